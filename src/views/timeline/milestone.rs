//! A date of another record, between the events.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::Entity;
use crate::domain::queries::chronicle::{Mark, Milestone as What};
use crate::domain::queries::commitments::overdue_by;
use crate::domain::text::Text;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, live};
use crate::views::shared::names::named;
use crate::views::shared::{Reader, links};

/// What the date stands for, and the record that it is a date of.
#[component]
pub fn Milestone(mark: Mark) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let reader = Reader::of(store);
        let lang = reader.lang;
        let (glyph, tone) = look(&mark, &reader);
        let (title, detail) = titles(&mark)?;
        let detail = detail
            .filter(|detail| !detail.is_empty())
            .map(|detail| view! { <span>{named(detail, lang)}</span>" · " });
        let (href, name) = (links::of(&mark.record), named(title, lang));
        let words = format!("{} · {}", words(&mark, &reader), dates::edtf(lang, &mark.when));
        let line = view! {
            <p class=format!("milestone {tone}")>
                <Icon glyph/>
                <span class="row">
                    <span class="soft">{words}</span>
                    <span>{detail}<A href=href>{name}</A></span>
                </span>
            </p>
        };
        Some(line.into_any())
    })
}

/// The title of the record, and of the step or the deadline where it is one.
fn titles(mark: &Mark) -> Option<(&Text, Option<&Text>)> {
    let element = mark.element;
    Some(match mark.record.entity() {
        Entity::Commitment(commitment) => {
            let step = element.and_then(|id| commitment.steps.get(&id));
            (&commitment.title, step.map(|step| &step.title))
        }
        Entity::Programme(programme) => {
            let deadline = element.and_then(|id| programme.deadlines.get(&id));
            (&programme.name, deadline.map(|deadline| &deadline.title))
        }
        Entity::Agreement(agreement) => (&agreement.title, None),
        _ => return None,
    })
}

fn words(mark: &Mark, reader: &Reader) -> &'static str {
    let lang = reader.lang;
    match mark.what {
        What::Due if is_kept(mark) => m::timeline_mark_kept(lang),
        What::Due => m::timeline_mark_due(lang),
        What::StepDone => m::timeline_mark_step(lang),
        What::Signed => m::timeline_mark_signed(lang),
        What::Review => m::timeline_mark_review(lang),
        What::Notice => m::timeline_mark_notice(lang),
        What::Expiry => m::timeline_mark_expiry(lang),
        What::Deadline => m::timeline_mark_deadline(lang),
    }
}

fn is_kept(mark: &Mark) -> bool {
    let commitment = mark.record.commitment();
    commitment.is_some_and(|commitment| commitment.status() == CommitmentStatus::Done)
}

fn look(mark: &Mark, reader: &Reader) -> (Glyph, &'static str) {
    let commitment = mark.record.commitment();
    let is_late = commitment.is_some_and(|commitment| overdue_by(commitment, reader.today).is_some());
    match mark.what {
        What::Due if is_kept(mark) => (Glyph::Check, "ok"),
        What::Due if is_late => (Glyph::Alert, "late"),
        What::StepDone => (Glyph::Check, "ok"),
        What::Signed => (Glyph::Pencil, ""),
        What::Due | What::Deadline => (Glyph::Clock, ""),
        What::Review | What::Notice | What::Expiry => (Glyph::Calendar, ""),
    }
}

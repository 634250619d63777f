//! A date of another record, between the events.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::chronicle::{Mark, Milestone as What};
use crate::domain::queries::commitments::overdue_by;
use crate::i18n::dates;
use crate::store::Store;
use crate::ui::{Glyph, Icon, live};
use crate::views::shared::milestones::stands_for;
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
        let (title, detail) = mark.titles()?;
        let detail = detail
            .filter(|detail| !detail.is_empty())
            .map(|detail| view! { <span>{named(detail, lang)}</span>" · " });
        let (href, name) = (links::of(&mark.record), named(title, lang));
        let words = format!("{} · {}", stands_for(&mark, lang), dates::edtf(lang, &mark.when));
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

fn look(mark: &Mark, reader: &Reader) -> (Glyph, &'static str) {
    let commitment = mark.record.commitment();
    let is_late = commitment.is_some_and(|commitment| overdue_by(commitment, reader.today).is_some());
    match mark.what {
        What::Due if mark.is_kept() => (Glyph::Check, "ok"),
        What::Due if is_late => (Glyph::Alert, "late"),
        What::StepDone => (Glyph::Check, "ok"),
        What::Signed => (Glyph::Pencil, ""),
        What::Due | What::Deadline => (Glyph::Clock, ""),
        What::Review | What::Notice | What::Expiry => (Glyph::Calendar, ""),
    }
}

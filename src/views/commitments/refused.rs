//! Which commitments cannot be changed as was asked, and why; whether the others are is the reader's choice.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{faults, intl, m};
use crate::store::commands::{Alteration, Hindrance, Refused};
use crate::ui::{Glyph, Icon, Together};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;

use super::Seen;

/// The id of the heading: it takes the focus.
pub const HEADING: &str = "many-refused";
/// How many are named; the rest is counted.
const NAMED: usize = 8;

/// What was asked for, and who cannot take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stopped {
    /// What was to be done.
    pub to: Alteration,
    /// To how many.
    pub asked: usize,
    /// Those that cannot.
    pub refused: Vec<Refused>,
}

/// Why a commitment cannot be changed so, in a sentence that says what to do.
pub fn why(lang: Lang, why: &Hindrance) -> String {
    match why {
        Hindrance::Gone => m::many_why_gone(lang),
        Hindrance::Closed => m::many_why_closed(lang),
        Hindrance::Undated => m::many_why_undated(lang),
        Hindrance::Inexact => m::many_why_inexact(lang),
        Hindrance::BeforeStart => m::many_why_before_start(lang),
        Hindrance::PartnerLeft => m::many_why_partner_left(lang),
        Hindrance::Faulty(problems) => {
            let words: Vec<String> = problems.iter().map(|it| faults::fault(lang, &it.fault)).collect();
            return words.join(" ");
        }
    }
    .to_owned()
}

/// The list of them, and the choice.
pub fn draw(seen: Seen, stopped: &Stopped, others: Callback<()>, none: Callback<()>) -> AnyView {
    let reader = seen.reader.read_untracked();
    let lang = reader.lang;
    let rest = stopped.asked - stopped.refused.len();
    let title = m::many_refused(
        lang,
        count(stopped.refused.len()),
        &intl::number(lang, count(stopped.asked)),
    );
    let row = |Refused { id, why: reason }: &Refused| {
        view! { <li>{link(seen, *id, lang)}": "{why(lang, reason)}</li> }
    };
    let rows = stopped.refused.iter().take(NAMED).map(row).together();
    let more = stopped.refused.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| view! { <li>{m::many_more(lang, count(more))}</li> });
    let go_on = (rest > 0).then(|| {
        view! {
            <button type="button" class="btn primary" on:click=move |_| others.run(())>{m::many_others(lang, count(rest))}</button>
        }
    });
    view! {
        <div class="stack refused">
            <h3 id=HEADING tabindex="-1"><Icon glyph=Glyph::Alert/>{title}</h3>
            <ul>{rows}{more}</ul>
            <div class="row">
                {go_on}
                <button type="button" class="btn" on:click=move |_| none.run(())>{m::many_nothing(lang)}</button>
            </div>
        </div>
    }
    .into_any()
}

fn link(seen: Seen, id: Id, lang: Lang) -> AnyView {
    let title = seen.store.workspace().with_untracked(|workspace| {
        let commitment = workspace.commitment(id)?;
        Some(titled(commitment.title.show(lang), lang))
    });
    let href = Place::Show(Kind::Commitment, id).href();
    match title {
        Some(title) => view! { <a href=href>{title}</a> }.into_any(),
        None => m::past_a_deleted_record(lang).into_any(),
    }
}

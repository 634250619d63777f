//! What the address asks for and cannot mean: it is left out, and said so.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::ui::{Glyph, Icon, Together, live};
use crate::views::shared::t;

use super::address::{Dropped, Why};
use crate::store::Store;

/// More letters than this of a value are not repeated.
const LETTERS: usize = 40;

/// The notice; nothing where all is well. It is there from the start, so that screen readers listen to it.
#[component]
pub fn LeftOut(
    /// What was left out.
    dropped: Signal<Vec<Dropped>>,
    /// Takes it out of the address.
    dismiss: Callback<()>,
) -> impl IntoView {
    let lang = Store::here().lang();
    let inside = live(move || {
        let lang = lang.get();
        let dropped = dropped.get();
        (!dropped.is_empty()).then(|| {
            let rows = dropped.iter().map(|one| view! { <li>{words(lang, one)}</li> }).together();
            view! {
                <div class="notice warn">
                    <Icon glyph=Glyph::Alert/>
                    <div>
                        <p>{m::filter_dropped(lang)}</p>
                        <ul>{rows}</ul>
                    </div>
                    <button
                        type="button" class="btn icon-only quiet" aria-label=t(m::filter_dismiss) title=t(m::filter_dismiss)
                        on:click=move |_| dismiss.run(())
                    >
                        <Icon glyph=Glyph::Close/>
                    </button>
                </div>
            }
        })
    });
    view! { <div role="status">{inside}</div> }
}

fn words(lang: Lang, dropped: &Dropped) -> String {
    let field = match dropped.name {
        "kind" => m::filter_kind(lang),
        "sphere" => m::filter_sphere(lang),
        "status" => m::filter_status(lang),
        "partner" => m::filter_partner(lang),
        "programme" => m::filter_programme(lang),
        "person" => m::filter_person(lang),
        "from" => m::filter_from(lang),
        "to" => m::filter_to(lang),
        "without" => m::filter_owner(lang),
        "overdue" => m::filter_overdue(lang),
        "silent" => m::filter_silent(lang),
        "show" => m::filter_show(lang),
        "by" => m::schedule_by(lang),
        "window" => m::schedule_move_view(lang),
        "month" => m::calendar_months(lang),
        "view" => m::board_view(lang),
        "sort" => m::filter_sort(lang),
        name => name,
    };
    let value: String = dropped.value.chars().take(LETTERS).collect();
    match dropped.why {
        Why::NoChoice => m::filter_dropped_choice(lang, field, &value),
        Why::Gone => m::filter_dropped_gone(lang, field),
        Why::NoDate => m::filter_dropped_date(lang, field, &value),
        Why::NoMonth => m::filter_dropped_month(lang, field, &value),
        Why::NoStretch => m::filter_dropped_stretch(lang, field, &value),
        Why::Backwards => m::filter_dropped_backwards(lang).to_owned(),
    }
}

//! The records that a file says something new about, group by group.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::merging::{Side, What};
use crate::ui::{CheckField, SelectField, Shown, live, whole_on_paper};
use crate::views::shared::marks::count;
use crate::views::shared::t;

use super::Shows;
use super::rows::row;

/// So many records of a group are shown at first, and more each time.
const PAGE: usize = 50;

/// The heading of a group.
pub(super) fn group_title(lang: Lang, what: What) -> &'static str {
    match what {
        What::Both => m::merge_both(lang),
        What::DeletedThere => m::merge_deleted_there(lang),
        What::DeletedHere => m::merge_deleted_here(lang),
        What::New => m::merge_new(lang),
        What::Updated => m::merge_updated(lang),
        What::Deleted => m::merge_deleted(lang),
        What::Gone => m::merge_gone(lang),
        What::Erased => m::privacy_merge(lang),
    }
}

/// What the reader is asked for.
fn group_text(lang: Lang, what: What) -> Option<&'static str> {
    match what {
        What::Both => Some(m::merge_both_text(lang)),
        What::DeletedThere => Some(m::merge_deleted_there_text(lang)),
        What::DeletedHere => Some(m::merge_deleted_here_text(lang)),
        What::Deleted => Some(m::merge_deleted_text(lang)),
        What::Gone => Some(m::merge_gone_text(lang)),
        What::Erased => Some(m::privacy_merge_text(lang)),
        What::New | What::Updated => None,
    }
}

/// One group. What asks for a decision lies open, as does what comes; the rest is folded.
#[component]
pub(super) fn Group(what: What, shows: Shows) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let total = shows.looked.count(what);
    let asked = RwSignal::new(PAGE);
    whole_on_paper(asked);
    let id = format!("merge-{what:?}");
    let heading = id.clone();
    let choices = shows.choices;
    let rows = {
        let shows = shows.clone();
        live(move || {
            let items = shows.looked.coming().those(what).take(asked.get());
            items.map(|item| row(item, &shows, store)).collect::<Vec<_>>()
        })
    };
    let for_all = match what {
        What::Both => view! { <ForAll shows=shows.clone()/> }.into_any(),
        What::Gone => view! {
            <CheckField id="merge-back-all" label=t(m::merge_back_all) checked=Signal::derive(move || choices.with(|choices| choices.brings_back))
                on_change=move |on| choices.update(|choices| choices.brings_back = on)/>
        }
        .into_any(),
        _ => ().into_any(),
    };
    let rest = move || total.saturating_sub(asked.get());
    view! {
        <section aria-labelledby=id>
            <h2 id=heading>{move || group_title(lang.get(), what)}" "<span class="soft num">{total}</span></h2>
            <div class="stack">
                {move || group_text(lang.get(), what).map(|text| view! { <p class="soft">{text}</p> }.into_any())}
                {for_all}
                <ul class="list" role="list">{rows}</ul>
                <Shown when=move || rest() != 0>
                    <p><button type="button" class="btn more" on:click=move |_| asked.update(|asked| *asked += PAGE)>{move || m::board_more(lang.get(), count(rest()))}</button></p>
                </Shown>
            </div>
        </section>
    }
}

/// One choice for all that was changed on both sides, where there are several.
#[component]
fn ForAll(shows: Shows) -> impl IntoView {
    let store = Store::here();
    let choices = shows.choices;
    let looked = Arc::new(shows.looked);
    let several = looked
        .coming()
        .those(What::Both)
        .map(|item| item.clashes.len())
        .sum::<usize>()
        > 1;
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        [
            ("later", m::merge_all_later(lang)),
            ("ours", m::merge_all_ours(lang)),
            ("theirs", m::merge_all_theirs(lang)),
        ]
        .map(|(code, text)| (code.to_owned(), text.to_owned()))
        .to_vec()
    });
    let value = Signal::derive(move || {
        let side = choices.with(|choices| choices.side);
        match side {
            None => "later",
            Some(Side::Ours) => "ours",
            Some(Side::Theirs) => "theirs",
        }
        .to_owned()
    });
    let choose = move |code: String| {
        choices.update(|choices| {
            choices.fields.clear();
            choices.side = match code.as_str() {
                "ours" => Some(Side::Ours),
                "theirs" => Some(Side::Theirs),
                _ => None,
            };
        });
    };
    several.then(|| view! { <div class="narrow"><SelectField id="merge-all" label=t(m::merge_all) value options on_input=choose/></div> })
}

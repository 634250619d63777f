//! What was deleted and can be restored, and how to be rid of it.

use leptos::prelude::*;

use crate::domain::queries::lists::title;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::store::handle::Known;
use crate::store::past::{Deletion, trash, with_what_they_need};
use crate::ui::{Glyph, Icon, Memo, Reveal, RevealMore, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Reader, t, tr};

/// The id of the heading, which gets the focus when what had it is gone.
const HEADING: &str = "trash-title";
/// So many deletions are shown at first.
const PAGE: usize = 20;

/// What is in the trash; none while that is not known, or where the browser keeps none.
type Bin = Memo<Option<Vec<Deletion>>>;

/// The section.
#[component]
pub fn Trash() -> impl IntoView {
    let store = Store::here();
    let past = store.deletions();
    let bin = Memo::new(move |_| {
        past.with(|past| match past {
            Known::All(moments) => Some(store.workspace().with(|workspace| trash(moments, workspace))),
            Known::NotYet | Known::Nothing => None,
        })
    });
    let nothing = Memo::new(move |_| past.with(|past| *past == Known::Nothing));
    let size = Memo::new(move |_| bin.with(|bin| bin.as_ref().map(Vec::len)));
    let body = live(move || match size.get() {
        None if nothing.get() => view! { <p class="soft">{t(m::past_trash_none)}</p> }.into_any(),
        None => view! { <p class="soft" aria-busy="true">{t(m::past_trash_hint)}</p> }.into_any(),
        Some(0) => view! { <p class="soft">{t(m::past_trash_empty)}</p> }.into_any(),
        Some(_) => view! { <Full bin/> }.into_any(),
    });
    view! {
        <section id="trash">
            <h2 id=HEADING tabindex="-1">{t(m::past_trash)}</h2>
            {body}
        </section>
    }
}

#[component]
fn Full(bin: Bin) -> impl IntoView {
    let store = Store::here();
    let total = Memo::new(move |_| bin.with(|bin| bin.as_ref().map_or(0, Vec::len)));
    let reveal = Reveal::new(total.into(), PAGE);
    let rows = live(move || {
        let reader = Reader::of(store);
        let shown = reveal.shown();
        bin.with(|bin| {
            let all = bin.as_deref().unwrap_or_default();
            all.iter()
                .take(shown)
                .map(|deletion| row(deletion, all, &reader))
                .together()
        })
    });
    let more = move |rest: usize| m::board_more(store.lang().get(), count(rest));
    view! {
        <div class="stack">
            <p class="soft">{t(m::past_trash_hint)}</p>
            <ul class="list" role="list">{rows}</ul>
            <RevealMore reveal text=more/>
            <Empty bin/>
        </div>
    }
}

fn row(deletion: &Deletion, bin: &[Deletion], reader: &Reader) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let lang = reader.lang;
    let Some(main) = deletion.records.first() else {
        return ().into_any();
    };
    let name = titled(title(main, lang, &reader.our_city), lang);
    let others = deletion.records.len() - 1;
    let others = (others > 0).then(|| format!(", {}", m::past_and_more(lang, count(others))));
    let when = m::past_deleted_at(lang, &intl::installed().moment(lang, deletion.at));
    let label = m::past_restore_what(lang, &name);
    let records = with_what_they_need(deletion, bin);
    let restore = move |_| {
        store.restore(&records);
        browser.focus.run(HEADING.to_owned());
    };
    view! {
        <li>
            <div class="row">
                <div class="plain">
                    <strong>{name}</strong>
                    <span class="soft">{labels::code(lang, "kind", main.kind.code())}{others}" · "{when}</span>
                </div>
                <button type="button" class="btn small" aria-label=label on:click=restore><Icon glyph=Glyph::Undo/>{m::past_restore(lang)}</button>
            </div>
        </li>
    }
    .into_any()
}

/// The one question of the app: nothing can take this back.
#[component]
fn Empty(bin: Bin) -> impl IntoView {
    const ASK: &str = "trash-ask";
    const YES: &str = "trash-yes";
    let (store, browser) = (Store::here(), Browser::here());
    let asking = RwSignal::new(false);
    let go = move |ask: bool| {
        asking.set(ask);
        browser.focus.run(if ask { YES } else { ASK }.to_owned());
    };
    let empty = move |_| {
        asking.set(false);
        browser.focus.run(HEADING.to_owned());
        store.empty_trash();
    };
    let question = tr(move |lang| {
        let records = bin.with(|bin| bin.iter().flatten().map(|deletion| deletion.records.len()).sum());
        m::past_empty_ask(lang, count(records))
    });
    live(move || {
        if !asking.get() {
            return view! {
                <p class="row"><button type="button" class="btn danger" id=ASK on:click=move |_| go(true)><Icon glyph=Glyph::Trash/>{t(m::past_empty)}</button></p>
            }
            .into_any();
        }
        view! {
            <div class="notice warn" role="group" aria-labelledby="trash-question">
                <Icon glyph=Glyph::Alert/>
                <p id="trash-question">{question}</p>
                <div class="row">
                    <button type="button" class="btn danger" id=YES aria-describedby="trash-question" on:click=empty>{t(m::past_empty_yes)}</button>
                    <button type="button" class="btn" on:click=move |_| go(false)>{t(m::past_empty_no)}</button>
                </div>
            </div>
        }
        .into_any()
    })
}

//! What could not be read: why, and what can be done about it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::damage::{Damaged, Remedy, Unreadable};
use crate::ui::{Each, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::chips::code;
use crate::views::shared::links::Place;
use crate::views::shared::page::HEADING;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, t};

/// The id of the heading, which gets the focus when a row is gone.
const TITLE: &str = "set-aside";

/// What was set aside, now or at earlier visits; nothing where nothing was.
#[component]
pub fn SetAside() -> impl IntoView {
    let store = Store::here();
    let all = Memo::new(move |_| store.damaged());
    // None while they are looked for.
    let copies = RwSignal::new(None::<Workspace>);
    Effect::new(move || {
        let wanted = all.with(|all| all.iter().filter_map(|one| one.of).collect::<Vec<_>>());
        if !wanted.is_empty() {
            // The reader may have gone to another page meanwhile.
            store.find_copies(wanted, move |found| drop(copies.try_set(Some(found))));
        }
    });
    view! {
        <Shown when=move || all.with(|all| !all.is_empty())>
            <section aria-labelledby=TITLE>
                <h2 id=TITLE tabindex="-1">{t(m::damage_title)}</h2>
                <div class="stack">
                    <p>{t(m::damage_lede)}</p>
                    <ul class="list">
                        <Each each=move || all.get() key=|one| (one.key.clone(), one.text.clone()) children=move |one| view! { <Row one all copies/> }/>
                    </ul>
                    <Shown when=move || all.with(|all| all.len() > 1)>
                        <p class="row">
                            <button type="button" class="btn" on:click=move |_| all.with_untracked(|all| store.download_damaged(all))>
                                <Icon glyph=Glyph::Download/>{t(m::damage_download_all)}
                            </button>
                        </p>
                    </Shown>
                </div>
            </section>
        </Shown>
    }
}

/// One of them.
#[component]
fn Row(one: Damaged, all: Memo<Vec<Damaged>>, copies: RwSignal<Option<Workspace>>) -> impl IntoView {
    let store = Store::here();
    let id = format!("aside/{}", one.key);
    let one = Arc::new(one);
    let shown = Arc::clone(&one);
    let remedy = Memo::new(move |_| {
        let found = copies.read();
        let copies = found.as_ref()?;
        Some(store.workspace().with(|workspace| shown.remedy(workspace, copies)))
    });
    let heading = id.clone();
    live(move || {
        let lang = store.lang().get();
        let remedy = remedy.get();
        let what = name(lang, &one, remedy.as_ref(), store);
        view! {
            <li>
                <div class="stack">
                    <div class="stack tight">
                        <h3 id=heading.clone() tabindex="-1">{what.clone()}</h3>
                        <p class="soft">{why(lang, &one)}" "{one.of.map(|_| outlook(lang, remedy.as_ref(), store))}</p>
                    </div>
                    <div class="row">
                        {mend(lang, &one, remedy, &what, heading.clone(), store)}
                        {tools(lang, &one, &what, all, store)}
                    </div>
                </div>
            </li>
        }
    })
}

/// What it is: its type, and a title from its copy, from its text, or its id.
fn name(lang: Lang, one: &Damaged, remedy: Option<&Remedy>, store: Store) -> String {
    let Some((kind, id)) = one.of else {
        return m::damage_unknown(lang).to_owned();
    };
    let our_city = store.settings().with(|settings| settings.our_city.clone());
    let of = |record: &Record| titled(lists::title(record, lang, &our_city), lang);
    let title = match remedy {
        Some(Remedy::Copy(copy)) => Some(of(copy)),
        Some(Remedy::Here) => store
            .workspace()
            .with(|workspace| workspace.get(id).map(|record| of(record))),
        _ => None,
    };
    let title = title.or_else(|| one.title(lang)).unwrap_or_else(|| id.to_string());
    format!("{title} ({})", code(lang, "kind", kind.code()))
}

fn why(lang: Lang, one: &Damaged) -> &'static str {
    match one.reading {
        _ if one.of.is_none() => m::damage_unknown_why(lang),
        Ok(_) => m::damage_readable(lang),
        Err(Unreadable::NotJson) => m::damage_not_json(lang),
        Err(Unreadable::NotARecord) => m::damage_not_a_record(lang),
        Err(Unreadable::Stamp) => m::damage_stamp(lang),
    }
}

fn outlook(lang: Lang, remedy: Option<&Remedy>, store: Store) -> String {
    match remedy {
        None => m::damage_looking(lang),
        Some(Remedy::Here) => m::damage_here(lang),
        Some(Remedy::Gone) => m::damage_gone(lang),
        Some(Remedy::Taken) => m::damage_taken(lang),
        Some(Remedy::NoCopy) => m::damage_no_copy(lang),
        Some(Remedy::Copy(copy)) => {
            return m::damage_copy(lang, &dates::day(lang, store.day_of(copy.youngest().millis())));
        }
    }
    .to_owned()
}

/// The button that brings the record back, or the link to it.
fn mend(lang: Lang, one: &Damaged, remedy: Option<Remedy>, what: &str, heading: String, store: Store) -> AnyView {
    let browser = Browser::here();
    match (remedy, one.of) {
        (Some(Remedy::Copy(copy)), _) => {
            let restore = move |_| {
                if store.mend(&copy).is_ok() {
                    browser.focus.run(heading.clone());
                }
            };
            view! {
                <button type="button" class="btn" aria-label=m::damage_restore_what(lang, what) on:click=restore>
                    <Icon glyph=Glyph::Undo/>{m::damage_restore(lang)}
                </button>
            }
            .into_any()
        }
        (Some(Remedy::Here), Some((kind, id))) => {
            let name = m::damage_open_what(lang, what);
            view! { <A href=Place::Show(kind, id).href() attr:class="btn" attr:aria-label=name>{m::damage_open(lang)}</A> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

/// What can be done with the text itself.
fn tools(lang: Lang, one: &Arc<Damaged>, what: &str, all: Memo<Vec<Damaged>>, store: Store) -> AnyView {
    let browser = Browser::here();
    let (handed, removed) = (Arc::clone(one), Arc::clone(one));
    let remove = move |_| {
        store.remove_damaged(&removed);
        let is_last = all.with_untracked(Vec::is_empty);
        browser.focus.run(if is_last { HEADING } else { TITLE }.to_owned());
    };
    view! {
        <button type="button" class="btn" aria-label=m::damage_download_what(lang, what) on:click=move |_| store.download_damaged(std::slice::from_ref(&handed))>
            <Icon glyph=Glyph::Download/>{m::damage_download(lang)}
        </button>
        <button type="button" class="btn danger" aria-label=m::damage_remove_what(lang, what) on:click=remove>
            <Icon glyph=Glyph::Trash/>{m::damage_remove(lang)}
        </button>
    }
    .into_any()
}

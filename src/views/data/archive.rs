//! Making room: a partnership goes into a file, and then out of this browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::codes::Stage;
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::handle::Saved;
use crate::store::sending::all_of;
use crate::ui::{Each, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::marks::count;
use crate::views::shared::{Browser, Reader, t, tr};

use super::kept::share;

/// The id of the heading, where the focus goes when what had it is gone.
const HEADING: &str = "archive";

/// The partnerships, those that have ended first.
#[component]
pub fn Archive() -> impl IntoView {
    let store = Store::here();
    let all = Memo::new(move |_| {
        let reader = Reader::of(store);
        let rows = store.workspace().with(|workspace| {
            let row = |(record, partnership): (&Arc<Record>, &crate::domain::entity::Partnership)| {
                let has_ended = partnership.stage == Some(Stage::Ended);
                (
                    record.id,
                    lists::title(record, reader.lang, &reader.our_city),
                    has_ended,
                )
            };
            workspace.partnerships().map(row).collect::<Vec<_>>()
        });
        sorted(rows, |a, b| intl::installed().compare(reader.lang, &a.1, &b.1))
    });
    let of = move |ended: bool| {
        all.with(|all| {
            let those = all.iter().filter(|(_, _, has_ended)| *has_ended == ended);
            those.map(|(id, name, _)| (*id, name.clone())).collect::<Vec<_>>()
        })
    };
    let has = move |ended: bool| all.with(|all| all.iter().any(|(_, _, has_ended)| *has_ended == ended));
    view! {
        <section>
            <h2 id=HEADING tabindex="-1">{t(m::archive_title)}</h2>
            <div class="stack">
                <p class="soft">{t(m::archive_lede)}" "{t(m::archive_tombstone)}</p>
                <Shown when=move || has(true) fallback=|| view! { <p>{t(m::archive_none)}</p> }>
                    <List rows=Callback::new(move |()| of(true))/>
                </Shown>
                <Shown when=move || has(false)>
                    <details class="fold">
                        <summary><Icon glyph=Glyph::Right/>{t(m::archive_others)}</summary>
                        <div class="fold-body"><List rows=Callback::new(move |()| of(false))/></div>
                    </details>
                </Shown>
            </div>
        </section>
    }
}

#[component]
fn List(rows: Callback<(), Vec<(Id, String)>>) -> impl IntoView {
    view! {
        <ul class="list" role="list">
            <Each each=move || rows.run(()) key=Clone::clone children=|(id, name)| view! { <Row id name/> }/>
        </ul>
    }
}

/// How far it has come, with the records that were saved.
#[derive(Clone, Debug, Default, PartialEq)]
enum Step {
    #[default]
    Here,
    /// The browser has the file, and does not say what became of it.
    Offered(Vec<Arc<Record>>),
    Saved(Vec<Arc<Record>>),
}

/// One partnership: first the file, then it may go.
#[component]
fn Row(id: Id, name: String) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let now = Memo::new(move |_| store.workspace().with(|workspace| all_of(workspace, id)));
    let done = RwSignal::new(Step::Here);
    // What was changed since it was saved is in no file.
    let step = Memo::new(move |_| match done.get() {
        Step::Offered(saved) | Step::Saved(saved) if now.with(|now| *now != saved) => Step::Here,
        step => step,
    });
    let size = tr(move |lang| {
        let (records, used) = now.with(|now| (now.len(), store.taken(now)));
        m::archive_size(lang, count(records), &share(lang, used))
    });
    // The button that was pressed is gone: the focus goes to the one that is next.
    let next = format!("archive-{id}");
    let focus = {
        let next = next.clone();
        move || browser.focus.run(next.clone())
    };
    let save = Callback::new({
        let focus = focus.clone();
        move |()| {
            let (focus, saving) = (focus.clone(), now.get_untracked());
            spawn_local(async move {
                let step = match store.save_partnership(id).await {
                    Saved::Not => return,
                    Saved::Offered => Step::Offered(saving),
                    Saved::Written => Step::Saved(saving),
                };
                // The reader may have gone to another page meanwhile.
                let _ = done.try_set(step);
                focus();
            });
        }
    });
    let go = Callback::new(move |step| {
        done.set(step);
        focus();
    });
    let remove = Callback::new(move |()| store.archive(id, move || browser.focus.run(HEADING.to_owned())));
    view! {
        <li class="stack">
            <div><strong>{name}</strong><p class="soft">{size}</p></div>
            <div class="stack">{live(move || {
                let next = next.clone();
                match step.get() {
                    Step::Here => view! { <p class="row">{button(next, "btn small", m::archive_save, save)}</p> }.into_any(),
                    Step::Offered(saved) => view! {
                        <p>{t(m::archive_offered)}</p>
                        <p class="row">
                            {button(next, "btn small", m::archive_have, Callback::new(move |()| go.run(Step::Saved(saved.clone()))))}
                            {button(String::new(), "btn small quiet", m::archive_again, save)}
                        </p>
                    }.into_any(),
                    Step::Saved(saved) => {
                        let words = tr(move |lang| m::archive_remove(lang, count(saved.len())));
                        view! {
                            <p>{t(m::archive_saved)}</p>
                            <p class="row">
                                <button type="button" class="btn small danger" id=next on:click=move |_| remove.run(())><Icon glyph=Glyph::Trash/>{words}</button>
                                {button(String::new(), "btn small quiet", m::archive_keep, Callback::new(move |()| go.run(Step::Here)))}
                            </p>
                        }.into_any()
                    }
                }
            })}</div>
        </li>
    }
}

fn button(id: String, class: &'static str, words: fn(Lang) -> &'static str, act: Callback<()>) -> AnyView {
    let id = (!id.is_empty()).then_some(id);
    view! { <button type="button" class=class id=id on:click=move |_| act.run(())>{t(words)}</button> }.into_any()
}

//! Notes taken while one meets: a field for each point.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::schema::LONG_MAX;
use crate::domain::text::Text;
use crate::i18n::m;
use crate::ui::{Each, EmptyState, Memo, Shown, TextArea, Together, live};
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::more::first_of;
use crate::views::shared::{Reader, t, tr, why};

use super::draft::{self, Typed};
use super::points::{Add, PAGE, one, order};
use super::{Page, point};

/// The page.
pub(super) fn notes(page: Page) -> AnyView {
    let order = order(page);
    let asked = RwSignal::new(PAGE);
    let (shown, more) = first_of(order, PAGE, asked);
    let has_some = move || order.with(|order| !order.is_empty());
    let prepare = move || {
        view! {
            <EmptyState title=t(m::visit_no_points) text=t(m::visit_no_points_add)>
                <A href=Place::Visit(Visit::Agenda, page.id).href() attr:class="btn primary">{t(m::visit_prepare)}</A>
            </EmptyState>
        }
    };
    view! {
        <section class="stack notes">
            <Shown when=has_some fallback=prepare>
                <p class="hint no-print">{t(m::visit_notes_hint)}</p>
                <ol class="stack">
                    <Each each=shown key=|point| *point children=move |point| view! { <Note page order point/> }/>
                </ol>
            </Shown>
            {more}
            <Add page asked order/>
            <Shown when=has_some>
                <p class="row no-print"><A href=Place::Visit(Visit::Closing, page.id).href() attr:class="btn primary">{t(m::visit_to_closing)}</A></p>
            </Shown>
        </section>
    }
    .into_any()
}

#[component]
fn Note(page: Page, order: Memo<Vec<Id>>, point: Id) -> impl IntoView {
    let store = page.store;
    let now = one(page, point);
    // What was typed and could not be written is still there.
    let typed = RwSignal::new(draft::note(store, page.id, point));
    let lang = typed.with_untracked(|typed| {
        typed
            .as_ref()
            .map_or_else(|| store.lang().get_untracked(), |typed| typed.lang)
    });
    let error = RwSignal::new(None::<String>);
    let written = move || {
        now.with(|now| {
            now.as_ref()
                .and_then(|now| now.note.get(lang))
                .unwrap_or_default()
                .to_owned()
        })
    };
    let value = Signal::derive(move || {
        typed
            .with(|typed| typed.as_ref().map(|typed| typed.text.clone()))
            .unwrap_or_else(written)
    });
    let on_input = move |text: String| {
        let was = typed.with_untracked(|typed| typed.as_ref().map(|typed| typed.was.clone()));
        let now = Typed {
            was: was.unwrap_or_else(|| untrack(written)),
            text,
            lang,
        };
        draft::keep(store, page.id, point, Some(&now));
        typed.set(Some(now));
    };
    let write = move |()| {
        let Some(Some(now)) = typed.try_get_untracked() else {
            return;
        };
        let outcome = draft::write(store, page.id, point, &now);
        if outcome.is_ok() {
            typed.set(None);
        }
        error.set(why(store.lang().get_untracked(), outcome));
    };
    let label = tr(move |lang| {
        let place = order
            .with(|order| order.iter().position(|known| *known == point))
            .unwrap_or_default()
            + 1;
        let name = now.with(|now| {
            now.as_ref()
                .map(|now| store.workspace().with(|workspace| point::name(now, workspace, lang)))
        });
        format!("{place}. {}", name.unwrap_or_default())
    });
    let told = live(move || {
        let reader = Reader::of(store);
        let now = now.get()?;
        let elsewhere = others(&now.note, lang.tag());
        Some(store.workspace().with(|workspace| {
            view! { <div class="row">{point::marks(&now, workspace, &reader)}</div>{elsewhere} }.into_any()
        }))
    });
    view! {
        <li class="card note">
            <TextArea id=format!("note-{point}") label value lang=lang.tag().to_owned() limit=LONG_MAX error on_input on_leave=write/>
            {told}
        </li>
    }
}

/// What was noted in other languages.
fn others(note: &Text, mine: &str) -> AnyView {
    let others = note
        .0
        .iter()
        .filter(|(tag, text)| *tag != mine && !text.trim().is_empty());
    others
        .map(|(tag, text)| {
            view! { <p class="soft lines"><span lang=tag.clone()>{text.clone()}</span><span class="lang-mark">{tag.clone()}</span></p> }
        })
        .together()
}

//! The way to what is fetched when it is asked for: the other answers of a row.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Failure;
use crate::ui::{Glyph, Icon, live};
use crate::views::parts::{Asked, Parts, at_once};

/// A place for what a part draws once it is asked for.
#[derive(Clone, Copy)]
pub struct Slot(RwSignal<Option<Asked>>);

impl Default for Slot {
    fn default() -> Self {
        Self(RwSignal::new(None))
    }
}

impl Slot {
    /// Fetches what is needed, and draws it here. Where it cannot be had, the notice says so.
    pub fn asks(self, asked: Asked) -> impl Fn() + Copy + 'static {
        let (store, fetch) = (Store::here(), expect_context::<Parts>().answers.fetch);
        move || {
            leptos::task::spawn_local(async move {
                match fetch().await {
                    // The row may be gone meanwhile.
                    Ok(()) => drop(self.0.try_set(Some(asked))),
                    Err(_) => store.say(Err(Failure::NotFetched)),
                }
            });
        }
    }

    /// What was asked for, or `before` as long as it was not.
    pub fn show(self, before: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        let draw = expect_context::<Parts>().answers.draw;
        live(move || {
            self.0
                .get()
                .and_then(|asked| at_once(draw(asked)))
                .unwrap_or_else(&before)
        })
    }
}

/// The id of the button that opens the other answers of a record.
#[must_use]
pub fn more_id(id: Id) -> String {
    format!("more-{id}")
}

/// The button that opens the other answers of a record.
pub fn more(id: Id, title: &str, slot: Slot, lang: Lang) -> AnyView {
    let ask = slot.asks(Asked::Menu(id));
    let label = m::answers_more(lang, title);
    slot.show(Box::new(move || {
        let label = label.clone();
        view! {
            <button type="button" class="btn icon-only small quiet" id=more_id(id) aria-haspopup="menu" aria-expanded="false" aria-label=label on:click=move |_| ask()>
                <Icon glyph=Glyph::More/>
            </button>
        }
        .into_any()
    }))
}

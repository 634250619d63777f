//! A commitment on the board.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Menu, MenuItem, Together, live};
use crate::views::shared::Reader;
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::section::titled;
use crate::views::shared::sought::{marked_in, sought};

use super::facts::on_card;
use super::groups::Group;
use super::hand::Hand;
use super::look::By;

/// The id of a card's link.
pub fn link_id(id: Id) -> String {
    format!("card-{id}")
}

/// The id of the button that moves it.
fn menu_id(id: Id) -> String {
    format!("{}-move", link_id(id))
}

/// The card of a commitment, now this one and now another. It is made anew in the column that it goes to, so its group does not change.
#[component]
pub fn Card(id: Memo<Id>, group: Group, hand: Hand) -> impl IntoView {
    let store = Store::here();
    let record = Memo::new(move |_| {
        let id = id.get();
        Drawn(store.workspace().with(|workspace| workspace.get(id).map(Arc::clone)))
    });
    let words = sought();
    // As a whole, as a row of the table is.
    let inside = live(move || {
        let (reader, words, record) = (hand.seen.reader.read(), words(), record.read());
        let record = record.0.as_ref()?;
        let id = record.id;
        let commitment = record.commitment()?;
        let (title, tag) = named(Some(commitment), reader.lang);
        let facts = hand.facts.read();
        let drawn = store.workspace().with_untracked(|workspace| {
            let drawn = facts
                .iter()
                .map(|fact| on_card(*fact, record, workspace, &reader, &words));
            drawn.together()
        });
        Some(view! {
            <h4>
                <a href=Place::Show(Kind::Commitment, id).href() id=link_id(id) lang=tag class="cover" draggable="false" aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight">
                    {marked_in(&title, &words)}
                </a>
            </h4>
            <div class="grip">{live(move || mover(id, group, hand))}</div>
            {drawn}
            {commitment_mark(commitment, reader.lang)}
        })
    });
    view! {
        <li
            class="card"
            draggable="true"
            data-dragged=move || hand.holds(id.get()).then_some("")
            on:dragstart=move |event| hand.take(id.get_untracked(), group, &event)
            on:dragend=move |_| hand.let_go()
            on:keydown=move |event| if let Some(to) = hand.asked_for(&event, group) {
                event.prevent_default();
                let id = id.get_untracked();
                hand.put(id, to, link_id(id));
            }
        >
            {inside}
        </li>
    }
}

/// What a card shows; the same for as long as it is the same state of the same record.
struct Drawn(Option<Arc<Record>>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        let place = |drawn: &Self| drawn.0.as_ref().map(Arc::as_ptr);
        place(self) == place(other)
    }
}

/// The title of a commitment and the tag of the language that it is in: by that a browser divides its words.
pub fn named(commitment: Option<&Commitment>, lang: Lang) -> (String, String) {
    match commitment.and_then(|commitment| commitment.title.best(lang)) {
        Some((words, tag)) => (words.to_owned(), tag.to_owned()),
        None => (titled(String::new(), lang), lang.tag().to_owned()),
    }
}

/// The button that moves the card; its menu is drawn when it is asked for, because there is one on each card.
fn mover(id: Id, group: Group, hand: Hand) -> AnyView {
    let is_asked = hand.asked.get() == Some(id);
    let store = Store::here();
    let name = move || {
        let (lang, reader) = (store.lang().get(), Reader::of(store));
        let (name, title) = store.workspace().with_untracked(|workspace| {
            let name = group.name(workspace, hand.seen.asking.partnership, &reader);
            (name, named(workspace.commitment(id), lang).0)
        });
        match hand.seen.look.get_untracked().by {
            By::Status => m::board_status_of(lang, &name, &title),
            _ => m::board_group_of(lang, &name, &title),
        }
    };
    if !is_asked {
        return view! {
            <button type="button" class="btn icon-only quiet small" id=menu_id(id) aria-haspopup="menu" aria-expanded="false"
                aria-label=name on:click=move |_| hand.asked.set(Some(id))>
                <Icon glyph=Glyph::More/>
            </button>
        }
        .into_any();
    }
    let items = Signal::derive(move || {
        let reader = Reader::of(store);
        let item = |to: &Group| MenuItem {
            key: to.key(),
            label: store
                .workspace()
                .with_untracked(|workspace| to.name(workspace, hand.seen.asking.partnership, &reader)),
            checked: Some(*to == group),
            ..MenuItem::default()
        };
        hand.groups.with(|groups| groups.iter().map(item).collect::<Vec<_>>())
    });
    let choose = move |key: String| {
        let by = hand.seen.look.get_untracked().by;
        if let Some(to) = Group::from_key(by, &key) {
            hand.put(id, to, menu_id(id));
        }
    };
    let label = Signal::derive(name);
    view! { <Menu id=menu_id(id) label items on_choose=choose glyph=Glyph::More class="quiet small" opened=true/> }
        .into_any()
}

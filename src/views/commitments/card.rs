//! A commitment on the board.

use leptos::prelude::*;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::ui::{Glyph, Menu, MenuItem, Piece, Plain, icon, plain};
use crate::views::shared::Reader;
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::section::titled;
use crate::views::shared::sought::marked_in;

use super::facts::{Shown, on_card};
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

/// The id of a card.
fn card_id(id: Id) -> String {
    format!("on-board-{id}")
}

/// The commitment of the card with this id.
pub fn id_of(card: &str) -> Option<Id> {
    card.strip_prefix("on-board-")?.parse().ok()
}

/// Marks the button that asks for a card's menu.
pub const ASKS: &str = "[data-asks]";

/// Whether a card is in the hand, and whether its menu is drawn.
pub type State = (bool, bool);

/// The card, as a whole, as a row of the table is: its column hears of what is done with it. It is made anew in the column that it goes
/// to, so its group does not change.
pub fn card(hand: Hand, group: Group, shown: &Shown<State>) -> Plain {
    let (reader, id, (is_held, is_asked)) = (&shown.reader, shown.record.id, shown.state);
    let card = plain("li")
        .class("card")
        .set("id", card_id(id))
        .set("draggable", "true")
        .set_some("data-dragged", is_held.then_some(""));
    let Some(commitment) = shown.record.commitment() else {
        return card;
    };
    let (title, tag) = named(Some(commitment), reader.lang);
    let drawn = hand.seen.store.workspace().with_untracked(|workspace| {
        let drawn = shown
            .facts
            .iter()
            .flat_map(|fact| on_card(*fact, &shown.record, workspace, reader, &shown.words));
        drawn.collect::<Vec<_>>()
    });
    let link = plain("a")
        .set("href", Place::Show(Kind::Commitment, id).href())
        .set("id", link_id(id))
        .set("lang", tag)
        .class("cover")
        .set("draggable", "false")
        .set("aria-keyshortcuts", "Alt+ArrowLeft Alt+ArrowRight")
        .with_all(marked_in(&title, &shown.words));
    card.with(plain("h4").with(link))
        .with(
            plain("div")
                .class("grip")
                .with(mover(hand, id, group, &title, reader, is_asked)),
        )
        .with_all(drawn)
        .with_all(commitment_mark(commitment, reader.lang))
}

/// The title of a commitment and the tag of the language that it is in: by that a browser divides its words.
pub fn named(commitment: Option<&Commitment>, lang: Lang) -> (String, String) {
    match commitment.and_then(|commitment| commitment.title.best(lang)) {
        Some((words, tag)) => (words.to_owned(), tag.to_owned()),
        None => (titled(String::new(), lang), lang.tag().to_owned()),
    }
}

/// The button that moves the card; its menu is drawn when it is asked for, because there is one on each card.
fn mover(hand: Hand, id: Id, group: Group, title: &str, reader: &Reader, is_asked: bool) -> Piece {
    let (store, lang) = (hand.seen.store, reader.lang);
    let partnership = hand.seen.asking.partnership;
    let workspace = store.workspace();
    let name = workspace.with_untracked(|workspace| group.name(workspace, partnership, reader));
    let label = match hand.seen.look.get_untracked().by {
        By::Status => m::board_status_of(lang, &name, title),
        _ => m::board_group_of(lang, &name, title),
    };
    if !is_asked {
        return plain("button")
            .set("type", "button")
            .class("btn icon-only quiet small")
            .set("id", menu_id(id))
            .set("aria-haspopup", "menu")
            .set("aria-expanded", "false")
            .set("aria-label", label)
            .set("data-asks", "")
            .with(icon(Glyph::More))
            .into();
    }
    let items = Signal::derive(move || {
        let reader = Reader::of(store);
        let item = |to: &Group| MenuItem {
            key: to.key(),
            label: workspace.with_untracked(|workspace| to.name(workspace, partnership, &reader)),
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
    view! { <Menu id=menu_id(id) label items on_choose=choose glyph=Glyph::More class="quiet small" opened=true/> }
        .into_any()
        .into()
}

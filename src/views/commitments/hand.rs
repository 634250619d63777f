//! Moving cards: the one in the hand, the column below it, and where the focus goes.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::id::Id;
use crate::store::Store;
use crate::store::commands::Refusal;
use crate::store::handle::{Failure, Which};
use crate::ui::{Memo, Reveal, blur};
use crate::views::shared::Browser;

use super::Seen;
use super::card::link_id;
use super::groups::Group;
use super::look::Fact;

/// The id of the board: it takes the focus when the card that had it is not seen any more.
pub const BOARD: &str = "board";

/// What the cards and the columns share.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The page.
    pub seen: Seen,
    /// All groups in their order, those that are not drawn as well.
    pub groups: Memo<Vec<Group>>,
    /// What a card shows.
    pub facts: Memo<Vec<Fact>>,
    /// The card whose menu is drawn.
    pub asked: RwSignal<Option<Id>>,
    store: Store,
    browser: Browser,
    /// The card in the hand, and where it comes from.
    held: RwSignal<Option<(Id, Group)>>,
    /// The column it would fall into.
    over: RwSignal<Option<Group>>,
    /// The card that was moved last: it is shown even where its column is long.
    moved: RwSignal<Option<Id>>,
    /// How much is shown of each column.
    windows: StoredValue<Vec<(Group, Reveal)>>,
}

impl Hand {
    /// An empty hand.
    pub fn new(seen: Seen, groups: Memo<Vec<Group>>) -> Self {
        let store = Store::here();
        // What the column says already is not said on its cards.
        let facts = Memo::new(move |_| {
            let look = seen.look.get();
            let chosen = store
                .settings()
                .with(|it| Fact::chosen(it.on_card.as_ref(), Fact::ON_CARD));
            chosen
                .into_iter()
                .filter(|fact| *fact != look.by.fact())
                .collect::<Vec<_>>()
        });
        Self {
            seen,
            groups,
            facts,
            asked: RwSignal::new(None),
            store,
            browser: Browser::here(),
            held: RwSignal::new(None),
            over: RwSignal::new(None),
            moved: RwSignal::new(None),
            windows: StoredValue::new(Vec::new()),
        }
    }

    /// Lets a column show more or less of itself when a card comes or goes, so that no other card is drawn for it.
    pub fn know(self, group: Group, window: Reveal) {
        self.windows.update_value(|all| {
            all.retain(|(known, _)| *known != group);
            all.push((group, window));
        });
    }

    fn window(self, group: Group) -> Option<Reveal> {
        self.windows
            .with_value(|all| all.iter().find(|(known, _)| *known == group).map(|(_, window)| *window))
    }

    /// Takes a card. Firefox drags only what carries something.
    pub fn take(self, id: Id, from: Group, event: &ev::DragEvent) {
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", &id.to_string());
            data.set_effect_allowed("move");
        }
        self.held.set(Some((id, from)));
    }

    /// Lets go, wherever that is.
    pub fn let_go(self) {
        self.held.set(None);
        self.over.set(None);
    }

    /// Whether this card is in the hand.
    pub fn holds(self, id: Id) -> bool {
        self.held.get().is_some_and(|(held, _)| held == id)
    }

    /// Whether the card would fall into this column.
    pub fn is_over(self, group: Group) -> bool {
        self.over.get() == Some(group)
    }

    /// The card that was moved last.
    pub fn moved(self) -> Option<Id> {
        self.moved.get()
    }

    /// A card is held over a column. Its own column takes it too, and nothing happens there.
    pub fn hover(self, group: Group, event: &ev::DragEvent) {
        let Some((_, from)) = self.held.get_untracked() else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        self.mark((from != group).then_some(group));
    }

    /// It is held beside all columns.
    pub fn leave(self) {
        self.mark(None);
    }

    fn mark(self, over: Option<Group>) {
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    /// It falls into a column.
    pub fn drop_into(self, group: Group, event: &ev::DragEvent) {
        let Some((id, from)) = self.held.get_untracked() else {
            return;
        };
        event.prevent_default();
        self.let_go();
        if from != group {
            self.put(id, group, link_id(id));
        }
    }

    /// The group to which Alt and an arrow move a card: to the next one, or to the one before.
    pub fn asked_for(self, event: &ev::KeyboardEvent, from: Group) -> Option<Group> {
        if !event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return None;
        }
        self.groups.with_untracked(|groups| {
            let place = groups.iter().position(|group| *group == from)?;
            match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => groups.get(place + 1).copied(),
                "ArrowLeft" | "ArrowUp" => groups.get(place.checked_sub(1)?).copied(),
                _ => None,
            }
        })
    }

    /// Moves a card, and the focus to the element with this id in its new place.
    pub fn put(self, id: Id, group: Group, focus: String) {
        let place = || self.seen.found.with_untracked(|found| found.place(id));
        let before = place();
        // It goes with the card, to its new place.
        blur();
        self.moved.set(Some(id));
        if self.asked.get_untracked().is_some() {
            self.asked.set(None);
        }
        if self.store.alter(&[id], &group.alteration(), Which::All).is_err() {
            // It, or what it was to point at, was deleted meanwhile.
            self.store.say(Err(Failure::Refused(Refusal::Gone)));
        }
        let after = place();
        let window = |at: Option<(Group, usize)>| at.and_then(|(group, place)| Some((self.window(group)?, place)));
        if before != after {
            if let Some((window, place)) = window(before) {
                window.left(place);
            }
            if let Some((window, place)) = window(after) {
                window.came(place);
            }
        }
        self.browser
            .focus
            .run(if after.is_some() { focus } else { BOARD.to_owned() });
    }
}

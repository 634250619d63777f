//! Moving cards: the one in the hand, the column below it, and where the focus goes.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::store::Store;
use crate::views::shared::Browser;
use crate::views::shared::status_menu::set_status;

use super::Seen;
use super::card::link_id;

/// The id of the board: it takes the focus when the card that had it is not seen any more.
pub const BOARD: &str = "board";

/// What the cards and the columns share.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The page.
    pub seen: Seen,
    store: Store,
    browser: Browser,
    /// The card in the hand, and where it comes from.
    held: RwSignal<Option<(Id, CommitmentStatus)>>,
    /// The column it would fall into.
    over: RwSignal<Option<CommitmentStatus>>,
    /// The card that was moved last: it is shown even where its column is long.
    moved: RwSignal<Option<Id>>,
}

impl Hand {
    /// An empty hand.
    pub fn new(seen: Seen) -> Self {
        Self {
            seen,
            store: Store::here(),
            browser: Browser::here(),
            held: RwSignal::new(None),
            over: RwSignal::new(None),
            moved: RwSignal::new(None),
        }
    }

    /// Takes a card. Firefox drags only what carries something.
    pub fn take(self, id: Id, from: CommitmentStatus, event: &ev::DragEvent) {
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
    pub fn is_over(self, status: CommitmentStatus) -> bool {
        self.over.get() == Some(status)
    }

    /// The card that was moved last.
    pub fn moved(self) -> Option<Id> {
        self.moved.get()
    }

    /// A card is held over a column. Its own column takes it too, and nothing happens there.
    pub fn hover(self, status: CommitmentStatus, event: &ev::DragEvent) {
        let Some((_, from)) = self.held.get_untracked() else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        self.mark((from != status).then_some(status));
    }

    /// It is held beside all columns.
    pub fn leave(self) {
        self.mark(None);
    }

    fn mark(self, over: Option<CommitmentStatus>) {
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    /// It falls into a column.
    pub fn drop_into(self, status: CommitmentStatus, event: &ev::DragEvent) {
        let Some((id, from)) = self.held.get_untracked() else {
            return;
        };
        event.prevent_default();
        self.let_go();
        if from != status {
            self.put(id, status, link_id(id));
        }
    }

    /// Moves a card, and the focus to the element with this id in its new place.
    pub fn put(self, id: Id, status: CommitmentStatus, focus: String) {
        self.moved.set(Some(id));
        set_status(self.store, id, status);
        let is_seen = self.seen.found.with_untracked(|found| found.has(id));
        self.browser.focus.run(if is_seen { focus } else { BOARD.to_owned() });
    }
}

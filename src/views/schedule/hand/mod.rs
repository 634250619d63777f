//! Going along the axis and moving what stands on it: by pointer, by two fingers, by wheel, by keys.

mod keys;
mod pointer;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::schedule::{ItemId, What, Window, movable};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Memo, id_near};
use crate::views::shared::{Browser, Reader};

use self::pointer::{Finger, Grip};
use super::Seen;
use super::look::{Look, Spot};

/// The id of the picture: it takes the focus when what had it is not seen any more.
pub const PICTURE: &str = "schedule";
/// What stands on the axis, and what of it is put together, in the style sheet's words.
pub const ENTRY: &str = ".schedule .entry";
const CLUSTER: &str = ".schedule .cluster";
/// The id of an opened cluster's heading.
pub const OPENED: &str = "schedule-opened";
/// An entry that is being dragged.
#[derive(Clone, Copy, PartialEq)]
pub struct Held {
    /// Which.
    pub spot: Spot,
    /// By how many CSS pixels.
    pub by: f64,
    /// By how many steps of its date that is.
    steps: i64,
    /// The date that it would get.
    pub to: Option<Edtf>,
}

/// A cluster that was opened: it stays so, wherever one goes.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// Where it was.
    pub spot: Spot,
    /// Its entries, in their order.
    pub members: Vec<ItemId>,
}

/// What the picture's parts share.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The page.
    pub seen: Seen,
    /// What is drawn.
    pub look: Memo<Look>,
    /// Who reads.
    pub reader: Memo<Reader>,
    /// The picture's element.
    pub frame: NodeRef<html::Div>,
    /// What had the focus last.
    pub active: RwSignal<Option<Spot>>,
    /// What the Tab key leads to: that, or the first that is seen.
    pub next: Memo<Option<Spot>>,
    /// The cluster that is open.
    pub opened: RwSignal<Option<Opened>>,
    /// Whether a pointer moves the axis.
    pub moving: RwSignal<bool>,
    /// Whether Escape has put away what a bar tells of its steps.
    pub hushed: RwSignal<bool>,
    /// The entry in the hand.
    pub held: RwSignal<Option<Held>>,
    /// Where that is.
    pub held_at: Memo<Option<Spot>>,
    /// Where the cluster that is open was.
    pub opened_at: Memo<Option<Spot>>,
    store: Store,
    browser: Browser,
    fingers: StoredValue<Vec<Finger>>,
    grip: StoredValue<Grip>,
    /// Whether the pointer that was pressed last has moved: then its release is no click.
    dragged: StoredValue<bool>,
}

impl Hand {
    /// An empty hand.
    pub fn new(seen: Seen, look: Memo<Look>) -> Self {
        let active = RwSignal::new(None);
        let next = Memo::new(move |_| {
            let active: Option<Spot> = active.get();
            look.with(|look| {
                let first = || look.pieces().next().map(|piece| piece.spot);
                active.filter(|spot| look.has(*spot)).or_else(first)
            })
        });
        let (store, held, opened) = (Store::here(), RwSignal::new(None), RwSignal::new(None));
        Self {
            seen,
            look,
            reader: Memo::new(move |_| Reader::of(store)),
            next,
            held_at: Memo::new(move |_| held.get().map(|held: Held| held.spot)),
            opened_at: Memo::new(move |_| opened.get().map(|opened: Opened| opened.spot)),
            opened,
            frame: NodeRef::new(),
            active,
            moving: RwSignal::new(false),
            hushed: RwSignal::new(false),
            held,
            store,
            browser: Browser::here(),
            fingers: StoredValue::new(Vec::new()),
            grip: StoredValue::new(Grip::Nothing),
            dragged: StoredValue::new(false),
        }
    }

    /// Listens to pointers that were pressed here, wherever they go.
    pub fn listen(self) {
        let moves = window_event_listener(ev::pointermove, move |event| self.go_on(&event));
        let up = window_event_listener(ev::pointerup, move |event| self.let_go(event.pointer_id(), true));
        let lost = window_event_listener(ev::pointercancel, move |event| self.let_go(event.pointer_id(), false));
        on_cleanup(move || {
            moves.remove();
            up.remove();
            lost.remove();
        });
    }

    /// Where an event came to, if that is a place in the picture.
    fn spot(self, event: &ev::Event, selector: &str) -> Option<Spot> {
        let id = id_near(event, selector)?;
        let spot = |look: &Look| look.pieces().map(|piece| piece.spot).find(|spot| spot.element() == id);
        self.look.with_untracked(spot)
    }

    /// A click: the end of a drag is none, and one on a cluster opens it.
    pub fn click(self, event: &ev::MouseEvent) {
        if self.dragged.get_value() {
            event.prevent_default();
        } else if let Some(spot) = self.spot(event, CLUSTER) {
            let members = self.members(spot);
            self.open(Opened { spot, members });
        }
    }

    /// What a cluster holds now.
    fn members(self, spot: Spot) -> Vec<ItemId> {
        let plan = self.seen.plan.read_untracked();
        self.look.with_untracked(|look| {
            let piece = look.pieces().find(|piece| piece.spot == spot);
            let all = match piece.map(|piece| &piece.placed.what) {
                Some(What::Many(all)) => &all[..],
                _ => &[],
            };
            all.iter().filter_map(|at| Some(plan.items.get(*at)?.id())).collect()
        })
    }

    /// The focus comes to something in the picture.
    pub fn come_to(self, event: &ev::FocusEvent) {
        if let Some(spot) = self.spot(event, ENTRY) {
            self.active.set(Some(spot));
            self.hushed.set(false);
        }
    }

    /// What has the focus, where that is something in the picture.
    pub fn focused(self) -> Option<Spot> {
        self.active.get_untracked().filter(|spot| has_focus(*spot))
    }

    /// Opens a cluster, or closes it where it is open, and leads to its list.
    pub fn open(self, cluster: Opened) {
        if self.opened.get_untracked().as_ref() == Some(&cluster) {
            self.opened.set(None);
        } else {
            self.opened.set(Some(cluster));
            self.browser.focus.run(OPENED.to_owned());
        }
    }

    /// The date of an item, if it moves. A date beside events and commitments does not.
    fn date(self, item: ItemId) -> Option<Edtf> {
        let record = self
            .store
            .workspace()
            .with_untracked(|workspace| workspace.get(item.record).filter(|_| item.mark.is_none()).cloned());
        movable(&*record?).map(|(_, date)| date)
    }

    /// Moves the date of a record by so many of its steps, and the focus to the element with this id. It stays in view.
    pub fn shift(self, id: Id, steps: i64, focus: &str) {
        let item = ItemId { record: id, mark: None };
        let Some(to) = self.date(item).and_then(|date| date.moved(steps)) else {
            return;
        };
        // A refusal is said by the notice.
        let done = self.store.run(Deed::Moved(to), |workspace, desk| {
            commands::reschedule(workspace, id, steps, desk)
        });
        let window = self.seen.window.get_untracked();
        let span = self.seen.plan.with_untracked(|plan| plan.span_of(item));
        if let (Ok(()), Some(span)) = (done, span)
            && !window.shows(span.first, span.last)
        {
            self.seen.go(Window::around(span.first, window.days));
        }
        self.browser.focus.run(focus.to_owned());
    }
}

fn has_focus(spot: Spot) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.id() == spot.element())
}

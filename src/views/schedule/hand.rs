//! Going along the axis and moving what stands on it: by pointer, by two fingers, by wheel, by keys.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::date::{Edtf, Step};
use crate::domain::id::Id;
use crate::domain::queries::schedule::{ItemId, What, Window, movable};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Memo, focus_by_id, id_near};
use crate::views::shared::{Browser, Reader};

use super::Seen;
use super::look::{Look, Spot};

/// The id of the picture: it takes the focus when what had it is not seen any more.
pub const PICTURE: &str = "schedule";
/// What stands on the axis, and what of it is put together, in the style sheet's words.
pub const ENTRY: &str = ".schedule .entry";
const CLUSTER: &str = ".schedule .cluster";
/// The id of an opened cluster's heading.
pub const OPENED: &str = "schedule-opened";
/// A pointer that has gone no further than this has pressed, in CSS pixels.
const STILL: f64 = 4.0;
/// How far a key or a button goes, in parts of the window.
const STRIDE: f64 = 0.25;
/// A week in days, for the key that moves a date by one.
const WEEK: i64 = 7;

/// A pointer that is down.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

/// What the pointers have taken hold of.
#[derive(Clone, Copy)]
enum Grip {
    Nothing,
    /// The axis, at a place of the screen.
    Axis {
        x: f64,
        window: Window,
    },
    /// The axis at two places; how far apart they were, and the part of the window between them.
    Pinch {
        apart: f64,
        part: f64,
        window: Window,
    },
    /// An entry.
    Entry {
        x: f64,
        spot: Spot,
    },
}

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

    /// A pointer is pressed on an entry. A finger moves the axis and never a date: it would do so unawares.
    fn take(self, event: &ev::PointerEvent) {
        if event.pointer_type() == "touch" {
            return;
        }
        let spot = self.spot(event, ENTRY);
        if let Some(spot) =
            spot.filter(|spot| self.look.with_untracked(|look| look.is_one(*spot)) && self.date(spot.item).is_some())
        {
            self.grip.set_value(Grip::Entry {
                x: f64::from(event.client_x()),
                spot,
            });
        }
    }

    /// A pointer is pressed anywhere on the picture, entries included.
    pub fn press(self, event: &ev::PointerEvent) {
        if event.button() != 0 {
            return;
        }
        self.take(event);
        let finger = Finger {
            id: event.pointer_id(),
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
        };
        self.dragged.set_value(false);
        self.moving.set(true);
        let mut all = self.fingers.get_value();
        all.retain(|other| other.id != finger.id);
        all.push(finger);
        let window = self.seen.window.get_untracked();
        match all[..] {
            [one, two] => self.grip.set_value(Grip::Pinch {
                apart: apart(one, two),
                part: window.part(self.moment(f64::midpoint(one.x, two.x))),
                window,
            }),
            _ if !matches!(self.grip.get_value(), Grip::Entry { .. }) => {
                self.grip.set_value(Grip::Axis { x: finger.x, window });
            }
            _ => {}
        }
        self.fingers.set_value(all);
    }

    fn go_on(self, event: &ev::PointerEvent) {
        let mut all = self.fingers.get_value();
        let Some(finger) = all.iter_mut().find(|finger| finger.id == event.pointer_id()) else {
            return;
        };
        (finger.x, finger.y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let x = finger.x;
        match (self.grip.get_value(), &all[..]) {
            (
                Grip::Pinch {
                    apart: before,
                    part,
                    window,
                },
                [one, two],
            ) => {
                self.dragged.set_value(true);
                self.seen.go(window.zoomed(before / apart(*one, *two), part));
            }
            (Grip::Axis { x: before, window }, _) if self.has_moved(x - before) => {
                self.seen
                    .go(window.panned((before - x) / self.seen.width.get_untracked().max(1.0)));
            }
            (Grip::Entry { x: before, spot }, _) if self.has_moved(x - before) => self.drag(spot, x - before),
            _ => {}
        }
        self.fingers.set_value(all);
    }

    fn has_moved(self, by: f64) -> bool {
        let moved = self.dragged.get_value() || by.abs() > STILL;
        self.dragged.set_value(moved);
        moved
    }

    fn drag(self, spot: Spot, by: f64) {
        let date = self.date(spot.item);
        let Some(step) = date.and_then(|date| date.step()) else {
            return;
        };
        #[allow(clippy::cast_possible_truncation)]
        let steps = (by / self.seen.scale.get_untracked() / step.days()).round() as i64;
        let to = date.and_then(|date| date.moved(steps));
        self.held.set(Some(Held { spot, by, steps, to }));
    }

    fn let_go(self, pointer: i32, falls: bool) {
        let mut all = self.fingers.get_value();
        all.retain(|finger| finger.id != pointer);
        if self.moving.get_untracked() && all.is_empty() {
            self.moving.set(false);
        }
        self.fingers.set_value(all);
        self.grip.set_value(Grip::Nothing);
        if let Some(held) = self.held.get_untracked() {
            self.held.set(None);
            if falls && held.steps != 0 {
                self.shift(held.spot.item.record, held.steps, &held.spot.element());
            }
        }
    }

    /// The wheel: sideways it moves the axis, with Ctrl it zooms, as two fingers on a touchpad do. Up and down it is the page's.
    pub fn wheel(self, event: &ev::WheelEvent) {
        const STEP: f64 = 0.002;
        let (across, down) = (event.delta_x(), event.delta_y());
        let window = self.seen.window.get_untracked();
        if event.ctrl_key() {
            event.prevent_default();
            let part = window.part(self.moment(f64::from(event.client_x())));
            self.seen.go(window.zoomed((down * STEP).clamp(-1.0, 1.0).exp2(), part));
        } else if event.shift_key() || across.abs() > down.abs() {
            event.prevent_default();
            let by = if across == 0.0 { down } else { across };
            self.seen
                .go(window.panned(by / self.seen.width.get_untracked().max(1.0)));
        }
    }

    /// The moment at a place of the screen.
    fn moment(self, x: f64) -> f64 {
        let window = self.seen.window.get_untracked();
        let left = self
            .frame
            .get_untracked()
            .map_or(0.0, |frame| f64::from(frame.offset_left()));
        window.from + (x - left) / self.seen.width.get_untracked().max(1.0) * window.days
    }

    /// A key that was pressed on the picture or on something in it.
    pub fn key(self, event: &ev::KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        match (event.alt_key(), key.as_str()) {
            (true, "ArrowLeft") => self.shift_active(-1, event.shift_key()),
            (true, "ArrowRight") => self.shift_active(1, event.shift_key()),
            (false, "ArrowLeft") => self.pan(-STRIDE),
            (false, "ArrowRight") => self.pan(STRIDE),
            (false, "ArrowUp") => self.rove(-1),
            (false, "ArrowDown") => self.rove(1),
            (false, "+" | "=") => self.zoom(0.5),
            (false, "-" | "_" | "−") => self.zoom(2.0),
            (false, "Home") => self.to_today(),
            (false, "Escape") if self.held.get_untracked().is_some() => {
                self.held.set(None);
                self.grip.set_value(Grip::Nothing);
            }
            (false, "Escape") => self.hushed.set(true),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves the axis by a part of the window.
    pub fn pan(self, part: f64) {
        self.seen.go(self.seen.window.get_untracked().panned(part));
        self.keep_focus();
    }

    /// The window becomes so many times as long, around the entry that has the focus, or its middle.
    pub fn zoom(self, times: f64) {
        let window = self.seen.window.get_untracked();
        let active = self
            .active
            .get_untracked()
            .filter(|spot| self.look.with_untracked(|look| look.has(*spot)));
        let span = active.and_then(|spot| self.seen.plan.with_untracked(|plan| plan.span_of(spot.item)));
        #[allow(clippy::cast_precision_loss)]
        let middle = span.map_or(0.5, |span| {
            window
                .part(f64::midpoint(span.first as f64, span.last as f64))
                .clamp(0.0, 1.0)
        });
        self.seen.go(window.zoomed(times, middle));
        self.keep_focus();
    }

    /// Today comes into view, a third of the way in.
    pub fn to_today(self) {
        let days = self.seen.window.get_untracked().days;
        let today = self.store.today().get_untracked().epoch_days();
        self.seen.go(Window::around(today, days));
        self.keep_focus();
    }

    /// What had the focus may be gone from the picture: then the picture has it.
    fn keep_focus(self) {
        let Some(active) = self.active.get_untracked() else {
            return;
        };
        if !self.look.with_untracked(|look| look.has(active)) {
            self.active.set(None);
            if has_focus(active) {
                focus_by_id(PICTURE);
            }
        }
    }

    fn rove(self, by: isize) {
        let next = self.look.with_untracked(|look| {
            let all: Vec<Spot> = look.pieces().map(|piece| piece.spot).collect();
            let active = self.active.get_untracked();
            let at = all.iter().position(|spot| Some(*spot) == active);
            let next = at.map_or(Some(0), |at| at.checked_add_signed(by))?;
            all.get(next).copied()
        });
        if let Some(next) = next {
            self.active.set(Some(next));
            // Its lane may have to be drawn first.
            self.browser.focus.run(next.element());
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

    fn shift_active(self, way: i64, far: bool) {
        if let Some(spot) = self.focused() {
            let one = self.look.with_untracked(|look| look.is_one(spot));
            let days = self.date(spot.item).and_then(|date| date.step()) == Some(Step::Day);
            let steps = if far && days { way * WEEK } else { way };
            if one {
                self.shift(spot.item.record, steps, &spot.element());
            }
        }
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

fn apart(one: Finger, two: Finger) -> f64 {
    (one.x - two.x).hypot(one.y - two.y).max(1.0)
}

fn has_focus(spot: Spot) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.id() == spot.element())
}

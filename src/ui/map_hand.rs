//! Going about a map: by buttons and keys, by wheel, by mouse, by two fingers. One finger scrolls the page, and so does the plain wheel.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::map_shape::{Frame, Point};

/// The size of the picture that is assumed until it is known, in CSS pixels.
const SIZE: Point = (700.0, 560.0);
/// A pointer that has gone no further than this has pressed, in CSS pixels.
const STILL: f64 = 4.0;
/// How much a step of the zoom is.
const STEP: f64 = 1.6;
/// How far a key moves the map, as a part of it.
const STRIDE: f64 = 0.2;
/// Brought into view, a place has at most so many units of the map around it.
const CLOSE: f64 = 700.0;

/// A pointer that is down.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    at: Point,
}

/// What a map and its tools share; cheap to copy.
#[derive(Clone, Copy)]
pub struct MapHand {
    /// What all of is seen at first.
    all: Signal<Vec<Point>>,
    /// Where the reader has gone; none while all is seen.
    gone: RwSignal<Option<Frame>>,
    /// The size of the picture in CSS pixels.
    size: RwSignal<Point>,
    /// The place that is pointed at or has the focus.
    pub(super) active: RwSignal<Option<usize>>,
    pub(super) plot: NodeRef<html::Div>,
    fingers: StoredValue<Vec<Finger>>,
    /// Whether the pointer that was pressed last has moved: then its release is no click.
    dragged: StoredValue<bool>,
}

impl MapHand {
    /// A map that shows all of these at first.
    #[must_use]
    pub fn new(all: Signal<Vec<Point>>) -> Self {
        Self {
            all,
            gone: RwSignal::new(None),
            size: RwSignal::new(SIZE),
            active: RwSignal::new(None),
            plot: NodeRef::new(),
            fingers: StoredValue::new(Vec::new()),
            dragged: StoredValue::new(false),
        }
    }

    /// The place that is pointed at or has the focus.
    #[must_use]
    pub fn active(self) -> RwSignal<Option<usize>> {
        self.active
    }

    /// What is seen.
    #[must_use]
    pub fn frame(self) -> Frame {
        let (width, height) = self.size.get();
        let ratio = width / height;
        match self.gone.get() {
            Some(frame) => frame.shaped(ratio),
            None => self.all.with(|all| Frame::around(all, ratio)),
        }
    }

    /// The size of the picture in CSS pixels.
    #[must_use]
    pub(super) fn size(self) -> Point {
        self.size.get()
    }

    /// Whether the reader has gone from where all is seen.
    #[must_use]
    pub fn has_gone(self) -> bool {
        self.gone.with(Option::is_some)
    }

    fn seen(self) -> Frame {
        untrack(move || self.frame())
    }

    /// One step closer, or further away.
    pub fn zoom(self, closer: bool) {
        let times = if closer { 1.0 / STEP } else { STEP };
        self.gone.set(Some(self.seen().zoomed(times, (0.5, 0.5))));
    }

    /// Back to where all is seen.
    pub fn see_all(self) {
        self.gone.set(None);
    }

    /// Brings a position into view, and closer where it is far.
    pub fn show(self, at: Point) {
        let frame = self.seen();
        let times = (CLOSE / frame.width).min(1.0);
        self.gone.set(Some(frame.zoomed(times, (0.5, 0.5)).centred(at)));
    }

    /// Brings a position into view where it is not.
    pub(super) fn keep_in_view(self, at: Point) {
        let (x, y) = self.seen().part(at);
        let is_seen = |part: f64| (0.02..=0.98).contains(&part);
        if !(is_seen(x) && is_seen(y)) {
            self.gone.set(Some(self.seen().centred(at)));
        }
    }

    /// Takes the size of the picture, now and when the window becomes another.
    pub(super) fn measure(self) {
        let look = move || {
            if let Some(plot) = self.plot.get() {
                let size = (f64::from(plot.client_width()), f64::from(plot.client_height()));
                if size.0 > 0.0 && size.1 > 0.0 && untrack(move || self.size.get()) != size {
                    self.size.set(size);
                }
            }
        };
        Effect::new(look);
        let resized = window_event_listener(ev::resize, move |_| untrack(look));
        on_cleanup(move || resized.remove());
    }

    /// Listens to pointers that were pressed here, wherever they go.
    pub(super) fn listen(self) {
        let moves = window_event_listener(ev::pointermove, move |event| self.go_on(&event));
        let up = window_event_listener(ev::pointerup, move |event| self.let_go(&event));
        let lost = window_event_listener(ev::pointercancel, move |event| self.let_go(&event));
        on_cleanup(move || {
            moves.remove();
            up.remove();
            lost.remove();
        });
    }

    /// Whether a click is the end of a drag.
    pub(super) fn is_drag(self) -> bool {
        self.dragged.get_value()
    }

    pub(super) fn press(self, event: &ev::PointerEvent) {
        if event.button() != 0 {
            return;
        }
        self.dragged.set_value(false);
        let mut all = self.fingers.get_value();
        all.retain(|other| other.id != event.pointer_id());
        all.push(Finger {
            id: event.pointer_id(),
            at: self.part(event.page_x(), event.page_y()),
        });
        self.fingers.set_value(all);
    }

    fn let_go(self, event: &ev::PointerEvent) {
        self.fingers
            .update_value(|all| all.retain(|finger| finger.id != event.pointer_id()));
    }

    fn go_on(self, event: &ev::PointerEvent) {
        let mut all = self.fingers.get_value();
        let now = || self.part(event.page_x(), event.page_y());
        let Some(at) = all.iter().position(|finger| finger.id == event.pointer_id()) else {
            return;
        };
        let before = all.clone();
        let (to, size) = (now(), untrack(move || self.size.get()));
        let Some(finger) = all.get_mut(at) else { return };
        let by = (finger.at.0 - to.0, finger.at.1 - to.1);
        // One finger scrolls the page; a mouse that has hardly moved is pressed.
        let far = (by.0 * size.0).hypot(by.1 * size.1);
        if all.len() == 1 && (event.pointer_type() == "touch" || (!self.is_drag() && far < STILL)) {
            return;
        }
        if let Some(finger) = all.get_mut(at) {
            finger.at = to;
        }
        self.dragged.set_value(true);
        let frame = self.seen();
        match (&before[..], &all[..]) {
            ([one, two], [first, second]) => {
                let times = apart(one, two, size) / apart(first, second, size).max(1.0);
                let (was, is) = (between(one, two), between(first, second));
                let moved = frame.moved((was.0 - is.0, was.1 - is.1));
                self.gone.set(Some(moved.zoomed(times, is)));
            }
            _ => self.gone.set(Some(frame.moved(by))),
        }
        self.fingers.set_value(all);
    }

    /// The wheel zooms with Ctrl, as two fingers on a touchpad do.
    pub(super) fn wheel(self, event: &ev::WheelEvent) {
        const FINE: f64 = 0.002;
        if event.ctrl_key() {
            event.prevent_default();
            let times = (event.delta_y() * FINE).clamp(-1.0, 1.0).exp2();
            let part = self.part(event.page_x(), event.page_y());
            self.gone.set(Some(self.seen().zoomed(times, part)));
        }
    }

    /// A key that moves the map; whether it was one.
    pub(super) fn key(self, event: &ev::KeyboardEvent) -> bool {
        let by = match (event.shift_key(), event.key().as_str()) {
            (_, "+" | "=") => {
                self.zoom(true);
                return true;
            }
            (_, "-" | "_" | "−") => {
                self.zoom(false);
                return true;
            }
            (_, "0") => {
                self.see_all();
                return true;
            }
            (true, "ArrowLeft") => (-STRIDE, 0.0),
            (true, "ArrowRight") => (STRIDE, 0.0),
            (true, "ArrowUp") => (0.0, -STRIDE),
            (true, "ArrowDown") => (0.0, STRIDE),
            _ => return false,
        };
        self.gone.set(Some(self.seen().moved(by)));
        true
    }

    /// A point of the page as a part of the picture, which no element with a position of its own lies around.
    fn part(self, x: i32, y: i32) -> Point {
        let Some(plot) = self.plot.get_untracked() else {
            return (0.5, 0.5);
        };
        let part = |at: i32, from: i32, size: i32| f64::from(at - from) / f64::from(size.max(1));
        (
            part(x, plot.offset_left(), plot.client_width()),
            part(y, plot.offset_top(), plot.client_height()),
        )
    }
}

fn apart(one: &Finger, two: &Finger, size: Point) -> f64 {
    ((one.at.0 - two.at.0) * size.0).hypot((one.at.1 - two.at.1) * size.1)
}

fn between(one: &Finger, two: &Finger) -> Point {
    (f64::midpoint(one.at.0, two.at.0), f64::midpoint(one.at.1, two.at.1))
}

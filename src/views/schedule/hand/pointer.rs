//! Pointers, fingers and the wheel.

use leptos::ev;
use leptos::prelude::*;

use super::{ENTRY, Hand, Held};
use crate::domain::queries::schedule::Window;
use crate::views::schedule::look::Spot;

/// A pointer that has gone no further than this has pressed, in CSS pixels.
const STILL: f64 = 4.0;

/// A pointer that is down.
#[derive(Clone, Copy)]
pub(super) struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

/// What the pointers have taken hold of.
#[derive(Clone, Copy)]
pub(super) enum Grip {
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

impl Hand {
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

    pub(super) fn go_on(self, event: &ev::PointerEvent) {
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

    pub(super) fn let_go(self, pointer: i32, falls: bool) {
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
}

fn apart(one: Finger, two: Finger) -> f64 {
    (one.x - two.x).hypot(one.y - two.y).max(1.0)
}

//! The keys, and the buttons that do the same.

use leptos::ev;
use leptos::prelude::*;

use super::pointer::Grip;
use super::{Hand, PICTURE, has_focus};
use crate::domain::date::Step;
use crate::domain::queries::schedule::Window;
use crate::ui::focus_by_id;
use crate::views::schedule::look::Spot;

/// How far a key or a button goes, in parts of the window.
const STRIDE: f64 = 0.25;
/// A week in days, for the key that moves a date by one.
const WEEK: i64 = 7;

impl Hand {
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
}

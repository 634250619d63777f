//! Quarters, halves and weeks by their number.

use super::super::tokens::Tokens;
use super::super::words::dates::{LAST, WEEK, WEEKEND};
use super::parse::{Raw, Side, Unit, Year};
use super::{Atom, Dates};

impl Dates {
    /// "im ersten Quartal 2026", "у другій половині 2026 року", "the first half of 2026".
    pub(super) fn nth(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let (first, nth) = match self.atom(tokens, at) {
            Some(Atom::Nth(nth)) => (1, nth),
            Some(Atom::Part) if matches!(self.atom(tokens, at + 1), Some(Atom::Half)) => (1, 1),
            // "3. Quartal", "3-й квартал", "3 квартал"
            None => {
                let nth = u8::try_from(tokens.number(at)?)
                    .ok()
                    .filter(|nth| (1..=4).contains(nth))?;
                let ending = Self::year_ending(tokens, at);
                let dot = usize::from(tokens.is_mark(at + 1, '.') && tokens.touches(at));
                (1 + ending + dot, nth)
            }
            _ => return None,
        };
        let next = at + first;
        let months_of = match self.atom(tokens, next)? {
            Atom::Unit(WEEK | WEEKEND) | Atom::Decade => {
                let (length, side) = self.week_of(tokens, next + 1)?;
                return Some((first + 1 + length, Raw::One(side)));
            }
            Atom::Quarter => 3,
            Atom::Half => {
                // "in the first half of June"
                if let Some((length, side)) = self.week_of(tokens, next + 1) {
                    return Some((first + 1 + length, Raw::One(side)));
                }
                6
            }
            _ => return None,
        };
        let nth = if nth == LAST { 12 / months_of } else { nth };
        let (length, year) = self.year_after(tokens, next + 1);
        let is_sure = length > 0 || months_of == 3 || !tokens.raw(next).starts_with("half");
        (is_sure && nth <= 12 / months_of).then_some((first + 1 + length, months(year, nth, months_of)))
    }
}

/// The months of a quarter or half.
pub(super) fn months(year: Year, nth: u8, length: u8) -> Raw {
    let side = |month| Side {
        year,
        unit: Unit::Month(month),
        about: false,
    };
    Raw::Range(side((nth - 1) * length + 1), side(nth * length))
}

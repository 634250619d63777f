//! Dates in figures: `15.05.2025`, `2025-05-15`, `15/05/2025`.

use super::super::tokens::Tokens;
use super::parse::{Raw, Side, Unit, Year};
use super::{Atom, Dates};

impl Dates {
    /// `15.05.2025`, `15.05.`, `05.–08.06.2025`, `2025-05-15`, `15/05/2025`.
    pub(super) fn figures(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let previous_touches = at > 0
            && tokens.touches(at - 1)
            && (tokens.is_any(at - 1, &['.', ',', '-', '/', ':', '€', '$', '№', '#', '+']));
        if previous_touches {
            return None;
        }
        if let Some((length, side)) = Self::iso(tokens, at).or_else(|| Self::figure(tokens, at)) {
            let next = at + length;
            let gap = usize::from(Self::is_dash(tokens, next) || matches!(self.atom(tokens, next), Some(Atom::To)));
            if gap == 1
                && let Some((more, end)) = Self::figure(tokens, next + 1)
            {
                let start = Side {
                    year: if side.year == Year::Absent { end.year } else { side.year },
                    ..side
                };
                return Some((length + 1 + more, Raw::Range(start, end)));
            }
            return Some((length, Raw::One(side)));
        }
        // "05.–08.06.2025", "5. bis 8.6.2025"
        let day = day(tokens.number(at)?)?;
        let dot = usize::from(tokens.is_mark(at + 1, '.') && tokens.touches(at));
        let join = at + 1 + dot;
        let joins = Self::is_dash(tokens, join)
            || (dot == 1 && matches!(self.atom(tokens, join), Some(Atom::To | Atom::And)))
            || (dot == 1 && tokens.is_any(join, &['/', '+']));
        let (length, end) = joins.then(|| Self::figure(tokens, join + 1)).flatten()?;
        let Unit::Day(month, _) = end.unit else { return None };
        Some((
            join + 1 + length - at,
            Raw::Range(
                Side {
                    unit: Unit::Day(month, day),
                    ..end
                },
                end,
            ),
        ))
    }

    pub(super) fn iso(tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
        let year = tokens
            .number(at)
            .filter(|year| is_year(*year) && tokens.raw(at).len() == 4)?;
        let month = tokens
            .number(at + 2)
            .filter(|_| tokens.is_mark(at + 1, '-') && tokens.touches(at) && tokens.touches(at + 1))?;
        let day_of = tokens
            .number(at + 4)
            .filter(|_| tokens.is_mark(at + 3, '-') && tokens.touches(at + 2) && tokens.touches(at + 3))?;
        Some((
            5,
            Side {
                year: Year::Is(year),
                unit: Unit::Day(super::figures::month(month)?, day(day_of)?),
                about: false,
            },
        ))
    }

    pub(super) fn figure(tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
        let day_of = tokens.number(at).filter(|_| tokens.raw(at).len() <= 2)?;
        let mark = tokens
            .mark(at + 1)
            .filter(|mark| ['.', '/'].contains(mark) && tokens.touches(at))?;
        let spaced = usize::from(!tokens.touches(at + 1));
        let month_of = tokens
            .number(at + 2)
            .filter(|_| tokens.raw(at + 2).len() <= 2 && (spaced == 0 || mark == '.'))?;
        let side = |year| {
            Some(Side {
                year,
                unit: Unit::Day(month(month_of)?, day(day_of)?),
                about: false,
            })
        };
        let has_more = tokens.is_mark(at + 3, mark) && tokens.touches(at + 2);
        let year = tokens
            .number(at + 4)
            .filter(|_| has_more && (tokens.touches(at + 3) || spaced == 1));
        match year {
            Some(year) if tokens.raw(at + 4).len() == 4 && is_year(year) => Some((5, side(Year::Is(year))?)),
            Some(year) if tokens.raw(at + 4).len() == 2 && spaced == 0 => Some((5, side(Year::Is(2000 + year))?)),
            // "am 15.05." and "15.05. bis": the second point is there, and both figures.
            _ if mark == '.' && spaced == 0 && has_more && tokens.raw(at + 2).len() == 2 => {
                Some((4, side(Year::Absent)?))
            }
            _ => None,
        }
    }
}

pub(super) fn is_year(year: i32) -> bool {
    (1900..=2099).contains(&year)
}

pub(super) fn day(value: i32) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}

pub(super) fn month(value: i32) -> Option<u8> {
    u8::try_from(value).ok().filter(|month| (1..=12).contains(month))
}

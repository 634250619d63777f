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
            let is_gap = Self::is_dash(tokens, next)
                || matches!(self.atom(tokens, next), Some(Atom::To))
                || length == 5 && tokens.is_mark(next, '/');
            let article = usize::from(is_gap && tokens.low(next + 1) == "zum");
            let next = next + article;
            let length = length + article;
            if is_gap && let Some((more, end)) = Self::iso(tokens, next + 1).or_else(|| Self::figure(tokens, next + 1))
            {
                let start = Side {
                    year: if side.year == Year::Absent { end.year } else { side.year },
                    ..side
                };
                return Some((length + 1 + more, Raw::Range(start, end)));
            }
            return Some((length - article, Raw::One(side)));
        }
        if let Some(found) = Self::month_figure(tokens, at) {
            return Some(found);
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

    /// `05/2025`, `05.2025`.
    fn month_figure(tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let of = month(tokens.number(at).filter(|_| tokens.raw(at).len() == 2)?)?;
        let year = tokens.number(at + 2).filter(|year| {
            tokens.is_any(at + 1, &['/', '.'])
                && tokens.touches(at)
                && tokens.touches(at + 1)
                && (1990..=2060).contains(year)
        })?;
        let is_more = tokens.touches(at + 2) && tokens.number(at + 4).is_some();
        let side = Side {
            year: Year::Is(year),
            unit: Unit::Month(of),
            about: false,
        };
        (!is_more).then_some((3, Raw::One(side)))
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
        // "5/15/2025" can only be written the American way.
        let (day_of, month_of) = if mark == '/' && month_of > 12 {
            (month_of, day_of)
        } else {
            (day_of, month_of)
        };
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
            _ if mark == '.' && spaced == 0 && has_more && year.is_none() && is_dated(tokens, at) => {
                Some((4, side(Year::Absent)?))
            }
            // "зустріч 12.05 о 14:00": without a second point only behind a word of time.
            _ if mark == '.'
                && spaced == 0
                && !has_more
                && tokens.raw(at + 2).len() == 2
                && tokens.raw(at).len() == 2
                && at > 0
                && matches!(tokens.low(at - 1), "am" | "vom" | "з" | "із" | "по")
                && !is_time_unit(tokens, at + 3) =>
            {
                Some((3, side(Year::Absent)?))
            }
            _ => None,
        }
    }
}

/// Whether a day and a month with a point behind each are no number of a section: both in two figures, or behind a word of time.
fn is_dated(tokens: &Tokens, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
    tokens.raw(at + 2).len() == 2
        || matches!(
            before,
            "am" | "vom"
                | "bis"
                | "zum"
                | "den"
                | "dem"
                | "ab"
                | "seit"
                | "und"
                | "до"
                | "з"
                | "із"
                | "по"
                | "від"
                | "на"
        )
        || tokens.is_any(at + 4, &super::parse::DASHES)
        || at > 0 && tokens.is_any(at - 1, &super::parse::DASHES)
}

/// Whether what stands before was a time of the day.
fn is_time_unit(tokens: &Tokens, at: usize) -> bool {
    matches!(
        tokens.low(at),
        "uhr" | "год" | "година" | "годині" | "am" | "pm" | "p" | "a"
    ) || tokens.is_any(at, &['%', '€', ':', '.'])
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

//! Dates as people and office programs write them in Ukrainian, German and English, no more exact than they are written: `31.08.2025`,
//! `08/2025`, `серпень 2025`, `Herbst 2025`, `Q3 2025`, `12.–19.03.2026`, and EDTF itself.

mod words;

use self::words::{FILLING, ORDINAL, QUARTER, Word, named, quarter};
use crate::domain::date::{DateErrorKind, Dated, Day, Edtf, Point, Shape};

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has none of the forms.
    Unknown,
    /// It has one of them, and there is no such date.
    NoSuch(DateErrorKind),
    /// It could be either of these days, by whether the day or the month comes first.
    TwoDays(Day, Day),
    /// It is a day without its year.
    NoYear,
}

/// Whether the day or the month comes first where only numbers and slashes or hyphens are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Nothing tells
    #[default]
    Unknown,
    /// 31/08/2025
    DayFirst,
    /// 08/31/2025
    MonthFirst,
}

/// The order of a column, which one date that can be read in one way alone tells of all; unless another tells the opposite.
#[must_use]
pub fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        let parts = numbers(without_time(cell.trim()), &['/', '-']);
        if let Some([first, second, year]) = parts.as_deref()
            && year.digits > 2
        {
            day_first |= first.value > 12 && second.value <= 12;
            month_first |= second.value > 12 && first.value <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

/// Reads a date.
///
/// # Errors
/// Says why it is none.
pub fn read(text: &str, order: Order) -> Result<Edtf, Unread> {
    let text = text.trim();
    // The longest that is meant to be read; what is longer is prose.
    if text.chars().count() > 60 {
        return Err(Unread::Unknown);
    }
    match text.parse::<Edtf>() {
        Ok(date) => return Ok(date),
        Err(error)
            if error.kind() != DateErrorKind::NotADate
                && text.is_ascii()
                && text.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            return Err(Unread::NoSuch(error.kind()));
        }
        Err(_) => {}
    }
    let lower = text.to_lowercase();
    let (about, rest) = match ABOUT.iter().find_map(|word| lower.strip_prefix(word)) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, &*lower),
    };
    let shape = match single(rest, order) {
        Ok(Found::Point(point)) => Shape::Single(dated(point, about)),
        Ok(Found::Months(start, end)) => interval(start, end, about),
        Err(error) => match range(rest, order) {
            Some((start, end)) => interval(start, end, about),
            None => return Err(error),
        },
    };
    Edtf::new(shape).map_err(|error| Unread::NoSuch(error.kind()))
}

/// What is said of a date that is not exact.
const ABOUT: [&str; 8] = [
    "ca. ",
    "ca ",
    "circa ",
    "about ",
    "around ",
    "etwa ",
    "близько ",
    "орієнтовно ",
];

const fn dated(point: Point, approximate: bool) -> Dated {
    Dated {
        point,
        approximate,
        uncertain: false,
    }
}

const fn interval(start: Point, end: Point, about: bool) -> Shape {
    Shape::Interval {
        start: Some(dated(start, about)),
        end: Some(dated(end, about)),
    }
}

enum Found {
    Point(Point),
    Months(Point, Point),
}

fn single(text: &str, order: Order) -> Result<Found, Unread> {
    let text = without_year_word(without_time(text));
    if let Some(parts) = numbers(text, &['.', '/', '-']) {
        return numeric(&parts, text, order).map(Found::Point);
    }
    worded(text)
}

/// A text in which numbers and one kind of separator alternate.
struct Part {
    value: i32,
    digits: usize,
}

fn numbers(text: &str, separators: &[char]) -> Option<Vec<Part>> {
    let sign = text.chars().find(|c| !c.is_ascii_digit() && !c.is_whitespace());
    let pieces: Vec<&str> = match sign {
        None => vec![text],
        Some(sign) if separators.contains(&sign) => text.split(sign).collect(),
        Some(_) => return None,
    };
    let part = |piece: &str| {
        let piece = piece.trim();
        let fits = (1..=4).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit());
        let value = piece.parse().ok().filter(|_| fits)?;
        Some(Part {
            value,
            digits: piece.len(),
        })
    };
    (pieces.len() <= 3).then(|| pieces.into_iter().map(part).collect())?
}

fn numeric(parts: &[Part], text: &str, order: Order) -> Result<Point, Unread> {
    match parts {
        [year] if year.digits == 4 => Ok(Point::Year(year.value)),
        [year, month] | [month, year] if year.digits == 4 && month.digits <= 2 => month_of(year.value, month.value),
        [year, month, day] if year.digits == 4 && day.digits <= 2 => day_of(year.value, month.value, day.value),
        [day, month, year] if text.contains('.') && day.digits <= 2 && month.digits <= 2 => {
            day_of(full_year(year)?, month.value, day.value)
        }
        [first, second, year] if year.digits == 4 && first.digits <= 2 && second.digits <= 2 => {
            either(first.value, second.value, year.value, order)
        }
        [day, month] if text.contains('.') && day.digits <= 2 && month.digits <= 2 => Err(Unread::NoYear),
        _ => Err(Unread::Unknown),
    }
}

/// Two digits of a year behind a day and a month are of this century: those are dates that office programs shorten.
const fn full_year(year: &Part) -> Result<i32, Unread> {
    match year.digits {
        2 => Ok(2000 + year.value),
        4 => Ok(year.value),
        _ => Err(Unread::Unknown),
    }
}

fn either(first: i32, second: i32, year: i32, order: Order) -> Result<Point, Unread> {
    let day_first = day_of(year, second, first);
    let month_first = day_of(year, first, second);
    match (order, &day_first, &month_first) {
        (Order::Unknown, Ok(Point::Day(one)), Ok(Point::Day(other))) if one != other => {
            Err(Unread::TwoDays(*one, *other))
        }
        (Order::MonthFirst, ..) | (Order::Unknown, Err(_), Ok(_)) => month_first,
        _ => day_first,
    }
}

fn month_of(year: i32, month: i32) -> Result<Point, Unread> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    Ok(Point::Month(
        year,
        month.ok_or(Unread::NoSuch(DateErrorKind::NoSuchMonth))?,
    ))
}

fn day_of(year: i32, month: i32, day: i32) -> Result<Point, Unread> {
    let Point::Month(_, month) = month_of(year, month)? else {
        return Err(Unread::Unknown);
    };
    let day = u8::try_from(day).ok().and_then(|day| Day::new(year, month, day));
    day.map(Point::Day).ok_or(Unread::NoSuch(DateErrorKind::NoSuchDay))
}

/// A date with the name of a month, a season or a quarter.
fn worded(text: &str) -> Result<Found, Unread> {
    let mut word = None;
    let mut found: Vec<Part> = Vec::new();
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '/' | '-' | '’' | '\''));
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let digits = piece.trim_end_matches(ORDINAL);
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() <= 4 {
            found.push(Part {
                value: digits.parse().map_err(|_| Unread::Unknown)?,
                digits: digits.len(),
            });
        } else if !FILLING.contains(&piece) {
            if let Some(quarter) = quarter(piece) {
                word = Some(Word::Quarter(quarter));
            } else if QUARTER.contains(&piece) {
                word = word.or(Some(Word::QuarterOf));
            } else if word.is_none() {
                word = Some(named(piece).ok_or(Unread::Unknown)?);
            } else {
                return Err(Unread::Unknown);
            }
        }
    }
    match (word, &found[..]) {
        (Some(Word::Month(month, _)), [day, year] | [year, day]) if year.digits == 4 && day.digits <= 2 => {
            day_of(year.value, month.into(), day.value).map(Found::Point)
        }
        (Some(Word::Month(month, _)), [year]) if year.digits == 4 => Ok(Found::Point(Point::Month(year.value, month))),
        // What Excel makes of "August 2025": "Aug 25".
        (Some(Word::Month(month, true)), [year])
            if year.digits == 2 && !text.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            Ok(Found::Point(Point::Month(2000 + year.value, month)))
        }
        (Some(Word::Month(..)), [_]) => Err(Unread::NoYear),
        (Some(Word::Season(season)), [year]) if year.digits == 4 => Ok(Found::Point(Point::Season(year.value, season))),
        // A winter has two years and begins in the first.
        (Some(Word::Season(24)), [year, next]) if year.digits == 4 && (next.value % 100) == (year.value + 1) % 100 => {
            Ok(Found::Point(Point::Season(year.value, 24)))
        }
        (Some(Word::Quarter(quarter)), [year]) if year.digits == 4 => Ok(months(year.value, quarter)),
        (Some(Word::QuarterOf), [quarter, year]) if year.digits == 4 && (1..=4).contains(&quarter.value) => {
            Ok(months(year.value, u8::try_from(quarter.value).unwrap_or(1)))
        }
        _ => Err(Unread::Unknown),
    }
}

const fn months(year: i32, quarter: u8) -> Found {
    Found::Months(Point::Month(year, 3 * quarter - 2), Point::Month(year, 3 * quarter))
}

/// From one date to another, of which the first may leave out what it has in common with the second.
fn range(text: &str, order: Order) -> Option<(Point, Point)> {
    let dashes = [" – ", " — ", " - ", "–", "—", " bis ", " to ", " до ", " по ", "-"];
    let (start, end) = dashes.iter().find_map(|dash| text.split_once(dash))?;
    let point = |text: &str| match single(text.trim(), order) {
        Ok(Found::Point(point)) => Some(point),
        _ => None,
    };
    let end = point(end)?;
    let start = start.trim().trim_end_matches('.');
    let (year, month) = match end {
        Point::Day(day) => (day.year(), Some(day.month())),
        Point::Month(year, _) => (year, None),
        Point::Year(_) | Point::Season(..) => return Some((point(start)?, end)),
    };
    let only_day = start.parse().ok().filter(|_| start.len() <= 2);
    let same_month = || day_of(year, month?.into(), only_day?).ok();
    let same_year = || point(&format!("{start}.{year}")).or_else(|| point(&format!("{start} {year}")));
    let start = point(start).or_else(same_month).or_else(same_year)?;
    Some((start, end))
}

/// Without a time of day behind it: `31.08.2025 10:00`, `2025-08-31T00:00:00`.
fn without_time(text: &str) -> &str {
    let is_time = |time: &str| {
        time.contains(':')
            && time
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | 'z'))
    };
    match text.rsplit_once([' ', 'T', 't']) {
        Some((day, time)) if is_time(time) => day.trim_end().trim_end_matches(','),
        _ => text,
    }
}

fn without_year_word(text: &str) -> &str {
    let endings = ["року", "роки", "рр.", "р.", "г."];
    let rest = endings.iter().find_map(|ending| text.strip_suffix(ending));
    rest.filter(|rest| rest.ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit()))
        .unwrap_or(text)
        .trim()
}

#[cfg(test)]
mod tests;

//! What the number of a cell means: a number, or a time since the first day of the workbook. The format that shows it says which, and how exactly.

use crate::domain::date::Day;
use crate::formats::markup::{Token, Tokens, decoded, local};

/// What a number format shows of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Day,
    Month,
    Year,
    Time,
    /// A day, with a time where there is one.
    Moment,
}

/// The styles of cells, by their place.
#[derive(Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    /// Those of `styles.xml`.
    pub fn read(xml: &str) -> Self {
        let mut own: Vec<(u32, Shown)> = Vec::new();
        let mut all = Vec::new();
        let mut is_inside = false;
        let mut tokens = Tokens::of(xml);
        while let Some(token) = tokens.next() {
            let number = |name: &str| tokens.attribute(name).and_then(|text| text.parse::<u32>().ok());
            match token {
                Token::Open(name) if local(name) == "cellXfs" => is_inside = true,
                Token::Close(name) if local(name) == "cellXfs" => is_inside = false,
                Token::Open(name) | Token::Empty(name) => match local(name) {
                    "numFmt" => {
                        if let (Some(id), Some(code)) = (number("numFmtId"), tokens.attribute("formatCode")) {
                            own.push((id, of_code(&decoded(code))));
                        }
                    }
                    "xf" if is_inside => {
                        let id = number("numFmtId").unwrap_or_default();
                        let found = own.iter().find(|(other, _)| *other == id);
                        all.push(found.map_or_else(|| built_in(id), |(_, shown)| *shown));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Self(all)
    }

    /// What the style of this number shows.
    pub fn get(&self, place: usize) -> Shown {
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// The formats that have a number and no code in the file (18.8.30).
const fn built_in(id: u32) -> Shown {
    match id {
        17 => Shown::Month,
        18..=21 | 45..=47 => Shown::Time,
        22 => Shown::Moment,
        14..=16 | 27..=36 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// What a code such as `dd.mm.yyyy` shows.
fn of_code(code: &str) -> Shown {
    let letters = letters(code);
    let has = |letter: char| letters.contains(letter);
    let has_time = has('h') || has('s');
    // Minutes stand beside hours and seconds, months beside days and years.
    match (
        has('y'),
        has('m') && (!has_time || has('y') || has('d')),
        has('d'),
        has_time,
    ) {
        (true, _, true, true) | (false, true, true, true) | (true, true, false, true) => Shown::Moment,
        (_, _, true, _) => Shown::Day,
        (_, true, false, false) => Shown::Month,
        (true, false, false, false) => Shown::Year,
        (.., true) => Shown::Time,
        _ => Shown::Number,
    }
}

/// The letters of a code that stand for parts of a date: of its first section, and not in quotation marks, brackets, or behind `\`, `_` or `*`.
fn letters(code: &str) -> String {
    let mut out = String::new();
    let mut until = None;
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match (until, sign) {
            (Some(end), sign) if sign == end => until = None,
            (Some(_), _) => {}
            (None, ';') => break,
            (None, '"') => until = Some('"'),
            (None, '[') => until = Some(']'),
            (None, '\\' | '_' | '*') => drop(signs.next()),
            (None, sign) => out.push(sign.to_ascii_lowercase()),
        }
    }
    if out.contains("general") { String::new() } else { out }
}

/// A number as its cell shows it. `has_1904` says which day is the first one (18.17.4.1).
pub(super) fn shown(number: f64, shown: Shown, has_1904: bool) -> String {
    // Beyond, there is no year of four digits.
    let is_dated = (0.0..2_958_466.0).contains(&number);
    if shown == Shown::Number || !is_dated {
        return plain(number);
    }
    #[allow(clippy::cast_possible_truncation, reason = "bounded above")]
    let (mut days, mut minutes) = (number.floor() as i64, (number.fract() * 1440.0).round() as i64);
    if minutes == 1440 {
        (days, minutes) = (days + 1, 0);
    }
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let day = day(days, has_1904).to_string();
    match shown {
        Shown::Time => time,
        Shown::Moment if minutes > 0 => format!("{day} {time}"),
        Shown::Month => day.get(..7).unwrap_or_default().to_owned(),
        Shown::Year => day.get(..4).unwrap_or_default().to_owned(),
        _ => day,
    }
}

/// Between the first day of a workbook, 30 December 1899, and 1970.
const TO_1970: i64 = 25_569;

fn day(days: i64, has_1904: bool) -> Day {
    let days = if has_1904 {
        days + 1462
    } else {
        // There was no 29 February 1900, on which all spreadsheets agree with the first one.
        days + i64::from(days < 60)
    };
    Day::from_epoch_days(days - TO_1970)
}

/// The number of a day, for a cell; none before March 1900, where programs disagree.
pub(super) fn serial(day: Day) -> Option<i64> {
    Some(day.epoch_days() + TO_1970).filter(|days| *days > 60)
}

/// With the fifteen digits that spreadsheets show, and with a nought after three decimals, by which it is known that they are no thousands.
fn plain(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{rounded}");
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_a_number_means() {
        let check = |code: &str, expect: Shown| assert_eq!(of_code(code), expect, "{code}");
        check("General", Shown::Number);
        check("0.00", Shown::Number);
        check("#,##0.00\\ \"грн\"", Shown::Number);
        check("_-* #,##0.00\\ [$€-407]_-;\\-* #,##0.00", Shown::Number);
        check("[Red]0;[Blue]dd", Shown::Number);
        check("0.00E+00", Shown::Number);
        check("@", Shown::Number);
        check("dd.mm.yyyy", Shown::Day);
        check("[$-422]d mmmm yyyy\\ \"р.\";@", Shown::Day);
        check("DD/MM/YY", Shown::Day);
        check("ddd", Shown::Day);
        check("d/m", Shown::Day);
        check("mmm-yy", Shown::Month);
        check("[$-407]mmmm\\ yyyy", Shown::Month);
        check("yyyy", Shown::Year);
        check("hh:mm", Shown::Time);
        check("h:mm AM/PM", Shown::Time);
        check("mm:ss", Shown::Time);
        check("yyyy-mm-dd\\ hh:mm:ss", Shown::Moment);
        check("yyyy-mm-dd\"T\"hh:mm", Shown::Moment);
    }

    #[test]
    fn a_number_is_shown_as_on_the_sheet() {
        let check = |number: f64, as_: Shown, expect: &str| assert_eq!(shown(number, as_, false), expect);
        check(46265.0, Shown::Day, "2026-08-31");
        check(46265.75, Shown::Day, "2026-08-31");
        check(46265.75, Shown::Moment, "2026-08-31 18:00");
        check(46265.0, Shown::Moment, "2026-08-31");
        check(46_265.999_999, Shown::Moment, "2026-09-01");
        check(46265.0, Shown::Month, "2026-08");
        check(46265.0, Shown::Year, "2026");
        check(0.395_833_333_333_333_3, Shown::Time, "09:30");
        check(1.0, Shown::Day, "1900-01-01");
        check(59.0, Shown::Day, "1900-02-28");
        check(61.0, Shown::Day, "1900-03-01");
        check(-1.0, Shown::Day, "-1");
        check(1e300, Shown::Day, &format!("1{}", "0".repeat(300)));
        check(0.1 + 0.2, Shown::Number, "0.3");
        check(1.234, Shown::Number, "1.2340");
        check(380_501_234_567.0, Shown::Number, "380501234567");
        assert_eq!(shown(44803.0, Shown::Day, true), "2026-08-31");
    }

    #[test]
    fn a_day_and_its_number_are_the_same() {
        for text in ["1900-03-01", "1970-01-01", "2026-08-31", "9999-12-31"] {
            let day: Day = text.parse().unwrap();
            assert_eq!(self::day(serial(day).unwrap(), false), day);
        }
        assert_eq!(serial("1900-02-28".parse().unwrap()), None);
    }
}

//! Dates in words, as precise as they are known.

use super::intl::{self, DateStyle};
use super::m;
use crate::domain::date::{DateError, DateErrorKind, Dated, Day, Edtf, Point, Shape};
use crate::domain::text::Lang;

/// A date in words: "15 May 2025", "August 2025", "winter 2025/26", "about 2025", "12–19 March 2026",
/// "from May 2025", "August 2025 (uncertain)".
#[must_use]
pub fn edtf(lang: Lang, date: &Edtf) -> String {
    match date.shape() {
        Shape::Single(dated) => dated_words(lang, dated),
        Shape::Interval { start, end } => match (start, end) {
            (Some(start), Some(end)) if start == end => dated_words(lang, start),
            (Some(start), Some(end)) => range(lang, start, end),
            (Some(start), None) => open(lang, start, m::date_from, m::date_from_about),
            (None, Some(end)) => open(lang, end, m::date_until, m::date_until_about),
            (None, None) => String::new(),
        },
    }
}

/// When something is due: "due August 2025". It is worded so that a date of any precision fits.
#[must_use]
pub fn due(lang: Lang, date: &Edtf) -> String {
    m::date_due(lang, &edtf(lang, date))
}

/// "15 May 2025"
#[must_use]
pub fn day(lang: Lang, day: Day) -> String {
    styled(lang, day, DateStyle::Day)
}

/// "15 May"
#[must_use]
pub fn day_and_month(lang: Lang, day: Day) -> String {
    styled(lang, day, DateStyle::DayAndMonth)
}

/// "May 2025"; `month` is 1..=12.
#[must_use]
pub fn month(lang: Lang, year: i32, month: u8) -> String {
    intl::installed().date(lang, year, month, 1, DateStyle::Month)
}

/// "May"; `month` is 1..=12.
#[must_use]
pub fn month_name(lang: Lang, month: u8) -> String {
    intl::installed().date(lang, 2000, month, 1, DateStyle::MonthName)
}

/// "today", "yesterday", "19 days ago"; a negative `days` lies ahead, as in [`in_days`].
#[must_use]
pub fn days_ago(lang: Lang, days: i64) -> String {
    match days {
        0 => m::date_today(lang).to_owned(),
        1 => m::date_yesterday(lang).to_owned(),
        -1 => m::date_tomorrow(lang).to_owned(),
        2.. => m::date_days_ago(lang, days),
        _ => m::date_in_days(lang, days.saturating_neg()),
    }
}

/// "today", "tomorrow", "in 12 days"; a negative `days` lies behind, as in [`days_ago`].
#[must_use]
pub fn in_days(lang: Lang, days: i64) -> String {
    days_ago(lang, days.saturating_neg())
}

/// "overdue by 12 days"
#[must_use]
pub fn overdue_by(lang: Lang, days: i64) -> String {
    m::date_overdue_by(lang, days)
}

/// What is wrong with a date, as a sentence for beside its field.
#[must_use]
pub fn error(lang: Lang, error: DateError) -> &'static str {
    reason(lang, error.kind())
}

/// As [`error`], where the validation has kept only the kind.
#[must_use]
pub fn reason(lang: Lang, kind: DateErrorKind) -> &'static str {
    match kind {
        DateErrorKind::NotADate => m::date_not_a_date(lang),
        DateErrorKind::NoSuchYear => m::date_no_such_year(lang),
        DateErrorKind::NoSuchMonth => m::date_no_such_month(lang),
        DateErrorKind::NoSuchDay => m::date_no_such_day(lang),
        DateErrorKind::EndBeforeStart => m::date_end_before_start(lang),
        DateErrorKind::NoEnds => m::date_no_ends(lang),
    }
}

fn styled(lang: Lang, day: Day, style: DateStyle) -> String {
    intl::installed().date(lang, day.year(), day.month(), day.day(), style)
}

fn dated_words(lang: Lang, dated: Dated) -> String {
    let words = point(lang, dated.point);
    let words = if dated.approximate {
        m::date_about(lang, &words)
    } else {
        words
    };
    mark_uncertain(lang, dated, words)
}

fn mark_uncertain(lang: Lang, dated: Dated, words: String) -> String {
    if dated.uncertain {
        m::date_uncertain(lang, &words)
    } else {
        words
    }
}

type Message = fn(Lang, &str) -> String;

/// An interval with one end. The word for "about" comes before or after that for "from", as the language has it.
fn open(lang: Lang, dated: Dated, plain: Message, about: Message) -> String {
    let message = if dated.approximate { about } else { plain };
    mark_uncertain(lang, dated, message(lang, &point_after_preposition(lang, dated.point)))
}

fn range(lang: Lang, start: Dated, end: Dated) -> String {
    let exact = |dated: Dated| dated == Dated::exact(dated.point);
    let folded = (exact(start) && exact(end))
        .then(|| folded(lang, start.point, end.point))
        .flatten();
    folded.unwrap_or_else(|| m::date_range(lang, &dated_words(lang, start), &dated_words(lang, end)))
}

/// A range that says a shared month or year once, if there is one. All three languages write the day first.
fn folded(lang: Lang, start: Point, end: Point) -> Option<String> {
    match (start, end) {
        (Point::Year(from), Point::Year(to)) => Some(format!("{from}–{to}")),
        (Point::Month(year, from), Point::Month(same, to)) if year == same => {
            Some(m::date_range(lang, &month_name(lang, from), &month(lang, year, to)))
        }
        (Point::Day(from), Point::Day(to)) if from.month_index() == to.month_index() => {
            Some(m::date_days(lang, &from.day().to_string(), &day(lang, to)))
        }
        (Point::Day(from), Point::Day(to)) if from.year() == to.year() => {
            Some(m::date_range(lang, &day_and_month(lang, from), &day(lang, to)))
        }
        _ => None,
    }
}

fn point(lang: Lang, point: Point) -> String {
    match point {
        Point::Year(year) => year.to_string(),
        Point::Season(year, 21) => m::date_spring(lang, &year.to_string()),
        Point::Season(year, 22) => m::date_summer(lang, &year.to_string()),
        Point::Season(year, 23) => m::date_autumn(lang, &year.to_string()),
        Point::Season(year, _) => m::date_winter(lang, &winter_years(year)),
        Point::Month(year, number) => month(lang, year, number),
        Point::Day(date) => day(lang, date),
    }
}

/// As [`point`], in the case that a preposition asks for: Ukrainian "травень 2025", but "з травня 2025".
fn point_after_preposition(lang: Lang, of: Point) -> String {
    match of {
        Point::Season(year, 21) => m::date_of_spring(lang, &year.to_string()),
        Point::Season(year, 22) => m::date_of_summer(lang, &year.to_string()),
        Point::Season(year, 23) => m::date_of_autumn(lang, &year.to_string()),
        Point::Season(year, _) => m::date_of_winter(lang, &winter_years(year)),
        Point::Month(year, number) => month_of(lang, year, number),
        Point::Year(_) | Point::Day(_) => point(lang, of),
    }
}

/// The month in the genitive, with its year. `Intl` knows that case only beside a day, so the day is cut off.
fn month_of(lang: Lang, year: i32, number: u8) -> String {
    let first = intl::installed().date(lang, year, number, 1, DateStyle::DayAndMonth);
    match first.trim_start_matches(|c: char| !c.is_alphabetic()) {
        "" => month(lang, year, number),
        name => format!("{name} {year}"),
    }
}

/// A winter has two years: "2025/26".
fn winter_years(year: i32) -> String {
    format!("{year}/{:02}", (year + 1) % 100)
}

/// The day and the time of day at a time in milliseconds since 1970, as the reader's clock has them.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn moment(lang: Lang, millis: u64) -> String {
    intl::installed().moment(lang, millis as f64)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::super::intl::Intl;
    use super::*;

    /// A few months as CLDR 46 has them.
    struct Cldr;

    impl Intl for Cldr {
        fn date(&self, lang: Lang, year: i32, month: u8, day: u8, style: DateStyle) -> String {
            let (name, genitive) = match (lang, month) {
                (Lang::Uk, 3) => ("березень", "березня"),
                (Lang::Uk, 5) => ("травень", "травня"),
                (Lang::Uk, 8) => ("серпень", "серпня"),
                (Lang::De, 3) => ("März", "März"),
                (Lang::De, 5) => ("Mai", "Mai"),
                (Lang::En, 3) => ("March", "March"),
                (Lang::En, 5) => ("May", "May"),
                _ => ("August", "August"),
            };
            let dot = if lang == Lang::De { "." } else { "" };
            match style {
                DateStyle::Day | DateStyle::Weekday => format!("{day}{dot} {genitive} {year}"),
                DateStyle::DayAndMonth => format!("{day}{dot} {genitive}"),
                DateStyle::Month => format!("{name} {year}"),
                DateStyle::MonthName | DateStyle::MonthShort => name.to_owned(),
            }
        }
        fn moment(&self, _: Lang, _: f64) -> String {
            String::new()
        }
        fn number(&self, _: Lang, value: f64, _: u8) -> String {
            value.to_string()
        }
        fn money(&self, _: Lang, _: f64, _: &str) -> String {
            String::new()
        }
        fn country(&self, _: Lang, _: &str) -> String {
            String::new()
        }
        fn language(&self, _: Lang, _: &str) -> String {
            String::new()
        }
        fn compare(&self, _: Lang, a: &str, b: &str) -> Ordering {
            a.cmp(b)
        }
    }

    /// `expect` is in the order of [`Lang::ALL`].
    fn check(text: &str, expect: [&str; 3]) {
        intl::install(&Cldr);
        let date = text.parse().unwrap();
        assert_eq!(Lang::ALL.map(|lang| edtf(lang, &date)), expect, "{text}");
    }

    fn check_days(days: i64, expect: [&str; 3]) {
        assert_eq!(Lang::ALL.map(|lang| days_ago(lang, days)), expect, "{days}");
        assert_eq!(Lang::ALL.map(|lang| in_days(lang, -days)), expect, "{days}");
    }

    #[test]
    fn a_date_is_worded_as_precisely_as_it_is_known() {
        check("2025", ["2025", "2025", "2025"]);
        check("2025-22", ["літо 2025", "Sommer 2025", "summer 2025"]);
        check("2025-24", ["зима 2025/26", "Winter 2025/26", "winter 2025/26"]);
        check("2025-08", ["серпень 2025", "August 2025", "August 2025"]);
        check("2025-05-15", ["15 травня 2025", "15. Mai 2025", "15 May 2025"]);
        check(
            "2025-08~",
            ["орієнтовно серпень 2025", "etwa August 2025", "about August 2025"],
        );
        check("2025?", ["2025 (під питанням)", "2025 (unsicher)", "2025 (uncertain)"]);
        check(
            "2025%",
            [
                "орієнтовно 2025 (під питанням)",
                "etwa 2025 (unsicher)",
                "about 2025 (uncertain)",
            ],
        );
    }

    #[test]
    fn an_interval_says_once_what_its_ends_share() {
        check("2025/2027", ["2025–2027", "2025–2027", "2025–2027"]);
        check(
            "2026-03-12/2026-03-19",
            ["12–19 березня 2026", "12.–19. März 2026", "12–19 March 2026"],
        );
        check(
            "2026-03-12/2026-05-02",
            [
                "12 березня – 2 травня 2026",
                "12. März – 2. Mai 2026",
                "12 March – 2 May 2026",
            ],
        );
        check(
            "2025-03-12/2026-03-12",
            [
                "12 березня 2025 – 12 березня 2026",
                "12. März 2025 – 12. März 2026",
                "12 March 2025 – 12 March 2026",
            ],
        );
        check(
            "2025-05/2025-08",
            ["травень – серпень 2025", "Mai – August 2025", "May – August 2025"],
        );
        check(
            "2025-05-15/2025-05-15",
            ["15 травня 2025", "15. Mai 2025", "15 May 2025"],
        );
        check(
            "2025-05?/2025-08",
            [
                "травень 2025 (під питанням) – серпень 2025",
                "Mai 2025 (unsicher) – August 2025",
                "May 2025 (uncertain) – August 2025",
            ],
        );
    }

    #[test]
    fn an_open_interval_has_its_month_in_the_right_case() {
        check("2025-05/..", ["з травня 2025 року", "ab Mai 2025", "from May 2025"]);
        check(
            "2025-05-15/..",
            ["з 15 травня 2025 року", "ab 15. Mai 2025", "from 15 May 2025"],
        );
        check("../2027", ["до 2027 року", "bis 2027", "until 2027"]);
        check(
            "../2027-23",
            ["до осені 2027 року", "bis Herbst 2027", "until autumn 2027"],
        );
        check(
            "../2027-08~",
            [
                "орієнтовно до серпня 2027 року",
                "bis etwa August 2027",
                "until about August 2027",
            ],
        );
        check(
            "2025-05%/..",
            [
                "орієнтовно з травня 2025 року (під питанням)",
                "etwa ab Mai 2025 (unsicher)",
                "from about May 2025 (uncertain)",
            ],
        );
    }

    #[test]
    fn without_a_browser_dates_are_in_digits() {
        intl::install(&intl::Plain);
        let plain = |text: &str| edtf(Lang::Uk, &text.parse().unwrap());
        assert_eq!(plain("2025-05-15"), "2025-05-15");
        assert_eq!(plain("2025-05/.."), "з 2025-05 року");
    }

    #[test]
    fn days_are_counted_in_words() {
        check_days(0, ["сьогодні", "heute", "today"]);
        check_days(1, ["учора", "gestern", "yesterday"]);
        check_days(-1, ["завтра", "morgen", "tomorrow"]);
        check_days(19, ["19 днів тому", "vor 19 Tagen", "19 days ago"]);
        check_days(22, ["22 дні тому", "vor 22 Tagen", "22 days ago"]);
        check_days(-12, ["за 12 днів", "in 12 Tagen", "in 12 days"]);
        check_days(-21, ["за 21 день", "in 21 Tagen", "in 21 days"]);
    }

    #[test]
    fn lateness_is_told_in_days_and_a_due_month_stays_a_month() {
        intl::install(&Cldr);
        let august = "2025-08".parse().unwrap();
        assert_eq!(
            Lang::ALL.map(|lang| due(lang, &august)),
            ["строк: серпень 2025", "fällig: August 2025", "due August 2025"]
        );
        assert_eq!(
            Lang::ALL.map(|lang| overdue_by(lang, 1)),
            ["прострочено на 1 день", "1 Tag überfällig", "overdue by 1 day"]
        );
    }

    #[test]
    fn every_error_has_a_sentence() {
        let error_of = |text: &str| error(Lang::En, text.parse::<Edtf>().unwrap_err());
        assert_eq!(error_of("2025-02-31"), "There is no such day in this month.");
        assert_eq!(error_of("2025-08/2025-05"), "The end is before the start.");
    }
}

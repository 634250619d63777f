//! A date as its parts, the way a form shows them, and as the string that is stored (EDTF, ISO 8601-2, level 1).
//!
//! Nothing is judged here: what is incomplete or impossible makes a string that says so (`2025-02-`, `2025-02-31`), and
//! who receives it refuses it with a message. What a precision does not show stays in the parts.

/// How exactly a point in time is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Precision {
    /// No date.
    #[default]
    None,
    Day,
    Month,
    Season,
    Year,
}

impl Precision {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
        }
    }

    pub(super) fn from_code(code: &str) -> Self {
        match code {
            "day" => Self::Day,
            "month" => Self::Month,
            "season" => Self::Season,
            "year" => Self::Year,
            _ => Self::None,
        }
    }
}

/// A point in time: the parts as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub precision: Precision,
    pub year: String,
    /// `01` to `12`.
    pub month: String,
    pub day: String,
    /// `21` (spring) to `24` (winter).
    pub season: String,
    pub approximate: bool,
    pub uncertain: bool,
}

impl Point {
    fn parse(text: &str) -> Self {
        let body = text.trim_end_matches(['~', '?', '%']);
        let marks = &text[body.len()..];
        let (approximate, uncertain) = (marks.contains(['~', '%']), marks.contains(['?', '%']));
        let mut parts = body.splitn(3, '-').map(str::to_owned);
        let year = parts.next().unwrap_or_default();
        let point = Self {
            year,
            approximate,
            uncertain,
            ..Self::default()
        };
        match (parts.next(), parts.next()) {
            _ if body.is_empty() => Self {
                precision: Precision::None,
                ..point
            },
            (None, _) => Self {
                precision: Precision::Year,
                ..point
            },
            (Some(season), None) if matches!(season.as_str(), "21" | "22" | "23" | "24") => Self {
                precision: Precision::Season,
                season,
                ..point
            },
            (Some(month), None) => Self {
                precision: Precision::Month,
                month,
                ..point
            },
            (Some(month), Some(day)) => Self {
                precision: Precision::Day,
                month,
                day,
                ..point
            },
        }
    }

    fn print(&self) -> String {
        let year = self.year.trim();
        let body = match self.precision {
            Precision::None => String::new(),
            Precision::Year => year.to_owned(),
            Precision::Month => join(&[year, &self.month]),
            Precision::Season => join(&[year, &self.season]),
            Precision::Day => join(&[year, &self.month, &padded(&self.day)]),
        };
        let mark = match (self.approximate, self.uncertain) {
            _ if body.is_empty() => "",
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        body + mark
    }

    /// The day as the browser's own date input takes it: `2025-05-15`, or nothing where it is not complete.
    pub(super) fn picked(&self) -> String {
        let day = padded(&self.day);
        let whole = self.year.trim().len() == 4 && exists(self.year.trim(), &self.month, &day);
        if whole {
            join(&[self.year.trim(), &self.month, &day])
        } else {
            String::new()
        }
    }

    /// This point on the day that the browser's own date input gave; as it was where it gave none.
    pub(super) fn pick(self, day: &str) -> Self {
        let picked = Self::parse(day);
        if picked.precision != Precision::Day {
            return self;
        }
        Self {
            year: picked.year,
            month: picked.month,
            day: picked.day,
            ..self
        }
    }
}

/// The parts with hyphens between them; nothing where all are empty.
fn join(parts: &[&str]) -> String {
    if parts.iter().all(|p| p.is_empty()) {
        String::new()
    } else {
        parts.join("-")
    }
}

/// Whether the calendar has this day.
fn exists(year: &str, month: &str, day: &str) -> bool {
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u16>(), month.parse::<u8>(), day.parse::<u8>()) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

fn padded(day: &str) -> String {
    match day.trim() {
        one if one.len() == 1 => format!("0{one}"),
        other => other.to_owned(),
    }
}

/// A date as the control shows it: a point, or a range of two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DateParts {
    pub range: bool,
    pub start: Point,
    pub end: Point,
    /// The range has no end yet.
    pub open: bool,
}

impl DateParts {
    /// The parts of a stored date. What cannot be told apart lands in the year, so that it is seen.
    pub(super) fn parse(text: &str) -> Self {
        match text.split_once('/') {
            None => Self {
                start: Point::parse(text),
                ..Self::default()
            },
            Some((start, "..")) => Self {
                range: true,
                open: true,
                start: Point::parse(start),
                ..Self::default()
            },
            Some((start, end)) => Self {
                range: true,
                start: Point::parse(start),
                end: Point::parse(end),
                open: false,
            },
        }
    }

    /// The string to store.
    pub(super) fn print(&self) -> String {
        if !self.range {
            return self.start.print();
        }
        let start = self.start.print();
        let end = if self.open { "..".to_owned() } else { self.end.print() };
        if start.is_empty() && end.is_empty() {
            String::new()
        } else {
            format!("{start}/{end}")
        }
    }

    /// These parts with the kind of date that the first select names. What was typed stays.
    pub(super) fn with_kind(mut self, code: &str) -> Self {
        self.range = code == "range";
        if !self.range {
            self.start.precision = Precision::from_code(code);
            return self;
        }
        if self.start.precision == Precision::None {
            self.start.precision = Precision::Day;
        }
        if self.end.precision == Precision::None {
            self.end.precision = self.start.precision;
            self.end.year.clone_from(&self.start.year);
        }
        self
    }

    /// What the first select shows.
    pub(super) const fn kind(&self) -> &'static str {
        if self.range {
            "range"
        } else {
            self.start.precision.code()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DateParts, Point, Precision};

    #[test]
    fn every_form_of_a_date_comes_back_as_it_was() {
        for text in [
            "",
            "2025",
            "2025-08",
            "2025-05-15",
            "2025-21",
            "2025-24~",
            "2025?",
            "2025-08%",
            "2025-05-15/2025-05-19",
            "2025/..",
            "2025-08~/2026-22?",
        ] {
            assert_eq!(DateParts::parse(text).print(), text);
        }
    }

    #[test]
    fn what_is_incomplete_or_impossible_is_kept_as_it_is() {
        for text in [
            "2025-02-31",
            "2025-02-",
            "-02-05",
            "2025--05",
            "2025-",
            "2025-05-15/",
            "soon",
        ] {
            assert_eq!(DateParts::parse(text).print(), text);
        }
    }

    #[test]
    fn a_single_digit_day_is_padded() {
        let point = Point {
            precision: Precision::Day,
            year: " 2025 ".into(),
            month: "05".into(),
            day: "7".into(),
            ..Point::default()
        };
        assert_eq!(point.print(), "2025-05-07");
    }

    #[test]
    fn changing_the_precision_loses_nothing() {
        let day = DateParts::parse("2025-05-15");
        let year = day.clone().with_kind("year");
        assert_eq!(year.print(), "2025");
        assert_eq!(year.with_kind("none").with_kind("day"), day);
    }

    #[test]
    fn a_range_starts_from_what_was_there() {
        let range = DateParts::parse("2025-05-15").with_kind("range");
        assert_eq!(range.print(), "2025-05-15/2025--");
        assert_eq!(DateParts { open: true, ..range }.print(), "2025-05-15/..");
    }

    #[test]
    fn no_date_has_no_marks() {
        assert_eq!(
            Point {
                precision: Precision::Year,
                approximate: true,
                ..Point::default()
            }
            .print(),
            ""
        );
    }

    #[test]
    fn the_picker_gives_a_day_or_leaves_all_as_it_was() {
        let point = Point::parse("2025-02-31~");
        assert_eq!(point.clone().pick("2026-03-12").print(), "2026-03-12~");
        assert_eq!(point.clone().pick(""), point);
        assert_eq!(Point::parse("2025-02").picked(), "");
        assert_eq!(point.picked(), "");
        assert_eq!(Point::parse("2024-02-29").picked(), "2024-02-29");
    }
}

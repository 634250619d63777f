//! What is asked for: the address of the page of reports says it, so that a report is a link.

use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::queries::filter::end_of_period;
use crate::domain::queries::report::Period;
use crate::domain::text::Lang;
use crate::views::shared::query::Query;

/// What a report is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cut {
    /// What happened over a period.
    #[default]
    Period,
    /// The same on one page.
    Overview,
    /// All that a successor must know.
    Dossier,
}

impl Cut {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Period, Self::Overview, Self::Dossier];

    /// Its name in the address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Overview => "overview",
            Self::Dossier => "dossier",
        }
    }
}

/// A report that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Of which partnerships; none for all.
    pub of: Vec<Id>,
    /// What for.
    pub cut: Cut,
    /// The period as EDTF.
    pub period: String,
    /// The same as days.
    pub days: Period,
    /// In which language.
    pub lang: Lang,
    /// In which other one beside it.
    pub beside: Option<Lang>,
}

impl Asked {
    /// Reads the query of an address. What it cannot mean is left out: the half of the year in which today lies, the reader's language.
    pub fn read(query: &Query, today: Day, reader: Lang) -> Self {
        let asked = query.get("period");
        let usual = || Period::half_year_of(today);
        let (period, days) = match days(asked) {
            Some(days) => (asked.to_owned(), days),
            None => (usual(), days(&usual()).unwrap_or(Period { from: today, to: today })),
        };
        let lang = Lang::from_tag(query.get("lang")).unwrap_or(reader);
        Self {
            of: query.get("of").split(',').filter_map(|id| id.parse().ok()).collect(),
            cut: Cut::ALL
                .into_iter()
                .find(|cut| cut.name() == query.get("for"))
                .unwrap_or_default(),
            period,
            days,
            lang,
            beside: Lang::from_tag(query.get("beside")).filter(|beside| *beside != lang),
        }
    }
}

/// The days of a period as EDTF; none for what is no period.
pub(super) fn days(period: &str) -> Option<Period> {
    Period::of(&period.parse::<Edtf>().ok()?)
}

/// The period between two ends as the reader writes them: `2026-01/2026-06`.
pub(super) fn between(from: &str, to: &str) -> Option<String> {
    let end = |text: &str| end_of_period(text.trim()).map(|end| end.to_string());
    let (from, to) = (end(from)?, end(to)?);
    let period = if from == to { from } else { format!("{from}/{to}") };
    days(&period).filter(|days| days.from <= days.to).map(|_| period)
}

/// The periods that are offered: the half of this year, those before it, and whole years, back to the year of the first event.
pub(super) fn offered(today: Day, first_year: i32) -> Vec<String> {
    let year = today.year();
    let halves = (0..4).map(|back| {
        let half = year * 2 + i32::from(today.month() > 6) - back;
        let day = Day::new(half.div_euclid(2), if half.rem_euclid(2) == 0 { 1 } else { 7 }, 1);
        Period::half_year_of(day.unwrap_or(today))
    });
    let years = (first_year.max(year - 4)..=year).rev().map(|year| format!("{year:04}"));
    halves.chain(years).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id};

    fn read(address: &str) -> Asked {
        Asked::read(&Query::parse(address), day(TODAY), Lang::Uk)
    }

    #[test]
    fn an_empty_address_asks_for_this_half_year_of_all() {
        let asked = read("");
        assert_eq!(
            (asked.period.as_str(), asked.cut, asked.lang, asked.beside),
            ("2026-07/2026-12", Cut::Period, Lang::Uk, None)
        );
        assert!(asked.of.is_empty());
    }

    #[test]
    fn an_address_says_all_of_a_report() {
        let asked = read(&format!(
            "?of={},{}&for=dossier&period=2025&lang=de&beside=en",
            id(1),
            id(2)
        ));
        assert_eq!(asked.of, [id(1), id(2)]);
        assert_eq!(
            (asked.cut, asked.period.as_str(), asked.lang, asked.beside),
            (Cut::Dossier, "2025", Lang::De, Some(Lang::En))
        );
    }

    #[test]
    fn what_an_address_cannot_mean_is_left_out() {
        for broken in [
            "?period=soon",
            "?period=2026-12/2026-07",
            "?period=2026/..",
            "?for=x&lang=xx&of=1,2&beside=uk",
        ] {
            assert_eq!(read(broken), read(""), "{broken}");
        }
    }

    #[test]
    fn a_free_period_takes_its_ends_as_exactly_as_they_are_written() {
        let check = |from: &str, to: &str, expect: Option<&str>| {
            assert_eq!(between(from, to).as_deref(), expect, "{from} {to}");
        };
        check("2026-02", "2026-04-15", Some("2026-02/2026-04-15"));
        check("2025", "2025", Some("2025"));
        check("2026-04", "2026-02", None);
        check("", "2026", None);
    }

    #[test]
    fn the_last_halves_and_years_are_offered() {
        let expect = [
            "2026-07/2026-12",
            "2026-01/2026-06",
            "2025-07/2025-12",
            "2025-01/2025-06",
            "2026",
            "2025",
        ];
        assert_eq!(offered(day(TODAY), 2025), expect);
    }
}

//! What the address asks for of the schedule: the lanes, and the part of time. It can be sent to a colleague.

use crate::domain::date::Day;
use crate::domain::queries::schedule::{By, Window};
use crate::views::shared::query::Query;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// What makes the lanes.
    pub by: By,
    /// The part of time; none where the address leaves it open.
    pub window: Option<Window>,
}

impl Asked {
    /// What a query asks for; what it does not know asks for nothing.
    pub fn read(query: &Query) -> Self {
        let day = |name: &str| query.get(name).parse::<Day>().ok();
        let window = match (day("from"), day("to")) {
            (Some(from), Some(to)) if from <= to => Some(Window::between(from, to)),
            _ => None,
        };
        Self {
            by: By::from_code(query.get("by")).unwrap_or(By::Sphere),
            window,
        }
    }

    /// The query that asks for this.
    pub fn query(&self) -> Query {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let by = if self.by == By::Sphere { "" } else { self.by.code() };
        Query::default()
            .with("by", by)
            .with("from", day(self.window.map(|window| window.first())))
            .with("to", day(self.window.map(|window| window.last())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_the_same_again() {
        for text in [
            "",
            "?by=partner",
            "?from=2026-01-01&to=2026-12-31",
            "?by=programme&from=0000-01-01&to=9999-12-31",
        ] {
            let asked = Asked::read(&Query::parse(text));
            assert_eq!(asked.query().after(""), text);
        }
    }

    #[test]
    fn what_is_no_part_of_time_asks_for_nothing() {
        for text in [
            "?from=2026-01-01",
            "?from=2026-02-01&to=2026-01-01",
            "?from=soon&to=2026-01-01",
            "?by=colour",
        ] {
            let asked = Asked::read(&Query::parse(text));
            assert_eq!((asked.by, asked.window), (By::Sphere, None), "{text}");
        }
    }
}

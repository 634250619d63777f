//! What the address asks for of the timeline. It can be sent to a colleague.

use crate::domain::codes::{EventKind, Sphere};
use crate::domain::date::Edtf;
use crate::domain::entity::Event;
use crate::domain::search::Words;
use crate::views::shared::query::Query;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What must stand in the event.
    pub text: String,
    /// Its sphere.
    pub sphere: Option<Sphere>,
    /// Its kind.
    pub kind: Option<EventKind>,
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
}

impl Filter {
    /// What a query asks for; what it does not know asks for nothing.
    pub fn read(query: &Query) -> Self {
        Self {
            text: query.get("q").to_owned(),
            sphere: Sphere::from_code(query.get("sphere")),
            kind: EventKind::from_code(query.get("kind")),
            from: query.get("from").parse().ok(),
            to: query.get("to").parse().ok(),
        }
    }

    /// The query that asks for this.
    pub fn query(&self) -> Query {
        let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
        Query::default()
            .with("q", self.text.as_str())
            .with("sphere", self.sphere.map_or("", Sphere::code))
            .with("kind", self.kind.map_or("", EventKind::code))
            .with("from", year(self.from))
            .with("to", year(self.to))
    }

    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }

    /// The words that must all stand in the event.
    pub fn words(&self) -> Words {
        Words::of(&self.text)
    }

    /// Whether the event is asked for, its text aside.
    pub fn takes(&self, event: &Event) -> bool {
        self.sphere.is_none_or(|sphere| event.spheres.contains(&sphere))
            && self.kind.is_none_or(|kind| event.kind == Some(kind))
            && self.takes_date(event.when.as_ref())
    }

    /// Whether the date may fall into the years. One that is open on a side may, on that side.
    fn takes_date(&self, when: Option<&Edtf>) -> bool {
        let Some(when) = when else {
            return self.from.is_none() && self.to.is_none();
        };
        let ends_in_time = self
            .from
            .is_none_or(|from| when.latest().is_none_or(|day| day.year() >= from));
        let starts_in_time = self
            .to
            .is_none_or(|to| when.earliest().is_none_or(|day| day.year() <= to));
        ends_in_time && starts_in_time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(filter: &str, when: &str) -> bool {
        let when: Option<Edtf> = when.parse().ok();
        Filter::read(&Query::parse(filter)).takes_date(when.as_ref())
    }

    #[test]
    fn an_address_asks_for_the_same_again() {
        let filter = Filter {
            text: "музей & 50 %".into(),
            sphere: Some(Sphere::Culture),
            kind: Some(EventKind::Visit),
            from: Some(2024),
            to: Some(2026),
        };
        assert_eq!(Filter::read(&Query::parse(&filter.query().after(""))), filter);
        assert!(!Filter::read(&Query::parse("kind=party&from=soon")).narrows());
    }

    #[test]
    fn a_date_is_taken_where_it_may_fall_into_the_years() {
        for (filter, when, expect) in [
            ("from=2025", "2024", false),
            ("from=2025", "2024-24", true),
            ("from=2025&to=2025", "2025-08", true),
            ("to=2025", "2025/2027", true),
            ("to=2025", "2026-01-01", false),
            ("from=2030", "2025/..", true),
            ("from=2025", "", false),
            ("", "", true),
        ] {
            assert_eq!(takes(filter, when), expect, "{filter} {when}");
        }
    }
}

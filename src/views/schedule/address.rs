//! What the address asks for of the schedule: the lanes, and the part of time. It can be sent to a colleague.

use crate::domain::date::Day;
use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::schedule::{By, Window};
use crate::views::shared::query::Query;

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What makes the lanes; none where the address leaves it open.
    pub by: Option<By>,
    /// The dates beside events and commitments, named as on the timeline.
    pub layers: Vec<Layer>,
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
            by: By::from_code(query.get("by")),
            layers: query.get("show").split('.').filter_map(Layer::from_code).collect(),
            window,
        }
    }

    /// With this kind of date beside events and commitments, or without it.
    pub fn toggled(&self, layer: Layer) -> Self {
        let is_on = |known: &Layer| self.layers.contains(known) != (*known == layer);
        Self {
            layers: Layer::ALL.iter().copied().filter(is_on).collect(),
            ..self.clone()
        }
    }

    /// The query that asks for this.
    pub fn query(&self) -> Query {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let layers: Vec<&str> = self.layers.iter().map(|layer| layer.code()).collect();
        Query::default()
            .with("by", self.by.map_or("", By::code))
            .with("show", layers.join("."))
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
            "?by=partner&show=agreements.deadlines&from=2026-01-01&to=2026-12-31",
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
            assert_eq!((asked.by, asked.window), (None, None), "{text}");
        }
    }
}

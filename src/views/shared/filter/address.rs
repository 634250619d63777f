//! The filter in the address: it can be sent, and be kept as a bookmark. What it cannot mean is left out, and told.

use crate::domain::codes::Sphere;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, Status, What, Without, end_of_period};
use crate::domain::workspace::Workspace;
use crate::views::shared::query::Query;

/// What an address can ask for, by its names there.
pub const NAMES: [&str; 12] = [
    "q",
    "kind",
    "sphere",
    "status",
    "partner",
    "programme",
    "person",
    "from",
    "to",
    "without",
    "overdue",
    "silent",
];
/// Where in time the views stand: another period is looked at where it is.
const PLACES_IN_TIME: [&str; 2] = ["window", "month"];

/// Why a value of the address was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such choice.
    NoChoice,
    /// Whom or what it names is not here, or not any more.
    Gone,
    /// It is no year, month or day.
    NoDate,
    /// It is no month of a year.
    NoMonth,
    /// It is no part of time from one day to another.
    NoStretch,
    /// The period would end before it starts.
    Backwards,
}

/// A value of the address that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its name in the address.
    pub name: &'static str,
    /// The value.
    pub value: String,
    /// Why.
    pub why: Why,
}

/// What an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The filter.
    pub filter: Filter,
    /// What was left out of it.
    pub dropped: Vec<Dropped>,
}

/// What a query asks for of a partnership.
pub fn read(query: &Query, workspace: &Workspace, partnership: Id) -> Asked {
    let mut dropped = Vec::new();
    let mut take = |name: &'static str, why: Why| {
        let value = query.get(name);
        if !value.is_empty() {
            dropped.push(Dropped {
                name,
                value: value.to_owned(),
                why,
            });
        }
    };
    let tie = workspace.partnership_of(partnership);
    let is_partner = |id: &Id| tie.is_some_and(|tie| tie.partners.get(id).is_some());
    let id = |name: &str| query.get(name).parse::<Id>().ok();
    let mut filter = Filter {
        text: query.get("q").to_owned(),
        what: What::from_code(query.get("kind")),
        sphere: Sphere::from_code(query.get("sphere")),
        status: Status::from_code(query.get("status")),
        partner: id("partner").filter(is_partner),
        programme: id("programme").filter(|id| workspace.programme(*id).is_some()),
        person: id("person").filter(|id| workspace.contact(*id).is_some()),
        from: end_of_period(query.get("from")),
        to: end_of_period(query.get("to")),
        without: match query.get("without") {
            "any" => Without::Any,
            _ => id("without").filter(is_partner).map_or(Without::No, Without::Side),
        },
        overdue: query.get("overdue") == "1",
        silent: query.get("silent") == "1",
    };
    for (name, is_read, why) in [
        ("kind", filter.what.is_some(), Why::NoChoice),
        ("sphere", filter.sphere.is_some(), Why::NoChoice),
        ("status", filter.status.is_some(), Why::NoChoice),
        ("partner", filter.partner.is_some(), Why::Gone),
        ("programme", filter.programme.is_some(), Why::Gone),
        ("person", filter.person.is_some(), Why::Gone),
        ("from", filter.from.is_some(), Why::NoDate),
        ("to", filter.to.is_some(), Why::NoDate),
        ("without", filter.without != Without::No, Why::Gone),
        ("overdue", filter.overdue, Why::NoChoice),
        ("silent", filter.silent, Why::NoChoice),
    ] {
        if !is_read {
            take(name, why);
        }
    }
    if filter.period().is_some_and(|(first, last)| last < first) {
        take("from", Why::Backwards);
        (filter.from, filter.to) = (None, None);
    }
    Asked { filter, dropped }
}

/// The query with this filter in place of its own.
pub fn write(filter: &Filter, query: Query) -> Query {
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    let date = |date: Option<Edtf>| date.map(|date| date.to_string()).unwrap_or_default();
    let flag = |on: bool| if on { "1" } else { "" }.to_owned();
    let values = [
        filter.text.clone(),
        filter.what.map_or("", What::code).to_owned(),
        filter.sphere.map_or("", Sphere::code).to_owned(),
        filter.status.map_or("", Status::code).to_owned(),
        id(filter.partner),
        id(filter.programme),
        id(filter.person),
        date(filter.from),
        date(filter.to),
        match filter.without {
            Without::No => String::new(),
            Without::Any => "any".to_owned(),
            Without::Side(partner) => partner.to_string(),
        },
        flag(filter.overdue),
        flag(filter.silent),
    ];
    let is_other_period = ["from", "to"]
        .into_iter()
        .zip([filter.from, filter.to])
        .any(|(name, end)| query.get(name) != date(end));
    let places: &[&str] = if is_other_period { &PLACES_IN_TIME } else { &[] };
    let query = places.iter().fold(query, |query, name| query.put(name, ""));
    let named = NAMES.into_iter().zip(values);
    named.fold(query, |query, (name, value)| query.put(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use serde_json::json;

    fn asked(text: &str) -> Asked {
        let workspace = workspace([
            (40, Kind::Programme, json!({"name": {"en": "Fund"}})),
            (50, Kind::Contact, json!({"name": "Frau Müller"})),
        ]);
        read(&Query::parse(text), &workspace, id(1))
    }

    #[test]
    fn an_address_asks_for_the_same_again() {
        let [partner, programme, person] = [id(2), id(40), id(50)];
        let full = format!(
            "?q=50%20%25&kind=visit&sphere=culture&status=held&partner={partner}&programme={programme}&person={person}&from=2024&to=2025-08-14&without=any&overdue=1&silent=1"
        );
        for text in [
            "",
            "?kind=commitment&status=under_way",
            &format!("?without={partner}"),
            &full,
        ] {
            let Asked { filter, dropped } = asked(text);
            assert_eq!(dropped, []);
            assert_eq!(write(&filter, Query::default()).after(""), text);
        }
    }

    #[test]
    fn what_an_address_cannot_mean_is_left_out_and_told_without_the_rest() {
        let nobody = id(9);
        for (text, name, why) in [
            ("kind=party".to_owned(), "kind", Why::NoChoice),
            ("kind=contact".to_owned(), "kind", Why::NoChoice),
            ("sphere=mood".to_owned(), "sphere", Why::NoChoice),
            ("status=lost".to_owned(), "status", Why::NoChoice),
            (format!("partner={nobody}"), "partner", Why::Gone),
            ("programme=me".to_owned(), "programme", Why::Gone),
            (format!("person={nobody}"), "person", Why::Gone),
            (format!("without={nobody}"), "without", Why::Gone),
            ("from=soon".to_owned(), "from", Why::NoDate),
            ("to=2025-02-30".to_owned(), "to", Why::NoDate),
            ("from=2026&to=2025-12".to_owned(), "from", Why::Backwards),
            ("overdue=yes".to_owned(), "overdue", Why::NoChoice),
            ("silent=0".to_owned(), "silent", Why::NoChoice),
        ] {
            let found = asked(&format!("q=museum&{text}"));
            let told: Vec<_> = found.dropped.iter().map(|one| (one.name, one.why)).collect();
            assert_eq!(told, [(name, why)], "{text}");
            let rest = Filter {
                text: "museum".into(),
                ..Filter::default()
            };
            assert_eq!(found.filter, rest, "{text}");
        }
    }

    #[test]
    fn what_belongs_to_a_view_stays_and_its_place_in_time_goes_where_the_period_does() {
        let query = Query::parse("by=partner&window=2020-01-01..2020-12-31&month=2020-02&q=a&sphere=sport");
        let clear = |from: &str| {
            let filter = Filter {
                from: end_of_period(from),
                ..Filter::default()
            };
            write(&filter, query.clone()).after("")
        };
        assert_eq!(clear(""), "?by=partner&window=2020-01-01..2020-12-31&month=2020-02");
        assert_eq!(clear("2025"), "?by=partner&from=2025");
    }
}

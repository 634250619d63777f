//! What the address asks for of the timeline. It can be sent to a colleague.

use crate::domain::codes::{EventKind, EventStatus, Sphere};
use crate::domain::date::Edtf;
use crate::domain::entity::{Commitment, Event};
use crate::domain::id::Id;
use crate::domain::queries::chronicle::{Entry, Layer, Mark};
use crate::domain::search::Words;
use crate::views::shared::query::Query;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What must stand in it.
    pub text: String,
    /// Its sphere.
    pub sphere: Option<Sphere>,
    /// The kind of event.
    pub kind: Option<EventKind>,
    /// The status of the event.
    pub status: Option<EventStatus>,
    /// The partner that hosted the event, or leads the commitment.
    pub partner: Option<Id>,
    /// Its programme.
    pub programme: Option<Id>,
    /// Who took part in the event, or is responsible for the commitment.
    pub person: Option<Id>,
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
    /// What stands beside the events.
    pub layers: Vec<Layer>,
}

impl Filter {
    /// What a query asks for; what it does not know asks for nothing.
    pub fn read(query: &Query) -> Self {
        Self {
            text: query.get("q").to_owned(),
            sphere: Sphere::from_code(query.get("sphere")),
            kind: EventKind::from_code(query.get("kind")),
            status: EventStatus::from_code(query.get("status")),
            partner: query.get("partner").parse().ok(),
            programme: query.get("programme").parse().ok(),
            person: query.get("person").parse().ok(),
            from: query.get("from").parse().ok(),
            to: query.get("to").parse().ok(),
            layers: query.get("show").split('.').filter_map(Layer::from_code).collect(),
        }
    }

    /// The query that asks for this.
    pub fn query(&self) -> Query {
        let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
        let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        let layers: Vec<&str> = self.layers.iter().map(|layer| layer.code()).collect();
        Query::default()
            .with("q", self.text.as_str())
            .with("sphere", self.sphere.map_or("", Sphere::code))
            .with("kind", self.kind.map_or("", EventKind::code))
            .with("status", self.status.map_or("", EventStatus::code))
            .with("partner", id(self.partner))
            .with("programme", id(self.programme))
            .with("person", id(self.person))
            .with("from", year(self.from))
            .with("to", year(self.to))
            .with("show", layers.join("."))
    }

    /// The same dates beside everything.
    pub fn cleared(&self) -> Self {
        Self {
            layers: self.layers.clone(),
            ..Self::default()
        }
    }

    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        *self != self.cleared()
    }

    /// How many of the filters that are folded away are in use.
    pub fn folded_in_use(&self) -> usize {
        let ids = [self.partner, self.programme, self.person];
        let years = [self.from, self.to];
        ids.iter().flatten().count() + years.iter().flatten().count() + usize::from(self.status.is_some())
    }

    /// With this kind of date beside the events, or without it.
    pub fn toggled(&self, layer: Layer) -> Self {
        let is_on = |known: &Layer| self.layers.contains(known) != (*known == layer);
        Self {
            layers: Layer::ALL.iter().copied().filter(is_on).collect(),
            ..self.clone()
        }
    }

    /// The words that must all stand in it.
    pub fn words(&self) -> Words {
        Words::of(&self.text)
    }

    /// Whether it is asked for, its text aside.
    pub fn takes(&self, entry: &Entry) -> bool {
        self.takes_date(entry.when())
            && match entry {
                Entry::Event(record) => record.event().is_some_and(|event| self.takes_event(event)),
                Entry::Mark(mark) => self.takes_mark(mark),
            }
    }

    fn takes_event(&self, event: &Event) -> bool {
        let took_part = |person: Id| event.participants.values().any(|one| one.contact == Some(person));
        self.sphere.is_none_or(|sphere| event.spheres.contains(&sphere))
            && self.kind.is_none_or(|kind| event.kind == Some(kind))
            && self.status.is_none_or(|status| event.status() == status)
            && self.partner.is_none_or(|partner| event.host == Some(partner))
            && self
                .programme
                .is_none_or(|programme| event.programmes.contains(&programme))
            && self.person.is_none_or(took_part)
    }

    /// Who asks for a kind or a status of events asks for events alone.
    fn takes_mark(&self, mark: &Mark) -> bool {
        self.kind.is_none()
            && self.status.is_none()
            && match mark.record.commitment() {
                Some(commitment) => self.takes_commitment(commitment),
                None => {
                    self.sphere.is_none()
                        && self.partner.is_none()
                        && self.person.is_none()
                        && self.programme.is_none_or(|programme| mark.record.id == programme)
                }
            }
    }

    fn takes_commitment(&self, commitment: &Commitment) -> bool {
        let answers = |person: Id| commitment.responsible.values().any(|who| who.contact == Some(person));
        let programme = commitment.budget.as_ref().and_then(|budget| budget.programme);
        self.sphere.is_none_or(|sphere| commitment.sphere == Some(sphere))
            && self.partner.is_none_or(|partner| commitment.lead == Some(partner))
            && self.programme.is_none_or(|wanted| programme == Some(wanted))
            && self.person.is_none_or(answers)
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
    use crate::domain::queries::chronicle::chronicle;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use serde_json::json;

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
            status: Some(EventStatus::Held),
            partner: Some(id(2)),
            programme: Some(id(3)),
            person: Some(id(4)),
            from: Some(2024),
            to: Some(2026),
            layers: vec![Layer::Due, Layer::Deadlines],
        };
        assert_eq!(Filter::read(&Query::parse(&filter.query().after(""))), filter);
        assert_eq!(filter.folded_in_use(), 6);
        let nonsense = Filter::read(&Query::parse("kind=party&from=soon&person=me&show=all"));
        assert_eq!(nonsense, Filter::default());
    }

    #[test]
    fn what_stands_beside_the_events_is_switched_one_by_one_and_leaves_nothing_out() {
        let both = Filter::default().toggled(Layer::Deadlines).toggled(Layer::Due);
        assert_eq!(both.layers, [Layer::Due, Layer::Deadlines]);
        assert_eq!(both.toggled(Layer::Due).layers, [Layer::Deadlines]);
        assert!(!both.narrows());
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

    #[test]
    fn events_and_commitments_are_found_by_their_people_partners_and_programmes() {
        let workspace = workspace([
            (
                10,
                Kind::Event,
                json!({"when": "2026", "status": "held", "kind": "visit", "host": "#2", "programmes": ["#40"], "participants/#5": {"contact": "#50"}}),
            ),
            (
                11,
                Kind::Event,
                json!({"when": "2025", "status": "planned", "host": "#3"}),
            ),
            (
                20,
                Kind::Commitment,
                json!({"due": "2024", "sphere": "youth", "lead": "#2", "budget": {"programme": "#40"}, "responsible/#2": {"contact": "#50"}}),
            ),
            (30, Kind::Agreement, json!({"signed": "2023"})),
        ]);
        let entries = chronicle(&workspace, id(1), Layer::ALL);
        let check = |filter: Filter, expect: &[u8]| {
            let found: Vec<Id> = entries
                .iter()
                .filter(|entry| filter.takes(entry))
                .map(|entry| entry.record().id)
                .collect();
            assert_eq!(found, expect.iter().map(|n| id(*n)).collect::<Vec<_>>(), "{filter:?}");
        };
        let none = Filter::default;
        check(none(), &[10, 11, 20, 30]);
        check(
            Filter {
                partner: Some(id(2)),
                ..none()
            },
            &[10, 20],
        );
        check(
            Filter {
                programme: Some(id(40)),
                ..none()
            },
            &[10, 20],
        );
        check(
            Filter {
                person: Some(id(50)),
                ..none()
            },
            &[10, 20],
        );
        check(
            Filter {
                sphere: Some(Sphere::Youth),
                ..none()
            },
            &[20],
        );
        check(
            Filter {
                status: Some(EventStatus::Planned),
                ..none()
            },
            &[11],
        );
        check(
            Filter {
                kind: Some(EventKind::Visit),
                ..none()
            },
            &[10],
        );
    }
}

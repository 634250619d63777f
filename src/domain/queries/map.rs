//! The places of a partnership: where its partners lie, and what took place or is planned where.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::entity::{Event, Partnership};
use crate::domain::geo::{Position, are_near};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::Record;
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

use super::lists::{banks, timeline};

/// Where the position of an event is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It has one of its own.
    Own,
    /// Another event, or a partner, of the same name of a place.
    SamePlace,
    /// It names its host, and no place that is known.
    Host,
}

/// An event at a place.
#[derive(Clone, Debug)]
pub struct Here {
    /// The event.
    pub record: Arc<Record>,
    /// Where its position is from.
    pub given: Given,
}

impl PartialEq for Here {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.record, &other.record) && self.given == other.given
    }
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Where it is.
    pub at: Position,
    /// Where that lies on the map.
    pub spot: (f64, f64),
    /// The partners that lie there, ours first.
    pub partners: Vec<Id>,
    /// What took place or is planned there, the latest first.
    pub events: Vec<Here>,
    /// How many of them were held.
    pub held: usize,
    /// How many are planned.
    pub planned: usize,
}

impl Place {
    /// The name that the events give to it; none where no event names a place.
    #[must_use]
    pub fn name(&self) -> Option<&Text> {
        let mine = self.events.iter().filter(|here| here.given != Given::Host);
        let mut names = mine.filter_map(|here| here.record.event()).map(|event| &event.place);
        names.find(|name| !name.is_empty())
    }
}

/// All places, and what has none.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// The places: those of partners first, in their order, then by the number of events.
    pub places: Vec<Place>,
    /// Our city's place with that of each other partner, as numbers of places.
    pub arcs: Vec<(usize, usize)>,
    /// Partners without a position.
    pub partners_nowhere: Vec<Id>,
    /// Events without one, the latest first.
    pub events_nowhere: Vec<Arc<Record>>,
}

impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.events_nowhere, &other.events_nowhere);
        self.places == other.places
            && self.arcs == other.arcs
            && self.partners_nowhere == other.partners_nowhere
            && a.len() == b.len()
            && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

/// The map of a partnership. Events that were cancelled are not on it, and calls and online meetings only where they have a place.
#[must_use]
pub fn map(workspace: &Workspace, partnership: Id, our_city: &str) -> Map {
    let Some(content) = workspace.partnership_of(partnership) else {
        return Map::default();
    };
    let mut map = Map::default();
    // Which place each partner lies in.
    let mut seats: Vec<usize> = Vec::new();
    for (id, partner) in banks(content, our_city) {
        match Position::new(partner.lat, partner.lon) {
            Some(at) => {
                let place = map.place_at(at);
                if let Some(place) = map.places.get_mut(place) {
                    place.partners.push(id);
                }
                seats.push(place);
            }
            None => map.partners_nowhere.push(id),
        }
    }
    map.arcs = arcs(&map, content, our_city, &seats);
    let with_partners = map.places.len();
    let events = timeline(workspace, partnership);
    let known = Known::of(content, &events);
    for record in &events {
        let Some(event) = record.event().filter(|event| event.status() != EventStatus::Cancelled) else {
            continue;
        };
        let Some((at, given)) = known.position(event) else {
            if !is_remote(event) {
                map.events_nowhere.push(Arc::clone(record));
            }
            continue;
        };
        let place = map.place_at(at);
        if let Some(place) = map.places.get_mut(place) {
            let count = if event.status() == EventStatus::Held {
                &mut place.held
            } else {
                &mut place.planned
            };
            *count += 1;
            place.events.push(Here {
                record: Arc::clone(record),
                given,
            });
        }
    }
    let mut others = map.places.split_off(with_partners);
    others.arrange_by_key(|place| std::cmp::Reverse(place.events.len()));
    map.places.extend(others);
    map
}

/// From our city to each other partner; our city is none without a position.
fn arcs(map: &Map, content: &Partnership, our_city: &str, seats: &[usize]) -> Vec<(usize, usize)> {
    let ours = banks(content, our_city).first().map(|(id, _)| *id);
    let is_known = ours.is_some_and(|ours| !map.partners_nowhere.contains(&ours));
    match seats {
        [ours, others @ ..] if is_known => {
            let mut found: Vec<(usize, usize)> = Vec::new();
            for other in others {
                if other != ours && !found.contains(&(*ours, *other)) {
                    found.push((*ours, *other));
                }
            }
            found
        }
        _ => Vec::new(),
    }
}

impl Map {
    /// The number of the place at a position; it is made where there is none.
    fn place_at(&mut self, at: Position) -> usize {
        let spot = at.on_map();
        let found = self.places.iter().position(|place| are_near(place.spot, spot));
        found.unwrap_or_else(|| {
            self.places.push(Place {
                at,
                spot,
                partners: Vec::new(),
                events: Vec::new(),
                held: 0,
                planned: 0,
            });
            self.places.len() - 1
        })
    }
}

/// What is known of positions.
struct Known {
    partners: Vec<(Id, Position)>,
    /// Names of places, each with its position.
    names: BTreeMap<String, Position>,
}

impl Known {
    fn of(partnership: &Partnership, events: &[Arc<Record>]) -> Self {
        let mut known = Self {
            partners: Vec::new(),
            names: BTreeMap::new(),
        };
        for record in events {
            let Some(event) = record.event() else { continue };
            if let Some(at) = Position::new(event.lat, event.lon) {
                known.call(&event.place, at);
            }
        }
        for (id, partner) in &partnership.partners {
            if let Some(at) = Position::new(partner.lat, partner.lon) {
                known.partners.push((*id, at));
                known.call(&partner.name, at);
            }
        }
        known
    }

    /// The first that is called so stays.
    fn call(&mut self, name: &Text, at: Position) {
        for name in folded(name) {
            self.names.entry(name).or_insert(at);
        }
    }

    fn position(&self, event: &Event) -> Option<(Position, Given)> {
        if let Some(at) = Position::new(event.lat, event.lon) {
            return Some((at, Given::Own));
        }
        let named = folded(&event.place).find_map(|name| self.names.get(&name));
        if let Some(at) = named {
            return Some((*at, Given::SamePlace));
        }
        let host = event.host.filter(|_| !is_remote(event))?;
        let at = self.partners.iter().find(|(id, _)| *id == host);
        at.map(|(_, at)| (*at, Given::Host))
    }
}

/// Whether it takes place nowhere in particular.
const fn is_remote(event: &Event) -> bool {
    matches!(event.kind, Some(EventKind::Call | EventKind::OnlineMeeting))
}

/// The names in all languages, alike in whatever case they are written.
fn folded(name: &Text) -> impl Iterator<Item = String> {
    let names = name.0.values().map(|name| name.trim().to_lowercase());
    names.filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, record};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    const ZHYTOMYR: (f64, f64) = (50.2547, 28.6587);
    const KASSEL: (f64, f64) = (51.3127, 9.4797);

    fn partner(name: &str, at: Option<(f64, f64)>) -> Value {
        match at {
            Some((lat, lon)) => json!({"name": {"en": name}, "country": "UA", "lat": lat, "lon": lon}),
            None => json!({"name": {"en": name}, "country": "UA"}),
        }
    }

    /// Partners with the ids 2, 3, 4, and events from 10 on.
    fn drawn(partners: &[Value], events: &[Value], our_city: &str) -> Map {
        let mut content = json!({});
        for (n, partner) in (2..).zip(partners) {
            content[format!("partners/#{n}")] = partner.clone();
        }
        let events = (10..).zip(events).map(|(n, event)| {
            let mut event = event.clone();
            event["partnership"] = "#1".into();
            record(n, Kind::Event, event)
        });
        let all = std::iter::once(record(1, Kind::Partnership, content)).chain(events);
        map(&all.collect(), id(1), our_city)
    }

    fn two(events: &[Value]) -> Map {
        drawn(
            &[partner("Zhytomyr", Some(ZHYTOMYR)), partner("Kassel", Some(KASSEL))],
            events,
            "",
        )
    }

    #[test]
    fn events_stand_at_their_place_or_else_where_their_place_or_host_is_known_to_be() {
        let found = two(&[
            json!({"when": "2026-01", "status": "held", "lat": 50.8503, "lon": 4.3517, "place": {"en": "Brussels"}}),
            json!({"when": "2026-02", "status": "planned", "place": {"de": " brussels "}}),
            json!({"when": "2026-03", "status": "held", "place": {"en": "Kassel"}, "host": "#2"}),
            json!({"when": "2026-04", "status": "held", "host": "#2", "place": {"en": "Somewhere"}}),
            json!({"when": "2026-05", "status": "held", "place": {"en": "Somewhere"}}),
            json!({"when": "2026-06", "status": "cancelled", "host": "#2"}),
        ]);
        let told: Vec<_> = found
            .places
            .iter()
            .map(|place| {
                (
                    place.partners.clone(),
                    place.held,
                    place.planned,
                    place.events.iter().map(|here| here.given).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (vec![id(2)], 1, 0, vec![Given::Host]),
                (vec![id(3)], 1, 0, vec![Given::SamePlace]),
                (vec![], 1, 1, vec![Given::SamePlace, Given::Own]),
            ]
        );
        let nowhere: Vec<_> = found.events_nowhere.iter().map(|record| record.id).collect();
        assert_eq!(nowhere, [id(14)]);
        assert_eq!(
            found.places[2]
                .name()
                .map(|name| name.show(crate::domain::text::Lang::En)),
            Some(" brussels ".into())
        );
    }

    #[test]
    fn a_call_has_no_place_and_lacks_none() {
        let found = two(&[
            json!({"kind": "call", "status": "held", "host": "#2"}),
            json!({"kind": "online_meeting", "status": "held", "place": {"en": "Kassel"}}),
        ]);
        assert_eq!(
            (found.places[0].held, found.places[1].held, found.events_nowhere.len()),
            (0, 1, 0)
        );
    }

    #[test]
    fn an_arc_leads_from_our_city_to_each_other() {
        let three = [
            partner("Zhytomyr", Some(ZHYTOMYR)),
            partner("Kassel", Some(KASSEL)),
            partner("Lublin", Some((51.25, 22.57))),
        ];
        let found = drawn(&three, &[], "Kassel");
        assert_eq!(found.places[0].partners, [id(3)]);
        assert_eq!(found.arcs, [(0, 1), (0, 2)]);
        let found = drawn(
            &[
                partner("Zhytomyr", None),
                partner("Kassel", Some(KASSEL)),
                partner("Lublin", Some((51.25, 22.57))),
            ],
            &[],
            "",
        );
        assert_eq!(
            (found.arcs.len(), found.partners_nowhere),
            (0, vec![id(2)]),
            "we are nowhere, and no other pair is joined in our stead"
        );
    }

    #[test]
    fn partners_at_one_place_are_one_place_without_an_arc() {
        let found = drawn(&[partner("A", Some(KASSEL)), partner("B", Some(KASSEL))], &[], "");
        assert_eq!((found.places.len(), found.arcs.len()), (1, 0));
    }

    #[test]
    fn places_that_are_not_on_the_earth_are_no_places() {
        let found = drawn(
            &[partner("A", Some((91.0, 0.0)))],
            &[json!({"lat": 0, "lon": 200, "status": "held"})],
            "",
        );
        assert_eq!(
            (
                found.places.len(),
                found.partners_nowhere.len(),
                found.events_nowhere.len()
            ),
            (0, 1, 1)
        );
    }

    fn status_of(n: usize) -> &'static str {
        ["held", "planned", "cancelled"][n]
    }

    proptest! {
        #[test]
        fn no_event_is_lost_and_none_counts_twice(events in prop::collection::vec((prop::option::of((-99.0..99.0_f64, -199.0..199.0_f64)), 0..3_usize, 0..4_usize, any::<bool>()), 0..20)) {
            let values: Vec<Value> = events.iter().map(|(at, status, place, hosted)| {
                let mut event = json!({"status": status_of(*status), "when": "2026-01"});
                if let Some((lat, lon)) = at {
                    event["lat"] = json!(lat);
                    event["lon"] = json!(lon);
                }
                if let Some(name) = ["A", "B", "Kassel"].get(*place) {
                    event["place"] = json!({"en": name});
                }
                if *hosted {
                    event["host"] = "#3".into();
                }
                event
            }).collect();
            let found = two(&values);
            let shown: usize = found.places.iter().map(|place| place.events.len()).sum();
            let live = events.iter().filter(|event| event.1 != 2).count();
            prop_assert_eq!(shown + found.events_nowhere.len(), live);
            for place in &found.places {
                prop_assert_eq!(place.held + place.planned, place.events.len());
                prop_assert!(!place.partners.is_empty() || !place.events.is_empty());
            }
        }
    }
}

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
mod tests;

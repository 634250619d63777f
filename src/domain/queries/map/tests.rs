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

//! What becomes an element of a record, and no record of its own: who signed and took part, stops, statements, sources.

use serde_json::{Value, json};

use super::fields::{clipped, elements};
use super::work::Work;
use super::{Piece, What};
use crate::domain::record::Fields;
use crate::domain::schema::{LINE_MAX, LONG_MAX};
use crate::store::commands::Desk;

impl<'a> Work<'a> {
    pub(super) fn people_of(&self, piece: &Piece) -> Vec<&'a Piece> {
        let people = self.of(What::Person).into_iter();
        people.filter(|person| piece.people.contains(&person.key)).collect()
    }

    /// The stops and statements of an event; those that name none belong to the first.
    pub(super) fn parts_of(&self, event: &Piece) -> Vec<&'a Piece> {
        let events = self.of(What::Event);
        let is_first = events.first().is_some_and(|first| first.key == event.key);
        let is_known = |key: u32| events.iter().any(|event| event.key == key);
        let belongs = |part: &&&Piece| match part.link.filter(|key| is_known(*key)) {
            Some(key) => key == event.key,
            None => is_first,
        };
        let parts = self.intake.pieces.iter().filter(|piece| piece.needs_event());
        parts.collect::<Vec<_>>().iter().filter(belongs).copied().collect()
    }

    pub(super) fn add_part(&self, fields: &mut Fields, part: &Piece, desk: &mut Desk) {
        if part.what == What::Statement {
            let speaker = if part.speaker.is_empty() { "?" } else { &part.speaker };
            let statement = json!({"speaker": clipped(speaker, LINE_MAX), "text": self.text(&part.title, LONG_MAX)});
            return Self::add_element(fields, "statements", "text", statement, desk);
        }
        let last = elements(fields, "stops").filter_map(|stop| stop.get("position")?.as_f64());
        let position = last.fold(0.0, f64::max) + 1.0;
        let mut stop = json!({"title": self.text(&part.title, LINE_MAX), "position": position});
        if !part.sphere.is_empty() {
            stop["sphere"] = json!(part.sphere);
        }
        Self::add_element(fields, "stops", "title", stop, desk);
    }

    pub(super) fn add_participant(&self, fields: &mut Fields, person: &Piece, desk: &mut Desk) {
        let Some(id) = self.made.get(&person.key) else { return };
        Self::add_element(
            fields,
            "participants",
            "contact",
            json!({"contact": id.to_string()}),
            desk,
        );
    }

    pub(super) fn add_sources(&self, fields: &mut Fields, desk: &mut Desk) {
        for piece in self.of(What::Source) {
            let mut source = json!({"title": self.text(&piece.title, LINE_MAX)});
            for (name, value) in [("url", &piece.url), ("date", &piece.date)] {
                if !value.is_empty() {
                    source[name] = json!(value);
                }
            }
            Self::add_element(fields, "sources", "title", source, desk);
        }
    }

    /// Role and side of whoever signed.
    pub(super) fn fill_element(&self, element: &mut Value, person: &Piece) {
        if !person.role.is_empty() {
            element["role"] = self.text(&person.role, LINE_MAX);
        }
        if let Some(id) = self.partner(&person.partner) {
            element["partner"] = json!(id.to_string());
        }
    }

    /// Adds an element, unless there is one that says the same in this field.
    pub(super) fn add_element(fields: &mut Fields, collection: &str, same: &str, element: Value, desk: &mut Desk) {
        let is_there = elements(fields, collection).any(|known| known.get(same) == element.get(same));
        if !is_there {
            fields.insert(format!("{collection}/{}", desk.ids.new_id()), element);
        }
    }
}

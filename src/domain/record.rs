//! A record as it is kept: a flat map of fields, each a last-writer-wins register.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde_json::Value;

use super::codes::codes;
use super::content::{Content, Head};
use super::entity::Entity;
use super::id::Id;
use super::search::{Findable, Key};
use super::small_map::SmallMap;
use super::stamp::{Clock, Stamp};

codes! {
    /// The type of a record.
    pub enum Kind {
        /// The tie between municipalities
        Partnership = "partnership",
        /// A signed text
        Agreement = "agreement",
        /// Something that happened or is planned
        Event = "event",
        /// A concrete promised thing
        Commitment = "commitment",
        /// A person or an office
        Contact = "contact",
        /// What funds or enables
        Programme = "programme",
    }
}

/// Field name to JSON value; an element of a collection is a field `<collection>/<id>` of its own.
/// An empty field is absent.
pub type Fields = BTreeMap<String, Value>;

/// The member of the envelope that says when a person was erased; a version that does not know it keeps it and writes it back.
pub const ERASED: &str = "erased";

/// The stamp of a field that was written after the record's base stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldStamp {
    /// When it was written.
    pub at: Stamp,
    /// The stamp of the value that its writer saw and replaced.
    pub replaced: Stamp,
}

/// A record with its stamps. Two records are equal when all that is stored of them is.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its id.
    pub id: Id,
    /// Its type.
    pub kind: Kind,
    /// The stamp of every field that has none of its own, absent ones included.
    pub base: Stamp,
    /// The youngest stamp that the writer of `base` saw: set on a tombstone and on a record that was brought back. Its
    /// writer replaced a whole record; a new one replaces nothing.
    pub replaced: Option<Stamp>,
    /// What it says, fields of newer versions included.
    pub fields: Content,
    /// The fields written later than `base`, removed ones included.
    pub stamps: SmallMap<String, FieldStamp>,
    /// Set on a tombstone, and then the same as `base`. A tombstone has no fields: a deleted record keeps no personal data. Only
    /// what was written later elsewhere is there, for its reader to say what becomes of it.
    pub deleted: Option<Stamp>,
    /// Members of the envelope that this version does not know; written back as they came.
    pub extra: BTreeMap<String, Value>,
    /// Read from `fields` on first use, as is the next; a record never changes, so they never go stale. On the heap, so that a record
    /// that nobody reads stays small.
    entity: OnceLock<Box<Entity>>,
    findable: OnceLock<Findable>,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.kind == other.kind
            && self.base == other.base
            && self.replaced == other.replaced
            && self.deleted == other.deleted
            && self.fields == other.fields
            && self.stamps == other.stamps
            && self.extra == other.extra
    }
}

impl Record {
    /// A record whose fields all have the stamp `base`.
    #[must_use]
    pub fn new(id: Id, kind: Kind, base: Stamp, fields: Fields) -> Self {
        Self::stored(id, kind, base, Content::new(fields))
    }

    /// The same, of fields as they were stored.
    #[must_use]
    pub const fn stored(id: Id, kind: Kind, base: Stamp, fields: Content) -> Self {
        Self {
            id,
            kind,
            base,
            replaced: None,
            fields,
            stamps: SmallMap::new(),
            deleted: None,
            extra: BTreeMap::new(),
            entity: OnceLock::new(),
            findable: OnceLock::new(),
        }
    }

    /// What the record says, as typed values; a value of the wrong type reads as absent.
    pub fn entity(&self) -> &Entity {
        self.entity
            .get_or_init(|| Box::new(self.fields.look(|fields| Entity::read(self.kind, fields))))
    }

    /// A copy that keeps to itself what is read of it, where nothing is read yet: for a walk over thousands of records.
    #[must_use]
    pub fn for_one_look(self: &Arc<Self>) -> Arc<Self> {
        if self.entity.get().is_some() {
            return Arc::clone(self);
        }
        Arc::new(Self::clone(self))
    }

    /// What is asked of all records, read without the rest.
    #[must_use]
    pub fn head(&self) -> &Head {
        self.fields.head()
    }

    /// The id of the partnership it belongs to: its own for a partnership, none for a programme.
    #[must_use]
    pub fn partnership(&self) -> Option<Id> {
        match self.kind {
            Kind::Partnership => Some(self.id),
            _ => self.head().partnership,
        }
    }

    /// What a reader sees of the record, for [`Words::are_in`](super::search::Words::are_in).
    pub fn search_key(&self) -> &Key {
        &self.findable().key
    }

    /// By what it is found.
    pub fn findable(&self) -> &Findable {
        self.findable.get_or_init(|| self.fields.look(Findable::of))
    }

    /// Whether the record is part of the built-in example.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.head().example
    }

    /// The stamp of a field, absent ones included.
    #[must_use]
    pub fn stamp_of(&self, field: &str) -> Stamp {
        self.stamps.get(field).map_or(self.base, |stamp| stamp.at)
    }

    /// When the person that it is about was erased, if ever. A record that was brought back by someone who knew has it still.
    #[must_use]
    pub fn erased(&self) -> Option<Stamp> {
        let at = self.extra.get(ERASED).filter(|_| self.kind == Kind::Contact)?;
        at.as_str()?.parse().ok()
    }

    /// Whether it is a person who was erased: nothing from elsewhere brings them back by itself.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.deleted.is_some() && self.erased().is_some()
    }

    /// Whether it was deleted in one place and changed later in another, which did not know.
    #[must_use]
    pub fn changed_after_deletion(&self) -> bool {
        self.deleted.is_some() && !(self.fields.is_empty() && self.stamps.is_empty())
    }

    /// The youngest of its stamps: when it was last written.
    #[must_use]
    pub fn youngest(&self) -> Stamp {
        self.stamps.values().map(|stamp| stamp.at).fold(self.base, Stamp::max)
    }

    /// The record with `target` as its fields: every field that differs gets a stamp of its own. One that was deleted
    /// comes back as a whole, with a new base.
    #[must_use]
    pub fn revised(&self, target: Fields, clock: &Clock, stamp: Stamp) -> Self {
        if let Some(deleted) = self.deleted {
            let replaced = self.youngest().max(deleted);
            return Self {
                replaced: Some(replaced),
                extra: self.extra.clone(),
                ..Self::new(self.id, self.kind, clock.over(stamp, replaced), target)
            };
        }
        let mut stamps = self.stamps.clone();
        let names = self
            .fields
            .keys()
            .chain(target.keys())
            .filter(|name| self.fields.get(*name) != target.get(*name));
        for name in names {
            let replaced = self.stamp_of(name);
            stamps.insert(
                name.clone(),
                FieldStamp {
                    at: clock.over(stamp, replaced),
                    replaced,
                },
            );
        }
        Self {
            stamps,
            replaced: self.replaced,
            extra: self.extra.clone(),
            ..Self::new(self.id, self.kind, self.base, target)
        }
    }

    /// The record with a field that stands as it is, as decided by someone who has seen the value that was written at `other`. When it was
    /// written stays, unless nothing is kept of it alone: then it is written again.
    #[must_use]
    pub fn decided(mut self, name: &str, other: Stamp, clock: &Clock, stamp: Stamp) -> Self {
        let base = self.base;
        let known = self.stamps.get(name).copied().unwrap_or(FieldStamp {
            at: clock.over(stamp, base),
            replaced: base,
        });
        let replaced = known.replaced.max(other);
        self.stamps.insert(name.to_owned(), FieldStamp { replaced, ..known });
        self
    }

    /// The record with the fields, and the unknown members, of `was`, from a time when it was not deleted. What was
    /// written elsewhere after it was deleted stays.
    #[must_use]
    pub fn restored(&self, was: &Self, clock: &Clock, stamp: Stamp) -> Self {
        let mut target = was.fields.to_fields();
        if self.deleted.is_some() {
            target.retain(|name, _| !self.stamps.contains_key(name));
            target.extend(self.fields.to_fields());
        }
        let mut record = self.revised(target, clock, stamp);
        record.extra.extend(was.extra.clone());
        record
    }

    /// The record written anew as a whole, where nothing is kept under its id any more: younger than all that it was.
    #[must_use]
    pub fn renewed(&self, clock: &Clock, stamp: Stamp) -> Self {
        let replaced = self.youngest();
        Self {
            replaced: Some(replaced),
            extra: self.extra.clone(),
            ..Self::new(self.id, self.kind, clock.over(stamp, replaced), self.fields.to_fields())
        }
    }

    /// A tombstone with what was written into `other`, a tombstone of the same record, after it was deleted.
    #[must_use]
    pub fn with_later_writes(mut self, other: &Self, clock: &Clock, stamp: Stamp) -> Self {
        let replaced = self.base;
        let at = clock.over(stamp, replaced);
        for name in other.stamps.keys() {
            self.stamps.insert(name.clone(), FieldStamp { at, replaced });
        }
        self.fields.clone_from(&other.fields);
        self
    }

    /// The tombstone that takes the record's place: its id, its type and stamps.
    #[must_use]
    pub fn tombstone(&self, clock: &Clock, stamp: Stamp) -> Self {
        let replaced = self.youngest();
        let stamp = clock.over(stamp, replaced);
        Self {
            replaced: Some(replaced),
            deleted: Some(stamp),
            ..Self::new(self.id, self.kind, stamp, Fields::new())
        }
    }

    /// The tombstone of a person who is erased.
    #[must_use]
    pub fn erased_tombstone(&self, clock: &Clock, stamp: Stamp) -> Self {
        let mut tombstone = self.tombstone(clock, stamp);
        let at = tombstone.base.to_string();
        tombstone.extra.insert(ERASED.to_owned(), at.into());
        tombstone
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record() -> (Record, Clock) {
        let mut clock = Clock::new(1);
        let stamp = clock.tick(1000);
        let fields = Fields::from([("title".into(), json!({"en": "a"})), ("note".into(), json!("n"))]);
        (Record::new(Id::v7(1, [1; 10]), Kind::Event, stamp, fields), clock)
    }

    #[test]
    fn a_revision_stamps_what_changed_and_nothing_else() {
        let (old, mut clock) = record();
        let mut target = old.fields.to_fields();
        target.remove("note");
        target.insert("place".into(), json!({"en": "p"}));
        let stamp = clock.tick(2000);
        let new = old.revised(target, &clock, stamp);
        assert_eq!(new.stamps.keys().collect::<Vec<_>>(), ["note", "place"]);
        assert_eq!(
            new.stamps.get("note"),
            Some(&FieldStamp {
                at: stamp,
                replaced: old.base
            })
        );
        assert_eq!(new.stamp_of("title"), old.base);
    }

    #[test]
    fn the_same_fields_make_the_same_record() {
        let (old, mut clock) = record();
        let stamp = clock.tick(2000);
        assert_eq!(old.revised(old.fields.to_fields(), &clock, stamp), old);
    }

    #[test]
    fn a_tombstone_keeps_no_field_and_a_restored_record_is_younger() {
        let (old, mut clock) = record();
        let stamp = clock.tick(2000);
        let gone = old.tombstone(&clock, stamp);
        assert!(gone.fields.is_empty() && gone.deleted == Some(stamp) && gone.replaced == Some(old.base));
        let back = gone.revised(old.fields.to_fields(), &clock, clock.clone().tick(1));
        assert!(back.deleted.is_none() && back.base > stamp && back.replaced == Some(stamp));
        assert_eq!(back.fields, old.fields);
    }
}

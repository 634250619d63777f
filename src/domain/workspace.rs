//! All records, as a plain value, and the Change: the one currency in which it is altered.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::codes::EventStatus;
use super::entity::{Agreement, Commitment, Contact, Entity, Event, Partnership, Programme};
use super::id::Id;
use super::order::Arrange;
use super::record::{Fields, Kind, Record};
use super::stamp::{Clock, Stamp};

/// All records by id, tombstones included. An unchanged record keeps its place in memory, so that equality is a
/// comparison of pointers. It remembers its last changes, so that what is worked out from ten thousand records need not be worked out
/// anew for one of them.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    records: BTreeMap<Id, Arc<Record>>,
    /// As it is now.
    moment: Moment,
    /// When a record of each kind was put last, in the order of [`Kind::ALL`].
    kinds: [Moment; Kind::ALL.len()],
    /// When a record last came, went, went over to another partnership, or was written elsewhere after it went.
    shape: Moment,
    /// The last changes, the youngest at the end: when each was made, and the ids of the records that were put.
    lately: Vec<(Moment, Vec<Id>)>,
}

/// How many changes a workspace remembers.
const CHANGES: usize = 16;
/// A change of more records than these is not remembered: working all out anew takes no longer.
const FEW: usize = 50;

/// The state of a workspace between two changes. Two are equal only if nothing was changed between them.
#[derive(Clone, Debug, Default)]
pub struct Moment(Arc<()>);

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// One record before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The record as it was; none if it is new.
    pub before: Option<Arc<Record>>,
    /// The record as it is to be; a tombstone if it was deleted.
    pub after: Arc<Record>,
}

/// What is altered, whole or not at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The records it touches, each once.
    pub edits: Vec<Edit>,
}

impl Change {
    /// Whether it alters nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The change that takes this one back in `workspace` as it is now: only the fields that this one altered
    /// return to what they were, with new stamps, so that later edits of other fields stay.
    #[must_use]
    pub fn reverted(&self, workspace: &Workspace, clock: &Clock, stamp: Stamp) -> Self {
        let edits = self.edits.iter().filter_map(|edit| {
            let now = workspace.records.get(&edit.after.id)?;
            let was = edit.before.as_ref().filter(|record| record.deleted.is_none());
            let deletes = edit.after.deleted.is_some();
            // What was written after a deletion was decided about: it waits again, or does not.
            if let Some(tombstone) = edit.before.as_ref().filter(|record| record.deleted.is_some())
                && (tombstone.changed_after_deletion() || edit.after.changed_after_deletion())
            {
                let after = now.tombstone(clock, stamp).with_later_writes(tombstone, clock, stamp);
                return Some(Edit {
                    before: Some(Arc::clone(now)),
                    after: Arc::new(after),
                });
            }
            // What is gone by now is left so, unless this change was its deletion.
            if now.deleted.is_some() && !(deletes && was.is_some()) {
                return None;
            }
            let after = match was {
                None => now.tombstone(clock, stamp),
                Some(was) if deletes => now.restored(was, clock, stamp),
                Some(was) => now.revised(
                    fields_taken_back(&was.fields, &edit.after.fields, &now.fields),
                    clock,
                    stamp,
                ),
            };
            (after != **now).then(|| Edit {
                before: Some(Arc::clone(now)),
                after: Arc::new(after),
            })
        });
        Self { edits: edits.collect() }
    }
}

/// `now`, with every field that differs between `was` and `became` set back to what it was.
fn fields_taken_back(was: &Fields, became: &Fields, now: &Fields) -> Fields {
    let mut target = now.clone();
    for name in was
        .keys()
        .chain(became.keys())
        .filter(|name| was.get(*name) != became.get(*name))
    {
        match was.get(name) {
            Some(value) => target.insert(name.clone(), value.clone()),
            None => target.remove(name),
        };
    }
    target
}

impl FromIterator<Record> for Workspace {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        records.into_iter().map(Arc::new).collect()
    }
}

impl FromIterator<Arc<Record>> for Workspace {
    fn from_iter<I: IntoIterator<Item = Arc<Record>>>(records: I) -> Self {
        let mut workspace = Self::default();
        for record in records {
            workspace.records.insert(record.id, record);
        }
        workspace
    }
}

impl Workspace {
    /// Puts the `after` of every edit in its place.
    pub fn apply(&mut self, change: &Change) {
        let before = std::mem::take(&mut self.moment);
        for edit in &change.edits {
            self.put(&edit.after);
        }
        if change.edits.len() > FEW {
            self.lately.clear();
            return;
        }
        if self.lately.len() == CHANGES {
            self.lately.remove(0);
        }
        let ids = change.edits.iter().map(|edit| edit.after.id).collect();
        self.lately.push((before, ids));
    }

    fn put(&mut self, record: &Arc<Record>) {
        let stands = |record: &Record| {
            let is_here = record.deleted.is_none();
            (
                is_here,
                record.kind,
                record.partnership(),
                record.changed_after_deletion(),
            )
        };
        let before = self.records.insert(record.id, Arc::clone(record));
        if before.as_deref().map(stands) != Some(stands(record)) {
            self.shape = Moment::default();
        }
        for kind in before.iter().map(|before| before.kind).chain([record.kind]) {
            self.kinds[kind as usize] = Moment::default();
        }
    }

    /// The state as it is now, to be asked [`Self::since`] later.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment.clone()
    }

    /// The state as it is now of the records of one kind: the same one until one of them is put.
    #[must_use]
    pub fn moment_of(&self, kind: Kind) -> Moment {
        self.kinds[kind as usize].clone()
    }

    /// The same one until a record comes, goes, goes over to another partnership, or is written elsewhere after it went: how many there are, and
    /// which wait to be decided about, depends on nothing else.
    #[must_use]
    pub fn shape(&self) -> Moment {
        self.shape.clone()
    }

    /// The ids of the records that were put since then, each once, in their order. None where that is much, or too long ago.
    #[must_use]
    pub fn since(&self, moment: &Moment) -> Option<Vec<Id>> {
        if *moment == self.moment {
            return Some(Vec::new());
        }
        let from = self.lately.iter().position(|(at, _)| at == moment)?;
        let mut ids: Vec<Id> = self.lately[from..].iter().flat_map(|(_, ids)| ids).copied().collect();
        ids.arrange(Ord::cmp);
        ids.dedup();
        (ids.len() <= FEW).then_some(ids)
    }

    /// Everything that is kept, tombstones included.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.records.values()
    }

    /// The records that are not deleted, in the order of their ids.
    pub fn live(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.records.values().filter(|record| record.deleted.is_none())
    }

    /// The records that were deleted in one place and changed later in another. They are others only when the [`Self::shape`] is.
    pub fn changed_after_deletion(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.records.values().filter(|record| record.changed_after_deletion())
    }

    /// Whether no record is left to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.live().next().is_none()
    }

    /// A record that is not deleted.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Arc<Record>> {
        self.records.get(&id).filter(|record| record.deleted.is_none())
    }

    /// What is kept under an id, a tombstone as well.
    #[must_use]
    pub fn kept(&self, id: Id) -> Option<&Arc<Record>> {
        self.records.get(&id)
    }

    /// Whether a record is part of the example, or was added to its partnership.
    #[must_use]
    pub fn is_in_example(&self, record: &Record) -> bool {
        let is_example = |id: Id| self.get(id).is_some_and(|record| record.is_example());
        record.is_example() || record.partnership().is_some_and(is_example)
    }

    /// The planned events. What was held or cancelled, most of what there is, is passed over by its code alone, without being read.
    pub fn planned(&self) -> impl Iterator<Item = (&Arc<Record>, &Event)> {
        let is_over =
            |record: &Record| matches!(record.head().status, Some(EventStatus::Held | EventStatus::Cancelled));
        self.live()
            .filter(move |record| record.kind == Kind::Event && !is_over(record))
            .filter_map(|record| Some((record, record.event()?)))
            .filter(|(_, event)| event.status() == EventStatus::Planned)
    }

    /// The records that belong to a partnership, itself and programmes not among them.
    pub fn within(&self, partnership: Id) -> impl Iterator<Item = &Arc<Record>> {
        self.live()
            .filter(move |record| record.kind != Kind::Partnership && record.partnership() == Some(partnership))
    }
}

macro_rules! typed {
    ($($(#[$doc:meta])* $one:ident $many:ident $variant:ident;)*) => {
        impl Workspace {
            $(
                $(#[$doc])*
                pub fn $many(&self) -> impl Iterator<Item = (&Arc<Record>, &$variant)> {
                    self.live().filter_map(|record| Some((record, record.$one()?)))
                }

                /// The same, one by its id.
                #[must_use]
                pub fn $one(&self, id: Id) -> Option<&$variant> {
                    self.get(id)?.$one()
                }
            )*
        }
        impl Record {
            $(
                /// Its content, if it is of this type.
                #[must_use]
                pub fn $one(&self) -> Option<&$variant> {
                    // The type is asked first, so that a walk over one type does not read all the others.
                    if self.kind != Kind::$variant { return None; }
                    match self.entity() { Entity::$variant(content) => Some(content), _ => None }
                }
            )*
        }
    };
}

typed! {
    /// The partnerships.
    partnership_of partnerships Partnership;
    /// The agreements of all partnerships.
    agreement agreements Agreement;
    /// The events of all partnerships.
    event events Event;
    /// The commitments of all partnerships.
    commitment commitments Commitment;
    /// The contacts of all partnerships.
    contact contacts Contact;
    /// The programmes.
    programme programmes Programme;
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn changed(from: &Arc<Record>, name: &str, value: &str, clock: &mut Clock, now: u64) -> Change {
        let mut fields = from.fields.to_fields();
        fields.insert(name.into(), json!(value));
        let stamp = clock.tick(now);
        let after = Arc::new(from.revised(fields, clock, stamp));
        Change {
            edits: vec![Edit {
                before: Some(Arc::clone(from)),
                after,
            }],
        }
    }

    #[test]
    fn what_was_put_since_is_told_until_it_is_much_or_long_ago() {
        let mut clock = Clock::new(1);
        let stamp = clock.tick(1);
        let new = |n: u8, kind: Kind| Arc::new(Record::new(Id::v7(1, [n; 10]), kind, stamp, Fields::new()));
        let change = |records: &[Arc<Record>]| Change {
            edits: records
                .iter()
                .map(|after| Edit {
                    before: None,
                    after: Arc::clone(after),
                })
                .collect(),
        };
        let (a, b) = (new(1, Kind::Contact), new(2, Kind::Event));
        let mut workspace = Workspace::default();
        let (start, shape, contacts) = (
            workspace.moment(),
            workspace.shape(),
            workspace.moment_of(Kind::Contact),
        );
        assert_eq!(workspace.since(&start), Some(vec![]));
        workspace.apply(&change(&[Arc::clone(&b)]));
        assert!(workspace.shape() != shape && workspace.moment_of(Kind::Contact) == contacts);
        let (after, shape) = (workspace.moment(), workspace.shape());
        let other = workspace.clone();
        workspace.apply(&change(&[Arc::clone(&b), Arc::clone(&a)]));
        assert_eq!(workspace.since(&start), Some(vec![a.id, b.id]));
        assert_eq!(other.since(&workspace.moment()), None, "of another course of things");
        assert!(workspace.shape() != shape && workspace.moment_of(Kind::Contact) != contacts);
        let shape = workspace.shape();
        workspace.apply(&change(&[Arc::clone(&a)]));
        assert!(workspace.shape() == shape);
        assert_eq!(workspace.since(&after), Some(vec![a.id, b.id]));
        let gone = |fields: Fields| {
            let mut gone = Record::new(Id::v7(1, [3; 10]), Kind::Contact, stamp, fields);
            gone.deleted = Some(stamp);
            change(&[Arc::new(gone)])
        };
        workspace.apply(&gone(Fields::new()));
        let shape = workspace.shape();
        workspace.apply(&gone(Fields::from([("name".into(), json!("written elsewhere"))])));
        assert!(workspace.shape() != shape && workspace.changed_after_deletion().count() == 1);
        for _ in 0..CHANGES {
            workspace.apply(&change(&[Arc::clone(&a)]));
        }
        assert_eq!(workspace.since(&after), None);
        let before = workspace.moment();
        let many: Vec<Arc<Record>> = (0..=FEW)
            .map(|n| new(u8::try_from(n).unwrap(), Kind::Contact))
            .collect();
        workspace.apply(&change(&many));
        assert_eq!(workspace.since(&before), None);
        assert_eq!(workspace.since(&workspace.moment()), Some(vec![]));
    }

    #[test]
    fn planned_is_what_is_neither_held_nor_cancelled() {
        let check = |status: serde_json::Value, expect: bool| {
            let stamp = Clock::new(1).tick(1);
            let fields = Fields::from([("status".into(), status.clone())]);
            let workspace: Workspace = [Record::new(Id::v7(1, [1; 10]), Kind::Event, stamp, fields)]
                .into_iter()
                .collect();
            assert_eq!(workspace.planned().count() == 1, expect, "{status}");
        };
        check(json!("planned"), true);
        check(json!(null), true);
        check(json!("of tomorrow"), true);
        check(json!("held"), false);
        check(json!("cancelled"), false);
    }

    #[test]
    fn taking_back_leaves_later_edits_of_other_fields() {
        let mut clock = Clock::new(1);
        let id = Id::v7(1, [1; 10]);
        let stamp = clock.tick(1);
        let mut workspace: Workspace = [Record::new(id, Kind::Contact, stamp, Fields::new())]
            .into_iter()
            .collect();
        let first = changed(workspace.get(id).unwrap(), "name", "A", &mut clock, 2);
        workspace.apply(&first);
        let second = changed(workspace.get(id).unwrap(), "email", "b@c.de", &mut clock, 3);
        workspace.apply(&second);
        let stamp = clock.tick(4);
        let back = first.reverted(&workspace, &clock, stamp);
        workspace.apply(&back);
        let record = workspace.get(id).unwrap();
        assert_eq!(record.fields.get("name"), None);
        assert_eq!(record.fields.get("email"), Some(&json!("b@c.de")));
        assert_eq!(record.stamp_of("name"), stamp);
    }

    #[test]
    fn taking_back_a_new_record_deletes_it_and_taking_that_back_restores_it() {
        let mut clock = Clock::new(1);
        let stamp = clock.tick(1);
        let fields = Fields::from([("name".into(), json!("A"))]);
        let record = Arc::new(Record::new(Id::v7(1, [1; 10]), Kind::Contact, stamp, fields));
        let mut workspace = Workspace::default();
        let made = Change {
            edits: vec![Edit {
                before: None,
                after: Arc::clone(&record),
            }],
        };
        workspace.apply(&made);
        let stamp = clock.tick(2);
        let gone = made.reverted(&workspace, &clock, stamp);
        workspace.apply(&gone);
        assert!(workspace.is_empty());
        let stamp = clock.tick(3);
        workspace.apply(&gone.reverted(&workspace, &clock, stamp));
        assert_eq!(workspace.get(record.id).unwrap().fields, record.fields);
    }
}

//! What was changed on both sides, and waits for a person to say which of two values it should be.
//!
//! The join has put one of them into the record; the other is kept here, one key of local storage each, until someone has looked
//! at it. What is kept is found by `<id of the record>/<name of the field>`.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::id::Id;
use crate::domain::merge::Clash;
use crate::domain::order::sorted;
use crate::domain::record::{Fields, Record};
use crate::domain::stamp::Stamp;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::platform::storage::Storage;

use super::commands::Desk;
use super::keys;
use super::persist::Kept;

/// A value that did not stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The record.
    pub id: Id,
    /// The name of its field.
    pub field: String,
    /// The value; none where the field was removed.
    pub value: Option<Value>,
    /// When it was written.
    pub lost: Stamp,
    /// When the one was written that took its place.
    pub kept: Stamp,
}

impl Review {
    /// What was overwritten in `record` by the writing of `kept`, knowingly or not.
    #[must_use]
    pub fn overwritten(record: &Record, field: &str, kept: Stamp) -> Self {
        Self {
            id: record.id,
            field: field.to_owned(),
            value: record.fields.get(field).cloned(),
            lost: record.stamp_of(field),
            kept,
        }
    }

    fn of(record: &Record, clash: &Clash) -> Self {
        let ours_stayed = clash.ours.as_ref() == record.fields.get(&clash.field);
        let (value, lost) = if ours_stayed {
            (&clash.theirs, clash.theirs_at)
        } else {
            (&clash.ours, clash.ours_at)
        };
        Self {
            id: record.id,
            field: clash.field.clone(),
            value: value.clone(),
            lost,
            kept: record.stamp_of(&clash.field),
        }
    }

    /// By what it is found.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.id, self.field)
    }

    /// What is kept under its name.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let stamps = [self.lost.to_string(), self.kept.to_string()];
        match &self.value {
            Some(value) => json!({"value": value, "stamps": stamps}),
            None => json!({"stamps": stamps}),
        }
    }

    /// The change that notes, in the stamps alone, that the record's value stands against this one: who has both in sight has decided.
    #[must_use]
    pub fn decided(&self, workspace: &Workspace, desk: &Desk) -> Change {
        let record = workspace.get(self.id);
        let edit = record.map(|record| Edit {
            before: Some(Arc::clone(record)),
            after: Arc::new(
                (**record)
                    .clone()
                    .decided(&self.field, self.lost, desk.clock, desk.stamp),
            ),
        });
        Change {
            edits: edit.into_iter().collect(),
        }
    }

    fn read(name: &str, kept: &Value) -> Option<Self> {
        let (id, field) = name.split_once('/')?;
        let stamp = |n: usize| kept.get("stamps")?.get(n)?.as_str()?.parse().ok();
        Some(Self {
            id: id.parse().ok()?,
            field: field.to_owned(),
            value: kept.get("value").cloned(),
            lost: stamp(0)?,
            kept: stamp(1)?,
        })
    }

    /// Whether the record still says something else.
    fn is_open(&self, workspace: &Workspace) -> bool {
        let record = workspace.get(self.id);
        record.is_some_and(|record| record.fields.get(&self.field) != self.value.as_ref())
    }
}

/// All that is kept, by name.
#[must_use]
pub fn read(storage: &dyn Storage) -> Fields {
    let mut found = Fields::new();
    let mut see = |key: &str, text: &str| {
        if let Some(name) = key.strip_prefix(keys::REVIEW)
            && let Ok(value) = serde_json::from_str(text)
        {
            found.insert(name.to_owned(), value);
        }
    };
    // Where storage cannot be read nothing was kept in it.
    let _ = storage.each(keys::REVIEW, &mut see);
    found
}

/// What is to be kept, or forgotten, after `kept` was applied, which led to `workspace`. What was found of a deleted record goes
/// with it: it may be personal.
#[must_use]
pub fn after(workspace: &Workspace, known: &Fields, kept: &Kept) -> Vec<(String, Option<Value>)> {
    let gone = kept.change.edits.iter().filter(|edit| edit.after.deleted.is_some());
    let gone = gone.flat_map(|edit| {
        let of_it = format!("{}/", edit.after.id);
        known.keys().filter(move |name| name.starts_with(&of_it))
    });
    let gone = gone.map(|name| (name.clone(), None));
    let new = kept.both_changed.iter().filter_map(|(id, clash)| {
        let review = Review::of(workspace.get(*id)?, clash);
        let is_older = |kept: &Value| Review::read(&review.name(), kept).is_some_and(|known| known.lost > review.lost);
        let is_needed = review.is_open(workspace) && !known.get(&review.name()).is_some_and(is_older);
        is_needed.then(|| (review.name(), Some(review.to_json())))
    });
    gone.chain(new).collect()
}

/// The names of what is kept for nothing: the record is gone, or says it by now.
#[must_use]
pub fn settled(workspace: &Workspace, known: &Fields) -> Vec<(String, Option<Value>)> {
    let is_open = |name: &str, kept: &Value| Review::read(name, kept).is_some_and(|review| review.is_open(workspace));
    let settled = known.iter().filter(|(name, kept)| !is_open(name, kept));
    settled.map(|(name, _)| (name.clone(), None)).collect()
}

/// What waits, the latest first. One whose value the record has by now does not wait; it does again when that is undone.
#[must_use]
pub fn waiting(workspace: &Workspace, known: &Fields) -> Vec<Review> {
    let all = known.iter().filter_map(|(name, kept)| Review::read(name, kept));
    let open = all.filter(|review| review.is_open(workspace));
    sorted(open.collect(), |a: &Review, b: &Review| b.kept.cmp(&a.kept))
}

/// How many values did not stay and are to be looked at.
#[must_use]
pub fn count(workspace: &Workspace, known: &Fields) -> usize {
    let all = known.iter().filter_map(|(name, kept)| Review::read(name, kept));
    all.filter(|review| review.is_open(workspace)).count()
}

/// Whether a deleted record could be brought back as `was`: its partnership is there.
#[must_use]
pub fn can_come_back(workspace: &Workspace, was: &Record) -> bool {
    let home = was.partnership().filter(|home| *home != was.id);
    home.is_none_or(|home| workspace.get(home).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::merge::incoming;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, record, workspace};
    use crate::domain::stamp::Clock;
    use crate::platform::storage::MemoryStorage;
    use crate::store::commands::{delete, put_field};
    use crate::store::play::Play;
    use serde_json::json;

    fn known(changes: Vec<(String, Option<Value>)>) -> Fields {
        let mut known = Fields::new();
        for (name, value) in changes {
            match value {
                Some(value) => known.insert(name, value),
                None => known.remove(&name),
            };
        }
        known
    }

    /// The name of a contact was changed here, then elsewhere by someone who had not seen it.
    fn both() -> (Play, Fields) {
        let mut play = Play::new(workspace([(
            10,
            Kind::Contact,
            json!({"name": "A", "email": "a@b.de"}),
        )]));
        let was = play.record(id(10)).clone();
        play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!("Ours")), desk))
            .unwrap();
        let mut fields = was.fields.to_fields();
        fields.insert("name".into(), json!("Theirs"));
        let theirs = was.revised(fields, &Clock::new(9), Clock::new(9).tick(5000));
        let heard = incoming(&play.workspace, [theirs]);
        play.workspace.apply(&heard.change);
        let kept = Kept {
            change: heard.change,
            both_changed: heard.both_changed,
        };
        let found = known(after(&play.workspace, &Fields::new(), &kept));
        (play, found)
    }

    fn values(play: &Play, known: &Fields) -> Vec<Option<Value>> {
        let waiting = waiting(&play.workspace, known);
        assert_eq!(count(&play.workspace, known), waiting.len());
        waiting.into_iter().map(|review| review.value).collect()
    }

    #[test]
    fn the_value_that_did_not_stay_waits() {
        let (play, known) = both();
        assert_eq!(play.record(id(10)).fields["name"], json!("Theirs"));
        assert_eq!(values(&play, &known), [Some(json!("Ours"))]);
        let review = &waiting(&play.workspace, &known)[0];
        assert_eq!((review.id, review.field.as_str()), (id(10), "name"));
        assert!(review.lost < review.kept);
    }

    #[test]
    fn what_was_left_as_it_is_is_not_asked_again_by_the_same_state() {
        let (mut play, known) = both();
        let ours = waiting(&play.workspace, &known)[0].clone();
        let mut file = play.record(id(10)).clone();
        let change = play.draw_up(|workspace, desk| ours.decided(workspace, desk));
        play.workspace.apply(&change);
        assert_eq!(play.record(id(10)).fields["name"], json!("Theirs"));
        file = file.revised(
            [("name".to_owned(), json!("Ours"))].into(),
            &Clock::new(9),
            Clock::new(9).tick(10),
        );
        file.stamps.insert(
            "name".into(),
            crate::domain::record::FieldStamp {
                at: ours.lost,
                replaced: file.base,
            },
        );
        assert_eq!(incoming(&play.workspace, [file]).both_changed, []);
    }

    #[test]
    fn what_is_taken_does_not_wait_until_that_is_undone() {
        let (mut play, known) = both();
        play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!("Ours")), desk))
            .unwrap();
        assert_eq!(values(&play, &known), []);
        assert_eq!(settled(&play.workspace, &known).len(), 1);
        play.step(crate::store::history::Way::Undo);
        assert_eq!(values(&play, &known), [Some(json!("Ours"))]);
        assert!(settled(&play.workspace, &known).is_empty());
    }

    #[test]
    fn it_goes_with_its_record() {
        let (mut play, known) = both();
        let change = play.draw_up(|ws, desk| delete(ws, id(10), desk)).unwrap();
        play.workspace.apply(&change);
        assert_eq!(values(&play, &known), []);
        let kept = Kept {
            change,
            ..Kept::default()
        };
        let name = known.keys().next().unwrap().clone();
        assert_eq!(after(&play.workspace, &known, &kept), [(name, None)]);
    }

    #[test]
    fn a_later_one_takes_the_place_of_an_earlier_one() {
        let (play, mut known) = both();
        let name = known.keys().next().unwrap().clone();
        let clash = |at: u64| Clash {
            field: "name".into(),
            ours: Some(json!("Theirs")),
            theirs: Some(json!("Third")),
            ours_at: Clock::new(9).tick(5000),
            theirs_at: Clock::new(3).tick(at),
        };
        let heard = |at: u64| Kept {
            both_changed: vec![(id(10), clash(at))],
            ..Kept::default()
        };
        assert!(after(&play.workspace, &known, &heard(500)).is_empty());
        let later = after(&play.workspace, &known, &heard(4000));
        known.insert(name, later[0].1.clone().unwrap());
        assert_eq!(values(&play, &known), [Some(json!("Third"))]);
    }

    #[test]
    fn it_is_read_from_storage_and_what_is_none_is_passed_over() {
        let (play, known) = both();
        let storage = MemoryStorage::default();
        for (name, value) in &known {
            storage
                .set(&format!("{}{name}", keys::REVIEW), &value.to_string())
                .unwrap();
        }
        storage.set(&format!("{}x", keys::REVIEW), "{").unwrap();
        storage.set("theme", "{}").unwrap();
        assert_eq!(read(&storage), known);
        let removed = Review {
            value: None,
            ..waiting(&play.workspace, &known)[0].clone()
        };
        assert_eq!(Review::read(&removed.name(), &removed.to_json()), Some(removed));
    }

    #[test]
    fn what_was_deleted_here_and_changed_elsewhere_counts() {
        let mut clock = Clock::new(1);
        let was = record(10, Kind::Contact, json!({"name": "A"}));
        let mut fields = was.fields.to_fields();
        fields.insert("name".into(), json!("B"));
        let stamp = clock.tick(10);
        let gone = was.tombstone(&clock, stamp);
        let stamp = clock.tick(20);
        let changed = was.revised(fields, &clock, stamp);
        let heard = incoming(&[gone].into_iter().collect(), [changed]);
        let workspace: Workspace = heard.change.edits.iter().map(|edit| (*edit.after).clone()).collect();
        assert_eq!(workspace.changed_after_deletion().count(), 1);
        let kept = Kept {
            change: heard.change,
            both_changed: heard.both_changed,
        };
        assert!(
            after(&workspace, &Fields::new(), &kept).is_empty(),
            "the record itself waits, not each field"
        );
    }
}

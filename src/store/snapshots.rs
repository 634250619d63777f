//! A snapshot: all records as they were at a time, and the way back to it.
//!
//! Its text is an exchange file, so that whoever has it can read it without this program.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::codes::codes;
use crate::domain::record::Record;
use crate::domain::workspace::{Change, Edit, Workspace};

use super::commands::Desk;

codes! {
    /// Why a snapshot was taken.
    pub enum Reason {
        /// Somebody asked for it
        ByHand = "by_hand",
        /// Before a file was opened
        File = "file",
        /// Before the first files of a folder were joined
        Folder = "folder",
        /// Before the example was removed
        Example = "example",
        /// Before a partnership that is in a file was removed
        Archive = "archive",
        /// Before many records were altered at once
        Many = "many",
        /// Before another snapshot was restored
        Restore = "restore",
    }
}

/// What can be said of a snapshot without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// Why; none for a reason that this version does not know.
    pub reason: Option<Reason>,
    /// How many records there were to see.
    pub records: usize,
}

impl About {
    /// Reads what [`Self::print`] wrote. What is missing reads as nothing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let number = |name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
        Self {
            at: number("at"),
            reason: value.get("reason").and_then(Value::as_str).and_then(Reason::from_code),
            records: usize::try_from(number("records")).unwrap_or(usize::MAX),
        }
    }

    /// As it is kept.
    #[must_use]
    pub fn print(&self) -> String {
        json!({"at": self.at, "reason": self.reason.map(Reason::code), "records": self.records}).to_string()
    }
}

/// The change after which there is to see what the snapshot has, and nothing else. All that it writes has new stamps: it is
/// what somebody wants now, and stands wherever it is joined later.
#[must_use]
pub fn restore(workspace: &Workspace, snapshot: &[Record], desk: &Desk) -> Change {
    let then: Workspace = snapshot.iter().cloned().collect();
    let back = then.live().filter_map(|was| brought_back(workspace, was, desk));
    let gone = workspace
        .live()
        .filter(|record| then.get(record.id).is_none())
        .map(|record| Edit {
            before: Some(Arc::clone(record)),
            after: Arc::new(record.tombstone(desk.clock, desk.stamp)),
        });
    Change {
        edits: back.chain(gone).collect(),
    }
}

fn brought_back(workspace: &Workspace, was: &Record, desk: &Desk) -> Option<Edit> {
    let before = workspace.kept(was.id).map(Arc::clone);
    let after = match &before {
        None => was.renewed(desk.clock, desk.stamp),
        // Only a forged file has one id for two types.
        Some(now) if now.kind != was.kind => return None,
        Some(now) => now.revised(was.fields.to_fields(), desk.clock, desk.stamp),
    };
    (before.as_deref() != Some(&after)).then(|| Edit {
        before,
        after: Arc::new(after),
    })
}

/// What a change does, as a reader sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// What is not there now, and will be.
    pub back: Vec<Arc<Record>>,
    /// What will say something else.
    pub changed: Vec<Arc<Record>>,
    /// What is there now, and will not be.
    pub gone: Vec<Arc<Record>>,
}

impl Effects {
    /// The effects of a change.
    #[must_use]
    pub fn of(change: Change) -> Self {
        let mut effects = Self::default();
        for Edit { before, after } in change.edits {
            match before.filter(|before| before.deleted.is_none()) {
                None => effects.back.push(after),
                Some(before) if after.deleted.is_some() => effects.gone.push(before),
                Some(_) => effects.changed.push(after),
            }
        }
        effects
    }

    /// Whether everything stays as it is.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.back.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// A snapshot as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Listed {
    /// Its key on the shelf; later ones have greater ones.
    pub key: f64,
    /// What is known of it.
    pub about: About,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::CommitmentStatus;
    use crate::domain::id::Id;
    use crate::domain::merge::join;
    use crate::domain::record::{Fields, Kind};
    use crate::domain::sample::{fields, id, workspace};
    use crate::formats::exchange;
    use crate::store::commands::{delete, duplicate, save, set_status};
    use crate::store::history::Way;
    use crate::store::play::Play;
    use proptest::prelude::*;
    use serde_json::json;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "A"})),
            (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
            (21, Kind::Commitment, json!({"title": {"en": "u"}, "status": "agreed"})),
        ]))
    }

    /// What the shelf has of a workspace.
    fn snapshot(workspace: &Workspace) -> Vec<Record> {
        let text = exchange::print(workspace.all().map(|record| &**record), &[], "2026-11-24T12:00:00Z", "");
        exchange::parse(&text).unwrap().stamped
    }

    fn live(records: &[Record]) -> Vec<(Kind, Id, Fields)> {
        let live = records.iter().filter(|record| record.deleted.is_none());
        live.map(|record| (record.kind, record.id, record.fields.to_fields()))
            .collect()
    }

    #[derive(Clone, Debug)]
    enum Act {
        Save { id: u8, name: String },
        Status { id: u8, status: CommitmentStatus },
        Duplicate { id: u8, new: u8 },
        Delete { id: u8 },
        Undo,
    }

    fn act() -> impl Strategy<Value = Act> {
        let commitment = || 20..24_u8;
        prop_oneof![
            3 => (10..14_u8, "[ab]").prop_map(|(id, name)| Act::Save { id, name }),
            2 => (commitment(), proptest::sample::select(CommitmentStatus::ALL)).prop_map(|(id, status)| Act::Status { id, status }),
            1 => (commitment(), commitment()).prop_map(|(id, new)| Act::Duplicate { id, new }),
            2 => prop_oneof![Just(1), 10..14_u8, commitment()].prop_map(|id| Act::Delete { id }),
            1 => Just(Act::Undo),
        ]
    }

    /// A refused command is as good as none.
    fn run(play: &mut Play, acts: &[Act]) {
        for act in acts {
            let _ = match act {
                Act::Save { id: n, name } => {
                    let typed = fields(json!({"partnership": "#1", "name": name}));
                    play.run(|ws, desk| save(ws, Kind::Contact, id(*n), &typed, desk))
                }
                Act::Status { id: n, status } => play.run(|ws, desk| set_status(ws, id(*n), *status, desk)),
                Act::Duplicate { id: n, new } => play.run(|ws, desk| duplicate(ws, id(*n), id(*new), &[], desk)),
                Act::Delete { id: n } => play.run(|ws, desk| delete(ws, id(*n), desk)),
                Act::Undo => {
                    play.step(Way::Undo);
                    continue;
                }
            };
        }
    }

    proptest! {
        #[test]
        fn what_is_restored_is_what_was_there(before in prop::collection::vec(act(), 0..12), after in prop::collection::vec(act(), 0..12)) {
            let mut play = play();
            run(&mut play, &before);
            let kept = snapshot(&play.workspace);
            run(&mut play, &after);
            let seen = play.seen();
            play.run(|ws, desk| Ok(restore(ws, &kept, desk))).unwrap();
            prop_assert_eq!(play.seen(), live(&kept));
            let again = play.draw_up(|ws, desk| restore(ws, &kept, desk));
            prop_assert!(again.is_empty(), "restored twice: {:?}", again);
            if seen != live(&kept) {
                play.step(Way::Undo);
                prop_assert_eq!(play.seen(), seen);
            }
        }

        #[test]
        fn what_is_restored_stands_where_it_is_joined_with_what_was_there_before(before in prop::collection::vec(act(), 0..8), after in prop::collection::vec(act(), 0..8)) {
            let mut play = play();
            run(&mut play, &before);
            let kept = snapshot(&play.workspace);
            run(&mut play, &after);
            let elsewhere = play.workspace.clone();
            play.run(|ws, desk| Ok(restore(ws, &kept, desk))).unwrap();
            for record in play.workspace.all() {
                if let Some(theirs) = elsewhere.kept(record.id) {
                    prop_assert_eq!(&join(record, theirs).record, &**record);
                }
            }
        }

        #[test]
        fn what_the_browser_has_lost_altogether_comes_back_younger_than_a_deletion_elsewhere(after in prop::collection::vec(act(), 0..8)) {
            let mut play = play();
            let kept = snapshot(&play.workspace);
            run(&mut play, &after);
            let mut emptied = Play::new(Workspace::default());
            emptied.run(|ws, desk| Ok(restore(ws, &kept, desk))).unwrap();
            prop_assert_eq!(emptied.seen(), live(&kept));
            for record in emptied.workspace.all() {
                prop_assert!(kept.iter().all(|was| was.id != record.id || record.base > was.base));
            }
        }
    }

    #[test]
    fn the_effects_say_what_comes_changes_and_goes() {
        let mut play = play();
        let kept = snapshot(&play.workspace);
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        play.run(|ws, desk| set_status(ws, id(20), CommitmentStatus::Done, desk))
            .unwrap();
        play.run(|ws, desk| duplicate(ws, id(20), id(22), &[], desk)).unwrap();
        let effects = Effects::of(play.draw_up(|ws, desk| restore(ws, &kept, desk)));
        let ids = |records: &[Arc<Record>]| records.iter().map(|record| record.id).collect::<Vec<_>>();
        assert_eq!(
            [&effects.back, &effects.changed, &effects.gone].map(|records| ids(records)),
            [vec![id(10)], vec![id(20)], vec![id(22)]]
        );
        assert!(effects.gone[0].deleted.is_none(), "it has no title any more");
    }

    #[test]
    fn what_is_said_of_a_snapshot_is_read_as_it_was_written() {
        let about = About {
            at: 1_790_000_000_000,
            reason: Some(Reason::Example),
            records: 24,
        };
        assert_eq!(About::parse(&about.print()), about);
        let of_tomorrow = r#"{"at": 5, "reason": "moonrise", "records": 1}"#;
        let expect = About {
            at: 5,
            reason: None,
            records: 1,
        };
        assert_eq!(About::parse(of_tomorrow), expect);
        assert_eq!(About::parse("][").records, 0);
    }
}

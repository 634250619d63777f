//! What can be undone and redone in this page load.

use crate::domain::id::Id;
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::workspace::{Change, Workspace};

/// How many changes can be undone.
pub const DEPTH: usize = 200;

/// The changes done, and those taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Take the last change back.
    Undo,
    /// Do the last one taken back again.
    Redo,
}

impl History {
    /// Notes a new change; what was taken back before can no longer be redone.
    pub fn note(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// The change that goes one step in this way, for `workspace` as it is now.
    #[must_use]
    pub fn next(&self, way: Way, workspace: &Workspace, clock: &Clock, stamp: Stamp) -> Option<Change> {
        let stack = match way {
            Way::Undo => &self.done,
            Way::Redo => &self.undone,
        };
        Some(stack.last()?.reverted(workspace, clock, stamp))
    }

    /// Notes that the change from [`Self::next`] was applied.
    pub fn moved(&mut self, way: Way, applied: Change) {
        let (from, to) = match way {
            Way::Undo => (&mut self.done, &mut self.undone),
            Way::Redo => (&mut self.undone, &mut self.done),
        };
        from.pop();
        to.push(applied);
    }

    /// Forgets what the changes did to these records: they are not to come back.
    pub fn forget(&mut self, is_gone: impl Fn(Id) -> bool) {
        for changes in [&mut self.done, &mut self.undone] {
            for change in changes.iter_mut() {
                change.edits.retain(|edit| !is_gone(edit.after.id));
            }
            changes.retain(|change| !change.is_empty());
        }
    }

    /// Forgets all of it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether there is a step in this way.
    #[must_use]
    pub fn can(&self, way: Way) -> bool {
        match way {
            Way::Undo => !self.done.is_empty(),
            Way::Redo => !self.undone.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::CommitmentStatus;
    use crate::domain::record::Kind;
    use crate::domain::sample::{fields, id, workspace};
    use crate::store::commands::{delete, duplicate, save, set_status, toggle_step};
    use crate::store::play::Play;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn what_is_forgotten_does_not_come_back_and_the_rest_of_its_change_does() {
        let mut play = play();
        play.run(|workspace, desk| delete(workspace, id(10), desk)).unwrap();
        play.run(|workspace, desk| delete(workspace, id(1), desk)).unwrap();
        play.history.forget(|gone| gone == id(10) || gone == id(20));
        assert!(play.step(Way::Undo));
        assert!(play.workspace.get(id(1)).is_some() && play.workspace.get(id(21)).is_some());
        assert!(play.workspace.get(id(10)).is_none() && play.workspace.get(id(20)).is_none());
        assert!(!play.step(Way::Undo), "the change of the one alone is still there");
    }

    fn play() -> Play {
        let commitment =
            |title: &str| json!({"title": {"en": title}, "status": "agreed", "steps/#5": {"title": {"en": "s"}}});
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "A"})),
            (20, Kind::Commitment, commitment("t")),
            (21, Kind::Commitment, commitment("u")),
        ]))
    }

    #[derive(Clone, Debug)]
    enum Act {
        Save { id: u8, name: String, email: bool },
        Status { id: u8, status: CommitmentStatus },
        Toggle { id: u8 },
        Duplicate { id: u8, new: u8 },
        Delete { id: u8 },
        Step { way: Way },
    }

    fn act() -> impl Strategy<Value = Act> {
        let commitment = || 20..24_u8;
        let anything = prop_oneof![Just(1), 10..14_u8, 20..24_u8];
        prop_oneof![
            4 => (10..14_u8, "[ab]", any::<bool>()).prop_map(|(id, name, email)| Act::Save { id, name, email }),
            2 => (commitment(), proptest::sample::select(CommitmentStatus::ALL)).prop_map(|(id, status)| Act::Status { id, status }),
            2 => commitment().prop_map(|id| Act::Toggle { id }),
            1 => (commitment(), commitment()).prop_map(|(id, new)| Act::Duplicate { id, new }),
            1 => anything.prop_map(|id| Act::Delete { id }),
            2 => proptest::sample::select(&[Way::Undo, Way::Redo][..]).prop_map(|way| Act::Step { way }),
        ]
    }

    /// A refused command is as good as none.
    fn run(play: &mut Play, act: &Act) {
        let outcome = match act.clone() {
            Act::Save { id: n, name, email } => play.run(|ws, desk| {
                let email = if email { "a@b.de" } else { "" };
                let typed = fields(json!({"partnership": "#1", "name": name, "email": email}));
                save(ws, Kind::Contact, id(n), &typed, desk)
            }),
            Act::Status { id: n, status } => play.run(|ws, desk| set_status(ws, id(n), status, desk)),
            Act::Toggle { id: n } => play.run(|ws, desk| toggle_step(ws, id(n), id(5), desk)),
            Act::Duplicate { id: n, new } if play.workspace.kept(id(new)).is_none() => {
                play.run(|ws, desk| duplicate(ws, id(n), id(new), &[], desk))
            }
            Act::Duplicate { .. } => return,
            Act::Delete { id: n } => play.run(|ws, desk| delete(ws, id(n), desk)),
            Act::Step { way } => {
                play.step(way);
                return;
            }
        };
        drop(outcome);
    }

    proptest! {
        #[test]
        fn undoing_all_leads_to_the_start_and_redoing_all_to_the_end(acts in proptest::collection::vec(act(), 0..30)) {
            let mut play = play();
            let start = play.seen();
            for act in &acts {
                run(&mut play, act);
            }
            while play.step(Way::Redo) {}
            let end = play.seen();
            while play.step(Way::Undo) {}
            prop_assert!(!play.history.can(Way::Undo));
            prop_assert_eq!(play.seen(), start);
            while play.step(Way::Redo) {}
            prop_assert!(!play.history.can(Way::Redo));
            prop_assert_eq!(play.seen(), end);
        }

        #[test]
        fn every_change_is_younger_than_what_it_replaces(acts in proptest::collection::vec(act(), 0..30)) {
            let mut play = play();
            for act in &acts {
                let before = play.workspace.clone();
                run(&mut play, act);
                for after in play.workspace.all() {
                    let Some(before) = before.kept(after.id).filter(|before| before != &after) else { continue };
                    let stamp = |record: &crate::domain::record::Record| record.stamps.values().map(|stamp| stamp.at).fold(record.base, Stamp::max);
                    prop_assert!(stamp(after) > stamp(before), "{before:?} {after:?}");
                }
            }
        }
    }

    #[test]
    fn a_new_change_ends_what_could_be_redone() {
        let mut play = play();
        let status = |status| Act::Status { id: 20, status };
        run(&mut play, &status(CommitmentStatus::Done));
        assert!(play.step(Way::Undo) && play.history.can(Way::Redo));
        run(&mut play, &status(CommitmentStatus::Paused));
        assert!(!play.history.can(Way::Redo) && !play.step(Way::Redo));
        assert!(play.step(Way::Undo) && !play.step(Way::Undo));
    }

    #[test]
    fn what_was_deleted_elsewhere_meanwhile_stays_deleted() {
        let mut play = play();
        run(
            &mut play,
            &Act::Status {
                id: 20,
                status: CommitmentStatus::Done,
            },
        );
        let elsewhere = play.draw_up(|ws, desk| delete(ws, id(20), desk)).unwrap();
        play.workspace.apply(&elsewhere);
        let after = play.seen();
        play.step(Way::Undo);
        assert_eq!(play.seen(), after);
    }

    #[test]
    fn only_the_last_changes_can_be_undone() {
        let mut play = play();
        for n in 0..=DEPTH {
            let name = format!("n{n}");
            run(
                &mut play,
                &Act::Save {
                    id: 10,
                    name,
                    email: false,
                },
            );
        }
        let mut steps = 0;
        while play.step(Way::Undo) {
            steps += 1;
        }
        assert_eq!((steps, &play.record(id(10)).fields["name"]), (DEPTH, &json!("n0")));
    }
}

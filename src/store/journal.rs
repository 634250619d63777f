//! What the journal says: a change as the text of one entry, and what the entries of earlier page loads bring back.
//!
//! An entry is an exchange file with the records that the change left. Bringing it back is joining, so that an old entry does
//! nothing to a newer record, and one that comes twice does nothing the second time.

use crate::domain::merge::incoming;
use crate::domain::workspace::{Change, Workspace};
use crate::formats::exchange::{self, NotAFile};
use crate::platform::disk::Entry;

/// How long an entry is kept after local storage has it, in milliseconds: browsers write local storage to the disk late, and
/// Chromium at most 60 times an hour.
pub const KEPT_FOR: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

/// The text of the entry for a change. `written` is an RFC 3339 time.
#[must_use]
pub fn text(change: &Change, written: &str) -> String {
    exchange::print(change.edits.iter().map(|edit| &*edit.after), &[], written, "")
}

/// What the journal brings back, and what it need not hold any longer.
#[derive(Debug, Default, PartialEq)]
pub struct Replay {
    /// The records that local storage has lost, or has in an older state.
    pub change: Change,
    /// The keys of the entries that may go: local storage has what they say, and has had it for [`KEPT_FOR`].
    pub spent: Vec<f64>,
}

/// Reads the entries, the oldest first; `now` in milliseconds since 1970. An entry that cannot be read brings nothing back.
#[must_use]
pub fn replay(workspace: &Workspace, entries: &[Entry], now: f64) -> Replay {
    let mut lost = Vec::new();
    let mut spent = Vec::new();
    for entry in entries {
        let records = match exchange::parse(&entry.text) {
            Ok(contents) => contents.stamped,
            // The version that wrote it will need it.
            Err(NotAFile::Newer) => continue,
            Err(_) => Vec::new(),
        };
        if incoming(workspace, records.iter().cloned()).change.is_empty() {
            if now - entry.at > KEPT_FOR {
                spent.push(entry.key);
            }
        } else {
            lost.extend(records);
        }
    }
    Replay {
        change: incoming(workspace, lost).change,
        spent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::CommitmentStatus;
    use crate::domain::record::{Kind, Record};
    use crate::domain::sample::{id, workspace};
    use crate::store::commands::{delete, set_status};
    use crate::store::play::Play;
    use serde_json::json;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "A"})),
            (20, Kind::Commitment, json!({"title": {"en": "a"}, "status": "agreed"})),
        ]))
    }

    fn entry(key: f64, at: f64, change: &Change) -> Entry {
        Entry {
            key,
            at,
            text: text(change, "2026-11-24T12:00:00Z"),
        }
    }

    /// Two changes: the status of a commitment, and a contact deleted. The workspace before, after, and the entries.
    fn two() -> (Workspace, Workspace, Vec<Entry>) {
        let mut play = play();
        let before = play.workspace.clone();
        let status = play
            .draw_up(|ws, desk| set_status(ws, id(20), CommitmentStatus::Done, desk))
            .unwrap();
        play.workspace.apply(&status);
        let gone = play.draw_up(|ws, desk| delete(ws, id(10), desk)).unwrap();
        play.workspace.apply(&gone);
        (
            before,
            play.workspace,
            vec![entry(1.0, 0.0, &status), entry(2.0, 0.0, &gone)],
        )
    }

    fn all(workspace: &Workspace) -> Vec<Record> {
        workspace.all().map(|record| (**record).clone()).collect()
    }

    #[test]
    fn what_local_storage_has_lost_comes_back() {
        let (mut before, after, entries) = two();
        let replay = replay(&before, &entries, 1.0);
        before.apply(&replay.change);
        assert_eq!(all(&before), all(&after));
        assert_eq!(replay.spent, [0.0; 0]);
    }

    #[test]
    fn what_it_has_is_left_alone_and_forgotten_a_day_later() {
        let (_, after, entries) = two();
        assert_eq!(replay(&after, &entries, KEPT_FOR), Replay::default());
        assert_eq!(replay(&after, &entries, KEPT_FOR + 1.0).spent, [1.0, 2.0]);
    }

    #[test]
    fn an_entry_that_was_needed_is_not_forgotten_however_old() {
        let (before, _, entries) = two();
        assert_eq!(replay(&before, &entries, 9.0 * KEPT_FOR).spent, [0.0; 0]);
    }

    #[test]
    fn an_entry_of_a_newer_version_is_left_to_it() {
        let (_, after, mut entries) = two();
        for entry in &mut entries {
            entry.text = entry.text.replace("\"version\": 1", "\"version\": 2");
        }
        assert_eq!(replay(&after, &entries, 9.0 * KEPT_FOR), Replay::default());
    }

    #[test]
    fn an_entry_that_cannot_be_read_brings_nothing_back() {
        let torn = |text: &str| Entry {
            key: 1.0,
            at: 0.0,
            text: text.into(),
        };
        let (before, _, entries) = two();
        let half = &entries[0].text[..entries[0].text.len() / 2];
        for text in ["", "{}", half] {
            assert_eq!(replay(&before, &[torn(text)], 1.0), Replay::default(), "{text}");
        }
    }
}

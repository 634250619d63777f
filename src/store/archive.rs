//! Putting a partnership into a file of its own, so that it need not take room here.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::formats::{envelope, exchange};

use super::keys;
use super::room::Count;
use super::sending::{Parcel, Scope};

/// The file that has [all of a partnership](super::sending::all_of), and the programmes that they name, which stay here. `exported` is an RFC 3339 time, `from` the name
/// of the city that is ours.
#[must_use]
pub fn file(workspace: &Workspace, partnership: Id, exported: &str, from: &str) -> String {
    let parcel = Parcel::of(workspace, &Scope::Partnership(partnership), true);
    let all = parcel.records.iter().map(|record| &**record);
    exchange::print(all, &parcel.scope, exported, from)
}

/// How much room records take in local storage.
#[must_use]
pub fn taken(records: &[Arc<Record>], count: Count) -> usize {
    let one = |record: &Arc<Record>| count.of(&keys::of(record)) + count.of(&envelope::print(record));
    records.iter().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, record, workspace};
    use crate::domain::workspace::Change;
    use crate::platform::storage::{MemoryStorage, Storage};
    use crate::store::commands::delete;
    use crate::store::persist;
    use crate::store::play::Play;
    use crate::store::room::Measured;
    use crate::store::sending::all_of;
    use serde_json::json;
    use std::rc::Rc;

    fn some() -> Workspace {
        let other = record(
            4,
            Kind::Partnership,
            json!({"partners/#5": {"name": {"en": "Other"}, "country": "UA"}}),
        );
        let theirs = record(11, Kind::Contact, json!({"partnership": "#4", "name": "Theirs"}));
        let ours = workspace([
            (10, Kind::Contact, json!({"name": "Ours", "phone": "+380 41 2000000"})),
            (
                20,
                Kind::Commitment,
                json!({"title": {"en": "t"}, "budget": {"amount": 5, "programme": "#40"}}),
            ),
            (40, Kind::Programme, json!({"name": {"en": "named"}})),
            (41, Kind::Programme, json!({"name": {"en": "not named"}})),
        ]);
        ours.all()
            .map(|record| (**record).clone())
            .chain([other, theirs])
            .collect()
    }

    #[test]
    fn the_file_has_what_is_removed_and_the_programmes_that_it_names() {
        let mut play = Play::new(some());
        let text = file(&play.workspace, id(1), "2026-11-24T12:00:00Z", "");
        let saved = exchange::parse(&text).unwrap().stamped;
        let ids: Vec<Id> = saved.iter().map(|record| record.id).collect();
        assert_eq!(ids, [1, 10, 20, 40].map(id));
        let gone = play.run(|ws, desk| delete(ws, id(1), desk)).unwrap();
        for edit in gone.edits {
            assert!(saved.contains(edit.before.as_deref().unwrap()), "it is in no file");
        }
        assert!(play.workspace.get(id(40)).is_some() && play.workspace.get(id(11)).is_some());
    }

    #[test]
    fn the_room_that_they_take_is_what_storage_says() {
        let workspace = some();
        let storage = Rc::new(MemoryStorage::default());
        let edits = all_of(&workspace, id(1))
            .into_iter()
            .map(|after| crate::domain::workspace::Edit { before: None, after });
        persist::write(&*storage, &Change { edits: edits.collect() }).unwrap();
        for count in [Count::Units, Count::Bytes] {
            let storage = Rc::clone(&storage) as Rc<dyn Storage>;
            assert_eq!(
                taken(&all_of(&workspace, id(1)), count),
                Measured::new(storage, count).used()
            );
        }
    }
}

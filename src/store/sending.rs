//! What goes to another desk: all records, those of a partnership, or some; with contacts or without.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::record::{ERASED, Fields, Kind, Record};
use crate::domain::workspace::Workspace;

/// Which records go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All
    All,
    /// Those of a partnership, and the programmes that they name
    Partnership(Id),
    /// These, with their partnerships and the programmes and contacts that they name
    Records(Vec<Id>),
}

/// What goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parcel {
    /// The partnerships that it is about.
    pub scope: Vec<Id>,
    /// The records, in the order of their ids, which is that of their making.
    pub records: Vec<Arc<Record>>,
}

impl Parcel {
    /// Packs what is asked for. Without contacts it has no record of a contact; the records that name one still do so by its id, so that
    /// who has the contact sees it, and who merges loses nothing. That something was deleted goes along, as a tombstone with
    /// nothing else on it: it says neither what it was nor where it belonged.
    #[must_use]
    pub fn of(workspace: &Workspace, scope: &Scope, with_contacts: bool) -> Self {
        let mut records = match scope {
            Scope::All => workspace.all().cloned().collect(),
            Scope::Partnership(id) => partnership(workspace, *id),
            Scope::Records(ids) => some(workspace, ids),
        };
        if !with_contacts {
            for record in &mut records {
                if record.kind == Kind::Contact && record.deleted.is_some() {
                    *record = bare(record);
                }
            }
            records.retain(|record| record.kind != Kind::Contact || record.deleted.is_some());
        }
        records.sort_by_key(|record| record.id);
        records.dedup_by_key(|record| record.id);
        let partnerships = records.iter().filter(|record| record.partnership() == Some(record.id));
        Self {
            scope: partnerships.map(|record| record.id).collect(),
            records,
        }
    }

    /// How many of its records are there to be seen.
    #[must_use]
    pub fn seen(&self) -> usize {
        self.records.iter().filter(|record| record.deleted.is_none()).count()
    }
}

/// A partnership and all that is within it: the records that go when it goes.
#[must_use]
pub fn all_of(workspace: &Workspace, partnership: Id) -> Vec<Arc<Record>> {
    let within = workspace.within(partnership);
    workspace
        .get(partnership)
        .into_iter()
        .chain(within)
        .map(Arc::clone)
        .collect()
}

fn partnership(workspace: &Workspace, id: Id) -> Vec<Arc<Record>> {
    let mut records = all_of(workspace, id);
    records.extend(programmes(workspace, &records));
    records.extend(workspace.all().filter(|record| record.deleted.is_some()).map(bare));
    records
}

fn some(workspace: &Workspace, ids: &[Id]) -> Vec<Arc<Record>> {
    let live = |id: &Id| workspace.get(*id).map(Arc::clone);
    let mut records: Vec<Arc<Record>> = ids.iter().filter_map(live).collect();
    let homes = records.iter().filter_map(|record| record.partnership());
    let named = records.iter().flat_map(|record| contacts(workspace, record));
    let more: Vec<Id> = homes.chain(named).collect();
    records.extend(more.iter().filter_map(live));
    records.extend(programmes(workspace, &records));
    records
}

fn programmes(workspace: &Workspace, of: &[Arc<Record>]) -> Vec<Arc<Record>> {
    let all = workspace.programmes().map(|(programme, _)| programme);
    let named = all.filter(|programme| of.iter().any(|record| names(record, programme.id)));
    named.map(Arc::clone).collect()
}

/// Whether a record names this programme.
fn names(record: &Record, programme: Id) -> bool {
    let event = record.event().map(|event| &event.programmes);
    let partnership = record.partnership_of().map(|partnership| &partnership.programmes);
    let budget = record.commitment().and_then(|commitment| commitment.budget.as_ref());
    event
        .into_iter()
        .chain(partnership)
        .flatten()
        .chain(budget.and_then(|budget| budget.programme.as_ref()))
        .any(|id| *id == programme)
}

/// The contacts that a record names, wherever it does.
fn contacts(workspace: &Workspace, record: &Record) -> Vec<Id> {
    let named = record
        .fields
        .values()
        .filter_map(|value| value.get("contact")?.as_str()?.parse().ok());
    named.filter(|id| workspace.contact(*id).is_some()).collect()
}

/// A tombstone as it was before anything was written into it elsewhere.
fn bare(record: &Arc<Record>) -> Arc<Record> {
    let mut bare = Record::new(record.id, record.kind, record.base, Fields::new());
    bare.replaced = record.replaced;
    bare.deleted = record.deleted;
    if let Some((name, at)) = record.extra.get_key_value(ERASED) {
        bare.extra.insert(name.clone(), at.clone());
    }
    Arc::new(bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::merge::incoming;
    use crate::domain::sample::{id, record, workspace};
    use crate::domain::stamp::Clock;
    use crate::formats::exchange;
    use crate::store::commands::delete;
    use crate::store::play::Play;
    use serde_json::json;

    fn some_records() -> Workspace {
        let ours = workspace([
            (10, Kind::Contact, json!({"name": "Olena", "email": "o@example.org"})),
            (11, Kind::Contact, json!({"name": "Uwe"})),
            (
                20,
                Kind::Commitment,
                json!({"title": {"en": "t"}, "responsible/#2": {"contact": "#10"}, "budget": {"programme": "#40"}}),
            ),
            (
                30,
                Kind::Event,
                json!({"title": {"en": "e"}, "participants/#31": {"contact": "#11"}}),
            ),
            (40, Kind::Programme, json!({"name": {"en": "named"}})),
            (41, Kind::Programme, json!({"name": {"en": "not named"}})),
        ]);
        let other = record(4, Kind::Partnership, json!({}));
        ours.all().map(|record| (**record).clone()).chain([other]).collect()
    }

    fn check(workspace: &Workspace, scope: &Scope, with_contacts: bool, expect: &[u8]) {
        let parcel = Parcel::of(workspace, scope, with_contacts);
        let ids: Vec<Id> = parcel.records.iter().map(|record| record.id).collect();
        assert_eq!(
            ids,
            expect.iter().map(|n| id(*n)).collect::<Vec<_>>(),
            "{scope:?} {with_contacts}"
        );
    }

    #[test]
    fn what_goes_is_what_was_asked_for_and_what_that_needs() {
        let all = some_records();
        check(&all, &Scope::All, true, &[1, 4, 10, 11, 20, 30, 40, 41]);
        check(&all, &Scope::All, false, &[1, 4, 20, 30, 40, 41]);
        check(&all, &Scope::Partnership(id(1)), true, &[1, 10, 11, 20, 30, 40]);
        check(&all, &Scope::Partnership(id(1)), false, &[1, 20, 30, 40]);
        check(&all, &Scope::Records(vec![id(20)]), true, &[1, 10, 20, 40]);
        check(&all, &Scope::Records(vec![id(20), id(1)]), false, &[1, 20, 40]);
        check(&all, &Scope::Records(vec![id(99)]), true, &[]);
        assert_eq!(Parcel::of(&all, &Scope::All, true).scope, [id(1), id(4)]);
    }

    #[test]
    fn a_file_without_contacts_says_nothing_of_them_and_takes_none_away() {
        let all = some_records();
        let parcel = Parcel::of(&all, &Scope::All, false);
        let text = exchange::print(parcel.records.iter().map(|record| &**record), &parcel.scope, "", "");
        assert!(!text.contains("Olena") && !text.contains("o@example.org"));
        assert!(
            text.contains(&id(10).to_string()),
            "the commitment names its contact by id"
        );
        let change = incoming(&all, exchange::parse(&text).unwrap().stamped).change;
        assert!(change.is_empty());
    }

    #[test]
    fn a_deletion_goes_along_and_nothing_of_what_was_deleted() {
        let mut play = Play::new(some_records());
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        let was = some_records();
        let mut fields = was.get(id(10)).unwrap().fields.to_fields();
        fields.insert("phone".into(), json!("+380"));
        let later = was
            .get(id(10))
            .unwrap()
            .revised(fields, &Clock::new(9), Clock::new(9).tick(5000));
        let change = incoming(&play.workspace, [later]).change;
        play.workspace.apply(&change);
        for scope in [Scope::All, Scope::Partnership(id(1))] {
            let parcel = Parcel::of(&play.workspace, &scope, false);
            let gone = parcel.records.iter().find(|record| record.id == id(10)).unwrap();
            assert!(gone.deleted.is_some() && gone.fields.is_empty() && gone.stamps.is_empty());
            assert_eq!(parcel.seen(), parcel.records.len() - 1);
        }
    }
}

//! The join of two states of a record, and what came from elsewhere as a Change.
//!
//! A state gives each field, absent ones included, a register: a value, or none, and its stamp. The join takes of each
//! field the greater register, so it is commutative, associative and idempotent (Shapiro et al., 2011), and copies that
//! have seen the same states are the same, in whatever order they saw them. What is not compact when it comes in (a
//! stamp of a field that is not after the base, a deletion that is not the base) is compact when it goes out.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::id::Id;
use super::order::gathered;
use super::record::{ERASED, FieldStamp, Fields, Kind, Record};
use super::stamp::Stamp;
use super::workspace::{Change, Edit, Workspace};

/// Two states of a record, joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// What both together say; equal to a side in which the other has nothing new.
    pub record: Record,
    /// The fields that were changed on both sides, in the order of their names.
    pub both_changed: Vec<Clash>,
}

/// A field with two values whose writers did not know of each other. The join holds one of them; which it should be is for
/// a person to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The name of the field.
    pub field: String,
    /// Our value; none where it was removed, or the record deleted.
    pub ours: Option<Value>,
    /// Theirs.
    pub theirs: Option<Value>,
    /// When our value was written.
    pub ours_at: Stamp,
    /// When theirs was.
    pub theirs_at: Stamp,
}

/// What records from elsewhere bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// The records that really change.
    pub change: Change,
    /// What was changed on both sides, record by record; also where the value that is here stays.
    pub both_changed: Vec<(Id, Clash)>,
    /// Records whose id is that of a record of another type, which only a forged file can hold. They are left out.
    pub misfits: Vec<Record>,
}

/// Joins two states of one record.
///
/// - A field: the later stamp; of one stamp, a value before none, then the greater by its JSON.
/// - A deletion is a write of nothing to all fields: what is older is gone. What was written later by someone who did not know
///   stays on the tombstone ([`Record::changed_after_deletion`]), and the record stays deleted until a person restores it.
/// - A record that was brought back, or made anew under the same id, has a later base and is a write to all fields too.
/// - A person who was erased stays so, and nothing that was written elsewhere is kept of them, unless the record was brought back by
///   someone who knew: it then says itself when they were erased.
/// - Unknown members of the envelope have no stamps. They belong to the base: those of the later stay, and of one base each
///   member that is there, the greater by its JSON.
#[must_use]
pub fn join(ours: &Record, theirs: &Record) -> Joined {
    let (left, right) = (State::of(ours), State::of(theirs));
    let ground = left.ground.max(right.ground);
    let mut record = Record::new(ours.id, ground.kind, ground.at, Fields::new());
    record.replaced = ground.replaced;
    record.deleted = (!ground.lives).then_some(ground.at);
    record.extra = joined_extra(&left, &right);
    let mut both_changed = Vec::new();
    for name in names(ours, theirs) {
        let (our, their) = (left.register(name), right.register(name));
        both_changed.extend(our.clash(their, name));
        put(&mut record, name, if our.order(their).is_ge() { our } else { their });
    }
    let erased = ours.erased().max(theirs.erased());
    if let Some(at) = erased {
        let is_known = record.deleted.is_none() && record.erased() == erased;
        record.extra.insert(ERASED.to_owned(), at.to_string().into());
        if !is_known {
            record.deleted = Some(record.base);
            record.fields.clear();
            record.stamps = super::small_map::SmallMap::new();
            both_changed.clear();
        }
    }
    Joined { record, both_changed }
}

/// What records from another tab, a journal or a file change in `workspace`. A record may come several times, in any order.
#[must_use]
pub fn incoming(workspace: &Workspace, records: impl IntoIterator<Item = Record>) -> Incoming {
    let mut met: BTreeMap<Id, Arc<Record>> = BTreeMap::new();
    let mut incoming = Incoming::default();
    for record in records {
        let known = met.get(&record.id).or_else(|| workspace.kept(record.id));
        if known.is_some_and(|known| known.kind != record.kind) {
            incoming.misfits.push(record);
            continue;
        }
        // A new one is joined with itself, which makes it compact.
        let joined = join(known.map_or(&record, |known| known), &record);
        let clashes = joined.both_changed.into_iter().map(|clash| (record.id, clash));
        incoming.both_changed.extend(clashes);
        met.insert(record.id, Arc::new(joined.record));
    }
    incoming
        .change
        .edits
        .extend(met.into_values().filter_map(|after| edit(workspace, after)));
    incoming
}

fn edit(workspace: &Workspace, after: Arc<Record>) -> Option<Edit> {
    let before = workspace.kept(after.id).map(Arc::clone);
    (before.as_ref() != Some(&after)).then_some(Edit { before, after })
}

/// What a state says of all fields that have no later stamp. Sorted by what wins: the later; of one stamp, a record before its
/// deletion, so that a tie loses nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Ground {
    at: Stamp,
    lives: bool,
    replaced: Option<Stamp>,
    kind: Kind,
}

#[derive(Clone, Copy)]
struct State<'a> {
    record: &'a Record,
    ground: Ground,
}

impl<'a> State<'a> {
    fn of(record: &'a Record) -> Self {
        // An earlier deletion is one that the base has brought back from.
        let deleted = record.deleted.filter(|deleted| *deleted >= record.base);
        let ground = Ground {
            at: deleted.unwrap_or(record.base),
            lives: deleted.is_none(),
            replaced: record.replaced,
            kind: record.kind,
        };
        Self { record, ground }
    }

    fn register(self, name: &str) -> Register<'a> {
        let (value, ground) = (self.record.fields.get(name), self.ground);
        match self.record.stamps.get(name) {
            Some(own) if own.at > ground.at => Register {
                at: own.at,
                value,
                replaced: Some(own.replaced),
            },
            own => {
                let is_erased = self.record.base < ground.at && own.is_none_or(|own| own.at < ground.at);
                Register {
                    at: ground.at,
                    value: value.filter(|_| !is_erased),
                    replaced: ground.replaced,
                }
            }
        }
    }
}

/// A field in one state.
#[derive(Clone, Copy)]
struct Register<'a> {
    at: Stamp,
    value: Option<&'a Value>,
    replaced: Option<Stamp>,
}

impl Register<'_> {
    /// Which of two wins.
    fn order(self, other: Self) -> Ordering {
        let by_stamp = self.at.cmp(&other.at);
        let by_value = || order_of_values(self.value, other.value);
        by_stamp
            .then_with(by_value)
            .then_with(|| self.replaced.cmp(&other.replaced))
    }

    /// Whether its writer saw the other, or something younger than it.
    fn knows(self, other: Self) -> bool {
        self.replaced.is_some_and(|replaced| other.at <= replaced)
    }

    fn clash(self, theirs: Self, name: &str) -> Option<Clash> {
        let is_one = self.value == theirs.value || self.knows(theirs) || theirs.knows(self);
        (!is_one).then(|| Clash {
            field: name.to_owned(),
            ours: self.value.cloned(),
            theirs: theirs.value.cloned(),
            ours_at: self.at,
            theirs_at: theirs.at,
        })
    }
}

/// None first, then by the bytes of their JSON; its members are sorted, so equal values have equal bytes.
fn order_of_values(a: Option<&Value>, b: Option<&Value>) -> Ordering {
    // Nearly always they are equal, and need not be printed.
    if a == b {
        return Ordering::Equal;
    }
    a.map(Value::to_string).cmp(&b.map(Value::to_string))
}

/// The names of all fields that either state has, or has removed.
fn names<'a>(ours: &'a Record, theirs: &'a Record) -> BTreeSet<&'a str> {
    let of = |record: &'a Record| record.fields.keys().chain(record.stamps.keys());
    gathered(of(ours).chain(of(theirs)).map(String::as_str))
}

/// Writes a register into the record: with a stamp of its own where that is later than the base.
fn put(record: &mut Record, name: &str, register: Register) {
    if let Some(value) = register.value {
        record.fields.insert(name.to_owned(), value.clone());
    }
    if let Some(replaced) = register.replaced
        && register.at > record.base
    {
        let at = register.at;
        record.stamps.insert(name.to_owned(), FieldStamp { at, replaced });
    }
}

fn joined_extra(left: &State, right: &State) -> BTreeMap<String, Value> {
    let rank = |state: &State| (state.ground.at, state.ground.lives);
    let (above, below) = if rank(left) < rank(right) {
        (right, left)
    } else {
        (left, right)
    };
    let mut extra = above.record.extra.clone();
    if rank(above) == rank(below) {
        for (name, value) in &below.record.extra {
            if order_of_values(extra.get(name), Some(value)).is_lt() {
                extra.insert(name.clone(), value.clone());
            }
        }
    }
    extra
}

#[cfg(test)]
mod tests;

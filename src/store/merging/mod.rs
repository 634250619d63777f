//! What a file from elsewhere would do here, and the Change that does it as the reader wants it.
//!
//! Nothing here writes: [`Coming`] is drawn up from the records that are here and those of the file, as often as either changes,
//! and [`change`] is the same with what was chosen. What was looked at is decided: the value that stays is noted as that of someone who has
//! seen the other, so that neither the same file asks twice, nor the partner's next one, nor another tab.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::merge::{Clash, join};
use crate::domain::order::gathered;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::stamp::{Clock, DAY};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::exchange::Contents;

use super::commands::Desk;

/// What a file does to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Fields were changed on both sides, by people who did not know of each other.
    Both,
    /// It was deleted there, and changed here by someone who did not know.
    DeletedThere,
    /// It was deleted here, and changed there by someone who did not know.
    DeletedHere,
    /// It was not here.
    New,
    /// Fields of it were changed there.
    Updated,
    /// It was deleted there.
    Deleted,
    /// It was deleted here, and the file has it still.
    Gone,
    /// It is a person who was erased here, and the file has them still.
    Erased,
}

impl What {
    /// All of them, in the order in which they are told: what asks for a decision first.
    pub const ALL: [Self; 8] = [
        Self::Both,
        Self::DeletedThere,
        Self::DeletedHere,
        Self::New,
        Self::Updated,
        Self::Deleted,
        Self::Gone,
        Self::Erased,
    ];
}

/// One of two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is here
    Ours,
    /// What is in the file
    Theirs,
}

/// What the reader has chosen; what is not named is left to what is said here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Of which side the values are that were changed on both; none for those that were written later.
    pub side: Option<Side>,
    /// The same for single fields.
    pub fields: BTreeMap<(Id, String), Side>,
    /// Whether records that were deleted here and are in the file come back.
    pub brings_back: bool,
    /// Whether single records that one side has deleted are to be there.
    pub lives: BTreeMap<Id, bool>,
}

/// A record that the file says something new about.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it does.
    pub what: What,
    /// The record as it is here; a tombstone where it was deleted, none where it was never here.
    pub before: Option<Arc<Record>>,
    /// As the file has it.
    pub theirs: Arc<Record>,
    /// Both together, before anything is chosen.
    pub joined: Arc<Record>,
    /// The fields that were changed on both sides.
    pub clashes: Vec<Clash>,
}

/// What a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coming {
    /// What it says that is new, in the order of the file.
    pub items: Vec<Item>,
    /// How many of its records are here as they are there.
    pub unchanged: usize,
    /// Records whose id here is that of a record of another type.
    pub misfits: Vec<(Kind, Id)>,
    /// How many of the items were written more than a day from now, and the latest of these times in milliseconds since 1970.
    pub ahead: Option<(usize, u64)>,
    /// What nobody sees: stamps, and deletions of what was never here.
    unseen: Vec<Edit>,
}

impl Coming {
    /// Looks what the file would do to the workspace. What has no stamps is written with the stamp of the desk, field by field: what
    /// it does not say stays.
    #[must_use]
    pub fn of(workspace: &Workspace, contents: &Contents, desk: &Desk) -> Self {
        let mut coming = Self::default();
        let written = contents
            .unstamped
            .iter()
            .map(|(kind, id, fields)| stamped(workspace, *kind, *id, fields, desk));
        for theirs in contents.stamped.iter().cloned().chain(written) {
            coming.look_at(workspace, theirs);
        }
        let limit = desk.stamp.millis() + DAY;
        let youngest = coming.items.iter().map(|item| item.theirs.youngest().millis());
        let ahead: Vec<u64> = youngest.filter(|at| *at > limit).collect();
        coming.ahead = ahead.iter().max().map(|latest| (ahead.len(), *latest));
        coming
    }

    /// Whether it says anything new.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.items
            .iter()
            .any(|item| !matches!(item.what, What::Gone | What::Erased))
    }

    /// The items of which this is true.
    pub fn those(&self, what: What) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.what == what)
    }

    fn look_at(&mut self, workspace: &Workspace, theirs: Record) {
        let before = workspace.kept(theirs.id).map(Arc::clone);
        if before.as_ref().is_some_and(|before| before.kind != theirs.kind) {
            return self.misfits.push((theirs.kind, theirs.id));
        }
        // A new one is joined with itself, which makes it compact.
        let joined = join(before.as_deref().unwrap_or(&theirs), &theirs);
        let mut item = Item {
            what: What::New,
            before,
            theirs: Arc::new(theirs),
            joined: Arc::new(joined.record),
            clashes: joined.both_changed,
        };
        if let Some(what) = item.told() {
            item.what = what;
            self.items.push(item);
        } else {
            self.unchanged += usize::from(item.theirs.deleted.is_none());
            self.unseen.extend(item.edit(Arc::clone(&item.joined)));
        }
    }
}

impl Item {
    /// What is told of it; nothing where nobody would see a difference.
    fn told(&self) -> Option<What> {
        let lives = |record: &Record| record.deleted.is_none();
        let here = self.before.as_ref().is_some_and(|before| lives(before));
        let was_erased = self.before.as_ref().is_some_and(|before| before.is_erased());
        if was_erased && lives(&self.theirs) {
            return Some(What::Erased);
        }
        let clash = !self.clashes.is_empty();
        match (here, lives(&self.theirs), lives(&self.joined)) {
            (true, false, _) if clash => Some(What::DeletedThere),
            (true, _, false) => Some(What::Deleted),
            (true, true, true) if clash => Some(What::Both),
            (true, true, true) => (!self.updated().is_empty()).then_some(What::Updated),
            (false, _, true) => Some(What::New),
            (false, true, false) if clash || self.joined.changed_after_deletion() => Some(What::DeletedHere),
            (false, true, false) => Some(What::Gone),
            (true, false, true) | (false, false, false) => None,
        }
    }

    /// The names of the fields that will say something else, those that were changed on both sides not among them.
    #[must_use]
    pub fn updated(&self) -> Vec<&str> {
        let was = self.before.as_ref().map(|before| &*before.fields);
        let now = &*self.joined.fields;
        let all = was.into_iter().flat_map(Fields::keys).chain(now.keys());
        let mut names: BTreeSet<&str> = gathered(all.map(String::as_str));
        names.retain(|name| {
            let asks = self.clashes.iter().any(|clash| clash.field == *name);
            was.and_then(|was| was.get(*name)) != now.get(*name) && !asks
        });
        names.into_iter().collect()
    }

    /// The record as a reader knows it: as it is here, else as it is there.
    #[must_use]
    pub fn seen(&self) -> &Arc<Record> {
        let here = self.before.as_ref().filter(|before| before.deleted.is_none());
        here.unwrap_or(&self.theirs)
    }

    /// Whether it will be there.
    #[must_use]
    pub fn lives(&self, choices: &Choices) -> bool {
        let chosen = choices.lives.get(&self.theirs.id).copied();
        chosen.unwrap_or(match self.what {
            What::Deleted | What::Erased => false,
            What::Gone => choices.brings_back,
            _ => true,
        })
    }

    /// Of which side the value of a field will be.
    #[must_use]
    pub fn side(&self, clash: &Clash, choices: &Choices) -> Side {
        let chosen = choices.fields.get(&(self.theirs.id, clash.field.clone())).copied();
        chosen.or(choices.side).unwrap_or_else(|| self.later(clash))
    }

    /// Which value of a field was written later: the one that the join keeps.
    #[must_use]
    pub fn later(&self, clash: &Clash) -> Side {
        if self.joined.fields.get(&clash.field) == clash.ours.as_ref() {
            Side::Ours
        } else {
            Side::Theirs
        }
    }

    /// The values of the file that are not taken over.
    #[must_use]
    pub fn declined(&self, choices: &Choices) -> Fields {
        let mut declined = Fields::new();
        if self.what == What::Both {
            for clash in &self.clashes {
                if self.side(clash, choices) == Side::Ours {
                    declined.insert(clash.field.clone(), clash.theirs.clone().unwrap_or_default());
                }
            }
        }
        declined
    }

    fn edit(&self, after: Arc<Record>) -> Option<Edit> {
        let before = self.before.clone();
        (before.as_ref() != Some(&after)).then_some(Edit { before, after })
    }

    /// What becomes of it.
    fn outcome(&self, choices: &Choices, desk: &Desk) -> Arc<Record> {
        let (joined, clock, stamp) = (&self.joined, desk.clock, desk.stamp);
        let was_asked = matches!(self.what, What::DeletedThere | What::DeletedHere);
        match (self.lives(choices), joined.deleted.is_some()) {
            (true, true) => Arc::new(joined.restored(self.seen(), clock, stamp)),
            (true, false) if was_asked => Arc::new(joined.renewed(clock, stamp)),
            (true, false) if self.what == What::Both => Arc::new(self.settled(choices, desk)),
            // What comes back from a deletion, and was changed here meanwhile: nobody is asked, and the later value stays.
            (true, false) if !self.clashes.is_empty() => Arc::new(self.settled(&Choices::default(), desk)),
            // Nothing of theirs is kept but that it was there.
            (false, false) if self.what == What::Erased => Arc::new(joined.erased_tombstone(clock, stamp)),
            (false, _) if was_asked => Arc::new(joined.tombstone(clock, stamp)),
            (false, false) => Arc::new(joined.tombstone(clock, stamp)),
            (true, false) | (false, true) => Arc::clone(joined),
        }
    }

    /// The record with the values that were chosen.
    fn settled(&self, choices: &Choices, desk: &Desk) -> Record {
        let mut target = self.joined.fields.to_fields();
        let mut stays = Vec::new();
        for clash in &self.clashes {
            let side = self.side(clash, choices);
            let (value, other) = match side {
                Side::Ours => (&clash.ours, clash.theirs_at),
                Side::Theirs => (&clash.theirs, clash.ours_at),
            };
            if self.joined.fields.get(&clash.field) == value.as_ref() {
                stays.push((&clash.field, other));
            } else if let Some(value) = value {
                target.insert(clash.field.clone(), value.clone());
            } else {
                target.remove(&clash.field);
            }
        }
        let record = self.joined.revised(target, desk.clock, desk.stamp);
        stays.into_iter().fold(record, |record, (field, other)| {
            record.decided(field, other, desk.clock, desk.stamp)
        })
    }
}

/// A record without stamps as one that is written now: what it does not say stays. What was deleted here is older than its deletion.
fn stamped(workspace: &Workspace, kind: Kind, id: Id, fields: &Fields, desk: &Desk) -> Record {
    match workspace.kept(id) {
        Some(kept) if kept.deleted.is_some() => Record::new(id, kind, Clock::new(0).tick(0), fields.clone()),
        Some(kept) if kept.kind == kind => {
            let mut target = kept.fields.to_fields();
            target.extend(fields.clone());
            kept.revised(target, desk.clock, desk.stamp)
        }
        _ => Record::new(id, kind, desk.stamp, fields.clone()),
    }
}

/// The change that does what a file says, as it was chosen.
#[must_use]
pub fn change(coming: &Coming, choices: &Choices, desk: &Desk) -> Change {
    let seen = coming.items.iter();
    let seen = seen.filter_map(|item| item.edit(item.outcome(choices, desk)));
    Change {
        edits: coming.unseen.iter().cloned().chain(seen).collect(),
    }
}

/// The change where nobody is asked. Of what was changed on both sides the value stays that was written later, and nothing counts as
/// decided; a record that one side deleted and the other changed stays, as it does where the reader leaves it at that.
#[must_use]
pub fn unattended(coming: &Coming, desk: &Desk) -> Change {
    let outcome = |item: &Item| match item.what {
        What::DeletedThere | What::DeletedHere => item.outcome(&Choices::default(), desk),
        _ => Arc::clone(&item.joined),
    };
    let seen = coming.items.iter().filter_map(|item| item.edit(outcome(item)));
    Change {
        edits: coming.unseen.iter().cloned().chain(seen).collect(),
    }
}

/// Looks what a file would do, and draws it up at once.
#[must_use]
pub fn merged(workspace: &Workspace, contents: &Contents, choices: &Choices, desk: &Desk) -> Change {
    change(&Coming::of(workspace, contents, desk), choices, desk)
}

#[cfg(test)]
mod tests;

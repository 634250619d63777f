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
use crate::domain::stamp::Clock;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::exchange::Contents;

use super::commands::Desk;
use super::copies::DAY;

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
mod tests {
    use super::*;
    use crate::domain::merge::incoming;
    use crate::domain::sample::{fields, id, workspace};
    use crate::formats::exchange;
    use crate::store::commands::{delete, erase, put_field, save};
    use crate::store::history::Way;
    use crate::store::play::Play;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// Two desks with the same records: a contact, two commitments.
    fn desks() -> (Play, Play) {
        let both = workspace([
            (10, Kind::Contact, json!({"name": "Olena"})),
            (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
            (21, Kind::Commitment, json!({"title": {"en": "u"}, "status": "agreed"})),
        ]);
        (Play::new(both.clone()), Play::as_replica(both, 9))
    }

    fn sent(play: &Play) -> Contents {
        let all = play.workspace.all().map(|record| &**record);
        exchange::parse(&exchange::print(all, &[], "2026-11-24T12:00:00Z", "Kassel")).unwrap()
    }

    fn name(play: &mut Play, value: &str) {
        play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!(value)), desk))
            .unwrap();
    }

    fn remove(play: &mut Play, n: u8) {
        play.run(|ws, desk| delete(ws, id(n), desk)).unwrap();
    }

    fn coming(play: &mut Play, contents: &Contents) -> Coming {
        play.draw_up(|ws, desk| Coming::of(ws, contents, desk))
    }

    fn take(play: &mut Play, contents: &Contents, choices: &Choices) {
        play.run(|ws, desk| Ok(merged(ws, contents, choices, desk))).unwrap();
    }

    fn told(coming: &Coming) -> Vec<(What, Id)> {
        coming.items.iter().map(|item| (item.what, item.theirs.id)).collect()
    }

    /// What the file does, that it does so and is then known.
    fn check(ours: &mut Play, theirs: &Play, choices: &Choices, expect: &[(What, u8)]) {
        let file = sent(theirs);
        let seen = coming(ours, &file);
        assert_eq!(
            told(&seen),
            expect.iter().map(|(what, n)| (*what, id(*n))).collect::<Vec<_>>()
        );
        take(ours, &file, choices);
        let again = coming(ours, &file);
        assert!(!again.has_news(), "the second time: {:?}", told(&again));
        let before = ours.workspace.clone();
        take(ours, &file, &Choices::default());
        assert!(
            ours.workspace.all().eq(before.all()),
            "the second time changes something"
        );
    }

    fn name_of(play: &Play) -> &Value {
        &play.record(id(10)).fields["name"]
    }

    #[test]
    fn a_person_who_was_erased_is_left_out_until_the_reader_takes_them_back() {
        let (mut ours, mut theirs) = desks();
        ours.run(|ws, desk| erase(ws, id(10), &[], &|_| String::new(), desk))
            .unwrap();
        name(&mut theirs, "Oksana");
        let file = sent(&theirs);
        let seen = coming(&mut ours, &file);
        assert_eq!(told(&seen), [(What::Erased, id(10))]);
        assert!(!seen.has_news());
        take(&mut ours, &file, &Choices::default());
        let kept = ours.workspace.kept(id(10)).unwrap();
        assert!(kept.is_erased() && kept.fields.is_empty());
        let back = sent(&ours);
        assert_eq!(told(&coming(&mut theirs, &back)), [(What::Deleted, id(10))]);
        let choices = Choices {
            lives: BTreeMap::from([(id(10), true)]),
            ..Choices::default()
        };
        take(&mut ours, &file, &choices);
        assert_eq!(name_of(&ours), "Oksana");
    }

    #[test]
    fn what_is_new_updated_and_deleted_there_comes_and_one_step_takes_it_back() {
        let (mut ours, mut theirs) = desks();
        theirs
            .run(|ws, desk| {
                save(
                    ws,
                    Kind::Contact,
                    id(11),
                    &fields(json!({"partnership": "#1", "name": "Uwe"})),
                    desk,
                )
            })
            .unwrap();
        name(&mut theirs, "Oksana");
        remove(&mut theirs, 20);
        let before = ours.seen();
        let expect = [(What::Updated, 10), (What::New, 11), (What::Deleted, 20)];
        check(&mut ours, &theirs, &Choices::default(), &expect);
        assert_eq!(ours.seen(), theirs.seen());
        ours.step(Way::Undo);
        assert_eq!(ours.seen(), before);
    }

    #[test]
    fn a_field_that_both_have_changed_is_as_it_was_chosen_on_both_desks() {
        for (side, expect) in [
            (None, "Theirs"),
            (Some(Side::Ours), "Ours"),
            (Some(Side::Theirs), "Theirs"),
        ] {
            let (mut ours, mut theirs) = desks();
            name(&mut ours, "Ours");
            name(&mut theirs, "Theirs");
            let choices = Choices {
                side,
                ..Choices::default()
            };
            check(&mut ours, &theirs, &choices, &[(What::Both, 10)]);
            assert_eq!(name_of(&ours), expect);
            let news: &[_] = if expect == "Ours" { &[(What::Updated, 10)] } else { &[] };
            check(&mut theirs, &ours, &Choices::default(), news);
            assert_eq!(name_of(&theirs), expect);
        }
    }

    #[test]
    fn the_value_that_is_here_and_stays_does_not_ask_again() {
        let (mut ours, mut theirs) = desks();
        name(&mut theirs, "Theirs");
        name(&mut ours, "Ours");
        name(&mut ours, "Ours, later");
        check(&mut ours, &theirs, &Choices::default(), &[(What::Both, 10)]);
        assert_eq!(name_of(&ours), "Ours, later");
        let file = sent(&theirs);
        let item = coming(&mut ours, &file);
        assert_eq!(told(&item), []);
    }

    #[test]
    fn another_tab_that_hears_of_it_does_not_ask_again() {
        for side in [None, Some(Side::Ours), Some(Side::Theirs)] {
            for later in [false, true] {
                let (mut ours, mut theirs) = desks();
                name(&mut theirs, "Theirs");
                name(&mut ours, "Ours");
                if later {
                    name(&mut ours, "Ours, later");
                }
                let tab = ours.workspace.clone();
                let choices = Choices {
                    side,
                    ..Choices::default()
                };
                take(&mut ours, &sent(&theirs), &choices);
                let heard = incoming(&tab, [ours.record(id(10)).clone()]);
                assert_eq!(heard.both_changed, [], "{side:?} {later}");
                // Nor does the other desk, where the value that stayed as it was written was changed once more.
                name(&mut theirs, "Theirs, once more");
                let asks = told(&coming(&mut theirs, &sent(&ours)));
                let stayed = name_of(&ours) == "Theirs" && !later;
                assert_eq!(
                    asks.iter().any(|(what, _)| *what == What::Both),
                    !stayed,
                    "{side:?} {later}"
                );
            }
        }
    }

    #[test]
    fn a_single_choice_counts_before_the_one_for_all_and_says_what_was_declined() {
        let (mut ours, mut theirs) = desks();
        name(&mut ours, "Ours");
        name(&mut theirs, "Theirs");
        let choices = Choices {
            side: Some(Side::Theirs),
            fields: [((id(10), "name".to_owned()), Side::Ours)].into(),
            ..Choices::default()
        };
        let seen = coming(&mut ours, &sent(&theirs));
        assert_eq!(seen.items[0].declined(&choices), fields(json!({"name": "Theirs"})));
        take(&mut ours, &sent(&theirs), &choices);
        assert_eq!(name_of(&ours), "Ours");
    }

    #[test]
    fn what_one_side_deleted_and_the_other_changed_stays_unless_somebody_says_otherwise() {
        for lives in [None, Some(true), Some(false)] {
            let choices = Choices {
                lives: lives.map(|lives| (id(10), lives)).into_iter().collect(),
                ..Choices::default()
            };
            let (mut ours, mut theirs) = desks();
            name(&mut ours, "Ours");
            remove(&mut theirs, 10);
            check(&mut ours, &theirs, &choices, &[(What::DeletedThere, 10)]);
            assert_eq!(ours.workspace.get(id(10)).is_some(), lives != Some(false));

            let (mut ours, mut theirs) = desks();
            remove(&mut ours, 10);
            name(&mut theirs, "Theirs");
            check(&mut ours, &theirs, &choices, &[(What::DeletedHere, 10)]);
            assert_eq!(ours.workspace.get(id(10)).is_some(), lives != Some(false));
            take(&mut theirs, &sent(&ours), &Choices::default());
            assert_eq!(theirs.seen(), ours.seen());
        }
    }

    #[test]
    fn what_was_deleted_here_comes_back_from_an_older_file_only_if_it_is_asked_for() {
        let (mut ours, theirs) = desks();
        let before = ours.seen();
        remove(&mut ours, 1);
        let all = [1, 10, 20, 21].map(|n| (What::Gone, n));
        check(&mut ours, &theirs, &Choices::default(), &all);
        assert_eq!(ours.seen(), []);
        let choices = Choices {
            brings_back: true,
            ..Choices::default()
        };
        take(&mut ours, &sent(&theirs), &choices);
        assert_eq!(ours.seen(), before);
    }

    #[test]
    fn a_deletion_there_may_be_declined() {
        let (mut ours, mut theirs) = desks();
        remove(&mut theirs, 20);
        let choices = Choices {
            lives: [(id(20), true)].into(),
            ..Choices::default()
        };
        check(&mut ours, &theirs, &choices, &[(What::Deleted, 20)]);
        take(&mut theirs, &sent(&ours), &Choices::default());
        assert!(theirs.workspace.get(id(20)).is_some() && ours.seen() == theirs.seen());
    }

    #[test]
    fn a_file_without_stamps_says_what_it_says_and_removes_nothing() {
        let (mut ours, _) = desks();
        remove(&mut ours, 21);
        let with = |n: u8, kind, value| (kind, id(n), fields(value));
        let file = Contents {
            unstamped: vec![
                with(10, Kind::Contact, json!({"phone": "+380"})),
                with(12, Kind::Contact, json!({"partnership": "#1", "name": "New"})),
                with(20, Kind::Commitment, json!({"status": "agreed"})),
                with(21, Kind::Commitment, json!({"title": {"en": "u"}})),
                with(1, Kind::Contact, json!({"name": "forged"})),
            ],
            ..Contents::default()
        };
        let seen = coming(&mut ours, &file);
        assert_eq!(
            told(&seen),
            [(What::Updated, id(10)), (What::New, id(12)), (What::Gone, id(21))]
        );
        assert_eq!(
            (seen.unchanged, seen.misfits.as_slice()),
            (1, &[(Kind::Contact, id(1))][..])
        );
        take(&mut ours, &file, &Choices::default());
        assert_eq!(ours.record(id(10)).fields["name"], "Olena");
        assert_eq!(ours.record(id(10)).fields["phone"], "+380");
        assert!(!coming(&mut ours, &file).has_news());
    }

    #[test]
    fn what_is_written_in_the_future_is_counted() {
        let (mut ours, theirs) = desks();
        let mut file = sent(&theirs);
        let later = |millis: u64| Clock::new(3).tick(millis);
        for (n, at) in [(10, 1000 + DAY), (20, 2000 + DAY), (21, 9000 + DAY)] {
            let record = file.stamped.iter_mut().find(|record| record.id == id(n)).unwrap();
            record.fields.insert("note".into(), json!("n"));
            *record = Record::new(record.id, record.kind, later(at), record.fields.to_fields());
        }
        assert_eq!(coming(&mut ours, &file).ahead, Some((2, 9000 + DAY)));
    }

    #[derive(Clone, Debug)]
    enum Act {
        Name(u8, String),
        Add(u8, String),
        Delete(u8),
        Undo,
        Take(Option<Side>, bool),
    }

    fn act() -> impl Strategy<Value = Act> {
        let side = prop_oneof![Just(None), Just(Some(Side::Ours)), Just(Some(Side::Theirs))];
        prop_oneof![
            4 => (20..23_u8, "[ab]").prop_map(|(n, name)| Act::Name(n, name)),
            2 => (20..26_u8, "[cd]").prop_map(|(n, name)| Act::Add(n, name)),
            2 => (20..26_u8).prop_map(Act::Delete),
            1 => Just(Act::Undo),
            3 => (side, any::<bool>()).prop_map(|(side, back)| Act::Take(side, back)),
        ]
    }

    fn exchange(ours: &mut Play, theirs: &Play, choices: &Choices) {
        let file = sent(theirs);
        let seen = coming(ours, &file);
        let expect: Vec<(Id, bool)> = seen
            .items
            .iter()
            .map(|item| (item.theirs.id, item.lives(choices)))
            .collect();
        let joined = incoming(&ours.workspace, file.stamped.clone());
        take(ours, &file, choices);
        for (id, lives) in expect {
            assert_eq!(ours.workspace.get(id).is_some(), lives, "{id}");
        }
        for item in &seen.items {
            for name in item.updated() {
                let is_there = !item.lives(choices) || item.what != What::Updated;
                let now = ours
                    .workspace
                    .get(item.theirs.id)
                    .and_then(|record| record.fields.get(name));
                assert!(is_there || now == item.joined.fields.get(name));
            }
            for clash in item.clashes.iter().filter(|_| item.what == What::Both) {
                let chosen = match item.side(clash, choices) {
                    Side::Ours => &clash.ours,
                    Side::Theirs => &clash.theirs,
                };
                let now = ours.record(item.theirs.id).fields.get(&clash.field);
                assert_eq!(now, chosen.as_ref());
            }
        }
        if seen.items.is_empty() {
            assert!(
                joined
                    .change
                    .edits
                    .iter()
                    .all(|edit| ours.workspace.kept(edit.after.id) == Some(&edit.after))
            );
        }
        assert!(!coming(ours, &file).has_news(), "the second time");
    }

    fn play_one(ours: &mut Play, theirs: &Play, act: &Act) {
        let typed = |name: &str| fields(json!({"partnership": "#1", "title": {"en": name}, "status": "agreed"}));
        let _ = match act {
            Act::Name(n, name) => ours.run(|ws, desk| put_field(ws, id(*n), "title", Some(&json!({"en": name})), desk)),
            Act::Add(n, name) => ours.run(|ws, desk| save(ws, Kind::Commitment, id(*n), &typed(name), desk)),
            Act::Delete(n) => ours.run(|ws, desk| delete(ws, id(*n), desk)),
            Act::Undo => {
                ours.step(Way::Undo);
                return;
            }
            Act::Take(side, brings_back) => {
                let choices = Choices {
                    side: *side,
                    brings_back: *brings_back,
                    ..Choices::default()
                };
                return exchange(ours, theirs, &choices);
            }
        };
    }

    proptest! {
        #[test]
        fn what_is_shown_is_what_is_done_and_two_desks_end_equal(acts in prop::collection::vec((any::<bool>(), act()), 0..40)) {
            let (mut ours, mut theirs) = desks();
            for (is_ours, act) in &acts {
                if *is_ours {
                    play_one(&mut ours, &theirs, act);
                } else {
                    play_one(&mut theirs, &ours, act);
                }
            }
            exchange(&mut ours, &theirs, &Choices::default());
            exchange(&mut theirs, &ours, &Choices::default());
            prop_assert_eq!(ours.seen(), theirs.seen());
            exchange(&mut ours, &theirs, &Choices::default());
            prop_assert_eq!(ours.seen(), theirs.seen());
        }
    }
}

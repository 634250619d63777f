//! A program that is stopped at any point has lost nothing that it said was saved, and leaves nothing half.
//!
//! A script of 50 changes is kept as `Store::keep` does it: storage, memory, journal. At every one of its writes it meets a
//! fault, is stopped, and is opened again. What is there then is exactly what was there before or after the change under way;
//! what the journal has taken is there. The program that is opened again keeps the next change whole, too; and where it was not
//! stopped but went on, it holds what its memory said.
//!
//! The writes that a killed browser has lost are the last ones, in their order: browsers write local storage to the disk in
//! that order. Lost in any other order, a change of several records that the journal has not taken either could be left
//! half, when the key of the batch, which is written first and removed last, is lost before the records are. For the same
//! reason no write is lost where the journal does not take anything: nobody has said more of such a change than "saved, less
//! safely".
//!
//! `cargo test --test crash -- --nocapture` says how many cases that makes.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod ids;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use ids::{Ids, id};
use pobratym::domain::codes::{CommitmentStatus, EventStatus};
use pobratym::domain::date::Day;
use pobratym::domain::record::Kind;
use pobratym::domain::stamp::Clock;
use pobratym::domain::workspace::{Change, Workspace};
use pobratym::formats::exchange::{self, Contents};
use pobratym::platform::disk::Entry;
use pobratym::platform::storage::{Storage, StorageError};
use pobratym::store::commands::{self, Desk, Refusal};
use pobratym::store::history::{History, Way};
use pobratym::store::{journal, merging, persist};
use serde_json::{Value, json};

const CHANGES: usize = 50;
const WRITTEN: &str = "2026-11-24T12:00:00Z";
/// How many of the last writes a killed browser has lost.
const LOST: [usize; 7] = [1, 2, 3, 5, 8, 13, 40];

/// What goes wrong at a write, besides the stop.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Fault {
    #[default]
    None,
    /// The value does not fit; the next one does.
    Quota,
    /// Storage takes nothing from here on.
    Denied,
    /// Storage takes none of so many writes, and then all again.
    Pausing(usize),
    /// Half of the value is written, and nothing after it.
    Torn,
    /// The last writes to storage are lost after the stop.
    Missing(usize),
    /// The journal takes nothing.
    NoJournal,
}

/// One way for things to go wrong. Writes are counted from the beginning of the change, the one to the journal among them.
#[derive(Clone, Copy, Debug, Default)]
struct Plan {
    fault: Fault,
    /// The write at which the fault begins.
    at: usize,
    /// The first write that has no effect any more; none where the program goes on.
    stop: Option<usize>,
}

impl Plan {
    fn stopped(fault: Fault, stop: usize) -> Self {
        Self {
            fault,
            at: 0,
            stop: Some(stop),
        }
    }
}

enum Outcome {
    Done,
    Cut,
    Refused(StorageError),
    /// The program is not there any more, and does not hear of it.
    Nothing,
}

#[derive(Clone, Copy, PartialEq)]
enum Write {
    Set,
    Remove,
    Append,
}

/// Local storage and the journal.
#[derive(Clone, Default)]
struct Disk {
    values: RefCell<BTreeMap<String, String>>,
    entries: RefCell<Vec<String>>,
    /// What each write to storage has replaced.
    replaced: RefCell<Vec<(String, Option<String>)>>,
    plan: Cell<Plan>,
    writes: Cell<usize>,
}

impl Disk {
    fn expect(&self, plan: Plan) {
        self.plan.set(plan);
        self.writes.set(0);
    }

    fn outcome(&self, write: Write) -> Outcome {
        let (Plan { fault, at, stop }, now) = (self.plan.get(), self.writes.get());
        self.writes.set(now + 1);
        match fault {
            _ if stop.is_some_and(|stop| now >= stop) => Outcome::Nothing,
            Fault::Quota if now == at && write == Write::Set => Outcome::Refused(StorageError::Full),
            Fault::Denied if now >= at && write != Write::Append => Outcome::Refused(StorageError::Denied),
            Fault::Pausing(writes) if (at..at + writes).contains(&now) && write != Write::Append => {
                Outcome::Refused(StorageError::Failed)
            }
            Fault::NoJournal if now >= at && write == Write::Append => Outcome::Refused(StorageError::Failed),
            Fault::Torn if now == at => Outcome::Cut,
            _ => Outcome::Done,
        }
    }

    fn put(&self, key: &str, value: Option<String>) {
        let mut values = self.values.borrow_mut();
        let old = match value {
            Some(value) => values.insert(key.to_owned(), value),
            None => values.remove(key),
        };
        self.replaced.borrow_mut().push((key.to_owned(), old));
    }

    /// Whether the journal has the entry, and the program lives to say so.
    fn append(&self, text: String) -> bool {
        let outcome = self.outcome(Write::Append);
        let mut entries = self.entries.borrow_mut();
        match outcome {
            Outcome::Done => entries.push(text),
            Outcome::Cut => entries.push(half(&text)),
            Outcome::Refused(_) | Outcome::Nothing => {}
        }
        matches!(outcome, Outcome::Done)
    }

    /// A number that stands for what is on the disk.
    fn print(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.values.borrow().hash(&mut hasher);
        let entries = self.entries.borrow();
        (entries.len(), entries.last()).hash(&mut hasher);
        hasher.finish()
    }

    fn lose(&self, writes: usize) {
        for _ in 0..writes {
            let Some((key, old)) = self.replaced.borrow_mut().pop() else {
                return;
            };
            let mut values = self.values.borrow_mut();
            match old {
                Some(value) => values.insert(key, value),
                None => values.remove(&key),
            };
        }
    }
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Storage for Disk {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.values.borrow().keys().cloned().collect())
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.values.borrow().get(key).cloned())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        match self.outcome(Write::Set) {
            Outcome::Done => self.put(key, Some(value.to_owned())),
            Outcome::Cut => self.put(key, Some(half(value))),
            Outcome::Refused(error) => return Err(error),
            Outcome::Nothing => {}
        }
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        match self.outcome(Write::Remove) {
            Outcome::Done | Outcome::Cut => self.put(key, None),
            Outcome::Refused(error) => return Err(error),
            Outcome::Nothing => {}
        }
        Ok(())
    }
}

/// As `Store::keep` does it. Whether it was acknowledged: the journal has it.
fn keep(disk: &Disk, workspace: &mut Workspace, change: &Change) -> bool {
    let Ok(kept) = persist::keep(disk, workspace, change) else {
        return false;
    };
    workspace.apply(&kept.change);
    disk.append(journal::text(&kept.change, WRITTEN))
}

/// As the store does it at start: what storage has, and what the journal brings back.
fn open(disk: &Disk) -> Workspace {
    let mut workspace = persist::open(disk).unwrap().workspace;
    let entry = |(key, text): (i32, &String)| Entry {
        key: key.into(),
        at: 0.0,
        text: text.clone(),
    };
    let entries: Vec<Entry> = (1..).zip(disk.entries.borrow().iter()).map(entry).collect();
    let change = journal::replay(&workspace, &entries, 1.0).change;
    persist::keep(disk, &workspace, &change).unwrap();
    workspace.apply(&change);
    workspace
}

fn same(a: &Workspace, b: &Workspace) -> bool {
    a.all().eq(b.all())
}

/// The program that makes the script.
struct Author {
    workspace: Workspace,
    history: History,
    clock: Clock,
    ids: Ids,
    changes: Vec<Change>,
}

impl Author {
    fn new() -> Self {
        Self {
            workspace: Workspace::default(),
            history: History::default(),
            clock: Clock::new(1),
            ids: Ids(10_000),
            changes: Vec::new(),
        }
    }

    fn run(&mut self, command: impl FnOnce(&Workspace, &mut Desk) -> Result<Change, Refusal>) {
        let stamp = self.clock.tick(1000 * self.changes.len() as u64);
        let mut desk = Desk {
            clock: &self.clock,
            stamp,
            today: Day::new(2026, 11, 23).unwrap(),
            ids: &mut self.ids,
        };
        let change = command(&self.workspace, &mut desk).unwrap();
        self.history.note(change.clone());
        self.apply(change);
    }

    fn step(&mut self, way: Way) {
        let stamp = self.clock.tick(1000 * self.changes.len() as u64);
        let change = self.history.next(way, &self.workspace, &self.clock, stamp).unwrap();
        self.history.moved(way, change.clone());
        self.apply(change);
    }

    fn apply(&mut self, change: Change) {
        assert!(!change.is_empty(), "change {}", self.changes.len());
        self.workspace.apply(&change);
        self.changes.push(change);
    }

    fn save(&mut self, n: u64, name: &str) {
        let known = self.workspace.get(id(n)).map(|record| record.fields.to_fields());
        let mut fields = known.unwrap_or_default();
        fields.insert("partnership".into(), id(1).to_string().into());
        fields.insert("name".into(), name.into());
        self.run(|ws, desk| commands::save(ws, Kind::Contact, id(n), &fields, desk));
    }

    fn delete(&mut self, n: u64) {
        self.run(|ws, desk| commands::delete(ws, id(n), desk));
    }

    fn status(&mut self, n: u64, status: CommitmentStatus) {
        self.run(|ws, desk| commands::set_status(ws, id(n), status, desk));
    }

    fn toggle(&mut self, n: u64) {
        self.run(|ws, desk| commands::toggle_step(ws, id(n), id(5), desk));
    }

    fn duplicate(&mut self, n: u64, new: u64) {
        self.run(|ws, desk| commands::duplicate(ws, id(n), id(new), &[("en", "(copy)")], desk));
    }

    fn add_example(&mut self) {
        self.run(|ws, desk| Ok(commands::add_example(ws, file(100), desk)));
    }

    fn remove_example(&mut self) {
        self.run(|ws, desk| Ok(commands::remove_example(ws, desk)));
    }
}

/// A partnership with nine records in it, and a programme. Their ids are counted from `base`.
fn file(base: u64) -> Contents {
    let name = |n: u64| id(base + n).to_string();
    let record = |kind: &str, n: u64, mut fields: Value| {
        fields["partnership"] = name(1).into();
        json!({"type": kind, "id": name(n), "fields": fields})
    };
    let partners = json!({(name(2)): {"name": {"uk": "Житомир"}, "country": "UA"}, (name(3)): {"name": {"de": "Kassel"}, "country": "DE"}});
    let mut records = vec![
        json!({"type": "partnership", "id": name(1), "fields": {"partners": partners}}),
        json!({"type": "programme", "id": name(40), "fields": {"name": {"en": "P"}}}),
    ];
    let people = ["Olena Kovalenko", "Jürgen Groß", "Zofia Łukasiewicz"];
    let contacts = (10..)
        .zip(people)
        .map(|(n, person)| record("contact", n, json!({"name": person})));
    let commitments = (20..23).map(|n| {
        let steps = json!({(id(5).to_string()): {"title": {"en": "s"}}, (id(6).to_string()): {"title": {"en": "t"}}});
        record(
            "commitment",
            n,
            json!({"title": {"en": "Exchange"}, "status": "agreed", "steps": steps}),
        )
    });
    let events = (30..33).map(|n| {
        record(
            "event",
            n,
            json!({"title": {"en": "e"}, "kind": "visit", "when": "2026-11-01", "status": "planned"}),
        )
    });
    records.extend(contacts.chain(commitments).chain(events));
    let file = json!({"format": "pobratym", "version": 1, "records": records});
    exchange::parse(&file.to_string()).unwrap()
}

/// The script.
fn script() -> Vec<Change> {
    let mut author = Author::new();
    author.run(|ws, desk| Ok(merging::merged(ws, &file(0), &merging::Choices::default(), desk)));
    author.add_example();
    author.step(Way::Undo);
    author.step(Way::Redo);
    author.delete(101);
    for (round, status) in (0..).zip([
        CommitmentStatus::UnderWay,
        CommitmentStatus::Done,
        CommitmentStatus::Agreed,
    ]) {
        author.save(10, &format!("Oksana {round}"));
        author.save(50 + round, "Іван Франко");
        author.status(20, status);
        author.toggle(20);
        author.toggle(21);
        author.run(|ws, desk| commands::set_event_status(ws, id(30 + round), EventStatus::Held, desk));
        author.duplicate(20, 60 + round);
        author.delete(50 + round);
        author.step(Way::Undo);
        author.delete(1);
        author.step(Way::Undo);
        author.step(Way::Redo);
        author.step(Way::Undo);
        author.add_example();
        author.remove_example();
    }
    assert_eq!(author.changes.len(), CHANGES);
    author.changes
}

/// The script, and what it meets when nothing goes wrong.
struct Course {
    changes: Vec<Change>,
    /// The workspace before each change, and after the last.
    states: Vec<Workspace>,
    /// Storage and journal at the same times.
    disks: Vec<Disk>,
    /// How many writes each change takes.
    writes: Vec<usize>,
    cases: Cell<usize>,
    /// The cases that were looked into: change, whether it goes on, whether it was acknowledged, and the disk. Many ways lead to
    /// one disk, and one disk to one outcome.
    known: RefCell<HashSet<(usize, bool, bool, u64)>>,
}

impl Course {
    fn new() -> Self {
        let (changes, disk, mut workspace) = (script(), Disk::default(), Workspace::default());
        let (mut states, mut disks, mut writes) = (vec![workspace.clone()], vec![disk.clone()], Vec::new());
        for change in &changes {
            disk.expect(Plan::default());
            assert!(keep(&disk, &mut workspace, change));
            writes.push(disk.writes.get());
            states.push(workspace.clone());
            disks.push(disk.clone());
        }
        Self {
            changes,
            states,
            disks,
            writes,
            cases: Cell::new(0),
            known: RefCell::default(),
        }
    }

    /// Runs one case for change `n`, which is stopped or over when this returns; whether it was stopped.
    fn play(&self, n: usize, plan: Plan) -> bool {
        self.cases.set(self.cases.get() + 1);
        let (disk, mut workspace) = (self.disks[n].clone(), self.states[n].clone());
        disk.expect(plan);
        let acknowledged = keep(&disk, &mut workspace, &self.changes[n]);
        let is_stopped = plan.stop.is_some_and(|stop| disk.writes.get() > stop);
        if let Fault::Missing(writes) = plan.fault {
            disk.lose(writes);
        }
        let goes_on = plan.stop.is_none();
        if !self.known.borrow_mut().insert((n, goes_on, acknowledged, disk.print())) {
            return is_stopped;
        }
        if goes_on {
            self.go_on(n, plan, &disk, &mut workspace);
        } else {
            self.reopen(n, plan, &disk, acknowledged);
        }
        is_stopped
    }

    /// The opening is stopped at each of its writes, too; what storage itself says is the same as if it had not been.
    fn reopen_cut_off(&self, n: usize, disk: &Disk) {
        let state = |disk: &Disk| persist::open(disk).unwrap().workspace;
        let whole = disk.clone();
        whole.expect(Plan::default());
        let found = state(&whole);
        for stop in 0..whole.writes.get() {
            let cut = disk.clone();
            cut.expect(Plan::stopped(Fault::None, stop));
            state(&cut);
            cut.expect(Plan::default());
            assert!(same(&state(&cut), &found), "change {n}, opening stopped at {stop}");
            self.cases.set(self.cases.get() + 1);
        }
    }

    /// After a stop: before or after, and ready for more.
    fn reopen(&self, n: usize, plan: Plan, disk: &Disk, acknowledged: bool) {
        let case = format!("change {n}, {plan:?}");
        disk.expect(Plan::default());
        if plan.fault == Fault::None {
            self.reopen_cut_off(n, disk);
        }
        let found = open(disk);
        let at = self.place(n, &found).unwrap_or_else(|| panic!("{case}: half"));
        assert!(at > n || !acknowledged, "{case}: lost");
        // What a killed browser or a refusal leaves is one of the disks that a stop leaves.
        if matches!(plan.fault, Fault::None | Fault::Torn) {
            self.reopen_again(&case, disk, at);
        }
    }

    /// Which of the two states it is.
    fn place(&self, n: usize, found: &Workspace) -> Option<usize> {
        [n + 1, n].into_iter().find(|at| same(found, &self.states[*at]))
    }

    /// What was found stays, and the next change is kept.
    fn reopen_again(&self, case: &str, disk: &Disk, at: usize) {
        let mut again = open(disk);
        assert!(same(&again, &self.states[at]), "{case}: not the same twice");
        let Some(change) = self.changes.get(at) else { return };
        assert!(keep(disk, &mut again, change), "{case}: does not go on");
        assert!(
            same(&open(disk), &self.states[at + 1]),
            "{case}: does not keep the next change"
        );
    }

    /// Without a stop: the rest of the script, and then what memory says.
    fn go_on(&self, n: usize, plan: Plan, disk: &Disk, workspace: &mut Workspace) {
        let later = &self.changes[n + 1..];
        let kept = later.iter().filter(|change| keep(disk, workspace, change)).count();
        disk.expect(Plan::default());
        let found = open(disk);
        // Where nothing is written any more, a change that was refused cannot be taken back either.
        let is_right = same(&found, workspace) || kept == 0 && self.place(n, &found).is_some();
        assert!(is_right, "change {n}, {plan:?}: not what memory said");
    }

    fn every_write(&self, check: impl Fn(usize, usize)) {
        for (n, writes) in self.writes.iter().enumerate() {
            (0..*writes).for_each(|write| check(n, write));
        }
    }

    fn say(&self, fault: &str) {
        println!(
            "{fault}: {} cases, {} of them unlike",
            self.cases.get(),
            self.known.borrow().len()
        );
    }
}

#[test]
fn stopped_before_and_after_every_write() {
    let course = Course::new();
    course.every_write(|n, write| {
        course.play(n, Plan::stopped(Fault::None, write));
    });
    for (n, writes) in course.writes.iter().enumerate() {
        course.play(n, Plan::stopped(Fault::None, *writes));
    }
    course.say("stop");
}

/// A fault at every write, then a stop at every write that is made after it, and at last none.
fn at_every_write(fault: Fault) -> Course {
    let course = Course::new();
    course.every_write(|n, at| {
        let mut stop = at + 1;
        while course.play(
            n,
            Plan {
                fault,
                at,
                stop: Some(stop),
            },
        ) {
            stop += 1;
        }
        course.play(n, Plan { fault, at, stop: None });
    });
    course
}

#[test]
fn a_write_that_does_not_fit() {
    at_every_write(Fault::Quota).say("quota");
}

#[test]
fn storage_that_takes_nothing_from_some_point_on() {
    at_every_write(Fault::Denied).say("denied");
}

#[test]
fn storage_that_takes_nothing_for_a_while() {
    for writes in [2, 5, 13] {
        at_every_write(Fault::Pausing(writes)).say("pausing");
    }
}

#[test]
fn a_journal_that_takes_nothing_from_some_point_on() {
    at_every_write(Fault::NoJournal).say("journal failing");
}

#[test]
fn a_value_that_is_cut_in_the_middle() {
    let course = Course::new();
    course.every_write(|n, at| {
        let stop = Some(at + 1);
        course.play(
            n,
            Plan {
                fault: Fault::Torn,
                at,
                stop,
            },
        );
    });
    course.say("torn value");
}

#[test]
fn a_browser_that_has_lost_its_last_writes() {
    let course = Course::new();
    course.every_write(|n, write| {
        for lost in LOST {
            course.play(n, Plan::stopped(Fault::Missing(lost), write + 1));
        }
    });
    course.say("missing key");
}

//! Five cities edit the same records and send them to each other over a bad line, with wrong clocks, and two of them from
//! one copied profile. When at last each has seen what each has, all hold the same, byte for byte.
//!
//! `POBRATYM_SEEDS=1000 cargo test --test convergence` plays as many courses; 20 where nothing is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::collections::BTreeMap;
use std::sync::Arc;

use pobratym::domain::id::Id;
use pobratym::domain::merge::{incoming, join};
use pobratym::domain::record::{Fields, Kind, Record};
use pobratym::domain::stamp::{Clock, Stamp};
use pobratym::domain::workspace::{Change, Edit, Workspace};
use pobratym::formats::envelope;
use pobratym::store::history::{History, Way};
use serde_json::{Value, json};

const CITIES: usize = 5;
const OPERATIONS: usize = 500;
const SEEDS: u64 = 20;
const TODAY: u64 = 1_795_000_000_000;
const TEN_YEARS: u64 = 10 * 365 * 86_400_000;

/// `SplitMix64` (Steele, Lea and Flood, 2014): the same numbers from a seed on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let sides = from.len() as u64;
        (sides > 0).then(|| &from[usize::try_from(self.roll(sides)).unwrap()])
    }

    fn percent(&mut self, chance: u64) -> bool {
        self.roll(100) < chance
    }

    fn id(&mut self) -> Id {
        let n = self.roll(u64::MAX).to_be_bytes();
        Id::v7(TODAY, [n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], 0, 0])
    }
}

/// A record on its way, as it is stored.
#[derive(Clone)]
struct Message(Kind, Id, String);

impl Message {
    fn of(record: &Record) -> Self {
        Self(record.kind, record.id, envelope::print(record))
    }

    fn open(&self) -> Record {
        envelope::parse(self.0, self.1, &self.2).unwrap()
    }
}

struct City {
    workspace: Workspace,
    history: History,
    clock: Clock,
    wrong_by: u64,
    behind: bool,
    inbox: Vec<Message>,
}

impl City {
    fn new(replica: u32, dice: &mut Dice) -> Self {
        Self {
            workspace: Workspace::default(),
            history: History::default(),
            clock: Clock::new(replica),
            wrong_by: dice.roll(TEN_YEARS),
            behind: dice.percent(50),
            inbox: Vec::new(),
        }
    }

    fn stamp(&mut self, now: u64) -> Stamp {
        let time = if self.behind {
            now - self.wrong_by
        } else {
            now + self.wrong_by
        };
        self.clock.tick(time)
    }

    /// Takes messages in and counts the fields that were changed on both sides.
    fn receive(&mut self, messages: Vec<Message>) -> usize {
        let incoming = incoming(&self.workspace, messages.iter().map(Message::open));
        assert!(incoming.misfits.is_empty());
        self.workspace.apply(&incoming.change);
        incoming.both_changed.len()
    }

    fn print(&self) -> Vec<String> {
        let line = |record: &Arc<Record>| format!("{} {} {}", record.kind.code(), record.id, envelope::print(record));
        self.workspace.all().map(line).collect()
    }
}

/// What was written where: record and field, then the stamps with the values that each was given to.
type Log = BTreeMap<(Id, String), Vec<(Stamp, Option<Value>)>>;

/// How often what the test is about has come about.
#[derive(Debug, Default)]
struct Seen {
    both_changed: usize,
    deleted: usize,
    changed_after_deletion: usize,
    brought_back: usize,
}

struct Course {
    dice: Dice,
    now: u64,
    cities: Vec<City>,
    /// Records of one file without stamps, which several cities may load.
    file: Vec<Id>,
    log: Log,
    seen: Seen,
}

impl Course {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut cities: Vec<City> = (1..)
            .take(CITIES)
            .map(|replica| City::new(replica, &mut dice))
            .collect();
        // The last is a copy of the one before it: the same replica and the same wrong clock.
        let original = &cities[CITIES - 2];
        let (clock, wrong_by, behind) = (original.clock.clone(), original.wrong_by, original.behind);
        let copy = &mut cities[CITIES - 1];
        (copy.clock, copy.wrong_by, copy.behind) = (clock, wrong_by, behind);
        let file = (0..3).map(|_| dice.id()).collect();
        Self {
            dice,
            now: TODAY,
            cities,
            file,
            log: Log::new(),
            seen: Seen::default(),
        }
    }

    fn play(&mut self) {
        for _ in 0..OPERATIONS {
            // Often not a millisecond has passed, so that the copy writes the same stamps.
            self.now += self.dice.roll(3);
            let at = usize::try_from(self.dice.roll(CITIES as u64)).unwrap();
            let change = self.operate(at);
            self.note(&change);
            self.send(at, &change);
            self.deliver();
        }
        self.exchange_all();
    }

    fn operate(&mut self, at: usize) -> Change {
        let change = match self.dice.roll(100) {
            0..12 => Some(self.create(at)),
            12..75 => self.edit(at),
            75..85 => self.delete(at),
            _ => return self.step(at),
        };
        let change = change.unwrap_or_default();
        let city = &mut self.cities[at];
        if !change.is_empty() {
            city.workspace.apply(&change);
            city.history.note(change.clone());
        }
        change
    }

    fn create(&mut self, at: usize) -> Change {
        let stamp = self.cities[at].stamp(self.now);
        let of_file = self.dice.pick(&self.file).copied();
        let id = of_file.filter(|id| self.dice.percent(30) && self.cities[at].workspace.kept(*id).is_none());
        let id = id.unwrap_or_else(|| self.dice.id());
        let fields = Fields::from([("name".into(), self.value()), ("of_tomorrow".into(), json!({"a": [1]}))]);
        let mut record = Record::new(id, Kind::Contact, stamp, fields);
        if self.dice.percent(30) {
            record.extra.insert("mood".into(), self.value());
        }
        Change {
            edits: vec![Edit {
                before: None,
                after: Arc::new(record),
            }],
        }
    }

    fn value(&mut self) -> Value {
        json!(format!("v{}", self.dice.roll(1000)))
    }

    fn any(&mut self, at: usize) -> Option<Arc<Record>> {
        let live: Vec<Arc<Record>> = self.cities[at].workspace.live().cloned().collect();
        self.dice.pick(&live).cloned()
    }

    /// Writes or removes some fields, or elements of a collection.
    fn edit(&mut self, at: usize) -> Option<Change> {
        let record = self.any(at)?;
        let mut fields = record.fields.to_fields();
        for _ in 0..=self.dice.roll(2) {
            let element = format!("steps/{}", self.dice.roll(3));
            let name = self
                .dice
                .pick(&["name", "email", "phone", &element, &element])?
                .to_string();
            if self.dice.percent(20) {
                fields.remove(&name);
            } else {
                fields.insert(name, self.value());
            }
        }
        let city = &mut self.cities[at];
        let stamp = city.stamp(self.now);
        let after = record.revised(fields, &city.clock, stamp);
        (after != *record).then(|| one(record, after))
    }

    fn delete(&mut self, at: usize) -> Option<Change> {
        let record = self.any(at)?;
        self.seen.deleted += 1;
        let city = &mut self.cities[at];
        let stamp = city.stamp(self.now);
        let after = record.tombstone(&city.clock, stamp);
        Some(one(record, after))
    }

    /// Undoes, or redoes.
    fn step(&mut self, at: usize) -> Change {
        let way = if self.dice.percent(70) { Way::Undo } else { Way::Redo };
        let city = &mut self.cities[at];
        let stamp = city.stamp(self.now);
        let Some(change) = city.history.next(way, &city.workspace, &city.clock, stamp) else {
            return Change::default();
        };
        city.workspace.apply(&change);
        city.history.moved(way, change.clone());
        change
    }

    fn note(&mut self, change: &Change) {
        for Edit { before, after } in &change.edits {
            assert_eq!(join(after, after).record, **after, "what is written is compact");
            let was_deleted = before.as_ref().is_some_and(|before| before.deleted.is_some());
            self.seen.brought_back += usize::from(was_deleted && after.deleted.is_none());
            let before = before.iter().flat_map(|before| before.fields.keys());
            for name in before.chain(after.fields.keys()).chain(after.stamps.keys()) {
                let written = (after.stamp_of(name), after.fields.get(name).cloned());
                self.log.entry((after.id, name.clone())).or_default().push(written);
            }
        }
    }

    /// To each of the others; a third is lost, and some come twice.
    fn send(&mut self, from: usize, change: &Change) {
        for to in (0..CITIES).filter(|to| *to != from) {
            for edit in &change.edits {
                let times = [0, 0, 0, 1, 1, 1, 1, 1, 2];
                for _ in 0..*self.dice.pick(&times).unwrap() {
                    self.cities[to].inbox.push(Message::of(&edit.after));
                }
            }
        }
    }

    /// Some of what waits, in any order.
    fn deliver(&mut self) {
        for at in 0..CITIES {
            let count = self.dice.roll(4).min(self.cities[at].inbox.len() as u64);
            let mut messages = Vec::new();
            for _ in 0..count {
                let waiting = self.cities[at].inbox.len() as u64;
                let place = usize::try_from(self.dice.roll(waiting)).unwrap();
                messages.push(self.cities[at].inbox.swap_remove(place));
            }
            self.seen.both_changed += self.cities[at].receive(messages);
        }
    }

    fn exchange_all(&mut self) {
        let all = self.cities.iter().flat_map(|city| city.workspace.all());
        let all: Vec<Message> = all.map(|record| Message::of(record)).collect();
        for at in 0..CITIES {
            let mut mixed = all.clone();
            for place in (1..mixed.len()).rev() {
                let other = usize::try_from(self.dice.roll(place as u64 + 1)).unwrap();
                mixed.swap(place, other);
            }
            self.cities[at].receive(mixed);
        }
        let last = self.cities[0].workspace.all();
        self.seen.changed_after_deletion += last.filter(|record| record.changed_after_deletion()).count();
    }

    /// No write has been lost but to a later one, and nothing is there that was not written.
    fn check_values(&self) {
        for ((id, field), written) in &self.log {
            let record = self.cities[0].workspace.kept(*id).unwrap();
            let (at, value) = (record.stamp_of(field), record.fields.get(field));
            assert!(written.iter().all(|(stamp, _)| *stamp <= at), "{id} {field}");
            let was_written = written.iter().any(|(stamp, was)| *stamp == at && was.as_ref() == value);
            let fell_with_the_record = value.is_none() && at == record.base;
            assert!(was_written || fell_with_the_record, "{id} {field}: {value:?}");
        }
    }
}

fn one(before: Arc<Record>, after: Record) -> Change {
    Change {
        edits: vec![Edit {
            before: Some(before),
            after: Arc::new(after),
        }],
    }
}

/// Says which seed it was if the course fails, wherever it does.
struct Named(u64);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("failed with seed {}", self.0);
        }
    }
}

fn run(seed: u64) -> Seen {
    let named = Named(seed);
    let mut course = Course::new(seed);
    course.play();
    let first = course.cities[0].print();
    for city in &course.cities[1..] {
        assert_eq!(city.print(), first, "seed {}", named.0);
    }
    course.check_values();
    course.seen
}

#[test]
fn all_cities_hold_the_same_in_the_end() {
    let seeds = std::env::var("POBRATYM_SEEDS").map_or(SEEDS, |seeds| seeds.parse().unwrap());
    let mut seen = Seen::default();
    for seed in 0..seeds {
        let course = run(seed);
        seen.both_changed += course.both_changed;
        seen.deleted += course.deleted;
        seen.changed_after_deletion += course.changed_after_deletion;
        seen.brought_back += course.brought_back;
    }
    println!("{seeds} seeds: {seen:?}");
    let Seen {
        both_changed,
        deleted,
        changed_after_deletion,
        brought_back,
    } = seen;
    assert!(
        both_changed.min(deleted).min(changed_after_deletion).min(brought_back) > 0,
        "the courses miss what they are for"
    );
}

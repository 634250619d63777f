//! Several tabs of one browser edit the same records. Each has a view of local storage of its own. What the others write arrives there
//! later than it was written, and is not seen at all while a write of the tab's own to the same key is on its way, as in Chromium;
//! or it arrives still later than the tab is told of it, as in Firefox. In the end all edits of all tabs are in storage and in
//! every tab.
//!
//! `POBRATYM_SEEDS=1000 cargo test --test tabs` plays as many courses; 10 where nothing is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use pobratym::domain::id::Id;
use pobratym::domain::record::{Fields, Kind, Record};
use pobratym::domain::stamp::Clock;
use pobratym::domain::workspace::{Change, Edit, Workspace};
use pobratym::platform::storage::{Storage, StorageError};
use pobratym::store::persist;
use serde_json::json;

const TABS: usize = 3;
const EDITS: usize = 25;
const RECORDS: u64 = 4;
const SEEDS: u64 = 10;

/// `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }
}

type Write = (String, Option<String>);

/// What the process that all tabs talk to holds.
#[derive(Default)]
struct Disk {
    values: BTreeMap<String, String>,
    /// What each tab has not been told yet: who wrote, and what.
    news: [VecDeque<(usize, Write)>; TABS],
}

/// Local storage as one tab sees it.
struct View {
    tab: usize,
    values: RefCell<BTreeMap<String, String>>,
    /// What is on its way to the disk.
    sent: RefCell<VecDeque<Write>>,
    /// How many writes to a key have not come back.
    pending: RefCell<BTreeMap<String, usize>>,
    /// What the tab was told of and does not see yet; none where it sees at once what it is told.
    unseen: Option<RefCell<VecDeque<Write>>>,
}

fn put(values: &mut BTreeMap<String, String>, (key, value): &Write) {
    match value {
        Some(value) => values.insert(key.clone(), value.clone()),
        None => values.remove(key),
    };
}

impl View {
    fn write(&self, key: &str, value: Option<&str>) {
        let write = (key.to_owned(), value.map(str::to_owned));
        put(&mut self.values.borrow_mut(), &write);
        *self.pending.borrow_mut().entry(write.0.clone()).or_default() += 1;
        self.sent.borrow_mut().push_back(write);
    }

    /// The next write reaches the disk, which tells all tabs.
    fn arrive(&self, disk: &mut Disk) {
        let Some(write) = self.sent.borrow_mut().pop_front() else {
            return;
        };
        put(&mut disk.values, &write);
        for news in &mut disk.news {
            news.push_back((self.tab, write.clone()));
        }
    }

    /// The tab is told of the next write; gives it if it is news.
    fn listen(&self, disk: &mut Disk) -> Option<Write> {
        let (from, write) = disk.news[self.tab].pop_front()?;
        let mut pending = self.pending.borrow_mut();
        let own = pending.entry(write.0.clone()).or_default();
        if from == self.tab {
            *own -= 1;
            return None;
        }
        match &self.unseen {
            Some(unseen) => unseen.borrow_mut().push_back(write.clone()),
            None if *own == 0 => put(&mut self.values.borrow_mut(), &write),
            None => {}
        }
        Some(write)
    }

    /// What the tab was told of is seen, but for what it has itself written since.
    fn refresh(&self) {
        let Some(unseen) = &self.unseen else { return };
        for write in unseen.borrow_mut().drain(..) {
            if self.pending.borrow().get(&write.0).is_none_or(|own| *own == 0) {
                put(&mut self.values.borrow_mut(), &write);
            }
        }
    }
}

impl Storage for View {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.values.borrow().keys().cloned().collect())
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.values.borrow().get(key).cloned())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.write(key, Some(value));
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.write(key, None);
        Ok(())
    }
}

struct Tab {
    view: Rc<View>,
    workspace: Workspace,
    clock: Clock,
    made: usize,
}

impl Tab {
    fn new(tab: usize, sees_at_once: bool) -> Self {
        let view = View {
            tab,
            values: RefCell::default(),
            sent: RefCell::default(),
            pending: RefCell::default(),
            unseen: (!sees_at_once).then(RefCell::default),
        };
        Self {
            view: Rc::new(view),
            workspace: Workspace::default(),
            clock: Clock::new(u32::try_from(tab).unwrap() + 1),
            made: 0,
        }
    }

    /// Adds a step of its own to one record, or to two at once.
    fn edit(&mut self, dice: &mut Dice, now: u64) {
        let stamp = self.clock.tick(now);
        let step = format!("steps/{}-{}", self.view.tab, self.made);
        let first = dice.roll(usize::try_from(RECORDS).unwrap());
        let edits = (0..=dice.roll(2)).map(|n| {
            let id = id((first + n) as u64 % RECORDS);
            let before = self.workspace.kept(id).cloned();
            let mut fields = before
                .as_ref()
                .map_or_else(Fields::new, |before| before.fields.to_fields());
            fields.insert(step.clone(), json!({"title": {"en": "s"}}));
            let after = match &before {
                Some(before) => before.revised(fields, &self.clock, stamp),
                None => Record::new(id, Kind::Commitment, stamp, fields),
            };
            Edit {
                before,
                after: Arc::new(after),
            }
        });
        let change = Change { edits: edits.collect() };
        let kept = persist::keep(&*self.view, &self.workspace, &change).unwrap();
        self.workspace.apply(&kept.change);
        self.made += 1;
    }

    fn listen(&mut self, disk: &mut Disk) {
        if let Some((key, value)) = self.view.listen(disk) {
            let heard = persist::hear(&*self.view, &self.workspace, &key, value.as_deref());
            self.workspace.apply(&heard.change);
        }
    }
}

fn id(n: u64) -> Id {
    Id::v7(n + 1, [7; 10])
}

/// The records are there from the start: one that two tabs make under one id is that of the later.
fn seeded(dice: &mut Dice, disk: &mut Disk, tabs: &mut [Tab]) {
    for _ in 0..20 {
        tabs[0].edit(dice, 1);
    }
    while !tabs[0].view.sent.borrow().is_empty() {
        let view = Rc::clone(&tabs[0].view);
        view.arrive(disk);
    }
    for tab in tabs {
        while !disk.news[tab.view.tab].is_empty() {
            tab.listen(disk);
        }
    }
}

fn play(seed: u64, sees_at_once: bool) {
    let (mut dice, mut disk) = (Dice(seed), Disk::default());
    let mut tabs: Vec<Tab> = (0..TABS).map(|tab| Tab::new(tab, sees_at_once)).collect();
    seeded(&mut dice, &mut disk, &mut tabs);
    let mut now = 2;
    while tabs.iter().any(|tab| tab.made < EDITS) {
        now += dice.roll(2) as u64;
        let tab = &mut tabs[dice.roll(TABS)];
        match dice.roll(4) {
            0 if tab.made < EDITS => tab.edit(&mut dice, now),
            1 => tab.view.arrive(&mut disk),
            2 => tab.view.refresh(),
            _ => tab.listen(&mut disk),
        }
    }
    let mut quiet = 0;
    while quiet < TABS {
        quiet = 0;
        for tab in &mut tabs {
            tab.view.arrive(&mut disk);
            tab.listen(&mut disk);
            quiet += usize::from(tab.view.sent.borrow().is_empty() && disk.news[tab.view.tab].is_empty());
        }
    }
    for tab in &tabs {
        tab.view.refresh();
    }
    let all = |workspace: &Workspace| workspace.all().cloned().collect::<Vec<_>>();
    let first = all(&tabs[0].workspace);
    for tab in &tabs {
        assert_eq!(all(&tab.workspace), first, "seed {seed}, tab {}", tab.view.tab);
        assert_eq!(*tab.view.values.borrow(), disk.values, "seed {seed}");
    }
    let opened = persist::open(&*tabs[0].view).unwrap().workspace;
    assert_eq!(all(&opened), first, "seed {seed}");
    for (tab, n) in (0..TABS).flat_map(|tab| (0..EDITS).map(move |n| (tab, n))) {
        let step = format!("steps/{tab}-{n}");
        let is_there = first.iter().any(|record| record.fields.contains_key(&step));
        assert!(is_there, "seed {seed}: {step} of tab {tab} is lost");
    }
}

#[test]
fn every_edit_of_every_tab_survives() {
    let seeds = std::env::var("POBRATYM_SEEDS").map_or(SEEDS, |seeds| seeds.parse().unwrap());
    for seed in 0..seeds {
        play(seed, true);
        play(seed, false);
    }
}

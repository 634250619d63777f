//! Which commitments are asked for, and in what order.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::commitments::{last_news, progress};
use crate::domain::queries::filter::Sieve;
use crate::domain::queries::lists;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::intl;
use crate::views::shared::Reader;
use crate::views::shared::chips::{code, owners};

use super::groups::Group;
use super::look::{By, Fact, Look, View};

/// By what the commitments are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The fact.
    pub by: Fact,
    /// Turned round.
    pub down: bool,
}

/// All commitments of a partnership in order, made once a change and not at every key of a search.
#[derive(Clone, Debug)]
pub struct All {
    order: Order,
    lang: Lang,
    /// By their ids.
    records: Vec<Arc<Record>>,
    in_order: Vec<Arc<Record>>,
}

impl PartialEq for All {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order && self.lang == other.lang && are_same(&self.in_order, &other.in_order)
    }
}

fn are_same(a: &[Arc<Record>], b: &[Arc<Record>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

impl All {
    /// All of them. Where few have changed since `before`, only these find their new places.
    pub fn of(workspace: &Workspace, partnership: Id, order: Order, reader: &Reader, before: Option<&Self>) -> Self {
        let found = lists::of_kind(workspace, partnership, Kind::Commitment);
        let records: Vec<Arc<Record>> = found.map(Arc::clone).collect();
        let lang = reader.lang;
        let alike = before.filter(|before| before.order == order && before.lang == lang && order.by.is_own());
        let in_order = alike
            .and_then(|before| before.with(&records))
            .unwrap_or_else(|| in_order(&records, order, workspace, reader));
        Self {
            order,
            lang,
            records,
            in_order,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The groups in which there is something, each once.
    pub fn groups(&self, by: By, partnership: Id, workspace: &Workspace) -> Vec<Group> {
        let tie = workspace.partnership_of(partnership);
        let mut all = Vec::new();
        for commitment in self.records.iter().filter_map(|record| record.commitment()) {
            let group = Group::of(by, commitment, tie, workspace);
            if !all.contains(&group) {
                all.push(group);
            }
        }
        all
    }

    /// Each once, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.in_order.iter()
    }

    /// These records in the same order, where they are the same but for a few.
    fn with(&self, records: &[Arc<Record>]) -> Option<Vec<Arc<Record>>> {
        const FEW: usize = 50;
        if records.len() != self.records.len() {
            return None;
        }
        let pairs = || self.records.iter().zip(records);
        if pairs().any(|(old, new)| old.id != new.id) {
            return None;
        }
        let changed: Vec<&Arc<Record>> = pairs()
            .filter(|(old, new)| !Arc::ptr_eq(old, new))
            .map(|(_, new)| new)
            .collect();
        if changed.len() > FEW {
            return None;
        }
        let is_changed = |record: &Arc<Record>| changed.iter().any(|new| new.id == record.id);
        let mut all: Vec<Arc<Record>> = self
            .in_order
            .iter()
            .filter(|record| !is_changed(record))
            .cloned()
            .collect();
        for record in changed {
            let place = all.partition_point(|other| compare(other, record, self.order, self.lang).is_lt());
            all.insert(place, Arc::clone(record));
        }
        Some(all)
    }
}

/// How two commitments stand to each other by a fact of their own; equal ones by due date, and then by id.
fn compare(a: &Record, b: &Record, order: Order, lang: Lang) -> Ordering {
    let (Some(one), Some(other)) = (a.commitment(), b.commitment()) else {
        return a.id.cmp(&b.id);
    };
    let by_fact = match order.by {
        Fact::Title => intl::installed().compare(lang, &one.title.show(lang), &other.title.show(lang)),
        Fact::Sphere => intl::installed().compare(lang, &sphere(one, lang), &sphere(other, lang)),
        Fact::Status => one.status().cmp(&other.status()),
        Fact::Progress => progress(one).total_cmp(&progress(other)),
        Fact::Start => (one.start.is_none(), one.start).cmp(&(other.start.is_none(), other.start)),
        _ => Ordering::Equal,
    };
    let by_due = || (one.due.is_none(), one.due, a.id).cmp(&(other.due.is_none(), other.due, b.id));
    let found = by_fact.then_with(by_due);
    if order.down { found.reverse() } else { found }
}

fn in_order(records: &[Arc<Record>], order: Order, workspace: &Workspace, reader: &Reader) -> Vec<Arc<Record>> {
    let lang = reader.lang;
    let keyed = |key: &dyn Fn(&Commitment) -> String| {
        let text = |record: &Arc<Record>| record.commitment().map(key).unwrap_or_default();
        let texts: Vec<String> = records.iter().map(text).collect();
        let ranks = intl::installed().ranks(lang, &texts);
        by_rank(records, &ranks, order.down)
    };
    match order.by {
        Fact::Title => keyed(&|it| it.title.show(lang)),
        Fact::Sphere => keyed(&|it| sphere(it, lang)),
        Fact::Owners => keyed(&|it| owner_key(workspace, it, reader)),
        Fact::Lead => keyed(&|it| group_name(By::Partner, it, workspace, reader)),
        Fact::Programme => keyed(&|it| group_name(By::Programme, it, workspace, reader)),
        Fact::News => {
            let day = |record: &Arc<Record>| {
                record
                    .commitment()
                    .and_then(|it| last_news(it, workspace, reader.today))
            };
            let ranks: Vec<i64> = records
                .iter()
                .map(|record| day(record).map_or(i64::MIN, |day| day.epoch_days()))
                .collect();
            by_rank(records, &ranks, order.down)
        }
        _ => sorted(records.to_vec(), |a: &Arc<Record>, b| compare(a, b, order, lang)),
    }
}

/// By a number for each; equal ones by due date, and then by id.
fn by_rank<T: Ord>(records: &[Arc<Record>], ranks: &[T], down: bool) -> Vec<Arc<Record>> {
    let due = Order { by: Fact::Due, down };
    let places = (0..records.len()).collect();
    let places = sorted(places, |a: &usize, b: &usize| {
        let by_rank = ranks[*a].cmp(&ranks[*b]);
        let by_rank = if down { by_rank.reverse() } else { by_rank };
        by_rank.then_with(|| compare(&records[*a], &records[*b], due, Lang::En))
    });
    places.into_iter().map(|place| Arc::clone(&records[place])).collect()
}

fn sphere(commitment: &Commitment, lang: Lang) -> String {
    let name = commitment.sphere.map(|sphere| code(lang, "sphere", sphere.code()));
    name.unwrap_or_default().to_owned()
}

/// Empty, and so first, where there is none.
fn group_name(by: By, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> String {
    let partnership = commitment.partnership;
    let tie = partnership.and_then(|id| workspace.partnership_of(id));
    let group = Group::of(by, commitment, tie, workspace);
    match partnership {
        Some(partnership) if !group.key().is_empty() => group.name(workspace, partnership, reader),
        _ => String::new(),
    }
}

/// Commitments without anybody come first, then by the names.
fn owner_key(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> String {
    let owners = owners(workspace, commitment, &reader.our_city, reader.lang);
    let names: Vec<String> = owners.into_iter().filter_map(|owner| owner.name).collect();
    names.join(" ")
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many commitments there are, found or not.
    pub all: usize,
    /// Those found, in order, with the group in which each stands.
    pub rows: Vec<(Id, Group)>,
}

impl Found {
    /// Those of one group.
    pub fn in_group(&self, group: Group) -> Vec<Id> {
        let rows = self.rows.iter().filter(|(_, of)| *of == group);
        rows.map(|(id, _)| *id).collect()
    }

    /// Whether a commitment is among them.
    pub fn has(&self, id: Id) -> bool {
        self.rows.iter().any(|(found, _)| *found == id)
    }
}

/// The commitments that the sieve takes. In groups that are no statuses, what is done or dropped comes last.
pub fn found(all: &All, sieve: &Sieve, look: Look, partnership: Id, workspace: &Workspace) -> Found {
    let tie = workspace.partnership_of(partnership);
    let (mut rows, mut closed) = (Vec::new(), Vec::new());
    for record in all.iter().filter(|record| sieve.takes(record)) {
        let Some(commitment) = record.commitment() else {
            continue;
        };
        let row = (record.id, Group::of(look.by, commitment, tie, workspace));
        let stands_last = look.view != View::Table && look.by != By::Status && !commitment.status().is_open();
        if stands_last { &mut closed } else { &mut rows }.push(row);
    }
    rows.append(&mut closed);
    Found { all: all.len(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::limits::Limits;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::store::commands::{Alteration, alter_many, set_status};
    use crate::store::play::Play;
    use serde_json::json;

    fn reader() -> Reader {
        Reader {
            lang: Lang::En,
            our_city: String::new(),
            today: day(TODAY),
            limits: Limits::default(),
        }
    }

    fn play() -> Play {
        let one = |title: &str, due: &str, status: &str, sphere: &str| json!({"title": {"en": title}, "due": due, "status": status, "sphere": sphere, "lead": "#3", "responsible/#2": {"contact": "#10"}});
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "Olena"})),
            (20, Kind::Commitment, one("c", "2026-12", "agreed", "youth")),
            (21, Kind::Commitment, one("a", "2026-11-30", "done", "youth")),
            (22, Kind::Commitment, one("b", "2027", "proposed", "energy")),
            (23, Kind::Commitment, json!({"title": {"en": "b"}, "status": "agreed"})),
        ]))
    }

    fn order(all: &All) -> Vec<Id> {
        all.iter().map(|record| record.id).collect()
    }

    fn check(by: Fact, down: bool, expect: [u8; 4]) {
        let play = play();
        let all = All::of(&play.workspace, id(1), Order { by, down }, &reader(), None);
        assert_eq!(order(&all), expect.map(id), "{by:?} {down}");
    }

    #[test]
    fn they_are_ordered_by_each_fact_and_then_by_their_due_dates() {
        check(Fact::Due, false, [21, 20, 22, 23]);
        check(Fact::Due, true, [23, 22, 20, 21]);
        check(Fact::Title, false, [21, 22, 23, 20]);
        check(Fact::Title, true, [20, 23, 22, 21]);
        check(Fact::Status, false, [22, 20, 23, 21]);
        check(Fact::Sphere, false, [23, 22, 21, 20]);
        check(Fact::Lead, false, [23, 21, 20, 22]);
        check(Fact::Owners, false, [23, 21, 20, 22]);
        check(Fact::Progress, false, [20, 22, 23, 21]);
    }

    #[test]
    fn after_a_few_changes_the_order_is_what_it_would_be_when_made_anew() {
        for by in Fact::ALL {
            for down in [false, true] {
                let mut play = play();
                let order_by = Order { by: *by, down };
                let before = All::of(&play.workspace, id(1), order_by, &reader(), None);
                play.run(|ws, desk| set_status(ws, id(22), crate::domain::codes::CommitmentStatus::Done, desk))
                    .unwrap();
                let to = Alteration::Title(Lang::En, "0".into());
                play.run(|ws, desk| Ok(alter_many(ws, &[id(20), id(21)], &to, desk).change))
                    .unwrap();
                let after = All::of(&play.workspace, id(1), order_by, &reader(), Some(&before));
                let anew = All::of(&play.workspace, id(1), order_by, &reader(), None);
                assert_eq!(order(&after), order(&anew), "{by:?} {down}");
                assert!(after != before && after == anew);
            }
        }
    }
}

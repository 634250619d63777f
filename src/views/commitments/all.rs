//! All commitments of a partnership, in the order that is asked for.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::commitments::{last_news, progress};
use crate::domain::queries::filter::Sieve;
use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::{Moment, Workspace};
use crate::i18n::intl;
use crate::views::shared::Reader;
use crate::views::shared::chips::{code, owners};

use super::base::Base;
use super::groups::Group;
use super::look::{By, Fact};

/// By what the commitments are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The fact.
    pub by: Fact,
    /// Turned round.
    pub down: bool,
}

/// The order in which they come.
pub const BY_DUE: Order = Order {
    by: Fact::Due,
    down: false,
};

/// All commitments of a partnership in order, made once a change and not at every key of a search.
#[derive(Clone, Debug)]
pub struct All {
    order: Order,
    lang: Lang,
    /// The state of the records that it was made from.
    moment: Moment,
    base: Arc<Base>,
    /// The places in the base, in order: to put ten thousand of them in another order, or to leave some out, touches no record.
    places: Arc<Vec<usize>>,
}

impl PartialEq for All {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Arc<Record>, &Arc<Record>)| Arc::ptr_eq(a, b);
        let are_same = || {
            if Arc::ptr_eq(&self.base, &other.base) {
                self.places == other.places
            } else {
                self.len() == other.len() && self.iter().zip(other.iter()).all(same)
            }
        };
        self.order == other.order && self.lang == other.lang && are_same()
    }
}

/// The place of each by one of a few codes: these are counted and not compared.
fn counted(codes: &[usize]) -> Vec<usize> {
    let mut starts = vec![0; codes.iter().max().map_or(0, |most| most + 1) + 1];
    for code in codes {
        starts[code + 1] += 1;
    }
    for code in 1..starts.len() {
        starts[code] += starts[code - 1];
    }
    codes.iter().map(|code| starts[*code]).collect()
}

impl All {
    /// All of them by due date, those without one last. Where few have changed since `before`, only these find their new places.
    pub fn by_due(workspace: &Workspace, partnership: Id, before: Option<&Self>) -> Self {
        let again = before.and_then(|before| before.again(workspace, partnership));
        again.unwrap_or_else(|| {
            let records = lists::commitments(workspace, partnership);
            Self {
                places: Arc::new((0..records.len()).collect()),
                base: Arc::new(Base::new(records)),
                order: BY_DUE,
                lang: Lang::default(),
                moment: workspace.moment(),
            }
        })
    }

    /// These, which are by due date, in another order; equal ones stay by due date. `titles` are their ranks by title; they are asked
    /// for only where they are needed.
    pub fn ordered(
        &self,
        order: Order,
        workspace: &Workspace,
        partnership: Id,
        reader: &Reader,
        titles: impl FnOnce() -> Arc<Vec<usize>>,
        before: Option<&Self>,
    ) -> Self {
        let lang = reader.lang;
        let alike = before.filter(|before| before.order.by == order.by && before.lang == lang && order.by.is_own());
        let again = alike.and_then(|before| {
            if before.order == order {
                return before.again(workspace, partnership);
            }
            let turned = || before.placed(before.places.iter().rev().copied().collect());
            (before.moment == workspace.moment()).then(turned)
        });
        let all = again.unwrap_or_else(|| self.placed(self.sorted(order, workspace, reader, titles)));
        Self { order, lang, ..all }
    }

    /// The same with other places.
    fn placed(&self, places: Vec<usize>) -> Self {
        Self {
            places: Arc::new(places),
            ..self.clone()
        }
    }

    fn sorted(
        &self,
        order: Order,
        workspace: &Workspace,
        reader: &Reader,
        titles: impl FnOnce() -> Arc<Vec<usize>>,
    ) -> Vec<usize> {
        let lang = reader.lang;
        let keyed = |key: &dyn Fn(&Commitment) -> String| self.ranked(lang, key);
        let day =
            |commitment: &Commitment| last_news(commitment, workspace, reader.today).map_or(i64::MIN, Day::epoch_days);
        let mut all = match order.by {
            Fact::Due => self.places.to_vec(),
            Fact::Title => self.by_rank(&titles()),
            Fact::Sphere => self.by_rank(&keyed(&|it| sphere(it, lang))),
            Fact::Owners => self.by_rank(&keyed(&|it| owner_key(workspace, it, reader))),
            Fact::Lead => self.by_rank(&keyed(&|it| group_name(By::Partner, it, workspace, reader))),
            Fact::Programme => self.by_rank(&keyed(&|it| group_name(By::Programme, it, workspace, reader))),
            Fact::Status => self.by_rank(&counted(&self.each(|it| it.status() as usize))),
            Fact::Start => self.by(&self.each(|it| (it.start.is_none(), it.start))),
            Fact::News => self.by(&self.each(day)),
            Fact::Progress => self.by(&self.each(progress_key)),
        };
        if order.down {
            all.reverse();
        }
        all
    }

    fn each<K>(&self, key: impl Fn(&Commitment) -> K) -> Vec<K> {
        let commitments = self.iter().filter_map(|record| record.commitment());
        commitments.map(key).collect()
    }

    /// The place of each by a text.
    fn ranked(&self, lang: Lang, key: &dyn Fn(&Commitment) -> String) -> Vec<usize> {
        intl::installed().ranks(lang, &self.each(key))
    }

    /// The place of each by its title.
    pub fn titles(&self, lang: Lang) -> Vec<usize> {
        self.ranked(lang, &|commitment| commitment.title.show(lang))
    }

    /// By the place of each, where equal ones have the first one's, and stay as they are: nothing is left to compare.
    fn by_rank(&self, ranks: &[usize]) -> Vec<usize> {
        let mut taken = vec![0; ranks.len()];
        let mut places = vec![0; ranks.len()];
        for (place, rank) in self.places.iter().zip(ranks) {
            places[rank + taken[*rank]] = *place;
            taken[*rank] += 1;
        }
        places
    }

    /// By a key for each; equal ones stay as they are.
    fn by<K: Ord>(&self, keys: &[K]) -> Vec<usize> {
        let order = sorted((0..keys.len()).collect(), |a: &usize, b: &usize| {
            keys[*a].cmp(&keys[*b])
        });
        order.into_iter().map(|at| self.places[at]).collect()
    }

    /// Those of them that the sieve takes, in the same order.
    pub fn only(&self, sieve: &Sieve) -> Self {
        let keys = sieve.reads_words().then(|| self.base.keys());
        let is_taken = |place: &usize| {
            let record = &self.base.records[*place];
            keys.map_or_else(|| sieve.takes(record), |keys| sieve.takes_by(keys, *place, record))
        };
        self.placed(self.places.iter().copied().filter(is_taken).collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The groups in which there is something, each once.
    pub fn groups(&self, by: By, partnership: Id, workspace: &Workspace) -> Vec<Group> {
        let tie = workspace.partnership_of(partnership);
        let mut all = Vec::new();
        for commitment in self.iter().filter_map(|record| record.commitment()) {
            let group = Group::of(by, commitment, tie, workspace);
            if !all.contains(&group) {
                all.push(group);
            }
        }
        all
    }

    /// Each once, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.places.iter().map(|place| &self.base.records[*place])
    }

    /// The id of each, in order.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.places.iter().map(|place| self.base.ids[*place])
    }

    /// The same order in the workspace as it is now, where little has changed.
    fn again(&self, workspace: &Workspace, partnership: Id) -> Option<Self> {
        let changed = workspace.since(&self.moment)?;
        let mut all = Self {
            moment: workspace.moment(),
            ..self.clone()
        };
        let stood = |id: &Id| self.ids().any(|other| other == *id);
        let now: Vec<&Arc<Record>> = changed
            .iter()
            .filter_map(|id| workspace.get(*id))
            .filter(|record| record.commitment().is_some() && record.partnership() == Some(partnership))
            .collect();
        if now.is_empty() && !changed.iter().any(stood) {
            return Some(all);
        }
        let mut records = self.base.records.clone();
        let mut places = Vec::clone(&self.places);
        places.retain(|place| !changed.contains(&self.base.ids[*place]));
        for record in now {
            let is_before = |place: &usize| compare(&records[*place], record, self.order, self.lang).is_lt();
            let at = places.partition_point(is_before);
            // In the stead of the one that it was.
            let is_it = |place: &&usize| self.base.ids[**place] == record.id;
            let stood = self.places.iter().find(is_it).copied();
            let place = stood.unwrap_or(records.len());
            match stood {
                Some(place) => records[place] = Arc::clone(record),
                None => records.push(Arc::clone(record)),
            }
            places.insert(at, place);
        }
        (all.base, all.places) = (Arc::new(Base::new(records)), Arc::new(places));
        Some(all)
    }
}

/// How two commitments stand to each other by a fact of their own; equal ones by due date, and then by id.
pub fn compare(a: &Record, b: &Record, order: Order, lang: Lang) -> Ordering {
    let (Some(one), Some(other)) = (a.commitment(), b.commitment()) else {
        return a.id.cmp(&b.id);
    };
    let by_fact = match order.by {
        Fact::Title => intl::installed().compare(lang, &one.title.show(lang), &other.title.show(lang)),
        Fact::Sphere => intl::installed().compare(lang, &sphere(one, lang), &sphere(other, lang)),
        Fact::Status => one.status().cmp(&other.status()),
        Fact::Progress => progress_key(one).cmp(&progress_key(other)),
        Fact::Start => (one.start.is_none(), one.start).cmp(&(other.start.is_none(), other.start)),
        _ => Ordering::Equal,
    };
    let by_due = || (one.due.is_none(), one.due, a.id).cmp(&(other.due.is_none(), other.due, b.id));
    let found = by_fact.then_with(by_due);
    if order.down { found.reverse() } else { found }
}

/// How far it is in millionths: whole numbers have an order.
#[allow(clippy::cast_possible_truncation)]
fn progress_key(commitment: &Commitment) -> i64 {
    (progress(commitment) * 1e6) as i64
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::limits::Limits;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, record, workspace};
    use crate::domain::workspace::{Change, Edit};
    use serde_json::{Value, json};

    fn reader() -> Reader {
        Reader {
            lang: Lang::En,
            our_city: String::new(),
            today: day(TODAY),
            limits: Limits::default(),
        }
    }

    fn one(title: &str, due: &str, status: &str, sphere: &str) -> Value {
        json!({
            "partnership": "#1", "title": {"en": title}, "due": due, "status": status, "sphere": sphere, "lead": "#3",
            "responsible/#2": {"contact": "#10"},
        })
    }

    fn sample() -> Workspace {
        workspace([
            (10, Kind::Contact, json!({"name": "Olena"})),
            (20, Kind::Commitment, one("c", "2026-12", "agreed", "youth")),
            (21, Kind::Commitment, one("a", "2026-11-30", "done", "youth")),
            (22, Kind::Commitment, one("b", "2027", "proposed", "energy")),
            (23, Kind::Commitment, json!({"title": {"en": "b"}, "status": "agreed"})),
        ])
    }

    fn all(workspace: &Workspace, by: Fact, down: bool, before: Option<&All>) -> All {
        let base = All::by_due(workspace, id(1), None);
        let titles = || Arc::new(base.titles(Lang::En));
        base.ordered(Order { by, down }, workspace, id(1), &reader(), titles, before)
    }

    fn ids(all: &All) -> Vec<Id> {
        all.iter().map(|record| record.id).collect()
    }

    fn check(by: Fact, down: bool, expect: [u8; 4]) {
        let found = all(&sample(), by, down, None);
        assert_eq!(ids(&found), expect.map(id), "{by:?} {down}");
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
        for (by, down) in Fact::ALL.iter().flat_map(|by| [(*by, false), (*by, true)]) {
            let workspace = sample();
            let before = all(&workspace, by, down, None);
            let mut now = workspace.clone();
            let new = [
                record(22, Kind::Commitment, one("0", "2026-01", "done", "culture")),
                record(20, Kind::Commitment, one("z", "2029", "agreed", "youth")),
            ];
            let edit = |record: Record| Edit {
                before: None,
                after: Arc::new(record),
            };
            now.apply(&Change {
                edits: new.map(edit).into(),
            });
            let (after, anew) = (all(&now, by, down, Some(&before)), all(&now, by, down, None));
            assert_eq!(ids(&after), ids(&anew), "{by:?} {down}");
            assert!(after != before && after == anew);
            let (base, again) = (All::by_due(&workspace, id(1), None), All::by_due(&now, id(1), None));
            assert_eq!(ids(&All::by_due(&now, id(1), Some(&base))), ids(&again));
        }
    }
}

//! Which commitments are asked for, and in which group each stands.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, Sieve};
use crate::domain::queries::limits::Limits;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::{Moment, Workspace};

use super::all::{All, Order, compare};
use super::groups::Group;
use super::look::{By, Look, View};

/// What is asked for, and how it is to stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Of which partnership.
    pub partnership: Id,
    /// What is asked for.
    pub filter: Filter,
    /// As groups or in one list.
    pub look: Look,
    /// In which order.
    pub order: Order,
    /// In the alphabet of this language.
    pub lang: Lang,
    /// Which day it is.
    pub today: Day,
    /// From when on something is silent.
    pub limits: Limits,
}

impl Question {
    /// The list in which a commitment stands: that of its group, or the one list of the table.
    fn list(&self, record: &Record, tie: Option<&Partnership>, workspace: &Workspace) -> Option<Group> {
        if self.look.view == View::Table {
            return None;
        }
        Some(Group::of(self.look.by, record.commitment()?, tie, workspace))
    }

    /// All of them in their lists.
    fn groups(&self, left: &All, workspace: &Workspace) -> Vec<List> {
        let mut lists: Vec<(Option<Group>, Vec<Id>, Vec<Id>)> = Vec::new();
        let tie = workspace.partnership_of(self.partnership);
        for record in left.iter() {
            let group = self.list(record, tie, workspace);
            let at = lists.iter().position(|(of, ..)| *of == group).unwrap_or_else(|| {
                lists.push((group, Vec::new(), Vec::new()));
                lists.len() - 1
            });
            let (_, first, last) = &mut lists[at];
            if self.stands_last(record) { last } else { first }.push(record.id);
        }
        let whole = |(group, mut first, mut last): (Option<Group>, Vec<Id>, Vec<Id>)| {
            first.append(&mut last);
            (group, Arc::new(first))
        };
        lists.into_iter().map(whole).collect()
    }

    /// In groups that are no statuses, what is done or dropped comes last.
    fn stands_last(&self, record: &Record) -> bool {
        let is_closed = || {
            record
                .commitment()
                .is_some_and(|commitment| !commitment.status().is_open())
        };
        self.look.view != View::Table && self.look.by != By::Status && is_closed()
    }

    fn compare(&self, a: &Record, b: &Record) -> Ordering {
        let last = self.stands_last(a).cmp(&self.stands_last(b));
        last.then_with(|| compare(a, b, self.order, self.lang))
    }
}

/// The list of a group, in order; of none in the table.
type List = (Option<Group>, Arc<Vec<Id>>);

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// How many commitments there are, found or not.
    pub all: usize,
    lists: Vec<List>,
    question: Question,
    /// The state of the records that were asked.
    moment: Moment,
    shape: Moment,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all && self.lists == other.lists
    }
}

impl Found {
    /// What the filter has `left` of so many.
    pub fn of(question: Question, left: &All, all: usize, workspace: &Workspace) -> Self {
        let lists = match question.look.view {
            View::Table if left.len() == 0 => Vec::new(),
            View::Table => vec![(None, Arc::new(left.ids().collect()))],
            View::Board | View::List => question.groups(left, workspace),
        };
        Self {
            all,
            lists,
            question,
            moment: workspace.moment(),
            shape: workspace.shape(),
        }
    }

    /// The answer to the same question after a few commitments have changed: only they are asked again. None where more has changed than that, or
    /// something else is asked.
    pub fn again(&self, question: &Question, sieve: &Sieve, workspace: &Workspace) -> Option<Self> {
        let changed = workspace.since(&self.moment)?;
        let records: Vec<&Arc<Record>> = changed.iter().filter_map(|id| workspace.get(*id)).collect();
        let are_commitments = records.iter().all(|record| record.kind == Kind::Commitment);
        let is_alike = self.question == *question && question.order.by.is_own() && self.shape == workspace.shape();
        if !is_alike || !are_commitments {
            return None;
        }
        let mut found = Self {
            moment: workspace.moment(),
            ..self.clone()
        };
        for record in records {
            found.take_out(record.id);
            if record.partnership() == Some(question.partnership) && sieve.takes(record) {
                found.put_in(record, workspace);
            }
        }
        found.lists.retain(|(_, ids)| !ids.is_empty());
        Some(found)
    }

    fn take_out(&mut self, id: Id) {
        for (_, ids) in &mut self.lists {
            if let Some(place) = ids.iter().position(|other| *other == id) {
                Arc::make_mut(ids).remove(place);
            }
        }
    }

    fn put_in(&mut self, record: &Record, workspace: &Workspace) {
        let group = self
            .question
            .list(record, workspace.partnership_of(self.question.partnership), workspace);
        let at = self.lists.iter().position(|(of, _)| *of == group).unwrap_or_else(|| {
            self.lists.push((group, Arc::default()));
            self.lists.len() - 1
        });
        let ids = &mut self.lists[at].1;
        let stands_before = |id: &Id| {
            let other = workspace.get(*id);
            other.is_some_and(|other| self.question.compare(other, record).is_lt())
        };
        let place = ids.partition_point(stands_before);
        Arc::make_mut(ids).insert(place, record.id);
    }

    /// How many were found.
    pub fn count(&self) -> usize {
        self.lists.iter().map(|(_, ids)| ids.len()).sum()
    }

    /// Those of one group, in order.
    pub fn in_group(&self, group: Group) -> Arc<Vec<Id>> {
        self.list(Some(group))
    }

    /// Those of the table, in order.
    pub fn rows(&self) -> Arc<Vec<Id>> {
        self.list(None)
    }

    fn list(&self, group: Option<Group>) -> Arc<Vec<Id>> {
        let list = self.lists.iter().find(|(of, _)| *of == group);
        list.map(|(_, ids)| Arc::clone(ids)).unwrap_or_default()
    }

    /// The groups in which something was found.
    pub fn groups(&self) -> Vec<Group> {
        self.lists.iter().filter_map(|(group, _)| *group).collect()
    }

    /// The group in which a commitment was found, and its place there.
    pub fn place(&self, id: Id) -> Option<(Group, usize)> {
        self.lists.iter().find_map(|(group, ids)| {
            let place = ids.iter().position(|other| *other == id)?;
            Some(((*group)?, place))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::filter::Names;
    use crate::domain::sample::{TODAY, day, id, record, workspace};
    use crate::domain::stamp::Clock;
    use crate::domain::workspace::{Change, Edit};
    use crate::views::commitments::all::BY_DUE;
    use serde_json::{Value, json};

    fn one(title: &str, due: &str, status: &str, sphere: &str) -> Value {
        json!({"partnership": "#1", "title": {"en": title}, "due": due, "status": status, "sphere": sphere, "lead": "#3"})
    }

    fn sample() -> Workspace {
        workspace([
            (20, Kind::Commitment, one("c", "2026-12", "agreed", "youth")),
            (21, Kind::Commitment, one("a", "2026-11-30", "done", "youth")),
            (22, Kind::Commitment, one("ab", "2027", "proposed", "energy")),
            (23, Kind::Commitment, json!({"title": {"en": "b"}, "status": "agreed"})),
            (40, Kind::Programme, json!({"name": {"en": "Erasmus"}})),
        ])
    }

    fn question(view: &str, by: &str, text: &str) -> Question {
        Question {
            partnership: id(1),
            filter: Filter {
                text: text.to_owned(),
                ..Filter::default()
            },
            look: Look::read(view, by, "", View::Board),
            order: BY_DUE,
            lang: Lang::En,
            today: day(TODAY),
            limits: Limits::default(),
        }
    }

    /// What is found at first, and what is found of it again in another state of the records.
    fn ask(question: &Question, workspace: &Workspace, before: Option<&Found>) -> Option<Found> {
        let names = Names::default();
        let sieve = Sieve::new(
            &question.filter,
            &names,
            workspace,
            id(1),
            question.today,
            question.limits,
        );
        let all = All::by_due(workspace, id(1), None);
        match before {
            None => Some(Found::of(question.clone(), &all.only(&sieve), all.len(), workspace)),
            Some(before) => before.again(question, &sieve, workspace),
        }
    }

    fn put(workspace: &Workspace, after: Record) -> Workspace {
        let mut now = workspace.clone();
        let after = Arc::new(after);
        now.apply(&Change {
            edits: vec![Edit { before: None, after }],
        });
        now
    }

    fn shown(found: &Found) -> Vec<List> {
        let mut lists = found.lists.clone();
        lists.sort_by_key(|(group, _)| group.map(Group::key));
        lists
    }

    #[test]
    fn what_has_changed_stands_where_it_would_if_all_were_asked_anew() {
        for (view, by) in [
            ("board", "status"),
            ("list", "sphere"),
            ("board", "partner"),
            ("table", ""),
        ] {
            for text in ["", "a"] {
                let (question, before) = (question(view, by, text), sample());
                let found = ask(&question, &before, None).unwrap();
                for value in [
                    one("a", "2026-01", "done", "culture"),
                    one("x", "2029", "agreed", "youth"),
                    one("xa", "2026-12-24", "proposed", "energy"),
                ] {
                    for n in [20, 21, 22] {
                        let now = put(&before, record(n, Kind::Commitment, value.clone()));
                        let (again, anew) = (ask(&question, &now, Some(&found)), ask(&question, &now, None));
                        assert_eq!(
                            again.as_ref().map(shown),
                            anew.as_ref().map(shown),
                            "{view} {by} {text} {n}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn all_are_asked_anew_where_more_has_changed() {
        let (asked, before) = (question("board", "status", ""), sample());
        let found = ask(&asked, &before, None).unwrap();
        let is_anew = |question: &Question, now: &Workspace| ask(question, now, Some(&found)).is_none();
        assert!(!is_anew(&asked, &before));
        assert!(is_anew(&question("board", "status", "a"), &before));
        assert!(is_anew(&question("table", "status", ""), &before));
        let clock = Clock::new(1);
        let gone = before.get(id(20)).unwrap().tombstone(&clock, clock.clone().tick(2));
        assert!(is_anew(&asked, &put(&before, gone)));
        let new = record(24, Kind::Commitment, one("a", "2026", "done", "youth"));
        assert!(is_anew(&asked, &put(&before, new)));
        let programme = record(40, Kind::Programme, json!({"name": {"en": "E"}}));
        assert!(is_anew(&asked, &put(&before, programme)));
    }
}

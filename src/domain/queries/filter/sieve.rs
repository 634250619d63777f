//! A filter that is asked of ten thousand records.

use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Event, Partnership};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::search::{self, Key, Keys, Words};
use crate::domain::small_map::ById;
use crate::domain::workspace::Workspace;

use super::super::commitments::{overdue_by, silent_for, unowned};
use super::super::limits::Limits;
use super::super::lists::of_kind;
use super::{Days, Filter, Status, What, Without, days_of};

/// The names of the contacts of a partnership, as search reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(ById<Key>);

impl Names {
    /// All of them.
    #[must_use]
    pub fn of(workspace: &Workspace, partnership: Id) -> Self {
        let contacts = of_kind(workspace, partnership, Kind::Contact);
        let named = contacts.filter_map(|record| Some((record.id, search::key([record.contact()?.name.as_str()]))));
        Self(named.collect())
    }
}

/// A filter with all that it must know to be asked of ten thousand records.
#[derive(Debug)]
pub struct Sieve<'a> {
    filter: &'a Filter,
    /// Whether it asks for more than words and a period: then the content of each record is read.
    asks_content: bool,
    words: Words,
    /// The people whose names have one of the words: most words stand in none, and then nobody is looked for in ten thousand records.
    named: Vec<(Id, &'a Key)>,
    workspace: &'a Workspace,
    tie: Option<&'a Partnership>,
    today: Day,
    limits: Limits,
}

impl<'a> Sieve<'a> {
    /// The sieve of a filter for the records of a partnership.
    #[must_use]
    pub fn new(
        filter: &'a Filter,
        names: &'a Names,
        workspace: &'a Workspace,
        partnership: Id,
        today: Day,
        limits: Limits,
    ) -> Self {
        let words = Words::of(&filter.text);
        let names = names.0.iter().filter(|(_, name)| words.is_one_in(name));
        Self {
            filter,
            asks_content: filter.asks_content(),
            named: names.map(|(id, name)| (*id, name)).collect(),
            words,
            workspace,
            tie: workspace.partnership_of(partnership),
            today,
            limits,
        }
    }

    /// Whether an event or a commitment is asked for, by the date by which it stands in a list.
    #[must_use]
    pub fn takes(&self, record: &Record) -> bool {
        self.takes_at(record, || days_of(record))
    }

    /// Whether a record is asked for that stands in a view at these days. They are worked out where a period is asked for: those of ten
    /// thousand dates take longer than all the rest.
    pub fn takes_at(&self, record: &Record, days: impl FnOnce() -> Option<Days>) -> bool {
        let asks_when = self.filter.from.is_some() || self.filter.to.is_some();
        (!asks_when || self.filter.may_fall_in(days()))
            && self.has_words(record)
            && (!self.asks_content || self.fits(record))
    }

    /// The same as [`Self::takes`], where the keys of many records lie side by side, this one's at a place of them: most need not be looked at.
    #[must_use]
    pub fn takes_by(&self, keys: &Keys, at: usize, record: &Record) -> bool {
        let has_words = keys.have(at, &self.words) || !self.named.is_empty() && self.has_words(record);
        let asks_more = self.asks_content || self.filter.from.is_some() || self.filter.to.is_some();
        has_words && (!asks_more || self.takes(record))
    }

    /// Whether it asks for words.
    #[must_use]
    pub const fn reads_words(&self) -> bool {
        !self.words.is_empty()
    }

    fn fits(&self, record: &Record) -> bool {
        match (record.event(), record.commitment()) {
            (Some(event), _) => self.fits_event(event),
            (_, Some(commitment)) => self.fits_commitment(record, commitment),
            _ => self.fits_other(record),
        }
    }

    fn fits_event(&self, event: &Event) -> bool {
        let filter = self.filter;
        let took_part = |person: Id| event.participants.values().any(|one| one.contact == Some(person));
        let is_of = |what: What| match what {
            What::Events => true,
            What::Commitments => false,
            What::Event(kind) => event.kind == Some(kind),
        };
        !filter.is_of_commitments()
            && filter.what.is_none_or(is_of)
            && filter
                .status
                .is_none_or(|status| status == Status::Event(event.status()))
            && filter.sphere.is_none_or(|sphere| event.spheres.contains(&sphere))
            && filter.partner.is_none_or(|partner| event.host == Some(partner))
            && filter
                .programme
                .is_none_or(|programme| event.programmes.contains(&programme))
            && filter.person.is_none_or(took_part)
    }

    fn fits_commitment(&self, record: &Record, commitment: &Commitment) -> bool {
        let filter = self.filter;
        let answers = |person: Id| commitment.responsible.values().any(|who| who.contact == Some(person));
        let pays = |programme: Id| {
            let budget = commitment.budget.as_ref();
            budget.is_some_and(|budget| budget.programme == Some(programme))
        };
        filter.what.is_none_or(|what| what == What::Commitments)
            && filter
                .status
                .is_none_or(|status| status == Status::Commitment(commitment.status()))
            && filter.sphere.is_none_or(|sphere| commitment.sphere == Some(sphere))
            && filter.partner.is_none_or(|partner| commitment.lead == Some(partner))
            && filter.programme.is_none_or(pays)
            && filter.person.is_none_or(answers)
            && (!filter.overdue || overdue_by(commitment, self.today).is_some())
            && (!filter.silent || silent_for(record, self.workspace, self.today, &self.limits).is_some())
            && self.lacks(commitment)
    }

    fn lacks(&self, commitment: &Commitment) -> bool {
        let missing = || self.tie.map(|tie| unowned(commitment, tie, self.workspace));
        match self.filter.without {
            Without::No => true,
            Without::Any => missing().is_some_and(|missing| !missing.is_empty()),
            Without::Side(partner) => missing().is_some_and(|missing| missing.contains(&partner)),
        }
    }

    /// An agreement or a programme has neither of what events and commitments have.
    fn fits_other(&self, record: &Record) -> bool {
        let filter = self.filter;
        !filter.is_of_commitments()
            && filter.what.is_none()
            && filter.status.is_none()
            && filter.sphere.is_none()
            && filter.partner.is_none()
            && filter.person.is_none()
            && filter.programme.is_none_or(|programme| record.id == programme)
    }

    /// Each word stands in the record, or in the name of somebody who takes part or is responsible.
    fn has_words(&self, record: &Record) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let findable = record.findable();
        if self.words.are_in(&[&findable.key]) {
            return true;
        }
        if self.named.is_empty() {
            return false;
        }
        let is_in_it = |(id, _): &&(Id, &Key)| findable.people.contains(id);
        let mut keys: Vec<&Key> = self.named.iter().filter(is_in_it).map(|(_, name)| *name).collect();
        if keys.is_empty() {
            return false;
        }
        keys.push(&findable.key);
        self.words.are_in(&keys)
    }
}

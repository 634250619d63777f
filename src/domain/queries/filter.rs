//! What is asked for of a partnership: one filter for its timeline, schedule, calendar and commitments.

use crate::domain::codes::{CommitmentStatus, EventKind, EventStatus, Sphere};
use crate::domain::date::{Day, Edtf, Point, Shape};
use crate::domain::entity::{Commitment, Event, Partnership};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::search::{self, Words};
use crate::domain::small_map::ById;
use crate::domain::workspace::Workspace;

use super::commitments::{overdue_by, silent_for, unowned};
use super::limits::Limits;
use super::lists::of_kind;

/// Of what kind it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An event of any kind
    Events,
    /// A commitment
    Commitments,
    /// An event of this kind
    Event(EventKind),
}

impl What {
    /// Its code in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Events => Kind::Event.code(),
            Self::Commitments => Kind::Commitment.code(),
            Self::Event(kind) => kind.code(),
        }
    }

    /// What a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match Kind::from_code(code) {
            Some(Kind::Event) => Some(Self::Events),
            Some(Kind::Commitment) => Some(Self::Commitments),
            _ => EventKind::from_code(code).map(Self::Event),
        }
    }
}

/// Where it stands. No event and no commitment have a code in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An event
    Event(EventStatus),
    /// A commitment
    Commitment(CommitmentStatus),
}

impl Status {
    /// Its code in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Event(status) => status.code(),
            Self::Commitment(status) => status.code(),
        }
    }

    /// What a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let event = EventStatus::from_code(code).map(Self::Event);
        event.or_else(|| CommitmentStatus::from_code(code).map(Self::Commitment))
    }
}

/// On which side nobody is named for a commitment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Without {
    /// It does not matter
    #[default]
    No,
    /// On some side
    Any,
    /// On this partner's side
    Side(Id),
}

/// An end of a period: a year, a month or a day, known for certain.
#[must_use]
pub fn end_of_period(text: &str) -> Option<Edtf> {
    let date: Edtf = text.parse().ok()?;
    match date.shape() {
        Shape::Single(dated) if !dated.approximate && !dated.uncertain => match dated.point {
            Point::Season(..) => None,
            _ => Some(date),
        },
        _ => None,
    }
}

/// What is asked for. What is left open asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What must stand in it, or be the name of somebody in it.
    pub text: String,
    /// Of what kind it is.
    pub what: Option<What>,
    /// Its sphere.
    pub sphere: Option<Sphere>,
    /// Where it stands.
    pub status: Option<Status>,
    /// The partner that hosted the event, or leads the commitment.
    pub partner: Option<Id>,
    /// Its programme.
    pub programme: Option<Id>,
    /// Who took part in the event, or is responsible for the commitment.
    pub person: Option<Id>,
    /// The first year, month or day.
    pub from: Option<Edtf>,
    /// The last one.
    pub to: Option<Edtf>,
    /// Commitments for which nobody is named.
    pub without: Without,
    /// Commitments that are overdue.
    pub overdue: bool,
    /// Commitments of which nothing is heard.
    pub silent: bool,
}

impl Filter {
    /// Whether it leaves anything out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }

    /// Whether it takes nothing that `before` does not take: it asks for the same, and for more words or longer ones.
    #[must_use]
    pub fn narrows_further(&self, before: &Self) -> bool {
        let same_words = Self {
            text: before.text.clone(),
            ..self.clone()
        };
        same_words == *before && Words::of(&self.text).narrow(&Words::of(&before.text))
    }

    /// Whether it asks for more than words and a period.
    fn asks_content(&self) -> bool {
        let Self { text, from, to, .. } = self.clone();
        *self
            != Self {
                text,
                from,
                to,
                ..Self::default()
            }
    }

    /// The first and the last day of a period that is closed on both sides.
    #[must_use]
    pub fn period(&self) -> Option<(Day, Day)> {
        let (from, to) = (self.from.as_ref()?, self.to.as_ref()?);
        from.earliest().zip(to.latest())
    }

    /// Whether it asks what only a commitment can answer.
    const fn is_of_commitments(&self) -> bool {
        self.overdue || self.silent || !matches!(self.without, Without::No)
    }

    /// Whether something that takes these days may fall into the period.
    fn may_fall_in(&self, days: Option<Days>) -> bool {
        let Some((first, last)) = days else {
            return self.from.is_none() && self.to.is_none();
        };
        let from = self.from.as_ref().and_then(Edtf::earliest);
        let to = self.to.as_ref().and_then(Edtf::latest);
        let ends_in_time = from.is_none_or(|from| last.is_none_or(|last| last >= from));
        let starts_in_time = to.is_none_or(|to| first.is_none_or(|first| first <= to));
        ends_in_time && starts_in_time
    }
}

/// The first and the last day that can be meant; none at an end that is open.
pub type Days = (Option<Day>, Option<Day>);

/// The days of a date.
#[must_use]
pub fn days(date: &Edtf) -> Days {
    (date.earliest(), date.latest())
}

/// The days by which an event or a commitment stands in a list: when it is, or is due. Without a due date a commitment is open
/// from its start on.
#[must_use]
pub fn days_of(record: &Record) -> Option<Days> {
    if let Some(event) = record.event() {
        return event.when.as_ref().map(days);
    }
    let commitment = record.commitment()?;
    let open = || Some((commitment.start.as_ref()?.earliest(), None));
    commitment.due.as_ref().map(days).or_else(open)
}

/// The days over which an event or a commitment stretches on the axis of time.
#[must_use]
pub fn stretch_of(record: &Record) -> Option<Days> {
    let start = record.commitment().and_then(|commitment| commitment.start.as_ref());
    match (start, days_of(record)) {
        (Some(start), Some((_, last))) => Some((start.earliest(), last)),
        (_, days) => days,
    }
}

/// The names of the contacts of a partnership, as search reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(ById<String>);

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
    named: Vec<(Id, &'a str)>,
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
            named: names.map(|(id, name)| (*id, name.as_str())).collect(),
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
        self.passes(record, None, days)
    }

    /// Whether it asks for words.
    #[must_use]
    pub const fn reads_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// The same as [`Self::takes`] where the record's [`Record::search_key`] is at hand: most records need not be looked at then.
    #[must_use]
    pub fn takes_text(&self, record: &Record, key: &str) -> bool {
        self.passes(record, Some(key), || days_of(record))
    }

    fn passes(&self, record: &Record, key: Option<&str>, days: impl FnOnce() -> Option<Days>) -> bool {
        let asks_when = self.filter.from.is_some() || self.filter.to.is_some();
        (!asks_when || self.filter.may_fall_in(days()))
            && self.has_words(record, key)
            && (!self.asks_content || self.fits(record))
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
    fn has_words(&self, record: &Record, key: Option<&str>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let key = key.unwrap_or_else(|| record.search_key());
        if self.words.are_in(&[key]) {
            return true;
        }
        if self.named.is_empty() {
            return false;
        }
        let people = &record.findable().people;
        let is_in_it = |(id, _): &&(Id, &str)| people.contains(id);
        let mut keys: Vec<&str> = self.named.iter().filter(is_in_it).map(|(_, name)| *name).collect();
        if keys.is_empty() {
            return false;
        }
        keys.push(key);
        self.words.are_in(&keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    fn sample() -> Workspace {
        workspace([
            (
                10,
                Kind::Event,
                json!({"when": "2026", "status": "held", "kind": "visit", "host": "#2", "programmes": ["#40"], "participants/#5": {"contact": "#50"}}),
            ),
            (
                11,
                Kind::Event,
                json!({"title": {"en": "Call"}, "when": "2025-03", "status": "planned", "host": "#3", "spheres": ["youth"]}),
            ),
            (
                20,
                Kind::Commitment,
                json!({"title": {"en": "Tour"}, "start": "2022", "due": "2024-06", "status": "agreed", "sphere": "youth", "lead": "#2", "budget": {"programme": "#40"}, "responsible/#2": {"contact": "#50"}}),
            ),
            (
                21,
                Kind::Commitment,
                json!({"start": "2026-11", "status": "done", "responsible/#2": {"contact": "#50"}}),
            ),
            (30, Kind::Agreement, json!({"signed": "2023"})),
            (40, Kind::Programme, json!({"name": {"en": "Fund"}})),
            (50, Kind::Contact, json!({"name": "Frau Müller"})),
        ])
    }

    fn check(filter: &Filter, expect: &[u8]) {
        let workspace = sample();
        let names = Names::of(&workspace, id(1));
        let sieve = Sieve::new(filter, &names, &workspace, id(1), day(TODAY), Limits::default());
        let all = [10, 11, 20, 21, 30, 40].into_iter();
        let takes = |record: &Record| {
            let takes = sieve.takes(record);
            assert_eq!(sieve.takes_text(record, record.search_key()), takes, "{filter:?}");
            takes
        };
        let found: Vec<u8> = all
            .filter(|n| workspace.get(id(*n)).is_some_and(|record| takes(record)))
            .collect();
        assert_eq!(found, expect, "{filter:?}");
    }

    #[test]
    fn each_question_takes_what_answers_it() {
        let none = Filter::default;
        let all = [10, 11, 20, 21, 30, 40];
        check(&none(), &all);
        for (filter, expect) in [
            (
                Filter {
                    what: Some(What::Events),
                    ..none()
                },
                &[10, 11][..],
            ),
            (
                Filter {
                    what: Some(What::Commitments),
                    ..none()
                },
                &[20, 21],
            ),
            (
                Filter {
                    what: Some(What::Event(EventKind::Visit)),
                    ..none()
                },
                &[10],
            ),
            (
                Filter {
                    status: Status::from_code("planned"),
                    ..none()
                },
                &[11],
            ),
            (
                Filter {
                    status: Status::from_code("done"),
                    ..none()
                },
                &[21],
            ),
            (
                Filter {
                    sphere: Some(Sphere::Youth),
                    ..none()
                },
                &[11, 20],
            ),
            (
                Filter {
                    partner: Some(id(2)),
                    ..none()
                },
                &[10, 20],
            ),
            (
                Filter {
                    programme: Some(id(40)),
                    ..none()
                },
                &[10, 20, 40],
            ),
            (
                Filter {
                    person: Some(id(50)),
                    ..none()
                },
                &[10, 20, 21],
            ),
            (
                Filter {
                    overdue: true,
                    ..none()
                },
                &[20],
            ),
            (Filter { silent: true, ..none() }, &[20]),
            (
                Filter {
                    without: Without::Any,
                    ..none()
                },
                &[20],
            ),
            (
                Filter {
                    without: Without::Side(id(2)),
                    ..none()
                },
                &[],
            ),
            (
                Filter {
                    without: Without::Side(id(3)),
                    ..none()
                },
                &[20],
            ),
            (
                Filter {
                    text: "CALL".into(),
                    ..none()
                },
                &[11],
            ),
            (
                Filter {
                    text: "mueller tour".into(),
                    ..none()
                },
                &[20],
            ),
            (
                Filter {
                    text: "mueller".into(),
                    ..none()
                },
                &[10, 20, 21],
            ),
            (
                Filter {
                    text: "mueller".into(),
                    what: Some(What::Events),
                    ..none()
                },
                &[10],
            ),
        ] {
            check(&filter, expect);
        }
    }

    #[test]
    fn who_goes_on_typing_asks_for_less_of_the_same() {
        let of = |text: &str| Filter {
            text: text.into(),
            ..Filter::default()
        };
        let check = |now: &str, before: &str, expect: bool| {
            assert_eq!(of(now).narrows_further(&of(before)), expect, "{now} after {before}");
        };
        check("leo", "", true);
        check("leo", "le", true);
        check("visit leo", "le", true);
        check("no. 10 leo", "leo no. 1", true);
        check("le", "leo", false);
        check("visit", "leo", false);
        // "Müe" has no "e" of its own that "e" would have found.
        check("mue", "e", false);
        let other = Filter {
            sphere: Some(Sphere::Youth),
            ..of("leo")
        };
        assert!(!other.narrows_further(&of("le")) && other.narrows_further(&other));
    }

    #[test]
    fn what_may_fall_into_the_period_does() {
        let check = |from: &str, to: &str, when: &str, expect: bool| {
            let filter = Filter {
                from: end_of_period(from),
                to: end_of_period(to),
                ..Filter::default()
            };
            let when: Option<Edtf> = when.parse().ok();
            assert_eq!(
                filter.may_fall_in(when.as_ref().map(days)),
                expect,
                "{from} {to} {when:?}"
            );
        };
        check("2025", "", "2024", false);
        check("2025", "", "2024-24", true);
        check("2025", "2025", "2025-08", true);
        check("", "2025", "2025/2027", true);
        check("", "2025", "2026-01-01", false);
        check("2030", "", "2025/..", true);
        check("2025", "", "", false);
        check("", "", "", true);
        check("2025-08", "2025-08", "2025", true);
        check("2025-08", "2025-08", "2025-09", false);
        check("2025-08-15", "", "2025-08", true);
        check("2025-08-15", "", "2025-08-14", false);
        check("", "2025-08-14", "2025-08-14", true);
        check("", "2025-08-14", "2025-08-15", false);
    }

    #[test]
    fn a_period_has_ends_that_are_known() {
        for (text, expect) in [
            ("2025", true),
            ("2025-08", true),
            ("2025-08-14", true),
            ("2025-13", false),
            ("2025-02-30", false),
            ("2025-21", false),
            ("2025~", false),
            ("2025/2026", false),
            ("soon", false),
        ] {
            assert_eq!(end_of_period(text).is_some(), expect, "{text}");
        }
    }

    #[test]
    fn a_commitment_stands_in_a_list_when_it_is_due_and_on_the_axis_from_its_start() {
        let workspace = sample();
        let of = |n: u8, days: fn(&Record) -> Option<Days>| {
            let (first, last) = days(workspace.get(id(n)).unwrap()).unwrap();
            let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{}/{}", text(first), text(last))
        };
        assert_eq!(of(20, days_of), "2024-06-01/2024-06-30");
        assert_eq!(of(20, stretch_of), "2022-01-01/2024-06-30");
        assert_eq!(of(21, days_of), "2026-11-01/");
        assert_eq!(of(21, stretch_of), "2026-11-01/");
        assert_eq!(of(11, stretch_of), "2025-03-01/2025-03-31");
    }
}

//! What stands on a partnership's timeline: its events and, where they are asked for, the dates of its other records.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::domain::codes::{CommitmentStatus, codes};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::Entity;
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

use super::lists::{event_date, is_ahead};

codes! {
    /// The kinds of dates that may stand beside the events.
    pub enum Layer {
        /// When commitments are due
        Due = "due",
        /// Steps that were done
        Steps = "steps",
        /// When agreements were signed, are to be reviewed, given notice of, or end
        Agreements = "agreements",
        /// When a programme's deadlines are
        Deadlines = "deadlines",
    }
}

codes! {
    /// What a date beside the events stands for.
    pub enum Milestone {
        /// A commitment is due
        Due = "due",
        /// A step was done
        StepDone = "step_done",
        /// An agreement was signed
        Signed = "signed",
        /// An agreement is to be reviewed
        Review = "review",
        /// Until when notice of an agreement can be given
        Notice = "notice",
        /// An agreement ends
        Expiry = "expiry",
        /// A deadline of a programme
        Deadline = "deadline",
    }
}

/// A date beside the events.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The record that it is a date of.
    pub record: Arc<Record>,
    /// What it stands for.
    pub what: Milestone,
    /// The step or the deadline, where it is one.
    pub element: Option<Id>,
    /// The date.
    pub when: Edtf,
}

impl Mark {
    /// The title of the record, and of the step or the deadline where it is one.
    #[must_use]
    pub fn titles(&self) -> Option<(&Text, Option<&Text>)> {
        Some(match self.record.entity() {
            Entity::Commitment(commitment) => {
                let step = self.element.and_then(|id| commitment.steps.get(&id));
                (&commitment.title, step.map(|step| &step.title))
            }
            Entity::Programme(programme) => {
                let deadline = self.element.and_then(|id| programme.deadlines.get(&id));
                (&programme.name, deadline.map(|deadline| &deadline.title))
            }
            Entity::Agreement(agreement) => (&agreement.title, None),
            _ => return None,
        })
    }

    /// Whether it is the due date of a commitment that was kept.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        let commitment = self.record.commitment();
        self.what == Milestone::Due && commitment.is_some_and(|it| it.status() == CommitmentStatus::Done)
    }
}

/// What stands on the timeline. There are ten thousand of them, so an entry is two words.
#[derive(Clone, Debug)]
pub enum Entry {
    /// An event; all but its date is read when it is shown
    Event(Arc<Record>),
    /// Another date
    Mark(Box<Mark>),
}

impl Entry {
    /// The record that it is or belongs to.
    #[must_use]
    pub fn record(&self) -> &Arc<Record> {
        match self {
            Self::Event(record) => record,
            Self::Mark(mark) => &mark.record,
        }
    }

    /// Its date.
    #[must_use]
    pub fn when(&self) -> Option<&Edtf> {
        match self {
            Self::Event(record) => event_date(record),
            Self::Mark(mark) => Some(&mark.when),
        }
    }

    /// Whether it stands above the line of today: what is planned, and a date that has not certainly passed.
    #[must_use]
    pub fn is_ahead(&self, today: Day) -> bool {
        match self {
            Self::Event(record) => is_ahead(record, today),
            Self::Mark(mark) => !mark.when.certainly_before(today),
        }
    }

    /// What tells it from all others, the state of its record included: two with the same look the same.
    #[must_use]
    pub fn key(&self) -> (usize, Option<(Milestone, Option<Id>)>) {
        let of = |record: &Arc<Record>| Arc::as_ptr(record).addr();
        match self {
            Self::Event(record) => (of(record), None),
            Self::Mark(mark) => (of(&mark.record), Some((mark.what, mark.element))),
        }
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

/// The events of a partnership and the dates of these layers, the latest first; what has no date comes last.
#[must_use]
pub fn chronicle(workspace: &Workspace, partnership: Id, layers: &[Layer]) -> Vec<Entry> {
    let events = workspace
        .within(partnership)
        .filter(|record| record.kind == Kind::Event);
    let mut entries: Vec<Entry> = events.map(|record| Entry::Event(Arc::clone(record))).collect();
    let marks = beside(workspace, &[partnership], layers).into_iter();
    entries.extend(marks.map(|mark| Entry::Mark(Box::new(mark))));
    // The day of each is worked out once; what else there is to compare is looked up, for keys of all would take megabytes.
    let days: Vec<Option<Day>> = entries.iter().map(|entry| stands_at(entry.when()?)).collect();
    let places = sorted((0..entries.len()).collect(), |a: &usize, b: &usize| {
        let rest = |at: usize| {
            let entry = &entries[at];
            (Reverse(entry.when()), entry.record().id, entry.key().1)
        };
        days[*b].cmp(&days[*a]).then_with(|| rest(*a).cmp(&rest(*b)))
    });
    places.into_iter().map(|place| entries[place].clone()).collect()
}

/// The day by which a date stands on the timeline: the earliest that it can mean, or the latest where its start is open.
#[must_use]
pub fn stands_at(when: &Edtf) -> Option<Day> {
    when.earliest().or(when.latest())
}

/// The dates of these layers in some partnerships, and the deadlines of the programmes that they name, in no order.
#[must_use]
pub fn beside(workspace: &Workspace, partnerships: &[Id], layers: &[Layer]) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    if layers.is_empty() {
        return found;
    }
    let is_in = |record: &&Arc<Record>| record.partnership().is_some_and(|id| partnerships.contains(&id));
    for record in workspace.live().filter(is_in) {
        marks(record, layers, &mut found);
    }
    let mut seen: Vec<Id> = Vec::new();
    for id in partnerships.iter().flat_map(|id| named_by(workspace, *id)) {
        if !seen.contains(id) {
            seen.push(*id);
            if let Some(record) = workspace.get(*id) {
                marks(record, layers, &mut found);
            }
        }
    }
    found
}

/// The programmes that a partnership names.
pub(super) fn named_by(workspace: &Workspace, partnership: Id) -> &[Id] {
    workspace
        .partnership_of(partnership)
        .map(|tie| &tie.programmes[..])
        .unwrap_or_default()
}

fn marks(record: &Arc<Record>, layers: &[Layer], found: &mut Vec<Mark>) {
    let mut mark = |layer: Layer, what: Milestone, element: Option<Id>, when: Option<&Edtf>| {
        let Some(when) = when.filter(|_| layers.contains(&layer)) else {
            return;
        };
        found.push(Mark {
            record: Arc::clone(record),
            what,
            element,
            when: *when,
        });
    };
    if let Some(commitment) = record.commitment() {
        mark(Layer::Due, Milestone::Due, None, commitment.due.as_ref());
        for (id, step) in &commitment.steps {
            mark(Layer::Steps, Milestone::StepDone, Some(*id), step.done.as_ref());
        }
    }
    if let Some(agreement) = record.agreement() {
        mark(Layer::Agreements, Milestone::Signed, None, agreement.signed.as_ref());
        mark(Layer::Agreements, Milestone::Review, None, agreement.review_on.as_ref());
        mark(Layer::Agreements, Milestone::Notice, None, agreement.notice_by.as_ref());
        mark(
            Layer::Agreements,
            Milestone::Expiry,
            None,
            agreement.valid_until.as_ref(),
        );
    }
    if let Some(programme) = record.programme() {
        for (id, deadline) in &programme.deadlines {
            mark(Layer::Deadlines, Milestone::Deadline, Some(*id), deadline.due.as_ref());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    fn sample() -> Workspace {
        workspace([
            (10, Kind::Event, json!({"title": {"en": "Visit"}, "when": "2026-05"})),
            (11, Kind::Event, json!({"title": {"en": "Undated"}})),
            (
                20,
                Kind::Commitment,
                json!({"due": "2026-12", "steps/#5": {"done": "2026-05-10"}, "steps/#6": {"due": "2026-06"}}),
            ),
            (
                30,
                Kind::Agreement,
                json!({"signed": "2025-05-15", "valid_until": "2030"}),
            ),
        ])
    }

    fn shown(layers: &[Layer]) -> Vec<(u8, Option<&'static str>)> {
        let entries = chronicle(&sample(), id(1), layers);
        let name = |entry: &Entry| {
            let number = (1..99).find(|n| id(*n) == entry.record().id).unwrap();
            (number, entry.key().1.map(|(what, _)| what.code()))
        };
        entries.iter().map(name).collect()
    }

    #[test]
    fn only_the_layers_that_are_asked_for_stand_beside_the_events() {
        assert_eq!(shown(&[]), [(10, None), (11, None)]);
        assert_eq!(shown(&[Layer::Due]), [(20, Some("due")), (10, None), (11, None)]);
        assert_eq!(shown(&[Layer::Deadlines]), [(10, None), (11, None)]);
    }

    #[test]
    fn all_of_it_runs_back_in_time() {
        assert_eq!(
            shown(Layer::ALL),
            [
                (30, Some("expiry")),
                (20, Some("due")),
                (20, Some("step_done")),
                (10, None),
                (30, Some("signed")),
                (11, None),
            ]
        );
    }

    #[test]
    fn the_deadlines_are_those_of_the_programmes_that_it_names() {
        let deadline = |due: &str| json!({"name": {"en": "Fund"}, "deadlines/#5": {"due": due}});
        let mut records = vec![
            (40, Kind::Programme, deadline("2027")),
            (41, Kind::Programme, deadline("2028")),
        ];
        records.push((1, Kind::Partnership, json!({"programmes": [id(41).to_string()]})));
        let found = chronicle(&workspace(records), id(1), &[Layer::Deadlines]);
        assert_eq!(
            found.iter().map(|entry| entry.record().id).collect::<Vec<_>>(),
            [id(41)]
        );
    }

    #[test]
    fn a_date_is_ahead_until_it_has_certainly_passed() {
        let ahead = |when: &str| {
            let records = [(20, Kind::Commitment, json!({"due": when}))];
            chronicle(&workspace(records), id(1), Layer::ALL)[0].is_ahead(day(TODAY))
        };
        assert!(ahead("2026-11") && ahead("2027") && !ahead("2026-10"));
    }
}

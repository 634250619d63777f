//! The records as typed values, for reading. What is written goes through the fields of a record.

use super::codes::{
    AgreementKind, CommitmentStatus, EventKind, EventStatus, Form, PartnerKind, PointOutcome, Sphere, Stage,
};
use super::date::Edtf;
use super::id::Id;
use super::numbering;
use super::order::{sorted, sorted_by_key};
use super::read::{reads_fields, reads_object};
use super::record::{Fields, Kind};
use super::text::Text;

/// A record's content by its type.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Entity {
    Partnership(Partnership),
    Agreement(Agreement),
    Event(Event),
    Commitment(Commitment),
    Contact(Contact),
    Programme(Programme),
}

impl Entity {
    /// Reads the fields of a record of this type.
    #[must_use]
    pub fn read(kind: Kind, fields: &Fields) -> Self {
        match kind {
            Kind::Partnership => Self::Partnership(Partnership::read(fields)),
            Kind::Agreement => Self::Agreement(Agreement::read(fields)),
            Kind::Event => Self::Event(Event::read(fields)),
            Kind::Commitment => Self::Commitment(Commitment::read(fields)),
            Kind::Contact => Self::Contact(Contact::read(fields)),
            Kind::Programme => Self::Programme(Programme::read(fields)),
        }
    }
}

reads_fields! {
    /// The tie between two or more municipalities.
    pub struct Partnership {
        form: Option<Form>,
        stage: Option<Stage>,
        goal: Option<Goal>,
        spheres: Vec<Sphere>,
        programmes: Vec<Id>,
        summary: Text,
        since: Option<Edtf>,
        /// Expected days between contacts; see [`Partnership::cadence`].
        cadence_days: Option<f64>,
        /// Its own threshold; see [`Partnership::silent_after`].
        silent_days: Option<f64>,
        example: bool,
    }
    many { partners: Partner, narratives: Narrative, }
}

impl Partnership {
    /// Expected days between contacts: 60 where nothing else is said.
    #[must_use]
    pub fn cadence(&self) -> i64 {
        whole_days(self.cadence_days).unwrap_or(60)
    }

    /// After how many days without news one of its commitments is silent; none where it has no threshold of its own.
    #[must_use]
    pub fn silent_after(&self) -> Option<i64> {
        whole_days(self.silent_days)
    }
}

#[allow(clippy::cast_possible_truncation)]
fn whole_days(days: Option<f64>) -> Option<i64> {
    days.filter(|days| *days >= 1.0).map(|days| days.min(36_500.0) as i64)
}

reads_object! {
    /// One municipality of a partnership.
    pub struct Partner { name: Text, country: String, kind: Option<PartnerKind>, lat: Option<f64>, lon: Option<f64>, website: String, }
}
reads_object! {
    /// What was written about a period, for its report.
    pub struct Narrative { period: Option<Edtf>, text: Text, }
}
reads_object! {
    /// What the partnership is to become, and by when.
    pub struct Goal { form: Option<Form>, by: Option<Edtf>, }
}

reads_fields! {
    /// A signed text.
    pub struct Agreement {
        partnership: Option<Id>,
        title: Text,
        kind: Option<AgreementKind>,
        signed: Option<Edtf>,
        place: Text,
        valid_until: Option<Edtf>,
        notice_by: Option<Edtf>,
        review_on: Option<Edtf>,
        document: String,
        example: bool,
        invented: bool,
    }
    many { signatories: Signatory, clauses: Clause, sources: Source, }
}

impl Agreement {
    /// The clauses in the order of the text: those that were given a place, by it, and then the others by number, 2 before 10.
    #[must_use]
    pub fn clauses_in_order(&self) -> Vec<(Id, &Clause)> {
        let clauses = self.clauses.iter().map(|(id, clause)| (*id, clause)).collect();
        let by_number = sorted_by_key(clauses, |(_, clause): &(Id, &Clause)| numbering::order(&clause.number));
        let place = |clause: &Clause| clause.position.unwrap_or(f64::INFINITY);
        sorted(by_number, |(_, a), (_, b)| place(a).total_cmp(&place(b)))
    }
}

reads_object! {
    /// Who signed, and for whom.
    pub struct Signatory { name: String, role: Text, partner: Option<Id>, }
}
reads_object! {
    /// A numbered point of an agreement.
    pub struct Clause {
        number: String,
        text: Text,
        sphere: Option<Sphere>,
        /// Its place where it was given one by hand; see [`Agreement::clauses_in_order`].
        position: Option<f64>,
    }
}
reads_object! {
    /// Where something was read.
    pub struct Source { title: Text, url: String, date: Option<Edtf>, }
}

reads_fields! {
    /// Something that happened or is planned.
    pub struct Event {
        partnership: Option<Id>,
        title: Text,
        kind: Option<EventKind>,
        when: Option<Edtf>,
        time: String,
        place: Text,
        lat: Option<f64>,
        lon: Option<f64>,
        /// The partner in whose city it is; none for a joint or third place.
        host: Option<Id>,
        status: Option<EventStatus>,
        summary: Text,
        spheres: Vec<Sphere>,
        programmes: Vec<Id>,
        example: bool,
        invented: bool,
    }
    many {
        participants: Participant,
        headcount: f64,
        /// Its points, by id: one about a commitment that was taken from the proposals has the id of that commitment, and one that was
        /// carried over keeps its id, so that two cities that take the same make one of it.
        agenda: Point,
        stops: Stop,
        statements: Statement,
        sources: Source,
    }
}

impl Event {
    /// Its status; one without a status is planned.
    #[must_use]
    pub fn status(&self) -> EventStatus {
        self.status.unwrap_or(EventStatus::Planned)
    }

    /// How many people took part, over all partners; none where nothing is recorded.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn heads(&self) -> Option<i64> {
        (!self.headcount.is_empty()).then(|| self.headcount.values().sum::<f64>() as i64)
    }

    /// The points of the agenda in their order.
    #[must_use]
    pub fn agenda_in_order(&self) -> Vec<(Id, &Point)> {
        let points = self.agenda.iter().map(|(id, point)| (*id, point)).collect();
        sorted(points, |(_, a): &(Id, &Point), (_, b)| {
            a.position.total_cmp(&b.position)
        })
    }

    /// The stops in the order of the programme.
    #[must_use]
    pub fn stops_in_order(&self) -> Vec<(Id, &Stop)> {
        let stops = self.stops.iter().map(|(id, stop)| (*id, stop)).collect();
        sorted(stops, |(_, a): &(Id, &Stop), (_, b)| a.position.total_cmp(&b.position))
    }
}

reads_object! {
    /// Who took part: a contact, or a name.
    pub struct Participant { contact: Option<Id>, name: String, role: Text, partner: Option<Id>, }
}
reads_object! {
    /// A point of an agenda.
    pub struct Point {
        title: Text,
        commitment: Option<Id>,
        /// The event from which it was carried over.
        from: Option<Id>,
        note: Text,
        /// What became of it; none as long as nobody has said.
        outcome: Option<PointOutcome>,
        /// The commitment or the event that came of it.
        result: Option<Id>,
        position: f64,
    }
}

impl Point {
    /// Whether there is still something to be said of it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, None | Some(PointOutcome::Open))
    }
}

reads_object! {
    /// A station of a visit.
    pub struct Stop { title: Text, note: Text, sphere: Option<Sphere>, position: f64, }
}
reads_object! {
    /// What somebody said.
    pub struct Statement { speaker: String, text: Text, }
}

reads_fields! {
    /// A concrete promised thing.
    pub struct Commitment {
        partnership: Option<Id>,
        title: Text,
        description: Text,
        sphere: Option<Sphere>,
        origin: Option<Origin>,
        status: Option<CommitmentStatus>,
        start: Option<Edtf>,
        due: Option<Edtf>,
        lead: Option<Id>,
        indicator: Option<Indicator>,
        budget: Option<Budget>,
        example: bool,
        invented: bool,
        /// Whether its dates and responsible ones are invented for the example, while the promise is real.
        invented_parts: bool,
    }
    many { responsible: Responsible, steps: Step, evidence: Evidence, updates: Update, moves: DueMove, }
}

impl Commitment {
    /// Its status; one without a status is proposed.
    #[must_use]
    pub fn status(&self) -> CommitmentStatus {
        self.status.unwrap_or(CommitmentStatus::Proposed)
    }

    /// The steps in their order.
    #[must_use]
    pub fn steps_in_order(&self) -> Vec<(Id, &Step)> {
        let steps = self.steps.iter().map(|(id, step)| (*id, step)).collect();
        sorted(steps, |(_, a): &(Id, &Step), (_, b)| a.position.total_cmp(&b.position))
    }
}

reads_object! {
    /// Where a commitment comes from: a clause of an agreement, or an event.
    pub struct Origin { agreement: Option<Id>, clause: Option<Id>, event: Option<Id>, }
}
reads_object! {
    /// Who answers for it on one side: a contact, or an office.
    pub struct Responsible { contact: Option<Id>, office: Text, }
}
reads_object! {
    /// A dated part of a commitment.
    pub struct Step { title: Text, due: Option<Edtf>, done: Option<Edtf>, position: f64, }
}
reads_object! {
    /// What is counted.
    pub struct Indicator { unit: Text, target: Option<f64>, actual: Option<f64>, }
}
reads_object! {
    /// Money: `amount` in minor units of `currency` (ISO 4217).
    pub struct Budget { amount: Option<i64>, currency: String, programme: Option<Id>, }
}
reads_object! {
    /// What shows that a commitment was kept.
    pub struct Evidence { title: Text, url: String, event: Option<Id>, date: Option<Edtf>, }
}
reads_object! {
    /// News of a commitment; `actual` is what of its indicator was reached by then.
    pub struct Update { date: Option<Edtf>, text: Text, author: String, actual: Option<f64>, }
}
reads_object! {
    /// That the due date was moved, on the day `date`.
    pub struct DueMove { from: Option<Edtf>, to: Option<Edtf>, date: Option<Edtf>, reason: Text, }
}

reads_fields! {
    /// A person or an office.
    pub struct Contact {
        partnership: Option<Id>,
        name: String,
        role: Text,
        organisation: Text,
        partner: Option<Id>,
        email: String,
        phone: String,
        languages: Vec<String>,
        note: Text,
        /// Until when it is to be kept; after that it is proposed to be erased.
        keep_until: Option<Edtf>,
        example: bool,
        invented: bool,
    }
}

reads_fields! {
    /// What funds or enables a partnership.
    pub struct Programme {
        name: Text,
        funder: String,
        url: String,
        example: bool,
        invented: bool,
    }
    many { deadlines: Deadline, }
}

reads_object! {
    /// A date by which something is due to a funder.
    pub struct Deadline { title: Text, due: Option<Edtf>, }
}

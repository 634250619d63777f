//! What stands on the schedule of one partnership or of all: events and commitments, in lanes, on the axis of time.

mod axis;
mod beside;
mod layout;
mod narrow;
mod span;

use std::sync::Arc;

use crate::domain::codes::{CommitmentStatus, EventStatus, Sphere, codes};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Commitment, Event};
use crate::domain::id::Id;
use crate::domain::order::{Arrange, placed, sorted};
use crate::domain::record::{Kind, Record};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;

use super::chronicle::{Layer, Mark, Milestone};
use super::lists::banks;

pub use axis::{Grain, Tick, Window};
pub use layout::{CELL, LEAST, Packed, Placed, What, pack, room};
pub use span::{Edge, Span};

codes! {
    /// What makes the lanes.
    pub enum By { Sphere = "sphere", Partner = "partner", Programme = "programme", Partnership = "partnership", }
}

/// What the schedule is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One partnership
    One(Id),
    /// All of them
    All,
}

impl Scope {
    /// What can make its lanes, the usual one first.
    #[must_use]
    pub const fn lanes(self) -> &'static [By] {
        match self {
            Self::One(_) => &[By::Sphere, By::Partner, By::Programme],
            Self::All => &[By::Partnership, By::Sphere, By::Programme],
        }
    }

    /// What makes its lanes where nobody has said.
    #[must_use]
    pub const fn usual(self) -> By {
        match self {
            Self::One(_) => By::Sphere,
            Self::All => By::Partnership,
        }
    }
}

/// What a schedule is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Of what.
    pub scope: Scope,
    /// In which lanes.
    pub by: By,
    /// The dates beside events and commitments. Those of due dates are there already: commitments have them.
    pub layers: Vec<Layer>,
}

/// A lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// What belongs to a sphere.
    Sphere(Sphere),
    /// What a partner hosts or leads.
    Partner(Id),
    /// What a programme pays for.
    Programme(Id),
    /// What belongs to a partnership.
    Partnership(Id),
    /// What belongs to none of them.
    Rest,
}

/// Whose colour it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Our city.
    Ours,
    /// Another partner.
    Theirs,
    /// Nobody alone.
    Joint,
}

/// What tells an item from all others: its record, and the date of it where it is a date beside events and commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    /// The record.
    pub record: Id,
    /// What the date stands for, and the step or the deadline where it is one of these.
    pub mark: Option<(Milestone, Option<Id>)>,
}

/// An event or a commitment with a date, or a date beside them.
#[derive(Clone, Debug)]
pub struct Item {
    /// The record.
    pub record: Arc<Record>,
    /// The date, where it is one beside events and commitments.
    pub mark: Option<Box<Mark>>,
    days: span::Small,
    /// Whose it is: the host's, or the one's who leads.
    pub side: Side,
    /// How many letters its title has in the reader's language, up to what is ever shown.
    pub letters: u8,
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        let same = (self.days, self.side, self.letters) == (other.days, other.side, other.letters);
        same && self.id() == other.id() && Arc::ptr_eq(&self.record, &other.record)
    }
}

impl Item {
    /// Its days.
    #[must_use]
    pub fn span(&self) -> Span {
        self.days.into()
    }

    /// What tells it from all others.
    #[must_use]
    pub fn id(&self) -> ItemId {
        ItemId {
            record: self.record.id,
            mark: self.mark.as_ref().map(|mark| (mark.what, mark.element)),
        }
    }

    /// Its date that can be moved: see [`movable`].
    #[must_use]
    pub fn moves(&self) -> bool {
        self.mark.is_none() && movable(&self.record).is_some()
    }
}

/// A lane with the places of its items in [`Plan::items`], in their order. An item may stand in several lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Swim {
    /// Which lane.
    pub lane: Lane,
    /// Its items.
    pub members: Vec<usize>,
}

/// All that is dated, sorted once for each change.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// By the first possible day, then by the last.
    pub items: Vec<Item>,
    /// The lanes that hold anything; what belongs to none is the last.
    pub lanes: Vec<Swim>,
    /// Events and commitments without a date.
    pub undated: Vec<Arc<Record>>,
}

impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        let undated = self.undated.iter().zip(&other.undated);
        self.items == other.items
            && self.lanes == other.lanes
            && self.undated.len() == other.undated.len()
            && undated.into_iter().all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

impl Plan {
    /// Notes that the item at this place stands in these lanes; those that are not known yet are opened.
    fn note(&mut self, lanes: Vec<Lane>, item: usize, stands: &mut Vec<(usize, usize)>) {
        for lane in lanes {
            let known = self.lanes.iter().position(|swim| swim.lane == lane);
            let at = known.unwrap_or_else(|| {
                let members = Vec::new();
                self.lanes.push(Swim { lane, members });
                self.lanes.len() - 1
            });
            stands.push((at, item));
        }
    }

    /// An item, while it stands on the schedule.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id() == id)
    }

    /// The days of an item that stands on the schedule.
    #[must_use]
    pub fn span_of(&self, id: ItemId) -> Option<Span> {
        self.item(id).map(Item::span)
    }

    /// The days of what lies nearest to a moment.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // Days of the calendar are far below 2^52.
    pub fn nearest(&self, moment: f64) -> Option<Span> {
        let distance = |span: &Span| (span.first as f64 - moment).max(moment - span.last as f64);
        let spans = self.items.iter().map(Item::span);
        spans.min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

/// A partnership with its partners, ours first.
struct Tie {
    id: Id,
    sides: Vec<Id>,
}

fn ties(workspace: &Workspace, scope: Scope, our_city: &str) -> Vec<Tie> {
    let is_in = |id: Id| match scope {
        Scope::One(one) => id == one,
        Scope::All => true,
    };
    let known = workspace.partnerships().filter(|(record, _)| is_in(record.id));
    known
        .map(|(record, content)| Tie {
            id: record.id,
            sides: banks(content, our_city).iter().map(|(id, _)| *id).collect(),
        })
        .collect()
}

/// The schedule for a reader of this language and city.
#[must_use]
pub fn plan(workspace: &Workspace, wanted: &Wanted, our_city: &str, lang: Lang, today: Day) -> Plan {
    let ties = ties(workspace, wanted.scope, our_city);
    let sides_of = |record: &Record| {
        let tie = ties.iter().find(|tie| Some(tie.id) == record.partnership());
        tie.map(|tie| &tie.sides[..])
    };
    let all: Vec<Id> = ties.iter().map(|tie| tie.id).collect();
    let mut plan = Plan::default();
    let mut found: Vec<Item> = Vec::new();
    // Which lane an item that was found stands in, by their places.
    let mut stands: Vec<(usize, usize)> = Vec::new();
    let is_dated = |record: &&Arc<Record>| matches!(record.kind, Kind::Event | Kind::Commitment);
    found.reserve_exact(workspace.live().filter(is_dated).count());
    for record in workspace.live().filter(is_dated) {
        let Some(sides) = sides_of(record) else { continue };
        // Of thousands few are ever seen: what is read here is not kept.
        let copy = record.for_one_look();
        match (span(&copy, today), owner_and_title(&copy)) {
            (Some(span), Some((owner, title))) => {
                let item = Item {
                    record: Arc::clone(record),
                    mark: None,
                    days: span.into(),
                    side: side(sides, owner),
                    letters: title.best(lang).map_or(0, |(words, _)| letters(words)),
                };
                let lanes = lanes_of(&copy, wanted.by, sides, &all, workspace);
                plan.note(lanes, found.len(), &mut stands);
                found.push(item);
            }
            _ => plan.undated.push(Arc::clone(record)),
        }
    }
    for mark in beside::marks(workspace, &all, &wanted.layers) {
        let record = Arc::clone(&mark.record);
        let sides = sides_of(&record).unwrap_or_default();
        let owner = owner_and_title(&record).and_then(|(owner, _)| owner);
        let item = beside::item(mark, side(sides, owner), lang, today);
        let lanes = lanes_of(&record, wanted.by, sides, &all, workspace);
        plan.note(lanes, found.len(), &mut stands);
        found.push(item);
    }
    // Compared where they lie: keys of all would take as much room as the items.
    let order = |at: usize| {
        let span = found[at].span();
        (span.first, span.last)
    };
    let by_days = |a: &usize, b: &usize| {
        let days = order(*a).cmp(&order(*b));
        days.then_with(|| found[*a].id().cmp(&found[*b].id()))
    };
    let sorted = sorted((0..found.len()).collect(), by_days);
    let mut places = vec![0; found.len()];
    for (place, at) in sorted.iter().enumerate() {
        places[*at] = place;
    }
    stands.arrange_by_key(|(_, at)| places[*at]);
    for (lane, at) in stands {
        plan.lanes[lane].members.push(places[at]);
    }
    plan.items = placed(found, sorted);
    let sides: Vec<Id> = ties.iter().flat_map(|tie| tie.sides.iter().copied()).collect();
    plan.lanes.arrange_by_key(|swim| match swim.lane {
        Lane::Partner(id) => (sides.iter().position(|side| *side == id), swim.lane),
        // What has no place of its own comes after all that have.
        Lane::Rest => (Some(usize::MAX), swim.lane),
        _ => (None, swim.lane),
    });
    plan
}

/// More letters than this are never shown at once.
const MOST_LETTERS: u8 = 60;

#[allow(clippy::cast_possible_truncation, reason = "no more than the most")]
fn letters(words: &str) -> u8 {
    words.chars().take(MOST_LETTERS.into()).count() as u8
}

/// The days of an event or a commitment; none without a date.
fn span(record: &Record, today: Day) -> Option<Span> {
    if let Some(event) = record.event() {
        return Some(Span::of(event.when.as_ref()?, today));
    }
    let commitment = record.commitment()?;
    match (&commitment.start, &commitment.due) {
        (Some(start), Some(due)) => Some(Span::between(start, due, today)),
        (None, Some(due)) => Some(Span::of(due, today)),
        (Some(start), None) => Some(Span::from(start, commitment.status().is_open(), today)),
        (None, None) => None,
    }
}

fn owner_and_title(record: &Record) -> Option<(Option<Id>, &Text)> {
    match (record.event(), record.commitment()) {
        (Some(event), _) => Some((event.host, &event.title)),
        (_, Some(commitment)) => Some((commitment.lead, &commitment.title)),
        _ => None,
    }
}

fn side(sides: &[Id], owner: Option<Id>) -> Side {
    match sides.iter().position(|side| Some(*side) == owner) {
        Some(0) => Side::Ours,
        Some(_) => Side::Theirs,
        None => Side::Joint,
    }
}

fn lanes_of(record: &Record, by: By, sides: &[Id], ties: &[Id], workspace: &Workspace) -> Vec<Lane> {
    let (event, commitment) = (record.event(), record.commitment());
    let mut lanes: Vec<Lane> = Vec::new();
    let mut note = |lane: Lane| {
        if !lanes.contains(&lane) {
            lanes.push(lane);
        }
    };
    match by {
        By::Sphere => {
            let of_event = event.iter().flat_map(|event| event.spheres.iter().copied());
            let own = commitment.and_then(|commitment| commitment.sphere);
            of_event.chain(own).map(Lane::Sphere).for_each(&mut note);
        }
        By::Partner => {
            let owner = owner_and_title(record).and_then(|(owner, _)| owner);
            let known = owner.filter(|id| sides.contains(id));
            known.map(Lane::Partner).into_iter().for_each(&mut note);
        }
        By::Programme => {
            let of_event = event.iter().flat_map(|event| event.programmes.iter().copied());
            let own = commitment.and_then(|commitment| commitment.budget.as_ref()?.programme);
            let known = of_event.chain(own).filter(|id| workspace.programme(*id).is_some());
            known.map(Lane::Programme).for_each(&mut note);
            record.programme().iter().for_each(|_| note(Lane::Programme(record.id)));
        }
        By::Partnership => {
            let own = record.partnership();
            own.map(Lane::Partnership).into_iter().for_each(&mut note);
            let naming = ties.iter().filter(|tie| beside::names(workspace, **tie, record));
            naming.copied().map(Lane::Partnership).for_each(&mut note);
        }
    }
    if lanes.is_empty() {
        lanes.push(Lane::Rest);
    }
    lanes
}

/// The date of a record that can be moved, and the name of its field: of a planned event, or the due date of an open
/// commitment. What has happened does not move.
#[must_use]
pub fn movable(record: &Record) -> Option<(&'static str, Edtf)> {
    let is_planned = |event: &&Event| event.status() == EventStatus::Planned;
    let is_open = |commitment: &&Commitment| commitment.status().is_open();
    let of_event = record
        .event()
        .filter(is_planned)
        .and_then(|event| Some(("when", event.when?)));
    let of_commitment = || {
        record
            .commitment()
            .filter(is_open)
            .and_then(|it| Some(("due", it.due?)))
    };
    of_event
        .or_else(of_commitment)
        .filter(|(_, date)| date.step().is_some())
}

/// A step of a commitment on its bar: the days on which it is due or was done, and whether it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepMark {
    /// Which step.
    pub id: Id,
    /// The first possible day.
    pub first: i64,
    /// The last possible day.
    pub last: i64,
    /// Whether it was done.
    pub done: bool,
}

/// The dated steps of a commitment, the first `most` in their order.
#[must_use]
pub fn steps(commitment: &Commitment, most: usize, today: Day) -> Vec<StepMark> {
    let steps = commitment.steps_in_order();
    let dated = steps.iter().filter_map(|(id, step)| {
        let span = Span::of(step.done.as_ref().or(step.due.as_ref())?, today);
        Some(StepMark {
            id: *id,
            first: span.first,
            last: span.last,
            done: step.done.is_some(),
        })
    });
    dated.take(most).collect()
}

/// Whether nothing more is expected of it.
#[must_use]
pub fn is_over(record: &Record) -> bool {
    let event = record.event().map(|event| event.status() != EventStatus::Planned);
    let commitment = || {
        let status = record.commitment().map(Commitment::status);
        status.is_some_and(|status| matches!(status, CommitmentStatus::Done | CommitmentStatus::Dropped))
    };
    event.unwrap_or_else(commitment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    fn of(by: By, records: Vec<(u8, Kind, Value)>) -> Plan {
        wanted(Scope::One(id(1)), by, &[], records)
    }

    fn wanted(scope: Scope, by: By, layers: &[Layer], records: Vec<(u8, Kind, Value)>) -> Plan {
        let layers = layers.to_vec();
        let wanted = Wanted { scope, by, layers };
        plan(&workspace(records), &wanted, "Kassel", Lang::En, day(TODAY))
    }

    fn lanes(plan: &Plan) -> Vec<(Lane, Vec<Id>)> {
        let ids = |swim: &Swim| swim.members.iter().map(|at| plan.items[*at].record.id).collect();
        plan.lanes.iter().map(|swim| (swim.lane, ids(swim))).collect()
    }

    #[test]
    fn items_stand_in_each_of_their_lanes_by_date_and_the_rest_last() {
        let plan = of(
            By::Sphere,
            vec![
                (
                    10,
                    Kind::Event,
                    json!({"when": "2026-05", "spheres": ["sport", "culture"]}),
                ),
                (11, Kind::Event, json!({"when": "2025"})),
                (20, Kind::Commitment, json!({"due": "2026-01-01", "sphere": "culture"})),
                (21, Kind::Commitment, json!({"title": {"en": "undated"}})),
                (30, Kind::Contact, json!({"name": "x"})),
            ],
        );
        assert_eq!(
            lanes(&plan),
            [
                (Lane::Sphere(Sphere::Culture), vec![id(20), id(10)]),
                (Lane::Sphere(Sphere::Sport), vec![id(10)]),
                (Lane::Rest, vec![id(11)]),
            ]
        );
        assert_eq!(
            plan.undated.iter().map(|record| record.id).collect::<Vec<_>>(),
            [id(21)]
        );
    }

    #[test]
    fn our_lane_is_the_first_and_a_partner_who_is_gone_has_none() {
        let plan = of(
            By::Partner,
            vec![
                (10, Kind::Event, json!({"when": "2025", "host": "#2"})),
                (11, Kind::Event, json!({"when": "2026", "host": "#3"})),
                (12, Kind::Event, json!({"when": "2027", "host": "#9"})),
                (20, Kind::Commitment, json!({"due": "2026-01-01", "lead": "#3"})),
            ],
        );
        assert_eq!(
            lanes(&plan),
            [
                (Lane::Partner(id(3)), vec![id(20), id(11)]),
                (Lane::Partner(id(2)), vec![id(10)]),
                (Lane::Rest, vec![id(12)]),
            ]
        );
        let sides: Vec<Side> = plan.items.iter().map(|item| item.side).collect();
        assert_eq!(sides, [Side::Theirs, Side::Ours, Side::Ours, Side::Joint]);
    }

    #[test]
    fn a_programme_makes_a_lane_while_it_is_there() {
        let plan = of(
            By::Programme,
            vec![
                (10, Kind::Event, json!({"when": "2025", "programmes": ["#40", "#41"]})),
                (
                    20,
                    Kind::Commitment,
                    json!({"due": "2026", "budget": {"programme": "#41"}}),
                ),
                (40, Kind::Programme, json!({"name": {"en": "p"}})),
            ],
        );
        assert_eq!(
            lanes(&plan),
            [(Lane::Programme(id(40)), vec![id(10)]), (Lane::Rest, vec![id(20)])]
        );
    }

    #[test]
    fn a_lane_of_each_partnership_and_a_deadline_in_those_that_name_its_programme() {
        let records = vec![
            (1, Kind::Partnership, json!({"programmes": [id(40).to_string()]})),
            (4, Kind::Partnership, json!({"programmes": [id(40).to_string()]})),
            (10, Kind::Event, json!({"when": "2025", "partnership": "#4"})),
            (11, Kind::Event, json!({"when": "2026"})),
            (12, Kind::Event, json!({"when": "2026", "partnership": "#99"})),
            (40, Kind::Programme, json!({"deadlines/#5": {"due": "2027"}})),
        ];
        let plan = wanted(Scope::All, By::Partnership, Layer::ALL, records);
        assert_eq!(
            lanes(&plan),
            [
                (Lane::Partnership(id(1)), vec![id(11), id(40)]),
                (Lane::Partnership(id(4)), vec![id(10), id(40)]),
            ]
        );
    }

    #[test]
    fn other_dates_stand_there_where_they_are_asked_for_and_a_due_date_never_twice() {
        let records = || {
            vec![
                (
                    20,
                    Kind::Commitment,
                    json!({"due": "2026-12", "lead": "#3", "steps/#5": {"done": "2026-05-10"}}),
                ),
                (
                    30,
                    Kind::Agreement,
                    json!({"signed": "2025-05-15", "valid_until": "2030"}),
                ),
            ]
        };
        let marks = |layers: &[Layer]| {
            let plan = wanted(Scope::One(id(1)), By::Partner, layers, records());
            let code = |item: &Item| item.mark.as_ref().map(|mark| mark.what.code());
            plan.items
                .iter()
                .map(|item| (code(item), item.moves()))
                .collect::<Vec<_>>()
        };
        assert_eq!(marks(&[]), [(None, true)]);
        assert_eq!(
            marks(Layer::ALL),
            [
                (Some("signed"), false),
                (Some("step_done"), false),
                (None, true),
                (Some("expiry"), false)
            ]
        );
    }

    #[test]
    fn only_what_lies_ahead_of_its_makers_moves() {
        let check = |kind: Kind, value: Value, expect: Option<&str>| {
            let record = crate::domain::sample::record(10, kind, value.clone());
            assert_eq!(movable(&record).map(|(field, _)| field), expect, "{value}");
        };
        check(
            Kind::Event,
            json!({"when": "2026-12", "status": "planned"}),
            Some("when"),
        );
        check(Kind::Event, json!({"when": "2026-12", "status": "held"}), None);
        check(
            Kind::Event,
            json!({"when": "2026-12-01/2027", "status": "planned"}),
            None,
        );
        check(
            Kind::Commitment,
            json!({"due": "2026-12", "status": "agreed"}),
            Some("due"),
        );
        check(Kind::Commitment, json!({"due": "2026-12", "status": "done"}), None);
        check(Kind::Commitment, json!({"start": "2026-12"}), None);
    }
}

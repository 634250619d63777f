//! The agenda of an event: what is proposed for it, and what stays open after it and is carried to the next one.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::codes::EventStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Event, Point};
use crate::domain::id::Id;
use crate::domain::order::{sorted, sorted_by_key};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

use super::attention::{Reason, of_commitment};
use super::limits::Limits;
use super::lists::{is_ahead, of_kind};

/// Why a point is proposed, in the order in which they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// It stayed open at an event before.
    Carried,
    /// Its commitment is overdue.
    Overdue,
    /// Its commitment is due before the event is over.
    Due,
    /// There is no news of its commitment.
    Silent,
    /// Nobody is named for its commitment on a side.
    Unowned,
    /// Its commitment is open.
    Open,
}

impl Ground {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Carried,
        Self::Overdue,
        Self::Due,
        Self::Silent,
        Self::Unowned,
        Self::Open,
    ];
}

/// A point that the agenda of an event may take.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The id that the point gets: that of its commitment, or the one that it had where it is carried over.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// The commitment that it is about.
    pub commitment: Option<Id>,
    /// The event at which it stayed open.
    pub from: Option<Id>,
    /// What is to be said of its commitment, the worst first.
    pub reasons: Vec<Reason>,
}

impl Proposal {
    /// Why it is proposed.
    #[must_use]
    pub fn ground(&self) -> Ground {
        if self.from.is_some() {
            return Ground::Carried;
        }
        match self.reasons.first() {
            Some(Reason::Overdue(_)) => Ground::Overdue,
            Some(Reason::DueSoon(_)) => Ground::Due,
            Some(Reason::Silent(_)) => Ground::Silent,
            Some(Reason::NobodyOn(_)) => Ground::Unowned,
            _ => Ground::Open,
        }
    }
}

/// What a point is called: as its commitment is by now, in the languages that this has, and as it was called when it was taken.
#[must_use]
pub fn called(point: &Point, workspace: &Workspace) -> Text {
    let mut title = point.title.clone();
    if let Some(commitment) = point.commitment.and_then(|id| workspace.commitment(id)) {
        for (tag, text) in &commitment.title.0 {
            title.0.insert(tag.clone(), text.clone());
        }
    }
    title
}

/// What the agenda of a planned event may take and does not have: what stayed open before, then the open commitments of the
/// partnership, the worst first. Nothing for an event that is over, or is not there.
#[must_use]
pub fn proposals(workspace: &Workspace, id: Id, today: Day, limits: &Limits) -> Vec<Proposal> {
    let Some(event) = workspace
        .event(id)
        .filter(|event| event.status() == EventStatus::Planned)
    else {
        return Vec::new();
    };
    let Some(partnership) = event.partnership else {
        return Vec::new();
    };
    let limits = Limits {
        soon: days_until(event, today),
        ..*limits
    };
    let has =
        |id: Id| event.agenda.contains_key(&id) || event.agenda.values().any(|point| point.commitment == Some(id));
    let reasons = |id: Id| {
        let record = workspace.get(id)?;
        let commitment = record.commitment()?;
        (commitment.status().is_open()).then(|| of_commitment(record, commitment, workspace, today, &limits))
    };
    let mut found: Vec<Proposal> = Vec::new();
    for (from, point_id, point) in left_open(workspace, partnership, id) {
        let about = point.commitment;
        let known = about.map_or(Some(Vec::new()), reasons);
        // What it is about is done with, or gone.
        let Some(reasons) = known else { continue };
        let is_there = has(about.unwrap_or(point_id)) || has(point_id);
        if !is_there
            && found
                .iter()
                .all(|one| one.id != point_id && (about.is_none() || one.commitment != about))
        {
            found.push(Proposal {
                id: point_id,
                title: called(point, workspace),
                commitment: about,
                from: Some(from),
                reasons,
            });
        }
    }
    let carried: Vec<Id> = found.iter().filter_map(|one| one.commitment).collect();
    let open = of_kind(workspace, partnership, Kind::Commitment).filter_map(|record| {
        let commitment = record.commitment()?;
        let is_new = !has(record.id) && !carried.contains(&record.id);
        let proposal = |reasons| Proposal {
            id: record.id,
            title: commitment.title.clone(),
            commitment: Some(record.id),
            from: None,
            reasons,
        };
        Some((
            commitment.due,
            is_new.then(|| reasons(record.id)).flatten().map(proposal)?,
        ))
    });
    let open = sorted_by_key(open.collect(), |(due, one): &(Option<Edtf>, Proposal)| {
        let weight = one.reasons.first().map(|reason| reason.weight(today));
        (one.ground(), weight, due.is_none(), *due, one.id)
    });
    found.extend(open.into_iter().map(|(_, proposal)| proposal));
    found
}

/// How many days it may be until an event is over.
fn days_until(event: &Event, today: Day) -> i64 {
    let last = event.when.as_ref().and_then(Edtf::latest);
    last.map_or(0, |last| last.since(today).max(0))
}

/// The points that stayed open at events of a partnership that are over, with their events: the latest event first. A point that
/// was on several agendas counts where it was last, and not at all where another planned event has it.
fn left_open(workspace: &Workspace, partnership: Id, but: Id) -> Vec<(Id, Id, &Point)> {
    let events = of_kind(workspace, partnership, Kind::Event).filter_map(|record| {
        let event = record.event().filter(|event| !event.agenda.is_empty())?;
        (record.id != but).then_some((record.id, event))
    });
    let by_date = sorted_by_key(events.collect(), |(id, event): &(Id, &Event)| {
        Reverse((event.when, *id))
    });
    let (planned, over): (Vec<_>, Vec<_>) = by_date
        .into_iter()
        .partition(|(_, event)| event.status() == EventStatus::Planned);
    let is_planned = |id: Id| planned.iter().any(|(_, event)| event.agenda.contains_key(&id));
    let mut seen: BTreeSet<Id> = BTreeSet::new();
    let mut found = Vec::new();
    for (event_id, event) in over {
        for (id, point) in event.agenda_in_order() {
            let is_last = seen.insert(id);
            // A commitment is talked about wherever one meets; what is no commitment is talked about once.
            let is_elsewhere = point.commitment.is_none() && is_planned(id);
            if is_last && point.is_open() && !is_elsewhere {
                found.push((event_id, id, point));
            }
        }
    }
    found
}

/// The points of an event that are to be carried to the next one: nobody has said that they are dealt with.
#[must_use]
pub fn open_points(event: &Event) -> usize {
    event.agenda.values().filter(|point| point.is_open()).count()
}

/// The next planned event of the same partnership that lies ahead, besides this one. One without a date comes last.
#[must_use]
pub fn next_planned(workspace: &Workspace, id: Id, today: Day) -> Option<Arc<Record>> {
    let partnership = workspace.get(id)?.partnership()?;
    let ahead =
        of_kind(workspace, partnership, Kind::Event).filter(|record| record.id != id && is_ahead(record, today));
    let when = |record: &Record| record.event().and_then(|event| event.when);
    let ahead = sorted(ahead.map(Arc::clone).collect(), |a: &Arc<Record>, b| {
        (when(a).is_none(), when(a), a.id).cmp(&(when(b).is_none(), when(b), b.id))
    });
    ahead.into_iter().next()
}

/// What a note becomes that was `was` when somebody began to write in it, that they have made `mine`, and that is `now` something
/// else: what was added here stands below what was written elsewhere.
#[must_use]
pub fn joined_note(was: &str, mine: &str, now: &str) -> String {
    let (was, mine, now) = (was.trim(), mine.trim(), now.trim());
    if now == was || now == mine || now.is_empty() {
        return mine.to_owned();
    }
    if mine == was {
        return now.to_owned();
    }
    let added = mine.strip_prefix(was).unwrap_or(mine).trim();
    if added.is_empty() || now.contains(added) {
        return now.to_owned();
    }
    format!("{now}\n{added}")
}

#[cfg(test)]
mod tests;

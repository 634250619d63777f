//! An event closed: what came of each point of its agenda, in one change.

use serde_json::{Value, json};

use crate::domain::codes::{CommitmentStatus, EventStatus, PointOutcome};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Event, Point};
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::agenda::called;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::{Lang, Text};
use crate::domain::validate::Problem;
use crate::domain::workspace::Workspace;

use super::agenda::{AGENDA, as_value, element, key};
use super::{
    Desk, News, Outcome, Refusal, checked, edit, event, log_update, move_due, put_element, save, set_status, text_in,
};

/// What came of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It stays open, and the next event takes it.
    Open,
    /// It is dealt with.
    Settled,
    /// There is news of its commitment.
    Update {
        /// What is new; may be empty where something else is said.
        text: String,
        /// What its status is by now; none for as it is.
        status: Option<CommitmentStatus>,
        /// By when it is due (EDTF); empty for as it is.
        due: String,
    },
    /// Something was promised.
    Commitment {
        /// What; as the point is called, it is so in all its languages.
        title: String,
        /// Who leads.
        lead: Option<Id>,
        /// By when it is due (EDTF); may be empty.
        due: String,
    },
    /// One will meet about it.
    Event(Meeting),
}

/// An event that is to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// What it is called.
    pub title: String,
    /// The code of its kind.
    pub kind: String,
    /// When (EDTF).
    pub when: String,
}

/// How an event is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// The language of what was typed.
    pub lang: Lang,
    /// From whom the news are; may be empty.
    pub author: String,
    /// What came of the points. A point that is not named stays as it is.
    pub answers: Vec<(Id, Answer)>,
    /// The next event, where one is to be planned.
    pub next: Option<Meeting>,
}

/// Closes an event: it was held, and what came of its points is written where it belongs. A point of which that was said before
/// is passed over, so that nothing is done twice.
///
/// # Errors
/// The event, a point or its commitment is not there; or all faults, of a point at `agenda/<id>.<field of the answer>`, of the
/// next event at `next.<field>`, of the event itself at its fields.
pub fn close(workspace: &Workspace, id: Id, closing: &Closing, desk: &mut Desk) -> Outcome {
    let (mut fields, before) = event(workspace, id)?;
    let mut work = Work {
        before: workspace,
        now: workspace.clone(),
        touched: Vec::new(),
        problems: Vec::new(),
    };
    for (point_id, answer) in &closing.answers {
        let point = before.agenda.get(point_id).ok_or(Refusal::Gone)?;
        if !point.is_open() {
            continue;
        }
        let one = One {
            event: before,
            event_id: id,
            point,
            at: key(*point_id),
            closing,
        };
        let (outcome, result) = one.answer(answer, &mut work, desk)?;
        let mut kept = element(&fields, *point_id)?;
        kept.insert("outcome".to_owned(), outcome.code().into());
        if let Some(result) = result {
            kept.insert("result".to_owned(), result.to_string().into());
        }
        put_element(Kind::Event, &mut fields, AGENDA, *point_id, Value::Object(kept));
    }
    if let Some(meeting) = &closing.next {
        let title = text_in(closing.lang, &meeting.title);
        work.plan(before, meeting, title, "next", desk)?;
    }
    fields.insert("status".into(), EventStatus::Held.code().into());
    let held = checked(workspace, id, fields, desk);
    work.ended(held, desk)
}

/// One point with what is said of it.
struct One<'a> {
    event: &'a Event,
    event_id: Id,
    point: &'a Point,
    /// Where its faults stand.
    at: String,
    closing: &'a Closing,
}

impl One<'_> {
    /// Does what is said, and tells what is kept of it: the outcome, and the record that came of it.
    fn answer(&self, answer: &Answer, work: &mut Work, desk: &mut Desk) -> Result<(PointOutcome, Option<Id>), Refusal> {
        Ok(match answer {
            Answer::Open => (PointOutcome::Open, None),
            Answer::Settled => (PointOutcome::Settled, None),
            Answer::Update { text, status, due } => {
                let commitment = self.point.commitment.ok_or(Refusal::Gone)?;
                self.update(commitment, text, *status, due, work, desk)?;
                (PointOutcome::Update, None)
            }
            Answer::Commitment { title, lead, due } => {
                let new = desk.ids.new_id();
                let fields = self.promise(title, *lead, due, &work.now);
                let saved = save(&work.now, Kind::Commitment, new, &fields, desk);
                work.take(saved, &self.at)?;
                (PointOutcome::Commitment, Some(new))
            }
            Answer::Event(meeting) => {
                let title = self.title(&meeting.title, &work.now);
                let new = work.plan(self.event, meeting, title, &self.at, desk)?;
                (PointOutcome::Event, Some(new))
            }
        })
    }

    fn update(
        &self,
        commitment: Id,
        text: &str,
        status: Option<CommitmentStatus>,
        due: &str,
        work: &mut Work,
        desk: &mut Desk,
    ) -> Result<(), Refusal> {
        let before = work.now.commitment(commitment).ok_or(Refusal::Gone)?;
        let status = status.filter(|status| *status != before.status());
        let due = Some(due.trim())
            .filter(|due| !due.is_empty() && before.due.map(|now| now.to_string()).as_deref() != Some(due));
        let says_more = status.is_some() || due.is_some();
        if !text.trim().is_empty() || !says_more {
            let news = News {
                date: told_on(self.event, desk.today),
                lang: self.closing.lang,
                text: text.to_owned(),
                author: self.closing.author.clone(),
                actual: String::new(),
            };
            let logged = log_update(&work.now, commitment, &news, desk);
            work.take(logged, &self.at)?;
        }
        if let Some(due) = due {
            // Why it moved is what was talked about.
            let moved = move_due(&work.now, commitment, due, (self.closing.lang, text), desk);
            work.take(moved, &self.at)?;
        }
        if let Some(status) = status {
            let set = set_status(&work.now, commitment, status, desk);
            work.take(set, &self.at)?;
        }
        Ok(())
    }

    fn promise(&self, title: &str, lead: Option<Id>, due: &str, workspace: &Workspace) -> Fields {
        let partnership = self.event.partnership.map(|id| id.to_string());
        let note = Some(&self.point.note).filter(|note| !note.is_empty());
        let fields = [
            ("title", Some(self.title(title, workspace))),
            ("status", Some(CommitmentStatus::Agreed.code().into())),
            ("origin", Some(json!({"event": self.event_id.to_string()}))),
            ("partnership", partnership.map(Value::from)),
            ("lead", lead.map(|lead| lead.to_string().into())),
            ("due", Some(due.into())),
            ("description", note.map(as_value)),
        ];
        gathered(
            fields
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?))),
        )
    }

    /// A title that was left as the point is called is that in all its languages.
    fn title(&self, typed: &str, workspace: &Workspace) -> Value {
        let called: Text = called(self.point, workspace);
        let lang = self.closing.lang;
        if called.show(lang) == typed.trim() {
            as_value(&called)
        } else {
            text_in(lang, typed)
        }
    }
}

/// Of which day the news are: that of the event, unless it reaches beyond today.
fn told_on(event: &Event, today: Day) -> String {
    let is_over = |when: &&Edtf| when.latest().is_some_and(|last| last <= today);
    event
        .when
        .as_ref()
        .filter(is_over)
        .map_or_else(|| today.to_string(), Edtf::to_string)
}

/// What was done so far, on a copy of the workspace.
struct Work<'a> {
    before: &'a Workspace,
    now: Workspace,
    touched: Vec<Id>,
    problems: Vec<Problem>,
}

impl Work<'_> {
    /// Takes in what a command made; its faults stand at `at` from now on.
    fn take(&mut self, outcome: Outcome, at: &str) -> Result<(), Refusal> {
        match outcome {
            Ok(change) => {
                self.now.apply(&change);
                let ids = change.edits.iter().map(|edit| edit.after.id);
                let new: Vec<Id> = ids.filter(|id| !self.touched.contains(id)).collect();
                self.touched.extend(new);
                Ok(())
            }
            Err(Refusal::Invalid(problems)) => {
                self.problems.extend(problems.into_iter().map(|problem| {
                    let member = problem.path.rsplit(['.', '/']).next().unwrap_or_default();
                    Problem {
                        path: format!("{at}.{member}"),
                        fault: problem.fault,
                    }
                }));
                Ok(())
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// Plans an event of the same partnership.
    fn plan(
        &mut self,
        event: &Event,
        meeting: &Meeting,
        title: Value,
        at: &str,
        desk: &mut Desk,
    ) -> Result<Id, Refusal> {
        let new = desk.ids.new_id();
        let fields = [
            ("title", title),
            ("kind", meeting.kind.as_str().into()),
            ("when", meeting.when.as_str().into()),
            ("status", EventStatus::Planned.code().into()),
        ];
        let mut fields: Fields = gathered(fields.map(|(name, value)| (name.to_owned(), value)));
        if let Some(partnership) = event.partnership {
            fields.insert("partnership".into(), partnership.to_string().into());
        }
        let saved = save(&self.now, Kind::Event, new, &fields, desk);
        self.take(saved, at)?;
        Ok(new)
    }

    /// The whole as one change: each record once, from what it was to what it has become.
    fn ended(mut self, held: Outcome, desk: &Desk) -> Outcome {
        match held {
            Err(Refusal::Invalid(problems)) => self.problems.splice(0..0, problems).for_each(drop),
            Err(refusal) => return Err(refusal),
            Ok(_) if !self.problems.is_empty() => {}
            Ok(mut change) => {
                let edits = self.touched.iter().filter_map(|id| {
                    let record = self.now.get(*id)?;
                    edit(self.before, record.kind, *id, record.fields.to_fields(), desk)
                });
                change.edits.extend(edits);
                return Ok(change);
            }
        }
        Err(Refusal::Invalid(self.problems))
    }
}

#[cfg(test)]
mod tests;

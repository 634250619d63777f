//! What was read from a report, and chosen by the reader, put into records: one change, so that one step takes it back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::codes::{AgreementKind, CommitmentStatus, EventStatus, Form, Stage};
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{LINE_MAX, LONG_MAX};
use crate::domain::text::Lang;
use crate::domain::workspace::{Change, Workspace};

use super::{Desk, Refusal, save, text_in};

/// What a draft becomes: a record, or a part of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum What {
    Partner,
    Agreement,
    #[default]
    Event,
    Commitment,
    Person,
    Programme,
    Statement,
    Stop,
    Sphere,
    Source,
}

impl What {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Partner,
        Self::Sphere,
        Self::Agreement,
        Self::Event,
        Self::Commitment,
        Self::Person,
        Self::Programme,
        Self::Statement,
        Self::Stop,
        Self::Source,
    ];

    /// A name that is stored, and used in names of classes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Sphere => "sphere",
            Self::Agreement => "agreement",
            Self::Event => "event",
            Self::Commitment => "commitment",
            Self::Person => "person",
            Self::Programme => "programme",
            Self::Statement => "statement",
            Self::Stop => "stop",
            Self::Source => "source",
        }
    }

    /// The type of the record; none for a part of one.
    #[must_use]
    pub const fn record(self) -> Option<Kind> {
        match self {
            Self::Agreement => Some(Kind::Agreement),
            Self::Event => Some(Kind::Event),
            Self::Commitment => Some(Kind::Commitment),
            Self::Person => Some(Kind::Contact),
            Self::Programme => Some(Kind::Programme),
            Self::Partner | Self::Sphere | Self::Statement | Self::Stop | Self::Source => None,
        }
    }
}

/// A draft as it would be recorded. What it does not have is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Piece {
    /// Its number among the drafts: how others point at it.
    pub key: u32,
    /// What it becomes.
    pub what: What,
    /// Its name or title; of a statement what was said.
    pub title: String,
    /// The code of its kind (agreement, event), of its sphere (sphere), of its country (partner).
    pub kind: String,
    /// EDTF: when it is, was signed, is due, was published.
    pub date: String,
    /// Where.
    pub place: String,
    /// The code of an event's status.
    pub status: String,
    /// What a person is.
    pub role: String,
    /// The name of the host, or of the municipality that a person speaks for.
    pub partner: String,
    /// Who said it.
    pub speaker: String,
    /// The code of a commitment's or a stop's sphere.
    pub sphere: String,
    /// What an agreement is for.
    pub goal: String,
    /// The address of a source.
    pub url: String,
    /// The event or agreement that it comes from or belongs to.
    pub link: Option<u32>,
    /// Who took part or signed.
    pub people: Vec<u32>,
    /// The id of the record, or of the partner, into which it goes; empty where it becomes a new one.
    pub into: String,
}

impl Piece {
    /// The field without which it cannot be recorded; none where it has all. `title`, `date` or `country`.
    #[must_use]
    pub fn lacks(&self) -> Option<&'static str> {
        if self.title.trim().is_empty() {
            return Some("title");
        }
        let has_date = self.date.parse::<Edtf>().is_ok();
        let needs_date = self.what == What::Event && self.into.is_empty();
        if !has_date && (needs_date || !self.date.is_empty()) {
            return Some("date");
        }
        let needs_country = self.what == What::Partner && self.into.is_empty();
        (needs_country && self.kind.is_empty()).then_some("country")
    }

    /// Whether it is a part of an event, and so needs one.
    #[must_use]
    pub const fn needs_event(&self) -> bool {
        matches!(self.what, What::Statement | What::Stop)
    }
}

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The partnership; none where the partners among the pieces make a new one.
    pub partnership: Option<Id>,
    /// The language of the text.
    pub lang: Lang,
    /// The drafts.
    pub pieces: Vec<Piece>,
}

/// Puts all of it into records. Gives the partnership with the change.
///
/// # Errors
/// The partnership is not there, or what would be recorded does not hold what it must.
pub fn take_in(workspace: &Workspace, intake: &Intake, desk: &mut Desk) -> Result<(Id, Change), Refusal> {
    let mut work = Work::new(workspace, intake, desk)?;
    work.partnership(desk)?;
    work.programmes(desk)?;
    work.people(desk)?;
    work.agreements(desk)?;
    work.events(desk)?;
    work.commitments(desk)?;
    Ok((work.id, work.change(workspace)))
}

/// The workspace as it becomes, piece by piece, so that each record is checked with those that it points at.
struct Work<'a> {
    intake: &'a Intake,
    workspace: Workspace,
    /// The partnership.
    id: Id,
    /// The record, or the partner, that a piece has become.
    made: BTreeMap<u32, Id>,
    /// The ids of all records that were touched, in order.
    touched: Vec<Id>,
}

impl<'a> Work<'a> {
    fn new(workspace: &Workspace, intake: &'a Intake, desk: &mut Desk) -> Result<Self, Refusal> {
        let id = match intake.partnership {
            Some(id) if workspace.partnership_of(id).is_none() => return Err(Refusal::Gone),
            Some(id) => id,
            None => desk.ids.new_id(),
        };
        Ok(Self {
            intake,
            workspace: workspace.clone(),
            id,
            made: BTreeMap::new(),
            touched: Vec::new(),
        })
    }

    /// One change of all that was done: each record as it was before, and as it is now.
    fn change(self, before: &Workspace) -> Change {
        let mut change = Change::default();
        for id in self.touched {
            let Some(after) = self.workspace.kept(id) else { continue };
            if !change.edits.iter().any(|edit| edit.after.id == id) {
                change.edits.push(crate::domain::workspace::Edit {
                    before: before.kept(id).cloned(),
                    after: after.clone(),
                });
            }
        }
        change
    }

    fn of(&self, what: What) -> Vec<&'a Piece> {
        self.intake.pieces.iter().filter(|piece| piece.what == what).collect()
    }

    fn text(&self, text: &str, most: usize) -> Value {
        text_in(self.intake.lang, &clipped(text, most))
    }

    /// The record into which a piece goes, with the fields that it has; a new one where there is none.
    fn target(&self, piece: &Piece, desk: &mut Desk) -> (Id, Fields) {
        let known = piece.into.parse().ok().and_then(|id| self.workspace.get(id));
        match known {
            Some(record) => (record.id, record.fields.to_fields()),
            None => (desk.ids.new_id(), Fields::new()),
        }
    }

    fn put(&mut self, kind: Kind, id: Id, fields: &Fields, desk: &mut Desk) -> Result<(), Refusal> {
        let change = save(&self.workspace, kind, id, fields, desk)?;
        if !change.is_empty() {
            self.workspace.apply(&change);
            self.touched.push(id);
        }
        Ok(())
    }

    /// Puts a record that belongs to the partnership, and notes what the piece has become.
    fn put_piece(&mut self, piece: &Piece, id: Id, mut fields: Fields, desk: &mut Desk) -> Result<(), Refusal> {
        let Some(kind) = piece.what.record() else { return Ok(()) };
        if kind != Kind::Programme {
            fill(&mut fields, "partnership", json!(self.id.to_string()));
        }
        self.made.insert(piece.key, id);
        self.put(kind, id, &fields, desk)
    }

    fn partnership(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        let known = self.workspace.get(self.id).map(|record| record.fields.to_fields());
        let is_new = known.is_none();
        let mut fields = known.unwrap_or_default();
        for piece in self.of(What::Partner) {
            let id = piece
                .into
                .parse()
                .ok()
                .filter(|id| fields.contains_key(&format!("partners/{id}")));
            let id = id.unwrap_or_else(|| {
                let id = desk.ids.new_id();
                let partner = json!({"name": self.text(&piece.title, LINE_MAX), "country": piece.kind, "kind": "city"});
                fields.insert(format!("partners/{id}"), partner);
                id
            });
            self.made.insert(piece.key, id);
        }
        add_codes(
            &mut fields,
            "spheres",
            self.of(What::Sphere).iter().map(|piece| piece.kind.as_str()),
        );
        if is_new {
            let agreement = self.of(What::Agreement).into_iter().find(|piece| form(piece).is_some());
            if let Some(form) = agreement.and_then(form) {
                fill(&mut fields, "form", json!(form.code()));
            }
            fill(&mut fields, "stage", json!(Stage::Active.code()));
            if let Some(date) = agreement.map(|piece| &piece.date).filter(|date| !date.is_empty()) {
                fill(&mut fields, "since", json!(date));
            }
        }
        self.put(Kind::Partnership, self.id, &fields, desk)
    }

    fn programmes(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        let mut ids = Vec::new();
        for piece in self.of(What::Programme) {
            let (id, mut fields) = self.target(piece, desk);
            fill(&mut fields, "name", self.text(&piece.title, LINE_MAX));
            self.put_piece(piece, id, fields, desk)?;
            ids.push(id.to_string());
        }
        let mut fields = self
            .workspace
            .get(self.id)
            .map(|record| record.fields.to_fields())
            .unwrap_or_default();
        add_codes(&mut fields, "programmes", ids.iter().map(String::as_str));
        self.put(Kind::Partnership, self.id, &fields, desk)
    }

    fn people(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        for piece in self.of(What::Person) {
            let (id, mut fields) = self.target(piece, desk);
            fill(&mut fields, "name", json!(clipped(&piece.title, LINE_MAX)));
            if !piece.role.is_empty() {
                fill(&mut fields, "role", self.text(&piece.role, LINE_MAX));
            }
            self.fill_partner(&mut fields, "partner", &piece.partner);
            self.put_piece(piece, id, fields, desk)?;
        }
        Ok(())
    }

    fn agreements(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        for piece in self.of(What::Agreement) {
            let (id, mut fields) = self.target(piece, desk);
            fill(&mut fields, "title", self.text(&piece.title, LINE_MAX));
            fill(
                &mut fields,
                "kind",
                json!(kind_or(&piece.kind, AgreementKind::Memorandum.code())),
            );
            self.fill_when_and_where(&mut fields, "signed", piece);
            for person in self.people_of(piece) {
                let mut signatory = json!({"name": clipped(&person.title, LINE_MAX)});
                self.fill_element(&mut signatory, person);
                Self::add_element(&mut fields, "signatories", "name", signatory, desk);
            }
            if !piece.goal.trim().is_empty() {
                let clause = json!({"text": self.text(&piece.goal, LONG_MAX)});
                Self::add_element(&mut fields, "clauses", "text", clause, desk);
            }
            self.add_sources(&mut fields, desk);
            self.put_piece(piece, id, fields, desk)?;
        }
        Ok(())
    }

    fn events(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        for piece in self.of(What::Event) {
            let (id, mut fields) = self.target(piece, desk);
            fill(&mut fields, "title", self.text(&piece.title, LINE_MAX));
            fill(&mut fields, "kind", json!(kind_or(&piece.kind, "other")));
            self.fill_when_and_where(&mut fields, "when", piece);
            let to_come = piece
                .date
                .parse::<Edtf>()
                .is_ok_and(|date| date.certainly_after(desk.today));
            let status = if to_come {
                EventStatus::Planned.code()
            } else {
                kind_or(&piece.status, "held")
            };
            fill(&mut fields, "status", json!(status));
            self.fill_partner(&mut fields, "host", &piece.partner);
            for person in self.people_of(piece) {
                self.add_participant(&mut fields, person, desk);
            }
            for part in self.parts_of(piece) {
                self.add_part(&mut fields, part, desk);
            }
            self.add_sources(&mut fields, desk);
            self.put_piece(piece, id, fields, desk)?;
        }
        Ok(())
    }

    fn commitments(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
        for piece in self.of(What::Commitment) {
            let (id, mut fields) = self.target(piece, desk);
            fill(&mut fields, "title", self.text(&piece.title, LINE_MAX));
            if piece.title.chars().count() > LINE_MAX {
                fill(&mut fields, "description", self.text(&piece.title, LONG_MAX));
            }
            fill(&mut fields, "status", json!(CommitmentStatus::Agreed.code()));
            if !piece.sphere.is_empty() {
                fill(&mut fields, "sphere", json!(piece.sphere));
            }
            if !piece.date.is_empty() {
                fill(&mut fields, "due", json!(piece.date));
            }
            if let Some(origin) = self.origin(piece) {
                fill(&mut fields, "origin", origin);
            }
            self.put_piece(piece, id, fields, desk)?;
        }
        Ok(())
    }

    fn origin(&self, piece: &Piece) -> Option<Value> {
        let id = *self.made.get(&piece.link?)?;
        let name = match self.workspace.get(id)?.kind {
            Kind::Agreement => "agreement",
            Kind::Event => "event",
            _ => return None,
        };
        Some(json!({ name: id.to_string() }))
    }

    fn fill_when_and_where(&self, fields: &mut Fields, date: &str, piece: &Piece) {
        if !piece.date.is_empty() {
            fill(fields, date, json!(piece.date));
        }
        if !piece.place.is_empty() {
            fill(fields, "place", self.text(&piece.place, LINE_MAX));
        }
    }

    fn fill_partner(&self, fields: &mut Fields, field: &str, name: &str) {
        if let Some(id) = self.partner(name) {
            fill(fields, field, json!(id.to_string()));
        }
    }

    /// The partner of this name: one of the pieces, or one that the partnership has.
    fn partner(&self, name: &str) -> Option<Id> {
        if name.is_empty() {
            return None;
        }
        let piece = self.of(What::Partner).into_iter().find(|piece| piece.title == name);
        let known = || {
            let partnership = self.workspace.partnership_of(self.id)?;
            let mut partners = partnership.partners.iter();
            partners
                .find(|(_, partner)| partner.name.0.values().any(|known| known == name))
                .map(|(id, _)| *id)
        };
        piece
            .and_then(|piece| self.made.get(&piece.key).copied())
            .or_else(known)
    }

    fn people_of(&self, piece: &Piece) -> Vec<&'a Piece> {
        let people = self.of(What::Person).into_iter();
        people.filter(|person| piece.people.contains(&person.key)).collect()
    }

    /// The stops and statements of an event; those that name none belong to the first.
    fn parts_of(&self, event: &Piece) -> Vec<&'a Piece> {
        let events = self.of(What::Event);
        let is_first = events.first().is_some_and(|first| first.key == event.key);
        let is_known = |key: u32| events.iter().any(|event| event.key == key);
        let belongs = |part: &&&Piece| match part.link.filter(|key| is_known(*key)) {
            Some(key) => key == event.key,
            None => is_first,
        };
        let parts = self.intake.pieces.iter().filter(|piece| piece.needs_event());
        parts.collect::<Vec<_>>().iter().filter(belongs).copied().collect()
    }

    fn add_part(&self, fields: &mut Fields, part: &Piece, desk: &mut Desk) {
        if part.what == What::Statement {
            let speaker = if part.speaker.is_empty() { "?" } else { &part.speaker };
            let statement = json!({"speaker": clipped(speaker, LINE_MAX), "text": self.text(&part.title, LONG_MAX)});
            return Self::add_element(fields, "statements", "text", statement, desk);
        }
        let last = elements(fields, "stops").filter_map(|stop| stop.get("position")?.as_f64());
        let position = last.fold(0.0, f64::max) + 1.0;
        let mut stop = json!({"title": self.text(&part.title, LINE_MAX), "position": position});
        if !part.sphere.is_empty() {
            stop["sphere"] = json!(part.sphere);
        }
        Self::add_element(fields, "stops", "title", stop, desk);
    }

    fn add_participant(&self, fields: &mut Fields, person: &Piece, desk: &mut Desk) {
        let Some(id) = self.made.get(&person.key) else { return };
        Self::add_element(
            fields,
            "participants",
            "contact",
            json!({"contact": id.to_string()}),
            desk,
        );
    }

    fn add_sources(&self, fields: &mut Fields, desk: &mut Desk) {
        for piece in self.of(What::Source) {
            let mut source = json!({"title": self.text(&piece.title, LINE_MAX)});
            for (name, value) in [("url", &piece.url), ("date", &piece.date)] {
                if !value.is_empty() {
                    source[name] = json!(value);
                }
            }
            Self::add_element(fields, "sources", "title", source, desk);
        }
    }

    /// Adds an element, unless there is one that says the same in this field.
    fn add_element(fields: &mut Fields, collection: &str, same: &str, element: Value, desk: &mut Desk) {
        let is_there = elements(fields, collection).any(|known| known.get(same) == element.get(same));
        if !is_there {
            fields.insert(format!("{collection}/{}", desk.ids.new_id()), element);
        }
    }

    /// Role and side of whoever signed.
    fn fill_element(&self, element: &mut Value, person: &Piece) {
        if !person.role.is_empty() {
            element["role"] = self.text(&person.role, LINE_MAX);
        }
        if let Some(id) = self.partner(&person.partner) {
            element["partner"] = json!(id.to_string());
        }
    }
}

/// Sets a field that has no value yet: what a person entered stays.
fn fill(fields: &mut Fields, name: &str, value: Value) {
    if fields.get(name).is_none_or(Value::is_null) {
        fields.insert(name.to_owned(), value);
    }
}

/// Adds to a list what is not in it.
fn add_codes<'a>(fields: &mut Fields, name: &str, codes: impl Iterator<Item = &'a str>) {
    let mut list = fields.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let before = list.len();
    for code in codes {
        if !list.iter().any(|known| known == code) {
            list.push(json!(code));
        }
    }
    if list.len() > before {
        fields.insert(name.to_owned(), Value::Array(list));
    }
}

fn elements<'a>(fields: &'a Fields, collection: &str) -> impl Iterator<Item = &'a Value> {
    let prefix = format!("{collection}/");
    fields
        .iter()
        .filter(move |(key, _)| key.starts_with(&prefix))
        .map(|(_, value)| value)
}

fn kind_or<'a>(code: &'a str, other: &'a str) -> &'a str {
    if code.is_empty() { other } else { code }
}

/// The form of a partnership that begins with this agreement.
fn form(agreement: &Piece) -> Option<Form> {
    match AgreementKind::from_code(&agreement.kind)? {
        AgreementKind::Solidarity => Some(Form::Solidarity),
        AgreementKind::Twinning => Some(Form::Twinning),
        AgreementKind::Project => Some(Form::Project),
        AgreementKind::Memorandum | AgreementKind::LetterOfIntent => None,
    }
}

/// The text, cut at a word with an ellipsis where it has more characters than a field takes.
fn clipped(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let short = text[..end]
        .char_indices()
        .nth_back(0)
        .map_or("", |(last, _)| &text[..last]);
    let word = short.rsplit_once(' ').map_or(short, |(before, _)| before);
    format!("{word}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, workspace};
    use crate::store::commands::Outcome;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn piece(key: u32, what: What, title: &str) -> Piece {
        Piece {
            key,
            what,
            title: title.into(),
            ..Piece::default()
        }
    }

    fn visit() -> Vec<Piece> {
        vec![
            Piece {
                kind: "UA".into(),
                ..piece(1, What::Partner, "Житомир")
            },
            Piece {
                kind: "DE".into(),
                ..piece(2, What::Partner, "Кассель")
            },
            Piece {
                kind: "solidarity".into(),
                date: "2025-05-15".into(),
                place: "Брюссель".into(),
                people: vec![7],
                goal: "побратимство до 2027 року".into(),
                ..piece(3, What::Agreement, "Угода")
            },
            Piece {
                kind: "visit".into(),
                date: "2025-08".into(),
                partner: "Житомир".into(),
                people: vec![7],
                status: "held".into(),
                ..piece(4, What::Event, "Візит")
            },
            Piece {
                link: Some(4),
                sphere: "youth".into(),
                date: "2026".into(),
                ..piece(5, What::Commitment, "молодіжні проєкти")
            },
            Piece {
                link: Some(3),
                ..piece(6, What::Commitment, "обмін досвідом")
            },
            Piece {
                role: "мер".into(),
                partner: "Кассель".into(),
                ..piece(7, What::Person, "Свен Шоллер")
            },
            piece(8, What::Programme, "Cities4Cities"),
            Piece {
                speaker: "Свен Шоллер".into(),
                link: Some(4),
                ..piece(9, What::Statement, "Ми побачили")
            },
            Piece {
                link: Some(4),
                ..piece(10, What::Stop, "ТЕЦ")
            },
            Piece {
                link: Some(4),
                ..piece(11, What::Stop, "дитсадок")
            },
            Piece {
                kind: "energy".into(),
                ..piece(12, What::Sphere, "energy")
            },
            Piece {
                date: "2025-09-05".into(),
                url: "https://example.org/a".into(),
                ..piece(13, What::Source, "Звіт")
            },
        ]
    }

    fn take(play: &mut Play, partnership: Option<Id>, pieces: Vec<Piece>) -> Outcome {
        let intake = Intake {
            partnership,
            lang: Lang::Uk,
            pieces,
        };
        play.run(|ws, desk| take_in(ws, &intake, desk).map(|(_, change)| change))
    }

    #[test]
    fn a_report_becomes_a_partnership_with_all_that_belongs_to_it() {
        let mut play = Play::new(Workspace::default());
        take(&mut play, None, visit()).unwrap();
        let (record, partnership) = play.workspace.partnerships().next().unwrap();
        assert_eq!(partnership.form, Some(Form::Solidarity));
        assert_eq!((partnership.partners.len(), partnership.programmes.len()), (2, 1));
        let (event_record, event) = play.workspace.events().next().unwrap();
        assert_eq!(event.partnership, Some(record.id));
        assert_eq!(event.when, "2025-08".parse().ok());
        assert_eq!(
            (
                event.stops.len(),
                event.statements.len(),
                event.participants.len(),
                event.sources.len()
            ),
            (2, 1, 1, 1)
        );
        assert!(partnership.partners.contains_key(&event.host.unwrap()));
        let (agreement_record, agreement) = play.workspace.agreements().next().unwrap();
        assert_eq!(
            (agreement.signatories.len(), agreement.place.show(Lang::Uk)),
            (1, "Брюссель".into())
        );
        let clauses: Vec<_> = agreement.clauses.values().map(|it| it.text.show(Lang::Uk)).collect();
        assert_eq!(clauses, ["побратимство до 2027 року"]);
        let origins: Vec<_> = play
            .workspace
            .commitments()
            .map(|(_, it)| it.origin.clone().unwrap())
            .collect();
        assert!(origins.iter().any(|origin| origin.event == Some(event_record.id)));
        assert!(
            origins
                .iter()
                .any(|origin| origin.agreement == Some(agreement_record.id))
        );
        let (_, contact) = play.workspace.contacts().next().unwrap();
        assert_eq!(contact.role.show(Lang::Uk), "мер");
        assert!(partnership.partners.contains_key(&contact.partner.unwrap()));
    }

    #[test]
    fn one_step_takes_all_of_it_back() {
        let mut play = Play::new(workspace([]));
        let before = play.seen();
        take(&mut play, Some(id(1)), visit().split_off(2)).unwrap();
        assert!(play.seen().len() > before.len());
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn what_goes_into_a_record_fills_what_is_empty_and_alters_nothing() {
        let there = json!({"title": {"de": "Besuch"}, "kind": "visit", "when": "2025-08-12", "status": "held", "stops/#40": {"title": {"uk": "ТЕЦ"}, "position": 1}});
        let mut play = Play::new(workspace([(10, Kind::Event, there)]));
        let mut pieces = visit().split_off(2);
        pieces[1].into = id(10).to_string();
        take(&mut play, Some(id(1)), pieces).unwrap();
        let event = play.workspace.event(id(10)).unwrap();
        assert_eq!(event.when, "2025-08-12".parse().ok());
        assert_eq!((event.title.show(Lang::De), event.stops.len()), ("Besuch".into(), 2));
        assert_eq!(play.workspace.events().count(), 1);
    }

    #[test]
    fn what_lacks_something_is_refused_and_named() {
        for (piece, expect) in [
            (piece(1, What::Event, "a"), Some("date")),
            (
                Piece {
                    date: "2025-02-31".into(),
                    ..piece(1, What::Commitment, "a")
                },
                Some("date"),
            ),
            (piece(1, What::Person, " "), Some("title")),
            (piece(1, What::Partner, "a"), Some("country")),
            (
                Piece {
                    into: "x".into(),
                    ..piece(1, What::Partner, "a")
                },
                None,
            ),
            (piece(1, What::Commitment, "a"), None),
        ] {
            assert_eq!(piece.lacks(), expect, "{piece:?}");
        }
        let mut play = Play::new(workspace([]));
        let refused = take(&mut play, Some(id(1)), vec![piece(1, What::Event, "a")]);
        assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
        assert_eq!(take(&mut play, Some(id(99)), visit()), Err(Refusal::Gone));
        let one_city = vec![visit().remove(0)];
        assert!(matches!(take(&mut play, None, one_city), Err(Refusal::Invalid(_))));
    }

    #[test]
    fn an_event_to_come_is_planned_whatever_the_text_says() {
        let mut play = Play::new(workspace([]));
        let event = Piece {
            date: "2027-05".into(),
            status: "held".into(),
            ..piece(1, What::Event, "a")
        };
        take(&mut play, Some(id(1)), vec![event]).unwrap();
        assert_eq!(play.workspace.events().next().unwrap().1.status(), EventStatus::Planned);
    }

    #[test]
    fn a_long_title_is_cut_at_a_word_and_kept_whole_below() {
        let mut play = Play::new(workspace([]));
        let long = "слово ".repeat(80);
        take(&mut play, Some(id(1)), vec![piece(1, What::Commitment, &long)]).unwrap();
        let (_, commitment) = play.workspace.commitments().next().unwrap();
        let title = commitment.title.show(Lang::Uk);
        assert!(
            title.chars().count() <= LINE_MAX && title.ends_with("слово…"),
            "{title}"
        );
        assert_eq!(commitment.description.show(Lang::Uk), long.trim());
    }
}

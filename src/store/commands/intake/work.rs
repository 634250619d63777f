//! Piece by piece into records, each kind after those that it points at.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::fields::{add_codes, clipped, fill, form, kind_or};
use super::{Intake, Piece, What};
use crate::domain::codes::{AgreementKind, CommitmentStatus, EventStatus, Stage};
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{LINE_MAX, LONG_MAX};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::store::commands::{Desk, Refusal, save, text_in};

/// The workspace as it becomes, piece by piece, so that each record is checked with those that it points at.
pub(super) struct Work<'a> {
    pub(super) intake: &'a Intake,
    workspace: Workspace,
    /// The partnership.
    pub(super) id: Id,
    /// The record, or the partner, that a piece has become.
    pub(super) made: BTreeMap<u32, Id>,
    /// The ids of all records that were touched, in order.
    touched: Vec<Id>,
}

impl<'a> Work<'a> {
    pub(super) fn new(workspace: &Workspace, intake: &'a Intake, desk: &mut Desk) -> Result<Self, Refusal> {
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
    pub(super) fn change(self, before: &Workspace) -> Change {
        let mut change = Change::default();
        for id in self.touched {
            let Some(after) = self.workspace.kept(id) else { continue };
            if !change.edits.iter().any(|edit| edit.after.id == id) {
                change.edits.push(Edit {
                    before: before.kept(id).cloned(),
                    after: after.clone(),
                });
            }
        }
        change
    }

    pub(super) fn of(&self, what: What) -> Vec<&'a Piece> {
        self.intake.pieces.iter().filter(|piece| piece.what == what).collect()
    }

    pub(super) fn text(&self, text: &str, most: usize) -> Value {
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

    pub(super) fn partnership(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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

    pub(super) fn programmes(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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

    pub(super) fn people(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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

    pub(super) fn agreements(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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
            self.add_sources(&mut fields, desk);
            self.put_piece(piece, id, fields, desk)?;
        }
        Ok(())
    }

    pub(super) fn events(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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

    pub(super) fn commitments(&mut self, desk: &mut Desk) -> Result<(), Refusal> {
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
    pub(super) fn partner(&self, name: &str) -> Option<Id> {
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
}

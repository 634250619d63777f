//! Takes over what a file of another program offers: one change, with what becomes of each of its entries.
//!
//! An entry is for the record that has its id; else for the one of its type in the partnership that has its title in any language (a contact: its
//! name): of events the one with the same date, of contacts of one name the one with the same e-mail address. Where there is none, it is new.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::read::Read;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::schema::title_field;
use crate::domain::search::folded;
use crate::domain::tidy::tidy;
use crate::domain::validate::validate;
use crate::domain::workspace::{Change, Workspace};
use crate::formats::offer::{Offer, Remark, Said, Trouble};

use super::{Desk, edit, move_due};

/// What taking a file over would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The change.
    pub change: Change,
    /// What becomes of each entry, in the order of the file.
    pub rows: Vec<Taken>,
}

/// An entry of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Its type.
    pub kind: Kind,
    /// Its title as the file has it; empty where it says none.
    pub title: String,
    /// The record; none where it was refused before it was looked for.
    pub record: Option<Id>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What of it is left out.
    pub remarks: Vec<Remark>,
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is a new record.
    Created,
    /// A record changes: in these fields.
    Updated(Vec<String>),
    /// The record says so already.
    Unchanged,
    /// It is not taken, and why.
    Refused(Vec<Trouble>),
}

impl Import {
    /// How many entries are new, change a record, change nothing, and are refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for row in &self.rows {
            counts[row.outcome.place()] += 1;
        }
        counts
    }
}

impl Outcome {
    /// Its place in [`Import::counts`].
    #[must_use]
    pub const fn place(&self) -> usize {
        match self {
            Self::Created => 0,
            Self::Updated(_) => 1,
            Self::Unchanged => 2,
            Self::Refused(_) => 3,
        }
    }
}

/// Draws up what taking over these entries into a partnership does.
#[must_use]
pub fn import(workspace: &Workspace, partnership: Id, offers: &[Offer], desk: &mut Desk) -> Import {
    let mut taking = Taking {
        workspace,
        partnership,
        desk,
        titles: titles(workspace, partnership),
        fields: BTreeMap::new(),
        order: Vec::new(),
        seen: BTreeMap::new(),
    };
    let rows = offers.iter().map(|offer| taking.row(offer)).collect();
    let Taking {
        mut fields,
        order,
        desk,
        ..
    } = taking;
    let edits = order
        .into_iter()
        .filter_map(|(kind, id)| edit(workspace, kind, id, fields.remove(&id)?, desk));
    Import {
        change: Change { edits: edits.collect() },
        rows,
    }
}

/// The records of a partnership by type and folded title.
fn titles(workspace: &Workspace, partnership: Id) -> BTreeMap<(Kind, String), Vec<Id>> {
    let mut titles: BTreeMap<(Kind, String), Vec<Id>> = BTreeMap::new();
    for record in workspace.within(partnership) {
        for title in titles_of(record) {
            let ids = titles.entry((record.kind, title)).or_default();
            if !ids.contains(&record.id) {
                ids.push(record.id);
            }
        }
    }
    titles
}

fn titles_of(record: &Record) -> Vec<String> {
    let title = title_field(record.kind).and_then(|name| record.fields.get(name));
    match title {
        Some(Value::Object(texts)) => texts.values().filter_map(Value::as_str).map(same).collect(),
        Some(Value::String(text)) => vec![same(text)],
        _ => Vec::new(),
    }
}

/// A title as it is compared.
fn same(title: &str) -> String {
    folded(&title.split_whitespace().collect::<Vec<_>>().join(" "))
}

struct Taking<'a, 'b> {
    workspace: &'a Workspace,
    partnership: Id,
    desk: &'a mut Desk<'b>,
    titles: BTreeMap<(Kind, String), Vec<Id>>,
    /// The fields of the records that were touched so far, as they are to be.
    fields: BTreeMap<Id, Fields>,
    /// Those records in the order of the file.
    order: Vec<(Kind, Id)>,
    /// What was offered so far, and on which line.
    seen: BTreeMap<String, usize>,
}

impl Taking<'_, '_> {
    fn row(&mut self, offer: &Offer) -> Taken {
        let title = title_field(offer.kind)
            .and_then(|name| offer.texts(name).next())
            .unwrap_or_default();
        let (record, outcome) = match self.take(offer) {
            Ok((id, outcome)) => (Some(id), outcome),
            Err(troubles) => (None, Outcome::Refused(troubles)),
        };
        Taken {
            line: offer.line,
            kind: offer.kind,
            title: title.to_owned(),
            record,
            outcome,
            remarks: offer.remarks.clone(),
        }
    }

    fn take(&mut self, offer: &Offer) -> Result<(Id, Outcome), Vec<Trouble>> {
        if !offer.troubles.is_empty() {
            return Err(offer.troubles.clone());
        }
        let known = self.meant(offer).map_err(|trouble| vec![trouble])?;
        self.once(offer, known).map_err(|trouble| vec![trouble])?;
        let id = known.or(offer.id).unwrap_or_else(|| self.desk.ids.new_id());
        let before = self.now(id);
        let fields = self.said(offer, known, before.clone());
        let troubles = self.troubles(offer.kind, &before, &fields);
        if !troubles.is_empty() {
            return Err(troubles);
        }
        let outcome = match known {
            None => Outcome::Created,
            Some(_) if fields == before => return Ok((id, Outcome::Unchanged)),
            Some(_) => Outcome::Updated(differing(&before, &fields)),
        };
        if self.fields.insert(id, fields).is_none() {
            self.order.push((offer.kind, id));
        }
        Ok((id, outcome))
    }

    /// The record that is meant; none for a new one.
    fn meant(&self, offer: &Offer) -> Result<Option<Id>, Trouble> {
        if let Some(record) = offer.id.and_then(|id| self.workspace.kept(id)) {
            let fits = offer.kind == record.kind
                && (offer.only_known || record.partnership().is_none_or(|id| id == self.partnership));
            return match (fits, record.deleted.is_none()) {
                (false, true) => Err(Trouble::Elsewhere),
                (true, true) => Ok(Some(record.id)),
                // One id for two types is refused, as is one of another type that was deleted.
                (_, false) if offer.kind != record.kind => Err(Trouble::Elsewhere),
                (_, false) => self.of_title(offer),
            };
        }
        if offer.only_known {
            return Err(Trouble::Unknown);
        }
        self.of_title(offer)
    }

    fn of_title(&self, offer: &Offer) -> Result<Option<Id>, Trouble> {
        let Some(name) = title_field(offer.kind) else {
            return Ok(None);
        };
        let mut found: Vec<Id> = Vec::new();
        for title in offer.texts(name) {
            for id in self.titles.get(&(offer.kind, same(title))).into_iter().flatten() {
                if !found.contains(id) {
                    found.push(*id);
                }
            }
        }
        let says = |id: &Id, path: &str| {
            let kept = self.workspace.get(*id).and_then(|record| record.fields.get(path));
            kept == offer.value(path)
        };
        if offer.kind == Kind::Event && offer.value("when").is_some() {
            found.retain(|id| says(id, "when"));
        }
        if offer.kind == Kind::Contact && found.len() > 1 && offer.value("email").is_some() {
            found.retain(|id| says(id, "email"));
        }
        match found[..] {
            [] => Ok(None),
            [id] => Ok(Some(id)),
            _ => Err(Trouble::Several),
        }
    }

    /// Refuses what the file has said already.
    fn once(&mut self, offer: &Offer, known: Option<Id>) -> Result<(), Trouble> {
        let said = |path: &str| offer.value(path).map(ToString::to_string).unwrap_or_default();
        let key = match known.or(offer.id) {
            // A record may have several dates in a calendar; of those that say nothing new there may be any number.
            Some(id) if offer.only_known => match offer.said.first() {
                Some(said) => format!("{id} {}", said.path),
                None => return Ok(()),
            },
            Some(id) => id.to_string(),
            None => {
                let name = title_field(offer.kind).unwrap_or_default();
                let title = same(offer.texts(name).next().unwrap_or_default());
                format!("{} {title} {} {}", offer.kind.code(), said("when"), said("email"))
            }
        };
        let first = *self.seen.entry(key).or_insert(offer.line);
        if first == offer.line {
            Ok(())
        } else {
            Err(Trouble::Twice(first))
        }
    }

    /// The fields of a record as they are after what was taken so far.
    fn now(&self, id: Id) -> Fields {
        let kept = || self.workspace.get(id).map(|record| record.fields.to_fields());
        self.fields.get(&id).cloned().or_else(kept).unwrap_or_default()
    }

    /// The fields with what is said; of a new record, with what is usual where nothing is.
    fn said(&mut self, offer: &Offer, known: Option<Id>, before: Fields) -> Fields {
        let mut fields = before;
        let names: Vec<&str> = offer.said.iter().map(Said::field).collect();
        let mut touched: Fields = gathered(names.iter().filter_map(|name| fields.remove_entry(*name)));
        for said in &offer.said {
            said.write(&mut touched);
        }
        // What was not said is left as it is, tidy or not.
        fields.extend(tidy(offer.kind, &touched));
        match known {
            None => self.complete(offer.kind, &mut fields),
            Some(id) => move_due::note(self.workspace, id, &mut fields, None, self.desk),
        }
        fields
    }

    fn complete(&self, kind: Kind, fields: &mut Fields) {
        let mut usual = |name: &str, value: &str| {
            fields.entry(name.to_owned()).or_insert_with(|| value.into());
        };
        if kind != Kind::Programme {
            usual("partnership", &self.partnership.to_string());
        }
        match kind {
            Kind::Commitment => usual("status", "agreed"),
            Kind::Event => {
                usual("kind", "other");
                let when = fields.get("when").and_then(Edtf::read);
                let is_over = when.is_some_and(|when| when.certainly_before(self.desk.today));
                let status = if is_over { "held" } else { "planned" };
                fields.entry("status".to_owned()).or_insert_with(|| status.into());
            }
            _ => {}
        }
    }

    /// The faults that the record did not have before.
    fn troubles(&self, kind: Kind, before: &Fields, after: &Fields) -> Vec<Trouble> {
        let mut problems = validate(kind, after, self.workspace, self.desk.today);
        problems.retain(crate::domain::validate::Problem::blocks);
        if !problems.is_empty() && !before.is_empty() {
            let known = validate(kind, before, self.workspace, self.desk.today);
            problems.retain(|problem| !known.contains(problem));
        }
        problems
            .into_iter()
            .map(|problem| Trouble::Field(problem.path, problem.fault))
            .collect()
    }
}

fn differing(before: &Fields, after: &Fields) -> Vec<String> {
    let names = after
        .keys()
        .chain(before.keys().filter(|name| !after.contains_key(*name)));
    let differs = |name: &&String| before.get(*name) != after.get(*name);
    // That a date was moved is told by the date.
    let is_told = |name: &&String| !name.starts_with("moves/");
    names.filter(differs).filter(is_told).cloned().collect()
}

#[cfg(test)]
mod tests;

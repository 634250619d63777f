//! A draft on the page: what it would become, where in the text it stands, how sure it is, and what the reader has said of it.

use std::ops::Range;

use serde_json::{Value, json};

use crate::domain::codes::Sphere;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::resembles::{Sought, Why, resembled};
use crate::domain::workspace::Workspace;
use crate::intake::{Confidence, Draft, Drafts, Origin, country_of};
use crate::store::commands::{Piece, What};

/// What the reader has said of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is taken over with the others.
    Chosen,
    /// It stays here.
    Left,
    /// It is not to be seen.
    Dismissed,
}

/// A draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it would become.
    pub piece: Piece,
    /// The bytes of the text that tell it; the first is what it came from.
    pub ranges: Vec<Range<usize>>,
    /// How sure it is; none where the reader has made it.
    pub confidence: Option<Confidence>,
    /// What the reader has said.
    pub fate: Fate,
    /// The record that it resembles, and why.
    pub like: Option<(Id, Why)>,
}

impl Item {
    /// A draft of the reader's own.
    pub fn by_hand(piece: Piece, range: Range<usize>) -> Self {
        Self {
            piece,
            ranges: vec![range],
            confidence: None,
            fate: Fate::Chosen,
            like: None,
        }
    }

    /// Whether it will be recorded.
    pub fn is_taken(&self) -> bool {
        self.fate == Fate::Chosen && self.piece.lacks().is_none()
    }

    /// As it is kept beside the text.
    pub fn value(&self) -> Value {
        let confidence = self
            .confidence
            .map(|confidence| LEVELS.iter().position(|known| *known == confidence));
        let fate = match self.fate {
            Fate::Chosen => 1,
            Fate::Left => 0,
            Fate::Dismissed => -1,
        };
        let ranges: Vec<[usize; 2]> = self.ranges.iter().map(|range| [range.start, range.end]).collect();
        json!({"piece": self.piece, "ranges": ranges, "confidence": confidence, "fate": fate})
    }

    /// Reads one as it was kept; none where it is of another form, or not of this text.
    pub fn read(value: &Value, text: &str) -> Option<Self> {
        let pair = |pair: &Value| {
            let end = |at: usize| usize::try_from(pair.get(at)?.as_u64()?).ok();
            let range = end(0)?..end(1)?;
            text.get(range.clone()).is_some().then_some(range)
        };
        let confidence = value.get("confidence").and_then(Value::as_u64);
        Some(Self {
            piece: serde_json::from_value(value.get("piece")?.clone()).ok()?,
            ranges: value.get("ranges")?.as_array()?.iter().filter_map(pair).collect(),
            confidence: confidence.and_then(|at| LEVELS.get(usize::try_from(at).ok()?).copied()),
            fate: match value.get("fate")?.as_i64()? {
                1 => Fate::Chosen,
                0 => Fate::Left,
                _ => Fate::Dismissed,
            },
            like: None,
        })
    }
}

const LEVELS: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];

/// Makes the drafts of a text: first the municipalities and people, at which the others point.
pub fn items(text: &str, drafts: &Drafts) -> Vec<Item> {
    let mut made = Made {
        items: Vec::new(),
        next: 0,
    };
    for draft in &drafts.partners {
        let country = country_of(&draft.value.name).unwrap_or_default().to_owned();
        made.add(
            draft,
            Piece {
                kind: country,
                ..of(What::Partner, &draft.value.name)
            },
        );
    }
    let people: Vec<u32> = drafts.people.iter().map(|draft| made.person(draft)).collect();
    let keys = |names: &[String]| -> Vec<u32> {
        let named = drafts
            .people
            .iter()
            .zip(&people)
            .filter(|(draft, _)| names.contains(&draft.value.name));
        named.map(|(_, key)| *key).collect()
    };
    let date = |date: Option<Edtf>| date.map(|date| date.to_string()).unwrap_or_default();
    let agreements: Vec<u32> = drafts
        .agreements
        .iter()
        .map(|draft| {
            let it = &draft.value;
            made.add(
                draft,
                Piece {
                    kind: it.kind.code().to_owned(),
                    date: date(it.signed),
                    place: it.place.clone().unwrap_or_default(),
                    people: keys(&it.signatories),
                    ..of(What::Agreement, &it.title)
                },
            )
        })
        .collect();
    let events: Vec<u32> = drafts
        .events
        .iter()
        .map(|draft| {
            let it = &draft.value;
            made.add(
                draft,
                Piece {
                    kind: it.kind.code().to_owned(),
                    date: date(it.date),
                    place: it.place.clone().unwrap_or_default(),
                    status: it.status.code().to_owned(),
                    partner: it.host.clone().unwrap_or_default(),
                    people: keys(&it.people),
                    ..of(What::Event, &it.title)
                },
            )
        })
        .collect();
    for draft in &drafts.commitments {
        let it = &draft.value;
        let link = match it.origin {
            Some(Origin::Event(at)) => events.get(at),
            Some(Origin::Agreement(at)) => agreements.get(at),
            None => None,
        };
        made.add(
            draft,
            Piece {
                date: date(it.due),
                sphere: sphere(it.sphere),
                link: link.copied(),
                ..of(What::Commitment, &it.title)
            },
        );
    }
    for draft in &drafts.programmes {
        made.add(draft, of(What::Programme, &draft.value.name));
    }
    for draft in &drafts.statements {
        let speaker = draft.value.speaker.clone().unwrap_or_default();
        let told = drafts
            .events
            .iter()
            .position(|event| event.value.people.contains(&speaker));
        let link = told.and_then(|at| events.get(at)).copied();
        made.add(
            draft,
            Piece {
                speaker,
                link,
                ..of(What::Statement, &draft.value.text)
            },
        );
    }
    for draft in &drafts.places_visited {
        let it = &draft.value;
        let link = it.event.and_then(|at| events.get(at)).copied();
        made.add(
            draft,
            Piece {
                sphere: sphere(it.sphere),
                link,
                ..of(What::Stop, &it.name)
            },
        );
    }
    for draft in &drafts.spheres {
        made.add(
            draft,
            Piece {
                kind: draft.value.code().to_owned(),
                ..of(What::Sphere, draft.value.code())
            },
        );
    }
    made.source(text, drafts);
    made.items
}

fn of(what: What, title: &str) -> Piece {
    Piece {
        what,
        title: title.split_whitespace().collect::<Vec<_>>().join(" "),
        ..Piece::default()
    }
}

fn sphere(sphere: Option<Sphere>) -> String {
    sphere.map(Sphere::code).unwrap_or_default().to_owned()
}

struct Made {
    items: Vec<Item>,
    next: u32,
}

impl Made {
    fn add<T>(&mut self, draft: &Draft<T>, piece: Piece) -> u32 {
        let mut ranges = vec![draft.anchor.clone()];
        ranges.extend(
            draft
                .mentions
                .iter()
                .filter(|mention| **mention != draft.anchor)
                .cloned(),
        );
        self.push(piece, ranges, draft.confidence)
    }

    fn push(&mut self, piece: Piece, ranges: Vec<Range<usize>>, confidence: Confidence) -> u32 {
        self.next += 1;
        let piece = Piece {
            key: self.next,
            ..piece
        };
        // A guess waits for the reader, and so does what cannot be recorded yet.
        let is_chosen = confidence != Confidence::Low && piece.lacks().is_none_or(|field| field == "country");
        self.items.push(Item {
            piece,
            ranges,
            confidence: Some(confidence),
            fate: if is_chosen { Fate::Chosen } else { Fate::Left },
            like: None,
        });
        self.next
    }

    fn person(&mut self, draft: &Draft<crate::intake::Person>) -> u32 {
        let it = &draft.value;
        let partner = it.partner.clone().unwrap_or_default();
        self.add(
            draft,
            Piece {
                role: it.role.clone(),
                partner,
                ..of(What::Person, &it.name)
            },
        )
    }

    /// The report itself, by its headline.
    fn source(&mut self, text: &str, drafts: &Drafts) {
        let range = drafts.title.clone().or_else(|| first_line(text));
        let Some(range) = range else { return };
        let title = text.get(range.clone()).unwrap_or_default();
        let date = drafts
            .published
            .as_ref()
            .map(|day| day.value.to_string())
            .unwrap_or_default();
        let url = drafts.links.iter().find(|link| link.value.starts_with("http"));
        let url = url.map(|link| link.value.clone()).unwrap_or_default();
        let piece = Piece {
            date,
            url,
            ..of(What::Source, title)
        };
        self.push(piece, vec![range], Confidence::High);
    }
}

fn first_line(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let length = text[start..].lines().next()?.trim_end().len();
    (length > 0).then_some(start..start + length)
}

/// The partnership that has most of the partners of a text; none where none has any.
pub fn likely_partnership(workspace: &Workspace, items: &[Item]) -> Option<Id> {
    let count = |id: Id| {
        let of_partners = items.iter().filter(|item| item.piece.what == What::Partner);
        of_partners
            .filter(|item| known_partner(workspace, id, &item.piece.title).is_some())
            .count()
    };
    let all = workspace
        .partnerships()
        .map(|(record, _)| (count(record.id), record.id));
    let best = all.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 > 0).then_some(best.1)
}

/// The partner of a partnership that has this name in any language.
pub fn known_partner(workspace: &Workspace, partnership: Id, name: &str) -> Option<Id> {
    let partners = &workspace.partnership_of(partnership)?.partners;
    let has = |known: &String| known.trim().to_lowercase() == name.trim().to_lowercase();
    partners
        .iter()
        .find(|(_, partner)| partner.name.0.values().any(has))
        .map(|(id, _)| *id)
}

/// Says of each draft into which record of the partnership it would go. What resembles a record goes into it where that is nearly certain.
pub fn place(items: &mut [Item], workspace: &Workspace, partnership: Option<Id>, known: &[(u32, Id)]) {
    for item in items {
        if item.piece.what == What::Partner {
            let of_key = known.iter().find(|(key, _)| *key == item.piece.key).map(|(_, id)| *id);
            let has = |id: &Id| {
                partnership
                    .and_then(|it| workspace.partnership_of(it))
                    .is_some_and(|it| it.partners.contains_key(id))
            };
            let found = of_key
                .filter(has)
                .or_else(|| known_partner(workspace, partnership?, &item.piece.title));
            item.piece.into = found.map(|id| id.to_string()).unwrap_or_default();
            // A further city of an existing partnership is for the reader to decide.
            if partnership.is_some() && found.is_none() && item.fate == Fate::Chosen {
                item.fate = Fate::Left;
            }
            continue;
        }
        item.like = like(&item.piece, workspace, partnership);
        let goes = item.like.filter(|(_, why)| *why != Why::SameWords);
        item.piece.into = goes.map(|(id, _)| id.to_string()).unwrap_or_default();
    }
}

/// The record that a draft resembles.
fn like(piece: &Piece, workspace: &Workspace, partnership: Option<Id>) -> Option<(Id, Why)> {
    let record = piece.what.record()?;
    // Programmes belong to no partnership.
    let partnership = partnership.or_else(|| workspace.partnerships().next().map(|(record, _)| record.id))?;
    let sought = Sought {
        record,
        title: &piece.title,
        kind: &piece.kind,
        date: piece.date.parse().ok(),
    };
    resembled(workspace, partnership, &sought)
}

#[cfg(test)]
mod tests;

//! A draft as it would be recorded.

use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::domain::record::Kind;

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

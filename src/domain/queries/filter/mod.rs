//! What is asked for of a partnership: one filter for its timeline, schedule, calendar and commitments.

mod days;
mod sieve;

use crate::domain::codes::{CommitmentStatus, EventKind, EventStatus, Sphere};
use crate::domain::date::{Day, Edtf, Point, Shape};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::search::Words;

pub use days::{Days, days, days_of, stretch_of};
pub use sieve::{Names, Sieve};

/// Of what kind it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An event of any kind
    Events,
    /// A commitment
    Commitments,
    /// An event of this kind
    Event(EventKind),
}

impl What {
    /// Its code in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Events => Kind::Event.code(),
            Self::Commitments => Kind::Commitment.code(),
            Self::Event(kind) => kind.code(),
        }
    }

    /// What a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match Kind::from_code(code) {
            Some(Kind::Event) => Some(Self::Events),
            Some(Kind::Commitment) => Some(Self::Commitments),
            _ => EventKind::from_code(code).map(Self::Event),
        }
    }
}

/// Where it stands. No event and no commitment have a code in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An event
    Event(EventStatus),
    /// A commitment
    Commitment(CommitmentStatus),
}

impl Status {
    /// Its code in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Event(status) => status.code(),
            Self::Commitment(status) => status.code(),
        }
    }

    /// What a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let event = EventStatus::from_code(code).map(Self::Event);
        event.or_else(|| CommitmentStatus::from_code(code).map(Self::Commitment))
    }
}

/// On which side nobody is named for a commitment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Without {
    /// It does not matter
    #[default]
    No,
    /// On some side
    Any,
    /// On this partner's side
    Side(Id),
}

/// An end of a period: a year, a month or a day, known for certain.
#[must_use]
pub fn end_of_period(text: &str) -> Option<Edtf> {
    let date: Edtf = text.parse().ok()?;
    match date.shape() {
        Shape::Single(dated) if !dated.approximate && !dated.uncertain => match dated.point {
            Point::Season(..) => None,
            _ => Some(date),
        },
        _ => None,
    }
}

/// What is asked for. What is left open asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What must stand in it, or be the name of somebody in it.
    pub text: String,
    /// Of what kind it is.
    pub what: Option<What>,
    /// Its sphere.
    pub sphere: Option<Sphere>,
    /// Where it stands.
    pub status: Option<Status>,
    /// The partner that hosted the event, or leads the commitment.
    pub partner: Option<Id>,
    /// Its programme.
    pub programme: Option<Id>,
    /// Who took part in the event, or is responsible for the commitment.
    pub person: Option<Id>,
    /// The first year, month or day.
    pub from: Option<Edtf>,
    /// The last one.
    pub to: Option<Edtf>,
    /// Commitments for which nobody is named.
    pub without: Without,
    /// Commitments that are overdue.
    pub overdue: bool,
    /// Commitments of which nothing is heard.
    pub silent: bool,
}

impl Filter {
    /// Whether it leaves anything out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }

    /// Whether it takes nothing that `before` does not take: it asks for the same, and for more words or longer ones.
    #[must_use]
    pub fn narrows_further(&self, before: &Self) -> bool {
        let same_words = Self {
            text: before.text.clone(),
            ..self.clone()
        };
        same_words == *before && Words::of(&self.text).narrow(&Words::of(&before.text))
    }

    /// Whether it asks for more than words and a period.
    fn asks_content(&self) -> bool {
        let Self { text, from, to, .. } = self.clone();
        *self
            != Self {
                text,
                from,
                to,
                ..Self::default()
            }
    }

    /// The first and the last day of a period that is closed on both sides.
    #[must_use]
    pub fn period(&self) -> Option<(Day, Day)> {
        let (from, to) = (self.from.as_ref()?, self.to.as_ref()?);
        from.earliest().zip(to.latest())
    }

    /// Whether it asks what only a commitment can answer.
    const fn is_of_commitments(&self) -> bool {
        self.overdue || self.silent || !matches!(self.without, Without::No)
    }

    /// Whether something that takes these days may fall into the period.
    fn may_fall_in(&self, days: Option<Days>) -> bool {
        let Some((first, last)) = days else {
            return self.from.is_none() && self.to.is_none();
        };
        let from = self.from.as_ref().and_then(Edtf::earliest);
        let to = self.to.as_ref().and_then(Edtf::latest);
        let ends_in_time = from.is_none_or(|from| last.is_none_or(|last| last >= from));
        let starts_in_time = to.is_none_or(|to| first.is_none_or(|first| first <= to));
        ends_in_time && starts_in_time
    }
}

#[cfg(test)]
mod tests;

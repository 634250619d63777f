//! What a sentence tells, and what is known of it before it is read.

use std::ops::Range;

use super::super::dates::{Found, Tense, days};
use super::super::layout::Sentence;
use super::super::places::Mention;
use crate::domain::codes::EventKind;
use crate::domain::date::{Dated, Edtf, Point, Shape};

/// What a sentence, or a part of it, tells.
#[allow(clippy::struct_excessive_bools, reason = "what the words say, each by itself")]
#[derive(Clone, Debug)]
pub struct Told {
    /// The tokens that tell it.
    pub tokens: Range<usize>,
    /// The number of the sentence.
    pub sentence: usize,
    /// Its paragraph.
    pub paragraph: usize,
    /// What kind.
    pub kind: EventKind,
    /// How much speaks for it.
    pub weight: u8,
    /// When.
    pub date: Option<Edtf>,
    /// Where the date stands.
    pub date_at: Option<usize>,
    /// Whether it had begun and its end is told elsewhere: "since Monday".
    pub is_open: bool,
    /// Whether the date only is about when the text was written ("last week").
    pub is_loose: bool,
    /// Whether it is still to come.
    pub is_future: bool,
    /// Whether it was called off.
    pub is_cancelled: bool,
    /// The number of the place where it is.
    pub place: Option<usize>,
    /// The number of the place that those came from who took part.
    pub origin: Option<usize>,
    /// Whether it stands in the headline or another heading.
    pub is_heading: bool,
    /// Whether words carry it into the event before.
    pub is_there: bool,
    /// Whether it tells of the way home.
    pub is_return: bool,
    /// Whether it is told of guests who are known already: "the guests toured …".
    pub is_of_guests: bool,
    /// Whether a verb says that it is held.
    pub is_held: bool,
    /// Whether it is what the sentence is about, and not what somebody will do: "takes place", and not "will fund".
    pub is_set: bool,
}

impl Told {
    /// Whether it is a call or a meeting by video on a day to come.
    pub fn is_appointment(&self) -> bool {
        let is_day = self
            .date
            .is_some_and(|date| date.earliest().is_some() && date.earliest() == date.latest());
        self.is_future && is_day && matches!(self.kind, EventKind::OnlineMeeting | EventKind::Call)
    }
}

/// What is known of a sentence.
pub struct Context<'a> {
    /// Its number.
    pub number: usize,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its dates.
    pub dates: &'a [Found],
    /// Its municipalities.
    pub places: &'a [Mention],
    /// Which tokens stand in statements.
    pub is_quoted: &'a dyn Fn(usize) -> bool,
    /// Which tokens are of people and their posts.
    pub is_person: &'a dyn Fn(usize) -> bool,
    /// What the short title above the sentence tells of.
    pub under: Option<EventKind>,
    /// Its tense where no date says it.
    pub tense: Tense,
}

/// From the day on which goods left to that on which they came.
pub(super) fn journey(left: Option<Edtf>, came: Option<Edtf>) -> Option<Edtf> {
    const LONGEST: i64 = 14;
    let day = |date: Edtf| date.earliest().filter(|day| date == Edtf::from_day(*day));
    let (left, came) = (day(left?)?, day(came?)?);
    (1..=LONGEST).contains(&came.since(left)).then(|| days(left, came))?
}

/// Whether a date is a year and no more.
pub(super) fn is_year(date: &Found) -> bool {
    date.date.is_some_and(|date| {
        matches!(
            date.shape(),
            Shape::Single(Dated {
                point: Point::Year(_),
                ..
            })
        )
    })
}

/// Whether a date is of days.
pub(super) fn is_of_days(date: &Found) -> bool {
    let is_day = |dated: Dated| matches!(dated.point, Point::Day(_));
    date.date.is_some_and(|date| match date.shape() {
        Shape::Single(dated) => is_day(dated),
        Shape::Interval { start, .. } => start.is_some_and(is_day),
    })
}

/// Whether all days of the second date are days of the first.
pub fn contains(wide: &Edtf, narrow: &Edtf) -> bool {
    matches!((wide.earliest(), wide.latest(), narrow.earliest(), narrow.latest()), (Some(a), Some(b), Some(c), Some(d)) if a <= c && d <= b)
}

//! The days by which a record stands in a list or on the axis of time.

use crate::domain::date::{Day, Edtf};
use crate::domain::record::Record;

/// The first and the last day that can be meant; none at an end that is open.
pub type Days = (Option<Day>, Option<Day>);

/// The days of a date.
#[must_use]
pub fn days(date: &Edtf) -> Days {
    (date.earliest(), date.latest())
}

/// The days by which an event or a commitment stands in a list: when it is, or is due. Without a due date a commitment is open
/// from its start on.
#[must_use]
pub fn days_of(record: &Record) -> Option<Days> {
    if let Some(event) = record.event() {
        return event.when.as_ref().map(days);
    }
    let commitment = record.commitment()?;
    let open = || Some((commitment.start.as_ref()?.earliest(), None));
    commitment.due.as_ref().map(days).or_else(open)
}

/// The days over which an event or a commitment stretches on the axis of time.
#[must_use]
pub fn stretch_of(record: &Record) -> Option<Days> {
    let start = record.commitment().and_then(|commitment| commitment.start.as_ref());
    match (start, days_of(record)) {
        (Some(start), Some((_, last))) => Some((start.earliest(), last)),
        (_, days) => days,
    }
}

//! How long a stay was, from what is told near it: its end, its days.

use super::super::super::dates::{Use, days};
use super::super::super::events::contains;
use super::super::super::lexicon::Lexicon;
use super::super::Read;
use super::{Happening, exactness};
use crate::domain::codes::EventKind;
use crate::domain::date::Shape;

/// The end of a stay of which the beginning was told: "Seit Montag … Bis Samstag".
pub(super) fn close(read: &Read, event: &mut Happening, words: &Lexicon<()>) {
    const LONGEST: i64 = 31;
    let is_open = event.told.is_open || remains(read, event, words);
    let Some(start) = event
        .draft
        .value
        .date
        .filter(|date| is_open && exactness(date, event.told.is_loose) == 3 && date.earliest() == date.latest())
        .and_then(|date| date.earliest())
    else {
        return;
    };
    let near = read.dates.iter().skip(event.told.sentence).take(3).flatten();
    let end = near
        .filter(|found| found.role == Use::By)
        .filter_map(|found| found.date.filter(|date| exactness(date, false) == 3)?.latest())
        .find(|end| (1..LONGEST).contains(&end.since(start)));
    if let Some(end) = end {
        event.draft.value.date = days(start, end).or(event.draft.value.date);
    }
}

/// "… and stays until 14 November": the sentence of a stay names its end.
fn remains(read: &Read, event: &Happening, words: &Lexicon<()>) -> bool {
    let Some(sentence) = read.sentences.get(event.sentence) else {
        return false;
    };
    let is_stay = matches!(
        event.told.kind,
        EventKind::Visit | EventKind::Exchange | EventKind::Training
    );
    is_stay && words.is_in(read.tokens, sentence.tokens.clone())
}

/// The days of a visit that was told as "last week" or by its month: a range of days named soon after.
pub(super) fn refine(read: &Read, event: &mut Happening) {
    let Some(date) = event
        .draft
        .value
        .date
        .filter(|date| exactness(date, event.told.is_loose) == 2 || event.is_future && exactness(date, false) == 1)
    else {
        return;
    };
    if !matches!(
        event.told.kind,
        EventKind::Visit | EventKind::Exchange | EventKind::Training | EventKind::Meeting
    ) {
        return;
    }
    let near = read
        .dates
        .iter()
        .skip(event.told.sentence)
        .take(5)
        .flatten()
        .filter_map(|found| found.date);
    let range = near.into_iter().find(|other| {
        matches!(other.shape(), Shape::Interval { .. })
            && *other != date
            && contains(&date, other)
            && exactness(other, false) == 3
    });
    event.draft.value.date = range.or(Some(date));
}

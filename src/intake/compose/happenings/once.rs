//! What is told again is the same event: its best date, place and sentence stay.

use super::super::super::dates::days;
use super::super::super::events::{Told, contains};
use super::super::super::lexicon::Lexicon;
use super::super::Read;
use super::{BACK, Happening, exactness, length, made, trimmed};
use crate::domain::codes::EventKind;
use crate::domain::date::Edtf;

pub(super) fn is_same(read: &Read, event: &Happening, one: &Told, place: Option<usize>) -> bool {
    // What is told without a date is news: it is not what happened long ago.
    let dated = event.draft.value.date.or(one.date).and_then(|date| date.latest());
    let is_old = dated
        .zip(read.published.as_ref())
        .is_some_and(|(day, span)| span.value.since(day) > 250);
    let is_online_again = matches!(event.told.kind, EventKind::OnlineMeeting | EventKind::Call)
        && one.kind == EventKind::Meeting
        && one.paragraph.abs_diff(event.told.paragraph) <= 1
        && event
            .draft
            .value
            .date
            .zip(one.date)
            .is_some_and(|(a, b)| contains(&a, &b));
    if event.told.kind != one.kind && !is_online_again
        || event.is_future != one.is_future && (event.draft.value.date.is_none() || one.date.is_none())
    {
        return false;
    }
    // A feast of several days has its own days: "am Freitag … gepflanzt, am Sonntag ein Konzert".
    let is_day_of_feast = matches!(one.kind, EventKind::Ceremony | EventKind::Meeting)
        && !one.is_heading
        && one.sentence != event.told.sentence
        && event
            .draft
            .value
            .date
            .zip(one.date)
            .is_some_and(|(a, b)| a != b && contains(&a, &b) && exactness(&a, event.told.is_loose) == 3);
    if is_day_of_feast {
        return false;
    }
    let places_differ = event.place.zip(place).is_some_and(|(a, b)| a != b);
    match (event.draft.value.date, one.date) {
        (Some(a), Some(b)) => (contains(&a, &b) || contains(&b, &a)) && !places_differ,
        (None, None) => !places_differ || event.told.paragraph == one.paragraph,
        _ => {
            one.sentence.abs_diff(event.told.sentence) < 60
                && (!places_differ || one.kind == EventKind::Signing)
                && !is_old
        }
    }
}

/// An anniversary comes by itself, whatever is planned.
const CERTAIN: u8 = 5;

pub(super) fn tell(read: &Read, found: &mut Vec<Happening>, one: &Told, last_place: &mut Option<usize>) {
    let place = one.place.or_else(|| other_partner(read, one));
    let start = found.len().saturating_sub(BACK);
    if let Some(event) = found[start..]
        .iter_mut()
        .rev()
        .find(|event| is_same(read, event, one, place))
    {
        join(read, event, one, place);
        return;
    }
    // "It is to be launched next year": no milestone yet.
    let is_vague_plan = one.kind == EventKind::Milestone
        && one.weight < CERTAIN
        && one.is_future
        && one.date.is_none_or(|date| exactness(&date, one.is_loose) < 2);
    if is_vague_plan {
        return;
    }
    let before = found.last().filter(|event| !event.is_future || one.is_future);
    let is_near = before.is_some_and(|event| {
        event.told.paragraph == one.paragraph || one.paragraph == event.told.paragraph + 1 || one.is_there
    });
    let mut one = one.clone();
    let mut place = place;
    if one.date.is_none() {
        let needed = match one.kind {
            EventKind::Visit | EventKind::Milestone => 3,
            _ => 4,
        };
        let is_tour = one.kind == EventKind::Visit && is_shown(read, &one);
        let rivals = found.iter().rev().take(BACK).any(|event| {
            event.is_future == one.is_future
                && matches!(
                    event.told.kind,
                    EventKind::Visit
                        | EventKind::OnlineMeeting
                        | EventKind::Call
                        | EventKind::Meeting
                        | EventKind::Training
                        | EventKind::Exchange
                )
                || event.told.kind == EventKind::Signing && is_tour
        }) || one.kind == EventKind::Visit
            && before.is_some_and(|event| is_near && event.draft.value.date.is_some());
        let is_part = matches!(
            one.kind,
            EventKind::Meeting
                | EventKind::Ceremony
                | EventKind::Exchange
                | EventKind::Visit
                | EventKind::Aid
                | EventKind::Training
                | EventKind::Call
                | EventKind::OnlineMeeting
                | EventKind::Milestone
        ) && rivals
            && !one.is_future;
        if one.weight < needed
            || is_part
            || one.is_future && !one.is_held && one.kind != EventKind::Signing
            || one.kind == EventKind::Ceremony && one.weight < 5
        {
            return;
        }
        if one.kind == EventKind::Signing
            && !one.is_future
            && is_near
            && let Some(event) = before
        {
            one.date = event.draft.value.date;
            place = place.or(event.place);
        }
    }
    if is_way_home(found, &one) || is_tour_of_guests(read, found, &one) {
        return;
    }
    // Within a visit, "was received by the mayor" and the like are the visit.
    let inside = one.date.and_then(|date| {
        found.iter().rev().take(BACK).find(|event| {
            event.told.kind == EventKind::Visit && event.draft.value.date.is_some_and(|own| contains(&own, &date))
        })
    });
    if let Some(visit) = inside {
        // A day of its own within the stay makes a meeting or a ceremony an event of its own.
        let is_own_day = one.date != visit.draft.value.date
            && one.date.is_some_and(|date| exactness(&date, false) == 3)
            && (matches!(one.kind, EventKind::Meeting | EventKind::Ceremony) && one.weight >= 2
                || matches!(one.kind, EventKind::Exchange | EventKind::Other) && one.is_held && !one.is_of_guests);
        let is_weak = one.weight < 4
            && !is_own_day
            && matches!(
                one.kind,
                EventKind::Meeting | EventKind::Ceremony | EventKind::Exchange | EventKind::Other
            );
        if is_weak {
            return;
        }
        if !matches!(one.kind, EventKind::OnlineMeeting | EventKind::Call) {
            place = place.or(visit.place);
        }
    }
    if place.is_none() && one.is_there {
        place = *last_place;
    }
    *last_place = place.or(*last_place);
    found.push(made(read, &one, place));
}

/// "They came on 3 October and left again on 7 October": the stay that was told ends there.
fn is_way_home(found: &mut [Happening], one: &Told) -> bool {
    const LONGEST: i64 = 21;
    let is_stay = |kind| matches!(kind, EventKind::Visit | EventKind::Exchange | EventKind::Training);
    let day = one
        .date
        .filter(|date| exactness(date, false) == 3)
        .and_then(|date| date.latest());
    let (Some(end), Some(stay)) = (
        day,
        found.iter_mut().rev().take(4).find(|event| is_stay(event.told.kind)),
    ) else {
        return false;
    };
    let own = stay
        .draft
        .value
        .date
        .filter(|date| exactness(date, stay.told.is_loose) == 3);
    let Some(start) = own
        .filter(|date| date.earliest() == date.latest())
        .and_then(|date| date.earliest())
    else {
        return false;
    };
    let is_end = one.is_return
        && !stay.told.is_return
        && is_stay(one.kind)
        && stay.told.paragraph + 6 >= one.paragraph
        && (1..LONGEST).contains(&end.since(start));
    if is_end {
        stay.draft.value.date = days(start, end).or(stay.draft.value.date);
    }
    is_end
}

/// "The guests arrived on Sunday. On Monday they toured the waterworks": a day of the stay that was told.
fn is_tour_of_guests(read: &Read, found: &[Happening], one: &Told) -> bool {
    const LONGEST: i64 = 9;
    let Some(day) = one
        .date
        .filter(|date| exactness(date, false) == 3)
        .and_then(|date| date.earliest())
    else {
        return false;
    };
    let is_tour = one.is_of_guests && (one.weight < 4 || is_shown(read, one));
    let visit = found
        .iter()
        .rev()
        .take(BACK)
        .find(|event| event.told.kind == EventKind::Visit);
    let is_near = visit.is_some_and(|visit| {
        visit.told.paragraph + 2 >= one.paragraph
            && visit.draft.value.date.is_some_and(|date| {
                let is_exact = exactness(&date, visit.told.is_loose) == 3;
                is_exact
                    && date.earliest().is_some_and(|start| start <= day)
                    && date.latest().is_some_and(|end| day.since(end) <= LONGEST)
            })
    });
    is_tour && is_near && (one.kind == EventKind::Visit || one.kind == EventKind::Meeting && is_shown(read, one))
}

/// Whether the sentence of an event says what guests were shown; what was shown stands in the order of the text.
fn is_shown(read: &Read, one: &Told) -> bool {
    read.shown
        .binary_search_by_key(&one.sentence, |(sentence, _)| *sentence)
        .is_ok()
}

/// Told again: the better date, place and sentence stay.
pub(super) fn join(read: &Read, event: &mut Happening, one: &Told, place: Option<usize>) {
    let anchor = read.bytes(&trimmed(read, &one.tokens));
    if event.told.is_loose {
        let before = event.draft.value.date;
        length::refine(read, event);
        event.told.is_loose = event.draft.value.date == before;
    }
    let old = event.draft.value.date;
    let is_better = match (old, one.date) {
        (None, Some(_)) => true,
        (Some(old), Some(new)) => {
            let (a, b) = (exactness(&old, event.told.is_loose), exactness(&new, one.is_loose));
            // Of equally exact ones the wider: a day of a visit is not the visit.
            b > a || b == a && contains(&new, &old) && new != old
        }
        _ => false,
    };
    if is_better {
        event.draft.value.date = one.date;
        event.told.is_loose = one.is_loose;
        event.is_future = one.is_future;
    }
    if old.is_none() && one.date.is_some() && !event.draft.mentions.contains(&anchor) {
        event.draft.anchor = anchor.clone();
        event.sentence = one.sentence;
        event.told.tokens = one.tokens.clone();
    }
    event.told.weight = event.told.weight.max(one.weight);
    event.place = event.place.or(place);
    if !event.draft.mentions.contains(&anchor) {
        event.draft.mentions.push(anchor);
    }
}

/// A headline tells what the text tells; where the text does not, it is the event.
pub(super) fn head(read: &Read, found: &mut Vec<Happening>, one: &Told) {
    let place = one.place.or_else(|| other_partner(read, one));
    let is_first = found.is_empty();
    let same = found.iter_mut().take(BACK).find(|event| {
        event.told.kind == one.kind
            && (event.is_future == one.is_future || event.draft.value.date.is_some())
            && event.place.zip(place).is_none_or(|(a, b)| a == b)
    });
    match same {
        Some(event) => {
            let anchor = read.bytes(&one.tokens);
            if !event.draft.mentions.contains(&anchor) {
                event.draft.mentions.push(anchor);
            }
            event.place = event.place.or(place);
        }
        None if is_first && one.weight >= 3 && one.sentence < 6 => found.push(made(read, one, place)),
        None => {}
    }
}

/// Where guests from one partner go, and goods: to the other.
pub(super) fn other_partner(read: &Read, one: &Told) -> Option<usize> {
    if !matches!(
        one.kind,
        EventKind::Visit | EventKind::Aid | EventKind::Exchange | EventKind::Training
    ) || read.partners.len() != 2
    {
        return None;
    }
    let origin = one.origin?;
    let other = read.partners.iter().copied().find(|partner| *partner != origin);
    other.filter(|_| read.partners.contains(&origin))
}

/// A ceremony on the day of a signing, told beside it, is the signing; a visit in return goes to the other partner.
pub(super) fn sort_out(read: &Read, found: &mut Vec<Happening>) {
    let signings: Vec<(Edtf, usize)> = found
        .iter()
        .filter(|event| event.told.kind == EventKind::Signing)
        .filter_map(|event| Some((event.draft.value.date?, event.sentence)))
        .take(40)
        .collect();
    found.retain(|event| {
        let beside = signings
            .iter()
            .any(|(date, sentence)| event.draft.value.date == Some(*date) && sentence.abs_diff(event.sentence) <= 2);
        !(event.told.kind == EventKind::Ceremony && beside)
    });
    let [one, other] = read.partners[..] else { return };
    let back = Lexicon::new(
        read.tokens,
        [(
            "gegenbesuch*|return visit|візит у відповідь|візит-відповідь|візитом у відповідь|reciprocal visit|rückbesuch|зворотн* візит*",
            (),
        )],
    );
    for number in 0..found.len().min(200) {
        let event = &found[number];
        if event.place.is_some()
            || event.told.kind != EventKind::Visit
            || !back.is_in(read.tokens, event.told.tokens.clone())
        {
            continue;
        }
        let before = found[..number]
            .iter()
            .rev()
            .find(|other| other.told.kind == EventKind::Visit)
            .and_then(|event| event.place);
        found[number].place = match before {
            Some(place) if place == one => Some(other),
            Some(place) if place == other => Some(one),
            _ => None,
        };
    }
}

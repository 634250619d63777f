//! Events: what several sentences tell of one is one; a plan is an event or a commitment, not both.

use std::ops::Range;

use super::super::commitments::Promise;
use super::super::dates::Use;
use super::super::events::{Told, contains};
use super::super::layout::Line;
use super::super::lexicon::Lexicon;
use super::super::{Confidence, Draft, Event};
use super::Read;
use super::topics::Topics;
use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::date::{Edtf, Point, Shape};

/// An event with where it was told.
pub struct Happening {
    /// The draft.
    pub draft: Draft<Event>,
    /// The number of the sentence that tells it best.
    pub sentence: usize,
    told: Told,
    place: Option<usize>,
    is_future: bool,
}

/// How many events back one may be told again. More than any report has; it keeps long texts quick.
const BACK: usize = 60;

/// The events, and the promises that are none of them.
pub fn events(read: &Read, topics: &Topics) -> (Vec<Happening>, Vec<Promise>) {
    let (told, promises) = parted(read);
    let mut found: Vec<Happening> = Vec::new();
    let minutes = minutes(read, &told);
    found.extend(minutes);
    let mut last_place = None;
    for one in told.iter().filter(|one| !one.is_heading || one.date.is_some()) {
        tell(read, &mut found, one, &mut last_place);
    }
    for one in told.iter().filter(|one| one.is_heading && one.date.is_none()) {
        head(read, &mut found, one);
    }
    found.retain(|event| event.told.weight > 0);
    sort_out(read, &mut found);
    for event in &mut found {
        refine(read, event);
        finish(read, event, topics);
    }
    places_of_visits(read, &mut found);
    found.sort_by_key(|event| event.draft.anchor.start);
    apart(&mut found);
    (found, promises)
}

/// What is told, and what is promised: each sentence is one of both.
fn parted(read: &Read) -> (Vec<Told>, Vec<Promise>) {
    let overlaps = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let meets = |kind: EventKind| {
        matches!(
            kind,
            EventKind::Visit
                | EventKind::Meeting
                | EventKind::OnlineMeeting
                | EventKind::Call
                | EventKind::Signing
                | EventKind::Ceremony
        )
    };
    let is_event = |told: &Told, promise: &Promise| {
        told.weight >= 2
            && (told.date.is_some() && (meets(told.kind) || !promise.is_promised)
                || told.kind == EventKind::Signing && told.weight >= 4)
    };
    let promises_near = |told: &Told| {
        let first = read
            .promises
            .partition_point(|promise| promise.sentence < told.sentence);
        let sentence = told.sentence;
        read.promises[first..]
            .iter()
            .take_while(move |promise| promise.sentence == sentence)
    };
    let told_near = |promise: &Promise| {
        let first = read.told.partition_point(|told| told.sentence < promise.sentence);
        let sentence = promise.sentence;
        read.told[first..]
            .iter()
            .take_while(move |told| told.sentence == sentence)
    };
    let is_told = |told: &&Told| {
        let claimed = promises_near(told).any(|promise| {
            overlaps(&told.tokens, &promise.tokens)
                && !is_event(told, promise)
                && (told.is_future || told.date.is_none())
        });
        !claimed
    };
    let is_promise = |promise: &&Promise| {
        promise.is_listed
            || !told_near(promise).any(|told| {
                overlaps(&told.tokens, &promise.tokens)
                    && is_event(told, promise)
                    && (told.is_future || !promise.is_promised)
            })
    };
    (
        read.told.iter().filter(is_told).cloned().collect(),
        read.promises.iter().filter(is_promise).cloned().collect(),
    )
}

/// Minutes are of the meeting that they are of: its date is theirs.
fn minutes(read: &Read, told: &[Told]) -> Option<Happening> {
    let words = Lexicon::new(
        read.tokens,
        [
            "протокол*",
            "protokoll*",
            "minutes",
            "ergebnisprotokoll*",
            "niederschrift*",
            "нотатки",
            "gesprächsnotiz",
            "kurzprotokoll",
            "notes of",
            "besprechungsnotiz",
            "аркуш",
        ]
        .iter()
        .map(|word| (*word, ())),
    );
    let head = read
        .sentences
        .iter()
        .take(4)
        .position(|sentence| words.is_in(read.tokens, sentence.tokens.clone()))?;
    let first = told
        .iter()
        .filter(|one| {
            one.sentence <= head + 6
                && matches!(
                    one.kind,
                    EventKind::Meeting | EventKind::OnlineMeeting | EventKind::Call
                )
                && !one.is_future
        })
        .min_by_key(|one| (one.sentence, one.tokens.start));
    let is_online = told
        .iter()
        .chain(read.told)
        .any(|one| one.sentence <= head + 6 && one.kind == EventKind::OnlineMeeting && !one.is_future)
        || is_online(read, head);
    let published = read.published.as_ref().map(|span| Edtf::from_day(span.value));
    let own_day = read.dates.get(head).and_then(|dates| {
        let mut days = dates.iter().filter(|found| !found.is_future && found.role != Use::By);
        days.find_map(|found| found.date.filter(|date| exactness(date, false) == 3))
    });
    let sentence = first.map_or(head, |one| one.sentence);
    let own = read.sentences.get(sentence)?;
    let base = Told {
        tokens: own.tokens.clone(),
        sentence,
        paragraph: own.paragraph,
        kind: EventKind::Meeting,
        weight: 4,
        date: published,
        is_loose: false,
        is_future: false,
        is_cancelled: false,
        place: first.and_then(|one| one.place),
        origin: None,
        is_heading: false,
        is_there: false,
        is_held: true,
    };
    let one = Told {
        kind: if is_online {
            EventKind::OnlineMeeting
        } else {
            first.map_or(EventKind::Meeting, |one| one.kind)
        },
        date: own_day.or(first.and_then(|one| one.date)).or(published),
        ..base
    };
    Some(made(read, &one, one.place))
}

fn is_online(read: &Read, head: usize) -> bool {
    let words = Lexicon::new(
        read.tokens,
        [
            "*онлайн*",
            "відеоконференц*",
            "*online*",
            "*videokonferenz*",
            "video conference",
            "zoom",
            "*videocall*",
            "video call",
            "virtual*",
            "teams",
            "відеозв'язк*",
        ]
        .iter()
        .map(|word| (*word, ())),
    );
    read.sentences
        .iter()
        .take(head + 8)
        .filter(|sentence| sentence.tokens.len() < 30)
        .any(|sentence| {
            words.is_in(read.tokens, sentence.tokens.clone())
                && !read.sentences.is_empty()
                && (sentence.line == Line::Heading || read.tokens.is_mark(sentence.tokens.start + 1, ':'))
        })
}

fn made(read: &Read, told: &Told, place: Option<usize>) -> Happening {
    let anchor = read.bytes(&trimmed(read, &told.tokens));
    let value = Event {
        title: String::new(),
        kind: told.kind,
        date: told.date,
        place: None,
        host: None,
        status: EventStatus::Held,
        people: Vec::new(),
        spheres: Vec::new(),
    };
    Happening {
        draft: Draft {
            value,
            mentions: vec![anchor.clone()],
            anchor,
            confidence: Confidence::Medium,
        },
        sentence: told.sentence,
        told: told.clone(),
        place,
        is_future: told.is_future,
    }
}

fn trimmed(read: &Read, range: &Range<usize>) -> Range<usize> {
    let mut start = range.start;
    while start < range.end
        && (read.tokens.is_any(start, &[',', ';', '–', '—'])
            || matches!(read.tokens.low(start), "und" | "and" | "та" | "і" | "а"))
    {
        start += 1;
    }
    start..range.end
}

/// How exact a date is: the days of a range count as exact as a day.
fn exactness(date: &Edtf, is_loose: bool) -> u8 {
    let of = |point: Point| match point {
        Point::Day(_) => 3,
        Point::Month(..) => 2,
        Point::Season(..) => 1,
        Point::Year(_) => 0,
    };
    match date.shape() {
        Shape::Single(dated) => of(dated.point),
        Shape::Interval { .. } if is_loose => 2,
        Shape::Interval { start, .. } => start.map_or(0, |dated| of(dated.point)),
    }
}

fn is_same(read: &Read, event: &Happening, one: &Told, place: Option<usize>) -> bool {
    // What is told without a date is news: it is not what happened long ago.
    let dated = event.draft.value.date.or(one.date).and_then(|date| date.latest());
    let is_old = dated
        .zip(read.published.as_ref())
        .is_some_and(|(day, span)| span.value.since(day) > 250);
    if event.told.kind != one.kind
        || event.is_future != one.is_future && (event.draft.value.date.is_none() || one.date.is_none())
    {
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

fn tell(read: &Read, found: &mut Vec<Happening>, one: &Told, last_place: &mut Option<usize>) {
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
        let is_tour = one.kind == EventKind::Visit && read.shown.iter().any(|(sentence, _)| *sentence == one.sentence);
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
        });
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
    // Within a visit, "was received by the mayor" and the like are the visit.
    let inside = one.date.and_then(|date| {
        found.iter().rev().take(BACK).find(|event| {
            event.told.kind == EventKind::Visit && event.draft.value.date.is_some_and(|own| contains(&own, &date))
        })
    });
    if let Some(visit) = inside {
        let is_weak = one.weight < 4
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

/// Told again: the better date, place and sentence stay.
fn join(read: &Read, event: &mut Happening, one: &Told, place: Option<usize>) {
    let anchor = read.bytes(&trimmed(read, &one.tokens));
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
fn head(read: &Read, found: &mut Vec<Happening>, one: &Told) {
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
fn other_partner(read: &Read, one: &Told) -> Option<usize> {
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

/// The days of a visit that was told as "last week" or by its month: a range of days named soon after.
fn refine(read: &Read, event: &mut Happening) {
    let Some(date) = event
        .draft
        .value
        .date
        .filter(|date| exactness(date, event.told.is_loose) == 2)
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

/// A ceremony on the day of a signing, told beside it, is the signing; a visit in return goes to the other partner.
fn sort_out(read: &Read, found: &mut Vec<Happening>) {
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

fn finish(read: &Read, event: &mut Happening, topics: &Topics) {
    let sentence = read
        .sentences
        .get(event.sentence)
        .map_or(event.told.tokens.clone(), |sentence| sentence.tokens.clone());
    let is_virtual = matches!(event.told.kind, EventKind::OnlineMeeting | EventKind::Call);
    let place = event.place.filter(|_| !is_virtual);
    let value = &mut event.draft.value;
    value.place = place.and_then(|place| read.place_name(place));
    value.host = place
        .filter(|place| read.partners.contains(place))
        .and_then(|place| read.place_name(place));
    let is_after = value
        .date
        .zip(read.published.as_ref())
        .is_some_and(|(date, span)| date.certainly_after(span.value));
    let is_before = value
        .date
        .zip(read.published.as_ref())
        .is_some_and(|(date, span)| date.certainly_before(span.value));
    value.status = match () {
        () if event.told.is_cancelled => EventStatus::Cancelled,
        () if is_after || event.is_future && !is_before => EventStatus::Planned,
        () => EventStatus::Held,
    };
    value.people = read.named_in(&sentence);
    value.spheres = topics.some(read.tokens, &sentence);
    value.title = shortened(read.tokens.span(&trimmed(read, &event.told.tokens)));
    event.draft.mentions.sort_by_key(|range| range.start);
    event.draft.confidence = match (value.date, event.told.weight) {
        (Some(_), 4..) => Confidence::High,
        (Some(_), _) | (None, 5..) => Confidence::Medium,
        _ => Confidence::Low,
    };
}

/// What happened within the days of a visit happened there, where the text names no other place.
fn places_of_visits(read: &Read, found: &mut [Happening]) {
    let visits: Vec<(Edtf, usize)> = found
        .iter()
        .filter(|event| event.told.kind == EventKind::Visit)
        .filter_map(|event| event.draft.value.date.zip(event.place))
        .take(40)
        .collect();
    for event in found.iter_mut().filter(|event| {
        event.draft.value.place.is_none()
            && matches!(
                event.told.kind,
                EventKind::Signing | EventKind::Meeting | EventKind::Ceremony
            )
    }) {
        let place = event
            .draft
            .value
            .date
            .and_then(|date| visits.iter().find(|(visit, _)| contains(visit, &date)))
            .map(|(_, place)| *place);
        event.draft.value.place = place.and_then(|place| read.place_name(place));
        event.draft.value.host = event
            .draft
            .value
            .place
            .clone()
            .filter(|_| place.is_some_and(|place| read.partners.contains(&place)));
    }
}

/// Anchors that overlap are told apart: the later one begins where the earlier ends.
fn apart(found: &mut Vec<Happening>) {
    let mut end = 0;
    found.retain_mut(|event| {
        event.draft.anchor.start = event.draft.anchor.start.max(end);
        let stays = event.draft.anchor.start < event.draft.anchor.end;
        end = end.max(event.draft.anchor.end);
        stays
    });
}

/// A title is the beginning of the sentence, cut at a word.
fn shortened(text: &str) -> String {
    const MOST: usize = 110;
    let text: Vec<&str> = text.split_whitespace().collect();
    let mut out = String::new();
    for word in text {
        if out.chars().count() + word.chars().count() > MOST {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.trim_end_matches(['.', ',', ';']).to_owned()
}

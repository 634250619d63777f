//! Events: what several sentences tell of one is one; a plan is an event or a commitment, not both.

mod length;
mod minutes;
mod once;

use std::ops::Range;

use super::super::commitments::Promise;
use super::super::events::{Told, contains};
use super::super::lexicon::Lexicon;
use super::super::tokens::in_a_line;
use super::super::words::events::REMAINS;
use super::super::words::events::combined::NEXT_TRANSPORT;
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
    let minutes = minutes::minutes(read, &told);
    found.extend(minutes);
    let mut last_place = None;
    for one in told.iter().filter(|one| !one.is_heading || one.date.is_some()) {
        once::tell(read, &mut found, one, &mut last_place);
    }
    for one in told.iter().filter(|one| one.is_heading && one.date.is_none()) {
        once::head(read, &mut found, one);
    }
    found.retain(|event| event.told.weight > 0);
    once::sort_out(read, &mut found);
    let remains = Lexicon::new(read.tokens, REMAINS.iter().map(|word| (*word, ())));
    for event in &mut found {
        length::refine(read, event);
        length::close(read, event, &remains);
        finish(read, event, topics);
    }
    if is_of_school(read) {
        let visits = found.iter_mut().map(|event| &mut event.draft.value);
        visits
            .filter(|event| event.kind == EventKind::Visit)
            .for_each(|event| event.kind = EventKind::Exchange);
    }
    places_of_visits(read, &mut found);
    found.sort_by_key(|event| event.draft.anchor.start);
    apart(&mut found);
    (found, promises)
}

/// Whether the whole text is of pupils who visit each other.
fn is_of_school(read: &Read) -> bool {
    let count = |words: &'static str| {
        let words = Lexicon::new(read.tokens, [(words, ())]);
        words.all(read.tokens, 0..read.tokens.len()).count()
    };
    let pupils = count(
        "*schüler*|schülerinnen|учні|учнів|учням|учениц*|школяр*|pupils|students|schoolchildren|teenagers|jugendliche|jugendlichen",
    );
    let school = count(
        "gymnasi*|lyzeum*|*schule|gastfamilie*|*austausch*|klasse|lehrkräfte|lehrerin*|lehrer|ліце*|гімназі*|школ*|обмін*|school|schools|host families|exchange|teacher*|unterricht",
    );
    pupils >= 2 && school >= 3 && (pupils + school) * 50 >= read.tokens.len()
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
    let transports = Lexicon::new(read.tokens, NEXT_TRANSPORT.iter().map(|word| (*word, ())));
    // What was promised is none; what is told with a day before the verb of the promise is where it was made.
    let is_event = |told: &Told, promise: &Promise| {
        let is_where = told.date_at.is_some_and(|at| at < promise.title.start) && !told.is_future;
        let is_dated = match told.kind {
            _ if told.date.is_none() => false,
            EventKind::Visit | EventKind::Ceremony if promise.is_promised => {
                is_where || told.kind == EventKind::Visit && told.weight >= 3
            }
            // "plans the next convoy for December": the convoy is told, and not who plans it.
            EventKind::Aid => is_where || told.is_future && transports.is_in(read.tokens, told.tokens.clone()),
            kind => {
                meets(kind)
                    || !promise.is_promised
                        && (told.is_set || told.date.is_some_and(|date| exactness(&date, false) == 3))
            }
        };
        told.weight >= 2 && (is_dated || told.kind == EventKind::Signing && told.weight >= 4)
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
                && (told.is_future
                    || told.date.is_none()
                    || promise.is_promised && promise.tokens.start <= told.tokens.start)
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
    for number in 1..found.len() {
        let (start, end) = (found[number].draft.anchor.start, found[number].draft.anchor.end);
        let before = &mut found[number - 1].draft.anchor;
        // One within the other: the outer one ends where the inner begins.
        if before.start < start && end <= before.end {
            before.end = start;
        }
    }
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
    let text = in_a_line(text);
    let mut out = String::new();
    for word in text.split_whitespace() {
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

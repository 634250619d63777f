//! Minutes are of a meeting, and its date is theirs.

use super::super::super::dates::{Found, Use};
use super::super::super::events::Told;
use super::super::super::layout::Line;
use super::super::super::lexicon::Lexicon;
use super::super::Read;
use super::{Happening, exactness, made};
use crate::domain::codes::EventKind;
use crate::domain::date::Edtf;

/// A line that gives the date of minutes is no longer, in tokens.
const DATE_LINE: usize = 9;

/// A line says among its first words, so many, that it is the head of minutes.
const HEAD: usize = 6;

/// Minutes are of the meeting that they are of: its date is theirs.
pub(super) fn minutes(read: &Read, told: &[Told]) -> Option<Happening> {
    let words = Lexicon::new(
        read.tokens,
        [
            "протокол*",
            "protokoll*",
            "minutes",
            "ergebnisprotokoll*",
            "niederschrift*",
            "нотатки з",
            "нотатки зустрічі",
            "gesprächsnotiz",
            "kurzprotokoll",
            "notes of",
            "besprechungsnotiz",
            "аркуш",
        ]
        .iter()
        .map(|word| (*word, ())),
    );
    let head = read.sentences.iter().take(4).position(|sentence| {
        // "… підписали протокол про побратимство": what is told of is no head.
        let range = &sentence.tokens;
        sentence.starts_line && words.is_in(read.tokens, range.start..range.end.min(range.start + HEAD))
    })?;
    if is_of_own_council(read, head) {
        return None;
    }
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
    // In its own line, or in a line of its own below it.
    let own_day = (head..head + 4).find_map(|number| {
        let sentence = read.sentences.get(number)?;
        let dates = read
            .dates
            .get(number)
            .filter(|_| number == head || sentence.tokens.len() <= DATE_LINE)?;
        let is_day = |found: &Found| !found.is_future && found.role != Use::By && (number == head || found.has_year);
        let mut days = dates.iter().filter(|found| is_day(found));
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
        date_at: None,
        is_open: false,
        is_loose: false,
        is_future: false,
        is_cancelled: false,
        place: first.and_then(|one| one.place),
        origin: None,
        is_heading: false,
        is_there: false,
        is_of_guests: false,
        is_return: false,
        is_held: true,
        is_set: true,
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

/// Whether the minutes are of a council or committee of one city, and not of both.
fn is_of_own_council(read: &Read, head: usize) -> bool {
    let is_in_head = |words: &'static str| {
        let words = Lexicon::new(read.tokens, [(words, ())]);
        let head = read.sentences.iter().take(head + 5);
        head.filter(|sentence| sentence.tokens.len() < 30)
            .any(|sentence| words.is_in(read.tokens, sentence.tokens.clone()))
    };
    let own = "комісії|сесії|міськвиконкому|виконавчого комітету|виконкому|gemeinderat*|stadtrat*|stadtverordnete*|*ausschuss|*ausschusses|ratssitzung|regular council|council meeting|city council meeting|town council meeting|regular meeting|board of";
    let joint = "спільн*|партнер*|побратим*|робоч* груп*|двосторон*|*partner*|gemeinsame*|freundeskreis*|arbeitskreis|*gruppe|joint|twinning|partnership|working group|friendship|association";
    // "Kendal Town Council, Minutes of the Twinning Committee": what a committee of one council is for does not make it one of both.
    let committee = "committee|sub-committee|subcommittee|*ausschuss|*ausschusses|комісія|комісії";
    let council = "town council|city council|parish council|borough council|county council|gemeinderat*|stadtrat*|міської ради|міська рада";
    let both = "спільн*|двосторон*|gemeinsame*|joint";
    is_in_head(own) && !is_in_head(joint) || is_in_head(committee) && is_in_head(council) && !is_in_head(both)
}

pub(super) fn is_online(read: &Read, head: usize) -> bool {
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
                && (sentence.line == Line::Heading
                    || sentence.starts_line && sentence.tokens.len() <= 16
                    || read.tokens.is_mark(sentence.tokens.start + 1, ':'))
        })
}

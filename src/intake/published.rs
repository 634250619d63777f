//! The day on which a text was published: a date alone in a line, a dateline, a heading such as "Дата:".

use super::dates::{Dates, Use};
use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use super::{Confidence, Span};
use crate::domain::date::{Dated, Day, Edtf, Point, Shape};
use crate::domain::text::Lang;

/// Words before it.
const LABELS: &[&str] = &[
    "дата",
    "опубліковано",
    "оновлено",
    "надіслано",
    "протокол",
    "datum",
    "gesendet",
    "veröffentlicht",
    "stand",
    "vom",
    "pressemitteilung",
    "date",
    "published",
    "sent",
    "posted",
    "від",
    "protokoll",
    "sitzung",
    "minutes",
    "held",
    "termin",
    "дата і час",
    "sitzungsdatum",
    "sitzungstermin",
    "затверджено",
    "erschienen",
    "erstellt",
    "issued",
    "updated",
    "dated",
    "підготовлено",
    "розміщено",
];

/// Words behind the day of something that is told.
const TOLD: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "has",
    "have",
    "had",
    "wurde",
    "wurden",
    "ist",
    "sind",
    "war",
    "waren",
    "hat",
    "haben",
    "було",
    "була",
    "був",
    "були",
    "є",
    "затверджено",
    "погоджено",
];

/// A line that names it is no longer than this, in tokens.
const SHORT: usize = 14;

/// The day, where the text says it.
pub fn of(tokens: &Tokens, sentences: &[Sentence], lang: Lang) -> Option<Span<Day>> {
    let labels = Lexicon::new(tokens, LABELS.iter().map(|word| (*word, ())));
    let verbs = Lexicon::new(tokens, TOLD.iter().map(|word| (*word, ())));
    let mut dates = Dates::new(tokens, lang);
    let mut best: Option<(i32, Span<Day>)> = None;
    let count = sentences.len();
    for (number, sentence) in sentences.iter().enumerate() {
        let from_end = count - number;
        if number >= 14 && from_end > 4 {
            continue;
        }
        for found in dates.read(tokens, sentence, None) {
            let Some(day) = found.date.filter(|_| found.has_year).and_then(day) else {
                continue;
            };
            let words = sentence.tokens.len();
            let offset = found.tokens.start - sentence.tokens.start;
            let is_alone = words - found.tokens.len() <= 2;
            let has_hour = has_hour(tokens, found.tokens.end);
            // "The minutes of 3 December were agreed": of another day.
            let is_told = verbs.is_at(tokens, found.tokens.end);
            let has_label = labels.is_in(tokens, sentence.tokens.start..found.tokens.start)
                && (words <= SHORT + 6 || has_hour)
                && offset <= 8
                && !is_told
                && sentence.line != Line::Bullet;
            // "Videokonferenz am 22.01.2026, 10:00 bis 11:15 Uhr", "held online on 4 February 2026 at 6.30 p.m.": the head of minutes.
            let is_head = number < 4
                && sentence.starts_line
                && words - found.tokens.len() <= SHORT
                && (sentence.line == Line::Heading || has_hour);
            // "Kassel, 5. September 2025 –": a place and a comma, at the beginning of a line.
            let is_line = sentence.starts_line
                && (1..=6).contains(&offset)
                && tokens.is_name(sentence.tokens.start)
                && has_comma(tokens, sentence.tokens.start, found.tokens.start)
                && ends_dateline(tokens, found.tokens.end, sentence.tokens.end);
            let is_start = sentence.starts_line
                && offset <= 1
                && (offset == 0 || tokens.is_mark(sentence.tokens.start, '('))
                && ends_dateline(tokens, found.tokens.end, sentence.tokens.end)
                && number <= 6;
            // "Newsletter #23, 1 December 2025", "Kreishaus, 3. Oktober 2023 (es gilt das gesprochene Wort)": set apart in the title block or
            // as the last line.
            let is_apart = offset > 0
                && tokens.is_any(found.tokens.start - 1, &[',', '|', '–', '—', '-', '(', '·', '•', '/'])
                && (ends_dateline(tokens, found.tokens.end, sentence.tokens.end)
                    || tokens.is_any(found.tokens.end, &['(', ',', ';', '·', '•']));
            let is_apart = is_apart || offset == 0 && sentence.starts_line && words <= SHORT;
            let score = match () {
                () if is_alone && number < 6 => 10,
                () if has_label && sentence.starts_line && number < 14 => 9,
                () if is_line => 8,
                () if is_start => 7,
                () if is_head => 4,
                () if is_apart && number < 8 && sentence.line != Line::Bullet && words <= 3 * SHORT => 3,
                () if (is_alone || has_label || is_apart) && from_end <= 4 && words <= SHORT => 3,
                () if is_alone => 2,
                () => 0,
            };
            if score > best.as_ref().map_or(0, |(score, _)| *score) {
                let bytes = tokens.bytes(&found.tokens);
                let confidence = if score >= 7 {
                    Confidence::High
                } else {
                    Confidence::Medium
                };
                best = Some((
                    score,
                    Span {
                        start: bytes.start,
                        end: bytes.end,
                        value: day,
                        confidence,
                    },
                ));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// ", 10:00", "at 6.30", "um 10": an hour behind a date.
fn has_hour(tokens: &Tokens, end: usize) -> bool {
    let at = end
        + usize::from(
            tokens.is_any(end, &[',', '–', '—', '|', ';']) || matches!(tokens.low(end), "at" | "um" | "о" | "об"),
        );
    tokens.number(at).is_some_and(|hour| hour < 25)
}

fn has_comma(tokens: &Tokens, start: usize, end: usize) -> bool {
    (start..end).any(|at| tokens.is_any(at, &[',', '|', '(', '.', '–', '-']) || matches!(tokens.low(at), "den"))
}

fn ends_dateline(tokens: &Tokens, end: usize, sentence_end: usize) -> bool {
    end >= sentence_end
        || tokens.is_any(end, &['–', '—', '-', '.', ':', ')', '|', '/', '('])
        || tokens.is_mark(end, ',') && tokens.number(end + 1).is_some()
        || tokens.number(end).is_some()
}

/// The day that a date is.
pub fn day(date: Edtf) -> Option<Day> {
    match date.shape() {
        Shape::Single(Dated {
            point: Point::Day(day),
            approximate: false,
            ..
        }) => Some(day),
        _ => None,
    }
}

/// The day by which dates without a year are read where nobody says when the text was published: the first whole date of the text, else the
/// first with a year.
pub fn base(tokens: &Tokens, sentences: &[Sentence], lang: Lang) -> Option<Day> {
    let mut dates = Dates::new(tokens, lang);
    let mut with_year = None;
    for sentence in sentences.iter().take(200) {
        for found in dates
            .read(tokens, sentence, None)
            .into_iter()
            .filter(|found| found.has_year && found.role != Use::By)
        {
            let Some(date) = found.date else { continue };
            if tokens.get(found.tokens.start).is_some_and(|_| found.tokens.len() >= 3) && day_of(date) {
                return date.latest();
            }
            with_year = with_year.or(date.latest());
        }
    }
    with_year
}

fn day_of(date: Edtf) -> bool {
    let is_day = |dated: Dated| matches!(dated.point, Point::Day(_));
    match date.shape() {
        Shape::Single(dated) => is_day(dated),
        Shape::Interval { end, .. } => end.is_some_and(is_day),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Options, read};

    fn check(text: &str, expect: &str) {
        let drafts = read(text, &Options::default());
        let found = drafts.published.map(|day| day.value.to_string()).unwrap_or_default();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn the_head_of_minutes_says_when_they_met() {
        for (text, expect) in [
            (
                "ERGEBNISPROTOKOLL\n\nArbeitstreffen Lenkungskreis\nTermin: Dienstag, 14.10.2025, 9:30–11:45 Uhr, Rathaus Erlangen, Raum 1.03\nTeilnehmende: Anna Berg (Leitung)\n\nTOP 1 Rückblick\nDas letzte Treffen fand am 3. Juni statt.",
                "2025-10-14",
            ),
            (
                "TWINNING WORKING GROUP\nMinutes of the meeting held on Wednesday 11 June 2025, 2.00 pm, Cunard Building, and via Teams, in public\n\n1. Minutes of the last meeting\nThe minutes of 9 April were agreed.",
                "2025-06-11",
            ),
            (
                "CITY COUNCIL\nMinutes of the Sub-Committee\nheld in the Town Hall on Tuesday 4 February 2025 at 6.30 pm\n\nTW 01/25 Minutes\nThe minutes of 3 December 2024 were agreed and signed.",
                "2025-02-04",
            ),
            (
                "ПРОТОКОЛ\nробочої наради щодо співпраці з містом Бидгощ\nДата і час: 19 вересня 2024 року, 14:00, онлайн та у залі засідань, кімната 12, другий поверх\n\n1. Попередній протокол від 3 червня 2024 року затверджено.",
                "2024-09-19",
            ),
            (
                "Niederschrift der Sitzung\nSitzungsdatum: 12. März 2025\nDas Protokoll vom 4. Februar 2025 wurde genehmigt.",
                "2025-03-12",
            ),
        ] {
            check(text, expect);
        }
    }

    #[test]
    fn a_day_that_is_told_is_not_the_day_of_publication() {
        for text in [
            "Dear all,\nThe minutes of 3 December 2024 were agreed and signed by all who were there that day.\nBest wishes",
            "Liebe alle,\nüber die Reise vom 3. Mai 2024 wurde in der Zeitung ausführlich berichtet, und viele haben gefragt.\nGrüße",
        ] {
            check(text, "");
        }
    }
}

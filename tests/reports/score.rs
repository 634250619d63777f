//! Precision and recall of what was found, by kind and language. What is found is matched with what was annotated one to one, the most alike first:
//!
//! - *dates*: the dates of the events, each counted once, and the same EDTF;
//! - *events*: the same kind, and the same date or overlapping anchors;
//! - *commitments*: half of the shorter anchor is shared, or half of the words of the titles;
//! - *people*: names alike but for endings, initials and a first name that is left out;
//! - *partners*: names alike but for endings;
//! - *statements*: half of the shorter anchor is shared, and the speaker is the same person;
//! - *programmes*, *places*: half of the words are alike.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::alike;
use super::corpus::{Commitment, Event, Found, Quote, Report, SETS};

/// What is counted.
pub const KINDS: [&str; 8] = [
    "dates",
    "events",
    "commitments",
    "people",
    "partners",
    "statements",
    "programmes",
    "places",
];
const LANGUAGES: [&str; 3] = ["uk", "de", "en"];

/// How many were found, annotated, and both.
#[derive(Clone, Copy, Default)]
pub struct Count {
    both: u32,
    found: u32,
    annotated: u32,
}

impl Count {
    fn and(self, other: Self) -> Self {
        Self {
            both: self.both + other.both,
            found: self.found + other.found,
            annotated: self.annotated + other.annotated,
        }
    }

    /// Of what was found, what is right.
    pub fn precision(self) -> f64 {
        part(self.both, self.found)
    }

    /// Of what is right, what was found.
    pub fn recall(self) -> f64 {
        part(self.both, self.annotated)
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> f64 {
        part(2 * self.both, self.found + self.annotated)
    }
}

fn part(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// The counts of all reports, by set, language and kind.
#[derive(Default)]
pub struct Score(BTreeMap<(&'static str, String, &'static str), Count>);

impl Score {
    /// Compares what was found in a report with what was annotated.
    pub fn add(&mut self, report: &Report, found: &Found) {
        for kind in KINDS {
            let count = self.0.entry((report.set, report.lang.clone(), kind)).or_default();
            *count = count.and(compare(kind, &report.text, &report.annotated, found));
        }
    }

    /// The counts of a kind in a set, in one language or all.
    pub fn of(&self, set: &str, lang: Option<&str>, kind: &str) -> Count {
        let of_these = self
            .0
            .iter()
            .filter(|((a, b, c), _)| *a == set && lang.is_none_or(|lang| b == lang) && *c == kind);
        of_these.fold(Count::default(), |sum, (_, count)| sum.and(*count))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "set    language kind         precision recall    F1  found annotated"
        )?;
        for set in SETS {
            for lang in LANGUAGES.into_iter().map(Some).chain([None]) {
                for kind in KINDS {
                    let count = self.of(set, lang, kind);
                    let (p, r, f1) = (count.precision(), count.recall(), count.f1());
                    let name = lang.unwrap_or("all");
                    let (found, annotated) = (count.found, count.annotated);
                    writeln!(
                        f,
                        "{set:<6} {name:<8} {kind:<12} {p:>9.3} {r:>6.3} {f1:>5.3} {found:>6} {annotated:>9}"
                    )?;
                }
            }
        }
        Ok(())
    }
}

fn compare(kind: &str, text: &str, annotated: &Found, found: &Found) -> Count {
    match kind {
        "dates" => matched(&dates(annotated), &dates(found), |a, b| same(a == b)),
        "events" => matched(&annotated.events, &found.events, |a, b| events(text, a, b)),
        "commitments" => matched(&annotated.commitments, &found.commitments, |a, b| {
            commitments(text, a, b)
        }),
        "people" => matched(&annotated.people, &found.people, |a, b| {
            same(alike::people(&a.name, &b.name))
        }),
        "partners" => matched(&annotated.partners, &found.partners, |a, b| same(alike::places(a, b))),
        "statements" => matched(&annotated.quotes, &found.quotes, |a, b| statements(text, a, b)),
        "programmes" => matched(&annotated.programmes, &found.programmes, |a, b| {
            at_least_half(alike::likeness(a, b))
        }),
        _ => matched(&annotated.places_visited, &found.places_visited, |a, b| {
            at_least_half(alike::likeness(a, b))
        }),
    }
}

fn dates(found: &Found) -> Vec<&str> {
    let dates: BTreeSet<&str> = found.events.iter().filter_map(|event| event.date.as_deref()).collect();
    dates.into_iter().collect()
}

fn events(text: &str, a: &Event, b: &Event) -> Option<f64> {
    let overlap = alike::overlap(text, &a.anchor, &b.anchor);
    let same_date = a.date.is_some() && a.date == b.date;
    (a.kind == b.kind && (same_date || overlap > 0.0)).then(|| overlap + f64::from(u8::from(same_date)))
}

fn commitments(text: &str, a: &Commitment, b: &Commitment) -> Option<f64> {
    let title = alike::likeness(&a.title, &b.title);
    let shared = alike::overlap(text, &a.anchor, &b.anchor);
    (title >= 0.5 || shared >= 0.5).then_some(title + shared)
}

fn statements(text: &str, a: &Quote, b: &Quote) -> Option<f64> {
    let same_speaker = match (&a.speaker, &b.speaker) {
        (Some(a), Some(b)) => alike::people(a, b),
        (None, None) => true,
        _ => false,
    };
    at_least_half(alike::overlap(text, &a.anchor, &b.anchor)).filter(|_| same_speaker)
}

fn same(same: bool) -> Option<f64> {
    same.then_some(1.0)
}

fn at_least_half(share: f64) -> Option<f64> {
    (share >= 0.5).then_some(share)
}

/// Matches one to one, the most alike first.
fn matched<T>(annotated: &[T], found: &[T], alike: impl Fn(&T, &T) -> Option<f64>) -> Count {
    let mut pairs = Vec::new();
    for (a, one) in annotated.iter().enumerate() {
        let scored = found.iter().enumerate();
        pairs.extend(scored.filter_map(|(b, other)| Some((alike(one, other)?, a, b))));
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (mut taken, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (_, a, b) in pairs {
        if !taken.contains(&a) && !used.contains(&b) {
            taken.insert(a);
            used.insert(b);
        }
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Count {
        both: count(taken.len()),
        found: count(found.len()),
        annotated: count(annotated.len()),
    }
}

#[test]
fn one_answer_counts_once() {
    let count = matched(&["a", "b"], &["a", "a", "c"], |a, b| same(a == b));
    assert_eq!((count.both, count.found, count.annotated), (1, 3, 2));
    assert!((count.f1() - 0.4).abs() < 1e-9);
}

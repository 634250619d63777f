//! From what was found to drafts: what belongs together by nearness and grammar, each thing once.

mod agreements;
mod happenings;
mod offices;
mod promised;
mod topics;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::dates::Found;
use super::events::Told;
use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::people::{Naming, People};
use super::places::{Mention, Places};
use super::programmes::Named;
use super::quotes::Said;
use super::tokens::{Kind, Tokens, folded};
use super::visited::Shown;
use super::words::speech;
use super::{Confidence, Draft, Drafts, Group, Options, Partner, Person, Programme, Span, Statement, Stop};
use crate::domain::codes::EventKind;
use crate::domain::date::Day;
use crate::domain::text::Lang;

use super::commitments::Promise;
use topics::Topics;

/// All that was found in a text.
pub struct Read<'a> {
    pub tokens: &'a Tokens<'a>,
    pub sentences: &'a [Sentence],
    pub options: &'a Options,
    pub lang: Option<Lang>,
    pub published: Option<Span<Day>>,
    pub people: &'a People,
    pub places: &'a Places,
    /// The numbers of the places that co-operate.
    pub partners: Vec<usize>,
    pub mentions: &'a [Vec<Mention>],
    pub namings: &'a [Naming],
    pub programmes: &'a [Named],
    pub said: &'a [Said],
    pub dates: &'a [Vec<Found>],
    pub shown: &'a [(usize, Shown)],
    pub promises: &'a [Promise],
    pub told: &'a [Told],
}

impl Read<'_> {
    fn place_name(&self, place: usize) -> Option<String> {
        self.places
            .list
            .get(place)
            .map(|place| place.name.clone())
            .filter(|name| !name.is_empty())
    }

    fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.tokens.bytes(range)
    }

    /// The people that are named within a range of tokens, each once.
    fn named_in(&self, range: &Range<usize>) -> Vec<String> {
        let first = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let mut names: Vec<String> = Vec::new();
        for naming in self.namings[first..]
            .iter()
            .take_while(|naming| naming.tokens.start < range.end)
        {
            let name = &self.people.list[naming.person].name;
            if !name.is_empty() && !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    }
}

/// The drafts of a text.
pub fn drafts(read: &Read) -> Drafts {
    let topics = Topics::new(read.tokens);
    let (events, promises) = happenings::events(read, &topics);
    let agreements = agreements::agreements(read, &events);
    let mut drafts = Drafts {
        lang: read.lang,
        published: read.published.clone(),
        title: title(read),
        dates: dates(read),
        partners: partners(read),
        commitments: promised::commitments(read, &promises, &events, &agreements, &topics),
        people: people(read),
        offices: offices::offices(read),
        statements: statements(read),
        programmes: programmes(read),
        places_visited: stops(read, &events, &topics),
        spheres: topics.of_text(read),
        links: links(read),
        agreements: agreements.into_iter().map(|(agreement, _)| agreement).collect(),
        events: events.into_iter().map(|event| event.draft).collect(),
    };
    dismiss(&mut drafts, &read.options.dismissed);
    drafts
}

fn title(read: &Read) -> Option<Range<usize>> {
    let first = read.sentences.iter().take(8).find(|sentence| {
        let words = sentence.tokens.clone().filter(|at| read.tokens.is_word(*at)).count();
        sentence.line == Line::Heading && words >= 3 && !read.tokens.is_any(sentence.tokens.start + 1, &[':'])
    })?;
    Some(read.bytes(&first.tokens))
}

fn dates(read: &Read) -> Vec<Span<crate::domain::date::Edtf>> {
    let all = read.dates.iter().flatten();
    all.filter_map(|found| {
        let bytes = read.bytes(&found.tokens);
        let confidence = if found.has_year {
            Confidence::High
        } else {
            Confidence::Medium
        };
        Some(Span {
            start: bytes.start,
            end: bytes.end,
            value: found.date?,
            confidence,
        })
    })
    .collect()
}

fn partners(read: &Read) -> Vec<Draft<Partner>> {
    let mut mentions: HashMap<usize, Vec<Range<usize>>> = HashMap::new();
    for mention in read.mentions.iter().flatten() {
        mentions
            .entry(mention.place)
            .or_default()
            .push(read.bytes(&mention.tokens));
    }
    let draft = |place: &usize| {
        let found = &read.places.list[*place];
        let mentions = mentions.remove(place).unwrap_or_default();
        let confidence = if mentions.len() >= 3 || found.known.is_some() {
            Confidence::High
        } else {
            Confidence::Medium
        };
        Some(Draft {
            value: Partner {
                name: found.name.clone(),
                known: found.known.clone(),
            },
            anchor: mentions.first()?.clone(),
            mentions,
            confidence,
        })
    };
    read.partners.iter().filter_map(draft).collect()
}

fn people(read: &Read) -> Vec<Draft<Person>> {
    let mut mentions: HashMap<usize, Vec<Range<usize>>> = HashMap::new();
    for naming in read.namings {
        mentions
            .entry(naming.person)
            .or_default()
            .push(read.bytes(&naming.tokens));
    }
    let drafts = read.people.list.iter().enumerate().filter_map(|(number, human)| {
        let mentions = mentions.remove(&number)?;
        let partner = human
            .place
            .filter(|place| read.partners.contains(place))
            .and_then(|place| read.place_name(place));
        let value = Person {
            name: human.name.clone(),
            role: human.role.clone(),
            partner,
            known: human.known.clone(),
        };
        let confidence = if human.known.is_some() {
            Confidence::High
        } else {
            human.confidence
        };
        Some(Draft {
            value,
            anchor: mentions.first()?.clone(),
            mentions,
            confidence,
        })
    });
    drafts.filter(|draft| !draft.value.name.is_empty()).collect()
}

fn statements(read: &Read) -> Vec<Draft<Statement>> {
    let mut found: Vec<Draft<Statement>> = Vec::new();
    for said in read.said {
        let speaker = said
            .person
            .map(|person| read.people.list[person].name.clone())
            .filter(|name| !name.is_empty())
            .or_else(|| said.other.clone());
        let text: Vec<&str> = said.parts.iter().map(|part| read.tokens.span(part)).collect();
        let anchor = read.bytes(&said.tokens);
        let mentions = said.parts.iter().map(|part| read.bytes(part)).collect();
        found.push(Draft {
            value: Statement {
                speaker,
                text: text.join(" "),
                reported: said.reported,
            },
            anchor,
            mentions,
            confidence: said.confidence,
        });
    }
    let verbs = Lexicon::new(read.tokens, speech::VERBS.iter().map(|word| (*word, ())));
    for sentence in read.sentences {
        found.extend(reported(read, sentence, &verbs));
    }
    found.sort_by_key(|draft| draft.anchor.start);
    found.dedup_by(|next, before| next.anchor.start < before.anchor.end);
    found
}

/// "X betonte, dass …": told without quotation marks.
fn reported(read: &Read, sentence: &Sentence, verbs: &Lexicon<()>) -> Option<Draft<Statement>> {
    let tokens = read.tokens;
    let range = sentence.tokens.clone();
    let has_marks = range
        .clone()
        .any(|at| tokens.is_any(at, &['„', '“', '”', '«', '»', '"']));
    let verb = range
        .clone()
        .find(|at| verbs.is_at(tokens, *at) && !tokens.is_name(*at))?;
    let that = (verb..range.end).find(|at| matches!(tokens.low(*at), "dass" | "that" | "що"))?;
    let speaker = read.named_in(&range).into_iter().next()?;
    let anchor = read.bytes(&(that + 1..range.end));
    (!has_marks && that - verb < 12 && that + 4 < range.end).then(|| Draft {
        value: Statement {
            speaker: Some(speaker),
            text: tokens.span(&(that + 1..range.end)).to_owned(),
            reported: true,
        },
        mentions: vec![anchor.clone()],
        anchor,
        confidence: Confidence::Low,
    })
}

fn programmes(read: &Read) -> Vec<Draft<Programme>> {
    let mut found: Vec<Draft<Programme>> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for named in read.programmes {
        let bytes = read.bytes(&named.tokens);
        let key = folded(&named.name);
        if let Some(number) = numbers.get(&key) {
            found[*number].mentions.push(bytes);
            continue;
        }
        // The short name of one that was written out before, or the other way round.
        let alike = found.iter().take(100).position(|draft| {
            let other = folded(&draft.value.name);
            key.len() > 3
                && (other.contains(&format!("({key})"))
                    || other.starts_with(&format!("{key} "))
                    || key.starts_with(&format!("{other} ")))
        });
        if let Some(number) = alike {
            found[number].mentions.push(bytes);
            continue;
        }
        numbers.insert(key, found.len());
        let confidence = if named.known.is_some() {
            Confidence::High
        } else {
            Confidence::Medium
        };
        found.push(Draft {
            value: Programme {
                name: named.name.clone(),
                known: named.known.clone(),
            },
            anchor: bytes.clone(),
            mentions: vec![bytes],
            confidence,
        });
    }
    found
}

fn stops(read: &Read, events: &[happenings::Happening], topics: &Topics) -> Vec<Draft<Stop>> {
    let mut seen: HashSet<String> = HashSet::new();
    let is_visit = |event: &happenings::Happening| {
        matches!(
            event.draft.value.kind,
            EventKind::Visit | EventKind::Exchange | EventKind::Training
        )
    };
    let visit = |sentence: usize| {
        let before = events
            .iter()
            .rposition(|event| is_visit(event) && event.sentence <= sentence);
        before.or_else(|| {
            events
                .iter()
                .position(|event| event.draft.value.kind == EventKind::Visit)
        })
    };
    let mut found = Vec::new();
    for (sentence, shown) in read.shown {
        if !seen.insert(folded(&shown.name)) {
            continue;
        }
        let bytes = read.bytes(&shown.tokens);
        let value = Stop {
            name: shown.name.clone(),
            sphere: topics.best(read.tokens, &shown.tokens),
            event: visit(*sentence),
        };
        found.push(Draft {
            value,
            anchor: bytes.clone(),
            mentions: vec![bytes],
            confidence: if shown.is_sure {
                Confidence::High
            } else {
                Confidence::Medium
            },
        });
    }
    found
}

fn links(read: &Read) -> Vec<Span<String>> {
    let all = (0..read.tokens.len())
        .filter_map(|at| read.tokens.get(at))
        .filter(|token| token.kind == Kind::Link);
    all.map(|token| {
        let raw = &read.tokens.text[token.start..token.end];
        let low = raw.to_ascii_lowercase();
        let value = match () {
            () if low.starts_with("http") || low.starts_with("mailto:") => raw.to_owned(),
            () if low.starts_with("www.") => format!("https://{raw}"),
            () => format!("mailto:{raw}"),
        };
        Span {
            start: token.start,
            end: token.end,
            value,
            confidence: Confidence::High,
        }
    })
    .collect()
}

/// What was dismissed before is proposed less.
fn dismiss(drafts: &mut Drafts, dismissed: &[(Group, String)]) {
    if dismissed.is_empty() {
        return;
    }
    let mut counts: HashMap<(Group, String), usize> = HashMap::new();
    for (group, words) in dismissed {
        *counts.entry((*group, folded(words))).or_default() += 1;
    }
    // Places of events and agreements are referred to by number: those lists keep their length, and are only less sure.
    less(&mut drafts.partners, Group::Partners, &counts, |it| it.name.clone());
    less(&mut drafts.commitments, Group::Commitments, &counts, |it| {
        it.title.clone()
    });
    less(&mut drafts.people, Group::People, &counts, |it| it.name.clone());
    less(&mut drafts.offices, Group::Offices, &counts, |it| it.name.clone());
    less(&mut drafts.statements, Group::Statements, &counts, |it| it.text.clone());
    less(&mut drafts.programmes, Group::Programmes, &counts, |it| it.name.clone());
    less(&mut drafts.places_visited, Group::PlacesVisited, &counts, |it| {
        it.name.clone()
    });
    less(&mut drafts.spheres, Group::Spheres, &counts, |it| it.code().to_owned());
    for event in &mut drafts.events {
        let key = (Group::Events, folded(&event.value.title));
        (0..counts.get(&key).copied().unwrap_or_default()).for_each(|_| event.confidence = event.confidence.lower());
    }
    for agreement in &mut drafts.agreements {
        let key = (Group::Agreements, folded(&agreement.value.title));
        (0..counts.get(&key).copied().unwrap_or_default())
            .for_each(|_| agreement.confidence = agreement.confidence.lower());
    }
}

/// Each time it was dismissed a level less; what was a guess is left out.
fn less<T>(
    drafts: &mut Vec<Draft<T>>,
    group: Group,
    counts: &HashMap<(Group, String), usize>,
    words: impl Fn(&T) -> String,
) {
    drafts.retain_mut(|draft| {
        let times = counts
            .get(&(group, folded(&words(&draft.value))))
            .copied()
            .unwrap_or_default();
        let stays = times <= draft.confidence as usize;
        for _ in 0..times.min(2) {
            draft.confidence = draft.confidence.lower();
        }
        stays
    });
}

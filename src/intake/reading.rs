//! The reading of a text in steps, so that a page can draw in between.

use std::ops::Range;

use super::commitments::{Commitments, Promise};
use super::compose::{self, Read};
use super::dates::{Dates, Found};
use super::events::{Context, Events, Told};
use super::layout::{Line, Sentence, sentences};
use super::partners::Partners;
use super::people::{Naming, People};
use super::places::{Making, Mention, Places};
use super::programme::{self, NextDate, Programme};
use super::programmes::{Named, Programmes};
use super::quotes::{Quotes, Said};
use super::tokens::Tokens;
use super::visited::{Shown, Visited};
use super::{Drafts, Options, Span, language, published};
use crate::domain::codes::EventKind;
use crate::domain::date::Day;
use crate::domain::text::Lang;

/// How many tokens, or tokens of sentences, one step takes.
const STEP: usize = 8_000;

/// A text that is being read.
pub struct Reading<'a> {
    options: &'a Options,
    tokens: Tokens<'a>,
    stage: Stage,
    lang: Option<Lang>,
    published: Option<Span<Day>>,
    /// By which dates are resolved: the day of publication, else a day of the text.
    base: Option<Day>,
    sentences: Vec<Sentence>,
    at: usize,
    making: Option<Box<(People, Making)>>,
    tools: Option<Box<Tools>>,
    programme: Programme,
    /// What the last short title tells of, and its number.
    under: Option<(EventKind, usize)>,
    found: Findings,
}

/// What was found, sentence by sentence.
#[derive(Default)]
struct Findings {
    mentions: Vec<Vec<Mention>>,
    namings: Vec<Naming>,
    /// For each sentence the first of its namings.
    first_naming: Vec<usize>,
    programmes: Vec<Named>,
    said: Vec<Said>,
    quoted: Vec<bool>,
    dates: Vec<Vec<Found>>,
    shown: Vec<(usize, Shown)>,
    promises: Vec<Promise>,
    told: Vec<Told>,
}

/// The recognisers, made for the words of the text.
struct Tools {
    people: People,
    places: Places,
    programmes: Programmes,
    partners: Partners,
    dates: Dates,
    visited: Visited,
    events: Events,
    next_date: NextDate,
    commitments: Commitments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Words,
    Layout,
    Listed,
    Learnt,
    Guessed,
    Tools,
    Names,
    Statements,
    Dates,
    Facts,
    Done,
}

impl<'a> Reading<'a> {
    /// Begins; nothing is read yet.
    #[must_use]
    pub fn new(text: &'a str, options: &'a Options) -> Self {
        Self {
            options,
            tokens: Tokens::new(text),
            stage: Stage::Words,
            lang: options.lang,
            published: None,
            base: None,
            sentences: Vec::new(),
            at: 0,
            making: None,
            tools: None,
            programme: Programme::default(),
            under: None,
            found: Findings::default(),
        }
    }

    /// Reads on for a few milliseconds. Returns whether there is more to do.
    pub fn step(&mut self) -> bool {
        self.stage = match self.stage {
            Stage::Words => {
                if self.tokens.more(STEP * 10) {
                    Stage::Words
                } else {
                    Stage::Layout
                }
            }
            Stage::Layout => self.lay_out(),
            Stage::Listed => self.listed(),
            Stage::Learnt => self.making(Making::learn, Stage::Guessed),
            Stage::Guessed => self.making(Making::guess, Stage::Tools),
            Stage::Tools => self.tools(),
            Stage::Names => self.names(),
            Stage::Statements => self.statements(),
            Stage::Dates => self.dates(),
            Stage::Facts => self.facts(),
            Stage::Done => Stage::Done,
        };
        self.stage != Stage::Done
    }

    /// What was read; reads what is left first.
    #[must_use]
    pub fn finish(mut self) -> Drafts {
        while self.step() {}
        let Some(tools) = self.tools else {
            return Drafts {
                lang: self.lang,
                published: self.published,
                ..Drafts::default()
            };
        };
        let read = Read {
            tokens: &self.tokens,
            sentences: &self.sentences,
            options: self.options,
            lang: self.lang,
            published: self.published,
            people: &tools.people,
            places: &tools.places,
            partners: tools.partners.chosen(&tools.places.list),
            mentions: &self.found.mentions,
            namings: &self.found.namings,
            programmes: &self.found.programmes,
            said: &self.found.said,
            dates: &self.found.dates,
            shown: &self.found.shown,
            promises: &self.found.promises,
            told: &self.found.told,
        };
        compose::drafts(&read)
    }

    fn lay_out(&mut self) -> Stage {
        self.lang = self.options.lang.or_else(|| language::of(&self.tokens));
        self.sentences = sentences(&self.tokens, self.lang.unwrap_or_default());
        let given = self.options.published.map(|day| Span {
            start: 0,
            end: 0,
            value: day,
            confidence: super::Confidence::High,
        });
        // Rules of the likeliest language are tried on what has none: dates in figures are read in any.
        let lang = self.lang.unwrap_or_default();
        let in_text = published::of(&self.tokens, &self.sentences, lang);
        self.published = match (given, in_text) {
            (Some(given), Some(found)) if found.value == given.value => Some(found),
            (Some(given), _) => Some(given),
            (None, found) => found,
        };
        if self.lang.is_none() {
            return Stage::Done;
        }
        let said = self.published.as_ref().map(|span| span.value);
        self.base = said.or_else(|| published::base(&self.tokens, &self.sentences, lang));
        Stage::Listed
    }

    /// The people and places of the lists, as far as they stand in the text. The others are learnt in steps of their own: each goes
    /// through all of the text.
    fn listed(&mut self) -> Stage {
        let people = People::new(&self.tokens, self.lang.unwrap_or_default(), &self.options.known);
        let places = Making::new(&self.tokens, &self.options.known);
        self.making = Some(Box::new((people, places)));
        Stage::Learnt
    }

    fn making(&mut self, step: impl Fn(&mut Making, &Tokens, &dyn Fn(usize) -> bool), next: Stage) -> Stage {
        if let Some(making) = &mut self.making {
            let (people, places) = &mut **making;
            let is_first_name = |at| people.first_names().is_at(&self.tokens, at);
            step(places, &self.tokens, &is_first_name);
        }
        next
    }

    fn tools(&mut self) -> Stage {
        let Some(making) = self.making.take() else {
            return Stage::Done;
        };
        let (people, places) = *making;
        let places = places.done(&self.tokens);
        let lang = self.lang.unwrap_or_default();
        self.tools = Some(Box::new(Tools {
            programmes: Programmes::new(&self.tokens, &self.options.known),
            partners: Partners::new(&self.tokens, &places),
            dates: Dates::new(&self.tokens, lang).by_guess(self.published.is_none()),
            visited: Visited::new(&self.tokens, lang),
            events: Events::new(&self.tokens),
            next_date: NextDate::new(&self.tokens),
            commitments: Commitments::new(&self.tokens, lang),
            people,
            places,
        }));
        Stage::Names
    }

    /// The sentences of this step, and the stage after it.
    fn slice(&mut self, own: Stage, next: Stage) -> (Range<usize>, Stage) {
        let start = self.at;
        let mut end = start;
        let mut taken = 0;
        while end < self.sentences.len() && taken < STEP {
            taken += self.sentences[end].tokens.len() + 4;
            end += 1;
        }
        if end >= self.sentences.len() {
            self.at = 0;
            (start..end, next)
        } else {
            self.at = end;
            (start..end, own)
        }
    }

    fn names(&mut self) -> Stage {
        let (range, next) = self.slice(Stage::Names, Stage::Statements);
        let Some(tools) = &mut self.tools else {
            return Stage::Done;
        };
        for sentence in &self.sentences[range] {
            let mut mentions = tools.places.read(&self.tokens, sentence.tokens.clone());
            let namings = tools.people.read(&self.tokens, &sentence.tokens, &mentions);
            mentions.retain(|mention| {
                !namings.iter().any(|naming| {
                    naming.tokens.start <= mention.tokens.start && mention.tokens.end <= naming.tokens.end
                })
            });
            self.found.first_naming.push(self.found.namings.len());
            self.found.namings.extend(namings);
            self.found.mentions.push(mentions);
            self.found
                .programmes
                .extend(tools.programmes.read(&self.tokens, &sentence.tokens));
        }
        next
    }

    fn statements(&mut self) -> Stage {
        let Some(tools) = &self.tools else { return Stage::Done };
        let lang = self.lang.unwrap_or_default();
        // Statements need what was said before: they are read at once, which is quick.
        let mut quotes = Quotes::new(&self.tokens, &self.sentences, &self.found.namings, &tools.people, lang);
        while quotes.more(STEP * 10) {}
        self.found.said = quotes.found;
        self.found.quoted = vec![false; self.tokens.len()];
        for said in &self.found.said {
            for part in &said.parts {
                if let Some(tokens) = self.found.quoted.get_mut(part.clone()) {
                    tokens.fill(true);
                }
            }
        }
        Stage::Dates
    }

    fn dates(&mut self) -> Stage {
        let (range, next) = self.slice(Stage::Dates, Stage::Facts);
        let Some(tools) = &mut self.tools else {
            return Stage::Done;
        };
        let published = self.base;
        for number in range {
            let sentence = &self.sentences[number];
            let mentions = &self.found.mentions[number];
            self.found
                .dates
                .push(tools.dates.read(&self.tokens, sentence, published));
            let is_quoted = self
                .found
                .quoted
                .get(sentence.tokens.start)
                .copied()
                .unwrap_or_default();
            tools
                .partners
                .weigh(&self.tokens, sentence, number, mentions, is_quoted);
        }
        next
    }

    fn facts(&mut self) -> Stage {
        let (range, next) = self.slice(Stage::Facts, Stage::Done);
        let Some(tools) = &mut self.tools else {
            return Stage::Done;
        };
        let tokens = &self.tokens;
        let quoted = &self.found.quoted;
        let is_quoted = |at: usize| quoted.get(at).copied().unwrap_or_default();
        let header = self
            .published
            .as_ref()
            .filter(|span| span.end > span.start)
            .map(|span| tokens.at_byte(span.start));
        for number in range {
            let sentence = &self.sentences[number];
            let mentions = &self.found.mentions[number];
            let first = self.found.first_naming[number];
            let last = self
                .found
                .first_naming
                .get(number + 1)
                .copied()
                .unwrap_or(self.found.namings.len());
            let namings = &self.found.namings[first..last];
            let all_dates = &self.found.dates[number];
            let is_place = |at: usize| mentions.iter().any(|mention| mention.tokens.contains(&at));
            let is_person = |at: usize| {
                namings.iter().any(|naming| {
                    naming.tokens.contains(&at) || naming.role.as_ref().is_some_and(|role| role.contains(&at))
                })
            };
            let is_other = |at: usize| {
                is_place(at) || is_person(at) || all_dates.iter().any(|date| date.tokens.contains(&at)) || is_quoted(at)
            };
            let shown = if is_quoted(sentence.tokens.start) {
                Vec::new()
            } else {
                tools.visited.read(tokens, sentence, &is_other)
            };
            self.found.shown.extend(shown.into_iter().map(|shown| (number, shown)));
            let mut dates: Vec<Found> = all_dates
                .iter()
                .filter(|date| header.is_none_or(|header| !date.tokens.contains(&header)))
                .cloned()
                .collect();
            if let Some(stay) = programme::stay(sentence, number, &dates) {
                // The line of days under the title of a programme.
                let titles = self.found.told.iter_mut().rev().take(2);
                for title in titles.filter(|told| told.is_heading && told.date.is_none()) {
                    title.date = stay.date;
                    title.is_future = stay.is_future;
                }
            }
            let is_line = self.programme.read(tokens, sentence, &mut dates);
            if dates.is_empty()
                && let (Some(after), Some(own)) = (self.sentences.get(number + 1), self.found.dates.get(number + 1))
            {
                dates.extend(tools.next_date.lent(tokens, sentence, after, own));
            }
            let tense = tools.dates.tense(
                tokens,
                &(sentence.tokens.start..sentence.tokens.start),
                &sentence.tokens,
            );
            let context = Context {
                number,
                sentence,
                dates: &dates,
                places: mentions,
                is_quoted: &is_quoted,
                is_person: &is_person,
                under: self
                    .under
                    .filter(|(_, title)| number - title <= 2)
                    .map(|(kind, _)| kind),
                tense,
            };
            if sentence.starts_line {
                let title = tools.events.title(tokens, sentence).map(|kind| (kind, number));
                self.under = title.or(self.under.filter(|_| sentence.line != Line::Heading));
            }
            let before = self.found.promises.len();
            let is_agent = |at: usize| is_place(at) || is_person(at);
            self.found.promises.extend(
                tools
                    .commitments
                    .read(tokens, &self.sentences, number, &is_quoted, &is_agent),
            );
            let is_listed = self.found.promises[before..].iter().any(|promise| promise.is_listed);
            let is_entry = programme::is_entry(tokens, sentence, &dates);
            let whole = sentence.tokens.clone().all(is_quoted);
            if is_listed && !is_entry && !whole {
                // "– The next video call is on Wednesday, 22 January": a point of what was agreed, and an appointment.
                let told = tools.events.read(tokens, &context).into_iter();
                self.found.told.extend(told.filter(Told::is_appointment));
            }
            if (!is_listed || is_entry) && !whole || sentence.line == Line::Heading {
                let told = tools.events.read(tokens, &context);
                if is_entry && !told.is_empty() {
                    self.found.promises.truncate(before);
                }
                let told = told.into_iter();
                // What guests are shown within a programme is a place visited, and no visit of its own.
                self.found
                    .told
                    .extend(told.filter(|told| !is_line || programme::is_event(sentence, told.kind)));
            }
        }
        next
    }
}

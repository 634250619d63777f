//! Dates in words and figures, resolved against the day of publication and kept exactly as precise as the text.
//!
//! A date without a year is the last one before the publication, where the sentence tells of the past, and the next one, where it tells
//! of what is to come. Times and amounts are no dates.

mod before;
mod days;
mod figures;
mod parse;
mod quarters;
mod relative;
mod resolve;
#[cfg(test)]
mod tests;
mod written;
mod years;

use std::ops::Range;

use super::layout::Sentence;
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use super::words::dates as words;
use crate::domain::date::{Day, Edtf};
use crate::domain::text::Lang;

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Atom {
    Month(u8),
    Season(u8),
    /// A season with its preposition in one word.
    InSeason(u8),
    /// 0 is Monday.
    Weekday(u8),
    InDays(i64),
    InYears(i32),
    /// -1 last, 0 this, 1 next.
    Hint(i32),
    Unit(u8),
    Ago,
    AgoBefore,
    Part,
    PartEnd,
    MidMonth(u8),
    About,
    To,
    And,
    From,
    Preposition,
    Count(i32),
    Quarter,
    Half,
    Nth(u8),
    Same(u8),
    /// The day of a month, as a word: "fünfzehnten".
    DayWord(u8),
    /// A quarter by its number: "Q3".
    QuarterIs(u8),
    /// After an event that was told: "later", "потому".
    Later,
    /// A week of the calendar: "KW".
    CalendarWeek,
    /// A third of a month.
    Decade,
    /// The year of the date before: "damals, im Juni".
    Then,
}

/// What a date is for in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Use {
    /// When something is.
    #[default]
    At,
    /// By when.
    By,
    /// Since when.
    Since,
    /// When something else was: "since the invasion in 2022".
    Aside,
}

/// Whether a clause tells of what has been or of what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It has been.
    Past,
    /// It is to come.
    Future,
    /// It is told in the present: of a day, that means the coming one.
    Present,
    /// The words do not say.
    Unknown,
}

/// A date in the text.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its tokens, without the preposition.
    pub tokens: Range<usize>,
    /// What it means; none where it cannot be resolved.
    pub date: Option<Edtf>,
    /// What it is for.
    pub role: Use,
    /// Whether the sentence tells of what is to come.
    pub is_future: bool,
    /// Whether the text names the year itself.
    pub has_year: bool,
}

/// Whether a folded word is a month; only to tell "12. Juni" from a numbered line.
pub fn is_month(word: &str) -> bool {
    words::DATES
        .iter()
        .any(|(names, atom)| matches!(atom, Atom::Month(_)) && names.split('|').any(|name| name == word))
}

/// Words before "з" by which something has lasted.
const LASTS: [&str; 13] = [
    "дружить",
    "існують",
    "триває",
    "тривають",
    "підтримують",
    "існує",
    "партнером",
    "партнерами",
    "побратимами",
    "партнерство",
    "партнерка",
    "дружать",
    "співпрацюють",
];

/// German words that end as verbs of the past do.
const NO_VERBS: [&str; 14] = [
    "heute", "zugute", "bitte", "gute", "guten", "alte", "alten", "bunte", "bunten", "unten", "selten", "echte",
    "zweite", "dritte",
];

/// Whether a word is a German participle: "gereist", "eingetroffen".
fn is_participle(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    let stem = ["an", "ab", "auf", "ein", "zurück", "aus", "mit", "zu", "vor"]
        .iter()
        .find_map(|prefix| word.strip_prefix(prefix))
        .unwrap_or(word);
    !tokens.is_name(at) && stem.starts_with("ge") && stem.len() > 5 && (stem.ends_with('t') || stem.ends_with("en"))
}

/// Words of war are of a date so many tokens behind them.
const NEAR: usize = 7;

/// ", when …", ", als …", ", коли …" behind a date.
fn opens_clause(tokens: &Tokens, at: usize) -> bool {
    let at = at + usize::from(tokens.is_mark(at, ','));
    matches!(tokens.low(at), "when" | "als" | "коли")
}

/// Whether an adjective may follow: an article, a number, a preposition with one.
fn is_determiner(tokens: &Tokens, at: usize) -> bool {
    tokens.number(at).is_some()
        || matches!(
            tokens.low(at),
            "der"
                | "die"
                | "das"
                | "den"
                | "dem"
                | "des"
                | "ein"
                | "eine"
                | "einen"
                | "einem"
                | "einer"
                | "eines"
                | "im"
                | "am"
                | "zum"
                | "zur"
                | "vom"
                | "beim"
                | "ins"
                | "mit"
                | "von"
                | "für"
                | "ihr"
                | "ihre"
                | "ihren"
                | "ihrem"
                | "ihrer"
                | "unsere"
                | "unseren"
                | "unserer"
                | "seine"
                | "seinen"
                | "zwei"
                | "drei"
                | "vier"
                | "fünf"
                | "sechs"
                | "zehn"
                | "zwölf"
        )
}

/// So many tokens before a date a verb of promising makes it one to come.
const PROMISED: usize = 24;

/// A heading among so many sentences says of which year all is.
const HEAD: usize = 4;

/// The recogniser for one text.
pub struct Dates {
    atoms: Lexicon<Atom>,
    future: Lexicon<()>,
    past: Lexicon<()>,
    past_endings: Lexicon<()>,
    until: Lexicon<()>,
    promising: Lexicon<()>,
    since: Lexicon<()>,
    passive: Lexicon<()>,
    ahead: Lexicon<()>,
    war: Lexicon<()>,
    cancelled: Lexicon<()>,
    invited: Lexicon<()>,
    accepted: Lexicon<()>,
    /// The date before, to which "the next day" and months without a year are read.
    last: Option<resolve::Last>,
    /// The year that a heading at the beginning says all is of: "Vereinsjahr 2024".
    told_year: Option<i32>,
    lang: Lang,
    /// How many sentences were read.
    sentence: usize,
}

impl Dates {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        let one = |words: &'static str| Lexicon::new(tokens, [(words, ())]);
        let english = [("fall", Atom::Season(23))].into_iter().filter(|_| lang == Lang::En);
        Self {
            atoms: Lexicon::new(tokens, words::DATES.iter().copied().chain(english)),
            future: one(words::FUTURE[lang.index()]),
            past: one(words::PAST[lang.index()]),
            past_endings: one(words::PAST_ENDINGS[lang.index()]),
            until: list(words::UNTIL),
            promising: list(words::PROMISING),
            since: list(words::SINCE),
            ahead: list(words::AHEAD),
            cancelled: list(super::words::events::CANCELLED),
            invited: one("invitation|einladung|запрошення"),
            accepted: one("accepted|accepts|angenommen|nimmt|nahm|прийняв|прийняла|прийняли"),
            war: one(words::WAR[lang.index()]),
            passive: one(
                "will be|shall be|is to be|are to be|is due to be|are due to be|will also be|soll|sollen|would come|would visit",
            ),
            last: None,
            told_year: None,
            lang,
            sentence: 0,
        }
    }

    /// The dates of a sentence, which come in the order of the text.
    pub fn read(&mut self, tokens: &Tokens, sentence: &Sentence, published: Option<Day>) -> Vec<Found> {
        self.sentence += 1;
        self.told_year = years::of_title(tokens, sentence, self.sentence <= HEAD).or(self.told_year);
        let mut found = Vec::new();
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((length, raw)) = self.parse(tokens, at, &sentence.tokens) else {
                at += 1;
                continue;
            };
            let range = at..at + length;
            let weekday = (at..at + length).find_map(|at| match self.atoms.at(tokens, at) {
                Some((_, Atom::Weekday(day))) => Some(*day),
                _ => None,
            });
            let mut role = self.role(tokens, at, sentence.tokens.start, raw.is_years());
            let is_from = at > sentence.tokens.start && matches!(tokens.low(at - 1), "з" | "із" | "зі");
            // "триває з вересня 2023 року": with no end named.
            let lasts = is_from && at > sentence.tokens.start + 1 && LASTS.contains(&tokens.low(at - 2));
            if is_from && matches!(raw, parse::Raw::Weekday(..)) || lasts && matches!(raw, parse::Raw::One(_)) {
                role = Use::Since;
            }
            // "exists since 2019, when the agreement was signed": that is when it was signed.
            if role == Use::Since && opens_clause(tokens, at + length) {
                role = Use::At;
            }
            // A term is still to come, and what has begun has.
            let tense = match (role, self.tense(tokens, &range, &sentence.tokens)) {
                (Use::By, Tense::Unknown) => Tense::Future,
                (Use::Since, _) if !raw.is_years() => Tense::Past,
                (_, tense) => tense,
            };
            let is_future = tense == Tense::Future;
            let around = resolve::Around {
                role,
                published,
                tense,
                weekday,
                sentence: self.sentence,
                paragraph: sentence.paragraph,
            };
            let date = self.resolve(&raw, around);
            if role == Use::At && self.is_of_war(tokens, at, sentence.tokens.start) {
                role = Use::Aside;
            }
            if date.is_some() || raw.is_certain() {
                found.push(Found {
                    role,
                    date,
                    is_future: is_future || date.zip(published).is_some_and(|(date, day)| date.certainly_after(day)),
                    has_year: raw.has_year(),
                    tokens: range,
                });
            }
            at += length;
        }
        found
    }

    fn role(&self, tokens: &Tokens, at: usize, first: usize, is_years: bool) -> Use {
        // "roadmap for 2025–2027", "план на 2025 рік": a span that something is for, and not when it happens.
        let is_word = |at: usize| matches!(tokens.low(at), "for" | "für" | "на");
        let is_unit = |at: usize| matches!(tokens.low(at), "jahre" | "years" | "jahr");
        let is_back = at > first + 2 && is_unit(at - 1) && tokens.low(at - 3) == "auf";
        let is_for = at > first && is_years && !is_back && (is_word(at - 1) || is_unit(at - 1));
        if is_for {
            return Use::Since;
        }
        let is_article = at > first && matches!(tokens.low(at - 1), "the" | "dem" | "den");
        let at = at - usize::from(is_article);
        for back in 1..=3_usize {
            let Some(start) = at.checked_sub(back).filter(|start| *start >= first) else {
                break;
            };
            if self
                .until
                .at(tokens, start)
                .is_some_and(|(length, ())| (at..=at + 1).contains(&(start + length)))
            {
                return Use::By;
            }
            if self
                .since
                .at(tokens, start)
                .is_some_and(|(length, ())| start + length == at)
            {
                return Use::Since;
            }
        }
        Use::At
    }

    /// "since the full-scale invasion in 2022": the date of a noun that is no event of a partnership.
    fn is_of_war(&self, tokens: &Tokens, at: usize, first: usize) -> bool {
        let is_end = |at: &usize| tokens.is_any(*at, &[',', ';', '–', '—', '(', ')', ':']);
        let start = (first..at).rev().take(NEAR).take_while(|at| !is_end(at)).last();
        start.is_some_and(|start| self.war.is_in(tokens, start..at))
    }

    /// Whether the ending of a verb tells of the past. A noun, a name, an adjective before its noun and an ordinal number may end so too.
    fn ends_past(&self, tokens: &Tokens, range: Range<usize>, sentence: &Range<usize>) -> bool {
        self.past_endings.all(tokens, range).any(|(at, ..)| {
            let is_name = tokens.is_name(at) && at > sentence.start;
            let is_ordinal = matches!(
                self.atom(tokens, at),
                Some(Atom::Nth(_) | Atom::DayWord(_) | Atom::Hint(_))
            );
            let is_adjective =
                self.lang == Lang::De && tokens.is_name(at + 1) && at > sentence.start && is_determiner(tokens, at - 1);
            let is_superlative = tokens.low(at).ends_with("ste") || tokens.low(at).ends_with("sten");
            let is_other = self.lang == Lang::De && (is_superlative || NO_VERBS.contains(&tokens.low(at)));
            !is_name && !is_ordinal && !is_adjective && !is_other
        })
    }

    /// An invitation that was accepted is for a day to come.
    fn is_accepted(&self, tokens: &Tokens, sentence: &Range<usize>) -> bool {
        let invited = self.invited.all(tokens, sentence.clone()).next();
        invited.is_some_and(|(at, ..)| !matches!(tokens.low(at.saturating_sub(1)), "auf" | "на" | "at"))
            && self.accepted.is_in(tokens, sentence.clone())
    }

    /// Of a sentence that no verb of the past or the future tells.
    fn present(&self, tokens: &Tokens, sentence: &Range<usize>) -> Tense {
        let is_perfect = self.lang == Lang::De
            && sentence.clone().any(|at| matches!(tokens.low(at), "ist" | "sind"))
            && sentence.clone().any(|at| is_participle(tokens, at));
        let has_past = self.past.is_in(tokens, sentence.clone()) || self.ends_past(tokens, sentence.clone(), sentence);
        match () {
            () if has_past => Tense::Unknown,
            () if is_perfect => Tense::Past,
            () if sentence.clone().any(|at| self.is_present(tokens, at)) => Tense::Present,
            () => Tense::Unknown,
        }
    }

    fn is_present(&self, tokens: &Tokens, at: usize) -> bool {
        let word = tokens.low(at);
        if !tokens.is_word(at) || tokens.is_name(at) {
            return false;
        }
        match self.lang {
            Lang::De => {
                word.len() > 3
                    && word.ends_with('t')
                    && !matches!(
                        word,
                        "seit"
                            | "nicht"
                            | "jetzt"
                            | "dort"
                            | "fast"
                            | "erst"
                            | "zuletzt"
                            | "selbst"
                            | "weit"
                            | "damit"
                            | "mit"
                    )
                    || matches!(
                        word,
                        "reisen" | "kommen" | "fahren" | "treffen" | "unterzeichnen" | "unterschreiben" | "sind"
                    )
            }
            Lang::En => matches!(
                word,
                "is" | "are"
                    | "arrives"
                    | "arrive"
                    | "leaves"
                    | "leave"
                    | "comes"
                    | "come"
                    | "visits"
                    | "meets"
                    | "meet"
                    | "sign"
                    | "signs"
                    | "opens"
                    | "starts"
                    | "begins"
                    | "ends"
                    | "receives"
                    | "returns"
                    | "travels"
                    | "travel"
                    | "takes"
                    | "hosts"
                    | "welcomes"
                    | "heads"
                    | "flies"
            ),
            Lang::Uk => ["ає", "яє", "ують", "ають", "ить", "ять", "ується", "ається"]
                .iter()
                .any(|end| word.ends_with(end)),
        }
    }

    /// "a workshop for mid-November", "на 3 листопада": that is a plan, whatever the tense of its verb.
    fn is_meant_for(&self, tokens: &Tokens, date: &Range<usize>, first: usize) -> bool {
        let is_article = |at: usize| matches!(tokens.low(at), "den" | "die" | "das" | "the");
        let before = (first..date.start).rev().find(|at| !is_article(*at));
        before.is_some_and(|at| match tokens.low(at) {
            "für" | "for" => true,
            "на" => !matches!(self.atoms.at(tokens, date.start), Some((_, Atom::Part | Atom::PartEnd))),
            _ => false,
        })
    }

    /// What the clause of a date tells of, else its sentence.
    pub fn tense(&self, tokens: &Tokens, date: &Range<usize>, sentence: &Range<usize>) -> Tense {
        let is_end = |at: usize| tokens.is_any(at, &[',', ';', '–', '—', '(', ')', ':']);
        if self.cancelled.is_in(tokens, sentence.clone()) {
            return Tense::Unknown;
        }
        if self.is_meant_for(tokens, date, sentence.start) || self.is_accepted(tokens, sentence) {
            return Tense::Future;
        }
        // A promise looks ahead, in whatever tense it is told.
        if self.promising.is_in(
            tokens,
            date.start.saturating_sub(PROMISED).max(sentence.start)..date.start,
        ) {
            return Tense::Future;
        }
        let start = (sentence.start..date.start)
            .rev()
            .find(|at| is_end(*at))
            .map_or(sentence.start, |at| at + 1);
        let end = (date.end..sentence.end).find(|at| is_end(*at)).unwrap_or(sentence.end);
        for range in [start..end, sentence.clone()] {
            // "will be signed": the participle is no past.
            if self.passive.is_in(tokens, range.clone()) {
                return Tense::Future;
            }
            let future = self.future.is_in(tokens, range.clone());
            let past = self.past.is_in(tokens, range.clone()) || !future && self.ends_past(tokens, range, sentence);
            if future != past {
                return if future { Tense::Future } else { Tense::Past };
            }
        }
        if self.ahead.is_in(tokens, sentence.clone()) && !self.past.is_in(tokens, sentence.clone()) {
            return Tense::Future;
        }
        self.present(tokens, sentence)
    }
}

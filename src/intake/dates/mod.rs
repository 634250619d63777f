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
mod role;
mod stays;
mod tense;
#[cfg(test)]
mod tests;
mod whose;
mod written;
mod years;

pub use resolve::days;

use std::ops::Range;

use role::{is_of_invasion, is_promised};

use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use super::words::dates as words;
use super::words::tense as tense_words;
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
    /// The whole stay of which it is the first day, where the sentence tells of its last, too.
    pub stay: Option<Edtf>,
}

/// Whether a folded word is a month; only to tell "12. Juni" from a numbered line.
pub fn is_month(word: &str) -> bool {
    words::DATES
        .iter()
        .any(|(names, atom)| matches!(atom, Atom::Month(_)) && names.split('|').any(|name| name == word))
}

/// Words before "з" by which something has lasted.
const LASTS: [&str; 17] = [
    "побратими",
    "партнери",
    "міста-партнери",
    "співпрацює",
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

/// ", when …", ", als …", ", коли …" behind a date.
fn opens_clause(tokens: &Tokens, at: usize) -> bool {
    let at = at + usize::from(tokens.is_mark(at, ','));
    matches!(tokens.low(at), "when" | "als" | "коли")
}

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
    /// The day that stands alone in the line above, as in a diary, and the number of its sentence.
    diary: Option<(Day, usize)>,
    /// The days of the stay that was told last.
    stay: Option<resolve::Last>,
    ends: stays::Ends,
    planned: Lexicon<()>,
    /// Whether the day of publication is only the first day that the text names.
    is_guess: bool,
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
            future: one(tense_words::FUTURE[lang.index()]),
            past: one(tense_words::PAST[lang.index()]),
            past_endings: one(tense_words::PAST_ENDINGS[lang.index()]),
            until: list(tense_words::UNTIL),
            promising: list(tense_words::PROMISING),
            since: list(tense_words::SINCE),
            ahead: list(tense_words::AHEAD),
            cancelled: list(super::words::events::CANCELLED),
            invited: one("invitation|einladung|запрошення"),
            accepted: one("accepted|accepts|angenommen|nimmt|nahm|прийняв|прийняла|прийняли"),
            war: one(tense_words::WAR[lang.index()]),
            passive: one(
                "will be|shall be|is to be|are to be|is due to be|are due to be|will also be|soll|sollen|would come|would visit",
            ),
            last: None,
            diary: None,
            stay: None,
            ends: stays::Ends::new(tokens),
            planned: one(
                "geplant|vorgesehen|angesetzt|terminiert|planned|scheduled|pencilled|заплановано|запланован*|планується|плануються",
            ),
            told_year: None,
            is_guess: false,
            lang,
            sentence: 0,
        }
    }

    /// Where nobody says when the text was published, and the day by which it is read is only the first that it names.
    pub const fn by_guess(mut self, is_guess: bool) -> Self {
        self.is_guess = is_guess;
        self
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
            // "… з 2004 року, а з Касселем — з 2016-го"
            let goes_on =
                is_from && raw.is_years() && found.last().is_some_and(|before: &Found| before.role == Use::Since);
            // "від 9 до 12 квітня": both ends are told.
            if role == Use::Since && matches!(raw, parse::Raw::Range(..)) && tokens.low(at.saturating_sub(1)) == "від"
            {
                role = Use::At;
            }
            if is_from && matches!(raw, parse::Raw::Weekday(..))
                || goes_on
                || lasts && matches!(raw, parse::Raw::One(_))
            {
                role = Use::Since;
            }
            // "Für 2027 ist ein Sportfest geplant": that is when it is to be.
            let is_planned = role == Use::Since
                && matches!(raw, parse::Raw::One(_))
                && self.planned.is_in(tokens, sentence.tokens.clone())
                && at > sentence.tokens.start
                && matches!(tokens.low(at - 1), "for" | "für" | "на")
                && !matches!(tokens.low(at.saturating_sub(2)), "was" | "what" | "що");
            if is_planned {
                role = Use::At;
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
                is_attribute: raw.is_years() && self.is_attribute(tokens, &range),
                published,
                tense,
                weekday,
                sentence: self.sentence,
                paragraph: sentence.paragraph,
                is_line: sentence.line == Line::Bullet || sentence.starts_line && at == sentence.tokens.start,
            };
            let date = self.resolve(&raw, around);
            if role == Use::At
                && (self.is_of_war(tokens, at, sentence.tokens.start) && date.is_none_or(is_of_invasion)
                    || is_promised(tokens, at))
            {
                role = Use::Aside;
            }
            if date.is_some() || raw.is_certain() {
                found.push(Found {
                    role,
                    date,
                    is_future: is_future || date.zip(published).is_some_and(|(date, day)| date.certainly_after(day)),
                    has_year: raw.has_year(),
                    stay: None,
                    tokens: range,
                });
            }
            at += length;
        }
        self.keep_stay(tokens, &sentence.tokens, sentence.paragraph, &mut found);
        if let [alone] = &found[..]
            && alone.tokens.len() + 2 >= sentence.tokens.len()
            && let Some(day) = alone.date.filter(resolve::is_of_days).and_then(|date| date.earliest())
        {
            self.diary = Some((day, self.sentence));
        }
        found
    }
}

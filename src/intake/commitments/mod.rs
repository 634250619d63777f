//! Commitments: points of lists after words of agreement, and sentences in which somebody agrees, promises or plans.

mod clause;
mod things;

use std::ops::Range;

use super::Confidence;
use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use super::words::promises as words;
use crate::domain::text::Lang;

/// Something that was promised.
#[derive(Clone, Debug)]
pub struct Promise {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What, in the words of the text.
    pub title: Range<usize>,
    /// The number of its sentence.
    pub sentence: usize,
    /// Whether it is a point of a list.
    pub is_listed: bool,
    /// Whether a verb says that it was promised, and not only that it will be.
    pub is_promised: bool,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The recogniser for one text.
pub struct Commitments {
    strong: Lexicon<()>,
    weak: Lexicon<()>,
    lists: Lexicon<()>,
    others: Lexicon<()>,
    vague: Lexicon<()>,
    we: Lexicon<()>,
    /// Words that point to what follows.
    following: Lexicon<()>,
    /// Participles by which something is planned though nobody is named who does it.
    plans: Lexicon<()>,
    lang: Lang,
    /// Whether the points that come are of a list of commitments.
    list: List,
    /// The mark of its points; none where they have none.
    mark: Option<char>,
    /// The paragraph that a colon announced it in: its lines need no marks.
    paragraph: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    None,
    Commitments,
    /// Announced by a heading without a colon.
    Other,
}

/// A title of a section is no longer than this, in tokens.
const TITLE: usize = 6;

/// "THAT staff be directed to …;", "AND THAT the Clerk …": a clause of a motion in a line of its own.
fn is_motion(tokens: &Tokens, sentence: &Sentence) -> bool {
    let at = sentence.tokens.start;
    let that = at + usize::from(tokens.raw(at) == "AND");
    sentence.starts_line && tokens.raw(that) == "THAT"
}

/// "WE OURSELVES": a heading among points.
fn is_shouted(tokens: &Tokens, range: &Range<usize>) -> bool {
    let mut letters = tokens.span(range).chars().filter(|c| c.is_alphabetic());
    letters.all(char::is_uppercase)
}

/// Verbs that only say that something is to come: they need somebody who does it.
const SOFT: &[&str] = &[
    "will",
    "shall",
    "would",
    "are to",
    "is to",
    "aims to",
    "aim to",
    "wollen",
    "möchten",
    "möchte",
    "plan to",
    "plans to",
    "planning to",
    "planned to",
    "plant",
    "planen",
    "планує",
    "планують",
    "планується",
    "geplant ist",
    "заплановано",
    "запланували",
    "beschlossen",
    "ухвалили",
    "узгодили",
    "agreed",
    "angeboten",
    "committed",
    "promised",
];

impl Commitments {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let own = |words: [&'static str; 3]| Lexicon::new(tokens, [(words[lang.index()], ())]);
        Self {
            strong: own(words::STRONG),
            weak: own(words::WEAK),
            lists: own(words::LISTS),
            others: own(words::OTHER_LISTS),
            vague: own(words::VAGUE),
            we: own(words::WE),
            plans: own(words::PLANS),
            following: Lexicon::new(
                tokens,
                [(
                    "following|folgende|folgendes|folgenden|таке|такі|наступне|наступні|таких",
                    (),
                )],
            ),
            lang,
            list: List::None,
            mark: None,
            paragraph: None,
        }
    }

    /// The commitments of a sentence; sentences come in order. `is_agent` tells tokens of people and municipalities.
    pub fn read(
        &mut self,
        tokens: &Tokens,
        sentences: &[Sentence],
        number: usize,
        is_quoted: &dyn Fn(usize) -> bool,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> Vec<Promise> {
        let Some(sentence) = sentences.get(number) else {
            return Vec::new();
        };
        let range = sentence.tokens.clone();
        let is_first = number > 0
            && (sentences[number - 1].line != Line::Bullet
                || tokens.is_mark(sentences[number - 1].tokens.end - 1, ':'));
        if sentence.line == Line::Bullet && (is_first || number == 0) {
            self.mark = sentence.mark;
        } else if sentence.line == Line::Bullet && sentence.mark != self.mark {
            self.list = List::None;
        }
        if is_motion(tokens, sentence) && !is_quoted(range.start) {
            let start = range.start + if tokens.raw(range.start) == "AND" { 2 } else { 1 };
            return Self::point(tokens, &(start..range.end), number).into_iter().collect();
        }
        let is_point = sentence.line == Line::Bullet
            || self.list == List::Commitments && self.mark.is_none() && self.is_plain_point(tokens, sentences, number);
        if !is_point && sentence.starts_line {
            self.list = List::None;
        }
        if is_point && self.list == List::Commitments && !is_quoted(range.start + 1) && !is_shouted(tokens, &range) {
            return Self::point(tokens, &range, number).into_iter().collect();
        }
        let is_agent_name = |at: usize| is_agent(at) && tokens.is_name(at) && tokens.is_name(at + 1);
        let announces = tokens.is_mark(range.end.saturating_sub(1), ':')
            || (sentence.line == Line::Heading || Self::is_title(tokens, sentence))
                && sentences.get(number + 1).is_some_and(|next| next.line == Line::Bullet);
        let follows =
            sentences.get(number + 1).is_some_and(|next| next.line == Line::Bullet) && sentence.line == Line::Plain;
        // A sentence before points; before numbered ones it may be the end of another section.
        let has_bullets = sentences.get(number + 1).is_some_and(|next| {
            next.mark.is_some_and(|mark| mark != '.')
                && next.starts_line
                && !is_quoted(next.tokens.start)
                && next.tokens.start < sentence.tokens.end + 3
        });
        let next_is_point = sentences
            .get(number + 1)
            .is_some_and(|next| next.line == Line::Bullet || next.starts_line);
        if (announces || follows && (has_bullets || self.following.is_in(tokens, range.clone())))
            && next_is_point
            && (sentence.line != Line::Bullet
                || sentences
                    .get(number + 1)
                    .is_some_and(|next| next.line == Line::Bullet && next.mark != sentence.mark))
        {
            let is_promise = self.lists.is_in(tokens, range.clone());
            let is_other = self.others.is_in(tokens, range.clone()) && !self.strong.is_in(tokens, range.clone());
            self.mark = None;
            self.paragraph = tokens
                .is_mark(range.end.saturating_sub(1), ':')
                .then_some(sentence.paragraph);
            // A list that nothing else announces, after a colon, is rather of what was agreed.
            let is_open = announces
                && sentence.line != Line::Heading
                && !self.others.is_in(tokens, range.clone())
                && sentences
                    .get(number + 1)
                    .is_some_and(|next| next.line == Line::Bullet && !next.tokens.clone().take(3).any(is_agent_name));
            self.list = if is_promise && !is_other || is_open {
                List::Commitments
            } else {
                List::Other
            };
            if self.list == List::Commitments {
                return Vec::new();
            }
        }
        if sentence.line == Line::Heading {
            return Vec::new();
        }
        self.told(tokens, &range, number, is_quoted, is_agent)
    }

    /// A line of a list without a mark: it begins small, or ends with a semicolon, or follows one that did.
    fn is_plain_point(&self, tokens: &Tokens, sentences: &[Sentence], number: usize) -> bool {
        let Some(sentence) = sentences.get(number).filter(|sentence| sentence.starts_line) else {
            return false;
        };
        let ends = |sentence: &Sentence| tokens.is_mark(sentence.tokens.end - 1, ';');
        let is_small = tokens.is_word(sentence.tokens.start) && !tokens.is_name(sentence.tokens.start);
        if sentence.line == Line::Heading && !is_small && !ends(sentence) {
            return self.paragraph == Some(sentence.paragraph);
        }
        let follows = number
            .checked_sub(1)
            .and_then(|before| sentences.get(before))
            .is_some_and(ends);
        is_small || ends(sentence) || follows
    }

    /// "3. Agreed actions": a numbered line that says nothing by itself.
    fn is_title(tokens: &Tokens, sentence: &Sentence) -> bool {
        sentence.line == Line::Bullet
            && sentence.mark == Some('.')
            && sentence.tokens.len() <= TITLE
            && !tokens.is_any(sentence.tokens.end - 1, &['.', ';', ','])
    }

    fn point(tokens: &Tokens, range: &Range<usize>, number: usize) -> Option<Promise> {
        let mut end = range.end;
        while end > range.start && tokens.is_any(end - 1, &[';', '.', ',']) {
            end -= 1;
        }
        let words = (range.start..end).filter(|at| tokens.is_word(*at)).count();
        (words >= 2).then_some(Promise {
            tokens: range.start..end,
            title: range.start..end,
            sentence: number,
            is_listed: true,
            is_promised: true,
            confidence: Confidence::High,
        })
    }

    fn told(
        &self,
        tokens: &Tokens,
        range: &Range<usize>,
        number: usize,
        is_quoted: &dyn Fn(usize) -> bool,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> Vec<Promise> {
        let mut triggers: Vec<(usize, usize, bool)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let strong = self
                .strong
                .at(tokens, at)
                .map(|(length, ())| (length, true))
                .or_else(|| self.split_verb(tokens, at, range));
            let found = strong.or_else(|| self.weak.at(tokens, at).map(|(length, ())| (length, false)));
            let is_noun = self.lang == Lang::De && tokens.is_name(at) && at > range.start;
            match found.filter(|(_, is_strong)| {
                !is_quoted(at) && !is_noun && (*is_strong || !self.is_bare_infinitive(tokens, at, range.end))
            }) {
                Some((length, is_strong)) => {
                    let is_soft = SOFT.contains(&tokens.span(&(at..at + length)).to_lowercase().as_str())
                        && !self.has_infinitive(tokens, at + length, range.end);
                    triggers.push((at, length, is_strong && !is_soft));
                    at += length;
                }
                None => at += 1,
            }
        }
        // A weak verb under a strong one ("vereinbarten, dass … wird") adds nothing.
        let mut clauses: Vec<(Range<usize>, usize, usize, bool)> = Vec::new();
        let mut start = range.start;
        let mut was_under = false;
        for (index, (at, length, is_strong)) in triggers.iter().enumerate() {
            if let Some(last) = clauses.last()
                && self.is_under(
                    tokens,
                    last.1 + last.2,
                    (*at, *is_strong),
                    (last.3, was_under),
                    is_agent,
                )
            {
                was_under = true;
                // "Es wird vereinbart": the participle says more than its verb.
                if *is_strong && let Some(last) = clauses.last_mut().filter(|last| !last.3 && last.1 + 4 > *at) {
                    (last.1, last.2, last.3) = (*at, *length, true);
                }
                continue;
            }
            if let Some((before, ..)) = clauses.last_mut() {
                let cut = Self::cut(tokens, before.start.max(triggers[index.saturating_sub(1)].0 + 1), *at);
                before.end = cut;
                start = cut;
                while start < *at
                    && (tokens.is_any(start, &[',', ';', '–', '—'])
                        || matches!(
                            tokens.low(start),
                            "and" | "und" | "та" | "і" | "й" | "а" | "while" | "sowie" | "але" | "but"
                        ))
                {
                    start += 1;
                }
            }
            clauses.push((start..range.end, *at, *length, *is_strong));
            was_under = false;
        }
        let mut found = Vec::new();
        for (clause, at, length, is_strong) in clauses {
            found.extend(self.clause(is_quoted, tokens, clause, (at, length, is_strong), number, is_agent));
        }
        found
    }

    /// "… zu schicken", "will … schicken": the verb of another.
    fn is_bare_infinitive(&self, tokens: &Tokens, at: usize, end: usize) -> bool {
        self.lang == Lang::De
            && at > 0
            && tokens.low(at).ends_with("en")
            && !matches!(tokens.low(at), "werden" | "sollen" | "stellen" | "bereiten" | "geben")
            && (tokens.low(at - 1) == "zu" || at + 1 >= end || !tokens.is_word(at + 1) || tokens.low(at + 1) == "und")
    }

    /// "планують створити", "will zudem fünf Geräte spenden": somebody has set out to do it, also where the sentence does not name who.
    fn has_infinitive(&self, tokens: &Tokens, from: usize, end: usize) -> bool {
        match self.lang {
            Lang::Uk => (from..end.min(from + 3)).any(|at| clause::is_infinitive(tokens.low(at))),
            Lang::De => {
                let last = (from..end)
                    .find(|at| tokens.is_any(*at, &['.', ';', '!', ',']))
                    .unwrap_or(end)
                    .saturating_sub(1);
                tokens.low(from - 1) != "geplant"
                    && last > from + 1
                    && !tokens.is_name(last)
                    && (tokens.low(last).ends_with("en") || tokens.low(last).ends_with("rn"))
            }
            Lang::En => false,
        }
    }

    /// "sagte … zu", "kündigte … an", "bot … an": the prefix of the German verb ends the clause.
    fn split_verb(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<(usize, bool)> {
        if self.lang != Lang::De {
            return None;
        }
        let (prefixes, is_strong): (&[&str], bool) = match tokens.low(at) {
            "sagte" | "sagten" | "sagt" | "sagen" | "sage" | "sicherte" | "sicherten" | "sichert" | "sichern" => {
                (&["zu"], true)
            }
            "kündigte" | "kündigten" | "kündigt" | "kündigen" | "bot" | "boten" | "bietet" | "bieten" | "biete"
            | "strebt" | "streben" => (&["an"], true),
            "nehmen" | "nahmen" | "nimmt" | "nahm" => (&["vor"], true),
            "stellt" | "stellen" | "stelle" => (&["bereit", "verfügung"], false),
            "bereitet" | "bereiten" | "legt" | "legen" => (&["vor"], false),
            "arbeitet" | "arbeiten" | "richtet" | "richten" => (&["aus", "ein"], false),
            "gibt" | "geben" => (&["weiter", "heraus"], false),
            _ => return None,
        };
        let end = (at + 1..range.end.min(at + 40))
            .find(|at| tokens.is_any(*at, &['.', ';', '!', ',']) || tokens.low(*at) == "und")
            .unwrap_or(range.end);
        (end > at + 1 && prefixes.contains(&tokens.low(end - 1))).then_some((1, is_strong))
    }
}

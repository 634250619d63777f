//! Commitments: points of lists after words of agreement, and sentences in which somebody agrees, promises or plans.

mod clause;
mod lists;
#[cfg(test)]
mod more;
#[cfg(test)]
mod tests;
mod things;
mod verbs;

use std::ops::Range;

use lists::{is_motion, is_shouted};

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
    /// Titles of sections of what was agreed.
    titles: Lexicon<()>,
    vague: Lexicon<()>,
    we: Lexicon<()>,
    /// Words that point to what follows.
    following: Lexicon<()>,
    /// Participles by which something is planned though nobody is named who does it.
    plans: Lexicon<()>,
    /// German verbs that promise where a term stands beside them.
    present: Lexicon<()>,
    terms: Lexicon<()>,
    /// Words by which a meeting or a call is one of many.
    regular: Lexicon<()>,
    /// Labels before what was resolved.
    labels: Lexicon<()>,
    /// What is only heard or noted.
    noted: Lexicon<()>,
    lang: Lang,
    /// Whether the points that come are of a list of commitments.
    list: List,
    /// The mark of its points; none where they have none.
    mark: Option<char>,
    /// The paragraph that a colon announced it in: its lines need no marks.
    paragraph: Option<usize>,
    /// The sentence that announced it.
    announced: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    None,
    Commitments,
    /// Announced by a heading without a colon.
    Other,
}

/// Verbs that only say that something is to come: they need somebody who does it.
const SOFT: &[&str] = &[
    "will",
    "shall",
    "würde gern",
    "würden gern",
    "würde gerne",
    "würden gerne",
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
            titles: own(words::TITLES),
            vague: own(words::VAGUE),
            we: own(words::WE),
            plans: own(words::PLANS),
            present: Lexicon::new(tokens, [(words::PRESENT, ())]),
            terms: Lexicon::new(tokens, [(words::TERMS, ())]),
            regular: own(words::REGULAR),
            labels: own(words::LABELS),
            noted: own(words::NOTED),
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
            announced: None,
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
                || self.announced == Some(number - 1)
                || tokens.is_mark(sentences[number - 1].tokens.end - 1, ':'));
        if sentence.line == Line::Bullet && (is_first || number == 0) {
            self.mark = sentence.mark;
        } else if sentence.line == Line::Bullet && sentence.mark != self.mark {
            self.list = List::None;
        }
        if is_motion(tokens, sentence) && !is_quoted(range.start) {
            let start = range.start + if tokens.raw(range.start) == "AND" { 2 } else { 1 };
            return self.point(tokens, &(start..range.end), number).into_iter().collect();
        }
        if let Some(labelled) = self.labelled(tokens, sentence).filter(|rest| !is_quoted(rest.start)) {
            return self.point(tokens, &labelled, number).into_iter().collect();
        }
        let is_point = sentence.line == Line::Bullet
            || self.list == List::Commitments && self.mark.is_none() && self.is_plain_point(tokens, sentences, number);
        if !is_point && sentence.starts_line {
            self.list = List::None;
        }
        if is_point && self.list == List::Commitments && !is_quoted(range.start + 1) && !is_shouted(tokens, &range) {
            return self.point(tokens, &range, number).into_iter().collect();
        }
        let is_agent_name = |at: usize| is_agent(at) && tokens.is_name(at) && tokens.is_name(at + 1);
        let announces = tokens.is_mark(range.end.saturating_sub(1), ':')
            || (sentence.line == Line::Heading || self.is_title(tokens, sentence))
                && sentences.get(number + 1).is_some_and(|next| next.line == Line::Bullet);
        // The rest of a point tells nothing of the points behind it.
        let is_rest = number > 0 && !sentence.starts_line && sentences[number - 1].line == Line::Bullet;
        let follows = !is_rest
            && sentence.line == Line::Plain
            && sentences.get(number + 1).is_some_and(|next| next.line == Line::Bullet);
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
            // "So will Derby City Council⏎- train …": the points go on with the sentence.
            let runs_on = !tokens.is_any(range.end - 1, &['.', '!', '?', ':'])
                && !is_shouted(tokens, &range)
                && (self.strong.is_in(tokens, range.clone()) || self.weak.is_in(tokens, range.clone()));
            let is_promise = self.lists.is_in(tokens, range.clone()) || runs_on;
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
                self.announced = Some(number);
                return Vec::new();
            }
        }
        if sentence.line == Line::Heading {
            return Vec::new();
        }
        self.told(tokens, &range, number, is_quoted, is_agent)
    }

    fn told(
        &self,
        tokens: &Tokens,
        range: &Range<usize>,
        number: usize,
        is_quoted: &dyn Fn(usize) -> bool,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> Vec<Promise> {
        // "Wer mitfahren will, meldet sich bei …": asks, and promises nothing.
        if matches!(tokens.low(range.start), "wer" | "хто" | "whoever") {
            return Vec::new();
        }
        let mut triggers: Vec<(usize, usize, bool)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let strong = self
                .strong
                .at(tokens, at)
                .map(|(length, ())| (length, true))
                .or_else(|| self.split_verb(tokens, at, range));
            let weak = || self.weak.at(tokens, at).map(|(length, ())| (length, false));
            let found = strong
                .or_else(weak)
                .or_else(|| self.is_promising(tokens, at, range).then_some((1, false)));
            let is_noun = self.lang == Lang::De && tokens.is_name(at) && at > range.start;
            match found.filter(|(_, is_strong)| {
                !is_quoted(at)
                    && !is_noun
                    && !self.is_no_verb(tokens, at, range)
                    && (*is_strong || !self.is_bare_infinitive(tokens, at, range.end))
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
        if triggers.is_empty()
            && let Some(verb) = self.return_verb(tokens, range).filter(|verb| !is_quoted(*verb))
        {
            triggers.push((verb, 1, false));
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
}

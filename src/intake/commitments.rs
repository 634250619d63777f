//! Commitments: points of lists after words of agreement, and sentences in which somebody agrees, promises or plans.

use std::ops::Range;

use super::Confidence;
use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::tokens::{Kind, Tokens};
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
    "decided to",
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
        let is_point = sentence.line == Line::Bullet
            || self.list == List::Commitments && self.mark.is_none() && Self::is_plain_point(tokens, sentences, number);
        if !is_point && sentence.starts_line {
            self.list = List::None;
        }
        if is_point && self.list == List::Commitments && !is_quoted(range.start + 1) {
            return Self::point(tokens, &range, number).into_iter().collect();
        }
        let is_agent_name = |at: usize| is_agent(at) && tokens.is_name(at) && tokens.is_name(at + 1);
        let announces = tokens.is_mark(range.end.saturating_sub(1), ':')
            || sentence.line == Line::Heading
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
    fn is_plain_point(tokens: &Tokens, sentences: &[Sentence], number: usize) -> bool {
        let Some(sentence) = sentences.get(number).filter(|sentence| sentence.starts_line) else {
            return false;
        };
        let ends = |sentence: &Sentence| tokens.is_mark(sentence.tokens.end - 1, ';');
        let is_small = tokens.is_word(sentence.tokens.start) && !tokens.is_name(sentence.tokens.start);
        if sentence.line == Line::Heading && !is_small && !ends(sentence) {
            return false;
        }
        let follows = number
            .checked_sub(1)
            .and_then(|before| sentences.get(before))
            .is_some_and(ends);
        is_small || ends(sentence) || follows
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
            match found.filter(|_| !is_quoted(at) && !is_noun) {
                Some((length, is_strong)) => {
                    let is_soft = SOFT.contains(&tokens.span(&(at..at + length)).to_lowercase().as_str());
                    triggers.push((at, length, is_strong && !is_soft));
                    at += length;
                }
                None => at += 1,
            }
        }
        // A weak verb under a strong one ("vereinbarten, dass … wird") adds nothing.
        let mut clauses: Vec<(Range<usize>, usize, usize, bool)> = Vec::new();
        let mut start = range.start;
        for (index, (at, length, is_strong)) in triggers.iter().enumerate() {
            if let Some(last) = clauses.last()
                && self.is_under(tokens, last.1 + last.2, *at, last.3, is_agent)
            {
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
        }
        let mut found = Vec::new();
        for (clause, at, length, is_strong) in clauses {
            found.extend(self.clause(is_quoted, tokens, clause, (at, length, is_strong), number, is_agent));
        }
        found
    }

    /// "sagte … zu", "kündigte … an", "bot … an": the prefix of the German verb ends the clause.
    fn split_verb(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<(usize, bool)> {
        if self.lang != Lang::De {
            return None;
        }
        let prefix = match tokens.low(at) {
            "sagte" | "sagten" | "sagt" | "sagen" | "sicherte" | "sicherten" => "zu",
            "kündigte" | "kündigten" | "kündigt" | "bot" | "boten" | "bietet" | "bieten" | "strebt" | "streben" => {
                "an"
            }
            "nehmen" | "nahmen" => "vor",
            "stellt" | "stellen" => "bereit",
            _ => return None,
        };
        let end = (at + 1..range.end.min(at + 40))
            .find(|at| tokens.is_any(*at, &['.', ';', '!', ',']) || tokens.low(*at) == "und")
            .unwrap_or(range.end);
        (end > at + 1 && tokens.low(end - 1) == prefix).then_some((1, true))
    }

    /// Whether a verb depends on the one before: only a "that" or an infinitive stands between, or the one before was a promise of its subject.
    fn is_under(
        &self,
        tokens: &Tokens,
        from: usize,
        to: usize,
        is_strong: bool,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> bool {
        let between = from..to;
        let that = between
            .clone()
            .take(4)
            .any(|at| matches!(tokens.low(at), "dass" | "that" | "що" | "щоб"));
        if that && is_strong {
            return true;
        }
        let has_join = between.clone().any(|at| {
            tokens.is_any(at, &[',', ';', '–', '—'])
                || matches!(tokens.low(at), "and" | "und" | "та" | "і" | "й" | "while" | "але" | "а")
        });
        let has_agent = between.clone().any(|at| is_agent(at) || self.we.is_at(tokens, at));
        !has_join || !has_agent && self.lang != Lang::Uk && to - from < 14
    }

    /// Where the clause of a later verb begins: at the last mark or "and" before its subject.
    fn cut(tokens: &Tokens, from: usize, to: usize) -> usize {
        let joins = |at: &usize| {
            tokens.is_any(*at, &[',', ';', '–', '—'])
                || matches!(tokens.low(*at), "and" | "und" | "та" | "і" | "while" | "а" | "й")
        };
        let mark = (from..to).rev().find(|at| tokens.is_any(*at, &[',', ';', '–', '—']));
        mark.or_else(|| (from..to).rev().find(joins)).unwrap_or(to)
    }

    fn clause(
        &self,
        is_quoted: &dyn Fn(usize) -> bool,
        tokens: &Tokens,
        clause: Range<usize>,
        (at, length, is_strong): (usize, usize, bool),
        number: usize,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> Vec<Promise> {
        let mut end = clause.end;
        while end > clause.start && tokens.is_any(end - 1, &['.', ',', ';', '!', ':']) {
            end -= 1;
        }
        let object = at + length..end;
        let words = |range: &Range<usize>| range.clone().filter(|at| tokens.is_word(*at)).count();
        let until = if self.lang == Lang::De {
            (at + length + 4).min(end)
        } else {
            at
        };
        let has_agent = (clause.start..until).any(|here| here != at && (is_agent(here) || self.we.is_at(tokens, here)));
        let is_vague = self.vague.is_in(tokens, at..end);
        let body = words(&(clause.start..end));
        let has_agent = has_agent || tokens.low(at).ends_with("'ll") || self.plans.is_in(tokens, at..end);
        let is_said = (clause.start..at).any(is_quoted) && words(&object) <= 3;
        if is_said {
            return Vec::new();
        }
        let enough = if is_strong { body >= 4 } else { body >= 4 && has_agent };
        let is_question = tokens.is_mark(clause.end.saturating_sub(1), '?');
        // "people who will live there": what somebody is told to do, not what somebody promises.
        let is_relative = at > clause.start
            && matches!(
                tokens.low(at - 1),
                "who" | "which" | "that" | "die" | "der" | "das" | "який" | "яка" | "які" | "яке" | "it"
            );
        let is_back = matches!(tokens.low(clause.start), "про" | "darauf" | "darüber") && at <= clause.start + 3;
        let lacks_verb = self.lang == Lang::Uk
            && matches!(tokens.low(at), "буде" | "будуть" | "має" | "мають")
            && !(at + 1..(at + 5).min(end))
                .any(|at| tokens.low(at).ends_with("ти") || tokens.low(at).ends_with("тися"));
        let is_condition = is_relative
            || is_back
            || lacks_verb
            || matches!(
                tokens.low(clause.start),
                "if" | "wenn" | "falls" | "якщо" | "коли" | "when"
            );
        let is_negated = (at.saturating_sub(1)..(at + length + 2).min(end))
            .any(|at| matches!(tokens.low(at), "не" | "nicht" | "not" | "never" | "kein" | "keine"));
        if !enough || is_question || is_condition || is_negated || is_vague && (!is_strong || words(&object) < 5) {
            return Vec::new();
        }
        let confidence = if is_strong {
            Confidence::High
        } else {
            Confidence::Medium
        };
        let make = |tokens_range: Range<usize>, title: Range<usize>| Promise {
            tokens: tokens_range,
            title,
            sentence: number,
            is_listed: false,
            is_promised: is_strong,
            confidence,
        };
        let items = self.split(tokens, &object);
        if items.len() >= 2 {
            let mut out = Vec::new();
            for (index, item) in items.iter().enumerate() {
                let start = if index == 0 { clause.start } else { item.start };
                out.push(make(start..item.end, item.clone()));
            }
            return out;
        }
        let title = self.title(tokens, &clause, &object, end);
        vec![make(clause.start..end, title)]
    }

    /// What of a clause says the thing: without the verb before it and small words.
    fn title(&self, tokens: &Tokens, clause: &Range<usize>, object: &Range<usize>, end: usize) -> Range<usize> {
        let is_weak =
            self.lang == Lang::Uk && object.start > clause.start && !self.strong.is_at(tokens, object.start - 1);
        let mut start = if is_weak { object.start - 1 } else { object.start };
        while start < end
            && (tokens.is_any(start, &[',', ':', '–', '—'])
                || matches!(
                    tokens.low(start),
                    "to" | "that"
                        | "on"
                        | "dass"
                        | "darauf"
                        | "про"
                        | "також"
                        | "auf"
                        | "also"
                        | "auch"
                        | "sich"
                        | "що"
                        | "й"
                        | "über"
                        | "the"
                        | "zudem"
                ))
        {
            start += 1;
        }
        let words = (start..end).filter(|at| tokens.is_word(*at)).count();
        if words >= 2 { start..end } else { clause.start..end }
    }

    /// The parts of an enumeration of what was agreed: infinitives in a row, or three things and more.
    fn split(&self, tokens: &Tokens, object: &Range<usize>) -> Vec<Range<usize>> {
        let is_join = |at: usize| {
            tokens.is_any(at, &[',', ';'])
                || matches!(
                    tokens.low(at),
                    "and" | "und" | "sowie" | "та" | "і" | "й" | "також" | "а"
                )
        };
        let is_infinitive = |at: usize| match self.lang {
            Lang::Uk => tokens.low(at).ends_with("ти") || tokens.low(at).ends_with("тися"),
            Lang::En => tokens.low(at) == "to" && tokens.is_word(at + 1),
            Lang::De => false,
        };
        // "щороку проводити … та обмінюватися …"
        let mut starts: Vec<usize> = Vec::new();
        for at in object.clone() {
            let after = at + 1..(at + 4).min(object.end);
            let words = (at + 1..object.end)
                .take_while(|at| !tokens.is_any(*at, &[',', ';']))
                .count();
            if words < 4 {
                continue;
            }
            let has_verb = after
                .clone()
                .take_while(|at| !is_join(*at) && tokens.is_word(*at))
                .any(is_infinitive);
            if is_join(at) && !is_join(at + 1) && has_verb && (object.start..at).any(is_infinitive) {
                starts.push(at + 1);
            }
        }
        if starts.is_empty() {
            starts = Self::things(tokens, object, &is_join);
        }
        if starts.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        let mut start = object.start;
        for next in starts.into_iter().chain([object.end]) {
            let mut end = if next == object.end { next } else { next - 1 };
            while end > start && is_join(end - 1) {
                end -= 1;
            }
            while start < end
                && (is_join(start)
                    || matches!(
                        tokens.low(start),
                        "to" | "про" | "on" | "auf" | "also" | "як" | "well" | "as"
                    )
                    || tokens.is_mark(start, ':'))
            {
                start += 1;
            }
            if start < end {
                items.push(start..end);
            }
            start = next;
        }
        items
    }

    /// Where the things of an enumeration begin, if there are three and each has words enough.
    fn things(tokens: &Tokens, object: &Range<usize>, is_join: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let is_clause = |at: usize| {
            matches!(
                tokens.low(at),
                "dass"
                    | "that"
                    | "що"
                    | "який"
                    | "яка"
                    | "які"
                    | "which"
                    | "who"
                    | "um"
                    | "щоб"
                    | "where"
                    | "wo"
                    | "die"
                    | "der"
                    | "das"
                    | "deren"
                    | "яке"
                    | "якої"
            ) && tokens.is_mark(at.wrapping_sub(1), ',')
        };
        let commas = object.clone().filter(|at| tokens.is_any(*at, &[',', ';'])).count();
        if commas == 0 || object.clone().any(is_clause) {
            return Vec::new();
        }
        let mut starts = Vec::new();
        let mut depth = 0_usize;
        let last_comma = object
            .clone()
            .rev()
            .find(|at| tokens.is_any(*at, &[',', ';']))
            .unwrap_or(object.start);
        for at in object.clone() {
            match tokens.get(at).map(|token| token.kind) {
                Some(Kind::Mark('(' | '«' | '„')) => depth += 1,
                Some(Kind::Mark(')' | '»' | '“')) => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_last = !tokens.is_any(at, &[',', ';']) && at > last_comma;
            if depth == 0
                && at > object.start
                && is_join(at)
                && (tokens.is_any(at, &[',', ';']) || is_last)
                && at + 1 < object.end
                && !is_join(at + 1)
            {
                starts.push(at + 1);
            }
        }
        let bounds: Vec<usize> = [object.start]
            .into_iter()
            .chain(starts.iter().copied())
            .chain([object.end])
            .collect();
        let is_long = bounds
            .windows(2)
            .all(|pair| (pair[0]..pair[1]).filter(|at| tokens.is_word(*at)).count() >= 2);
        if starts.len() >= 2 && is_long {
            starts
        } else {
            Vec::new()
        }
    }
}

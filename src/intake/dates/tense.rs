//! Whether the words around a date tell of what has been or of what is to come.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::super::words::is_article;
use super::{Atom, Dates, Tense};
use crate::domain::text::Lang;

/// German words that end as verbs of the past do.
const NO_VERBS: [&str; 14] = [
    "heute", "zugute", "bitte", "gute", "guten", "alte", "alten", "bunte", "bunten", "unten", "selten", "echte",
    "zweite", "dritte",
];

/// Whether an adjective may follow: an article, a number, a preposition with one.
fn is_determiner(tokens: &Tokens, at: usize) -> bool {
    tokens.number(at).is_some()
        || is_article(tokens.low(at))
        || matches!(
            tokens.low(at),
            "im" | "am"
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

/// Whether a word is a German participle: "gereist", "eingetroffen".
fn is_participle(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    let stem = ["an", "ab", "auf", "ein", "zurück", "aus", "mit", "zu", "vor"]
        .iter()
        .find_map(|prefix| word.strip_prefix(prefix))
        .unwrap_or(word);
    !tokens.is_name(at) && stem.starts_with("ge") && stem.len() > 5 && (stem.ends_with('t') || stem.ends_with("en"))
}

/// After which "to" names the new day.
const MOVED: [&str; 4] = ["moved", "postponed", "rescheduled", "deferred"];

/// So many tokens before a date a verb of promising makes it one to come.
const PROMISED: usize = 24;

impl Dates {
    /// Whether the ending of a verb tells of the past. A noun, a name, an adjective before its noun and an ordinal number may end so too.
    pub(super) fn ends_past(&self, tokens: &Tokens, range: Range<usize>, sentence: &Range<usize>) -> bool {
        self.past_endings.all(tokens, range).any(|(at, ..)| {
            let is_name = tokens.is_name(at) && at > sentence.start;
            // "Mitte Oktober", "am zweiten Tag"
            let is_of_date = self.atom(tokens, at).is_some();
            let is_adjective =
                self.lang == Lang::De && tokens.is_name(at + 1) && at > sentence.start && is_determiner(tokens, at - 1);
            let is_superlative = tokens.low(at).ends_with("ste") || tokens.low(at).ends_with("sten");
            let is_other = self.lang == Lang::De && (is_superlative || NO_VERBS.contains(&tokens.low(at)));
            !is_name && !is_of_date && !is_adjective && !is_other
        })
    }

    /// A word of the past; a German one with a capital within a sentence is a noun: "zum Stand".
    fn has_past(&self, tokens: &Tokens, range: Range<usize>, sentence: &Range<usize>) -> bool {
        let mut all = self.past.all(tokens, range);
        all.any(|(at, ..)| self.lang != Lang::De || !tokens.is_name(at) || at == sentence.start)
    }

    /// A word of the future; "on plans for a school" is a noun.
    fn has_future(&self, tokens: &Tokens, range: Range<usize>) -> bool {
        let is_noun = |at: usize| {
            matches!(tokens.low(at), "plans" | "plan")
                && at > 0
                && matches!(
                    tokens.low(at - 1),
                    "on" | "the" | "for" | "of" | "their" | "its" | "our" | "new" | "joint" | "a" | "with" | "work"
                )
        };
        // "would have come" did not.
        let is_unreal = |at: usize| tokens.low(at) == "would" && tokens.low(at + 1) == "have";
        self.future
            .all(tokens, range)
            .any(|(at, ..)| !is_noun(at) && !is_unreal(at))
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
            && sentence
                .clone()
                .any(|at| matches!(tokens.low(at), "ist" | "sind" | "sei" | "seien" | "habe" | "hätten"))
            && sentence.clone().any(|at| is_participle(tokens, at));
        let has_past =
            self.has_past(tokens, sentence.clone(), sentence) || self.ends_past(tokens, sentence.clone(), sentence);
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
                            | "acht"
                            | "statt"
                            | "samt"
                            | "laut"
                            | "sonst"
                            | "einst"
                            | "längst"
                            | "zunächst"
                            | "insgesamt"
                            | "sofort"
                            | "erneut"
                            | "direkt"
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
    pub(super) fn is_meant_for(&self, tokens: &Tokens, date: &Range<usize>, first: usize) -> bool {
        let is_article = |at: usize| matches!(tokens.low(at), "den" | "die" | "das" | "the");
        let before = (first..date.start).rev().find(|at| !is_article(*at));
        if self.is_of_what_is_meant(tokens, date.start, first) {
            return true;
        }
        before.is_some_and(|at| match tokens.low(at) {
            "für" | "for" => true,
            // "moved to 12 November"
            "to" | "until" => at > first && MOVED.contains(&tokens.low(at - 1)),
            "на" => !matches!(self.atoms.at(tokens, date.start), Some((_, Atom::Part | Atom::PartEnd))),
            _ => false,
        })
    }

    /// "Für den Jugendaustausch im August": what it is for has a date. Thanks are for what has been.
    fn is_of_what_is_meant(&self, tokens: &Tokens, date: usize, first: usize) -> bool {
        let is_in = date > first && matches!(tokens.low(date - 1), "im" | "in" | "у" | "в");
        let noun = date.saturating_sub(2);
        let is_noun = is_in && noun > first && tokens.is_word(noun) && (self.lang != Lang::De || tokens.is_name(noun));
        let is_for = |at: usize| matches!(tokens.low(at), "für" | "for" | "для");
        let is_thanks = |at: usize| {
            let word = tokens.low(at);
            ["dank", "thank", "дяку", "подяк", "grateful"]
                .iter()
                .any(|start| word.contains(start))
        };
        is_noun && (first.max(noun.saturating_sub(3))..noun).any(is_for) && !(first..noun).any(is_thanks)
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
        // "which began on Monday and ends tomorrow": the verb before the "and" is the date's.
        let and = (date.end..end).find(|at| matches!(tokens.low(*at), "and" | "und" | "та" | "і" | "й"));
        let own = start..and.unwrap_or(end);
        let has_past = self.has_past(tokens, own.clone(), sentence) || self.ends_past(tokens, own.clone(), sentence);
        if and.is_some() && has_past && !self.has_future(tokens, own) {
            return Tense::Past;
        }
        // What stands behind a semicolon or another point is told for itself.
        let is_point = |at: &usize| tokens.is_any(*at, &[';', '•']);
        let sentence = &((sentence.start..date.start)
            .rev()
            .find(is_point)
            .map_or(sentence.start, |at| at + 1)
            ..(date.end..sentence.end).find(is_point).unwrap_or(sentence.end));
        for range in [start..end, sentence.clone()] {
            // "will be signed": the participle is no past.
            if self.passive.is_in(tokens, range.clone()) {
                return Tense::Future;
            }
            let future = self.has_future(tokens, range.clone());
            let past =
                self.has_past(tokens, range.clone(), sentence) || !future && self.ends_past(tokens, range, sentence);
            if future != past {
                return if future { Tense::Future } else { Tense::Past };
            }
        }
        if self.ahead.is_in(tokens, sentence.clone()) && !self.has_past(tokens, sentence.clone(), sentence) {
            return Tense::Future;
        }
        self.present(tokens, sentence)
    }
}

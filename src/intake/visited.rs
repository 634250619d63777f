//! What guests were shown: enumerations after verbs of visiting.

use std::ops::Range;

use super::inflect::{self, Sort};
use super::lexicon::Lexicon;
use super::tokens::{Kind, Tokens, folded};
use super::words::visited as words;
use crate::domain::text::Lang;

/// A place that was shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is, in the nominative where the rules can tell it.
    pub name: String,
    /// Whether it is a kind of place that guests are shown.
    pub is_sure: bool,
}

/// The recogniser for one text.
pub struct Visited {
    verbs: Lexicon<u8>,
    facilities: Lexicon<(&'static str, Sort)>,
    houses: Lexicon<()>,
    stops: Lexicon<()>,
    small: Lexicon<()>,
    no_stops: Lexicon<()>,
    lang: Lang,
}

impl Visited {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        let mut forms: Vec<(String, (&'static str, Sort))> = Vec::new();
        if lang == Lang::Uk {
            for name in words::FACILITIES_UK.split_whitespace() {
                for form in inflect::cases(name, Sort::Place).into_iter().flatten() {
                    forms.push((form, (name, Sort::Place)));
                }
            }
        }
        Self {
            verbs: Lexicon::new(tokens, words::VERBS.iter().copied()),
            facilities: Lexicon::new(tokens, forms.iter().map(|(form, value)| (form.as_str(), *value))),
            houses: list(words::FACILITIES),
            stops: list(words::STOPS),
            small: list(words::SMALL),
            no_stops: list(words::NO_PLACES),
            lang,
        }
    }

    /// The places of a sentence; `is_other` tells tokens of dates, people and municipalities.
    pub fn read(&self, tokens: &Tokens, sentence: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let mut found: Vec<Shown> = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let Some((length, strength)) = self.verbs.at(tokens, at) else {
                at += 1;
                continue;
            };
            let strength = *strength;
            // "Besichtigt wurden das Museum, …": the participle begins, what was seen follows.
            let is_first = self.lang == Lang::De
                && (at == sentence.start || !tokens.is_word(at - 1))
                && matches!(tokens.low(at + length), "wurden" | "wurde" | "werden" | "wird");
            let region = if is_first {
                at + length + 1..sentence.end
            } else if self.lang == Lang::De && Self::is_last(tokens, at + length, sentence) {
                Self::before_verb(tokens, sentence, at)
            } else {
                at + length..sentence.end
            };
            let items = self.items(tokens, &region, is_other);
            let has_house = items.iter().any(|item| item.is_sure);
            let is_list = items.len() >= 2 || has_house;
            let fresh = |item: &Shown| {
                !found
                    .iter()
                    .any(|known| known.tokens.start < item.tokens.end && item.tokens.start < known.tokens.end)
            };
            let kept: Vec<Shown> = items
                .into_iter()
                .filter(|item| {
                    (item.is_sure || (strength >= 2 && is_list && has_house) || strength >= 3) && fresh(item)
                })
                .collect();
            at = if kept.is_empty() {
                at + length
            } else {
                kept.iter()
                    .map(|item| item.tokens.end)
                    .max()
                    .unwrap_or(at)
                    .max(at + length)
            };
            found.extend(kept);
        }
        found.sort_by_key(|item| item.tokens.start);
        found
    }

    /// Whether a German verb ends its clause.
    fn is_last(tokens: &Tokens, next: usize, sentence: &Range<usize>) -> bool {
        next >= sentence.end
            || tokens.is_any(next, &['.', '!', ',', ';'])
            || matches!(
                tokens.low(next),
                "und" | "werden" | "wurden" | "haben" | "hatten" | "hat"
            )
    }

    /// The objects of a German verb at the end: after the auxiliary and its subject.
    fn before_verb(tokens: &Tokens, sentence: &Range<usize>, verb: usize) -> Range<usize> {
        let start = (sentence.start..verb).rev().find(|at| {
            matches!(
                tokens.low(*at),
                "haben"
                    | "hatten"
                    | "hat"
                    | "hatte"
                    | "wurden"
                    | "wurde"
                    | "konnten"
                    | "konnte"
                    | "werden"
                    | "sollen"
                    | "soll"
                    | "gäste"
                    | "delegation"
                    | "sie"
                    | "besucher"
                    | "gruppe"
            )
        });
        start.map_or(sentence.start, |at| at + 1)..verb
    }

    fn items(&self, tokens: &Tokens, region: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let mut found = Vec::new();
        let mut start = region.start;
        let mut depth = 0_usize;
        let mut at = region.start;
        let mut missed = 0;
        while at <= region.end && missed < 3 && found.len() < 20 {
            let mark = tokens.mark(at);
            match mark {
                Some('«' | '„' | '(') => depth += 1,
                Some('»' | '“' | ')') => depth = depth.saturating_sub(1),
                _ => {}
            }
            let ends = at >= region.end
                || (depth == 0 || matches!(mark, Some('.' | ';')))
                    && (mark.is_some_and(|mark| [',', ';', '.', '!', ':'].contains(&mark))
                        && !Self::is_short(tokens, at)
                        || self.joins(tokens, at))
                || self.stops.is_at(tokens, at) && depth == 0;
            if !ends {
                at += 1;
                continue;
            }
            let is_stop = at < region.end
                && (self.stops.is_at(tokens, at) || mark.is_some_and(|mark| ['.', ';', '!'].contains(&mark)));
            if let Some(item) = self.item(tokens, start..at.min(region.end), is_other) {
                found.push(item);
                missed = 0;
            } else if start < at {
                missed += 1;
            }
            if is_stop {
                // A clause with "that" or "where" ends with the next comma; then the list may go on.
                let skips = self.stops.is_at(tokens, at) && tokens.is_mark(at.wrapping_sub(1), ',');
                let next = (at..region.end).find(|at| tokens.is_mark(*at, ','));
                match next.filter(|_| skips && !found.is_empty()) {
                    Some(next) => at = next,
                    None => break,
                }
            }
            at += 1;
            start = at;
        }
        found
    }

    fn is_short(tokens: &Tokens, at: usize) -> bool {
        tokens.is_mark(at, '.') && at > 0 && tokens.touches(at - 1) && tokens.raw(at - 1).chars().count() <= 2
    }

    fn joins(&self, tokens: &Tokens, at: usize) -> bool {
        matches!(tokens.low(at), "та" | "і" | "й" | "und" | "sowie" | "and" | "також")
            // "Museum für Kunst und Geschichte": a bare noun after "und" goes on with the one before.
            && !(self.lang == Lang::De && tokens.is_name(at + 1) && tokens.is_name(at.wrapping_sub(1)) && !self.houses.is_at(tokens, at + 1) && at >= 2 && !tokens.is_any(at.wrapping_sub(2), &[',']) && matches!(tokens.low(at.wrapping_sub(2)), "für"))
    }

    fn item(&self, tokens: &Tokens, range: Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Option<Shown> {
        let Range { mut start, mut end } = range;
        while start < end
            && (self.small.is_at(tokens, start)
                || !tokens.is_name(start) && self.verbs.is_at(tokens, start)
                || tokens.get(start).is_some_and(
                    |token| matches!(token.kind, Kind::Mark(mark) if !['«', '„', '"', '“'].contains(&mark)),
                )
                || is_other(start) && !tokens.is_name(start + 1) && !self.is_house(tokens, start))
        {
            start += 1;
        }
        // A date, a verb or a place with its preposition ends it.
        let is_tail = |at: usize| {
            is_other(at)
                && at > start
                && matches!(
                    tokens.low(at - 1),
                    "am" | "on" | "im" | "у" | "в" | "vom" | "of" | "für" | "at" | "in"
                )
        };
        if let Some(cut) =
            (start..end).find(|at| self.no_stops.is_at(tokens, *at) && *at > start && !tokens.is_name(*at))
        {
            end = cut;
        }
        if let Some(cut) = (start + 1..end)
            .find(|at| is_tail(*at) && matches!(tokens.get(*at).map(|token| token.kind), Some(Kind::Number)))
        {
            end = cut - 1;
        }
        end = self.without_address(tokens, start..end);
        while end > start
            && (tokens
                .mark(end - 1)
                .is_some_and(|mark| !['»', '“', '"', ')', '”'].contains(&mark))
                || self.small.is_at(tokens, end - 1))
        {
            end -= 1;
        }
        let words = (start..end).filter(|at| tokens.is_word(*at)).count();
        if start >= end || words == 0 || words > 12 {
            return None;
        }
        let is_sure = (start..end).any(|at| self.is_house(tokens, at));
        let is_named = (start..end).any(|at| tokens.is_name(at) && !is_other(at) || tokens.is_any(at, &['«', '„']));
        let is_only_other = (start..end).all(|at| is_other(at) || !tokens.is_word(at) || self.small.is_at(tokens, at));
        let bad = self.no_stops.is_in(tokens, start..end);
        if is_only_other || bad || !(is_sure || is_named) {
            return None;
        }
        let name = self.nominative(tokens, start..end);
        Some(Shown {
            tokens: start..end,
            name,
            is_sure,
        })
    }

    /// Where the place ends and its address begins: "the fire station on Mill Road", "котельня на вулиці …", "(yes, really)".
    fn without_address(&self, tokens: &Tokens, range: Range<usize>) -> usize {
        let head = range.clone().find(|at| self.is_house(tokens, *at));
        let Some(head) = head else { return range.end };
        let is_address = |at: &usize| {
            let next = at + 1;
            let is_street = |at: usize| {
                ["вулиц", "площ", "просп", "бульв", "вул"]
                    .iter()
                    .any(|start| tokens.low(at).starts_with(start))
                    || ["straße", "platz", "allee", "gasse"]
                        .iter()
                        .any(|end| tokens.low(at).ends_with(end))
            };
            let is_where = match self.lang {
                Lang::Uk => matches!(tokens.low(*at), "на" | "по" | "біля") && is_street(next),
                Lang::De => {
                    matches!(tokens.low(*at), "in" | "an" | "am" | "im") && (is_street(next) || is_street(next + 1))
                }
                Lang::En => matches!(tokens.low(*at), "on" | "near" | "outside" | "along") && tokens.is_name(next),
            };
            tokens.is_mark(*at, '(') || is_where
        };
        (head + 1..range.end).find(is_address).unwrap_or(range.end)
    }

    fn is_house(&self, tokens: &Tokens, at: usize) -> bool {
        match self.lang {
            Lang::Uk => self.facilities.is_at(tokens, at),
            Lang::De => tokens.is_name(at) && self.houses.is_at(tokens, at),
            Lang::En => self.houses.is_at(tokens, at),
        }
    }

    /// The name in the nominative: of a known noun and the adjectives before it.
    fn nominative(&self, tokens: &Tokens, range: Range<usize>) -> String {
        let text = tokens.span(&range);
        if self.lang != Lang::Uk {
            return text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let head = range.clone().take(4).find(|at| self.facilities.is_at(tokens, *at));
        let Some((head, (noun, _))) = head.and_then(|at| Some((at, self.facilities.at(tokens, at)?.1))) else {
            return text.to_owned();
        };
        if folded(tokens.raw(head)) == *noun && head == range.start {
            return text.to_owned();
        }
        let is_plural = noun.ends_with(['и', 'і']) && !noun.ends_with("рі");
        let ending = match noun.chars().next_back() {
            _ if is_plural => "і",
            Some('а' | 'я') => "а",
            Some('о' | 'е') => "е",
            _ => "ий",
        };
        let adjective = |at: usize| {
            let raw = tokens.raw(at);
            let word = raw.to_owned();
            let stem = [
                "ого", "ому", "ими", "им", "ім", "ій", "ої", "ою", "ий", "их", "у", "а", "е", "і",
            ]
            .iter()
            .find_map(|end| word.strip_suffix(end));
            stem.map_or_else(|| raw.to_owned(), |stem| format!("{stem}{ending}"))
        };
        let noun = if tokens.is_name(head) && !tokens.raw(head).chars().nth(1).is_some_and(char::is_uppercase) {
            let mut letters = noun.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
                .unwrap_or_default()
        } else if tokens.raw(head).chars().count() > 1 && tokens.raw(head).chars().all(char::is_uppercase) {
            tokens.raw(head).to_owned()
        } else {
            (*noun).to_owned()
        };
        let mut words: Vec<String> = (range.start..head)
            .filter(|at| tokens.is_word(*at))
            .map(adjective)
            .collect();
        words.push(noun);
        let rest = if head + 1 < range.end {
            tokens.span(&(head + 1..range.end))
        } else {
            ""
        };
        format!("{} {rest}", words.join(" ")).trim().to_owned()
    }
}

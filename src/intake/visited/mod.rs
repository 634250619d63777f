//! What guests were shown: enumerations after verbs of visiting, and points under words that announce them.

mod being;
mod item;
mod lines;
mod naming;
mod paths;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::inflect::{self, Sort};
use super::lexicon::Lexicon;
use super::tokens::Tokens;
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
    later: Lexicon<()>,
    halls: Lexicon<()>,
    announcing: Lexicon<bool>,
    respects: Lexicon<()>,
    memorials: Lexicon<()>,
    guests: Lexicon<()>,
    to_come: Lexicon<()>,
    general: Lexicon<()>,
    missed: Lexicon<()>,
    lang: Lang,
    /// The paragraph of the words that announced the points that come now, and whether they say that all of these were seen.
    list: Option<(usize, bool)>,
}

impl Visited {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        let mut forms: Vec<(String, (&'static str, Sort))> = Vec::new();
        if lang == Lang::Uk {
            for name in words::FACILITIES_UK.split_whitespace() {
                // "садок", "садка"; a "міст" is not the "місто" that its dative would be.
                let fleeting = name.strip_suffix("ок").map(|stem| {
                    ["ка", "ку", "ком", "ки", "ків", "ками", "ках"].map(|ending| format!("{stem}{ending}"))
                });
                let forms_of = inflect::cases(name, Sort::Place).into_iter().flatten();
                let town = ["місту", "містом", "місті", "міста"];
                for form in forms_of.chain(fleeting.into_iter().flatten()) {
                    if name != "міст" || !town.contains(&form.as_str()) {
                        forms.push((form, (name, Sort::Place)));
                    }
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
            later: list(words::LATER),
            halls: list(words::HALLS),
            announcing: Lexicon::new(tokens, words::ANNOUNCING.iter().copied()),
            respects: list(words::RESPECTS),
            memorials: list(words::MEMORIALS),
            guests: list(words::GUESTS),
            to_come: list(words::TO_COME),
            general: list(words::GENERAL),
            missed: list(words::MISSED),
            lang,
            list: None,
        }
    }

    fn told(&self, tokens: &Tokens, sentence: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let mut found: Vec<Shown> = Vec::new();
        if self.missed.is_in(tokens, sentence.clone()) {
            return found;
        }
        let mut at = sentence.start;
        while at < sentence.end {
            // "führte X die Gruppe durch …"
            let leads = self.lang == Lang::De
                && tokens.low(at) == "durch"
                && (sentence.clone().any(|at| tokens.low(at) == "geführt")
                    || (sentence.start..at)
                        .any(|at| matches!(tokens.low(at), "führte" | "führten" | "führt" | "ging")));
            let verb = self.verbs.at(tokens, at).map(|(length, strength)| (length, *strength));
            // "Екскурсія пролягла від …": the verb tells.
            let is_led = (at + 1..at + 4).any(|at| paths::is_way(tokens.low(at)))
                && verb.is_some_and(|(length, _)| length == 1)
                && !paths::is_way(tokens.low(at))
                && self.lang == Lang::Uk;
            if is_led {
                at += 1;
                continue;
            }
            let Some((length, strength)) = verb.or_else(|| leads.then_some((1, 2))) else {
                at += 1;
                continue;
            };
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
            let items = match Self::path(tokens, at..sentence.end) {
                Some(path) => self.stations(tokens, &path, is_other),
                None => self.items(tokens, &region, is_other),
            };
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
                    let is_hall = strength == 1 && self.halls.is_in(tokens, item.tokens.clone());
                    !is_hall
                        && (item.is_sure || (strength >= 2 && is_list && has_house) || strength >= 3)
                        && fresh(item)
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
                    | "dort"
                    | "wurden"
                    | "wurde"
                    | "konnten"
                    | "durften"
                    | "durfte"
                    | "während"
                    | "wobei"
                    | "dass"
                    | "nachdem"
                    | "war"
                    | "waren"
                    | "weilte"
                    | "weilten"
                    | "können"
                    | "wollen"
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
                || self.stops.is_at(tokens, at) && depth == 0 && !self.is_within(tokens, start, at)
                || self.is_next(tokens, region.start, at) && depth == 0;
            if !ends {
                at += 1;
                continue;
            }
            if at < region.end && self.is_next(tokens, region.start, at) && depth == 0 {
                found.extend(self.item(tokens, start..at, is_other));
                break;
            }
            let is_stop = at < region.end
                && (self.stops.is_at(tokens, at) && !self.is_within(tokens, start, at)
                    || mark.is_some_and(|mark| ['.', ';', '!'].contains(&mark)));
            if let Some(item) = self.item(tokens, start..at.min(region.end), is_other) {
                found.push(item);
                missed = 0;
            } else if start < at {
                missed += 1;
            }
            if is_stop {
                // A clause with "that" or "where" ends with the next comma; then the list may go on.
                let is_english = self.lang == Lang::En;
                let skips = self.stops.is_at(tokens, at) && (is_english || tokens.is_mark(at.wrapping_sub(1), ','));
                let goes_on = |at: &usize| !is_english || matches!(tokens.low(*at + 1), "a" | "an" | "the" | "and");
                let next = (at..region.end).find(|at| tokens.is_mark(*at, ',') && goes_on(at));
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

    /// Whether another verb of visiting begins here: what follows is its own.
    fn is_next(&self, tokens: &Tokens, start: usize, at: usize) -> bool {
        let is_word = |at: usize| tokens.is_word(at) && !self.small.is_at(tokens, at);
        // "Grundschule Am See"
        let is_lake = self.lang != Lang::En && tokens.low(at) == "see";
        !is_lake && self.verbs.is_at(tokens, at) && (start..at).any(is_word)
    }

    /// Whether the words here belong to an adjective before the place: "оглянули відбудований після обстрілу ліцей".
    fn is_within(&self, tokens: &Tokens, start: usize, at: usize) -> bool {
        matches!(tokens.low(at), "після" | "під")
            && at > start
            && ["ий", "ій", "у", "ого", "ої", "і", "е"]
                .iter()
                .any(|end| tokens.low(at - 1).ends_with(end))
            && !(start..at).any(|at| self.is_house(tokens, at) || tokens.is_name(at))
            && (at + 1..at + 5).any(|at| self.is_house(tokens, at))
    }

    fn is_short(tokens: &Tokens, at: usize) -> bool {
        tokens.is_mark(at, '.') && at > 0 && tokens.touches(at - 1) && tokens.raw(at - 1).chars().count() <= 2
    }

    fn joins(&self, tokens: &Tokens, at: usize) -> bool {
        matches!(tokens.low(at), "та" | "і" | "й" | "und" | "sowie" | "and" | "також")
            // "the Wilhelm- und Auguste-Schule"
            && !(tokens.is_mark(at.wrapping_sub(1), '-') && at >= 2 && tokens.touches(at - 2))
            // "Museum für Kunst und Geschichte": a bare noun after "und" goes on with the one before.
            && !(self.lang == Lang::De && tokens.is_name(at + 1) && tokens.is_name(at.wrapping_sub(1)) && !self.houses.is_at(tokens, at + 1) && at >= 2 && !tokens.is_any(at.wrapping_sub(2), &[',']) && matches!(tokens.low(at.wrapping_sub(2)), "für"))
    }
}

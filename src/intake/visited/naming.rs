//! The name of a place as it would stand in a list: in the nominative.

use std::ops::Range;

use super::super::tokens::{Tokens, folded};
use super::Visited;
use crate::domain::text::Lang;

impl Visited {
    /// The name in the nominative: of a known noun and the adjectives before it.
    pub(super) fn nominative(&self, tokens: &Tokens, range: Range<usize>) -> String {
        let text = tokens.span(&range);
        if self.lang != Lang::Uk {
            let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
            return if self.lang == Lang::De {
                german(tokens, &range, name)
            } else {
                name
            };
        }
        let head = range.clone().take(4).find(|at| self.facilities.is_at(tokens, *at));
        // "у пологовому будинку": an adjective that alone is a kind of place, too.
        let is_adjective = |at: usize| {
            ["ому", "ого", "ий", "ої", "ій", "ою"]
                .iter()
                .any(|end| tokens.low(at).ends_with(end))
        };
        let head = head.map(|at| {
            let is_next = is_adjective(at) && at + 1 < range.end && self.facilities.is_at(tokens, at + 1);
            at + usize::from(is_next)
        });
        let Some((head, (noun, _))) = head.and_then(|at| Some((at, self.facilities.at(tokens, at)?.1))) else {
            return text.to_owned();
        };
        // "КП «Водоканал»": the noun within the marks is a name.
        let is_quoted = (range.start..head).any(|at| tokens.is_any(at, &['«', '„', '"', '“']));
        if is_quoted || folded(tokens.raw(head)) == *noun && head == range.start {
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

/// A German name in the nominative: "der neuen Wache" is "neue Wache", "dem alten Theater" is "altes Theater". A noun whose gender does
/// not show loses its adjective.
fn german(tokens: &Tokens, range: &Range<usize>, name: String) -> String {
    let first = tokens.low(range.start);
    let is_adjective = !tokens.is_name(range.start) && tokens.is_name(range.start + 1) && range.len() >= 2;
    let before = range.start.checked_sub(1).map_or("", |before| tokens.low(before));
    // "das neue Werk" is "neues Werk", "der neue Hof" is "neuer Hof".
    let weak = match before {
        "das" => Some("es"),
        "der" => Some("er"),
        _ => None,
    };
    if let (Some(ending), Some(stem)) = (weak, first.strip_suffix('e').filter(|_| is_adjective)) {
        return format!("{stem}{ending}{}", name.get(first.len()..).unwrap_or_default());
    }
    let stem = first.strip_suffix("en").or_else(|| first.strip_suffix("em"));
    let Some(stem) = stem.filter(|_| is_adjective) else {
        return name;
    };
    let rest = tokens.span(&(range.start + 1..range.end));
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let noun = tokens.low(range.start + 1);
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    let ending = if matches!(before, "der" | "einer" | "zur" | "ihrer" | "unserer" | "die") {
        "e"
    } else if ends(&[
        "haus",
        "werk",
        "museum",
        "zentrum",
        "heim",
        "theater",
        "bad",
        "labor",
        "archiv",
        "institut",
        "amt",
        "depot",
        "klinikum",
        "gymnasium",
        "denkmal",
        "mahnmal",
        "stadion",
        "schloss",
        "studio",
        "gelände",
        "lager",
    ]) {
        "es"
    } else if before == "den"
        || ends(&[
            "hof", "park", "hafen", "turm", "platz", "garten", "betrieb", "dom", "campus", "saal", "keller", "markt",
        ])
    {
        "er"
    } else {
        return rest;
    };
    format!("{stem}{ending} {rest}")
}

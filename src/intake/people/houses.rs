//! Names that are those of houses, streets and memorials: "ліцей імені …", "Gesamtschule Sophie Sondhelm", "the statue of …".

use super::super::tokens::{Before, Tokens};
use super::People;

/// How German words for houses end before which a name stands without a preposition.
const HOUSES: &[&str] = &[
    "schule",
    "gymnasium",
    "lyzeum",
    "kaserne",
    "haus",
    "heim",
    "klinik",
    "halle",
    "platz",
    "kita",
    "kindergarten",
    "museum",
    "stadion",
    "preis",
    "medaille",
    "stiftung",
    "brücke",
    "allee",
    "straße",
    "weg",
    "ufer",
    "park",
];

/// English words for houses behind the name that they bear.
const AFTER: [&str; 24] = [
    "gymnasium",
    "school",
    "schools",
    "university",
    "college",
    "foundation",
    "museum",
    "library",
    "stadium",
    "theatre",
    "theater",
    "institute",
    "lyceum",
    "hospital",
    "park",
    "street",
    "square",
    "prize",
    "award",
    "centre",
    "bridge",
    "hall",
    "avenue",
    "lane",
];

impl People {
    /// Whether the name that begins here is that of a house or a memorial.
    pub(super) fn is_house(&self, tokens: &Tokens, at: usize, first: usize) -> bool {
        // "Jonas Jablonskis Gymnasium"
        let is_part =
            |at: usize| tokens.is_name(at) && tokens.get(at).is_some_and(|token| token.before == Before::Space);
        let behind = (at + 1..at + 4).take_while(|at| is_part(*at)).last();
        if behind.is_some_and(|last| last > at + 1 && AFTER.contains(&tokens.low(last))) {
            return true;
        }
        let Some(last) = at.checked_sub(1).filter(|last| *last >= first) else {
            return false;
        };
        let is_line = tokens.get(at).is_some_and(|token| token.before > Before::Space);
        if is_line {
            return false;
        }
        let two = |one: &str, other: &str| last > first && tokens.low(last - 1) == one && tokens.low(last) == other;
        let is_named = matches!(tokens.low(last), "імені" | "пам'яті")
            || two("named", "after")
            || two("memory", "of")
            || two("benannt", "nach")
            || two("gedenken", "an")
            || tokens.is_mark(last, '.') && last > first && tokens.low(last - 1) == "ім";
        let small = matches!(
            tokens.low(last),
            "für"
                | "von"
                | "des"
                | "der"
                | "an"
                | "of"
                | "to"
                | "for"
                | "the"
                | "dichters"
                | "poet"
                | "поета"
                | "поетеси"
        );
        let memorial = |at: usize| self.memorials.is_at(tokens, at);
        let is_memorial = memorial(last) || small && (1..=3).any(|back| last >= first + back && memorial(last - back));
        let is_joined = tokens.is_name(last)
            && self.first.is_at(tokens, at)
            && HOUSES
                .iter()
                .any(|end| tokens.low(last).ends_with(end) && tokens.raw(last).chars().count() >= end.len());
        is_named || is_memorial || is_joined
    }
}

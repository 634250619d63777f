//! Where an event is, and where those come from who take part: by the preposition or verb that a name of a place stands behind.

use std::ops::Range;

use super::super::places::Mention;
use super::super::tokens::Tokens;
use super::Events;
use crate::domain::codes::EventKind;

impl Events {
    /// Where it is, and where they came from.
    pub(super) fn place(
        &self,
        tokens: &Tokens,
        range: &Range<usize>,
        mentions: &[&Mention],
        kind: EventKind,
    ) -> (Option<usize>, Option<usize>) {
        let mut best: Option<(i32, usize)> = None;
        let mut origin = None;
        for mention in mentions {
            let score = match self.governor(tokens, mention, range.start) {
                Governor::Origin => {
                    origin = origin.or(Some(mention.place));
                    -1
                }
                Governor::Venue | Governor::Host => 4,
                Governor::Goal => {
                    if matches!(
                        kind,
                        EventKind::Visit | EventKind::Aid | EventKind::Exchange | EventKind::Training
                    ) {
                        5
                    } else {
                        2
                    }
                }
                Governor::Object => {
                    if matches!(kind, EventKind::Visit | EventKind::Aid) {
                        3
                    } else {
                        0
                    }
                }
                Governor::None => 0,
            };
            if score > 0 && best.is_none_or(|(top, _)| score > top) {
                best = Some((score, mention.place));
            }
        }
        (best.map(|(_, place)| place), origin)
    }

    pub(super) fn governor(&self, tokens: &Tokens, mention: &Mention, first: usize) -> Governor {
        if mention.is_adjective {
            let is_party = self.delegation.is_at(tokens, mention.tokens.end)
                || self.delegation.is_at(tokens, mention.tokens.end + 1);
            return if is_party { Governor::Origin } else { Governor::None };
        }
        let mut at = mention.tokens.start;
        for _ in 0..5 {
            if at <= first {
                break;
            }
            at -= 1;
            match tokens.low(at) {
                "aus" | "from" | "з" | "із" | "зі" | "від" => return Governor::Origin,
                "by" if self.delegation.is_in(tokens, at + 1..mention.tokens.end + 4)
                    || tokens.low(mention.tokens.start).ends_with("'s") =>
                {
                    return Governor::Origin;
                }
                "in" | "at" | "im" | "у" | "в" | "ins" | "на" => return Governor::Venue,
                "nach" | "to" | "до" | "zu" => return Governor::Goal,
                "visited"
                | "visiting"
                | "besuchte"
                | "besuchten"
                | "відвідала"
                | "відвідали"
                | "відвідав"
                | "відвідає"
                | "відвідають"
                | "toured" => return Governor::Object,
                "von" | "of" if self.delegation.is_in(tokens, at.saturating_sub(3).max(first)..at) => {
                    return Governor::Origin;
                }
                "between" | "zwischen" | "між" | "mit" | "with" | "für" | "for" | "von" | "of" => {
                    return Governor::None;
                }
                _ => {}
            }
            if self.delegation.is_at(tokens, at) {
                return Governor::Origin;
            }
            // Only "the city of" and adjectives stand between a preposition and its name.
            if !self.between.is_at(tokens, at) && !is_adjective(tokens, at) {
                break;
            }
        }
        let next = tokens.low(mention.tokens.end);
        let hosts = |word: &str| {
            matches!(
                word,
                "hosted"
                    | "hosts"
                    | "host"
                    | "welcomed"
                    | "welcomes"
                    | "welcome"
                    | "received"
                    | "empfing"
                    | "empfängt"
                    | "приймав"
                    | "приймала"
                    | "приймало"
                    | "прийме"
                    | "приймає"
                    | "прийматиме"
                    | "прийняв"
                    | "прийняла"
                    | "прийняло"
                    | "приймали"
            )
        };
        if hosts(next) || next == "will" && hosts(tokens.low(mention.tokens.end + 1)) {
            return Governor::Host;
        }
        if matches!(next, "besucht" | "bereist") {
            Governor::Object
        } else {
            Governor::None
        }
    }
}

/// How a name of a place stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Governor {
    Origin,
    Venue,
    Goal,
    Object,
    Host,
    None,
}

/// Whether a word can be an adjective before the name of a town: "ukrainischen", "німецькому", "Polish".
fn is_adjective(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    let ends = |endings: &[&str]| endings.iter().any(|end| word.ends_with(end));
    if tokens.is_name(at) {
        return ends(&["ish", "ian", "man", "ese"]) || word == "french" || word == "dutch";
    }
    ends(&[
        "ischen",
        "ischer",
        "ische",
        "igen",
        "chen",
        "шньому",
        "ому",
        "ього",
        "ого",
        "ої",
        "ній",
        "ькій",
        "ьким",
        "іший",
    ])
}

//! A way from one place to the next: "führte vom Wasserwerk über die Schule bis zur Synagoge".

use std::ops::Range;

use super::super::tokens::Tokens;
use super::{Shown, Visited};

/// The first station stands within so many tokens of the verb.
const NEAR: usize = 7;

impl Visited {
    /// The way that a verb leads: from the word behind "from" to the end, where another preposition of a way follows.
    pub(super) fn path(tokens: &Tokens, rest: Range<usize>) -> Option<Range<usize>> {
        if !is_way(tokens.low(rest.start)) {
            return None;
        }
        let near = rest.start + 1..rest.end.min(rest.start + NEAR);
        let from = near
            .into_iter()
            .find(|at| matches!(tokens.low(*at), "vom" | "von" | "від" | "from"))?;
        let end = (from..rest.end)
            .find(|at| tokens.is_any(*at, &['.', ';', '!']))
            .unwrap_or(rest.end);
        let goes_on = (from + 2..end).any(|at| is_station(tokens.low(at)));
        goes_on.then_some(from + 1..end)
    }

    /// The places of a way.
    pub(super) fn stations(
        &self,
        tokens: &Tokens,
        path: &Range<usize>,
        is_other: &dyn Fn(usize) -> bool,
    ) -> Vec<Shown> {
        let mut bounds: Vec<usize> = path.clone().filter(|at| is_station(tokens.low(*at))).collect();
        bounds.insert(0, path.start);
        bounds.push(path.end);
        let legs = bounds
            .windows(2)
            .map(|pair| pair[0] + usize::from(is_station(tokens.low(pair[0])))..pair[1]);
        legs.flat_map(|leg| self.items(tokens, &leg, is_other)).collect()
    }
}

/// Whether a verb leads from one place to the next.
pub(super) fn is_way(word: &str) -> bool {
    matches!(
        word,
        "führte"
            | "führten"
            | "führt"
            | "verlief"
            | "пролягав"
            | "пролягала"
            | "пролягла"
            | "проліг"
            | "led"
            | "ran"
    )
}

/// Whether a preposition leads on to the next place.
fn is_station(word: &str) -> bool {
    matches!(
        word,
        "über" | "bis" | "durch" | "zum" | "zur" | "через" | "повз" | "до" | "through" | "via" | "past" | "to"
    )
}

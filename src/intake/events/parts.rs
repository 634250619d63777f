//! A sentence with several dates: which of its words tell of which.

use std::ops::Range;

use super::super::dates::Found;
use super::super::tokens::Tokens;
use super::{Context, Events, contains};

impl Events {
    /// Where the part of one date ends before the next: at an "and" or dash right behind it, else at the last mark between, a relative pronoun,
    /// an "and". A comma right behind it ends what a sentence begins with ("On 31 March, the mayors …").
    fn cut(tokens: &Tokens, from: usize, to: usize) -> usize {
        let is_and = |at: &usize| matches!(tokens.low(*at), "und" | "and" | "та" | "і" | "а" | "sowie");
        let is_dash = |at: &usize| tokens.is_any(*at, &[';', ':', '–', '—', '(']);
        let is_mark = |at: &usize| is_dash(at) || tokens.is_mark(*at, ',');
        let is_relative = |at: &usize| matches!(tokens.low(*at), "which" | "that" | "who");
        // "• August: training • 23 September: delivery"
        let point = (from..to).rev().find(|at| tokens.is_any(*at, &['•', '·', ';']));
        if let Some(point) = point {
            return point;
        }
        let close = (from..to.min(from + 2))
            .find(|at| is_and(at) || is_dash(at))
            .filter(|at| to - at > 6);
        close
            .or_else(|| (from + 1..to).rev().find(is_mark))
            .or_else(|| (from..to).rev().find(is_relative))
            .or_else(|| (from..to).rev().find(|at| is_and(at) || is_mark(at)))
            .unwrap_or(to)
    }

    /// The sentence cut between its dates.
    pub(super) fn parts<'d>(
        tokens: &Tokens,
        context: &Context,
        dates: &[&'d Found],
    ) -> Vec<(Range<usize>, Option<&'d Found>)> {
        let whole = context.sentence.tokens.clone();
        if dates.len() <= 1 {
            return vec![(whole, dates.first().copied())];
        }
        let mut parts = Vec::new();
        let mut start = whole.start;
        for (number, date) in dates.iter().enumerate() {
            // "after the video call of 3 September they agreed on …": such a date belongs to its noun alone.
            let is_of_noun =
                date.tokens.start > whole.start && matches!(tokens.low(date.tokens.start - 1), "vom" | "від");
            let end = match dates.get(number + 1) {
                Some(_) if is_of_noun => date.tokens.end,
                Some(next) => Self::cut(tokens, date.tokens.end, next.tokens.start),
                None => whole.end,
            };
            parts.push((start..end.max(date.tokens.end), Some(*date)));
            start = end.max(date.tokens.end);
        }
        // Two dates that say the same ("today, 5 September") are one part.
        parts.dedup_by(|next, before| {
            let alike = match (before.1.and_then(|date| date.date), next.1.and_then(|date| date.date)) {
                (Some(a), Some(b)) => a == b || contains(&a, &b) && tokens_between(before.1, next.1) <= 3,
                _ => false,
            };
            if alike {
                before.0.end = next.0.end;
                before.1 = next.1;
            }
            alike
        });
        parts
    }
}

/// The tokens that tell of a date: its own, and those of the dates that it stands in a row with ("in 2016, 2019 and 2023", "2019 in Kassel
/// und ein Jahr später in Kolomyja unterzeichnet").
pub(super) fn shared(
    tokens: &Tokens,
    parts: &[(Range<usize>, Option<&Found>)],
    number: usize,
    tells: &dyn Fn(&Range<usize>) -> bool,
) -> Range<usize> {
    let is_small = |at: usize| {
        tokens.is_mark(at, ',')
            || matches!(
                tokens.low(at),
                "and" | "und" | "та" | "і" | "й" | "in" | "im" | "am" | "on" | "у" | "в" | "sowie" | "again"
            )
    };
    let is_row = |first: usize| match (parts.get(first), parts.get(first + 1)) {
        (Some((_, Some(one))), Some((_, Some(next)))) => {
            let gap = one.tokens.end..next.tokens.start;
            gap.len() <= 3 && gap.clone().all(is_small) && next.tokens.start > one.tokens.end
        }
        _ => false,
    };
    let (mut first, mut last) = (number, number);
    while first > 0 && is_row(first - 1) {
        first -= 1;
    }
    while is_row(last) {
        last += 1;
    }
    // A German verb at the end is of both.
    let is_and = |number: usize| {
        parts
            .get(number)
            .is_some_and(|(range, _)| matches!(tokens.low(range.start), "und" | "sowie"))
    };
    if last == number && is_and(number + 1) && !tells(&parts[number].0) {
        last += 1;
    }
    parts[first].0.start..parts[last].0.end
}

fn tokens_between(one: Option<&Found>, other: Option<&Found>) -> usize {
    match (one, other) {
        (Some(one), Some(other)) => other.tokens.start.saturating_sub(one.tokens.end),
        _ => usize::MAX,
    }
}

/// Whether what begins here goes on with what was before: "im Mai 2023 und im Juni 2024".
pub(super) fn is_joined(tokens: &Tokens, at: usize) -> bool {
    let is_join = |at: usize| {
        tokens.is_any(at, &[',', ';', ':', '–', '—', '('])
            || matches!(
                tokens.low(at),
                "und" | "and" | "та" | "і" | "а" | "sowie" | "then" | "dann"
            )
    };
    is_join(at) || at > 0 && is_join(at - 1)
}

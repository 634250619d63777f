//! What the clause of a date says of it: whether it is the date of something else, or of a stay that no verb of visiting tells.

use std::ops::Range;

use super::super::dates::Found;
use super::super::layout::{Line, Sentence};
use super::super::lexicon::Lexicon;
use super::super::places::Mention;
use super::super::tokens::Tokens;
use super::super::words;
use super::place::Governor;
use super::{Context, Events, is_of_days};
use crate::domain::codes::EventKind;

const MARKS: [char; 7] = [',', ';', '–', '—', '(', ')', ':'];

impl Events {
    /// Whether a date stands in a clause beside that of the event: "…, who lost his leg in 2023", "…, said the mayor on Tuesday".
    pub(super) fn is_beside(&self, tokens: &Tokens, context: &Context, range: &Range<usize>, date: &Found) -> bool {
        let whole = &context.sentence.tokens;
        let start = (whole.start..date.tokens.start)
            .rev()
            .find(|at| tokens.is_any(*at, &MARKS))
            .map_or(whole.start, |at| at + 1);
        let is_end = |at: &usize| tokens.is_any(*at, &MARKS) || matches!(tokens.low(*at), "that" | "dass" | "що");
        let end = (date.tokens.end..whole.end).find(is_end).unwrap_or(whole.end);
        let clause = start..end;
        let follows_event = start > whole.start + 1
            && self
                .kinds
                .at(tokens, start - 2)
                .is_some_and(|(length, (_, weight))| length == 1 && *weight >= 2);
        if follows_event || self.is_stay_of(tokens, context, &clause, date) {
            return false;
        }
        if clause.len() >= whole.len().saturating_sub(1) || self.kind(tokens, &clause, context.is_quoted).is_some() {
            return false;
        }
        let is_relative = start > whole.start && (start..end.min(start + 2)).any(|at| is_relative(tokens.low(at)));
        let is_said = self.says.is_in(tokens, clause);
        (is_said || is_relative && !is_of_days(date)) && range.start <= start
    }

    /// The kind that the main clause of a date tells of, where a relative clause behind it tells of something else: "the concert …, to which the
    /// mayor had come".
    pub(super) fn main_kind(
        &self,
        tokens: &Tokens,
        context: &Context,
        range: &Range<usize>,
        date: Option<&Found>,
    ) -> Option<(EventKind, u8)> {
        let after = date?.tokens.end.max(range.start);
        let comma = (after..range.end.saturating_sub(2)).find(|at| {
            let is_second = is_preposition(tokens.low(at + 1)) && is_relative(tokens.low(at + 2));
            let is_cause = matches!(tokens.low(at + 1), "because" | "weil" | "denn" | "бо" | "оскільки");
            tokens.is_mark(*at, ',') && (is_relative(tokens.low(at + 1)) || is_second || is_cause)
        })?;
        // "the reception, where the mayors signed the agreement": where the main clause only says where, it is the other that tells.
        let behind = self.kind(tokens, &(comma..range.end), context.is_quoted);
        if is_setting(tokens, comma + 1)
            && behind.is_some_and(|(kind, weight)| kind == EventKind::Signing && weight >= 4)
        {
            return behind;
        }
        self.kind(tokens, &(range.start..comma), context.is_quoted)
            .filter(|(_, weight)| *weight >= 2)
    }

    /// Whether an invitation was accepted: who accepts comes to what they are invited to.
    pub(super) fn is_invited(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        self.invited.is_in(tokens, range.clone()) && self.accepted.is_in(tokens, range.clone())
    }

    /// A title of its own line says what kind of thing the sentence below it tells of: "Videokonferenz", "Schüleraustausch".
    pub(super) fn under(
        &self,
        tokens: &Tokens,
        context: &Context,
        found: Option<(EventKind, u8)>,
        date: &Found,
    ) -> Option<(EventKind, u8)> {
        let (kind, weight) = found?;
        let under = context.under?;
        let is_weak = matches!(kind, EventKind::Visit | EventKind::Meeting) && weight <= 3;
        let is_far = self.says.is_in(tokens, date.tokens.clone());
        (is_weak && !is_far).then_some((under, weight.max(2)))
    }

    /// What a short title in a line of its own tells of.
    pub fn title(&self, tokens: &Tokens, sentence: &Sentence) -> Option<EventKind> {
        const LONGEST: usize = 4;
        let range = sentence.tokens.clone();
        let is_title = sentence.line != Line::Plain
            && range.len() <= LONGEST
            && !tokens.is_any(range.end - 1, &['.', ';', ',', '!', '?']);
        if !is_title {
            return None;
        }
        let (kind, weight) = self.kind(tokens, &range, &|_| false)?;
        let is_telling = matches!(
            kind,
            EventKind::OnlineMeeting | EventKind::Call | EventKind::Exchange | EventKind::Training
        );
        (is_telling && weight >= 2).then_some(kind)
    }

    /// "Am Donnerstag endete der Besuch mit einem Empfang": the visit is told, and not what it ended with.
    pub(super) fn is_end_of_stay(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        let first = |words: &Lexicon<()>| range.clone().find(|at| words.is_at(tokens, *at));
        let (Some(end), Some(stay)) = (first(&self.ends), first(&self.stay)) else {
            return false;
        };
        stay.abs_diff(end) <= 4
    }

    /// "bricht eine Delegation … auf", "kommt … an": a German verb whose prefix ends its clause.
    pub(super) fn sets_out(tokens: &Tokens, range: &Range<usize>) -> bool {
        let is_end = |at: &usize| tokens.is_any(*at, &MARKS) || tokens.is_any(*at, &['.', '!']) || *at == range.end;
        range.clone().any(|at| {
            let prefixes: &[&str] = match tokens.low(at) {
                "bricht" | "brechen" | "brach" | "brachen" => &["auf"],
                "reist" | "reisen" | "reiste" | "reisten" => &["an", "ab"],
                "kommt" | "kommen" | "kam" | "kamen" => &["an", "zurück"],
                "trifft" | "treffen" | "traf" | "trafen" => &["ein"],
                "macht" | "machen" | "machte" | "machten" => &["weg"],
                "kehrt" | "kehren" | "kehrte" | "kehrten" => &["zurück", "heim"],
                _ => return false,
            };
            let end = (at + 1..=range.end).find(is_end).unwrap_or(range.end);
            end > at + 2 && prefixes.contains(&tokens.low(end - 1))
        })
    }

    /// "Im Februar war Oberbürgermeister Koval in Kassel": somebody, a verb of being, a place. Days from one to another need no verb that is known.
    pub(super) fn is_stay_of(&self, tokens: &Tokens, context: &Context, range: &Range<usize>, date: &Found) -> bool {
        let is_range = is_of_days(date) && date.date.is_some_and(|date| date.earliest() != date.latest());
        if is_range && self.delegation.is_in(tokens, range.clone()) {
            return true;
        }
        let Some(verb) = range.clone().find(|at| self.is_there.is_at(tokens, *at)) else {
            return false;
        };
        let is_origin = |mention: &Mention| {
            range.contains(&mention.tokens.start) && self.governor(tokens, mention, range.start) == Governor::Origin
        };
        let is_somebody = is_relative(tokens.low(range.start))
            || context.places.iter().any(is_origin)
            || range
                .clone()
                .any(|at| (context.is_person)(at) || self.hosts.is_at(tokens, at) || self.delegation.is_at(tokens, at));
        // "Im Mai waren neun Jugendliche aus Luzk bei uns": where those who write are at home.
        let is_guest = context.places.iter().any(is_origin);
        if is_guest && self.with_us.is_in(tokens, verb..range.end) {
            return true;
        }
        is_somebody
            && context.places.iter().any(|mention| {
                let end = mention.tokens.end;
                let ends = end >= range.end
                    || tokens.mark(end).is_some()
                    || matches!(
                        tokens.low(end),
                        "sein" | "erwartet" | "and" | "und" | "та" | "і" | "zu" | "for" | "on" | "from" | "з"
                    );
                range.contains(&mention.tokens.start)
                    && mention.tokens.start > verb
                    && mention.tokens.start - verb <= 8
                    && ends
                    && self.governor(tokens, mention, verb) == Governor::Venue
            })
    }
}

/// "where", "bei dem", "during which", "де", "під час якої": the relative clause tells what happened there.
fn is_setting(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.low(at), "where" | "wo" | "де")
        || matches!(
            tokens.low(at),
            "at" | "during" | "bei" | "in" | "auf" | "на" | "під" | "у" | "в"
        ) && (at + 1..at + 3).any(|at| is_relative(tokens.low(at)))
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "mit"
            | "auf"
            | "an"
            | "bei"
            | "für"
            | "zu"
            | "von"
            | "aus"
            | "nach"
            | "with"
            | "of"
            | "to"
            | "at"
            | "from"
            | "з"
            | "у"
            | "в"
            | "до"
            | "на"
            | "за"
            | "під"
    )
}

fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "who" | "which" | "whose" | "where" | "der" | "die" | "das" | "dem" | "den" | "deren" | "dessen" | "wo"
    ) || words::is_relative_uk(word)
}

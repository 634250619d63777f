//! Names with initials, as lists of those present write them: "D. Achterberg", "H.-P. van Rijn", "Собчук О. В.".

use std::ops::Range;

use super::super::Confidence;
use super::super::tokens::{Before, Tokens};
use super::super::words::people as words;
use super::{Name, People};
use crate::domain::text::Lang;

impl People {
    /// A name whose first name is only its letter.
    pub(super) fn initials(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Name> {
        self.letters_first(tokens, at, range)
            .or_else(|| self.surname_first(tokens, at, range))
    }

    fn letters_first(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Name> {
        let (letters, mut next) = letters(tokens, at, range.end)?;
        if !self.may_begin(tokens, at, range) {
            return None;
        }
        let start = next;
        while next < range.end && words::PARTICLES.contains(&tokens.low(next)) && next < start + 3 {
            next += 1;
        }
        if !self.is_surname(tokens, next, range.end) {
            return None;
        }
        // "A. Bericht": a section, unless something is said of the person.
        let is_line = at == range.start && tokens.get(at).is_some_and(|token| token.before >= Before::Line);
        let is_told = tokens.is_any(next + 1, &[',', '(', ';', ':', '–', '—', '/'])
            || self.saying.is_at(tokens, next + 1)
            || self.forms.contains_key(tokens.low(next));
        if is_line && !is_told {
            return None;
        }
        let surname = tokens.span(&(start..next + 1));
        Some(self.with_letters(tokens, at..next + 1, next, &letters, surname))
    }

    fn surname_first(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Name> {
        if self.lang != Lang::Uk || !self.is_surname(tokens, at, range.end) || self.roles.head(tokens, at).is_some() {
            return None;
        }
        let (letters, end) = letters(tokens, at + 1, range.end)?;
        let ends = end >= range.end
            || tokens.is_any(end, &[',', ';', ')', '(', '–', '—', ':', '.'])
            || tokens.get(end).is_some_and(|token| token.before > Before::Space);
        let is_two = letters.chars().count() > 2;
        let goes_on = tokens.is_name(end) && !is_two;
        (is_two || ends && !goes_on).then(|| self.with_letters(tokens, at..end, at, &letters, tokens.raw(at)))
    }

    /// The person: the letters before the surname, which stands in the nominative where it was told so before.
    fn with_letters(&self, tokens: &Tokens, range: Range<usize>, last: usize, letters: &str, surname: &str) -> Name {
        let known = self
            .forms
            .get(tokens.low(last))
            .and_then(|number| self.list.get(*number));
        let known = known.filter(|human| {
            !human.name.is_empty()
                && (human.first.is_empty() || letters.to_lowercase().starts_with(&first_letter(&human.first)))
        });
        let own = || {
            let name = format!("{letters} {surname}")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            (name, tokens.low(last).to_owned(), None)
        };
        let (display, last, sort) =
            known.map_or_else(own, |human| (human.name.clone(), human.last.clone(), human.sort));
        Name {
            tokens: range,
            first: first_letter(&letters.to_lowercase()),
            last,
            display,
            sort,
            confidence: Confidence::High,
        }
    }

    /// Whether a name may begin here: not within "z. B." and not after the noun that the letter belongs to, "Plan B.".
    fn may_begin(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= range.start) else {
            return true;
        };
        if tokens.is_mark(before, '.') {
            let title = before.checked_sub(1).is_some_and(|at| self.roles.is_title(tokens, at));
            return title || tokens.low(before.wrapping_sub(1)) == "gez";
        }
        // "Councillors A. Berry, M. Cole": a list of those who have a post.
        let is_plural = self.lang == Lang::En && tokens.low(before).ends_with('s');
        !tokens.is_name(before)
            || is_plural
            || self.lang == Lang::Uk
            || self.roles.is_title(tokens, before)
            || self.roles.head(tokens, before).is_some()
    }

    fn is_surname(&self, tokens: &Tokens, at: usize, end: usize) -> bool {
        at < end
            && tokens.is_name(at)
            && tokens.raw(at).chars().count() > 2
            && !self.nouns.is_at(tokens, at)
            && tokens.raw(at).chars().any(char::is_lowercase)
    }
}

fn first_letter(word: &str) -> String {
    word.chars().take(1).collect()
}

/// The initials here, "О. В.", and the token after them.
fn letters(tokens: &Tokens, at: usize, end: usize) -> Option<(String, usize)> {
    let is_letter = |at: usize| {
        at + 1 < end
            && tokens.is_name(at)
            && tokens.raw(at).chars().count() == 1
            && tokens.is_mark(at + 1, '.')
            && tokens.touches(at)
            && tokens
                .get(at)
                .is_some_and(|token| token.before == Before::Space || at == 0 || !tokens.is_name(at - 1))
    };
    let mut next = at;
    let mut text = String::new();
    while text.chars().count() < 9 && is_letter(next) {
        if !text.is_empty() && !text.ends_with('-') {
            text.push(' ');
        }
        text.push_str(tokens.raw(next));
        text.push('.');
        next += 2;
        if tokens.is_mark(next, '-') && is_letter(next + 1) {
            text.push('-');
            next += 1;
        }
    }
    (next > at).then_some((text, next))
}

//! Where the names of people stand: a first name with what follows it, a surname behind a post, two capitals that are one.

use std::ops::Range;

use super::super::Confidence;
use super::super::places::Mention;
use super::super::tokens::{Before, Tokens};
use super::super::words::people as words;
use super::patronymics::{is_daughter, is_patronymic};
use super::{Name, People};
use crate::domain::text::Lang;

impl People {
    pub(super) fn names(&self, tokens: &Tokens, range: &Range<usize>, places: &[Mention]) -> Vec<Name> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            if tokens.is_name(at) && self.is_house(tokens, at, range.start) {
                while at < range.end && (tokens.is_name(at) || tokens.is_mark(at, '.')) {
                    at += 1;
                }
                continue;
            }
            let name = self
                .initials(tokens, at, range)
                .or_else(|| self.surname_before(tokens, at, range))
                .or_else(|| self.respectful(tokens, at))
                .or_else(|| self.shared(tokens, at, range))
                .or_else(|| self.full(tokens, at, range, places))
                .or_else(|| self.after_post(tokens, at, range, places))
                .or_else(|| self.pair(tokens, at, range, places))
                .or_else(|| self.byline(tokens, at, range, places))
                .or_else(|| self.unknown(tokens, at, range, places, found.last()))
                .or_else(|| self.again(tokens, at, places))
                .or_else(|| self.first_alone(tokens, at));
            match name {
                Some(name) => {
                    at = name.tokens.end.max(at + 1);
                    found.push(name);
                }
                None => at += 1,
            }
        }
        found
    }

    pub(super) fn is_place(places: &[Mention], at: usize) -> bool {
        places
            .iter()
            .any(|place| place.tokens.contains(&at) && !place.is_adjective)
    }

    /// Whether a word can be the surname at this place.
    pub(super) fn can_be_name(&self, tokens: &Tokens, at: usize, end: usize) -> bool {
        let raw = tokens.raw(at);
        at < end
            && tokens.is_name(at)
            && tokens.get(at).is_some_and(|token| token.before == Before::Space)
            && raw.chars().count() > 1
            && (!raw.chars().all(char::is_uppercase) || raw.chars().count() > 4)
            && !raw.chars().any(|c| c.is_ascii_digit())
            && self
                .roles
                .head(tokens, at)
                .is_none_or(|_| self.lang != Lang::De || is_surname_too(tokens.low(at)))
            && !self.nouns.is_at(tokens, at)
            && !words::ENDINGS_OF_THINGS
                .iter()
                .any(|end| tokens.low(at).ends_with(end) && tokens.low(at).len() > end.len())
    }

    /// First name, what may stand between, surname.
    pub(super) fn full(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        if !self.first.is_at(tokens, at)
            || Self::is_place(places, at)
                && !self.first.is_at(tokens, at + 1)
                && places
                    .iter()
                    .any(|place| place.tokens.start == at && place.tokens.len() > 1)
        {
            return None;
        }
        let mut next = at + 1;
        let mut middle = 0;
        while next < range.end && middle < 3 {
            let is_initial =
                tokens.is_name(next) && tokens.raw(next).chars().count() == 1 && tokens.is_mark(next + 1, '.');
            if is_initial {
                next += 2;
            } else if words::PARTICLES.contains(&tokens.low(next))
                && (tokens.is_name(next + 1) || words::PARTICLES.contains(&tokens.low(next + 1)))
                && middle < 2
                || (self.first.is_at(tokens, next)
                    || is_patronymic(tokens.low(next))
                    || words::PARTICLES.contains(&tokens.low(next)))
                    && self.can_be_name(tokens, next + 1, range.end)
                    && !Self::is_place(places, next + 1)
            {
                next += 1;
            } else {
                break;
            }
            middle += 1;
        }
        if !self.can_be_name(tokens, next, range.end) || next == at + 1 && is_daughter(tokens.low(next)) {
            return None;
        }
        let mut end = next + 1;
        // "Анна-Марія Сальвадор Лопес" is rare; a second surname is taken where it is joined by a hyphen with spaces only.
        if tokens.is_mark(end, '-') && tokens.is_name(end + 1) && tokens.touches(end - 1) && tokens.touches(end) {
            end += 2;
        }
        // "Йонас Антанас Петраускас-Вайткус"
        if self.can_be_name(tokens, end, range.end)
            && !Self::is_place(places, end)
            && super::unknown::is_double(tokens.raw(end))
            && self.roles.head(tokens, end).is_none()
        {
            end += 1;
        }
        // "Brian Vad Sørensen": a second surname that looks like one.
        if self.lang == Lang::En
            && end == next + 1
            && self.can_be_name(tokens, end, range.end)
            && !places.iter().any(|place| place.tokens.contains(&end))
            && words::LATIN_SURNAME_ENDINGS
                .iter()
                .any(|ending| tokens.low(end).ends_with(ending))
        {
            end += 1;
        }
        let is_house = tokens.is_name(end)
            && tokens.get(end).is_some_and(|token| token.before == Before::Space)
            && self.nouns.is_at(tokens, end);
        (!is_house).then(|| self.made(tokens, at..end, Confidence::High, None))
    }

    /// A name of unknown first name, after a post or a title.
    pub(super) fn after_post(
        &self,
        tokens: &Tokens,
        at: usize,
        range: &Range<usize>,
        places: &[Mention],
    ) -> Option<Name> {
        if at == range.start || self.first.is_at(tokens, at) && self.can_be_name(tokens, at + 1, range.end) {
            return None;
        }
        let free = |at: usize| {
            self.can_be_name(tokens, at, range.end)
                && !Self::is_place(places, at)
                && !places.iter().any(|place| place.tokens.contains(&at))
        };
        if !free(at) || self.roles.is_title(tokens, at) || self.roles.head(tokens, at).is_some() {
            return None;
        }
        let start = self.roles.before_titles(tokens, at, range.start);
        let has_title = start < at;
        let is_head = |at: usize| self.roles.head(tokens, at).is_some();
        let has_head = start > range.start && is_head(start - 1);
        // "мер Житомира Уґо Бальц", "Mayor of Kassel Uwe …": a town between
        let over_place = start > range.start
            && Self::is_place(places, start - 1)
            && (start.saturating_sub(5)..start - 1).any(is_head);
        if !has_title && !has_head && !over_place {
            return None;
        }
        // "пані Малгожата": the first name of somebody; "Herr Werner" may be a surname.
        let is_first = self.first.is_at(tokens, at) && !free(at + 1);
        if !free(at + 1) && self.first.is_called(tokens, at)
            || is_first && (self.lang == Lang::Uk || self.first_alone(tokens, at).is_some())
        {
            return None;
        }
        // "директоркою Тарнувського культурного центру": a house of a town.
        let is_of_house = self.lang == Lang::Uk
            && !tokens.is_name(at + 1)
            && ["ого", "ої", "их"].iter().any(|end| tokens.low(at).ends_with(end))
            && (["ого", "ої", "их"].iter().any(|end| tokens.low(at + 1).ends_with(end))
                || self.nouns.is_at(tokens, at + 1));
        if is_of_house {
            return None;
        }
        let mut end = at + 1;
        // "lädt Bürgermeister Kranz zum Empfang": behind a surname alone "zum" leads on.
        let particle = |at: usize| {
            words::PARTICLES.contains(&tokens.low(at))
                && !tokens.is_name(at)
                && !matches!(tokens.low(at), "zum" | "vom")
        };
        let particles = (end..end + 3).take_while(|at| particle(*at)).count();
        if particles > 0 && self.lang != Lang::Uk && free(end + particles) {
            end += particles + 1;
        } else if free(end) && !is_head(end) {
            end += 1;
        }
        if end - at == 2 && Self::goes_on(tokens, end - 1) && free(end) && !is_head(end) {
            end += 1;
        }
        let is_two = end - at >= 2;
        let head = if has_head { tokens.low(start - 1) } else { "" };
        let is_sure = has_title || is_two || words::SURNAME_POSTS.iter().any(|post| head.contains(post));
        let is_alone = !is_two && !has_title;
        let is_noun =
            has_head && self.lang == Lang::De && !words::SURNAME_POSTS.iter().any(|post| head.ends_with(post));
        let is_sure = is_sure && !(is_alone && (is_noun || over_place)) && (is_two || !over_place);
        // "Father Griffin Road"
        let is_street = tokens.is_name(end)
            && tokens.get(end).is_some_and(|token| token.before == Before::Space)
            && self.lang == Lang::En
            && self.nouns.is_at(tokens, end);
        if is_street && has_title {
            return None;
        }
        // In German two nouns may follow a post: "Vertreter Politik Verwaltung" is none with a comma between; the pair must look like a name.
        is_sure.then(|| {
            // The post tells the case, also over the town that it is of.
            let over = || (start.saturating_sub(5)..start).rev().find(|at| is_head(*at));
            let head = if has_head {
                Some(start - 1)
            } else {
                over().filter(|_| over_place)
            };
            let case = head
                .and_then(|at| self.roles.head(tokens, at))
                .map(|head| (head.cases.clone(), head.sort));
            self.made(
                tokens,
                at..end,
                if is_two { Confidence::High } else { Confidence::Medium },
                case,
            )
        })
    }

    /// Whether the word at a place is a patronymic or a particle with a capital, behind which the surname stands: "Inna Vasylivna …", "Yann Le …".
    pub(super) fn goes_on(tokens: &Tokens, at: usize) -> bool {
        is_patronymic(tokens.low(at)) || words::PARTICLES.contains(&tokens.low(at))
    }

    /// Two capitals before ", post", after a verb of saying, or with a Ukrainian surname.
    pub(super) fn pair(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        let free = |at: usize| {
            self.can_be_name(tokens, at, range.end)
                && !places.iter().any(|place| place.tokens.contains(&at))
                && self.roles.head(tokens, at).is_none()
                && !self.roles.is_title(tokens, at)
        };
        let starts = at == range.start
            && tokens.is_name(at)
            && !self.roles.is_title(tokens, at)
            && !self.nouns.is_at(tokens, at)
            && self.roles.head(tokens, at).is_none()
            && !places.iter().any(|place| place.tokens.contains(&at));
        if !(free(at) || starts)
            || !free(at + 1)
            || tokens.is_name(at + 2) && self.lang != Lang::En && !Self::goes_on(tokens, at + 1)
            || self.saying.is_at(tokens, at)
        {
            return None;
        }
        let low = tokens.low(at);
        if low.ends_with("'s") || words::STARTERS.contains(&low) {
            return None;
        }
        let before = at.checked_sub(1).filter(|before| *before >= range.start);
        let is_said = before.is_some_and(|before| self.saying.is_at(tokens, before) && !tokens.is_name(before))
            || self.saying.is_at(tokens, at + 2) && !tokens.is_name(at + 2)
            // "Her neighbour Bernie Quill agreed: …"
            || self.lang != Lang::De
                && before.is_some()
                && tokens.is_word(at + 2)
                && !tokens.is_name(at + 2)
                && tokens.is_mark(at + 3, ':')
                && tokens.is_any(at + 4, &['"', '“', '«', '„']);
        let is_surname = self.lang == Lang::Uk
            && words::SURNAME_ENDINGS
                .iter()
                .any(|end| tokens.low(at + 1).ends_with(end))
            || words::LATIN_SURNAME_ENDINGS
                .iter()
                .any(|end| tokens.low(at + 1).ends_with(end) && tokens.raw(at + 1).is_ascii());
        let is_line = tokens.get(at + 2).is_none_or(|token| token.before >= Before::Line)
            && tokens.get(at).is_some_and(|token| token.before >= Before::Line);
        let follows_post = before.is_some_and(|before| {
            tokens.is_mark(before, ',')
                && before > range.start + 1
                && (before.saturating_sub(5).max(range.start)..before)
                    .any(|at| self.roles.head(tokens, at).is_some() && (at + 1..before).all(|at| !tokens.is_name(at)))
        });
        let has_role = follows_post
            || (tokens.is_any(at + 2, &[',', '(']) || is_line || starts && tokens.is_any(at + 2, &['–', '—']))
                && self
                    .roles
                    .after(tokens, at + 2, range.end, |_| false)
                    .is_some_and(|role| role.start - (at + 2) <= 3);
        let is_doubtful = self.lang == Lang::De && starts;
        let goes_on = Self::goes_on(tokens, at + 1) && free(at + 2);
        let end = at + 2 + usize::from(goes_on);
        (has_role || goes_on || (is_said || is_surname) && !is_doubtful)
            .then(|| self.made(tokens, at..end, Confidence::Medium, None))
    }

    /// A surname that was told before.
    pub(super) fn again(&self, tokens: &Tokens, at: usize, places: &[Mention]) -> Option<Name> {
        if !tokens.is_name(at) || Self::is_place(places, at) {
            return None;
        }
        let person = *self.forms.get(tokens.low(at))?;
        let known = self.list.get(person)?;
        Some(Name {
            tokens: at..at + 1,
            first: String::new(),
            last: known.last.clone(),
            display: known.name.clone(),
            sort: known.sort,
            confidence: Confidence::Medium,
        })
    }
}

fn is_surname_too(word: &str) -> bool {
    matches!(
        word,
        "richter" | "schäfer" | "meister" | "kanzler" | "schultheiß" | "bischof" | "lehrer"
    )
}

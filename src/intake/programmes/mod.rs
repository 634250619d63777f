//! Programmes: those that the field knows, those of the workspace, and what the text itself calls one.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::Known;
use super::lexicon::Lexicon;
use super::tokens::{Before, Tokens, folded};
use super::words::programmes as words;

/// A programme that is named.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its name.
    pub name: String,
    /// The key that the workspace knows it by.
    pub known: Option<String>,
}

/// The recogniser for one text.
pub struct Programmes {
    /// With the key of the workspace, and the nominative of a listed name that is declined.
    known: Lexicon<(Option<String>, &'static str)>,
    nouns: Lexicon<()>,
    ends: Lexicon<()>,
    fields: Lexicon<()>,
}

impl Programmes {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, known: &Known) -> Self {
        let own = known.programmes.iter().flat_map(|programme| {
            programme
                .names
                .iter()
                .map(move |name| (searched(name), Some(programme.key.clone())))
        });
        let own: Vec<(String, Option<String>)> = own.filter(|(name, _)| !name.is_empty()).collect();
        let nominative = |name: &'static str| name.split_once('|').map_or("", |(first, _)| first);
        let listed = words::NAMES.iter().map(|name| (*name, (None, nominative(name))));
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            known: Lexicon::new(
                tokens,
                own.iter()
                    .map(|(name, key)| (name.as_str(), (key.clone(), "")))
                    .chain(listed),
            ),
            nouns: list(words::NOUNS),
            ends: list(words::LAST_WORDS),
            fields: list(words::FIELDS),
        }
    }

    /// The programmes of a stretch of text.
    pub fn read(&self, tokens: &Tokens, range: &Range<usize>) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let named = self
                .quoted(tokens, at, range)
                .or_else(|| self.noun(tokens, at, range))
                .or_else(|| self.listed(tokens, at, range))
                .or_else(|| self.ending(tokens, at, range));
            match named {
                Some(named) => {
                    at = named.tokens.end.max(at + 1);
                    found.push(named);
                }
                None => at += 1,
            }
        }
        Self::without_carriers(tokens, &mut found);
        found
    }

    /// Takes out who runs a programme that stands beside, and its short name in brackets: each programme is one.
    fn without_carriers(tokens: &Tokens, found: &mut Vec<Named>) {
        let is_carrier = |named: &Named| words::CARRIERS.contains(&folded(&named.name).as_str());
        if found.iter().any(|named| !is_carrier(named)) {
            // "Erasmus+ and the British Council" are two.
            let ends: Vec<usize> = found.iter().map(|named| named.tokens.end).collect();
            let starts: Vec<usize> = found.iter().map(|named| named.tokens.start).collect();
            let joins = |at: usize| matches!(tokens.low(at), "and" | "und" | "та" | "і" | "й");
            let is_beside = |named: &Named| {
                joins(named.tokens.end)
                    && starts
                        .iter()
                        .any(|start| (1..3).contains(&(start - named.tokens.end.min(*start))))
                    || ends
                        .iter()
                        .any(|end| (*end..named.tokens.start).len() <= 2 && joins(*end))
            };
            found.retain(|named| named.known.is_some() || !is_carrier(named) || is_beside(named));
        }
        let mut end = usize::MAX;
        found.retain(|named| {
            let start = named.tokens.start;
            let is_short = start > end && start - end <= 2 && tokens.is_mark(start - 1, '(') && named.known.is_none();
            end = named.tokens.end;
            !is_short
        });
        // Of what overlaps the longer; of "Sister Cities International “Rebuild” grants" what is in the marks.
        let ranges: Vec<(Range<usize>, bool)> = found
            .iter()
            .map(|named| (named.tokens.clone(), named.known.is_some()))
            .collect();
        let is_covered = |named: &Named| {
            let own = &named.tokens;
            ranges.iter().any(|(other, _)| {
                other != own && other.start <= own.start && own.end <= other.end
                    || own.end + 1 == other.start && tokens.is_any(own.end, &['“', '"', '„', '«'])
            })
        };
        found.retain(|named| named.known.is_some() || !is_covered(named));
    }

    /// The "Rebuild Together" grants, das „Meet up!“-Programm: a name in marks before the noun.
    fn quoted(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Named> {
        const LONGEST: usize = 10;
        if !tokens.is_any(at, &['„', '“', '"', '‘', '«', '\'']) || !tokens.is_name(at + 1) || !tokens.touches(at)
        {
            return None;
        }
        let close = (at + 2..range.end.min(at + LONGEST))
            .find(|at| tokens.is_any(*at, &['“', '”', '"', '’', '»', '\'']) && tokens.touches(*at - 1))?;
        let noun = close + 1 + usize::from(tokens.is_mark(close + 1, '-'));
        let is_noun = self.ends.is_at(tokens, noun)
            || self.nouns.is_at(tokens, noun) && tokens.is_mark(close + 1, '-')
            || matches!(tokens.low(noun), "grant" | "grants");
        is_noun.then(|| Named {
            name: tidy(tokens.span(&(at + 1..close))),
            tokens: at + 1..close,
            known: None,
        })
    }

    /// Where the long name begins that stands before its short one in brackets: "Dienst „Eine Welt“ (DEW)", "Citizens and Values (CV)".
    fn long_form(tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<usize> {
        const LONGEST: usize = 14;
        let open = at.checked_sub(1).filter(|open| tokens.is_mark(*open, '('))?;
        let last = open.checked_sub(1).filter(|last| *last > range.start)?;
        let floor = range.start.max(last.saturating_sub(LONGEST));
        if tokens.is_any(last, &['»', '“', '”', '"']) {
            return (floor..last)
                .rev()
                .find(|at| tokens.is_any(*at, &['«', '„', '“', '"']))
                .map(|open| open + 1);
        }
        // The capitals of the words before are the letters of the short name.
        let mut letters: Vec<char> = tokens.raw(at).chars().filter(|c| c.is_uppercase()).collect();
        let count = letters.len();
        for word in (floor..=last).rev() {
            if tokens.is_name(word) && tokens.raw(word).chars().next() == letters.last().copied() {
                letters.pop();
                if letters.is_empty() {
                    return (count >= 2).then_some(word);
                }
            } else if tokens.is_name(word) {
                return None;
            }
        }
        None
    }

    fn listed(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Named> {
        let (length, (key, nominative)) = self.known.at(tokens, at)?;
        let is_written = tokens.is_name(at) || tokens.raw(at).chars().any(|c| c.is_uppercase() || c.is_ascii_digit());
        if !is_written || at + length > range.end {
            return None;
        }
        let mut end = at + length;
        end += usize::from(tokens.is_mark(end, '+') && tokens.touches(end - 1));
        // "Servicestelle … (SKEW)", "Erasmus+ Youth"
        if tokens.is_mark(end, '(')
            && tokens.is_mark(end + 2, ')')
            && tokens.raw(end + 1).chars().all(char::is_uppercase)
            && length > 1
        {
            end += 3;
        }
        let key = key.clone();
        let is_letters = length == 1 && tokens.raw(at).chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        let long = Self::long_form(tokens, at, range).filter(|_| is_letters && tokens.is_mark(end, ')'));
        if let Some(start) = long {
            let all = start..end + 1;
            return Some(Named {
                name: tidy(&tokens.span(&all).replace(['«', '»', '„', '“', '”', '"'], "")),
                tokens: all,
                known: key,
            });
        }
        // "NEFCO Green Recovery Programme for Ukraine"
        let longer = self
            .ending_from(tokens, at, range)
            .filter(|longer| longer.tokens.end > end);
        let is_declined = !nominative.is_empty() && longer.is_none();
        let tokens_range = longer.map_or(at..end, |longer| longer.tokens);
        let name = if is_declined {
            like(nominative, tokens, at)
        } else {
            tidy(tokens.span(&tokens_range))
        };
        Some(Named {
            name,
            tokens: tokens_range,
            known: key,
        })
    }

    /// "програма «…»", "Förderprogramm „…“", "programme Bridges of Trust".
    fn noun(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Named> {
        let (length, ()) = self.nouns.at(tokens, at)?;
        let mut start = at + length;
        while matches!(
            tokens.low(start),
            "der"
                | "des"
                | "von"
                | "für"
                | "called"
                | "eu"
                | "єс"
                | "європейського"
                | "the"
                | "the eu"
                | "союзу"
                | "unter"
        ) && start < at + 4
        {
            start += 1;
        }
        if tokens.is_any(start, &['«', '„', '“', '"', '»', '‚', '‘']) {
            // A mark of exclamation in the name may have ended the sentence.
            let end = (start + 1..tokens.len().min(start + 14))
                .find(|at| tokens.is_any(*at, &['»', '“', '”', '"', '«', '‘', '’']))?;
            let inner = start + 1..end;
            let is_short = inner.clone().filter(|at| tokens.is_word(*at)).count() <= 10;
            let is_field = at > range.start && self.fields.is_at(tokens, at - 1);
            return (is_short && !inner.is_empty() && !is_field).then(|| Named {
                name: tidy(tokens.span(&inner)),
                tokens: inner,
                known: None,
            });
        }
        let end = Self::capitals(tokens, start, range)?;
        let is_one = end - start == 1;
        let first = tokens.raw(start);
        let is_proper = !is_one
            || first.chars().any(|c| c.is_ascii_digit())
            || first.chars().filter(|c| c.is_uppercase()).count() > 1
            || (first.is_ascii() && first.len() > 3) && words::PROGRAMME_ONLY.contains(&tokens.low(at));
        (is_proper && !words::NOT_NAMES.contains(&tokens.low(start))).then(|| Named {
            name: tidy(tokens.span(&(start..end))),
            tokens: start..end,
            known: None,
        })
    }

    /// Capitals in a row, with small words between and a "+" at the end.
    fn capitals(tokens: &Tokens, start: usize, range: &Range<usize>) -> Option<usize> {
        let is_cap = |at: usize| {
            at < range.end
                && tokens.is_name(at)
                && (at == start || tokens.get(at).is_some_and(|token| token.before == Before::Space))
        };
        if !is_cap(start) {
            return None;
        }
        let is_latin = tokens.raw(start).is_ascii();
        let joins =
            |at: usize| matches!(tokens.low(at), "of" | "for" | "and" | "4" | "with" | "in" | "the") && is_cap(at + 1);
        let mut end = start + 1;
        loop {
            let is_dash = tokens.is_any(end, &['–', '-']) && tokens.touches(end) && tokens.touches(end - 1);
            if is_cap(end) && tokens.raw(end).is_ascii() == is_latin {
                end += 1;
            } else if is_latin && (joins(end) || is_dash && end + 1 < range.end && tokens.is_name(end + 1)) {
                end += 2;
            } else {
                break;
            }
            if end - start > 8 {
                break;
            }
        }
        end += usize::from(tokens.is_mark(end, '+') && tokens.touches(end - 1));
        Some(end)
    }

    /// "Green Recovery Programme for Ukraine".
    fn ending(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Named> {
        let starts = tokens.is_name(at)
            && (at == range.start || !tokens.is_name(at - 1) || tokens.get(at - 1).is_some_and(|token| token.end == 0));
        starts.then(|| self.ending_from(tokens, at, range)).flatten()
    }

    fn ending_from(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Named> {
        let mut start = at;
        while matches!(
            tokens.low(start),
            "the" | "eu's" | "our" | "this" | "its" | "their" | "und" | "der" | "die" | "das" | "dem"
        ) {
            start += 1;
        }
        let end = Self::capitals(tokens, start, range)?;
        // "the Cities Forward program": the noun without its capital.
        let is_small = end - start >= 2 && !tokens.is_name(end) && self.ends.is_at(tokens, end) && end < range.end;
        // "the ReACT4UA project": a name by its figures and capitals.
        let has_figure = tokens.raw(start).chars().any(|c| c.is_ascii_digit());
        let is_coined = has_figure && tokens.raw(start).chars().filter(|c| c.is_uppercase()).count() > 2;
        let is_small = is_small || end == start + 1 && is_coined && tokens.low(end) == "project" && end < range.end;
        let is_name =
            !words::NOT_NAMES.contains(&tokens.low(start)) || end - start >= 3 && tokens.low(start) == "ukraine";
        // "the Welsh Government's Taith programme": whose it is.
        let owner = (start..end.saturating_sub(1))
            .rev()
            .find(|at| tokens.low(*at).ends_with("'s"));
        let start = owner.filter(|_| is_small).map_or(start, |owner| owner + 1);
        if is_small && is_name && tokens.raw(start).is_ascii() {
            return Some(Named {
                name: tidy(tokens.span(&(start..end))),
                tokens: start..end,
                known: None,
            });
        }
        let last = (start + 1..end).find(|at| self.ends.is_at(tokens, *at))?;
        let mut end_of = last + 1;
        if tokens.low(end_of) == "for" && tokens.is_name(end_of + 1) {
            end_of += 2;
        }
        (last > start).then(|| Named {
            name: tidy(tokens.span(&(start..end_of))),
            tokens: start..end_of,
            known: None,
        })
    }
}

/// A name of the workspace as a pattern: its words, folded.
fn searched(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' || super::tokens::is_apostrophe(c) {
                c
            } else {
                ' '
            }
        })
        .collect();
    folded(&plain).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name in the nominative, with the capitals that its words have in the text.
fn like(nominative: &str, tokens: &Tokens, at: usize) -> String {
    let words = nominative.split(' ').enumerate().map(|(number, word)| {
        let mut letters = word.chars();
        match letters.next().filter(|_| tokens.is_name(at + number)) {
            Some(first) => first.to_uppercase().collect::<String>() + letters.as_str(),
            None => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn tidy(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(|c: char| matches!(c, '«' | '»' | '„' | '“' | '”' | '"' | ',' | '.'))
        .to_owned()
}

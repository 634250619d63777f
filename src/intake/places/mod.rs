//! Municipalities: those of the workspace, those of the lists, and those that the text itself calls a town.
//!
//! Ukrainian names are found in all cases and as adjectives, German ones with the ending of the genitive and as "Kasseler".

mod forms;
mod guess;
mod learn;
mod making;

use std::collections::HashSet;
use std::ops::Range;

use super::lexicon::Lexicon;
use super::tokens::Tokens;

pub use making::Making;

/// A municipality of the text.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Its name in the nominative, as the text writes it.
    pub name: String,
    /// Its country, where it is known.
    pub country: Option<&'static str>,
    /// The key that the workspace knows it by.
    pub known: Option<String>,
}

/// Where one is named.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its number among the places.
    pub place: usize,
    /// Whether it is an adjective: "житомирський", "Kasseler".
    pub is_adjective: bool,
}

#[derive(Clone, Copy, Debug)]
struct Form {
    place: usize,
    /// The number of the name that it is a form of.
    name: usize,
    is_adjective: bool,
    /// Whether the word also is another one and needs a preposition.
    is_doubtful: bool,
}

/// The recogniser for one text.
pub struct Places {
    /// All that can be found.
    pub list: Vec<Place>,
    names: Vec<String>,
    forms: Lexicon<Form>,
    towns: Lexicon<()>,
    before: Lexicon<()>,
    /// Those whose doubtful name is one somewhere in the text.
    meant: HashSet<usize>,
}

/// The letters by which a name is looked up.
fn head(word: &str) -> String {
    word.chars().take(making::LEAST).collect()
}

impl Places {
    /// Whether a doubtful name is one for what stands before or after it.
    fn is_sure(&self, tokens: &Tokens, at: usize, form: &Form) -> bool {
        let is_council = form.is_adjective
            && ["місь", "громад", "район"]
                .iter()
                .any(|start| tokens.low(at + 1).starts_with(start));
        let is_place = |at: usize| {
            tokens.is_name(at)
                && self
                    .forms
                    .at(tokens, at)
                    .is_some_and(|(_, form)| !form.is_doubtful && !form.is_adjective)
        };
        let is_joined = tokens.is_any(at + 1, &['–', '—', '-']) && is_place(at + 2)
            || at > 1 && tokens.is_any(at - 1, &['–', '—', '-']) && is_place(at - 2);
        let follows = at > 0 && (self.before.is_at(tokens, at - 1) || self.towns.is_at(tokens, at - 1));
        tokens.is_name(at) && form.is_doubtful && (is_joined || follows) || is_council
    }

    /// The mentions of a stretch of text.
    pub fn read(&mut self, tokens: &Tokens, range: Range<usize>) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let Some((length, form)) = self.forms.at(tokens, at).map(|(length, form)| (length, *form)) else {
                at += 1;
                continue;
            };
            let is_written = tokens.is_name(at) || form.is_adjective && !tokens.raw(at).is_ascii();
            let is_within = at > range.start
                && !tokens.is_any(at - 1, &['.', '!', '?', ':', '«', '„', '"'])
                && tokens.raw(at).chars().any(|c| ('а'..='я').contains(&c));
            let has_article = at > 0
                && matches!(
                    tokens.low(at - 1),
                    "der" | "die" | "das" | "dem" | "den" | "ein" | "eine" | "beim" | "zum" | "zur" | "the" | "a"
                );
            let is_meant = !form.is_doubtful
                || is_within
                || self.is_sure(tokens, at, &form)
                || self.meant.contains(&form.place) && !has_article;
            let is_german_adjective = form.is_adjective && tokens.raw(at).chars().all(|c| !('а'..='я').contains(&c));
            let fits = !is_german_adjective || tokens.is_name(at + 1);
            if is_written && is_meant && fits && at + length <= range.end {
                // "Lauf a. d. Pegnitz"
                let lies = at + length;
                let is_where = tokens.low(lies) == "a"
                    && tokens.is_mark(lies + 1, '.')
                    && tokens.low(lies + 2) == "d"
                    && tokens.is_mark(lies + 3, '.')
                    && tokens.is_name(lies + 4)
                    && lies + 5 <= range.end;
                let end = if is_where { lies + 5 } else { lies };
                found.push(Mention {
                    tokens: at..end,
                    place: form.place,
                    is_adjective: form.is_adjective,
                });
                if is_where {
                    tokens.span(&(at..end)).clone_into(&mut self.list[form.place].name);
                } else if self.list[form.place].name.is_empty() {
                    self.list[form.place].name.clone_from(&self.names[form.name]);
                }
                at = end;
            } else {
                at += 1;
            }
        }
        found
    }
}

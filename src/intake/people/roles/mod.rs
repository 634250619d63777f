//! Posts of people: where one begins and ends, and what it is in the nominative.

mod after;
mod before;

use std::ops::Range;

use super::super::inflect::{self, Sort};
use super::super::lexicon::Lexicon;
use super::super::tokens::{Tokens, folded};
use super::super::words::{roles as words, speech, tense};
use crate::domain::text::Lang;

/// A post as a word has it.
#[derive(Clone, Debug)]
pub struct Head {
    /// The nominative; empty where the word does not change.
    pub name: &'static str,
    /// Man or woman.
    pub sort: Option<Sort>,
    /// The cases that the form can be.
    pub cases: Vec<usize>,
}

/// The recogniser.
pub struct Roles {
    heads: Lexicon<Head>,
    adjectives: Lexicon<()>,
    titles: Lexicon<()>,
    verbs: Lexicon<()>,
    lang: Lang,
}

/// How many letters at its beginning a post keeps in all its forms, and how many at its end may change: "посол", "боєць", "бійця".
const LEAST: usize = 1;
const LOOSE: usize = 4;

/// A post is looked for as far as this before a name, in words.
const FAR: usize = 14;

impl Roles {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let mut heads: Vec<(String, Head)> = Vec::new();
        let words_here = tokens.vocabulary();
        let is_here = |name: &str| words_here.has_form(name, LEAST, LOOSE);
        for (name, sort) in words::HEADS_UK.iter().filter(|(name, _)| is_here(name)) {
            let forms = inflect::cases(name, *sort);
            let mut all: Vec<String> = forms.iter().flatten().cloned().collect();
            all.sort_unstable();
            all.dedup();
            for form in all {
                let cases = (0..6).filter(|case| forms[*case].contains(&form)).collect();
                heads.push((
                    form,
                    Head {
                        name,
                        sort: Some(*sort),
                        cases,
                    },
                ));
            }
        }
        let latin = |list: &'static [&'static str]| {
            list.iter().map(|words| {
                (
                    (*words).to_owned(),
                    Head {
                        name: "",
                        sort: None,
                        cases: Vec::new(),
                    },
                )
            })
        };
        heads.extend(latin(if lang == Lang::De {
            words::HEADS_DE
        } else {
            words::HEADS_EN
        }));
        let simple = |list: &'static [&'static str]| Lexicon::new(tokens, list.iter().map(|words| (*words, ())));
        Self {
            heads: Lexicon::new(tokens, heads.iter().map(|(form, head)| (form.as_str(), head.clone()))),
            adjectives: simple(match lang {
                Lang::Uk => words::ADJECTIVES_UK,
                Lang::De => words::ADJECTIVES_DE,
                Lang::En => words::ADJECTIVES_EN,
            }),
            titles: simple(words::TITLES),
            verbs: Lexicon::new(
                tokens,
                speech::VERBS
                    .iter()
                    .copied()
                    .chain([tense::PAST[lang.index()], tense::PAST_ENDINGS[lang.index()]])
                    .map(|words| (words, ())),
            ),
            lang,
        }
    }

    /// The post that begins with the word at a place. German ones need their capital.
    pub fn head(&self, tokens: &Tokens, at: usize) -> Option<&Head> {
        let (_, head) = self.heads.at(tokens, at)?;
        let is_written = self.lang != Lang::De || tokens.is_name(at);
        is_written.then_some(head)
    }

    /// Whether it is a title, "Dr." or "Frau".
    pub fn is_title(&self, tokens: &Tokens, at: usize) -> bool {
        self.titles.is_at(tokens, at) && (tokens.is_name(at) || self.lang == Lang::Uk || tokens.is_mark(at + 1, '.'))
    }

    /// Whether it is a title that also is a post: "Cllr".
    pub fn is_councillor(tokens: &Tokens, at: usize) -> bool {
        matches!(tokens.low(at), "cllr" | "councillor" | "councilor")
    }

    /// Whether it is a word that belongs before a post.
    pub fn is_adjective(&self, tokens: &Tokens, at: usize) -> bool {
        self.adjectives.is_at(tokens, at)
    }

    /// The start of a name without the titles before it.
    pub fn before_titles(&self, tokens: &Tokens, mut at: usize, first: usize) -> usize {
        while at > first {
            let word = if tokens.is_mark(at - 1, '.') {
                at.checked_sub(2)
            } else {
                Some(at - 1)
            };
            match word.filter(|word| *word >= first && self.is_title(tokens, *word)) {
                Some(word) => at = word,
                None => break,
            }
        }
        at
    }

    /// A post in the nominative, as the text writes it otherwise.
    pub fn nominative(&self, tokens: &Tokens, role: &Range<usize>) -> String {
        let text = tokens
            .span(role)
            .trim_matches(|c: char| c == ',' || c == '.' || c.is_whitespace());
        if self.lang != Lang::Uk {
            return text.to_owned();
        }
        let text = small(text);
        let Some(head) = role.clone().find(|at| self.head(tokens, *at).is_some()) else {
            return text;
        };
        let Some(found) = self
            .head(tokens, head)
            .filter(|found| !found.name.is_empty() && !found.cases.contains(&inflect::NOM))
        else {
            return text;
        };
        let ending = if found.sort == Some(Sort::Woman) { "а" } else { "ий" };
        let adjective = |at: usize| {
            let word = folded(tokens.raw(at));
            let stem = ["ого", "ому", "им", "ій", "ої", "ою", "у"]
                .iter()
                .find_map(|end| word.strip_suffix(end));
            stem.map_or(word.clone(), |stem| format!("{stem}{ending}"))
        };
        let mut words: Vec<String> = (role.start..head).map(adjective).collect();
        words.push(found.name.to_owned());
        let rest = tokens.span(&(head + 1..role.end.max(head + 1)));
        let rest = if head + 1 < role.end { rest } else { "" };
        format!("{} {rest}", words.join(" "))
            .trim_matches(|c: char| c == ',' || c.is_whitespace())
            .to_owned()
    }
}

/// A post that begins a sentence or a line, with the small letter that it has elsewhere; an abbreviation stays.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

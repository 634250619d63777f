//! Posts of people: where one begins and ends, and what it is in the nominative.

use std::ops::Range;

use super::super::inflect::{self, Sort};
use super::super::lexicon::Lexicon;
use super::super::tokens::{Before, Kind, Tokens, folded};
use super::super::words::{dates, roles as words, speech};
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

/// A post is looked for as far as this before a name, in words.
const FAR: usize = 14;

impl Roles {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang) -> Self {
        let mut heads: Vec<(String, Head)> = Vec::new();
        for (name, sort) in words::HEADS_UK {
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
                    .chain([dates::PAST[lang.index()], dates::PAST_ENDINGS[lang.index()]])
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

    /// The tokens of the post before a name: from its first word to where the name or its title begins.
    pub fn before(
        &self,
        tokens: &Tokens,
        name: usize,
        first: usize,
        is_taken: impl Fn(usize) -> bool,
    ) -> Option<Range<usize>> {
        let end = self.before_titles(tokens, name, first);
        let mut end_of_role = end;
        let mut at = end;
        let has_comma = at > first && tokens.is_any(at - 1, &[',', '–', '—', ':']);
        if has_comma {
            at -= 1;
            end_of_role = at;
        }
        let mut found = None;
        let mut quotes = 0;
        while at > first && end - at < FAR {
            let here = at - 1;
            if is_taken(here) || tokens.get(here + 1).is_some_and(|next| next.before == Before::Blank) {
                break;
            }
            match tokens.get(here).map(|token| token.kind) {
                Some(Kind::Word) => {
                    if self.head(tokens, here).is_some() && !Self::is_councillor(tokens, here) {
                        found = Some(here);
                        // Heads that touch belong together ("заступник міського голови"); over a comma one is enough.
                        if has_comma && self.lang != Lang::Uk {
                            break;
                        }
                    } else if self.stops(tokens, here) {
                        break;
                    }
                }
                Some(Kind::Mark('«' | '»' | '"' | '“' | '”' | '„')) => quotes += 1,
                Some(Kind::Mark('-' | '/' | '&' | '.' | '№') | Kind::Number) => {}
                _ => break,
            }
            if quotes > 2 {
                break;
            }
            at = here;
        }
        let Some(mut start) = found else {
            // "Cllr Jane Smith": a title where another post stands, and the post where none does.
            return (end < name && Self::is_councillor(tokens, end)).then(|| end..end + 1);
        };
        while start > first && self.is_adjective(tokens, start - 1) && !is_taken(start - 1) {
            start -= 1;
        }
        (start < end_of_role).then_some(start..end_of_role)
    }

    /// Whether a word cannot stand between a post and the name.
    fn stops(&self, tokens: &Tokens, at: usize) -> bool {
        if tokens.is_name(at) {
            return false;
        }
        let word = tokens.low(at);
        if self.verbs.is_at(tokens, at) && !matches!(word, "school" | "planned") {
            return !(self.lang == Lang::Uk
                && (word.ends_with("или") || word.ends_with("али") || word.ends_with("ила"))
                && !speech::VERBS.contains(&word));
        }
        match self.lang {
            Lang::Uk => {
                matches!(
                    word,
                    "що" | "який"
                        | "яка"
                        | "як"
                        | "чолі"
                        | "разом"
                        | "також"
                        | "але"
                        | "щоб"
                        | "коли"
                        | "де"
                        | "зі"
                        | "словами"
                ) || ["ться", "вся", "лася", "лися", "лось", "лись"]
                    .iter()
                    .any(|end| word.ends_with(end))
            }
            Lang::De => {
                let is_small = matches!(
                    word,
                    "der"
                        | "des"
                        | "die"
                        | "das"
                        | "dem"
                        | "den"
                        | "für"
                        | "von"
                        | "und"
                        | "im"
                        | "in"
                        | "vom"
                        | "zur"
                        | "zum"
                        | "beim"
                        | "bei"
                        | "am"
                        | "an"
                        | "auf"
                        | "aus"
                );
                let is_adjective = ["en", "er", "es", "em"].iter().any(|end| word.ends_with(end)) && word.len() > 4;
                !is_small && !is_adjective
            }
            Lang::En => matches!(
                word,
                "by" | "with"
                    | "as"
                    | "that"
                    | "when"
                    | "who"
                    | "which"
                    | "is"
                    | "while"
                    | "but"
                    | "because"
                    | "including"
                    | "from"
                    | "between"
                    | "where"
                    | "our"
                    | "both"
                    | "will"
                    | "also"
                    | "than"
                    | "his"
                    | "her"
                    | "their"
            ),
        }
    }

    /// The tokens of the post after a name: ", міський голова Касселя", "(Leiterin des Amtes)".
    pub fn after(
        &self,
        tokens: &Tokens,
        name_end: usize,
        last: usize,
        is_taken: impl Fn(usize) -> bool,
    ) -> Option<Range<usize>> {
        let mark = tokens
            .mark(name_end)
            .filter(|mark| [',', '(', '–', '—', '-', '|', '/'].contains(mark));
        let on_next_line = tokens.get(name_end).is_some_and(|token| token.before == Before::Line);
        let mut start = name_end + usize::from(mark.is_some());
        if mark.is_none() && !on_next_line {
            return None;
        }
        while matches!(
            tokens.low(start),
            "the"
                | "a"
                | "an"
                | "der"
                | "die"
                | "das"
                | "ein"
                | "eine"
                | "its"
                | "seine"
                | "ihr"
                | "нова"
                | "новий"
                | "our"
                | "neuer"
                | "neue"
                | "new"
                | "seit"
                | "also"
                | "auch"
        ) {
            start += 1;
        }
        let limit = last.min(start + FAR + 6);
        let head = (start..limit.min(start + 6))
            .take_while(|at| tokens.is_word(*at) && !is_taken(*at))
            .find(|at| self.head(tokens, *at).is_some())?;
        // What stands before the head must belong to it: an adjective, a name of a town, a possessive.
        let belongs = |at: usize| {
            self.is_adjective(tokens, at)
                || tokens.is_name(at)
                || tokens.low(at).ends_with("'s")
                || matches!(tokens.low(at), "of" | "für" | "for")
                || (self.lang != Lang::En && !self.stops(tokens, at))
        };
        if !(start..head).all(belongs) {
            return None;
        }
        let is_end = |at: usize| {
            let mark = tokens.mark(at);
            let ends_line = tokens.get(at).is_some_and(|token| token.before >= Before::Line) && at > start;
            let is_comma = mark == Some(',');
            is_comma
                || ends_line
                || mark.is_some_and(|mark| [')', ';', '–', '—', ':', '(', '!', '?', '|', '<'].contains(&mark))
                || mark == Some('.') && !(tokens.touches(at - 1) && tokens.raw(at - 1).len() <= 2)
                || tokens.is_word(at) && (!tokens.is_name(at) && self.ends_role(tokens, at) && at > head)
        };
        let end = (head..limit).find(|at| is_end(*at)).unwrap_or(limit);
        let has_person = (start..end).any(&is_taken);
        (end > head && !has_person).then_some(start..end)
    }

    fn ends_role(&self, tokens: &Tokens, at: usize) -> bool {
        let word = tokens.low(at);
        let is_verb = self.verbs.is_at(tokens, at)
            && !(self.lang == Lang::Uk
                && ["или", "али", "ила", "ала"].iter().any(|end| word.ends_with(end))
                && !speech::VERBS.contains(&word));
        is_verb
            || match self.lang {
                Lang::Uk => {
                    matches!(word, "який" | "яка" | "що" | "разом" | "також" | "яких")
                        || word.ends_with("ться")
                        || word.ends_with("вся")
                        || word.ends_with("лася")
                        || word.ends_with("лися")
                }
                Lang::De => matches!(
                    word,
                    "sowie"
                        | "bei"
                        | "ist"
                        | "sind"
                        | "war"
                        | "wird"
                        | "sich"
                        | "nach"
                        | "mit"
                        | "betont"
                        | "sagt"
                        | "freut"
                        | "gemeinsam"
                        | "dass"
                        | "zeigt"
                ),
                Lang::En => {
                    matches!(
                        word,
                        "who"
                            | "is"
                            | "was"
                            | "will"
                            | "with"
                            | "as"
                            | "that"
                            | "says"
                            | "together"
                            | "on"
                            | "during"
                            | "after"
                            | "when"
                            | "at"
                            | "by"
                            | "while"
                            | "to"
                    ) && !(word == "to" && tokens.is_name(at + 1) | matches!(tokens.low(at + 1), "the"))
                }
            }
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

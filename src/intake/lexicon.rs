//! Lists of words and phrases, and where they stand in a text.
//!
//! A pattern is one or more words: `мер`, `підпис*` (words that begin so), `*treffen` (that end so), `*partner*` (that have it within), `_` (any word).
//! Each pattern is tried on each word of the text once, not on each place.

use super::tokens::Tokens;

#[derive(Debug)]
enum Part {
    Any,
    Word(String),
    Begins(String),
    Ends(String),
    Within(String),
}

impl Part {
    fn of(text: &str) -> Self {
        match (text.strip_prefix('*'), text.strip_suffix('*')) {
            _ if text == "_" => Self::Any,
            (Some(_), Some(_)) => Self::Within(text.trim_matches('*').to_owned()),
            (Some(end), None) => Self::Ends(end.to_owned()),
            (None, Some(start)) => Self::Begins(start.to_owned()),
            (None, None) => Self::Word(text.to_owned()),
        }
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Self::Any => !word.is_empty(),
            Self::Word(own) => own == word,
            Self::Begins(own) => word.starts_with(own.as_str()),
            Self::Ends(own) => word.ends_with(own.as_str()),
            Self::Within(own) => word.contains(own.as_str()),
        }
    }
}

/// Patterns with what they mean, sought in one text.
pub struct Lexicon<T> {
    entries: Vec<(Vec<Part>, T)>,
    /// By the number of a word: the entries that begin with it, the longest first.
    heads: Vec<Vec<u32>>,
}

impl<T: Clone> Lexicon<T> {
    /// The entries, each with patterns separated by bars, sought in the words of `tokens`.
    pub fn new<'p>(tokens: &Tokens, entries: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut list: Vec<(Vec<Part>, T)> = Vec::new();
        for (patterns, value) in entries {
            for pattern in patterns.split('|') {
                list.push((pattern.split_whitespace().map(Part::of).collect(), value.clone()));
            }
        }
        list.retain(|(parts, _)| !parts.is_empty());
        list.sort_by_key(|(parts, _)| std::cmp::Reverse(parts.len()));
        let heads = heads(&list, tokens.words());
        Self { entries: list, heads }
    }

    /// The longest entry that begins at a place: how many tokens it takes, and what it means.
    pub fn at(&self, tokens: &Tokens, at: usize) -> Option<(usize, &T)> {
        let heads = self.heads.get(tokens.id_at(at))?;
        heads.iter().find_map(|entry| {
            let (parts, value) = &self.entries[*entry as usize];
            let fits = parts[1..]
                .iter()
                .zip(at + 1..)
                .all(|(part, at)| part.is(tokens.low(at)));
            fits.then_some((parts.len(), value))
        })
    }

    /// Whether one begins at a place.
    pub fn is_at(&self, tokens: &Tokens, at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// All that begin within, from left to right, none within another.
    pub fn all<'s>(
        &'s self,
        tokens: &'s Tokens,
        range: std::ops::Range<usize>,
    ) -> impl Iterator<Item = (usize, usize, &'s T)> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                let here = at;
                if let Some((length, value)) = self.at(tokens, here).filter(|(length, _)| here + length <= range.end) {
                    at += length;
                    return Some((here, length, value));
                }
                at += 1;
            }
            None
        })
    }

    /// Whether one stands within.
    pub fn is_in(&self, tokens: &Tokens, range: std::ops::Range<usize>) -> bool {
        self.all(tokens, range).next().is_some()
    }
}

/// For each word, the entries that may begin with it.
fn heads<T>(entries: &[(Vec<Part>, T)], words: &[String]) -> Vec<Vec<u32>> {
    use std::collections::HashMap;
    let mut exact: HashMap<&str, Vec<u32>> = HashMap::new();
    let mut begins: HashMap<String, Vec<u32>> = HashMap::new();
    let mut loose: Vec<u32> = Vec::new();
    for (number, (parts, _)) in (0..).zip(entries) {
        match &parts[0] {
            Part::Word(word) => exact.entry(word).or_default().push(number),
            Part::Begins(start) if start.chars().count() >= 2 => {
                begins.entry(start.chars().take(2).collect()).or_default().push(number);
            }
            _ => loose.push(number),
        }
    }
    let found = |word: &String| {
        if word.is_empty() {
            return Vec::new();
        }
        let two: String = word.chars().take(2).collect();
        let candidates = [exact.get(word.as_str()), begins.get(&two), Some(&loose)];
        let all = candidates.into_iter().flatten().flatten().copied();
        let mut fitting: Vec<u32> = all.filter(|entry| entries[*entry as usize].0[0].is(word)).collect();
        // Entries are sorted by length; of equal ones the first that was written holds.
        fitting.sort_unstable();
        fitting
    };
    words.iter().map(found).collect()
}

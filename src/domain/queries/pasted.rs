//! The pasted text of an agreement beside the clauses that are there: what would be made, and what would be filled in.

use std::collections::BTreeMap;

use crate::domain::entity::Agreement;
use crate::domain::id::Id;
use crate::domain::numbering::{self, Part};
use crate::domain::split::Piece;
use crate::domain::text::Lang;

/// What becomes of a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It makes the clause.
    New,
    /// The clause is there, but not in this language.
    Filled,
    /// It is there as it was pasted.
    Same,
    /// The clause says something else in this language.
    Other(String),
}

/// A pasted text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Its language.
    pub lang: Lang,
    /// The text.
    pub text: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// A clause as it was pasted, in one language or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The clause that is there already.
    pub clause: Option<Id>,
    /// Its number.
    pub number: String,
    /// Its texts.
    pub texts: Vec<Pasted>,
    /// Whether it stands before the first number.
    pub is_intro: bool,
}

impl Row {
    /// Whether a text is taken unless the reader says otherwise: an introduction is no promise, and nothing is written over unasked.
    #[must_use]
    pub fn is_taken(&self, pasted: &Pasted) -> bool {
        match pasted.fate {
            Fate::New | Fate::Filled => !self.is_intro,
            Fate::Same | Fate::Other(_) => false,
        }
    }
}

/// What two texts of a clause have in common in all languages: its number, and which one of that number it is. What has none goes by its
/// place among those.
type Key = (Vec<Part>, usize);

/// Counts the clauses of each number.
#[derive(Default)]
struct Keys(BTreeMap<Vec<Part>, usize>);

impl Keys {
    fn next(&mut self, number: &str) -> Key {
        let parts = numbering::parts(number);
        let seen = self.0.entry(parts.clone()).or_default();
        *seen += 1;
        (parts, *seen)
    }
}

/// The rows of the pasted texts, one for each clause, in the order of the texts.
#[must_use]
pub fn rows(agreement: &Agreement, texts: &[(Lang, Vec<Piece>)]) -> Vec<Row> {
    let mut keys = Keys::default();
    let there: Vec<(Key, Id)> = agreement
        .clauses_in_order()
        .into_iter()
        .map(|(id, clause)| (keys.next(&clause.number), id))
        .collect();
    let mut rows: Vec<(Option<Key>, Row)> = Vec::new();
    for (lang, pieces) in texts {
        let mut keys = Keys::default();
        // Where the next one goes that is in no text before.
        let mut place = 0;
        for piece in pieces {
            // The introductions of two languages belong together, and to no clause.
            let key = (!piece.is_intro).then(|| keys.next(&piece.number));
            let known = rows.iter().position(|(known, _)| *known == key);
            let at = known.unwrap_or(place.min(rows.len()));
            if known.is_none() {
                let clause = there
                    .iter()
                    .find(|(known, _)| Some(known) == key.as_ref())
                    .map(|(_, id)| *id);
                let row = Row {
                    clause,
                    number: piece.number.clone(),
                    texts: Vec::new(),
                    is_intro: piece.is_intro,
                };
                rows.insert(at, (key, row));
            }
            if let Some((_, row)) = rows.get_mut(at) {
                let fate = fate(agreement, row.clause, *lang, &piece.text);
                row.texts.push(Pasted {
                    lang: *lang,
                    text: piece.text.clone(),
                    fate,
                });
            }
            place = at + 1;
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn fate(agreement: &Agreement, clause: Option<Id>, lang: Lang, text: &str) -> Fate {
    let Some(clause) = clause.and_then(|id| agreement.clauses.get(&id)) else {
        return Fate::New;
    };
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match clause.text.get(lang) {
        None => Fate::Filled,
        Some(there) if plain(there) == plain(text) => Fate::Same,
        Some(there) => Fate::Other(there.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::fields;
    use crate::domain::split::split;
    use serde_json::{Value, json};

    /// Number, whether the clause is there, and the fates by language.
    fn check(there: Value, texts: &[(Lang, &str)], expect: &[&str]) {
        let agreement = Agreement::read(&fields(there));
        let texts: Vec<_> = texts.iter().map(|(lang, text)| (*lang, split(text))).collect();
        let told = |row: &Row| {
            let fates: Vec<String> = row
                .texts
                .iter()
                .map(|pasted| {
                    let fate = match &pasted.fate {
                        Fate::New => "new",
                        Fate::Filled => "filled",
                        Fate::Same => "same",
                        Fate::Other(_) => "other",
                    };
                    let mark = if row.is_taken(pasted) { "+" } else { "" };
                    format!("{}:{fate}{mark}", pasted.lang.tag())
                })
                .collect();
            format!("{}|{}", row.number, fates.join(" "))
        };
        let found: Vec<String> = rows(&agreement, &texts).iter().map(told).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn the_same_clause_is_found_by_its_number() {
        let there = json!({
            "clauses/#5": {"number": "1", "text": {"en": "Energy"}},
            "clauses/#6": {"number": "2", "text": {"en": "Schools", "de": "Schulen"}},
            "clauses/#7": {"text": {"en": "The rest"}},
        });
        let (de, uk) = (Lang::De, Lang::Uk);
        check(
            there.clone(),
            &[(de, "§ 1 Energie\n§ 2 Schulen")],
            &["§ 1|de:filled+", "§ 2|de:same"],
        );
        check(
            there.clone(),
            &[(de, "1. Energie\n2. Hochschulen\n3. Dauer")],
            &["1|de:filled+", "2|de:other", "3|de:new+"],
        );
        check(
            there.clone(),
            &[(uk, "Преамбула\n1. Енергія")],
            &["|uk:new", "1|uk:filled+"],
        );
        check(there, &[(uk, "Решта")], &["|uk:filled+"]);
    }

    #[test]
    fn two_languages_pasted_at_once_make_one_clause_each() {
        let texts = [
            (Lang::Uk, "Вступ\n1. а\n2. б\n3. в"),
            (Lang::De, "Einleitung\nArt. 1: a\nArt. 3: c\nArt. 4: d"),
        ];
        let expect = [
            "|uk:new de:new",
            "1|uk:new+ de:new+",
            "2|uk:new+",
            "3|uk:new+ de:new+",
            "Art. 4|de:new+",
        ];
        check(json!({}), &texts, &expect);
    }

    #[test]
    fn a_number_that_comes_twice_is_paired_with_its_like() {
        let there = json!({"clauses/#5": {"number": "1", "text": {"en": "a"}, "position": 1}, "clauses/#6": {"number": "1", "text": {"en": "b"}, "position": 2}});
        check(
            there,
            &[(Lang::En, "1. a\n1. b\n1. c")],
            &["1|en:same", "1|en:same", "1|en:new+"],
        );
    }
}

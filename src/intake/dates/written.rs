//! Whether a word that can mean a month or a season does.

use super::super::tokens::{Kind, Tokens};

pub(super) fn is_many(word: &str) -> bool {
    matches!(
        word,
        "years"
            | "jahre"
            | "jahren"
            | "роки"
            | "років"
            | "months"
            | "monate"
            | "monaten"
            | "місяці"
            | "місяців"
            | "weeks"
            | "wochen"
            | "тижні"
            | "тижнів"
    )
}

/// Whether a preposition of time stands before, over an article and an adjective of part.
pub(super) fn is_in(tokens: &Tokens, at: usize, first: usize) -> bool {
    let before = |back: usize| {
        at.checked_sub(back)
            .filter(|before| *before >= first)
            .map_or("", |before| tokens.low(before))
    };
    matches!(
        before(1),
        "im" | "in"
            | "during"
            | "since"
            | "this"
            | "by"
            | "until"
            | "зі"
            | "з"
            | "seit"
            | "до"
            | "цієї"
            | "early"
            | "late"
            | "bis"
            | "vom"
            | "zum"
            | "від"
    ) || before(1) == "на"
        || matches!(before(1), "den" | "das") && matches!(before(2), "für" | "auf" | "in")
        || before(1) == "the" && matches!(before(2), "in" | "during" | "over" | "by" | "for" | "until" | "of")
}

/// "May" and "March" are also verbs: they count with a capital, and "May" not at the beginning of a sentence with a word after it.
pub(super) fn is_written_as_month(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    let has_day = at > 0 && tokens.number(at - 1).is_some();
    if matches!(
        word,
        "січ"
            | "лют"
            | "берез"
            | "квіт"
            | "трав"
            | "черв"
            | "лип"
            | "серп"
            | "верес"
            | "жовт"
            | "листоп"
            | "груд"
    ) {
        return has_day;
    }
    if !word.is_ascii() && word != "märz" && word != "jänner" {
        return true;
    }
    if !tokens.is_name(at) {
        return false;
    }
    let has_number = tokens.number(at + 1).is_some()
        || at > 0
            && (tokens.number(at - 1).is_some()
                || matches!(tokens.low(at - 1), "of" | "the")
                || tokens.is_mark(at - 1, '.')
                || matches!(tokens.low(at - 1), "th" | "st" | "nd" | "rd"));
    let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
    match word {
        "may" | "march" | "mar" | "sun" | "jun" | "jan" | "dec" | "nov" | "oct" | "sep" | "feb" | "apr" | "aug"
        | "jul" => {
            has_number
                || matches!(
                    before,
                    "in" | "of"
                        | "by"
                        | "since"
                        | "until"
                        | "this"
                        | "last"
                        | "next"
                        | "early"
                        | "late"
                        | "mid"
                        | "during"
                        | "from"
                        | "to"
                        | "between"
                        | "and"
                        | "im"
                        | "till"
                        | "coming"
                        | "for"
                        | "through"
                        | "before"
                        | "after"
                        | "–"
                        | "anfang"
                        | "ende"
                        | "mitte"
                )
        }
        _ if matches!(before, "a" | "an") && !has_number => false,
        "august" | "april" | "june" => {
            !(tokens.is_name(at + 1)
                && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Word)
                && before.is_empty())
        }
        _ => true,
    }
}

/// Whether a unit alone is one of it: "тиждень тому".
pub(super) fn stands_for_one(word: &str) -> bool {
    matches!(word, "рік" | "місяць" | "тиждень")
}

/// "am Wochenende", "over the weekend", "на вихідних".
pub(super) fn stands_at_weekend(tokens: &Tokens, at: usize) -> bool {
    let before = tokens.low(at - 1);
    matches!(before, "am" | "на")
        || before == "the" && at > 1 && matches!(tokens.low(at - 2), "at" | "over" | "on" | "during")
}

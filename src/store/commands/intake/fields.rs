//! How a field is filled: what a person entered stays, and a text is cut to what a field takes.

use serde_json::{Value, json};

use super::Piece;
use crate::domain::codes::{AgreementKind, Form};
use crate::domain::record::Fields;

/// Sets a field that has no value yet: what a person entered stays.
pub(super) fn fill(fields: &mut Fields, name: &str, value: Value) {
    if fields.get(name).is_none_or(Value::is_null) {
        fields.insert(name.to_owned(), value);
    }
}

/// Adds to a list what is not in it.
pub(super) fn add_codes<'a>(fields: &mut Fields, name: &str, codes: impl Iterator<Item = &'a str>) {
    let mut list = fields.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let before = list.len();
    for code in codes {
        if !list.iter().any(|known| known == code) {
            list.push(json!(code));
        }
    }
    if list.len() > before {
        fields.insert(name.to_owned(), Value::Array(list));
    }
}

pub(super) fn elements<'a>(fields: &'a Fields, collection: &str) -> impl Iterator<Item = &'a Value> {
    let prefix = format!("{collection}/");
    fields
        .iter()
        .filter(move |(key, _)| key.starts_with(&prefix))
        .map(|(_, value)| value)
}

pub(super) fn kind_or<'a>(code: &'a str, other: &'a str) -> &'a str {
    if code.is_empty() { other } else { code }
}

/// The form of a partnership that begins with this agreement.
pub(super) fn form(agreement: &Piece) -> Option<Form> {
    match AgreementKind::from_code(&agreement.kind)? {
        AgreementKind::Solidarity => Some(Form::Solidarity),
        AgreementKind::Twinning => Some(Form::Twinning),
        AgreementKind::Project => Some(Form::Project),
        AgreementKind::Memorandum | AgreementKind::LetterOfIntent => None,
    }
}

/// The text, cut at a word with an ellipsis where it has more characters than a field takes.
pub(super) fn clipped(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let short = text[..end]
        .char_indices()
        .nth_back(0)
        .map_or("", |(last, _)| &text[..last]);
    let word = short.rsplit_once(' ').map_or(short, |(before, _)| before);
    format!("{word}…")
}

//! What a value must be by itself, whatever stands beside it: its length, its bounds, and the forms of addresses, numbers and times.

use serde_json::Value;

use super::Fault;
use crate::domain::tidy::two_numbers;

/// A text by language; or a bare string, as another program may have written it. Only one language is seen at a time, so
/// the fault names its own.
pub(super) fn text_fault(value: &Value, max: usize) -> Option<Fault> {
    let named = |(tag, text)| match line_fault(text, max, |_| None)? {
        Fault::TooLong { max } => Some(Fault::TooLongIn {
            tag: String::clone(tag),
            max,
        }),
        other => Some(other),
    };
    match value {
        Value::Object(map) => map.iter().find_map(named),
        text => line_fault(text, max, |_| None),
    }
}

pub(super) fn line_fault(value: &Value, max: usize, check: impl Fn(&str) -> Option<Fault>) -> Option<Fault> {
    match value.as_str() {
        None => Some(Fault::Shape),
        Some(text) if text.chars().count() > max => Some(Fault::TooLong { max }),
        Some(text) => check(text),
    }
}

pub(super) fn number_fault(value: &Value, min: f64, max: f64, whole: bool) -> Option<Fault> {
    if let Some((thousands, decimal)) = value.as_str().and_then(|text| two_numbers(text, min, max)) {
        return Some(Fault::TwoNumbers { thousands, decimal });
    }
    match value.as_f64() {
        None => Some(Fault::NotANumber),
        Some(number) if number < 0.0 && min == 0.0 => Some(Fault::Negative),
        Some(number) if number < min || number > max => Some(Fault::OutOfRange { min, max }),
        Some(number) if whole && number.fract() != 0.0 => Some(Fault::NotWhole),
        Some(_) => None,
    }
}

/// Whether an address may become a link: only these schemes (RFC 3986, RFC 6068, RFC 3966), and something behind them.
#[must_use]
pub fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(has_host),
        "mailto" => is_email(rest.split('?').next().unwrap_or_default()),
        "tel" => is_phone(rest),
        _ => false,
    }
}

/// Whether what follows `//` names a host (RFC 3986, 3.2): `[user@]host[:port]`, up to a path, query or fragment.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    !host.is_empty() && !host.starts_with(':')
}

/// As much of RFC 5321 as helps against slips: one @, something before it, a domain with a point behind it.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let labels_hold = domain
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    !local.is_empty()
        && !local.contains('@')
        && domain.contains('.')
        && labels_hold
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';'))
}

/// At least three digits with the usual punctuation, and behind them an extension in any words: `дод. 5`, `ext=5`.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let (number, extension) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let usual = |c: char| c.is_ascii_digit() || "+ -()/.;=".contains(c);
    digits >= 3 && number.chars().all(usual) && extension.chars().all(|c| c.is_alphabetic() || usual(c))
}

pub(super) fn is_time(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once(':') else {
        return false;
    };
    let within = |part: &str, end: u8| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part.parse().is_ok_and(|n: u8| n < end)
    };
    within(hours, 24) && within(minutes, 60)
}

//! From what was typed to what is kept: trimmed, numbers as numbers, nothing empty.
//! What cannot be understood is left as it was typed, for [`super::validate`] to name.

use serde_json::{Map, Number, Value};

use super::order::gathered;
use super::record::{Fields, Kind};
use super::schema::{Input, Spec, specs};

/// The fields as they are to be kept. Fields that the tables do not know pass untouched.
#[must_use]
pub fn tidy(kind: Kind, fields: &Fields) -> Fields {
    let mut out = Fields::new();
    for (key, value) in fields {
        let (name, element) = key
            .split_once('/')
            .map_or((key.as_str(), false), |(name, _)| (name, true));
        let kept = match specs(kind).iter().find(|spec| spec.name == name) {
            Some(spec) => tidy_field(&spec.input, element, value),
            None => Some(value.clone()),
        };
        if let Some(kept) = kept {
            out.insert(key.clone(), kept);
        }
    }
    out
}

fn tidy_field(input: &Input, element: bool, value: &Value) -> Option<Value> {
    match (input, element) {
        (Input::Collection(specs) | Input::PerPartner(specs), true) | (Input::Group(specs), false) => {
            tidy_object(specs, value)
        }
        (Input::Headcount, true) => tidy_number(value, 0),
        _ => tidy_value(input, value),
    }
}

fn tidy_object(specs: &[Spec], value: &Value) -> Option<Value> {
    let Some(map) = value.as_object() else {
        return Some(value.clone());
    };
    let mut out = Map::new();
    for (name, value) in map {
        let kept = match specs.iter().find(|spec| spec.name == name) {
            Some(spec) => tidy_value(&spec.input, value),
            None => Some(value.clone()),
        };
        if let Some(kept) = kept {
            out.insert(name.clone(), kept);
        }
    }
    // A place in the order alone says nothing.
    let says_something = out.keys().any(|name| name != "position");
    says_something.then_some(Value::Object(out))
}

fn tidy_value(input: &Input, value: &Value) -> Option<Value> {
    match (input, value) {
        (_, Value::Null) => None,
        (Input::Text | Input::LongText, Value::Object(map)) => {
            let texts = map.iter().filter_map(|(tag, text)| Some((tag.clone(), trimmed(text)?)));
            let texts: Map<String, Value> = gathered(texts);
            (!texts.is_empty()).then_some(Value::Object(texts))
        }
        (Input::Number { whole, .. }, _) => tidy_number(value, if *whole { 0 } else { usize::MAX }),
        (Input::Money, Value::String(text)) => match parse_number(text, 2) {
            Some(amount) if (amount * 100.0).abs() < 9e15 => {
                #[allow(clippy::cast_possible_truncation)]
                let minor = (amount * 100.0).round() as i64;
                Some(minor.into())
            }
            _ => trimmed(value),
        },
        (Input::Url, Value::String(text)) if text.trim().starts_with("www.") => {
            Some(format!("https://{}", text.trim()).into())
        }
        (Input::Origin, Value::Object(map)) if map.is_empty() => None,
        (_, Value::Array(list)) if list.is_empty() => None,
        (_, Value::String(_)) => trimmed(value),
        _ => Some(value.clone()),
    }
}

fn trimmed(value: &Value) -> Option<Value> {
    match value {
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(Value::String(text.trim().to_owned())),
        other => Some(other.clone()),
    }
}

fn tidy_number(value: &Value, decimals: usize) -> Option<Value> {
    let Value::String(text) = value else {
        return Some(value.clone());
    };
    match parse_number(text, decimals) {
        Some(number) => as_json(number),
        None => trimmed(value),
    }
}

/// A whole number is kept without a decimal point.
fn as_json(number: f64) -> Option<Value> {
    #[allow(clippy::cast_possible_truncation)]
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return Some((number as i64).into());
    }
    Number::from_f64(number).map(Value::Number)
}

/// A number as people write it in our languages: spaces (also narrow and non-breaking ones), apostrophes, points or
/// commas between thousands, and a comma or a point before the decimals. A separator that stands alone is the decimal
/// one, unless three digits follow it and there can be no three `decimals`: `50.000` euros are fifty thousand.
fn parse_number(text: &str, decimals: usize) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '’' | '\''))
        .collect();
    let is_separator = |c: char| matches!(c, '.' | ',');
    let decimal = text.rfind(is_separator).filter(|at| {
        let alone = text.matches(is_separator).count() == 1;
        let thousands = alone && decimals < 3 && text.len() - at == 4 && !text.starts_with('0');
        text.matches(&text[*at..=*at]).count() == 1 && !thousands
    });
    let (whole, fraction) = decimal.map_or((&*text, ""), |at| (&text[..at], &text[at + 1..]));
    let mut groups = whole.split(is_separator);
    let first = groups.next().unwrap_or_default();
    let groups: Vec<&str> = groups.collect();
    let grouped = groups.is_empty() || first.trim_start_matches(['-', '+']).len() <= 3;
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b"+-.,".contains(&b));
    if !plain || !grouped || groups.iter().any(|group| group.len() != 3) {
        return None;
    }
    let number = format!("{first}{}.{fraction}", groups.concat());
    number.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let check = |text: &str, expect: Option<f64>| assert_eq!(parse_number(text, usize::MAX), expect, "{text}");
        check("12", Some(12.0));
        check(" 12 ", Some(12.0));
        check("1 200,5", Some(1200.5));
        check("1\u{a0}200,5", Some(1200.5));
        check("1\u{202f}200,5", Some(1200.5));
        check("1’200.5", Some(1200.5));
        check("1.200,50", Some(1200.5));
        check("1,200.50", Some(1200.5));
        check("-3", Some(-3.0));
        check("-1.234.567", Some(-1_234_567.0));
        check("1,234,567.8", Some(1_234_567.8));
        check("50.254", Some(50.254));
        check("50,254", Some(50.254));
        check(",5", Some(0.5));
        check("5.", Some(5.0));
        check("12a", None);
        check("1e5", None);
        check("inf", None);
        check("--3", None);
        check("", None);
        check(".", None);
        check("01.02.2026", None);
        check("1,2,3", None);
        check("1.234,567.8", None);
        check("12345.678,9", None);
        check("١٢", None);
    }

    #[test]
    fn three_digits_after_a_separator_are_thousands_where_there_are_no_such_decimals() {
        let check = |kind: Kind, name: &str, typed: &str, expect: Value| {
            let (field, member) = name.split_once('.').unwrap_or((name, ""));
            let wrap = |value: Value| {
                if member.is_empty() {
                    value
                } else {
                    json!({member: value})
                }
            };
            let kept = tidy(kind, &Fields::from([(field.into(), wrap(typed.into()))]));
            assert_eq!(kept.get(field), Some(&wrap(expect)), "{name} {typed}");
        };
        check(Kind::Commitment, "budget.amount", "50.000", json!(5_000_000));
        check(Kind::Commitment, "budget.amount", "50,000", json!(5_000_000));
        check(Kind::Commitment, "budget.amount", "50.000,00", json!(5_000_000));
        check(Kind::Commitment, "budget.amount", "12,5", json!(1250));
        check(Kind::Commitment, "budget.amount", "0.125", json!(13));
        check(Kind::Commitment, "budget.amount", "-5", json!(-500));
        check(Kind::Commitment, "budget.amount", "a lot", json!("a lot"));
        check(Kind::Partnership, "cadence_days", "1.000", json!(1000));
        check(Kind::Partnership, "cadence_days", "1.5", json!(1.5));
        check(Kind::Event, "headcount/x", "1.500", json!(1500));
        check(Kind::Event, "lat", "50.254", json!(50.254));
    }

    #[test]
    fn an_address_may_lack_its_scheme_where_it_begins_with_www() {
        let check = |typed: &str, expect: &str| {
            let kept = tidy(Kind::Agreement, &Fields::from([("document".into(), typed.into())]));
            assert_eq!(kept["document"], expect, "{typed}");
        };
        check(" www.kassel.de ", "https://www.kassel.de");
        check(
            "www.kassel.de/?next=https://a.b",
            "https://www.kassel.de/?next=https://a.b",
        );
        check("http://www.kassel.de", "http://www.kassel.de");
        check("javascript:alert(1)", "javascript:alert(1)");
    }

    #[test]
    fn what_is_empty_goes_and_what_is_unknown_stays() {
        let id = "0190a5c0-0000-7000-8000-000000000000";
        let fields = Fields::from([
            ("title".into(), json!({"uk": "  Обмін ", "de": " "})),
            ("description".into(), json!({"de": ""})),
            ("due".into(), json!("")),
            ("budget".into(), json!({"amount": "12,50", "currency": "EUR", "x": 1})),
            (format!("steps/{id}"), json!({"title": {"en": " "}, "position": 1})),
            ("of_tomorrow".into(), json!({"a": ""})),
        ]);
        let kept = tidy(Kind::Commitment, &fields);
        assert_eq!(
            kept,
            Fields::from([
                ("title".into(), json!({"uk": "Обмін"})),
                ("budget".into(), json!({"amount": 1250, "currency": "EUR", "x": 1})),
                ("of_tomorrow".into(), json!({"a": ""})),
            ])
        );
    }

    #[test]
    fn what_is_no_number_stays_as_it_was_typed() {
        let fields = Fields::from([("cadence_days".into(), json!("soon"))]);
        assert_eq!(tidy(Kind::Partnership, &fields), fields);
    }
}

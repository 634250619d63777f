//! From what was typed to what is kept: trimmed, numbers as numbers, nothing empty.
//! What cannot be understood is left as it was typed, for [`super::validate`] to name.

use serde_json::{Map, Number, Value};

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
        (Input::Collection(specs) | Input::PerPartner(specs), true) => tidy_object(specs, value),
        (Input::Headcount, true) => tidy_number(value),
        (Input::Group(specs), false) => tidy_object(specs, value),
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
            let texts: Map<String, Value> = map
                .iter()
                .filter_map(|(tag, text)| Some((tag.clone(), trimmed(text)?)))
                .collect();
            (!texts.is_empty()).then_some(Value::Object(texts))
        }
        (Input::Number { .. }, _) => tidy_number(value),
        (Input::Money, Value::String(text)) => match parse_number(text) {
            Some(amount) if (amount * 100.0).abs() < 9e15 => {
                #[allow(clippy::cast_possible_truncation)]
                let minor = (amount * 100.0).round() as i64;
                Some(minor.into())
            }
            _ => trimmed(value),
        },
        (Input::Url, Value::String(text)) => {
            let text = text.trim();
            let bare = text.starts_with("www.") && !text.contains("://");
            if bare {
                Some(Value::String(format!("https://{text}")))
            } else {
                trimmed(value)
            }
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

fn tidy_number(value: &Value) -> Option<Value> {
    let Value::String(text) = value else {
        return Some(value.clone());
    };
    match parse_number(text) {
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

/// A number as people write it in our languages: spaces (also narrow and non-breaking ones) between thousands, and a
/// comma or a point before the decimals. A single separator is the decimal one.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{202f}' && *c != '’')
        .collect();
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let text = match (points, commas) {
        (0 | 1, 0) => text,
        (0, 1) => text.replace(',', "."),
        (0, _) => text.replace(',', ""),
        (_, 0) => text.replace('.', ""),
        _ if text.rfind(',') > text.rfind('.') => text.replace('.', "").replace(',', "."),
        _ => text.replace(',', ""),
    };
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    text.parse().ok().filter(|number: &f64| plain && number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("12", Some(12.0)),
            ("1 200,5", Some(1200.5)),
            ("1.200,50", Some(1200.5)),
            ("1,200.50", Some(1200.5)),
            ("-3", Some(-3.0)),
            ("1.234.567", Some(1_234_567.0)),
            ("12a", None),
            ("1e5", None),
            ("inf", None),
            ("", None),
        ] {
            assert_eq!(parse_number(text), number, "{text}");
        }
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

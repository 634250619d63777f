//! From what is kept to what stands in the controls: numbers as text with the reader's decimal sign, money in whole
//! units. [`crate::domain::tidy`] goes the other way.

use serde_json::Value;

use crate::domain::order::gathered;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::tidy::two_numbers;

/// The fields of a record as they stand in its form.
pub(super) fn as_typed(kind: Kind, fields: &Fields, decimal: char) -> Fields {
    let convert = |key: &str, value: &Value| {
        let (name, element) = match key.split_once('/') {
            Some((name, _)) => (name, true),
            None => (key, false),
        };
        let spec = specs(kind).iter().find(|spec| spec.name == name);
        spec.map_or_else(|| value.clone(), |spec| field(&spec.input, element, value, decimal))
    };
    gathered(fields.iter().map(|(key, value)| (key.clone(), convert(key, value))))
}

fn field(input: &Input, element: bool, value: &Value, decimal: char) -> Value {
    match (input, element) {
        (Input::Collection(specs) | Input::PerPartner(specs), true) | (Input::Group(specs), false) => {
            object(specs, value, decimal)
        }
        (Input::Headcount, true) => number(value, decimal, None),
        _ => single(input, value, decimal),
    }
}

fn object(specs: &[Spec], value: &Value, decimal: char) -> Value {
    let Some(map) = value.as_object() else {
        return value.clone();
    };
    let convert = |(name, value): (&String, &Value)| {
        let spec = specs.iter().find(|spec| spec.name == name);
        let value = spec.map_or_else(|| value.clone(), |spec| single(&spec.input, value, decimal));
        (name.clone(), value)
    };
    Value::Object(gathered(map.iter().map(convert)))
}

fn single(input: &Input, value: &Value, decimal: char) -> Value {
    match input {
        Input::Number { min, max, whole } => number(value, decimal, (!whole).then_some((*min, *max))),
        Input::Money => money(value, decimal),
        _ => value.clone(),
    }
}

/// With a nought behind decimals that could be taken for thousands: 1.234 is "1,2340".
fn number(value: &Value, decimal: char, bounds: Option<(f64, f64)>) -> Value {
    let Value::Number(number) = value else {
        return value.clone();
    };
    let mut text = number.to_string();
    if bounds.is_some_and(|(min, max)| two_numbers(&text, min, max).is_some()) {
        text.push('0');
    }
    Value::String(text.replace('.', &decimal.to_string()))
}

/// Hundredths as whole units: 1250 is "12,50", 1200 is "12".
fn money(value: &Value, decimal: char) -> Value {
    let Some(minor) = value.as_i64() else {
        return value.clone();
    };
    let sign = if minor < 0 { "-" } else { "" };
    let (units, hundredths) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    Value::String(match hundredths {
        0 => format!("{sign}{units}"),
        _ => format!("{sign}{units}{decimal}{hundredths:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Lang;
    use crate::domain::tidy::tidy;
    use crate::i18n::intl::decimal_sign;
    use serde_json::json;

    const ID: &str = "0190a5c0-0000-7000-8000-000000000000";

    #[test]
    fn what_is_kept_comes_back_from_the_form_unchanged() {
        let commitment = Fields::from([
            ("title".into(), json!({"uk": "Обмін"})),
            ("budget".into(), json!({"amount": 1_234_505, "currency": "UAH"})),
            ("indicator".into(), json!({"target": 1.234, "actual": 3})),
            (format!("steps/{ID}"), json!({"title": {"en": "a"}, "position": 1})),
            ("of_tomorrow".into(), json!(2.5)),
        ]);
        let event = Fields::from([(format!("headcount/{ID}"), json!(24)), ("lat".into(), json!(-50.2547))]);
        for lang in Lang::ALL {
            let sign = decimal_sign(lang);
            for (kind, fields) in [(Kind::Commitment, &commitment), (Kind::Event, &event)] {
                assert_eq!(&tidy(kind, &as_typed(kind, fields, sign)), fields, "{lang:?}");
            }
        }
    }

    #[test]
    fn money_stands_in_whole_units() {
        for (minor, text) in [(1250, "12,50"), (1200, "12"), (5, "0,05"), (-105, "-1,05"), (0, "0")] {
            assert_eq!(money(&json!(minor), ','), json!(text));
        }
        assert_eq!(money(&json!("much"), ','), json!("much"));
    }
}

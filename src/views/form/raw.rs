//! From what is kept to what stands in the controls: numbers as text with the reader's decimal sign, money in whole
//! units. [`crate::domain::tidy`] goes the other way.

use serde_json::Value;

use crate::domain::money::{digits_in, minor_in_whole};
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
    let digits = digits_in(value);
    let convert = |(name, value): (&String, &Value)| {
        let value = match specs.iter().find(|spec| spec.name == name) {
            Some(Spec {
                input: Input::Money, ..
            }) => money(value, decimal, digits),
            Some(spec) => single(&spec.input, value, decimal),
            None => value.clone(),
        };
        (name.clone(), value)
    };
    Value::Object(gathered(map.iter().map(convert)))
}

fn single(input: &Input, value: &Value, decimal: char) -> Value {
    match input {
        Input::Number { min, max, whole } => number(value, decimal, (!whole).then_some((*min, *max))),
        Input::Money => money(value, decimal, 2),
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

/// An amount in the smallest unit as whole units, with the decimals of its currency: 1250 is "12,50" euros, 1200 is "12", and 1250
/// yen stay "1250". Three decimals that could be taken for thousands get a nought behind them, as any other number.
fn money(value: &Value, decimal: char, digits: u8) -> Value {
    let Some(minor) = value.as_i64() else {
        return number(value, decimal, None);
    };
    let sign = if minor < 0 { "-" } else { "" };
    let whole = u64::from(minor_in_whole(digits));
    let (units, rest) = (minor.unsigned_abs() / whole, minor.unsigned_abs() % whole);
    if rest == 0 {
        return Value::String(format!("{sign}{units}"));
    }
    let text = format!("{sign}{units}.{rest:0width$}", width = usize::from(digits));
    let more = if digits > 2 && two_numbers(&text, f64::MIN, f64::MAX).is_some() {
        "0"
    } else {
        ""
    };
    Value::String(format!("{text}{more}").replace('.', &decimal.to_string()))
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
            assert_eq!(money(&json!(minor), ',', 2), json!(text));
        }
        assert_eq!(money(&json!(1250), ',', 0), json!("1250"));
        assert_eq!(money(&json!(1_250), ',', 3), json!("1,2500"));
        assert_eq!(money(&json!(12_345_678), '.', 3), json!("12345.678"));
        assert_eq!(money(&json!("much"), ',', 2), json!("much"));
    }

    #[test]
    fn money_goes_through_the_form_as_its_currency_has_it() {
        for budget in [
            json!({"amount": 1_500_000, "currency": "JPY"}),
            json!({"amount": 1_250, "currency": "KWD"}),
            json!({"amount": 12_345_678, "currency": "KWD"}),
            json!({"amount": 1_234_505, "currency": "EUR"}),
        ] {
            let kept = Fields::from([("budget".into(), budget)]);
            for lang in Lang::ALL {
                let typed = as_typed(Kind::Commitment, &kept, decimal_sign(lang));
                assert_eq!(tidy(Kind::Commitment, &typed), kept, "{lang:?} {typed:?}");
            }
        }
    }
}

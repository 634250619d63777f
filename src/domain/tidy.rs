//! From what was typed to what is kept: trimmed, numbers as numbers, nothing empty.
//! What cannot be understood is left as it was typed, for [`super::validate`] to name.

use serde_json::{Map, Number, Value};

use super::money::{digits_in, minor_in_whole};
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
    let digits = digits_in(value);
    for (name, value) in map {
        let kept = match specs.iter().find(|spec| spec.name == name) {
            Some(Spec {
                input: Input::Money, ..
            }) => tidy_money(value, digits),
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
        (Input::Number { min, max, whole: false }, Value::String(text)) if two_numbers(text, *min, *max).is_some() => {
            trimmed(value)
        }
        (Input::Number { whole, .. }, _) => tidy_number(value, if *whole { 0 } else { usize::MAX }),
        (Input::Money, _) => tidy_money(value, 2),
        (Input::Url, Value::String(text)) if text.trim().starts_with("www.") => {
            Some(format!("https://{}", text.trim()).into())
        }
        (Input::Origin, Value::Object(map)) if map.is_empty() => None,
        (_, Value::Array(list)) if list.is_empty() => None,
        (_, Value::String(_)) => trimmed(value),
        _ => Some(value.clone()),
    }
}

/// An amount in the smallest unit of a currency with so many decimals. Where it has none, half a unit stays what it is, for the
/// check to name; and where it has three, a text that can mean two numbers is asked about, as with any other number.
fn tidy_money(value: &Value, digits: u8) -> Option<Value> {
    let Value::String(text) = value else {
        return (!value.is_null()).then(|| value.clone());
    };
    if digits > 2 && two_numbers(text, f64::MIN, f64::MAX).is_some() {
        return trimmed(value);
    }
    match parse_number(text, usize::from(digits)) {
        Some(amount) if digits == 0 => as_json(amount),
        Some(amount) => {
            let minor = amount * f64::from(minor_in_whole(digits));
            #[allow(clippy::cast_possible_truncation)]
            if minor.abs() < 9e15 {
                Some((minor.round() as i64).into())
            } else {
                trimmed(value)
            }
        }
        None => trimmed(value),
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

/// The two numbers that a text can mean, as digits: with its one separator before thousands and before decimals. A point with
/// three digits behind it is the one in German and Ukrainian and the other in English, a comma the other way round, and people
/// keep the habits of their own language in a form of another. So the text is asked about and never guessed, unless only one
/// of the two lies within the bounds: a latitude of `50.254` is no fifty thousand.
#[must_use]
pub fn two_numbers(text: &str, min: f64, max: f64) -> Option<(String, String)> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, fraction) = text.split_once(['.', ','])?;
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole.strip_prefix('+').unwrap_or(whole)),
    };
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let could_be_thousands = (1..=3).contains(&digits.len()) && !digits.starts_with('0') && fraction.len() == 3;
    if !could_be_thousands || !all_digits(digits) || !all_digits(fraction) {
        return None;
    }
    let within = |number: f64| number >= min && number <= max;
    let both = [
        decimal_number(sign, &format!("{digits}{fraction}"), "")?,
        decimal_number(sign, digits, fraction)?,
    ];
    if !both.into_iter().all(within) {
        return None;
    }
    let short = match fraction.trim_end_matches('0') {
        "" => String::new(),
        // With a nought behind it, it is the decimals for sure.
        all if all.len() == 3 => format!(".{all}0"),
        short => format!(".{short}"),
    };
    Some((format!("{sign}{digits}{fraction}"), format!("{sign}{digits}{short}")))
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
    if !grouped || groups.iter().any(|group| group.len() != 3) {
        return None;
    }
    let (sign, first) = match first.strip_prefix('-') {
        Some(first) => ("-", first),
        None => ("", first.strip_prefix('+').unwrap_or(first)),
    };
    decimal_number(sign, &format!("{first}{}", groups.concat()), fraction)
}

/// The number that these digits write. JSON reads it, as it will when the record is read: the standard library's reading is
/// exact for any number of digits, and brings ten kilobytes of tables.
fn decimal_number(sign: &str, whole: &str, fraction: &str) -> Option<f64> {
    let mut digits = whole.bytes().chain(fraction.bytes()).peekable();
    if digits.peek().is_none() || !digits.all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty());
    let json = format!("{sign}{}.{fraction}0", whole.unwrap_or("0"));
    serde_json::from_str::<Value>(&json).ok()?.as_f64()
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
    fn a_number_that_can_be_read_in_two_ways_is_left_as_it_was_typed() {
        let check = |text: &str, expect: Option<(&str, &str)>| {
            let expect = expect.map(|(one, other)| (one.to_owned(), other.to_owned()));
            assert_eq!(two_numbers(text, 0.0, 1e12), expect, "{text}");
            let field = json!({"target": text});
            let kept = tidy(Kind::Commitment, &Fields::from([("indicator".into(), field)]));
            assert_eq!(kept["indicator"]["target"].is_string(), expect.is_some(), "{text}");
        };
        check("1.200", Some(("1200", "1.2")));
        check("1,200", Some(("1200", "1.2")));
        check(" 12.000 ", Some(("12000", "12")));
        check("1.234", Some(("1234", "1.2340")));
        check("+1.250", Some(("1250", "1.25")));
        for clear in [
            "1200",
            "1 200",
            "1’200",
            "1.2",
            "1.20",
            "1.2000",
            "0.125",
            "1234.567",
            "1.200.000",
            "1.200,5",
            "1,200.50",
        ] {
            check(clear, None);
        }
        assert_eq!(two_numbers("50.254", -90.0, 90.0), None);
        assert_eq!(two_numbers("-1.200", -1e6, 1e6), Some(("-1200".into(), "-1.2".into())));
        assert_eq!(
            two_numbers("1.200", 1200.0, 3000.0),
            None,
            "only the thousands are within"
        );
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

//! The browser's `Intl` (ECMA-402): dates, numbers, names and alphabetical order as each language has them.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::date::Day;
use crate::domain::small_map::SmallMap;
use crate::domain::text::Lang;
use crate::i18n::intl::{DateStyle, Intl, Plain, ranks_in};

/// Formatting by the browser. Whatever it refuses is shown as [`Plain`] shows it.
pub struct BrowserIntl;

impl Intl for BrowserIntl {
    fn date(&self, lang: Lang, year: i32, month: u8, day: u8, style: DateStyle) -> String {
        format_date(lang, year, month, day, style).unwrap_or_else(|| Plain.date(lang, year, month, day, style))
    }

    fn moment(&self, lang: Lang, millis: f64) -> String {
        let part = |kind| text(lang, kind, &millis.into());
        match (part(Kind::LocalDay).map(|day| tidied(lang, day)), part(Kind::LocalTime)) {
            (Some(day), Some(time)) => format!("{day}, {time}"),
            _ => Plain.moment(lang, millis),
        }
    }

    fn number(&self, lang: Lang, value: f64, decimals: u8) -> String {
        text(lang, Kind::Number(decimals), &value.into()).unwrap_or_else(|| Plain.number(lang, value, decimals))
    }

    fn money(&self, lang: Lang, amount: f64, currency: &str) -> String {
        text(lang, Kind::Money(currency.to_owned()), &amount.into())
            .unwrap_or_else(|| Plain.money(lang, amount, currency))
    }

    fn country(&self, lang: Lang, code: &str) -> String {
        text(lang, Kind::Country, &code.into()).unwrap_or_else(|| Plain.country(lang, code))
    }

    fn language(&self, lang: Lang, tag: &str) -> String {
        text(lang, Kind::Language, &tag.into()).unwrap_or_else(|| Plain.language(lang, tag))
    }

    fn compare(&self, lang: Lang, a: &str, b: &str) -> Ordering {
        let sign = formatter(lang, Kind::Order)
            .and_then(|order| order.method.call2(&order.object, &a.into(), &b.into()).ok())
            .and_then(|sign| sign.as_f64());
        sign.and_then(|sign| sign.partial_cmp(&0.0))
            .unwrap_or_else(|| Plain.compare(lang, a, b))
    }

    fn ranks(&self, lang: Lang, texts: &[String]) -> Vec<usize> {
        match in_order(lang, texts) {
            Some(in_order) => ranks_in(&in_order, texts),
            None => Plain.ranks(lang, texts),
        }
    }
}

/// The browser sorts the whole list by its own function: ten thousand texts are two hundred thousand comparisons, each of which would
/// copy two of them.
fn in_order(lang: Lang, texts: &[String]) -> Option<Vec<String>> {
    let order = formatter(lang, Kind::Order)?;
    let list: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    let sort: Function = get(&list, "sort")?.dyn_into().ok()?;
    sort.call1(&list, &order.method).ok()?;
    list.iter().map(|text| text.as_string()).collect()
}

// Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
#[allow(clippy::cast_precision_loss)] // Days of the calendar are far below 2^52.
fn format_date(lang: Lang, year: i32, month: u8, day: u8, style: DateStyle) -> Option<String> {
    let day = Day::new(year, month, day)?.epoch_days();
    let key = (day, lang as u8, style as u8);
    if let Some(known) = SAID.with_borrow(|said| said.get(&key).cloned()) {
        return Some(known);
    }
    let milliseconds = day as f64 * 86_400_000.0;
    let text = tidied(lang, text(lang, Kind::Date(style), &milliseconds.into())?);
    SAID.with_borrow_mut(|said| {
        if said.len() == MOST_SAID {
            *said = SmallMap::new();
        }
        said.insert(key, text.clone());
    });
    Some(text)
}

fn tidied(lang: Lang, text: String) -> String {
    if lang == Lang::Uk {
        without_year_sign(text)
    } else {
        text
    }
}

/// Some engines end a Ukrainian date with "р." for "року", which our sentences do without or write out.
fn without_year_sign(text: String) -> String {
    match text.strip_suffix("р.") {
        // "бер." is March.
        Some(rest) if rest.ends_with(char::is_whitespace) => rest.trim_end().to_owned(),
        _ => text,
    }
}

/// What one object of `Intl` can do.
#[derive(Clone, PartialEq)]
enum Kind {
    Date(DateStyle),
    LocalDay,
    LocalTime,
    Number(u8),
    Money(String),
    Country,
    Language,
    Order,
}

/// An object of `Intl` and its method, which some objects hand out bound and some do not.
struct Formatter {
    object: JsValue,
    method: Function,
}

/// How many dates are kept in words.
const MOST_SAID: usize = 2_000;

thread_local! {
    // Making one takes the browser far longer than using it, and a list may show a thousand dates.
    static MADE: RefCell<Vec<(Lang, Kind, Rc<Formatter>)>> = const { RefCell::new(Vec::new()) };
    // A step along the axis of time says hundreds of dates, and mostly those of the step before.
    static SAID: RefCell<SmallMap<(i64, u8, u8), String>> = const { RefCell::new(SmallMap::new()) };
}

fn text(lang: Lang, kind: Kind, value: &JsValue) -> Option<String> {
    let formatter = formatter(lang, kind)?;
    formatter.method.call1(&formatter.object, value).ok()?.as_string()
}

fn formatter(lang: Lang, kind: Kind) -> Option<Rc<Formatter>> {
    let known = MADE.with_borrow(|made| {
        let mut made = made.iter();
        made.find(|(of, what, _)| *of == lang && *what == kind)
            .map(|(_, _, formatter)| Rc::clone(formatter))
    });
    known.or_else(|| {
        let new = Rc::new(make(lang, &kind)?);
        MADE.with_borrow_mut(|made| made.push((lang, kind, Rc::clone(&new))));
        Some(new)
    })
}

/// By reflection throughout: the typed constructors of `js_sys` do not catch, and an unknown currency would end the app.
fn make(lang: Lang, kind: &Kind) -> Option<Formatter> {
    let (class, method) = match kind {
        Kind::Date(_) | Kind::LocalDay | Kind::LocalTime => ("DateTimeFormat", "format"),
        Kind::Number(_) | Kind::Money(_) => ("NumberFormat", "format"),
        Kind::Country | Kind::Language => ("DisplayNames", "of"),
        Kind::Order => ("Collator", "compare"),
    };
    let class: Function = get(&get(&js_sys::global(), "Intl")?, class)?.dyn_into().ok()?;
    let arguments = Array::of2(&locale(lang).into(), &options(kind));
    let object = Reflect::construct(&class, &arguments).ok()?;
    let method = get(&object, method)?.dyn_into().ok()?;
    Some(Formatter { object, method })
}

const fn locale(lang: Lang) -> &'static str {
    match lang {
        // "15 May 2025", not "May 15, 2025".
        Lang::En => "en-GB",
        Lang::De | Lang::Uk => lang.tag(),
    }
}

fn options(kind: &Kind) -> Object {
    let options = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a property of an object just made does not fail.
        let _ = Reflect::set(&options, &name.into(), &value);
    };
    match kind {
        Kind::Date(style) => {
            set("timeZone", "UTC".into());
            for (part, form) in date_parts(*style) {
                set(part, (*form).into());
            }
        }
        Kind::LocalDay => {
            for (part, form) in date_parts(DateStyle::Day) {
                set(part, (*form).into());
            }
        }
        Kind::LocalTime => {
            set("hour", "2-digit".into());
            set("minute", "2-digit".into());
        }
        Kind::Number(decimals) => set("maximumFractionDigits", (*decimals).into()),
        Kind::Money(currency) => {
            set("style", "currency".into());
            set("currency", currency.into());
        }
        Kind::Country => set("type", "region".into()),
        Kind::Language => set("type", "language".into()),
        // Clause 2.10 comes after clause 2.9.
        Kind::Order => set("numeric", true.into()),
    }
    options
}

const fn date_parts(style: DateStyle) -> &'static [(&'static str, &'static str)] {
    match style {
        DateStyle::Day => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
        DateStyle::DayAndMonth => &[("day", "numeric"), ("month", "long")],
        DateStyle::Weekday => &[
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
        DateStyle::Month => &[("month", "long"), ("year", "numeric")],
        DateStyle::MonthName => &[("month", "long")],
        DateStyle::MonthShort => &[("month", "short")],
    }
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(without_year_sign(text.to_owned()), expect);
    }

    #[test]
    fn the_year_sign_goes_and_march_stays() {
        check("15 травня 2025 р.", "15 травня 2025");
        check("травень 2025\u{a0}р.", "травень 2025");
        check("бер.", "бер.");
        check("травень 2025", "травень 2025");
    }
}

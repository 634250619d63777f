//! What the browser's `Intl` does for us, behind a seam, so that text can be made and tested without a browser.

use std::cell::Cell;
use std::cmp::Ordering;

use crate::domain::money::minor_digits;
use crate::domain::order::sorted;
use crate::domain::text::Lang;

/// Which parts of a date are to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// 15 May 2025
    Day,
    /// 15 May
    DayAndMonth,
    /// Fri, 15 May 2025
    Weekday,
    /// May 2025
    Month,
    /// May
    MonthName,
    /// Sept.
    MonthShort,
}

/// Formatting that depends on the reader's language (ECMA-402).
pub trait Intl {
    /// A day of the proleptic Gregorian calendar, with the parts that `style` names.
    fn date(&self, lang: Lang, year: i32, month: u8, day: u8, style: DateStyle) -> String;
    /// A day and a time of day where the reader is, of milliseconds since 1970: 15 May 2025, 14:05.
    fn moment(&self, lang: Lang, millis: f64) -> String;
    /// A number with the language's grouping and decimal sign; `decimals` at most.
    fn number(&self, lang: Lang, value: f64, decimals: u8) -> String;
    /// An amount in the currency's major unit, with the currency's sign.
    fn money(&self, lang: Lang, amount: f64, currency: &str) -> String;
    /// The name of a country from its ISO 3166-1 alpha-2 code.
    fn country(&self, lang: Lang, code: &str) -> String;
    /// The name of a language from its BCP 47 tag.
    fn language(&self, lang: Lang, tag: &str) -> String;
    /// The order of two texts in the language's alphabet.
    fn compare(&self, lang: Lang, a: &str, b: &str) -> Ordering;
    /// The place of each of many texts in the language's alphabet; equal texts have the same one. Asked once for all of them, this
    /// takes a fraction of the time of comparing pair by pair.
    fn ranks(&self, lang: Lang, texts: &[String]) -> Vec<usize> {
        let in_order = sorted(texts.to_vec(), |a: &String, b| self.compare(lang, a, b));
        ranks_in(&in_order, texts)
    }
}

thread_local! {
    static INSTALLED: Cell<&'static dyn Intl> = const { Cell::new(&Plain) };
}

/// Makes `intl` the one in use. The app does so once, before anything is shown.
pub fn install(intl: &'static dyn Intl) {
    INSTALLED.set(intl);
}

/// The one in use.
#[must_use]
pub fn installed() -> &'static dyn Intl {
    INSTALLED.get()
}

/// The decimal sign of a language.
#[must_use]
pub const fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Uk | Lang::De => ',',
        Lang::En => '.',
    }
}

/// A whole number as `lang` writes it.
#[must_use]
pub fn number(lang: Lang, n: i64) -> String {
    // Without groups all our languages write it alike.
    if (0..1000).contains(&n) {
        return n.to_string();
    }
    #[allow(clippy::cast_precision_loss)]
    installed().number(lang, n as f64, 0)
}

/// A number with so many decimals. The standard library prints any float to its last bit, and brings ten kilobytes for it.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn fixed(value: f64, decimals: u8) -> String {
    let scale = 10_u64.pow(u32::from(decimals));
    let parts = (value.abs() * scale as f64).round() as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    let (whole, rest) = (parts / scale, parts % scale);
    match usize::from(decimals) {
        0 => format!("{sign}{whole}"),
        width => format!("{sign}{whole}.{rest:0width$}"),
    }
}

/// What stands in where no browser is: ISO dates, plain digits, order by code point. It has no state and never fails.
pub struct Plain;

impl Intl for Plain {
    fn date(&self, _: Lang, year: i32, month: u8, day: u8, style: DateStyle) -> String {
        match style {
            DateStyle::Day | DateStyle::Weekday => format!("{year:04}-{month:02}-{day:02}"),
            DateStyle::DayAndMonth => format!("{month:02}-{day:02}"),
            DateStyle::Month => format!("{year:04}-{month:02}"),
            DateStyle::MonthName | DateStyle::MonthShort => format!("{month:02}"),
        }
    }
    fn moment(&self, _: Lang, millis: f64) -> String {
        fixed(millis, 0)
    }
    fn number(&self, _: Lang, value: f64, decimals: u8) -> String {
        fixed(value, decimals)
    }
    fn money(&self, _: Lang, amount: f64, currency: &str) -> String {
        format!("{} {currency}", fixed(amount, minor_digits(currency)))
    }
    fn country(&self, _: Lang, code: &str) -> String {
        code.to_owned()
    }
    fn language(&self, _: Lang, tag: &str) -> String {
        tag.to_owned()
    }
    fn compare(&self, _: Lang, a: &str, b: &str) -> Ordering {
        a.cmp(b)
    }
}

/// The place of each text in a list of them that is in order; equal texts have the first one's.
#[must_use]
pub fn ranks_in(in_order: &[String], texts: &[String]) -> Vec<usize> {
    // The same texts are in both lists: the n-th of one by code points is the n-th of the other.
    let by_code = |list: &[String]| sorted((0..list.len()).collect(), |a: &usize, b| list[*a].cmp(&list[*b]));
    let mut ranks = vec![0; texts.len()];
    let mut before: Option<usize> = None;
    for (place, text) in by_code(in_order).into_iter().zip(by_code(texts)) {
        let same = before.filter(|before| texts[*before] == texts[text]);
        ranks[text] = same.map_or(place, |before| ranks[before]);
        before = Some(text);
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::{Intl, Plain, fixed};
    use crate::domain::text::Lang;

    #[test]
    fn each_text_has_its_place_and_equal_ones_have_the_same() {
        let texts = ["b", "a", "c", "a"].map(str::to_owned);
        assert_eq!(Plain.ranks(Lang::En, &texts), [2, 0, 3, 0]);
    }

    #[test]
    fn numbers_are_written_with_their_decimals() {
        for (value, decimals) in [(0.0, 2), (12.5, 2), (-3.0, 2), (0.049, 2), (1_234_567.0, 0), (-0.5, 1)] {
            assert_eq!(fixed(value, decimals), format!("{value:.*}", usize::from(decimals)));
        }
    }
}

//! The messages: one function a message, made by `build.rs` from `locales/`.

// A message names programs as they are written, and none of it is code.
#![allow(clippy::doc_markdown)]

use super::intl;
use crate::domain::text::Lang;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The message of a looked-up area (`code`, `field`, `hint`), for example `code.sphere.energy`.
#[must_use]
pub fn lookup(lang: Lang, key: &str) -> Option<&'static str> {
    let row = TABLE.binary_search_by_key(&key, |(found, _)| found).ok()?;
    Some(pick(lang, &TABLE[row].1))
}

fn pick(lang: Lang, texts: &[&'static str; 3]) -> &'static str {
    texts[lang.index()]
}

fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn counted(lang: Lang, n: i64, forms: &[[&'static str; 4]; 3], values: &[(&str, &str)]) -> String {
    let number = intl::number(lang, n);
    let mut all: Vec<(&str, &str)> = vec![("n", &number)];
    all.extend_from_slice(values);
    fill(forms[lang.index()][plural(lang, n)], &all)
}

/// The plural category of a whole number: 0 one, 1 few, 2 many, 3 other (CLDR 46, `plurals.xml`).
fn plural(lang: Lang, n: i64) -> usize {
    let n = n.unsigned_abs();
    match lang {
        Lang::De | Lang::En => {
            if n == 1 {
                0
            } else {
                3
            }
        }
        Lang::Uk => match (n % 10, n % 100) {
            (1, teens) if teens != 11 => 0,
            (2..=4, teens) if !(12..=14).contains(&teens) => 1,
            _ => 2,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ukrainian_counts_by_its_three_forms() {
        let forms = [["день", "дні", "днів", "днів"], [""; 4], [""; 4]];
        for (n, word) in [
            (1, "день"),
            (2, "дні"),
            (5, "днів"),
            (11, "днів"),
            (12, "днів"),
            (21, "день"),
            (22, "дні"),
            (0, "днів"),
            (111, "днів"),
        ] {
            assert_eq!(counted(Lang::Uk, n, &forms, &[]), word, "{n}");
        }
    }

    #[test]
    fn a_placeholder_is_filled_and_its_value_is_not_read_as_a_template() {
        assert_eq!(fill("a {x} c {y}", &[("x", "{y}"), ("y", "1")]), "a {y} c 1");
        assert_eq!(fill("a { b", &[]), "a { b");
    }
}

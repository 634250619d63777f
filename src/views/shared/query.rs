//! The query of an address, read and written here: the router decodes a value twice, so that a `%` in it would be lost.

use std::fmt::Write as _;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::ui::Memo;

/// After so long without a key the address follows what was typed: Safari refuses more than a hundred changes in ten seconds.
pub const PAUSE: Duration = Duration::from_millis(400);

/// Leads to another address of the page that is open, in place of the one that it has; the page stays where it is scrolled.
pub fn replacing() -> impl Fn(&str) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    move |href: &str| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(href, options);
    }
}

/// Names and values, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The query of the address that is open.
    #[must_use]
    pub fn here() -> Memo<Self> {
        let search = use_location().search;
        Memo::new(move |_| search.with(|search| Self::parse(search)))
    }

    /// Reads what stands behind the `?`, with or without it.
    #[must_use]
    pub fn parse(search: &str) -> Self {
        let pairs = search
            .trim_start_matches('?')
            .split('&')
            .filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(value))
                })
                .collect(),
        )
    }

    /// The value of a name; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// With this value, unless it is empty.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        self
    }

    /// With this value in place of the one that it had; without it where it is empty.
    #[must_use]
    pub fn put(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) if !value.is_empty() => *known = value,
            Some(_) => self.0.retain(|(known, _)| known != name),
            None => return self.with(name, value),
        }
        self
    }

    /// The address with this query.
    #[must_use]
    pub fn after(&self, path: &str) -> String {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        if pairs.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{}", pairs.join("&"))
        }
    }
}

/// Percent-encoded, except for the unreserved characters (RFC 3986, 2.3).
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// Decoded as a form's query; what is not well-formed stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match (first, byte) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            (b'+', _) => {
                bytes.push(b' ');
                rest = tail;
            }
            (other, _) => {
                bytes.push(*other);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn what_is_searched_for_survives_the_address() {
        for text in ["музей", "50 %", "a&b=c", "1+1", "%41", "?#/"] {
            let address = Query::default().with("q", text).after("/x");
            assert_eq!(Query::parse(&address["/x".len()..]).get("q"), text, "{address}");
        }
    }

    #[test]
    fn a_value_takes_the_place_of_the_one_before_it() {
        let query = Query::parse("a=1&b=2&c=3");
        for (name, value, expect) in [
            ("b", "5", "/x?a=1&b=5&c=3"),
            ("b", "", "/x?a=1&c=3"),
            ("d", "4", "/x?a=1&b=2&c=3&d=4"),
            ("d", "", "/x?a=1&b=2&c=3"),
        ] {
            assert_eq!(query.clone().put(name, value).after("/x"), expect);
        }
    }

    #[test]
    fn what_is_empty_or_malformed_does_no_harm() {
        assert_eq!(Query::default().with("q", "").after("/x"), "/x");
        assert_eq!(Query::parse("?q=100%&x&=&%zz=1").get("q"), "100%");
        assert_eq!(Query::parse("").get("q"), "");
    }
}

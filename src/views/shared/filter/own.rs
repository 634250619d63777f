//! What stands in the address for one view alone, beside the filter: what the view cannot read of it is left out and told as well.

use super::address::{Dropped, Why};
use crate::views::shared::query::Query;

/// What a view reads under a name of the address.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// The name.
    pub name: &'static str,
    /// What is wrong with a value that cannot be read.
    pub why: Why,
    /// Whether this value, or this part of it, can be read.
    pub reads: fn(&str) -> bool,
    /// Stands between the parts of a value that has several.
    pub between: Option<char>,
}

impl Own {
    /// A name with one value.
    pub const fn one(name: &'static str, why: Why, reads: fn(&str) -> bool) -> Self {
        Self {
            name,
            why,
            reads,
            between: None,
        }
    }

    /// The parts of a value that can be read, or those that cannot.
    fn parts<'a>(&self, value: &'a str, readable: bool) -> Vec<&'a str> {
        let all: Vec<&str> = match self.between {
            Some(between) => value.split(between).collect(),
            None => vec![value],
        };
        all.into_iter()
            .filter(|part| !part.is_empty() && (self.reads)(part) == readable)
            .collect()
    }
}

/// What cannot be read of what belongs to a view.
pub fn unread(own: &[Own], query: &Query) -> Vec<Dropped> {
    let broken = |own: &Own| {
        let parts = own.parts(query.get(own.name), false);
        (!parts.is_empty()).then(|| Dropped {
            name: own.name,
            value: parts.join(", "),
            why: own.why,
        })
    };
    own.iter().filter_map(broken).collect()
}

/// The query without that.
pub fn without_unread(own: &[Own], query: Query) -> Query {
    own.iter().fold(query, |query, own| {
        let between = own.between.map(String::from).unwrap_or_default();
        let rest = own.parts(query.get(own.name), true).join(&between);
        if rest == query.get(own.name) {
            return query;
        }
        query.put(own.name, rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [Own; 2] = [
        Own::one("by", Why::NoChoice, |text| text == "sphere"),
        Own {
            between: Some('.'),
            ..Own::one("show", Why::NoChoice, |text| matches!(text, "due" | "steps"))
        },
    ];

    #[test]
    fn what_a_view_cannot_read_is_told_and_the_rest_stays() {
        for (query, told, rest) in [
            ("", &[][..], ""),
            ("?by=sphere&show=due.steps", &[], "?by=sphere&show=due.steps"),
            ("?by=colour&q=a", &["colour"], "?q=a"),
            ("?show=due.mood.x", &["mood, x"], "?show=due"),
            ("?by=..&show=mood&sort=x", &["..", "mood"], "?sort=x"),
        ] {
            let query = Query::parse(query);
            let found: Vec<String> = unread(&OWN, &query).into_iter().map(|one| one.value).collect();
            assert_eq!(found, told, "{query:?}");
            assert_eq!(without_unread(&OWN, query).after(""), rest);
        }
    }
}

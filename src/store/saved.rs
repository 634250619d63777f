//! Views of a partnership that were given a name: which page, and what it was asked for. They are this browser's, one key a
//! partnership beside the settings and not in them: they are read when a page that offers them opens and not at the start, and a
//! tab that sets the theme does not write over what another has saved.

use serde_json::{Map, Value};

use crate::domain::order::Arrange;

/// How many views a partnership has at most.
pub const MOST: usize = 50;
/// How many letters a name has at most.
pub const LETTERS: usize = 80;

/// A view with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its name; no other of the partnership has it.
    pub name: String,
    /// The page, by the last part of its address.
    pub page: String,
    /// What stands behind the `?` of its address.
    pub query: String,
    /// What another version has noted; kept as it came.
    unknown: Map<String, Value>,
}

impl View {
    /// A view with this name, without blanks around it.
    #[must_use]
    pub fn new(name: &str, page: &str, query: &str) -> Self {
        Self {
            name: name.trim().to_owned(),
            page: page.to_owned(),
            query: query.to_owned(),
            unknown: Map::new(),
        }
    }

    fn read(value: Value) -> Option<Self> {
        let Value::Object(mut unknown) = value else { return None };
        let mut text = |name: &str| match unknown.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let (name, page, query) = (text("name")?, text("page")?, text("query")?);
        Some(Self {
            name,
            page,
            query,
            unknown,
        })
    }

    fn value(&self) -> Value {
        let mut all = self.unknown.clone();
        for (name, text) in [("name", &self.name), ("page", &self.page), ("query", &self.query)] {
            all.insert(name.to_owned(), text.as_str().into());
        }
        Value::Object(all)
    }
}

/// Why a view was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has no name.
    NoName,
    /// Its name is longer than [`LETTERS`].
    LongName,
    /// Another one has this name.
    Taken,
    /// There are [`MOST`] already.
    Full,
}

/// Views before and after: saving, renaming, deleting, and the way back of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Swap {
    /// What is no more.
    pub before: Vec<View>,
    /// What is instead.
    pub after: Vec<View>,
}

impl Swap {
    /// The way back.
    #[must_use]
    pub fn reverted(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
        }
    }
}

/// The views of a partnership, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views(Vec<View>);

impl Views {
    /// What is stored. What cannot be read is no view.
    #[must_use]
    pub fn parse(text: Option<&str>) -> Self {
        let stored: Vec<Value> = text
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default();
        Self::sorted(stored.into_iter().filter_map(View::read).collect())
    }

    /// As they are stored; none where there are none.
    #[must_use]
    pub fn print(&self) -> Option<String> {
        let all: Vec<Value> = self.0.iter().map(View::value).collect();
        (!all.is_empty()).then(|| Value::Array(all).to_string())
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[View] {
        &self.0
    }

    fn sorted(mut views: Vec<View>) -> Self {
        views.arrange(|a, b| a.name.cmp(&b.name));
        Self(views)
    }

    fn named(&self, name: &str) -> Option<&View> {
        self.0.iter().find(|view| view.name == name)
    }

    /// Saves a view, in place of the one that has its name.
    ///
    /// # Errors
    /// Where it has no name or too long a one, or there are too many.
    pub fn save(&self, view: View) -> Result<Swap, Refused> {
        check(&view.name)?;
        let before: Vec<View> = self.named(&view.name).into_iter().cloned().collect();
        if before.is_empty() && self.0.len() >= MOST {
            return Err(Refused::Full);
        }
        Ok(Swap {
            before,
            after: vec![view],
        })
    }

    /// Gives a view another name.
    ///
    /// # Errors
    /// Where that is none, too long, or another one has it.
    pub fn rename(&self, view: &View, name: &str) -> Result<Swap, Refused> {
        let name = name.trim();
        check(name)?;
        if name != view.name && self.named(name).is_some() {
            return Err(Refused::Taken);
        }
        let after = View {
            name: name.to_owned(),
            ..view.clone()
        };
        Ok(Swap {
            before: vec![view.clone()],
            after: vec![after],
        })
    }

    /// With this done to it; what another tab has meanwhile done to other views stays.
    #[must_use]
    pub fn with(&self, swap: &Swap) -> Self {
        let mut views = self.0.clone();
        let goes = |view: &View| {
            let all = swap.before.iter().chain(&swap.after);
            all.into_iter().any(|one| one.name == view.name)
        };
        views.retain(|view| !goes(view));
        views.extend(swap.after.iter().cloned());
        Self::sorted(views)
    }
}

fn check(name: &str) -> Result<(), Refused> {
    match name.chars().count() {
        0 => Err(Refused::NoName),
        letters if letters > LETTERS => Err(Refused::LongName),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views(names: &[&str]) -> Views {
        Views::sorted(names.iter().map(|name| View::new(name, "timeline", "q=a")).collect())
    }

    fn names(views: &Views) -> Vec<&str> {
        views.all().iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn they_are_stored_as_they_are_and_what_is_damaged_or_unknown_does_no_harm() {
        let both = views(&["b", "a"]);
        assert_eq!(Views::parse(both.print().as_deref()), both);
        assert_eq!(views(&[]).print(), None);
        let theirs = r#"[{"name":"x","page":"map","query":"","mood":1},{"name":5},"y"]"#;
        let found = Views::parse(Some(theirs));
        assert_eq!(names(&found), ["x"]);
        assert!(found.print().unwrap().contains(r#""mood":1"#));
        for text in ["", "{}", "][", "null"] {
            assert_eq!(Views::parse(Some(text)), Views::default(), "{text}");
        }
    }

    #[test]
    fn the_same_name_replaces_and_every_step_has_its_way_back() {
        let before = views(&["a", "b"]);
        let steps = [
            (
                before.save(View::new(" c ", "calendar", "")).unwrap(),
                ["a", "b", "c"].as_slice(),
            ),
            (before.save(View::new("a", "calendar", "")).unwrap(), &["a", "b"]),
            (before.rename(&before.all()[0], "z").unwrap(), &["b", "z"]),
            (
                Swap {
                    before: vec![before.all()[1].clone()],
                    after: Vec::new(),
                },
                &["a"],
            ),
        ];
        for (swap, expect) in steps {
            let after = before.with(&swap);
            assert_eq!(names(&after), expect);
            assert_ne!(after, before);
            assert_eq!(after.with(&swap.reverted()), before);
        }
    }

    #[test]
    fn the_way_back_leaves_what_another_tab_has_saved() {
        let swap = views(&["a"]).save(View::new("b", "timeline", "")).unwrap();
        assert_eq!(
            names(&views(&["a", "b", "theirs"]).with(&swap.reverted())),
            ["a", "theirs"]
        );
    }

    #[test]
    fn names_and_numbers_have_their_bounds() {
        let many: Vec<String> = (0..MOST).map(|n| format!("{n:02}")).collect();
        let full = views(&many.iter().map(String::as_str).collect::<Vec<_>>());
        let named = |name: &str| View::new(name, "timeline", "");
        for (name, expect) in [
            ("", Some(Refused::NoName)),
            ("  ", Some(Refused::NoName)),
            ("й".repeat(81).as_str(), Some(Refused::LongName)),
            ("й".repeat(80).as_str(), Some(Refused::Full)),
            ("07", None),
        ] {
            assert_eq!(full.save(named(name)).err(), expect, "{name}");
        }
        assert_eq!(full.rename(&full.all()[0], "07").err(), Some(Refused::Taken));
        assert_eq!(full.rename(&full.all()[0], "00").err(), None);
    }
}

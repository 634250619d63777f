//! What a file of another program offers: records, as far as it says them. Nothing is written here; `store/commands/import/` draws up what
//! taking them would do.

use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::search::folded;
use crate::domain::text::Lang;
use crate::domain::validate::Fault;

use super::written_date::Unread;

/// One record that is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Its type.
    pub kind: Kind,
    /// The record that it is meant for, and the id that a new one gets.
    pub id: Option<Id>,
    /// Whether it only means something for a record that is there.
    pub only_known: bool,
    /// What is said of it.
    pub said: Vec<Said>,
    /// Why it cannot be taken; none where it can.
    pub troubles: Vec<Trouble>,
    /// What of it is left out.
    pub remarks: Vec<Remark>,
}

/// A value for a field: `due`, `budget.amount`, `steps/<id>.due`.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The path of the field.
    pub path: String,
    /// In which language, where it is a text by language.
    pub tongue: Tongue,
    /// The value, as it was typed or as it is kept.
    pub value: Value,
}

/// The language of a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// It is no text by language
    None,
    /// This one, by BCP 47 tag
    In(String),
    /// Nothing says; new text is taken for this one. Where the record says the same in any language, nothing changes.
    Perhaps(Lang),
}

impl Tongue {
    /// What a parameter LANGUAGE says (RFC 5545, 3.2.10; RFC 6350, 5.1), in any case: a tag of one of our languages with a region is that
    /// language. Where it says nothing, or no tag, the text is taken for `usual`.
    #[must_use]
    pub fn tagged(tag: &str, usual: Lang) -> Self {
        let tag = tag.trim().to_lowercase().replace('_', "-");
        let primary = tag.split('-').next().unwrap_or_default();
        if Lang::ALL.iter().any(|lang| lang.tag() == primary) {
            Self::In(primary.to_owned())
        } else if is_tag(&tag) {
            Self::In(tag)
        } else {
            Self::Perhaps(usual)
        }
    }
}

/// Whether a text has the shape of a BCP 47 tag, and says something: `und` does not.
#[must_use]
pub fn is_tag(tag: &str) -> bool {
    let fits = (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits && tag != "und"
}

/// Why something is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// A field that does not hold what it must.
    Field(String, Fault),
    /// A text is no date.
    Date(String, String, Unread),
    /// A text is none of the choices of a field.
    Choice(String, String),
    /// No partner of the partnership has this name.
    Partner(String),
    /// What stands in the column of ids is none.
    NotAnId(String),
    /// Its id is that of a record of another type, or of another partnership.
    Elsewhere,
    /// Several records have its title, and nothing says which is meant.
    Several,
    /// The file has the same one on this line already.
    Twice(usize),
    /// Its end is missing: the file was cut.
    Cut,
    /// It belongs to a record that is not here.
    Unknown,
    /// It is of a sort that is not taken; its name in the file.
    Sort(String),
}

/// What is left out of something that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It repeats itself; only the first time is taken.
    Repeats,
    /// It is in a time zone that is not known here; the day is that of UTC.
    Zone(String),
}

impl Offer {
    /// Nothing said yet.
    #[must_use]
    pub const fn new(kind: Kind, line: usize) -> Self {
        Self {
            line,
            kind,
            id: None,
            only_known: false,
            said: Vec::new(),
            troubles: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Says a value in no particular language.
    pub fn say(&mut self, path: impl Into<String>, value: impl Into<Value>) {
        self.put(path, Tongue::None, value);
    }

    /// Says a value.
    pub fn put(&mut self, path: impl Into<String>, tongue: Tongue, value: impl Into<Value>) {
        self.said.push(Said {
            path: path.into(),
            tongue,
            value: value.into(),
        });
    }

    /// The first value that is said of a field.
    pub fn value(&self, path: &str) -> Option<&Value> {
        self.said.iter().find(|said| said.path == path).map(|said| &said.value)
    }

    /// All texts that are said of a field.
    pub fn texts<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a str> {
        let said = self.said.iter().filter(move |said| said.path == path);
        said.filter_map(|said| said.value.as_str())
    }
}

impl Said {
    /// The name of the field or element that it is kept in.
    #[must_use]
    pub fn field(&self) -> &str {
        self.path.split_once('.').map_or(self.path.as_str(), |(field, _)| field)
    }

    /// Writes it into the fields of a record.
    pub fn write(&self, fields: &mut Fields) {
        match self.path.split_once('.') {
            None => {
                let now = fields.remove(&self.path);
                if let Some(value) = self.over(now) {
                    fields.insert(self.path.clone(), value);
                }
            }
            Some((field, member)) => {
                let group = fields
                    .entry(field.to_owned())
                    .or_insert_with(|| Value::Object(Map::new()));
                if let Some(map) = group.as_object_mut() {
                    let now = map.remove(member);
                    if let Some(value) = self.over(now) {
                        map.insert(member.to_owned(), value);
                    }
                }
            }
        }
    }

    /// What becomes of a value.
    fn over(&self, now: Option<Value>) -> Option<Value> {
        let tag = match &self.tongue {
            // Who is responsible is replaced as a whole, unless the same is said in another language.
            Tongue::None if is_said(now.as_ref(), &self.value) => return now,
            Tongue::None => return Some(self.value.clone()),
            Tongue::Perhaps(lang) => match self.same_in(now.as_ref()) {
                Some((_, same)) if *same == self.value => return now,
                Some((tag, _)) => tag.clone(),
                None => lang.tag().to_owned(),
            },
            Tongue::In(tag) => tag.clone(),
        };
        let mut texts = match now {
            Some(Value::Object(texts)) => texts,
            Some(Value::String(text)) if Some(text.trim()) == self.value.as_str() => return Some(Value::String(text)),
            _ => Map::new(),
        };
        texts.insert(tag, self.value.clone());
        Some(Value::Object(texts))
    }

    /// The text that says the same in some language, spaces, case and accents aside: then what is said is in that language.
    fn same_in<'a>(&self, now: Option<&'a Value>) -> Option<(&'a String, &'a Value)> {
        let plain = |text: &str| folded(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        let texts = now?.as_object()?;
        let wanted = self.value.as_str().map(plain)?;
        let exact = texts.iter().find(|(_, text)| **text == self.value);
        exact.or_else(|| {
            texts
                .iter()
                .find(|(_, text)| text.as_str().map(plain).as_ref() == Some(&wanted))
        })
    }
}

/// Whether an office that is written in one language is there, perhaps among others.
fn is_said(now: Option<&Value>, value: &Value) -> bool {
    let office = |value: &Value| value.get("office").cloned();
    let (Some(now), Some(said)) = (now.and_then(office), office(value)) else {
        return false;
    };
    let said = said.as_object().and_then(|texts| texts.values().next());
    let texts = now.as_object().into_iter().flat_map(|texts| texts.values());
    said.is_some_and(|said| texts.into_iter().any(|text| text == said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(now: Value, said: (&str, Tongue, Value), expect: Value) {
        let mut fields: Fields = now.as_object().unwrap().clone().into_iter().collect();
        let (path, tongue, value) = said;
        let said = Said {
            path: path.into(),
            tongue,
            value,
        };
        said.write(&mut fields);
        assert_eq!(Value::Object(fields.into_iter().collect()), expect, "{path}");
    }

    #[test]
    fn a_text_changes_in_its_language_alone() {
        let uk = || Tongue::In("uk".into());
        check(
            json!({"title": {"uk": "а", "pl": "p"}}),
            ("title", uk(), json!("б")),
            json!({"title": {"uk": "б", "pl": "p"}}),
        );
        check(json!({}), ("title", uk(), json!("б")), json!({"title": {"uk": "б"}}));
        check(
            json!({"title": "bare"}),
            ("title", uk(), json!("bare")),
            json!({"title": "bare"}),
        );
        let perhaps = || Tongue::Perhaps(Lang::De);
        check(
            json!({"title": {"uk": "обмін"}}),
            ("title", perhaps(), json!("Обмін")),
            json!({"title": {"uk": "Обмін"}}),
        );
        check(
            json!({"title": {"uk": "а"}}),
            ("title", perhaps(), json!("а")),
            json!({"title": {"uk": "а"}}),
        );
        check(
            json!({"title": {"uk": "а"}}),
            ("title", perhaps(), json!("b")),
            json!({"title": {"uk": "а", "de": "b"}}),
        );
    }

    #[test]
    fn a_member_changes_beside_the_others() {
        check(
            json!({"budget": {"amount": 5, "x": 1}}),
            ("budget.currency", Tongue::None, json!("EUR")),
            json!({"budget": {"amount": 5, "x": 1, "currency": "EUR"}}),
        );
        let office = |tag: &str, text: &str| json!({"office": {tag: text}});
        check(
            json!({"responsible/a": {"office": {"uk": "Відділ", "de": "Amt"}}}),
            ("responsible/a", Tongue::None, office("uk", "Amt")),
            json!({"responsible/a": {"office": {"uk": "Відділ", "de": "Amt"}}}),
        );
        check(
            json!({"responsible/a": {"contact": "c"}}),
            ("responsible/a", Tongue::None, office("uk", "x")),
            json!({"responsible/a": {"office": {"uk": "x"}}}),
        );
    }
}

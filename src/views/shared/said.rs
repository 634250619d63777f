//! A value of a record in words, for where it stands alone: beside another one, or in a list.

use serde_json::Value;

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, labels, m};

use super::Reader;

/// Decimals of a number, at most; a place on the map has six.
const DECIMALS: u8 = 6;

/// Whose values they are, and who reads them.
pub struct Said<'a> {
    /// Where other records are found by their ids.
    pub workspace: &'a Workspace,
    /// The reader.
    pub reader: &'a Reader,
    /// The type of the record.
    pub kind: Kind,
    /// Its partnership.
    pub partnership: Option<Id>,
}

/// What a path leads to.
enum Part {
    Single(&'static Input),
    Several(&'static [Spec]),
    Number,
    Unknown,
}

fn part(kind: Kind, path: &str) -> Part {
    let (key, member) = match path.split_once('.') {
        Some((key, member)) => (key, Some(member)),
        None => (path, None),
    };
    let name = key.split('/').next().unwrap_or_default();
    let Some(spec) = specs(kind).iter().find(|spec| spec.name == name) else {
        return Part::Unknown;
    };
    match (&spec.input, member) {
        (Input::Group(inner) | Input::Collection(inner) | Input::PerPartner(inner), Some(member)) => inner
            .iter()
            .find(|spec| spec.name == member)
            .map_or(Part::Unknown, |spec| Part::Single(&spec.input)),
        (Input::Group(inner) | Input::Collection(inner) | Input::PerPartner(inner), None) => Part::Several(inner),
        (Input::Headcount, _) => Part::Number,
        (input, _) => Part::Single(input),
    }
}

impl Said<'_> {
    /// The value at a path of the record: `due`, `steps/<id>`, `steps/<id>.title`.
    #[must_use]
    pub fn value(&self, path: &str, value: &Value) -> String {
        match part(self.kind, path) {
            _ if value.is_null() => m::review_nothing(self.reader.lang).to_owned(),
            Part::Single(input) => self.single(input, value),
            Part::Several(inner) => self.several(path, inner, value),
            Part::Number => self.number(value, 1.0),
            Part::Unknown if path == "partnership" => self.name(value),
            Part::Unknown => plain(value),
        }
    }

    /// What a field is called; an element by what it says in `fields`.
    #[must_use]
    pub fn place(&self, path: &str, fields: &Fields) -> String {
        let lang = self.reader.lang;
        let label = match labels::field(lang, self.kind, path) {
            "" => path,
            label => label,
        };
        let Some((_, id)) = path.split_once('/') else {
            return label.to_owned();
        };
        let name = match part(self.kind, path) {
            Part::Several(inner) if !self.is_side(id) => fields
                .get(path)
                .and_then(|element| self.first(inner, element))
                .unwrap_or_default(),
            _ => self.side(id),
        };
        if name.is_empty() {
            label.to_owned()
        } else {
            m::review_place(lang, label, &name)
        }
    }

    fn several(&self, path: &str, inner: &[Spec], value: &Value) -> String {
        let words = |spec: &Spec| {
            let value = value.get(spec.name)?;
            let label = labels::field(self.reader.lang, self.kind, &format!("{path}.{}", spec.name));
            Some(m::review_place(
                self.reader.lang,
                label,
                &self.single(&spec.input, value),
            ))
        };
        let all: Vec<String> = inner.iter().filter_map(words).collect();
        if all.is_empty() {
            m::review_nothing(self.reader.lang).to_owned()
        } else {
            all.join(" · ")
        }
    }

    /// The first text of an element.
    fn first(&self, inner: &[Spec], element: &Value) -> Option<String> {
        let spec = inner.iter().find(|spec| {
            matches!(spec.input, Input::Text | Input::LongText | Input::Line) && element.get(spec.name).is_some()
        })?;
        let texts = element.get(spec.name)?;
        let in_lang = texts.get(self.reader.lang.tag()).and_then(Value::as_str);
        Some(in_lang.map_or_else(|| self.single(&spec.input, texts), str::to_owned))
    }

    fn single(&self, input: &Input, value: &Value) -> String {
        let lang = self.reader.lang;
        match input {
            Input::Text | Input::LongText => texts(lang, value),
            Input::Code { group, .. } => code(lang, group, value),
            Input::Spheres => list(value, |value| code(lang, "sphere", value)),
            Input::Languages => list(value, |value| intl::installed().language(lang, &plain(value))),
            Input::Programmes => list(value, |value| self.name(value)),
            Input::Country => intl::installed().country(lang, &plain(value)),
            Input::Date => plain(value)
                .parse()
                .map_or_else(|_| plain(value), |date: Edtf| dates::edtf(lang, &date)),
            Input::Number { .. } => self.number(value, 1.0),
            Input::Money => self.number(value, 100.0),
            Input::Partner => self.side(&plain(value)),
            Input::Contact | Input::Programme | Input::Event => self.name(value),
            Input::Origin => {
                let of = |name: &str| value.get(name).map(|id| self.name(id));
                of("event").or_else(|| of("agreement")).unwrap_or_default()
            }
            _ => plain(value),
        }
    }

    /// What stands in a form as text is said as it stands there.
    fn number(&self, value: &Value, parts: f64) -> String {
        value.as_f64().map_or_else(
            || plain(value),
            |number| intl::installed().number(self.reader.lang, number / parts, DECIMALS),
        )
    }

    fn name(&self, id: &Value) -> String {
        let record = id.as_str().and_then(|id| self.workspace.get(id.parse().ok()?));
        record.map_or_else(
            || m::form_gone_choice(self.reader.lang).to_owned(),
            |record| title(record, self.reader.lang, &self.reader.our_city),
        )
    }

    fn is_side(&self, id: &str) -> bool {
        !self.side(id).is_empty()
    }

    /// The name of a partner; empty where there is none of this id.
    fn side(&self, id: &str) -> String {
        let partnership = self.partnership.and_then(|id| self.workspace.partnership_of(id));
        let partner = partnership.and_then(|it| it.partners.get(&id.parse().ok()?));
        partner.map_or_else(String::new, |partner| partner.name.show(self.reader.lang))
    }
}

/// In all its languages, each named where there are several.
fn texts(lang: Lang, value: &Value) -> String {
    let Some(map) = value.as_object() else {
        return plain(value);
    };
    let one = |(tag, text): (&String, &Value)| {
        let language = match Lang::from_tag(tag) {
            Some(known) => known.endonym().to_owned(),
            None => intl::installed().language(lang, tag),
        };
        match map.len() {
            1 => plain(text),
            _ => m::review_place(lang, &language, &plain(text)),
        }
    };
    let all: Vec<String> = map.iter().map(one).collect();
    all.join(" · ")
}

fn code(lang: Lang, group: &str, value: &Value) -> String {
    let code = plain(value);
    match labels::code(lang, group, &code) {
        "" => code,
        name => name.to_owned(),
    }
}

fn list(value: &Value, one: impl Fn(&Value) -> String) -> String {
    let all: Vec<String> = value.as_array().into_iter().flatten().map(one).collect();
    all.join(", ")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, fields, id, workspace};
    use serde_json::json;

    fn check(kind: Kind, path: &str, value: &Value, expect: &str) {
        let workspace = workspace([(10, Kind::Contact, json!({"name": "Olena"}))]);
        let reader = Reader {
            lang: Lang::En,
            our_city: String::new(),
            today: day(TODAY),
        };
        let said = Said {
            workspace: &workspace,
            reader: &reader,
            kind,
            partnership: Some(id(1)),
        };
        assert_eq!(said.value(path, value), expect, "{path}");
    }

    #[test]
    fn every_kind_of_value_has_its_words() {
        let check = |path: &str, value: Value, expect: &str| check(Kind::Commitment, path, &value, expect);
        check("title", json!({"en": "Pen pals"}), "Pen pals");
        check("title", json!({"de": "a", "en": "b"}), "Deutsch: a · English: b");
        check("status", json!("under_way"), "Under way");
        check("status", json!("of_tomorrow"), "of_tomorrow");
        check("due", json!("2026-05-15"), "2026-05-15");
        check("due", json!("soon"), "soon");
        check("lead", json!(id(2).to_string()), "Zhytomyr");
        check("due", Value::Null, "nothing");
        check("of_tomorrow", json!({"a": 1}), r#"{"a":1}"#);
        check(
            &format!("responsible/{}", id(2)),
            json!({"contact": id(10).to_string()}),
            "Contact: Olena",
        );
        check(&format!("steps/{}.title", id(5)), json!({"en": "s"}), "s");
        check("budget.amount", json!(1250), "12.500000");
        check("budget.amount", json!("12,50"), "12,50");
    }

    #[test]
    fn a_place_is_called_by_its_field_and_its_element() {
        let workspace = workspace([]);
        let reader = Reader {
            lang: Lang::En,
            our_city: String::new(),
            today: day(TODAY),
        };
        let said = Said {
            workspace: &workspace,
            reader: &reader,
            kind: Kind::Commitment,
            partnership: Some(id(1)),
        };
        let fields = fields(json!({"steps/#5": {"title": {"de": "Brief", "en": "Letter"}}}));
        let check = |path: &str, expect: &str| assert_eq!(said.place(path, &fields), expect, "{path}");
        check("due", "Due");
        check(&format!("steps/{}", id(5)), "Steps: Letter");
        check(&format!("steps/{}", id(6)), "Steps");
        check(&format!("responsible/{}", id(3)), "Responsible: Kassel");
        check("of_tomorrow", "of_tomorrow");
    }
}

//! What a field is called and what a value of it says, where the record that it belongs to may be of the past.

use serde_json::{Map, Value};

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::money::{digits_in, minor_in_whole};
use crate::domain::queries::lists::title;
use crate::domain::read::Read;
use crate::domain::record::{Kind, Record};
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, labels, m};

use super::names::{gone, person};
use super::section::titled;

/// How values of a record are read.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Where other records are looked up.
    pub workspace: &'a Workspace,
    /// The type of the record.
    pub kind: Kind,
    /// The partnership it belongs to, for the names of the partners.
    pub partnership: Option<Id>,
    /// The reader's language.
    pub lang: Lang,
}

impl<'a> Words<'a> {
    /// For the values of a record as it is.
    #[must_use]
    pub fn of(workspace: &'a Workspace, record: &Record, lang: Lang) -> Self {
        Self {
            workspace,
            kind: record.kind,
            partnership: record.partnership(),
            lang,
        }
    }
}

impl Words<'_> {
    /// The name of a field; with an element of a collection, of which `value` is one, what it is about: "Steps: Order the books".
    #[must_use]
    pub fn name(&self, field: &str, value: Option<&Value>) -> String {
        let label = match labels::field(self.lang, self.kind, field) {
            "" => return m::past_other(self.lang).to_owned(),
            label => label,
        };
        let Some((collection, id)) = field.split_once('/') else {
            return label.to_owned();
        };
        let about = match (self.input(collection), value) {
            (Some(Input::PerPartner(_) | Input::Headcount), _) => id.parse().map(|id| self.partner(id)).ok(),
            (Some(Input::Collection(specs)), Some(value)) => self.first(specs, value),
            _ => None,
        };
        match about.filter(|about| !about.is_empty()) {
            Some(about) => format!("{label}: {about}"),
            None => label.to_owned(),
        }
    }

    /// Two values of a field in words; of groups and elements only the members that differ, where there are two.
    #[must_use]
    pub fn both(&self, field: &str, old: Option<&Value>, new: Option<&Value>) -> (String, String) {
        match (old, new) {
            (Some(Value::Object(a)), Some(Value::Object(b))) if !self.is_one(field) => {
                let only = |of: &Map<String, Value>, other: &Map<String, Value>| {
                    let differs = |(name, value): &(&String, &Value)| other.get(*name) != Some(*value);
                    Value::Object(
                        of.iter()
                            .filter(differs)
                            .map(|(name, value)| (name.clone(), value.clone()))
                            .collect(),
                    )
                };
                let (a_only, b_only) = (only(a, b), only(b, a));
                let [a, b] = [old, new].map(Option::unwrap_or_default);
                (self.value_in(field, &a_only, a), self.value_in(field, &b_only, b))
            }
            _ => {
                let words = |value: Option<&Value>| value.map(|value| self.value(field, value)).unwrap_or_default();
                (words(old), words(new))
            }
        }
    }

    /// A value of a field in words, or of a member of it: `due`, `steps/<id>`, `steps/<id>.title`. Nothing is said to be nothing.
    #[must_use]
    pub fn value(&self, field: &str, value: &Value) -> String {
        self.value_in(field, value, value)
    }

    /// The same of a part of a group: `whole` is the group as it stands, in which an amount of money has its currency.
    #[must_use]
    pub fn value_in(&self, field: &str, value: &Value, whole: &Value) -> String {
        if value.is_null() {
            return m::review_nothing(self.lang).to_owned();
        }
        let (field, member) = field
            .split_once('.')
            .map_or((field, None), |(field, member)| (field, Some(member)));
        let (name, is_element) = field.split_once('/').map_or((field, false), |(name, _)| (name, true));
        match (self.input(name), member) {
            (Some(Input::Collection(specs) | Input::PerPartner(specs) | Input::Group(specs)), Some(member)) => {
                let spec = specs.iter().find(|spec| spec.name == member);
                spec.map_or_else(|| plain(value), |spec| self.member(&spec.input, value, whole))
            }
            (Some(Input::Collection(specs) | Input::PerPartner(specs)), None) if is_element => {
                self.members(specs, field, value, whole)
            }
            (Some(Input::Group(specs)), None) => self.members(specs, field, value, whole),
            (Some(Input::Headcount), _) if is_element => number(self.lang, value),
            (Some(input), _) => self.one(input, value),
            (None, _) if name == "partnership" => self.record(value),
            (None, _) => plain(value),
        }
    }

    fn input(&self, name: &str) -> Option<&'static Input> {
        let spec = specs(self.kind).iter().find(|spec| spec.name == name);
        spec.map(|spec| &spec.input)
    }

    /// Whether its parts say nothing without each other.
    fn is_one(&self, field: &str) -> bool {
        matches!(self.input(field), Some(Input::Origin))
    }

    /// After which member an element is called: the first that says something, a text in the reader's language.
    fn first(&self, specs: &[Spec], value: &Value) -> Option<String> {
        let of = |spec: &Spec| {
            let value = value.get(spec.name)?;
            let words = match spec.input {
                Input::Text | Input::LongText => Text::read(value)?.show(self.lang),
                _ => self.one(&spec.input, value),
            };
            Some(words).filter(|words| !words.is_empty())
        };
        specs.iter().find_map(of)
    }

    /// "Due: 5 May 2026; Done on: 4 May 2026"; the first member, after which an element is called, without its name.
    fn members(&self, specs: &[Spec], field: &str, value: &Value, whole: &Value) -> String {
        let is_element = field.contains('/');
        let member = |(place, spec): (usize, &Spec)| {
            let words = self.member(&spec.input, value.get(spec.name)?, whole);
            let label = labels::field(self.lang, self.kind, &format!("{field}.{}", spec.name));
            let bare = is_element && place == 0;
            Some(if bare { words } else { format!("{label}: {words}") })
        };
        let all: Vec<String> = specs.iter().enumerate().filter_map(member).collect();
        all.join("; ")
    }

    fn member(&self, input: &Input, value: &Value, whole: &Value) -> String {
        match input {
            Input::Money => money(self.lang, value, digits_in(whole)),
            input => self.one(input, value),
        }
    }

    fn one(&self, input: &Input, value: &Value) -> String {
        let lang = self.lang;
        let text = value.as_str().unwrap_or_default();
        match input {
            Input::Text | Input::LongText => texts(lang, value),
            Input::Code { group, .. } => code(lang, group, text),
            Input::Spheres => listed(value, |text| code(lang, "sphere", text)),
            Input::Languages => listed(value, |tag| intl::installed().language(lang, tag)),
            Input::Date => Edtf::read(value).map_or_else(|| plain(value), |date| dates::edtf(lang, &date)),
            Input::Number { .. } => number(lang, value),
            Input::Country => intl::installed().country(lang, text),
            Input::Partner => text.parse().map(|id| self.partner(id)).unwrap_or_default(),
            Input::Contact | Input::Programme | Input::Event | Input::Commitment => self.record(value),
            Input::Programmes => listed(value, |id| self.named(id.parse().ok())),
            Input::Origin => self.origin(value),
            Input::Line => person(&plain(value), lang),
            _ => plain(value),
        }
    }

    fn partner(&self, id: Id) -> String {
        let tie = self.partnership.and_then(|id| self.workspace.partnership_of(id));
        let partner = tie.and_then(|tie| tie.partners.get(&id));
        partner.map_or_else(
            || m::past_a_deleted_record(self.lang).to_owned(),
            |partner| partner.name.show(self.lang),
        )
    }

    fn record(&self, value: &Value) -> String {
        self.named(Id::read(value))
    }

    fn named(&self, id: Option<Id>) -> String {
        id.and_then(|id| self.workspace.get(id)).map_or_else(
            || gone(self.workspace, id, self.lang, m::past_a_deleted_record(self.lang)).to_owned(),
            |record| titled(title(record, self.lang, ""), self.lang),
        )
    }

    /// "Memorandum, 2.1"
    fn origin(&self, value: &Value) -> String {
        let id = |name: &str| value.get(name).and_then(Id::read);
        let source = id("agreement").or(id("event"));
        let agreement = id("agreement").and_then(|id| self.workspace.agreement(id));
        let clause = agreement.and_then(|agreement| Some(agreement.clauses.get(&id("clause")?)?.number.clone()));
        match clause.filter(|number| !number.is_empty()) {
            Some(number) => format!("{}, {number}", self.named(source)),
            None => self.named(source),
        }
    }
}

/// In all its languages, each named where there are several: two values may differ in one that is not the reader's.
fn texts(lang: Lang, value: &Value) -> String {
    let Some(map) = value.as_object() else {
        return plain(value);
    };
    let one = |(tag, text): (&String, &Value)| {
        let language = Lang::from_tag(tag).map_or_else(
            || intl::installed().language(lang, tag),
            |known| known.endonym().to_owned(),
        );
        match map.len() {
            1 => plain(text),
            _ => m::review_place(lang, &language, &plain(text)),
        }
    };
    let all: Vec<String> = map.iter().map(one).collect();
    all.join(" · ")
}

fn code(lang: Lang, group: &str, code: &str) -> String {
    match labels::code(lang, group, code) {
        "" => code.to_owned(),
        label => label.to_owned(),
    }
}

fn listed(value: &Value, words: impl Fn(&str) -> String) -> String {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let all: Vec<String> = items.iter().filter_map(Value::as_str).map(words).collect();
    all.join(", ")
}

fn number(lang: Lang, value: &Value) -> String {
    match (value.as_i64(), value.as_f64()) {
        (Some(whole), _) => intl::number(lang, whole),
        (None, Some(number)) => intl::installed().number(lang, number, 6),
        (None, None) => plain(value),
    }
}

/// An amount in whole units of a currency with so many decimals.
fn money(lang: Lang, value: &Value, digits: u8) -> String {
    value.as_f64().map_or_else(
        || plain(value),
        |minor| intl::installed().number(lang, minor / f64::from(minor_in_whole(digits)), digits),
    )
}

/// What no table describes, as it is kept.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{fields, id, workspace};
    use serde_json::json;

    fn sample() -> Workspace {
        workspace([
            (10, Kind::Contact, json!({"name": "Olena"})),
            (
                15,
                Kind::Agreement,
                json!({"title": {"en": "Memorandum"}, "clauses/#16": {"number": "2.1", "text": {"en": "c"}}}),
            ),
        ])
    }

    fn with(kind: Kind, look: impl FnOnce(Words)) {
        let workspace = sample();
        look(Words {
            workspace: &workspace,
            kind,
            partnership: Some(id(1)),
            lang: Lang::En,
        });
    }

    /// `value` may name ids as `#10`.
    fn check(kind: Kind, field: &str, value: Value, expect: &str) {
        let field = fields(json!({ field: value }));
        let (name, value) = field.first_key_value().unwrap();
        with(kind, |words| assert_eq!(words.value(name, value), expect, "{name}"));
    }

    #[test]
    fn values_are_told_in_words() {
        check(Kind::Commitment, "title", json!({"de": "Bücher"}), "Bücher");
        check(Kind::Commitment, "status", json!("under_way"), "Under way");
        check(Kind::Commitment, "status", json!("of_tomorrow"), "of_tomorrow");
        check(Kind::Commitment, "lead", json!("#3"), "Kassel");
        check(
            Kind::Commitment,
            "origin",
            json!({"agreement": "#15", "clause": "#16"}),
            "Memorandum, 2.1",
        );
        check(Kind::Commitment, "origin", json!({"event": "#99"}), "a deleted record");
        check(Kind::Commitment, "responsible/#2", json!({"contact": "#10"}), "Olena");
        check(
            Kind::Commitment,
            "steps/#5",
            json!({"title": {"en": "s"}, "done": "2026", "position": 1}),
            "s; Done on: 2026",
        );
        check(
            Kind::Commitment,
            "budget",
            json!({"amount": 1250, "currency": "EUR"}),
            "Amount: 12.50; Currency: EUR – euro",
        );
        check(
            Kind::Commitment,
            "budget",
            json!({"amount": 1250, "currency": "JPY"}),
            "Amount: 1250; Currency: JPY – Japanese yen",
        );
        check(Kind::Event, "headcount/#2", json!(24), "24");
        check(Kind::Event, "spheres", json!(["energy", "youth"]), "Energy, Youth");
        check(Kind::Contact, "partnership", json!("#1"), "Zhytomyr – Kassel");
        check(Kind::Contact, "of_tomorrow", json!(true), "true");
        check(
            Kind::Commitment,
            "title",
            json!({"de": "a", "en": "b"}),
            "Deutsch: a · English: b",
        );
        check(Kind::Commitment, "due", json!("soon"), "soon");
        check(Kind::Commitment, "due", Value::Null, "nothing");
        with(Kind::Commitment, |words| {
            let title = format!("steps/{}.title", id(5));
            assert_eq!(words.value(&title, &json!({"en": "s"})), "s");
        });
        check(Kind::Commitment, "budget.amount", json!("12,50"), "12,50");
    }

    #[test]
    fn an_element_is_called_after_what_it_is_about() {
        with(Kind::Commitment, |words| {
            let check =
                |field: String, value: Value, expect: &str| assert_eq!(words.name(&field, Some(&value)), expect);
            check(
                format!("steps/{}", id(5)),
                json!({"title": {"en": "Order"}}),
                "Steps: Order",
            );
            check(format!("responsible/{}", id(2)), json!({}), "Responsible: Zhytomyr");
            check("due".into(), json!("2026"), "Due");
            check("of_tomorrow".into(), json!(1), "Other details");
        });
    }

    #[test]
    fn of_two_values_of_an_element_only_what_differs_is_told() {
        with(Kind::Commitment, |words| {
            let step = |done: &str| json!({"title": {"en": "s"}, "done": done});
            let field = format!("steps/{}", id(5));
            let (old, new) = words.both(&field, Some(&step("2025")), Some(&step("2026")));
            assert_eq!((&*old, &*new), ("Done on: 2025", "Done on: 2026"));
            let yen = |amount: i64| json!({"amount": amount, "currency": "JPY"});
            let (old, new) = words.both("budget", Some(&yen(1_250)), Some(&yen(1_300)));
            assert_eq!((&*old, &*new), ("Amount: 1250", "Amount: 1300"));
            let (old, new) = words.both("title", Some(&json!({"en": "a"})), Some(&json!({"en": "b"})));
            assert_eq!((&*old, &*new), ("a", "b"));
            let (old, new) = words.both(
                "title",
                Some(&json!({"de": "x", "en": "a"})),
                Some(&json!({"de": "y", "en": "a"})),
            );
            assert_eq!((&*old, &*new), ("x", "y"), "a language that is not the reader's");
        });
    }
}

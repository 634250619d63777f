//! What there is to choose: codes, countries, partners, and the records that a field can point at.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::codes::Sphere;
use crate::domain::entity::{Entity, Partner};
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::lists::{self, banks, of_kind, timeline, title};
use crate::domain::record::{Kind, Record};
use crate::domain::schema::{COUNTRIES, LANGUAGES};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, labels, m};
use crate::ui::Choice;

/// The most characters of a clause in a list.
const CLAUSE_SHOWN: usize = 90;

/// Value and text of an option of a select.
pub(in crate::views) type Entry = (String, String);

/// The codes of a list, by name.
pub(in crate::views) fn codes(lang: Lang, group: &str, codes: &[&str]) -> Vec<Entry> {
    let name = |code: &str| match labels::code(lang, group, code) {
        "" => code.to_owned(),
        name => name.to_owned(),
    };
    codes.iter().map(|code| ((*code).to_owned(), name(code))).collect()
}

/// The spheres in the alphabet of the language.
pub(in crate::views) fn spheres(lang: Lang) -> Vec<Entry> {
    by_name(lang, codes(lang, "sphere", Sphere::CODES))
}

/// The countries: the two that most partnerships are between first, the others in the alphabet of the language.
pub(in crate::views) fn countries(lang: Lang) -> Vec<Entry> {
    let name = |code: &&str| ((*code).to_owned(), intl::installed().country(lang, code));
    let all = by_name(lang, COUNTRIES.iter().map(name).collect());
    let (first, rest): (Vec<Entry>, Vec<Entry>) = all
        .into_iter()
        .partition(|(code, _)| matches!(code.as_str(), "UA" | "DE"));
    first.into_iter().chain(rest).collect()
}

/// The languages of a contact, in the alphabet of the language.
pub(super) fn languages(lang: Lang) -> Vec<Entry> {
    let name = |tag: &&str| ((*tag).to_owned(), intl::installed().language(lang, tag));
    by_name(lang, LANGUAGES.iter().map(name).collect())
}

fn by_name(lang: Lang, entries: Vec<Entry>) -> Vec<Entry> {
    sorted(entries, |(_, a), (_, b)| intl::installed().compare(lang, a, b))
}

/// A partner as the form names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Side {
    /// Its id.
    pub id: Id,
    /// Its name; empty where it has none.
    pub name: String,
    /// `a` for ours, `b` for the others.
    pub bank: &'static str,
}

/// The partners of a partnership, ours first.
pub(super) fn sides(workspace: &Workspace, partnership: Option<Id>, our_city: &str, lang: Lang) -> Vec<Side> {
    let Some(partnership) = partnership.and_then(|id| workspace.partnership_of(id)) else {
        return Vec::new();
    };
    let side = |(place, (id, partner)): (usize, (Id, &Partner))| Side {
        id,
        name: partner.name.show(lang),
        bank: if place == 0 { "a" } else { "b" },
    };
    banks(partnership, our_city).into_iter().enumerate().map(side).collect()
}

/// The partnerships, by name.
pub(in crate::views) fn partnerships(workspace: &Workspace, our_city: &str, lang: Lang) -> Vec<Entry> {
    let entry = |record: &Record| (record.id.to_string(), title(record, lang, our_city));
    by_name(
        lang,
        workspace.partnerships().map(|(record, _)| entry(record)).collect(),
    )
}

/// The contacts of a partnership by name; only those of `partner`, and of no partner, where one is given.
#[must_use]
pub fn contacts(workspace: &Workspace, partnership: Id, partner: Option<Id>, lang: Lang) -> Vec<Choice> {
    let found = of_kind(workspace, partnership, Kind::Contact).filter_map(|record| {
        let contact = record.contact()?;
        let fits = partner.is_none() || contact.partner.is_none() || contact.partner == partner;
        let detail = joined(&[contact.role.show(lang), contact.organisation.show(lang)]);
        fits.then(|| choice(record.id.to_string(), contact.name.clone(), detail))
    });
    choices_by_name(lang, found.collect())
}

/// The programmes by name.
pub(super) fn programmes(workspace: &Workspace, lang: Lang) -> Vec<Choice> {
    let found = workspace.programmes().map(|(record, programme)| {
        choice(
            record.id.to_string(),
            programme.name.show(lang),
            programme.funder.clone(),
        )
    });
    choices_by_name(lang, found.collect())
}

/// The commitments of a partnership, the earliest due first.
pub(super) fn commitments(workspace: &Workspace, partnership: Id, lang: Lang) -> Vec<Choice> {
    let choice = |record: &Arc<Record>| {
        let commitment = record.commitment()?;
        let due = commitment.due.as_ref().map(|due| dates::due(lang, due));
        Some(choice(
            record.id.to_string(),
            commitment.title.show(lang),
            due.unwrap_or_default(),
        ))
    };
    lists::commitments(workspace, partnership)
        .iter()
        .filter_map(choice)
        .collect()
}

/// The events of a partnership, the latest first.
#[must_use]
pub fn events(workspace: &Workspace, partnership: Id, lang: Lang) -> Vec<Choice> {
    let events = timeline(workspace, partnership);
    events.iter().filter_map(|record| event(record, lang)).collect()
}

fn event(record: &Record, lang: Lang) -> Option<Choice> {
    let Entity::Event(event) = record.entity() else {
        return None;
    };
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
    Some(choice(
        record.id.to_string(),
        event.title.show(lang),
        when.unwrap_or_default(),
    ))
}

/// The clauses of a partnership's agreements, then its events, each as the value of an origin in JSON.
pub(super) fn origins(workspace: &Workspace, partnership: Id, lang: Lang) -> Vec<Choice> {
    let agreements = of_kind(workspace, partnership, Kind::Agreement);
    let clauses = agreements.flat_map(|record| {
        let found = record.agreement().into_iter().flat_map(|agreement| {
            agreement.clauses.iter().map(|(clause, content)| {
                let value = json!({"agreement": record.id.to_string(), "clause": clause.to_string()});
                let label = clause_name(&content.number, &content.text, lang);
                choice(value.to_string(), label, agreement.title.show(lang))
            })
        });
        found.collect::<Vec<_>>()
    });
    let events = events(workspace, partnership, lang).into_iter().map(|event| Choice {
        value: json!({"event": event.value}).to_string(),
        ..event
    });
    clauses.chain(events).collect()
}

/// The value of an origin as [`origins`] writes it.
pub(super) fn origin_value(value: &Value) -> String {
    let id = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    match id("event") {
        "" => json!({"agreement": id("agreement"), "clause": id("clause")}).to_string(),
        event => json!({"event": event}).to_string(),
    }
}

fn clause_name(number: &str, text: &Text, lang: Lang) -> String {
    let text = text.show(lang);
    let short: String = text.chars().take(CLAUSE_SHOWN).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    let number = if number.is_empty() {
        String::new()
    } else {
        format!("{number} · ")
    };
    format!("{number}{short}{more}")
}

fn choice(value: String, label: String, detail: String) -> Choice {
    Choice { value, label, detail }
}

fn choices_by_name(lang: Lang, choices: Vec<Choice>) -> Vec<Choice> {
    sorted(choices, |a, b| intl::installed().compare(lang, &a.label, &b.label))
}

fn joined(parts: &[String]) -> String {
    let there: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    there.join(", ")
}

/// `choices`, and each of `chosen` that is not among them as a record that is not there any more.
pub(super) fn with_gone(mut choices: Vec<Choice>, chosen: &[String], lang: Lang) -> Vec<Choice> {
    let missing = chosen
        .iter()
        .filter(|value| !value.is_empty() && !choices.iter().any(|choice| choice.value == **value))
        .map(|value| choice(value.clone(), m::form_gone_choice(lang).to_owned(), String::new()));
    let missing: Vec<Choice> = missing.collect();
    choices.extend(missing);
    choices
}

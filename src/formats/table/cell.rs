//! One cell: a value in words, and words as a value.

use serde_json::{Value, json};

use crate::domain::codes::Sphere;
use crate::domain::id::Id;
use crate::domain::read::Read;
use crate::domain::record::Record;
use crate::domain::schema::{Input, LANGUAGES};
use crate::domain::search::folded;
use crate::domain::text::{Lang, Text};
use crate::formats::offer::Trouble;
use crate::formats::written_date::{self, Order};

use super::{Column, Ground};

/// What a cell says of a record; empty where it says nothing.
pub(super) fn print(record: &Record, column: &Column, ground: &Ground, decimal: char) -> String {
    if column.is_id() {
        return record.id.to_string();
    }
    let value = match column.path.split_once('.') {
        Some((group, member)) => record.fields.get(group).and_then(|group| group.get(member)),
        None => record.fields.get(&column.path),
    };
    let Some(value) = value else {
        return String::new();
    };
    let label = |group: &str, code: &str| match (ground.names.code)(ground.lang, group, code) {
        "" => code.to_owned(),
        label => label.to_owned(),
    };
    let plain = || value.as_str().unwrap_or_default().to_owned();
    let listed = |word: &dyn Fn(&str) -> String| {
        let words = value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(word);
        words.collect::<Vec<String>>().join(", ")
    };
    match column.input {
        Input::Text | Input::LongText => match (value, column.lang) {
            (Value::Object(texts), Some(lang)) => texts
                .get(lang.tag())
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            (Value::String(text), Some(lang)) if lang == ground.lang => text.clone(),
            _ => String::new(),
        },
        Input::Code { group: "currency", .. } => plain(),
        Input::Code { group, .. } => label(group, &plain()),
        Input::Spheres => listed(&|code| label("sphere", code)),
        Input::Languages => listed(&str::to_owned),
        Input::Money => value.as_i64().map(|minor| amount(minor, decimal)).unwrap_or_default(),
        Input::Number { .. } | Input::Headcount => number(value, decimal),
        Input::Partner => Id::read(value).map(|id| partner(ground, id)).unwrap_or_default(),
        Input::PerPartner(_) => responsible(value, ground),
        _ => plain(),
    }
}

fn amount(minor: i64, decimal: char) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.unsigned_abs();
    format!("{sign}{}{decimal}{:02}", minor / 100, minor % 100)
}

/// With a nought after three decimals, by which it is known that they are no thousands.
fn number(value: &Value, decimal: char) -> String {
    let text = match value {
        Value::Number(number) => number.to_string(),
        _ => return value.as_str().unwrap_or_default().to_owned(),
    };
    let nought = match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => "0",
        _ => "",
    };
    format!("{}{nought}", text.replace('.', &decimal.to_string()))
}

fn partner(ground: &Ground, id: Id) -> String {
    let partner = ground.tie().and_then(|tie| tie.partners.get(&id));
    partner
        .map(|partner| partner.name.show(ground.lang))
        .unwrap_or_default()
}

fn responsible(value: &Value, ground: &Ground) -> String {
    let contact = value
        .get("contact")
        .and_then(Id::read)
        .and_then(|id| ground.workspace.contact(id));
    match contact {
        Some(contact) => contact.name.clone(),
        None => value
            .get("office")
            .and_then(Text::read)
            .map(|office| office.show(ground.lang))
            .unwrap_or_default(),
    }
}

/// Reads the cells of a table; what they name is looked up once.
pub(super) struct Reader<'a> {
    ground: &'a Ground<'a>,
    /// The contacts of the partnership by their folded names; none where two have the same.
    contacts: std::collections::BTreeMap<String, Option<Id>>,
}

impl<'a> Reader<'a> {
    pub fn new(ground: &'a Ground<'a>) -> Self {
        let mut contacts = std::collections::BTreeMap::new();
        for record in ground.workspace.within(ground.partnership) {
            if let Some(contact) = record.contact() {
                let same = contacts.entry(folded(contact.name.trim())).or_insert(Some(record.id));
                if *same != Some(record.id) {
                    *same = None;
                }
            }
        }
        Self { ground, contacts }
    }

    /// The value that a cell means. Numbers are left as they were typed: tidying reads them.
    pub fn read(&self, column: &Column, text: &str, order: Order) -> Result<Value, Trouble> {
        let choice = || Trouble::Choice(column.path.clone(), text.to_owned());
        match column.input {
            Input::Date => match written_date::read(text, order) {
                Ok(date) => Ok(date.to_string().into()),
                Err(why) => Err(Trouble::Date(column.path.clone(), text.to_owned(), why)),
            },
            Input::Code {
                group: "currency",
                codes,
            } => currency(text, codes).ok_or_else(choice).map(Value::from),
            Input::Code { group, codes } => self.code(group, codes, text).ok_or_else(choice).map(Value::from),
            Input::Spheres => {
                let each = |word: &str| {
                    self.code("sphere", Sphere::CODES, word)
                        .ok_or_else(|| Trouble::Choice(column.path.clone(), word.to_owned()))
                };
                listed(text).map(each).collect::<Result<Vec<_>, _>>().map(Value::from)
            }
            Input::Languages => {
                let each =
                    |word: &str| language(word).ok_or_else(|| Trouble::Choice(column.path.clone(), word.to_owned()));
                listed(text).map(each).collect::<Result<Vec<_>, _>>().map(Value::from)
            }
            Input::Partner => match partner_named(self.ground, text) {
                Some(id) => Ok(id.to_string().into()),
                None => Err(Trouble::Partner(text.to_owned())),
            },
            Input::PerPartner(_) => Ok(match self.contacts.get(&folded(text)) {
                Some(Some(id)) => json!({"contact": id.to_string()}),
                _ => json!({"office": {self.ground.lang.tag(): text}}),
            }),
            Input::Time => Ok(time(text).into()),
            _ => Ok(text.into()),
        }
    }

    /// A code by itself, by its label in any language, or by what offices say for it.
    fn code(&self, group: &str, codes: &[&'static str], text: &str) -> Option<&'static str> {
        let wanted = folded(text.trim());
        let fits = |code: &&&str| {
            let labels = Lang::ALL.map(|lang| folded((self.ground.names.code)(lang, group, code)));
            **code == wanted || labels.contains(&wanted)
        };
        let said =
            |(of, _, words): &&(&str, &str, &str)| *of == group && words.split('|').any(|word| folded(word) == wanted);
        codes
            .iter()
            .find(fits)
            .copied()
            .or_else(|| SAID.iter().find(said).map(|(_, code, _)| *code))
    }
}

/// What offices say for a status: group, code, words.
const SAID: [(&str, &str, &str); 9] = [
    (
        "commitment_status",
        "proposed",
        "пропозиція|vorschlag|idee|proposal|idea",
    ),
    (
        "commitment_status",
        "agreed",
        "погоджено|заплановано|не розпочато|vereinbart|geplant|offen|zugesagt|planned|open|not started|to do",
    ),
    (
        "commitment_status",
        "under_way",
        "в роботі|виконується|триває|розпочато|in arbeit|läuft|begonnen|in bearbeitung|in umsetzung|in progress|ongoing|started|active",
    ),
    (
        "commitment_status",
        "paused",
        "призупинено|відкладено|pausiert|zurückgestellt|verschoben|on hold|postponed",
    ),
    (
        "commitment_status",
        "done",
        "завершено|готово|erledigt|abgeschlossen|fertig|umgesetzt|completed|finished|closed",
    ),
    (
        "commitment_status",
        "dropped",
        "скасовано|відмінено|abgebrochen|entfällt|verworfen|cancelled|canceled",
    ),
    ("event_status", "planned", "заплановано|geplant|planned|confirmed"),
    (
        "event_status",
        "held",
        "відбулося|проведено|stattgefunden|durchgeführt|held|done|completed",
    ),
    (
        "event_status",
        "cancelled",
        "скасовано|відмінено|abgesagt|entfallen|canceled",
    ),
];

fn listed(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split([',', ';', '\n', '|']).map(str::trim);
    words.filter(|word| !word.is_empty())
}

/// The partner of this name, in any language.
#[must_use]
pub fn partner_named(ground: &Ground, text: &str) -> Option<Id> {
    let wanted = folded(text.trim());
    let tie = ground.tie()?;
    let fits = |name: &Text| name.0.values().any(|name| folded(name.trim()) == wanted);
    tie.partners
        .iter()
        .find(|(_, partner)| fits(&partner.name))
        .map(|(id, _)| *id)
}

fn currency(text: &str, codes: &[&'static str]) -> Option<&'static str> {
    let text = text.trim();
    let code = match text {
        "€" | "Euro" | "euro" | "євро" => "EUR",
        "₴" | "грн" | "грн." => "UAH",
        "$" => "USD",
        "£" => "GBP",
        code => code,
    };
    codes.iter().find(|known| known.eq_ignore_ascii_case(code)).copied()
}

/// A language by its tag, or by its name in one of ours.
fn language(text: &str) -> Option<&'static str> {
    const NAMED: [(&str, [&str; 3]); 12] = [
        ("uk", ["українська", "ukrainisch", "ukrainian"]),
        ("de", ["німецька", "deutsch", "german"]),
        ("en", ["англійська", "englisch", "english"]),
        ("pl", ["польська", "polnisch", "polish"]),
        ("fr", ["французька", "französisch", "french"]),
        ("cs", ["чеська", "tschechisch", "czech"]),
        ("es", ["іспанська", "spanisch", "spanish"]),
        ("it", ["італійська", "italienisch", "italian"]),
        ("ro", ["румунська", "rumänisch", "romanian"]),
        ("hu", ["угорська", "ungarisch", "hungarian"]),
        ("sk", ["словацька", "slowakisch", "slovak"]),
        ("tr", ["турецька", "türkisch", "turkish"]),
    ];
    let word = text.trim().to_lowercase();
    let tag = word.split(['-', '_']).next().unwrap_or_default();
    let named = NAMED
        .iter()
        .find(|(_, names)| names.contains(&&*word))
        .map(|(tag, _)| *tag);
    let wanted = named.unwrap_or(tag);
    LANGUAGES.iter().find(|known| **known == wanted).copied()
}

/// With two digits for the hour, and without seconds.
fn time(text: &str) -> String {
    let mut parts = text.trim().split([':', '.']);
    match (parts.next(), parts.next()) {
        (Some(hours), Some(minutes)) if (1..=2).contains(&hours.len()) => format!("{hours:0>2}:{minutes}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_of_languages_currencies_and_times_is_read() {
        for (text, tag) in [
            ("de", Some("de")),
            ("de-AT", Some("de")),
            ("Deutsch", Some("de")),
            ("Польська", Some("pl")),
            ("klingon", None),
        ] {
            assert_eq!(language(text), tag, "{text}");
        }
        for (text, code) in [
            ("€", Some("EUR")),
            ("eur", Some("EUR")),
            ("грн", Some("UAH")),
            ("BTC", None),
        ] {
            assert_eq!(currency(text, crate::domain::schema::CURRENCIES), code, "{text}");
        }
        for (text, expect) in [
            ("9:30", "09:30"),
            ("10:00:00", "10:00"),
            ("9.30", "09:30"),
            ("noon", "noon"),
        ] {
            assert_eq!(time(text), expect);
        }
    }

    #[test]
    fn numbers_have_the_sign_of_the_table_and_no_second_meaning() {
        let check = |value: Value, decimal, expect: &str| assert_eq!(number(&value, decimal), expect);
        check(json!(1200), ',', "1200");
        check(json!(1.5), ',', "1,5");
        check(json!(1.234), '.', "1.2340");
        check(json!(50.2547), ',', "50,2547");
        assert_eq!((amount(1250, ','), amount(-5, '.')), ("12,50".into(), "-0.05".into()));
    }
}

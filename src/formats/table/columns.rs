//! The columns of a type, from the tables in `domain/schema/`.

use crate::domain::entity::Partnership;
use crate::domain::record::Kind;
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::text::Lang;

use crate::formats::workbook::Cell;

use super::Names;

/// What a column holds.
#[derive(Clone, Debug)]
pub struct Column {
    /// The path of the field; `id` for the id of the record.
    pub path: String,
    /// The language, where it holds a text by language.
    pub lang: Option<Lang>,
    /// What the field accepts.
    pub(super) input: &'static Input,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.lang == other.lang
    }
}

/// The path of the column with the ids of the records.
const ID: &str = "id";

impl Column {
    /// By this a mapping remembers it: `title@uk`.
    #[must_use]
    pub fn key(&self) -> String {
        match self.lang {
            Some(lang) => format!("{}@{}", self.path, lang.tag()),
            None => self.path.clone(),
        }
    }

    /// Whether it holds the ids of the records.
    #[must_use]
    pub fn is_id(&self) -> bool {
        self.path == ID
    }

    /// A cell of it, for a program that tells numbers and days from text.
    pub(super) fn typed(&self, text: String) -> Cell {
        match self.input {
            Input::Number { .. } | Input::Money | Input::Headcount => text.parse().map(Cell::Number).ok(),
            Input::Date => text.parse().map(Cell::Day).ok(),
            _ => None,
        }
        .unwrap_or(Cell::Text(text))
    }

    pub(super) fn heading(&self, lang: Lang, kind: Kind, tie: Option<&Partnership>, names: Names) -> String {
        if self.is_id() {
            return ID.to_owned();
        }
        let label = (names.field)(lang, kind, &self.path);
        if let Some((field, partner)) = self.path.split_once('/') {
            let partner = partner.parse().ok().and_then(|id| tie?.partners.get(&id));
            let partner = partner.map(|partner| partner.name.show(lang)).unwrap_or_default();
            return format!("{}: {partner}", (names.field)(lang, kind, field));
        }
        let label = match self.path.split_once('.') {
            Some((group, _)) => format!("{}: {label}", (names.field)(lang, kind, group)),
            None => label.to_owned(),
        };
        match self.lang {
            Some(of) => format!("{label} ({})", of.tag()),
            None => label,
        }
    }
}

/// All columns of a type, in the order of its form. What one cell cannot hold has none: steps, updates, evidence, participants.
#[must_use]
pub fn columns(kind: Kind, tie: &Partnership) -> Vec<Column> {
    let mut all = vec![Column {
        path: ID.to_owned(),
        lang: None,
        input: &Input::Line,
    }];
    for spec in specs(kind) {
        add(&mut all, "", spec, tie);
    }
    all
}

fn add(all: &mut Vec<Column>, before: &str, spec: &'static Spec, tie: &Partnership) {
    let path = format!("{before}{}", spec.name);
    let mut push = |path: String, lang| {
        all.push(Column {
            path,
            lang,
            input: &spec.input,
        });
    };
    match &spec.input {
        Input::Text | Input::LongText => Lang::ALL.into_iter().for_each(|lang| push(path.clone(), Some(lang))),
        Input::PerPartner(_) | Input::Headcount => {
            tie.partners.keys().for_each(|id| push(format!("{path}/{id}"), None));
        }
        Input::Group(inner) => inner.iter().for_each(|spec| add(all, &format!("{path}."), spec, tie)),
        Input::Line
        | Input::Code { .. }
        | Input::Spheres
        | Input::Date
        | Input::Time
        | Input::Url
        | Input::Email
        | Input::Phone
        | Input::Number { .. }
        | Input::Money
        | Input::Country
        | Input::Languages
        | Input::Partner => push(path, None),
        Input::Contact
        | Input::Programme
        | Input::Programmes
        | Input::Event
        | Input::Commitment
        | Input::Origin
        | Input::Collection(_) => {}
    }
}

//! Which column of somebody else's table means what, by what it is called. Headings of our own tables are understood in whichever language they
//! were printed; of others, the words that offices use.

use crate::domain::entity::Partnership;
use crate::domain::record::Kind;
use crate::domain::search::folded;
use crate::domain::text::Lang;

use super::{Column, Ground, KINDS, Names};

/// The columns of the tables of one type, and what offices call each of them.
pub struct Glossary {
    /// As [`Ground::columns`] has them.
    pub columns: Vec<Column>,
    /// For each column, folded.
    words: Vec<Vec<String>>,
}

impl Glossary {
    /// That of the ground's type, with the names of the partnership's cities.
    #[must_use]
    pub fn of(ground: &Ground) -> Self {
        let columns = ground.columns();
        let words = columns.iter().map(|column| words(column, ground)).collect();
        Self { columns, words }
    }

    /// Those of all types.
    #[must_use]
    pub fn of_types(ground: &Ground) -> Vec<(Kind, Self)> {
        let of = |kind| (kind, Self::of(&Ground { kind, ..*ground }));
        KINDS.into_iter().map(of).collect()
    }

    /// For each heading, the place among the columns of what it means. `remembered` says, by heading, what was chosen before; empty for a
    /// column that was left out. No column is meant twice.
    #[must_use]
    pub fn guess(&self, header: &[String], remembered: &dyn Fn(&str) -> Option<String>) -> Vec<Option<usize>> {
        let mut found = vec![None; header.len()];
        let mut free = vec![true; self.columns.len()];
        let mut settled = vec![false; header.len()];
        for (place, heading) in header.iter().enumerate() {
            let Some(key) = remembered(heading) else { continue };
            settled[place] = true;
            let column = self.columns.iter().position(|column| column.key() == key);
            found[place] = column.filter(|column| std::mem::take(&mut free[*column]));
        }
        let rules: [fn(&str, &str) -> bool; 2] = [|heading, word| heading == word, begins];
        for rule in rules {
            for (place, heading) in header.iter().enumerate() {
                let heading = plain(heading);
                if settled[place] || found[place].is_some() || heading.is_empty() {
                    continue;
                }
                let fits =
                    |column: &usize| free[*column] && self.words[*column].iter().any(|word| rule(&heading, word));
                if let Some(column) = (0..self.columns.len()).find(fits) {
                    free[column] = false;
                    found[place] = Some(column);
                }
            }
        }
        found
    }
}

/// The type of which a table with these headings most likely is; `usual` where nothing speaks for another.
#[must_use]
pub fn kind_of(header: &[String], usual: Kind, glossaries: &[(Kind, Glossary)]) -> Kind {
    let fits = |(kind, glossary): &(Kind, Glossary)| {
        let found = glossary.guess(header, &|_| None);
        (found.iter().flatten().count(), *kind == usual)
    };
    let best = glossaries.iter().rev().max_by_key(|of| fits(of));
    best.map_or(usual, |(kind, _)| *kind)
}

/// Letters and digits, folded, with one space between words.
fn plain(heading: &str) -> String {
    let folded = folded(heading.get(..heading.floor_char_boundary(200)).unwrap_or(heading));
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}

fn begins(heading: &str, word: &str) -> bool {
    heading.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
}

/// What a column may be called.
fn words(column: &Column, ground: &Ground) -> Vec<String> {
    let mut words = Vec::new();
    if column.is_id() {
        return vec!["id".into(), "uuid".into(), "pobratym id".into()];
    }
    let names = ground.names;
    for lang in Lang::ALL {
        for name in called(column, lang, ground.kind, ground.tie(), names) {
            match column.lang {
                None => words.push(plain(&name)),
                Some(of) => {
                    let marks = [
                        of.tag().to_owned(),
                        of.endonym().to_owned(),
                        NAMES[of.index()][lang.index()].to_owned(),
                    ];
                    words.extend(marks.iter().map(|mark| plain(&format!("{name} {mark}"))));
                    // A heading without a language is in that of the texts below it.
                    if of == lang {
                        words.push(plain(&name));
                    }
                }
            }
        }
    }
    words
}

/// The names of our languages in each of them.
const NAMES: [[&str; 3]; 3] = [
    ["українською", "ukrainisch", "ukrainian"],
    ["німецькою", "deutsch", "german"],
    ["англійською", "englisch", "english"],
];

/// The label of a column, and what else it is called, in one language.
fn called(column: &Column, lang: Lang, kind: Kind, tie: Option<&Partnership>, names: Names) -> Vec<String> {
    if let Some((field, id)) = column.path.split_once('/') {
        let partner = id.parse().ok().and_then(|id| tie?.partners.get(&id));
        let label = (names.field)(lang, kind, field);
        let cities = partner.into_iter().flat_map(|partner| partner.name.0.values());
        return cities.map(|city| format!("{label} {city}")).collect();
    }
    let label = (names.field)(lang, kind, &column.path);
    let mut all = Vec::new();
    match column.path.split_once('.') {
        Some((group, _)) => all.push(format!("{} {label}", (names.field)(lang, kind, group))),
        None => all.push(label.to_owned()),
    }
    let own = OTHERS
        .iter()
        .filter(|(of, path, _)| of.is_none_or(|of| of == kind) && *path == column.path);
    all.extend(
        own.flat_map(|(_, _, words)| words[lang.index()].split('|'))
            .map(str::to_owned),
    );
    all
}

type Others = (Option<Kind>, &'static str, [&'static str; 3]);

/// What offices call the fields: Ukrainian, German, English.
const OTHERS: &[Others] = &[
    (
        Some(Kind::Commitment),
        "title",
        [
            "назва|зобов'язання|завдання|захід|проєкт|проект|зміст|тема",
            "titel|bezeichnung|name|zusage|maßnahme|aufgabe|projekt|vorhaben|thema",
            "title|name|commitment|task|action|project|measure|subject",
        ],
    ),
    (
        Some(Kind::Event),
        "title",
        [
            "назва|подія|захід|тема",
            "titel|bezeichnung|name|ereignis|veranstaltung|termin|betreff|thema",
            "title|name|event|subject|topic",
        ],
    ),
    (
        None,
        "status",
        ["статус|стан|стан виконання", "status|stand|zustand", "status|state"],
    ),
    (
        None,
        "due",
        [
            "термін|строк|термін виконання|строк виконання|дедлайн|виконати до|до",
            "frist|termin|fällig|fällig am|fälligkeit|bis|bis wann|zieldatum|enddatum|ende",
            "due|due date|deadline|by|end|end date|target date",
        ],
    ),
    (
        None,
        "start",
        [
            "початок|дата початку",
            "beginn|start|startdatum|ab",
            "start|start date|begin|from",
        ],
    ),
    (
        None,
        "lead",
        [
            "головний|відповідальна сторона|місто",
            "federführung|federführend|stadt",
            "lead|lead partner|city",
        ],
    ),
    (
        None,
        "sphere",
        [
            "сфера|напрям|галузь",
            "themenfeld|bereich|thema|handlungsfeld",
            "field|sphere|area|sector",
        ],
    ),
    (
        None,
        "description",
        [
            "опис|примітка|примітки|коментар",
            "beschreibung|inhalt|bemerkung|anmerkung|notiz",
            "description|details|notes|comment",
        ],
    ),
    (
        None,
        "budget.amount",
        [
            "бюджет|сума|вартість|кошти",
            "budget|betrag|kosten|summe",
            "budget|amount|cost",
        ],
    ),
    (None, "budget.currency", ["валюта", "währung", "currency"]),
    (
        Some(Kind::Event),
        "kind",
        ["вид|тип|вид події", "art|typ|format", "kind|type|format"],
    ),
    (
        None,
        "when",
        [
            "дата|коли|дата проведення|період",
            "datum|wann|zeitraum|tag",
            "date|when|dates|period",
        ],
    ),
    (
        None,
        "time",
        ["час|початок о", "uhrzeit|zeit|beginn", "time|start time"],
    ),
    (
        None,
        "place",
        [
            "місце|місце проведення|адреса",
            "ort|veranstaltungsort",
            "place|location|venue",
        ],
    ),
    (None, "host", ["приймає|місто", "gastgeber|stadt", "host|city"]),
    (
        None,
        "summary",
        [
            "опис|зміст|примітки|результат",
            "beschreibung|inhalt|bemerkung|ergebnis",
            "summary|description|notes|result",
        ],
    ),
    (
        None,
        "spheres",
        [
            "сфери|напрями|сфера",
            "themenfelder|bereiche|thema",
            "fields|spheres|areas",
        ],
    ),
    (
        Some(Kind::Contact),
        "name",
        [
            "ім'я|піб|прізвище та ім'я|прізвище, ім'я|прізвище|контакт|особа|контактна особа",
            "name|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|person|vor und nachname",
            "name|full name|contact|person|contact person",
        ],
    ),
    (
        None,
        "partner",
        [
            "місто|сторона|громада|партнер",
            "stadt|seite|kommune|partner",
            "city|side|municipality|partner",
        ],
    ),
    (
        None,
        "role",
        [
            "посада|роль",
            "funktion|position|rolle|amt|stelle",
            "role|position|job title|title|function",
        ],
    ),
    (
        None,
        "organisation",
        [
            "організація|установа|підрозділ|відділ|управління",
            "organisation|einrichtung|abteilung|firma|behörde|dienststelle",
            "organisation|organization|company|department|institution",
        ],
    ),
    (
        None,
        "email",
        [
            "пошта|електронна пошта|ел. пошта|e-mail|емейл|імейл",
            "e-mail|mail|e-mail-adresse|email",
            "e-mail|email|e-mail address|mail",
        ],
    ),
    (
        None,
        "phone",
        [
            "телефон|тел.|номер телефону|мобільний",
            "telefon|tel.|telefonnummer|handy|mobil",
            "phone|telephone|tel|mobile|phone number",
        ],
    ),
    (
        None,
        "languages",
        ["мови|мова", "sprachen|sprache", "languages|language"],
    ),
    (
        None,
        "note",
        [
            "примітка|примітки|нотатка|коментар",
            "notiz|bemerkung|anmerkung|notizen",
            "note|notes|comment",
        ],
    ),
];

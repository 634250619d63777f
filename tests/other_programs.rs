//! Files in the manner of other programs (`tests/fixtures/tables/`), read with all that is guessed; and our own, which come back and change nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod tables;

use pobratym::domain::date::Day;
use pobratym::domain::record::{Kind, Record};
use pobratym::formats::ics;
use pobratym::formats::table::{book, rows};
use pobratym::formats::vcard::Card;
use pobratym::formats::{csv, vcard, workbook};
use pobratym::store::commands::{Import, Taking};
use proptest::prelude::*;
use serde_json::{Value, json};
use tables::{Desktop, fixture, id, read};

fn import(desktop: &Desktop, name: &str, bytes: &[u8]) -> Import {
    read(desktop, name, bytes).import.unwrap()
}

/// Line and outcome of an entry, and the fields of the record that it makes or changes, where they are asked for.
type Entry<'a> = (usize, &'a str, &'a [(&'a str, Value)]);

fn check(name: &str, expect: &[Entry]) {
    let desktop = Desktop::new();
    let import = import(&desktop, name, &fixture(name));
    let told: Vec<(usize, &str)> = import
        .rows
        .iter()
        .map(|row| (row.line, outcome(&row.outcome)))
        .collect();
    assert_eq!(
        told,
        expect
            .iter()
            .map(|(line, outcome, _)| (*line, *outcome))
            .collect::<Vec<_>>(),
        "{name}: {:?}",
        import.rows
    );
    let after = desktop.with(&import.change);
    for (row, (line, _, fields)) in import.rows.iter().zip(expect) {
        for (field, value) in *fields {
            let record = after.get(row.record.unwrap()).unwrap();
            let found = field
                .split('.')
                .fold(json!(*record.fields), |value, member| value[member].clone());
            assert_eq!(&found, value, "{name}, line {line}: {field}");
        }
    }
}

const fn outcome(outcome: &Taking) -> &'static str {
    match outcome {
        Taking::Created => "created",
        Taking::Updated(_) => "updated",
        Taking::Unchanged => "unchanged",
        Taking::Refused(_) => "refused",
    }
}

#[test]
fn tables_of_excel_and_libreoffice() {
    check(
        "excel-1251.csv",
        &[
            (
                2,
                "created",
                &[
                    ("title.uk", json!("Обмін учнями; 2-й рік")),
                    ("status", json!("under_way")),
                    ("due", json!("2026-08-31")),
                    ("lead", json!(id(3).to_string())),
                    ("budget", json!({"amount": 1_250_050, "currency": "UAH"})),
                ],
            ),
            (3, "unchanged", &[("due", json!("2026-12"))]),
            (4, "created", &[("due", json!("2027-21")), ("status", json!("agreed"))]),
            (5, "refused", &[]),
        ],
    );
    check(
        "excel-1252.csv",
        &[
            (
                4,
                "created",
                &[
                    ("title.de", json!("Schüleraustausch fördern")),
                    ("due", json!("2026-08")),
                ],
            ),
            (5, "refused", &[]),
        ],
    );
    check(
        "excel-unicode.txt",
        &[
            (
                2,
                "created",
                &[
                    ("name", json!("Müller, Jörg")),
                    ("organisation.de", json!("Stadt Leonberg")),
                    ("partner", json!(id(3).to_string())),
                ],
            ),
            (
                3,
                "updated",
                &[("organisation.de", json!("Міськрада")), ("phone", json!("+380 532 1"))],
            ),
        ],
    );
    check(
        "libreoffice.csv",
        &[
            (
                2,
                "updated",
                &[("place.en", json!("Leonberg")), ("when", json!("2027-21"))],
            ),
            (
                4,
                "created",
                &[("kind", json!("online_meeting")), ("status", json!("held"))],
            ),
            (
                5,
                "created",
                &[
                    ("title.en", json!("Choir \"Ostara\"")),
                    ("when", json!("2027-08-31")),
                    ("status", json!("planned")),
                ],
            ),
        ],
    );
}

#[test]
fn a_table_that_names_its_separator() {
    check(
        "excel-sep.csv",
        &[(
            3,
            "created",
            &[
                ("title.uk", json!("Обмін \"2027\"")),
                ("due", json!("2027-08-31")),
                ("description.uk", json!("перший\nдругий")),
            ],
        )],
    );
}

#[test]
fn contacts_of_nextcloud() {
    check(
        "nextcloud.vcf",
        &[
            (
                1,
                "created",
                &[
                    ("name", json!("Anna Приклад")),
                    ("email", json!("anna@example.org")),
                    ("phone", json!("+49-7152-99")),
                    ("role.de", json!("Sachbearbeiterin")),
                    ("languages", json!(["de", "uk"])),
                    ("partner", json!(id(3).to_string())),
                ],
            ),
            (20, "refused", &[]),
        ],
    );
}

#[test]
fn an_invitation_of_outlook() {
    check(
        "outlook-invitation.ics",
        &[
            (
                20,
                "created",
                &[
                    ("title.uk", json!("Нарада з партнерами")),
                    ("when", json!("2027-06-07")),
                    ("time", json!("10:00")),
                    ("place.uk", json!("Microsoft Teams")),
                    ("summary.uk", json!("Порядок денний:\n1. Автобуси; 2. Школи")),
                ],
            ),
            (
                43,
                "created",
                &[("when", json!("2027-06-15")), ("status", json!("cancelled"))],
            ),
        ],
    );
}

#[test]
fn workbooks_of_excel_and_libreoffice() {
    check(
        "excel.xlsx",
        &[
            (
                4,
                "created",
                &[
                    ("title.de", json!("Bibliothek & Lesesaal erneuern")),
                    ("due", json!("2027-08-31")),
                    ("status", json!("agreed")),
                    ("budget.amount", json!(1_250_050)),
                    (&format!("responsible/{}", id(3)), json!({"office": {"de": "Schulamt"}})),
                ],
            ),
            (
                5,
                "created",
                &[
                    ("title.de", json!("Schüleraustausch")),
                    ("due", json!("2027-09")),
                    ("status", json!("under_way")),
                ],
            ),
            (6, "refused", &[]),
            (8, "created", &[("title.de", json!("Ohne Termin"))]),
        ],
    );
    check(
        "libreoffice.xlsx",
        &[
            (
                2,
                "created",
                &[
                    ("title.uk", json!("Приїзд делегації")),
                    ("when", json!("2027-05-01")),
                    ("time", json!("09:30")),
                    ("place.uk", json!("Полтава")),
                ],
            ),
            (
                3,
                "created",
                &[("when", json!("2027-08")), ("status", json!("planned"))],
            ),
        ],
    );
    let names: Vec<String> = tables::pages(&fixture("excel.xlsx"))
        .unwrap()
        .into_iter()
        .map(|page| page.name)
        .collect();
    assert_eq!(names, ["Zusagen 2027", "Kontakte"]);
}

#[test]
fn contacts_of_google_and_outlook() {
    check(
        "google.vcf",
        &[
            (
                1,
                "updated",
                &[
                    ("email", json!("olena.koval@example.org")),
                    ("organisation.de", json!("Міська рада, Відділ освіти")),
                    ("note.de", json!("Перший рядок\nдругий, з комою")),
                    ("role.uk", json!("Голова")),
                ],
            ),
            (
                12,
                "created",
                &[("name", json!("Jörg Beispiel")), ("partner", json!(id(3).to_string()))],
            ),
        ],
    );
    check(
        "outlook.vcf",
        &[(
            1,
            "created",
            &[
                ("name", json!("Dr. Erika Müller")),
                ("organisation.de", json!("Stadt Leonberg, Amt für Jugend")),
                ("role.de", json!("Leiterin")),
                ("note.de", json!("Spricht über\nZeilen")),
                ("phone", json!("07152 99")),
                ("partner", json!(id(3).to_string())),
            ],
        )],
    );
}

#[test]
fn calendars_of_google_and_outlook() {
    check(
        "google.ics",
        &[
            (
                8,
                "created",
                &[
                    (
                        "title.de",
                        json!(
                            "Videokonferenz mit sehr langem Titel der umbrochen wird damit man sieht dass er wieder zusammenkommt"
                        ),
                    ),
                    ("when", json!("2027-03-16")),
                    ("time", json!("00:30")),
                    ("place.de", json!("Rathaus, Saal 2")),
                    ("summary.de", json!("Agenda:\n1. Busse\n2. Schulen")),
                ],
            ),
            (
                20,
                "created",
                &[("when", json!("2027-05-01/2027-05-03")), ("status", json!("planned"))],
            ),
        ],
    );
    check(
        "outlook.ics",
        &[
            (
                14,
                "created",
                &[("when", json!("2027-02-10")), ("time", json!("10:00"))],
            ),
            (
                28,
                "created",
                &[("status", json!("under_way")), ("due", json!("2027-01-15"))],
            ),
            (34, "refused", &[]),
        ],
    );
}

#[test]
fn the_same_file_a_second_time_changes_nothing() {
    for name in [
        "excel-1251.csv",
        "excel-1252.csv",
        "excel-unicode.txt",
        "libreoffice.csv",
        "excel-sep.csv",
        "nextcloud.vcf",
        "outlook-invitation.ics",
        "excel.xlsx",
        "libreoffice.xlsx",
        "google.vcf",
        "outlook.vcf",
        "google.ics",
        "outlook.ics",
    ] {
        let mut desktop = Desktop::new();
        let first = import(&desktop, name, &fixture(name));
        assert!(!first.change.is_empty(), "{name}");
        desktop.take(&first.change);
        let again = import(&desktop, name, &fixture(name));
        assert!(again.change.is_empty(), "{name}: {:?}", again.rows);
        let refused = |import: &Import| import.counts()[3];
        assert_eq!(refused(&again), refused(&first), "{name}");
    }
}

#[test]
fn an_entry_of_a_calendar_that_has_moved_moves_here() {
    let mut desktop = Desktop::new();
    desktop.take(&import(&desktop, "google.ics", &fixture("google.ics")).change);
    let moved = String::from_utf8(fixture("google.ics"))
        .unwrap()
        .replace("20270501", "20270502")
        .replace("Besuch der", "Empfang der");
    let again = import(&desktop, "google.ics", moved.as_bytes());
    assert_eq!(again.counts(), [0, 1, 1, 0]);
    let fields = &again.change.edits[0].after.fields;
    assert_eq!(
        (&fields["when"], &fields["title"]["de"]),
        (&json!("2027-05-02/2027-05-03"), &json!("Empfang der Delegation"))
    );
}

/// The records of a type as a table of ours.
fn table(desktop: &Desktop, kind: Kind, separator: char) -> String {
    let records: Vec<&Record> = desktop
        .workspace
        .within(desktop.partnership)
        .filter(|record| record.kind == kind)
        .map(|record| &**record)
        .collect();
    let decimal = if separator == ';' { ',' } else { '.' };
    csv::print(&rows(&records, &desktop.ground(kind), decimal), separator)
}

/// The same as a workbook.
fn workbook(desktop: &Desktop, kind: Kind) -> Vec<u8> {
    let records: Vec<&Record> = desktop
        .workspace
        .within(desktop.partnership)
        .filter(|record| record.kind == kind)
        .map(|record| &**record)
        .collect();
    let members = workbook::print("Полтава", &book(&records, &desktop.ground(kind)));
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, xml)| (*name, xml.as_bytes())).collect();
    tables::container(&members)
}

fn all_unchanged(desktop: &Desktop, name: &str, bytes: &[u8]) {
    let again = import(desktop, name, bytes);
    assert!(!again.rows.is_empty(), "{name}");
    for row in &again.rows {
        assert_eq!(
            row.outcome,
            Taking::Unchanged,
            "{name}, line {}:\n{}",
            row.line,
            String::from_utf8_lossy(bytes)
        );
    }
    assert!(again.change.is_empty());
}

#[test]
fn our_own_tables_come_back_and_change_nothing_in_whichever_language() {
    use pobratym::domain::text::Lang;
    for printed_in in Lang::ALL {
        for read_in in Lang::ALL {
            for kind in [Kind::Commitment, Kind::Event, Kind::Contact] {
                let mut desktop = Desktop::new();
                desktop.lang = printed_in;
                let texts = csv::SEPARATORS.map(|separator| table(&desktop, kind, separator));
                let workbook = workbook(&desktop, kind);
                desktop.lang = read_in;
                for text in texts {
                    all_unchanged(&desktop, "own.csv", text.as_bytes());
                }
                all_unchanged(&desktop, "own.xlsx", &workbook);
            }
        }
    }
}

#[test]
fn a_cell_that_was_changed_changes_its_field_alone() {
    let desktop = Desktop::new();
    let text = table(&desktop, Kind::Commitment, ';')
        .replace("1250,50", "1300")
        .replace("2026-12", "січень 2027");
    let import = import(&desktop, "own.csv", text.as_bytes());
    assert_eq!(
        import.rows[0].outcome,
        Taking::Updated(vec!["budget".into(), "due".into()])
    );
    let after = &import.change.edits[0].after.fields;
    assert_eq!(
        (&after["budget"], &after["due"]),
        (&json!({"amount": 130_000, "currency": "EUR"}), &json!("2027-01"))
    );
    assert!(
        after.keys().any(|key| key.starts_with("moves/")),
        "that the date was moved is not kept"
    );
    assert_eq!(after[&format!("steps/{}", id(31))]["position"], json!(1));
}

#[test]
fn our_own_contacts_and_calendar_come_back_and_change_nothing() {
    let desktop = Desktop::new();
    let record = desktop.workspace.get(id(40)).unwrap();
    let card = Card {
        id: record.id,
        contact: record.contact().unwrap(),
        city: "Полтава",
        changed: 1,
    };
    all_unchanged(&desktop, "own.vcf", vcard::print(&[card]).as_bytes());
    let day = |text: &str| text.parse().unwrap();
    let entry = |uid: String, days, summary: &str| ics::Entry {
        uid: format!("{uid}@pobratym"),
        days: Some(days),
        summary: summary.into(),
        ..ics::Entry::default()
    };
    let entries = [
        entry(
            format!("{}-event", id(20)),
            (day("2027-03-01"), day("2027-05-31")),
            "Visit",
        ),
        entry(
            format!("{}-due", id(30)),
            (day("2026-12-01"), day("2026-12-31")),
            "Brieffreundschaften (Zusage fällig)",
        ),
        entry(
            format!("{}-{}", id(30), id(31)),
            (day("2026-11-30"), day("2026-11-30")),
            "s (Schritt)",
        ),
    ];
    all_unchanged(&desktop, "own.ics", ics::print("Kalender", &entries).as_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever stands in a contact comes back from a table, a workbook and a card as it was.
    #[test]
    fn any_contact_comes_back(
        name in "[\\PC]{1,20}", role in "[\\PC\n]{0,20}", note in "[=+@'\\-\t\n;,\"a-zї ]{0,20}", phone in "\\+?[0-9]{3,12}", tag in proptest::sample::select(&["uk", "de", "en"][..]),
    ) {
        prop_assume!(!name.trim().is_empty());
        let mut desktop = Desktop::new();
        let made = json!({"partnership": id(1).to_string(), "name": name.trim(), "role": {tag: role.trim()}, "note": {tag: note.trim()}, "phone": phone});
        let mut fields: pobratym::domain::record::Fields = made.as_object().unwrap().clone().into_iter().collect();
        for name in ["role", "note"] {
            if fields[name][tag] == json!("") {
                fields.remove(name);
            }
        }
        let record = Record::new(id(41), Kind::Contact, pobratym::domain::stamp::Clock::new(1).tick(1), fields);
        desktop.workspace = desktop.workspace.all().map(|record| (**record).clone()).chain([record]).collect();
        let text = table(&desktop, Kind::Contact, ';');
        let again = import(&desktop, "own.csv", text.as_bytes());
        prop_assert!(again.change.is_empty(), "{:?}\n{}", again.rows, text);
        let again = import(&desktop, "own.xlsx", &workbook(&desktop, Kind::Contact));
        prop_assert!(again.change.is_empty(), "{:?}", again.rows);
        let record = desktop.workspace.get(id(41)).unwrap();
        let card = Card { id: record.id, contact: record.contact().unwrap(), city: "", changed: 0 };
        let text = vcard::print(&[card]);
        let again = import(&desktop, "own.vcf", text.as_bytes());
        prop_assert!(again.change.is_empty(), "{:?}\n{}", again.rows, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Dates as exact as they are, amounts and numbers come back from a table and from a workbook, whatever its decimal sign.
    #[test]
    fn any_commitment_comes_back(
        day in 0_i64..60_000, rough in proptest::sample::select(&["", "2026-12", "2026~", "2026-24", "2026-05/2026-06", "../2027"][..]),
        amount in 0_i64..10_000_000_000, thousandths in 0_i32..10_000_000, title in "[\\PC]{1,40}",
    ) {
        prop_assume!(!title.trim().is_empty());
        let mut desktop = Desktop::new();
        let due = if rough.is_empty() { Day::from_epoch_days(day).to_string() } else { rough.to_owned() };
        // A whole number is kept without a decimal point.
        let target = if thousandths % 1000 == 0 { json!(thousandths / 1000) } else { json!(f64::from(thousandths) / 1000.0) };
        let made = json!({
            "partnership": id(1).to_string(), "title": {"uk": title.trim()}, "status": "agreed", "due": due,
            "budget": {"amount": amount, "currency": "EUR"}, "indicator": {"target": target, "unit": {"uk": "x"}},
        });
        let fields: pobratym::domain::record::Fields = made.as_object().unwrap().clone().into_iter().collect();
        let record = Record::new(id(32), Kind::Commitment, pobratym::domain::stamp::Clock::new(1).tick(1), fields);
        desktop.workspace = desktop.workspace.all().map(|record| (**record).clone()).chain([record]).collect();
        for separator in csv::SEPARATORS {
            let text = table(&desktop, Kind::Commitment, separator);
            let again = import(&desktop, "own.csv", text.as_bytes());
            prop_assert!(again.change.is_empty(), "{:?}\n{}", again.rows, text);
        }
        let again = import(&desktop, "own.xlsx", &workbook(&desktop, Kind::Commitment));
        prop_assert!(again.change.is_empty(), "{:?}", again.rows);
    }
}

#[test]
fn headings_in_three_languages_are_understood() {
    use pobratym::formats::table::{Glossary, kind_of};
    let desktop = Desktop::new();
    let glossaries = Glossary::of_types(&desktop.ground(Kind::Commitment));
    let check = |headings: &[&str], kind: Kind, expect: &[&str]| {
        let header: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        assert_eq!(kind_of(&header, Kind::Commitment, &glossaries), kind, "{headings:?}");
        let glossary = Glossary::of(&desktop.ground(kind));
        let found = glossary.guess(&header, &|_| None);
        let keys: Vec<String> = found
            .iter()
            .map(|place| place.map(|place| glossary.columns[place].key()).unwrap_or_default())
            .collect();
        let expect: Vec<String> = expect
            .iter()
            .map(|key| key.replace("#2", &id(2).to_string()).replace("#3", &id(3).to_string()))
            .collect();
        assert_eq!(keys, expect, "{headings:?}");
    };
    let commitments = ["title@de", "due", "responsible/#3", "description@de", ""];
    check(
        &["Maßnahme", "FRIST", "Zuständig: Leonberg", "Bemerkung", "Farbe"],
        Kind::Commitment,
        &commitments,
    );
    check(
        &[
            "Зобов'язання",
            "Термін виконання, до",
            "Відповідальні (Полтава)",
            "Примітки",
        ],
        Kind::Commitment,
        &["title@uk", "due", "responsible/#2", "description@uk"],
    );
    check(
        &[
            "What is promised (uk)",
            "What is promised (Deutsch)",
            "Deadline",
            "Budget: Amount",
        ],
        Kind::Commitment,
        &["title@uk", "title@de", "due", "budget.amount"],
    );
    check(
        &["Veranstaltung", "Datum", "Uhrzeit", "Ort"],
        Kind::Event,
        &["title@de", "when", "time", "place@de"],
    );
    check(
        &["ПІБ", "Посада", "Ел. пошта", "Тел.", "Місто"],
        Kind::Contact,
        &["name", "role@uk", "email", "phone", "partner"],
    );
    check(
        &["Name", "E-Mail-Adresse", "Telefon", "Funktion"],
        Kind::Contact,
        &["name", "email", "phone", "role@de"],
    );
    check(&["id", "ID"], Kind::Commitment, &["id", ""]);
    check(&["__proto__", "constructor", ""], Kind::Commitment, &["", "", ""]);
}

//! What a text promises: the titles, one line a case. Published on Friday, 5 September 2025.

use crate::domain::text::Lang;
use crate::intake::{self, Options};

/// Of a text whose language is told, or has to be found out.
pub(super) fn check(lang: impl Into<Option<Lang>>, text: &str, expect: &[&str]) {
    let options = Options {
        lang: lang.into(),
        published: "2025-09-05".parse().ok(),
        ..Options::default()
    };
    let drafts = intake::read(text, &options);
    let titles: Vec<_> = drafts.commitments.iter().map(|draft| &*draft.value.title).collect();
    assert_eq!(titles, expect, "{text}");
}

#[test]
fn verbs_of_promising_are_read_in_all_persons() {
    check(
        None,
        "Луцьк погодився надати Касселю виставку бойківських митців.",
        &["надати Касселю виставку бойківських митців"],
    );
    check(
        None,
        "Також планують створити спільну робочу групу міст Луцьк і Кассель.",
        &["створити спільну робочу групу міст Луцьк і Кассель"],
    );
    check(
        None,
        "Ich verspreche, das Fotobuch für Luzk endlich fertig zu machen.",
        &["das Fotobuch für Luzk endlich fertig zu machen"],
    );
    check(
        None,
        "Kassel stellt der Feuerwehr in Luzk einen Gerätewagen zur Verfügung.",
        &["der Feuerwehr in Luzk einen Gerätewagen zur Verfügung"],
    );
    check(
        None,
        "Die Stadt Kassel will zudem fünf Beatmungsgeräte spenden.",
        &["fünf Beatmungsgeräte spenden"],
    );
    check(
        None,
        "The committee of Leeds has decided to open a language café.",
        &["open a language café"],
    );
    check(
        None,
        "Agnieszka will check the dates with the brigade in Lutsk.",
        &["check the dates with the brigade in Lutsk"],
    );
}

#[test]
fn each_of_two_things_is_a_commitment() {
    check(
        None,
        "Сторони домовилися розробити спільну програму та двічі на рік проводити онлайн-зустрічі для Луцька.",
        &[
            "розробити спільну програму",
            "двічі на рік проводити онлайн-зустрічі для Луцька",
        ],
    );
    check(
        None,
        "Домовилися, що Кассель допоможе з навчанням лікарів, а Луцьк підготує переклад матеріалів.",
        &["Кассель допоможе з навчанням лікарів", "підготує переклад матеріалів"],
    );
    check(
        None,
        "Beide Städte kündigten an, ihre Jugendräte zu vernetzen und einen Antrag zu stellen.",
        &["ihre Jugendräte zu vernetzen", "einen Antrag zu stellen"],
    );
    check(
        None,
        "Geplant sind ein Lehrgang für Köche aus Luzk und eine gemeinsame Übung in Kassel.",
        &["ein Lehrgang für Köche aus Luzk", "eine gemeinsame Übung in Kassel"],
    );
    check(
        None,
        "Leeds pledged to translate the manual and to host a drill for Lutsk.",
        &["translate the manual", "host a drill for Lutsk"],
    );
    check(
        None,
        "Leeds commits to advising Lutsk on planning and to hosting four trainees a year.",
        &["advising Lutsk on planning", "hosting four trainees a year"],
    );
}

#[test]
fn lists_are_read_whatever_their_form() {
    check(
        None,
        "Minutes of Leeds and Lutsk\n\n3. Agreed actions\n- Leeds to book the bus\n- Mr Sych to phone the school\n",
        &["Leeds to book the bus", "Mr Sych to phone the school"],
    );
    check(
        None,
        "Protokoll Kassel – Luzk\n\n2. Vereinbarungen\n2.1 Kassel prüft den Antrag.\n2.2 Luzk übermittelt die Liste.\n",
        &["Kassel prüft den Antrag", "Luzk übermittelt die Liste"],
    );
    check(
        None,
        "Kassel und Luzk haben vereinbart:\nLieferung eines Baggers\nAustausch der Feuerwehren\n\nDanach ging es ins Theater.",
        &["Lieferung eines Baggers", "Austausch der Feuerwehren"],
    );
    check(
        None,
        "Протокол зустрічі Луцька й Касселя\n\nВИРІШИЛИ:\n1. Відділу економіки підготувати перелік потреб.\n2. Кассель надає проєкт угоди.\n",
        &[
            "Відділу економіки підготувати перелік потреб",
            "Кассель надає проєкт угоди",
        ],
    );
    check(
        None,
        "Moved by Mr Nash of Leeds, for Lutsk,\nTHAT staff be directed to book the chamber;\nAND THAT the Clerk circulate the text.\n",
        &["staff be directed to book the chamber", "the Clerk circulate the text"],
    );
}

#[test]
fn what_was_or_is_or_is_asked_is_no_promise() {
    check(None, "Geleitet wird die Gruppe aus Luzk von Frau Anna Wirth.", &[]);
    check(
        None,
        "In Kassel steht ein Fahrzeug, das künftig in Luzk Brände löschen soll.",
        &[],
    );
    check(
        None,
        "Wer beim nächsten Transport nach Luzk mitfahren will, meldet sich bei uns.",
        &[],
    );
    check(
        None,
        "У межах візиту до Луцька відбулися:\n— зустріч із мером (1 вересня);\n— огляд водоканалу.\n",
        &[],
    );
    check(
        None,
        "Im Rahmen des Besuchs in Luzk fanden statt:\n– ein Rundgang durch das Rathaus\n– ein Gespräch\n",
        &[],
    );
    check(
        None,
        "The café in Leeds, which Anna Whitwell is going to run, is lovely.",
        &[],
    );
}

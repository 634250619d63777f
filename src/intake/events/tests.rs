//! What a text tells of: its kind and date, one line a case. Published on Friday, 5 September 2025.

use crate::intake::{self, Options};

fn check(text: &str, expect: &[&str]) {
    let options = Options {
        published: "2025-09-05".parse().ok(),
        ..Options::default()
    };
    let drafts = intake::read(text, &options);
    let told = drafts.events.iter().map(|event| {
        let date = event.value.date.map_or_else(String::new, |date| date.to_string());
        format!("{} {date}", event.value.kind.code()).trim_end().to_owned()
    });
    assert_eq!(told.collect::<Vec<_>>(), expect, "{text}");
}

#[test]
fn guests_are_a_visit_without_the_noun() {
    check(
        "Six musicians from Lutsk stayed with families in Hexham from 20 to 27 October 2024.",
        &["visit 2024-10-20/2024-10-27"],
    );
    check(
        "Eine Delegation aus Luzk war zweimal hier, im Mai 2023 und im Juni 2024.",
        &["visit 2023-05", "visit 2024-06"],
    );
    check(
        "У серпні 2026 року чекаємо гостей із Касселя в гості.",
        &["visit 2026-08"],
    );
}

#[test]
fn a_signing_is_told_by_many_verbs() {
    check(
        "On 8 July 2023 the mayors of Hexham and Zolochiv exchanged letters of friendship.",
        &["signing 2023-07-08"],
    );
    check(
        "Tartu and Ovruch concluded a partnership agreement in June last year.",
        &["signing 2024-06"],
    );
    check(
        "Die Städte Kassel und Luzk besiegelten im März 2021 ihre Freundschaft.",
        &["signing 2021-03"],
    );
    check(
        "Міста Луцьк і Кассель уклали угоду в травні 2024 року.",
        &["signing 2024-05"],
    );
}

#[test]
fn goods_that_arrive_are_no_guests() {
    check(
        "У жовтні 2024 року до Луцька прибув перший вантаж із теплими речами.",
        &["aid 2024-10"],
    );
    check(
        "In August 2023 we drove two minibuses to Poland, where they were handed to Lutsk.",
        &["aid 2023-08"],
    );
}

#[test]
fn what_was_not_and_what_began_long_ago_is_no_event() {
    check("Kassel visited nobody in December 2024.", &[]);
    check("Das Museum in Kassel wurde 1891 gegründet und besucht.", &[]);
    check("The mayor of Lutsk came to Kassel as a student in 1998.", &[]);
}

#[test]
fn lines_of_a_programme_stand_under_their_day() {
    check(
        "Programm des Besuchs aus Luzk in Kassel\n\n3. Juli 2025\n10.00 Uhr Besuch des Wasserwerks\n15.30 Uhr Unterzeichnung der Urkunde\n\n4. Juli 2025\n9.00 Uhr Treffen mit dem Stadtrat\n",
        &["signing 2025-07-03", "meeting 2025-07-04"],
    );
}

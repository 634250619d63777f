//! What a text tells of: its kind and date, one line a case. Published on Friday, 5 September 2025.

use super::words;
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

#[test]
fn what_is_promised_is_no_event() {
    check("Leeds pledged to lend Lutsk two vans by the end of June.", &[]);
    check(
        "Dubno sagte Kassel zu, im kommenden Jahr eine Ausstellung zu schicken.",
        &[],
    );
    check("Кассель зобов'язався передати Луцьку автобус у травні.", &[]);
    check(
        "Leeds will fund a training week for ten firefighters from Lutsk next spring.",
        &[],
    );
}

#[test]
fn guests_who_are_received_on_a_day_are_a_meeting() {
    check(
        "Am Montag empfing Oberbürgermeister Jan Wolf die Gäste aus Luzk in Kassel.",
        &["meeting 2025-09-01"],
    );
    check(
        "У вівторок гостей із Касселя прийняв міський голова Луцька.",
        &["meeting 2025-09-02"],
    );
    check(
        "The guests from Lutsk were received by the Lord Mayor of Leeds on Tuesday.",
        &["meeting 2025-09-02"],
    );
    check(
        "Leeds welcomed a delegation from Lutsk on 19–22 June 2025.",
        &["visit 2025-06-19/2025-06-22"],
    );
}

#[test]
fn a_stay_that_goes_on_has_its_end_in_the_next_sentence() {
    check(
        "Seit Mittwoch hält sich eine Gruppe aus Luzk in Kassel auf. Bis Samstag lernen die Gäste im Klinikum.",
        &["visit 2025-09-03/2025-09-06"],
    );
    check(
        "A group from Lutsk has been visiting Leeds since Tuesday.",
        &["visit 2025-09-02"],
    );
}

#[test]
fn a_day_is_told_by_the_day_before() {
    check(
        "A group from Lutsk was in Leeds from 16 to 20 June 2025. On our first day we met the mayor.",
        &["visit 2025-06-16/2025-06-20", "meeting 2025-06-16"],
    );
    check(
        "Vom 16. bis 20. Juni 2025 war eine Gruppe aus Luzk in Kassel zu Gast. Am Dienstag gab es ein Treffen mit dem Stadtrat. Am Folgetag unterzeichneten beide Städte den Vertrag.",
        &[
            "visit 2025-06-16/2025-06-20",
            "meeting 2025-06-17",
            "signing 2025-06-18",
        ],
    );
    check(
        "Делегація Луцька прибула до Касселя 16 червня 2025 року. Наступного дня міста підписали угоду.",
        &["visit 2025-06-16", "signing 2025-06-17"],
    );
}

#[test]
fn what_a_partnership_has_lasted_since_is_a_milestone() {
    check(
        "Kassel und Luzk verbindet seit Oktober 2023 eine Partnerschaft.",
        &["milestone 2023-10"],
    );
    check(
        "Партнерство Луцька з Касселем триває з вересня 2023 року.",
        &["milestone 2023-09"],
    );
    check(
        "Leeds and Lutsk have been partner cities since May 2023.",
        &["milestone 2023-05"],
    );
}

#[test]
fn an_opening_is_told_by_its_verb() {
    check(
        "Учора в Луцьку запрацював центр, обладнаний за підтримки Касселя.",
        &["ceremony 2025-09-04"],
    );
    check(
        "Am 3. September ging in Luzk die Werkstatt aus Kassel in Betrieb.",
        &["ceremony 2025-09-03"],
    );
    check(
        "On 3 September Leeds and Lutsk opened the reading corner.",
        &["ceremony 2025-09-03"],
    );
}

#[test]
fn points_under_a_colon_of_the_past_are_events() {
    check(
        "Делегація Луцька була в Касселі. У межах візиту відбулися:\n— зустріч із мером (1 вересня);\n— підписання угоди (3 вересня).\n",
        &["meeting 2025-09-01", "signing 2025-09-03"],
    );
}

#[test]
fn lines_that_a_page_broke_are_read_whole() {
    check(
        "Am 14. Januar 2025 unter-\nzeichneten Kassel und Luzk die Verein-\nbarung.",
        &["signing 2025-01-14"],
    );
}

#[test]
fn what_time_is_counted_from_is_not_what_is_told() {
    check(
        "Ein Jahr nach der Unterzeichnung gab es am 3. September 2025 in Kassel ein Treffen beider Städte.",
        &["meeting 2025-09-03"],
    );
    check(
        "Two years after the signing a delegation from Lutsk visited Leeds on 3 September 2025.",
        &["visit 2025-09-03"],
    );
    check(
        "Через рік після підписання угоди делегація Луцька 3 вересня 2025 року відвідала Кассель.",
        &["visit 2025-09-03"],
    );
}

#[test]
fn a_wish_is_no_event() {
    check("Er hoffe, im kommenden Jahr selbst nach Luzk reisen zu können.", &[]);
    check("She hopes to visit Lutsk next year.", &[]);
    check("Мер сподівається наступного року відвідати Луцьк.", &[]);
}

#[test]
fn who_takes_part_by_video_makes_no_meeting() {
    check("Der Bürgermeister von Luzk war per Video zugeschaltet.", &[]);
    check("The mayor of Lutsk joined by video.", &[]);
    check(
        "Am 3. September 2025 gab es ein Treffen von Kassel und Luzk per Video.",
        &["online_meeting 2025-09-03"],
    );
}

#[test]
fn a_pattern_stands_once_in_its_table() {
    for table in [words::UKRAINIAN, words::GERMAN, words::ENGLISH] {
        let mut seen = std::collections::HashSet::new();
        for pattern in table.iter().flat_map(|(patterns, ..)| patterns.split('|')) {
            assert!(
                seen.insert(pattern),
                "{pattern} stands twice: only the one that weighs more is read"
            );
        }
    }
}

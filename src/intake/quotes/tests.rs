//! Who says what: one line a case.

use crate::intake::{self, Options};

fn check(text: &str, expect: &[(&str, &str)]) {
    let drafts = intake::read(text, &Options::default());
    let said = drafts.statements.iter().filter(|draft| !draft.value.reported);
    let said: Vec<(&str, &str)> = said
        .map(|draft| (draft.value.speaker.as_deref().unwrap_or(""), draft.value.text.as_str()))
        .collect();
    assert_eq!(said, expect, "{text}");
}

#[test]
fn marks_of_all_kinds() {
    let words = "Wir sind gekommen, um zu arbeiten";
    for (open, close) in [("„", "“"), ("»", "«"), ("“", "”"), ("\"", "\""), ("‚", "‘")] {
        check(
            &format!("{open}{words}{close}, sagte Oberbürgermeisterin Anja Rehberg in Kassel."),
            &[("Anja Rehberg", words)],
        );
    }
    check(
        "«Ми приїхали працювати разом», — сказав міський голова Луцька Ігор Поліщук.",
        &[("Ігор Поліщук", "Ми приїхали працювати разом")],
    );
    check(
        "— Ми приїхали працювати разом, — сказав міський голова Луцька Ігор Поліщук.",
        &[("Ігор Поліщук", "Ми приїхали працювати разом")],
    );
    check(
        "‘We came to work together,’ said Mayor Anna Hill of Leeds.",
        &[("Anna Hill", "We came to work together,")],
    );
}

#[test]
fn pronouns_and_posts_are_the_person_before() {
    check(
        "Oberbürgermeisterin Anja Rehberg empfing in Kassel Bürgermeister Oleh Kowal. „Das ist ein guter Tag für uns“, sagte sie.",
        &[("Anja Rehberg", "Das ist ein guter Tag für uns")],
    );
    check(
        "Mayor Anna Hill of Leeds met Oleh Koval, head of the council. \"This is a good day for us,\" she added.",
        &[("Anna Hill", "This is a good day for us,")],
    );
    check(
        "Міський голова Луцька Ігор Поліщук прийняв гостей. «Це добрий день для нас», — зазначив посадовець.",
        &[("Ігор Поліщук", "Це добрий день для нас")],
    );
}

#[test]
fn names_of_things_are_no_statements() {
    check(
        "Die Delegation besuchte in Kassel die Schule „Regenbogen“ und das Kino „Gloria“.",
        &[],
    );
    check(
        "Гості відвідали у Луцьку ліцей «Просвіта» та палац культури «Лучеськ».",
        &[],
    );
}

#[test]
fn patronymics_and_particles_belong_to_the_name() {
    check(
        "\"You gave the children a week without a siren,\" said teacher Solomiya Andriivna Prots in Leeds.",
        &[(
            "Solomiya Andriivna Prots",
            "You gave the children a week without a siren,",
        )],
    );
}

//! Names of programmes, one line a case.

use crate::intake::{self, Options};

fn check(text: &str, expect: &[&str]) {
    let drafts = intake::read(text, &Options::default());
    let names: Vec<_> = drafts.programmes.iter().map(|draft| &*draft.value.name).collect();
    assert_eq!(names, expect, "{text}");
}

#[test]
fn a_long_name_with_its_letters_is_one() {
    check(
        "Підтримку Луцьку надає Сервісна служба «Громади в єдиному світі» (SKEW).",
        &["Громади в єдиному світі (SKEW)"],
    );
    check(
        "Leeds will apply to the Citizens, Equality, Rights and Values (CERV) programme.",
        &["Citizens, Equality, Rights and Values (CERV)"],
    );
    check(
        "Gefördert wird die Reise nach Luzk durch die Servicestelle Kommunen in der Einen Welt (SKEW).",
        &["Servicestelle Kommunen in der Einen Welt (SKEW)"],
    );
}

#[test]
fn a_quoted_name_stands_before_its_noun() {
    check(
        "Both cities apply to the Sister Cities International \"Rebuild Together\" grants.",
        &["Rebuild Together"],
    );
    check(
        "Die Stadt Celle nutzt das „Brücken bauen“-Programm.",
        &["Brücken bauen"],
    );
    check(
        "Beantragt ist auch Geld beim Förderfonds „Bürgerbrücken“ der Stadt Celle.",
        &["Bürgerbrücken"],
    );
}

#[test]
fn names_are_in_the_nominative_and_without_their_owner() {
    check("Дякуємо «Дому Європи» за грант на поїздку до Луцька.", &["Дім Європи"]);
    check(
        "The trip to Leeds is paid for by the Welsh Government's Taith programme.",
        &["Taith"],
    );
    check(
        "Funding comes from the British Council and House of Europe.",
        &["British Council", "House of Europe"],
    );
}

use super::*;
use crate::domain::sample::{day, id, workspace};
use serde_json::json;

fn olena() -> Known {
    Known {
        names: vec!["Олена Коваленко".into()],
        addresses: vec!["o.kovalenko@example.org".into(), "+380 41 247".into()],
    }
}

/// The text with the places in brackets, `!` before them where they are sure.
fn marked(text: &str, known: &Known) -> String {
    let (places, is_sure) = Finder::new(known).places(text);
    let mut out = text.to_owned();
    for place in places.iter().rev() {
        out.insert(place.end, ']');
        out.insert(place.start, '[');
    }
    format!("{}{out}", if is_sure { "!" } else { "" })
}

#[test]
fn a_person_is_found_as_people_write_them() {
    let check = |text, expect: &str| assert_eq!(marked(text, &olena()), expect, "{text}");
    check("Олена Коваленко", "![Олена Коваленко]");
    check("Лист від Олени Коваленко.", "!Лист від [Олени Коваленко].");
    check("with Kovalenko, Olena (mayor)", "!with [Kovalenko, Olena] (mayor)");
    check("О. Коваленко підписала", "![О. Коваленко] підписала");
    check("Коваленко О.", "![Коваленко О].");
    check("пані Коваленко каже", "пані [Коваленко] каже");
    check(
        "mail o.kovalenko@example.org now",
        "!mail [o.kovalenko@example.org] now",
    );
    check("Call +380 41 247!", "!Call [+380 41 247]!");
    check("Олег Ковальчук", "Олег Ковальчук");
    check("олень у лісі", "олень у лісі");
    check("Oles Honchar", "Oles Honchar");
    check("", "");
}

#[test]
fn a_person_is_found_in_forms_whose_stem_changes() {
    let known = Known {
        names: vec!["Ольга Швець".into()],
        addresses: Vec::new(),
    };
    assert_eq!(marked("передали Ользі Швець", &known), "!передали [Ользі Швець]");
    let known = Known {
        names: vec!["Федір Кравець".into()],
        addresses: Vec::new(),
    };
    assert_eq!(marked("від Федора Кравця", &known), "!від [Федора Кравця]");
}

#[test]
fn a_name_of_one_word_is_sure_and_words_of_an_office_are_not() {
    let office = Known {
        names: vec!["Education office".into()],
        addresses: Vec::new(),
    };
    assert_eq!(
        marked("the Education office says", &office),
        "!the [Education office] says"
    );
    assert_eq!(marked("education of pupils", &office), "education of pupils");
    let one = Known {
        names: vec!["Schulverwaltung".into()],
        addresses: Vec::new(),
    };
    assert_eq!(
        marked("Die Schulverwaltung bittet", &one),
        "!Die [Schulverwaltung] bittet"
    );
}

fn sample() -> Workspace {
    workspace([
        (
            10,
            Kind::Contact,
            json!({"name": "Олена Коваленко", "email": "o@a.ua", "keep_until": "2026-10"}),
        ),
        (11, Kind::Contact, json!({"name": "Anna", "keep_until": "2027"})),
        (
            20,
            Kind::Commitment,
            json!({
                "title": {"en": "t"}, "responsible/#2": {"contact": "#10"}, "updates/#5": {"author": "Olena Kovalenko", "text": {"uk": "Так каже Олена Коваленко"}},
            }),
        ),
        (
            21,
            Kind::Event,
            json!({"title": {"en": "e"}, "participants/#7": {"contact": "#10"}, "statements/#8": {"speaker": "Олена Коваленко", "text": {"de": "o@a.ua"}}}),
        ),
    ])
}

#[test]
fn where_a_contact_is_named_by_its_id_and_by_its_name() {
    let workspace = sample();
    let fields = |n: u8| references(&workspace, id(n));
    assert_eq!(
        fields(10),
        [
            (id(20), format!("responsible/{}", id(2))),
            (id(21), format!("participants/{}", id(7)))
        ]
    );
    assert_eq!(fields(11), []);
    let known = Known::of(&workspace.get(id(10)).unwrap().fields);
    let found = mentions(&workspace, id(10), &known);
    let told: Vec<(Id, String, bool)> = found
        .iter()
        .map(|it| (it.record, it.path.join("."), it.is_sure))
        .collect();
    assert_eq!(
        told,
        [
            (id(20), "author".to_owned(), true),
            (id(20), "text.uk".to_owned(), true),
            (id(21), "speaker".to_owned(), true),
            (id(21), "text.de".to_owned(), true),
        ]
    );
    assert_eq!((found[0].language(), found[1].language()), (None, Some("uk")));
    assert_eq!(found[1].replaced("людина"), "Так каже людина");
}

#[test]
fn of_two_with_one_name_nobody_can_say_whose_it_is() {
    let mut workspace = sample();
    let other = crate::domain::sample::record(
        12,
        Kind::Contact,
        json!({"partnership": "#1", "name": "Olena Kovalenko"}),
    );
    workspace.apply(&crate::domain::workspace::Change {
        edits: vec![crate::domain::workspace::Edit {
            before: None,
            after: std::sync::Arc::new(other),
        }],
    });
    let known = Known::of(&workspace.get(id(10)).unwrap().fields);
    assert_eq!(namesakes(&workspace, id(10), &known), [id(12)]);
    let sure: Vec<bool> = mentions(&workspace, id(10), &known)
        .iter()
        .map(|it| it.is_sure)
        .collect();
    assert_eq!(sure, [false, false, false, true], "the address is theirs alone");
}

#[test]
fn what_was_to_be_kept_until_a_day_is_told_after_it() {
    let workspace = sample();
    let check = |today, expect: &[Id]| assert_eq!(kept_too_long(&workspace, id(1), day(today)), expect, "{today}");
    check("2026-10-31", &[]);
    check("2026-11-01", &[id(10)]);
    check("2028-01-01", &[id(10), id(11)]);
}

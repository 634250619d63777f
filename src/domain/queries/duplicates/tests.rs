use super::*;
use crate::domain::sample::{id, workspace};
use serde_json::{Value, json};

fn check(a: Value, b: Value, expect: &[Likeness]) {
    let words = format!("{a} {b}");
    let workspace = workspace([(10, Kind::Contact, a), (11, Kind::Contact, b)]);
    let found = duplicates(&workspace, id(1));
    assert_eq!(found.first().map_or(&[][..], |pair| &pair.why), expect, "{words}");
}

fn named(a: &str, b: &str, expect: bool) {
    let expect: &[Likeness] = if expect { &[Likeness::Name] } else { &[] };
    check(json!({"name": a}), json!({"name": b}), expect);
}

#[test]
fn a_name_is_the_same_however_it_is_spelled() {
    named("Галина Шиманська", "Halyna Shymanska", true);
    named("Шиманська Галина", "Halyna  Shymanska", true);
    named("Шиманська Галина Іванівна", "Галина Шиманська", true);
    named("Dr. Anna Müller", "anna mueller", true);
    named("Prof. Dr.-Ing. Anna Muller", "Müller, Anna", true);
    named("пані Олена Коваль", "д-р Олена Коваль", true);
    named("Anna-Lena Maier", "Anna Lena Maier", true);
    named("В’ячеслав Їжакевич", "Viacheslav Yizhakevych", true);
    named("Anna Müller", "Anna Meier", false);
    named("Anna", "Anna Müller", false);
    named("Anna Maria Müller", "Eva Maria Müller", false);
    named("Dr.", "Prof.", false);
    named("", "", false);
}

#[test]
fn an_address_and_a_number_are_the_same_however_they_are_written() {
    let by_phone = |a: &str, b: &str, expect: bool| {
        let expect: &[Likeness] = if expect { &[Likeness::Phone] } else { &[] };
        check(
            json!({"name": "A", "phone": a}),
            json!({"name": "B", "phone": b}),
            expect,
        );
    };
    by_phone("+380 412 47-12-34", "00380412471234", true);
    by_phone("+380 412 47-12-34", "0412 471234", true);
    by_phone("+49 (0)561 787-0000", "0561 7870000", true);
    by_phone("+49 561 7870000", "+41 561 7870000", false);
    by_phone("0561 7870000", "0562 7870000", false);
    by_phone("112", "112", false);
    by_phone("", "", false);
    let mail = |mail: &str| json!({"name": mail, "email": mail});
    check(
        mail("Amt@kassel.de"),
        mail("amt@KASSEL.de"),
        &[Likeness::Name, Likeness::Email],
    );
    check(mail("a@kassel.de"), mail("b@kassel.de"), &[]);
}

#[test]
fn the_same_partner_is_told_and_alone_no_reason_and_another_one_speaks_against_a_name() {
    let of = |name: &str, partner: &str, email: &str| json!({"name": name, "partner": partner, "email": email});
    check(
        of("A", "#2", ""),
        of("A", "#2", ""),
        &[Likeness::Name, Likeness::Partner],
    );
    check(of("A", "#2", ""), of("B", "#2", ""), &[]);
    check(of("A", "#2", ""), of("A", "#3", ""), &[]);
    check(json!({"name": "A"}), of("A", "#3", ""), &[Likeness::Name]);
    check(
        of("A", "#2", "a@b.de"),
        of("A", "#3", "a@b.de"),
        &[Likeness::Name, Likeness::Email],
    );
}

#[test]
fn only_what_contradicts_is_asked_and_a_text_takes_the_languages_of_both() {
    let workspace = workspace([
        (
            10,
            Kind::Contact,
            json!({"name": "A", "role": {"uk": "a"}, "note": {"de": "n"}, "phone": "1"}),
        ),
        (
            11,
            Kind::Contact,
            json!({"name": "B", "role": {"de": "b"}, "note": {"de": "m", "en": "e"}, "phone": "1"}),
        ),
        (
            20,
            Kind::Commitment,
            json!({"responsible/#2": {"contact": "#10"}, "responsible/#3": {"contact": "#10"}}),
        ),
        (21, Kind::Event, json!({"participants/#5": {"contact": "#10"}})),
    ]);
    let rows = compared(&workspace, id(10), id(11));
    let check = |name: &str, is_choice: bool, joined: Value| {
        let row = rows.iter().find(|row| row.name == name).unwrap();
        assert_eq!((row.is_choice, &row.joined), (is_choice, &joined), "{name}");
    };
    check("name", true, json!("A"));
    check("role", false, json!({"uk": "a", "de": "b"}));
    check("note", true, json!({"de": "n", "en": "e"}));
    check("phone", false, json!("1"));
    assert_eq!(compared(&workspace, id(10), id(20)), []);
    assert_eq!(
        (mentions(&workspace, id(10)), mentions(&workspace, id(11))),
        ((1, 1), (0, 0))
    );
}

#[test]
fn what_three_have_is_that_of_their_office_and_the_surest_pair_stands_first() {
    let office = |name: &str| json!({"name": name, "phone": "0561 7870000"});
    let found = |all: Vec<(u8, Kind, Value)>| -> Vec<(Id, Id)> {
        let pairs = duplicates(&workspace(all), id(1));
        pairs.iter().map(|pair| (pair.first, pair.second)).collect()
    };
    let contact = |n: u8, value: Value| (n, Kind::Contact, value);
    assert_eq!(
        found(vec![
            contact(10, office("A")),
            contact(11, office("B")),
            contact(12, office("C"))
        ]),
        []
    );
    let surest = json!({"name": "B", "email": "b@b.de"});
    let all = vec![
        contact(10, json!({"name": "A"})),
        contact(11, json!({"name": "A"})),
        contact(12, surest.clone()),
        contact(13, surest.clone()),
        contact(14, json!({"name": "B", "partnership": "#9"})),
    ];
    assert_eq!(found(all), [(id(12), id(13)), (id(10), id(11))]);
}

use super::*;
use serde_json::json;

fn fields(list: &[(&str, Value)]) -> Fields {
    list.iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()))
        .collect()
}

#[test]
fn a_value_is_read_and_written_by_its_path() {
    let base = fields(&[("goal", json!({"by": "2027"})), ("stage", json!("active"))]);
    let mut form = Typed::default();
    form.write(&base, "goal.form", json!("twinning"), false);
    let typed = form.fields.clone();
    assert_eq!(typed, fields(&[("goal", json!({"by": "2027", "form": "twinning"}))]));
    assert_eq!(read(&base, &typed, "goal.by"), Some(&json!("2027")));
    assert_eq!(read(&base, &typed, "stage"), Some(&json!("active")));
    form.write(&base, "goal.by", Value::Null, false);
    form.write(&base, "goal.form", Value::Null, false);
    let typed = form.fields;
    assert_eq!(
        typed,
        fields(&[("goal", Value::Null)]),
        "an emptied group is a removed field"
    );
    assert_eq!(read(&base, &typed, "goal.by"), None);
}

#[test]
fn what_is_typed_back_is_not_typed() {
    let base = fields(&[("email", json!("a@b.de"))]);
    let mut typed = Typed::default();
    typed.write(&base, "email", json!("a@b.d"), false);
    typed.write(&base, "phone", json!("1"), false);
    typed.write(&base, "phone", Value::Null, false);
    typed.write(&base, "email", json!("a@b.de"), false);
    assert!(typed.fields.is_empty(), "{typed:?}");
}

#[test]
fn a_draft_leaves_what_others_changed_meanwhile() {
    let base = fields(&[
        ("email", json!("a@b.de")),
        ("phone", json!("112")),
        ("name", json!("A")),
    ]);
    let now = fields(&[("email", json!("new@b.de")), ("name", json!("A"))]);
    let typed = difference(&base, &now);
    assert_eq!(typed, fields(&[("email", json!("new@b.de")), ("phone", Value::Null)]));
    let meanwhile = fields(&[
        ("email", json!("a@b.de")),
        ("phone", json!("112")),
        ("name", json!("B")),
    ]);
    assert_eq!(
        merged(&meanwhile, &typed),
        fields(&[("email", json!("new@b.de")), ("name", json!("B"))])
    );
}

#[test]
fn elements_stand_by_their_position_and_an_empty_new_one_is_there() {
    let base = fields(&[
        ("steps/1", json!({"position": 2})),
        ("steps/2", json!({"position": 1})),
        ("steps/3", json!({"position": 3})),
    ]);
    let mut typed = Typed::default();
    typed.write(&base, "steps/3", Value::Null, true);
    typed.write(&base, "steps/4.position", json!(4), true);
    assert_eq!(element_ids(&base, &typed.fields, "steps"), ["2", "1", "4"]);
    let clauses = fields(&[
        ("clauses/1", json!({"number": "10"})),
        ("clauses/2", json!({"number": "2"})),
        ("clauses/3", json!({"number": "3", "position": 1})),
    ]);
    let mut numbered = Typed::default();
    numbered.write(&clauses, "clauses/1.number", json!("1"), true);
    assert_eq!(element_ids(&clauses, &numbered.fields, "clauses"), ["3", "2", "1"]);
    typed.write(&base, "sources/9", json!({}), true);
    typed.write(&base, "sources/9.url", json!("x"), true);
    typed.write(&base, "sources/9.url", Value::Null, true);
    assert_eq!(element_ids(&base, &typed.fields, "sources"), ["9"]);
}

#[test]
fn a_field_holds_what_lies_within_it() {
    let base = fields(&[("steps/1", json!({"title": 1})), ("lat", json!(1))]);
    assert!(holds(&base, &Fields::new(), "steps") && holds(&base, &Fields::new(), "steps/1.title"));
    assert!(!holds(&base, &Fields::new(), "steps/1.due") && !holds(&base, &Fields::new(), "step"));
    assert!(!holds(&base, &fields(&[("lat", Value::Null)]), "lat"));
    assert!(is_within("steps/1.title", "steps") && is_within("steps/1.title", "steps/1.title"));
    assert!(!is_within("partners", "partner"));
}

/// What was typed at a path over one state, while the record became another.
fn meanwhile(base: Value, writes: &[(&str, Value)], now: Value) -> (Typed, Fields) {
    let of = |value: Value| gathered(value.as_object().unwrap().clone());
    let (base, now) = (of(base), of(now));
    let mut typed = Typed::default();
    for (path, value) in writes {
        typed.write(&base, path, value.clone(), path.contains('/'));
    }
    (typed, now)
}

#[test]
fn parts_that_were_not_typed_here_follow() {
    let check = |base: Value, (path, value): (&str, Value), now: Value, expect: Value| {
        let (typed, now) = meanwhile(base, &[(path, value)], now);
        assert_eq!(json!(typed.over(&now)), expect, "{path}");
        assert!(typed.clashes(&now).is_empty(), "{path}");
    };
    let step = |title: &str, done: Value| json!({"title": {"de": title, "en": "e"}, "done": done});
    check(
        json!({"s/1": {"title": "a", "position": 1}}),
        ("s/1.title", json!("b")),
        json!({"s/1": {"title": "a", "position": 2, "done": "2026"}}),
        json!({"s/1": {"title": "b", "position": 2, "done": "2026"}}),
    );
    check(
        json!({"s/1": step("a", json!("2025"))}),
        ("s/1.title", json!({"de": "b", "en": "e"})),
        json!({"s/1": {"title": {"de": "a", "en": "f"}, "done": "2026"}}),
        json!({"s/1": {"title": {"de": "b", "en": "f"}, "done": "2026"}}),
    );
    check(
        json!({"phone": "1"}),
        ("phone", json!("2")),
        json!({"phone": "2"}),
        json!({"phone": "2"}),
    );
    check(
        json!({}),
        ("title", json!({"de": "a"})),
        json!({"title": {"en": "b"}}),
        json!({"title": {"de": "a", "en": "b"}}),
    );
}

#[test]
fn what_was_typed_here_and_changed_elsewhere_stays_as_typed_and_is_found() {
    let check = |base: Value, (path, value): (&str, Value), now: Value, clash: &str| {
        let (typed, now) = meanwhile(base, &[(path, value.clone())], now);
        assert_eq!(typed.clashes(&now), [clash]);
        let over = typed.over(&now);
        assert_eq!(read(&now, &over, path).unwrap_or(&Value::Null), &value);
    };
    check(
        json!({"phone": "1"}),
        ("phone", json!("2")),
        json!({"phone": "3"}),
        "phone",
    );
    check(json!({"phone": "1"}), ("phone", json!("2")), json!({}), "phone");
    check(json!({}), ("phone", json!("2")), json!({"phone": "3"}), "phone");
    check(
        json!({"phone": "1"}),
        ("phone", Value::Null),
        json!({"phone": "3"}),
        "phone",
    );
    let titled = |text: &str| json!({"s/1": {"title": {"de": text}}});
    check(
        titled("a"),
        ("s/1.title", json!({"de": "b"})),
        titled("c"),
        "s/1.title.de",
    );
    check(titled("a"), ("s/1", Value::Null), titled("c"), "s/1");
    check(titled("a"), ("s/1.title", json!({"de": "b"})), json!({}), "s/1");
}

#[test]
fn one_of_the_two_is_taken_and_the_rest_stays_as_it_is() {
    let base = || json!({"s/1": {"title": {"de": "a"}, "due": "2025"}, "phone": "1"});
    let now = || json!({"s/1": {"title": {"de": "c"}, "due": "2027"}, "phone": "3"});
    let writes = [
        ("s/1.title", json!({"de": "b"})),
        ("s/1.due", json!("2026")),
        ("phone", json!("2")),
    ];
    let (typed, now) = meanwhile(base(), &writes, now());
    assert_eq!(typed.clashes(&now), ["phone", "s/1.due", "s/1.title.de"]);
    let mut mine = typed.clone();
    mine.settle(&now, "s/1.title", Whose::Mine);
    mine.settle(&now, "phone", Whose::Mine);
    assert_eq!(mine.clashes(&now), ["s/1.due"]);
    assert_eq!(mine.over(&now), typed.over(&now));
    let mut theirs = typed;
    theirs.settle(&now, "s/1.title", Whose::Theirs);
    theirs.settle(&now, "phone", Whose::Theirs);
    assert_eq!(theirs.clashes(&now), ["s/1.due"]);
    assert_eq!(
        json!(theirs.over(&now)),
        json!({"s/1": {"title": {"de": "c"}, "due": "2026"}})
    );
    theirs.settle(&now, "s/1.due", Whose::Theirs);
    assert!(theirs.fields.is_empty(), "{theirs:?}");
}

#[test]
fn what_was_settled_can_change_elsewhere_again() {
    let (mut typed, now) = meanwhile(json!({"phone": "1"}), &[("phone", json!("2"))], json!({"phone": "3"}));
    typed.settle(&now, "phone", Whose::Mine);
    assert!(typed.clashes(&now).is_empty());
    assert_eq!(typed.clashes(&fields(&[("phone", json!("4"))])), ["phone"]);
}

#[test]
fn typing_on_does_not_take_what_only_followed_for_typed() {
    let (mut typed, now) = meanwhile(
        json!({"title": {"de": "a", "en": "x"}}),
        &[("title", json!({"de": "b", "en": "x"}))],
        json!({"title": {"de": "a", "en": "y"}}),
    );
    typed.write(&now, "title", json!({"de": "bb", "en": "y"}), false);
    let later = fields(&[("title", json!({"de": "a", "en": "z"}))]);
    assert!(typed.clashes(&later).is_empty());
    assert_eq!(json!(typed.over(&later)), json!({"title": {"de": "bb", "en": "z"}}));
}

#[test]
fn ids_of_controls_are_plain() {
    assert_eq!(dom_id("steps/0190-a.title"), "f-steps-0190-a-title");
    assert_ne!(dom_id("cadence_days"), dom_id("cadence.days"));
}

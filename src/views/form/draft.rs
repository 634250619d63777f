//! What was typed, kept apart from what it is typed over: only the fields that differ, a removed one as null.
//! So a form that lay open, or was left and opened again, never undoes what changed meanwhile in its other fields.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::domain::order::{gathered, sorted};
use crate::domain::record::Fields;
use crate::domain::schema::is_ordered;

/// A path as the field of the record and, in a group or an element, the name within:
/// `steps/<id>.title` is `steps/<id>` and `title`.
fn split(path: &str) -> (&str, Option<&str>) {
    match path.split_once('.') {
        Some((key, member)) => (key, Some(member)),
        None => (path, None),
    }
}

/// The path of a field; `under` is that of the group or the element that it is in, if any.
pub(super) fn join(under: &str, name: &str) -> String {
    match under {
        "" => name.to_owned(),
        under => format!("{under}.{name}"),
    }
}

/// Whether a path is `of` itself, or lies in the group or collection that `of` is.
pub(super) fn is_within(path: &str, of: &str) -> bool {
    path.strip_prefix(of)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
}

/// Whether a field, a group or a collection holds anything.
pub(super) fn holds(base: &Fields, typed: &Fields, path: &str) -> bool {
    read(base, typed, path).is_some() || !element_ids(base, typed, path).is_empty()
}

/// The id of the control at a path, the same at every visit.
pub(super) fn dom_id(path: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }
    };
    format!("f-{}", path.chars().map(safe).collect::<String>())
}

fn held<'a>(base: &'a Fields, typed: &'a Fields, key: &str) -> Option<&'a Value> {
    match typed.get(key) {
        Some(Value::Null) => None,
        Some(value) => Some(value),
        None => base.get(key),
    }
}

/// The value at a path.
pub(super) fn read<'a>(base: &'a Fields, typed: &'a Fields, path: &str) -> Option<&'a Value> {
    let (key, member) = split(path);
    let value = held(base, typed, key)?;
    match member {
        Some(name) => value.get(name),
        None => Some(value),
    }
}

/// Puts a value at a path; null takes it away. What is as it was before is not typed. An object that has become empty goes
/// too, unless `keep_empty`: an element just added is there before it holds anything.
pub(super) fn write(base: &Fields, typed: &mut Fields, path: &str, value: Value, keep_empty: bool) {
    let (key, member) = split(path);
    let next = match member {
        None => value,
        Some(name) => with_member(held(base, typed, key), name, value, keep_empty),
    };
    if base.get(key).unwrap_or(&Value::Null) == &next {
        typed.remove(key);
    } else {
        typed.insert(key.to_owned(), next);
    }
}

fn with_member(whole: Option<&Value>, name: &str, value: Value, keep_empty: bool) -> Value {
    let mut map = match whole {
        Some(Value::Object(map)) => map.clone(),
        _ => Map::new(),
    };
    if value.is_null() {
        map.remove(name);
    } else {
        map.insert(name.to_owned(), value);
    }
    if map.is_empty() && !keep_empty {
        Value::Null
    } else {
        Value::Object(map)
    }
}

/// `base` with what was typed.
pub(super) fn merged(base: &Fields, typed: &Fields) -> Fields {
    let mut out = base.clone();
    for (key, value) in typed {
        if value.is_null() {
            out.remove(key);
        } else {
            out.insert(key.clone(), value.clone());
        }
    }
    out
}

/// What must have been typed over `base` to have `now`.
pub(super) fn difference(base: &Fields, now: &Fields) -> Fields {
    let keys = base
        .keys()
        .chain(now.keys())
        .filter(|key| base.get(*key) != now.get(*key));
    gathered(keys.map(|key| (key.clone(), now.get(key).cloned().unwrap_or_default())))
}

/// The ids of the elements of a collection as they are shown: by their position, else in the order of their making.
pub(super) fn element_ids(base: &Fields, typed: &Fields, name: &str) -> Vec<String> {
    let prefix = format!("{name}/");
    let keys: BTreeSet<String> = gathered(base.keys().chain(typed.keys()).cloned());
    let there = keys.into_iter().filter_map(|key| {
        let value = held(base, typed, &key)?;
        Some((value, key.strip_prefix(&prefix)?.to_owned()))
    });
    let mut found: Vec<(&Value, String)> = there.collect();
    if is_ordered(name) {
        let place = |value: &Value| value.get("position").and_then(Value::as_f64).unwrap_or_default();
        found = sorted(found, |(a, _), (b, _)| place(a).total_cmp(&place(b)));
    }
    found.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
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
        let mut typed = Fields::new();
        write(&base, &mut typed, "goal.form", json!("twinning"), false);
        assert_eq!(typed, fields(&[("goal", json!({"by": "2027", "form": "twinning"}))]));
        assert_eq!(read(&base, &typed, "goal.by"), Some(&json!("2027")));
        assert_eq!(read(&base, &typed, "stage"), Some(&json!("active")));
        write(&base, &mut typed, "goal.by", Value::Null, false);
        write(&base, &mut typed, "goal.form", Value::Null, false);
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
        let mut typed = Fields::new();
        write(&base, &mut typed, "email", json!("a@b.d"), false);
        write(&base, &mut typed, "phone", json!("1"), false);
        write(&base, &mut typed, "phone", Value::Null, false);
        write(&base, &mut typed, "email", json!("a@b.de"), false);
        assert!(typed.is_empty(), "{typed:?}");
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
        let mut typed = fields(&[("steps/3", Value::Null)]);
        write(&base, &mut typed, "steps/4.position", json!(4), true);
        assert_eq!(element_ids(&base, &typed, "steps"), ["2", "1", "4"]);
        write(&base, &mut typed, "sources/9", json!({}), true);
        write(&base, &mut typed, "sources/9.url", json!("x"), true);
        write(&base, &mut typed, "sources/9.url", Value::Null, true);
        assert_eq!(element_ids(&base, &typed, "sources"), ["9"]);
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

    #[test]
    fn ids_of_controls_are_plain() {
        assert_eq!(dom_id("steps/0190-a.title"), "f-steps-0190-a-title");
        assert_ne!(dom_id("cadence_days"), dom_id("cadence.days"));
    }
}

//! The names of fields and codes, and the hints beside fields, found by their path in the record.

use crate::domain::record::Kind;
use crate::domain::text::Lang;

use super::m;

/// The label of a field. `path` is that of a problem (`due`, `goal.by`, `steps/<id>.due`); the id of an element is passed over.
/// Empty for a field that this version does not know.
#[must_use]
pub fn field(lang: Lang, kind: Kind, path: &str) -> &'static str {
    find(lang, "field", kind, path).unwrap_or_default()
}

/// A short help for a field, where one is needed. `path` as in [`field`].
#[must_use]
pub fn hint(lang: Lang, kind: Kind, path: &str) -> Option<&'static str> {
    find(lang, "hint", kind, path)
}

/// What one element of a collection is called after "Add" or "Remove" (in Ukrainian the accusative): `one(Lang::En, Kind::Commitment, "steps")`
/// is "step". Empty for a collection that this version does not know.
#[must_use]
pub fn one(lang: Lang, kind: Kind, collection: &str) -> &'static str {
    find(lang, "field", kind, &format!("{collection}.one")).unwrap_or_default()
}

/// The name of a code: `code(lang, "sphere", "energy")`; empty for a code that this version does not know.
#[must_use]
pub fn code(lang: Lang, group: &str, code: &str) -> &'static str {
    m::lookup(lang, &format!("code.{group}.{code}")).unwrap_or_default()
}

fn find(lang: Lang, area: &str, kind: Kind, path: &str) -> Option<&'static str> {
    m::lookup(lang, &format!("{area}.{}.{}", kind.code(), without_ids(path)))
}

/// `steps/<id>.due` as `steps.due`, `steps/<id>` as `steps`.
fn without_ids(path: &str) -> String {
    match path.split_once('/') {
        None => path.to_owned(),
        Some((collection, rest)) => match rest.split_once('.') {
            None => collection.to_owned(),
            Some((_, field)) => format!("{collection}.{field}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::schema::{Input, Spec, specs};

    /// Every field below `specs` as its path, with its input.
    fn paths(specs: &'static [Spec], above: &str) -> Vec<(String, &'static Input)> {
        let mut found = Vec::new();
        for spec in specs {
            let path = format!("{above}{}", spec.name);
            if let Input::Group(inner) | Input::Collection(inner) | Input::PerPartner(inner) = &spec.input {
                found.extend(paths(inner, &format!("{path}.")));
            }
            found.push((path, &spec.input));
        }
        found
    }

    fn all() -> impl Iterator<Item = (Kind, String, &'static Input)> {
        let of = |kind: &Kind| {
            let kind = *kind;
            paths(specs(kind), "")
                .into_iter()
                .map(move |(path, input)| (kind, path, input))
        };
        Kind::ALL.iter().flat_map(of)
    }

    #[test]
    fn every_field_that_can_be_entered_has_a_label() {
        for lang in Lang::ALL {
            for (kind, path, input) in all() {
                assert_ne!(field(lang, kind, &path), "", "{lang:?} {kind:?} {path}");
                if matches!(input, Input::Collection(_)) {
                    assert_ne!(one(lang, kind, &path), "", "{lang:?} {kind:?} {path}.one");
                }
            }
            for kind in [Kind::Agreement, Kind::Event, Kind::Commitment, Kind::Contact] {
                assert_ne!(field(lang, kind, "partnership"), "", "{lang:?} {kind:?}");
            }
        }
    }

    #[test]
    fn every_code_that_can_be_chosen_has_a_label() {
        for lang in Lang::ALL {
            for (_, path, input) in all() {
                let Input::Code { group, codes } = input else { continue };
                for chosen in *codes {
                    assert_ne!(code(lang, group, chosen), "", "{lang:?} {path} {group}.{chosen}");
                }
            }
            for kind in Kind::CODES {
                assert_ne!(code(lang, "kind", kind), "", "{lang:?} {kind}");
            }
            for beat in ["alive", "slowing", "silent"] {
                assert_ne!(code(lang, "pulse", beat), "", "{lang:?} {beat}");
            }
        }
    }

    #[test]
    fn the_labels_of_one_list_differ() {
        let lists = all().filter_map(|(_, _, input)| match input {
            Input::Code { group, codes } => Some((*group, *codes)),
            _ => None,
        });
        for (group, codes) in lists {
            for lang in Lang::ALL {
                let labels: std::collections::BTreeSet<_> = codes.iter().map(|one| code(lang, group, one)).collect();
                assert_eq!(labels.len(), codes.len(), "{lang:?} {group}");
            }
        }
    }

    #[test]
    fn a_path_with_ids_finds_the_label_of_its_field() {
        let check = |path: &str, label: &str| assert_eq!(field(Lang::En, Kind::Commitment, path), label, "{path}");
        check("due", "Due");
        check("budget.amount", "Amount");
        check("steps/0190a5c0-0000-7000-8000-000000000000.done", "Done on");
        check("steps/0190a5c0-0000-7000-8000-000000000000", "Steps");
        check("responsible/0190a5c0-0000-7000-8000-000000000000.office", "Office");
        check("of_tomorrow", "");
    }

    #[test]
    fn no_hint_stands_at_a_field_that_is_not_there() {
        let known: Vec<String> = all().map(|(kind, path, _)| format!("{}.{path}", kind.code())).collect();
        let text = include_str!("../../locales/en/hint.json");
        let keys = text
            .lines()
            .filter_map(|line| Some(line.trim().strip_prefix('"')?.split_once('"')?.0));
        for key in keys {
            assert!(known.iter().any(|path| path == key), "{key}");
        }
    }
}

//! Turns `locales/<language>/<area>.json` into Rust functions, one a message, so that a missing
//! message, a missing language, a missing plural form or a misspelt placeholder stops the build.
//!
//! A value is a text, or an object of plural forms by the CLDR category names (`one`, `few`, `many`,
//! `other`). `{n}` is the counted number, any other `{name}` is a text. The English file gives the order of
//! the parameters. The areas in [`LOOKED_UP`] are reached by their key as a string, because the
//! keys are codes of the record model; a test asks for each of those codes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

/// Languages with the plural categories that their whole numbers need (CLDR 46, `plurals.xml`).
const LANGUAGES: [(&str, &[&str]); 3] = [
    ("uk", &["one", "few", "many"]),
    ("de", &["one", "other"]),
    ("en", &["one", "other"]),
];

/// Areas whose messages are found by key at run time.
const LOOKED_UP: [&str; 3] = ["code", "field", "hint"];

type Messages = BTreeMap<String, Value>;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    match generate(Path::new("locales")) {
        Ok(code) => {
            if let Err(error) = fs::write(out.join("messages.rs"), code) {
                println!("cargo::error=messages.rs: {error}");
            }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}

fn generate(root: &Path) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let all: Vec<Messages> = LANGUAGES
        .iter()
        .map(|(language, _)| read_language(&root.join(language), &mut problems))
        .collect();
    check(&all, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut code = String::new();
    let mut table = Vec::new();
    for key in all[0].keys() {
        let values: Vec<&Value> = all.iter().map(|messages| &messages[key]).collect();
        let area = key.split('.').next().unwrap_or_default();
        if LOOKED_UP.contains(&area) {
            table.push((key, values));
        } else {
            write_function(&mut code, key, &values);
        }
    }
    write_table(&mut code, &table);
    Ok(code)
}

/// All messages of one language, keyed `area.key`.
fn read_language(folder: &Path, problems: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    let Ok(entries) = fs::read_dir(folder) else {
        problems.push(format!("{}: no such folder", folder.display()));
        return messages;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let area = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let parsed = fs::read_to_string(&path)
            .map_err(|error| error.to_string())
            .and_then(|text| serde_json::from_str::<Messages>(&text).map_err(|error| error.to_string()));
        match parsed {
            Ok(found) => messages.extend(found.into_iter().map(|(key, value)| (format!("{area}.{key}"), value))),
            Err(error) => problems.push(format!("{}: {error}", path.display())),
        }
    }
    messages
}

fn check(all: &[Messages], problems: &mut Vec<String>) {
    let keys: std::collections::BTreeSet<&String> = all.iter().flat_map(BTreeMap::keys).collect();
    for key in keys {
        let english = placeholders_of(all[2].get(key).unwrap_or(&Value::Null));
        for ((language, plurals), messages) in LANGUAGES.iter().zip(all) {
            let Some(value) = messages.get(key) else {
                problems.push(format!("{language}: {key} is missing"));
                continue;
            };
            if let Value::Object(forms) = value {
                for form in *plurals {
                    if !forms.contains_key(*form) {
                        problems.push(format!("{language}: {key} lacks the plural form {form}"));
                    }
                }
            }
            if value.is_object() != all[2].get(key).is_some_and(Value::is_object) {
                problems.push(format!(
                    "{language}: {key} is plural here and not in English, or the other way round"
                ));
            }
            let mut here = placeholders_of(value);
            let mut there = english.clone();
            here.sort();
            there.sort();
            if here != there {
                problems.push(format!(
                    "{language}: {key} has the placeholders {here:?}, English has {there:?}"
                ));
            }
        }
    }
}

/// Placeholders in order of appearance, without `n` of a plural message.
fn placeholders_of(value: &Value) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let plural = value.is_object();
    let texts: Vec<&str> = match value {
        Value::Object(forms) => forms.values().filter_map(Value::as_str).collect(),
        other => other.as_str().into_iter().collect(),
    };
    for text in texts {
        for part in text.split('{').skip(1) {
            if let Some((name, _)) = part.split_once('}')
                && !(plural && name == "n")
                && !found.iter().any(|known| known == name)
            {
                found.push(name.to_owned());
            }
        }
    }
    found
}

fn write_function(code: &mut String, key: &str, values: &[&Value]) {
    let name = key.replace(['.', '-'], "_");
    let english = values[2];
    let places = placeholders_of(english);
    let parameters: String = places.iter().fold(String::new(), |mut all, place| {
        let _ = write!(all, ", {place}: &str");
        all
    });
    let arguments: String = places.iter().fold(String::new(), |mut all, place| {
        let _ = write!(all, "({place:?}, {place}), ");
        all
    });
    if english.is_object() {
        let forms: Vec<String> = values.iter().map(|value| forms_of(value)).collect();
        let _ = writeln!(
            code,
            "/// `{key}`, counted\npub fn {name}(lang: Lang, n: i64{parameters}) -> String {{ counted(lang, n, &[{}], &[{arguments}]) }}",
            forms.join(", ")
        );
    } else {
        let texts: Vec<String> = values
            .iter()
            .map(|value| format!("{:?}", value.as_str().unwrap_or_default()))
            .collect();
        let texts = texts.join(", ");
        let doc = english
            .as_str()
            .unwrap_or_default()
            .replace(['\n', '<', '>', '[', ']'], " ");
        if places.is_empty() {
            let _ = writeln!(
                code,
                "/// {doc}\n#[must_use] pub fn {name}(lang: Lang) -> &'static str {{ pick(lang, &[{texts}]) }}"
            );
        } else {
            let _ = writeln!(
                code,
                "/// `{doc}`\npub fn {name}(lang: Lang{parameters}) -> String {{ fill(pick(lang, &[{texts}]), &[{arguments}]) }}"
            );
        }
    }
}

/// One language's plural forms in the order one, few, many, other; an absent one repeats the most general.
fn forms_of(value: &Value) -> String {
    let form = |name: &str| value.get(name).and_then(Value::as_str);
    let general = form("other").or_else(|| form("many")).unwrap_or_default();
    let all: Vec<String> = ["one", "few", "many", "other"]
        .iter()
        .map(|name| format!("{:?}", form(name).unwrap_or(general)))
        .collect();
    format!("[{}]", all.join(", "))
}

fn write_table(code: &mut String, table: &[(&String, Vec<&Value>)]) {
    code.push_str("const TABLE: &[(&str, [&str; 3])] = &[\n");
    for (key, values) in table {
        let texts: Vec<String> = values
            .iter()
            .map(|value| format!("{:?}", value.as_str().unwrap_or_default()))
            .collect();
        let _ = writeln!(code, "    ({key:?}, [{}]),", texts.join(", "));
    }
    code.push_str("];\n");
}

//! Holds the layers to what each may know (see ARCHITECTURE.md): reads every path in `src/<layer>/` and fails with
//! file and line where a layer names what it must not. Comments and strings do not count.

#![allow(clippy::expect_used, reason = "a test that cannot read its input has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// What the files of a layer may name besides the layer itself, `std` and what is not listed in Cargo.toml.
struct Rule {
    layer: &'static str,
    layers: &'static [&'static str],
    crates: &'static [&'static str],
}

/// The crates that are the browser. Named anywhere, also as `leptos::web_sys`, they count.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];
const THE_BROWSER: &str = "the browser";

/// Reading the time is the platform's: elsewhere it is passed in (and in the browser these two panic).
const CLOCKS: [&str; 2] = ["SystemTime", "Instant"];
const THE_CLOCK: &str = "the clock";

const fn rule(layer: &'static str, layers: &'static [&'static str], crates: &'static [&'static str]) -> Rule {
    Rule { layer, layers, crates }
}

const RULES: [Rule; 9] = [
    rule("domain", &[], &["serde", "serde_json"]),
    rule("formats", &["domain"], &["csv_core", "serde", "serde_json"]),
    rule("i18n", &["domain"], &[]),
    rule("intake", &["domain"], &["pobratym_domain"]),
    rule(
        "platform",
        &["domain", "i18n::intl"],
        &["leptos", "serde_json", "uuid", THE_BROWSER, THE_CLOCK],
    ),
    rule("store", &["domain", "formats", "platform"], &["serde", "serde_json"]),
    rule("ui", &[], &["leptos"]),
    rule(
        "views",
        &["domain", "i18n", "intake", "store", "ui"],
        &["leptos", "leptos_router", "serde_json"],
    ),
    rule(
        "app.rs",
        &["domain", "i18n", "platform", "store", "ui", "views"],
        &["leptos", "leptos_router"],
    ),
];

/// Files and folders that may name a crate which the rest of their layer may not.
const EXCEPTIONS: [(&str, &str); 5] = [
    ("domain/id.rs", "uuid"),
    ("store/handle/", "leptos"),
    // Which kind of element gets the focus is not known before; the cast is all it takes from there.
    ("ui/focus.rs", THE_BROWSER),
    // The same for the cells that the focus walks through.
    ("ui/grid.rs", THE_BROWSER),
    // Leptos has no word for what the browser says of an element that comes into view.
    ("ui/near.rs", THE_BROWSER),
];

#[test]
fn each_layer_names_only_what_it_may_know() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let manifest = fs::read_to_string(src.with_file_name("Cargo.toml")).expect("Cargo.toml");
    let crates = dependencies(&manifest);
    assert!(
        crates.iter().any(|name| name == "leptos"),
        "Cargo.toml was not understood: {crates:?}"
    );

    let mut found = Vec::new();
    for rule in &RULES {
        let files = rust_files(&src.join(rule.layer));
        assert!(
            !files.is_empty(),
            "no file in src/{}: is the table out of date?",
            rule.layer
        );
        for file in files {
            let name = file
                .strip_prefix(&src)
                .expect("inside src")
                .to_string_lossy()
                .replace('\\', "/");
            let text = fs::read_to_string(&file).expect("a source file");
            found.extend(violations(rule, &name, &text, &crates));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_folder_of_src_has_a_rule() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).expect("src") {
        let entry = entry.expect("an entry of src");
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ruled = RULES.iter().any(|rule| rule.layer == name) || ["lib.rs", "main.rs"].contains(&name.as_str());
        assert!(is_ruled, "src/{name} is in no rule");
    }
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .flat_map(|entry| rust_files(&entry.path()))
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

/// The names of `[dependencies]`, as Rust writes them.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| line.split_once(['=', '.']))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

/// One line for each forbidden name: `store/x.rs:3: names views`.
fn violations(rule: &Rule, file: &str, text: &str, crates: &[String]) -> Vec<String> {
    let allowed = |name: &str| {
        let own = rule.layer.trim_end_matches(".rs");
        let within = |known: &str| {
            name.strip_prefix(known)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        within(own)
            || rule.layers.iter().chain(rule.crates).any(|known| within(known))
            || EXCEPTIONS
                .iter()
                .any(|(place, known)| file.starts_with(place) && name == *known)
    };
    let named = names(file, text, crates).into_iter();
    let forbidden = named.filter(|(_, name)| !allowed(name));
    forbidden
        .map(|(line, name)| format!("src/{file}:{line}: names {name}"))
        .collect()
}

/// The layers (two segments deep), dependencies, browser and clock that a file names, with their lines.
fn names(file: &str, text: &str, crates: &[String]) -> Vec<(usize, String)> {
    let tokens = tokens(&without_comments_and_strings(text));
    let mut found = Vec::new();
    for (at, (line, token)) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map_or("", |(_, token)| token);
        let previous = at.checked_sub(1).map_or("", |at| tokens[at].1.as_str());
        if BROWSER
            .iter()
            .any(|name| token == name || token.strip_prefix(name).is_some_and(|rest| rest.starts_with('_')))
        {
            found.push((*line, THE_BROWSER.to_owned()));
        } else if CLOCKS.contains(&token.as_str()) {
            found.push((*line, THE_CLOCK.to_owned()));
        } else if crates.contains(token) && previous != "::" && (next == "::" || previous == "use") {
            found.push((*line, token.clone()));
        } else if token == "crate" && next == "::" {
            found.extend(heads(&tokens[at + 2..]));
        } else if token == "super" && previous != "::" {
            found.extend(above_the_layer(file, &tokens[at..]));
        }
    }
    found.retain(|(_, name)| is_ruled(name, crates));
    found
}

fn is_ruled(name: &str, crates: &[String]) -> bool {
    let head = name.split("::").next().unwrap_or_default();
    let is_layer = RULES.iter().any(|rule| rule.layer.trim_end_matches(".rs") == head);
    is_layer || name == THE_BROWSER || name == THE_CLOCK || crates.iter().any(|known| known == name)
}

/// What `super::super::…` names when it climbs out of the file's layer.
fn above_the_layer(file: &str, tokens: &[(usize, String)]) -> Vec<(usize, String)> {
    let climbs = tokens
        .chunks(2)
        .take_while(|pair| pair[0].1 == "super" && pair.len() == 2 && pair[1].1 == "::")
        .count();
    let depth = file.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
    if climbs < depth {
        Vec::new()
    } else {
        heads(&tokens[climbs * 2..])
    }
}

/// The first two segments of the paths that begin here: one, or each of a group in braces.
fn heads(tokens: &[(usize, String)]) -> Vec<(usize, String)> {
    let segment = |at: usize| tokens.get(at).map_or("", |(_, token)| token);
    let head = |at: usize| {
        let (line, first) = &tokens[at];
        let deep = segment(at + 1) == "::" && is_name(segment(at + 2));
        (
            *line,
            if deep {
                format!("{first}::{}", segment(at + 2))
            } else {
                first.clone()
            },
        )
    };
    if segment(0) != "{" {
        return if is_name(segment(0)) { vec![head(0)] } else { Vec::new() };
    }
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (at, (_, token)) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            name if depth == 1 && is_name(name) && ["{", ","].contains(&segment(at - 1)) => found.push(head(at)),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Names, `::` and single marks, each with its line.
fn tokens(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            let length = if is_word(first) {
                rest.find(|c| !is_word(c)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            found.push((line, rest[..length].to_owned()));
            rest = rest[length..].trim_start();
        }
    }
    found
}

/// The text with comments and literals blanked out, line for line.
fn without_comments_and_strings(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = literal_length(rest, code.chars().last());
        let (skipped, after) = rest.split_at(length.unwrap_or(first.len_utf8()));
        if length.is_some() {
            code.push(' ');
            code.extend(skipped.chars().filter(|c| *c == '\n'));
        } else {
            code.push(first);
        }
        rest = after;
    }
    code
}

/// The length of the comment, string or character that begins here; none when code does.
fn literal_length(text: &str, previous: Option<char>) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(block_comment_length(text));
    }
    if text.starts_with('"') {
        return Some(quoted_length(text, '"'));
    }
    if let Some(inside) = text.strip_prefix('\'') {
        return character_length(text, inside);
    }
    let in_word = previous.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let raw = text
        .strip_prefix("br")
        .or_else(|| text.strip_prefix('r'))
        .filter(|_| !in_word)?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    if raw[hashes..].starts_with('"') {
        let body = &raw[hashes + 1..];
        let end = format!("\"{}", "#".repeat(hashes));
        let length = body.find(&end).map_or(body.len(), |at| at + end.len());
        return Some(text.len() - body.len() + length);
    }
    None
}

/// A character, unless it is a lifetime.
fn character_length(text: &str, inside: &str) -> Option<usize> {
    let first = inside.chars().next()?;
    if first == '\\' {
        return Some(quoted_length(text, '\''));
    }
    inside[first.len_utf8()..]
        .starts_with('\'')
        .then_some(first.len_utf8() + 2)
}

fn block_comment_length(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let step = match &text.as_bytes()[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                2
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                2
            }
            _ => 1,
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

mod checker {
    use super::{RULES, dependencies, violations};

    fn check(file: &str, text: &str, expect: &[&str]) {
        let crates = dependencies(
            "\n[dependencies]\nleptos = \"0.8\"\nserde-json.workspace = true\nuuid = { version = \"1\" }\n[features]\nx = []\n",
        );
        let rule = RULES.iter().find(|rule| file.starts_with(rule.layer)).expect("a layer");
        assert_eq!(violations(rule, file, text, &crates), expect, "{text}");
    }

    #[test]
    fn catches_what_a_layer_must_not_name() {
        check(
            "domain/x.rs",
            "use crate::store::Store;",
            &["src/domain/x.rs:1: names store::Store"],
        );
        check(
            "domain/x.rs",
            "\nuse crate::{domain::date, store};",
            &["src/domain/x.rs:2: names store"],
        );
        check(
            "domain/x.rs",
            "fn f() { leptos::prelude::view() }",
            &["src/domain/x.rs:1: names leptos"],
        );
        check("domain/x.rs", "use uuid;", &["src/domain/x.rs:1: names uuid"]);
        check(
            "domain/x.rs",
            "use std::time::Instant;",
            &["src/domain/x.rs:1: names the clock"],
        );
        check(
            "views/x.rs",
            "use leptos::{prelude::*, web_sys};",
            &["src/views/x.rs:1: names the browser"],
        );
        check(
            "views/x.rs",
            "gloo_timers::callback::Timeout::new",
            &["src/views/x.rs:1: names the browser"],
        );
        check(
            "views/x.rs",
            "let s = r#\"\"#; crate::platform::page::focus(id)",
            &["src/views/x.rs:1: names platform::page"],
        );
        check(
            "ui/x.rs",
            "'a'; '\"'; crate::i18n::m::x()",
            &["src/ui/x.rs:1: names i18n::m"],
        );
        check(
            "ui/x.rs",
            "fn f<'a>(x: &'a str) -> crate::store::X<'a>",
            &["src/ui/x.rs:1: names store::X"],
        );
        check(
            "platform/x.rs",
            "use crate::i18n::m;",
            &["src/platform/x.rs:1: names i18n::m"],
        );
        check(
            "store/keys.rs",
            "use leptos::prelude::*;",
            &["src/store/keys.rs:1: names leptos"],
        );
    }

    #[test]
    fn follows_super_out_of_the_layer() {
        check(
            "domain/date/x.rs",
            "use super::super::super::store;",
            &["src/domain/date/x.rs:1: names store"],
        );
        check(
            "domain/mod.rs",
            "use super::{store, views::x};",
            &[
                "src/domain/mod.rs:1: names store",
                "src/domain/mod.rs:1: names views::x",
            ],
        );
        check("domain/date/x.rs", "use super::super::store;", &[]);
    }

    #[test]
    fn lets_a_layer_name_what_it_may() {
        check("domain/x.rs", "use crate::domain::date; use serde_json::Value;", &[]);
        check(
            "platform/x.rs",
            "use crate::i18n::intl::Intl; use leptos::web_sys; std::time::Instant::now()",
            &[],
        );
        check("store/handle/mod.rs", "use leptos::prelude::*;", &[]);
        check("views/x.rs", "use crate::{i18n::m, store::Store, ui};", &[]);
        check("domain/x.rs", "let uuid = 1; let store = uuid;", &[]);
    }

    #[test]
    fn ignores_comments_and_strings() {
        check(
            "domain/x.rs",
            "// crate::store\n/* crate::store /* web_sys */ leptos:: */",
            &[],
        );
        check(
            "domain/x.rs",
            "let s = \"crate::store \\\" web_sys\"; let r = br#\"js_sys \" \"#;",
            &[],
        );
        check(
            "domain/x.rs",
            "//! [`crate::store`]\nuse crate::views::x;",
            &["src/domain/x.rs:2: names views::x"],
        );
    }
}

//! The domain and the formats, as the program has them, and a small workspace to read files into.

#![allow(dead_code, missing_docs)]

#[path = "../../src/formats/mod.rs"]
pub mod formats;

pub use pobratym_domain as domain;

use std::sync::LazyLock;

use domain::id::Id;
use domain::record::{Fields, Kind, Record};
use domain::stamp::Clock;
use domain::text::Lang;
use domain::workspace::Workspace;
use formats::table::{Ground, Names};

/// Fields and codes are called as they are written in a file.
const NAMES: Names = Names {
    field: |_, _, path| match path {
        "title" => "Title",
        "due" => "Due",
        "name" => "Name",
        _ => "",
    },
    code: |_, _, _| "",
};

/// Does something with a partnership of Poltava and Leonberg.
pub fn on_ground(kind: Kind, look: impl FnOnce(&Ground)) {
    static WORKSPACE: LazyLock<Workspace> = LazyLock::new(workspace);
    look(&Ground {
        workspace: &WORKSPACE,
        partnership: id(1),
        kind,
        lang: Lang::En,
        names: NAMES,
    });
}

fn id(n: u8) -> Id {
    Id::v7(u64::from(n), [n; 10])
}

fn workspace() -> Workspace {
    let partner = |name: &str| serde_json::json!({"name": {"en": name}, "country": "UA"});
    let fields = Fields::from([
        (format!("partners/{}", id(2)), partner("Poltava")),
        (format!("partners/{}", id(3)), partner("Leonberg")),
    ]);
    [Record::new(id(1), Kind::Partnership, Clock::new(1).tick(1), fields)].into_iter().collect()
}

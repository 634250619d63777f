//! What becomes of a row, and why, in words.

use crate::domain::queries::lists;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::{Change, Workspace};
use crate::i18n::{dates, faults, labels, m};
use crate::store::commands::{Taken, Taking};
use crate::store::handle::import::{Remark, Trouble, Unread};
use crate::views::shared::Reader;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;

/// The most letters that are shown of a value.
const MOST: usize = 160;

/// What a row is called: by the file, else by the record.
pub(super) fn title(row: &Taken, workspace: &Workspace, reader: &Reader) -> String {
    if !row.title.is_empty() {
        return short(&row.title);
    }
    let record = row.record.and_then(|id| workspace.get(id));
    let title = record.map(|record| lists::title(record, reader.lang, &reader.our_city));
    titled(title.unwrap_or_default(), reader.lang)
}

/// What changes, why it is not taken, what is left out.
pub(super) fn details(row: &Taken, change: &Change, workspace: &Workspace, reader: &Reader) -> Vec<String> {
    let lang = reader.lang;
    let mut lines: Vec<String> = match &row.outcome {
        Taking::Created | Taking::Unchanged => Vec::new(),
        Taking::Updated(fields) => fields
            .iter()
            .map(|field| changed(field, row, change, workspace, reader))
            .collect(),
        Taking::Refused(troubles) => troubles.iter().map(|trouble| why(lang, row.kind, trouble)).collect(),
    };
    lines.extend(row.remarks.iter().map(|remark| {
        let words = match remark {
            Remark::Repeats => m::import_remark_repeats(lang),
            Remark::Zone(_) => m::import_remark_zone(lang),
        };
        words.to_owned()
    }));
    lines
}

fn changed(field: &str, row: &Taken, change: &Change, workspace: &Workspace, reader: &Reader) -> String {
    let lang = reader.lang;
    let edit = change.edits.iter().find(|edit| Some(edit.after.id) == row.record);
    let old = edit
        .and_then(|edit| edit.before.as_ref())
        .and_then(|record| record.fields.get(field));
    let new = edit.and_then(|edit| edit.after.fields.get(field));
    let words = Words {
        workspace,
        kind: row.kind,
        partnership: edit.and_then(|edit| edit.after.partnership()),
        lang,
    };
    let (before, after) = words.both(field, old, new);
    let name = words.name(field, new.or(old));
    if before.is_empty() {
        return m::import_change_new(lang, &name, &short(&after));
    }
    m::import_change(lang, &name, &short(&before), &short(&after))
}

fn why(lang: Lang, kind: Kind, trouble: &Trouble) -> String {
    let at = |path: &str, why: &str| match labels::field(lang, kind, path) {
        "" => why.to_owned(),
        field => m::import_at(lang, field, why),
    };
    match trouble {
        Trouble::Field(path, fault) => at(path, &faults::fault(lang, fault)),
        Trouble::Date(path, text, unread) => at(path, &no_date(lang, &short(text), *unread)),
        Trouble::Choice(path, text) => at(path, &m::import_why_choice(lang, &short(text))),
        Trouble::Partner(text) => m::import_why_partner(lang, &short(text)),
        Trouble::NotAnId(text) => m::import_why_not_an_id(lang, &short(text)),
        Trouble::Elsewhere => m::import_why_elsewhere(lang).to_owned(),
        Trouble::Several => m::import_why_several(lang).to_owned(),
        Trouble::Twice(line) => m::import_why_twice(lang, &line.to_string()),
        Trouble::Cut => m::import_why_cut(lang).to_owned(),
        Trouble::Unknown => m::import_why_unknown(lang).to_owned(),
        Trouble::Sort(name) => m::import_why_sort(lang, &short(name)),
    }
}

fn no_date(lang: Lang, text: &str, why: Unread) -> String {
    match why {
        Unread::Unknown => m::import_why_date(lang, text),
        Unread::NoSuch(kind) => m::import_why_no_such_date(lang, text, dates::reason(lang, kind)),
        Unread::TwoDays(one, other) => {
            m::import_why_two_days(lang, text, &dates::day(lang, one), &dates::day(lang, other))
        }
        Unread::NoYear => m::import_why_no_year(lang, text),
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

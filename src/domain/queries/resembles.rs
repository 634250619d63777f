//! Which record something that was read is likely to be already, and why: so that a visit that was entered by hand and is then told in a press
//! report stays one visit.

use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::search;
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

/// Why a record is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has the same name or title, but for endings.
    SameName,
    /// It is of the same kind, and of the same time.
    SameTime,
    /// Most words of its title are the same.
    SameWords,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// What type of record it would be.
    pub record: Kind,
    /// Its name or title.
    pub title: &'a str,
    /// The code of its kind; empty where it has none.
    pub kind: &'a str,
    /// When it is.
    pub date: Option<Edtf>,
}

/// The record of a partnership, or the programme, that this resembles most.
#[must_use]
pub fn resembled(workspace: &Workspace, partnership: Id, sought: &Sought) -> Option<(Id, Why)> {
    let records = workspace.live().filter(|record| {
        let belongs = record.kind == Kind::Programme || record.partnership() == Some(partnership);
        record.kind == sought.record && belongs
    });
    let found = records.filter_map(|record| Some((record.id, likeness(record, sought)?)));
    let best = found.reduce(|best, next| if next.1.1 > best.1.1 { next } else { best });
    best.map(|(id, (why, _))| (id, why))
}

/// Of two reasons the one that says more has the greater number.
fn likeness(record: &Record, sought: &Sought) -> Option<(Why, u32)> {
    let is_person = record.kind == Kind::Contact;
    let same_time = same_time(record, sought);
    let shared = titles(record)
        .iter()
        .map(|title| {
            if is_person {
                of_person(title, sought.title)
            } else {
                shared(title, sought.title)
            }
        })
        .max()
        .unwrap_or_default();
    if shared == 100 {
        return Some((Why::SameName, 300));
    }
    if same_time {
        return Some((Why::SameTime, 200 + shared));
    }
    (shared >= 60 && !is_person && !tells_of_another_time(record, sought)).then_some((Why::SameWords, shared))
}

fn titles(record: &Record) -> Vec<&str> {
    fn all(text: &Text) -> Vec<&str> {
        text.0.values().map(String::as_str).collect()
    }
    match record.entity() {
        Entity::Agreement(it) => all(&it.title),
        Entity::Event(it) => all(&it.title),
        Entity::Commitment(it) => all(&it.title),
        Entity::Programme(it) => all(&it.name),
        Entity::Contact(it) => vec![&it.name],
        Entity::Partnership(_) => Vec::new(),
    }
}

fn date_and_kind(record: &Record) -> (Option<&Edtf>, Option<&'static str>) {
    match record.entity() {
        Entity::Event(it) => (it.when.as_ref(), it.kind.map(crate::domain::codes::EventKind::code)),
        Entity::Agreement(it) => (it.signed.as_ref(), None),
        _ => (None, None),
    }
}

/// Whether both are of one kind and may be of the same days.
fn same_time(record: &Record, sought: &Sought) -> bool {
    let (date, kind) = date_and_kind(record);
    let (Some(date), Some(other)) = (date, &sought.date) else {
        return false;
    };
    kind.is_none_or(|kind| kind == sought.kind) && meet(date, other)
}

/// Visits have the same title each year: other days make another visit.
fn tells_of_another_time(record: &Record, sought: &Sought) -> bool {
    match (date_and_kind(record).0, &sought.date) {
        (Some(date), Some(other)) => !meet(date, other),
        _ => false,
    }
}

fn meet(a: &Edtf, b: &Edtf) -> bool {
    let before = |a: &Edtf, b: &Edtf| a.latest().zip(b.earliest()).is_some_and(|(end, start)| end < start);
    !before(a, b) && !before(b, a)
}

/// The words of a name, folded, without what is too short to tell.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | 'ʼ'));
    let folded = split.map(search::folded).filter(|word| word.chars().count() > 2);
    folded.collect()
}

/// Alike but for an ending.
fn alike(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    common == longest || (common >= 3 && longest - common <= 3 && common >= longest - common)
}

/// Of the words of either, how many per cent both have.
fn shared(a: &str, b: &str) -> u32 {
    let (a, b) = (words(a), words(b));
    let both = a.iter().filter(|word| b.iter().any(|other| alike(word, other))).count();
    let all = (a.len() + b.len()).saturating_sub(both);
    let per_cent = (both.min(all) * 100).checked_div(all).unwrap_or_default();
    u32::try_from(per_cent).unwrap_or_default()
}

/// A person is the same where each word of the shorter name is in the longer one: "Schoeller" is "Dr. Sven Schoeller".
fn of_person(a: &str, b: &str) -> u32 {
    let (a, b) = (words(a), words(b));
    let (shorter, longer) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let is_same = !shorter.is_empty() && shorter.iter().all(|word| longer.iter().any(|other| alike(word, other)));
    u32::from(is_same) * 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, workspace};
    use serde_json::json;

    fn check(record: Kind, title: &str, kind: &str, date: &str, expect: Option<(u8, Why)>) {
        let workspace = workspace([
            (
                10,
                Kind::Event,
                json!({"title": {"uk": "Візит делегації Касселя", "de": "Besuch aus Kassel"}, "kind": "visit", "when": "2025-08"}),
            ),
            (11, Kind::Contact, json!({"name": "Dr. Sven Schoeller"})),
            (12, Kind::Programme, json!({"name": {"en": "Cities4Cities"}})),
            (
                13,
                Kind::Commitment,
                json!({"title": {"de": "Digitaler Austausch zwischen Schulen"}}),
            ),
            (
                14,
                Kind::Agreement,
                json!({"title": {"de": "Solidaritätspartnerschaft"}, "signed": "2025-05-15"}),
            ),
        ]);
        let sought = Sought {
            record,
            title,
            kind,
            date: date.parse().ok(),
        };
        let expect = expect.map(|(n, why)| (id(n), why));
        assert_eq!(resembled(&workspace, id(1), &sought), expect, "{title} {date}");
    }

    #[test]
    fn a_record_is_known_again_by_name_time_or_words() {
        use Kind::{Agreement, Commitment, Contact, Event, Programme};
        check(
            Event,
            "Візит делегації Касселя",
            "visit",
            "2025-08",
            Some((10, Why::SameName)),
        );
        check(
            Event,
            "Gäste in der Stadt",
            "visit",
            "2025-08-12/2025-08-14",
            Some((10, Why::SameTime)),
        );
        check(Event, "Gäste in der Stadt", "meeting", "2025-08-12", None);
        check(Event, "Візит із Касселя", "visit", "2026-08", None);
        check(Contact, "Свен", "", "", None);
        check(Contact, "Sven Schoeller", "", "", Some((11, Why::SameName)));
        check(Contact, "Sven Schubert", "", "", None);
        check(Programme, "Cities4Cities", "", "", Some((12, Why::SameName)));
        check(
            Commitment,
            "digitalen Austausch zwischen den Schulen",
            "",
            "",
            Some((13, Why::SameWords)),
        );
        check(Commitment, "Austausch zwischen Museen", "", "", None);
        check(
            Agreement,
            "Угода про співпрацю",
            "",
            "2025-05-15",
            Some((14, Why::SameTime)),
        );
    }

    #[test]
    fn an_exact_date_of_another_year_is_another_event_even_by_the_same_title() {
        check(Kind::Event, "Besuch", "visit", "2026", None);
    }
}

//! Two contacts that are one, made one: what the other records say of the one that goes is said of the one that stays.

use std::sync::Arc;

use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::queries::duplicates::joined;
use crate::domain::read::elements;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::workspace::{Change, Workspace};

use super::{Desk, Outcome, Refusal, buried, checked, edit};

/// Makes one contact of two of the same partnership. Of each field the value of the one that stays is kept, of those in `taken` that of
/// the other; what one of them does not say, and a language that a text lacks, comes from the other. Commitments, participants,
/// authors and signatories that name the one that goes name the one that stays.
///
/// # Errors
/// They are not two contacts of one partnership; or the faults that what was taken brings.
pub fn merge_contacts(workspace: &Workspace, stays: Id, goes: Id, taken: &[String], desk: &Desk) -> Outcome {
    let contact = |id: Id| workspace.get(id).filter(|record| record.kind == Kind::Contact);
    let (kept, gone) = (
        contact(stays).ok_or(Refusal::Gone)?,
        contact(goes).ok_or(Refusal::Gone)?,
    );
    if stays == goes || kept.partnership() != gone.partnership() {
        return Err(Refusal::Gone);
    }
    let fields = fields_of_both(&kept.fields, &gone.fields, taken);
    let mut change = checked(workspace, stays, fields.clone(), desk)?;
    let rename = Rename::new(kept, gone, &fields);
    for record in workspace.live() {
        let pointed = pointed(record, goes, stays, &rename);
        change
            .edits
            .extend(pointed.and_then(|fields| edit(workspace, record.kind, record.id, fields, desk)));
    }
    change.edits.extend(buried(std::iter::once(gone), desk).edits);
    Ok(Change { edits: change.edits })
}

/// The fields of one contact made of two.
fn fields_of_both(kept: &Fields, gone: &Fields, taken: &[String]) -> Fields {
    let mut all = kept.clone();
    for name in gone.keys() {
        let (own, other) = (kept.get(name), gone.get(name));
        let (first, second) = if taken.contains(name) {
            (other, own)
        } else {
            (own, other)
        };
        all.extend(joined(name, first, second).map(|value| (name.clone(), value)));
    }
    // Whether it belongs to the example is said of the record and not of the person.
    for name in ["example", "invented"] {
        match kept.get(name) {
            Some(value) => all.insert(name.to_owned(), value.clone()),
            None => all.remove(name),
        };
    }
    all
}

/// Under which names the two were known, and under which the one is now.
struct Rename {
    partnership: Option<Id>,
    before: Vec<String>,
    after: String,
}

impl Rename {
    fn new(kept: &Record, gone: &Record, fields: &Fields) -> Self {
        let name = |fields: &Fields| {
            fields
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let after = name(fields);
        let mut before = vec![name(&kept.fields), name(&gone.fields)];
        before.retain(|name| !name.is_empty() && *name != after);
        Self {
            partnership: kept.partnership(),
            before,
            after,
        }
    }

    fn is_of(&self, record: &Record, value: &Value) -> bool {
        let name = value.as_str().unwrap_or_default().trim();
        record.partnership() == self.partnership && self.before.iter().any(|before| before == name)
    }
}

/// The fields of a record in which one contact stands for another; none where nothing is altered.
fn pointed(record: &Arc<Record>, goes: Id, stays: Id, rename: &Rename) -> Option<Fields> {
    let (id, other) = (Value::from(goes.to_string()), Value::from(stays.to_string()));
    let mut fields = record.fields.to_fields();
    let mut set = |collection: &str, member: &str, is_it: &dyn Fn(&Value) -> bool, value: &Value| {
        for (element, content) in elements(&record.fields, collection) {
            if content.get(member).is_some_and(is_it)
                && let Some(Value::Object(content)) = fields.get_mut(&format!("{collection}/{element}"))
            {
                content.insert(member.to_owned(), value.clone());
            }
        }
    };
    let is_goes = |value: &Value| *value == id;
    let is_renamed = |value: &Value| rename.is_of(record, value);
    let after = Value::from(rename.after.as_str());
    match record.kind {
        Kind::Commitment => {
            set("responsible", "contact", &is_goes, &other);
            set("updates", "author", &is_renamed, &after);
        }
        Kind::Event => {
            set("participants", "contact", &is_goes, &other);
            one_each(&mut fields, &record.fields, &id, &other);
        }
        Kind::Agreement => set("signatories", "name", &is_renamed, &after),
        Kind::Partnership | Kind::Contact | Kind::Programme => return None,
    }
    (fields != record.fields).then_some(fields)
}

/// One who took part twice, as both contacts, took part once: what the one entry does not say comes from the other.
fn one_each(fields: &mut Fields, before: &Fields, goes: &Value, stays: &Value) {
    let of = |contact: &Value| {
        let mut all = elements(before, "participants");
        all.find(|(_, value)| value.get("contact") == Some(contact))
    };
    let (Some((second, more)), Some((first, _))) = (of(goes), of(stays)) else {
        return;
    };
    fields.remove(&format!("participants/{second}"));
    let kept = fields
        .get_mut(&format!("participants/{first}"))
        .and_then(Value::as_object_mut);
    if let (Some(kept), Some(more)) = (kept, more.as_object()) {
        for (name, value) in more {
            kept.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;
    use serde_json::json;

    fn play() -> Play {
        Play::new(workspace([
            (
                10,
                Kind::Contact,
                json!({"name": "Галина Шиманська", "partner": "#2", "role": {"uk": "Голова"}, "email": "h@a.ua", "invented": true}),
            ),
            (
                11,
                Kind::Contact,
                json!({"name": "Halyna Shymanska", "role": {"uk": "Начальниця", "de": "Leiterin"}, "phone": "+380412471234", "of_tomorrow": 1}),
            ),
            (
                20,
                Kind::Commitment,
                json!({
                    "title": {"en": "a"}, "status": "agreed", "responsible/#2": {"contact": "#11", "office": {"en": "Youth"}},
                    "updates/#5": {"date": "2026", "author": " Halyna Shymanska", "text": {"en": "u"}}, "updates/#6": {"date": "2026", "author": "Anna"},
                }),
            ),
            (
                21,
                Kind::Event,
                json!({
                    "title": {"en": "e"}, "participants/#7": {"contact": "#11", "role": {"en": "speaker"}, "partner": "#2"},
                    "participants/#8": {"contact": "#10", "partner": "#3"}, "participants/#9": {"name": "Anna"},
                }),
            ),
            (
                22,
                Kind::Agreement,
                json!({"title": {"en": "m"}, "kind": "memorandum", "signatories/#12": {"name": "Halyna Shymanska"}}),
            ),
            (
                23,
                Kind::Commitment,
                json!({"title": {"en": "b"}, "responsible/#2": {"contact": "#10"}}),
            ),
            (24, Kind::Contact, json!({"name": "Elsewhere", "partnership": "#9"})),
        ]))
    }

    #[test]
    fn all_that_named_the_other_names_the_one_that_stays_in_one_change() {
        let mut play = play();
        let before = play.seen();
        let change = play
            .run(|ws, desk| merge_contacts(ws, id(10), id(11), &[], desk))
            .unwrap();
        assert_eq!(change.edits.len(), 5, "what did not name it is left alone");
        let contact = &play.record(id(10)).fields;
        assert_eq!(contact["name"], "Галина Шиманська");
        assert_eq!(contact["role"], json!({"uk": "Голова", "de": "Leiterin"}));
        assert_eq!(
            (&contact["phone"], &contact["email"]),
            (&json!("+380412471234"), &json!("h@a.ua"))
        );
        assert_eq!(
            (&contact["of_tomorrow"], &contact["invented"]),
            (&json!(1), &json!(true))
        );
        assert!(play.workspace.get(id(11)).is_none());
        let commitment = &play.record(id(20)).fields;
        let responsible = json!({"contact": id(10).to_string(), "office": {"en": "Youth"}});
        assert_eq!(commitment[&format!("responsible/{}", id(2))], responsible);
        assert_eq!(commitment[&format!("updates/{}", id(5))]["author"], "Галина Шиманська");
        assert_eq!(commitment[&format!("updates/{}", id(6))]["author"], "Anna");
        let agreement = &play.record(id(22)).fields;
        assert_eq!(
            agreement[&format!("signatories/{}", id(12))]["name"],
            "Галина Шиманська"
        );
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn one_who_took_part_as_both_took_part_once() {
        let mut play = play();
        play.run(|ws, desk| merge_contacts(ws, id(10), id(11), &[], desk))
            .unwrap();
        let event = play.record(id(21)).event().unwrap();
        assert_eq!(event.participants.len(), 2);
        let one = &play.record(id(21)).fields[&format!("participants/{}", id(8))];
        let expect = json!({"contact": id(10).to_string(), "partner": id(3).to_string(), "role": {"en": "speaker"}});
        assert_eq!(one, &expect);
    }

    #[test]
    fn what_is_taken_from_the_other_is_said_everywhere() {
        let mut play = play();
        let taken = ["name".to_owned(), "role".to_owned()];
        play.run(|ws, desk| merge_contacts(ws, id(10), id(11), &taken, desk))
            .unwrap();
        let contact = &play.record(id(10)).fields;
        assert_eq!(contact["name"], "Halyna Shymanska");
        assert_eq!(contact["role"], json!({"uk": "Начальниця", "de": "Leiterin"}));
        let author = &play.record(id(20)).fields[&format!("updates/{}", id(5))]["author"];
        assert_eq!(author, " Halyna Shymanska", "what is right already is left as it is");
    }

    #[test]
    fn only_two_contacts_of_one_partnership_are_made_one() {
        let mut play = play();
        for (a, b) in [(10, 10), (10, 99), (99, 10), (10, 20), (10, 24)] {
            let refused = play.run(|ws, desk| merge_contacts(ws, id(a), id(b), &[], desk));
            assert_eq!(refused, Err(Refusal::Gone), "{a} {b}");
        }
    }
}

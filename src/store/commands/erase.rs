//! A person erased: the contact becomes a tombstone that says so, and the texts that were chosen name nobody any more.

use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::person::NOBODY;
use crate::domain::queries::person::Mention;
use crate::domain::record::{Fields, Kind};
use crate::domain::workspace::{Change, Edit, Workspace};

use super::{Desk, Outcome, Refusal, edit};

/// Erases a contact, and puts "a person" in place of the name in these texts: `word` says it in the language of a tag; where a text
/// is in none, or is nothing but the name, [`NOBODY`] stands. What names the contact by its id goes on doing so, and pages show "a person".
///
/// # Errors
/// There is no such contact.
pub fn erase(
    workspace: &Workspace,
    contact: Id,
    texts: &[Mention],
    word: &dyn Fn(&str) -> String,
    desk: &Desk,
) -> Outcome {
    let record = workspace.get(contact).filter(|record| record.kind == Kind::Contact);
    let record = record.ok_or(Refusal::Gone)?;
    let mut change = Change {
        edits: vec![Edit {
            before: Some(std::sync::Arc::clone(record)),
            after: std::sync::Arc::new(record.erased_tombstone(desk.clock, desk.stamp)),
        }],
    };
    let mut texts: Vec<&Mention> = texts.iter().collect();
    texts.sort_by_key(|text| text.record);
    for of_one in texts.chunk_by(|a, b| a.record == b.record) {
        let Some(record) = of_one.first().and_then(|text| workspace.get(text.record)) else {
            continue;
        };
        let mut fields = record.fields.to_fields();
        for text in of_one {
            put(&mut fields, text, word);
        }
        change
            .edits
            .extend(edit(workspace, record.kind, record.id, fields, desk));
    }
    Ok(change)
}

/// Puts the new text where the old one is still as it was found.
fn put(fields: &mut Fields, text: &Mention, word: &dyn Fn(&str) -> String) {
    let mut value = fields.get_mut(&text.field);
    for name in &text.path {
        value = value.and_then(|value| value.get_mut(name));
    }
    if let Some(Value::String(now)) = value
        && *now == text.text
    {
        *now = match text.language() {
            Some(tag) => text.replaced(&word(tag)),
            None => text.replaced(NOBODY),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::merge::join;
    use crate::domain::queries::person::{Known, mentions};
    use crate::domain::sample::{id, workspace};
    use crate::formats::envelope;
    use crate::store::play::Play;
    use serde_json::json;

    fn play() -> Play {
        Play::new(workspace([
            (
                10,
                Kind::Contact,
                json!({"name": "Olena Kovalenko", "email": "o@example.org", "note": {"en": "n"}}),
            ),
            (
                20,
                Kind::Commitment,
                json!({
                    "title": {"en": "t"}, "responsible/#2": {"contact": "#10"}, "updates/#5": {"author": "Olena Kovalenko", "text": {"de": "Olena Kovalenko sagt ja"}},
                }),
            ),
            (
                21,
                Kind::Agreement,
                json!({"title": {"en": "m"}, "kind": "memorandum", "signatories/#6": {"name": "Olena Kovalenko"}}),
            ),
        ]))
    }

    fn word(tag: &str) -> String {
        format!("a person ({tag})")
    }

    #[test]
    fn the_contact_is_a_tombstone_that_says_so_and_nothing_else() {
        let mut play = play();
        let known = Known::of(&play.record(id(10)).fields);
        let found = mentions(&play.workspace, id(10), &known);
        let change = play.draw_up(|ws, desk| erase(ws, id(10), &found, &word, desk)).unwrap();
        play.workspace.apply(&change);
        let record = play.workspace.kept(id(10)).unwrap();
        assert!(record.is_erased());
        let text = envelope::print(record);
        assert!(!text.contains("Olena") && !text.contains("fields"), "{text}");
        assert_eq!(**record, envelope::parse(Kind::Contact, id(10), &text).unwrap());
        let commitment = &play.record(id(20)).fields;
        assert_eq!(
            commitment[&format!("updates/{}", id(5))],
            json!({"author": NOBODY, "text": {"de": "a person (de) sagt ja"}})
        );
        assert_eq!(
            commitment[&format!("responsible/{}", id(2))]["contact"],
            id(10).to_string()
        );
        assert_eq!(
            play.record(id(21)).fields[&format!("signatories/{}", id(6))]["name"],
            NOBODY
        );
    }

    #[test]
    fn what_was_not_chosen_or_has_changed_meanwhile_stays() {
        let mut play = play();
        let known = Known::of(&play.record(id(10)).fields);
        let mut found = mentions(&play.workspace, id(10), &known);
        found.retain(|mention| mention.record == id(21));
        found[0].text = "Somebody else".into();
        let change = play.draw_up(|ws, desk| erase(ws, id(10), &found, &word, desk)).unwrap();
        assert_eq!(change.edits.len(), 1);
        assert_eq!(
            play.run(|ws, desk| erase(ws, id(20), &[], &word, desk)),
            Err(Refusal::Gone)
        );
    }

    #[test]
    fn no_state_from_elsewhere_brings_anything_back_unless_someone_who_knew_has_done_so() {
        let mut play = play();
        let alive = (**play.workspace.get(id(10)).unwrap()).clone();
        let change = play.draw_up(|ws, desk| erase(ws, id(10), &[], &word, desk)).unwrap();
        let erased = (*change.edits[0].after).clone();
        let mut other = Play::as_replica(play.workspace.clone(), 9);
        for _ in 0..3 {
            other.draw_up(|_, _| ());
        }
        let edited = other.draw_up(|_, desk| {
            let mut fields = alive.fields.to_fields();
            fields.insert("phone".into(), json!("+1"));
            alive.revised(fields, desk.clock, desk.stamp)
        });
        let deleted = other.draw_up(|_, desk| alive.tombstone(desk.clock, desk.stamp));
        let back = other.draw_up(|_, desk| deleted.restored(&edited, desk.clock, desk.stamp));
        let knew = other.draw_up(|_, desk| erased.restored(&edited, desk.clock, desk.stamp));
        for theirs in [&alive, &edited, &deleted, &back] {
            for joined in [join(&erased, theirs), join(theirs, &erased)] {
                assert!(joined.record.is_erased() && joined.both_changed.is_empty());
                assert!(
                    joined.record.fields.is_empty() && joined.record.stamps.is_empty(),
                    "{:?}",
                    joined.record
                );
                assert_eq!(join(&joined.record, theirs).record, joined.record);
                assert_eq!(
                    join(&joined.record, &knew).record.fields,
                    knew.fields,
                    "what was taken back on purpose"
                );
            }
        }
        assert_eq!(join(&erased, &edited).record, join(&edited, &erased).record);
    }
}

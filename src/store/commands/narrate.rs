//! What a person writes about a period, for its report. It is kept with the partnership, one element a period, so that both
//! cities have it.

use serde_json::{Value, json};

use crate::domain::id::Id;
use crate::domain::queries::report::{Period, narrative};
use crate::domain::read::Read as _;
use crate::domain::record::Kind;
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, checked, put_element, text_in};

/// Writes what is said of a period (EDTF) in one language; an empty text takes it away in that language.
///
/// # Errors
/// The partnership is not there, or the text is too long: the fault of `narratives/<id>.text`.
pub fn narrate(workspace: &Workspace, id: Id, period: &str, text: (Lang, &str), desk: &mut Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let partnership = workspace.partnership_of(id).ok_or(Refusal::Gone)?;
    let days = period.parse().ok().as_ref().and_then(Period::of).ok_or(Refusal::Gone)?;
    let known = narrative(partnership, days).map(|(element, _)| element);
    let mut fields = record.fields.to_fields();
    let (lang, words) = text;
    let before = known.and_then(|element| fields.get(&format!("narratives/{element}")).cloned());
    let mut element = before.unwrap_or_else(|| json!({"period": period}));
    match element.get_mut("text").and_then(Value::as_object_mut) {
        Some(texts) => {
            texts.insert(lang.tag().to_owned(), words.into());
        }
        None => element["text"] = text_in(lang, words),
    }
    let place = known.unwrap_or_else(|| desk.ids.new_id());
    let says_something = Text::read(&element["text"]).is_some_and(|text| !text.is_empty());
    if says_something {
        put_element(Kind::Partnership, &mut fields, "narratives", place, element);
    } else {
        fields.remove(&format!("narratives/{place}"));
    }
    checked(workspace, id, fields, desk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record;
    use crate::domain::sample::{id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn told(play: &Play, period: &str) -> Option<Text> {
        let days = Period::of(&period.parse().unwrap()).unwrap();
        let partnership = play.workspace.partnership_of(id(1)).unwrap();
        narrative(partnership, days).map(|(_, text)| text.clone())
    }

    #[test]
    fn a_period_has_one_narrative_in_several_languages() {
        let mut play = Play::new(workspace(Vec::<(u8, Kind, Value)>::new()));
        play.run(|workspace, desk| narrate(workspace, id(1), "2026", (Lang::En, "A good year"), desk))
            .unwrap();
        play.run(|workspace, desk| narrate(workspace, id(1), "2026-01/2026-12", (Lang::De, "Ein gutes Jahr"), desk))
            .unwrap();
        play.run(|workspace, desk| narrate(workspace, id(1), "2025", (Lang::En, "Before"), desk))
            .unwrap();
        let text = told(&play, "2026").unwrap();
        assert_eq!(
            (text.get(Lang::En), text.get(Lang::De)),
            (Some("A good year"), Some("Ein gutes Jahr"))
        );
        play.step(Way::Undo);
        assert_eq!(told(&play, "2025"), None);
    }

    #[test]
    fn an_empty_text_takes_the_narrative_away() {
        let mut play = Play::new(workspace(Vec::<(u8, Kind, Value)>::new()));
        play.run(|workspace, desk| narrate(workspace, id(1), "2026", (Lang::En, "A good year"), desk))
            .unwrap();
        play.run(|workspace, desk| narrate(workspace, id(1), "2026", (Lang::En, " "), desk))
            .unwrap();
        assert_eq!(told(&play, "2026"), None);
        assert!(
            play.workspace
                .get(id(1))
                .is_some_and(|record: &std::sync::Arc<Record>| record
                    .fields
                    .keys()
                    .all(|key| !key.starts_with("narratives/")))
        );
    }
}

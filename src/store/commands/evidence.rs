//! What shows that a commitment was kept, added.

use serde_json::json;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::validate::{Fault, Problem};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, checked, commitment, put_element, text_in};

/// Evidence as it was typed: an address, or an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// The language of the title.
    pub lang: Lang,
    /// What it is called; where it is empty, as the event is, or as the address.
    pub title: String,
    /// The address; may be empty.
    pub url: String,
    /// The event.
    pub event: Option<Id>,
}

/// Adds evidence. An event gives it its date; an address is of today.
///
/// # Errors
/// The commitment is not there; or the faults of `evidence/<id>.url`, `.title` and `.event`.
pub fn add_evidence(workspace: &Workspace, id: Id, proof: &Proof, desk: &mut Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let element = desk.ids.new_id();
    let (title, url) = (proof.title.trim(), proof.url.trim());
    let event = proof.event.and_then(|event| workspace.get(event));
    if url.is_empty() && event.is_none() {
        return Err(Refusal::Invalid(vec![Problem {
            path: format!("evidence/{element}.url"),
            fault: Fault::Required,
        }]));
    }
    let own = event.and_then(|event| event.fields.get("title")).cloned();
    let title = match (title, own) {
        ("", Some(own)) => own,
        ("", None) => text_in(proof.lang, &named_after(url)),
        (title, _) => text_in(proof.lang, title),
    };
    let date = event.map_or_else(
        || Some(desk.today.to_string().into()),
        |event| event.fields.get("when").cloned(),
    );
    let mut typed = json!({"title": title, "url": url, "event": event.map(|event| event.id.to_string())});
    if let Some(date) = date {
        typed["date"] = date;
    }
    put_element(Kind::Commitment, &mut fields, "evidence", element, typed);
    checked(workspace, id, fields, desk)
}

/// An address without what every address begins with, as a name: as long as a name may be.
fn named_after(url: &str) -> String {
    let bare = url
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    bare.trim_end_matches('/').chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, id, workspace};
    use crate::store::play::Play;
    use serde_json::Value;

    fn play() -> Play {
        Play::new(workspace([
            (20, Kind::Commitment, json!({"title": {"en": "a"}, "status": "agreed"})),
            (
                30,
                Kind::Event,
                json!({"title": {"uk": "Візит", "en": "Visit"}, "when": "2026-09"}),
            ),
        ]))
    }

    fn proof(title: &str, url: &str, event: Option<Id>) -> Proof {
        Proof {
            lang: Lang::En,
            title: title.into(),
            url: url.into(),
            event,
        }
    }

    #[test]
    fn a_link_or_an_event_is_evidence_and_names_itself() {
        let check = |proof: Proof, expect: Value| {
            let mut play = play();
            play.run(|ws, desk| add_evidence(ws, id(20), &proof, desk)).unwrap();
            assert_eq!(play.record(id(20)).fields[&format!("evidence/{}", id(101))], expect);
        };
        check(
            proof("Report", "www.example.org/a", None),
            json!({"title": {"en": "Report"}, "url": "https://www.example.org/a", "date": TODAY}),
        );
        check(
            proof("", "https://example.org/", None),
            json!({"title": {"en": "example.org"}, "url": "https://example.org/", "date": TODAY}),
        );
        check(
            proof(" ", "", Some(id(30))),
            json!({"title": {"uk": "Візит", "en": "Visit"}, "event": id(30).to_string(), "date": "2026-09"}),
        );
    }

    #[test]
    fn what_is_neither_or_no_address_is_refused() {
        let mut play = play();
        for (proof, fault) in [
            (proof("a", "", None), Fault::Required),
            (proof("a", "", Some(id(99))), Fault::Required),
            (proof("a", "javascript:alert(1)", None), Fault::Url),
        ] {
            let refused = play.run(|ws, desk| add_evidence(ws, id(20), &proof, desk));
            let Err(Refusal::Invalid(problems)) = refused else {
                panic!("{proof:?}: {refused:?}")
            };
            assert!(
                problems.len() == 1 && problems[0].fault == fault && problems[0].path.rsplit('.').next() == Some("url"),
                "{problems:?}"
            );
        }
    }
}

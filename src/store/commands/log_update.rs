//! An update of a commitment logged.

use serde_json::{Value, json};

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::course::readings;
use crate::domain::read::Read;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, checked, commitment, put_element, text_in};

/// News as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Of which day (EDTF); today where it is empty.
    pub date: String,
    /// The language of the text.
    pub lang: Lang,
    /// What is new.
    pub text: String,
    /// From whom; may be empty.
    pub author: String,
    /// What of the indicator is reached by then, as people write numbers; may be empty.
    pub actual: String,
}

/// Logs an update. What it says of the indicator is the indicator's state as well, unless a later update has said more since.
///
/// # Errors
/// The commitment is not there; or the faults of `updates/<id>.text`, `.date`, `.author` and `.actual`.
pub fn log_update(workspace: &Workspace, id: Id, news: &News, desk: &mut Desk) -> Outcome {
    let (mut fields, before) = commitment(workspace, id)?;
    let date = match news.date.trim() {
        "" => desk.today.to_string(),
        date => date.to_owned(),
    };
    let typed =
        json!({"date": date, "text": text_in(news.lang, &news.text), "author": news.author, "actual": news.actual});
    let key = put_element(Kind::Commitment, &mut fields, "updates", desk.ids.new_id(), typed);
    let actual = fields.get(&key).and_then(|update| update.get("actual")).cloned();
    if let Some(actual) = actual.filter(Value::is_number) {
        let last = Edtf::read(&date.into()).and_then(|date| date.latest());
        if readings(before).iter().all(|reading| Some(reading.last) <= last) {
            let indicator = fields.entry("indicator".to_owned()).or_insert_with(|| json!({}));
            if let Some(indicator) = indicator.as_object_mut() {
                indicator.insert("actual".to_owned(), actual);
            }
        }
    }
    checked(workspace, id, fields, desk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, id, workspace};
    use crate::domain::validate::Fault;
    use crate::store::commands::Refusal;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play() -> Play {
        let commitment = json!({"title": {"en": "a"}, "status": "agreed", "indicator": {"target": 40, "actual": 3, "unit": {"en": "trees"}}});
        Play::new(workspace([(20, Kind::Commitment, commitment)]))
    }

    fn news(date: &str, text: &str, actual: &str) -> News {
        News {
            date: date.into(),
            lang: Lang::De,
            text: text.into(),
            author: " Olena ".into(),
            actual: actual.into(),
        }
    }

    #[test]
    fn an_update_is_kept_tidied_with_todays_date_and_comes_off_with_undo() {
        let mut play = play();
        let before = play.seen();
        play.run(|ws, desk| log_update(ws, id(20), &news("", " Es geht voran. ", ""), desk))
            .unwrap();
        let expect = json!({"date": TODAY, "text": {"de": "Es geht voran."}, "author": "Olena"});
        assert_eq!(play.record(id(20)).fields[&format!("updates/{}", id(101))], expect);
        assert_eq!(play.record(id(20)).stamps.len(), 1, "only the update is written");
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn what_it_says_of_the_indicator_is_its_state_unless_a_later_one_said_more() {
        let mut play = play();
        let mut check = |date: &str, actual: &str, expect: Value| {
            play.run(|ws, desk| log_update(ws, id(20), &news(date, "a", actual), desk))
                .unwrap();
            assert_eq!(
                play.record(id(20)).fields["indicator"]["actual"],
                expect,
                "{date} {actual}"
            );
            assert_eq!(play.record(id(20)).fields["indicator"]["target"], 40);
        };
        check("2026-10-01", "12,5", json!(12.5));
        check("2026-09", "7", json!(12.5));
        check("", "", json!(12.5));
        check("", "55", json!(55));
    }

    #[test]
    fn faults_stand_at_their_fields_and_nothing_is_kept() {
        let mut play = play();
        let mut check = |news: News, member: &str, fault: &dyn Fn(&Fault) -> bool| {
            let refused = play.run(|ws, desk| log_update(ws, id(20), &news, desk));
            let Err(Refusal::Invalid(problems)) = refused else {
                panic!("{news:?}: {refused:?}")
            };
            let found = problems
                .first()
                .is_some_and(|it| it.path.ends_with(member) && fault(&it.fault));
            assert!(found, "{problems:?}");
        };
        check(news("", " ", ""), ".text", &|it| *it == Fault::Required);
        check(news("2026-02-30", "a", ""), ".date", &|it| matches!(it, Fault::Date(_)));
        check(news("", "a", "many"), ".actual", &|it| *it == Fault::NotANumber);
        check(news("", "a", "-1"), ".actual", &|it| *it == Fault::Negative);
        check(news("", "a", "1.234"), ".actual", &|it| {
            matches!(it, Fault::TwoNumbers { .. })
        });
        assert_eq!(
            play.run(|ws, desk| log_update(ws, id(99), &news("", "a", ""), desk)),
            Err(Refusal::Gone)
        );
    }
}

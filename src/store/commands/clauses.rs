//! The clauses of an agreement: pasted, put in order, and made into commitments; and the goal of a partnership, reached.

use serde_json::{Map, Value, json};

use crate::domain::entity::Clause;
use crate::domain::headline::headline;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::pasted::Row;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::{Change, Workspace};

use super::places::{as_json, between};
use super::{Desk, Outcome, Refusal, alter, checked, edit};

/// Takes these texts into an agreement: rows of clauses that are there get them, the others become clauses, after the one that
/// they come after in the pasted text. A row without a text is none.
///
/// # Errors
/// The agreement is not there; a text is too long, or they are too many.
pub fn take_clauses(workspace: &Workspace, id: Id, rows: &[Row], desk: &mut Desk) -> Outcome {
    let agreement = workspace.agreement(id).ok_or(Refusal::Gone)?;
    let mut order: Vec<Id> = agreement.clauses_in_order().into_iter().map(|(id, _)| id).collect();
    let mut made: Vec<(Id, &Row)> = Vec::new();
    let rows = rows.iter().filter(|row| !row.texts.is_empty());
    let is_joined = rows.clone().any(|row| row.clause.is_some());
    let mut place = if is_joined { 0 } else { order.len() };
    for row in rows.clone() {
        let known = row.clause.and_then(|clause| order.iter().position(|id| *id == clause));
        if let Some(known) = known {
            place = known + 1;
        } else {
            let new = desk.ids.new_id();
            order.insert(place.min(order.len()), new);
            made.push((new, row));
            place += 1;
        }
    }
    let mut fields = workspace.get(id).ok_or(Refusal::Gone)?.fields.to_fields();
    for row in rows {
        if let Some(clause) = row.clause {
            change_clause(&mut fields, clause, |clause| put_texts(clause, row));
        }
    }
    for (id, row) in &made {
        let mut clause = Map::new();
        if !row.number.is_empty() {
            clause.insert("number".into(), row.number.as_str().into());
        }
        put_texts(&mut clause, row);
        fields.insert(key(*id), Value::Object(clause));
    }
    if !made.is_empty() {
        number_places(&mut fields, &order);
    }
    checked(workspace, id, fields, desk)
}

fn key(clause: Id) -> String {
    format!("clauses/{clause}")
}

fn change_clause(fields: &mut Fields, clause: Id, change: impl FnOnce(&mut Map<String, Value>)) {
    if let Some(Value::Object(clause)) = fields.get_mut(&key(clause)) {
        change(clause);
    }
}

fn put_texts(clause: &mut Map<String, Value>, row: &Row) {
    let mut texts = match clause.remove("text") {
        Some(Value::Object(texts)) => texts,
        // A bare text is of no language in particular.
        Some(Value::String(text)) => gathered([("und".to_owned(), Value::String(text))]),
        _ => Map::new(),
    };
    for pasted in &row.texts {
        texts.insert(pasted.lang.tag().into(), pasted.text.as_str().into());
    }
    clause.insert("text".into(), Value::Object(texts));
}

/// Gives each clause its place, from 1.
fn number_places(fields: &mut Fields, order: &[Id]) {
    for (place, id) in order.iter().enumerate() {
        change_clause(fields, *id, |clause| {
            clause.insert("position".into(), json!(place + 1));
        });
    }
}

/// Moves a clause to another place, counted from 0. Where all have a place it gets one between its new neighbours, so that of the others
/// none is altered: the partner may be editing them.
///
/// # Errors
/// The agreement or the clause is not there.
pub fn move_clause(workspace: &Workspace, id: Id, clause: Id, to: usize, desk: &Desk) -> Outcome {
    let agreement = workspace.agreement(id).ok_or(Refusal::Gone)?;
    let mut order = agreement.clauses_in_order();
    let from = order.iter().position(|(id, _)| *id == clause).ok_or(Refusal::Gone)?;
    let moved = order.remove(from);
    let to = to.min(order.len());
    if to == from {
        return Ok(Change::default());
    }
    let between = place_between(&order, to);
    order.insert(to, moved);
    alter(workspace, id, desk, |fields| match between {
        Some(position) => change_clause(fields, clause, |clause| {
            clause.insert("position".into(), as_json(position));
        }),
        None => number_places(fields, &order.iter().map(|(id, _)| *id).collect::<Vec<_>>()),
    })
}

/// A place before the clause at `to`; none where not all have one, or there is no room.
fn place_between(order: &[(Id, &Clause)], to: usize) -> Option<f64> {
    if order.iter().any(|(_, clause)| clause.position.is_none()) {
        return None;
    }
    let position = |place: usize| order.get(place)?.1.position;
    between(to.checked_sub(1).and_then(position), position(to))
}

/// Makes a commitment of a clause: its title in each language that the clause is in, its sphere, where it comes from.
///
/// # Errors
/// The agreement or the clause is not there.
pub fn commit_to(workspace: &Workspace, agreement: Id, clause: Id, new: Id, desk: &Desk) -> Outcome {
    let content = workspace.agreement(agreement).ok_or(Refusal::Gone)?;
    let source = content.clauses.get(&clause).ok_or(Refusal::Gone)?;
    let mut fields = Fields::new();
    fields.insert("title".into(), title(&source.text));
    // What was signed is agreed.
    fields.insert("status".into(), "agreed".into());
    let origin = json!({"agreement": agreement.to_string(), "clause": clause.to_string()});
    fields.insert("origin".into(), origin);
    if let Some(partnership) = content.partnership {
        fields.insert("partnership".into(), partnership.to_string().into());
    }
    if let Some(sphere) = source.sphere {
        fields.insert("sphere".into(), sphere.code().into());
    }
    Ok(Change {
        edits: edit(workspace, Kind::Commitment, new, fields, desk)
            .into_iter()
            .collect(),
    })
}

fn title(text: &Text) -> Value {
    let titles = text.0.iter().filter_map(|(tag, text)| {
        // Of a language that the interface does not have nothing is left out.
        let title = headline(text, Lang::from_tag(tag).unwrap_or_default());
        (!title.is_empty()).then(|| (tag.clone(), Value::String(title)))
    });
    Value::Object(gathered(titles))
}

/// Says that a partnership has become what it was to be.
///
/// # Errors
/// It is not there, or has no goal any more.
pub fn reach_goal(workspace: &Workspace, id: Id, desk: &Desk) -> Outcome {
    let partnership = workspace.partnership_of(id).ok_or(Refusal::Gone)?;
    let form = partnership
        .goal
        .as_ref()
        .and_then(|goal| goal.form)
        .ok_or(Refusal::Gone)?;
    alter(workspace, id, desk, |fields| {
        fields.insert("form".into(), form.code().into());
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::pasted::{Fate, rows};
    use crate::domain::sample::{id, workspace};
    use crate::domain::split::split;
    use crate::domain::validate::Fault;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play(clauses: Value) -> Play {
        let mut agreement = clauses;
        agreement["title"] = json!({"en": "A"});
        agreement["kind"] = "twinning".into();
        Play::new(workspace([(10, Kind::Agreement, agreement)]))
    }

    /// The clauses in their order, as number and texts.
    fn seen(play: &Play) -> Vec<String> {
        let agreement = play.workspace.agreement(id(10)).unwrap();
        let told = |clause: &Clause| {
            let texts: Vec<String> = clause
                .text
                .0
                .iter()
                .map(|(tag, text)| format!("{tag}:{text}"))
                .collect();
            format!("{} {}", clause.number, texts.join(" "))
        };
        agreement
            .clauses_in_order()
            .iter()
            .map(|(_, clause)| told(clause))
            .collect()
    }

    /// Pastes, and takes what is taken unless one says otherwise.
    fn paste(play: &mut Play, lang: Lang, text: &str) -> Outcome {
        let agreement = play.workspace.agreement(id(10)).unwrap();
        let rows: Vec<Row> = rows(agreement, &[(lang, split(text))])
            .into_iter()
            .map(|row| {
                let texts = row
                    .texts
                    .iter()
                    .filter(|pasted| row.is_taken(pasted))
                    .cloned()
                    .collect();
                Row { texts, ..row }
            })
            .collect();
        play.run(|ws, desk| take_clauses(ws, id(10), &rows, desk))
    }

    #[test]
    fn a_text_becomes_clauses_the_next_language_fills_them_in_and_each_is_one_step_back() {
        let mut play = play(json!({}));
        paste(
            &mut play,
            Lang::Uk,
            "Преамбула\n1. Енергія\nа) світло\nб) тепло\n2. Освіта",
        )
        .unwrap();
        let first = ["1 uk:Енергія", "1 а) uk:світло", "1 б) uk:тепло", "2 uk:Освіта"];
        assert_eq!(seen(&play), first);
        paste(&mut play, Lang::De, "§ 1 Energie\na) Licht\n§ 2 Bildung\n§ 3 Dauer").unwrap();
        let second = [
            "1 de:Energie uk:Енергія",
            "1 а) de:Licht uk:світло",
            "1 б) uk:тепло",
            "2 de:Bildung uk:Освіта",
            "§ 3 de:Dauer",
        ];
        assert_eq!(seen(&play), second);
        assert!(play.step(Way::Undo));
        assert_eq!(seen(&play), first);
        assert!(play.step(Way::Redo));
        assert_eq!(seen(&play), second);
    }

    #[test]
    fn what_a_clause_says_is_written_over_only_if_it_was_asked_for() {
        let mut play = play(
            json!({"clauses/#5": {"number": "1", "text": {"en": "Energy"}, "sphere": "energy", "of_tomorrow": 1}}),
        );
        assert!(paste(&mut play, Lang::En, "1. Schools").unwrap().is_empty());
        let agreement = play.workspace.agreement(id(10)).unwrap();
        let rows = rows(agreement, &[(Lang::En, split("1. Schools"))]);
        assert_eq!(rows[0].texts[0].fate, Fate::Other("Energy".into()));
        play.run(|ws, desk| take_clauses(ws, id(10), &rows, desk)).unwrap();
        let clause = &play.record(id(10)).fields[&key(id(5))];
        assert_eq!(
            *clause,
            json!({"number": "1", "text": {"en": "Schools"}, "sphere": "energy", "of_tomorrow": 1})
        );
    }

    #[test]
    fn a_new_clause_stands_after_the_one_that_it_comes_after() {
        let mut play = play(
            json!({"clauses/#5": {"number": "1", "text": {"en": "a"}}, "clauses/#6": {"number": "3", "text": {"en": "c"}}}),
        );
        paste(&mut play, Lang::De, "1. a\n2. b\n3. c").unwrap();
        assert_eq!(seen(&play), ["1 de:a en:a", "2 de:b", "3 de:c en:c"]);
        paste(&mut play, Lang::En, "x) more").unwrap();
        assert_eq!(seen(&play)[3], "x) en:more");
    }

    #[test]
    fn what_is_too_long_or_too_many_is_refused_whole() {
        let there: Map<String, Value> = (1..=198)
            .map(|n| {
                (
                    key(Id::v7(1_000 + n, [1; 10])),
                    json!({"number": n.to_string(), "text": {"en": "x"}}),
                )
            })
            .collect();
        let check = |text: &str, expect: Result<usize, Fault>| {
            let mut play = play(Value::Object(there.clone()));
            let outcome = match paste(&mut play, Lang::De, text) {
                Err(Refusal::Invalid(problems)) => Err(problems[0].fault.clone()),
                _ => Ok(seen(&play).len()),
            };
            assert_eq!(outcome, expect);
        };
        check(&format!("1. {}", "ю".repeat(5_000)), Ok(198));
        check(
            &format!("1. {}", "ю".repeat(5_001)),
            Err(Fault::TooLongIn {
                tag: "de".into(),
                max: 5_000,
            }),
        );
        check("199. a\n200. b", Ok(200));
        check("199. a\n200. b\na) c", Err(Fault::TooMany { max: 200 }));
    }

    #[test]
    fn a_clause_moves_and_alters_no_other_once_all_have_a_place() {
        let three =
            json!({"clauses/#5": {"number": "1"}, "clauses/#6": {"number": "2"}, "clauses/#7": {"number": "3"}});
        let mut play = play(three);
        let go = |play: &mut Play, clause: u8, to: usize| {
            play.run(|ws, desk| move_clause(ws, id(10), id(clause), to, desk))
                .unwrap();
            let numbers: String = seen(play).iter().map(|one| one.trim().to_owned()).collect();
            numbers
        };
        assert_eq!(go(&mut play, 7, 0), "312");
        let before = play.record(id(10)).clone();
        assert_eq!(go(&mut play, 5, 2), "321");
        assert_eq!(go(&mut play, 7, 1), "231");
        assert_eq!(go(&mut play, 5, 0), "123");
        let other = key(id(6));
        assert_eq!(play.record(id(10)).stamp_of(&other), before.stamp_of(&other));
        assert!(play.step(Way::Undo));
        assert_eq!(seen(&play).concat(), "2 3 1 ");
        assert_eq!(go(&mut play, 6, 99), "312");
        assert_eq!(
            play.run(|ws, desk| move_clause(ws, id(10), id(6), 2, desk)),
            Ok(Change::default())
        );
        assert_eq!(
            play.run(|ws, desk| move_clause(ws, id(10), id(9), 0, desk)),
            Err(Refusal::Gone)
        );
        for _ in 0..70 {
            go(&mut play, 5, 1);
            go(&mut play, 7, 1);
        }
        assert_eq!(seen(&play).concat(), "1 3 2 ");
    }

    #[test]
    fn a_clause_becomes_a_commitment_with_all_that_it_says() {
        let clause = json!({"number": "1", "text": {"en": "The cities shall exchange pupils. Each year.", "de": "Schüler; Lehrer", "pl": "Wymiana"}, "sphere": "education"});
        let mut play = play(json!({"clauses/#5": clause}));
        play.run(|ws, desk| commit_to(ws, id(10), id(5), id(20), desk)).unwrap();
        let expect = crate::domain::sample::fields(json!({
            "partnership": "#1", "status": "agreed", "sphere": "education", "origin": {"agreement": "#10", "clause": "#5"},
            "title": {"en": "Exchange pupils", "de": "Schüler", "pl": "Wymiana"},
        }));
        assert_eq!(play.record(id(20)).fields, expect);
        assert!(play.step(Way::Undo) && play.workspace.get(id(20)).is_none());
        assert_eq!(
            play.run(|ws, desk| commit_to(ws, id(10), id(6), id(21), desk)),
            Err(Refusal::Gone)
        );
        assert_eq!(
            play.run(|ws, desk| commit_to(ws, id(11), id(5), id(21), desk)),
            Err(Refusal::Gone)
        );
    }

    #[test]
    fn a_goal_is_reached_and_not_reached_again() {
        let mut play = Play::new(workspace([(
            9,
            Kind::Partnership,
            json!({"form": "solidarity", "goal": {"form": "twinning"}}),
        )]));
        play.run(|ws, desk| reach_goal(ws, id(9), desk)).unwrap();
        assert_eq!(play.record(id(9)).fields["form"], "twinning");
        assert!(play.step(Way::Undo));
        assert_eq!(play.record(id(9)).fields["form"], "solidarity");
        assert_eq!(play.run(|ws, desk| reach_goal(ws, id(1), desk)), Err(Refusal::Gone));
    }
}

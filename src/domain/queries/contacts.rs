//! What is known of contacts from the other records: what they answer for, when one last had to do with them, and whether a
//! side hangs on one of them.

use std::collections::BTreeMap;

use crate::domain::codes::EventStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::names::name_words;
use crate::domain::record::Kind;
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

use super::lists::of_kind;

/// How it stands with a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// For how many open commitments they are responsible.
    pub open: usize,
    /// When they last took part in a held event or wrote an update; as exact as it is known, and none of it ahead.
    pub last: Option<Edtf>,
}

/// The standing of all contacts of a partnership of whom there is something to say.
#[must_use]
pub fn standings(workspace: &Workspace, partnership: Id, today: Day) -> BTreeMap<Id, Standing> {
    let mut all: BTreeMap<Id, Standing> = BTreeMap::new();
    let mut met = |contact: Id, date: Option<Edtf>| {
        let Some(date) = date.filter(|date| !date.certainly_after(today)) else {
            return;
        };
        let standing = all.entry(contact).or_default();
        standing.last = standing.last.max(Some(date));
    };
    for event in of_kind(workspace, partnership, Kind::Event).filter_map(|record| record.event()) {
        if event.status() == EventStatus::Held {
            let there = event.participants.values().filter_map(|one| one.contact);
            there.for_each(|contact| met(contact, event.when));
        }
    }
    let authors = authors(workspace, partnership);
    // A log names few authors many times.
    let mut known: BTreeMap<&str, Option<Id>> = BTreeMap::new();
    for (_, commitment) in commitments(workspace, partnership) {
        for update in commitment.updates.values() {
            let look = || authors.get(&name_words(&update.author)).copied();
            if let Some(author) = *known.entry(&update.author).or_insert_with(look) {
                met(author, update.date);
            }
        }
    }
    for (_, commitment) in commitments(workspace, partnership).filter(|(_, it)| it.status().is_open()) {
        for contact in responsible(commitment) {
            all.entry(contact).or_default().open += 1;
        }
    }
    all
}

fn commitments(workspace: &Workspace, partnership: Id) -> impl Iterator<Item = (Id, &Commitment)> {
    of_kind(workspace, partnership, Kind::Commitment).filter_map(|record| Some((record.id, record.commitment()?)))
}

/// The contacts that a commitment names, each once.
#[must_use]
pub fn responsible(commitment: &Commitment) -> Vec<Id> {
    let mut named: Vec<Id> = Vec::new();
    for contact in commitment.responsible.values().filter_map(|who| who.contact) {
        if !named.contains(&contact) {
            named.push(contact);
        }
    }
    named
}

/// By the words of their names, the contacts of a partnership; of two with the same name neither, for an update would be of one of them.
fn authors(workspace: &Workspace, partnership: Id) -> BTreeMap<Vec<String>, Id> {
    let mut all: BTreeMap<Vec<String>, Option<Id>> = BTreeMap::new();
    for record in of_kind(workspace, partnership, Kind::Contact) {
        let words = record
            .contact()
            .map(|contact| name_words(&contact.name))
            .unwrap_or_default();
        if !words.is_empty() {
            all.entry(words)
                .and_modify(|one| *one = None)
                .or_insert(Some(record.id));
        }
    }
    let sure = all.into_iter().filter_map(|(words, one)| Some((words, one?)));
    crate::domain::order::gathered(sure)
}

/// The updates that a contact has written, the latest first: commitment, update, and its date.
#[must_use]
pub fn written_by(workspace: &Workspace, contact: Id) -> Vec<(Id, Id, Option<Edtf>)> {
    let Some(partnership) = workspace.get(contact).and_then(|record| record.partnership()) else {
        return Vec::new();
    };
    let Some(words) = workspace.contact(contact).map(|contact| name_words(&contact.name)) else {
        return Vec::new();
    };
    if authors(workspace, partnership).get(&words) != Some(&contact) {
        return Vec::new();
    }
    let mut same: BTreeMap<&str, bool> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, commitment) in commitments(workspace, partnership) {
        for (update, content) in &commitment.updates {
            let is_theirs = || name_words(&content.author) == words;
            if *same.entry(&content.author).or_insert_with(is_theirs) {
                found.push((id, *update, content.date));
            }
        }
    }
    crate::domain::order::sorted_by_key(found, |(id, update, date)| std::cmp::Reverse((*date, *id, *update)))
}

/// An office that commitments name where they name no contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// On whose side.
    pub partner: Id,
    /// What it is called.
    pub name: Text,
    /// For how many open commitments it is named.
    pub open: usize,
}

/// The offices of a partnership that are no contacts, in the order in which they are first named.
#[must_use]
pub fn offices(workspace: &Workspace, partnership: Id) -> Vec<Office> {
    let mut all: Vec<Office> = Vec::new();
    for (_, commitment) in commitments(workspace, partnership).filter(|(_, it)| it.status().is_open()) {
        for (partner, who) in &commitment.responsible {
            if who.office.is_empty() || who.contact.is_some_and(|id| workspace.contact(id).is_some()) {
                continue;
            }
            let known = all
                .iter_mut()
                .find(|office| office.partner == *partner && office.name == who.office);
            match known {
                Some(office) => office.open += 1,
                None => all.push(Office {
                    partner: *partner,
                    name: who.office.clone(),
                    open: 1,
                }),
            }
        }
    }
    all
}

/// A side all of whose open commitments hang on one contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependence {
    /// The side.
    pub partner: Id,
    /// On whom.
    pub contact: Id,
    /// How many commitments that are.
    pub open: usize,
}

/// The sides of a partnership that hang on one contact: it is named for all open commitments for which anybody is, and these are two at
/// least. For those of nobody there is another word.
#[must_use]
pub fn dependences(workspace: &Workspace, partnership: Id) -> Vec<Dependence> {
    let Some(tie) = workspace.partnership_of(partnership) else {
        return Vec::new();
    };
    let open: Vec<&Commitment> = commitments(workspace, partnership)
        .map(|(_, commitment)| commitment)
        .filter(|commitment| commitment.status().is_open())
        .collect();
    let of_side = |partner: &Id| {
        let mut named = open.iter().filter_map(|commitment| {
            let who = commitment.responsible.get(partner)?;
            let contact = who.contact.filter(|id| workspace.contact(*id).is_some());
            (contact.is_some() || !who.office.is_empty()).then_some(contact)
        });
        let contact = named.next()??;
        let mut count = 1;
        for other in named {
            if other != Some(contact) {
                return None;
            }
            count += 1;
        }
        (count > 1).then_some(Dependence {
            partner: *partner,
            contact,
            open: count,
        })
    };
    tie.partners.keys().filter_map(of_side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    fn commitment(n: u8, value: Value) -> (u8, Kind, Value) {
        let mut value = value;
        if value.get("status").is_none() {
            value["status"] = "agreed".into();
        }
        (n, Kind::Commitment, value)
    }

    fn with(more: Vec<(u8, Kind, Value)>) -> Workspace {
        let mut all = vec![
            (10, Kind::Contact, json!({"name": "Галина Шиманська", "partner": "#2"})),
            (11, Kind::Contact, json!({"name": "Anna", "partner": "#3"})),
        ];
        all.extend(more);
        workspace(all)
    }

    #[test]
    fn the_last_contact_is_a_held_event_or_an_update_and_lies_not_ahead() {
        let check = |more: Vec<(u8, Kind, Value)>, expect: Option<&str>| {
            let words = format!("{more:?}");
            let found = standings(&with(more), id(1), day(TODAY));
            let last = found.get(&id(10)).and_then(|it| it.last).map(|date| date.to_string());
            assert_eq!(last.as_deref(), expect, "{words}");
        };
        let event = |when: &str, status: &str| {
            let there = json!({"when": when, "status": status, "participants/#5": {"contact": "#10"}});
            (20, Kind::Event, there)
        };
        let update = |date: &str, author: &str| commitment(30, json!({"updates/#6": {"date": date, "author": author}}));
        check(vec![], None);
        check(vec![event("2026-05", "held")], Some("2026-05"));
        check(vec![event("2026-05", "planned")], None);
        check(vec![event("2026-05", "cancelled")], None);
        check(vec![event("2026-12-01", "held")], None);
        check(vec![event("2026-11", "held")], Some("2026-11"));
        check(vec![update("2026-06-01", "Halyna Shymanska")], Some("2026-06-01"));
        check(vec![update("2026-06-01", "Anna")], None);
        check(
            vec![event("2026-05", "held"), update("2026-04-01", "Галина Шиманська")],
            Some("2026-05"),
        );
        let same = (12, Kind::Contact, json!({"name": "Halyna Shymanska"}));
        check(vec![same, update("2026-06-01", "Halyna Shymanska")], None);
    }

    #[test]
    fn open_commitments_are_counted_once_for_each_contact() {
        let found = standings(
            &with(vec![
                commitment(
                    30,
                    json!({"responsible/#2": {"contact": "#10"}, "responsible/#3": {"contact": "#10"}}),
                ),
                commitment(31, json!({"responsible/#2": {"contact": "#10"}})),
                commitment(32, json!({"responsible/#2": {"contact": "#10"}, "status": "done"})),
                commitment(33, json!({"responsible/#2": {"contact": "#10"}, "partnership": "#9"})),
            ]),
            id(1),
            day(TODAY),
        );
        assert_eq!(found.get(&id(10)).map(|it| it.open), Some(2));
        assert_eq!(found.get(&id(11)), None);
    }

    #[test]
    fn updates_are_theirs_however_the_name_is_spelled_the_latest_first() {
        let workspace = with(vec![
            commitment(
                30,
                json!({"updates/#5": {"date": "2026-01-01", "author": "Галина Шиманська"}, "updates/#6": {"author": "Anna"}}),
            ),
            commitment(
                31,
                json!({"updates/#7": {"date": "2026-03-01", "author": "Shymanska Halyna"}}),
            ),
        ]);
        let found: Vec<(Id, Id)> = written_by(&workspace, id(10))
            .into_iter()
            .map(|(a, b, _)| (a, b))
            .collect();
        assert_eq!(found, [(id(31), id(7)), (id(30), id(5))]);
        assert_eq!(written_by(&workspace, id(99)), []);
    }

    #[test]
    fn offices_are_named_where_no_contact_is() {
        let office = |name: &str| json!({"office": {"en": name}});
        let found = offices(
            &with(vec![
                commitment(30, json!({"responsible/#2": office("Youth")})),
                commitment(
                    31,
                    json!({"responsible/#2": office("Youth"), "responsible/#3": office("Youth")}),
                ),
                commitment(
                    32,
                    json!({"responsible/#2": {"office": {"en": "Sport"}, "contact": "#10"}}),
                ),
                commitment(
                    33,
                    json!({"responsible/#2": {"office": {"en": "Sport"}, "contact": "#99"}}),
                ),
                commitment(34, json!({"responsible/#2": office("Housing"), "status": "done"})),
            ]),
            id(1),
        );
        let seen: Vec<(Id, &str, usize)> = found
            .iter()
            .map(|it| {
                (
                    it.partner,
                    it.name.best(crate::domain::text::Lang::En).unwrap().0,
                    it.open,
                )
            })
            .collect();
        assert_eq!(seen, [(id(2), "Youth", 2), (id(3), "Youth", 1), (id(2), "Sport", 1)]);
    }

    #[test]
    fn a_side_hangs_on_one_if_it_is_named_for_all_that_are_open_and_owned() {
        let check = |all: &[Value], expect: Option<usize>| {
            let all_of_them = (30..).zip(all.iter().cloned()).map(|(n, value)| commitment(n, value));
            let found = dependences(&with(all_of_them.collect()), id(1));
            let ours = found.iter().find(|it| it.partner == id(2));
            assert_eq!(
                ours.map(|it| (it.contact, it.open)),
                expect.map(|n| (id(10), n)),
                "{all:?}"
            );
        };
        let theirs = json!({"responsible/#2": {"contact": "#10"}});
        let other = json!({"responsible/#2": {"contact": "#11"}});
        let office = json!({"responsible/#2": {"office": {"en": "Youth"}}});
        let lost = json!({"responsible/#2": {"contact": "#99"}});
        let done = json!({"responsible/#2": {"contact": "#11"}, "status": "done"});
        check(&[], None);
        check(std::slice::from_ref(&theirs), None);
        check(&[theirs.clone(), theirs.clone()], Some(2));
        check(&[theirs.clone(), theirs.clone(), json!({}), done], Some(2));
        check(&[theirs.clone(), theirs.clone(), lost], Some(2));
        check(&[theirs.clone(), other, theirs.clone()], None);
        check(&[theirs.clone(), theirs, office], None);
    }
}

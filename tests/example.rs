//! The built-in example: it opens on any day without a fault, tells the facts, and shows every state that the app knows.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::collections::BTreeSet;

use pobratym::domain::codes::{CommitmentStatus, EventStatus, Form};
use pobratym::domain::date::Day;
use pobratym::domain::entity::{Agreement, Commitment, Event, Partnership};
use pobratym::domain::id::{Id, NewId};
use pobratym::domain::queries::attention::{List, Reason as Why, attention};
use pobratym::domain::queries::bridge::{Span, Stretch, months};
use pobratym::domain::queries::clauses::{Coverage, coverage};
use pobratym::domain::queries::coming::{Coming, Reason, coming};
use pobratym::domain::queries::commitments::{overdue_by, progress, silent_for, unowned};
use pobratym::domain::queries::limits::Limits;
use pobratym::domain::queries::lists::is_unconfirmed;
use pobratym::domain::queries::pulse::{Beat, pulse};
use pobratym::domain::record::{Kind, Record};
use pobratym::domain::stamp::Clock;
use pobratym::domain::text::Lang;
use pobratym::domain::tidy::tidy;
use pobratym::domain::validate::validate;
use pobratym::domain::workspace::Workspace;
use pobratym::formats::example::dated;
use pobratym::formats::exchange::{self, Contents};
use pobratym::store::commands::{Desk, add_example};
use serde_json::Value;

const FILE: &str = include_str!("../public/examples/zhytomyr-kassel.pobratym.json");

/// The days on which the example is opened here: an ordinary one, one years later, and two at the edge of a month.
const DAYS: [(i32, u8, u8); 4] = [(2026, 11, 23), (2029, 3, 1), (2028, 2, 29), (2027, 1, 31)];

struct NoIds;

impl NewId for NoIds {
    fn new_id(&mut self) -> Id {
        unreachable!("the example brings its own ids")
    }
}

struct Opened {
    workspace: Workspace,
    today: Day,
}

fn contents(today: Day) -> Contents {
    exchange::parse(&dated(FILE, today)).unwrap()
}

fn open(today: Day) -> Opened {
    let mut clock = Clock::new(1);
    let stamp = clock.tick(1_800_000_000_000);
    let desk = Desk {
        clock: &clock,
        stamp,
        today,
        ids: &mut NoIds,
    };
    let mut workspace = Workspace::default();
    let change = add_example(&workspace, contents(today), &desk);
    workspace.apply(&change);
    Opened { workspace, today }
}

/// Runs a check on each of [`DAYS`].
fn on_every_day(check: impl Fn(&Opened)) {
    for (year, month, day) in DAYS {
        check(&open(Day::new(year, month, day).unwrap()));
    }
}

impl Opened {
    fn partnership(&self) -> (Id, &Partnership) {
        let (record, partnership) = self.workspace.partnerships().next().unwrap();
        (record.id, partnership)
    }

    fn partner(&self, name: &str) -> Id {
        let mut partners = self.partnership().1.partners.iter();
        *partners
            .find(|(_, partner)| partner.name.show(Lang::En) == name)
            .unwrap()
            .0
    }

    fn agreement(&self) -> (Id, &Agreement) {
        let (record, agreement) = self.workspace.agreements().next().unwrap();
        (record.id, agreement)
    }

    /// A real event, by its date.
    fn event(&self, when: &str) -> (Id, &Event) {
        let mut events = self.workspace.events().filter(|(_, event)| !event.invented);
        let is_it = |event: &Event| event.when.as_ref().is_some_and(|date| date.to_string() == when);
        let (record, event) = events.find(|(_, event)| is_it(event)).unwrap();
        (record.id, event)
    }

    fn commitment(&self, title: &str) -> (&Record, &Commitment) {
        let mut all = self.workspace.commitments();
        let (record, commitment) = all
            .find(|(_, commitment)| commitment.title.show(Lang::En) == title)
            .unwrap();
        (record, commitment)
    }
}

#[test]
fn nothing_is_skipped_and_every_id_is_its_own() {
    let contents = contents(Day::new(2026, 11, 23).unwrap());
    assert!(contents.skipped.is_empty() && contents.stamped.is_empty());
    let mut seen = BTreeSet::new();
    for (_, id, fields) in &contents.unstamped {
        assert!(seen.insert(*id), "{id}");
        let elements = fields.keys().filter_map(|key| key.split_once('/'));
        // A point of an agenda has the id of the commitment that it is about.
        let own = |(name, _): &(&str, &str)| !matches!(*name, "responsible" | "headcount" | "agenda");
        for (name, element) in elements.filter(own) {
            assert!(seen.insert(element.parse().unwrap()), "{name}/{element}");
        }
    }
    let version = |id: &Id| id.to_string().chars().nth(14);
    assert!(seen.iter().all(|id| version(id) == Some('7')));
}

#[test]
fn every_record_could_be_saved_as_it_is() {
    on_every_day(|opened| {
        for record in opened.workspace.live() {
            let problems = validate(record.kind, &record.fields, &opened.workspace, opened.today);
            assert!(problems.is_empty(), "{} {problems:?}", record.id);
            assert_eq!(tidy(record.kind, &record.fields), record.fields, "{}", record.id);
            assert!(record.is_example(), "{}", record.id);
        }
        assert!(!dated(FILE, opened.today).contains("{today") && !dated(FILE, opened.today).contains("{month"));
    });
}

#[test]
fn every_text_is_in_all_three_languages() {
    fn check(value: &Value) {
        if let Value::Object(map) = value {
            let here = Lang::ALL.map(|lang| map.get(lang.tag()).and_then(Value::as_str).unwrap_or_default().trim());
            let some = here.iter().any(|text| !text.is_empty());
            assert!(!some || here.iter().all(|text| !text.is_empty()), "{map:?}");
            map.values().for_each(check);
        }
    }
    let opened = open(Day::new(2026, 11, 23).unwrap());
    for record in opened.workspace.live() {
        record.fields.values().for_each(check);
    }
}

#[test]
fn whatever_points_at_something_finds_it() {
    let opened = open(Day::new(2026, 11, 23).unwrap());
    let workspace = &opened.workspace;
    let (agreement, content) = opened.agreement();
    for (record, commitment) in workspace.commitments() {
        let origin = commitment.origin.as_ref().unwrap();
        let from_event = origin.event.is_some_and(|id| workspace.event(id).is_some());
        let from_clause =
            origin.agreement == Some(agreement) && origin.clause.is_some_and(|id| content.clauses.contains_key(&id));
        assert!(from_event != from_clause, "{}", record.id);
        let partners = &opened.partnership().1.partners;
        assert!(
            commitment.responsible.keys().all(|id| partners.contains_key(id)),
            "{}",
            record.id
        );
    }
    let named = workspace.events().flat_map(|(_, event)| &event.programmes);
    for id in named.chain(&opened.partnership().1.programmes) {
        assert!(workspace.programme(*id).is_some(), "{id}");
    }
}

#[test]
fn the_facts_of_the_agreement_are_told() {
    let opened = open(Day::new(2026, 11, 23).unwrap());
    let (_, agreement) = opened.agreement();
    assert_eq!(agreement.signed.unwrap().to_string(), "2025-05-15");
    assert_eq!(agreement.review_on.unwrap().to_string(), "2027");
    assert_eq!(agreement.place.show(Lang::De), "Brüssel");
    let signed_by: Vec<(&str, Option<Id>)> = agreement
        .signatories
        .values()
        .map(|signatory| (signatory.name.as_str(), signatory.partner))
        .collect();
    let expected = [
        ("Halyna Shymanska", Some(opened.partner("Zhytomyr"))),
        ("Sven Schoeller", Some(opened.partner("Kassel"))),
    ];
    assert_eq!(signed_by, expected);
    let spheres: Vec<&str> = agreement
        .clauses
        .values()
        .filter_map(|clause| clause.sphere.map(pobratym::domain::codes::Sphere::code))
        .collect();
    assert_eq!(
        spheres,
        ["energy", "resilience", "education", "economy", "civil_society"]
    );

    let (_, partnership) = opened.partnership();
    assert_eq!(partnership.form, Some(Form::Solidarity));
    let goal = partnership.goal.as_ref().unwrap();
    assert_eq!(
        (goal.form, goal.by.unwrap().to_string()),
        (Some(Form::Twinning), "2027".to_owned())
    );
    let real = opened
        .workspace
        .programmes()
        .filter(|(_, programme)| !programme.invented);
    assert_eq!(real.count(), 3);
    assert_eq!(partnership.programmes.len(), 3);
    let (_, signing) = opened.event("2025-05-15");
    assert!(signing.host.is_none() && signing.place.show(Lang::En) == "Brussels");
}

#[test]
fn the_facts_of_the_first_visit_are_told() {
    let opened = open(Day::new(2026, 11, 23).unwrap());
    let (id, visit) = opened.event("2025-08");
    assert_eq!(visit.host, Some(opened.partner("Zhytomyr")));
    let stops: Vec<String> = visit
        .stops_in_order()
        .iter()
        .map(|(_, stop)| stop.title.show(Lang::En))
        .collect();
    assert_eq!(
        stops,
        [
            "Transparent Office",
            "Resilience Centre",
            "Building site of social housing",
            "Heating plant on biofuel",
            "Kindergarten running on renewable energy",
            "Military cemetery",
        ]
    );
    assert_eq!(visit.participants.len(), 4);
    let statement = visit.statements.values().next().unwrap();
    assert_eq!(statement.speaker, "Dr. Sven Schoeller");
    assert!(!statement.text.is_empty());
    let sources: BTreeSet<String> = visit
        .sources
        .values()
        .map(|source| source.date.unwrap().to_string())
        .collect();
    assert_eq!(
        sources,
        BTreeSet::from(["2025-08-24".to_owned(), "2025-09-05".to_owned()])
    );

    let real = opened
        .workspace
        .commitments()
        .filter(|(_, commitment)| !commitment.invented);
    let titles: Vec<String> = real
        .map(|(record, commitment)| {
            assert_eq!(commitment.origin.as_ref().unwrap().event, Some(id));
            // Who does it by when was not reported, so it is marked as invented.
            assert_eq!(record.fields.get("invented_parts"), Some(&Value::Bool(true)));
            commitment.title.show(Lang::En)
        })
        .collect();
    assert_eq!(
        titles,
        [
            "Joint youth projects",
            "Digital exchanges between schools",
            "Cultural exchanges between museums",
            "Short visits of war veterans’ children to Kassel",
        ]
    );
}

#[test]
fn what_is_invented_says_so_and_names_no_person() {
    on_every_day(|opened| {
        for (record, event) in opened.workspace.events() {
            assert_eq!(event.invented, event.sources.is_empty(), "{}", record.id);
            assert!(!event.invented || event.participants.is_empty(), "{}", record.id);
        }
        for (record, contact) in opened.workspace.contacts() {
            assert!(contact.invented, "{}", record.id);
            assert!(contact.email.ends_with(".example"), "{}", contact.email);
        }
        // Nothing invented is dated before the real events when the example is opened.
        let first = opened.event("2025-08").1.when;
        let invented = opened.workspace.events().filter(|(_, event)| event.invented);
        assert!(invented.into_iter().all(|(_, event)| event.when > first));
    });
}

#[test]
fn every_state_occurs() {
    on_every_day(|opened| {
        let (workspace, today) = (&opened.workspace, opened.today);
        let found = attention(workspace, today, &Limits::default());
        let names = |records: &mut dyn Iterator<Item = &std::sync::Arc<Record>>| -> Vec<String> {
            records
                .filter_map(|record| Some(record.commitment()?.title.show(Lang::En)))
                .collect()
        };
        let overdue = names(&mut found.belonging(List::Overdue).map(|matter| &matter.record));
        assert_eq!(overdue, ["Digital exchanges between schools"]);
        let silent: Vec<&Why> = found
            .belonging(List::Silent)
            .flat_map(|matter| &matter.reasons)
            .filter(|why| matches!(why, Why::Silent(_)))
            .collect();
        assert_eq!(silent, [&Why::Silent(Some(83)), &Why::Silent(Some(74))]);
        assert_eq!(
            names(&mut found.belonging(List::Unowned).map(|matter| &matter.record)).len(),
            2
        );
        let statuses: BTreeSet<CommitmentStatus> = workspace.commitments().map(|(_, one)| one.status()).collect();
        assert_eq!(statuses.len(), CommitmentStatus::ALL.len());
        let statuses: BTreeSet<EventStatus> = workspace.events().map(|(_, one)| one.status()).collect();
        assert_eq!(statuses.len(), EventStatus::ALL.len());
        assert!(!workspace.live().any(|record| is_unconfirmed(record, today)));

        let soon = coming(workspace, today, 30);
        let has = |is: fn(&Coming) -> bool| soon.iter().any(is);
        assert!(has(|one| one.reason == Reason::Event));
        assert!(has(|one| matches!(one.reason, Reason::Step(_))));
        assert!(has(|one| matches!(one.reason, Reason::Deadline(_))));
    });
}

#[test]
fn the_commitments_stand_as_the_story_has_them() {
    on_every_day(|opened| {
        let (_, partnership) = opened.partnership();
        let kassel = opened.partner("Kassel");
        let (record, schools) = opened.commitment("Digital exchanges between schools");
        assert_eq!(overdue_by(schools, opened.today), Some(12));
        assert!((progress(schools) - 0.4).abs() < 1e-9);
        assert!(unowned(schools, partnership, &opened.workspace).is_empty());
        assert_eq!(
            silent_for(record, &opened.workspace, opened.today, &Limits::default()),
            None
        );
        let (_, museums) = opened.commitment("Cultural exchanges between museums");
        assert_eq!(unowned(museums, partnership, &opened.workspace), [kassel]);
        let (_, energy) = opened.commitment("Energy-efficiency know-how for public buildings");
        assert_eq!(energy.status(), CommitmentStatus::Paused);
        let (_, camp) = opened.commitment("Youth camp");
        assert_eq!((camp.status(), camp.evidence.len()), (CommitmentStatus::Done, 2));
    });
}

#[test]
fn the_partnership_is_alive_and_its_bridge_has_pillars_and_gaps() {
    on_every_day(|opened| {
        let (id, _) = opened.partnership();
        let pulse = pulse(&opened.workspace, id, opened.today);
        assert_eq!(pulse.beat, Beat::Alive);
        let days = |found: Option<(i64, Id)>| found.map(|(days, _)| days);
        assert_eq!((days(pulse.last), days(pulse.next)), (Some(19), Some(12)));
        assert_eq!(coverage(&opened.workspace, id), Coverage { covered: 4, all: 5 });
        let months = months(&opened.workspace, Span::whole(id), opened.today, Stretch::Recent(24));
        let now = opened.today.month_index();
        let index = |month: &&pobratym::domain::queries::bridge::Month| month.year * 12 + i32::from(month.month) - 1;
        let past: Vec<_> = months.iter().filter(|month| index(month) < now).collect();
        assert!(past.iter().filter(|month| month.held > 0).count() >= 6);
        assert!(past.iter().filter(|month| month.held == 0).count() >= 3);
        assert!(months.iter().filter(|month| month.planned > 0).count() >= 3);
    });
}

#[test]
fn the_example_has_each_kind_of_record() {
    let opened = open(Day::new(2026, 11, 23).unwrap());
    for kind in Kind::ALL {
        assert!(opened.workspace.live().any(|record| record.kind == *kind), "{kind:?}");
    }
}

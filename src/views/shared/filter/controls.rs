//! The parts of the filter: which of them a page shows, and where.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventKind, EventStatus, Sphere};
use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, Status, What, Without};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::{Reader, t};

use super::Asking;
use super::choice::{Choice, Options, after, by_name, codes, partners, people, programmes};
use super::period::Period;

/// What stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Events, and dates of other records
    Events,
    /// Both
    Both,
    /// Commitments
    Commitments,
}

/// A part of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    Sphere,
    Kind,
    Without,
    Overdue,
    Silent,
    Status,
    Partner,
    Programme,
    Person,
    Period,
}

/// Where a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    Front,
    /// With what is counted
    Counted,
    Folded,
    Nowhere,
}

impl Control {
    const ALL: [Self; 10] = [
        Self::Sphere,
        Self::Kind,
        Self::Without,
        Self::Overdue,
        Self::Silent,
        Self::Status,
        Self::Partner,
        Self::Programme,
        Self::Person,
        Self::Period,
    ];

    const fn room(self, holds: Holds) -> Room {
        match (self, holds) {
            (Self::Sphere, _) | (Self::Kind, Holds::Events | Holds::Both) | (Self::Without, Holds::Commitments) => {
                Room::Front
            }
            (Self::Overdue | Self::Silent, Holds::Commitments) => Room::Counted,
            (Self::Kind, Holds::Commitments) | (Self::Without | Self::Overdue | Self::Silent, Holds::Events) => {
                Room::Nowhere
            }
            _ => Room::Folded,
        }
    }

    fn is_used(self, filter: &Filter) -> bool {
        match self {
            Self::Sphere => filter.sphere.is_some(),
            Self::Kind => filter.what.is_some(),
            Self::Without => filter.without != Without::No,
            Self::Overdue => filter.overdue,
            Self::Silent => filter.silent,
            Self::Status => filter.status.is_some(),
            Self::Partner => filter.partner.is_some(),
            Self::Programme => filter.programme.is_some(),
            Self::Person => filter.person.is_some(),
            Self::Period => filter.from.is_some() || filter.to.is_some(),
        }
    }

    fn within(room: Room, holds: Holds) -> Vec<Self> {
        let all = Self::ALL.into_iter();
        all.filter(|control| control.room(holds) == room).collect()
    }

    /// What stands beside the search.
    pub fn front(holds: Holds) -> Vec<Self> {
        Self::within(Room::Front, holds)
    }

    /// What stands beside the count: the questions that are asked with one press.
    pub fn counted(holds: Holds) -> Vec<Self> {
        Self::within(Room::Counted, holds)
    }

    /// What is folded away: what most people do not need, and what only another page asks, where it is in use. What was there
    /// `before` stays, so that it does not go away under the hand.
    pub fn folded(holds: Holds, filter: &Filter, before: &[Self]) -> Vec<Self> {
        let is_in = |control: &Self| match control.room(holds) {
            Room::Front | Room::Counted => false,
            Room::Folded => true,
            Room::Nowhere => control.is_used(filter) || before.contains(control),
        };
        Self::ALL.into_iter().filter(is_in).collect()
    }

    /// How many of those that are folded away are in use.
    pub fn used(folded: &[Self], filter: &Filter) -> usize {
        folded.iter().filter(|control| control.is_used(filter)).count()
    }
}

/// Draws a part.
pub fn draw(asking: Asking, control: Control, holds: Signal<Holds>) -> AnyView {
    match control {
        Control::Sphere => choose(
            asking,
            m::filter_sphere,
            move |reader, _| {
                let named = codes(reader.lang, "sphere", Sphere::CODES);
                after(m::filter_all_spheres(reader.lang), by_name(named, reader.lang))
            },
            |filter| filter.sphere.map_or("", Sphere::code).to_owned(),
            |filter, code| filter.sphere = Sphere::from_code(code),
        ),
        Control::Kind => choose(
            asking,
            m::filter_kind,
            move |reader, _| kinds(reader.lang, holds.get(), asking.filter.with(|filter| filter.what)),
            |filter| filter.what.map_or("", What::code).to_owned(),
            |filter, code| filter.what = What::from_code(code),
        ),
        Control::Status => choose(
            asking,
            m::filter_status,
            move |reader, _| statuses(reader.lang, holds.get(), asking.filter.with(|filter| filter.status)),
            |filter| filter.status.map_or("", Status::code).to_owned(),
            |filter, code| filter.status = Status::from_code(code),
        ),
        Control::Partner => choose(
            asking,
            m::filter_partner,
            move |reader, workspace| {
                let names = partners(workspace, asking.partnership, reader);
                after(m::filter_all_partners(reader.lang), names)
            },
            |filter| id(filter.partner),
            |filter, id| filter.partner = id.parse().ok(),
        ),
        Control::Programme => choose(
            asking,
            m::filter_programme,
            move |reader, workspace| {
                let names = programmes(workspace, asking.partnership, reader);
                after(m::filter_all_programmes(reader.lang), names)
            },
            |filter| id(filter.programme),
            |filter, id| filter.programme = id.parse().ok(),
        ),
        Control::Person => choose(
            asking,
            m::filter_person,
            move |reader, workspace| {
                let names = people(workspace, asking.partnership, reader);
                after(m::filter_all_people(reader.lang), names)
            },
            |filter| id(filter.person),
            |filter, id| filter.person = id.parse().ok(),
        ),
        Control::Without => choose(
            asking,
            m::filter_owner,
            move |reader, workspace| without(reader, workspace, asking.partnership),
            |filter| match filter.without {
                Without::No => String::new(),
                Without::Any => ANY.to_owned(),
                Without::Side(partner) => partner.to_string(),
            },
            |filter, code| {
                filter.without = match code {
                    ANY => Without::Any,
                    code => code.parse().map_or(Without::No, Without::Side),
                };
            },
        ),
        Control::Overdue => switch(
            asking,
            m::filter_overdue,
            |filter| filter.overdue,
            |filter, on| {
                filter.overdue = on;
            },
        ),
        Control::Silent => switch(
            asking,
            m::filter_silent,
            |filter| filter.silent,
            |filter, on| {
                filter.silent = on;
            },
        ),
        Control::Period => view! { <Period asking/> }.into_any(),
    }
}

/// The value of nobody named on some side.
const ANY: &str = "any";

fn id(id: Option<Id>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

fn choose(
    asking: Asking,
    label: fn(Lang) -> &'static str,
    options: impl Fn(&Reader, &Workspace) -> Options + Send + Sync + 'static,
    of: fn(&Filter) -> String,
    change: fn(&mut Filter, &str),
) -> AnyView {
    let store = Store::here();
    let options = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| options(&reader, workspace))
    });
    let value = Signal::derive(move || asking.filter.with(of));
    let on_input = Callback::new(move |value: String| asking.ask(|filter| change(filter, &value)));
    view! { <Choice label=t(label) options value on_input/> }.into_any()
}

fn switch(
    asking: Asking,
    name: fn(Lang) -> &'static str,
    of: fn(&Filter) -> bool,
    set: fn(&mut Filter, bool),
) -> AnyView {
    let is_on = move || asking.filter.with(of);
    let turn = move |_| {
        asking.ask(|filter| {
            let on = of(filter);
            set(filter, !on);
        });
    };
    view! { <button type="button" class="chip" aria-pressed=move || is_on().to_string() on:click=turn>{t(name)}</button> }
        .into_any()
}

fn kinds(lang: Lang, holds: Holds, used: Option<What>) -> Options {
    let mut options = Options::new();
    for (what, name) in [
        (What::Events, m::filter_events as fn(Lang) -> &'static str),
        (What::Commitments, m::filter_commitments),
    ] {
        if holds == Holds::Both || used == Some(what) {
            options.push((what.code().to_owned(), name(lang).to_owned()));
        }
    }
    options.extend(by_name(codes(lang, "event_kind", EventKind::CODES), lang));
    after(m::filter_all_kinds(lang), options)
}

fn statuses(lang: Lang, holds: Holds, used: Option<Status>) -> Options {
    let mut options = Options::new();
    if holds != Holds::Commitments || matches!(used, Some(Status::Event(_))) {
        options.extend(codes(lang, "event_status", EventStatus::CODES));
    }
    if holds != Holds::Events || matches!(used, Some(Status::Commitment(_))) {
        options.extend(codes(lang, "commitment_status", CommitmentStatus::CODES));
    }
    after(m::filter_all_statuses(lang), options)
}

fn without(reader: &Reader, workspace: &Workspace, partnership: Id) -> Options {
    let lang = reader.lang;
    let mut options = vec![(ANY.to_owned(), m::filter_without_any(lang).to_owned())];
    for (id, name) in partners(workspace, partnership, reader) {
        options.push((id, m::filter_without(lang, &name)));
    }
    after(m::filter_all_owners(lang), options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_only_another_page_asks_is_shown_where_it_is_in_use() {
        let used = Filter {
            what: Some(What::Events),
            overdue: true,
            ..Filter::default()
        };
        let none = Filter::default();
        for (holds, filter, before, control, expect) in [
            (Holds::Commitments, &none, &[][..], Control::Kind, false),
            (Holds::Commitments, &used, &[], Control::Kind, true),
            (Holds::Commitments, &none, &[Control::Kind], Control::Kind, true),
            (Holds::Commitments, &used, &[], Control::Overdue, false),
            (Holds::Events, &none, &[], Control::Overdue, false),
            (Holds::Events, &used, &[], Control::Overdue, true),
            (Holds::Both, &none, &[], Control::Overdue, true),
            (Holds::Both, &none, &[], Control::Period, true),
        ] {
            let found = Control::folded(holds, filter, before).contains(&control);
            assert_eq!(found, expect, "{holds:?} {control:?}");
        }
    }

    #[test]
    fn every_part_has_one_place() {
        for holds in [Holds::Events, Holds::Both, Holds::Commitments] {
            let front = [Control::front(holds), Control::counted(holds)].concat();
            let folded = Control::folded(holds, &Filter::default(), &Control::ALL);
            assert_eq!(front.len() + folded.len(), Control::ALL.len(), "{holds:?}");
        }
    }
}

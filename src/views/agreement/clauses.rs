//! The clauses of an agreement, what became of each, and their order.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::clauses::{self, Order, State, followed};
use crate::domain::record::{Kind, Record};
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Each, EmptyState, Glyph, Icon, Memo, SegmentedControl, Shown, live};
use crate::views::shared::links::Place;
use crate::views::shared::rows::commitment_row;
use crate::views::shared::section::label;
use crate::views::shared::{Browser, Reader, kept, t, tr};

use super::paste::{Paste, Pasting};
use super::row::{Row, tool_id};

/// The id of the heading: it takes the focus when clauses were taken over.
pub const CLAUSES: &str = "clauses";

const ORDERS: [(Order, &str); 3] = [
    (Order::Need, "need"),
    (Order::Text, "text"),
    (Order::Missing, "missing"),
];

/// A clause as the page knows it.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// The clause.
    pub id: Id,
    /// Where it stands.
    pub state: State,
    /// The commitments that come from it.
    pub steps: Vec<Arc<Record>>,
}

/// What the rows of the clauses share.
#[derive(Clone, Copy)]
pub struct List {
    /// The agreement.
    pub agreement: Id,
    /// Its record.
    pub record: Signal<Arc<Record>>,
    /// All clauses in the order of the text.
    pub all: Memo<Vec<Seen>>,
    /// How they are shown.
    pub order: RwSignal<Order>,
    /// The clause that is dragged.
    pub held: RwSignal<Option<Id>>,
    /// The one that it would take the place of.
    pub over: RwSignal<Option<Id>>,
    /// To which place a clause was moved last.
    moved: RwSignal<Option<usize>>,
    store: Store,
    browser: Browser,
}

impl List {
    /// Where a clause stands in the text, counted from 0.
    pub fn place(self, clause: Id) -> Option<usize> {
        self.all.with(|all| all.iter().position(|seen| seen.id == clause))
    }

    /// Moves a clause, and the focus with it.
    pub fn put(self, clause: Id, to: usize) {
        let (Some(from), last) = (
            untrack(|| self.place(clause)),
            self.all.with_untracked(|all| all.len().saturating_sub(1)),
        ) else {
            return;
        };
        let to = to.min(last);
        if from == to {
            return;
        }
        let agreement = self.agreement;
        // A refusal is said by the notice.
        let done = self.store.run(Deed::Saved(Kind::Agreement), |workspace, desk| {
            commands::move_clause(workspace, agreement, clause, to, desk)
        });
        if done.is_ok() {
            self.moved.set(Some(to));
            // At an end only the other button can be pressed.
            let is_down = to == 0 || (to > from && to < last);
            self.browser
                .focus
                .run(tool_id(clause, if is_down { "down" } else { "up" }));
        }
    }
}

/// The clauses.
#[component]
pub fn Clauses(
    /// The agreement.
    id: Id,
    /// Its record.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let all = Memo::new(move |_| {
        let (record, reader) = (record.get(), Reader::of(store));
        let Some(agreement) = record.agreement() else {
            return Vec::new();
        };
        store.workspace().with(|workspace| {
            let (clauses, _) = followed(workspace, id, agreement, reader.today, &reader.limits);
            clauses
                .into_iter()
                .map(|one| Seen {
                    id: one.id,
                    state: one.state,
                    steps: one.steps.into_iter().map(|(record, _)| Arc::clone(record)).collect(),
                })
                .collect()
        })
    });
    let list = List {
        agreement: id,
        record,
        all,
        order: RwSignal::new(Order::Need),
        held: RwSignal::new(None),
        over: RwSignal::new(None),
        moved: RwSignal::new(None),
        store,
        browser: Browser::here(),
    };
    let shown = shown(list);
    let pasting = Pasting::new(id, record);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let states = Memo::new(move |_| all.with(|all| all.iter().map(|seen| seen.state).collect::<Vec<_>>()));
    let whole = live(move || {
        let lang = store.lang().get();
        states.with(|states| {
            (!states.is_empty())
                .then(|| view! { <p>{kept::figure(states, lang)}</p>{kept::picture(states, lang)} }.into_any())
        })
    });
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let words = [m::clauses_order_need, m::clauses_order_text, m::clauses_order_missing];
        let named = ORDERS.iter().zip(words);
        named
            .map(|((_, code), words)| ((*code).to_owned(), words(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let order = list.order.get();
        let found = ORDERS.iter().find(|(known, _)| *known == order);
        found.map_or("", |(_, code)| code).to_owned()
    });
    let choose = move |code: String| {
        if let Some((order, _)) = ORDERS.iter().find(|(_, known)| *known == code) {
            list.order.set(*order);
        }
    };
    let none_left = Memo::new(move |_| shown.with(Vec::is_empty) && !is_empty.get());
    let moved = move || {
        list.moved
            .get()
            .map(|place| tr(move |lang| m::form_moved(lang, &(place + 1).to_string())))
    };
    view! {
        <section aria-labelledby=CLAUSES class="stack">
            <div class="title">
                <h2 id=CLAUSES tabindex="-1">{tr(|lang| label(lang, "agreement.clauses").to_owned())}</h2>
                <div class="row no-print">
                    <Shown when=move || !is_empty.get()><PasteButton pasting/></Shown>
                </div>
            </div>
            {whole}
            <Paste pasting/>
            <Shown when=move || is_empty.get() && !pasting.is_open()>
                <EmptyState title=t(m::agreement_no_clauses) glyph=Glyph::Book>
                    <PasteButton pasting/>
                    <A href=Place::Edit(Kind::Agreement, id).href() attr:class="btn">{t(m::clauses_one_by_one)}</A>
                </EmptyState>
            </Shown>
            <Shown when=move || all.with(|all| all.len() > 1)>
                <div class="no-print"><SegmentedControl id="clause-order" label=t(m::clauses_order) options value=chosen on_input=choose/></div>
            </Shown>
            <Shown when=move || none_left.get()><p class="soft">{t(m::clauses_all_living)}</p></Shown>
            <ol class="list" role="list">
                <Each each=move || shown.get() key=|clause| *clause children=move |clause| view! { <Row list clause/> }/>
            </ol>
            <p class="sr" role="status">{moved}</p>
            {rest(id, record)}
        </section>
    }
}

/// The clauses that are shown, as long as the same order is asked for.
fn shown(list: List) -> Memo<Vec<Id>> {
    let found = Memo::new(move |before: Option<&(Order, Vec<Id>)>| {
        let order = list.order.get();
        let before = before
            .filter(|(known, _)| *known == order)
            .map(|(_, ids)| ids.as_slice());
        let all: Vec<(Id, State)> = list
            .all
            .with(|all| all.iter().map(|seen| (seen.id, seen.state)).collect());
        (order, clauses::shown(order, &all, before))
    });
    Memo::new(move |_| found.with(|(_, ids)| ids.clone()))
}

#[component]
fn PasteButton(pasting: Pasting) -> impl IntoView {
    view! {
        <button type="button" class="btn small" aria-expanded=move || pasting.is_open().to_string() on:click=move |_| pasting.open()>
            <Icon glyph=Glyph::Copy/>{t(m::clauses_paste)}
        </button>
    }
}

/// The commitments that name the agreement and no clause that is there.
fn rest(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let agreement = record.agreement()?;
        store.workspace().with(|workspace| {
            let (_, rest) = followed(workspace, id, agreement, reader.today, &reader.limits);
            let rows: Vec<_> = rest
                .iter()
                .map(|(record, commitment)| commitment_row(workspace, record, commitment, &reader))
                .collect();
            (!rows.is_empty()).then(|| {
                view! {
                    <h3>{m::clauses_rest(reader.lang)}</h3>
                    <p class="soft">{m::clauses_rest_hint(reader.lang)}</p>
                    <ul class="list tight">{rows}</ul>
                }
                .into_any()
            })
        })
    })
}

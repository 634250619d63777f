//! The commitments of a partnership: as a board, a table or a list.

mod all;
mod base;
mod board;
mod bulk;
mod card;
mod choose;
mod edit;
mod facts;
mod found;
mod groups;
mod hand;
mod look;
mod picked;
mod refused;
mod row;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, SegmentedControl, Shown, live};
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::table_files::{FromOthers, TableFiles};
use crate::views::shared::{Browser, Reader, RecordPage, t, tr};

use all::{All, BY_DUE, Order};
use board::Board;
use choose::{ByField, Choose};
use found::{Found, Question};
use groups::Group;
use look::{Fact, Look, View};
use picked::Picked;
use table::Table;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    store: Store,
    browser: Browser,
    /// Who reads.
    reader: Memo<Reader>,
    /// What is asked for.
    asking: Asking,
    /// How it is shown.
    look: Memo<Look>,
    /// What there is of it.
    found: Memo<Found>,
    /// The place of each by its title, worked out when it is first asked for.
    titles: Memo<Vec<usize>>,
    /// The groups in which there is something, found or not.
    used: Memo<Vec<Group>>,
    /// The rows that are picked.
    picked: RwSignal<Picked>,
    /// The cell that is altered.
    editing: RwSignal<Option<(Id, Fact)>>,
    /// What is typed there.
    typed: RwSignal<String>,
    /// What is wrong with it.
    fault: RwSignal<Option<String>>,
}

impl Seen {
    /// What the table shows, in its order.
    fn rows(self) -> Arc<Vec<Id>> {
        self.found.with_untracked(Found::rows)
    }

    /// Works out the order of titles before it is asked for.
    fn make_ready(self) {
        let _ = self.titles.read_untracked();
    }

    /// Picks all that was found, shown or not.
    fn pick_all(self) {
        let ids = self.rows();
        self.picked.update(|picked| picked.all(&ids));
    }

    /// Picks the rows from the one that was picked last up to this one.
    fn pick_up_to(self, id: Id) {
        let ids = self.rows();
        self.picked.update(|picked| picked.up_to(id, &ids));
    }
}

/// The page.
#[component]
pub fn CommitmentsPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Commitments id/> }.into_any()/> }
}

#[component]
fn Commitments(id: Id) -> impl IntoView {
    let seen = seen(Store::here(), id);
    let is_empty = Memo::new(move |_| seen.found.with(|found| found.all == 0));
    let add = move || view! { <A href=links::new(Kind::Commitment, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::board_add)}</A> };
    let body = live(move || {
        if is_empty.get() {
            view! { <EmptyState title=t(m::board_empty_title) text=t(m::board_empty_text) glyph=Glyph::Board>{add()}<FromOthers partnership=id kind=Kind::Commitment/></EmptyState> }.into_any()
        } else {
            view! { <Shows seen/> }.into_any()
        }
    });
    let actions = move || {
        view! {
            <Shown when=move || !is_empty.get()><ViewField seen/></Shown>
            {add()}
        }
    };
    view! { <Frame asking=seen.asking title=t(m::board_title) action=actions>{body}</Frame> }
}

fn seen(store: Store, id: Id) -> Seen {
    let asking = Asking::here(id, Place::Commitments(id), &look::OWN);
    let (view, by, sort) = (asking.own("view"), asking.own("by"), asking.own("sort"));
    // A board is for a desk: on a phone its columns would lie beside the screen.
    let browser = Browser::here();
    let usual = if (browser.is_narrow)() { View::List } else { View::Board };
    let look = Memo::new(move |_| view.with(|view| by.with(|by| sort.with(|sort| Look::read(view, by, sort, usual)))));
    let reader = Memo::new(move |_| Reader::of(store));
    let order = Memo::new(move |_| {
        let look = look.get();
        let as_table = look.view == View::Table;
        Order {
            by: if as_table { look.sort } else { Fact::Due },
            down: as_table && look.down,
        }
    });
    let by_due =
        Memo::new(move |before: Option<&All>| store.workspace().with(|workspace| All::by_due(workspace, id, before)));
    let titles = Memo::new(move |_| by_due.with(|all| all.titles(store.lang().get())));
    let all = Memo::new(move |before: Option<&All>| {
        let (base, order, reader) = (by_due.read(), order.get(), reader.read());
        if order == BY_DUE {
            return All::clone(&base);
        }
        let ranks = || titles.read_untracked();
        store
            .workspace()
            .with(|workspace| base.ordered(order, workspace, id, &reader, ranks, before))
    });
    let left = asking.left_of(all, All::only);
    let found = Memo::new(move |before: Option<&Found>| {
        let reader = reader.read();
        let question = Question {
            partnership: id,
            filter: asking.filter.get(),
            look: look.get(),
            order: order.get(),
            lang: reader.lang,
            today: reader.today,
            limits: reader.limits,
        };
        let again = asking.sift(|sieve| {
            let workspace = store.workspace();
            workspace.with(|workspace| before?.again(&question, sieve, workspace))
        });
        // The order of all is asked for only where all are asked again.
        again.unwrap_or_else(|| {
            let left = left.read();
            let all = all.with(All::len);
            store
                .workspace()
                .with(|workspace| Found::of(question, &left, all, workspace))
        })
    });
    let used = Memo::new(move |_| {
        if !asking.narrows.get() {
            return found.with(Found::groups);
        }
        let by = look.get().by;
        all.with(|all| store.workspace().with(|workspace| all.groups(by, id, workspace)))
    });
    Seen {
        store,
        browser,
        reader,
        asking,
        look,
        found,
        titles,
        used,
        picked: RwSignal::new(Picked::default()),
        editing: RwSignal::new(None),
        typed: RwSignal::new(String::new()),
        fault: RwSignal::new(None),
    }
}

/// The tools, and what they leave of the commitments.
#[component]
fn Shows(seen: Seen) -> impl IntoView {
    let asking = seen.asking;
    let is_none = Memo::new(move |_| seen.found.with(|found| found.count() == 0));
    let view = Memo::new(move |_| seen.look.get().view);
    let counted = tr(move |lang| {
        seen.found.with(|found| {
            if found.count() == found.all {
                m::board_count(lang, count(found.all))
            } else {
                let number = |n: usize| intl::number(lang, count(n));
                m::board_found(lang, &number(found.count()), &number(found.all))
            }
        })
    });
    let body = live(move || match (is_none.get(), view.get()) {
        (true, _) => view! { <NothingFound asking/> }.into_any(),
        (false, View::Table) => view! { <Table seen/> }.into_any(),
        (false, View::Board | View::List) => view! { <Board seen/> }.into_any(),
    });
    let by = live(move || (view.get() != View::Table).then(|| view! { <ByField seen/> }.into_any()));
    view! {
        <div class="stack commitments">
            <h2 class="sr">{tr(move |lang| view_name(view.get())(lang).to_owned())}</h2>
            <FilterBar asking search=t(m::board_search) holds=Signal::stored(Holds::Commitments) counted>
                {by}
                <Choose seen/>
                <TableFiles asking kind=Kind::Commitment start=true/>
            </FilterBar>
            <Printed asking counted/>
            {body}
        </div>
    }
}

/// Board, table, list.
#[component]
fn ViewField(seen: Seen) -> impl IntoView {
    let lang = seen.store.lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        View::ALL
            .iter()
            .map(|view| (view.code().to_owned(), view_name(*view)(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || seen.look.get().view.code().to_owned());
    let show = move |code: String| seen.asking.put("view", code, false);
    view! { <SegmentedControl id="commitment-view" label=t(m::board_view) options value on_input=show/> }
}

const fn view_name(view: View) -> fn(Lang) -> &'static str {
    match view {
        View::Board => m::board_as_board,
        View::Table => m::board_as_table,
        View::List => m::board_as_list,
    }
}

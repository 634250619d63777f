//! One filter for the timeline, the schedule, the calendar and the commitments of a partnership: it stands in the address, goes with
//! the reader from one of them to the next, and may be given a name. `domain/queries/filter.rs` says what it takes.

pub mod address;
mod bar;
mod choice;
mod controls;
mod dropped;
mod frame;
pub mod own;
mod period;
mod printed;
mod saved;

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, Names, Sieve};
use crate::domain::queries::limits::Limits;
use crate::domain::record::Record;
use crate::store::Store;
use crate::ui::Memo;

use super::links::Place;
use super::provide_sought;
use super::query::{PAUSE, Query};
use address::{Asked, Dropped};
use own::{Own, unread, without_unread};

pub use address::Why;
pub use bar::{FilterBar, NothingFound};
pub use controls::Holds;
pub use dropped::LeftOut;
pub use frame::Frame;
pub use period::{read as end_of, shown as end_in_figures};
pub use printed::{Printed, told};

/// What one of these pages is asked for.
#[derive(Clone, Copy)]
pub struct Asking {
    /// The partnership.
    pub partnership: Id,
    /// The page.
    pub place: Place,
    /// The query of the address, with what is typed and not yet there.
    pub query: Memo<Query>,
    /// The filter in it.
    pub filter: Memo<Filter>,
    /// Whether it leaves anything out.
    pub narrows: Memo<bool>,
    asked: Memo<Asked>,
    /// What in the query belongs to the page alone.
    own: &'static [Own],
    names: Memo<Names>,
    store: Store,
    /// Goes to a query; whether it takes the place of the last one in the history.
    go: Callback<(Query, bool)>,
    /// Asks for a text: it is sought at once, and the address follows after a pause.
    pub search: Callback<String>,
}

/// How many records are made ready to be searched without a pause: some milliseconds' work on a slow laptop.
const AT_ONCE: usize = 200;

fn make_ready(mut records: Vec<Arc<Record>>) {
    let later = records.split_off(AT_ONCE.min(records.len()));
    for record in &records {
        record.search_key();
    }
    if !later.is_empty() {
        set_timeout(move || make_ready(later), Duration::ZERO);
    }
}

/// Of what, and by what, something was left.
struct Last<T> {
    all: Arc<T>,
    filter: Arc<Filter>,
    names: Arc<Names>,
    today: Day,
    limits: Limits,
}

impl<T> Last<T> {
    /// Whether all that is left now was left before.
    fn goes_on(&self, before: &Self) -> bool {
        Arc::ptr_eq(&self.all, &before.all)
            && Arc::ptr_eq(&self.names, &before.names)
            && (self.today, self.limits) == (before.today, before.limits)
            && self.filter.narrows_further(&before.filter)
    }
}

impl Asking {
    /// What the address asks for of this page, which reads `own` beside the filter. What is found is marked with the text that is sought.
    #[must_use]
    pub fn here(partnership: Id, place: Place, own: &'static [Own]) -> Self {
        let store = Store::here();
        let address = Query::here();
        let navigate = use_navigate();
        let typed: RwSignal<Option<String>> = RwSignal::new(None);
        let query = Memo::new(move |_| match typed.get() {
            Some(text) => address.get().put("q", text),
            None => address.get(),
        });
        let asked = Memo::new(move |_| {
            store
                .workspace()
                .with(|workspace| query.with(|query| address::read(query, workspace, partnership)))
        });
        let filter = Memo::new(move |_| asked.with(|asked| asked.filter.clone()));
        let names = Memo::new(move |_| store.workspace().with(|workspace| Names::of(workspace, partnership)));
        let go = Callback::new(move |(query, replace): (Query, bool)| {
            let options = NavigateOptions {
                replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&query.after(&place.href()), options);
            typed.set(None);
        });
        let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
            if let Some(Some(_)) = typed.try_get_untracked() {
                go.run((query.get_untracked(), true));
            }
        }));
        provide_sought(move || filter.with(|filter| filter.text.clone()));
        Self {
            partnership,
            place,
            query,
            filter,
            narrows: Memo::new(move |_| filter.with(Filter::narrows)),
            asked,
            own,
            names,
            store,
            go,
            search: Callback::new(move |text| {
                typed.set(Some(text));
                follow.update_value(|follow| follow(()));
            }),
        }
    }

    /// Asks for something else.
    pub fn ask(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.go.run((address::write(&filter, self.readable()), false));
    }

    /// What the address has and the page cannot read.
    fn dropped(self) -> Vec<Dropped> {
        let of_filter = self.asked.with(|asked| asked.dropped.clone());
        let of_view = self.query.with(|query| unread(self.own, query));
        of_filter.into_iter().chain(of_view).collect()
    }

    /// The query without what the page itself cannot read.
    fn readable(self) -> Query {
        without_unread(self.own, self.query.get_untracked())
    }

    /// Asks for everything again; what belongs to the view stays.
    pub fn clear(self) {
        self.ask(|filter| *filter = Filter::default());
    }

    /// Writes what belongs to the view alone into the query; an empty value takes it out.
    pub fn put(self, name: &str, value: impl Into<String>, replace: bool) {
        self.go.run((self.readable().put(name, value), replace));
    }

    /// What the query has of what belongs to the view alone.
    pub fn own(self, name: &'static str) -> Memo<String> {
        let query = self.query;
        Memo::new(move |_| query.with(|query| query.get(name).to_owned()))
    }

    /// Asks records whether they are asked for; whoever does is run again when the filter, a record or the day is another.
    pub fn sift<R>(self, look: impl FnOnce(&Sieve) -> R) -> R {
        let today = self.store.today().get();
        let limits = self.store.settings().with(|settings| settings.limits);
        let filter = self.filter.read();
        let names = (!filter.text.is_empty()).then(|| self.names.read());
        let nobody = Names::default();
        let names = names.as_deref().unwrap_or(&nobody);
        self.store
            .workspace()
            .with(|workspace| look(&Sieve::new(&filter, names, workspace, self.partnership, today, limits)))
    }

    /// What the filter leaves of `all`, by `only`. While one goes on typing it is looked for in what was left before.
    #[must_use]
    pub fn left_of<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        all: Memo<T>,
        only: fn(&T, &Sieve) -> T,
    ) -> Memo<T> {
        let asked = StoredValue::new(None);
        Memo::new(move |before: Option<&T>| {
            let (all, filter) = (all.read(), self.filter.read());
            if !filter.narrows() {
                asked.set_value(None);
                return T::clone(&all);
            }
            let now = Last {
                all: Arc::clone(&all),
                filter,
                names: self.names.read(),
                today: self.store.today().get(),
                limits: self.store.settings().with(|settings| settings.limits),
            };
            let goes_on =
                asked.with_value(|last: &Option<Last<T>>| last.as_ref().is_some_and(|last| now.goes_on(last)));
            asked.set_value(Some(now));
            let within = before.filter(|_| goes_on).unwrap_or(&all);
            self.sift(|sieve| only(within, sieve))
        })
    }

    /// Makes the records ready to be searched, so that the first key does not wait for it: a few at a time, for nothing else is to wait either.
    fn make_ready(self) {
        let records = self
            .store
            .workspace()
            .with_untracked(|workspace| workspace.within(self.partnership).map(Arc::clone).collect());
        make_ready(records);
    }
}

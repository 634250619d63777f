//! A list on the page of today: its heading with the count, the worst rows, and the rest on demand.

use leptos::prelude::*;

use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Memo, Shown, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, t, tr};

/// How many rows are shown at first.
const FEW: usize = 8;

/// The rows of a list: how many there are, and the first of them. What they show may be of any type.
pub struct Rows {
    total: Memo<usize>,
    first: Box<dyn Fn(usize) -> AnyView + Send + Sync>,
}

impl Rows {
    /// A row, an `li`, for each of the items.
    pub fn new<T: 'static>(
        items: impl Fn() -> Vec<T> + Copy + Send + Sync + 'static,
        row: fn(&T, &Workspace, &Reader) -> AnyView,
    ) -> Self {
        let store = Store::here();
        let first = move |most: usize| {
            let (reader, items) = (Reader::of(store), items());
            store.workspace().with(|workspace| {
                let items = items.iter().take(most);
                items.map(|item| row(item, workspace, &reader)).together()
            })
        };
        Self {
            total: Memo::new(move |_| items().len()),
            first: Box::new(first),
        }
    }
}

/// The list; the caller leaves it out where it is empty.
#[component]
pub fn Section(
    /// The id of its heading.
    id: &'static str,
    /// Its heading.
    title: Signal<String>,
    /// What it shows.
    rows: Rows,
    /// Its heading's count is a warning.
    #[prop(optional)]
    late: bool,
) -> impl IntoView {
    let store = Store::here();
    let all = RwSignal::new(false);
    let Rows { total, first } = rows;
    let number = move || intl::number(store.lang().get(), count(total.get()));
    let rows = live(move || first(if all.get() { usize::MAX } else { FEW }));
    let show_all = tr(move |lang| m::today_show_all(lang, &intl::number(lang, count(total.get()))));
    view! {
        <section aria-labelledby=id>
            <div class="title">
                <h2 id=id tabindex="-1">{title}" "<span class="count" class:late=late>{number}</span></h2>
            </div>
            <ul class="list" role="list">{rows}</ul>
            <Shown when=move || { total.get() > FEW }>
                <button type="button" class="btn more" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                    {move || if all.get() { t(m::today_show_few) } else { show_all }}
                </button>
            </Shown>
        </section>
    }
}

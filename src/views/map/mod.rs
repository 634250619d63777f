//! The map of a partnership: where its partners lie and what took place where, and the same as a list.

mod file;
mod list;
mod nowhere;
mod picture;
mod words;

use leptos::prelude::*;

use crate::domain::entity::Partnership;
use crate::domain::geo::Position;
use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::queries::map::{Map, map};
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Land;
use crate::ui::{EmptyState, Glyph, MapHand, Memo, live};
use crate::views::shared::{Browser, PageHead, PartnershipNav, Reader, RecordPage, t};

use list::Places;
use nowhere::Nowhere;
use picture::Picture;

/// The outline of the countries.
#[derive(Clone, Debug, PartialEq)]
enum Outline {
    /// It is on its way.
    Awaited,
    /// It is there.
    There(Vec<Land>),
    /// It could not be had.
    Failed,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership.
    partnership: Id,
    /// All places.
    map: Memo<Map>,
    /// The outline under them.
    outline: RwSignal<Outline>,
    /// Where on the map one is.
    hand: MapHand,
    /// The place whose events are listed.
    open: RwSignal<Option<Position>>,
    store: Store,
    browser: Browser,
}

impl Seen {
    /// Looks at all that there is; nothing where the partnership is gone. Whoever looks is told when it is another.
    fn look<T: Default>(self, look: impl FnOnce(&Map, &Partnership, &Reader) -> T) -> T {
        let reader = Reader::of(self.store);
        self.map.with(|map| {
            self.store.workspace().with(|workspace| {
                let partnership = workspace.partnership_of(self.partnership);
                partnership
                    .map(|partnership| look(map, partnership, &reader))
                    .unwrap_or_default()
            })
        })
    }

    /// Fetches the outline, for the first time or again.
    fn fetch(self) {
        self.outline.set(Outline::Awaited);
        self.store.fetch_outline(move |lands| {
            // The page may be gone by then.
            let _ = self.outline.try_set(lands.map_or(Outline::Failed, Outline::There));
        });
    }
}

/// The map of the partnership with this id.
#[component]
pub fn MapPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Page id/> }.into_any()/> }
}

#[component]
fn Page(id: Id) -> impl IntoView {
    let store = Store::here();
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(id);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let map = Memo::new(move |_| {
        let our_city = Reader::of(store).our_city;
        store.workspace().with(|workspace| map(workspace, id, &our_city))
    });
    let all = Signal::derive(move || map.with(picture::extent));
    let seen = Seen {
        partnership: id,
        map,
        outline: RwSignal::new(Outline::Awaited),
        hand: MapHand::new(all),
        open: RwSignal::new(None),
        store,
        browser: Browser::here(),
    };
    seen.fetch();
    let is_empty = Memo::new(move |_| map.with(|map| map.places.is_empty()));
    let body = live(move || {
        if is_empty.get() {
            return view! { <EmptyState title=t(m::map_empty) text=t(m::map_empty_next) glyph=Glyph::Pin/> }.into_any();
        }
        view! {
            <div class="map-page">
                <Picture seen/>
                <Places seen/>
            </div>
        }
        .into_any()
    });
    view! {
        <div class="page">
            <PageHead title=t(m::map_title) eyebrow/>
            <PartnershipNav id/>
            {body}
            <Nowhere seen/>
        </div>
    }
}

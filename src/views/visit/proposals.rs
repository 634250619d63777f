//! What is proposed for an agenda: all of it, those of one ground, or a single one are taken with one click.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::agenda::{Ground, Proposal, proposals};
use crate::domain::record::Kind;
use crate::domain::schema::COLLECTION_MAX;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Each, Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::more::more_button;
use crate::views::shared::names::named;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Reader, t};

use super::points::PAGE;
use super::{Page, point};

/// The id of the heading, which gets the focus when what was pressed has gone.
const HEAD: &str = "proposed";

/// What is proposed for an event.
pub(super) fn of(store: Store, id: Id, reader: &Reader) -> Vec<Proposal> {
    store
        .workspace()
        .with(|workspace| proposals(workspace, id, reader.today, &reader.limits))
}

const fn words(ground: Ground) -> fn(Lang) -> &'static str {
    match ground {
        Ground::Carried => m::visit_ground_carried,
        Ground::Overdue => m::visit_ground_overdue,
        Ground::Due => m::visit_ground_due,
        Ground::Silent => m::visit_ground_silent,
        Ground::Unowned => m::visit_ground_unowned,
        Ground::Open => m::visit_ground_open,
    }
}

/// What the groups share.
#[derive(Clone, Copy)]
struct Offer {
    page: Page,
    all: Memo<Vec<Proposal>>,
    browser: Browser,
}

impl Offer {
    /// Takes these points.
    fn take(self, wanted: impl Fn(&Proposal) -> bool) {
        let room =
            COLLECTION_MAX.saturating_sub(untrack(|| self.page.event(|event| event.agenda.len())).unwrap_or_default());
        let all = self.all.get_untracked();
        let points: Vec<Proposal> = all.into_iter().filter(wanted).take(room).collect();
        // A refusal is said by the notice.
        let _ = self.page.store.run(Deed::Saved(Kind::Event), |workspace, desk| {
            commands::take_points(workspace, self.page.id, &points, desk)
        });
        self.browser.focus.run(HEAD.to_owned());
    }

    fn of(self, ground: Ground) -> Vec<Proposal> {
        let all = self.all.read();
        all.iter().filter(|one| one.ground() == ground).cloned().collect()
    }
}

/// The proposals, by their ground; nothing for an event that is over.
#[component]
pub(super) fn Proposals(page: Page) -> impl IntoView {
    let store = page.store;
    let offer = Offer {
        page,
        all: Memo::new(move |_| of(store, page.id, &Reader::of(store))),
        browser: Browser::here(),
    };
    let is_planned = Memo::new(move |_| {
        page.event(|event| event.status() == crate::domain::codes::EventStatus::Planned)
            .unwrap_or_default()
    });
    let is_full = Memo::new(move |_| {
        page.event(|event| event.agenda.len() >= COLLECTION_MAX)
            .unwrap_or_default()
    });
    let number = Memo::new(move |_| offer.all.with(Vec::len));
    let take_all = move || {
        live(move || {
            let (number, lang) = (number.get(), store.lang().get());
            (number > 0 && !is_full.get()).then(|| {
                view! {
                    <button type="button" class="btn primary" on:click=move |_| offer.take(|_| true)>
                        <Icon glyph=Glyph::Plus/>{m::visit_take_all(lang, count(number))}
                    </button>
                }
                .into_any()
            })
        })
    };
    let grounds = move || {
        let all = offer.all.read();
        let is_there = |ground: &Ground| all.iter().any(|one| one.ground() == *ground);
        Ground::ALL.into_iter().filter(is_there).collect::<Vec<_>>()
    };
    view! {
        <Shown when=move || is_planned.get()>
            <section class="no-print">
                <div class="title">
                    <h2 id=HEAD tabindex="-1">{t(m::visit_proposed)}</h2>
                    <div class="row">{take_all()}</div>
                </div>
                <Shown when=move || is_full.get()><p class="notice"><Icon glyph=Glyph::Info/><span>{t(m::visit_full)}</span></p></Shown>
                <Shown when=move || { number.get() > 0 } fallback=move || view! { <p class="soft">{t(m::visit_nothing_proposed)}</p> }>
                    <div class="stack">
                        <p class="hint">{t(m::visit_proposed_hint)}</p>
                        <Each each=grounds key=|ground| *ground children=move |ground| view! { <Group offer ground is_full/> }/>
                    </div>
                </Shown>
            </section>
        </Shown>
    }
}

#[component]
fn Group(offer: Offer, ground: Ground, is_full: Memo<bool>) -> impl IntoView {
    let store = offer.page.store;
    let asked = RwSignal::new(PAGE);
    let all = Memo::new(move |_| offer.of(ground));
    let take = live(move || {
        let (lang, number) = (store.lang().get(), all.with(Vec::len));
        let name = format!(
            "{}: {}",
            words(ground)(lang),
            m::visit_take_group(lang, &intl::number(lang, count(number)))
        );
        (number > 1 && !is_full.get()).then(|| {
            view! {
                <button type="button" class="btn small" aria-label=name on:click=move |_| offer.take(|one| one.ground() == ground)>
                    {m::visit_take_group(lang, &intl::number(lang, count(number)))}
                </button>
            }
            .into_any()
        })
    });
    let rows = live(move || {
        let (reader, first) = (Reader::of(store), asked.get());
        all.with(|all| {
            all.iter()
                .take(first)
                .map(|one| row(offer, one, &reader, is_full))
                .together()
        })
    });
    let more = live(move || {
        let rest = all.with(Vec::len).saturating_sub(asked.get());
        (rest > 0).then(|| more_button(rest, PAGE, asked, &Reader::of(store)))
    });
    view! {
        <section>
            <div class="title"><h3>{t(words(ground))}</h3>{take}</div>
            <ul class="list tight proposals">{rows}</ul>
            {more}
        </section>
    }
}

fn row(offer: Offer, one: &Proposal, reader: &Reader, is_full: Memo<bool>) -> AnyView {
    let (lang, id) = (reader.lang, one.id);
    let marks = offer.page.store.workspace().with(|workspace| {
        let about = one.commitment.map(|id| point::commitment_marks(id, workspace, reader));
        view! { {point::carried(one.from, workspace, lang)}{about} }.into_any()
    });
    let of = format!(": {}", titled(one.title.show(lang), lang));
    view! {
        <li>
            <div class="row">
                <div class="point-text">
                    <p class="point-title">{named(&one.title, lang)}</p>
                    <div class="row">{marks}</div>
                </div>
                <button type="button" class="btn small" disabled=move || is_full.get() on:click=move |_| offer.take(|one| one.id == id)>
                    <Icon glyph=Glyph::Plus/>{m::visit_take(lang)}<span class="sr">{of}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}

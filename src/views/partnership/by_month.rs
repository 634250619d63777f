//! The bridge for those who do not see it, or want all that stands behind its pillars at once.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::queries::bridge::{Month, Span, Stretch, months};
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Together, live};
use crate::views::shared::bridge::{contacts, leads_to, strengths};
use crate::views::shared::chips::code;
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::names::named;
use crate::views::shared::{Reader, t};

/// How many events of a month are named; the month leads to all of them.
const FEW: usize = 5;

/// A table of the months with contact.
#[component]
pub fn ByMonth(
    /// The partnership.
    id: Id,
    /// Which months.
    stretch: Signal<Stretch>,
) -> impl IntoView {
    let store = Store::here();
    let rows = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let months = months(workspace, Span::whole(id), reader.today, stretch.get());
            let some = months.iter().filter(|month| !month.contacts.is_empty());
            some.map(|month| row(workspace, id, month, &reader)).together()
        })
    });
    view! {
        <details class="by-month">
            <summary>{t(m::partnership_by_month)}</summary>
            <p class="soft">{t(m::partnership_by_month_hint)}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=t(m::partnership_by_month)>
                <table class="table stacked">
                    <thead>
                        <tr>
                            <th scope="col">{t(m::bridge_month)}</th>
                            <th scope="col">{t(m::bridge_what)}</th>
                            <th scope="col">{t(m::bridge_counts)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(workspace: &Workspace, id: Id, month: &Month, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let name = dates::month(lang, month.year, month.month);
    // One event is linked by itself.
    let name = if month.contacts.len() > 1 {
        view! { <A href=leads_to(workspace, id, month)>{name}</A> }.into_any()
    } else {
        name.into_any()
    };
    let events = contacts(workspace, month)
        .take(FEW)
        .map(|(record, event)| contact(record, event, lang));
    let rest = month.contacts.len().saturating_sub(FEW);
    let more = (rest > 0).then(|| view! { <li class="soft">{m::bridge_more(lang, count(rest))}</li> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=m::bridge_what(lang)><ul role="list" class="plain">{events.together()}{more}</ul></td>
            <td data-label=m::bridge_counts(lang)>{strengths(month, reader).join("; ")}</td>
        </tr>
    }
    .into_any()
}

fn contact(record: &Record, event: &Event, lang: Lang) -> AnyView {
    let kind = event.kind.map(|kind| code(lang, "event_kind", kind.code()));
    let planned = (event.status() == EventStatus::Planned).then(|| code(lang, "event_status", "planned"));
    let facts: Vec<&str> = kind.into_iter().chain(planned).collect();
    let title = named(&event.title, lang);
    view! { <li><A href=links::of(record)>{title}</A>" "<span class="soft">{facts.join(" · ")}</span></li> }.into_any()
}

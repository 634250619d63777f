//! What the reader has shown: the columns of the table, what stands on a card, and what makes the columns of the board.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::settings::Settings;
use crate::ui::{CheckGroup, Memo, Shown, Together};
use crate::views::shared::t;

use super::Seen;
use super::facts::name;
use super::look::{By, Fact, View};

/// The settings of the view that is open, folded away.
#[component]
pub fn Choose(seen: Seen) -> impl IntoView {
    let as_table = Memo::new(move |_| seen.look.get().view == View::Table);
    let opened = RwSignal::new(false);
    view! {
        <details class="more-filters" on:toggle=move |_: ev::Event| opened.set(true)>
            <summary class="btn">{move || t(if as_table.get() { m::board_columns } else { m::board_fields })}</summary>
            <Shown when=move || opened.get()>
                <Facts seen as_table/>
            </Shown>
        </details>
    }
}

#[component]
fn Facts(seen: Seen, as_table: Memo<bool>) -> impl IntoView {
    let store = seen.store;
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let facts = Fact::ALL.iter().filter(|fact| **fact != Fact::Title);
        facts
            .map(|fact| (fact.code().to_owned(), name(*fact)(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    let values = Signal::derive(move || {
        let chosen = |setting: &Settings| {
            if as_table.get() {
                Fact::chosen(setting.columns.as_ref(), Fact::COLUMNS)
            } else {
                Fact::chosen(setting.on_card.as_ref(), Fact::ON_CARD)
            }
        };
        let chosen = store.settings().with(chosen);
        chosen
            .into_iter()
            .map(|fact| fact.code().to_owned())
            .collect::<Vec<_>>()
    });
    // Codes that only another version knows stay among them.
    let change = move |codes: Vec<String>| {
        let as_table = as_table.get_untracked();
        store.set(|settings| {
            let setting = if as_table {
                &mut settings.columns
            } else {
                &mut settings.on_card
            };
            let unknown = setting
                .iter()
                .flatten()
                .filter(|code| Fact::from_code(code).is_none())
                .cloned();
            let all: Vec<String> = codes.into_iter().chain(unknown).collect();
            *setting = Some(all);
        });
    };
    let reset = move |_| {
        let as_table = as_table.get_untracked();
        store.set(|settings| {
            if as_table {
                settings.columns = None;
            } else {
                settings.on_card = None;
            }
        });
    };
    let label = Signal::derive(move || {
        t(if as_table.get() {
            m::board_columns
        } else {
            m::board_on_card
        })
        .get()
    });
    view! {
        <div class="card saved">
            <CheckGroup id="shown-facts" label options values on_change=change hint=t(m::board_shown_hint)/>
            <div class="row"><button type="button" class="btn quiet" on:click=reset>{t(m::board_usual)}</button></div>
        </div>
    }
}

/// What makes the columns or the groups.
#[component]
pub fn ByField(seen: Seen) -> impl IntoView {
    let option = move |by: &By| {
        let this = *by;
        let is_it = move || seen.look.get().by == this;
        view! { <option value=by.code() prop:selected=is_it>{t(by_name(this))}</option> }
    };
    let choose = move |event| {
        let code = event_target_value(&event);
        seen.asking.put(
            "by",
            if code == By::Status.code() { String::new() } else { code },
            false,
        );
    };
    view! { <select class="input by" aria-label=t(m::board_by) on:change=choose>{By::ALL.iter().map(option).together()}</select> }
}

const fn by_name(by: By) -> fn(Lang) -> &'static str {
    match by {
        By::Status => m::board_by_status,
        By::Partner => m::board_by_lead,
        By::Sphere => m::board_by_sphere,
        By::Programme => m::board_by_programme,
    }
}

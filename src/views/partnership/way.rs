//! The way to the partnership's goal: what it is, what leads on, what it is to be and by when.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::AgreementKind;
use crate::domain::id::Id;
use crate::domain::queries::agreements::{Way, way};
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Icon, Memo, Shown, live};
use crate::views::shared::chips::code;
use crate::views::shared::links;
use crate::views::shared::names::named;
use crate::views::shared::{Browser, Reader, kept, t};

/// The id of the heading.
const GOAL: &str = "goal";

/// The way; nothing where there is no goal.
#[component]
pub fn WayToGoal(
    /// The partnership.
    id: Id,
    /// Its record.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let way = Memo::new(move |_| {
        let (record, today) = (record.get(), store.today().get());
        let partnership = record.partnership_of()?;
        store
            .workspace()
            .with(|workspace| way(workspace, id, partnership, today))
    });
    let list = move || {
        let reader = Reader::of(store);
        way.with(|way| way.as_ref().map(|way| steps(id, way, &reader)))
    };
    let is_open = Memo::new(move |_| way.with(|way| way.as_ref().is_some_and(|way| !way.is_reached())));
    let reach = move |_| {
        // A refusal is said by the notice.
        let done = store.run(Deed::Saved(Kind::Partnership), |workspace, desk| {
            commands::reach_goal(workspace, id, desk)
        });
        if done.is_ok() {
            browser.focus.run(GOAL.to_owned());
        }
    };
    view! {
        <Shown when=move || way.with(Option::is_some)>
            <section aria-labelledby=GOAL>
                <div class="title">
                    <h2 id=GOAL tabindex="-1">{t(m::goal_title)}</h2>
                    <div class="row no-print">
                        <Shown when=move || is_open.get()>
                            <button type="button" class="btn small" on:click=reach><Icon glyph=Glyph::Check/>{t(m::goal_reach)}</button>
                        </Shown>
                    </div>
                </div>
                {live(list)}
            </section>
        </Shown>
    }
}

fn steps(id: Id, way: &Way, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let to = code(lang, "form", way.to.code());
    if way.is_reached() {
        return view! { <p class="row"><span class="due ok"><Icon glyph=Glyph::Check/><span>{m::goal_reached(lang, to)}</span></span></p> }.into_any();
    }
    let now = way
        .from
        .map(|from| step(true, m::goal_now(lang, code(lang, "form", from.code())).into_any()));
    let agreement = way.agreement.as_ref().map(|(kind, record)| match record {
        Some(record) => step(true, link(record, reader)),
        None => step(false, missing(id, *kind, reader)),
    });
    let signing = way.signing.as_ref().map(|record| {
        let when = record.event().and_then(|event| event.when);
        let when = when.map(|when| view! { <span class="soft">{dates::edtf(lang, &when)}</span> });
        let words = format!("{}: ", m::goal_signing(lang));
        step(
            false,
            view! { <span>{words}{link(record, reader)}</span>{when} }.into_any(),
        )
    });
    let by = way.by.as_ref().map(|by| view! { <span>{dates::edtf(lang, by)}</span> });
    let left = way.left.map(|left| {
        if left < 0 {
            view! { <span class="due late"><Icon glyph=Glyph::Alert/><span>{dates::overdue_by(lang, -left)}</span></span> }.into_any()
        } else {
            let is_exact = way.by.is_some_and(|by| by.earliest() == by.latest());
            view! { <span class="due">{kept::far(left, is_exact, lang)}</span> }.into_any()
        }
    });
    let goal = step(
        false,
        view! { <strong>{m::goal_then(lang, to)}</strong>{by}{left} }.into_any(),
    );
    view! { <ol class="way" role="list">{now}{agreement}{signing}{goal}</ol> }.into_any()
}

fn step(is_done: bool, content: AnyView) -> AnyView {
    let glyph = is_done.then(|| view! { <Icon glyph=Glyph::Check/> });
    view! { <li class:done=is_done><i aria-hidden="true">{glyph}</i><div class="row">{content}</div></li> }.into_any()
}

fn link(record: &Arc<Record>, reader: &Reader) -> AnyView {
    let title = match (record.agreement(), record.event()) {
        (Some(agreement), _) => named(&agreement.title, reader.lang),
        (_, Some(event)) => named(&event.title, reader.lang),
        _ => ().into_any(),
    };
    view! { <A href=links::of(record)>{title}</A> }.into_any()
}

/// The agreement that would make it so is not there: it can be added.
fn missing(id: Id, kind: AgreementKind, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let words = m::goal_no_agreement(lang, code(lang, "agreement_kind", kind.code()));
    let href = links::new(Kind::Agreement, Some(id), &[("kind", kind.code().to_owned())]);
    view! {
        <span>{words}</span>
        <A href attr:class="btn small quiet no-print"><Icon glyph=Glyph::Plus/>{m::goal_add_agreement(lang)}</A>
    }
    .into_any()
}

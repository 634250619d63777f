//! What was changed on both sides, and what was deleted here and changed elsewhere: the reader decides.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use serde_json::Value;

use crate::domain::queries::lists::title;
use crate::domain::record::Record;
use crate::domain::stamp::Stamp;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::review::{self, Review};
use crate::ui::{Each, Memo, Shown, Together, live};
use crate::views::shared::chips::code;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{Browser, Reader, links, t, tr};

/// The id of the heading, which has the focus when one of the rows has gone.
const HEADING: &str = "to-review";

/// The section.
#[component]
pub fn ToReview() -> impl IntoView {
    let store = Store::here();
    let reviews = store.reviews();
    let waiting = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| reviews.with(|known| review::waiting(workspace, known)))
    });
    let deleted = Memo::new(move |_| {
        store.workspace().with(|workspace| {
            let all = workspace.changed_after_deletion();
            all.cloned().collect::<Vec<_>>()
        })
    });
    let has_waiting = move || waiting.with(|waiting| !waiting.is_empty());
    let has_deleted = move || deleted.with(|deleted| !deleted.is_empty());
    view! {
        <section>
            <h2 id=HEADING tabindex="-1">{t(m::review_title)}</h2>
            <div class="stack">
                <Shown when=move || !has_waiting() && !has_deleted()><p class="soft">{t(m::review_none)}</p></Shown>
                <Shown when=has_waiting>
                    <p>{t(m::review_lead)}</p>
                    <ul class="list"><Each each=move || waiting.get() key=Review::name children=|review| view! { <Waiting review/> }/></ul>
                </Shown>
                <Shown when=has_deleted>
                    <h3>{t(m::review_gone_title)}</h3>
                    <p>{t(m::review_gone_lead)}</p>
                    <ul class="list"><Each each=move || deleted.get() key=|record| record.youngest() children=|record| view! { <Deleted record/> }/></ul>
                </Shown>
            </div>
        </section>
    }
}

/// A value with the time at which it was written.
fn dated(lang: Lang, value: &str, stamp: Stamp) -> String {
    m::review_at(lang, value, &moment(lang, stamp))
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn moment(lang: Lang, stamp: Stamp) -> String {
    intl::installed().moment(lang, stamp.millis() as f64)
}

/// A field with both its values.
#[component]
fn Waiting(review: Review) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let back = move || browser.focus.run(HEADING.to_owned());
    let (taken, left, shown) = (review.clone(), review.clone(), review);
    let take = move |_| {
        store.use_other(&taken);
        back();
    };
    let leave = move |_| {
        store.leave_as_is(&left);
        back();
    };
    let words = live(move || {
        let reader = Reader::of(store);
        store
            .workspace()
            .with(|workspace| Some(both(&shown, workspace.get(shown.id)?, workspace, &reader)))
    });
    view! {
        <li>
            <div class="stack">
                {words}
                <div class="row">
                    <button type="button" class="btn" on:click=take>{t(m::review_use_other)}</button>
                    <button type="button" class="btn" on:click=leave>{t(m::review_leave)}</button>
                </div>
            </div>
        </li>
    }
}

fn both(review: &Review, record: &Record, workspace: &crate::domain::workspace::Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let words = Words::of(workspace, record, lang);
    let value = |value: Option<&Value>| words.value(&review.field, value.unwrap_or(&Value::Null));
    let now = dated(
        lang,
        &value(record.fields.get(&review.field)),
        record.stamp_of(&review.field),
    );
    let other = dated(lang, &value(review.value.as_ref()), review.lost);
    let name = titled(title(record, lang, &reader.our_city), lang);
    let place = words.name(&review.field, record.fields.get(&review.field));
    view! {
        <p><A href=links::of(record)>{name}</A>" · "{place}</p>
        <dl class="pairs">
            <dt>{m::review_now(lang)}</dt><dd>{now}</dd>
            <dt>{m::review_other(lang)}</dt><dd>{other}</dd>
        </dl>
    }
    .into_any()
}

/// A record that was deleted here, with what was written into it elsewhere afterwards.
#[component]
fn Deleted(record: Arc<Record>) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let back = move || browser.focus.run(HEADING.to_owned());
    let id = record.id;
    // None while it is being looked for.
    let was = RwSignal::new(None::<Option<Arc<Record>>>);
    spawn_local(async move {
        let found = store.last_state(id).await.map(Arc::new);
        // The reader may have left the page meanwhile.
        let _ = was.try_set(Some(found));
    });
    let state = move || was.get().flatten();
    let can_come_back = move || {
        let can = |was: &Arc<Record>| {
            store
                .workspace()
                .with(|workspace| review::can_come_back(workspace, was))
        };
        state().is_some_and(|was| can(&was))
    };
    let bring_back = move |_| {
        if let Some(was) = state() {
            store.restore(&[(*was).clone()]);
        }
        back();
    };
    let leave = move |_| {
        store.leave_deleted(id);
        back();
    };
    let kind = record.kind;
    let name = tr(move |lang| {
        let name = state().map(|was| titled(title(&was, lang, ""), lang));
        let kind = code(lang, "kind", kind.code());
        name.map_or_else(|| kind.to_owned(), |name| m::review_place(lang, kind, &name))
    });
    let words = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let said = Words {
                workspace,
                kind,
                partnership: state().and_then(|was| was.partnership()),
                lang: reader.lang,
            };
            let one = |(field, stamp): (&String, &crate::domain::record::FieldStamp)| {
                let value = record.fields.get(field).unwrap_or(&Value::Null);
                let words = dated(reader.lang, &said.value(field, value), stamp.at);
                view! { <dt>{said.name(field, record.fields.get(field))}</dt><dd>{words}</dd> }
            };
            record.stamps.iter().map(one).together()
        })
    });
    view! {
        <li>
            <div class="stack">
                <p>{name}</p>
                <dl class="pairs" aria-label=t(m::review_gone_changed)>{words}</dl>
                <Shown when=move || was.get() == Some(None)><p class="soft">{t(m::review_gone_lost)}</p></Shown>
                <div class="row">
                    <Shown when=can_come_back>
                        <button type="button" class="btn" on:click=bring_back>{t(m::review_bring_back)}</button>
                    </Shown>
                    <button type="button" class="btn" on:click=leave>{t(m::review_leave_deleted)}</button>
                </div>
            </div>
        </li>
    }
}

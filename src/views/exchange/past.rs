//! What has come: each file that was taken over, and what it changed here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::lists::title;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, labels, m};
use crate::store::Store;
use crate::store::handle::Known;
use crate::store::past::{Fate, Moment, Trace, turns_of};
use crate::ui::{Memo, Shown, Together, live};
use crate::views::merge::written;
use crate::views::past::told::{fate_words, values};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{Reader, t};

/// So many files, and so many records of one, are shown at first, and more each time.
const PAGE: usize = 20;

type Counted = fn(Lang, i64) -> String;

type Moments = Memo<Option<Arc<Vec<Moment>>>>;

/// The section.
#[component]
pub fn Past() -> impl IntoView {
    let store = Store::here();
    let past = store.exchanges();
    let moments: Moments = Memo::new(move |_| {
        past.with(|past| match past {
            Known::All(moments) => Some(Arc::new(moments.clone())),
            Known::NotYet | Known::Nothing => None,
        })
    });
    let files =
        Memo::new(move |_| moments.with(|moments| moments.as_ref().map_or_else(Vec::new, |moments| files(moments))));
    let asked = RwSignal::new(PAGE);
    let open = RwSignal::new(None::<usize>);
    let rows = live(move || {
        let shown = asked.get();
        let rows = files
            .get()
            .into_iter()
            .take(shown)
            .map(|place| view! { <File moments place open/> });
        rows.together()
    });
    let instead = live(move || {
        let is_nothing = past.with(|past| *past == Known::Nothing);
        match (is_nothing, moments.with(Option::is_some)) {
            (true, _) => view! { <p class="soft">{t(m::exchange_past_nothing)}</p> }.into_any(),
            (false, true) if files.with(Vec::is_empty) => {
                view! { <p class="soft">{t(m::exchange_past_none)}</p> }.into_any()
            }
            (false, _) => view! { <p class="soft">{t(m::exchange_past_text)}</p> }.into_any(),
        }
    });
    let rest = move || files.with(Vec::len).saturating_sub(asked.get());
    view! {
        <section id="past">
            <h2>{t(m::exchange_past)}</h2>
            <div class="stack">
                {instead}
                <ul class="list past" role="list" hidden=move || files.with(Vec::is_empty)>{rows}</ul>
                <More rest asked/>
            </div>
        </section>
    }
}

/// The places of the files among what happened, the latest first.
fn files(moments: &[Moment]) -> Vec<usize> {
    let all = moments.iter().enumerate().rev();
    all.filter(|(_, moment)| moment.sender.is_some())
        .map(|(place, _)| place)
        .collect()
}

#[component]
fn More(rest: impl Fn() -> usize + Copy + Send + Sync + 'static, asked: RwSignal<usize>) -> impl IntoView {
    let lang = Store::here().lang();
    view! {
        <Shown when=move || rest() != 0>
            <p><button type="button" class="btn more" on:click=move |_| asked.update(|asked| *asked += PAGE)>{move || m::board_more(lang.get(), count(rest()))}</button></p>
        </Shown>
    }
}

/// One file: who sent it, when it came, how much it changed; opened, record by record.
#[component]
fn File(moments: Moments, place: usize, open: RwSignal<Option<usize>>) -> impl IntoView {
    let store = Store::here();
    let is_open = Memo::new(move |_| open.get() == Some(place));
    let head = live(move || {
        let lang = store.lang().get();
        moments.with(|moments| Some(head(lang, moments.as_ref()?.get(place)?)))
    });
    let toggle = move |_| open.update(|open| *open = (*open != Some(place)).then_some(place));
    view! {
        <li class="stack">
            <div class="row">
                {head}
                <button type="button" class="btn small" aria-expanded=move || is_open.get().to_string() on:click=toggle>{t(m::exchange_look)}</button>
            </div>
            <Shown when=move || is_open.get()><Inside moments place/></Shown>
        </li>
    }
}

fn head(lang: Lang, moment: &Moment) -> AnyView {
    let sender = moment.sender.clone().unwrap_or_default();
    let name = match sender.from.as_str() {
        "" => m::exchange_past_unknown(lang).to_owned(),
        city => m::exchange_past_of(lang, city),
    };
    let taken = m::exchange_past_taken(lang, &intl::installed().moment(lang, moment.at));
    let written = written(&sender.exported).map(|at| m::exchange_past_written(lang, &dates::moment(lang, at)));
    let of = |fate: Fate| moment.traces.iter().filter(|trace| trace.fate == fate).count();
    let numbers: [(Counted, Fate); 4] = [
        (m::exchange_past_created, Fate::Created),
        (m::exchange_past_changed, Fate::Changed),
        (m::exchange_past_deleted, Fate::Deleted),
        (m::exchange_past_restored, Fate::Restored),
    ];
    let numbers = numbers.into_iter().filter(|(_, fate)| of(*fate) > 0);
    let words: Vec<String> = [taken]
        .into_iter()
        .chain(written)
        .chain(numbers.map(|(say, fate)| say(lang, count(of(fate)))))
        .collect();
    view! { <div class="plain"><strong>{name}</strong><span class="soft">{words.join(" · ")}</span></div> }.into_any()
}

#[component]
fn Inside(moments: Moments, place: usize) -> impl IntoView {
    let store = Store::here();
    let asked = RwSignal::new(PAGE);
    let total = Memo::new(move |_| {
        moments.with(|moments| {
            moments
                .as_ref()
                .and_then(|moments| Some(moments.get(place)?.traces.len()))
                .unwrap_or_default()
        })
    });
    let rows = live(move || {
        let reader = Reader::of(store);
        let shown = asked.get();
        let moments = moments.get()?;
        let since = moments.get(place..)?;
        let rows: Vec<AnyView> = store.workspace().with(|workspace| {
            since.first().map(|moment| {
                moment
                    .traces
                    .iter()
                    .take(shown)
                    .map(|trace| row(workspace, since, trace, &reader))
                    .collect()
            })
        })?;
        Some(rows)
    });
    view! {
        <ul class="list tight" role="list">{rows}</ul>
        <More rest=move || total.get().saturating_sub(asked.get()) asked/>
    }
}

/// One record: what became of it, each value before and after, and what of the file was not taken over.
fn row(workspace: &Workspace, since: &[Moment], trace: &Trace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let now = workspace.get(trace.id);
    let words = Words {
        workspace,
        kind: trace.kind,
        partnership: trace.partnership,
        lang,
    };
    let name = name_of(trace, now.map(|record| &**record), reader);
    let href = match now {
        Some(record) => links::of(record),
        None => Place::History(trace.kind, trace.id).href(),
    };
    let turns = if trace.fate == Fate::Changed {
        turns_of(since, trace, now.map(|record| &*record.fields))
    } else {
        Vec::new()
    };
    let turn = turns.iter().map(|turn| {
        let (old, new) = (turn.old.as_ref(), turn.new.as_ref());
        let (before, after) = words.both(&turn.field, old, new);
        view! { <dt>{words.name(&turn.field, new.or(old))}</dt><dd class="turn">{values(lang, old, new, &before, &after)}</dd> }
    });
    let declined = trace.declined.iter().map(|(field, value)| {
        view! { <dt>{words.name(field, Some(value))}</dt><dd><span class="soft">{m::exchange_declined(lang)}": "</span>{words.value(field, value)}</dd> }
    });
    view! {
        <li class="stack tight">
            <div class="row">
                <div class="plain"><A href attr:class="task-title">{name}</A><span class="soft">{labels::code(lang, "kind", trace.kind.code())}</span></div>
                <span class="badge" class:late=trace.fate == Fate::Deleted class:ok=trace.fate == Fate::Created>{fate_words(lang, trace.fate)}</span>
            </div>
            <dl class="pairs">{turn.together()}{declined.together()}</dl>
        </li>
    }
    .into_any()
}

/// As it is called now; a deleted one as it was called then.
fn name_of(trace: &Trace, now: Option<&Record>, reader: &Reader) -> String {
    let lang = reader.lang;
    if let Some(record) = now {
        return titled(title(record, lang, &reader.our_city), lang);
    }
    titled(title(&trace.was(), lang, &reader.our_city), lang)
}

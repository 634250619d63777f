//! The snapshots: taken, looked into, restored, passed on, deleted.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::handle::SnapshotList;
use crate::store::snapshots::{Effects, Listed, Reason};
use crate::ui::{Each, Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Reader, t, tr};

/// The id of the heading, where the focus goes when what had it is gone.
const HEADING: &str = "snapshots";

/// The id of the button that asks before a snapshot is deleted; one snapshot is open at most.
const FORGET: &str = "snapshot-forget";

/// How many titles are named of those that come, change or go.
const NAMED: usize = 3;

/// All snapshots, the latest first, and the way to take one.
#[component]
pub fn Snapshots() -> impl IntoView {
    let store = Store::here();
    store.look_at_snapshots();
    let list = store.snapshots();
    let seen = move || match list.get() {
        SnapshotList::Seen(all) => all,
        SnapshotList::Unseen | SnapshotList::Missing => Vec::new(),
    };
    let instead = live(move || match list.get() {
        SnapshotList::Missing => view! { <p>{t(m::snapshot_missing)}</p> }.into_any(),
        SnapshotList::Seen(all) if all.is_empty() => view! { <p>{t(m::snapshot_none)}</p> }.into_any(),
        SnapshotList::Seen(_) | SnapshotList::Unseen => ().into_any(),
    });
    let open = RwSignal::new(None);
    let can_take = move || {
        let has_records = store.workspace().with(|workspace| !workspace.is_empty());
        has_records && list.with(|list| *list != SnapshotList::Missing)
    };
    view! {
        <section>
            <h2 id=HEADING tabindex="-1">{t(m::snapshot_title)}</h2>
            <div class="stack">
                <p class="soft">{t(m::snapshot_lede)}</p>
                <Shown when=can_take>
                    <p class="row"><button type="button" class="btn" on:click=move |_| store.take_snapshot()>{t(m::snapshot_take)}</button></p>
                </Shown>
                {instead}
                <Shown when=move || !seen().is_empty()>
                    <ul class="list" role="list">
                        <Each each=seen key=|snapshot| snapshot.key.to_bits() children=move |snapshot| view! { <Row snapshot open/> }/>
                    </ul>
                </Shown>
            </div>
        </section>
    }
}

/// When it was taken, as the reader writes it.
fn when(snapshot: Listed, lang: Lang) -> String {
    dates::moment(lang, snapshot.about.at)
}

fn why(lang: Lang, reason: Option<Reason>) -> &'static str {
    match reason {
        Some(Reason::ByHand) => m::snapshot_reason_by_hand(lang),
        Some(Reason::File) => m::snapshot_reason_file(lang),
        Some(Reason::Folder) => m::snapshot_reason_folder(lang),
        Some(Reason::Example) => m::snapshot_reason_example(lang),
        Some(Reason::Many) => m::snapshot_reason_many(lang),
        Some(Reason::Archive) => m::snapshot_reason_archive(lang),
        Some(Reason::Restore) => m::snapshot_reason_restore(lang),
        None => m::snapshot_reason_other(lang),
    }
}

/// One snapshot; at most one is open.
#[component]
fn Row(snapshot: Listed, open: RwSignal<Option<u64>>) -> impl IntoView {
    let key = snapshot.key.to_bits();
    let is_open = Memo::new(move |_| open.get() == Some(key));
    let at = tr(move |lang| when(snapshot, lang));
    let about = tr(move |lang| {
        let records = m::snapshot_records(lang, count(snapshot.about.records));
        format!("{} · {records}", why(lang, snapshot.about.reason))
    });
    let toggle = move |_| open.update(|open| *open = (*open != Some(key)).then_some(key));
    view! {
        <li class="stack">
            <div class="row">
                <div><strong class="num">{at}</strong><p class="soft">{about}</p></div>
                <button type="button" class="btn small" aria-expanded=move || is_open.get().to_string() on:click=toggle>
                    {t(m::snapshot_look)}<span class="sr">": "{at}</span>
                </button>
            </div>
            <Shown when=move || is_open.get()><div class="stack"><Inside snapshot/></div></Shown>
        </li>
    }
}

/// What restoring it would do, and what can be done with it.
#[component]
fn Inside(snapshot: Listed) -> impl IntoView {
    let store = Store::here();
    // None while it is read.
    let records = RwSignal::new(None);
    spawn_local(async move {
        let read = store.snapshot(snapshot.key).await;
        // The reader may have closed it meanwhile.
        let _ = records.try_set(Some(read));
    });
    let asks = RwSignal::new(false);
    view! {
        {live(move || match records.get() {
            None => ().into_any(),
            Some(None) => view! { <p>{t(m::snapshot_unreadable)}</p> }.into_any(),
            Some(Some(records)) => view! { <Preview records/> }.into_any(),
        })}
        <Shown
            when=move || asks.get()
            fallback=move || view! {
                <p class="row">
                    <button type="button" class="btn small quiet" on:click=move |_| store.download_snapshot(snapshot)><Icon glyph=Glyph::Download/>{t(m::snapshot_download)}</button>
                    <button type="button" class="btn small quiet danger" id=FORGET on:click=move |_| asks.set(true)><Icon glyph=Glyph::Trash/>{t(m::snapshot_forget)}</button>
                </p>
            }
        >
            <Question snapshot asks/>
        </Shown>
    }
}

/// Asks before a snapshot is deleted: nothing can bring it back.
#[component]
fn Question(snapshot: Listed, asks: RwSignal<bool>) -> impl IntoView {
    const KEEP: &str = "snapshot-keep";
    let store = Store::here();
    let browser = Browser::here();
    browser.focus.run(KEEP.to_owned());
    let forget = move |_| {
        store.forget_snapshot(snapshot.key);
        browser.focus.run(HEADING.to_owned());
    };
    let keep = move |_| {
        asks.set(false);
        browser.focus.run(FORGET.to_owned());
    };
    view! {
        <div class="stack">
            <p>{t(m::snapshot_forget_ask)}</p>
            <p class="row">
                <button type="button" class="btn small danger" on:click=forget>{t(m::snapshot_forget_yes)}</button>
                <button type="button" class="btn small" id=KEEP on:click=keep>{t(m::snapshot_forget_no)}</button>
            </p>
        </div>
    }
}

/// What comes back, what changes and what goes, and the button that does it.
#[component]
fn Preview(records: Arc<Vec<Record>>) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    live(move || {
        let effects = store.effects(&records);
        if effects.is_none() {
            return view! { <p>{t(m::snapshot_same)}</p> }.into_any();
        }
        let records = Arc::clone(&records);
        let restore =
            move |_| store.restore_snapshot(Arc::clone(&records), move || browser.focus.run(HEADING.to_owned()));
        view! {
            <ul class="stack tight" role="list">{told(&effects, &Reader::of(store))}</ul>
            <p class="row"><button type="button" class="btn primary" on:click=restore><Icon glyph=Glyph::Undo/>{t(m::snapshot_restore)}</button></p>
        }
        .into_any()
    })
}

type Counted = fn(Lang, i64) -> String;

fn told(effects: &Effects, reader: &Reader) -> AnyView {
    let groups: [(Counted, &[Arc<Record>]); 3] = [
        (m::snapshot_back, &effects.back),
        (m::snapshot_changed, &effects.changed),
        (m::snapshot_gone, &effects.gone),
    ];
    let some = groups.into_iter().filter(|(_, records)| !records.is_empty());
    some.map(|(message, records)| {
        let number = message(reader.lang, count(records.len()));
        view! { <li><strong>{number}</strong>" "{names(records, reader)}</li> }
    })
    .together()
}

/// The first titles, and how many more there are.
fn names(records: &[Arc<Record>], reader: &Reader) -> String {
    let lang = reader.lang;
    let name = |record: &Arc<Record>| {
        let title = titled(lists::title(record, lang, &reader.our_city), lang);
        format!("{}: {title}", code(lang, "kind", record.kind.code()))
    };
    let mut names: Vec<String> = records.iter().take(NAMED).map(name).collect();
    if records.len() > NAMED {
        names.push(m::snapshot_more(lang, count(records.len() - NAMED)));
    }
    names.join("; ")
}

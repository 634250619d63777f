//! What came from elsewhere, looked at before it is taken over: a file that was opened, dropped or pasted, or a link.

mod clash;
mod groups;
mod passphrase;
mod rows;
mod skipped;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_location, use_navigate};

use crate::domain::date::Day;
use crate::domain::text::Lang;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::handle::{Contents, OfferedWhat};
use crate::store::merging::{Choices, Coming, What};
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::open::OpenFile;
use crate::views::shared::{PageHead, t, tr};

use groups::{Group, group_title};
use passphrase::Passphrase;
pub(in crate::views) use passphrase::lock_words;
use skipped::Skipped;

/// What waits to be taken over, and the way to open a file where nothing does.
#[component]
pub fn MergePage() -> impl IntoView {
    let store = Store::here();
    let offered = store.offered();
    // Another link may be opened while the page is.
    let hash = use_location().hash;
    Effect::new(move || {
        let packed = hash.get();
        if packed.len() > 1 {
            store.open_link(packed);
        }
    });
    view! {
        <div class="page merge">
            <PageHead title=t(m::merge_title)/>
            {live(move || match offered.get().map(|offered| offered.what) {
                Some(OfferedWhat::Open(contents)) => view! { <Preview contents/> }.into_any(),
                Some(OfferedWhat::Closed(text)) => view! { <Passphrase text/> }.into_any(),
                None => view! { <EmptyState title=t(m::merge_none_title) text=t(m::merge_none_text) glyph=Glyph::Upload><OpenFile class="primary"/></EmptyState> }.into_any(),
            })}
        </div>
    }
}

/// What a file would do, with the records as they would be after it. Two of them are the same only if they are one.
#[derive(Clone)]
struct Looked(Arc<(Coming, Workspace)>);

impl PartialEq for Looked {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Looked {
    fn at(store: Store, contents: &Contents) -> Self {
        let coming = store.coming(contents);
        let mut after = store.workspace().get();
        // What was deleted on one side is named all the same.
        let edits = coming.items.iter().map(|item| Edit {
            before: None,
            after: if item.joined.deleted.is_some() {
                Arc::clone(item.seen())
            } else {
                Arc::clone(&item.joined)
            },
        });
        after.apply(&Change { edits: edits.collect() });
        Self(Arc::new((coming, after)))
    }

    fn coming(&self) -> &Coming {
        &self.0.0
    }

    fn after(&self) -> &Workspace {
        &self.0.1
    }

    fn count(&self, what: What) -> usize {
        self.coming().those(what).count()
    }
}

/// What a view of a part of it needs.
#[derive(Clone)]
struct Shows {
    looked: Looked,
    /// The name of the city that sends it; empty where it does not say.
    from: String,
    choices: RwSignal<Choices>,
    lang: Lang,
}

#[component]
fn Preview(contents: Arc<Contents>) -> impl IntoView {
    let store = Store::here();
    let is_empty = store.workspace().with_untracked(Workspace::is_empty);
    let choices = RwSignal::new(Choices {
        // Whoever has nothing here opens the file to have what is in it.
        brings_back: is_empty,
        ..Choices::default()
    });
    let file = Arc::clone(&contents);
    let looked = Memo::new(move |_| Looked::at(store, &file));
    let from = contents.from.clone();
    let (head, skipped, take) = (Arc::clone(&contents), Arc::clone(&contents), contents);
    let groups = live(move || {
        let looked = looked.get();
        let shows = Shows {
            looked: looked.clone(),
            from: from.clone(),
            choices,
            lang: store.lang().get(),
        };
        let those = What::ALL.into_iter().filter(|what| looked.count(*what) > 0);
        those.map(|what| view! { <Group what shows=shows.clone()/> }).together()
    });
    view! {
        <section class="stack">
            {live(move || head_of(store, &head, &looked.get()))}
            <Take contents=take looked choices/>
        </section>
        {groups}
        <Skipped contents=skipped looked/>
    }
}

/// Who sends it, when it was written, and how much there is of what.
fn head_of(store: Store, contents: &Contents, looked: &Looked) -> AnyView {
    let lang = store.lang().get();
    let from = match contents.from.as_str() {
        "" => m::merge_from_unknown(lang).to_owned(),
        city => city.to_owned(),
    };
    let exported = written(&contents.exported).map(|at| dates::moment(lang, at));
    let exported = exported.map(|exported| view! { <dt>{m::merge_exported(lang)}</dt><dd class="num">{exported}</dd> });
    let coming = looked.coming();
    let line = |what: What| {
        let n = looked.count(what);
        let title = group_title(lang, what);
        (n > 0).then(|| view! { <li>{title}": "<strong class="num">{n}</strong></li> })
    };
    let lines = What::ALL.into_iter().filter_map(line).together();
    let unchanged = (coming.unchanged > 0)
        .then(|| view! { <li class="soft">{m::merge_unchanged(lang, count(coming.unchanged))}</li> });
    let skipped = contents.skipped.len() + coming.misfits.len();
    let skipped = (skipped > 0)
        .then(|| view! { <li class="late">{m::merge_skipped(lang)}": "<strong class="num">{skipped}</strong></li> });
    let ahead = coming
        .ahead
        .map(|(n, latest)| m::merge_ahead(lang, count(n), &dates::moment(lang, latest)));
    let unstamped = !contents.unstamped.is_empty() && coming.has_news();
    let warn = |words: String| view! { <div class="notice warn"><Icon glyph=Glyph::Alert/><p>{words}</p></div> };
    view! {
        <dl class="pairs">
            <dt>{m::merge_from(lang)}</dt><dd>{from}</dd>
            {exported}
            <dt>{m::merge_contents(lang)}</dt><dd><ul class="stack tight" role="list">{lines}{unchanged}{skipped}</ul></dd>
        </dl>
        {ahead.map(warn)}
        {unstamped.then(|| warn(m::merge_unstamped(lang).to_owned()))}
    }
    .into_any()
}

/// When a file was written, in milliseconds since 1970; none where it does not say so as RFC 3339 does, in UTC.
pub(in crate::views) fn written(exported: &str) -> Option<u64> {
    let (day, time) = exported.split_once('T')?;
    let day: Day = day.parse().ok()?;
    let mut parts = time.get(..8)?.split(':').map(|part| part.parse::<u64>().ok());
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
    let is_time = time.ends_with('Z') && hours < 24 && minutes < 60 && seconds <= 60;
    let days = u64::try_from(day.epoch_days()).ok().filter(|_| is_time)?;
    Some((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
}

/// The button that does it, or that there is nothing to do.
#[component]
fn Take(contents: Arc<Contents>, looked: Memo<Looked>, choices: RwSignal<Choices>) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let alters = Memo::new(move |_| {
        looked.with(|looked| {
            let coming = looked.coming();
            coming.has_news() || choices.with(|choices| coming.items.iter().any(|item| item.lives(choices)))
        })
    });
    let was_empty = store.workspace().with_untracked(Workspace::is_empty);
    let take = move |_| {
        let navigate = navigate.clone();
        store.merge(Arc::clone(&contents), choices.get_untracked(), move || {
            // Where there was nothing, what came is all there is; else it can be read what came.
            let next = if was_empty { Place::Today } else { Place::Exchange };
            navigate(&next.href(), NavigateOptions::default());
        });
    };
    let says = tr(move |lang| {
        let words = if alters.get() {
            m::merge_lede(lang)
        } else {
            m::merge_same(lang)
        };
        words.to_owned()
    });
    view! {
        <p role="status">{says}</p>
        <div class="row">
            <Shown when=move || alters.get()>
                <button type="button" class="btn primary" on:click=take.clone()><Icon glyph=Glyph::Check/>{t(m::merge_take)}</button>
            </Shown>
            <A href=Place::Exchange.href() attr:class="btn">{t(m::merge_leave)}</A>
            <OpenFile class="quiet" label=m::merge_other/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn the_time_of_a_file_is_read_where_it_is_one() {
        assert_eq!(written("1970-01-02T00:00:01Z"), Some(86_401_000));
        assert_eq!(written("2026-11-23T09:00:00.123Z"), Some(1_795_424_400_000));
        for text in [
            "",
            "2026",
            "2026-11-23",
            "2026-11-23T25:00:00Z",
            "2026-11-23T09:00:00+01:00",
            "1969-01-01T00:00:00Z",
            "xTyZ",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
    }
}

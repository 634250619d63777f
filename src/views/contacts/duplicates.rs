//! Contacts that may be recorded twice, with what speaks for it, and the way to make one of them.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::duplicates::{Likeness, Pair, duplicates};
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, Memo, Reveal, RevealMore, Shown, live};
use crate::views::contact::MergeForm;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::page::HEADING;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, t, tr};

/// How many pairs are shown at first, and how many more each time.
const PAGE: usize = 10;
/// The id of what folds the list away: it takes the focus when a pair is gone.
const FOLD: &str = "duplicates";

/// The pairs of a partnership, folded away; nothing where there are none.
#[component]
pub fn Duplicates(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let lang = store.lang();
    let apart = Memo::new(move |_| store.settings().with(|settings| settings.apart.clone()));
    let pairs = Memo::new(move |_| {
        let mut found = store.workspace().with(|workspace| duplicates(workspace, id));
        apart.with(|apart| {
            found.retain(|pair| !apart.contains(&(pair.first.min(pair.second), pair.first.max(pair.second))));
        });
        found
    });
    let open = RwSignal::new(None::<(Id, Id)>);
    let reveal = Reveal::new(Signal::derive(move || pairs.with(Vec::len)), PAGE);
    let shown = move || pairs.with(|pairs| pairs[..reveal.shown().min(pairs.len())].to_vec());
    let settle = Callback::new(move |()| {
        let left = pairs.with_untracked(|pairs| !pairs.is_empty());
        browser.focus.run(if left { FOLD } else { HEADING }.to_owned());
    });
    view! {
        <Shown when=move || pairs.with(|pairs| !pairs.is_empty())>
            <details class="fold no-print">
                <summary id=FOLD><Icon glyph=Glyph::Right/>{tr(move |lang| m::duplicate_title(lang, count(pairs.with(Vec::len))))}</summary>
                <ul class="list pairs-found">
                    <Each each=shown key=|pair| (pair.first, pair.second) children=move |pair| view! { <Row pair open settle/> }/>
                </ul>
                <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
            </details>
        </Shown>
    }
}

#[component]
fn Row(pair: Pair, open: RwSignal<Option<(Id, Id)>>, settle: Callback<()>) -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let (a, b) = (pair.first, pair.second);
    let button = format!("compare-{a}");
    let name = move |id: Id, lang: Lang| {
        let name = store
            .workspace()
            .with(|workspace| workspace.contact(id).map(|contact| contact.name.clone()));
        titled(name.unwrap_or_default(), lang)
    };
    let both = move |say: fn(Lang, &str, &str) -> String| tr(move |lang| say(lang, &name(a, lang), &name(b, lang)));
    let link =
        move |id: Id| view! { <A href=Place::Show(Kind::Contact, id).href()>{tr(move |lang| name(id, lang))}</A> };
    let why = pair.why.clone();
    let why = tr(move |lang| {
        let words: Vec<&str> = why.iter().map(|why| likeness(lang, *why)).collect();
        m::duplicate_why(lang, &words.join(", "))
    });
    let is_open = Memo::new(move |_| open.get() == Some((a, b)));
    let compare = move |_| {
        open.set(Some((a, b)));
        browser.focus.run(crate::views::contact::STAYS.to_owned());
    };
    let keep_apart = move |_| {
        store.keep_apart(a, b);
        settle.run(());
    };
    let back = button.clone();
    let close = Callback::new(move |()| {
        open.set(None);
        browser.focus.run(back.clone());
    });
    let merged = Callback::new(move |_: Id| {
        open.set(None);
        settle.run(());
    });
    view! {
        <li class="stack">
            <div class="row">
                <div class="plain"><span>{link(a)}" · "{link(b)}</span><span class="soft">{why}</span></div>
                <span class="row">
                    <button type="button" class="btn small" id=button aria-label=both(m::duplicate_compare_both) aria-expanded=move || is_open.get().to_string() on:click=compare>{t(m::duplicate_compare)}</button>
                    <button type="button" class="btn small quiet" aria-label=both(m::duplicate_apart_both) on:click=keep_apart>{t(m::duplicate_apart)}</button>
                </span>
            </div>
            {live(move || is_open.get().then(|| view! { <MergeForm a b close merged/> }.into_any()))}
        </li>
    }
}

fn likeness(lang: Lang, why: Likeness) -> &'static str {
    match why {
        Likeness::Name => m::duplicate_why_name(lang),
        Likeness::Email => m::duplicate_why_email(lang),
        Likeness::Phone => m::duplicate_why_phone(lang),
        Likeness::Partner => m::duplicate_why_partner(lang),
    }
}

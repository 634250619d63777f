//! The drafts in groups, in the order of the text.

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::commands::What;
use crate::ui::{Each, Memo, Reveal, RevealMore, Shown};
use crate::views::shared::marks::count;
use crate::views::shared::tr;

use super::card::{Card, group_words};
use super::item::{Fate, Item};
use super::paced::paced;
use super::work::Work;

/// How many cards of a group are shown at first, and more each time.
const PAGE: usize = 50;

/// How many cards of all groups together are drawn at once: as many as are seen.
const SEEN: usize = 6;

/// All groups that have a draft.
#[component]
pub fn Groups(work: Work) -> impl IntoView {
    let groups = Memo::new(move |_| {
        work.items.with(|items| {
            let has = |what: &What| items.iter().any(|item| item.piece.what == *what);
            What::ALL.into_iter().filter(has).collect::<Vec<_>>()
        })
    });
    let total = Signal::derive(move || work.items.with(|items| cards_before(items, None)));
    let drawn = paced(work.store, total, SEEN, 2 * SEEN);
    view! { <Each each=move || groups.get() key=|what| *what children=move |what| view! { <Group work what drawn/> }/> }
}

/// How many cards the groups above this one show at first; all groups, where none is said.
fn cards_before(items: &[Item], group: Option<What>) -> usize {
    let above = What::ALL.into_iter().take_while(|what| Some(*what) != group);
    let cards = |what| items.iter().filter(|item| item.piece.what == what).take(PAGE).count();
    above.map(cards).sum()
}

#[component]
fn Group(work: Work, what: What, drawn: RwSignal<usize>) -> impl IntoView {
    let keys = move |is_dismissed: bool| {
        Memo::new(move |_| {
            work.items.with(|items| {
                let of = items
                    .iter()
                    .filter(|item| item.piece.what == what && (item.fate == Fate::Dismissed) == is_dismissed);
                of.map(|item| item.piece.key).collect::<Vec<_>>()
            })
        })
    };
    let (shown, dismissed) = (keys(false), keys(true));
    // Those of the groups above are drawn before.
    let above = Memo::new(move |_| work.items.with(|items| cards_before(items, Some(what))));
    let room = Memo::new(move |_| match drawn.get() {
        usize::MAX => usize::MAX,
        drawn => drawn.saturating_sub(above.get()),
    });
    // A report has dozens of drafts; a megabyte has thousands, of which nobody looks at all.
    let total = Memo::new(move |_| shown.with(Vec::len));
    let reveal = Reveal::new(total.into(), PAGE);
    let cards = Memo::new(move |_| {
        let (first, pointed) = (reveal.shown().min(room.get()), work.pointed.get());
        let keys = shown.read();
        let asked = |(place, key): &(usize, &u32)| *place < first || pointed == Some(**key);
        keys.iter()
            .enumerate()
            .filter(asked)
            .map(|(_, key)| *key)
            .collect::<Vec<_>>()
    });
    let more = move |rest: usize| m::board_more(work.store.lang().get(), count(rest));
    let title = tr(move |lang| group_words(lang, what).to_owned());
    let bring_back = tr(move |lang| m::intake_bring_back(lang, count(dismissed.with(Vec::len))));
    let back = move |_| {
        dismissed
            .get_untracked()
            .into_iter()
            .for_each(|key| work.dismiss(key, false));
    };
    view! {
        <section class="intake-group">
            <h3>{title}</h3>
            <ul class="intake-cards" role="list">
                <Each each=move || cards.get() key=|key| *key children=move |key| view! { <Card work id=key/> }/>
            </ul>
            <RevealMore reveal text=more by_hand=Signal::stored(true)/>
            <Shown when=move || dismissed.with(|keys| !keys.is_empty())>
                <button type="button" class="link" on:click=back>{bring_back}</button>
            </Shown>
        </section>
    }
}

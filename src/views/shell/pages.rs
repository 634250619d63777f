//! Which page an address opens, and what is shown until the part that draws it is there.

use leptos::prelude::*;

use crate::i18n::m;
use crate::views::parts::{NotFetched, Part, Parts, at_once};
use crate::views::shared::links::Place;
use crate::views::shared::{Lost, PageHead, t};
use crate::views::today::TodayPage;

/// The page at a place.
#[component]
pub fn Page(
    /// The place; none where the address leads nowhere.
    place: Option<Place>,
) -> impl IntoView {
    let Some(place) = place else {
        return view! { <Lost/> }.into_any();
    };
    match expect_context::<Parts>().of(place) {
        Some(part) => view! { <PageOf part place/> }.into_any(),
        None => view! { <TodayPage/> }.into_any(),
    }
}

/// A page that a part draws.
#[component]
fn PageOf(part: Part, place: Place) -> impl IntoView {
    let fetched = RwSignal::new(Ok(()));
    let fetch = Callback::new(move |()| {
        leptos::task::spawn_local(async move {
            let outcome = (part.fetch)().await;
            // The reader may have gone to another page meanwhile.
            let _ = fetched.try_set(outcome);
        });
    });
    move || match (fetched.get(), at_once((part.draw)(place))) {
        (Err(NotFetched), _) => view! { <NotThere try_again=fetch/> }.into_any(),
        (Ok(()), Some(page)) => page,
        (Ok(()), None) => {
            fetch.run(());
            view! { <div class="page" aria-busy="true"></div> }.into_any()
        }
    }
}

/// Says that the page cannot be fetched, and offers another try.
#[component]
fn NotThere(try_again: Callback<()>) -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=t(m::part_title)/>
            <section class="empty">
                <p>{t(m::part_text)}</p>
                <p class="row">
                    <button type="button" class="btn primary" on:click=move |_| try_again.run(())>{t(m::part_again)}</button>
                </p>
            </section>
        </div>
    }
}

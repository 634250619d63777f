//! Contacts that were to be kept until a day that has passed.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::person::kept_too_long;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Together, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;

/// So many are named; each that is erased makes room for the next.
const SHOWN: usize = 5;

/// The notice; nothing where there are none.
#[component]
pub(super) fn KeptTooLong(id: Id) -> impl IntoView {
    let store = Store::here();
    let over = Memo::new(move |_| {
        let today = store.today().get();
        store.workspace().with(|workspace| kept_too_long(workspace, id, today))
    });
    live(move || {
        let (lang, over) = (store.lang().get(), over.get());
        if over.is_empty() {
            return ().into_any();
        }
        let names = store.workspace().with(|workspace| {
            let link = |id: &Id| {
                let name = workspace.contact(*id)?.name.clone();
                Some(view! { <li><A href=Place::Person(*id).href()>{name}</A></li> })
            };
            over.iter().take(SHOWN).filter_map(link).together()
        });
        view! {
            <div class="notice warn">
                <Icon glyph=Glyph::Alert/>
                <div class="stack tight"><p>{m::privacy_over(lang, count(over.len()))}</p><ul class="row" role="list">{names}</ul></div>
            </div>
        }
        .into_any()
    })
}

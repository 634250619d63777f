//! That a side hangs on one contact.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::contacts::{Dependence, dependences};
use crate::domain::queries::lists::banks;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Together, live};

use super::Reader;
use super::links::Place;
use super::marks::count;

/// The sides of a partnership that hang on one contact, a line each, ours first; nothing where there is none.
#[component]
pub fn Depends(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let found = Memo::new(move |_| store.workspace().with(|workspace| dependences(workspace, id)));
    live(move || {
        if found.with(Vec::is_empty) {
            return None;
        }
        let reader = Reader::of(store);
        let lines = store.workspace().with(|workspace| {
            let partners = banks(workspace.partnership_of(id)?, &reader.our_city).into_iter();
            let lines = partners.filter_map(|(partner, details)| {
                let found = found.with(|found| found.iter().find(|one| one.partner == partner).cloned())?;
                let name = workspace.contact(found.contact)?.name.clone();
                Some(line(&found, &details.name.show(reader.lang), &name, &reader))
            });
            Some(lines.collect::<Vec<_>>())
        })?;
        let what = m::contact_depends_what(reader.lang);
        Some(view! { <div class="notice depends"><Icon glyph=Glyph::Info/><div class="stack">{lines.into_iter().together()}<p class="soft">{what}</p></div></div> }.into_any())
    })
}

fn line(found: &Dependence, city: &str, name: &str, reader: &Reader) -> AnyView {
    let words = m::contact_depends(reader.lang, count(found.open), city, name);
    view! { <p><A href=Place::Show(Kind::Contact, found.contact).href()>{words}</A></p> }.into_any()
}

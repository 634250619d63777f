//! The updates that a contact has written.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::contacts::written_by;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Each, Memo, Reveal, RevealMore, Shown, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, chips, t};

/// How many are shown at first, and how many more each time.
const PAGE: usize = 20;

/// The updates, the latest first, each with its commitment; nothing where there are none.
#[component]
pub(super) fn Wrote(id: Id) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let all = Memo::new(move |_| store.workspace().with(|workspace| written_by(workspace, id)));
    let reveal = Reveal::new(Signal::derive(move || all.with(Vec::len)), PAGE);
    let shown = move || all.with(|all| all[..reveal.shown().min(all.len())].to_vec());
    view! {
        <Shown when=move || all.with(|all| !all.is_empty())>
            <section>
                <div class="title"><h2>{t(m::contact_wrote)}</h2></div>
                <ul class="list tight news"><Each each=shown key=|row| (row.0, row.1) children=row/></ul>
                <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
            </section>
        </Shown>
    }
}

fn row((commitment, update, date): (Id, Id, Option<Edtf>)) -> AnyView {
    let store = Store::here();
    let record = store.record(commitment);
    let inside = live(move || {
        let (reader, record) = (Reader::of(store), record.get()?);
        let content = record.commitment()?;
        let (lang, text) = (
            reader.lang,
            chips::text(&content.updates.get(&update)?.text, reader.lang),
        );
        let title = titled(content.title.show(lang), lang);
        let when = date.as_ref().map(|date| dates::edtf(lang, date));
        Some(view! {
            <div class="lines">{text}</div>
            <p class="soft">{when}" · "<A href=Place::Show(crate::domain::record::Kind::Commitment, commitment).href()>{title}</A></p>
        }.into_any())
    });
    view! { <li>{inside}</li> }.into_any()
}

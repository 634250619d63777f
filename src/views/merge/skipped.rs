//! What could not be read, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::store::handle::{Contents, Skipped as Entry, Why};
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::t;

use super::Looked;

/// So many are named; who wants to know of all must look into the file.
const SHOWN: usize = 100;

/// The entries that are left out.
#[component]
pub(super) fn Skipped(contents: Arc<Contents>, looked: Memo<Looked>) -> impl IntoView {
    let store = Store::here();
    let total = {
        let contents = Arc::clone(&contents);
        Memo::new(move |_| contents.skipped.len() + looked.with(|looked| looked.coming().misfits.len()))
    };
    let rows = live(move || {
        let lang = store.lang().get();
        let entry = |entry: &Entry| {
            m::merge_entry(
                lang,
                &intl::number(lang, count(entry.place + 1)),
                &why(lang, &entry.why),
            )
        };
        let read = contents.skipped.iter().map(entry);
        looked.with(|looked| {
            let misfit = |(kind, _): &(_, _)| {
                format!(
                    "{}: {}",
                    labels::code(lang, "kind", crate::domain::record::Kind::code(*kind)),
                    m::merge_why_other_type(lang)
                )
            };
            let misfits = looked.coming().misfits.iter().map(misfit);
            read.chain(misfits)
                .take(SHOWN)
                .map(|words| view! { <li>{words}</li> })
                .together()
        })
    });
    let more = move || total.get().saturating_sub(SHOWN);
    view! {
        <section hidden=move || total.get() == 0>
            <h2>{t(m::merge_skipped)}" "<span class="soft num">{move || total.get()}</span></h2>
            <div class="stack">
                <div class="notice warn"><Icon glyph=Glyph::Alert/><p>{t(m::merge_skipped_text)}</p></div>
                <ul class="list tight" role="list">{rows}</ul>
                <Shown when=move || more() != 0><p class="soft">{move || m::snapshot_more(store.lang().get(), count(more()))}</p></Shown>
            </div>
        </section>
    }
}

fn why(lang: Lang, why: &Why) -> String {
    match why {
        Why::NotARecord => m::merge_why_not_a_record(lang),
        Why::UnknownType(code) => return m::merge_why_type(lang, code),
        Why::NoId => m::merge_why_no_id(lang),
        Why::Twice => m::merge_why_twice(lang),
        Why::Stamp => m::merge_why_stamp(lang),
        Why::OtherType => m::merge_why_other_type(lang),
    }
    .to_owned()
}

//! Evidence added in place: a link, or an event of the partnership.

use leptos::prelude::*;

use crate::domain::record::Kind;
use crate::domain::schema::LINE_MAX;
use crate::i18n::m;
use crate::store::commands::{self, Proof};
use crate::store::handle::Deed;
use crate::ui::{Combobox, Kind as Keyboard, Memo, TextField};
use crate::views::form::choices;
use crate::views::form::words::combo_texts;
use crate::views::shared::t;

use super::{Quick, Sheet, fault};

/// Asks for a link or an event, and adds it to the commitment.
#[component]
pub(super) fn EvidenceForm(quick: Quick) -> impl IntoView {
    let (store, id) = (quick.store, quick.id);
    let lang = store.lang();
    let [url, title, event] = [(); 3].map(|()| RwSignal::new(String::new()));
    let faults = RwSignal::new(Vec::new());
    let events = Memo::new(move |_| {
        store.workspace().with(|workspace| {
            let partnership = workspace.get(id).and_then(|record| record.partnership());
            partnership.map_or_else(Vec::new, |partnership| {
                choices::events(workspace, partnership, lang.get())
            })
        })
    });
    let save = move |()| {
        let proof = Proof {
            lang: lang.get_untracked(),
            title: title.get_untracked(),
            url: url.get_untracked(),
            event: event.get_untracked().parse().ok(),
        };
        let outcome = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::add_evidence(workspace, id, &proof, desk)
        });
        quick.saved(outcome, faults);
    };
    view! {
        <Sheet quick title=t(m::commitment_add_evidence) save>
            <div class="fields">
                <TextField id="evidence-url" kind=Keyboard::Url label=t(m::commitment_evidence_link) value=url error=fault(faults, "url") on_input=move |text| url.set(text)/>
                <Combobox id="evidence-event" label=t(m::commitment_evidence_event) value=event options=events texts=combo_texts() on_input=move |id| event.set(id)/>
            </div>
            <TextField id="evidence-title" label=t(m::commitment_evidence_title) hint=t(m::commitment_evidence_title_hint) value=title limit=LINE_MAX
                error=fault(faults, "title") on_input=move |text| title.set(text)/>
        </Sheet>
    }
}

//! The menu that gives a commitment another status.

use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Menu, MenuItem};

use super::chips::code;
use super::tr;

/// The statuses in the order of the board.
pub const STATUSES: &[CommitmentStatus] = CommitmentStatus::ALL;

/// Gives a commitment another status. The notice says so, and undoes it.
pub fn set_status(store: Store, id: Id, status: CommitmentStatus) {
    // A refusal is said by the notice.
    let _ = store.run(Deed::StatusSet(status), |workspace, desk| {
        commands::set_status(workspace, id, status, desk)
    });
}

/// What a status means, in a sentence.
#[must_use]
pub fn meaning(lang: Lang, status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::Proposed => m::commitment_means_proposed(lang),
        CommitmentStatus::Agreed => m::commitment_means_agreed(lang),
        CommitmentStatus::UnderWay => m::commitment_means_under_way(lang),
        CommitmentStatus::Paused => m::commitment_means_paused(lang),
        CommitmentStatus::Done => m::commitment_means_done(lang),
        CommitmentStatus::Dropped => m::commitment_means_dropped(lang),
    }
}

/// A button that says the status and offers the others.
#[component]
pub fn StatusMenu(
    /// The id of the button.
    menu: String,
    /// Its status.
    status: Signal<CommitmentStatus>,
    /// What else the button's name says, for where there are many.
    #[prop(optional, into)]
    of: Option<Signal<String>>,
    /// Shows a drawing in place of the name.
    #[prop(optional)]
    glyph: Option<Glyph>,
    /// Says of each status what it means.
    #[prop(optional)]
    explained: bool,
    /// Classes of the button.
    #[prop(optional, into)]
    class: String,
    /// Takes the status chosen.
    #[prop(into)]
    on_choose: Callback<CommitmentStatus>,
) -> impl IntoView {
    let store = Store::here();
    let label = tr(move |lang| {
        let name = code(lang, "commitment_status", status.get().code());
        match of {
            Some(of) => m::board_status_of(lang, name, &of.get()),
            None => m::board_status(lang, name),
        }
    });
    let items = Signal::derive(move || {
        let (lang, now) = (store.lang().get(), status.get());
        let item = |status: &CommitmentStatus| MenuItem {
            key: status.code().to_owned(),
            label: code(lang, "commitment_status", status.code()).to_owned(),
            checked: Some(*status == now),
            detail: explained.then(|| meaning(lang, *status).to_owned()),
            ..MenuItem::default()
        };
        STATUSES.iter().map(item).collect::<Vec<_>>()
    });
    let choose = move |key: String| {
        if let Some(status) = CommitmentStatus::from_code(&key) {
            on_choose.run(status);
        }
    };
    match glyph {
        Some(glyph) => view! { <Menu id=menu label items on_choose=choose glyph class/> }.into_any(),
        None => view! { <Menu id=menu label items on_choose=choose class start=true/> }.into_any(),
    }
}

//! The due date moved in place, with a reason; and a reason given afterwards.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::schema::LONG_MAX;
use crate::i18n::{dates, m};
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{DateField, Memo, TextArea};
use crate::views::form::words::date_labels;
use crate::views::shared::{t, tr};

use super::{Quick, Sheet, date_label, fault};

/// The new date and why.
#[component]
pub(super) fn MoveForm(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let (store, id) = (quick.store, quick.id);
    let now = Memo::new(move |_| record.with(|record| record.commitment().and_then(|it| it.due)));
    let is_dated = now.get_untracked().is_some();
    let due = RwSignal::new(
        now.get_untracked()
            .map_or_else(|| store.today().get_untracked().to_string(), |due| due.to_string()),
    );
    let reason = RwSignal::new(String::new());
    let lang = store.lang().get_untracked();
    let faults = RwSignal::new(Vec::new());
    let is_same = RwSignal::new(false);
    let save = move |()| {
        let (typed, why) = (due.get_untracked(), reason.get_untracked());
        let to: Option<Edtf> = typed.parse().ok();
        is_same.set(to.is_some() && to == now.get_untracked());
        if is_same.get_untracked() {
            return faults.set(Vec::new());
        }
        // What is no date is refused, and no deed is told then.
        let deed = to.map_or(Deed::Saved(Kind::Commitment), Deed::Moved);
        let outcome = store.run(deed, |workspace, desk| {
            commands::move_due(workspace, id, &typed, (lang, &why), desk)
        });
        quick.saved(outcome, faults);
    };
    let wrong = fault(faults, "due");
    let error = Signal::derive(move || {
        let unmoved = is_same
            .get()
            .then(|| m::commitment_same_date(store.lang().get()).to_owned());
        unmoved.or_else(|| wrong.get())
    });
    let hint = tr(move |lang| now.get().map(|now| dates::due(lang, &now)).unwrap_or_default());
    let title = tr(move |lang| date_label(lang, is_dated).to_owned());
    let why = is_dated.then(|| {
        view! {
            <TextArea id="move-reason" label=t(m::commitment_why) hint=t(m::commitment_why_hint) value=reason lang=lang.tag().to_owned() limit=LONG_MAX
                error=fault(faults, "reason") on_input=move |text| reason.set(text)/>
        }
        .into_any()
    });
    view! {
        <Sheet quick title save>
            <DateField id="move-due" label=t(m::commitment_new_due) hint value=due labels=date_labels() required=true error
                on_input=move |text| { is_same.set(false); due.set(text) }/>
            {why}
        </Sheet>
    }
}

/// Why a date was moved, told afterwards.
#[component]
pub(super) fn ReasonForm(quick: Quick, record: Signal<Arc<Record>>, moved: Id) -> impl IntoView {
    let (store, id) = (quick.store, quick.id);
    let lang = store.lang().get_untracked();
    let found = record.with_untracked(|record| record.commitment().and_then(|it| it.moves.get(&moved).cloned()));
    let found = found.unwrap_or_default();
    let reason = RwSignal::new(found.reason.get(lang).unwrap_or_default().to_owned());
    let faults = RwSignal::new(Vec::new());
    let save = move |()| {
        let why = reason.get_untracked();
        let outcome = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::give_reason(workspace, id, moved, (lang, &why), desk)
        });
        quick.saved(outcome, faults);
    };
    let title = tr(move |lang| {
        let words = |date: Option<&Edtf>| date.map(|date| dates::edtf(lang, date)).unwrap_or_default();
        m::commitment_reason_of(lang, &words(found.from.as_ref()), &words(found.to.as_ref()))
    });
    view! {
        <Sheet quick title save>
            <TextArea id="reason-text" label=t(m::commitment_why) value=reason lang=lang.tag().to_owned() limit=LONG_MAX
                error=fault(faults, "reason") on_input=move |text| reason.set(text)/>
        </Sheet>
    }
}

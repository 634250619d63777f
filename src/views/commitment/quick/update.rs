//! An update logged in place. What is typed is kept as a draft until it is saved.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::lists::of_kind;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::schema::LONG_MAX;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands::{self, News};
use crate::store::handle::Deed;
use crate::ui::{DateField, Memo, NumberField, TextArea, TextField, Together, live};
use crate::views::commitment::indicator::reached;
use crate::views::form::words::date_labels;
use crate::views::shared::links::Place;
use crate::views::shared::section::label;
use crate::views::shared::{Reader, t, tr};

use super::{Quick, Sheet, fault};

/// The name of the draft of an update.
#[must_use]
pub fn draft_name(id: Id) -> String {
    format!("update/{id}")
}

/// What was typed in an earlier visit, or an empty update of today.
fn begun(store: Store, id: Id) -> News {
    let kept = store.draft(&draft_name(id)).unwrap_or_default();
    let text = |name: &str| kept.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    News {
        date: text("date").unwrap_or_else(|| store.today().get_untracked().to_string()),
        lang: text("lang")
            .and_then(|tag| Lang::from_tag(&tag))
            .unwrap_or_else(|| store.lang().get_untracked()),
        text: text("text").unwrap_or_default(),
        author: text("author").unwrap_or_else(|| store.settings().with_untracked(|settings| settings.author.clone())),
        actual: text("actual").unwrap_or_default(),
    }
}

fn is_bare(news: &News) -> bool {
    news.text.trim().is_empty() && news.actual.trim().is_empty()
}

fn keep(store: Store, id: Id, news: &News) {
    if is_bare(news) {
        return store.drop_draft(&draft_name(id));
    }
    let pairs = [
        ("date", news.date.as_str()),
        ("lang", news.lang.tag()),
        ("text", &news.text),
        ("author", &news.author),
        ("actual", &news.actual),
    ];
    let fields: Fields = gathered(pairs.map(|(name, text)| (name.to_owned(), text.into())));
    store.keep_draft(&draft_name(id), &fields);
}

/// Asks for the news, and logs it.
#[component]
pub(super) fn UpdateForm(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let (store, id) = (quick.store, quick.id);
    let news = RwSignal::new(begun(store, id));
    let faults = RwSignal::new(Vec::new());
    let edit = move |change: &dyn Fn(&mut News)| {
        news.update(|news| change(news));
        news.with_untracked(|news| keep(store, id, news));
    };
    let save = move |()| {
        let typed = news.get_untracked();
        let outcome = store.run(Deed::Logged, |workspace, desk| {
            commands::log_update(workspace, id, &typed, desk)
        });
        // Without the text there is nothing to be kept, and leaving says nothing of it.
        if outcome.is_ok() {
            news.set(News::default());
            store.drop_draft(&draft_name(id));
            let author = typed.author.trim();
            if store.settings().with_untracked(|settings| settings.author != author) {
                store.set(|settings| author.clone_into(&mut settings.author));
            }
        }
        quick.saved(outcome, faults);
    };
    on_cleanup(move || {
        let is_open = quick.open.try_get_untracked().is_none_or(|open| open.is_some());
        if is_open && news.try_with_untracked(|news| !is_bare(news)).unwrap_or_default() {
            let path = Place::Show(Kind::Commitment, id).href();
            store.say(Ok(Deed::DraftKept { path }));
        }
    });
    let text = Signal::derive(move || news.with(|news| news.text.clone()));
    let date = Signal::derive(move || news.with(|news| news.date.clone()));
    let author = Signal::derive(move || news.with(|news| news.author.clone()));
    let actual = Signal::derive(move || news.with(|news| news.actual.clone()));
    let lang = Signal::derive(move || news.with(|news| news.lang.tag().to_owned()));
    let name = |field: &'static str| tr(move |lang| label(lang, field).to_owned());
    let counted = move || {
        let now = Memo::new(move |_| {
            let reader = Reader::of(store);
            record.with(|record| record.commitment().and_then(|it| now(it, &reader)))
        });
        let is_counted = Memo::new(move |_| now.with(Option::is_some));
        live(move || {
            is_counted.get().then(|| {
                let hint = tr(move |lang| m::commitment_actual_hint(lang, &now.get().unwrap_or_default()));
                view! {
                    <NumberField id="update-actual" label=t(m::commitment_actual_now) hint value=actual error=fault(faults, "actual")
                        on_input=move |text: String| edit(&|news| text.clone_into(&mut news.actual))/>
                }
                .into_any()
            })
        })
    };
    view! {
        <Sheet quick title=t(m::commitment_log) save>
            <TextArea id="update-text" label=name("commitment.updates.text") value=text lang required=true limit=LONG_MAX error=fault(faults, "text")
                on_input=move |text: String| edit(&|news| text.clone_into(&mut news.text))/>
            <div class="fields">
                <TextField id="update-author" label=name("commitment.updates.author") value=author error=fault(faults, "author") list="update-authors"
                    on_input=move |text: String| edit(&|news| text.clone_into(&mut news.author))/>
                {counted()}
                <div class="wide">
                    <DateField id="update-date" label=name("commitment.updates.date") value=date labels=date_labels() required=true error=fault(faults, "date")
                        on_input=move |text: String| edit(&|news| text.clone_into(&mut news.date))/>
                </div>
            </div>
            <datalist id="update-authors">{authors(store, record)}</datalist>
        </Sheet>
    }
}

/// What the indicator says now; none where nothing is counted.
fn now(commitment: &Commitment, reader: &Reader) -> Option<String> {
    reached(commitment.indicator.as_ref()?, reader)
}

/// The contacts of the partnership, to pick from.
fn authors(store: Store, record: Signal<Arc<Record>>) -> AnyView {
    live(move || {
        let partnership = record.with(|record| record.partnership())?;
        store.workspace().with(|workspace| {
            let contacts = of_kind(workspace, partnership, Kind::Contact).filter_map(|record| record.contact());
            Some(
                contacts
                    .map(|contact| view! { <option value=contact.name.clone()></option> })
                    .together(),
            )
        })
    })
}

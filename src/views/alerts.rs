//! Notifications while the app is open, where the reader has asked for them. Nothing of it is seen on the page.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::alerts::{Alert, Why};
use crate::domain::queries::lists::title;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::store::alerts::Subject;
use crate::store::handle::Message;
use crate::ui::Memo;
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Attended, Reader};

/// Tells what is worth a notification, when it is drawn, when the records change and when a day begins; and goes where one that is
/// pressed leads.
#[component]
pub fn Alerts() -> impl IntoView {
    let store = Store::here();
    let aside = Attended::aside();
    // What the last notifications were about is a setting, and no reason to look again.
    let wanted = Memo::new(move |_| store.settings().with(|settings| settings.notify));
    Effect::new(move || {
        store.today().track();
        store.workspace().track();
        if wanted.get() {
            let aside: Vec<Id> = aside.with(|aside| aside.iter().map(|snooze| snooze.record).collect());
            let reader = untrack(|| Reader::of(store));
            store.notify(&aside, &|subject| {
                store
                    .workspace()
                    .with_untracked(|workspace| message(subject, workspace, &reader))
            });
        }
    });
    let navigate = use_navigate();
    store.when_notification_pressed(move |path| navigate(&path, NavigateOptions::default()));
    store.watch_the_clock();
}

/// Only what a passer-by may read: the title of a record.
fn message(subject: Subject, workspace: &Workspace, reader: &Reader) -> Option<Message> {
    let lang = reader.lang;
    Some(match subject {
        Subject::One(Alert { record, why }) => {
            let record = workspace.get(record)?;
            Message {
                title: titled(title(record, lang, &reader.our_city), lang),
                body: reason(lang, why).to_owned(),
                tag: format!("pobratym {} {}", record.id, reader.today),
                path: links::of(record),
            }
        }
        Subject::Many(n) => Message {
            title: m::alerts_many(lang, count(n)),
            body: m::alerts_many_text(lang).to_owned(),
            tag: format!("pobratym {}", reader.today),
            path: Place::Today.href(),
        },
    })
}

fn reason(lang: Lang, why: Why) -> &'static str {
    match why {
        Why::Overdue(_) => m::alerts_overdue(lang),
        Why::DueToday => m::alerts_due_today(lang),
        Why::Tomorrow => m::alerts_tomorrow(lang),
    }
}

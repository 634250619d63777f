//! What can be done at once on the page of a commitment, and the small form that an action opens below its button.

mod evidence;
mod moved;
mod update;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::validate::Problem;
use crate::i18n::{faults, m};
use crate::store::Store;
use crate::store::commands::Refusal;
use crate::store::handle::Failure;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::links::Place;
use crate::views::shared::{self, Browser, t, tr};

use evidence::EvidenceForm;
use moved::{MoveForm, ReasonForm};
use update::UpdateForm;
pub use update::draft_name;

/// The button that opens the form of an update.
const UPDATE: &str = "quick-update";
/// The button that opens the form of the due date.
const MOVE: &str = "quick-move";
/// The button that opens the form of evidence.
const EVIDENCE: &str = "quick-evidence";

/// The form that is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Panel {
    /// An update.
    Update,
    /// The due date.
    Move,
    /// The reason of a move.
    Reason(Id),
    /// Evidence.
    Evidence,
}

impl Panel {
    /// The id of its first control.
    const fn first(self) -> &'static str {
        match self {
            Self::Update => "update-text",
            Self::Move => "move-due",
            Self::Reason(_) => "reason-text",
            Self::Evidence => "evidence-url",
        }
    }
}

/// What the parts of the page share; cheap to copy.
#[derive(Clone, Copy)]
pub struct Quick {
    /// The commitment.
    pub id: Id,
    store: Store,
    browser: Browser,
    open: RwSignal<Option<Panel>>,
    /// What opened the form, and gets the focus back.
    opener: StoredValue<String>,
}

impl Quick {
    /// Nothing is open, unless something was typed and not saved.
    pub fn new(id: Id) -> Self {
        let store = Store::here();
        let kept = store.draft(&draft_name(id)).map(|_| Panel::Update);
        Self {
            id,
            store,
            browser: Browser::here(),
            open: RwSignal::new(kept),
            opener: StoredValue::new(UPDATE.to_owned()),
        }
    }

    /// Opens a form, and moves the focus into it; `opener` gets it back.
    pub fn open(self, panel: Panel, opener: &str) {
        self.opener.set_value(opener.to_owned());
        self.open.set(Some(panel));
        self.browser.focus.run(panel.first().to_owned());
    }

    fn close(self) {
        self.open.set(None);
        self.browser.focus.run(self.opener.get_value());
    }

    /// Takes in what came of saving: the form closes, or says at its fields what is wrong. What was typed stays in it.
    fn saved(self, outcome: Result<(), Failure>, faults: RwSignal<Vec<Problem>>) -> bool {
        match outcome {
            Ok(()) => {
                self.close();
                return true;
            }
            Err(Failure::Refused(Refusal::Invalid(problems))) => faults.set(problems),
            // The notice says it.
            Err(_) => {}
        }
        false
    }
}

/// What is wrong with the field of this name, whichever element it is in.
fn fault(problems: RwSignal<Vec<Problem>>, name: &'static str) -> Signal<Option<String>> {
    let lang = Store::here().lang();
    Memo::new(move |_| {
        let is_it = |problem: &&Problem| problem.path.rsplit(['.', '/']).next() == Some(name);
        let found = problems.with(|problems| problems.iter().find(is_it).cloned())?;
        Some(faults::fault(lang.get(), &found.fault))
    })
    .into()
}

/// The buttons: beside the title on a desk, under the thumb on a phone.
#[component]
pub fn Actions(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let is_dated = Memo::new(move |_| record.with(|record| record.commitment().is_some_and(|it| it.due.is_some())));
    let date = tr(move |lang| date_label(lang, is_dated.get()).to_owned());
    let copy = move |_| {
        quick
            .browser
            .copy_link
            .run(Place::Show(Kind::Commitment, quick.id).href());
    };
    view! {
        <div class="quick-bar no-print" role="group" aria-label=t(m::commitment_quick)>
            <Opener quick panel=Panel::Update id=UPDATE glyph=Glyph::Pencil label=t(m::commitment_log) class="primary"/>
            <Opener quick panel=Panel::Move id=MOVE glyph=Glyph::Calendar label=date/>
            <Opener quick panel=Panel::Evidence id=EVIDENCE glyph=Glyph::Check label=t(m::commitment_add_evidence)/>
            <button type="button" class="btn" on:click=copy><Icon glyph=Glyph::Link/><span>{t(m::commitment_copy_link)}</span></button>
        </div>
    }
}

fn date_label(lang: Lang, is_dated: bool) -> &'static str {
    if is_dated {
        m::commitment_move(lang)
    } else {
        m::commitment_set_date(lang)
    }
}

#[component]
fn Opener(
    quick: Quick,
    panel: Panel,
    id: &'static str,
    glyph: Glyph,
    label: Signal<String>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <button type="button" id=id class=format!("btn {class}")
            aria-expanded=move || (quick.open.get() == Some(panel)).to_string()
            on:click=move |_| quick.open(panel, id)>
            <Icon glyph/><span>{label}</span>
        </button>
    }
}

/// The form that is open.
#[component]
pub fn Opened(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    // A button pressed again finds its form as it is.
    let open = Memo::new(move |_| quick.open.get());
    live(move || {
        Some(match open.get()? {
            Panel::Update => view! { <UpdateForm quick record/> }.into_any(),
            Panel::Move => view! { <MoveForm quick record/> }.into_any(),
            Panel::Reason(moved) => view! { <ReasonForm quick record moved/> }.into_any(),
            Panel::Evidence => view! { <EvidenceForm quick/> }.into_any(),
        })
    })
}

/// The small form of one of them.
#[component]
fn Sheet(quick: Quick, title: Signal<String>, #[prop(into)] save: Callback<()>, children: Children) -> impl IntoView {
    view! { <shared::Sheet title save close=move |()| quick.close()>{children()}</shared::Sheet> }
}

//! The text of the agreement, pasted, and the clauses that it becomes. The text is what is corrected; the list follows.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::entity::Agreement;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::pasted::{Fate, Pasted, Row, rows};
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::schema::LONG_MAX;
use crate::domain::split::split;
use crate::domain::text::Lang;
use crate::i18n::{faults, intl, m};
use crate::store::Store;
use crate::store::commands::{self, Refusal};
use crate::store::handle::{Deed, Failure};
use crate::ui::{Glyph, Icon, LangTabs, Memo, Shown, TextLanguage, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, t, tr};

use super::clauses::CLAUSES;

const TEXT: &str = "clauses-text";

/// The panel while it is open, or not.
#[derive(Clone, Copy)]
pub struct Pasting {
    agreement: Id,
    is_open: RwSignal<bool>,
    /// Tag and text of each language.
    texts: RwSignal<Vec<(String, String)>>,
    /// What the texts become.
    rows: Memo<Vec<Row>>,
    /// What the reader said of a text: whether it is taken.
    said: RwSignal<Vec<(Lang, String, bool)>>,
    error: RwSignal<Option<String>>,
    store: Store,
    browser: Browser,
}

impl Pasting {
    /// The panel of an agreement. It is open where a text was left in it, or the address says so.
    pub fn new(agreement: Id, record: Signal<Arc<Record>>) -> Self {
        let store = Store::here();
        let draft = store.draft(&draft_name(agreement)).unwrap_or_default();
        let kept: Vec<(String, String)> = draft
            .into_iter()
            .filter_map(|(tag, text)| Some((tag, text.as_str()?.to_owned())))
            .collect();
        let is_asked = Query::here().with_untracked(|query| !query.get("paste").is_empty());
        let texts = RwSignal::new(kept);
        let is_open = RwSignal::new(is_asked || texts.with_untracked(|texts| !texts.is_empty()));
        let rows = Memo::new(move |_| {
            if !is_open.get() {
                return Vec::new();
            }
            let pieces: Vec<_> = texts.with(|texts| {
                let split = |(tag, text): &(String, String)| Some((Lang::from_tag(tag)?, split(text)));
                texts.iter().filter_map(split).collect()
            });
            record
                .with(|record| record.agreement().map(|agreement: &Agreement| rows(agreement, &pieces)))
                .unwrap_or_default()
        });
        Self {
            agreement,
            is_open,
            texts,
            rows,
            said: RwSignal::new(Vec::new()),
            error: RwSignal::new(None),
            store,
            browser: Browser::here(),
        }
    }

    /// Whether it is.
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Opens it, and brings the focus to it.
    pub fn open(self) {
        self.is_open.set(true);
        self.browser.focus.run(TEXT.to_owned());
    }

    fn write(self, tag: String, text: String) {
        self.error.set(None);
        self.texts.update(|texts| {
            texts.retain(|(known, _)| *known != tag);
            if !text.is_empty() {
                texts.push((tag, text));
            }
        });
        self.texts.with_untracked(|texts| {
            let fields: Fields = gathered(
                texts
                    .iter()
                    .map(|(tag, text)| (tag.clone(), Value::from(text.as_str()))),
            );
            if fields.is_empty() {
                self.store.drop_draft(&draft_name(self.agreement));
            } else {
                self.store.keep_draft(&draft_name(self.agreement), &fields);
            }
        });
    }

    fn close(self) {
        self.store.drop_draft(&draft_name(self.agreement));
        self.is_open.set(false);
        self.texts.set(Vec::new());
        self.said.set(Vec::new());
        self.error.set(None);
        self.browser.focus.run(CLAUSES.to_owned());
    }

    fn is_taken(self, row: &Row, pasted: &Pasted) -> bool {
        self.said.with(|said| {
            let found = said
                .iter()
                .find(|(lang, text, _)| *lang == pasted.lang && *text == pasted.text);
            found.map_or_else(|| row.is_taken(pasted), |(_, _, is_taken)| *is_taken)
        })
    }

    fn say(self, pasted: &Pasted, is_taken: bool) {
        self.said.update(|said| {
            said.retain(|(lang, text, _)| *lang != pasted.lang || *text != pasted.text);
            said.push((pasted.lang, pasted.text.clone(), is_taken));
        });
    }

    /// The rows with the texts that are taken.
    fn taken(self) -> Vec<Row> {
        self.rows.with(|rows| {
            rows.iter()
                .map(|row| {
                    let texts = row.texts.iter().filter(|pasted| self.is_taken(row, pasted)).cloned();
                    Row {
                        texts: texts.collect(),
                        clause: row.clause,
                        number: row.number.clone(),
                        is_intro: row.is_intro,
                    }
                })
                .collect()
        })
    }

    /// Takes the texts over. What was pasted stays until that is done.
    fn take(self) {
        let (agreement, rows) = (self.agreement, untrack(|| self.taken()));
        let done = self.store.run(Deed::Saved(Kind::Agreement), |workspace, desk| {
            commands::take_clauses(workspace, agreement, &rows, desk)
        });
        match done {
            Ok(()) => self.close(),
            Err(Failure::Refused(Refusal::Invalid(problems))) => {
                let lang = self.store.lang().get_untracked();
                self.error
                    .set(problems.first().map(|problem| faults::fault(lang, &problem.fault)));
            }
            // The notice says it.
            Err(_) => {}
        }
    }
}

fn draft_name(agreement: Id) -> String {
    format!("clauses/{agreement}")
}

/// The panel.
#[component]
pub fn Paste(
    /// What it holds.
    pasting: Pasting,
) -> impl IntoView {
    let lang = Store::here().lang();
    let first = lang.get_untracked();
    let languages = Signal::derive(move || {
        let others = Lang::ALL.into_iter().filter(|other| *other != first);
        let tab = |one: Lang| TextLanguage {
            tag: one.tag().to_owned(),
            name: one.endonym().to_owned(),
            missing: m::form_missing(lang.get()).to_owned(),
        };
        std::iter::once(first).chain(others).map(tab).collect::<Vec<_>>()
    });
    let total = Memo::new(move |_| pasting.taken().iter().map(|row| row.texts.len()).sum::<usize>());
    let take = tr(move |lang| m::clauses_take(lang, &intl::number(lang, count(total.get()))));
    view! {
        <Shown when=move || pasting.is_open()>
            <div class="card paste no-print">
                <LangTabs id=TEXT label=t(m::clauses_paste_label) hint=t(m::clauses_paste_hint) languages values=pasting.texts
                    error=pasting.error rows=10 on_input=move |(tag, text)| pasting.write(tag, text)/>
                <Preview pasting/>
                <div class="row">
                    <button type="button" class="btn primary" disabled=move || total.get() == 0 on:click=move |_| pasting.take()>{take}</button>
                    <button type="button" class="btn quiet" on:click=move |_| pasting.close()>{t(m::form_discard)}</button>
                </div>
            </div>
        </Shown>
    }
}

#[component]
fn Preview(pasting: Pasting) -> impl IntoView {
    let store = Store::here();
    let found = live(move || {
        let lang = store.lang().get();
        pasting.rows.with(|rows| {
            (!rows.is_empty()).then(|| {
                let items = rows.iter().map(|row| item(pasting, row, lang)).together();
                view! { <ol class="list" role="list">{items}</ol> }.into_any()
            })
        })
    });
    let clauses = Memo::new(move |_| {
        pasting
            .rows
            .with(|rows| rows.iter().filter(|row| !row.is_intro).count())
    });
    let words = move || {
        let n = clauses.get();
        (n > 0).then(|| m::clauses_found(store.lang().get(), count(n)))
    };
    view! {
        <p class="soft" role="status">{words}</p>
        {found}
    }
}

fn item(pasting: Pasting, row: &Row, lang: Lang) -> AnyView {
    let texts = row
        .texts
        .iter()
        .map(|pasted| text(pasting, row, pasted, lang))
        .together();
    let number = if row.is_intro {
        String::new()
    } else {
        row.number.clone()
    };
    view! { <li class="clause"><b>{number}</b><div>{texts}</div></li> }.into_any()
}

/// A text with what becomes of it. The box stays as it is while others are ticked.
fn text(pasting: Pasting, row: &Row, pasted: &Pasted, lang: Lang) -> AnyView {
    let (class, words) = match &pasted.fate {
        Fate::New if row.is_intro => ("chip", m::clauses_intro(lang).to_owned()),
        Fate::New => ("chip ok", m::clauses_new(lang).to_owned()),
        Fate::Filled => ("chip ok", m::clauses_filled(lang).to_owned()),
        Fate::Same => ("chip", m::clauses_same(lang).to_owned()),
        Fate::Other(_) => ("chip warn", String::new()),
    };
    let replaced = match &pasted.fate {
        Fate::Other(there) => Some(
            view! { <span class="due warn"><Icon glyph=Glyph::Alert/><span>{m::clauses_replaces(lang, there)}</span></span> },
        ),
        _ => None,
    };
    let length = pasted.text.chars().count();
    let too_long =
        (length > LONG_MAX).then(|| view! { <span class="counter over">{format!("{length} / {LONG_MAX}")}</span> });
    let words = (!words.is_empty()).then(|| view! { <span class=class>{words}</span> });
    let marks =
        view! { <span class="row"><span class="chip">{pasted.lang.endonym()}</span>{words}{replaced}{too_long}</span> };
    let said = view! { <span class="lines" lang=pasted.lang.tag()>{pasted.text.clone()}</span> };
    if pasted.fate == Fate::Same {
        return view! { <div class="stack soft">{said}{marks}</div> }.into_any();
    }
    let (row, now, later) = (row.clone(), pasted.clone(), pasted.clone());
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || pasting.is_taken(&row, &now)
                on:change=move |event| pasting.say(&later, event_target_checked(&event))/>
            <span class="stack">{said}{marks}</span>
        </label>
    }
    .into_any()
}

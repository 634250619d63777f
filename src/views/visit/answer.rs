//! What came of a point, as it is typed: the outcome, and what that outcome needs.

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::domain::codes::{CommitmentStatus, EventKind, PointOutcome};
use crate::domain::entity::Point;
use crate::domain::id::Id;
use crate::domain::queries::agenda::called;
use crate::domain::queries::lists::banks;
use crate::domain::record::Fields;
use crate::domain::schema::{LINE_MAX, LONG_MAX};
use crate::domain::text::Lang;
use crate::domain::validate::Problem;
use crate::domain::workspace::Workspace;
use crate::i18n::{faults, m};
use crate::store::commands::{Answer, Meeting};
use crate::ui::{DateField, Memo, SelectField, TextArea, TextField, live};
use crate::views::form::words::date_labels;
use crate::views::shared::chips::{self, code};
use crate::views::shared::{Reader, t, tr};

use super::points::one;
use super::{Page, draft, point};

/// The place of the next event among the answers.
pub(super) const NEXT: &str = "next";

/// The answers while they are typed. Only what was typed is kept; all else follows from the records.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub page: Page,
    /// By point, or [`NEXT`], and in it by the name of the field.
    typed: RwSignal<Fields>,
    pub faults: RwSignal<Vec<Problem>>,
    /// The language of what is typed.
    pub lang: Lang,
}

impl Form {
    /// As it was left.
    pub fn open(page: Page) -> Self {
        Self {
            page,
            typed: RwSignal::new(page.store.draft(&draft::answers(page.id)).unwrap_or_default()),
            faults: RwSignal::new(Vec::new()),
            lang: page.store.lang().get_untracked(),
        }
    }

    fn get(self, at: &str, name: &str) -> Option<String> {
        self.typed
            .with(|typed| Some(typed.get(at)?.get(name)?.as_str()?.to_owned()))
    }

    fn put(self, at: &str, name: &str, text: &str) {
        self.typed.update(|typed| {
            let answer = typed.entry(at.to_owned()).or_insert_with(|| json!({}));
            if let Some(answer) = answer.as_object_mut() {
                answer.insert(name.to_owned(), Value::String(text.to_owned()));
            }
        });
        self.typed
            .with_untracked(|typed| self.page.store.keep_draft(&draft::answers(self.page.id), typed));
    }

    /// Forgets what was typed: it is written.
    pub fn forget(self) {
        self.page.store.drop_draft(&draft::answers(self.page.id));
    }

    /// The next event that is to be planned: none where nothing was typed for it.
    pub fn next(self) -> Option<Meeting> {
        let when = self.get(NEXT, "when").unwrap_or_default();
        let title = self.get(NEXT, "title");
        if when.is_empty() && title.as_deref().unwrap_or_default().trim().is_empty() {
            return None;
        }
        Some(Meeting {
            title: title.unwrap_or_else(|| self.event_title()),
            kind: self.get(NEXT, "kind").unwrap_or_else(|| self.event_kind()),
            when,
        })
    }

    fn event_title(self) -> String {
        self.page.event(|event| event.title.show(self.lang)).unwrap_or_default()
    }

    fn event_kind(self) -> String {
        let kind = self.page.event(|event| event.kind).flatten();
        kind.unwrap_or(EventKind::Meeting).code().to_owned()
    }

    /// What is said of a point.
    pub fn answer(self, id: Id, point: &Point, workspace: &Workspace) -> Answer {
        let at = id.to_string();
        let text = |name: &str| self.get(&at, name);
        let title = || text("title").unwrap_or_else(|| called(point, workspace).show(self.lang));
        match self.outcome(&at, point, workspace) {
            PointOutcome::Open => Answer::Open,
            PointOutcome::Settled => Answer::Settled,
            PointOutcome::Update => Answer::Update {
                text: text("text").unwrap_or_else(|| noted(point, self.lang)),
                status: text("status").and_then(|code| CommitmentStatus::from_code(&code)),
                due: text("due").unwrap_or_default(),
            },
            PointOutcome::Commitment => Answer::Commitment {
                title: title(),
                lead: text("lead").and_then(|id| id.parse().ok()),
                due: text("due").unwrap_or_default(),
            },
            PointOutcome::Event => Answer::Event(Meeting {
                title: title(),
                kind: text("kind").unwrap_or_else(|| EventKind::Meeting.code().to_owned()),
                when: text("when").unwrap_or_default(),
            }),
        }
    }

    /// What was chosen. What was noted of a commitment is news of it, unless somebody says otherwise.
    fn outcome(self, at: &str, point: &Point, workspace: &Workspace) -> PointOutcome {
        let has_commitment = point.commitment.is_some_and(|id| workspace.commitment(id).is_some());
        let chosen = self.get(at, "outcome").and_then(|code| PointOutcome::from_code(&code));
        match chosen {
            Some(PointOutcome::Update) if !has_commitment => PointOutcome::Open,
            Some(outcome) => outcome,
            None if has_commitment && point.note.get(self.lang).is_some() => PointOutcome::Update,
            None => PointOutcome::Open,
        }
    }
}

fn noted(point: &Point, lang: Lang) -> String {
    point.note.get(lang).unwrap_or_default().to_owned()
}

/// The id of the control that a fault stands at.
pub(super) fn control_id(path: &str) -> String {
    let path = path.strip_prefix("agenda/").unwrap_or(path);
    format!("answer-{}", path.replace('.', "-"))
}

/// The fields of one point, or of the next event.
#[derive(Clone)]
struct At {
    form: Form,
    at: String,
}

impl At {
    fn id(&self, name: &str) -> String {
        format!("answer-{}-{name}", self.at)
    }

    /// What was typed, else what follows from the records.
    fn value(&self, name: &'static str, otherwise: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
        let Self { form, at } = self.clone();
        Signal::derive(move || form.get(&at, name).unwrap_or_else(&otherwise))
    }

    fn on_input(&self, name: &'static str) -> Callback<String> {
        let Self { form, at } = self.clone();
        Callback::new(move |text: String| form.put(&at, name, &text))
    }

    fn fault(&self, name: &str) -> Signal<Option<String>> {
        let (faults, lang, id) = (self.form.faults, self.form.page.store.lang(), self.id(name));
        Signal::derive(move || {
            let found = faults.with(|faults| faults.iter().find(|one| control_id(&one.path) == id).cloned())?;
            Some(faults::fault(lang.get(), &found.fault))
        })
    }

    fn line(
        &self,
        name: &'static str,
        label: Signal<String>,
        required: bool,
        otherwise: impl Fn() -> String + Send + Sync + 'static,
    ) -> AnyView {
        view! {
            <TextField id=self.id(name) label value=self.value(name, otherwise) limit=LINE_MAX error=self.fault(name) required on_input=self.on_input(name)/>
        }
        .into_any()
    }

    fn date(
        &self,
        name: &'static str,
        label: Signal<String>,
        required: bool,
        otherwise: impl Fn() -> String + Send + Sync + 'static,
    ) -> AnyView {
        let value = self.value(name, otherwise);
        view! {
            <div class="wide">
                <DateField id=self.id(name) label value labels=date_labels() error=self.fault(name) required on_input=self.on_input(name)/>
            </div>
        }
        .into_any()
    }

    fn select(
        &self,
        name: &'static str,
        label: Signal<String>,
        options: Signal<Vec<(String, String)>>,
        otherwise: impl Fn() -> String + Send + Sync + 'static,
    ) -> AnyView {
        let value = self.value(name, otherwise);
        view! { <SelectField id=self.id(name) label value options error=self.fault(name) on_input=self.on_input(name)/> }
            .into_any()
    }

    /// Title, kind and date of an event.
    fn meeting(
        &self,
        title: impl Fn() -> String + Send + Sync + 'static,
        kind: impl Fn() -> String + Send + Sync + 'static,
        required: bool,
    ) -> AnyView {
        let kinds = codes(self.form, "event_kind", EventKind::CODES);
        view! {
            <div class="fields">
                {self.line("title", field("event.title"), required, title)}
                {self.select("kind", field("event.kind"), kinds, kind)}
                {self.date("when", field("event.when"), required, String::new)}
            </div>
        }
        .into_any()
    }
}

fn field(name: &'static str) -> Signal<String> {
    tr(move |lang| crate::views::shared::section::label(lang, name).to_owned())
}

fn codes(form: Form, group: &'static str, codes: &'static [&'static str]) -> Signal<Vec<(String, String)>> {
    let lang = form.page.store.lang();
    Signal::derive(move || {
        let named = |one: &&str| ((*one).to_owned(), code(lang.get(), group, one).to_owned());
        codes.iter().map(named).collect()
    })
}

/// The fields of the next event.
pub(super) fn next_event(form: Form) -> AnyView {
    let at = At {
        form,
        at: NEXT.to_owned(),
    };
    at.meeting(move || form.event_title(), move || form.event_kind(), false)
}

/// A point with what came of it.
#[component]
pub(super) fn PointAnswer(form: Form, place: usize, id: Id) -> impl IntoView {
    let (page, store) = (form.page, form.page.store);
    let now = one(page, id);
    let at = At {
        form,
        at: id.to_string(),
    };
    let name = tr(move |lang| {
        let name = now.with(|now| {
            now.as_ref()
                .map(|now| store.workspace().with(|workspace| point::name(now, workspace, lang)))
        });
        format!("{}. {}", place + 1, name.unwrap_or_default())
    });
    let told = live(move || {
        let reader = Reader::of(store);
        let now = now.get()?;
        let note = (!now.note.is_empty()).then(|| view! { <p class="lines">{chips::text(&now.note, reader.lang)}</p> });
        Some(store.workspace().with(|workspace| {
            view! { <div class="row">{point::marks(&now, workspace, &reader)}</div>{note} }.into_any()
        }))
    });
    let has_commitment = Memo::new(move |_| {
        let id = now.with(|now| now.as_ref().and_then(|now| now.commitment));
        id.is_some_and(|id| store.workspace().with(|workspace| workspace.commitment(id).is_some()))
    });
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let known = PointOutcome::ALL
            .iter()
            .filter(|one| has_commitment.get() || **one != PointOutcome::Update);
        let named = |one: &PointOutcome| {
            (
                one.code().to_owned(),
                code(lang, "point_outcome", one.code()).to_owned(),
            )
        };
        known.map(named).collect::<Vec<_>>()
    });
    let chosen = {
        let at = at.at.clone();
        Memo::new(move |_| {
            let now = now.get()?;
            Some(store.workspace().with(|workspace| form.outcome(&at, &now, workspace)))
        })
    };
    let outcome = move || chosen.get().unwrap_or(PointOutcome::Open).code().to_owned();
    let fields = {
        let at = at.clone();
        live(move || match chosen.get()? {
            PointOutcome::Open | PointOutcome::Settled => None,
            PointOutcome::Update => Some(update(&at, now)),
            PointOutcome::Commitment => Some(promise(&at, now)),
            PointOutcome::Event => {
                Some(at.meeting(move || title(form, now), || EventKind::Meeting.code().to_owned(), true))
            }
        })
    };
    let value = Signal::derive(outcome);
    view! {
        <li class="card">
            <fieldset class="stack">
                <legend class="point-title">{name}</legend>
                {told}
                <SelectField id=at.id("outcome") label=t(m::visit_outcome) value options on_input=at.on_input("outcome")/>
                {fields}
            </fieldset>
        </li>
    }
}

/// What the point is called.
fn title(form: Form, now: Memo<Option<Point>>) -> String {
    let name = now.with(|now| {
        let now = now.as_ref()?;
        Some(
            form.page
                .store
                .workspace()
                .with(|workspace| called(now, workspace).show(form.lang)),
        )
    });
    name.unwrap_or_default()
}

/// News of the commitment, with its status and its date.
fn update(at: &At, now: Memo<Option<Point>>) -> AnyView {
    let form = at.form;
    let store = form.page.store;
    let about = move |look: fn(&crate::domain::entity::Commitment) -> String| {
        let id = now.with(|now| now.as_ref().and_then(|now| now.commitment));
        let found = id.and_then(|id| store.workspace().with(|workspace| workspace.commitment(id).map(look)));
        found.unwrap_or_default()
    };
    let text = at.value("text", move || {
        now.with(|now| now.as_ref().map(|now| noted(now, form.lang)))
            .unwrap_or_default()
    });
    let statuses = codes(form, "commitment_status", CommitmentStatus::CODES);
    view! {
        <TextArea id=at.id("text") label=field("commitment.updates.text") value=text lang=form.lang.tag().to_owned() limit=LONG_MAX error=at.fault("text") on_input=at.on_input("text")/>
        <div class="fields">
            {at.select("status", t(m::visit_news_status), statuses, move || about(|it| it.status().code().to_owned()))}
            {at.date("due", field("commitment.due"), false, move || about(|it| it.due.map(|due| due.to_string()).unwrap_or_default()))}
        </div>
    }
    .into_any()
}

/// A new commitment.
fn promise(at: &At, now: Memo<Option<Point>>) -> AnyView {
    let form = at.form;
    let store = form.page.store;
    let partners = Signal::derive(move || {
        let reader = Reader::of(store);
        let id = form.page.event(|event| event.partnership).flatten();
        let found = store.workspace().with(|workspace| {
            let tie = workspace.partnership_of(id?)?;
            let sides = banks(tie, &reader.our_city);
            let named = |(id, partner): &(Id, &crate::domain::entity::Partner)| {
                (id.to_string(), partner.name.show(reader.lang))
            };
            Some(sides.iter().map(named).collect::<Vec<_>>())
        });
        let none = (String::new(), m::form_none(reader.lang).to_owned());
        std::iter::once(none)
            .chain(found.unwrap_or_default())
            .collect::<Vec<_>>()
    });
    view! {
        <div class="fields">
            {at.line("title", field("commitment.title"), true, move || title(form, now))}
            {at.select("lead", field("commitment.lead"), partners, String::new)}
            {at.date("due", field("commitment.due"), false, String::new)}
        </div>
    }
    .into_any()
}

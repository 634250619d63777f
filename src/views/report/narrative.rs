//! What is said of the period in one's own words. It is written when its field is left, and kept as a draft until then.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::queries::report::narrative;
use crate::domain::record::Fields;
use crate::domain::schema::LONG_MAX;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Each, Memo, Shown, TextArea};
use crate::views::shared::{t, tr, why};

use super::Page;
use super::asked::Cut;

/// The fields: one a partnership and language.
#[component]
pub(super) fn Narratives(page: Page) -> impl IntoView {
    let fields = Memo::new(move |_| {
        let (period, langs) = page.asked.with(|asked| {
            let langs: Vec<Lang> = std::iter::once(asked.lang).chain(asked.beside).collect();
            (asked.period.clone(), langs)
        });
        let of = |(id, name): (Id, String)| {
            let (period, name) = (period.clone(), name.clone());
            langs.clone().into_iter().map(move |lang| Field {
                id,
                name: name.clone(),
                period: period.clone(),
                lang,
            })
        };
        page.partnerships().into_iter().flat_map(of).collect::<Vec<_>>()
    });
    let has_words = Memo::new(move |_| page.asked.with(|asked| asked.cut != Cut::Dossier));
    view! {
        <Shown when=move || has_words.get()>
            <details class="card narratives no-print" open=true>
                <summary>{t(m::report_own_words)}</summary>
                <div class="stack">
                    <p class="hint">{t(m::report_own_words_hint)}</p>
                    <Each each=move || fields.get() key=Clone::clone children=move |field| view! { <Words page field/> }/>
                </div>
            </details>
        </Shown>
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Field {
    id: Id,
    name: String,
    period: String,
    lang: Lang,
}

impl Field {
    fn draft(&self) -> String {
        format!(
            "narrative/{}/{}/{}",
            self.id,
            self.period.replace('/', "_"),
            self.lang.tag()
        )
    }
}

#[component]
fn Words(page: Page, field: Field) -> impl IntoView {
    let store = page.store;
    let lang = field.lang;
    let field = StoredValue::new(field);
    let typed = RwSignal::new(field.with_value(|field| kept(store, field)));
    let error = RwSignal::new(None::<String>);
    let written = move || {
        let days = page.asked.with(|asked| asked.days);
        let id = field.with_value(|field| field.id);
        store.workspace().with(|workspace| {
            let found = workspace.partnership_of(id).and_then(|it| narrative(it, days));
            found
                .and_then(|(_, text)| text.get(lang))
                .unwrap_or_default()
                .to_owned()
        })
    };
    let value = Signal::derive(move || typed.get().unwrap_or_else(written));
    let on_input = move |text: String| {
        field.with_value(|field| keep(store, field, Some(&text)));
        typed.set(Some(text));
    };
    let on_leave = move |()| {
        let Some(Some(text)) = typed.try_get_untracked() else {
            return;
        };
        let outcome = field.with_value(|field| {
            store.run(Deed::Noted, |workspace, desk| {
                commands::narrate(workspace, field.id, &field.period, (field.lang, &text), desk)
            })
        });
        if outcome.is_ok() {
            field.with_value(|field| keep(store, field, None));
            typed.set(None);
        }
        error.set(why(store.lang().get_untracked(), outcome));
    };
    let label = tr(move |_| field.with_value(|field| format!("{}, {}", field.name, field.lang.endonym())));
    let id = field.with_value(|field| format!("narrative-{}-{}", field.id, field.lang.tag()));
    view! { <TextArea id label value lang=lang.tag().to_owned() limit=LONG_MAX error on_input on_leave/> }
}

fn kept(store: Store, field: &Field) -> Option<String> {
    let draft = store.draft(&field.draft())?;
    draft.get("text").and_then(Value::as_str).map(str::to_owned)
}

/// Keeps what is typed; none forgets it.
fn keep(store: Store, field: &Field, text: Option<&str>) {
    match text {
        Some(text) => store.keep_draft(&field.draft(), &Fields::from([("text".to_owned(), text.into())])),
        None => store.drop_draft(&field.draft()),
    }
}

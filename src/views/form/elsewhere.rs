//! What was changed elsewhere in a field that is being typed in here: both values are shown, and the reader says which it is to be.
//! Nothing that was typed is touched before that.

use leptos::prelude::*;
use serde_json::Value;

use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon};
use crate::views::shared::values::Words;
use crate::views::shared::{Browser, t, tr};

use super::draft::Whose;
use super::state::Form;

/// The line below a control, an element or a group. It is there from the start, so that screen readers listen to it.
#[component]
pub(super) fn Elsewhere(
    form: Form,
    /// Its path.
    path: String,
    /// The id of what has the focus once it is answered.
    focus: String,
    /// Whether it is a single control, and no group of them.
    is_single: bool,
) -> impl IntoView {
    let theirs = form.elsewhere(&path, is_single);
    view! {
        <div role="status">
            {move || theirs.get().map(|value| line(form, &path, &focus, value))}
        </div>
    }
}

fn line(form: Form, path: &str, focus: &str, value: Value) -> AnyView {
    let store = Store::here();
    let browser = Browser::here();
    let partnership = form.partnership();
    let said = move |say: &dyn Fn(&Words) -> String| {
        store.workspace().with(|workspace| {
            say(&Words {
                workspace,
                kind: form.kind,
                partnership: partnership.get(),
                lang: store.lang().get(),
            })
        })
    };
    let words = {
        let path = path.to_owned();
        tr(move |lang| match &value {
            Value::Null => m::review_elsewhere_removed(lang).to_owned(),
            value => m::review_elsewhere(lang, &said(&|words: &Words| words.value(&path, value))),
        })
    };
    let name = {
        let path = path.to_owned();
        Memo::new(move |_| {
            // An element is called by what it says here, or did before it was taken away here.
            let fields = form.read(|base, over| {
                let mut fields = base.clone();
                let typed = over.iter().filter(|(_, value)| !value.is_null());
                fields.extend(typed.map(|(key, value)| (key.clone(), value.clone())));
                fields
            });
            said(&|words: &Words| words.name(&path, fields.get(&path)))
        })
    };
    let button = |whose: Whose, message: fn(crate::domain::text::Lang) -> &'static str| {
        let (path, focus) = (path.to_owned(), focus.to_owned());
        let answer = move |_| {
            form.settle(&path, whose);
            browser.focus.run(focus.clone());
        };
        let label = tr(move |lang| m::review_place(lang, &name.get(), message(lang)));
        view! { <button type="button" class="btn small" aria-label=label on:click=answer>{t(message)}</button> }
    };
    view! {
        <div class="notice elsewhere">
            <Icon glyph=Glyph::Info/>
            <p>{words}</p>
            {button(Whose::Theirs, m::review_take)}
            {button(Whose::Mine, m::review_keep)}
        </div>
    }
    .into_any()
}

//! A small form in the middle of a page.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::m;
use crate::ui::focus_by_id;

use super::t;

/// A small form: Ctrl+Enter saves, and Enter in a field of one line; Escape closes it. There is one at a time.
#[component]
pub fn Sheet(
    /// What it is for.
    #[prop(into)]
    title: Signal<String>,
    /// Saves; it is closed by whoever does.
    #[prop(into)]
    save: Callback<()>,
    /// Closes it.
    #[prop(into)]
    close: Callback<()>,
    /// What its button says, where that is not "Save".
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// Its controls.
    children: Children,
) -> impl IntoView {
    const TITLE: &str = "quick-title";
    const SAVE: &str = "quick-save";
    let save = move || {
        // A combobox that was emptied takes that in when it loses the focus.
        focus_by_id(SAVE);
        save.run(());
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                save();
            }
            "Escape" => {
                event.prevent_default();
                close.run(());
            }
            _ => {}
        }
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let label = label.unwrap_or_else(|| t(m::form_save));
    view! {
        <form class="card quick no-print" novalidate aria-labelledby=TITLE on:submit=on_submit on:keydown=on_key>
            <h2 id=TITLE>{title}</h2>
            {children()}
            // Without a change of focus nothing moves below the pointer.
            <div class="row" on:mousedown=|event| event.prevent_default()>
                <button type="submit" class="btn primary" id=SAVE title=t(m::form_save_key)>{label}</button>
                <button type="button" class="btn" on:click=move |_| close.run(())>{t(m::commitment_close)}</button>
            </div>
        </form>
    }
}

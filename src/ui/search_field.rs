//! A search over what is seen.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A search that narrows what is seen while one types.
#[component]
pub fn SearchField(
    /// The id of the input.
    #[prop(into)]
    id: String,
    /// Its name, also shown in it while it is empty.
    #[prop(into)]
    label: Signal<String>,
    /// The text as it is.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the text at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// The name of the button that empties it.
    #[prop(into)]
    clear: Signal<String>,
) -> impl IntoView {
    let back = id.clone();
    let empty = move |_| {
        on_input.run(String::new());
        super::focus::focus_by_id(&back);
    };
    view! {
        <div class="input-wrap search" role="search">
            <Icon glyph=Glyph::Search />
            <input
                class="input"
                type="search"
                id=id
                dir="auto"
                autocomplete="off"
                aria-label=move || label.get()
                placeholder=move || label.get()
                prop:value=move || value.get()
                on:input=move |ev| on_input.run(event_target_value(&ev))
            />
            {move || {
                let empty = empty.clone();
                (!value.read().is_empty()).then(|| view! {
                    <button type="button" class="btn quiet icon-only" aria-label=move || clear.get() title=move || clear.get() on:click=empty>
                        <Icon glyph=Glyph::Close />
                    </button>
                }.into_any())
            }}
        </div>
    }
}

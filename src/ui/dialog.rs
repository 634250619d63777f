//! A question or a small form before everything else.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// The browser's own modal dialog: it keeps the focus inside, closes with Escape, and gives the focus back.
#[component]
pub fn Dialog(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the button that closes it.
    #[prop(into)]
    close: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// It was closed: by the button or by Escape. Set `open` to false here.
    #[prop(into)]
    on_close: Callback<()>,
    /// Room for a wide content.
    #[prop(optional)]
    wide: bool,
    /// The content, there only while it is open; buttons in `div.actions`. `autofocus` on the control to begin with.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let open_now = open.get();
        let Some(element) = dialog.get() else { return };
        if !open_now {
            element.close();
            return;
        }
        // In the next frame the content is there, and the browser can find what to focus.
        request_animation_frame(move || {
            if open.get_untracked() && !element.open() {
                let _ = element.show_modal();
            }
        });
    });
    let on_closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    view! {
        <dialog class="dialog" class:wide=wide id=id node_ref=dialog aria-labelledby=named_by on:close=on_closed>
            <Show when=move || open.get()>
                <div class="dialog-head">
                    <h2 id=title_id.clone()>{move || title.get()}</h2>
                    <button type="button" class="btn quiet icon-only" aria-label=move || close.get() title=move || close.get()
                        on:click=move |_| on_close.run(())>
                        <Icon glyph=Glyph::Close />
                    </button>
                </div>
                <div class="dialog-body">{children()}</div>
            </Show>
        </dialog>
    }
}

//! Messages that come and go.

use leptos::prelude::*;

use super::Each;
use super::focus::leaves_group;
use super::icon::{Glyph, Icon};
use super::tone::Tone;

/// A message after something was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Notice {
    /// Tells it from others.
    pub key: u64,
    /// What it says.
    pub text: String,
    /// The name of its action, such as "Undo".
    pub action: Option<String>,
    /// What its colour means.
    pub tone: Tone,
}

/// The place of the messages: read out politely, kept as long as the caller keeps them. The caller's timer must rest
/// while `on_hold` last said `true`: someone reads or is about to press.
#[component]
pub fn Notices(
    /// The messages.
    #[prop(into)]
    notices: Signal<Vec<Notice>>,
    /// The name of the button that closes one.
    #[prop(into)]
    dismiss: Signal<String>,
    /// The action of the message with this key was pressed.
    #[prop(into)]
    on_action: Callback<u64>,
    /// The message with this key was closed.
    #[prop(into)]
    on_dismiss: Callback<u64>,
    /// The pointer or the focus came (`true`) or went (`false`).
    #[prop(into, default = Callback::new(|_| ()))]
    on_hold: Callback<bool>,
) -> impl IntoView {
    let line = move |notice: Notice| {
        let Notice {
            key,
            text,
            action,
            tone,
        } = notice;
        view! {
            <div class=format!("notice {}", tone.class())>
                <Icon glyph=if tone == Tone::Plain { Glyph::Check } else { tone.glyph() } />
                <div>{text}</div>
                {action.map(|name| view! {
                    <button type="button" class="btn small" on:click=move |_| on_action.run(key)>{name}</button>
                })}
                <button type="button" class="btn quiet icon-only small" aria-label=move || dismiss.get() title=move || dismiss.get()
                    on:click=move |_| on_dismiss.run(key)>
                    <Icon glyph=Glyph::Close />
                </button>
            </div>
        }
    };
    view! {
        <div
            class="notices"
            role="status"
            aria-live="polite"
            on:mouseenter=move |_| on_hold.run(true)
            on:mouseleave=move |_| on_hold.run(false)
            on:focusin=move |_| on_hold.run(true)
            on:focusout=move |ev| if leaves_group(&ev) { on_hold.run(false) }
        >
            <Each each=move || notices.get() key=Clone::clone children=line />
        </div>
    }
}

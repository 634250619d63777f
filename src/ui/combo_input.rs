//! The input of a combobox and its list.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::Each;
use super::combo_match::{Choice, Row, rows};
use super::combobox::ComboTexts;
use super::field::invalid;
use super::focus::{focus_by_id, left, scroll_to};
use super::icon::{Glyph, Icon};
use super::keys::rove;
use super::live::Shown;
use super::memo::Memo;

/// The input and its list.
#[component]
pub(super) fn ComboInput(
    id: String,
    /// What the input shows while nobody types.
    shown: Signal<String>,
    options: Signal<Vec<Choice>>,
    texts: ComboTexts,
    create: Option<Callback<String>>,
    on_leave: Callback<()>,
    described: Signal<Option<String>>,
    required: Signal<bool>,
    disabled: Signal<bool>,
    error: Signal<Option<String>>,
    /// The values that the list marks as chosen.
    marked: Signal<Vec<String>>,
    #[prop(into)] on_pick: Callback<String>,
    #[prop(into)] on_clear: Callback<()>,
) -> impl IntoView {
    // What is typed; none while the input shows the choice.
    let query = RwSignal::new(None::<String>);
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| {
        rows(
            &options.read(),
            query.read().as_deref().unwrap_or_default(),
            create.is_some(),
        )
    });
    let close = move || {
        open.set(false);
        active.set(None);
    };
    let take = move |row: &Row| {
        close();
        query.set(None);
        match row {
            Row::Choice(choice) => on_pick.run(choice.value.clone()),
            Row::Create(text) => {
                if let Some(create) = create {
                    create.run(text.clone());
                }
            }
        }
    };
    let list = NodeRef::<html::Ul>::new();
    let show = move |at: usize| {
        active.set(Some(at));
        scroll_to(list, at);
    };
    let on_key = move |ev: KeyboardEvent| {
        let key = ev.key();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" => {
                ev.prevent_default();
                let len = found.read_untracked().len();
                // The first arrow enters the list at the end it points from.
                let entry = if key == "ArrowDown" { 0 } else { len.saturating_sub(1) };
                let next = active.get_untracked().map_or(Some(entry), |at| rove(&key, at, len));
                open.set(true);
                if let Some(at) = next.filter(|at| *at < len) {
                    show(at);
                }
            }
            // With Ctrl or Cmd it saves the form from anywhere. Alone it belongs to the open list, also where nothing fits:
            // whoever meant to choose would send the form without what was typed.
            "Enter" if open.get_untracked() && !ev.ctrl_key() && !ev.meta_key() => {
                ev.prevent_default();
                let row = active
                    .get_untracked()
                    .and_then(|at| found.read_untracked().get(at).cloned());
                match row {
                    Some(row) => take(&row),
                    None if query.read_untracked().is_none() => close(),
                    None => {}
                }
            }
            "Escape" if open.get_untracked() || query.read_untracked().is_some() => {
                ev.prevent_default();
                ev.stop_propagation();
                query.set(None);
                close();
            }
            _ => {}
        }
    };
    let on_input = move |ev| {
        let text = event_target_value(&ev);
        // What is typed points at its first fit, so that Enter takes it; nothing typed points nowhere.
        active.set((!text.trim().is_empty()).then_some(0));
        query.set(Some(text));
        open.set(true);
    };
    let on_blur = move |_| {
        let is_empty = |text: &Option<String>| text.as_deref().is_some_and(|text| text.trim().is_empty());
        // A page that goes takes the focus from its input when its signals are gone already.
        let Some(emptied) = query.try_with_untracked(is_empty) else {
            return;
        };
        // An emptied input means: none.
        if emptied && !shown.read_untracked().is_empty() {
            on_clear.run(());
        }
        query.set(None);
        close();
        left(on_leave);
    };
    let list_id = format!("{id}-list");
    let row_id = {
        let id = id.clone();
        move |at: usize| format!("{id}-option-{at}")
    };
    let active_id = {
        let row_id = row_id.clone();
        move || {
            open.get()
                .then(|| active.get())
                .flatten()
                .filter(|at| *at < found.read().len())
                .map(&row_id)
        }
    };
    let back = id.clone();
    let clear = move |_| {
        query.set(None);
        on_clear.run(());
        focus_by_id(&back);
    };
    let row_view = move |(at, row): (usize, Row)| {
        let id = row_id(at);
        let picked = row.clone();
        let chosen = match &row {
            Row::Choice(choice) => marked.read_untracked().contains(&choice.value),
            Row::Create(_) => false,
        };
        let inside = match row {
            Row::Choice(choice) => view! { {choice.label} <span class="opt-detail">{choice.detail}</span> }.into_any(),
            Row::Create(text) => view! { <Icon glyph=Glyph::Plus />{texts.create.run(text)} }.into_any(),
        };
        view! {
            <li
                role="option"
                id=id
                class:active=move || active.get() == Some(at)
                class:opt-new=matches!(picked, Row::Create(_))
                aria-selected=chosen.to_string()
                // The input keeps the focus.
                on:mousedown=move |ev| ev.prevent_default()
                on:click=move |_| take(&picked)
            >
                {inside}
            </li>
        }
    };
    let label_id = format!("{id}-label");
    let (list_for, list_name) = (list_id.clone(), label_id);
    view! {
        <div class="input-wrap">
            <Icon glyph=Glyph::Search />
            <input
                class="input"
                type="text"
                id=id
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                dir="auto"
                aria-autocomplete="list"
                aria-controls=list_for
                aria-expanded=move || open.get().to_string()
                aria-activedescendant=active_id
                aria-required=move || required.get().then_some("true")
                aria-invalid=move || invalid(error).get()
                aria-describedby=move || described.get()
                disabled=move || disabled.get()
                prop:value=move || query.get().unwrap_or_else(|| shown.get())
                on:input=on_input
                on:keydown=on_key
                on:click=move |_| open.set(true)
                on:blur=on_blur
            />
            {move || {
                let clear = clear.clone();
                (!shown.read().is_empty() && !disabled.get()).then(|| view! {
                    <button type="button"
                        // Emptying the input does the same by keyboard; this button goes when the focus would come.
                        tabindex="-1" class="btn quiet icon-only" aria-label=move || texts.clear.get() title=move || texts.clear.get() on:click=clear>
                        <Icon glyph=Glyph::Close />
                    </button>
                }.into_any())
            }}
        </div>
        <ul class="listbox" role="listbox" id=list_id aria-labelledby=list_name node_ref=list hidden=move || !open.get()>
            <Shown when=move || open.get()>
                <Each each=move || found.get().into_iter().enumerate() key=Clone::clone children=row_view.clone() />
                <Shown when=move || found.read().is_empty()>
                    <li class="opt-none" role="option" aria-disabled="true" aria-selected="false">{move || texts.nothing.get()}</li>
                </Shown>
            </Shown>
        </ul>
    }
}

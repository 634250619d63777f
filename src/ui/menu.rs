//! A button with a list of actions (WAI-ARIA menu button).

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Each;
use super::focus::{focus_by_id, focus_when_shown, leaves_group};
use super::icon::{Glyph, Icon};
use super::keys::rove;
use super::memo::Memo;

/// An action of a [`Menu`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MenuItem {
    /// What [`Menu`] hands to `on_choose`.
    pub key: String,
    /// What it says.
    pub label: String,
    /// What it means, in a line below; none where that is plain.
    pub detail: Option<String>,
    /// A drawing before it.
    pub glyph: Option<Glyph>,
    /// It takes something away.
    pub danger: bool,
    /// For a choice of one: whether it is the one.
    pub checked: Option<bool>,
    /// It leads to this address.
    pub href: Option<String>,
}

/// A button that opens a list of actions: arrows, Home, End, first letters, Escape.
#[component]
pub fn Menu(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// The name of the button; its text where `glyph` is none.
    #[prop(into)]
    label: Signal<String>,
    /// The actions.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// Takes the key of the action chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Shows a drawing in place of the name.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// Classes of the button.
    #[prop(optional, into)]
    class: String,
    /// Opens towards the end of the line, not towards its start.
    #[prop(optional)]
    start: bool,
    /// Open from the start, with the focus in it.
    #[prop(optional)]
    opened: bool,
) -> impl IntoView {
    let open = RwSignal::new(false);
    // The actions are drawn when they are asked for: on a board there is a menu on each card.
    let is_drawn = Memo::new(move |before: Option<&bool>| before.is_some_and(|before| *before) || open.get());
    let drawn = move || if is_drawn.get() { items.get() } else { Vec::new() };
    let active = RwSignal::new(0_usize);
    let item_id = {
        let id = id.clone();
        move |at: usize| format!("{id}-item-{at}")
    };
    let go = {
        let item_id = item_id.clone();
        move |at: usize| {
            active.set(at);
            open.set(true);
            focus_when_shown(item_id(at));
        }
    };
    let on_button_key = {
        let go = go.clone();
        move |ev: KeyboardEvent| match ev.key().as_str() {
            "ArrowDown" => {
                ev.prevent_default();
                go(0);
            }
            "ArrowUp" => {
                ev.prevent_default();
                go(items.read_untracked().len().saturating_sub(1));
            }
            _ => {}
        }
    };
    let on_list_key = {
        let (item_id, id) = (item_id.clone(), id.clone());
        move |ev: KeyboardEvent| {
            ev.stop_propagation();
            let (key, at) = (ev.key(), active.get_untracked());
            let to = items.with_untracked(|items| rove(&key, at, items.len()).or_else(|| by_letter(items, &key, at)));
            if key == "Escape" {
                ev.prevent_default();
                open.set(false);
                focus_by_id(&id);
            } else if let Some(to) = to {
                ev.prevent_default();
                // The list is open: the focus goes at once, so that a key pressed right after meets the item it is for.
                active.set(to);
                focus_by_id(&item_id(to));
            }
        }
    };
    let item = {
        let id = id.clone();
        move |(at, item): (usize, MenuItem)| {
            let MenuItem {
                key,
                label,
                detail,
                glyph,
                danger,
                checked,
                href,
            } = item;
            let detail_id = format!("{}-detail", item_id(at));
            let (named, described) = match &detail {
                Some(_) => (Some(label.clone()), Some(detail_id.clone())),
                None => (None, None),
            };
            let back = id.clone();
            let choose = move |_| {
                open.set(false);
                focus_by_id(&back);
                on_choose.run(key.clone());
            };
            if href.is_some() {
                return view! {
                    <li role="none">
                        <a role="menuitem" href=href id=item_id(at) tabindex="-1" on:click=choose>
                            {glyph.map(|glyph| view! { <Icon glyph /> })}
                            {label}
                        </a>
                    </li>
                }
                .into_any();
            }
            view! {
                <li role="none">
                    <button
                        type="button"
                        role=if checked.is_some() { "menuitemradio" } else { "menuitem" }
                        aria-checked=checked.map(|on| on.to_string())
                        class:danger=danger
                        id=item_id(at)
                        aria-label=named
                        aria-describedby=described
                        tabindex="-1"
                        on:click=choose
                    >
                        {glyph.map(|glyph| view! { <Icon glyph /> })}
                        {match detail {
                            Some(detail) => view! { <span>{label}<small class="soft" id=detail_id>{detail}</small></span> }.into_any(),
                            None => label.into_any(),
                        }}
                    </button>
                </li>
            }
            .into_any()
        }
    };
    let list_id = format!("{id}-list");
    let (controls, named_by) = (list_id.clone(), id.clone());
    if opened {
        go(0);
    }
    let toggle = move |_| if open.get_untracked() { open.set(false) } else { go(0) };
    let shape = if glyph.is_some() { "icon-only" } else { "" };
    view! {
        <div class="menu" class:start=start on:focusout=move |ev| if leaves_group(&ev) { open.set(false) }>
            <button
                type="button"
                class=format!("btn {shape} {class}")
                id=id
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-controls=controls
                aria-label=move || glyph.is_some().then(|| label.get())
                title=move || glyph.is_some().then(|| label.get())
                on:click=toggle
                on:keydown=on_button_key
            >
                {match glyph {
                    Some(glyph) => view! { <Icon glyph /> }.into_any(),
                    None => view! { {move || label.get()}<Icon glyph=Glyph::Down /> }.into_any(),
                }}
            </button>
            <ul class="menu-list" role="menu" id=list_id aria-labelledby=named_by hidden=move || !open.get() on:keydown=on_list_key>
                <Each each=move || drawn().into_iter().enumerate() key=Clone::clone children=item />
            </ul>
        </div>
    }
}

/// The next item after `at` whose name begins with the letter typed.
fn by_letter(items: &[MenuItem], key: &str, at: usize) -> Option<usize> {
    let letter = key.to_lowercase();
    if letter.chars().count() != 1 || letter.trim().is_empty() {
        return None;
    }
    let begins = |i: &usize| {
        items
            .get(*i)
            .is_some_and(|item| item.label.to_lowercase().starts_with(&letter))
    };
    (at + 1..items.len()).chain(0..=at).find(begins)
}

#[cfg(test)]
mod tests {
    use super::{MenuItem, by_letter};

    #[test]
    fn a_letter_leads_to_the_next_name_that_begins_with_it() {
        let items: Vec<_> = ["Дублювати", "Додати", "Видалити"]
            .map(|label| MenuItem {
                label: label.to_owned(),
                ..MenuItem::default()
            })
            .into();
        assert_eq!(by_letter(&items, "д", 0), Some(1));
        assert_eq!(by_letter(&items, "Д", 1), Some(0));
        assert_eq!(by_letter(&items, "в", 2), Some(2));
        assert_eq!(by_letter(&items, "Enter", 0), None);
        assert_eq!(by_letter(&items, " ", 0), None);
    }
}

//! What can be asked of the bridge: each pillar is a link that tells what it stands for, in a card while it is pointed at or
//! has the focus. They are one stop of the Tab key; the arrows go from one to the next.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::bridge_shape::{WIDTH, length, month_place, percent};
use super::focus::{focus_by_id, leaves_group, pointer_type};
use super::keys::rove;
use super::live::{Together, live};

/// What a pillar stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// It has taken place, at least in part.
    pub held: bool,
    /// All of it in one line, for those who do not see the card.
    pub name: String,
    /// Where the pillar leads to.
    pub href: String,
    /// The head of the card, such as "August 2025".
    pub head: String,
    /// What took place.
    pub lines: Vec<String>,
    /// How much it counts.
    pub notes: Vec<String>,
}

/// The links and the card, over the drawing: a child of `BridgeArch`.
#[component]
pub fn BridgeStands(
    /// Begins their ids.
    #[prop(into)]
    id: String,
    /// The same months; none where there was no contact.
    #[prop(into)]
    months: Signal<Vec<Option<Told>>>,
    /// The name of the group.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shown: RwSignal<Option<usize>> = RwSignal::new(None);
    let last: RwSignal<Option<usize>> = RwSignal::new(None);
    // The first touch of a finger shows the card, as hovering does; the second follows the link. What counts is where the click arrives: a
    // browser takes it to the link nearest to the finger, though that came down beside it. The mouse that it makes believe before the click shows and
    // hides nothing: it may be there already, or be gone at once to where the real one rests.
    let touched = StoredValue::new(false);
    let answered: StoredValue<Option<usize>> = StoredValue::new(None);
    let hide = move || {
        shown.set(None);
        answered.set_value(None);
    };
    let link_id = move |at: usize| format!("{id}-{at}");
    let on_key = {
        let link_id = link_id.clone();
        move |ev: KeyboardEvent| {
            let key = ev.key();
            if key == "Escape" {
                hide();
                return;
            }
            let to = months.with_untracked(|months| step(months, last.get_untracked(), &key));
            if let Some(to) = to {
                ev.prevent_default();
                last.set(Some(to));
                focus_by_id(&link_id(to));
            }
        }
    };
    let link = move |at: usize, count: usize, told: &Told| {
        let width = month_place(1, count) - month_place(0, count);
        let show = move || {
            shown.set(Some(at));
            last.set(Some(at));
        };
        let on_click = move |ev: MouseEvent| {
            if (touched.get_value() || is_touch(&ev)) && answered.get_value() != Some(at) {
                ev.prevent_default();
                answered.set_value(Some(at));
                show();
            }
        };
        view! {
            <a
                id=link_id(at)
                href=told.href.clone()
                aria-label=told.name.clone()
                tabindex=move || months.with(|months| if stop(months, last.get()) == Some(at) { "0" } else { "-1" })
                style:left=percent(month_place(at, count) - width / 2.0)
                style:width=percent(width)
                on:focus=move |_| show()
                on:pointerenter=move |ev| if !is_touch(&ev) { shown.set(Some(at)) }
                on:click=on_click
            ></a>
        }
    };
    let links = live(move || {
        // The card is of a month that may be gone.
        hide();
        let link = link.clone();
        months.with(|months| {
            let count = months.len();
            let links = months
                .iter()
                .enumerate()
                .filter_map(|(at, month)| Some(link(at, count, month.as_ref()?)));
            links.together()
        })
    });
    let card = live(move || {
        let at = shown.get()?;
        months.with(|months| Some(card(at, months.len(), months.get(at)?.as_ref()?)))
    });
    let some = move || months.with(|months| months.iter().any(Option::is_some));
    view! {
        <div
            class="arch-stands no-print"
            role=move || some().then_some("group")
            aria-label=move || some().then(|| label.get())
            on:keydown=on_key
            on:pointerdown=move |ev| touched.set_value(is_touch(&ev))
            on:pointerleave=move |ev| if !is_touch(&ev) { hide() }
            on:focusout=move |ev| if leaves_group(&ev) { hide() }
        >
            {links}
            {card}
        </div>
    }
}

/// Whether a finger is behind an event. Where a click does not say so, the press before it has.
fn is_touch(ev: &MouseEvent) -> bool {
    pointer_type(ev).is_some_and(|kind| kind == "touch")
}

/// The card of a month. It is a second way for a pointer to where the pillar leads; all it says is in the pillar's name.
fn card(at: usize, count: usize, told: &Told) -> AnyView {
    let x = length(month_place(at, count) / WIDTH * 100.0);
    let line = |line: &String| view! { <span>{line.clone()}</span> };
    view! {
        <a class="arch-card" href=told.href.clone() tabindex="-1" aria-hidden="true" style=("--at", format!("{x}%"))>
            <b>{told.head.clone()}</b>
            {told.lines.iter().map(line).together()}
            {told.notes.iter().map(|note| view! { <small>{note.clone()}</small> }).together()}
        </a>
    }
    .into_any()
}

/// The months with a link.
fn told(months: &[Option<Told>]) -> Vec<usize> {
    let told = months.iter().enumerate().filter(|(_, month)| month.is_some());
    told.map(|(at, _)| at).collect()
}

/// The month that the Tab key leads to: the one that had the focus last, else the latest with a contact that was held, else the first.
fn stop(months: &[Option<Told>], last: Option<usize>) -> Option<usize> {
    let told = told(months);
    let held = |at: &&usize| matches!(months.get(**at), Some(Some(told)) if told.held);
    last.filter(|last| told.contains(last))
        .or_else(|| told.iter().rev().find(held).copied())
        .or_else(|| told.first().copied())
}

/// The month that a key leads to.
fn step(months: &[Option<Told>], last: Option<usize>, key: &str) -> Option<usize> {
    let told = told(months);
    let here = stop(months, last)?;
    let place = told.iter().position(|at| *at == here)?;
    told.get(rove(key, place, told.len())?).copied()
}

#[cfg(test)]
mod tests {
    use super::{step, stop};
    use crate::ui::Told;

    /// One letter a month: held, planned, none.
    fn months(signs: &str) -> Vec<Option<Told>> {
        let told = |sign: char| Told {
            held: sign == 'h',
            ..Told::default()
        };
        signs.chars().map(|sign| (sign != '-').then(|| told(sign))).collect()
    }

    #[test]
    fn tab_leads_to_the_latest_contact_and_later_back_to_where_one_was() {
        let found = months("h-hp");
        assert_eq!(stop(&found, None), Some(2));
        assert_eq!(stop(&found, Some(0)), Some(0));
        assert_eq!(stop(&found, Some(1)), Some(2), "there is no contact any more");
        assert_eq!(stop(&months("-p"), None), Some(1));
        assert_eq!(stop(&months("-"), None), None);
    }

    #[test]
    fn arrows_pass_over_the_gaps() {
        let found = months("h-hp");
        assert_eq!(step(&found, None, "ArrowLeft"), Some(0));
        assert_eq!(step(&found, Some(0), "ArrowRight"), Some(2));
        assert_eq!(step(&found, Some(3), "ArrowRight"), Some(0));
        assert_eq!(step(&found, Some(0), "End"), Some(3));
        assert_eq!(step(&found, Some(0), "x"), None);
        assert_eq!(step(&months(""), None, "Home"), None);
    }
}

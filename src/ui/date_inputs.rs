//! The inputs of one point in time.

use leptos::html;
use leptos::prelude::*;

use super::choice_field::{CheckField, options_view};
use super::date_field::DateLabels;
use super::date_parts::{Point, Precision};
use super::icon::{Glyph, Icon};
use super::live::live;
use super::memo::Memo;

/// The select of the precision.
#[component]
pub(super) fn PrecisionSelect(
    id: String,
    codes: &'static [&'static str],
    value: Signal<String>,
    labels: Signal<DateLabels>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let entries = move || {
        let labels = labels.read();
        codes
            .iter()
            .map(|code| ((*code).to_owned(), labels.precision(code)))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="date-part precision">
            <label for=id.clone()>{move || labels.read().precision.clone()}</label>
            <select class="input" id=id on:change=move |ev| on_change.run(event_target_value(&ev))>
                {move || options_view(entries(), value)}
            </select>
        </div>
    }
}

/// The inputs that a precision asks for.
#[component]
pub(super) fn PointParts(
    id: String,
    point: Signal<Point>,
    on_change: Callback<Point>,
    labels: Signal<DateLabels>,
    bad: Signal<bool>,
) -> impl IntoView {
    let precision = Memo::new(move |_| point.read().precision);
    let edit = move |change: fn(&mut Point, String), text: String| {
        let mut next = point.get_untracked();
        change(&mut next, text);
        on_change.run(next);
    };
    let day = move |id: &str| {
        view! {
            <NumberPart class="day" id=format!("{id}-day") digits=2 bad
                label=Signal::derive(move || labels.read().day.clone())
                value=Signal::derive(move || point.read().day.clone())
                on_input=move |text| edit(|p, text| p.day = text, text) />
        }
    };
    let month = move |id: &str| {
        view! {
            <NamePart class="month" id=format!("{id}-month") bad
                label=Signal::derive(move || labels.read().month.clone())
                names=Signal::derive(move || named(&labels.read().choose, &labels.read().months, 1))
                value=Signal::derive(move || point.read().month.clone())
                on_input=move |text| edit(|p, text| p.month = text, text) />
        }
    };
    let season = move |id: &str| {
        view! {
            <NamePart class="season" id=format!("{id}-season") bad
                label=Signal::derive(move || labels.read().season.clone())
                names=Signal::derive(move || named(&labels.read().choose, &labels.read().seasons, 21))
                value=Signal::derive(move || point.read().season.clone())
                on_input=move |text| edit(|p, text| p.season = text, text) />
        }
    };
    let year = move |id: &str| {
        view! {
            <NumberPart class="year" id=format!("{id}-year") digits=4 bad
                label=Signal::derive(move || labels.read().year.clone())
                value=Signal::derive(move || point.read().year.clone())
                on_input=move |text| edit(|p, text| p.year = text, text) />
        }
    };
    live(move || match precision.get() {
        Precision::None => ().into_any(),
        Precision::Day => {
            view! { {day(&id)}{month(&id)}{year(&id)}<CalendarButton point on_change labels /> }.into_any()
        }
        Precision::Month => view! { {month(&id)}{year(&id)} }.into_any(),
        Precision::Season => view! { {season(&id)}{year(&id)} }.into_any(),
        Precision::Year => year(&id).into_any(),
    })
}

/// The empty choice, then each name with its number, two digits wide, counted from `first`.
fn named(choose: &str, names: &[String], first: usize) -> Vec<(String, String)> {
    let numbered = names
        .iter()
        .enumerate()
        .map(|(i, name)| (format!("{:02}", i + first), name.clone()));
    std::iter::once((String::new(), choose.to_owned()))
        .chain(numbered)
        .collect()
}

/// A part that is a number: typed, because a date that does not exist must be possible to see and to mend.
#[component]
fn NumberPart(
    class: &'static str,
    id: String,
    digits: u32,
    bad: Signal<bool>,
    label: Signal<String>,
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <div class=format!("date-part {class}")>
            <label for=id.clone()>{move || label.get()}</label>
            <input class="input num" id=id type="text" inputmode="numeric" autocomplete="off" size=digits
                prop:value=move || value.get()
                aria-invalid=move || bad.get().then_some("true")
                on:input=move |ev| on_input.run(event_target_value(&ev)) />
        </div>
    }
}

/// A part that has names. A value without a name, such as a thirteenth month, is shown as it is.
#[component]
fn NamePart(
    class: &'static str,
    id: String,
    bad: Signal<bool>,
    label: Signal<String>,
    names: Signal<Vec<(String, String)>>,
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let entries = Memo::new(move |_| {
        let (mut names, value) = (names.get(), value.read());
        if !names.iter().any(|(code, _)| *code == *value) {
            names.push((value.clone(), value.clone()));
        }
        names
    });
    view! {
        <div class=format!("date-part {class}")>
            <label for=id.clone()>{move || label.get()}</label>
            <select class="input" id=id
                aria-invalid=move || bad.get().then_some("true")
                on:change=move |ev| on_input.run(event_target_value(&ev))>
                {move || options_view(entries.get(), value)}
            </select>
        </div>
    }
}

/// The browser's own calendar, as an aid beside the typed parts.
#[component]
fn CalendarButton(point: Signal<Point>, on_change: Callback<Point>, labels: Signal<DateLabels>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            // A browser without a calendar refuses; the parts beside it do the same work.
            let _ = input.show_picker();
        }
    };
    view! {
        <div class="date-pick">
            <input type="date" tabindex="-1" aria-hidden="true" node_ref=input
                prop:value=move || point.read().picked()
                on:change=move |ev| on_change.run(point.get_untracked().pick(&event_target_value(&ev))) />
            <button type="button" class="btn icon-only"
                aria-label=move || labels.read().calendar.clone()
                title=move || labels.read().calendar.clone()
                on:click=open>
                <Icon glyph=Glyph::Calendar />
            </button>
        </div>
    }
}

/// The ticks "approximate" and "uncertain".
#[component]
pub(super) fn PointMarks(
    id: String,
    point: Signal<Point>,
    on_change: Callback<Point>,
    labels: Signal<DateLabels>,
) -> impl IntoView {
    let some = Memo::new(move |_| point.read().precision != Precision::None);
    live(move || {
        some.get().then(|| {
            view! {
                <div class="date-marks">
                    <CheckField id=format!("{id}-approximate")
                        label=Signal::derive(move || labels.read().approximate.clone())
                        checked=Signal::derive(move || point.read().approximate)
                        on_change=move |approximate| on_change.run(Point { approximate, ..point.get_untracked() }) />
                    <CheckField id=format!("{id}-uncertain")
                        label=Signal::derive(move || labels.read().uncertain.clone())
                        checked=Signal::derive(move || point.read().uncertain)
                        on_change=move |uncertain| on_change.run(Point { uncertain, ..point.get_untracked() }) />
                </div>
            }
            .into_any()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn months_and_seasons_have_the_numbers_of_the_standard() {
        let names = ["a".to_owned(), "b".to_owned()];
        assert_eq!(named("-", &names, 1)[1].0, "01");
        assert_eq!(named("-", &names, 21)[2].0, "22");
    }
}

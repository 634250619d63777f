//! A date as exactly as it is known.

use leptos::html;
use leptos::prelude::*;

use super::choice_field::{CheckField, options_view};
use super::date_parts::{DateParts, Point, Precision};
use super::field::Field;
use super::focus::leaves_group;
use super::icon::{Glyph, Icon};

/// The texts of a [`DateField`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // Each is the text of what its name says.
pub struct DateLabels {
    /// Over the select of the precision.
    pub precision: String,
    /// The choice of no date.
    pub none: String,
    pub day: String,
    pub month: String,
    pub season: String,
    pub year: String,
    pub range: String,
    /// Of a range.
    pub from: String,
    /// Of a range.
    pub to: String,
    pub open_end: String,
    pub approximate: String,
    pub uncertain: String,
    /// The button that opens the browser's calendar.
    pub calendar: String,
    /// The empty choice of a month or a season.
    pub choose: String,
    /// January first.
    pub months: Vec<String>,
    /// Spring first.
    pub seasons: Vec<String>,
}

impl DateLabels {
    fn precision(&self, code: &str) -> String {
        match code {
            "none" => &self.none,
            "day" => &self.day,
            "month" => &self.month,
            "season" => &self.season,
            "year" => &self.year,
            _ => &self.range,
        }
        .clone()
    }
}

const OPTIONAL: &[&str] = &["none", "day", "month", "season", "year", "range"];
const REQUIRED: &[&str] = &["day", "month", "season", "year", "range"];
const POINT: &[&str] = &["day", "month", "season", "year"];

/// A date with its precision: day, month, season, year or range, approximate or uncertain; as an EDTF string.
/// What is incomplete or impossible is handed on as it is (`2025-02-31`), so that the form can say what is wrong.
#[component]
pub fn DateField(
    /// The id of the first part.
    #[prop(into)]
    id: String,
    /// The legend.
    #[prop(into)]
    label: Signal<String>,
    /// The date as an EDTF string; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the EDTF string at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// All texts inside.
    #[prop(into)]
    labels: Signal<DateLabels>,
    /// The focus has left the whole control.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// There must be a date: "no date" is not offered.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    // What was typed last is worth more than what its string tells, as long as the string is still that one.
    let typed = RwSignal::new(DateParts::default());
    let parts = Memo::new(move |_| {
        let value = value.read();
        let typed = typed.read();
        let parts = if typed.print() == *value {
            typed.clone()
        } else {
            DateParts::parse(&value)
        };
        let bare = parts.kind() == "none";
        if bare && required {
            parts.with_kind("day")
        } else {
            parts
        }
    });
    let set = move |parts: DateParts| {
        let text = parts.print();
        typed.set(parts);
        on_input.run(text);
    };
    let kind = Memo::new(move |_| parts.read().kind());
    let range = Memo::new(move |_| parts.read().range);
    let start = Signal::derive(move || parts.read().start.clone());
    let end = Signal::derive(move || parts.read().end.clone());
    let open = Signal::derive(move || parts.read().open);
    let on_start = Callback::new(move |start| {
        set(DateParts {
            start,
            ..parts.get_untracked()
        });
    });
    let on_end = Callback::new(move |end| {
        set(DateParts {
            end,
            ..parts.get_untracked()
        });
    });
    let on_kind = move |code: String| set(parts.get_untracked().with_kind(&code));
    let codes = if required { REQUIRED } else { OPTIONAL };
    let bad = Signal::derive(move || error.read().is_some());

    let single_id = id.clone();
    let marks_id = id.clone();
    let range_id = id.clone();
    view! {
        <Field id=id.clone() label hint error required group=true>
            <div class="date" on:focusout=move |ev| if leaves_group(&ev) { on_leave.run(()) }>
                <div class="date-line">
                    <PrecisionSelect id=id codes value=Signal::derive(move || kind.get().to_owned()) labels on_change=on_kind />
                    <Show when=move || !range.get()>
                        <PointParts id=single_id.clone() point=start on_change=on_start labels bad />
                    </Show>
                </div>
                <Show when=move || !range.get()>
                    <PointMarks id=marks_id.clone() point=start on_change=on_start labels />
                </Show>
                {
                    let id = range_id;
                    move || range.get().then(|| {
                        let (from, to) = (format!("{id}-from"), format!("{id}-to"));
                        let open_id = format!("{id}-open");
                        view! {
                            <RangeEnd id=from title=Signal::derive(move || labels.read().from.clone()) point=start on_change=on_start labels bad />
                            <RangeEnd id=to title=Signal::derive(move || labels.read().to.clone()) point=end on_change=on_end labels bad hidden=open>
                                <CheckField
                                    id=open_id
                                    label=Signal::derive(move || labels.read().open_end.clone())
                                    checked=open
                                    on_change=move |open| set(DateParts { open, ..parts.get_untracked() })
                                />
                            </RangeEnd>
                        }
                    })
                }
            </div>
        </Field>
    }
}

/// The select of the precision.
#[component]
fn PrecisionSelect(
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

/// One end of a range.
#[component]
fn RangeEnd(
    id: String,
    title: Signal<String>,
    point: Signal<Point>,
    on_change: Callback<Point>,
    labels: Signal<DateLabels>,
    bad: Signal<bool>,
    #[prop(optional, into)] hidden: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let precision = Memo::new(move |_| point.read().precision);
    let code = Signal::derive(move || match precision.get() {
        Precision::None => Precision::Day.code().to_owned(),
        known => known.code().to_owned(),
    });
    let on_precision = move |code: String| {
        on_change.run(Point {
            precision: Precision::from_code(&code),
            ..point.get_untracked()
        });
    };
    let inner = id.clone();
    view! {
        <fieldset class="date-end">
            <legend>{move || title.get()}</legend>
            {children.map(|children| children())}
            <Show when=move || !hidden.get()>
                <div class="date-line">
                    <PrecisionSelect id=inner.clone() codes=POINT value=code labels on_change=on_precision />
                    <PointParts id=inner.clone() point on_change labels bad />
                </div>
                <PointMarks id=inner.clone() point on_change labels />
            </Show>
        </fieldset>
    }
}

/// The inputs that a precision asks for.
#[component]
fn PointParts(
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
    move || match precision.get() {
        Precision::None => ().into_any(),
        Precision::Day => {
            view! { {day(&id)}{month(&id)}{year(&id)}<CalendarButton point on_change labels /> }.into_any()
        }
        Precision::Month => view! { {month(&id)}{year(&id)} }.into_any(),
        Precision::Season => view! { {season(&id)}{year(&id)} }.into_any(),
        Precision::Year => year(&id).into_any(),
    }
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
fn PointMarks(
    id: String,
    point: Signal<Point>,
    on_change: Callback<Point>,
    labels: Signal<DateLabels>,
) -> impl IntoView {
    let some = Memo::new(move |_| point.read().precision != Precision::None);
    move || {
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
        })
    }
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

//! A date as exactly as it is known.

use leptos::prelude::*;

use super::choice_field::CheckField;
use super::date_inputs::{PointMarks, PointParts, PrecisionSelect};
use super::date_parts::{DateParts, Point, Precision};
use super::field::Field;
use super::focus::{leaves_group, left};
use super::live::{Shown, live};
use super::memo::Memo;

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
    pub(super) fn precision(&self, code: &str) -> String {
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
            <div class="date" on:focusout=move |ev| if leaves_group(&ev) { left(on_leave) }>
                <div class="date-line">
                    <PrecisionSelect id=id codes value=Signal::derive(move || kind.get().to_owned()) labels on_change=on_kind />
                    <Shown when=move || !range.get()>
                        <PointParts id=single_id.clone() point=start on_change=on_start labels bad />
                    </Shown>
                </div>
                <Shown when=move || !range.get()>
                    <PointMarks id=marks_id.clone() point=start on_change=on_start labels />
                </Shown>
                {
                    let id = range_id;
                    live(move || range.get().then(|| {
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
                    }))
                }
            </div>
        </Field>
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
            <Shown when=move || !hidden.get()>
                <div class="date-line">
                    <PrecisionSelect id=inner.clone() codes=POINT value=code labels on_change=on_precision />
                    <PointParts id=inner.clone() point on_change labels bad />
                </div>
                <PointMarks id=inner.clone() point on_change labels />
            </Shown>
        </fieldset>
    }
}

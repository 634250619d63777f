//! A value over time as a small drawing: a mark for each reading, a line through them, a line for the target.

use std::fmt::Write as _;

use leptos::prelude::*;

/// The drawing is so many units wide and high; it stretches with its room.
const SIZE: (f64, f64) = (1000.0, 400.0);
/// Room around what is drawn, so that marks at the edge are whole.
const EDGE: f64 = 24.0;

/// A reading: when, in days from any day on, the same two days where it is known to the day; and how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The first day that can be meant.
    pub first: f64,
    /// The last one.
    pub last: f64,
    /// How much.
    pub value: f64,
}

/// The paths of a drawing.
#[derive(Debug, PartialEq, Eq)]
struct Paths {
    line: String,
    marks: String,
    target: Option<String>,
}

fn paths(marks: &[Mark], target: Option<f64>) -> Paths {
    let first = marks.iter().map(|mark| mark.first).fold(f64::INFINITY, f64::min);
    let last = marks.iter().map(|mark| mark.last).fold(f64::NEG_INFINITY, f64::max);
    let top = marks.iter().map(|mark| mark.value).chain(target).fold(0.0, f64::max);
    let part = |value: f64, whole: f64, alone: f64| {
        if whole > 0.0 {
            (value / whole).clamp(0.0, 1.0)
        } else {
            alone
        }
    };
    let x = |day: f64| unit(EDGE + part(day - first, last - first, 0.5) * (SIZE.0 - 2.0 * EDGE));
    let y = |value: f64| unit(SIZE.1 - EDGE - part(value, top, 0.0) * (SIZE.1 - 2.0 * EDGE));
    let (mut line, mut drawn) = (String::new(), String::new());
    for mark in marks {
        let command = if line.is_empty() { 'M' } else { 'L' };
        let height = y(mark.value);
        let _ = write!(line, "{command}{} {height}", x(f64::midpoint(mark.first, mark.last)));
        // A line without length is a dot, as its ends are round.
        let _ = write!(drawn, "M{} {height}H{}", x(mark.first), x(mark.last));
    }
    Paths {
        line,
        marks: drawn,
        target: target.map(|target| format!("M0 {}H1000", y(target))),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "within the drawing")]
fn unit(value: f64) -> i32 {
    value.round() as i32
}

/// The drawing. A reading that is not known to the day is as long as the time that it can mean.
#[component]
pub fn Trend(
    /// The readings, the earliest first.
    marks: Vec<Mark>,
    /// What is to be reached.
    target: Option<f64>,
    /// All that it shows, in words.
    alt: String,
) -> impl IntoView {
    let Paths { line, marks, target } = paths(&marks, target);
    view! {
        <svg class="trend" viewBox="0 0 1000 400" preserveAspectRatio="none" role="img" aria-label=alt>
            {target.map(|target| view! { <path class="trend-target" d=target /> })}
            <path class="trend-line" d=line />
            <path class="trend-marks" d=marks />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(first: f64, last: f64, value: f64) -> Mark {
        Mark { first, last, value }
    }

    #[test]
    fn marks_stand_in_time_and_height_and_the_greatest_of_all_is_on_top() {
        let found = paths(&[mark(0.0, 0.0, 0.0), mark(50.0, 100.0, 20.0)], Some(10.0));
        assert_eq!(found.line, "M24 376L738 24");
        assert_eq!(found.marks, "M24 376H24M500 24H976");
        assert_eq!(found.target.as_deref(), Some("M0 200H1000"));
    }

    #[test]
    fn one_mark_stands_in_the_middle_and_nothing_reached_is_no_fault() {
        let found = paths(&[mark(7.0, 7.0, 0.0)], None);
        assert_eq!((found.line.as_str(), found.target), ("M500 376", None));
        assert_eq!(paths(&[], Some(5.0)).line, "");
    }
}

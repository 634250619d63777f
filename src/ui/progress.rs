//! A bar that says how far something has come.

use super::plain::{Plain, plain};

/// How far something has come: `value` is the part that is done, 0 to 1, `label` what it measures, for screen readers, and `text` the progress in
/// words, such as "2 of 5 steps", which `with_text` shows below the bar, too.
#[must_use]
pub fn progress_bar(value: f64, label: &'static str, text: String, with_text: bool) -> Plain {
    #[allow(clippy::cast_possible_truncation)] // It is 100 at most.
    let percent = (value.clamp(0.0, 1.0) * 100.0).round_ties_even() as i32;
    let words = with_text.then(|| {
        plain("span")
            .class("soft")
            .set("aria-hidden", "true")
            .with(text.clone())
    });
    let bar = plain("span")
        .class("bar")
        .set("role", "progressbar")
        .set("aria-valuemin", "0")
        .set("aria-valuemax", "100")
        .set("aria-valuenow", percent.to_string())
        .set("aria-label", label)
        .set("aria-valuetext", text)
        .with(plain("i").style("inline-size", format!("{percent}%")));
    plain("div").class("progress").with(bar).with_all(words)
}

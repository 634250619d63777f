//! What a colour means, and the small marks that carry it.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// What the colour of a chip, a badge or a notice means. The colour never says it alone: the text does too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// Worth seeing.
    Brand,
    /// Done, kept.
    Ok,
    /// Slowing, silent.
    Warn,
    /// Overdue, wrong.
    Late,
    /// Our city's.
    A,
    /// The partner city's.
    B,
    /// Both cities', or a third place's.
    Joint,
    /// Nobody is named yet.
    None,
    /// Made up for the example.
    Invented,
}

impl Tone {
    /// The class of the style sheet.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Brand => "brand",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Late => "late",
            Self::A => "a",
            Self::B => "b",
            Self::Joint => "joint",
            Self::None => "none",
            Self::Invented => "invented",
        }
    }

    pub(super) const fn glyph(self) -> Glyph {
        match self {
            Self::Ok => Glyph::Check,
            Self::Warn | Self::Late => Glyph::Alert,
            _ => Glyph::Info,
        }
    }
}

/// A small fact. A bank's chip has its dot: round for ours, square for theirs, so that colour is not all.
#[component]
pub fn Chip(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What its colour means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! {
        <span class=move || format!("chip {}", tone.get().class())>
            {move || matches!(tone.get(), Tone::A | Tone::B | Tone::Joint).then(|| view! { <i aria-hidden="true"></i> })}
            {move || text.get()}
        </span>
    }
}

/// A state in a word.
#[component]
pub fn Badge(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What its colour means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! { <span class=move || format!("badge {}", tone.get().class())>{move || text.get()}</span> }
}

/// A message that stays in the page.
#[component]
pub fn Banner(
    /// What its colour means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The message; buttons (`.btn.small`) after it stand at its end.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=move || format!("notice {}", tone.get().class())>
            {move || view! { <Icon glyph=tone.get().glyph() /> }}
            {children()}
        </div>
    }
}

/// How far something has come.
#[component]
pub fn ProgressBar(
    /// The part that is done, 0 to 1.
    #[prop(into)]
    value: Signal<f64>,
    /// What it measures, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The progress in words, such as "2 of 5 steps".
    #[prop(into)]
    text: Signal<String>,
    /// Shows the words below the bar, too.
    #[prop(optional)]
    with_text: bool,
) -> impl IntoView {
    let percent = move || format!("{:.0}", value.get().clamp(0.0, 1.0) * 100.0);
    view! {
        <div class="progress">
            <span class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=percent
                aria-label=move || label.get() aria-valuetext=move || text.get()>
                <i style:inline-size=move || format!("{}%", percent())></i>
            </span>
            {with_text.then(|| view! { <span class="soft" aria-hidden="true">{move || text.get()}</span> })}
        </div>
    }
}

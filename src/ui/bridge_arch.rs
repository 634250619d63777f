//! The bridge: the sign of the product, and the pulse of a partnership at a glance.

use leptos::prelude::*;

use super::bridge_shape::{DECK, WIDTH, arch_height, arch_path, label_steps, month_place, place};
use super::live::Together;

/// A month under the arch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pillar {
    /// The month's name, shown below where it has room.
    pub label: String,
    /// How strong the contact was, 0 (none: no pillar) to 1 (up to the arch).
    pub height: f64,
    /// It is planned, not past.
    pub planned: bool,
    /// What a pointer on it shows, such as "August 2025: visit".
    pub title: String,
}

/// A deck between two cities, an arch, and a pillar for every month with contact. The caller gives `section.bridge` around
/// it and a sentence below that says the same in words.
#[component]
pub fn BridgeArch(
    /// The months, from the earliest, without gaps.
    #[prop(into)]
    months: Signal<Vec<Pillar>>,
    /// Today, in months from the start of the first: 2.5 is the middle of the third. None where it is not in sight.
    #[prop(into)]
    today: Signal<Option<f64>>,
    /// The word beside the line of today.
    #[prop(into)]
    today_label: Signal<String>,
    /// Our city, then theirs.
    #[prop(into)]
    banks: Signal<(String, String)>,
    /// What the drawing says, in words.
    #[prop(into)]
    alt: Signal<String>,
) -> impl IntoView {
    let today_at = move || today.get().map(|months_gone| place(months_gone, months.read().len()));
    view! {
        <figure class="arch">
            <div class="arch-plot">
                <svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label=move || alt.get()>
                    {move || pillars(&months.read())}
                    <path class="arch-curve" d=arch_path() />
                    <line class="arch-deck" x1="0" x2=WIDTH y1=DECK y2=DECK />
                    {move || today_at().map(|x| view! { <line class="arch-line" x1=x x2=x y1="0" y2=DECK + 6.0 /> }.into_any())}
                </svg>
                {move || {
                    today_at().map(|x| view! {
                        <span class="arch-today" class:before={x > WIDTH * 0.7} aria-hidden="true" style:left=percent(x)>
                            {today_label.get()}
                        </span>
                    }.into_any())
                }}
            </div>
            <div class="arch-months" aria-hidden="true">{move || labels(&months.read())}</div>
            <div class="arch-names">
                <span>{move || banks.read().0.clone()}</span>
                <span>{move || banks.read().1.clone()}</span>
            </div>
        </figure>
    }
}

fn percent(x: f64) -> String {
    format!("{:.2}%", x / WIDTH * 100.0)
}

fn pillars(months: &[Pillar]) -> AnyView {
    let count = months.len();
    let pillar = |(index, month): (usize, &Pillar)| {
        let x = month_place(index, count);
        let top = DECK - month.height.clamp(0.0, 1.0) * arch_height(x);
        view! {
            <line class="arch-pillar" class:planned=month.planned x1=x x2=x y1=DECK y2=top>
                <title>{month.title.clone()}</title>
            </line>
        }
    };
    months
        .iter()
        .enumerate()
        .filter(|(_, month)| month.height > 0.0)
        .map(pillar)
        .together()
}

fn labels(months: &[Pillar]) -> AnyView {
    let count = months.len();
    let names: Vec<_> = months
        .iter()
        .map(|month| (month.label.as_str(), month.height))
        .collect();
    let label = |(index, (month, step)): (usize, (&Pillar, Option<u8>))| {
        step.map(|step| {
            view! { <span class=format!("from-{step}") style:left=percent(month_place(index, count))>{month.label.clone()}</span> }
        })
    };
    months.iter().zip(label_steps(&names)).enumerate().map(label).together()
}

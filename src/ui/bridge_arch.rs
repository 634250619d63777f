//! The bridge: the sign of the product, and the pulse of a partnership at a glance.

use leptos::prelude::*;

use super::bridge_shape::{ARCH, DECK, WIDTH, label_steps, length, month_place, percent, place, shafts};
use super::live::Together;

/// A month under the arch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pillar {
    /// The month's name, shown below where it has room.
    pub label: String,
    /// How strong the contact was, 0 (none) to 1 (up to the arch).
    pub held: f64,
    /// How strong the contact is that is planned; it stands on what was held.
    pub planned: f64,
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
    /// What lies over the drawing: `BridgeStands`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let today_at = move || today.get().map(|months_gone| place(months_gone, months.read().len()));
    view! {
        <figure class="arch">
            <div class="arch-plot">
                <svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label=move || alt.get()>
                    {move || pillars(&months.read())}
                    <path class="arch-curve" d=ARCH />
                    <line class="arch-deck" x1="0" x2=length(WIDTH) y1=length(DECK) y2=length(DECK) />
                    {move || today_at().map(|x| view! { <line class="arch-line" x1=length(x) x2=length(x) y1="0" y2=length(DECK + 6.0) /> }.into_any())}
                </svg>
                {move || {
                    today_at().map(|x| view! {
                        <span class="arch-today" class:before={x > WIDTH * 0.7} aria-hidden="true" style:left=percent(x)>
                            {today_label.get()}
                        </span>
                    }.into_any())
                }}
                {children.map(|children| children())}
            </div>
            <div class="arch-months" aria-hidden="true">{move || labels(&months.read())}</div>
            <div class="arch-names">
                <span>{move || banks.read().0.clone()}</span>
                <span>{move || banks.read().1.clone()}</span>
            </div>
        </figure>
    }
}

fn pillars(months: &[Pillar]) -> AnyView {
    let count = months.len();
    let pillar = |(index, month): (usize, &Pillar)| {
        let x = length(month_place(index, count));
        let shafts = shafts(index, count, month.held, month.planned).map(|(class, from, to)| {
            view! { <line class=class x1=x.clone() x2=x.clone() y1=length(from) y2=length(to) /> }
        });
        shafts.together()
    };
    months.iter().enumerate().map(pillar).together()
}

fn labels(months: &[Pillar]) -> AnyView {
    let count = months.len();
    let names: Vec<_> = months
        .iter()
        .map(|month| (month.label.as_str(), month.held + month.planned))
        .collect();
    let label = |(index, (month, step)): (usize, (&Pillar, Option<u8>))| {
        step.map(|step| {
            view! { <span class=format!("from-{step}") style:left=percent(month_place(index, count))>{month.label.clone()}</span> }
        })
    };
    months.iter().zip(label_steps(&names)).enumerate().map(label).together()
}

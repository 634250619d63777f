//! What makes the lanes, where on the axis one is, and the ways along it.

use leptos::prelude::*;

use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::schedule::By;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, SegmentedControl};
use crate::views::shared::marks::count;
use crate::views::shared::milestones::Beside;
use crate::views::shared::{t, tr};

use super::Seen;
use super::drawing::Save;
use super::hand::Hand;
use super::words;

/// What can stand beside events and commitments. Commitments end at their due dates, so that those are there already.
const LAYERS: &[Layer] = &[Layer::Steps, Layer::Agreements, Layer::Deadlines];

/// What makes the lanes.
#[component]
pub fn ByField(seen: Seen) -> impl IntoView {
    let lang = Store::here().lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let name = |by: &By| match by {
            By::Sphere => m::schedule_by_sphere(lang),
            By::Partner => m::schedule_by_partner(lang),
            By::Programme => m::schedule_by_programme(lang),
            By::Partnership => m::picture_by_partnership(lang),
        };
        let option = |by: &By| (by.code().to_owned(), name(by).to_owned());
        seen.scope.lanes().iter().map(option).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || seen.by.get().code().to_owned());
    let choose = move |code: String| {
        if let Some(by) = By::from_code(&code) {
            seen.ask.run(by);
        }
    };
    view! { <SegmentedControl id="schedule-by" label=t(m::schedule_by) options value on_input=choose/> }
}

/// The tools above the picture.
#[component]
pub fn Toolbar(hand: Hand) -> impl IntoView {
    let seen = hand.seen;
    let seen_now = Memo::new(move |_| {
        let window = seen.window.get();
        seen.plan.with(|plan| {
            plan.items
                .iter()
                .filter(|item| window.shows(item.span().first, item.span().last))
                .count()
        })
    });
    let summary =
        tr(move |lang| m::schedule_in_view(lang, count(seen_now.get()), &words::window(lang, seen.window.get())));
    let tool = |glyph: Glyph, name: fn(Lang) -> &'static str, act: Box<dyn Fn() + Send>| {
        view! {
            <button type="button" class="btn icon-only" aria-label=t(name) title=t(name) on:click=move |_| act()><Icon glyph/></button>
        }
    };
    view! {
        <Beside offered=LAYERS on=seen.layers toggle=seen.toggle/>
        <div class="row schedule-tools">
            <p class="soft" role="status">{summary}</p>
            <div class="row no-print" role="group" aria-label=t(m::schedule_move_view)>
                {tool(Glyph::Left, m::schedule_earlier, Box::new(move || hand.pan(-0.5)))}
                {tool(Glyph::Right, m::schedule_later, Box::new(move || hand.pan(0.5)))}
                {tool(Glyph::Plus, m::schedule_closer, Box::new(move || hand.zoom(0.5)))}
                {tool(Glyph::Minus, m::schedule_wider, Box::new(move || hand.zoom(2.0)))}
                <button type="button" class="btn" on:click=move |_| hand.to_today()>{t(m::schedule_today)}</button>
            </div>
            <Save hand/>
        </div>
    }
}

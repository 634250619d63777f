//! The first minute: what this is, and four ways in.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::ui::{BridgeArch, Glyph, Icon, Pillar};
use crate::views::shared::links::Place;
use crate::views::shared::open::{OpenExample, OpenFile};
use crate::views::shared::{PageHead, t, tr};

/// The page of an empty workspace.
#[component]
pub fn Start() -> impl IntoView {
    view! {
        <div class="page start">
            <PageHead title=t(m::start_title) eyebrow=t(m::start_eyebrow)/>
            <p class="lede">{t(m::start_promise)}</p>
            <Emblem/>
            <ul class="ways" role="list">
                <Way glyph=Glyph::Bridge title=m::start_example text=m::start_example_text><OpenExample class="primary"/></Way>
                <Way glyph=Glyph::Plus title=m::start_new text=m::start_new_text>
                    <A href=Place::New(Kind::Partnership).href() attr:class="btn">{t(m::start_begin)}</A>
                </Way>
                <Way glyph=Glyph::Book title=m::start_report text=m::start_report_text>
                    <A href=Place::Intake.href() attr:class="btn">{t(m::start_report_begin)}</A>
                </Way>
                <Way glyph=Glyph::Upload title=m::start_file text=m::start_file_text><OpenFile/></Way>
            </ul>
            <p class="soft">{t(m::start_private)}</p>
        </div>
    }
}

#[component]
fn Way(
    glyph: Glyph,
    title: fn(Lang) -> &'static str,
    text: fn(Lang) -> &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <li class="card">
            <Icon glyph/>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
            <p>{children()}</p>
        </li>
    }
}

/// A bridge as one will look: it says nothing that the text does not.
#[component]
fn Emblem() -> impl IntoView {
    const STRENGTH: [f64; 14] = [0.0, 0.35, 0.6, 0.0, 0.2, 1.0, 0.4, 0.0, 0.7, 0.85, 0.0, 0.0, 0.6, 0.3];
    const TODAY: usize = 11;
    let months: Vec<Pillar> = STRENGTH
        .iter()
        .enumerate()
        .map(|(place, strength)| {
            let (held, planned) = if place < TODAY {
                (*strength, 0.0)
            } else {
                (0.0, *strength)
            };
            Pillar {
                held,
                planned,
                ..Pillar::default()
            }
        })
        .collect();
    let banks = Signal::derive({
        let (ours, theirs) = (t(m::start_our_city), t(m::start_their_city));
        move || (ours.get(), theirs.get())
    });
    view! {
        <div class="bridge" aria-hidden="true">
            <BridgeArch months today=Some(11.0) today_label=tr(|lang| m::date_today(lang).to_owned()) banks alt=""/>
        </div>
    }
}

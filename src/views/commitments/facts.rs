//! What is shown of a commitment: the same on a card and in a cell.

use leptos::prelude::*;

use crate::domain::entity::Commitment;
use crate::domain::queries::commitments::{last_news, progress};
use crate::domain::record::Record;
use crate::domain::search::Words;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::ui::ProgressBar;
use crate::views::shared::Reader;
use crate::views::shared::chips::{code, side, sphere_chip};
use crate::views::shared::marks::{due, owner_chips, progress_bar, progress_words, silence, slipped};
use crate::views::shared::sought::marked_in;

use super::look::Fact;

/// What a fact is called: the head of its column.
pub fn name(fact: Fact) -> fn(Lang) -> &'static str {
    match fact {
        Fact::Title => m::board_col_title,
        Fact::Status => m::board_col_status,
        Fact::Due => m::board_col_due,
        Fact::Owners => m::board_col_owners,
        Fact::Progress => m::board_col_progress,
        Fact::News => m::board_col_news,
        Fact::Sphere => m::board_col_sphere,
        Fact::Lead => m::board_col_lead,
        Fact::Programme => m::board_col_programme,
        Fact::Start => m::board_col_start,
    }
}

/// A fact on a card, with what is looked for marked in it; nothing where there is nothing to say.
pub fn on_card(fact: Fact, record: &Record, workspace: &Workspace, reader: &Reader, words: &Words) -> Option<AnyView> {
    let commitment = record.commitment()?;
    match fact {
        Fact::Title => None,
        Fact::Owners => {
            let chips = owner_chips(workspace, commitment, reader, &|name| marked_in(name, words));
            (!chips.is_empty()).then(|| view! { <div class="row">{chips}</div> }.into_any())
        }
        Fact::Progress => progress_bar(commitment, reader),
        Fact::Due => Some(view! { {due(commitment, reader)}{slipped(commitment, reader)} }.into_any()),
        Fact::News => silence(workspace, record, reader),
        Fact::Start => {
            let start = commitment.start.as_ref()?;
            Some(
                view! { <span class="due">{m::board_starts(reader.lang, &dates::edtf(reader.lang, start))}</span> }
                    .into_any(),
            )
        }
        _ => word(fact, commitment, workspace, reader),
    }
}

/// A fact in its cell, with what is looked for marked in it.
pub fn in_cell(fact: Fact, record: &Record, workspace: &Workspace, reader: &Reader, words: &Words) -> Option<AnyView> {
    let (lang, commitment) = (reader.lang, record.commitment()?);
    match fact {
        Fact::Title => None,
        Fact::Due => {
            let time = due(commitment, reader)
                .unwrap_or_else(|| view! { <span class="due">{m::board_undated(lang)}</span> }.into_any());
            let silence = silence(workspace, record, reader);
            Some(view! { <span class="stack tight">{time}{slipped(commitment, reader)}{silence}</span> }.into_any())
        }
        Fact::Owners => {
            Some(view! { <span class="row">{owner_chips(workspace, commitment, reader, &|name| marked_in(name, words))}</span> }.into_any())
        }
        Fact::Progress => {
            let text = progress_words(commitment, reader);
            let label = m::board_progress(lang).to_owned();
            Some(view! { <ProgressBar value=progress(commitment) label text with_text=true/> }.into_any())
        }
        Fact::News => last_news(commitment, workspace, reader.today).map(|day| dates::day(lang, day).into_any()),
        Fact::Start => commitment
            .start
            .as_ref()
            .map(|start| dates::edtf(lang, start).into_any()),
        _ => word(fact, commitment, workspace, reader),
    }
}

fn word(fact: Fact, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    match fact {
        Fact::Status => {
            let status = code(lang, "commitment_status", commitment.status().code());
            Some(view! { <span class="badge">{status}</span> }.into_any())
        }
        Fact::Sphere => commitment.sphere.map(|sphere| sphere_chip(sphere, lang)),
        Fact::Lead => {
            let tie = workspace.partnership_of(commitment.partnership?)?;
            let lead = commitment.lead?;
            let class = format!("chip {}", side(tie, &reader.our_city, lead));
            let words = m::board_led_by(lang, &tie.partners.get(&lead)?.name.show(lang));
            Some(view! { <span class=class><i></i>{words}</span> }.into_any())
        }
        Fact::Programme => {
            let programme = workspace.programme(commitment.budget.as_ref()?.programme?)?;
            Some(view! { <span class="chip">{programme.name.show(lang)}</span> }.into_any())
        }
        _ => None,
    }
}

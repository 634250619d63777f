//! A draft as a card: whether it is taken, what it says, how sure it is, where it would go.

use leptos::prelude::*;

use crate::domain::date::Edtf;
use crate::domain::queries::lists::title;
use crate::domain::queries::resembles::Why;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::i18n::{dates, intl, m};
use crate::intake::Confidence;
use crate::store::commands::{Piece, What};
use crate::ui::{Glyph, Icon, Memo, SelectField, Shown, live};
use crate::views::shared::chips::code;
use crate::views::shared::{t, tr};

use super::edit::Edit;
use super::item::{Fate, Item};
use super::text::show_in_text;
use super::work::Work;

/// The id of a draft's card.
pub fn card_id(key: u32) -> String {
    format!("intake-draft-{key}")
}

/// What one of them is called.
pub fn what_words(lang: Lang, what: What) -> &'static str {
    match what {
        What::Partner => m::intake_one_partner(lang),
        What::Sphere => m::intake_one_sphere(lang),
        What::Agreement => m::intake_one_agreement(lang),
        What::Event => m::intake_one_event(lang),
        What::Commitment => m::intake_one_commitment(lang),
        What::Person => m::intake_one_person(lang),
        What::Programme => m::intake_one_programme(lang),
        What::Statement => m::intake_one_statement(lang),
        What::Stop => m::intake_one_stop(lang),
        What::Source => m::intake_one_source(lang),
    }
}

/// What all of them are called.
pub fn group_words(lang: Lang, what: What) -> &'static str {
    match what {
        What::Partner => m::intake_partners(lang),
        What::Sphere => m::intake_spheres(lang),
        What::Agreement => m::intake_agreements(lang),
        What::Event => m::intake_events(lang),
        What::Commitment => m::intake_commitments(lang),
        What::Person => m::intake_people(lang),
        What::Programme => m::intake_programmes(lang),
        What::Statement => m::intake_statements(lang),
        What::Stop => m::intake_stops(lang),
        What::Source => m::intake_sources(lang),
    }
}

fn sure_words(lang: Lang, confidence: Option<Confidence>) -> (&'static str, &'static str) {
    match confidence {
        Some(Confidence::High) => ("badge ok", m::intake_sure(lang)),
        Some(Confidence::Medium) => ("badge", m::intake_likely(lang)),
        Some(Confidence::Low) => ("badge warn", m::intake_guess(lang)),
        None => ("badge", m::intake_own(lang)),
    }
}

/// One draft, with what can be done with it.
#[component]
pub fn Card(
    /// The page.
    work: Work,
    /// The draft.
    id: u32,
) -> impl IntoView {
    let last = Memo::new(move |before: Option<&Option<Item>>| {
        let now = work
            .items
            .with(|items| items.iter().find(|item| item.piece.key == id).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let piece = Memo::new(move |_| last.with(|item| item.as_ref().map(|item| item.piece.clone()).unwrap_or_default()));
    let lang = work.store.lang();
    let name = tr(move |lang| piece.with(|piece| name(lang, piece)));
    let is_chosen = move || last.with(|item| item.as_ref().is_some_and(|item| item.fate == Fate::Chosen));
    let choose = move |event| {
        let fate = if event_target_checked(&event) {
            Fate::Chosen
        } else {
            Fate::Left
        };
        work.alter(id, |item| item.fate = fate);
    };
    let sure = live(move || {
        let (class, words) = sure_words(
            lang.get(),
            last.with(|item| item.as_ref().and_then(|item| item.confidence)),
        );
        view! { <span class=class>{words}</span> }
    });
    let facts = tr(move |lang| piece.with(|piece| facts(lang, piece)));
    let lacks = move || piece.with(|piece| piece.lacks().map(|field| lacks_words(lang.get(), field)));
    let edits = RwSignal::new(false);
    let is_active = move || work.active.get() == Some(id);
    let dismiss = move |_| {
        work.dismiss(id, true);
        work.browser.focus.run(super::FOUND.to_owned());
    };
    let what = piece.with_untracked(|piece| piece.what);
    let tools = tr(move |lang| m::intake_tools(lang, &name.get()));
    view! {
        <li class=format!("card intake-card is-{}", what.code()) class:active=is_active id=card_id(id) tabindex="-1"
            on:mouseenter=move |_| work.active.set(Some(id)) on:focusin=move |_| work.active.set(Some(id))>
            <div class="row between">
                <label class="check"><input type="checkbox" prop:checked=is_chosen on:change=choose/><span>{name}</span></label>
                {sure}
            </div>
            <p class="soft">{facts}</p>
            {move || lacks().map(|words| view! { <p class="due warn"><Icon glyph=Glyph::Alert/><span>{words}</span></p> }.into_any())}
            <Into work id last/>
            <div class="row" role="group" aria-label=tools>
                <button type="button" class="btn small" aria-expanded=move || edits.get().to_string() on:click=move |_| edits.update(|edits| *edits = !*edits)>{t(m::intake_edit)}</button>
                <button type="button" class="btn small quiet" on:click=move |_| show_in_text(work, id)>{t(m::intake_in_text)}</button>
                <button type="button" class="btn small quiet" on:click=dismiss>{t(m::intake_dismiss)}</button>
            </div>
            <Shown when=move || edits.get()><Edit work piece/></Shown>
        </li>
    }
}

fn name(lang: Lang, piece: &Piece) -> String {
    match piece.what {
        What::Sphere => code(lang, "sphere", &piece.kind).to_owned(),
        What::Statement => format!("„{}“", piece.title),
        _ => piece.title.clone(),
    }
}

/// What else is known of it, in a line.
fn facts(lang: Lang, piece: &Piece) -> String {
    let date = piece
        .date
        .parse::<Edtf>()
        .map(|date| dates::edtf(lang, &date))
        .unwrap_or_default();
    let kind = match piece.what {
        What::Event => code(lang, "event_kind", &piece.kind).to_owned(),
        What::Agreement => code(lang, "agreement_kind", &piece.kind).to_owned(),
        What::Partner if !piece.kind.is_empty() => intl::installed().country(lang, &piece.kind),
        _ => String::new(),
    };
    let sphere = if piece.sphere.is_empty() {
        ""
    } else {
        code(lang, "sphere", &piece.sphere)
    };
    let place = if piece.place.is_empty() {
        &piece.partner
    } else {
        &piece.place
    };
    let parts = [&*kind, &piece.role, &piece.speaker, &date, place, sphere, &piece.url];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn lacks_words(lang: Lang, field: &str) -> &'static str {
    match field {
        "date" => m::intake_lacks_date(lang),
        "country" => m::intake_lacks_country(lang),
        _ => m::intake_lacks_title(lang),
    }
}

/// Where it would go: into the record that it resembles, with the reason, or into a new one.
#[component]
fn Into(work: Work, id: u32, last: Memo<Option<Item>>) -> impl IntoView {
    let lang = work.store.lang();
    let like = Memo::new(move |_| last.with(|item| item.as_ref().and_then(|item| item.like)));
    let there = Memo::new(move |_| {
        last.with(|item| {
            item.as_ref()
                .is_some_and(|item| item.piece.what == What::Partner && !item.piece.into.is_empty())
        })
    });
    let value =
        Signal::derive(move || last.with(|item| item.as_ref().map(|item| item.piece.into.clone()).unwrap_or_default()));
    let options = Signal::derive(move || {
        let found = like.get().and_then(|(id, why)| {
            let lang = lang.get();
            let name = work
                .store
                .workspace()
                .with(|workspace| workspace.get(id).map(|record| told(record, lang)))?;
            let reason = match why {
                Why::SameName => m::intake_same_name(lang),
                Why::SameTime => m::intake_same_time(lang),
                Why::SameWords => m::intake_same_words(lang),
            };
            Some((id.to_string(), m::intake_into(lang, &name, reason)))
        });
        found.into_iter().collect::<Vec<_>>()
    });
    let choose = move |into: String| work.alter(id, |item| item.piece.into = into);
    view! {
        <Shown when=move || there.get()><p class="soft">{t(m::intake_partner_there)}</p></Shown>
        <Shown when=move || like.get().is_some()>
            <SelectField id=format!("intake-into-{id}") label=t(m::intake_where) value options empty=t(m::intake_as_new) on_input=choose/>
        </Shown>
    }
}

fn told(record: &Record, lang: Lang) -> String {
    title(record, lang, "")
}

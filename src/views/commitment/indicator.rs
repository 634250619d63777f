//! What is counted: how much of how much, and how that came about.

use leptos::prelude::*;

use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Indicator};
use crate::domain::queries::course::{Reading, readings};
use crate::i18n::{dates, intl, m};
use crate::ui::{Mark, Together, Trend};
use crate::views::shared::Reader;
use crate::views::shared::section::{Section, label};

/// The most readings in the table: the log has all.
const ROWS: usize = 50;

fn number(value: f64, reader: &Reader) -> String {
    intl::installed().number(reader.lang, value, 2)
}

/// What is counted: "12 of 40 families".
#[must_use]
pub fn reached(indicator: &Indicator, reader: &Reader) -> Option<String> {
    let lang = reader.lang;
    let words = match (indicator.actual, indicator.target) {
        (Some(actual), Some(target)) => m::commitment_reached(lang, &number(actual, reader), &number(target, reader)),
        (Some(actual), None) => number(actual, reader),
        (None, Some(target)) => m::commitment_target(lang, &number(target, reader)),
        (None, None) if indicator.unit.is_empty() => return None,
        (None, None) => String::new(),
    };
    Some(format!("{words} {}", indicator.unit.show(lang)).trim().to_owned())
}

/// The same for the page: with a mark where it is more than was to be reached.
pub fn figure(indicator: &Indicator, reader: &Reader) -> Option<AnyView> {
    let words = reached(indicator, reader)?;
    let is_above = matches!((indicator.actual, indicator.target), (Some(actual), Some(target)) if actual > target);
    let mark = is_above
        .then(|| view! { " "<span class="badge ok">{m::commitment_above_target(reader.lang)}</span> }.into_any());
    Some(view! { {words}{mark} }.into_any())
}

/// The indicator over time, as the updates tell it; nothing where none does.
pub fn trend(commitment: &Commitment, reader: &Reader) -> Option<AnyView> {
    let all = readings(commitment);
    let (first, last) = (all.first()?, all.last()?);
    let lang = reader.lang;
    let target = commitment.indicator.as_ref().and_then(|indicator| indicator.target);
    let (start, end) = (dates::edtf(lang, &first.date), dates::edtf(lang, &last.date));
    let mut alt = if all.len() > 1 {
        m::commitment_trend_alt(
            lang,
            &number(first.value, reader),
            &start,
            &number(last.value, reader),
            &end,
        )
    } else {
        format!("{} ({end}).", number(last.value, reader))
    };
    let target_words = target.map(|target| m::commitment_target(lang, &number(target, reader)));
    if let Some(words) = &target_words {
        alt = format!("{alt} {words}.");
    }
    let marks = all.iter().map(mark).collect();
    let ends = if all.len() > 1 {
        view! { <span>{start}</span><span>{end}</span> }.into_any()
    } else {
        view! { <span>{end}</span> }.into_any()
    };
    let rows = table(&all, reader);
    Some(
        view! {
            <Section title=m::commitment_trend(lang)>
                <figure class="trend-box">
                    {target_words.map(|words| view! { <p class="trend-key soft"><i aria-hidden="true"></i>{words}</p> }.into_any())}
                    <Trend marks target alt/>
                    <p class="trend-ends soft" aria-hidden="true">{ends}</p>
                </figure>
                {rows}
            </Section>
        }
        .into_any(),
    )
}

fn mark(reading: &Reading) -> Mark {
    #[allow(clippy::cast_precision_loss, reason = "days of the calendar")]
    let day = |day: Day| day.epoch_days() as f64;
    Mark {
        first: day(reading.first),
        last: day(reading.last),
        value: reading.value,
    }
}

fn table(all: &[Reading], reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let row = |reading: &Reading| {
        view! { <tr><th scope="row">{dates::edtf(lang, &reading.date)}</th><td class="num">{number(reading.value, reader)}</td></tr> }
    };
    view! {
        <details class="by-month">
            <summary>{m::commitment_trend_table(lang)}</summary>
            <table class="table">
                <thead><tr><th scope="col">{label(lang, "commitment.updates.date")}</th><th scope="col">{label(lang, "commitment.indicator.actual")}</th></tr></thead>
                <tbody>{all.iter().rev().take(ROWS).map(row).together()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

//! The ends of a period as the reader writes them: a year, a month or a day, in figures.

use leptos::prelude::*;

use crate::domain::date::{Day, Edtf, Point, Shape};
use crate::domain::queries::filter::{Filter, end_of_period};
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::Field;
use crate::views::shared::{t, tr};

use super::Asking;

/// The id of what says how an end is written.
const HINT: &str = "filter-period-hint";

/// The two ends, each as text: a year is typed faster than it is chosen.
#[component]
pub fn Period(asking: Asking) -> impl IntoView {
    let hint = tr(|lang| {
        let day = Day::new(2026, 8, 14)
            .map(|day| Edtf::from_day(day).to_string())
            .unwrap_or_default();
        let part = |letters: usize| {
            let date = day.get(..letters).and_then(end_of_period);
            date.map(|date| shown(lang, &date)).unwrap_or_default()
        };
        m::filter_period_hint(lang, &part(4), &part(7), &part(10))
    });
    view! {
        <div class="period" role="group" aria-label=t(m::filter_period)>
            <End asking id="filter-from" label=t(m::filter_from) of=|filter| filter.from set=|filter, end| filter.from = end/>
            <End asking id="filter-to" label=t(m::filter_to) of=|filter| filter.to set=|filter, end| filter.to = end/>
            <p class="hint" id=HINT>{hint}</p>
        </div>
    }
}

/// One end. What cannot be read stays where it was typed, and asks for nothing new.
#[component]
fn End(
    asking: Asking,
    id: &'static str,
    label: Signal<String>,
    of: fn(&Filter) -> Option<Edtf>,
    set: fn(&mut Filter, Option<Edtf>),
) -> impl IntoView {
    let lang = Store::here().lang();
    let refused: RwSignal<Option<(String, Fault)>> = RwSignal::new(None);
    let value = move || match refused.get() {
        Some((text, _)) => text,
        None => asking
            .filter
            .with(of)
            .map(|date| shown(lang.get(), &date))
            .unwrap_or_default(),
    };
    let error = Signal::derive(move || {
        let lang = lang.get();
        refused.get().map(|(text, fault)| match fault {
            Fault::NoDate => m::filter_not_a_date(lang, &text),
            Fault::Backwards => m::filter_backwards(lang).to_owned(),
        })
    });
    let take = move |event| {
        let text = event_target_value(&event);
        let end = read(&text);
        let mut next = asking.filter.get_untracked();
        set(&mut next, end);
        let fault = if end.is_none() && !text.trim().is_empty() {
            Some(Fault::NoDate)
        } else if next.period().is_some_and(|(first, last)| last < first) {
            Some(Fault::Backwards)
        } else {
            None
        };
        refused.set(fault.map(|fault| (text, fault)));
        if fault.is_none() {
            asking.ask(|filter| *filter = next);
        }
    };
    view! {
        <Field id label error>
            <input
                class="input num" id=id type="text" autocomplete="off" size="10" aria-describedby=format!("{HINT} {id}-error")
                prop:value=value aria-invalid=move || error.read().is_some().then_some("true")
                on:change=take
            />
        </Field>
    }
}

/// What is wrong with an end.
#[derive(Clone, Copy)]
enum Fault {
    NoDate,
    Backwards,
}

/// What stands between day, month and year.
const fn between(lang: Lang) -> char {
    match lang {
        Lang::Uk | Lang::De => '.',
        Lang::En => '/',
    }
}

/// `14.08.2025`, `08.2025` or `2025`; with strokes in English.
pub fn shown(lang: Lang, date: &Edtf) -> String {
    let point = match date.shape() {
        Shape::Single(dated) => dated.point,
        Shape::Interval { .. } => return date.to_string(),
    };
    let sign = between(lang);
    match point {
        Point::Year(year) | Point::Season(year, _) => format!("{year:04}"),
        Point::Month(year, month) => format!("{month:02}{sign}{year:04}"),
        Point::Day(day) => format!("{:02}{sign}{:02}{sign}{:04}", day.day(), day.month(), day.year()),
    }
}

/// What was written: the year last, as one writes, or first, as machines do.
pub fn read(text: &str) -> Option<Edtf> {
    let is_between = |letter: char| matches!(letter, '.' | '/' | '-') || letter.is_whitespace();
    let mut parts: Vec<&str> = text.split(is_between).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| first.len() != 4) {
        parts.reverse();
    }
    let (year, rest) = parts.split_first()?;
    let mut date = (*year).to_owned();
    for part in rest {
        date.push_str(if part.len() == 1 { "-0" } else { "-" });
        date.push_str(part);
    }
    end_of_period(&date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_read_as_one_writes_it_and_shown_as_one_reads_it() {
        for (text, lang, expect) in [
            ("2025", Lang::De, Some("2025")),
            ("08.2025", Lang::De, Some("08.2025")),
            ("8.2025", Lang::Uk, Some("08.2025")),
            ("14.8.2025", Lang::De, Some("14.08.2025")),
            (" 14. 08. 2025 ", Lang::Uk, Some("14.08.2025")),
            ("14/8/2025", Lang::En, Some("14/08/2025")),
            ("2025-08-14", Lang::De, Some("14.08.2025")),
            ("2025-08", Lang::En, Some("08/2025")),
            ("31.02.2025", Lang::De, None),
            ("13.2025", Lang::De, None),
            ("21.2025", Lang::De, None),
            ("25", Lang::De, None),
            ("14.08.25", Lang::De, None),
            ("1.2.3.2025", Lang::De, None),
            ("soon", Lang::En, None),
            ("", Lang::En, None),
        ] {
            let found = read(text).map(|date| shown(lang, &date));
            assert_eq!(found.as_deref(), expect, "{text}");
        }
    }
}

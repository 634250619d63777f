//! The period of a report: a half of a year, a year, or any other.

use leptos::prelude::*;

use crate::domain::date::Edtf;
use crate::domain::queries::bridge::{Span, years};
use crate::i18n::{dates, m};
use crate::ui::{Memo, SelectField, Shown, TextField};
use crate::views::shared::filter::{end_in_figures, end_of};
use crate::views::shared::{t, tr};

use super::Page;
use super::asked::{between, offered};

/// The choice of a period that is not offered.
const FREE: &str = "free";

/// The select, and the two ends where none of its periods is meant.
#[component]
pub(super) fn Periods(page: Page) -> impl IntoView {
    let store = page.store;
    let go = page.go();
    let known = Memo::new(move |_| {
        let today = store.today().get();
        let first = store.workspace().with(|workspace| {
            let all = workspace
                .partnerships()
                .map(|(record, _)| years(workspace, Span::whole(record.id), today).0);
            all.min().unwrap_or(today.year())
        });
        offered(today, first)
    });
    let is_free = RwSignal::new(false);
    let period = Memo::new(move |_| page.asked.with(|asked| asked.period.clone()));
    let value = Signal::derive(move || {
        let is_known = known.with(|known| known.contains(&period.get()));
        if is_known && !is_free.get() {
            period.get()
        } else {
            FREE.to_owned()
        }
    });
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let words = |period: &String| {
            period
                .parse::<Edtf>()
                .map(|it| dates::edtf(lang, &it))
                .unwrap_or_default()
        };
        let known = known.with(|known| {
            known
                .iter()
                .map(|period| (period.clone(), words(period)))
                .collect::<Vec<_>>()
        });
        known
            .into_iter()
            .chain([(FREE.to_owned(), m::report_period_free(lang).to_owned())])
            .collect::<Vec<_>>()
    });
    let choose = {
        let go = go.clone();
        move |chosen: String| {
            is_free.set(chosen == FREE);
            if chosen != FREE {
                go("period", chosen);
            }
        }
    };
    let free = Memo::new(move |_| value.with(|value| value == FREE));
    view! {
        <div class="fields">
            <SelectField id="report-period" label=t(m::report_period) value options on_input=choose/>
        </div>
        <Shown when=move || free.get()><Ends page/></Shown>
    }
}

/// The first and the last day, month or year, in figures.
#[component]
fn Ends(page: Page) -> impl IntoView {
    let store = page.store;
    let go = page.go();
    let ends = move || {
        let lang = store.lang().get();
        page.asked.with(|asked| {
            let (from, to) = asked.period.split_once('/').unwrap_or((&asked.period, &asked.period));
            [from, to].map(|end| end.parse().map(|end| end_in_figures(lang, &end)).unwrap_or_default())
        })
    };
    let typed = RwSignal::new(None::<[String; 2]>);
    let now = move || typed.get().unwrap_or_else(ends);
    let error = Signal::derive(move || {
        let [from, to] = typed.get()?;
        let lang = store.lang().get();
        let unread = [&from, &to].into_iter().find(|end| end_of(end).is_none()).cloned();
        match unread {
            Some(end) => Some(m::filter_not_a_date(lang, &end)),
            None => period(&from, &to)
                .is_none()
                .then(|| m::filter_backwards(lang).to_owned()),
        }
    });
    let set = move |which: usize, text: String| {
        let mut next = untrack(now);
        if let Some(end) = next.get_mut(which) {
            *end = text;
        }
        typed.set(Some(next));
    };
    let leave = Callback::new(move |()| {
        let Some(Some([from, to])) = typed.try_get_untracked() else {
            return;
        };
        if let Some(period) = period(&from, &to) {
            typed.set(None);
            go("period", period);
        }
    });
    let [from, to] = [0, 1].map(|which| Signal::derive(move || now()[which].clone()));
    let hint = tr(|lang| m::report_ends_hint(lang).to_owned());
    view! {
        <div class="fields">
            <TextField id="report-from" label=t(m::filter_from) value=from on_input=move |text| set(0, text) on_leave=leave hint/>
            <TextField id="report-to" label=t(m::filter_to) value=to on_input=move |text| set(1, text) on_leave=leave error/>
        </div>
    }
}

fn period(from: &str, to: &str) -> Option<String> {
    between(&end_of(from)?.to_string(), &end_of(to)?.to_string())
}

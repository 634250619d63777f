//! The texts that widgets take.

use leptos::prelude::*;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{ComboTexts, DateLabels, Memo};
use crate::views::shared::t;

/// The title of the form for a new record.
pub(super) const fn new_title(kind: Kind) -> fn(Lang) -> &'static str {
    match kind {
        Kind::Partnership => m::form_new_partnership,
        Kind::Agreement => m::form_new_agreement,
        Kind::Event => m::form_new_event,
        Kind::Commitment => m::form_new_commitment,
        Kind::Contact => m::form_new_contact,
        Kind::Programme => m::form_new_programme,
    }
}

/// The texts of a date.
pub(in crate::views) fn date_labels() -> Signal<DateLabels> {
    let lang = Store::here().lang();
    Memo::new(move |_| labels(lang.get())).into()
}

fn labels(lang: Lang) -> DateLabels {
    let months = (1..=12).map(|month| intl::installed().date(lang, 2024, month, 1, DateStyle::MonthName));
    let seasons = [
        m::form_date_spring,
        m::form_date_summer,
        m::form_date_autumn,
        m::form_date_winter,
    ];
    DateLabels {
        precision: m::form_date_precision(lang).into(),
        none: m::form_date_none(lang).into(),
        day: m::form_date_day(lang).into(),
        month: m::form_date_month(lang).into(),
        season: m::form_date_season(lang).into(),
        year: m::form_date_year(lang).into(),
        range: m::form_date_range(lang).into(),
        from: m::form_date_from(lang).into(),
        to: m::form_date_to(lang).into(),
        open_end: m::form_date_open(lang).into(),
        approximate: m::form_date_approximate(lang).into(),
        uncertain: m::form_date_uncertain(lang).into(),
        calendar: m::form_date_calendar(lang).into(),
        choose: m::form_choose(lang).into(),
        months: months.collect(),
        seasons: seasons.iter().map(|season| season(lang).to_owned()).collect(),
    }
}

/// The texts of a combobox.
pub(super) fn combo_texts() -> ComboTexts {
    let lang = Store::here().lang();
    ComboTexts {
        clear: t(m::form_clear),
        nothing: t(m::form_nothing),
        create: Callback::new(move |name: String| m::form_create(lang.get(), &name)),
        remove: Callback::new(move |name: String| m::form_remove_choice(lang.get(), &name)),
    }
}

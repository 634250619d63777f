//! The head of a report: what it is about, how the partnership is, and the figures.

use super::Writing;
use crate::domain::id::Id;
use crate::domain::queries::pulse::Pulse;
use crate::i18n::{dates, intl, m};
use crate::store::handle::markdown::{Block, Words};
use crate::views::report::asked::Cut;
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::pulse::{last_contact, next_contact, verdict};
use crate::views::shared::section::label;

impl Writing<'_> {
    pub(super) fn head(&self) -> Block {
        let lang = self.to.lang();
        let period = self.asked.period.parse().ok().map(|period| dates::edtf(lang, &period));
        let form = self
            .partnership
            .form
            .map(|form| code(lang, "form", form.code()).to_owned());
        let goal = self.partnership.goal.as_ref().and_then(|goal| {
            let form = code(lang, "form", goal.form?.code());
            let by = goal.by.as_ref().map(|by| dates::edtf(lang, by));
            Some(
                std::iter::once(form.to_owned())
                    .chain(by)
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        });
        let since = self.partnership.since.as_ref().map(|since| dates::edtf(lang, since));
        let about = [
            (
                m::report_period(lang),
                period.filter(|_| self.asked.cut != Cut::Dossier),
            ),
            (m::report_as_of(lang), Some(dates::day(lang, self.to.reader.today))),
            (label(lang, "partnership.form"), form),
            (
                label(lang, "partnership.since"),
                since.filter(|_| self.asked.cut == Cut::Dossier),
            ),
            (label(lang, "partnership.goal"), goal),
        ];
        Block::Facts(named(about))
    }

    pub(super) fn pulse(&self) -> Block {
        let lang = self.to.lang();
        let pulse: &Pulse = &self.facts.pulse;
        let event = |known: Option<(i64, Id)>| {
            let event = known.and_then(|(_, id)| self.to.workspace.event(id));
            event
                .map(|event| format!(": {}", self.to.title(&event.title).text))
                .unwrap_or_default()
        };
        let last = format!("{}{}", last_contact(self.to.workspace, pulse, lang), event(pulse.last));
        let next = format!("{}{}", next_contact(self.to.workspace, pulse, lang), event(pulse.next));
        let mut words = vec![verdict(pulse, lang).to_owned()];
        if !pulse.is_before_the_first() {
            words.push(format!("{last}."));
        }
        words.push(format!("{next}."));
        Block::Prose(words.join(" ").into())
    }

    pub(super) fn figures(&self) -> Block {
        let lang = self.to.lang();
        let number = |n: usize| intl::number(lang, count(n));
        let people = match self.facts.uncounted {
            0 => intl::number(lang, self.facts.people),
            some => m::report_uncounted(lang, count(some), &intl::number(lang, self.facts.people)),
        };
        let kinds = self.facts.kinds.iter();
        let kinds = kinds.map(|(kind, n)| format!("{}: {}", code(lang, "event_kind", kind.code()), number(*n)));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        let contacts = match self.facts.held.len() {
            0 => number(0),
            all => format!("{} ({kinds})", number(all)),
        };
        let (living, all) = self.facts.covered.iter().fold((0, 0), |(living, all), covered| {
            (living + covered.living(), all + covered.all())
        });
        let clauses = m::report_of(lang, &number(living), &number(all));
        let open = self.facts.overdue.len() + self.facts.open.len() + self.facts.undated.len();
        let figures = [
            (m::report_figure_contacts(lang), Some(contacts)),
            (
                m::report_figure_people(lang),
                (!self.facts.held.is_empty()).then_some(people),
            ),
            (m::report_figure_kept(lang), Some(number(self.facts.done.len()))),
            (m::report_figure_open(lang), Some(number(open))),
            (m::report_figure_overdue(lang), Some(number(self.facts.overdue.len()))),
            (m::report_figure_put_off(lang), Some(number(self.facts.slipped.len()))),
            (m::report_figure_clauses(lang), (all > 0).then_some(clauses)),
        ];
        Block::Facts(named(figures))
    }
}

/// Those that have a value.
fn named<const N: usize>(facts: [(&'static str, Option<String>); N]) -> Vec<(String, Words)> {
    let said = facts
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), Words::from(value?))));
    said.collect()
}

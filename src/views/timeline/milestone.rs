//! A date of another record, between the events.

use crate::domain::queries::chronicle::{Mark, Milestone as What};
use crate::domain::queries::commitments::overdue_by;
use crate::domain::search::Words;
use crate::i18n::dates;
use crate::ui::{Glyph, Plain, icon, plain};
use crate::views::shared::milestones::stands_for;
use crate::views::shared::names::named_in;
use crate::views::shared::{Reader, links};

/// What the date stands for, and the record that it is a date of.
pub fn milestone(mark: &Mark, reader: &Reader, words: &Words) -> Option<Plain> {
    let lang = reader.lang;
    let (glyph, tone) = look(mark, reader);
    let (title, detail) = mark.titles()?;
    let detail = detail
        .filter(|detail| !detail.is_empty())
        .map(|detail| plain("span").with_all(named_in(detail, lang, words)));
    let between = detail.is_some().then_some(" · ");
    let link = plain("a")
        .set("href", links::of(&mark.record))
        .with_all(named_in(title, lang, words));
    let what = format!("{} · {}", stands_for(mark, lang), dates::edtf(lang, &mark.when));
    let row = plain("span")
        .class("row")
        .with(plain("span").class("soft").with(what))
        .with(plain("span").with_all(detail).with_all(between).with(link));
    Some(
        plain("p")
            .class(format!("milestone {tone}"))
            .with(icon(glyph))
            .with(row),
    )
}

fn look(mark: &Mark, reader: &Reader) -> (Glyph, &'static str) {
    let commitment = mark.record.commitment();
    let is_late = commitment.is_some_and(|commitment| overdue_by(commitment, reader.today).is_some());
    match mark.what {
        What::Due if mark.is_kept() => (Glyph::Check, "ok"),
        What::Due if is_late => (Glyph::Alert, "late"),
        What::StepDone => (Glyph::Check, "ok"),
        What::Signed => (Glyph::Pencil, ""),
        What::Due | What::Deadline => (Glyph::Clock, ""),
        What::Review | What::Notice | What::Expiry => (Glyph::Calendar, ""),
    }
}

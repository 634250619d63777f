//! What a commitment's state looks like: its time, its silence, how far it is.

use crate::domain::codes::CommitmentStatus;
use crate::domain::date::Edtf;
use crate::domain::entity::Commitment;
use crate::domain::queries::commitments::{overdue_by, progress, silent_for};
use crate::domain::queries::course::{Slips, slips};
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::ui::{Glyph, Piece, Plain, icon, plain, progress_bar as bar};

use super::Reader;
use super::chips::{code, owner_chip_marked, owners};

/// A count as the messages take it.
#[must_use]
pub fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// When it is due: late with the days, kept with the date and its evidence, or the date.
#[must_use]
pub fn due(commitment: &Commitment, reader: &Reader) -> Option<Plain> {
    let lang = reader.lang;
    if commitment.status() == CommitmentStatus::Done {
        let mut words: Vec<String> = kept_on(commitment)
            .map(|date| dates::edtf(lang, date))
            .into_iter()
            .collect();
        if words.is_empty() {
            words.push(m::board_kept(lang).to_owned());
        }
        if !commitment.evidence.is_empty() {
            words.push(m::board_evidence(lang, count(commitment.evidence.len())));
        }
        return Some(noted("due ok", Glyph::Check, words.join(" · ")));
    }
    if let Some(days) = overdue_by(commitment, reader.today) {
        let words = dates::overdue_by(lang, days);
        return Some(noted("due late", Glyph::Alert, words));
    }
    let words = dates::due(lang, commitment.due.as_ref()?);
    Some(plain("span").class("due").with(words))
}

/// Words with a sign before them.
fn noted(class: &'static str, sign: Glyph, words: String) -> Plain {
    plain("span")
        .class(class)
        .with(icon(sign))
        .with(plain("span").with(words))
}

/// The latest date that shows it was kept: of its evidence, else of its steps.
#[must_use]
pub fn kept_on(commitment: &Commitment) -> Option<&Edtf> {
    let evidence = commitment
        .evidence
        .values()
        .filter_map(|evidence| evidence.date.as_ref());
    let steps = commitment.steps.values().filter_map(|step| step.done.as_ref());
    evidence.max().or(steps.max())
}

/// Who is responsible, as chips with names in the pieces that `mark` makes; who is missing only as long as there is something to do.
pub fn owner_chips(
    workspace: &Workspace,
    commitment: &Commitment,
    reader: &Reader,
    mark: &dyn Fn(&str) -> Vec<Piece>,
) -> Vec<Plain> {
    owners(workspace, commitment, &reader.our_city, reader.lang)
        .iter()
        .filter(|owner| commitment.status().is_open() || owner.name.is_some())
        .map(|owner| owner_chip_marked(owner, reader.lang, mark))
        .collect()
}

/// For how long there was no news, where that is too long.
#[must_use]
pub fn silence(workspace: &Workspace, record: &Record, reader: &Reader) -> Option<Plain> {
    let words = match silent_for(record, workspace, reader.today, &reader.limits)? {
        Some(days) => m::board_silent_for(reader.lang, days),
        None => m::board_silent_ever(reader.lang).to_owned(),
    };
    Some(noted("due warn", Glyph::Clock, words))
}

/// How often and how far a due date was moved later: "Moved 2 times, 61 days in all".
#[must_use]
pub fn slip_words(slips: &Slips, lang: Lang) -> String {
    let times = m::commitment_moved(lang, count(slips.all.len()));
    match slips.days {
        0 => times,
        days => format!("{times}, {}", m::commitment_moved_days(lang, days)),
    }
}

/// The same as a mark, for where commitments stand beside each other; nothing where it never was.
#[must_use]
pub fn slipped(commitment: &Commitment, reader: &Reader) -> Option<Plain> {
    let found = slips(commitment);
    let words = (!found.all.is_empty()).then(|| slip_words(&found, reader.lang))?;
    Some(plain("span").class("due").with(words))
}

/// The progress in words: its steps, what is reached of its target, or its status.
#[must_use]
pub fn progress_words(commitment: &Commitment, reader: &Reader) -> String {
    let lang = reader.lang;
    let number = |value: f64| intl::installed().number(lang, value, 2);
    if !commitment.steps.is_empty() {
        let done = commitment.steps.values().filter(|step| step.done.is_some()).count();
        return m::board_steps(lang, count(commitment.steps.len()), &intl::number(lang, count(done)));
    }
    let indicator = commitment.indicator.as_ref();
    match indicator.and_then(|indicator| Some((indicator, indicator.target?, indicator.actual?))) {
        Some((indicator, target, actual)) => {
            let reached = m::commitment_reached(lang, &number(actual), &number(target));
            format!("{reached} {}", indicator.unit.show(lang)).trim_end().to_owned()
        }
        None => code(lang, "commitment_status", commitment.status().code()).to_owned(),
    }
}

/// The progress as a bar with its words below; nothing where all that is known is the status.
#[must_use]
pub fn progress_bar(commitment: &Commitment, reader: &Reader) -> Option<Plain> {
    let measured = !commitment.steps.is_empty()
        || commitment
            .indicator
            .as_ref()
            .is_some_and(|indicator| indicator.target.is_some() && indicator.actual.is_some());
    if !measured && commitment.status() != CommitmentStatus::Done {
        return None;
    }
    let (value, text) = (progress(commitment), progress_words(commitment, reader));
    let label = m::board_progress(reader.lang);
    Some(bar(value, label, text, measured))
}

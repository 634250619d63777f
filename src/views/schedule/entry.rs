//! What is said of an item of the schedule: an event, a commitment, or a date beside them.

use crate::domain::queries::schedule::Item;
use crate::domain::text::Lang;
use crate::i18n::dates;
use crate::views::shared::Reader;
use crate::views::shared::milestones::stands_for;
use crate::views::shared::section::titled;

use super::words;

/// The title of its record; of a step or a deadline, its own.
pub fn title(item: &Item, lang: Lang) -> String {
    let of_mark = item.mark.as_ref().and_then(|mark| mark.titles());
    let detail = of_mark.and_then(|(_, detail)| detail);
    match detail.map(|detail| detail.show(lang)) {
        Some(detail) if !detail.is_empty() => words::cut(titled(detail, lang)),
        _ => words::title(&item.record, lang),
    }
}

/// What stands beside its mark: a date says first what it stands for.
pub fn label(item: &Item, lang: Lang) -> String {
    match &item.mark {
        Some(mark) => format!("{}: {}", stands_for(mark, lang), title(item, lang)),
        None => title(item, lang),
    }
}

/// What kind of item it is.
pub fn kind(item: &Item, lang: Lang) -> String {
    match &item.mark {
        Some(mark) => stands_for(mark, lang).to_owned(),
        None => words::kind(&item.record, lang),
    }
}

/// The status of an event or a commitment.
pub fn status(item: &Item, lang: Lang) -> &'static str {
    if item.mark.is_some() {
        return "";
    }
    words::status(&item.record, lang)
}

/// When it is, as exactly as it is known.
pub fn when(item: &Item, lang: Lang) -> String {
    match &item.mark {
        Some(mark) => dates::edtf(lang, &mark.when),
        None => words::when(&item.record, lang),
    }
}

/// All that is to be said of it, for those who do not see it.
pub fn name(item: &Item, reader: &Reader) -> String {
    let lang = reader.lang;
    match &item.mark {
        Some(_) => [title(item, lang), kind(item, lang), when(item, lang)].join(", "),
        None => words::name(&item.record, reader),
    }
}

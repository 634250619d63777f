//! What is said of an entry and of a part of time.

use crate::domain::date::{Day, Edtf, Point, Shape};
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::queries::commitments::overdue_by;
use crate::domain::queries::lists;
use crate::domain::queries::schedule::{By, Grain, Lane, Scope, Tick, Window};
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::{dates, m};
use crate::views::shared::Reader;
use crate::views::shared::chips::code;
use crate::views::shared::marks::progress_words;
use crate::views::shared::names::within_sentence;
use crate::views::shared::section::titled;

/// No more letters than this of a title are read out.
const LETTERS: usize = 160;
/// From so many days on, a part of time is told by its months, and from so many by its years.
const MONTHS_FROM: f64 = 130.0;
const YEARS_FROM: f64 = 5.0 * 366.0;

/// The title, cut where it is longer than anybody listens.
pub fn title(record: &Record, lang: Lang) -> String {
    cut(titled(lists::title(record, lang, ""), lang))
}

/// No longer than anybody listens.
pub fn cut(title: String) -> String {
    match title.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", title.get(..end).unwrap_or_default()),
        None => title,
    }
}

/// What kind of entry it is.
pub fn kind(record: &Record, lang: Lang) -> String {
    let event = record.event().and_then(|event| event.kind);
    let words = match event {
        Some(kind) => code(lang, "event_kind", kind.code()),
        None => code(lang, "kind", record.kind.code()),
    };
    within_sentence(words, lang)
}

/// Its status.
pub fn status(record: &Record, lang: Lang) -> &'static str {
    match (record.event(), record.commitment()) {
        (Some(event), _) => code(lang, "event_status", event.status().code()),
        (_, Some(commitment)) => code(lang, "commitment_status", commitment.status().code()),
        _ => "",
    }
}

/// When it is, as exactly as it is known.
pub fn when(record: &Record, lang: Lang) -> String {
    if let Some(when) = record.event().and_then(|event| event.when) {
        return dates::edtf(lang, &when);
    }
    let commitment = record.commitment();
    match commitment.map(|commitment| (commitment.start, commitment.due)) {
        Some((Some(start), Some(due))) => from_to(lang, &start, &due),
        Some((None, Some(due))) => dates::due(lang, &due),
        Some((Some(start), None)) => match start.shape() {
            Shape::Single(start) => shown(
                lang,
                Shape::Interval {
                    start: Some(start),
                    end: None,
                },
            ),
            Shape::Interval { .. } => dates::edtf(lang, &start),
        },
        _ => String::new(),
    }
}

fn from_to(lang: Lang, start: &Edtf, due: &Edtf) -> String {
    match (start.shape(), due.shape()) {
        (Shape::Single(start), Shape::Single(end)) => shown(
            lang,
            Shape::Interval {
                start: Some(start),
                end: Some(end),
            },
        ),
        _ => m::schedule_from_to(lang, &dates::edtf(lang, start), &dates::edtf(lang, due)),
    }
}

fn shown(lang: Lang, shape: Shape) -> String {
    Edtf::new(shape)
        .map(|date| dates::edtf(lang, &date))
        .unwrap_or_default()
}

/// All that is to be said of an entry, for those who do not see it.
pub fn name(record: &Record, reader: &Reader) -> String {
    let lang = reader.lang;
    let mut parts = vec![
        title(record, lang),
        kind(record, lang),
        within_sentence(status(record, lang), lang),
        when(record, lang),
    ];
    if let Some(commitment) = record.commitment() {
        parts.extend(overdue(commitment, reader));
        // Where nothing is counted, the progress is the status again.
        parts.extend(Some(progress_words(commitment, reader)).filter(|words| words != status(record, lang)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// By how much it is overdue.
pub fn overdue(commitment: &Commitment, reader: &Reader) -> Option<String> {
    overdue_by(commitment, reader.today).map(|days| dates::overdue_by(reader.lang, days))
}

/// The days from one to another, in words no more exact than such a length needs.
pub fn between(lang: Lang, first: Day, last: Day) -> String {
    #[allow(clippy::cast_precision_loss)]
    let days = last.since(first) as f64 + 1.0;
    let point = |day: Day| {
        if days >= YEARS_FROM {
            Point::Year(day.year())
        } else if days >= MONTHS_FROM {
            Point::Month(day.year(), day.month())
        } else {
            Point::Day(day)
        }
    };
    let end = |day: Day| Some(crate::domain::date::Dated::exact(point(day)));
    let (start, end) = (end(first), end(last));
    shown(lang, Shape::Interval { start, end })
}

/// A part of time in words.
pub fn window(lang: Lang, window: Window) -> String {
    between(lang, window.first(), window.last())
}

/// What stands at a mark of the axis; `above` is the upper line, where there is room for the whole.
pub fn tick(lang: Lang, grain: Grain, tick: Tick, above: bool) -> String {
    let day = Day::from_epoch_days(tick.from);
    match grain {
        Grain::Day | Grain::Week => day.day().to_string(),
        Grain::Months(_) if above => dates::month(lang, day.year(), day.month()),
        Grain::Months(_) => intl::installed().date(lang, day.year(), day.month(), 1, DateStyle::MonthShort),
        Grain::Years(_) => day.year().to_string(),
    }
}

/// The name of a lane.
pub fn lane(workspace: &Workspace, scope: Scope, of: Lane, by: By, reader: &Reader) -> String {
    let lang = reader.lang;
    let partner = |id: Id| match scope {
        Scope::One(one) => workspace.partnership_of(one)?.partners.get(&id),
        Scope::All => workspace.partnerships().find_map(|(_, tie)| tie.partners.get(&id)),
    };
    let name = match of {
        Lane::Sphere(sphere) => code(lang, "sphere", sphere.code()).to_owned(),
        Lane::Partner(id) => partner(id).map(|partner| partner.name.show(lang)).unwrap_or_default(),
        Lane::Partnership(id) => workspace
            .get(id)
            .map(|record| lists::title(record, lang, &reader.our_city))
            .unwrap_or_default(),
        Lane::Programme(id) => workspace
            .programme(id)
            .map(|programme| programme.name.show(lang))
            .unwrap_or_default(),
        Lane::Rest => match by {
            By::Sphere => m::schedule_rest_sphere(lang),
            By::Partner => m::schedule_rest_partner(lang),
            By::Programme => m::schedule_rest_programme(lang),
            // Each event, commitment and date belongs to one.
            By::Partnership => "",
        }
        .to_owned(),
    };
    titled(name, lang)
}

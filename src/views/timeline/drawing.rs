//! The chronicle as a file for a slide or a report: what was asked for, as much as a slide holds.

use leptos::prelude::*;

use crate::domain::codes::EventStatus;
use crate::domain::id::Id;
use crate::domain::queries::bridge::Span;
use crate::domain::queries::chronicle::{Entry, Mark};
use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::text::Text;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{Chronicle, Colours, Line, Note, Tone, chronicle_svg};
use crate::views::shared::Reader;
use crate::views::shared::bridge::names;
use crate::views::shared::filter::told;
use crate::views::shared::marks::count;
use crate::views::shared::milestones::stands_for;
use crate::views::shared::picture::{Drawn, SavePicture};
use crate::views::shared::section::titled;

use super::Seen;
use super::card::{facts, side};
use super::found::Found;

/// How many entries a drawing shows, and how many of them may lie ahead while there are others.
const MOST: usize = 16;
const AHEAD: usize = 6;

/// Saves what is asked for.
#[component]
pub fn Save(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let draw = move |colours: Colours| {
        let chronicle = chronicle(store, seen);
        Drawn::new(&chronicle.title, &chronicle.period, chronicle_svg(&chronicle, &colours))
    };
    view! { <SavePicture id="timeline-save" draw/> }
}

fn chronicle(store: Store, seen: Seen) -> Chronicle {
    let reader = Reader::of(store);
    let lang = reader.lang;
    let title = store.workspace().with(|workspace| {
        let record = workspace.get(seen.partnership);
        record
            .map(|record| lists::title(record, lang, &reader.our_city))
            .unwrap_or_default()
    });
    let banks = store
        .workspace()
        .with(|workspace| names(workspace, Span::whole(seen.partnership), &reader));
    let hosts = store.workspace().with(|workspace| {
        let tie = workspace.partnership_of(seen.partnership);
        let banks = tie.map(|tie| lists::banks(tie, &reader.our_city)).unwrap_or_default();
        banks
            .iter()
            .map(|(id, partner)| (*id, partner.name.show(lang)))
            .collect::<Vec<_>>()
    });
    seen.found.with(|found| {
        let (ahead, behind) = nearest(found);
        let line = |entry: &Entry| {
            Line::Entry(match entry {
                Entry::Event(record) => event(record, &hosts, &reader),
                Entry::Mark(mark) => milestone(mark, &reader),
            })
        };
        let today = Line::Today(m::timeline_today(lang, &dates::day(lang, reader.today)));
        let all = found.ahead.0.len() + found.behind.0.len();
        let some = ahead.len() + behind.len();
        let number = |number: usize| intl::number(lang, count(number));
        let cut = (some < all).then(|| m::picture_nearest(lang, &number(some), &number(all)));
        let events = m::timeline_count(lang, count(found.events()));
        let told = std::iter::once(events).chain(told(store, seen.asking, lang)).chain(cut);
        Chronicle {
            lang: lang.tag().to_owned(),
            title: format!("{} · {title}", m::partnership_timeline(lang)),
            period: told.collect::<Vec<_>>().join(" · "),
            banks,
            lines: ahead
                .iter()
                .map(line)
                .chain([today])
                .chain(behind.iter().map(line))
                .collect(),
            legend: m::bridge_dashed(lang).to_owned(),
        }
    })
}

/// What is nearest to today on either side, the latest first.
fn nearest(found: &Found) -> (&[Entry], &[Entry]) {
    let (ahead, behind) = (&found.ahead.0, &found.behind.0);
    let most_ahead = AHEAD.max(MOST.saturating_sub(behind.len()));
    let ahead = ahead.get(ahead.len().saturating_sub(most_ahead)..).unwrap_or_default();
    let behind = behind
        .get(..behind.len().min(MOST - ahead.len().min(MOST)))
        .unwrap_or_default();
    (ahead, behind)
}

fn event(record: &Record, hosts: &[(Id, String)], reader: &Reader) -> Note {
    let Some(event) = record.event() else {
        return Note::default();
    };
    let lang = reader.lang;
    let side = match side(hosts, event.host) {
        "a" => Tone::A,
        "b" => Tone::B,
        _ => Tone::Mid,
    };
    Note {
        side,
        when: event
            .when
            .as_ref()
            .map(|when| dates::edtf(lang, when))
            .unwrap_or_default(),
        title: titled(event.title.show(lang), lang),
        facts: facts(event, reader),
        hollow: event.status() == EventStatus::Planned,
        struck: event.status() == EventStatus::Cancelled,
    }
}

fn milestone(mark: &Mark, reader: &Reader) -> Note {
    let lang = reader.lang;
    let own = |detail: Option<&Text>| detail.filter(|detail| !detail.is_empty()).cloned();
    let title = mark
        .titles()
        .map(|(title, detail)| own(detail).unwrap_or_else(|| title.clone()).show(lang));
    let when = dates::edtf(lang, &mark.when);
    Note {
        facts: format!("{} · {when}", stands_for(mark, lang)),
        when,
        title: titled(title.unwrap_or_default(), lang),
        ..Note::default()
    }
}

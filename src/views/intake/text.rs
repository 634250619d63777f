//! The text with what was recognised marked in it. The marks are one stop of the Tab key, with arrows between them; Enter leads to the draft.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::commands::What;
use crate::ui::{Each, Memo, SegmentedControl, Together, focus_by_id, live};
use crate::views::shared::t;

use super::item::{Fate, Item};
use super::paced::paced;
use super::segments::{Segment, lines};
use super::work::Work;

/// The ids of the text as it is read, and as it is selected from.
const READ: &str = "intake-read";
const PLAIN: &str = "intake-plain";

/// A stretch that is marked.
type Span = (u32, Range<usize>);

/// The text.
#[component]
pub fn Marked(work: Work) -> impl IntoView {
    let plain = RwSignal::new(false);
    let lang = work.store.lang();
    let view = Signal::derive(move || if plain.get() { "plain" } else { "marked" }.to_owned());
    let options = Signal::derive(move || {
        let lang = lang.get();
        vec![
            ("marked".to_owned(), m::intake_view_marked(lang).to_owned()),
            ("plain".to_owned(), m::intake_view_plain(lang).to_owned()),
        ]
    });
    let choose = move |code: String| plain.set(code == "plain");
    view! {
        <SegmentedControl id="intake-view" label=t(m::intake_view) options value=view on_input=choose/>
        {live(move || if plain.get() { view! { <Plain work/> }.into_any() } else { view! { <Spans work/> }.into_any() })}
    }
}

/// The text in a field, where one selects with the keyboard. It takes no input; a field that is `readonly` has no caret in Chromium.
#[component]
fn Plain(work: Work) -> impl IntoView {
    let look = move || work.look_at_selection(PLAIN);
    view! {
        <textarea class="input intake-plain" id=PLAIN rows="20" dir="auto" aria-label=t(m::intake_the_text) aria-readonly="true"
            lang=move || work.lang.get().map(Lang::tag)
            on:beforeinput=move |event| event.prevent_default()
            on:select=move |_| look() on:keyup=move |_| look() on:mouseup=move |_| look()
            prop:value=move || work.text.get()></textarea>
    }
}

/// All stretches of the drafts that are seen.
fn spans(items: &[Item]) -> Vec<Span> {
    let seen = items.iter().filter(|item| item.fate != Fate::Dismissed);
    seen.flat_map(|item| item.ranges.iter().map(|range| (item.piece.key, range.clone())))
        .collect()
}

/// How many blocks of the text are a sheet. One is drawn at first, and then five at once: a browser that draws a megabyte answers meanwhile.
const SHEET: usize = 12;

/// Some blocks of the text, in segments.
type Sheet = Arc<Vec<Vec<Segment>>>;

/// The marks of the text, and which of them is the stop of the Tab key.
#[derive(Clone, Copy)]
struct Marks {
    /// Where they begin, in bytes.
    starts: Memo<Vec<usize>>,
    /// The one on which one was last.
    at: RwSignal<usize>,
    /// The one that is the stop.
    stop: Memo<usize>,
    /// Of what kind the drafts are, by their keys.
    kinds: Memo<HashMap<u32, What>>,
}

impl Marks {
    fn new(work: Work, sheets: Memo<Vec<Sheet>>) -> Self {
        let at = RwSignal::new(0);
        let starts = Memo::new(move |_| {
            sheets.with(|sheets| {
                let all = sheets.iter().flat_map(|sheet| sheet.iter().flatten());
                all.filter(|segment| !segment.keys.is_empty())
                    .map(|segment| segment.range.start)
                    .collect::<Vec<_>>()
            })
        });
        let stop = Memo::new(move |_| {
            let at = at.get();
            starts.with(|starts| match starts.binary_search(&at) {
                Ok(_) => at,
                Err(_) => starts.first().copied().unwrap_or_default(),
            })
        });
        let kinds = Memo::new(move |_| {
            let of = |item: &Item| (item.piece.key, item.piece.what);
            work.items.with(|items| items.iter().map(of).collect::<HashMap<_, _>>())
        });
        Self {
            starts,
            at,
            stop,
            kinds,
        }
    }

    /// The mark to which a key leads from the one that begins at `start`.
    fn to(self, start: usize, key: &str) -> Option<usize> {
        self.starts.with_untracked(|starts| {
            let here = starts.binary_search(&start).ok()?;
            let last = starts.len().saturating_sub(1);
            let to = match key {
                "ArrowRight" | "ArrowDown" => (here + 1).min(last),
                "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                _ => return None,
            };
            starts.get(to).copied()
        })
    }
}

#[component]
fn Spans(work: Work) -> impl IntoView {
    let spans = Memo::new(move |_| work.items.with(|items| spans(items)));
    let sheets = Memo::new(move |_| {
        let lines = work.text.with(|text| spans.with(|spans| lines(text, spans)));
        lines
            .chunks(SHEET)
            .map(|sheet| Arc::new(sheet.to_vec()))
            .collect::<Vec<Sheet>>()
    });
    let marks = Marks::new(work, sheets);
    let total = Memo::new(move |_| sheets.with(Vec::len));
    let drawn = paced(work.store, total.into(), 1, 5);
    let numbers = move || (0..drawn.get().min(total.get())).collect::<Vec<_>>();
    let sheet = move |number: usize| {
        let lines = Memo::new(move |_| sheets.with(|sheets| sheets.get(number).cloned()));
        live(move || lines.with(|lines| draw(work, lines.as_deref().map(Vec::as_slice).unwrap_or_default(), marks)))
    };
    let look = move || work.look_at_selection(READ);
    view! {
        <div class="intake-read" id=READ role="group" aria-label=t(m::intake_marks) dir="auto" lang=move || work.lang.get().map(Lang::tag)
            on:mouseup=move |_| look() on:keyup=move |_| look()>
            <Each each=numbers key=|number| *number children=sheet/>
        </div>
    }
}

/// Some blocks.
fn draw(work: Work, lines: &[Vec<Segment>], marks: Marks) -> AnyView {
    work.text.with_untracked(|text| {
        let piece = |piece: &Segment| {
            let words = text.get(piece.range.clone()).unwrap_or_default().to_owned();
            if piece.keys.is_empty() {
                return words.into_any();
            }
            mark(work, piece, words, marks)
        };
        let lines = lines.iter().map(|line| {
            let inside: Vec<AnyView> = line.iter().map(piece).collect();
            view! { <div class="intake-line">{inside}</div> }
        });
        lines.together()
    })
}

fn mark_id(start: usize) -> String {
    format!("intake-mark-{start}")
}

fn mark(work: Work, segment: &Segment, words: String, marks: Marks) -> AnyView {
    let Some(key) = segment.keys.first().copied() else {
        return words.into_any();
    };
    let start = segment.range.start;
    let what = marks.kinds.with_untracked(|kinds| kinds.get(&key).copied());
    let what = what.unwrap_or(What::Source);
    let keys = segment.keys.clone();
    let is_active = Memo::new(move |_| work.active.get().is_some_and(|active| keys.contains(&active)));
    let walk = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            return work.point_at(key);
        }
        if let Some(to) = marks.to(start, &event.key()) {
            event.prevent_default();
            marks.at.set(to);
            focus_by_id(&mark_id(to));
        }
    };
    let focused = move |_| {
        marks.at.set(start);
        work.active.set(Some(key));
    };
    view! {
        <mark class=format!("is-{}", what.code()) class:active=move || is_active.get() id=mark_id(start) role="button" data-key=key
            tabindex=move || if marks.stop.get() == start { "0" } else { "-1" }
            on:mouseenter=move |_| work.active.set(Some(key)) on:focus=focused on:keydown=walk>{words}</mark>
    }
    .into_any()
}

/// Leads to the first mark of a draft.
pub fn show_in_text(work: Work, key: u32) {
    let start = work.items.with_untracked(|items| {
        let item = items.iter().find(|item| item.piece.key == key);
        item.and_then(|item| item.ranges.first().map(|range| range.start))
    });
    let Some(start) = start else { return };
    let spans = work.items.with_untracked(|items| spans(items));
    let lines = work.text.with_untracked(|text| lines(text, &spans));
    let mut pieces = lines.iter().flatten();
    if let Some(piece) = pieces.find(|piece| piece.range.start >= start && piece.keys.contains(&key)) {
        focus_by_id(&mark_id(piece.range.start));
        work.active.set(Some(key));
    }
}

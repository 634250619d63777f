//! What is on the page: the text, what was read from it, and what the reader has said. All of it is kept as a draft beside the records until it
//! is taken over or discarded, so that it survives a reload.

use std::ops::Range;

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Fields;
use crate::domain::text::Lang;
use crate::i18n::{faults, m};
use crate::intake::{Drafts, Options, Reading};
use crate::store::Store;
use crate::store::commands::{self, Intake, Piece, Refusal, What};
use crate::store::dismissed::Dismissed;
use crate::store::handle::{Deed, Failure};
use crate::views::shared::Browser;

use super::card::card_id;
use super::item::{Fate, Item, items, likely_partnership, place};
use super::known::{group, known};
use super::segments::bytes_of;

/// The names of the drafts in local storage: the text, which may be long, and what is done with it.
const TEXT: &str = "intake";
const WORK: &str = "intake/work";

/// Where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The text is brought.
    Bring,
    /// It is being read.
    Reads,
    /// Its drafts are looked at.
    Look,
}

/// The page's state.
#[derive(Clone, Copy)]
pub struct Work {
    /// The store.
    pub store: Store,
    /// The browser.
    pub browser: Browser,
    /// Where one is.
    pub stage: RwSignal<Stage>,
    /// The text.
    pub text: RwSignal<String>,
    /// The language that the reader said, else the one that was recognised.
    pub lang: RwSignal<Option<Lang>>,
    /// The day of publication that the reader said, else the one that was recognised.
    pub published: RwSignal<Option<Day>>,
    /// The partnership; none for a new one.
    pub partnership: RwSignal<Option<Id>>,
    /// The drafts.
    pub items: RwSignal<Vec<Item>>,
    /// The draft that is pointed at.
    pub active: RwSignal<Option<u32>>,
    /// The draft that was led to: its card is shown, wherever it stands in its list.
    pub pointed: RwSignal<Option<u32>>,
    /// What is selected in the text.
    pub selected: RwSignal<Option<Range<usize>>>,
    /// Why it was not taken over, or the text not had.
    pub error: RwSignal<Option<String>>,
    /// Which reading counts: an earlier one that comes late does not.
    serial: StoredValue<u32>,
    /// The partnership that the address names.
    asked: Option<Id>,
}

impl Work {
    /// What was left here, or an empty page.
    pub fn new(asked: Option<Id>) -> Self {
        let store = Store::here();
        let word =
            |fields: &Fields, name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let text = store
            .draft(TEXT)
            .map(|fields| word(&fields, "text"))
            .unwrap_or_default();
        let kept = store.draft(WORK).filter(|_| !text.is_empty());
        let done = kept.clone().unwrap_or_default();
        let items = done.get("items").and_then(Value::as_array).into_iter().flatten();
        let items: Vec<Item> = items.filter_map(|item| Item::read(item, &text)).collect();
        let partnership = word(&done, "partnership").parse().ok();
        Self {
            store,
            browser: Browser::here(),
            stage: RwSignal::new(if kept.is_some() { Stage::Look } else { Stage::Bring }),
            lang: RwSignal::new(Lang::from_tag(&word(&done, "lang"))),
            published: RwSignal::new(word(&done, "published").parse().ok()),
            partnership: RwSignal::new(partnership),
            items: RwSignal::new(items),
            text: RwSignal::new(text),
            active: RwSignal::new(None),
            pointed: RwSignal::new(None),
            selected: RwSignal::new(None),
            error: RwSignal::new(None),
            serial: StoredValue::new(0),
            asked,
        }
    }

    /// Another text takes the place of this one. It is kept at once.
    pub fn write(self, text: String) {
        self.error.set(None);
        if text.is_empty() {
            self.store.drop_draft(TEXT);
        } else {
            let fields = Fields::from([("text".to_owned(), Value::from(text.as_str()))]);
            self.store.keep_draft(TEXT, &fields);
        }
        self.text.set(text);
    }

    /// Reads the text, a slice between two pictures, and shows what was found.
    pub fn read(self) {
        // Fields show each end of a line as one character, whatever it was.
        let text = self.text.get_untracked().replace("\r\n", "\n").replace('\r', "\n");
        if text.trim().is_empty() {
            return self
                .error
                .set(Some(m::intake_empty(self.store.lang().get_untracked()).to_owned()));
        }
        self.write(text.clone());
        self.stage.set(Stage::Reads);
        let options = self.options();
        let serial = self.serial.with_value(|serial| serial + 1);
        self.serial.set_value(serial);
        leptos::task::spawn_local(async move {
            let mut reading = Reading::new(&text, &options);
            while reading.step() {
                self.store.breathe().await;
                // The reader may have gone to another page, or have asked for another reading.
                if self.serial.try_get_value() != Some(serial) {
                    return;
                }
            }
            let drafts = reading.finish();
            if self.serial.try_get_value() == Some(serial) {
                self.show(&text, &drafts);
            }
        });
    }

    fn show(self, text: &str, drafts: &Drafts) {
        let mut found = items(text, drafts);
        let known: Vec<(u32, Id)> = drafts
            .partners
            .iter()
            .zip(&found)
            .filter_map(|(draft, item)| Some((item.piece.key, draft.value.known.as_ref()?.parse().ok()?)))
            .collect();
        let partnership = self.store.workspace().with_untracked(|workspace| {
            let asked = self.asked.filter(|id| workspace.partnership_of(*id).is_some());
            let partnership = asked.or_else(|| likely_partnership(workspace, &found));
            place(&mut found, workspace, partnership, &known);
            partnership
        });
        self.lang.set(drafts.lang);
        self.published.set(drafts.published.as_ref().map(|day| day.value));
        self.partnership.set(partnership);
        self.items.set(found);
        self.stage.set(Stage::Look);
        self.keep();
        self.browser.focus.run(super::FOUND.to_owned());
    }

    /// Reads it again as this language, of this day.
    pub fn read_as(self, lang: Option<Lang>, published: Option<Day>) {
        self.lang.set(lang);
        self.published.set(published);
        self.read();
    }

    fn options(self) -> Options {
        let dismissed = self
            .store
            .settings()
            .with_untracked(|settings| settings.dismissed.clone());
        Options {
            lang: self.lang.get_untracked(),
            published: self.published.get_untracked(),
            known: self.store.workspace().with_untracked(known),
            dismissed: dismissed.into_iter().map(|it| (group(it.what), it.words)).collect(),
        }
    }

    /// Another partnership is meant.
    pub fn choose_partnership(self, partnership: Option<Id>) {
        self.partnership.set(partnership);
        self.items.update(|items| {
            // A city that waited because the other partnership did not have it is meant again in a new one.
            for item in items
                .iter_mut()
                .filter(|item| partnership.is_none() && item.piece.what == What::Partner)
            {
                if item.fate == Fate::Left {
                    item.fate = Fate::Chosen;
                }
            }
            self.store
                .workspace()
                .with_untracked(|workspace| place(items, workspace, partnership, &[]));
        });
        self.keep();
    }

    /// Alters a draft.
    pub fn alter(self, key: u32, change: impl FnOnce(&mut Item)) {
        self.error.set(None);
        self.items.update(|items| {
            if let Some(item) = items.iter_mut().find(|item| item.piece.key == key) {
                change(item);
            }
        });
        self.keep();
    }

    /// Dismisses a draft, or brings it back. Its like is proposed less, or as before.
    pub fn dismiss(self, key: u32, is_dismissed: bool) {
        let found = self
            .items
            .with_untracked(|items| items.iter().find(|item| item.piece.key == key).cloned());
        let Some(item) = found else { return };
        self.alter(key, |item| {
            item.fate = if is_dismissed { Fate::Dismissed } else { Fate::Chosen }
        });
        if item.confidence.is_some() {
            self.store
                .dismiss_like(Dismissed::new(item.piece.what, &item.piece.title), is_dismissed);
        }
    }

    /// Looks at what is selected in the element with this id.
    pub fn look_at_selection(self, id: &str) {
        let units = self.browser.selected_in.run(id.to_owned());
        let range = units.and_then(|units| self.text.with_untracked(|text| bytes_of(text, units)));
        if range.is_some() {
            self.selected.set(range);
        }
    }

    /// Leads to the card of a draft.
    pub fn point_at(self, key: u32) {
        self.active.set(Some(key));
        self.pointed.set(Some(key));
        self.browser.focus.run(card_id(key));
    }

    /// Makes a draft of what is selected; gives its key.
    pub fn make(self, what: What) -> Option<u32> {
        let range = self.selected.get_untracked()?;
        let title = self
            .text
            .with_untracked(|text| text.get(range.clone()).map(str::to_owned))?;
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let options = Options {
            lang: self.lang.get_untracked(),
            published: self.published.get_untracked(),
            ..self.options()
        };
        let read = crate::intake::read(&title, &options);
        let key = self
            .items
            .with_untracked(|items| items.iter().map(|item| item.piece.key).max().unwrap_or_default() + 1);
        let date = read
            .dates
            .first()
            .map(|date| date.value.to_string())
            .unwrap_or_default();
        let kind = match what {
            What::Event => read.events.first().map_or("meeting", |event| event.value.kind.code()),
            What::Agreement => "memorandum",
            _ => "",
        };
        let takes_date = matches!(what, What::Event | What::Agreement | What::Commitment);
        let piece = Piece {
            key,
            what,
            title,
            kind: kind.to_owned(),
            date: if takes_date { date } else { String::new() },
            ..Piece::default()
        };
        self.items.update(|items| items.push(Item::by_hand(piece, range)));
        self.selected.set(None);
        self.keep();
        Some(key)
    }

    fn keep(self) {
        let items = self
            .items
            .with_untracked(|items| items.iter().map(Item::value).collect::<Vec<_>>());
        let word = |text: Option<String>| Value::from(text.unwrap_or_default());
        let fields = [
            ("items", Value::Array(items)),
            ("lang", json!(self.lang.get_untracked().map(Lang::tag))),
            (
                "published",
                word(self.published.get_untracked().map(|day| day.to_string())),
            ),
            (
                "partnership",
                word(self.partnership.get_untracked().map(|id| id.to_string())),
            ),
        ];
        self.store.keep_draft(
            WORK,
            &fields
                .map(|(name, value)| (name.to_owned(), value))
                .into_iter()
                .collect(),
        );
    }

    /// Back to the text as it was pasted.
    pub fn back(self) {
        self.serial.update_value(|serial| *serial += 1);
        self.store.drop_draft(WORK);
        self.lang.set(None);
        self.published.set(None);
        self.items.set(Vec::new());
        self.selected.set(None);
        self.stage.set(Stage::Bring);
        self.browser.focus.run(super::PASTED.to_owned());
    }

    /// Forgets all of it.
    pub fn discard(self) {
        self.write(String::new());
        self.back();
    }

    /// The drafts that would be recorded: chosen, whole, and not parts of an event without one.
    pub fn taken(self) -> Vec<Piece> {
        self.items.with(|items| {
            let has_event = items
                .iter()
                .any(|item| item.is_taken() && item.piece.what == What::Event);
            let taken = items
                .iter()
                .filter(|item| item.is_taken() && (has_event || !item.piece.needs_event()));
            taken.map(|item| item.piece.clone()).collect()
        })
    }

    /// Puts what is chosen into records, and gives the partnership. What could not be recorded stays here, with the reason.
    pub fn take(self) -> Option<Id> {
        let pieces = untrack(|| self.taken());
        let lang = self
            .lang
            .get_untracked()
            .unwrap_or_else(|| self.store.lang().get_untracked());
        let drafts = pieces.len();
        let intake = Intake {
            partnership: self.partnership.get_untracked(),
            lang,
            pieces,
        };
        let mut partnership = None;
        let done = self.store.run(Deed::TakenIn { drafts }, |workspace, desk| {
            let (id, change) = commands::take_in(workspace, &intake, desk)?;
            partnership = Some(id);
            Ok(change)
        });
        match done {
            Ok(()) => {
                self.store.drop_draft(TEXT);
                self.store.drop_draft(WORK);
                partnership
            }
            Err(Failure::Refused(Refusal::Invalid(problems))) => {
                let lang = self.store.lang().get_untracked();
                self.error
                    .set(problems.first().map(|problem| faults::fault(lang, &problem.fault)));
                None
            }
            // The notice says it.
            Err(_) => None,
        }
    }
}

//! What an answer does, and where the focus goes after it: the row that was answered is gone.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::id::Id;
use crate::domain::queries::attention::Attention;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands::{self, News};
use crate::store::handle::{Deed, Failure};
use crate::ui::Memo;
use crate::views::shared::page::HEADING;
use crate::views::shared::{Attended, Browser};

/// An answer that needs nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The commitment is done.
    Done,
    /// The event was held.
    Held,
    /// The event was cancelled.
    Cancelled,
    /// A call about the commitment was held today.
    Call,
}

/// The id of the first answer of a record.
#[must_use]
pub fn answer_id(id: Id) -> String {
    format!("answer-{id}")
}

/// What an answer works with.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The records.
    pub store: Store,
    browser: Browser,
    found: Memo<Attention>,
}

impl Hand {
    /// From the contexts.
    #[must_use]
    pub fn here() -> Self {
        Self {
            store: Store::here(),
            browser: Browser::here(),
            found: Attended::here(),
        }
    }

    /// Gives an answer.
    pub fn act(self, id: Id, act: Act) {
        let lang = self.store.lang().get_untracked();
        let deed = match act {
            Act::Done => Deed::StatusSet(CommitmentStatus::Done),
            Act::Call => Deed::Saved(Kind::Commitment),
            Act::Held | Act::Cancelled => Deed::Saved(Kind::Event),
        };
        self.answer(id, || {
            self.store.run(deed, |workspace, desk| match act {
                Act::Done => commands::set_status(workspace, id, CommitmentStatus::Done, desk),
                Act::Held => commands::set_event_status(workspace, id, EventStatus::Held, desk),
                Act::Cancelled => commands::set_event_status(workspace, id, EventStatus::Cancelled, desk),
                Act::Call => {
                    let news = News {
                        lang,
                        text: m::answers_call_text(lang).to_owned(),
                        ..News::default()
                    };
                    commands::log_update(workspace, id, &news, desk)
                }
            })
        });
    }

    /// Does what answers for a record, and goes on to the next. A refusal is said by the notice, and leaves the focus.
    pub fn answer(self, id: Id, answer: impl FnOnce() -> Result<(), Failure>) {
        let next = self.next(id);
        if answer().is_ok() {
            self.browser.focus.run(next);
        }
    }

    /// The answer of the next record of the page, else that of the one before, else the heading.
    fn next(self, id: Id) -> String {
        let next = self.found.with_untracked(|found| {
            let at = found.matters.place(id)?;
            let before = || found.matters.get(at.checked_sub(1)?);
            let next = found.matters.get(at + 1).or_else(before)?;
            Some(answer_id(next.record.id))
        });
        next.unwrap_or_else(|| HEADING.to_owned())
    }
}

//! A file from elsewhere: looked at, and taken over.

use std::sync::Arc;

use leptos::prelude::*;

use crate::formats::exchange::Contents;
use crate::store::merging::{self, Choices, Coming, What};
use crate::store::past::{Cause, Origin, Sender};
use crate::store::snapshots::Reason;

use super::{Deed, Failure, Store};

impl Store {
    /// What a file would do; whoever asks is run again when that changes.
    #[must_use]
    pub fn coming(&self, contents: &Contents) -> Coming {
        self.workspace.track();
        let coming = self.draw_up(|workspace, desk| Ok(Coming::of(workspace, contents, desk)));
        coming.unwrap_or_default()
    }

    /// Takes a file over as it was chosen, after a snapshot, and then calls `then`. Where that fails, the notice says so.
    pub fn merge(&self, contents: Arc<Contents>, choices: Choices, then: impl FnOnce() + 'static) {
        let store = *self;
        self.after_snapshot(Reason::File, move || match store.take_over(&contents, &choices) {
            Ok(deed) => {
                store.offered.set(None);
                store.ask_for_promise();
                store.say(Ok(deed));
                then();
            }
            Err(failure) => store.say(Err(failure)),
        });
    }

    fn take_over(&self, contents: &Contents, choices: &Choices) -> Result<Deed, Failure> {
        let was_empty = self
            .workspace
            .with_untracked(|workspace| workspace.all().next().is_none());
        let drawn = self.draw_up(|workspace, desk| {
            let coming = Coming::of(workspace, contents, desk);
            let change = merging::change(&coming, choices, desk);
            Ok((coming, change))
        });
        let (coming, change) = drawn.map_err(Failure::Refused)?;
        let declined = coming.items.iter().map(|item| (item.theirs.id, item.declined(choices)));
        let cause = Cause {
            origin: Origin::File,
            sender: Some(Sender {
                from: contents.from.clone(),
                exported: contents.exported.clone(),
            }),
            declined: declined.filter(|(_, fields)| !fields.is_empty()).collect(),
        };
        self.apply(change, &cause)?;
        if was_empty {
            // The file is the copy.
            self.note_copy();
        }
        let taken = |item: &&merging::Item| !matches!(item.what, What::Gone | What::Erased) || item.lives(choices);
        Ok(Deed::Merged {
            records: coming.items.iter().filter(taken).count(),
            skipped: contents.skipped.len() + coming.misfits.len(),
        })
    }
}

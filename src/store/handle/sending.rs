//! What goes to another desk: as a file, through the share sheet, or packed into a link; and such a link opened.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::formats::{base64url, exchange};
use crate::platform::packing::{self, NotPacked};
use crate::platform::save::{Saved, save};
use crate::platform::{clock, page, share};
use crate::store::sending::{Parcel, Scope};

use super::{Deed, Failure, Store};

/// What stands before what is packed: the first way of packing.
const PACKED: &str = "1.";
/// The longest that a link may hold, in characters: what mail programs and browsers still pass on.
pub const MOST_PACKED: usize = 64 * 1024;
/// The most that it is unpacked to, in bytes.
const MOST_UNPACKED: usize = 4 * 1024 * 1024;

/// Why a link was not made, or not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// This browser cannot pack, or unpack.
    Missing,
    /// It would hold, or holds, too much.
    TooLarge,
    /// It was cut, or altered.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

impl From<NotPacked> for LinkError {
    fn from(error: NotPacked) -> Self {
        match error {
            NotPacked::Missing => Self::Missing,
            NotPacked::TooLarge => Self::TooLarge,
            NotPacked::Damaged => Self::Damaged,
        }
    }
}

impl Store {
    /// What would go; whoever asks is run again when that changes.
    #[must_use]
    pub fn parcel(&self, scope: &Scope, with_contacts: bool) -> Parcel {
        self.workspace
            .with(|workspace| Parcel::of(workspace, scope, with_contacts))
    }

    pub(super) fn packed(&self, scope: &Scope, with_contacts: bool, print: Print) -> (String, usize) {
        let parcel = self
            .workspace
            .with_untracked(|workspace| Parcel::of(workspace, scope, with_contacts));
        let mut records = parcel.records.iter().map(|record| &**record);
        let text = print(&mut records, &parcel.scope, &clock::timestamp(), &self.our_city());
        (text, parcel.seen())
    }

    /// Saves what is asked for as a file where the reader says. A notice says so, or why not.
    pub fn send_file(&self, scope: Scope, with_contacts: bool) {
        let store = *self;
        let (text, records) = self.packed(&scope, with_contacts, |records, scope, at, from| {
            exchange::print(records, scope, at, from)
        });
        let name = self.name_of(&scope);
        spawn_local(async move {
            let outcome = save(&name, &text).await;
            store.say_sent(outcome, records, scope == Scope::All && with_contacts);
        });
    }

    /// Gives what is asked for to the share sheet. A notice says so, or why not.
    pub fn share_file(&self, scope: &Scope, with_contacts: bool) {
        let store = *self;
        let (text, records) = self.packed(scope, with_contacts, |records, scope, at, from| {
            exchange::print(records, scope, at, from)
        });
        let name = self.name_of(scope);
        spawn_local(async move { store.say_sent(share::share(&name, &text).await, records, false) });
    }

    /// Whether there is a share sheet that takes files.
    #[must_use]
    pub fn can_share(&self) -> bool {
        share::takes_files()
    }

    pub(super) fn say_sent(&self, outcome: Result<Saved, super::FileError>, records: usize, is_copy: bool) {
        match outcome {
            Ok(Saved::Not) => {}
            Ok(Saved::Written | Saved::Offered) if is_copy => self.say_copied(),
            Ok(Saved::Written | Saved::Offered) => self.say(Ok(Deed::Sent { records })),
            Err(error) => self.say(Err(Failure::File(error))),
        }
    }

    pub(super) fn name_of(&self, scope: &Scope) -> String {
        match scope {
            Scope::Partnership(id) => format!("{}-{id}.pobratym.json", self.today.get_untracked()),
            Scope::All | Scope::Records(_) => self.file_name(),
        }
    }

    /// Packs what is asked for into a link to the page at `path`. It stands behind the `#`, which no browser sends to a server.
    ///
    /// # Errors
    /// Says why there is none.
    pub async fn link_to(self, path: String, scope: Scope, with_contacts: bool) -> Result<String, LinkError> {
        let (text, _) = self.packed(&scope, with_contacts, |records, scope, at, from| {
            exchange::print_short(records, scope, at, from)
        });
        if text.len() > MOST_UNPACKED {
            return Err(LinkError::TooLarge);
        }
        let packed = base64url::encode(&packing::pack(text.as_bytes()).await?);
        if packed.len() > MOST_PACKED {
            return Err(LinkError::TooLarge);
        }
        Ok(format!("{}{path}#{PACKED}{packed}", page::origin()))
    }

    /// Opens what stands behind the `#` of a link, to be looked at. A notice says why it cannot be opened.
    pub fn open_link(&self, fragment: String) {
        let store = *self;
        spawn_local(async move {
            match unpacked(&fragment).await {
                Ok(text) => store.take_offer(Ok(text), false),
                Err(error) => store.say(Err(Failure::Link(error))),
            }
        });
    }
}

type Print =
    fn(&mut dyn Iterator<Item = &crate::domain::record::Record>, &[crate::domain::id::Id], &str, &str) -> String;

async fn unpacked(fragment: &str) -> Result<String, LinkError> {
    let fragment = fragment.trim_start_matches('#');
    if fragment.len() > MOST_PACKED {
        return Err(LinkError::TooLarge);
    }
    let Some(packed) = fragment.strip_prefix(PACKED) else {
        let is_other = fragment
            .split_once('.')
            .is_some_and(|(version, _)| version.parse::<u32>().is_ok());
        return Err(if is_other { LinkError::Newer } else { LinkError::Damaged });
    };
    let bytes = base64url::decode(packed).ok_or(LinkError::Damaged)?;
    String::from_utf8(packing::unpack(&bytes, MOST_UNPACKED).await?).map_err(|_| LinkError::Damaged)
}

//! A file that only a passphrase opens: made, and opened.

use std::sync::Arc;

use leptos::prelude::*;

use crate::formats::base64url;
use crate::formats::exchange::{self, NotAFile};
use crate::formats::protected::{self, Closed, ITERATIONS, Lock, NotClosed};
use crate::platform::crypto::{self, NotDone, Terms};
use crate::platform::files::MAX_BYTES;
use crate::platform::packing::{self, NotPacked};
use crate::platform::save::save;
use crate::platform::share;
use crate::store::sending::Scope;

use super::{FileError, Offered, OfferedWhat, Store};

/// Why a protected file was not made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// This browser cannot encrypt here: the page has not come by https.
    Missing,
    /// The passphrase is not the one with which it was made.
    Passphrase,
    /// The file was cut or altered on its way.
    Damaged,
    /// It was made by a newer version.
    Newer,
    /// It asks for more work, or for less protection, than is taken.
    Bounds,
    /// What is in it is larger than this app opens.
    TooLarge,
    /// This browser cannot unpack what is in it.
    CannotUnpack,
    /// It was opened, and what is in it is no file of ours.
    Inside(NotAFile),
}

impl From<NotClosed> for LockError {
    fn from(error: NotClosed) -> Self {
        match error {
            NotClosed::OtherFormat | NotClosed::Damaged => Self::Damaged,
            NotClosed::Newer => Self::Newer,
            NotClosed::Bounds => Self::Bounds,
        }
    }
}

impl From<NotDone> for LockError {
    fn from(error: NotDone) -> Self {
        match error {
            NotDone::Missing => Self::Missing,
            NotDone::NoFit => Self::Passphrase,
        }
    }
}

impl Store {
    /// Whether this browser can protect a file, and open one that is.
    #[must_use]
    pub fn can_protect(&self) -> bool {
        crypto::is_there()
    }

    /// A passphrase that nobody can guess; none where the browser gives no random numbers.
    #[must_use]
    pub fn new_passphrase(&self) -> Option<String> {
        crypto::random().ok().map(protected::passphrase)
    }

    /// Saves what is asked for as a protected file where the reader says, or gives it to the share sheet. A notice says so.
    ///
    /// # Errors
    /// It could not be protected.
    pub async fn send_protected(
        self,
        scope: Scope,
        with_contacts: bool,
        passphrase: String,
        by_sheet: bool,
    ) -> Result<(), LockError> {
        let (text, records) = self.packed(&scope, with_contacts, |records, scope, at, from| {
            exchange::print_short(records, scope, at, from)
        });
        let text = closed(&text, &passphrase).await?;
        let outcome = if text.len() > MAX_BYTES {
            Err(FileError::TooLarge)
        } else {
            let name = self
                .name_of(&scope)
                .replace(".pobratym.json", ".protected.pobratym.json");
            if by_sheet {
                share::share(&name, &text).await
            } else {
                save(&name, &text).await
            }
        };
        self.say_sent(outcome, records, scope == Scope::All && with_contacts);
        Ok(())
    }

    /// Looks whether a protected file came whole, before anybody is asked for the passphrase.
    ///
    /// # Errors
    /// Why no passphrase would open it.
    pub async fn check_closed(self, text: Arc<str>) -> Result<(), LockError> {
        whole(&text).await.map(|_| ())
    }

    /// Opens a protected file, and offers what is in it. Where the passphrase does not fit, it waits for the next.
    ///
    /// # Errors
    /// Says why it stays closed.
    pub async fn unlock(self, text: Arc<str>, passphrase: String) -> Result<(), LockError> {
        let inside = opened(&text, &passphrase).await?;
        let contents = exchange::parse(&inside).map_err(LockError::Inside)?;
        self.offered.set(Some(Offered {
            what: OfferedWhat::Open(Arc::new(contents)),
            leads_there: false,
        }));
        Ok(())
    }
}

async fn closed(text: &str, passphrase: &str) -> Result<String, LockError> {
    let packed = packing::pack(text.as_bytes()).await.ok();
    let lock = Lock {
        iterations: ITERATIONS,
        salt: crypto::random()?,
        nonce: crypto::random()?,
        is_packed: packed.is_some(),
    };
    let header = lock.header();
    let plain = packed.unwrap_or_else(|| text.as_bytes().to_vec());
    let data = base64url::encode(&crypto::close(passphrase, terms(&lock, &header), &plain).await?);
    let sum = crypto::sum(protected::summed(&header, &data).as_bytes()).await?;
    Ok(protected::print(&header, &data, &sum))
}

async fn whole(text: &str) -> Result<Closed, LockError> {
    let closed = protected::parse(text)?;
    if crypto::sum(closed.summed.as_bytes()).await? != closed.sum {
        return Err(LockError::Damaged);
    }
    Ok(closed)
}

async fn opened(text: &str, passphrase: &str) -> Result<String, LockError> {
    let closed = whole(text).await?;
    let plain = crypto::open(passphrase, terms(&closed.lock, &closed.header), &closed.data).await?;
    let bytes = if closed.lock.is_packed {
        packing::unpack(&plain, MAX_BYTES).await.map_err(|error| match error {
            NotPacked::Missing => LockError::CannotUnpack,
            NotPacked::Damaged => LockError::Damaged,
            NotPacked::TooLarge => LockError::TooLarge,
        })?
    } else {
        plain
    };
    String::from_utf8(bytes).map_err(|_| LockError::Damaged)
}

fn terms<'a>(lock: &'a Lock, header: &'a str) -> Terms<'a> {
    Terms {
        iterations: lock.iterations,
        salt: &lock.salt,
        nonce: &lock.nonce,
        header,
    }
}

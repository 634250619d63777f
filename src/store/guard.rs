//! Storage that a newer version of the app has written to: what this version can read is read, and nothing is written.

use std::cell::Cell;

use crate::platform::storage::{Storage, StorageError};

use super::keys;

/// Storage that is closed for writing once a key of a newer version has been seen in it.
pub struct Guard {
    storage: Box<dyn Storage>,
    is_newer: Cell<bool>,
    is_closed: Cell<bool>,
}

impl Guard {
    /// Storage that is open until such a key is seen.
    pub fn new(storage: impl Storage + 'static) -> Self {
        Self {
            storage: Box::new(storage),
            is_newer: Cell::new(false),
            is_closed: Cell::new(false),
        }
    }

    /// Notes that there is such a key, or was: another tab has written it.
    pub fn see(&self, key: &str) {
        if keys::is_newer(key) {
            self.is_newer.set(true);
        }
    }

    /// Whether a newer version has written here.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        self.is_newer.get()
    }

    /// From now on writes nothing: everything was erased, and what this page load still has may not come back.
    pub fn close(&self) {
        self.is_closed.set(true);
    }

    /// Whether it was closed.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    const fn check(&self) -> Result<(), StorageError> {
        if self.is_newer() {
            Err(StorageError::Newer)
        } else if self.is_closed() {
            Err(StorageError::Denied)
        } else {
            Ok(())
        }
    }
}

impl Storage for Guard {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let keys = self.storage.keys()?;
        for key in &keys {
            self.see(key);
        }
        Ok(keys)
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.storage.get(key)
    }
    fn each(&self, prefix: &str, see: &mut dyn FnMut(&str, &str)) -> Result<(), StorageError> {
        self.storage.each(prefix, &mut |key, value| {
            self.see(key);
            see(key, value);
        })
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.check()?;
        self.storage.set(key, value)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.check()?;
        self.storage.remove(key)
    }
}

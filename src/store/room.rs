//! How much room our keys take in local storage: measured when all of them are read, which the start does anyway, and then kept up to
//! date with each write.

use std::cell::Cell;
use std::rc::Rc;

use crate::platform::storage::{Storage, StorageError};

use super::keys;

/// What a browser keeps for one origin, keys and values together, as it counts them ([`Count`]).
const QUOTA: usize = 5_242_880;

/// How a browser counts what it keeps (measured in all three).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// UTF-16 units, as Chromium and Firefox do
    Units,
    /// Bytes, as `WebKit` does: two a unit in a text that has one beyond Latin-1, and one in others
    Bytes,
}

impl Count {
    /// The length of a text.
    #[must_use]
    pub fn of(self, text: &str) -> usize {
        // By the first bytes of its letters, without making letters of them: those of four bytes are two units, and from 0xc4 on they are
        // beyond Latin-1.
        let units_of = |byte: u8| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0);
        let units = text.bytes().map(units_of).sum();
        match self {
            Self::Bytes if text.bytes().any(|byte| byte >= 0xc4) => 2 * units,
            Self::Bytes | Self::Units => units,
        }
    }
}

/// The part of the room that so much takes, from 0 to 1.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "both are far below 2^52")]
pub fn part(used: usize) -> f64 {
    used as f64 / QUOTA as f64
}

/// Whether so much is taken that something should be done, while there still is room to do it.
#[must_use]
pub const fn is_short(used: usize) -> bool {
    used > QUOTA / 5 * 3
}

/// A storage that knows how much of it is ours.
pub struct Measured {
    storage: Rc<dyn Storage>,
    count: Count,
    used: Cell<Option<usize>>,
}

impl Measured {
    /// Measures `storage` when all of it is read, or when it is first asked.
    #[must_use]
    pub fn new(storage: Rc<dyn Storage>, count: Count) -> Self {
        Self {
            storage,
            count,
            used: Cell::new(None),
        }
    }

    /// How it is counted.
    #[must_use]
    pub const fn count(&self) -> Count {
        self.count
    }

    /// How much our keys and their values take. What cannot be read counts as nothing.
    #[must_use]
    pub fn used(&self) -> usize {
        if let Some(used) = self.used.get() {
            return used;
        }
        let _ = self.each(keys::ALL, &mut |_, _| {});
        self.used.get().unwrap_or_default()
    }

    /// Whether so many bytes more fit without doubt, whatever the browser says: with all keys of the origin, those of others
    /// among them, it is far from full even if a batch writes everything twice.
    #[must_use]
    pub fn surely_fits(&self, bytes: usize) -> bool {
        let mut used = 4 * bytes;
        let seen = self
            .storage
            .each("", &mut |key, value| used += self.count.of(key) + self.count.of(value));
        seen.is_ok() && used < QUOTA / 10 * 9
    }

    /// Another tab has put `new` in the place of `old`. To measure everything anew for it would cost more than the change.
    pub fn heard(&self, key: &str, old: Option<&str>, new: Option<&str>) {
        let Some(used) = self.used.get().filter(|_| key.starts_with(keys::ALL)) else {
            return;
        };
        let taken = |value: Option<&str>| value.map_or(0, |value| self.count.of(key) + self.count.of(value));
        self.used.set(Some((used + taken(new)).saturating_sub(taken(old))));
    }

    /// What a key that is ours takes now.
    fn taken(&self, key: &str) -> usize {
        if !key.starts_with(keys::ALL) {
            return 0;
        }
        let value = self.storage.get(key).ok().flatten();
        value.map_or(0, |value| self.count.of(key) + self.count.of(&value))
    }

    /// Does what alters a key, and counts the difference where there is something to keep up to date.
    fn counted(
        &self,
        key: &str,
        write: impl FnOnce(&dyn Storage) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let Some(used) = self.used.get() else {
            return write(&*self.storage);
        };
        let before = self.taken(key);
        write(&*self.storage)?;
        self.used.set(Some((used + self.taken(key)).saturating_sub(before)));
        Ok(())
    }
}

impl Storage for Measured {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.storage.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.storage.get(key)
    }
    fn each(&self, prefix: &str, see: &mut dyn FnMut(&str, &str)) -> Result<(), StorageError> {
        if prefix != keys::ALL || self.used.get().is_some() {
            return self.storage.each(prefix, see);
        }
        let mut used = 0;
        self.storage.each(prefix, &mut |key, value| {
            used += self.count.of(key) + self.count.of(value);
            see(key, value);
        })?;
        self.used.set(Some(used));
        Ok(())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.counted(key, |storage| storage.set(key, value))
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.counted(key, |storage| storage.remove(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::storage::MemoryStorage;

    fn measured() -> (Rc<MemoryStorage>, Measured) {
        let storage = Rc::new(MemoryStorage::default());
        storage.set("theme", "of another app").unwrap();
        storage.set("pobratym/settings", "{}").unwrap();
        let measured = Measured::new(Rc::clone(&storage) as Rc<dyn Storage>, Count::Units);
        (storage, measured)
    }

    #[test]
    fn our_keys_count_and_those_of_others_do_not() {
        let (_, measured) = measured();
        assert_eq!(measured.used(), "pobratym/settings{}".len());
        measured.set("theme", "another").unwrap();
        assert_eq!(measured.used(), "pobratym/settings{}".len());
    }

    #[test]
    fn it_stays_what_measuring_anew_would_give() {
        let (storage, measured) = measured();
        let check = |measured: &Measured| {
            let anew = Measured::new(Rc::clone(&storage) as Rc<dyn Storage>, Count::Units);
            assert_eq!(measured.used(), anew.used());
        };
        check(&measured);
        measured.set("pobratym/1/contact/x", "Житомир 🌉").unwrap();
        check(&measured);
        measured.set("pobratym/1/contact/x", "Kassel").unwrap();
        check(&measured);
        measured.remove("pobratym/settings").unwrap();
        measured.remove("pobratym/never").unwrap();
        check(&measured);
        storage.set("pobratym/draft/x", "from another tab").unwrap();
        measured.heard("pobratym/draft/x", None, Some("from another tab"));
        measured.heard("theme", Some("of another app"), None);
        check(&measured);
        storage.remove("pobratym/draft/x").unwrap();
        measured.heard("pobratym/draft/x", Some("from another tab"), None);
        check(&measured);
    }

    #[test]
    fn who_reads_all_of_it_measures_it() {
        let (storage, measured) = measured();
        let mut seen = 0;
        measured.each(keys::ALL, &mut |_, _| seen += 1).unwrap();
        storage.set("pobratym/draft/x", "not measured anew").unwrap();
        assert_eq!((seen, measured.used()), (1, "pobratym/settings{}".len()));
    }

    #[test]
    fn what_does_not_fit_takes_no_room() {
        let (storage, measured) = measured();
        let before = measured.used();
        storage.fail_after(0);
        assert_eq!(measured.set("pobratym/settings", "longer"), Err(StorageError::Full));
        assert_eq!(measured.used(), before);
    }

    #[test]
    fn what_fits_without_doubt_is_told_by_all_keys_of_the_origin() {
        let (storage, measured) = measured();
        assert!(measured.surely_fits(10_000));
        assert!(!measured.surely_fits(QUOTA));
        storage.set("of another app", &"x".repeat(QUOTA / 10 * 9)).unwrap();
        assert!(!measured.surely_fits(1));
    }

    #[test]
    fn letters_beyond_latin_count_twice_where_bytes_are_counted() {
        let check = |text: &str, expect: [usize; 2]| {
            assert_eq!(
                [Count::Units, Count::Bytes].map(|count| count.of(text)),
                expect,
                "{text}"
            );
        };
        check("Kassel", [6, 6]);
        check("Köln", [4, 4]);
        check("Житомир", [7, 14]);
        check("Kassel ⟷", [8, 16]);
        check("🌉", [2, 4]);
    }

    #[test]
    fn it_is_short_from_sixty_in_a_hundred() {
        assert!(!is_short(QUOTA * 6 / 10));
        assert!(is_short(QUOTA * 61 / 100));
    }
}

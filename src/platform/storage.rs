//! Local storage, behind a trait, with a double in memory for tests and for browsers that deny it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use gloo_storage::Storage as _;
use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Why storage did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser does not let this page keep anything.
    Denied,
    /// The value does not fit.
    Full,
    /// A newer version of the app has written here: this one may only read.
    Newer,
    /// Anything else.
    Failed,
}

/// A map of texts that outlives the page.
pub trait Storage {
    /// All keys, those of other apps on the same origin included, in no particular order.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
    /// The value of a key.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;
    /// Shows every key that begins with `prefix`, with its value, to `see`.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn each(&self, prefix: &str, see: &mut dyn FnMut(&str, &str)) -> Result<(), StorageError> {
        one_by_one(self, prefix, see)
    }
    /// Sets a value. One that does not fit leaves the old one.
    ///
    /// # Errors
    /// Says why the value was not kept.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;
    /// Removes a key.
    ///
    /// # Errors
    /// Storage that cannot be written.
    fn remove(&self, key: &str) -> Result<(), StorageError>;
}

impl<T: Storage + ?Sized> Storage for std::rc::Rc<T> {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        (**self).keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).get(key)
    }
    fn each(&self, prefix: &str, see: &mut dyn FnMut(&str, &str)) -> Result<(), StorageError> {
        (**self).each(prefix, see)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        (**self).set(key, value)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        (**self).remove(key)
    }
}

fn one_by_one(
    storage: &(impl Storage + ?Sized),
    prefix: &str,
    see: &mut dyn FnMut(&str, &str),
) -> Result<(), StorageError> {
    for key in storage.keys()?.iter().filter(|key| key.starts_with(prefix)) {
        if let Some(value) = storage.get(key)? {
            see(key, &value);
        }
    }
    Ok(())
}

/// The browser's local storage.
#[derive(Clone, Debug)]
pub struct LocalStorage {
    raw: web_sys::Storage,
}

impl LocalStorage {
    /// The storage of this origin, tried out with a write.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where the browser denies it. It is asked once without gloo-storage, whose `raw`
    /// panics in that case.
    pub fn open() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Denied)?;
        window.local_storage().ok().flatten().ok_or(StorageError::Denied)?;
        let storage = Self {
            raw: gloo_storage::LocalStorage::raw(),
        };
        let probe = "pobratym/probe";
        match storage.set(probe, "1") {
            Ok(()) => storage.remove(probe)?,
            // Full storage can still be read, and the records in it are what matters.
            Err(StorageError::Full) => {}
            Err(error) => return Err(error),
        }
        Ok(storage)
    }
}

/// Whether this browser counts bytes, and not characters, when it looks whether a value fits. That is `WebKit`, and only it
/// names its maker so.
#[must_use]
pub fn counts_bytes() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let vendor = navigator.and_then(|navigator| js_sys::Reflect::get(&navigator, &"vendor".into()).ok());
    vendor
        .and_then(|vendor| vendor.as_string())
        .is_some_and(|vendor| vendor.starts_with("Apple"))
}

fn error_of(error: &JsValue) -> StorageError {
    match error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name)
        .as_deref()
    {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        Some("SecurityError") => StorageError::Denied,
        _ => StorageError::Failed,
    }
}

/// How many keys are read at once: enough that the crossings into the page do not count, and no copy of all that there is.
const PIECE: u32 = 512;

impl LocalStorage {
    fn key(&self, index: u32) -> Result<Option<String>, StorageError> {
        self.raw.key(index).map_err(|error| error_of(&error))
    }

    fn one_by_one(
        &self,
        prefix: &str,
        places: Range<u32>,
        see: &mut dyn FnMut(&str, &str),
    ) -> Result<(), StorageError> {
        for index in places {
            let Some(key) = self.key(index)?.filter(|key| key.starts_with(prefix)) else {
                continue;
            };
            if let Some(value) = self.get(&key)? {
                see(&key, &value);
            }
        }
        Ok(())
    }
}

impl Storage for LocalStorage {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.raw.length().map_err(|error| error_of(&error))?;
        (0..count).filter_map(|index| self.key(index).transpose()).collect()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.raw.get_item(key).map_err(|error| error_of(&error))
    }
    fn each(&self, prefix: &str, see: &mut dyn FnMut(&str, &str)) -> Result<(), StorageError> {
        let count = self.raw.length().map_err(|error| error_of(&error))?;
        for from in (0..count).step_by(PIECE as usize) {
            let piece = read_piece(prefix, from).map_err(|error| error_of(&error))?;
            match pairs(&piece) {
                Some(pairs) => pairs.for_each(|(key, value)| see(key, value)),
                // Somebody wrote a zero byte.
                None => self.one_by_one(prefix, from..count.min(from + PIECE), see)?,
            }
        }
        Ok(())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.raw.set_item(key, value).map_err(|error| error_of(&error))
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.raw.remove_item(key).map_err(|error| error_of(&error))
    }
}

/// What `boot/stored.js` reads: of [`PIECE`] keys.
fn read_piece(prefix: &str, from: u32) -> Result<String, JsValue> {
    let read = Reflect::get(&js_sys::global(), &"pobratymStored".into())?.dyn_into::<Function>()?;
    let bytes = read
        .call3(
            &JsValue::UNDEFINED,
            &prefix.into(),
            &from.into(),
            &(from + PIECE).into(),
        )?
        .dyn_into::<Uint8Array>()?;
    String::from_utf8(bytes.to_vec()).map_err(|_| JsValue::UNDEFINED)
}

/// The keys and values in a text that begins with their number, all between zero bytes. None where it is another number.
fn pairs(all: &str) -> Option<impl Iterator<Item = (&str, &str)>> {
    let mut pieces = all.split('\0');
    let count: usize = pieces.next()?.parse().ok()?;
    (pieces.clone().count() == 2 * count).then(|| std::iter::from_fn(move || Some((pieces.next()?, pieces.next()?))))
}

/// Storage that lasts as long as the page.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    values: RefCell<BTreeMap<String, String>>,
    fails_at: Cell<Option<usize>>,
    room: Cell<Option<usize>>,
    writes: Cell<usize>,
}

impl MemoryStorage {
    /// Makes the write after the next `writes` ones fail as if storage were full.
    pub fn fail_after(&self, writes: usize) {
        self.fails_at.set(Some(writes));
    }

    /// Lets no more than `room` bytes fit, keys included.
    pub fn limit(&self, room: usize) {
        self.room.set(Some(room));
    }

    /// How many values were set or removed so far.
    #[must_use]
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// All that is kept.
    #[must_use]
    pub fn contents(&self) -> BTreeMap<String, String> {
        self.values.borrow().clone()
    }

    fn fits(&self, key: &str, value: &str) -> bool {
        let values = self.values.borrow();
        let others = values.iter().filter(|(name, _)| *name != key);
        let taken: usize = others.map(|(name, value)| name.len() + value.len()).sum();
        self.room
            .get()
            .is_none_or(|room| taken + key.len() + value.len() <= room)
    }
}

impl Storage for MemoryStorage {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.values.borrow().keys().cloned().collect())
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.values.borrow().get(key).cloned())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        match self.fails_at.get() {
            Some(0) => {
                self.fails_at.set(None);
                return Err(StorageError::Full);
            }
            left => self.fails_at.set(left.map(|writes| writes - 1)),
        }
        if !self.fits(key, value) {
            return Err(StorageError::Full);
        }
        self.writes.set(self.writes.get() + 1);
        self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.writes.set(self.writes.get() + 1);
        self.values.borrow_mut().remove(key);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(all: &str, expect: Option<&[(&str, &str)]>) {
        assert_eq!(
            pairs(all).map(Iterator::collect::<Vec<_>>).as_deref(),
            expect,
            "{all:?}"
        );
    }

    #[test]
    fn what_was_read_at_once_is_taken_apart_or_not_at_all() {
        check("0", Some(&[]));
        check("2\0a\0{}\0b\0", Some(&[("a", "{}"), ("b", "")]));
        // A value that holds a zero byte.
        check("1\0a\0{\0}", None);
        check("", None);
    }
}

//! Fields that are read when somebody first asks for them. Of ten thousand records a first screen shows fifteen, and the fields of all of
//! them are half a million small values.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use super::record::Fields;

/// Fields, or the text that they will be read from. To whoever uses them they are [`Fields`].
pub struct Late {
    fields: OnceLock<Fields>,
    unread: Option<Unread>,
}

/// A text, and how it is read. It was looked through before, so that nothing in it can be wrong.
#[derive(Clone)]
struct Unread {
    text: Box<str>,
    read: fn(&str) -> Fields,
}

impl Late {
    /// The fields that `read` will find in a text.
    #[must_use]
    pub fn of(text: &str, read: fn(&str) -> Fields) -> Self {
        let text = Box::from(text);
        Self {
            fields: OnceLock::new(),
            unread: Some(Unread { text, read }),
        }
    }

    /// The same once more. It is no `clone`, so that a clone of it is one of the fields.
    #[must_use]
    pub fn again(&self) -> Self {
        match (self.fields.get(), &self.unread) {
            (None, Some(unread)) => Self {
                fields: OnceLock::new(),
                unread: Some(unread.clone()),
            },
            _ => Self::from(Fields::clone(self)),
        }
    }
}

impl From<Fields> for Late {
    fn from(fields: Fields) -> Self {
        Self {
            fields: OnceLock::from(fields),
            unread: None,
        }
    }
}

impl Deref for Late {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        self.fields.get_or_init(|| match &self.unread {
            Some(unread) => (unread.read)(&unread.text),
            None => Fields::new(),
        })
    }
}

impl DerefMut for Late {
    fn deref_mut(&mut self) -> &mut Fields {
        let _ = Self::deref(self);
        self.unread = None;
        match self.fields.get_mut() {
            Some(fields) => fields,
            None => unreachable!("they were just read"),
        }
    }
}

impl PartialEq for Late {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl PartialEq<Fields> for Late {
    fn eq(&self, other: &Fields) -> bool {
        **self == *other
    }
}

impl PartialEq<Late> for Fields {
    fn eq(&self, other: &Late) -> bool {
        *self == **other
    }
}

impl<'a> IntoIterator for &'a Late {
    type Item = <&'a Fields as IntoIterator>::Item;
    type IntoIter = <&'a Fields as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Debug for Late {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

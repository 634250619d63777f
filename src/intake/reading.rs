//! The reading of a text in steps, so that a page can draw in between.

use super::{Drafts, Options};

/// A text that is being read.
pub struct Reading<'a> {
    _text: &'a str,
    options: &'a Options,
}

impl<'a> Reading<'a> {
    /// Begins; nothing is read yet.
    #[must_use]
    pub const fn new(text: &'a str, options: &'a Options) -> Self {
        Self { _text: text, options }
    }

    /// Reads on for a few milliseconds. Returns whether there is more to do.
    pub fn step(&mut self) -> bool {
        false
    }

    /// What was read; reads what is left first.
    #[must_use]
    pub fn finish(mut self) -> Drafts {
        while self.step() {}
        Drafts {
            lang: self.options.lang,
            ..Drafts::default()
        }
    }
}

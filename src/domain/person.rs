//! A person who was erased: what stands where the name stood.

/// What is written where a name stood that may not stand there any more: *nomen nescio*, which no language needs translated. Pages show it as
/// "a person" in the reader's language; a program that does not know it shows it as it is.
pub const NOBODY: &str = "N. N.";

/// A name as a reader is to see it: `person` in place of [`NOBODY`].
#[must_use]
pub fn shown<'a>(name: &'a str, person: &'a str) -> &'a str {
    if name == NOBODY { person } else { name }
}

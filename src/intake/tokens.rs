//! Words, numbers and marks of a text.

//! What guests were shown: one line a case.

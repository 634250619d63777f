//! The workspace kept: keys, commands, undo, and the reactive handle. Must not know: widgets, views.

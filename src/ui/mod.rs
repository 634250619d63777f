//! Widgets that get all they show as props. Must not know: the store, the domain, the platform.

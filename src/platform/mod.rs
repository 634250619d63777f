//! The only place that touches the browser: one file a fact of it. Must not know: the store, the views.

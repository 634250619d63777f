//! One module a format: text in, value and problems out. Must not know: the store, the browser.

//! What views ask of the browser. The app provides it, because views do not know the platform.

use leptos::prelude::*;

/// The browser, as far as a view needs it; a context.
#[derive(Clone, Copy)]
pub struct Browser {
    /// Sets the title of the document.
    pub set_title: Callback<String>,
    /// Moves the focus to the element with this id, once what was just changed is drawn.
    pub focus: Callback<String>,
    /// Puts the address of a page of the app, given by its path, on the clipboard; a notice says whether it is there.
    pub copy_link: Callback<String>,
    /// Puts a text on the clipboard; a notice says whether it is there.
    pub copy_text: Callback<String>,
    /// Whether the window is as narrow as a phone's.
    pub is_narrow: fn() -> bool,
    /// Brings the tab of the page that is open into sight, once it is drawn: on a phone there are more than fit.
    pub show_tab: fn(),
    /// Puts a whole address on the clipboard; a notice says whether it is there.
    pub copy_address: Callback<String>,
    /// What is selected in the element with this id, as UTF-16 units of its text; none where nothing is.
    pub selected_in: Callback<String, Option<(u32, u32)>>,
}

impl Browser {
    /// The one that the app provides.
    ///
    /// # Panics
    /// Outside the app.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }
}

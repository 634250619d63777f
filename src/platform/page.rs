//! The document around the app: its language, theme and title, where the focus goes, and what the address says.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Puts a mark on the root, for the style sheet, or takes it away.
pub(super) fn mark_root(name: &str, is_on: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(name, is_on);
    }
}

/// The language of the document, a BCP 47 tag.
pub fn set_lang(tag: &str) {
    set_on_root("lang", tag);
}

/// `light`, `dark` or `system`.
pub fn set_theme(code: &str) {
    set_on_root("data-theme", code);
}

/// The title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

thread_local! {
    /// How often a move of the focus was asked for.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Moves the focus to the element with this id, and brings it into view, after the browser has drawn what was just changed. Only
/// the last that was asked for is done: one that a page asked for as it was left would take the focus from the next.
pub fn focus(id: String) {
    let mine = ASKED.get().wrapping_add(1);
    ASKED.set(mine);
    after_paint(move || {
        if ASKED.get() == mine {
            focus_now(&id);
        }
    });
}

fn focus_now(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Brings the tab of the page that is open into the middle of its strip, where that scrolls, after the browser has drawn it.
pub fn show_tab() {
    after_paint(|| {
        let tab = document().and_then(|document| document.query_selector(".tabs > [aria-current]").ok().flatten());
        let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) else {
            return;
        };
        if let Some(strip) = tab.parent_element() {
            strip.set_scroll_left(tab.offset_left() - (strip.client_width() - tab.offset_width()) / 2);
        }
    });
}

/// Whether the page can be seen: its tab is in front, and its window not minimised.
#[must_use]
pub fn is_seen() -> bool {
    document().is_none_or(|document| !document.hidden())
}

/// Whether the window is as narrow as a phone's: 40rem, where the style sheet turns, at the usual size of letters.
#[must_use]
pub fn is_narrow() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width <= 640.0)
}

/// Puts a text on the clipboard, and says whether that was done.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let Some(promise) = write_to_clipboard(text) else {
        return then(false);
    };
    leptos::task::spawn_local(async move {
        let done = wasm_bindgen_futures::JsFuture::from(promise).await;
        then(done.is_ok());
    });
}

fn write_to_clipboard(text: &str) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &text.into()).ok()?;
    promise.dyn_into().ok()
}

/// What is selected in the element with this id, as UTF-16 units of its text: in a field, or in the text of the page. None where
/// nothing is, or where the selection goes beyond the element.
#[must_use]
pub fn selected_in(id: &str) -> Option<(u32, u32)> {
    let element = document()?.get_element_by_id(id)?;
    if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let (start, end) = (field.selection_start().ok()??, field.selection_end().ok()??);
        return (start < end).then_some((start, end));
    }
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
    if !element.contains(Some(&start)) || !element.contains(Some(&end)) {
        return None;
    }
    let length = |range: &web_sys::Range| String::from(range.to_string()).encode_utf16().count();
    let selected = u32::try_from(length(&range)).ok()?;
    let before = range.clone_range();
    before.set_start(&element, 0).ok()?;
    before.set_end(&start, range.start_offset().ok()?).ok()?;
    let from = u32::try_from(length(&before)).ok()?;
    Some((from, from + selected))
}

/// Lets the browser draw and answer before what follows.
pub async fn breathe() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Runs `action` after the browser has drawn what was just changed.
pub fn after_paint(action: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(move || leptos::prelude::request_animation_frame(action));
}

/// Runs `action` when the browser has nothing better to do after that; never in one that cannot say so, which is `WebKit`.
pub fn when_idle(action: impl FnOnce() + 'static) {
    after_paint(|| {
        let action = Closure::once_into_js(action);
        if let Some(window) = web_sys::window() {
            let _ = window.request_idle_callback(action.unchecked_ref());
        }
    });
}

/// The path of the link in which an event happened, on our own origin.
#[must_use]
pub fn link_of(event: &web_sys::Event) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = element.closest("a[href]").ok().flatten()?;
    let link = link.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    (link.origin() == origin()).then(|| link.pathname())
}

/// Removes the shell that stands there until the app does.
pub fn remove_boot() {
    if let Some(boot) = document().and_then(|document| document.get_element_by_id("boot")) {
        boot.remove();
    }
}

/// The path under which the app is hosted, without a slash at its end: empty or `/sub`.
#[must_use]
pub fn base_path() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let path = base
        .and_then(|base| web_sys::Url::new(&base).ok())
        .map(|url| url.pathname());
    path.and_then(|path| path.rsplit_once('/').map(|(folder, _)| folder.to_owned()))
        .unwrap_or_default()
}

/// Where the app is hosted, without a path: `https://example.org`. Empty where the browser does not say.
#[must_use]
pub fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// What the build has written into the page under this name (`<meta name=… content=…>`); none where it has not.
#[must_use]
pub fn named(name: &str) -> Option<String> {
    let found = document()?.query_selector(&format!("meta[name={name}]")).ok()??;
    found.get_attribute("content").filter(|content| !content.is_empty())
}

/// The languages that the reader prefers, BCP 47 tags, the best first.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Whether an event comes from a field in which one types, where keys such as Ctrl+Z are the field's own.
#[must_use]
pub fn is_in_field(event: &web_sys::Event) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return false;
    };
    let without_text = matches!(
        element.get_attribute("type").as_deref(),
        Some("checkbox" | "radio" | "file")
    );
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !without_text,
        _ => false,
    }
}

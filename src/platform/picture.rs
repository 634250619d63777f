//! Pictures: the colours of the style sheet, a drawing as a file, and the page on paper.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::files::{FileError, hand_over};

/// What a pixel of the drawing is in the picture: enough for a screen of twice the density.
const SCALE: f64 = 2.0;

/// The colour of a token of the style sheet in the light theme, as CSS writes it; empty where it cannot be said.
#[must_use]
pub fn colour_on_white(token: &str) -> String {
    resolved(token).unwrap_or_default()
}

/// What is declared is not yet a colour (`light-dark(…)`): an element that has it knows.
fn resolved(token: &str) -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let probe: web_sys::HtmlElement = document.create_element("i").ok()?.dyn_into().ok()?;
    let style = probe.style();
    style.set_property("color-scheme", "light").ok()?;
    style.set_property("color", &format!("var({token})")).ok()?;
    document.body()?.append_child(&probe).ok()?;
    let found = window.get_computed_style(&probe).ok().flatten();
    let colour = found.and_then(|style| style.get_property_value("color").ok());
    probe.remove();
    colour
}

/// Opens the browser's way to paper.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Offers the text of an SVG file to the reader under this name.
///
/// # Errors
/// The browser refused.
pub fn save_svg(name: &str, svg: &str) -> Result<(), FileError> {
    let saved = blob(svg).and_then(|blob| hand_over(name, &blob));
    saved.ok_or(FileError::Unreadable)
}

/// Offers the same as a PNG file, drawn at twice its size.
///
/// # Errors
/// The browser cannot draw it.
pub async fn save_png(name: &str, svg: &str) -> Result<(), FileError> {
    png(name, svg).await.ok_or(FileError::Unreadable)
}

async fn png(name: &str, svg: &str) -> Option<()> {
    let address = web_sys::Url::create_object_url_with_blob(&blob(svg)?).ok()?;
    let image = web_sys::HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let loaded = JsFuture::from(image.decode()).await;
    let canvas = loaded.ok().and_then(|_| drawn(&image));
    let _ = web_sys::Url::revoke_object_url(&address);
    let picture = as_png(&canvas?).await?;
    hand_over(name, &picture)
}

fn blob(svg: &str) -> Option<web_sys::Blob> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // A drawing is some thousand pixels wide.
fn drawn(image: &web_sys::HtmlImageElement) -> Option<web_sys::HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (
        f64::from(image.natural_width()) * SCALE,
        f64::from(image.natural_height()) * SCALE,
    );
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}

async fn as_png(canvas: &web_sys::HtmlCanvasElement) -> Option<web_sys::Blob> {
    let made = js_sys::Promise::new(&mut |done, failed| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(take.unchecked_ref()).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

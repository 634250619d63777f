//! Pictures of what is shown: as files, and on paper.

use crate::platform::picture;

use super::{Failure, Store};

/// What a picture is saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// A drawing, sharp at any size.
    Svg,
    /// Pixels.
    Png,
}

impl Store {
    /// The colour of a token of the style sheet in the light theme, such as `rgb(29, 79, 145)`; empty where it cannot be said.
    #[must_use]
    pub fn colour_on_white(&self, token: &str) -> String {
        picture::colour_on_white(token)
    }

    /// Offers a drawing, the text of an SVG file, for download under this name without its ending. A notice says where it failed.
    pub fn save_picture(&self, name: &str, svg: &str, kind: PictureKind) {
        match kind {
            PictureKind::Svg => {
                if let Err(error) = picture::save_svg(&format!("{name}.svg"), svg) {
                    self.say(Err(Failure::File(error)));
                }
            }
            PictureKind::Png => {
                let (store, name, svg) = (*self, format!("{name}.png"), svg.to_owned());
                leptos::task::spawn_local(async move {
                    if let Err(error) = picture::save_png(&name, &svg).await {
                        store.say(Err(Failure::File(error)));
                    }
                });
            }
        }
    }

    /// Opens the browser's way to paper for the page as it is.
    pub fn print(&self) {
        picture::print();
    }
}

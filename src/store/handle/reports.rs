//! Reports that are read: their text out of a file, and what the reader did with what was found.

use crate::formats::report::{self, Contents, MOST, NoText};
use crate::platform::files::{self, FileError};
use crate::platform::packing::{self, NotPacked};
use crate::platform::page;
use crate::store::dismissed::Dismissed;

use super::Store;

/// Why a file has given no text.
pub type NoReport = NoText;

/// What came of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file cannot be had.
    File(FileError),
    /// It has no text for us.
    NoText(NoText),
    /// This browser cannot unpack documents.
    Unable,
}

impl Store {
    /// The text of the file that was dropped, if one was, and its name.
    pub fn text_of_dropped(
        &self,
        event: &leptos::ev::DragEvent,
        then: impl FnOnce(Result<(String, String), Unread>) + 'static,
    ) -> bool {
        let file = files::dropped(event);
        file.map(|file| leptos::task::spawn_local(async move { then(text_of(&file).await) }))
            .is_some()
    }

    /// The text of the file that was chosen in this input, if one was, and its name.
    pub fn text_of_chosen(
        &self,
        input: &files::FileInput,
        then: impl FnOnce(Result<(String, String), Unread>) + 'static,
    ) {
        if let Some(file) = files::taken(input) {
            leptos::task::spawn_local(async move { then(text_of(&file).await) });
        }
    }

    /// Lets the browser draw and answer before what follows.
    pub async fn breathe(&self) {
        page::breathe().await;
    }

    /// Remembers that a draft was dismissed, so that its like is proposed less; or forgets it again.
    pub fn dismiss_like(&self, dismissed: Dismissed, is_dismissed: bool) {
        self.set(|settings| dismissed.note(&mut settings.dismissed, is_dismissed));
    }
}

async fn text_of(file: &files::File) -> Result<(String, String), Unread> {
    let (_, bytes) = files::read_bytes(file).await.map_err(Unread::File)?;
    let name = file.name();
    let text = match report::look(&name, &bytes).map_err(Unread::NoText)? {
        Contents::Text(text) => text,
        Contents::Document {
            office,
            bytes,
            is_packed: false,
        } => report::text_of(office, bytes).map_err(Unread::NoText)?,
        Contents::Document {
            office,
            bytes,
            is_packed: true,
        } => {
            let xml = packing::unpack(bytes, MOST).await.map_err(|error| match error {
                NotPacked::Missing => Unread::Unable,
                NotPacked::Damaged => Unread::NoText(NoText::Damaged),
                NotPacked::TooLarge => Unread::NoText(NoText::TooLarge),
            })?;
            report::text_of(office, &xml).map_err(Unread::NoText)?
        }
    };
    Ok((name, text))
}

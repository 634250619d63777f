//! Records that come from a file, and go into one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::formats::exchange::Contents;
use crate::formats::kind::{self, FileKind};
use crate::formats::{example, exchange, html, ics, protected};
use crate::platform::arrivals::Arrival;
use crate::platform::{clock, files, page};
use crate::store::commands;

use super::import::Chosen;
use super::{Deed, Failure, FileError, Store};

/// What a file from elsewhere is.
#[derive(Clone, Debug)]
pub enum What {
    /// It was read; what it holds.
    Open(Arc<Contents>),
    /// It is protected with a passphrase; its text.
    Closed(Arc<str>),
}

/// A file from elsewhere that waits to be looked at.
#[derive(Clone, Debug)]
pub struct Offered {
    /// What it is.
    pub what: What,
    /// Whether the reader is to be led to the page that shows it.
    pub leads_there: bool,
}

impl Store {
    /// Takes the text of a file from elsewhere, or why there is none. What it holds waits until the reader has looked at it; a
    /// notice says why it cannot be read.
    pub fn offer(&self, text: Result<String, FileError>) {
        self.take_offer(text, true);
    }

    /// Takes what came in by itself: a table, contacts or dates wait for the page that takes them over, all else is offered as a
    /// file from the partner city.
    pub fn arrive(&self, arrival: Result<Arrival, FileError>) {
        let text = match arrival {
            Ok(Arrival::Text(text)) => Ok(text),
            Ok(Arrival::File { name, bytes }) => match kind::opened(&name, &bytes) {
                FileKind::Exchange | FileKind::Other => String::from_utf8(bytes).map_err(|_| FileError::NotText),
                _ => return self.brought.set(Some(Chosen::new(name, bytes))),
            },
            Err(error) => Err(error),
        };
        self.offer(text);
    }

    /// The file of another program that waits to be taken over.
    #[must_use]
    pub fn brought(&self) -> RwSignal<Option<Chosen>> {
        self.brought
    }

    pub(super) fn take_offer(&self, text: Result<String, FileError>, leads_there: bool) {
        let read = text
            .map_err(Failure::File)
            .and_then(|text| match exchange::parse(&text) {
                Ok(contents) => Ok(What::Open(Arc::new(contents))),
                Err(_) if protected::is_one(&text) => Ok(What::Closed(text.into())),
                Err(error) => Err(Failure::NotAFile(error)),
            });
        match read {
            Ok(what) => self.offered.set(Some(Offered { what, leads_there })),
            Err(failure) => self.say(Err(failure)),
        }
    }

    /// The file that waits to be looked at.
    #[must_use]
    pub fn offered(&self) -> Signal<Option<Offered>> {
        self.offered.into()
    }

    /// Reads the file that was chosen in this input, and offers it.
    pub fn open_chosen(&self, input: files::FileInput) {
        let store = *self;
        leptos::task::spawn_local(async move {
            if let Some(text) = files::chosen(&input).await.transpose() {
                store.offer(text);
            }
        });
    }

    /// Fetches the example, dates it to today, adds it, and then calls `then` with the id of its partnership.
    pub fn open_example(&self, then: impl FnOnce(Id) + 'static) {
        let store = *self;
        leptos::task::spawn_local(async move {
            match files::fetch_own("examples/zhytomyr-kassel.pobratym.json").await {
                Ok(text) => store.add_example(&text, then),
                Err(error) => store.say(Err(Failure::File(error))),
            }
        });
    }

    fn add_example(&self, text: &str, then: impl FnOnce(Id)) {
        let contents = match exchange::parse(&example::dated(text, self.today.get_untracked())) {
            Ok(contents) => contents,
            Err(error) => return self.say(Err(Failure::NotAFile(error))),
        };
        let partnership = contents
            .unstamped
            .iter()
            .find(|(kind, _, _)| *kind == Kind::Partnership)
            .map(|(_, id, _)| *id);
        let outcome = self.run(Deed::ExampleOpened, |workspace, desk| {
            Ok(commands::add_example(workspace, contents, desk))
        });
        if let (Ok(()), Some(id)) = (outcome, partnership) {
            then(id);
        }
    }

    /// All records as an exchange file.
    pub(super) fn printed(&self) -> String {
        self.workspace.with_untracked(|workspace| {
            let scope: Vec<Id> = workspace.partnerships().map(|(record, _)| record.id).collect();
            exchange::print(
                workspace.all().map(|record| &**record),
                &scope,
                &clock::timestamp(),
                &self.our_city(),
            )
        })
    }

    pub(super) fn our_city(&self) -> String {
        self.settings.with_untracked(|settings| settings.our_city.clone())
    }

    /// The name of a file with all records.
    pub(super) fn file_name(&self) -> String {
        format!("{}.pobratym.json", self.today.get_untracked())
    }

    /// Offers all records for download as an exchange file. This works as well where nothing can be kept.
    pub fn download_all(&self) {
        match files::download(&self.file_name(), files::JSON, &self.printed()) {
            Ok(()) => self.say_copied(),
            Err(error) => self.say(Err(Failure::File(error))),
        }
    }

    /// Offers these dates as a calendar file under this name, without its ending; `url` of each is a path of the app.
    pub fn save_calendar(&self, name: &str, mut entries: Vec<ics::Entry>) {
        let origin = page::origin();
        for entry in &mut entries {
            entry.url.insert_str(0, &origin);
        }
        let dates = entries.len();
        self.save_as(
            &format!("{name}.ics"),
            files::CALENDAR,
            &ics::print(name, &entries),
            Deed::CalendarSaved { dates },
        );
    }

    /// Offers Markdown as a file under this name, without its ending.
    pub fn save_text(&self, name: &str, text: &str) {
        self.save_as(&format!("{name}.md"), files::MARKDOWN, text, Deed::TextSaved);
    }

    /// Offers documents as a web page under this name, without its ending.
    pub fn save_page(&self, name: &str, lang: &str, title: &str, articles: &[html::Article]) {
        self.save_as(
            &format!("{name}.html"),
            files::HTML,
            &html::print(lang, title, articles),
            Deed::TextSaved,
        );
    }

    /// Offers a text as a file; the notice says what was done, or why not.
    pub(super) fn save_as(&self, file: &str, media: &str, text: &str, deed: Deed) {
        match files::download(file, media, text) {
            Ok(()) => self.say(Ok(deed)),
            Err(error) => self.say(Err(Failure::File(error))),
        }
    }
}

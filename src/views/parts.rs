//! The parts of the app. What the frame, the page of today and the start need is in the first load; each of these is
//! fetched when the first of its pages is opened (`main.rs` makes each a wasm module of its own).

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::store::Store;
use crate::views::agreement::AgreementPage;
use crate::views::calendar::CalendarPage;
use crate::views::commitment::CommitmentPage;
use crate::views::commitments::CommitmentsPage;
use crate::views::contact::{ContactPage, PrivacyPage};
use crate::views::contacts::ContactsPage;
use crate::views::data::DataPage;
use crate::views::event::EventPage;
use crate::views::exchange::ExchangePage;
use crate::views::form::{ClosedPage, EditPage, NewPage};
use crate::views::guide::GuidePage;
use crate::views::import::ImportPage;
use crate::views::intake::IntakePage;
use crate::views::map::MapPage;
use crate::views::merge::MergePage;
use crate::views::partnership::PartnershipPage;
use crate::views::partnerships::PartnershipsPage;
use crate::views::past::changes::ChangesPage;
use crate::views::past::history::HistoryPage;
use crate::views::programme::ProgrammePage;
use crate::views::programmes::ProgrammesPage;
use crate::views::report::ReportsPage;
use crate::views::schedule::{AllSchedulePage, SchedulePage};
use crate::views::settings::SettingsPage;
use crate::views::shared::Lost;
use crate::views::shared::links::Place;
use crate::views::timeline::TimelinePage;
use crate::views::visit::VisitPage;

/// A part could not be fetched: there is no network, or the host has another version by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

/// What a part gives, once it is there.
pub type Soon<T> = Pin<Box<dyn Future<Output = Result<T, NotFetched>>>>;

/// What is given without waiting.
pub fn at_once<T>(mut soon: Soon<T>) -> Option<T> {
    match soon.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome.ok(),
        Poll::Pending => None,
    }
}

/// A part, and what it draws: its pages, or something else.
#[derive(Clone, Copy)]
pub struct Part<What: 'static = Place> {
    /// Fetches it. Ready at once where that was done.
    pub fetch: fn() -> Soon<()>,
    /// Draws one of its pages. Ready at once where the part was fetched.
    pub draw: fn(What) -> Soon<AnyView>,
}

/// What the page of today asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The other answers of a record, opened.
    Menu(Id),
    /// A date for a commitment.
    Date(Id),
    /// What is put aside.
    Aside,
    /// Notifications, of which nothing is seen.
    Alerts,
}

/// Where the frame has something of the shared folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Above the page: what hinders it. As long as it is drawn, the folder is kept in step.
    Banner,
    /// Among the messages: what came.
    News,
}

/// All parts; a context of the app.
#[derive(Clone, Copy)]
pub struct Parts {
    /// Draws with [`records`].
    pub records: Part,
    /// Draws with [`forms`].
    pub forms: Part,
    /// Draws with [`help`].
    pub help: Part,
    /// Draws with [`answers`]; it is in the same file as the records.
    pub answers: Part<Asked>,
    /// Draws with [`folder`]; it is in the same file as the help.
    pub folder: Part<Spot>,
}

impl Parts {
    /// The part that draws the page of a place; none for a page of the first load.
    #[must_use]
    pub const fn of(&self, place: Place) -> Option<Part> {
        match place {
            Place::Today => None,
            Place::New(_) | Place::Edit(..) | Place::Intake => Some(self.forms),
            Place::Settings
            | Place::Data
            | Place::Import
            | Place::Exchange
            | Place::Merge
            | Place::Guide
            | Place::Reports
            | Place::History(..)
            | Place::Person(_)
            | Place::Changes(_) => Some(self.help),
            Place::Partnerships
            | Place::AllSchedule
            | Place::Programmes
            | Place::Show(..)
            | Place::Timeline(_)
            | Place::Schedule(_)
            | Place::Calendar(_)
            | Place::Map(_)
            | Place::Commitments(_)
            | Place::Contacts(_)
            | Place::Visit(..) => Some(self.records),
        }
    }

    /// Fetches all of them, one after the other. One that cannot be had now will be asked for when it is opened.
    pub async fn fetch(self) {
        self.fetch_records().await;
        for part in [self.forms, self.help] {
            let _ = (part.fetch)().await;
        }
        let _ = (self.folder.fetch)().await;
    }

    /// Fetches what lies in the file of the records.
    pub async fn fetch_records(self) {
        let _ = (self.records.fetch)().await;
        let _ = (self.answers.fetch)().await;
    }
}

/// The pages on which records are read, and worked with in passing.
#[must_use]
pub fn records(place: Place) -> AnyView {
    match place {
        Place::Partnerships => view! { <PartnershipsPage/> }.into_any(),
        Place::AllSchedule => view! { <AllSchedulePage/> }.into_any(),
        Place::Programmes => view! { <ProgrammesPage/> }.into_any(),
        Place::Timeline(id) => view! { <TimelinePage id/> }.into_any(),
        Place::Schedule(id) => view! { <SchedulePage id/> }.into_any(),
        Place::Calendar(id) => view! { <CalendarPage id/> }.into_any(),
        Place::Map(id) => view! { <MapPage id/> }.into_any(),
        Place::Commitments(id) => view! { <CommitmentsPage id/> }.into_any(),
        Place::Contacts(id) => view! { <ContactsPage id/> }.into_any(),
        Place::Visit(visit, id) => view! { <VisitPage visit id/> }.into_any(),
        Place::Show(Kind::Partnership, id) => view! { <PartnershipPage id/> }.into_any(),
        Place::Show(Kind::Agreement, id) => view! { <AgreementPage id/> }.into_any(),
        Place::Show(Kind::Event, id) => view! { <EventPage id/> }.into_any(),
        Place::Show(Kind::Commitment, id) => view! { <CommitmentPage id/> }.into_any(),
        Place::Show(Kind::Contact, id) => view! { <ContactPage id/> }.into_any(),
        Place::Show(Kind::Programme, id) => view! { <ProgrammePage id/> }.into_any(),
        _ => view! { <Lost/> }.into_any(),
    }
}

/// What the page of today shows when it is asked for.
#[must_use]
pub fn answers(asked: Asked) -> AnyView {
    crate::views::today::answers::answers(asked)
}

/// What the frame has of the shared folder.
#[must_use]
pub fn folder(spot: Spot) -> AnyView {
    crate::views::exchange::folder::live::at(spot)
}

/// The forms, and what is read from a report.
#[must_use]
pub fn forms(place: Place) -> AnyView {
    match place {
        // A form that lies open when a newer version comes stays: what was typed is on it.
        _ if Store::here().is_newer().get_untracked() => view! { <ClosedPage/> }.into_any(),
        Place::New(kind) => view! { <NewPage kind/> }.into_any(),
        Place::Edit(kind, id) => view! { <EditPage kind id/> }.into_any(),
        Place::Intake => view! { <IntakePage/> }.into_any(),
        _ => view! { <Lost/> }.into_any(),
    }
}

/// The guide, the settings, what is kept, what is exchanged, and what was before.
#[must_use]
pub fn help(place: Place) -> AnyView {
    match place {
        Place::Settings => view! { <SettingsPage/> }.into_any(),
        Place::Data => view! { <DataPage/> }.into_any(),
        Place::Import => view! { <ImportPage/> }.into_any(),
        Place::Exchange => view! { <ExchangePage/> }.into_any(),
        Place::Merge => view! { <MergePage/> }.into_any(),
        Place::Guide => view! { <GuidePage/> }.into_any(),
        Place::Reports => view! { <ReportsPage/> }.into_any(),
        Place::History(kind, id) => view! { <HistoryPage kind id/> }.into_any(),
        Place::Changes(id) => view! { <ChangesPage id/> }.into_any(),
        Place::Person(id) => view! { <PrivacyPage id/> }.into_any(),
        _ => view! { <Lost/> }.into_any(),
    }
}

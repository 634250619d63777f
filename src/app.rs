//! The composition root: opens the store, provides the contexts, routes.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

use crate::domain::record::Kind;
use crate::platform::page;
use crate::store::Store;
use crate::views::agreement::AgreementPage;
use crate::views::commitment::CommitmentPage;
use crate::views::commitments::CommitmentsPage;
use crate::views::contact::ContactPage;
use crate::views::contacts::ContactsPage;
use crate::views::event::EventPage;
use crate::views::form::{EditPage, NewPage};
use crate::views::guide::GuidePage;
use crate::views::partnership::PartnershipPage;
use crate::views::partnerships::PartnershipsPage;
use crate::views::programme::ProgrammePage;
use crate::views::programmes::ProgrammesPage;
use crate::views::settings::SettingsPage;
use crate::views::shared::page::Visited;
use crate::views::shared::{Browser, Lost};
use crate::views::shell::Shell;
use crate::views::timeline::TimelinePage;
use crate::views::today::TodayPage;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::open();
    provide_context(store);
    provide_context(browser());
    provide_context(Visited(StoredValue::new(false)));
    follow_settings(store);
    listen(store);
    view! {
        <Router base=page::base_path()>
            <Pages/>
        </Router>
    }
}

/// All routes.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=|| view! { <Shell><Lost/></Shell> }>
            <ParentRoute path=path!("") view=ShellOutlet>
                <Route path=path!("") view=TodayPage/>
                <Route path=path!("settings") view=SettingsPage/>
                <Route path=path!("guide") view=GuidePage/>
                <Route path=path!("partnerships") view=PartnershipsPage/>
                <Route path=path!("programmes") view=ProgrammesPage/>
                <Route path=path!("partnerships/new") view=|| view! { <NewPage kind=Kind::Partnership/> }/>
                <Route path=path!("partnerships/:id") view=PartnershipPage/>
                <Route path=path!("partnerships/:id/timeline") view=TimelinePage/>
                <Route path=path!("partnerships/:id/commitments") view=CommitmentsPage/>
                <Route path=path!("partnerships/:id/contacts") view=ContactsPage/>
                <Route path=path!("partnerships/:id/edit") view=|| view! { <EditPage kind=Kind::Partnership/> }/>
                <RecordRoutes/>
            </ParentRoute>
        </Routes>
    }
}

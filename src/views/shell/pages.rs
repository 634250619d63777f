//! Which page an address opens.

use leptos::prelude::*;

use crate::domain::record::Kind;
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
use crate::views::shared::Lost;
use crate::views::shared::links::Place;
use crate::views::timeline::TimelinePage;
use crate::views::today::TodayPage;

/// The page at a place.
#[component]
pub fn Page(
    /// The place; none where the address leads nowhere.
    place: Option<Place>,
) -> impl IntoView {
    let Some(place) = place else {
        return view! { <Lost/> }.into_any();
    };
    match place {
        Place::Today => view! { <TodayPage/> }.into_any(),
        Place::Partnerships => view! { <PartnershipsPage/> }.into_any(),
        Place::Programmes => view! { <ProgrammesPage/> }.into_any(),
        Place::Settings => view! { <SettingsPage/> }.into_any(),
        Place::Guide => view! { <GuidePage/> }.into_any(),
        Place::New(kind) => view! { <NewPage kind/> }.into_any(),
        Place::Edit(kind, id) => view! { <EditPage kind id/> }.into_any(),
        Place::Timeline(id) => view! { <TimelinePage id/> }.into_any(),
        Place::Commitments(id) => view! { <CommitmentsPage id/> }.into_any(),
        Place::Contacts(id) => view! { <ContactsPage id/> }.into_any(),
        Place::Show(kind, id) => match kind {
            Kind::Partnership => view! { <PartnershipPage id/> }.into_any(),
            Kind::Agreement => view! { <AgreementPage id/> }.into_any(),
            Kind::Event => view! { <EventPage id/> }.into_any(),
            Kind::Commitment => view! { <CommitmentPage id/> }.into_any(),
            Kind::Contact => view! { <ContactPage id/> }.into_any(),
            Kind::Programme => view! { <ProgrammePage id/> }.into_any(),
        },
    }
}

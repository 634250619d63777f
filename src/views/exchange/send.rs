//! Sending: what goes along, whether with contacts, and in which way.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::lists::title;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::sending::Scope;
use crate::ui::{Glyph, Icon, Memo, SelectField, Shown, live};
use crate::views::settings::{OUR_CITY_LABEL, OurCityChoice};
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, Reader, t, tr};

use super::link::{Link, LinkButton};
use super::protect::{Protect, Protection};
use super::records::Records;

/// Which records are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    All,
    Partnership,
    Records,
}

/// What was chosen so far.
#[derive(Clone, Copy)]
struct Chosen {
    kind: RwSignal<Kind>,
    partnership: RwSignal<Option<Id>>,
    records: RwSignal<Vec<Id>>,
    /// None until it was said.
    contacts: RwSignal<Option<bool>>,
}

impl Chosen {
    /// As the address asks for it: `?partnership=<id>` or `?records=<id>,<id>`.
    fn of(query: &Query, store: Store) -> Self {
        let partnership: Option<Id> = query.get("partnership").parse().ok();
        let records: Vec<Id> = query
            .get("records")
            .split(',')
            .filter_map(|id| id.parse().ok())
            .collect();
        let first = || {
            store
                .workspace()
                .with_untracked(|workspace| workspace.partnerships().next().map(|(record, _)| record.id))
        };
        let kind = match (partnership, records.is_empty()) {
            (Some(_), _) => Kind::Partnership,
            (None, false) => Kind::Records,
            (None, true) => Kind::All,
        };
        Self {
            kind: RwSignal::new(kind),
            partnership: RwSignal::new(partnership.or_else(first)),
            records: RwSignal::new(records),
            contacts: RwSignal::new(None),
        }
    }

    fn scope(self) -> Scope {
        match (self.kind.get(), self.partnership.get()) {
            (Kind::All, _) => Scope::All,
            (Kind::Partnership, Some(id)) => Scope::Partnership(id),
            (Kind::Partnership, None) => Scope::Records(Vec::new()),
            (Kind::Records, _) => Scope::Records(self.records.get()),
        }
    }
}

/// What goes, once enough is said.
pub(super) type Ready = Memo<Option<(Scope, bool)>>;

/// The section.
#[component]
pub fn Send() -> impl IntoView {
    let store = Store::here();
    let is_empty = Memo::new(move |_| store.workspace().with(crate::domain::workspace::Workspace::is_empty));
    let nobody = store.settings().with_untracked(|settings| settings.our_city.is_empty());
    let chosen = Chosen::of(&Query::here().get_untracked(), store);
    view! {
        <section>
            <h2 id="send">{t(m::exchange_send)}</h2>
            <Shown when=move || !is_empty.get() fallback=|| view! { <p class="soft">{t(m::exchange_nothing)}</p> }>
                <div class="stack">
                    <What chosen/>
                    <Contacts chosen/>
                    {nobody.then(|| view! {
                        <div class="field">
                            <label id=OUR_CITY_LABEL for="our-city">{t(m::settings_our_city)}</label>
                            <OurCityChoice/>
                        </div>
                    })}
                    <How chosen/>
                </div>
            </Shown>
        </section>
    }
}

/// One choice of a group.
pub(super) fn radio(
    name: &'static str,
    label: fn(Lang) -> &'static str,
    is_on: impl Fn() -> bool + std::marker::Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="radio" name=name prop:checked=is_on on:change=move |_| choose()/>
            <span>{t(label)}</span>
        </label>
    }
    .into_any()
}

#[component]
fn What(chosen: Chosen) -> impl IntoView {
    let store = Store::here();
    let kind = chosen.kind;
    let option = move |this: Kind, label| radio("send-what", label, move || kind.get() == this, move || kind.set(this));
    let options = Signal::derive(move || {
        let reader = Reader::of(store);
        let rows: Vec<(String, String)> = store.workspace().with(|workspace| {
            let row = |(record, _): (&std::sync::Arc<crate::domain::record::Record>, _)| {
                (record.id.to_string(), title(record, reader.lang, &reader.our_city))
            };
            workspace.partnerships().map(row).collect()
        });
        sorted(rows, |a, b| intl::installed().compare(reader.lang, &a.1, &b.1))
    });
    let value = Signal::derive(move || chosen.partnership.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |id: String| chosen.partnership.set(id.parse().ok());
    view! {
        <fieldset class="stack tight">
            <legend>{t(m::exchange_what)}</legend>
            {option(Kind::All, m::exchange_what_all)}
            {option(Kind::Partnership, m::exchange_what_partnership)}
            {option(Kind::Records, m::exchange_what_records)}
        </fieldset>
        {live(move || match kind.get() {
            Kind::All => ().into_any(),
            Kind::Partnership => view! { <div class="narrow"><SelectField id="send-partnership" label=t(m::exchange_which) value options on_input=choose/></div> }.into_any(),
            Kind::Records => view! { <Records chosen=chosen.records/> }.into_any(),
        })}
    }
}

#[component]
fn Contacts(chosen: Chosen) -> impl IntoView {
    let contacts = chosen.contacts;
    let option = move |this: bool, label| {
        radio(
            "send-contacts",
            label,
            move || contacts.get() == Some(this),
            move || contacts.set(Some(this)),
        )
    };
    view! {
        <fieldset class="stack tight" aria-describedby="send-contacts-hint">
            <legend>{t(m::exchange_contacts)}</legend>
            {option(false, m::exchange_contacts_without)}
            {option(true, m::exchange_contacts_with)}
            <p class="hint" id="send-contacts-hint">{t(m::exchange_contacts_hint)}</p>
        </fieldset>
    }
}

/// The ways to send it; a button that lacks an answer says which.
#[component]
fn How(chosen: Chosen) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let parcel = Memo::new(move |_| {
        let scope = chosen.scope();
        store.parcel(&scope, chosen.contacts.get().unwrap_or_default()).seen()
    });
    let ready: Ready = Memo::new(move |_| {
        let contacts = chosen.contacts.get()?;
        (parcel.get() > 0).then(|| (chosen.scope(), contacts))
    });
    let was_asked = RwSignal::new(false);
    let lacks = tr(move |lang| {
        let lacks = match (was_asked.get(), parcel.get(), chosen.contacts.get()) {
            (true, 0, _) => m::exchange_chosen_none(lang),
            (true, _, None) => m::exchange_contacts_choose(lang),
            _ => "",
        };
        lacks.to_owned()
    });
    let with = Callback::new(move |act: Callback<(Scope, bool)>| {
        was_asked.set(true);
        match ready.get_untracked() {
            Some(ready) => act.run(ready),
            None => browser.focus.run("send".to_owned()),
        }
    });
    let made = RwSignal::new(None);
    let protection = Protection::new();
    let save = Callback::new(move |(scope, contacts)| {
        if protection.is_on() {
            protection.send(scope, contacts, false);
        } else {
            store.send_file(scope, contacts);
        }
    });
    let share = Callback::new(move |(scope, contacts): (Scope, bool)| {
        if protection.is_on() {
            protection.send(scope, contacts, true);
        } else {
            store.share_file(&scope, contacts);
        }
    });
    let records = tr(move |lang| m::exchange_records(lang, count(parcel.get())));
    view! {
        <p class="soft" role="status">{records}</p>
        <p class="error error-slot" role="alert">{lacks}</p>
        <Protect protection/>
        <div class="row">
            <button type="button" class="btn primary" on:click=move |_| with.run(save)><Icon glyph=Glyph::Download/>{t(m::exchange_save)}</button>
            {store.can_share().then(|| view! {
                <button type="button" class="btn" on:click=move |_| with.run(share)><Icon glyph=Glyph::Upload/>{t(m::exchange_share)}</button>
            })}
            <LinkButton with made/>
        </div>
        <Link ready made/>
    }
}

//! Views with a name: what the page shows now is saved under one, and opened, renamed and deleted here.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::saved::{LETTERS, MOST, Refused, Swap, View};
use crate::ui::{Each, Field, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, t};

use super::Asking;

/// The id of the field for a new name.
const NAME: &str = "view-name";

/// The views of the partnership, folded away. They are read when that is opened.
#[component]
pub fn SavedViews(asking: Asking) -> impl IntoView {
    let fold = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let toggle = move |_: ev::Event| is_open.set(fold.get_untracked().is_some_and(|fold| fold.open()));
    let close = Callback::new(move |()| {
        if let Some(fold) = fold.get_untracked() {
            fold.set_open(false);
        }
    });
    view! {
        <details class="more-filters" node_ref=fold on:toggle=toggle>
            <summary class="btn"><Icon glyph=Glyph::Bookmark/>{t(m::filter_views)}</summary>
            <Shown when=move || is_open.get()><Panel asking close/></Shown>
        </details>
    }
}

/// The form for the view that is open now, and those that were saved.
#[component]
fn Panel(asking: Asking, close: Callback<()>) -> impl IntoView {
    let store = Store::here();
    let partnership = asking.partnership;
    let views = Memo::new(move |_| store.saved_views(partnership));
    let name = RwSignal::new(String::new());
    let refused: RwSignal<Option<Refused>> = RwSignal::new(None);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let query = asking.query.get_untracked().after("");
        let view = View::new(&name.get_untracked(), page(asking.place), query.trim_start_matches('?'));
        match views.with_untracked(|views| views.save(view)) {
            Ok(swap) => {
                store.swap_views(partnership, swap);
                refused.set(None);
                name.set(String::new());
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let all = move || views.with(|views| views.all().to_vec());
    let is_empty = move || views.with(|views| views.all().is_empty());
    view! {
        <div class="card saved">
            <form class="row" on:submit=save>
                <NameField id=NAME.to_owned() label=m::filter_view_name name refused/>
                <button type="submit" class="btn">{t(m::filter_save)}</button>
            </form>
            <Shown when=is_empty><p class="soft">{t(m::filter_views_empty)}</p></Shown>
            <ul role="list">
                <Each each=all key=|view| (view.name.clone(), view.page.clone(), view.query.clone()) children=move |view| view! { <Row asking view close/> }/>
            </ul>
        </div>
    }
}

/// One view; its name becomes a field while it is renamed.
#[component]
fn Row(asking: Asking, view: View, close: Callback<()>) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let lang = store.lang();
    let partnership = asking.partnership;
    let renaming = RwSignal::new(false);
    let (button, field) = (element("rename", &view.name), element("new-name", &view.name));
    let shown = view.clone();
    let edit_field = field.clone();
    live(move || {
        let (lang, view) = (lang.get(), shown.clone());
        if renaming.get() {
            let back = button.clone();
            let done = Callback::new(move |()| {
                renaming.set(false);
                browser.focus.run(back.clone());
            });
            return view! { <li><Renaming asking view field=edit_field.clone() done/></li> }.into_any();
        }
        let (rename, delete) = (m::filter_rename(lang, &view.name), m::filter_delete(lang, &view.name));
        let place = place(&view.page, asking);
        let link = place.map(|place| {
            let query = Query::parse(&view.query);
            let (href, this) = (query.after(&place.href()), query);
            let is_here = move || asking.place == place && asking.query.with(|query| *query == this);
            let name = view.name.clone();
            view! { <a href=href aria-current=move || is_here().then_some("true") on:click=move |_| close.run(())>{name}</a> }
        });
        let unknown = place.is_none().then(|| view.name.clone());
        let field = field.clone();
        let begin = move |_| {
            renaming.set(true);
            browser.focus.run(field.clone());
        };
        let remove = move |_| {
            let swap = Swap {
                before: vec![view.clone()],
                after: Vec::new(),
            };
            store.swap_views(partnership, swap);
            browser.focus.run(NAME.to_owned());
        };
        view! {
            <li>
                <span class="row">{link}{unknown}<span class="soft">{place.map(|place| title(place, lang))}</span></span>
                <span class="row">
                    <button type="button" class="btn quiet icon-only" id=button.clone() aria-label=rename.clone() title=rename on:click=begin><Icon glyph=Glyph::Pencil/></button>
                    <button type="button" class="btn quiet icon-only" aria-label=delete.clone() title=delete on:click=remove><Icon glyph=Glyph::Trash/></button>
                </span>
            </li>
        }
        .into_any()
    })
}

/// The field for another name. Escape leaves it as it was.
#[component]
fn Renaming(asking: Asking, view: View, field: String, done: Callback<()>) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let name = RwSignal::new(view.name.clone());
    let refused: RwSignal<Option<Refused>> = RwSignal::new(None);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let to = name.get_untracked();
        if to.trim() == view.name {
            return done.run(());
        }
        let views = untrack(|| store.saved_views(asking.partnership));
        match views.rename(&view, &to) {
            Ok(swap) => {
                // The row is another one then.
                browser.focus.run(element("rename", to.trim()));
                store.swap_views(asking.partnership, swap);
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            done.run(());
        }
    };
    view! {
        <form class="row" on:submit=save on:keydown=key>
            <NameField id=field label=m::filter_new_name name refused/>
            <button type="submit" class="btn">{t(m::form_save)}</button>
            <button type="button" class="btn quiet" on:click=move |_| done.run(())>{t(m::form_cancel)}</button>
        </form>
    }
}

#[component]
fn NameField(
    id: String,
    label: fn(Lang) -> &'static str,
    name: RwSignal<String>,
    refused: RwSignal<Option<Refused>>,
) -> impl IntoView {
    let lang = Store::here().lang();
    let error = Signal::derive(move || refused.get().map(|why| words(lang.get(), why)));
    let described = format!("{id}-error");
    view! {
        <Field id=id.clone() label=t(label) error>
            <input
                class="input" id=id type="text" dir="auto" autocomplete="off" aria-describedby=described
                prop:value=move || name.get() aria-invalid=move || error.read().is_some().then_some("true")
                on:input=move |event| { refused.set(None); name.set(event_target_value(&event)); }
            />
        </Field>
    }
}

fn words(lang: Lang, why: Refused) -> String {
    let number = |n: usize| intl::number(lang, count(n));
    match why {
        Refused::NoName => m::filter_no_name(lang).to_owned(),
        Refused::LongName => m::filter_long_name(lang, &number(LETTERS)),
        Refused::Taken => m::filter_taken(lang).to_owned(),
        Refused::Full => m::filter_full(lang, &number(MOST)),
    }
}

/// The id of what belongs to a view.
fn element(part: &str, name: &str) -> String {
    format!("view-{part}-{}", name.replace(char::is_whitespace, "-"))
}

const fn page(place: Place) -> &'static str {
    match place {
        Place::Schedule(_) => "schedule",
        Place::Calendar(_) => "calendar",
        Place::Commitments(_) => "commitments",
        _ => "timeline",
    }
}

/// The page of a view; none of one that only another version has.
fn place(page: &str, asking: Asking) -> Option<Place> {
    let id = asking.partnership;
    match page {
        "timeline" => Some(Place::Timeline(id)),
        "schedule" => Some(Place::Schedule(id)),
        "calendar" => Some(Place::Calendar(id)),
        "commitments" => Some(Place::Commitments(id)),
        _ => None,
    }
}

fn title(place: Place, lang: Lang) -> &'static str {
    match place {
        Place::Schedule(_) => m::schedule_title(lang),
        Place::Calendar(_) => m::calendar_title(lang),
        Place::Commitments(_) => m::board_title(lang),
        _ => m::partnership_timeline(lang),
    }
}

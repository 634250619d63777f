//! The form as a page: what is wrong, the fields, what most people do not need, and the buttons.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::queries::lists::title as title_of;
use crate::domain::record::{Fields as Typed, Kind};
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::text::Lang;
use crate::domain::validate::{Fault, Problem};
use crate::i18n::{faults, intl, labels, m};
use crate::store::Store;
use crate::ui::{ErrorSummary, Glyph, Icon, Memo, focus_by_id, lang_tab_id};
use crate::views::shared::links::Place;
use crate::views::shared::{Browser, PageHead, t, tr};

use super::banks::sides_of;
use super::choices::Side;
use super::control::PartnershipSelect;
use super::draft::{self, dom_id};
use super::fields::Fields;
use super::state::Form;

/// The id of the button that saves.
const SAVE: &str = "form-save";

/// The page of a form.
#[component]
pub(super) fn Sheet(
    form: Form,
    title: Signal<String>,
    /// The record is not there any more.
    #[prop(optional)]
    gone: Signal<bool>,
    /// The partnership must be chosen.
    asks_partnership: bool,
) -> impl IntoView {
    let navigate = use_navigate();
    let save = move || {
        // A combobox that was emptied takes that in when it loses the focus.
        focus_by_id(SAVE);
        if form.save() {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&Place::Show(form.kind, form.id).href(), options);
        }
    };
    let by_key = save.clone();
    let on_key = move |ev: ev::KeyboardEvent| {
        if ev.key() == "Enter" && (ev.ctrl_key() || ev.meta_key()) && !ev.default_prevented() {
            ev.prevent_default();
            by_key();
        }
    };
    let on_submit = move |ev: ev::SubmitEvent| {
        ev.prevent_default();
        save();
    };
    view! {
        <div class="page">
            <PageHead title eyebrow=partnership_name(form)/>
            <form class="form" novalidate on:submit=on_submit on:keydown=on_key>
                <Faults form/>
                <Restored form/>
                <div class="form-lead">
                    <div role="status">{move || gone.get().then(|| view! {
                        <div class="notice warn"><Icon glyph=Glyph::Alert/><p>{t(m::form_gone)}</p></div>
                    }.into_any())}</div>
                    <p class="hint">{t(m::form_required)}</p>
                </div>
                {asks_partnership.then(|| view! { <PartnershipSelect form/> })}
                <Fields form under=String::new() specs=specs(form.kind)/>
                // Without a change of focus no fault appears at the field that was left, and nothing moves below the pointer.
                <div class="actions" on:mousedown=|ev| ev.prevent_default()>
                    <button type="submit" class="btn primary" id=SAVE title=t(m::form_save_key)>{t(m::form_save)}</button>
                    <A href=back(form) attr:class="btn">{t(m::form_cancel)}</A>
                </div>
            </form>
        </div>
    }
}

/// The name of the record's partnership, above the heading.
fn partnership_name(form: Form) -> Signal<String> {
    let store = Store::here();
    let partnership = form.partnership();
    tr(move |lang| {
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        let name = store.workspace().with(|workspace| {
            let record = workspace.get(partnership.get()?)?;
            Some(title_of(record, lang, &our_city))
        });
        name.unwrap_or_default()
    })
}

/// Where one goes who does not save.
fn back(form: Form) -> impl Fn() -> String {
    let partnership = form.partnership();
    move || {
        let place = match (form.kind, partnership.get()) {
            _ if !form.is_new => Place::Show(form.kind, form.id),
            (Kind::Programme, _) => Place::Programmes,
            (_, Some(id)) => Place::Show(Kind::Partnership, id),
            (_, None) => Place::Partnerships,
        };
        place.href()
    }
}

/// The list of what is wrong, once saving was tried.
#[component]
fn Faults(form: Form) -> impl IntoView {
    let lang = Store::here().lang();
    let sides = sides_of(form);
    let errors: Memo<Vec<(String, String)>> = Memo::new(move |_| {
        let lang = lang.get();
        let line = |problem: &Problem| {
            let text = format!(
                "{}: {}",
                place_name(form, sides, lang, &problem.path),
                faults::fault(lang, &problem.fault)
            );
            (control_id(problem), text)
        };
        let blocking = |faults: &Vec<Problem>| faults.iter().filter(|problem| problem.blocks()).map(line).collect();
        form.faults().with(blocking)
    });
    let title = tr(move |lang| {
        m::form_faults(
            lang,
            errors.with(|errors| i64::try_from(errors.len()).unwrap_or(i64::MAX)),
        )
    });
    view! { <ErrorSummary id="form-faults" title errors attempt=form.attempt/> }
}

/// Where to go to mend a problem: the control, or the tab of the language that it is in.
fn control_id(problem: &Problem) -> String {
    let id = dom_id(&problem.path);
    match &problem.fault {
        Fault::TooLongIn { tag, .. } => lang_tab_id(&id, tag),
        _ => id,
    }
}

/// What a field is called outside of its place: "Steps: 2, Title", "Headcount: Kassel".
fn place_name(form: Form, sides: Memo<Vec<Side>>, lang: Lang, path: &str) -> String {
    let label = labels::field(lang, form.kind, path);
    let Some((name, rest)) = path.split_once('/') else {
        return label.to_owned();
    };
    let id = rest.split('.').next().unwrap_or_default();
    let is_collection = |spec: &Spec| spec.name == name && matches!(spec.input, Input::Collection(_));
    let which = if specs(form.kind).iter().any(is_collection) {
        let ids = form.read(|base, typed| draft::element_ids(base, typed, name));
        let place = ids.iter().position(|known| known == id).unwrap_or_default();
        intl::number(lang, i64::try_from(place + 1).unwrap_or(i64::MAX))
    } else {
        let side = |side: &&Side| side.id.to_string() == id;
        sides.with(|sides| {
            sides
                .iter()
                .find(side)
                .map(|side| side.name.clone())
                .unwrap_or_default()
        })
    };
    let whole = m::form_item(lang, labels::field(lang, form.kind, name), &which);
    if rest.contains('.') {
        format!("{whole}, {label}")
    } else {
        whole
    }
}

/// Says that the form holds what was typed in an earlier visit, with a way to be rid of it, and back.
#[component]
fn Restored(form: Form) -> impl IntoView {
    const BUTTON: &str = "form-restored";
    let browser = Browser::here();
    let was_kept = form.typed().with_untracked(|typed| !typed.is_empty());
    let discarded = RwSignal::new(None::<Typed>);
    let discard = move |_| {
        discarded.set(Some(form.typed().get_untracked()));
        form.retype(Typed::new());
        browser.focus.run(BUTTON.to_owned());
    };
    let bring_back = move |_| {
        let Some(mut typed) = discarded.get_untracked() else {
            return;
        };
        discarded.set(None);
        // What was typed since then is younger, and stays.
        typed.extend(form.typed().get_untracked());
        form.retype(typed);
        browser.focus.run(BUTTON.to_owned());
    };
    was_kept.then(|| {
        view! {
            <div class="notice" role="status">
                <Icon glyph=Glyph::Info/>
                {move || if discarded.read().is_some() {
                    view! {
                        <p>{t(m::form_discarded)}</p>
                        <button type="button" class="btn" id=BUTTON on:click=bring_back>{t(m::form_bring_back)}</button>
                    }.into_any()
                } else {
                    view! {
                        <p>{t(m::form_restored)}</p>
                        <button type="button" class="btn" id=BUTTON on:click=discard>{t(m::form_discard)}</button>
                    }.into_any()
                }}
            </div>
        }
    })
}

//! Fields that there are once for each partner.

use leptos::prelude::*;

use crate::domain::schema::{Need, Spec};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Each, Memo, NumberField, Shown};

use super::choices::{Side, sides};
use super::control::{At, FaultLine, Help, controls};
use super::draft::dom_id;
use super::elsewhere::Elsewhere;
use super::state::Form;

/// The partners of the form's partnership, ours first.
pub(super) fn sides_of(form: Form) -> Memo<Vec<Side>> {
    let store = Store::here();
    let partnership = form.partnership();
    Memo::new(move |_| {
        let lang = store.lang().get();
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        let mut found = store
            .workspace()
            .with(|workspace| sides(workspace, partnership.get(), &our_city, lang));
        for side in found.iter_mut().filter(|side| side.name.is_empty()) {
            m::form_nameless(lang).clone_into(&mut side.name);
        }
        found
    })
}

/// The partner of this id as it is now, so that a new name or another bank leaves its controls alone.
fn live(sides: Memo<Vec<Side>>, first: Side) -> Signal<Side> {
    Signal::derive(move || {
        sides.with(|sides| {
            sides
                .iter()
                .find(|side| side.id == first.id)
                .cloned()
                .unwrap_or(first.clone())
        })
    })
}

/// A group of fields for each partner.
#[component]
pub(super) fn PerPartner(form: Form, name: &'static str, inner: &'static [Spec]) -> impl IntoView {
    let at = At::new(form, name.to_owned(), Need::Shown);
    let sides = sides_of(form);
    let one = move |side: Side| {
        let path = format!("{name}/{}", side.id);
        let side = live(sides, side);
        view! {
            <li>
                <fieldset class="fields">
                    <legend><span class=move || format!("chip {}", side.read().bank)><i></i>{move || side.get().name}</span></legend>
                    {controls(form, &path, inner.iter())}
                    <Elsewhere form focus=dom_id(&path) path=path.clone() is_single=false/>
                </fieldset>
            </li>
        }
    };
    view! {
        <Shown when=move || sides.with(|sides| !sides.is_empty())>
            <fieldset class="group" id=at.id.clone() tabindex="-1">
                <legend>{at.label}</legend>
                <Help text=at.hint/>
                <ol class="repeat"><Each each=move || sides.get() key=|side| side.id children=one/></ol>
            </fieldset>
        </Shown>
    }
}

/// A count for each partner.
#[component]
pub(super) fn Headcount(form: Form, name: &'static str) -> impl IntoView {
    let at = At::new(form, name.to_owned(), Need::Shown);
    let sides = sides_of(form);
    let one = move |side: Side| {
        let path = format!("{name}/{}", side.id);
        let (left, written) = (path.clone(), path.clone());
        let side = live(sides, side);
        view! {
            <div>
                <NumberField id=dom_id(&path) whole=true label=Signal::derive(move || side.get().name) value=form.text(&path) error=form.error(&path)
                    on_input=move |text| form.write_text(&written, text) on_leave=move |()| form.leave(&left)/>
                <Elsewhere form focus=dom_id(&path) path is_single=true/>
            </div>
        }
    };
    let error_id = format!("{}-error", at.id);
    view! {
        <Shown when=move || sides.with(|sides| !sides.is_empty())>
            <fieldset class="group" id=at.id.clone() tabindex="-1">
                <legend>{at.label}</legend>
                <Help text=at.hint/>
                <div class="fields"><Each each=move || sides.get() key=|side| side.id children=one/></div>
                <FaultLine id=error_id.clone() error=at.error/>
            </fieldset>
        </Shown>
    }
}

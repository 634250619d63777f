//! The fields of a record or of an element: those that come first, and below them, folded, those that most people do not need.

use leptos::prelude::*;

use crate::domain::schema::{Need, Spec};
use crate::i18n::m;
use crate::ui::{Glyph, Icon, Memo};
use crate::views::shared::t;

use super::control::controls;
use super::draft;
use super::state::Form;

/// All fields of these; `under` is the path of the element that they are in.
#[component]
pub(super) fn Fields(form: Form, under: String, specs: &'static [Spec]) -> impl IntoView {
    let is_folded = |spec: &&Spec| spec.need == Need::Folded;
    let first = controls(form, &under, specs.iter().filter(|spec| !is_folded(spec)));
    let folded: Vec<&'static Spec> = specs.iter().filter(is_folded).collect();
    view! {
        <div class="fields">{first}</div>
        {(!folded.is_empty()).then(|| view! { <Folded form under specs=folded/> })}
    }
}

/// Open where it holds something, or where saving was tried and something in it is wrong.
#[component]
fn Folded(form: Form, under: String, specs: Vec<&'static Spec>) -> impl IntoView {
    let paths: Vec<String> = specs.iter().map(|spec| draft::join(&under, spec.name)).collect();
    let is_filled = paths
        .iter()
        .any(|path| form.read_untracked(|base, typed| draft::holds(base, typed, path)));
    // It does not shut again over the field that was just mended.
    let was_faulty = Memo::new(move |before: Option<&bool>| {
        let is_within = |fault: &str| paths.iter().any(|path| draft::is_within(fault, path));
        let is_faulty = || {
            form.faults()
                .with(|faults| faults.iter().any(|problem| is_within(&problem.path)))
        };
        before.copied().unwrap_or_default() || (form.attempt.get() > 0 && is_faulty())
    });
    view! {
        <details class="fold" open=move || is_filled || was_faulty.get()>
            <summary><Icon glyph=Glyph::Right/>{t(m::form_more)}</summary>
            <div class="fold-body">
                <div class="fields">{controls(form, &under, specs.into_iter())}</div>
            </div>
        </details>
    }
}

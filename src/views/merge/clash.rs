//! A field that was changed on both sides: both values, when they were written, and the choice.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::merge::Clash;
use crate::domain::stamp::Stamp;
use crate::i18n::{dates, m};
use crate::store::merging::{Item, Side};
use crate::views::shared::values::Words;

use super::Shows;

/// Both values of a field.
pub(super) fn clash(item: &Item, clash: &Clash, shows: &Shows, words: &Words) -> AnyView {
    let lang = words.lang;
    let value = |value: Option<&Value>| words.value(&clash.field, value.unwrap_or(&Value::Null));
    let there = match shows.from.as_str() {
        "" => m::merge_there(lang).to_owned(),
        city => m::merge_there_from(lang, city),
    };
    let name = words.name(&clash.field, clash.ours.as_ref().or(clash.theirs.as_ref()));
    let later = item.later(clash);
    let group = format!("{}/{}", item.theirs.id, clash.field);
    let option = |side: Side, whose: String, value: String, at: Stamp| {
        let (choices, this, field) = (shows.choices, item.clone(), clash.clone());
        let is_chosen = move || choices.with(|choices| this.side(&field, choices) == side);
        let key = (item.theirs.id, clash.field.clone());
        let choose = move |_| {
            choices.update(|choices| {
                choices.fields.insert(key.clone(), side);
            });
        };
        let mark = (later == side).then(|| view! { " · "{m::merge_later(lang)} });
        view! {
            <label class="check option">
                <input type="radio" name=group.clone() prop:checked=is_chosen on:change=choose/>
                <span><span class="lines">{value}</span></span>
                <span class="hint">{whose}", "{dates::moment(lang, at.millis())}{mark}</span>
            </label>
        }
    };
    view! {
        <fieldset class="both">
            <legend>{name}</legend>
            {option(Side::Ours, m::merge_here(lang).to_owned(), value(clash.ours.as_ref()), clash.ours_at)}
            {option(Side::Theirs, there, value(clash.theirs.as_ref()), clash.theirs_at)}
        </fieldset>
    }
    .into_any()
}

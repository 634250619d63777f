//! A collection: its elements one below the other, added, taken away, put back, and put in order.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_router::components::A;
use serde_json::{Value, json};

use crate::domain::order::gathered;
use crate::domain::schema::{Need, Spec, is_ordered};
use crate::domain::text::Lang;
use crate::domain::validate::Problem;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, Memo, live};
use crate::views::shared::links::Place;
use crate::views::shared::{Browser, t, tr};

use super::control::{At, FaultLine, Help};
use super::draft::dom_id;
use super::elsewhere::Elsewhere;
use super::fields::Fields;
use super::state::Form;

/// How many elements are shown at first, and how many more each time: of a log the latest, of other collections the first.
const PAGE: usize = 50;

/// A collection while its form is open.
#[derive(Clone, Copy)]
struct List {
    form: Form,
    name: &'static str,
    inner: &'static [Spec],
    ids: Memo<Vec<String>>,
    /// Elements taken away: the place each had, and what it held.
    removed: RwSignal<Vec<(usize, String, Value)>>,
    /// How many of its elements are asked for.
    asked: RwSignal<usize>,
    /// Elements that were added, put back or moved here: they are shown wherever they stand.
    touched: RwSignal<Vec<String>>,
    /// What was just moved, and to which place.
    moved: RwSignal<Option<usize>>,
    store: Store,
    browser: Browser,
}

impl List {
    fn path(self, id: &str) -> String {
        format!("{}/{id}", self.name)
    }

    /// The id of the first control of an element.
    fn first_id(self, id: &str) -> String {
        let name = self.inner.first().map_or("", |spec| spec.name);
        dom_id(&format!("{}.{name}", self.path(id)))
    }

    /// The elements that are shown: so many, and those that were touched here or have a fault to be mended.
    fn shown(self) -> Vec<String> {
        let asked = self.asked.get();
        let prefix = format!("{}/", self.name);
        let faulty = |faults: &Vec<Problem>| -> BTreeSet<String> {
            let of = |problem: &Problem| Some(problem.path.strip_prefix(&prefix)?.split('.').next()?.to_owned());
            gathered(faults.iter().filter_map(of))
        };
        self.ids.with(|ids| {
            if ids.len() <= asked {
                return ids.clone();
            }
            let (first, last) = if is_ordered(self.name) {
                (0, asked)
            } else {
                (ids.len() - asked, ids.len())
            };
            let faulty = self.form.faults().with(faulty);
            self.touched.with(|touched| {
                let is_shown =
                    |at: usize, id: &String| (first..last).contains(&at) || faulty.contains(id) || touched.contains(id);
                let all = ids.iter().enumerate();
                all.filter(|(at, id)| is_shown(*at, id))
                    .map(|(_, id)| id.clone())
                    .collect()
            })
        })
    }

    fn touch(self, id: &str) {
        self.touched.update(|touched| touched.push(id.to_owned()));
    }

    fn focus_first(self, id: &str) {
        self.browser.focus.run(self.first_id(id));
    }

    fn add(self) {
        let id = self.store.new_id().to_string();
        let last = self.ids.with_untracked(|ids| {
            let place = |id: &String| self.form.now(&format!("{}.position", self.path(id)))?.as_f64();
            ids.iter().filter_map(place).fold(0.0, f64::max)
        });
        // Among clauses that stand by their numbers alone, a new one has no place but the last.
        let has_place = last > 0.0 || self.name != "clauses" || self.ids.with_untracked(Vec::is_empty);
        #[allow(clippy::cast_possible_truncation)]
        let value = if is_ordered(self.name) && has_place {
            json!({"position": last as i64 + 1})
        } else {
            json!({})
        };
        self.touch(&id);
        self.form.write(&self.path(&id), value);
        self.focus_first(&id);
    }

    fn remove(self, id: &str) {
        let path = self.path(id);
        let place = self.place(id);
        let Some(value) = self.form.now(&path) else { return };
        self.removed
            .update(|removed| removed.push((place, id.to_owned(), value)));
        self.form.write(&path, Value::Null);
        self.browser.focus.run(self.back_id());
    }

    fn put_back(self) {
        let Some((_, id, value)) = self.removed.try_update(Vec::pop).flatten() else {
            return;
        };
        self.touch(&id);
        self.form.write(&self.path(&id), value);
        self.focus_first(&id);
    }

    /// Where an element stands, counted from 0.
    fn place(self, id: &str) -> usize {
        self.ids
            .with_untracked(|ids| ids.iter().position(|known| known == id))
            .unwrap_or_default()
    }

    /// Changes places with a neighbour; all positions are numbered anew.
    fn swap(self, id: &str, with: Option<usize>) {
        let mut ids = self.ids.get_untracked();
        let (at, Some(to)) = (self.place(id), with.filter(|to| *to < ids.len())) else {
            return;
        };
        ids.swap(at, to);
        self.touch(id);
        for (place, id) in ids.iter().enumerate() {
            let path = format!("{}.position", self.path(id));
            let position = Value::from(place + 1);
            if self.form.now(&path).as_ref() != Some(&position) {
                self.form.write(&path, position);
            }
        }
        self.moved.set(Some(to));
        // Moving its row took the focus from the button; at the end of the list only the other button can be pressed.
        let way = match (to, at < to) {
            (0, _) => "down",
            (_, true) if to + 1 < ids.len() => "down",
            _ => "up",
        };
        self.browser.focus.run(format!("{}-{way}", dom_id(&self.path(id))));
    }

    fn back_id(self) -> String {
        format!("{}-back", dom_id(self.name))
    }

    fn one(self, lang: Lang) -> &'static str {
        labels::one(lang, self.form.kind, self.name)
    }
}

/// The collection.
#[component]
pub(super) fn Elements(form: Form, name: &'static str, inner: &'static [Spec]) -> impl IntoView {
    let list = List {
        form,
        name,
        inner,
        ids: form.elements(name),
        removed: RwSignal::new(Vec::new()),
        asked: RwSignal::new(PAGE),
        touched: RwSignal::new(Vec::new()),
        moved: RwSignal::new(None),
        store: Store::here(),
        browser: Browser::here(),
    };
    let at = At::new(form, name.to_owned(), Need::Shown);
    let changed = form.removed_and_changed(name);
    // A whole text is split on the page of its agreement.
    let is_pasted = name == "clauses" && !form.is_new;
    let error_id = format!("{}-error", at.id);
    let described = {
        let error_id = error_id.clone();
        move || at.error.read().is_some().then(|| error_id.clone())
    };
    let shown = Memo::new(move |_| list.shown());
    let more = live(move || {
        let rest = list.ids.with(Vec::len).saturating_sub(shown.with(Vec::len));
        (rest > 0).then(|| {
            let words = m::commitment_more(
                list.store.lang().get(),
                i64::try_from(rest.min(PAGE)).unwrap_or(i64::MAX),
            );
            let ask = move |_| list.asked.update(|asked| *asked = asked.saturating_add(PAGE));
            view! { <button type="button" class="btn more" on:click=ask>{words}</button> }.into_any()
        })
    });
    let (earlier, later) = if is_ordered(name) {
        (None, Some(more))
    } else {
        (Some(more), None)
    };
    view! {
        <fieldset class="group">
            <legend>{at.label}</legend>
            <Help text=at.hint/>
            {earlier}
            <ol class="repeat">
                <Each each=move || shown.get() key=Clone::clone children=move |id| view! { <Element list id/> }/>
            </ol>
            {later}
            <div class="row" on:mousedown=|ev| ev.prevent_default()>
                <button type="button" class="btn" id=at.id aria-describedby=described on:click=move |_| list.add()>
                    <Icon glyph=Glyph::Plus/>
                    {tr(move |lang| m::form_add(lang, list.one(lang)))}
                </button>
                {is_pasted.then(|| view! { <A href=format!("{}?paste=1", Place::Show(form.kind, form.id)) attr:class="btn quiet">{t(m::clauses_paste)}</A> })}
                <Removed list/>
                <Each each=move || changed.get() key=Clone::clone children=move |path| view! { <Elsewhere form focus=dom_id(name) path is_single=false/> }/>
                <FaultLine id=error_id error=at.error/>
                <p class="sr" role="status">{move || list.moved.get().map(|place| tr(move |lang| m::form_moved(lang, &number(lang, place))))}</p>
            </div>
        </fieldset>
    }
}

/// A place counted from 0, as it is said.
fn number(lang: Lang, place: usize) -> String {
    intl::number(lang, i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1))
}

/// What was taken away last, and the way back.
#[component]
fn Removed(list: List) -> impl IntoView {
    let words = move |place: usize| tr(move |lang| m::form_removed(lang, list.one(lang), &number(lang, place)));
    view! {
        <div role="status">
            {move || {
                let place = list.removed.with(|removed| removed.last().map(|(place, ..)| *place))?;
                Some(view! {
                    <div class="row">
                        <span class="soft">{words(place)}</span>
                        <button type="button" class="btn small" id=list.back_id() on:click=move |_| list.put_back()>
                            <Icon glyph=Glyph::Undo/>
                            {t(m::form_put_back)}
                        </button>
                    </div>
                }.into_any())
            }}
        </div>
    }
}

/// One element with its tools.
#[component]
fn Element(list: List, id: String) -> impl IntoView {
    let place = {
        let id = id.clone();
        Memo::new(move |_| {
            list.ids
                .with(|ids| ids.iter().position(|known| *known == id).unwrap_or_default())
        })
    };
    let is_last = Memo::new(move |_| list.ids.with(|ids| place.get() + 1 >= ids.len()));
    let path = list.path(&id);
    let legend = tr(move |lang| {
        let label = labels::field(lang, list.form.kind, list.name);
        m::form_item(lang, label, &number(lang, place.get()))
    });
    let name = move |say: fn(Lang, &str, &str) -> String| {
        tr(move |lang| say(lang, list.one(lang), &number(lang, place.get())))
    };
    let (up, down, away) = (name(m::form_up), name(m::form_down), name(m::form_remove));
    let order = is_ordered(list.name).then(|| {
        let (raise, lower) = (id.clone(), id.clone());
        view! {
            <button type="button" class="btn quiet icon-only" id=format!("{}-up", dom_id(&path)) aria-label=up title=up
                disabled=move || place.get() == 0
                on:click=move |_| list.swap(&raise, place.get_untracked().checked_sub(1))>
                <Icon glyph=Glyph::Up/>
            </button>
            <button type="button" class="btn quiet icon-only" id=format!("{}-down", dom_id(&path)) aria-label=down title=down
                disabled=move || is_last.get()
                on:click=move |_| list.swap(&lower, Some(place.get_untracked() + 1))>
                <Icon glyph=Glyph::Down/>
            </button>
        }
    });
    view! {
        <li>
            <fieldset class="stack">
                <legend class="soft">{legend}</legend>
                <Fields form=list.form under=path.clone() specs=list.inner/>
                <Elsewhere form=list.form focus=list.first_id(&id) path=path.clone() is_single=false/>
            </fieldset>
            <div class="repeat-tools" on:mousedown=|ev| ev.prevent_default()>
                {order}
                <button type="button" class="btn quiet icon-only" aria-label=away title=away on:click=move |_| list.remove(&id)>
                    <Icon glyph=Glyph::Trash/>
                </button>
            </div>
        </li>
    }
}

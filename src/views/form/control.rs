//! The control of one field, by what the field accepts.

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::domain::geo;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::record::Kind;
use crate::domain::schema::{Input, LINE_MAX, LONG_MAX, Need, Spec, URL_MAX, specs};
use crate::domain::text::Lang;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::ui::{
    CheckGroup, DateField, Glyph, Icon, Kind as Keyboard, LangTabs, Memo, NumberField, SelectField, TextField,
    TextLanguage, Together, live,
};
use crate::views::shared::{t, tr};

use super::banks::{Headcount, PerPartner};
use super::choices::{self, Entry};
use super::draft::{dom_id, join};
use super::elements::Elements;
use super::elsewhere::Elsewhere;
use super::pick::{pick_one, pick_origin, pick_programmes};
use super::state::Form;
use super::words::date_labels;

/// The controls of these fields; `under` is the path of the group or the element that they are in.
pub(super) fn controls(form: Form, under: &str, specs: impl Iterator<Item = &'static Spec>) -> AnyView {
    let one = |spec: &'static Spec| {
        let path = join(under, spec.name);
        let is_single = !matches!(
            spec.input,
            Input::Group(_) | Input::Collection(_) | Input::PerPartner(_) | Input::Headcount
        );
        view! {
            <div class:wide=is_wide(&spec.input)>
                {control(form, path.clone(), spec)}
                <Elsewhere form focus=dom_id(&path) path is_single/>
            </div>
        }
    };
    specs.map(one).together()
}

/// Whether a control takes a line of its own.
const fn is_wide(input: &Input) -> bool {
    !matches!(
        input,
        Input::Line
            | Input::Code { .. }
            | Input::Time
            | Input::Url
            | Input::Email
            | Input::Phone
            | Input::Number { .. }
            | Input::Money
            | Input::Country
            | Input::Partner
    )
}

/// What every control has.
#[derive(Clone)]
pub(super) struct At {
    /// Its form.
    pub form: Form,
    /// Its path in the record.
    pub path: String,
    /// The id of the control.
    pub id: String,
    /// Its label.
    pub label: Signal<String>,
    /// Its help; empty for none.
    pub hint: Signal<String>,
    /// What is wrong with it.
    pub error: Signal<Option<String>>,
    /// Whether it is needed.
    pub required: bool,
    /// The focus has left it.
    pub on_leave: Callback<()>,
}

impl At {
    /// The field at a path.
    pub fn new(form: Form, path: String, need: Need) -> Self {
        let (label, hint, left) = (path.clone(), path.clone(), path.clone());
        let kind = form.kind;
        Self {
            form,
            id: dom_id(&path),
            label: tr(move |lang| labels::field(lang, kind, &label).to_owned()),
            hint: tr(move |lang| labels::hint(lang, kind, &hint).unwrap_or_default().to_owned()),
            error: form.error(&path),
            required: need == Need::Required,
            on_leave: Callback::new(move |()| form.leave(&left)),
            path,
        }
    }

    fn text(&self) -> Signal<String> {
        self.form.text(&self.path)
    }

    fn on_text(&self) -> Callback<String> {
        let (form, path) = (self.form, self.path.clone());
        Callback::new(move |text| form.write_text(&path, text))
    }

    /// The partner whose field this is, where there is one for each.
    pub fn partner(&self) -> Option<Id> {
        let (name, rest) = self.path.split_once('/')?;
        let spec = specs(self.form.kind).iter().find(|spec| spec.name == name)?;
        let id = rest.split('.').next().unwrap_or_default();
        matches!(spec.input, Input::PerPartner(_)).then(|| id.parse().ok())?
    }
}

fn control(form: Form, path: String, spec: &'static Spec) -> AnyView {
    let at = At::new(form, path, spec.need);
    match &spec.input {
        Input::Text => texts(at, Lines::One),
        Input::LongText => texts(at, Lines::Several),
        Input::Line | Input::Time => line(at, Keyboard::Text, LINE_MAX),
        Input::Url => line(at, Keyboard::Url, URL_MAX),
        Input::Email => line(at, Keyboard::Email, LINE_MAX),
        Input::Phone => line(at, Keyboard::Tel, LINE_MAX),
        Input::Number { whole, .. } => number(at, *whole),
        Input::Money => money(at),
        Input::Date => date(at),
        Input::Code { group, codes } => {
            let (group, codes) = (*group, *codes);
            select(at, move |lang| choices::codes(lang, group, codes))
        }
        Input::Country => select(at, choices::countries),
        Input::Partner => partner(at),
        Input::Spheres => ticks(at, choices::spheres),
        Input::Languages => ticks(at, choices::languages),
        Input::Contact => pick_one(at, Kind::Contact),
        Input::Programme => pick_one(at, Kind::Programme),
        Input::Event => pick_one(at, Kind::Event),
        Input::Commitment => pick_one(at, Kind::Commitment),
        Input::Programmes => pick_programmes(at),
        Input::Origin => pick_origin(at),
        Input::Group(inner) => group(at, inner),
        Input::Collection(inner) => view! { <Elements form name=spec.name inner/> }.into_any(),
        Input::PerPartner(inner) => view! { <PerPartner form name=spec.name inner/> }.into_any(),
        Input::Headcount => view! { <Headcount form name=spec.name/> }.into_any(),
    }
}

fn line(at: At, kind: Keyboard, limit: usize) -> AnyView {
    let (value, on_input) = (at.text(), at.on_text());
    view! {
        <TextField id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value on_input kind limit/>
    }
    .into_any()
}

fn number(at: At, whole: bool) -> AnyView {
    let (value, on_input) = (at.text(), at.on_text());
    let on_leave = leaves_a_pair(&at).unwrap_or(at.on_leave);
    view! {
        <NumberField id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave
            value on_input whole/>
    }
    .into_any()
}

/// Maps hand out both coordinates in one text: left in the field of the latitude, they go into both.
fn leaves_a_pair(at: &At) -> Option<Callback<()>> {
    let (form, lat, leave) = (at.form, at.path.clone(), at.on_leave);
    let lon = format!("{}lon", lat.strip_suffix("lat")?);
    let value = at.text();
    Some(Callback::new(move |()| {
        let text = value.get_untracked();
        if let Some((north, east)) = geo::pair(&text) {
            form.write_text(&lat, north.to_owned());
            form.write_text(&lon, east.to_owned());
        }
        leave.run(());
    }))
}

/// An amount, with the currency that is chosen beside it.
fn money(at: At) -> AnyView {
    let (value, on_input) = (at.text(), at.on_text());
    let beside = at.path.rsplit_once('.').map(|(group, _)| format!("{group}.currency"));
    let unit = at.form.text(&beside.unwrap_or_default());
    view! {
        <NumberField id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value on_input unit/>
    }
    .into_any()
}

fn date(at: At) -> AnyView {
    let (value, on_input) = (at.text(), at.on_text());
    view! {
        <DateField id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value on_input labels=date_labels()/>
    }
    .into_any()
}

fn select(at: At, options: impl Fn(Lang) -> Vec<Entry> + Send + Sync + 'static) -> AnyView {
    let lang = Store::here().lang();
    select_of(at, Memo::new(move |_| options(lang.get())).into())
}

fn partner(at: At) -> AnyView {
    let store = Store::here();
    let partnership = at.form.partnership();
    let value = at.text();
    let options = Memo::new(move |_| {
        let lang = store.lang().get();
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        let sides = store
            .workspace()
            .with(|workspace| choices::sides(workspace, partnership.get(), &our_city, lang));
        let name = |name: String| {
            if name.is_empty() {
                m::form_nameless(lang).to_owned()
            } else {
                name
            }
        };
        let mut all: Vec<Entry> = sides
            .into_iter()
            .map(|side| (side.id.to_string(), name(side.name)))
            .collect();
        value.with(|value| {
            if !value.is_empty() && all.iter().all(|(id, _)| id != value) {
                all.push((value.clone(), m::form_gone_choice(lang).to_owned()));
            }
        });
        all
    });
    select_of(at, options.into())
}

fn select_of(at: At, options: Signal<Vec<Entry>>) -> AnyView {
    let (value, on_input) = (at.text(), at.on_text());
    let required = at.required;
    let empty = tr(move |lang| {
        match (required, value.with(String::is_empty)) {
            (false, _) => m::form_none(lang),
            (true, true) => m::form_choose(lang),
            (true, false) => "",
        }
        .to_owned()
    });
    view! {
        <SelectField id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value on_input options empty/>
    }
    .into_any()
}

fn ticks(at: At, options: fn(Lang) -> Vec<Entry>) -> AnyView {
    let lang = Store::here().lang();
    let options = Memo::new(move |_| options(lang.get()));
    let (form, path) = (at.form, at.path.clone());
    view! {
        <CheckGroup id=at.id label=at.label hint=at.hint error=at.error required=at.required options
            values=form.list(&path)
            on_change=move |list| form.write_list(&path, list)/>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Several,
}

fn texts(at: At, lines: Lines) -> AnyView {
    let lang = Store::here().lang();
    let (form, path) = (at.form, at.path.clone());
    let value = form.value(&path);
    let values = Memo::new(move |_| value.with(|value| by_tag(value.as_ref())));
    let languages = Memo::new(move |_| {
        let reader = lang.get();
        let own = std::iter::once(form.first).chain(Lang::ALL.into_iter().filter(|other| *other != form.first));
        let mut all: Vec<(String, String)> = own.map(|lang| (lang.tag().into(), lang.endonym().into())).collect();
        values.with(|values| {
            for (tag, _) in values
                .iter()
                .filter(|(tag, _)| Lang::ALL.iter().all(|lang| lang.tag() != tag))
            {
                all.push((tag.clone(), intl::installed().language(reader, tag)));
            }
        });
        let missing = m::form_missing(reader).to_owned();
        let tab = |(tag, name)| TextLanguage {
            tag,
            name,
            missing: missing.clone(),
        };
        all.into_iter().map(tab).collect::<Vec<_>>()
    });
    let (single, limit) = match lines {
        Lines::One => (true, LINE_MAX),
        Lines::Several => (false, LONG_MAX),
    };
    let on_input = move |(tag, text): (String, String)| {
        let texts = by_tag(form.now(&path).as_ref()).into_iter();
        let mut map: Map<String, Value> = gathered(texts.map(|(tag, text)| (tag, text.into())));
        if text.is_empty() {
            map.remove(&tag);
        } else {
            map.insert(tag, text.into());
        }
        let value = if map.is_empty() {
            Value::Null
        } else {
            Value::Object(map)
        };
        form.write(&path, value);
    };
    view! {
        <LangTabs id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            languages values on_input single limit/>
    }
    .into_any()
}

/// A text as tag and text of each language; a bare one is of undetermined language.
fn by_tag(value: Option<&Value>) -> Vec<(String, String)> {
    match value {
        Some(Value::Object(map)) => map
            .iter()
            .filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned())))
            .collect(),
        Some(Value::String(text)) => vec![("und".to_owned(), text.clone())],
        _ => Vec::new(),
    }
}

/// Fields that are kept together as one.
fn group(at: At, inner: &'static [Spec]) -> AnyView {
    view! {
        <fieldset class="group">
            <legend>{at.label}</legend>
            <Help text=at.hint/>
            <div class="fields">{controls(at.form, &at.path, inner.iter())}</div>
            <FaultLine id=format!("{}-error", at.id) error=at.error/>
        </fieldset>
    }
    .into_any()
}

/// A line of help; nothing where it is empty.
#[component]
pub(super) fn Help(text: Signal<String>) -> impl IntoView {
    live(move || (!text.read().is_empty()).then(|| view! { <p class="hint">{text.get()}</p> }.into_any()))
}

/// What is wrong with a part of the form that is no single control.
#[component]
pub(super) fn FaultLine(id: String, error: Signal<Option<String>>) -> impl IntoView {
    view! {
        <div class="error-slot" aria-live="polite">
            {move || error.get().map(|text| view! {
                <p class="error" id=id.clone()><Icon glyph=Glyph::Alert/><span>{text}</span></p>
            }.into_any())}
        </div>
    }
}

/// The select of the partnership, where the address names none and there are several.
#[component]
pub(super) fn PartnershipSelect(form: Form) -> impl IntoView {
    let store = Store::here();
    let options = Memo::new(move |_| {
        let lang = store.lang().get();
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        store
            .workspace()
            .with(|workspace| choices::partnerships(workspace, &our_city, lang))
    });
    let value = form.text("partnership");
    view! {
        <SelectField id=dom_id("partnership") label=t(m::form_partnership) error=form.error("partnership") required=true
            value options on_input=move |id| form.move_to(id) on_leave=move |()| form.leave("partnership")
            empty=tr(move |lang| if value.with(String::is_empty) { m::form_choose(lang).to_owned() } else { String::new() })/>
    }
}

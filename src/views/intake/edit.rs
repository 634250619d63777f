//! The fields of a draft, with the controls of the forms.

use leptos::prelude::*;

use crate::domain::codes::{AgreementKind, EventKind};
use crate::domain::record::Kind as Record;
use crate::domain::text::Lang;
use crate::i18n::{labels, m};
use crate::store::commands::{Piece, What};
use crate::ui::{DateField, Memo, SelectField, TextField};
use crate::views::form::choices::{codes, countries, spheres};
use crate::views::form::date_labels;
use crate::views::shared::{t, tr};

use super::work::Work;

/// A field of a draft that is a line of text.
type Line = fn(&mut Piece) -> &mut String;

/// The fields that a draft of this kind has.
#[component]
pub fn Edit(
    /// The page.
    work: Work,
    /// The draft.
    piece: Memo<Piece>,
) -> impl IntoView {
    let (key, what) = piece.with_untracked(|piece| (piece.key, piece.what));
    let set =
        move |line: Line| Callback::new(move |text: String| work.alter(key, |item| *line(&mut item.piece) = text));
    let get = move |line: Line| Signal::derive(move || line(&mut piece.get()).clone());
    let id = move |name: &str| format!("intake-{key}-{name}");
    let line = move |name: &'static str, label: Signal<String>, line: Line| {
        view! { <TextField id=id(name) label value=get(line) on_input=set(line)/> }.into_any()
    };
    let choice = move |name: &'static str,
                       label: Signal<String>,
                       line: Line,
                       options: fn(Lang) -> Vec<(String, String)>| {
        let lang = work.store.lang();
        let options = Signal::derive(move || options(lang.get()));
        view! { <SelectField id=id(name) label value=get(line) options on_input=set(line) empty=t(m::form_choose)/> }
            .into_any()
    };
    let date = move |label: Signal<String>| {
        view! { <DateField id=id("date") label value=get(|it| &mut it.date) labels=date_labels() on_input=set(|it| &mut it.date)/> }.into_any()
    };
    let title = move |label: Signal<String>| line("title", label, |it| &mut it.title);
    let of = move |path: &'static str| field(of_record(what), path);
    let place = move || line("place", of("place"), |it| &mut it.place);
    let kind = move |options| choice("kind", of("kind"), |it| &mut it.kind, options);
    let sphere = move |path| choice("sphere", of(path), |it| &mut it.sphere, spheres);
    let fields: Vec<AnyView> = match what {
        What::Partner => vec![
            title(of("partners.name")),
            choice("kind", of("partners.country"), |it| &mut it.kind, countries),
        ],
        What::Sphere => vec![choice("kind", of("sphere"), |it| &mut it.kind, spheres)],
        What::Agreement => vec![
            title(of("title")),
            kind(|lang| codes(lang, "agreement_kind", AgreementKind::CODES)),
            date(of("signed")),
            place(),
            line("goal", field(Record::Partnership, "goal"), |it| &mut it.goal),
        ],
        What::Event => vec![
            title(of("title")),
            kind(|lang| codes(lang, "event_kind", EventKind::CODES)),
            date(of("when")),
            place(),
            side(work, piece, of("host")),
        ],
        What::Commitment => vec![title(of("title")), date(of("due")), sphere("sphere")],
        What::Person => vec![
            title(of("name")),
            line("role", of("role"), |it| &mut it.role),
            side(work, piece, of("partner")),
        ],
        What::Programme => vec![title(of("name"))],
        What::Statement => vec![
            title(of("statements.text")),
            line("speaker", of("statements.speaker"), |it| &mut it.speaker),
        ],
        What::Stop => vec![title(of("stops.title")), sphere("stops.sphere")],
        What::Source => vec![
            title(of("sources.title")),
            date(of("sources.date")),
            line("url", of("sources.url"), |it| &mut it.url),
        ],
    };
    view! { <div class="intake-edit">{fields}</div> }
}

/// The type whose form has the fields.
const fn of_record(what: What) -> Record {
    match what {
        What::Partner => Record::Partnership,
        What::Agreement => Record::Agreement,
        What::Event | What::Statement | What::Stop | What::Source => Record::Event,
        What::Commitment | What::Sphere => Record::Commitment,
        What::Person => Record::Contact,
        What::Programme => Record::Programme,
    }
}

/// The label that the forms give a field.
fn field(record: Record, path: &'static str) -> Signal<String> {
    tr(move |lang| labels::field(lang, record, path).to_owned())
}

/// The municipality of an event or a person: one of the drafts.
fn side(work: Work, piece: Memo<Piece>, label: Signal<String>) -> AnyView {
    let key = piece.with_untracked(|piece| piece.key);
    let options = Signal::derive(move || {
        work.items.with(|items| {
            let partners = items.iter().filter(|item| item.piece.what == What::Partner);
            partners
                .map(|item| (item.piece.title.clone(), item.piece.title.clone()))
                .collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || piece.with(|piece| piece.partner.clone()));
    let set = move |name: String| work.alter(key, |item| item.piece.partner = name);
    view! { <SelectField id=format!("intake-{key}-partner") label value options on_input=set empty=t(m::intake_no_side)/> }.into_any()
}

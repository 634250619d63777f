//! What is read from a text: the drafts, where they stand, and how sure they are.

use std::ops::Range;

use crate::domain::codes::{AgreementKind, EventKind, EventStatus, Sphere};
use crate::domain::date::{Day, Edtf};
use crate::domain::text::Lang;

/// How sure a rule is; shown in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// A guess, worth a look.
    Low,
    /// Probably so.
    #[default]
    Medium,
    /// The text says so.
    High,
}

impl Confidence {
    /// One level less, down to [`Self::Low`].
    #[must_use]
    pub const fn lower(self) -> Self {
        match self {
            Self::High => Self::Medium,
            _ => Self::Low,
        }
    }
}

/// A stretch of the text that means something: what a recogniser returns. Within one kind no two overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<T> {
    /// Byte where it begins, on a character boundary.
    pub start: usize,
    /// Byte after its end, on a character boundary.
    pub end: usize,
    /// What it means.
    pub value: T,
    /// How sure that is.
    pub confidence: Confidence,
}

impl<T> Span<T> {
    /// The bytes it takes.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Something that can become a record or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<T> {
    /// What would be recorded.
    pub value: T,
    /// The stretch of the text that tells it: for an event its sentence, for a commitment its item. Anchors of one kind do not overlap.
    pub anchor: Range<usize>,
    /// All stretches that speak of it, the anchor or parts of it among them, in the order of the text.
    pub mentions: Vec<Range<usize>>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// All that was read from a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// The language of the text; none where it is none of the three, or no language at all.
    pub lang: Option<Lang>,
    /// When the text was published. Of no length where the caller said so.
    pub published: Option<Span<Day>>,
    /// The headline.
    pub title: Option<Range<usize>>,
    /// All dates that the text names, resolved.
    pub dates: Vec<Span<Edtf>>,
    /// The municipalities that co-operate.
    pub partners: Vec<Draft<Partner>>,
    /// Agreements that the text tells to have been signed.
    pub agreements: Vec<Draft<Agreement>>,
    /// What happened or is planned, by its place in the text.
    pub events: Vec<Draft<Event>>,
    /// What was agreed, planned or promised.
    pub commitments: Vec<Draft<Commitment>>,
    /// Who is named.
    pub people: Vec<Draft<Person>>,
    /// Offices and organisations.
    pub offices: Vec<Draft<Office>>,
    /// What somebody said.
    pub statements: Vec<Draft<Statement>>,
    /// Programmes that fund or enable.
    pub programmes: Vec<Draft<Programme>>,
    /// What guests were shown, in order.
    pub places_visited: Vec<Draft<Stop>>,
    /// Fields of co-operation, the most spoken of first.
    pub spheres: Vec<Draft<Sphere>>,
    /// Addresses: `http`, `https`, `mailto`.
    pub links: Vec<Span<String>>,
}

/// A municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partner {
    /// Its name in the nominative, in the language of the text.
    pub name: String,
    /// [`KnownName::key`] of the partner that the workspace has.
    pub known: Option<String>,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The fullest form of the name, in the nominative where the rules can tell it.
    pub name: String,
    /// What the person is, as the text says it; empty where it does not.
    pub role: String,
    /// The municipality the person speaks for, by the name of [`Partner::name`].
    pub partner: Option<String>,
    /// [`KnownName::key`] of the contact that the workspace has.
    pub known: Option<String>,
}

/// An office or an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// Its name, as the text has it.
    pub name: String,
}

/// A programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// Its name.
    pub name: String,
    /// [`KnownName::key`] of the programme that the workspace has.
    pub known: Option<String>,
}

/// A signed agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What it is called, as the text says it.
    pub title: String,
    /// What kind of text it is.
    pub kind: AgreementKind,
    /// When it was signed.
    pub signed: Option<Edtf>,
    /// Where.
    pub place: Option<String>,
    /// Who signed, by [`Person::name`].
    pub signatories: Vec<String>,
    /// What it is for, as the text says it.
    pub goal: Option<String>,
    /// Its place in [`Drafts::events`].
    pub event: Option<usize>,
}

/// Something that happened or is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// A short title: the words of the text.
    pub title: String,
    /// What kind.
    pub kind: EventKind,
    /// When, as exactly as the text says it; none where it does not.
    pub date: Option<Edtf>,
    /// The municipality or another place, in the nominative where the rules can tell it.
    pub place: Option<String>,
    /// The partner that is host, by [`Partner::name`].
    pub host: Option<String>,
    /// Planned or held; cancelled where the text says so.
    pub status: EventStatus,
    /// Who took part, by [`Person::name`].
    pub people: Vec<String>,
    /// What it was about.
    pub spheres: Vec<Sphere>,
}

/// Something that was agreed, planned or promised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitment {
    /// What, in the words of the text.
    pub title: String,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// The sphere that its words speak of.
    pub sphere: Option<Sphere>,
    /// By when.
    pub due: Option<Edtf>,
}

/// Where a commitment comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A place in [`Drafts::events`].
    Event(usize),
    /// A place in [`Drafts::agreements`].
    Agreement(usize),
}

/// What somebody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Who, by [`Person::name`]; a role or an office where the text names no person.
    pub speaker: Option<String>,
    /// What, without the quotation marks.
    pub text: String,
    /// Whether the text tells it without quotation marks ("er betonte, dass …").
    pub reported: bool,
}

/// A place that was visited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// What it is, in the nominative where the rules can tell it.
    pub name: String,
    /// The sphere that its name speaks of.
    pub sphere: Option<Sphere>,
    /// The visit, by its place in [`Drafts::events`].
    pub event: Option<usize>,
}

/// The groups of drafts, as they are shown and dismissed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Group {
    Partners,
    Agreements,
    Events,
    Commitments,
    People,
    Offices,
    Statements,
    Programmes,
    PlacesVisited,
    Spheres,
}

/// What the caller knows of a text. Everything may be left at its default.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language, where it is known; else it is recognised.
    pub lang: Option<Lang>,
    /// The day on which the text was published, where it is known; else it is looked for in the text.
    pub published: Option<Day>,
    /// What the workspace has.
    pub known: Known,
    /// What was dismissed before, one entry each time: proposals of that group with these words are less sure by a level, and those that
    /// were a guess are left out.
    pub dismissed: Vec<(Group, String)>,
}

/// Names that the workspace knows, in all languages. Inflected forms are found by rule.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Partners of all partnerships.
    pub partners: Vec<KnownName>,
    /// Contacts, participants, signatories.
    pub people: Vec<KnownName>,
    /// Programmes.
    pub programmes: Vec<KnownName>,
    /// Places of events.
    pub places: Vec<KnownName>,
}

/// A known thing by its names.
#[derive(Clone, Debug, Default)]
pub struct KnownName {
    /// Who it is for the caller (the id of a record); given back as it came.
    pub key: String,
    /// Its names in all languages.
    pub names: Vec<String>,
}

//! What a record must satisfy before it is kept. Every fault names the field it stands at.

use serde_json::Value;

use super::date::{DateErrorKind, Edtf};
use super::id::Id;
use super::read::{Read, elements};
use super::record::{Fields, Kind};
use super::schema::{COUNTRIES, Input, LINE_MAX, LONG_MAX, Need, Spec, URL_MAX, most, specs};
use super::tidy::two_numbers;
use super::workspace::Workspace;

/// A fault, and where it is: `due`, `goal.by`, `steps/<id>.title`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The path of the field.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Problem {
    /// Whether the record cannot be kept with it. A record that something points at may be gone at any time, deleted here or in
    /// the other city, and may come back: the form says so, and whoever mends another field is not made to take it out.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.fault != Fault::Lost
    }
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It is needed and empty.
    Required,
    /// It has more characters than `max`.
    TooLong {
        /// The most characters accepted.
        max: usize,
    },
    /// It is a text that has more characters than `max` in one of its languages.
    TooLongIn {
        /// The tag of the language.
        tag: String,
        /// The most characters accepted.
        max: usize,
    },
    /// It is no date, and why.
    Date(DateErrorKind),
    /// The end lies before the start.
    EndBeforeStart,
    /// It is not an address with http, https, mailto or tel.
    Url,
    /// It is not an e-mail address.
    Email,
    /// It is not a telephone number.
    Phone,
    /// It is not a time of day.
    Time,
    /// It is not a number.
    NotANumber,
    /// It could be either of two numbers, by whether its one separator stands before thousands or before decimals.
    TwoNumbers {
        /// One of them, without a separator: `1200`.
        thousands: String,
        /// The other, with a point before its decimals: `1.2`.
        decimal: String,
    },
    /// Only whole numbers are accepted.
    NotWhole,
    /// It is below zero, and must not be.
    Negative,
    /// It is outside these bounds.
    OutOfRange {
        /// The least accepted.
        min: f64,
        /// The greatest accepted.
        max: f64,
    },
    /// It is none of the choices.
    NotAChoice,
    /// The partnership that it belongs to is not there.
    Gone,
    /// The record it points at is not there; it can be kept all the same.
    Lost,
    /// A partnership has at least two partners.
    TwoPartners,
    /// There are more elements than can be kept.
    TooMany {
        /// The most elements accepted.
        max: usize,
    },
    /// An event in the future cannot have been held.
    HeldInFuture,
    /// A participant is a contact or has a name.
    NobodyNamed,
    /// The value is of a shape that is not understood.
    Shape,
}

/// All faults of a record's fields, tidied before, in the order of the form; not all of them block. `today` is the reader's day.
#[must_use]
pub fn validate(kind: Kind, fields: &Fields, workspace: &Workspace, today: super::date::Day) -> Vec<Problem> {
    let mut check = Check {
        fields,
        workspace,
        partnership: None,
        problems: Vec::new(),
    };
    check.partnership = fields.get("partnership").and_then(Id::read);
    for spec in specs(kind) {
        check.field(spec);
    }
    check.rules(kind, today);
    check.problems
}

struct Check<'a> {
    fields: &'a Fields,
    workspace: &'a Workspace,
    partnership: Option<Id>,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn fault(&mut self, path: impl Into<String>, fault: Fault) {
        self.problems.push(Problem {
            path: path.into(),
            fault,
        });
    }

    fn field(&mut self, spec: &Spec) {
        let fields = self.fields;
        match &spec.input {
            // What is kept for a partner that has left is not shown, so nobody could mend it.
            Input::PerPartner(inner) => {
                for (id, value) in elements(fields, spec.name) {
                    if self.has_partner(id) {
                        self.object(&format!("{}/{id}", spec.name), inner, value);
                    }
                }
            }
            Input::Collection(inner) => {
                let mut count = 0;
                for (id, value) in elements(fields, spec.name) {
                    count += 1;
                    self.object(&format!("{}/{id}", spec.name), inner, value);
                }
                let max = most(spec.name);
                if count > max {
                    self.fault(spec.name, Fault::TooMany { max });
                }
            }
            Input::Headcount => {
                let bounds = Input::Number {
                    min: 0.0,
                    max: 1e7,
                    whole: true,
                };
                for (id, value) in elements(fields, spec.name) {
                    if self.has_partner(id) {
                        self.value(&format!("{}/{id}", spec.name), &bounds, value);
                    }
                }
            }
            Input::Group(inner) => {
                if let Some(value) = fields.get(spec.name) {
                    self.object(spec.name, inner, value);
                }
            }
            input => match fields.get(spec.name) {
                Some(value) => self.value(spec.name, input, value),
                None if spec.need == Need::Required => self.fault(spec.name, Fault::Required),
                None => {}
            },
        }
    }

    fn object(&mut self, path: &str, specs: &[Spec], value: &Value) {
        let Some(map) = value.as_object() else {
            return self.fault(path, Fault::Shape);
        };
        for spec in specs {
            let path = format!("{path}.{}", spec.name);
            match map.get(spec.name) {
                Some(value) => self.value(&path, &spec.input, value),
                None if spec.need == Need::Required => self.fault(path, Fault::Required),
                None => {}
            }
        }
    }

    fn value(&mut self, path: &str, input: &Input, value: &Value) {
        let line = |check: &dyn Fn(&str) -> Option<Fault>| line_fault(value, LINE_MAX, check);
        let choice = |known: &[&str]| line(&|text| (!known.contains(&text)).then_some(Fault::NotAChoice));
        let fault = match input {
            Input::Text => text_fault(value, LINE_MAX),
            Input::LongText => text_fault(value, LONG_MAX),
            Input::Line => line(&|_| None),
            Input::Email => line(&|text| (!is_email(text)).then_some(Fault::Email)),
            Input::Phone => line(&|text| (!is_phone(text)).then_some(Fault::Phone)),
            Input::Url => line_fault(value, URL_MAX, |text| (!is_url(text)).then_some(Fault::Url)),
            Input::Time => line(&|text| (!is_time(text)).then_some(Fault::Time)),
            Input::Code { codes, .. } => choice(codes),
            Input::Country => choice(COUNTRIES),
            Input::Date => line(&|text| text.parse::<Edtf>().err().map(|error| Fault::Date(error.kind()))),
            Input::Number { min, max, whole } => number_fault(value, *min, *max, *whole),
            Input::Money => number_fault(value, 0.0, 1e14, true),
            Input::Partner => self.lost_unless(value, Self::has_partner),
            Input::Contact => self.lost_unless(value, |check, id| check.workspace.contact(id).is_some()),
            Input::Programme => self.lost_unless(value, |check, id| check.workspace.programme(id).is_some()),
            Input::Event => self.lost_unless(value, |check, id| check.workspace.event(id).is_some()),
            Input::Commitment => self.lost_unless(value, |check, id| check.workspace.commitment(id).is_some()),
            Input::Programmes => self.lost_programme(value),
            Input::Origin => self.lost_origin(value),
            Input::Spheres
            | Input::Languages
            | Input::Group(_)
            | Input::Collection(_)
            | Input::PerPartner(_)
            | Input::Headcount => None,
        };
        if let Some(fault) = fault {
            self.fault(path, fault);
        }
    }

    fn lost_unless(&self, value: &Value, is_there: impl Fn(&Self, Id) -> bool) -> Option<Fault> {
        let there = Id::read(value).is_some_and(|id| is_there(self, id));
        (!there).then_some(Fault::Lost)
    }

    fn lost_programme(&self, value: &Value) -> Option<Fault> {
        let ids = value.as_array()?;
        let is_there = |id: &Value| Id::read(id).is_some_and(|id| self.workspace.programme(id).is_some());
        (!ids.iter().all(is_there)).then_some(Fault::Lost)
    }

    /// An agreement without a clause can be an origin, too; a clause that was taken out of it is lost.
    fn lost_origin(&self, value: &Value) -> Option<Fault> {
        let id = |name: &str| value.get(name).and_then(Id::read);
        let is_there = match value.get("event") {
            Some(_) => id("event").is_some_and(|id| self.workspace.event(id).is_some()),
            None => id("agreement")
                .and_then(|id| self.workspace.agreement(id))
                .is_some_and(|agreement| {
                    value.get("clause").is_none() || id("clause").is_some_and(|id| agreement.clauses.contains_key(&id))
                }),
        };
        (!is_there).then_some(Fault::Lost)
    }

    fn has_partner(&self, id: Id) -> bool {
        let partnership = self.partnership.and_then(|id| self.workspace.partnership_of(id));
        partnership.is_some_and(|partnership| partnership.partners.contains_key(&id))
    }

    fn date(&self, name: &str) -> Option<Edtf> {
        self.fields.get(name).and_then(Edtf::read)
    }

    /// What holds between fields.
    fn rules(&mut self, kind: Kind, today: super::date::Day) {
        match kind {
            Kind::Partnership => {
                if elements(self.fields, "partners").count() < 2 {
                    self.fault("partners", Fault::TwoPartners);
                }
            }
            Kind::Agreement => self.in_order("signed", "valid_until"),
            Kind::Commitment => self.in_order("start", "due"),
            Kind::Event => self.event_rules(today),
            Kind::Contact | Kind::Programme => {}
        }
        if !matches!(kind, Kind::Partnership | Kind::Programme) {
            let there = self
                .partnership
                .is_some_and(|id| self.workspace.partnership_of(id).is_some());
            if !there {
                self.fault("partnership", Fault::Gone);
            }
        }
    }

    fn in_order(&mut self, start: &str, end: &str) {
        let (Some(from), Some(to)) = (self.date(start), self.date(end)) else {
            return;
        };
        if let (Some(first), Some(last)) = (from.earliest(), to.latest())
            && last < first
        {
            self.fault(end, Fault::EndBeforeStart);
        }
    }

    fn event_rules(&mut self, today: super::date::Day) {
        let held = self.fields.get("status").and_then(Value::as_str) == Some("held");
        if held && self.date("when").is_some_and(|when| when.certainly_after(today)) {
            self.fault("status", Fault::HeldInFuture);
        }
        let fields = self.fields;
        for (id, value) in elements(fields, "participants") {
            if value.get("contact").is_none() && value.get("name").is_none() {
                self.fault(format!("participants/{id}.name"), Fault::NobodyNamed);
            }
        }
    }
}

/// A text by language; or a bare string, as another program may have written it. Only one language is seen at a time, so
/// the fault names its own.
fn text_fault(value: &Value, max: usize) -> Option<Fault> {
    let named = |(tag, text)| match line_fault(text, max, |_| None)? {
        Fault::TooLong { max } => Some(Fault::TooLongIn {
            tag: String::clone(tag),
            max,
        }),
        other => Some(other),
    };
    match value {
        Value::Object(map) => map.iter().find_map(named),
        text => line_fault(text, max, |_| None),
    }
}

fn line_fault(value: &Value, max: usize, check: impl Fn(&str) -> Option<Fault>) -> Option<Fault> {
    match value.as_str() {
        None => Some(Fault::Shape),
        Some(text) if text.chars().count() > max => Some(Fault::TooLong { max }),
        Some(text) => check(text),
    }
}

fn number_fault(value: &Value, min: f64, max: f64, whole: bool) -> Option<Fault> {
    if let Some((thousands, decimal)) = value.as_str().and_then(|text| two_numbers(text, min, max)) {
        return Some(Fault::TwoNumbers { thousands, decimal });
    }
    match value.as_f64() {
        None => Some(Fault::NotANumber),
        Some(number) if number < 0.0 && min == 0.0 => Some(Fault::Negative),
        Some(number) if number < min || number > max => Some(Fault::OutOfRange { min, max }),
        Some(number) if whole && number.fract() != 0.0 => Some(Fault::NotWhole),
        Some(_) => None,
    }
}

/// Whether an address may become a link: only these schemes (RFC 3986, RFC 6068, RFC 3966), and something behind them.
#[must_use]
pub fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(has_host),
        "mailto" => is_email(rest.split('?').next().unwrap_or_default()),
        "tel" => is_phone(rest),
        _ => false,
    }
}

/// Whether what follows `//` names a host (RFC 3986, 3.2): `[user@]host[:port]`, up to a path, query or fragment.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    !host.is_empty() && !host.starts_with(':')
}

/// As much of RFC 5321 as helps against slips: one @, something before it, a domain with a point behind it.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let labels_hold = domain
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    !local.is_empty()
        && !local.contains('@')
        && domain.contains('.')
        && labels_hold
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';'))
}

/// At least three digits with the usual punctuation, and behind them an extension in any words: `дод. 5`, `ext=5`.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let (number, extension) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let usual = |c: char| c.is_ascii_digit() || "+ -()/.;=".contains(c);
    digits >= 3 && number.chars().all(usual) && extension.chars().all(|c| c.is_alphabetic() || usual(c))
}

fn is_time(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once(':') else {
        return false;
    };
    let within = |part: &str, end: u8| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part.parse().is_ok_and(|n: u8| n < end)
    };
    within(hours, 24) && within(minutes, 60)
}

#[cfg(test)]
mod tests;

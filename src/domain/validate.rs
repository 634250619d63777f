//! What a record must satisfy before it is kept. Every fault names the field it stands at.

use serde_json::Value;

use super::date::{DateErrorKind, Edtf};
use super::id::Id;
use super::read::{Read, elements};
use super::record::{Fields, Kind};
use super::schema::{COLLECTION_MAX, COUNTRIES, Input, LINE_MAX, LONG_MAX, Need, Spec, specs};
use super::workspace::Workspace;

/// A fault, and where it is: `due`, `goal.by`, `steps/<id>.title`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The path of the field.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
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
    /// The record it points at is not there.
    Gone,
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

/// All faults of a record's fields, tidied before, in the order of the form. `today` is the reader's day.
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
            Input::Collection(inner) | Input::PerPartner(inner) => {
                let mut count = 0;
                for (id, value) in elements(fields, spec.name) {
                    count += 1;
                    self.object(&format!("{}/{id}", spec.name), inner, value);
                }
                if count > COLLECTION_MAX {
                    self.fault(spec.name, Fault::TooMany { max: COLLECTION_MAX });
                }
                if count == 0 && spec.need == Need::Required && spec.name != "partners" {
                    self.fault(spec.name, Fault::Required);
                }
            }
            Input::Headcount => {
                for (id, value) in elements(fields, spec.name) {
                    let bounds = Input::Number {
                        min: 0.0,
                        max: 1e7,
                        whole: true,
                    };
                    self.value(&format!("{}/{id}", spec.name), &bounds, value);
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
        let fault = match input {
            Input::Text => text_fault(value, LINE_MAX),
            Input::LongText => text_fault(value, LONG_MAX),
            Input::Line => line_fault(value, |_| None),
            Input::Email => line_fault(value, |text| (!is_email(text)).then_some(Fault::Email)),
            Input::Phone => line_fault(value, |text| (!is_phone(text)).then_some(Fault::Phone)),
            Input::Url => line_fault(value, |text| (!is_url(text)).then_some(Fault::Url)),
            Input::Time => line_fault(value, |text| (!is_time(text)).then_some(Fault::Time)),
            Input::Code { codes, .. } => {
                line_fault(value, |text| (!codes.contains(&text)).then_some(Fault::NotAChoice))
            }
            Input::Country => line_fault(value, |text| (!COUNTRIES.contains(&text)).then_some(Fault::NotAChoice)),
            Input::Date => line_fault(value, |text| {
                text.parse::<Edtf>().err().map(|error| Fault::Date(error.kind()))
            }),
            Input::Number { min, max, whole } => number_fault(value, *min, *max, *whole),
            Input::Money => number_fault(value, 0.0, 1e14, true),
            Input::Partner => self.gone_unless(value, |check, id| check.has_partner(id)),
            Input::Contact => self.gone_unless(value, |check, id| check.workspace.contact(id).is_some()),
            Input::Programme => self.gone_unless(value, |check, id| check.workspace.programme(id).is_some()),
            Input::Event => self.gone_unless(value, |check, id| check.workspace.event(id).is_some()),
            Input::Spheres | Input::Languages | Input::Programmes | Input::Origin => None,
            Input::Group(_) | Input::Collection(_) | Input::PerPartner(_) | Input::Headcount => None,
        };
        if let Some(fault) = fault {
            self.fault(path, fault);
        }
    }

    fn gone_unless(&self, value: &Value, is_there: impl Fn(&Self, Id) -> bool) -> Option<Fault> {
        let there = Id::read(value).is_some_and(|id| is_there(self, id));
        (!there).then_some(Fault::Gone)
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
        let nameless: Vec<String> = elements(self.fields, "participants")
            .filter(|(_, value)| value.get("contact").is_none() && value.get("name").is_none())
            .map(|(id, _)| format!("participants/{id}.name"))
            .collect();
        for path in nameless {
            self.fault(path, Fault::NobodyNamed);
        }
    }
}

fn text_fault(value: &Value, max: usize) -> Option<Fault> {
    let Some(map) = value.as_object() else {
        return Some(Fault::Shape);
    };
    let mut texts = map.values().map(Value::as_str);
    texts.find_map(|text| match text {
        None => Some(Fault::Shape),
        Some(text) => (text.chars().count() > max).then_some(Fault::TooLong { max }),
    })
}

fn line_fault(value: &Value, check: impl Fn(&str) -> Option<Fault>) -> Option<Fault> {
    match value.as_str() {
        None => Some(Fault::Shape),
        Some(text) if text.chars().count() > LINE_MAX => Some(Fault::TooLong { max: LINE_MAX }),
        Some(text) => check(text),
    }
}

fn number_fault(value: &Value, min: f64, max: f64, whole: bool) -> Option<Fault> {
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
        "http" | "https" => rest
            .strip_prefix("//")
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')),
        "mailto" => is_email(rest.split('?').next().unwrap_or_default()),
        "tel" => is_phone(rest),
        _ => false,
    }
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

/// Digits with the usual punctuation, at least three of them, and an extension if any.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let usual = text.chars().all(|c| {
        c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '/' | '.' | ';' | '=') || c.is_ascii_lowercase()
    });
    digits >= 3 && usual
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

//! What a record must satisfy before it is kept. Every fault names the field it stands at.

mod fault;
mod shape;

use serde_json::Value;

use super::date::Edtf;
use super::id::Id;
use super::read::{Read, elements};
use super::record::{Fields, Kind};
use super::schema::{COUNTRIES, Input, LINE_MAX, LONG_MAX, Need, Spec, URL_MAX, most, specs};
use super::workspace::Workspace;

pub use self::fault::{Fault, Problem};
pub use self::shape::{is_email, is_phone, is_url};
use self::shape::{is_time, line_fault, number_fault, text_fault};

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

#[cfg(test)]
mod tests;

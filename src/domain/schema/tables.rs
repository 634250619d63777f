//! The tables themselves: the fields of each type, in the order of its form.

use super::CURRENCIES;
use super::{Input, Need, Spec};
use crate::domain::codes::{
    AgreementKind, CommitmentStatus, EventKind, EventStatus, Form, PartnerKind, PointOutcome, Sphere, Stage,
};

const fn spec(need: Need, name: &'static str, input: Input) -> Spec {
    Spec { name, input, need }
}

const fn required(name: &'static str, input: Input) -> Spec {
    spec(Need::Required, name, input)
}

const fn shown(name: &'static str, input: Input) -> Spec {
    spec(Need::Shown, name, input)
}

const fn folded(name: &'static str, input: Input) -> Spec {
    spec(Need::Folded, name, input)
}

const fn code(group: &'static str, codes: &'static [&'static str]) -> Input {
    Input::Code { group, codes }
}

const SPHERE: Input = code("sphere", Sphere::CODES);
const LATITUDE: Input = Input::Number {
    min: -90.0,
    max: 90.0,
    whole: false,
};
const LONGITUDE: Input = Input::Number {
    min: -180.0,
    max: 180.0,
    whole: false,
};
const AMOUNT: Input = Input::Number {
    min: 0.0,
    max: 1e12,
    whole: false,
};

const SOURCES: Input = Input::Collection(&[
    required("title", Input::Text),
    shown("url", Input::Url),
    shown("date", Input::Date),
]);

pub(super) const PARTNERSHIP: &[Spec] = &[
    required(
        "partners",
        Input::Collection(&[
            required("name", Input::Text),
            required("country", Input::Country),
            shown("kind", code("partner_kind", PartnerKind::CODES)),
            folded("website", Input::Url),
            folded("lat", LATITUDE),
            folded("lon", LONGITUDE),
        ]),
    ),
    shown("form", code("form", Form::CODES)),
    shown("stage", code("stage", Stage::CODES)),
    shown("since", Input::Date),
    shown("summary", Input::LongText),
    shown("spheres", Input::Spheres),
    folded(
        "goal",
        Input::Group(&[shown("form", code("form", Form::CODES)), shown("by", Input::Date)]),
    ),
    folded("programmes", Input::Programmes),
    folded(
        "cadence_days",
        Input::Number {
            min: 1.0,
            max: 3650.0,
            whole: true,
        },
    ),
    folded(
        "silent_days",
        Input::Number {
            min: 1.0,
            max: 3650.0,
            whole: true,
        },
    ),
    folded(
        "narratives",
        Input::Collection(&[required("period", Input::Date), required("text", Input::LongText)]),
    ),
];

pub(super) const AGREEMENT: &[Spec] = &[
    required("title", Input::Text),
    required("kind", code("agreement_kind", AgreementKind::CODES)),
    shown("signed", Input::Date),
    shown("place", Input::Text),
    shown(
        "clauses",
        Input::Collection(&[
            shown("number", Input::Line),
            required("text", Input::LongText),
            shown("sphere", SPHERE),
        ]),
    ),
    folded(
        "signatories",
        Input::Collection(&[
            required("name", Input::Line),
            shown("role", Input::Text),
            shown("partner", Input::Partner),
        ]),
    ),
    folded("review_on", Input::Date),
    folded("valid_until", Input::Date),
    folded("notice_by", Input::Date),
    folded("document", Input::Url),
    folded("sources", SOURCES),
];

pub(super) const EVENT: &[Spec] = &[
    required("title", Input::Text),
    required("kind", code("event_kind", EventKind::CODES)),
    required("when", Input::Date),
    required("status", code("event_status", EventStatus::CODES)),
    shown("host", Input::Partner),
    shown("place", Input::Text),
    shown("summary", Input::LongText),
    shown("spheres", Input::Spheres),
    folded("time", Input::Time),
    folded(
        "agenda",
        Input::Collection(&[
            required("title", Input::Text),
            shown("commitment", Input::Commitment),
            shown("note", Input::LongText),
            shown("outcome", code("point_outcome", PointOutcome::CODES)),
        ]),
    ),
    folded(
        "stops",
        Input::Collection(&[
            required("title", Input::Text),
            shown("note", Input::LongText),
            shown("sphere", SPHERE),
        ]),
    ),
    folded(
        "participants",
        Input::Collection(&[
            shown("contact", Input::Contact),
            shown("name", Input::Line),
            shown("role", Input::Text),
            shown("partner", Input::Partner),
        ]),
    ),
    folded("headcount", Input::Headcount),
    folded(
        "statements",
        Input::Collection(&[required("speaker", Input::Line), required("text", Input::LongText)]),
    ),
    folded("programmes", Input::Programmes),
    folded("sources", SOURCES),
    folded("lat", LATITUDE),
    folded("lon", LONGITUDE),
];

pub(super) const COMMITMENT: &[Spec] = &[
    required("title", Input::Text),
    required("status", code("commitment_status", CommitmentStatus::CODES)),
    shown("due", Input::Date),
    shown(
        "responsible",
        Input::PerPartner(&[shown("contact", Input::Contact), shown("office", Input::Text)]),
    ),
    shown("lead", Input::Partner),
    shown("origin", Input::Origin),
    shown("sphere", SPHERE),
    shown("description", Input::LongText),
    folded("start", Input::Date),
    folded(
        "steps",
        Input::Collection(&[
            required("title", Input::Text),
            shown("due", Input::Date),
            shown("done", Input::Date),
        ]),
    ),
    folded(
        "updates",
        Input::Collection(&[
            required("date", Input::Date),
            required("text", Input::LongText),
            shown("author", Input::Line),
            shown("actual", AMOUNT),
        ]),
    ),
    folded(
        "evidence",
        Input::Collection(&[
            required("title", Input::Text),
            shown("url", Input::Url),
            shown("event", Input::Event),
            shown("date", Input::Date),
        ]),
    ),
    folded(
        "indicator",
        Input::Group(&[
            shown("unit", Input::Text),
            shown("target", AMOUNT),
            shown("actual", AMOUNT),
        ]),
    ),
    folded(
        "budget",
        Input::Group(&[
            shown("amount", Input::Money),
            shown("currency", code("currency", CURRENCIES)),
            shown("programme", Input::Programme),
        ]),
    ),
    folded(
        "moves",
        Input::Collection(&[
            required("from", Input::Date),
            required("to", Input::Date),
            shown("date", Input::Date),
            shown("reason", Input::LongText),
        ]),
    ),
];

pub(super) const CONTACT: &[Spec] = &[
    required("name", Input::Line),
    shown("partner", Input::Partner),
    shown("role", Input::Text),
    shown("organisation", Input::Text),
    shown("email", Input::Email),
    shown("phone", Input::Phone),
    folded("languages", Input::Languages),
    folded("note", Input::LongText),
    folded("keep_until", Input::Date),
];

pub(super) const PROGRAMME: &[Spec] = &[
    required("name", Input::Text),
    shown("funder", Input::Line),
    shown("url", Input::Url),
    shown(
        "deadlines",
        Input::Collection(&[required("title", Input::Text), required("due", Input::Date)]),
    ),
];

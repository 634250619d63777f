//! What a new record starts with: what the address says, and what is nearly always right.

use serde_json::{Value, json};

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{Input, Spec, specs};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

/// What a new record starts with depends on.
pub(super) struct Start<'a> {
    /// What is recorded so far.
    pub workspace: &'a Workspace,
    /// The query of the address, without its question mark.
    pub query: &'a str,
    /// The name of our city; empty where nobody said.
    pub our_city: &'a str,
    /// The language that this name is taken to be in.
    pub lang: Lang,
    /// Ids for the partners of a new partnership.
    pub ids: [Id; 2],
}

/// Whether records of this type belong to a partnership.
pub(super) const fn belongs(kind: Kind) -> bool {
    !matches!(kind, Kind::Partnership | Kind::Programme)
}

impl Start<'_> {
    /// The fields that a new record of this type starts with.
    pub fn fields(&self, kind: Kind) -> Fields {
        let mut fields = Fields::new();
        if belongs(kind)
            && let Some(id) = self.partnership()
        {
            fields.insert("partnership".into(), id.to_string().into());
        }
        let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        match kind {
            Kind::Partnership => {
                // Elements stand in the order of their ids, and ids of one millisecond fall as they may.
                let [one, other] = self.ids;
                put(&format!("partners/{}", one.min(other)), self.our_side());
                put(&format!("partners/{}", one.max(other)), json!({"kind": "city"}));
                put("stage", json!("active"));
            }
            Kind::Event => drop(put("status", json!("planned"))),
            Kind::Commitment => {
                put("status", json!("agreed"));
                if let Some(event) = self.id("event").filter(|id| self.workspace.event(*id).is_some()) {
                    put("origin", json!({"event": event.to_string()}));
                }
            }
            Kind::Agreement | Kind::Contact | Kind::Programme => {}
        }
        for spec in specs(kind) {
            if let Some(value) = self.given(spec) {
                fields.insert(spec.name.to_owned(), value);
            }
        }
        fields
    }

    fn param(&self, name: &str) -> Option<&str> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    fn id(&self, name: &str) -> Option<Id> {
        self.param(name)?.parse().ok()
    }

    /// The one that the address names, else the only one there is.
    fn partnership(&self) -> Option<Id> {
        let named = self
            .id("partnership")
            .filter(|id| self.workspace.partnership_of(*id).is_some());
        let mut all = self.workspace.partnerships().map(|(record, _)| record.id);
        named.or_else(|| all.next().filter(|_| all.next().is_none()))
    }

    fn our_side(&self) -> Value {
        match self.our_city.trim() {
            "" => json!({"kind": "city"}),
            name => json!({"kind": "city", "name": {self.lang.tag(): name}}),
        }
    }

    /// The value of a field that the address gives, if it is one of its choices.
    fn given(&self, spec: &Spec) -> Option<Value> {
        let value = self.param(spec.name)?;
        let fits = match &spec.input {
            Input::Code { codes, .. } => codes.contains(&value),
            Input::Partner => {
                let partnership = self.partnership().and_then(|id| self.workspace.partnership_of(id))?;
                partnership.partners.contains_key(&value.parse().ok()?)
            }
            Input::Date => value.parse::<crate::domain::date::Edtf>().is_ok(),
            _ => false,
        };
        fits.then(|| value.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record;
    use crate::domain::stamp::Clock;

    fn id(n: u64) -> Id {
        Id::v7(n, [1; 10])
    }

    fn workspace(partnerships: u64) -> Workspace {
        let stamp = Clock::new(1).tick(1);
        let partnership = |n: u64| {
            let partner = format!("partners/{}", id(50 + n));
            Record::new(id(n), Kind::Partnership, stamp, Fields::from([(partner, json!({}))]))
        };
        let event = Record::new(id(30), Kind::Event, stamp, Fields::new());
        (1..=partnerships).map(partnership).chain([event]).collect()
    }

    fn start(partnerships: u64, kind: Kind, query: &str) -> Fields {
        Start {
            workspace: &workspace(partnerships),
            query,
            our_city: "Kassel",
            lang: Lang::De,
            ids: [id(9), id(8)],
        }
        .fields(kind)
    }

    #[test]
    fn the_only_partnership_is_taken_and_of_several_none() {
        assert_eq!(start(1, Kind::Event, "")["partnership"], json!(id(1).to_string()));
        assert!(!start(2, Kind::Event, "").contains_key("partnership"));
        let second = id(2).to_string();
        assert_eq!(
            start(2, Kind::Event, &format!("partnership={second}"))["partnership"],
            json!(second)
        );
        assert!(!start(1, Kind::Programme, "").contains_key("partnership"));
    }

    #[test]
    fn a_new_partnership_has_two_sides_and_ours_is_the_first() {
        let fields = start(0, Kind::Partnership, "");
        let partners: Vec<&Value> = fields.range("partners/".to_owned()..).map(|(_, value)| value).collect();
        assert_eq!(partners[0]["name"], json!({"de": "Kassel"}));
        assert_eq!(partners[1], &json!({"kind": "city"}));
    }

    #[test]
    fn a_commitment_takes_its_origin() {
        let event = id(30).to_string();
        let fields = start(1, Kind::Commitment, &format!("event={event}&status=under_way"));
        assert_eq!(fields["origin"], json!({"event": event}));
        assert_eq!(fields["status"], json!("under_way"));
    }

    #[test]
    fn what_the_address_gives_must_be_one_of_the_choices() {
        let fields = start(
            1,
            Kind::Event,
            &format!("status=mood&host={}&kind=visit&when=2026-13", id(7)),
        );
        assert_eq!(fields["status"], json!("planned"));
        assert_eq!(fields["kind"], json!("visit"));
        assert!(!fields.contains_key("host") && !fields.contains_key("when"));
        let partner = id(51).to_string();
        assert_eq!(
            start(1, Kind::Contact, &format!("partner={partner}"))["partner"],
            json!(partner)
        );
        assert!(!start(1, Kind::Commitment, &format!("event={}", id(99))).contains_key("origin"));
    }
}

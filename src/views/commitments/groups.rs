//! What puts commitments into columns or groups: what they are called, and what a card becomes that is moved there.

use crate::domain::codes::{CommitmentStatus, Sphere};
use crate::domain::entity::{Commitment, Partnership};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::banks;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::commands::Alteration;
use crate::views::shared::Reader;
use crate::views::shared::chips::code;
use crate::views::shared::status_menu::STATUSES;

use super::look::By;

/// A column of the board, a group of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Of this status
    Status(CommitmentStatus),
    /// Led by this partner, or by none of the partnership
    Partner(Option<Id>),
    /// Of this sphere, or of none
    Sphere(Option<Sphere>),
    /// Paid by this programme, or by none that is here
    Programme(Option<Id>),
}

impl Group {
    /// Where a commitment stands.
    pub fn of(by: By, commitment: &Commitment, tie: Option<&Partnership>, workspace: &Workspace) -> Self {
        let is_partner = |id: &Id| tie.is_some_and(|tie| tie.partners.contains_key(id));
        let programme = || commitment.budget.as_ref()?.programme;
        match by {
            By::Status => Self::Status(commitment.status()),
            By::Partner => Self::Partner(commitment.lead.filter(is_partner)),
            By::Sphere => Self::Sphere(commitment.sphere),
            By::Programme => Self::Programme(programme().filter(|id| workspace.programme(*id).is_some())),
        }
    }

    /// All groups that there can be, in their order; by programme those that the partnership or one of its commitments (`used`) names.
    pub fn all(by: By, used: &[Self], partnership: Id, workspace: &Workspace, reader: &Reader) -> Vec<Self> {
        let tie = workspace.partnership_of(partnership);
        match by {
            By::Status => STATUSES.iter().map(|status| Self::Status(*status)).collect(),
            By::Partner => {
                let partners = tie.map(|tie| banks(tie, &reader.our_city)).unwrap_or_default();
                let partners = partners.into_iter().map(|(id, _)| Self::Partner(Some(id)));
                partners.chain([Self::Partner(None)]).collect()
            }
            By::Sphere => {
                let mut all: Vec<Self> = Sphere::ALL.iter().map(|sphere| Self::Sphere(Some(*sphere))).collect();
                in_alphabet(&mut all, partnership, workspace, reader);
                all.push(Self::Sphere(None));
                all
            }
            By::Programme => {
                let named = tie.map(|tie| &tie.programmes[..]).unwrap_or_default();
                let here = named.iter().filter(|id| workspace.programme(**id).is_some());
                let mut all: Vec<Self> = here.map(|id| Self::Programme(Some(*id))).collect();
                for group in used {
                    if !all.contains(group) && *group != Self::Programme(None) {
                        all.push(*group);
                    }
                }
                in_alphabet(&mut all, partnership, workspace, reader);
                all.push(Self::Programme(None));
                all
            }
        }
    }

    /// Whether it stands there even when nothing is in it: spheres and programmes are many.
    pub const fn always_stands(self) -> bool {
        matches!(self, Self::Status(_) | Self::Partner(Some(_)))
    }

    /// What it is called.
    pub fn name(self, workspace: &Workspace, partnership: Id, reader: &Reader) -> String {
        let lang = reader.lang;
        match self {
            Self::Status(status) => code(lang, "commitment_status", status.code()).to_owned(),
            Self::Partner(None) => m::board_no_lead(lang).to_owned(),
            Self::Partner(Some(id)) => {
                let tie = workspace.partnership_of(partnership);
                let partner = tie.and_then(|tie| tie.partners.get(&id));
                partner.map(|partner| partner.name.show(lang)).unwrap_or_default()
            }
            Self::Sphere(None) => m::board_no_sphere(lang).to_owned(),
            Self::Sphere(Some(sphere)) => code(lang, "sphere", sphere.code()).to_owned(),
            Self::Programme(None) => m::board_no_programme(lang).to_owned(),
            Self::Programme(Some(id)) => workspace
                .programme(id)
                .map(|programme| programme.name.show(lang))
                .unwrap_or_default(),
        }
    }

    /// What tells it from the others of its kind, as text: a code or an id; empty for none.
    pub fn key(self) -> String {
        match self {
            Self::Status(status) => status.code().to_owned(),
            Self::Sphere(sphere) => sphere.map(Sphere::code).unwrap_or_default().to_owned(),
            Self::Partner(id) | Self::Programme(id) => id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// The group of this kind with that key.
    pub fn from_key(by: By, key: &str) -> Option<Self> {
        let id = || key.parse::<Id>().ok();
        Some(match by {
            By::Status => Self::Status(CommitmentStatus::from_code(key)?),
            By::Sphere if key.is_empty() => Self::Sphere(None),
            By::Sphere => Self::Sphere(Some(Sphere::from_code(key)?)),
            By::Partner if key.is_empty() => Self::Partner(None),
            By::Partner => Self::Partner(Some(id()?)),
            By::Programme if key.is_empty() => Self::Programme(None),
            By::Programme => Self::Programme(Some(id()?)),
        })
    }

    /// What is done to a commitment that comes to stand here.
    pub const fn alteration(self) -> Alteration {
        match self {
            Self::Status(status) => Alteration::Status(status),
            Self::Partner(partner) => Alteration::Lead(partner),
            Self::Sphere(sphere) => Alteration::Sphere(sphere),
            Self::Programme(programme) => Alteration::Programme(programme),
        }
    }
}

fn in_alphabet(groups: &mut Vec<Group>, partnership: Id, workspace: &Workspace, reader: &Reader) {
    let name = |group: &Group| group.name(workspace, partnership, reader);
    groups.arrange(|a, b| intl::installed().compare(reader.lang, &name(a), &name(b)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::limits::Limits;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::domain::text::Lang;
    use serde_json::json;

    fn sample() -> Workspace {
        let one = json!({"status": "agreed", "lead": "#3", "sphere": "youth", "budget": {"programme": "#40"}});
        let other = json!({"lead": "#7", "budget": {"programme": "#41"}});
        workspace([
            (20, Kind::Commitment, one),
            (21, Kind::Commitment, other),
            (40, Kind::Programme, json!({"name": {"en": "Erasmus"}})),
        ])
    }

    fn of(by: By, n: u8) -> Group {
        let workspace = sample();
        let commitment = workspace.commitment(id(n)).unwrap();
        Group::of(by, commitment, workspace.partnership_of(id(1)), &workspace)
    }

    #[test]
    fn a_commitment_stands_where_its_field_says_and_what_is_gone_is_none() {
        assert_eq!(of(By::Status, 20), Group::Status(CommitmentStatus::Agreed));
        assert_eq!(of(By::Status, 21), Group::Status(CommitmentStatus::Proposed));
        assert_eq!(of(By::Partner, 20), Group::Partner(Some(id(3))));
        assert_eq!(of(By::Partner, 21), Group::Partner(None));
        assert_eq!(of(By::Sphere, 20), Group::Sphere(Some(Sphere::Youth)));
        assert_eq!(of(By::Sphere, 21), Group::Sphere(None));
        assert_eq!(of(By::Programme, 20), Group::Programme(Some(id(40))));
        assert_eq!(of(By::Programme, 21), Group::Programme(None));
    }

    #[test]
    fn each_group_is_found_again_by_its_key() {
        let workspace = sample();
        let reader = Reader {
            lang: Lang::En,
            our_city: "Kassel".into(),
            today: day(TODAY),
            limits: Limits::default(),
        };
        for by in By::ALL {
            let used = [of(*by, 20), of(*by, 21)];
            let all = Group::all(*by, &used, id(1), &workspace, &reader);
            assert!(used.iter().all(|group| all.contains(group)), "{by:?}");
            for group in all {
                assert_eq!(Group::from_key(*by, &group.key()), Some(group));
                assert!(!group.name(&workspace, id(1), &reader).is_empty(), "{group:?}");
            }
        }
        let partners = Group::all(By::Partner, &[], id(1), &workspace, &reader);
        assert_eq!(
            partners,
            [Some(id(3)), Some(id(2)), None].map(Group::Partner),
            "ours first"
        );
    }
}

//! What the reading is told of the records that are there.

use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;
use crate::intake::{Group, Known, KnownName};
use crate::store::commands::What;

/// In which group of drafts the reading looks for it.
pub(super) const fn group(what: What) -> Group {
    match what {
        What::Partner => Group::Partners,
        What::Sphere => Group::Spheres,
        What::Agreement => Group::Agreements,
        What::Event | What::Source => Group::Events,
        What::Commitment => Group::Commitments,
        What::Person => Group::People,
        What::Programme => Group::Programmes,
        What::Statement => Group::Statements,
        What::Stop => Group::PlacesVisited,
    }
}

/// The names that the workspace has, by the ids of their records; of partners, by their own.
pub(super) fn known(workspace: &Workspace) -> Known {
    let name = |key: String, names: Vec<String>| KnownName { key, names };
    let partners = workspace
        .partnerships()
        .flat_map(|(_, partnership)| partnership.partners.iter());
    let live = |kind: Kind| workspace.live().filter(move |record| record.kind == kind);
    let places = workspace
        .events()
        .map(|(record, event)| (record.id, event.place.0.values().cloned().collect::<Vec<_>>()));
    Known {
        partners: partners
            .map(|(id, partner)| name(id.to_string(), partner.name.0.values().cloned().collect()))
            .collect(),
        people: live(Kind::Contact)
            .filter_map(|record| Some(name(record.id.to_string(), vec![record.contact()?.name.clone()])))
            .collect(),
        programmes: live(Kind::Programme)
            .filter_map(|record| {
                Some(name(
                    record.id.to_string(),
                    record.programme()?.name.0.values().cloned().collect(),
                ))
            })
            .collect(),
        places: places
            .filter(|(_, names)| !names.is_empty())
            .map(|(id, names)| name(id.to_string(), names))
            .collect(),
    }
}

//! What is left of a plan where not all of it is asked for.

use std::sync::Arc;

use crate::domain::record::Record;

use super::{Item, Mark, Plan, Swim};

impl Plan {
    /// The plan with what is asked for, in the order that it has; a lane that holds nothing of it goes. Nothing is sorted anew, so it
    /// may be asked at every key of a search.
    #[must_use]
    pub fn only(&self, takes: impl Fn(&Record, Option<&Mark>) -> bool) -> Self {
        let mut items: Vec<Item> = Vec::new();
        // The new place of each item that stays.
        let places: Vec<Option<usize>> = self
            .items
            .iter()
            .map(|item| {
                takes(&item.record, item.mark.as_deref()).then(|| {
                    items.push(item.clone());
                    items.len() - 1
                })
            })
            .collect();
        let lanes = self.lanes.iter().map(|swim| {
            let there = swim.members.iter().filter_map(|at| places.get(*at).copied().flatten());
            Swim {
                lane: swim.lane,
                members: there.collect(),
            }
        });
        let undated = self.undated.iter().filter(|record| takes(record, None));
        Self {
            lanes: lanes.filter(|swim| !swim.members.is_empty()).collect(),
            undated: undated.map(Arc::clone).collect(),
            items,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::queries::schedule::{By, Scope, Wanted, plan};
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::domain::text::Lang;
    use serde_json::json;

    #[test]
    fn what_is_left_stands_where_it_stood() {
        let event = |when: &str, spheres: &[&str]| (Kind::Event, json!({"when": when, "spheres": spheres}));
        let records = [
            event("2025-01-01", &["youth"]),
            event("2025-02-01", &["sport", "youth"]),
            event("2025-03-01", &["sport"]),
            event("2025-04-01", &[]),
            (Kind::Event, json!({})),
        ];
        let workspace = workspace((10..).zip(records).map(|(n, (kind, value))| (n, kind, value)));
        let wanted = Wanted {
            scope: Scope::One(id(1)),
            by: By::Sphere,
            layers: Vec::new(),
        };
        let whole = plan(&workspace, &wanted, "", Lang::En, day(TODAY));
        assert_eq!(whole.only(|_, _| true), whole);
        let some = whole.only(|record, _| [id(11), id(12), id(14)].contains(&record.id));
        let lanes: Vec<(usize, Vec<_>)> = some
            .lanes
            .iter()
            .map(|swim| {
                (
                    swim.members.len(),
                    swim.members.iter().map(|at| some.items[*at].record.id).collect(),
                )
            })
            .collect();
        assert_eq!(lanes, [(1, vec![id(11)]), (2, vec![id(11), id(12)])]);
        assert_eq!(some.undated.len(), 1);
        assert!(whole.only(|_, _| false).lanes.is_empty());
    }
}

//! What has changed in a partnership since a time, by the stamps of the records themselves: so it is told of what a partner has
//! written as well, by the partner's clock.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::{FieldStamp, Record};
use crate::domain::workspace::Workspace;

/// A record that is new, or changed, or back, since then.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// The record as it is now.
    pub record: Arc<Record>,
    /// What happened to it.
    pub what: What,
    /// When it was last written, in milliseconds since 1970.
    pub at: u64,
}

/// What happened to a record.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It was added.
    Added,
    /// It had been deleted before, and was brought back.
    Restored,
    /// These of its fields were written, in the order of their names.
    Changed(Vec<String>),
}

/// What has changed in a partnership, and in the programmes that it names, at `since` or later (milliseconds since 1970); the
/// latest first. What was deleted is not here: a tombstone does not say where it belonged.
#[must_use]
pub fn since(workspace: &Workspace, partnership: Id, since: u64) -> Vec<News> {
    let programmes = workspace
        .partnership_of(partnership)
        .map(|content| &content.programmes[..])
        .unwrap_or_default();
    let mut found: Vec<News> = workspace
        .live()
        .filter(|record| record.partnership() == Some(partnership) || programmes.contains(&record.id))
        .filter_map(|record| news(record, since))
        .collect();
    found.arrange_by_key(|news| Reverse(news.at));
    found
}

fn news(record: &Arc<Record>, since: u64) -> Option<News> {
    let written = |(name, stamp): (&String, &FieldStamp)| (stamp.at.millis() >= since).then(|| name.clone());
    let what = match (record.base.millis() >= since, record.replaced) {
        (true, None) => What::Added,
        (true, Some(_)) => What::Restored,
        (false, _) => What::Changed(record.stamps.iter().filter_map(written).collect()),
    };
    let youngest = record.stamps.values().map(|stamp| stamp.at.millis());
    (what != What::Changed(Vec::new())).then(|| News {
        record: Arc::clone(record),
        what,
        at: youngest.fold(record.base.millis(), u64::max),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{fields, id, workspace};
    use crate::domain::stamp::Clock;
    use crate::domain::workspace::{Change, Edit};
    use serde_json::json;

    /// The sample's records are of the first millisecond.
    fn edited() -> Workspace {
        let mut workspace = workspace([
            (10, Kind::Contact, json!({"name": "A", "email": "a@b.de"})),
            (20, Kind::Programme, json!({"name": {"en": "p"}})),
        ]);
        let mut clock = Clock::new(2);
        let edits = [(10, "name", json!("B"), 2_000), (20, "funder", json!("F"), 3_000)];
        for (n, name, value, now) in edits {
            let before = Arc::clone(workspace.get(id(n)).unwrap());
            let mut target = before.fields.to_fields();
            target.insert(name.into(), value);
            let stamp = clock.tick(now);
            let after = Arc::new(before.revised(target, &clock, stamp));
            workspace.apply(&Change {
                edits: vec![Edit {
                    before: Some(before),
                    after,
                }],
            });
        }
        let stamp = clock.tick(4_000);
        let event = Record::new(id(30), Kind::Event, stamp, fields(json!({"partnership": "#1"})));
        workspace.apply(&Change {
            edits: vec![Edit {
                before: None,
                after: Arc::new(event),
            }],
        });
        workspace
    }

    fn check(workspace: &Workspace, from: u64, expect: &[(u8, What)]) {
        let found = since(workspace, id(1), from);
        let found: Vec<_> = found.into_iter().map(|news| (news.record.id, news.what)).collect();
        let expect: Vec<_> = expect.iter().map(|(n, what)| (id(*n), what.clone())).collect();
        assert_eq!(found, expect, "{from}");
    }

    #[test]
    fn what_was_written_since_is_told_the_latest_first() {
        let workspace = edited();
        let changed = |name: &str| What::Changed(vec![name.to_owned()]);
        check(&workspace, 5_000, &[]);
        check(&workspace, 4_000, &[(30, What::Added)]);
        check(&workspace, 2_000, &[(30, What::Added), (10, changed("name"))]);
        check(&workspace, 2_001, &[(30, What::Added)]);
        check(&workspace, 1, &[(30, What::Added), (10, What::Added), (1, What::Added)]);
    }

    #[test]
    fn a_programme_belongs_to_the_partnership_that_names_it() {
        let mut workspace = edited();
        let mut clock = Clock::new(3);
        let before = Arc::clone(workspace.get(id(1)).unwrap());
        let mut target = before.fields.to_fields();
        target.insert("programmes".into(), json!([id(20).to_string()]));
        let stamp = clock.tick(500);
        let after = Arc::new(before.revised(target, &clock, stamp));
        workspace.apply(&Change {
            edits: vec![Edit {
                before: Some(before),
                after,
            }],
        });
        let funder = What::Changed(vec!["funder".into()]);
        check(&workspace, 2_500, &[(30, What::Added), (20, funder)]);
    }

    #[test]
    fn what_was_brought_back_is_not_called_new() {
        let mut workspace = edited();
        let mut clock = Clock::new(4);
        let was = Arc::clone(workspace.get(id(10)).unwrap());
        let stamp = clock.tick(6_000);
        let gone = was.tombstone(&clock, stamp);
        let stamp = clock.tick(7_000);
        let back = Arc::new(gone.restored(&was, &clock, stamp));
        workspace.apply(&Change {
            edits: vec![Edit {
                before: None,
                after: back,
            }],
        });
        check(&workspace, 6_500, &[(10, What::Restored)]);
    }
}

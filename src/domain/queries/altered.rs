//! What has changed between two looks at the same records, where it is little: then only that need be worked out again.

use std::sync::Arc;

use crate::domain::record::Record;

/// More than so many are worked out anew as a whole.
const FEW: usize = 50;

/// The records that are other ones `now` than `before`, both in the order of their ids. None where some were added or are gone, or where
/// there are many.
#[must_use]
pub fn altered<'a>(before: &[Arc<Record>], now: &'a [Arc<Record>]) -> Option<Vec<&'a Arc<Record>>> {
    if before.len() != now.len() {
        return None;
    }
    let mut found = Vec::new();
    for (old, new) in before.iter().zip(now) {
        if Arc::ptr_eq(old, new) {
            continue;
        }
        if old.id != new.id || found.len() == FEW {
            return None;
        }
        found.push(new);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::record;
    use serde_json::json;

    fn some(ids: impl Iterator<Item = u8>) -> Vec<Arc<Record>> {
        ids.map(|n| Arc::new(record(n, Kind::Contact, json!({"name": "A"}))))
            .collect()
    }

    #[test]
    fn few_are_named_and_many_or_others_are_not() {
        let before = some(1..100);
        let mut now = before.clone();
        assert_eq!(altered(&before, &now), Some(Vec::new()));
        now[7] = some(8..9).remove(0);
        assert_eq!(altered(&before, &now).map(|found| found.len()), Some(1));
        assert_eq!(altered(&before, &now[1..]), None);
        assert_eq!(altered(&before[1..], &now[..98]), None);
        assert_eq!(altered(&before, &some(1..100)), None);
    }
}

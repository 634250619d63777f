//! Positions in an ordered collection. What moves gets one between its new neighbours and is the only element written, so that what
//! the partner city does to the others meanwhile stays.

use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::record::Fields;

use super::Refusal;

/// A position after one and before another, none of which may be there: a whole number where there is one. None where there is no room,
/// or nothing to stand between.
pub(super) fn between(low: Option<f64>, high: Option<f64>) -> Option<f64> {
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => return Some(low.floor() + 1.0).filter(|found| *found > low),
        (None, Some(high)) => return Some(high.ceil() - 1.0).filter(|found| *found < high),
        (None, None) => return None,
    };
    let middle = f64::midpoint(low, high);
    let whole = middle.floor();
    let found = if whole > low { whole } else { middle };
    (found > low && found < high).then_some(found)
}

/// As it is kept: whole numbers without a fraction.
pub(super) fn as_json(position: f64) -> Value {
    #[allow(clippy::cast_possible_truncation)]
    if position.fract() == 0.0 && position.abs() < 9e15 {
        return (position as i64).into();
    }
    position.into()
}

/// Puts an element of a collection at a place, counted from 0, among the others, which stand in this order with these positions.
/// Only that element is written; where there is no position between its neighbours, all are numbered anew.
///
/// # Errors
/// It is not among them.
pub(super) fn put_at(
    fields: &mut Fields,
    collection: &str,
    mut order: Vec<(Id, f64)>,
    element: Id,
    to: usize,
) -> Result<(), Refusal> {
    let at = order.iter().position(|(id, _)| *id == element).ok_or(Refusal::Gone)?;
    let moved = order.remove(at);
    let to = to.min(order.len());
    if at == to {
        return Ok(());
    }
    let position = |at: usize| order.get(at).map(|(_, position)| *position);
    let found = between(to.checked_sub(1).and_then(position), position(to));
    let mut put = |element: Id, position: f64| {
        if let Some(Value::Object(element)) = fields.get_mut(&format!("{collection}/{element}")) {
            element.insert("position".to_owned(), as_json(position));
        }
    };
    if let Some(position) = found {
        put(element, position);
        return Ok(());
    }
    order.insert(to, moved);
    for (place, (element, _)) in (1_u32..).zip(order) {
        put(element, f64::from(place));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_lies_between_its_neighbours_and_is_whole_where_it_can_be() {
        for (low, high, expect) in [
            (Some(1.0), Some(2.0), Some(1.5)),
            (Some(1.0), Some(4.0), Some(2.0)),
            (Some(1.5), None, Some(2.0)),
            (None, Some(1.0), Some(0.0)),
            (None, Some(0.5), Some(0.0)),
            (Some(1.0), Some(1.0), None),
            (Some(1e300), None, None),
            (None, None, None),
        ] {
            assert_eq!(between(low, high), expect, "{low:?} {high:?}");
        }
    }
}

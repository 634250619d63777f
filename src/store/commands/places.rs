//! Positions in an ordered collection. What moves gets one between its new neighbours and is the only element written, so that what
//! the partner city does to the others meanwhile stays.

use serde_json::Value;

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

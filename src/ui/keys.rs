//! Which entry the arrow keys lead to.

/// The place that `key` leads to from place `at` of `len`, going round at the ends; `None` where the key means nothing.
/// Arrows of both directions count: a row and a column are walked alike (WAI-ARIA Authoring Practices, tabs and menu).
#[must_use]
pub(super) fn rove(key: &str, at: usize, len: usize) -> Option<usize> {
    let last = len.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some(if at >= last { 0 } else { at + 1 }),
        "ArrowLeft" | "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::rove;

    #[test]
    fn arrows_go_round() {
        assert_eq!(rove("ArrowRight", 2, 3), Some(0));
        assert_eq!(rove("ArrowUp", 0, 3), Some(2));
        assert_eq!(rove("End", 0, 3), Some(2));
    }

    #[test]
    fn other_keys_and_empty_lists_lead_nowhere() {
        assert_eq!(rove("a", 1, 3), None);
        assert_eq!(rove("ArrowDown", 0, 0), None);
    }
}

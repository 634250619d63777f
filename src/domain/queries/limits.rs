//! From when on something is told: thresholds in days, for the workspace.

/// The thresholds. A partnership may have its own number for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// After so many days without news an open commitment is silent.
    pub silent: i64,
    /// What is dated within so many days comes soon.
    pub soon: i64,
    /// So many days before its day a date of an agreement is near.
    pub lead: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            silent: 60,
            soon: 30,
            lead: 90,
        }
    }
}

impl Limits {
    /// The least and the most days of a threshold.
    pub const RANGE: std::ops::RangeInclusive<i64> = 1..=3650;
}

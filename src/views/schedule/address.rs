//! What the address asks for of the schedule alone: the lanes, and the part of time. It can be sent to a colleague.

use crate::domain::date::Day;
use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::schedule::{By, Scope, Window};
use crate::views::shared::filter::Why;
use crate::views::shared::filter::own::Own;
use crate::views::shared::milestones;
use crate::views::shared::query::Query;

/// What the address says of the schedule of one partnership.
// The columns of the commitments go along with the tabs; they are no lanes, and nothing is wrong with them.
pub const OF_ONE: [Own; 3] =
    own(|code| code == "status" || By::from_code(code).is_some_and(|by| by != By::Partnership));
/// What it says of the schedule of all.
pub const OF_ALL: [Own; 3] = own(|code| By::from_code(code).is_some_and(|by| Scope::All.lanes().contains(&by)));

const fn own(lanes: fn(&str) -> bool) -> [Own; 3] {
    [
        Own::one("by", Why::NoChoice, lanes),
        Own::one("window", Why::NoStretch, |text| read(text).is_some()),
        milestones::SHOW,
    ]
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What makes the lanes; none where the address leaves it open.
    pub by: Option<By>,
    /// The dates beside events and commitments, named as on the timeline.
    pub layers: Vec<Layer>,
    /// The part of time; none where the address leaves it open.
    pub window: Option<Window>,
}

impl Asked {
    /// What a query asks for; what it does not know asks for nothing.
    pub fn read(query: &Query) -> Self {
        Self {
            by: By::from_code(query.get("by")),
            layers: milestones::read(query.get("show")),
            window: read(query.get("window")),
        }
    }
}

/// The part of time from its first day to its last.
pub fn read(text: &str) -> Option<Window> {
    let (from, to) = text.split_once("..")?;
    let (from, to): (Day, Day) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then(|| Window::between(from, to))
}

/// It as the address has it.
pub fn print(window: Window) -> String {
    days(window.first(), window.last())
}

/// The part of time between two days, as the address has it.
pub fn days(first: Day, last: Day) -> String {
    format!("{first}..{last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_the_same_again_and_what_is_no_part_of_time_for_nothing() {
        for (text, expect) in [
            ("2026-01-01..2026-12-31", true),
            ("0000-01-01..9999-12-31", true),
            ("", false),
            ("2026-01-01", false),
            ("2026-02-01..2026-01-01", false),
            ("soon..2026-01-01", false),
        ] {
            assert_eq!(read(text).map(print).as_deref(), expect.then_some(text), "{text}");
        }
        assert_eq!(Asked::read(&Query::parse("by=colour")).by, None);
        assert_eq!(Asked::read(&Query::parse("by=partner")).by, Some(By::Partner));
    }
}

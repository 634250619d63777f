//! What of the schedule is drawn: the places that are seen, lane by lane, and how numbers reach the style sheet.

use std::sync::Arc;

use crate::domain::order::Arrange;
use crate::domain::queries::schedule::{ItemId, Lane, Packed, Placed, Plan, Side, What, Window, pack};
use crate::views::shared::Reader;

/// Positions in the style sheet are counted from a day near by, because Firefox keeps numbers to seven digits. It is another one
/// only every so many days.
const NEAR: f64 = 10_000.0;
/// How many rows all lanes together have at most, and one of them.
const ROWS: usize = 30;
const MOST_ROWS: usize = 6;
/// A bar wider than this bears its title even in a crowd, in CSS pixels.
const ROOMY: f64 = 90.0;

/// Where something is: its lane, and its item, or the first of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The number of the lane.
    pub lane: usize,
    /// The item.
    pub item: ItemId,
}

impl Spot {
    /// The id of its element.
    pub fn element(self) -> String {
        let ItemId { record, mark } = self.item;
        let mark = mark.map(|(what, element)| {
            let element = element.map(|id| format!("-{id}")).unwrap_or_default();
            format!("-{}{element}", what.code())
        });
        format!("schedule-{}-{record}{}", self.lane, mark.unwrap_or_default())
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it is.
    pub spot: Spot,
    /// Its row.
    pub row: usize,
    /// Its place.
    pub placed: Placed,
}

impl Piece {
    /// Whether its title is shown: there is room for all, or for this one within its bar.
    pub fn is_named(&self, titled: bool) -> bool {
        titled || self.placed.right - self.placed.left > ROOMY
    }
}

/// A lane with what is seen of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLook {
    /// Which lane.
    pub lane: Lane,
    /// How many rows it has, seen or not.
    pub rows: usize,
    /// Whether titles are shown.
    pub titled: bool,
    /// What is seen, from left to right.
    pub pieces: Vec<Piece>,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The lanes.
    pub lanes: Vec<LaneLook>,
}

impl Look {
    /// What is seen, lane by lane.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.lanes.iter().flat_map(|lane| &lane.pieces)
    }

    /// What is seen at a spot.
    pub fn piece(&self, spot: Spot) -> Option<&Piece> {
        let lane = self.lanes.get(spot.lane)?;
        lane.pieces.iter().find(|piece| piece.spot == spot)
    }

    /// Whether something is seen.
    pub fn has(&self, spot: Spot) -> bool {
        self.piece(spot).is_some()
    }

    /// Whether something seen is an entry of its own, and no cluster.
    pub fn is_one(&self, spot: Spot) -> bool {
        self.piece(spot)
            .is_some_and(|piece| matches!(piece.placed.what, What::One(_)))
    }
}

/// How many rows each of so many lanes has at most.
pub fn limit(lanes: usize) -> usize {
    (ROWS / lanes.max(1)).min(MOST_ROWS)
}

/// The lanes of a plan, laid out for a zoom.
pub fn packed(plan: &Plan, scale: f64) -> Vec<Packed> {
    let limit = limit(plan.lanes.len());
    let lanes = plan.lanes.iter();
    lanes
        .map(|swim| pack(&plan.items, &swim.members, scale, limit))
        .collect()
}

/// What of it is seen in a window.
pub fn look(plan: &Plan, packed: &[Packed], window: Window, scale: f64) -> Look {
    let (left, right) = (window.from * scale, (window.from + window.days) * scale);
    let lanes = plan
        .lanes
        .iter()
        .zip(packed)
        .enumerate()
        .map(|(number, (swim, packed))| {
            let mut pieces: Vec<Piece> = Vec::new();
            for (row, places) in packed.rows.iter().enumerate() {
                let seen = Packed::seen(places, left, right).iter();
                pieces.extend(seen.filter_map(|placed| {
                    let first = match &placed.what {
                        What::One(at) => *at,
                        What::Many(all) => *all.first()?,
                    };
                    let item = plan.items.get(first)?.id();
                    Some(Piece {
                        spot: Spot { lane: number, item },
                        row,
                        placed: placed.clone(),
                    })
                }));
            }
            pieces.arrange(|a, b| a.placed.left.total_cmp(&b.placed.left));
            LaneLook {
                lane: swim.lane,
                rows: packed.rows.len(),
                titled: packed.titled,
                pieces,
            }
        });
    Look { lanes: lanes.collect() }
}

/// What is drawn of a piece: it is drawn again when this is another one, and not for where the window is.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// Where it is.
    pub spot: Spot,
    /// The day from which positions are counted.
    pub anchor: f64,
    /// Who reads.
    pub reader: Arc<Reader>,
    /// What the hand does with it.
    pub state: State,
    /// Its row.
    pub row: usize,
    /// Whether its lane has room for titles.
    pub titled: bool,
    /// Whether its own is shown.
    pub is_named: bool,
    /// The record's place in memory.
    record: usize,
    side: Option<Side>,
    members: usize,
}

/// What the hand does with a piece.
#[derive(Clone, Copy, PartialEq)]
pub struct State {
    /// The Tab key leads to it.
    pub is_next: bool,
    /// It is dragged.
    pub is_held: bool,
    /// It is a cluster that is open.
    pub is_open: bool,
}

/// What is drawn of a piece.
pub fn shown(plan: &Plan, piece: &Piece, titled: bool, state: State, anchor: f64, reader: &Arc<Reader>) -> Shown {
    let (at, members) = match &piece.placed.what {
        What::One(at) => (Some(at), 0),
        What::Many(all) => (all.first(), all.len()),
    };
    let item = at.and_then(|at| plan.items.get(*at));
    Shown {
        spot: piece.spot,
        anchor,
        reader: Arc::clone(reader),
        state,
        row: piece.row,
        titled,
        is_named: piece.is_named(titled),
        record: item.map_or(0, |item| Arc::as_ptr(&item.record).addr()),
        side: item.map(|item| item.side),
        members,
    }
}

/// The day from which positions are counted while this window is seen.
pub fn anchor(window: Window) -> f64 {
    ((window.from + window.days / 2.0) / NEAR).round() * NEAR
}

/// A number for the style sheet, to the billionth. The standard library prints any float to its last bit, and brings ten
/// kilobytes for it.
#[allow(clippy::cast_possible_truncation)]
pub fn decimal(value: f64) -> String {
    const PARTS: i64 = 1_000_000_000;
    let parts = (value * 1e9).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = ((parts / PARTS).abs(), (parts % PARTS).abs());
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:09}")
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_reach_the_style_sheet() {
        for (value, expect) in [
            (0.0, "0"),
            (-0.5, "-0.500000000"),
            (20_000.25, "20000.250000000"),
            (0.000_274, "0.000274000"),
            (-3.0, "-3"),
        ] {
            assert_eq!(decimal(value), expect);
        }
    }
}

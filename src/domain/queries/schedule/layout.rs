//! Where the items of a lane are drawn: in rows, none over another. How far one has moved along the axis changes nothing, so
//! nothing jumps while one does; only the zoom lays them out anew.

use super::{Item, Span};

/// The least width of what can be pressed, in CSS pixels (WCAG 2.5.8).
pub const LEAST: f64 = 24.0;
/// The width of a cluster, and of the place that something short has beside clusters.
pub const CELL: f64 = 44.0;
/// What stays free after each.
const GAP: f64 = 6.0;
/// The width of a letter of a title, and what it has around it. Wide enough for any of our alphabets.
const LETTER: f64 = 8.4;
const AROUND: f64 = 20.0;
/// No title gets more room than this; the rest of it is cut off.
const MOST: f64 = 240.0;

/// What is drawn in one place. The numbers are the items', as they were handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An item.
    One(usize),
    /// Items that have no room of their own, in their order.
    Many(Vec<usize>),
}

/// A place in a row, in CSS pixels since 1970-01-01.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Where it begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// What is there.
    pub what: What,
}

/// The rows of a lane. In each, one place ends before the next begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    /// The rows, the first one on top.
    pub rows: Vec<Vec<Placed>>,
    /// Whether there was room for the titles.
    pub titled: bool,
}

impl Packed {
    /// The places of one row that are seen between two points.
    #[must_use]
    pub fn seen(row: &[Placed], left: f64, right: f64) -> &[Placed] {
        // They are in order by either end.
        let first = row.partition_point(|placed| placed.right <= left);
        let last = row.partition_point(|placed| placed.left < right);
        row.get(first..last).unwrap_or_default()
    }
}

/// Lays out the items of a lane, which come by their first day, in at most `limit` rows (2 at least): with their titles, or else without,
/// or else what is short or finds no place is put together where it lies.
#[must_use]
pub fn pack(items: &[Item], members: &[usize], scale: f64, limit: usize) -> Packed {
    let limit = limit.max(2);
    let known = members.iter().filter_map(|at| Some((*at, items.get(*at)?)));
    // A mark stands in the middle of its day, a bar begins with it: only among themselves they are in the order of their days.
    let (marks, bars): (Vec<_>, Vec<_>) = known.partition(|(_, item)| item.span().is_day());
    let extents = |known: Vec<(usize, &Item)>| {
        known
            .into_iter()
            .map(|(at, item)| Extent::of(at, item, scale))
            .collect()
    };
    let extents = merged(extents(bars), extents(marks));
    for titled in [true, false] {
        if let Some(rows) = all_in_rows(&extents, titled, limit) {
            return Packed { rows, titled };
        }
    }
    let (long, short): (Vec<Extent>, Vec<Extent>) =
        extents.iter().partition(|extent| extent.right - extent.left > CELL);
    let (mut rows, left_over) = in_rows(&long, limit - 1);
    rows.push(in_cells(&merged(short, left_over)));
    Packed { rows, titled: false }
}

#[derive(Clone, Copy, Debug)]
struct Extent {
    at: usize,
    left: f64,
    right: f64,
    titled: f64,
}

/// The room of a title with so many letters, in CSS pixels.
#[must_use]
pub fn room(letters: u8) -> f64 {
    (f64::from(letters) * LETTER + AROUND).min(MOST)
}

impl Extent {
    #[allow(clippy::cast_precision_loss)] // Days are few.
    fn of(at: usize, item: &Item, scale: f64) -> Self {
        let Span { first, last, .. } = item.span();
        let title = room(item.letters);
        if item.span().is_day() {
            let left = (first as f64 + 0.5) * scale - LEAST / 2.0;
            return Self {
                at,
                left,
                right: left + LEAST,
                titled: left + LEAST + title,
            };
        }
        let left = first as f64 * scale;
        let right = ((last + 1) as f64 * scale).max(left + LEAST);
        Self {
            at,
            left,
            right,
            titled: right.max(left + title),
        }
    }

    const fn placed(self, right: f64) -> Placed {
        Placed {
            left: self.left,
            right,
            what: What::One(self.at),
        }
    }
}

/// Each into the first row that is free; none where one finds no row.
fn all_in_rows(extents: &[Extent], titled: bool, limit: usize) -> Option<Vec<Vec<Placed>>> {
    let mut rows = Vec::new();
    let put = |extent: &Extent| {
        put(
            &mut rows,
            extent.placed(if titled { extent.titled } else { extent.right }),
            limit,
        )
    };
    extents.iter().all(put).then_some(rows)
}

/// Each into the first row that is free, and what found none.
fn in_rows(extents: &[Extent], limit: usize) -> (Vec<Vec<Placed>>, Vec<Extent>) {
    let mut rows = Vec::new();
    let left_over = extents
        .iter()
        .filter(|extent| !put(&mut rows, extent.placed(extent.right), limit));
    let left_over = left_over.copied().collect();
    (rows, left_over)
}

/// Puts it into the first row that is free, and says whether there was one.
fn put(rows: &mut Vec<Vec<Placed>>, placed: Placed, limit: usize) -> bool {
    let is_free = |row: &Vec<Placed>| row.last().is_none_or(|last| last.right + GAP <= placed.left);
    let free = rows.iter().position(is_free).unwrap_or(rows.len());
    match rows.get_mut(free) {
        Some(row) => row.push(placed),
        None if free < limit => rows.push(vec![placed]),
        None => return false,
    }
    true
}

/// One row: what begins within a cell of the first one there is put together with it.
fn in_cells(extents: &[Extent]) -> Vec<Placed> {
    let mut cells: Vec<Placed> = Vec::new();
    for extent in extents {
        match cells.last_mut().filter(|cell| extent.left < cell.right + GAP) {
            Some(cell) => cell.what = std::mem::replace(&mut cell.what, What::Many(Vec::new())).with(extent.at),
            None if extent.right - extent.left > CELL => cells.push(Placed {
                left: extent.left,
                right: extent.left + CELL,
                // It is too long for its place.
                what: What::Many(vec![extent.at]),
            }),
            None => cells.push(extent.placed(extent.left + CELL)),
        }
    }
    cells
}

impl What {
    fn with(self, at: usize) -> Self {
        match self {
            Self::One(first) => Self::Many(vec![first, at]),
            Self::Many(mut all) => {
                all.push(at);
                Self::Many(all)
            }
        }
    }
}

/// Two lists that are in order, as one that is.
fn merged(a: Vec<Extent>, b: Vec<Extent>) -> Vec<Extent> {
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    let mut all = Vec::new();
    loop {
        let from_a = match (a.peek(), b.peek()) {
            (Some(one), Some(other)) => one.left <= other.left,
            (one, _) => one.is_some(),
        };
        match if from_a { a.next() } else { b.next() } {
            Some(next) => all.push(next),
            None => return all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::{Day, Edtf};
    use crate::domain::order::Arrange;
    use crate::domain::queries::schedule::Side;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, record};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use serde_json::json;
    use std::sync::Arc;

    fn item(when: &str, letters: u8) -> Item {
        let when: Edtf = when.parse().unwrap();
        Item {
            record: Arc::new(record(10, Kind::Event, json!({}))),
            mark: None,
            days: Span::of(&when, day(TODAY)).into(),
            side: Side::Joint,
            letters,
        }
    }

    fn laid(items: &[Item], scale: f64, limit: usize) -> Packed {
        let members: Vec<usize> = (0..items.len()).collect();
        pack(items, &members, scale, limit)
    }

    fn members(what: &What) -> Vec<usize> {
        match what {
            What::One(at) => vec![*at],
            What::Many(all) => all.clone(),
        }
    }

    #[test]
    fn titles_go_before_rows_and_rows_before_clusters() {
        let few = [item("2026-03-01", 10), item("2026-03-02", 10)];
        let packed = laid(&few, 10.0, 6);
        assert!(packed.titled && packed.rows.len() == 2);
        let some: Vec<Item> = (1..=9).map(|n| item(&format!("2026-03-{n:02}"), 60)).collect();
        let packed = laid(&some, 15.0, 3);
        assert!(
            !packed.titled
                && packed
                    .rows
                    .iter()
                    .flatten()
                    .all(|placed| matches!(placed.what, What::One(_)))
        );
        let crowd: Vec<Item> = (0..500).map(|_| item("2026-03-01", 20)).collect();
        let packed = laid(&crowd, 15.0, 6);
        assert_eq!(packed.rows.iter().flatten().count(), 1);
        assert_eq!(members(&packed.rows[0][0].what).len(), 500);
    }

    #[test]
    fn a_century_stands_beside_days() {
        let items = [
            item("1926/2026", 60),
            item("2026-03-01", 10),
            item("2026-03-01", 10),
            item("2026-03-01", 10),
        ];
        let packed = laid(&items, 0.5, 2);
        assert_eq!(packed.rows[0].len(), 1);
        assert_eq!(members(&packed.rows[1][0].what), [1, 2, 3]);
    }

    fn when() -> impl Strategy<Value = String> {
        let near = 20_000..20_400_i64;
        let any = Day::MIN.epoch_days()..=Day::MAX.epoch_days() - 40_000;
        let first = prop_oneof![6 => near, 1 => any];
        let text = |number: i64| Day::from_epoch_days(number).to_string();
        (
            first,
            prop_oneof![3 => Just(0_i64), 3 => 1..40_i64, 1 => 1..40_000_i64],
            0..4_u8,
        )
            .prop_map(move |(first, days, form)| match form {
                0 => text(first)[..7].to_owned(),
                1 => text(first)[..4].to_owned(),
                2 => format!("{}/..", text(first)),
                _ => format!("{}/{}", text(first), text(first + days)),
            })
    }

    fn items() -> impl Strategy<Value = Vec<Item>> {
        vec((when(), 0..70_u8), 0..80).prop_map(|all| {
            let mut items: Vec<Item> = all.iter().map(|(when, letters)| item(when, *letters)).collect();
            items.arrange_by_key(|item| (item.span().first, item.span().last));
            items
        })
    }

    fn scale() -> impl Strategy<Value = f64> {
        (-12.0..8.0_f64).prop_map(f64::exp2)
    }

    proptest! {
        #[test]
        fn nothing_lies_over_anything_and_the_order_is_kept(items in items(), scale in scale(), limit in 0..8_usize) {
            let packed = laid(&items, scale, limit);
            prop_assert!(packed.rows.len() <= limit.max(2));
            for row in &packed.rows {
                prop_assert!(row.iter().all(|placed| placed.right - placed.left >= LEAST - 1e-6));
                for pair in row.windows(2) {
                    prop_assert!(pair[0].right <= pair[1].left, "{pair:?}");
                    let left = |at: Option<&usize>| at.map(|at| Extent::of(*at, &items[*at], scale).left);
                    prop_assert!(left(members(&pair[0].what).last()) < left(members(&pair[1].what).first()));
                }
            }
        }

        #[test]
        fn each_item_stands_in_one_place_and_clusters_have_their_members_alone(items in items(), scale in scale(), limit in 0..8_usize) {
            let packed = laid(&items, scale, limit);
            let mut all: Vec<usize> = packed.rows.iter().flatten().flat_map(|placed| members(&placed.what)).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..items.len()).collect::<Vec<_>>());
            for placed in packed.rows.iter().flatten() {
                let What::Many(all) = &placed.what else { continue };
                for at in all {
                    let left = Extent::of(*at, &items[*at], scale).left;
                    prop_assert!(placed.left <= left && left < placed.right + GAP, "{placed:?} {left}");
                }
            }
        }

        #[test]
        fn a_place_is_never_more_exact_than_the_date(items in items(), scale in scale()) {
            for placed in laid(&items, scale, 6).rows.iter().flatten() {
                let What::One(at) = placed.what else { continue };
                #[allow(clippy::cast_precision_loss)]
                let (first, last) = (items[at].span().first as f64 * scale, (items[at].span().last + 1) as f64 * scale);
                if items[at].span().is_day() {
                    prop_assert!(placed.left <= f64::midpoint(first, last) && f64::midpoint(first, last) <= placed.right);
                } else {
                    prop_assert!(placed.left <= first && last <= placed.right + 1e-6);
                }
            }
        }

        #[test]
        fn what_is_seen_is_what_touches_the_window(items in items(), scale in scale(), from in 19_900..20_500_i32, days in 7..400_i32) {
            let (left, right) = (f64::from(from) * scale, f64::from(from + days) * scale);
            for row in &laid(&items, scale, 6).rows {
                let seen: Vec<&Placed> = row.iter().filter(|placed| placed.right > left && placed.left < right).collect();
                prop_assert_eq!(Packed::seen(row, left, right).iter().collect::<Vec<_>>(), seen);
            }
        }
    }
}

//! The geometry of a map: which part of it is seen, arcs, how large places are, and where their names have room. Positions on the map are in
//! units to the right and down from its middle; those on the screen are CSS pixels.

/// A position.
pub type Point = (f64, f64);

/// The least and the greatest width that is seen: a county, the whole earth.
const LEAST: f64 = 100.0;
const MOST: f64 = 13_500.0;
/// How far from the middle of the map the middle of what is seen may lie.
const FAR: f64 = 6_400.0;
/// What is seen at first is at least so wide, so that one city stands in its country.
const AROUND: f64 = 600.0;
/// The room around what is there, as a part of it on each side.
const MARGIN: f64 = 0.26;
/// How far an arc leaves the straight line, as a part of its length.
const RISE: f64 = 0.16;
/// The radius of the largest place in pixels, and of the smallest.
const LARGEST: f64 = 22.0;
const SMALLEST: f64 = 6.0;
/// The radius of a place with one event while there are few.
const ONE: f64 = 9.0;

/// The part of the map that is seen: its middle and its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its middle.
    pub middle: Point,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Frame {
    /// The part that shows all of these; `ratio` is its width by its height. Europe where there is none.
    #[must_use]
    pub fn around(points: &[Point], ratio: f64) -> Self {
        let Some(((left, top), (right, bottom))) = bounds(points) else {
            return Self::of((-150.0, 0.0), 2_400.0, ratio);
        };
        let (across, down) = (
            (right - left) * (1.0 + 2.0 * MARGIN),
            (bottom - top) * (1.0 + 2.0 * MARGIN),
        );
        let width = across.max(down * ratio).max(AROUND);
        Self::of((f64::midpoint(left, right), f64::midpoint(top, bottom)), width, ratio)
    }

    fn of(middle: Point, width: f64, ratio: f64) -> Self {
        let width = width.clamp(LEAST, MOST);
        let height = width / ratio.clamp(0.2, 5.0);
        Self {
            middle: (middle.0.clamp(-FAR, FAR), middle.1.clamp(-FAR, FAR)),
            width,
            height,
        }
    }

    /// The same middle and width in a picture of another shape.
    #[must_use]
    pub fn shaped(self, ratio: f64) -> Self {
        Self::of(self.middle, self.width, ratio)
    }

    /// So many times as wide; what lies at this part of the picture stays there: (0.5, 0.5) is the middle.
    #[must_use]
    pub fn zoomed(self, times: f64, part: Point) -> Self {
        let width = (self.width * times).clamp(LEAST, MOST);
        let grown = width - self.width;
        let ratio = self.width / self.height;
        let middle = (
            self.middle.0 + grown * (0.5 - part.0),
            self.middle.1 + grown / ratio * (0.5 - part.1),
        );
        Self::of(middle, width, ratio)
    }

    /// Moved by these parts of its width and height.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        let middle = (self.middle.0 + by.0 * self.width, self.middle.1 + by.1 * self.height);
        Self::of(middle, self.width, self.width / self.height)
    }

    /// The same width around another middle.
    #[must_use]
    pub fn centred(self, middle: Point) -> Self {
        Self::of(middle, self.width, self.width / self.height)
    }

    /// Where a position lies in it: (0, 0) is its upper left corner, (1, 1) its lower right one.
    #[must_use]
    pub fn part(self, point: Point) -> Point {
        (
            (point.0 - self.middle.0) / self.width + 0.5,
            (point.1 - self.middle.1) / self.height + 0.5,
        )
    }

    /// As the `viewBox` of a drawing.
    #[must_use]
    pub fn view_box(self) -> String {
        let corner = (self.middle.0 - self.width / 2.0, self.middle.1 - self.height / 2.0);
        format!(
            "{} {} {} {}",
            decimal(corner.0),
            decimal(corner.1),
            decimal(self.width),
            decimal(self.height)
        )
    }
}

fn bounds(points: &[Point]) -> Option<(Point, Point)> {
    let first = *points.first()?;
    let grown = |(low, high): (Point, Point), at: &Point| {
        ((low.0.min(at.0), low.1.min(at.1)), (high.0.max(at.0), high.1.max(at.1)))
    };
    Some(points.iter().fold((first, first), grown))
}

/// A number of a drawing, to the hundredth. The standard library prints any float to its last bit, and brings ten kilobytes for it.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let hundredths = hundredths.abs();
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The handle of the arc between two positions, which bends upwards, and to the left where they lie above each other.
#[must_use]
pub fn handle(from: Point, to: Point) -> Point {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let way = if across < 0.0 { -2.0 * RISE } else { 2.0 * RISE };
    (
        f64::midpoint(from.0, to.0) + down * way,
        f64::midpoint(from.1, to.1) - across * way,
    )
}

/// The highest point of that arc.
#[must_use]
pub fn crown(from: Point, to: Point) -> Point {
    let (straight, handle) = (
        (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)),
        handle(from, to),
    );
    (f64::midpoint(straight.0, handle.0), f64::midpoint(straight.1, handle.1))
}

/// The arc as a path.
#[must_use]
pub fn arc(from: Point, to: Point) -> String {
    let pair = |point: Point| format!("{} {}", decimal(point.0), decimal(point.1));
    format!("M{}Q{} {}", pair(from), pair(handle(from, to)), pair(to))
}

/// The radius in pixels of a place with so many events, where the greatest has `most`: its area grows with their number.
#[must_use]
#[allow(clippy::cast_precision_loss)] // Events are few beside 2^52.
pub fn radius(events: usize, most: usize) -> f64 {
    let most = most.max(1) as f64;
    let largest = (ONE * most.sqrt()).min(LARGEST);
    (largest * (events as f64 / most).sqrt()).max(SMALLEST)
}

/// Where the name of a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    /// As the style sheet calls it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// A place with its name, on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
    /// The width of its name.
    pub width: f64,
    /// The height of its name.
    pub height: f64,
}

/// Between a place and its name.
pub const GAP: f64 = 4.0;

impl Named {
    fn mark(&self) -> Rect {
        let r = self.radius;
        Rect((self.at.0 - r, self.at.1 - r), (self.at.0 + r, self.at.1 + r))
    }

    /// What its name takes on a side.
    #[must_use]
    pub fn name(&self, side: Side) -> Rect {
        let (x, y) = self.at;
        let away = self.radius + GAP;
        let (left, top) = match side {
            Side::Right => (x + away, y - self.height / 2.0),
            Side::Left => (x - away - self.width, y - self.height / 2.0),
            Side::Above => (x - self.width / 2.0, y - away - self.height),
            Side::Below => (x - self.width / 2.0, y + away),
        };
        Rect((left, top), (left + self.width, top + self.height))
    }
}

/// A rectangle by its upper left and its lower right corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect(pub Point, pub Point);

impl Rect {
    fn meets(&self, other: &Self) -> bool {
        self.0.0 < other.1.0 && other.0.0 < self.1.0 && self.0.1 < other.1.1 && other.0.1 < self.1.1
    }

    fn is_within(&self, (width, height): Point) -> bool {
        self.0.0 >= 0.0 && self.0.1 >= 0.0 && self.1.0 <= width && self.1.1 <= height
    }
}

/// Where each name stands in a picture of this size, none where it has no room: no name covers another one, a place, or the edge. What comes first
/// chooses first.
#[must_use]
pub fn names(places: &[Named], size: Point) -> Vec<Option<Side>> {
    let marks: Vec<Rect> = places.iter().map(Named::mark).collect();
    let mut taken: Vec<Rect> = Vec::new();
    let place = |(at, this): (usize, &Named)| {
        let is_free = |rect: &Rect| {
            let others = marks.iter().enumerate().filter(|(other, _)| *other != at);
            rect.is_within(size)
                && !others
                    .map(|(_, mark)| mark)
                    .chain(&taken)
                    .any(|other| rect.meets(other))
        };
        let found = [Side::Right, Side::Left, Side::Above, Side::Below]
            .into_iter()
            .find(|side| is_free(&this.name(*side)));
        taken.extend(found.map(|side| this.name(side)));
        found
    };
    places.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        (-6400.0..6400.0_f64, -6400.0..6400.0_f64)
    }

    proptest! {
        #[test]
        fn at_first_all_is_seen(points in prop::collection::vec(point(), 1..20), ratio in 0.5..3.0_f64) {
            let frame = Frame::around(&points, ratio);
            for at in &points {
                let (x, y) = frame.part(*at);
                // The whole earth is as wide as it gets.
                prop_assert!(frame.width >= MOST || ((0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)), "{x} {y}");
            }
        }

        #[test]
        fn zooming_keeps_what_one_points_at(at in point(), times in 0.3..3.0_f64, part in (0.0..1.0_f64, 0.0..1.0_f64)) {
            let frame = Frame::of((at.0 / 8.0, at.1 / 8.0), 1000.0, 1.5);
            let pointed = (frame.middle.0 + (part.0 - 0.5) * frame.width, frame.middle.1 + (part.1 - 0.5) * frame.height);
            let found = frame.zoomed(times, part).part(pointed);
            prop_assert!((found.0 - part.0).abs() < 1e-6 && (found.1 - part.1).abs() < 1e-6);
        }

        #[test]
        fn the_frame_stays_over_the_earth(steps in prop::collection::vec((0.01..100.0_f64, point(), point()), 0..10)) {
            let mut frame = Frame::around(&[], 1.5);
            for (times, part, by) in steps {
                frame = frame.zoomed(times, part).moved(by);
                prop_assert!((LEAST..=MOST).contains(&frame.width) && frame.height.is_finite());
                prop_assert!(frame.middle.0.abs() <= FAR && frame.middle.1.abs() <= FAR);
            }
        }

        #[test]
        fn names_cover_nothing(places in prop::collection::vec((point(), 6.0..22.0_f64, 20.0..200.0_f64), 0..25)) {
            let size = (800.0, 600.0);
            let places: Vec<Named> = places.into_iter().map(|(at, radius, width)| Named { at: (at.0.abs() % 800.0, at.1.abs() % 600.0), radius, width, height: 18.0 }).collect();
            let sides = names(&places, size);
            let boxes: Vec<(usize, Rect)> = places.iter().zip(&sides).enumerate().filter_map(|(at, (place, side))| Some((at, place.name((*side)?)))).collect();
            for (at, rect) in &boxes {
                prop_assert!(rect.is_within(size));
                for (other, place) in places.iter().enumerate() {
                    prop_assert!(other == *at || !rect.meets(&place.mark()));
                }
                for (other, second) in &boxes {
                    prop_assert!(other == at || !rect.meets(second));
                }
            }
        }

        #[test]
        fn arcs_are_drawn_between_any_two(from in point(), to in point()) {
            let path = arc(from, to);
            prop_assert!(!path.contains("NaN") && !path.contains("inf"));
            let straight = (from.0 - to.0).hypot(from.1 - to.1);
            let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
            let crown = crown(from, to);
            prop_assert!((crown.0 - middle.0).hypot(crown.1 - middle.1) <= straight * RISE + 1e-6);
            prop_assert!(crown.1 <= middle.1 + 1e-9, "it bends upwards");
        }
    }

    #[test]
    fn a_name_moves_out_of_the_way_of_its_neighbour() {
        let at = |x: f64| Named {
            at: (x, 50.0),
            radius: 8.0,
            width: 60.0,
            height: 16.0,
        };
        assert_eq!(
            names(&[at(100.0), at(140.0)], (300.0, 100.0)),
            [Some(Side::Left), Some(Side::Right)]
        );
        assert_eq!(
            names(&[at(100.0), at(100.0), at(100.0)], (60.0, 30.0)),
            [None, None, None]
        );
    }

    #[test]
    fn areas_grow_with_the_number_of_events() {
        for most in [4, 40, 400] {
            let (all, quarter) = (radius(most, most), radius(most / 4, most));
            assert!((all * all / (quarter * quarter) - 4.0).abs() < 1e-9, "{most}");
            assert!(all <= LARGEST);
        }
        assert!(radius(0, 0) >= SMALLEST && radius(1, 10_000) >= SMALLEST);
    }

    #[test]
    fn numbers_reach_the_drawing() {
        for (value, expect) in [(0.0, "0.00"), (-0.5, "-0.50"), (1234.567, "1234.57"), (-0.001, "0.00")] {
            assert_eq!(decimal(value), expect);
        }
    }
}

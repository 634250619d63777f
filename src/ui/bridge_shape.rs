//! The geometry of the bridge, in a plot of 1000 by 100 units, y downwards, the deck at the bottom.

/// The width of the plot.
pub(super) const WIDTH: f64 = 1000.0;
/// The deck's height above the plot's upper edge.
pub(super) const DECK: f64 = 100.0;
/// How high the arch rises over the deck.
const RISE: f64 = 96.0;
/// Where the arch stands: this far from either end of the deck.
const FOOT: f64 = 20.0;
/// The outermost months keep this part of the width from the ends, so that they have an arch above them.
const MARGIN: f64 = 0.05;
/// How far the curve's handles reach in, as a part of the span: below a third the arch is fuller than a parabola.
const HANDLE: f64 = 0.233;

/// The arch as a path.
pub(super) const ARCH: &str = "M20 100C243.7 -28.0 756.3 -28.0 980.0 100";

/// The same as points: where it begins, its two handles, where it ends.
pub(super) const CURVE: [(f64, f64); 4] = [(20.0, 100.0), (243.7, -28.0), (756.3, -28.0), (980.0, 100.0)];

/// A length of the drawing, to the hundredth. The standard library prints any float to its last bit, and brings ten
/// kilobytes for it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn length(value: f64) -> String {
    let hundredths = (value * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How high the arch is above the deck at `x`.
pub(super) fn arch_height(x: f64) -> f64 {
    let part = ((x - FOOT) / (WIDTH - 2.0 * FOOT)).clamp(0.0, 1.0);
    let along = |t: f64| {
        let u = 1.0 - t;
        3.0 * HANDLE * u * u * t + 3.0 * (1.0 - HANDLE) * u * t * t + t * t * t
    };
    // x grows with t: halving finds it. Twenty halvings are far below a pixel.
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..20 {
        let middle = f64::midpoint(low, high);
        if along(middle) < part {
            low = middle;
        } else {
            high = middle;
        }
    }
    RISE * 4.0 * low * (1.0 - low)
}

/// The place of a moment, counted in months from the first one's start, when `count` months are shown.
#[allow(clippy::cast_precision_loss)] // Months are few.
pub(super) fn place(months: f64, count: usize) -> f64 {
    let part = (months / count.max(1) as f64).clamp(0.0, 1.0);
    WIDTH * (MARGIN + (1.0 - 2.0 * MARGIN) * part)
}

/// The place of the middle of a month.
#[allow(clippy::cast_precision_loss)]
pub(super) fn month_place(index: usize, count: usize) -> f64 {
    place(index as f64 + 0.5, count)
}

/// The same along the width of the drawing.
pub(super) fn percent(x: f64) -> String {
    format!("{}%", length(x / WIDTH * 100.0))
}

/// The shafts of a pillar, from the deck up: the class, where it begins, where it ends. What was held is whole, what is planned stands on
/// it in pieces; together they reach the arch at most.
pub(super) fn shafts(
    index: usize,
    count: usize,
    held: f64,
    planned: f64,
) -> impl Iterator<Item = (&'static str, f64, f64)> {
    let up = arch_height(month_place(index, count));
    let at = |strength: f64| DECK - strength.clamp(0.0, 1.0) * up;
    let all = [
        ("arch-pillar", DECK, at(held)),
        ("arch-pillar planned", at(held), at(held + planned)),
    ];
    all.into_iter().filter(|(_, from, to)| from - to > 0.01)
}

/// The widths of the drawing, in CSS pixels, from which on more labels have room. The style sheet has the same steps
/// (`.from-1` … `.from-5`); the first is the narrowest phone's.
const WIDTHS: [f64; 5] = [270.0, 416.0, 608.0, 832.0, 1056.0];
/// The width of a letter of a label, and the room around it, in CSS pixels; wide enough for any of our alphabets.
const LETTER: f64 = 8.4;
const ROOM: f64 = 14.0;

/// From which step of width on each month's label is shown, 1 to 5; none where it never has room. The strongest months
/// are named first, then the others; no two labels ever touch, and none leaves the drawing.
#[allow(clippy::cast_precision_loss)]
pub(super) fn label_steps(months: &[(&str, f64)]) -> Vec<Option<u8>> {
    let mut order: Vec<usize> = Vec::new();
    for (i, month) in months.iter().enumerate() {
        let at = order.partition_point(|stronger| months[*stronger].1 >= month.1);
        order.insert(at, i);
    }
    let mut steps: Vec<Option<u8>> = vec![None; months.len()];
    for (step, width) in (1_u8..).zip(WIDTHS) {
        let middle = |i: usize| month_place(i, months.len()) / WIDTH * width;
        let half = |i: usize| f64::midpoint(months[i].0.chars().count() as f64 * LETTER, ROOM);
        for &i in &order {
            let inside = middle(i) - half(i) >= -ROOM && middle(i) + half(i) <= width + ROOM;
            let free = |j: usize| steps[j].is_none() || (middle(i) - middle(j)).abs() >= half(i) + half(j);
            if steps[i].is_none() && inside && (0..months.len()).all(free) {
                steps[i] = Some(step);
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::{
        ARCH, CURVE, DECK, FOOT, HANDLE, LETTER, RISE, ROOM, WIDTH, WIDTHS, arch_height, label_steps, length,
        month_place, place, shafts,
    };

    #[test]
    fn the_path_is_that_of_the_arch() {
        let span = WIDTH - 2.0 * FOOT;
        let (left, right) = (FOOT + HANDLE * span, WIDTH - FOOT - HANDLE * span);
        // The highest point of a cubic curve is three quarters of the way to its handles.
        let top = DECK - RISE / 0.75;
        let curve = format!("{left:.1} {top:.1} {right:.1} {top:.1} {:.1} {DECK}", WIDTH - FOOT);
        assert_eq!(ARCH, format!("M{FOOT} {DECK}C{curve}"));
        let [from, points @ ..] = CURVE;
        let points = points.map(|(x, y)| format!("{x:.1} {y:.1}")).join(" ");
        assert_eq!(format!("M{} {}C{points}", from.0, from.1).replace("100.0", "100"), ARCH);
    }

    #[test]
    fn lengths_are_written_to_the_hundredth() {
        assert_eq!(
            [0.0, 7.0, 48.756, 999.999].map(length),
            ["0.00", "7.00", "48.76", "1000.00"]
        );
    }

    #[test]
    fn the_arch_is_even_and_highest_in_the_middle() {
        assert!((arch_height(500.0) - 96.0).abs() < 0.01);
        assert!((arch_height(200.0) - arch_height(800.0)).abs() < 0.01);
        assert!(arch_height(20.0) < 0.01 && arch_height(-5.0) < 0.01);
        assert!(arch_height(100.0) < arch_height(101.0));
    }

    #[test]
    fn months_lie_in_order_inside_the_plot() {
        assert!(month_place(0, 24) > 0.0 && month_place(23, 24) < WIDTH);
        assert!(month_place(3, 24) < place(4.0, 24) && place(4.0, 24) < month_place(4, 24));
    }

    #[test]
    fn what_is_planned_stands_on_what_was_held_up_to_the_arch() {
        let drawn = |held: f64, planned: f64| {
            let shafts = shafts(6, 13, held, planned);
            let rounded = shafts.map(|(class, from, to)| (class.contains("planned"), length(from), length(to)));
            rounded.collect::<Vec<_>>()
        };
        let at = |y: &str| y.to_owned();
        assert_eq!(drawn(0.0, 0.0), []);
        assert_eq!(drawn(0.5, 0.0), [(false, at("100.00"), at("52.00"))]);
        assert_eq!(drawn(0.0, 0.5), [(true, at("100.00"), at("52.00"))]);
        assert_eq!(
            drawn(0.5, 1.0),
            [(false, at("100.00"), at("52.00")), (true, at("52.00"), at("4.00"))]
        );
        assert_eq!(drawn(1.0, 0.5), [(false, at("100.00"), at("4.00"))]);
    }

    #[test]
    fn labels_never_touch_at_any_width() {
        let names = ["September", "Dezember", "Mai", "листопад", "січень", "Februar"];
        for count in [1, 6, 13, 24, 36] {
            let months: Vec<_> = (0..count)
                .map(|i| (names[i % names.len()], [0.0, 0.3, 0.6, 1.0][i % 4]))
                .collect();
            let steps = label_steps(&months);
            for (step, width) in (1_u8..).zip(WIDTHS) {
                let seen: Vec<_> = (0..count).filter(|i| steps[*i].is_some_and(|s| s <= step)).collect();
                for pair in seen.windows(2) {
                    let apart = (month_place(pair[1], count) - month_place(pair[0], count)) / WIDTH * width;
                    #[allow(clippy::cast_precision_loss)]
                    let letters = (months[pair[0]].0.chars().count() + months[pair[1]].0.chars().count()) as f64;
                    assert!(
                        apart >= letters * LETTER / 2.0 + ROOM - 0.01,
                        "{count} months at {width}"
                    );
                }
                assert!(!seen.is_empty());
            }
        }
    }

    #[test]
    fn the_strongest_month_is_named_on_the_narrowest_screen() {
        let mut months = vec![("September", 0.2); 24];
        months[9].1 = 1.0;
        assert_eq!(label_steps(&months)[9], Some(1));
    }
}

//! Events, commitments and other dates as marks and bars.

use super::model::{Shape, Sign, Tone};
use super::{LETTERS, ROW};
use crate::ui::svg::{Colours, Drawing, Text, escaped, lines};

/// The size of a mark.
const MARK: f64 = 7.0;
/// The least size of a step on its bar.
const STEP: f64 = 9.0;
/// How many steps an end takes to fade.
const SHADES: usize = 6;

/// Ink and ground of a tone.
fn tint(tone: Tone, colours: &Colours) -> (&str, &str) {
    match tone {
        Tone::A => (&colours.bank_a, &colours.bank_a_surface),
        Tone::B => (&colours.bank_b, &colours.bank_b_surface),
        Tone::Mid => (&colours.joint, &colours.joint_surface),
        Tone::Late => (&colours.late, &colours.late_surface),
    }
}

#[allow(clippy::cast_precision_loss)] // Rows are few.
pub(super) fn draw_sign(out: &mut Drawing, sign: &Sign, origin: (f64, f64), colours: &Colours) {
    let (ink, ground) = tint(sign.tone, colours);
    let top = origin.1 + sign.row as f64 * ROW;
    let (from, to) = (origin.0 + sign.from, origin.0 + sign.to);
    let middle = top + ROW / 2.0 - 2.0;
    let fill = if sign.hollow { &colours.surface } else { ink };
    let text_at = match &sign.shape {
        Shape::Dot => {
            out.add(&format!(
                r#"<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="2"{}/>"#,
                number(from.max(MARK)),
                number(middle),
                number(MARK),
                escaped(fill),
                escaped(ink),
                if sign.hollow { r#" stroke-dasharray="3 2""# } else { "" },
            ));
            from + 2.0 * MARK
        }
        Shape::Diamond => {
            let (m, w) = (middle, MARK + 1.0);
            out.add(&polygon(
                &[(from, m - w), (from + w, m), (from, m + w), (from - w, m)],
                fill,
                ink,
            ));
            from + 2.0 * MARK
        }
        Shape::Flag => {
            let m = middle;
            out.line((from, m - MARK - 2.0), (from, m + MARK + 2.0), 2.0, ink, None);
            let points = [(from, m - MARK - 2.0), (from + MARK + 3.0, m - 4.0), (from, m + 1.0)];
            out.add(&polygon(&points, fill, ink));
            from + 2.0 * MARK
        }
        Shape::Bar { done, steps, fade } => {
            bar(out, sign, (from, to, top), *fade, (ink, ground), colours);
            let done = done.clamp(0.0, 1.0) * (to - from);
            if done > 0.0 {
                out.rect((from, top + ROW - 8.0), (done, 4.0), ink, "");
            }
            for (first, last, is_done) in steps {
                let x = (origin.0 + first).clamp(from, to);
                let x = x.min(to - STEP).max(from);
                let width = (last - first).clamp(STEP, (to - x).max(STEP));
                let fill = if *is_done { ink } else { &colours.surface };
                let border = format!(r#" stroke="{}" stroke-width="1" rx="2""#, escaped(ink));
                out.rect((x, top + ROW - 4.0 - STEP), (width, STEP), fill, &border);
            }
            from + 6.0
        }
        Shape::Many(words) => {
            let border = format!(r#" rx="11" stroke="{}" stroke-width="1""#, escaped(&colours.soft));
            out.rect((from, top + 1.0), (to - from, 22.0), &colours.sunken, &border);
            let text = Text::new(words, f64::midpoint(from, to), top + 16.5, LETTERS, &colours.ink).bold();
            out.text(text.within(to - from - 6.0));
            return;
        }
    };
    let room = origin.0 + sign.room - text_at;
    if let Some(words) = lines(&sign.label, LETTERS, room, 1)
        .first()
        .filter(|_| room > 6.0 * LETTERS)
    {
        let text = Text::new(words, text_at, middle + 4.5, LETTERS, &colours.ink).anchored("start");
        out.text(if sign.struck { text.struck() } else { text });
    }
}

/// A bar that fades where its ends are not certain: in slices, because not every program that takes SVG knows masks.
#[allow(clippy::cast_precision_loss)] // Slices are few.
fn bar(
    out: &mut Drawing,
    sign: &Sign,
    (from, to, top): (f64, f64, f64),
    fade: (f64, f64),
    (ink, ground): (&str, &str),
    colours: &Colours,
) {
    let fill = if sign.hollow { &colours.surface } else { ground };
    let (start, end) = ((from + fade.0).min(to), (to - fade.1).max(from));
    let dashes = if sign.hollow { r#" stroke-dasharray="5 3""# } else { "" };
    let mut slice = |left: f64, right: f64, strength: f64| {
        if right - left < 0.05 {
            return;
        }
        let opacity = number(strength);
        out.rect(
            (left, top + 1.0),
            (right - left, ROW - 5.0),
            fill,
            &format!(r#" fill-opacity="{opacity}""#),
        );
        for y in [top + 1.0, top + ROW - 4.0] {
            out.add(&format!(
                r#"<line x1="{}" y1="{y}" x2="{}" y2="{y}" stroke="{}" stroke-width="1" stroke-opacity="{opacity}"{dashes}/>"#,
                number(left),
                number(right),
                escaped(ink),
                y = number(y),
            ));
        }
    };
    for at in 0..SHADES {
        let part = |at: usize| at as f64 / SHADES as f64;
        let strength = 0.25 + 0.75 * part(at);
        let step = |length: f64| (length * part(at), length * part(at + 1));
        let (near, far) = step(start - from);
        slice(from + near, from + far, strength);
        let (near, far) = step(to - end);
        slice(to - far, to - near, strength);
    }
    slice(start, end.max(start), 1.0);
    for (x, is_sure) in [(from, fade.0 <= 0.0), (to, fade.1 <= 0.0)] {
        if is_sure {
            let dashes = sign.hollow.then_some("5 3");
            out.line((x, top + 1.0), (x, top + ROW - 4.0), 1.0, ink, dashes);
        }
    }
}

fn polygon(points: &[(f64, f64)], fill: &str, ink: &str) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
        .collect();
    format!(
        r#"<polygon points="{}" fill="{}" stroke="{}" stroke-width="2" stroke-linejoin="round"/>"#,
        points.join(" "),
        escaped(fill),
        escaped(ink),
    )
}

fn number(value: f64) -> String {
    crate::ui::bridge_shape::length(value)
}

//! What the clocks of another time zone show (ECMA-402, `Intl.DateTimeFormat`).

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::date::Day;

/// The day and the time of day, hours and minutes, in a zone of the IANA database, of a time of UTC; an empty name is the reader's own zone. None
/// where the browser does not know the zone.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn local(zone: &str, (day, (hours, minutes)): (Day, (u8, u8))) -> Option<(Day, (u8, u8))> {
    let seconds = day.epoch_days() * 86_400 + i64::from(hours) * 3_600 + i64::from(minutes) * 60;
    let shown = shown(zone, seconds as f64 * 1_000.0).ok()?;
    let parts: Vec<&str> = shown
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let [year, month, day, hours, minutes, ..] = parts[..] else {
        return None;
    };
    let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some((day, (hours.parse().ok()?, minutes.parse().ok()?)))
}

/// In Swedish, which is nearly ISO 8601: `2026-08-02 00:30`.
fn shown(zone: &str, millis: f64) -> Result<String, JsValue> {
    let options = Object::new();
    for name in ["month", "day", "hour", "minute"] {
        Reflect::set(&options, &name.into(), &"2-digit".into())?;
    }
    Reflect::set(&options, &"year".into(), &"numeric".into())?;
    Reflect::set(&options, &"hourCycle".into(), &"h23".into())?;
    if !zone.is_empty() {
        Reflect::set(&options, &"timeZone".into(), &zone.into())?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let maker: Function = Reflect::get(&intl, &"DateTimeFormat".into())?.dyn_into()?;
    let made = Reflect::construct(&maker, &Array::of2(&"sv-SE".into(), &options))?;
    let format: Function = Reflect::get(&made, &"format".into())?.dyn_into()?;
    format.call1(&made, &millis.into())?.as_string().ok_or(JsValue::NULL)
}

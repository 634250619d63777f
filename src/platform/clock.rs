//! What time it is, and randomness.

use js_sys::Date;

use crate::domain::date::Day;

/// Milliseconds since 1970.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn now() -> u64 {
    Date::now().max(0.0) as u64
}

/// The reader's day, by the browser's time zone.
#[must_use]
pub fn today() -> Day {
    day_of(&Date::new_0())
}

fn day_of(date: &Date) -> Day {
    let part = |value: u32| u8::try_from(value).unwrap_or(1);
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    Day::new(year, part(date.get_month() + 1), part(date.get_date())).unwrap_or(Day::from_epoch_days(0))
}

/// The day and the time of day, hour and minute, by the browser's time zone; `millis` since 1970.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn local(millis: u64) -> (Day, u8, u8) {
    let date = Date::new(&(millis as f64).into());
    let part = |value: u32| u8::try_from(value).unwrap_or_default();
    (day_of(&date), part(date.get_hours()), part(date.get_minutes()))
}

/// The time as RFC 3339, in UTC.
#[must_use]
pub fn timestamp() -> String {
    String::from(Date::new_0().to_iso_string())
}

/// Ten random bytes, from the browser's cryptographic source where it has one.
#[must_use]
pub fn random() -> [u8; 10] {
    let mut bytes = [0; 10];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}

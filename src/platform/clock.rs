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
    day_in(&Date::new_0())
}

/// The day of a time, in milliseconds since 1970, by the browser's time zone.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn day_of(millis: u64) -> Day {
    day_in(&Date::new(&(millis as f64).into()))
}

fn day_in(date: &Date) -> Day {
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
    (day_in(&date), part(date.get_hours()), part(date.get_minutes()))
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

/// When a day begins in the browser's time zone, in milliseconds since 1970.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn start_of(day: Day) -> u64 {
    let date = Date::new_0();
    // The years 0 to 99 are not those of the last century here.
    date.set_full_year_with_month_date(
        u32::try_from(day.year()).unwrap_or_default(),
        i32::from(day.month()) - 1,
        i32::from(day.day()),
    );
    date.set_hours(0);
    date.set_minutes(0);
    date.set_seconds(0);
    date.set_milliseconds(0);
    date.get_time().max(0.0) as u64
}

//! Amounts of money: kept in the smallest unit of their currency (ISO 4217), read and written in whole units.

use serde_json::Value;

/// How many decimals amounts of a currency have (ISO 4217). Two, where there is no currency or none that is known.
#[must_use]
pub fn minor_digits(currency: &str) -> u8 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// The decimals of the amount in a group that names its currency beside it, in `currency`.
#[must_use]
pub fn digits_in(group: &Value) -> u8 {
    minor_digits(group.get("currency").and_then(Value::as_str).unwrap_or_default())
}

/// How many of the smallest unit make a whole one.
#[must_use]
pub fn minor_in_whole(digits: u8) -> u32 {
    10_u32.pow(u32::from(digits.min(3)))
}

/// An amount in whole units of its currency.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "money of this size is exact in an f64")]
pub fn whole_units(minor: i64, currency: &str) -> f64 {
    minor as f64 / f64::from(minor_in_whole(minor_digits(currency)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_told_in_whole_units_of_its_currency() {
        for (minor, currency, expect) in [
            (1_250, "EUR", 12.5),
            (1_250, "JPY", 1_250.0),
            (1_250, "KWD", 1.25),
            (1, "", 0.01),
        ] {
            assert!((whole_units(minor, currency) - expect).abs() < 1e-9, "{currency}");
        }
    }
}

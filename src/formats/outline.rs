//! The outline of the countries, as scripts/outline.mjs writes it: pairs of a country's code and the path of its shape.

use serde_json::Value;

/// A country, or all those without a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Land {
    /// Its code, ISO 3166-1 alpha-2; empty where no partner is expected.
    pub country: String,
    /// Its shape, the path of a drawing in the units of the map.
    pub path: String,
}

/// Reads the outline; none where it is not one.
#[must_use]
pub fn parse(text: &str) -> Option<Vec<Land>> {
    let Ok(Value::Array(all)) = serde_json::from_str(text) else {
        return None;
    };
    let lands: Option<Vec<Land>> = all.iter().map(land).collect();
    lands.filter(|lands| !lands.is_empty())
}

fn land(pair: &Value) -> Option<Land> {
    let text = |at: usize| pair.get(at)?.as_str().map(str::to_owned);
    let (country, path) = (text(0)?, text(1)?);
    // A path and nothing else: it goes into files.
    let is_path = path.chars().all(|sign| sign.is_ascii_digit() || "Mlz -".contains(sign));
    is_path.then_some(Land { country, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_read_and_nothing_else() {
        let lands = parse(r#"[["", "M0 0l1 1 1-2z"], ["UA", "M5 5l1 0 0 1z"]]"#).unwrap();
        assert_eq!(
            (lands.len(), lands[1].country.as_str(), lands[0].path.as_str()),
            (2, "UA", "M0 0l1 1 1-2z")
        );
        for text in [
            "",
            "<!doctype html>",
            "[]",
            "{}",
            r#"[["UA"]]"#,
            r#"[["UA", "M0 0\"/><script>"]]"#,
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}

//! In which country a municipality lies, by its name.

use crate::domain::cities;

use super::words::cities::CITIES;

/// The country (ISO 3166-1) of a municipality by its name in any of our languages; none where the name is not known.
#[must_use]
pub fn country_of(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let is_one = |names: &str| names.split('|').any(|known| known.trim().to_lowercase() == name);
    let listed = cities::names()
        .find(|(_, names)| is_one(names))
        .and_then(|(country, _)| country);
    listed.or_else(|| {
        let found = CITIES.iter().find(|(_, list)| list.split(';').any(is_one));
        found.map(|(country, _)| *country)
    })
}

#[test]
fn a_city_is_known_in_each_language() {
    for (name, expect) in [
        ("Житомир", Some("UA")),
        ("Schytomyr", Some("UA")),
        ("Kassel", Some("DE")),
        ("Жовква", Some("UA")),
        ("Nowhere", None),
        ("", None),
    ] {
        assert_eq!(country_of(name), expect, "{name}");
    }
}

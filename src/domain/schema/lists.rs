//! What is on offer where a code of a public standard is chosen.

/// Currencies on offer (ISO 4217): of those who fund, and of the countries on offer.
pub const CURRENCIES: &[&str] = &[
    "EUR", "UAH", "USD", "PLN", "CZK", "GBP", "CHF", "SEK", "NOK", "DKK", "HUF", "RON", "MDL", "GEL", "TRY", "CAD",
    "JPY", "KRW",
];
/// Countries on offer (ISO 3166-1 alpha-2): Europe, and those beyond it with partners in Ukraine.
pub const COUNTRIES: &[&str] = &[
    "AL", "AD", "AM", "AT", "AZ", "BE", "BA", "BG", "CA", "CN", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "GE", "DE",
    "GR", "HU", "IS", "IE", "IL", "IT", "JP", "KZ", "XK", "KR", "LV", "LI", "LT", "LU", "MT", "MD", "MC", "ME", "NL",
    "MK", "NO", "PL", "PT", "RO", "SM", "RS", "SK", "SI", "ES", "SE", "CH", "TR", "UA", "GB", "US", "VA",
];
/// Languages on offer for a contact (BCP 47).
pub const LANGUAGES: &[&str] = &[
    "uk", "de", "en", "pl", "fr", "cs", "es", "it", "ro", "hu", "sk", "lt", "lv", "et", "tr",
];

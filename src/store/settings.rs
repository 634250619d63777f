//! What this browser prefers. Not part of the records: the partner city has its own.

use serde_json::{Value, json};

use crate::domain::text::Lang;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it
    #[default]
    System,
    /// Light
    Light,
    /// Dark
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The code that is stored, and set as `data-theme`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The name of the city that is ours, bank A; empty where nobody said.
    pub our_city: String,
}

impl Settings {
    /// What is stored, or the first of the browser's `languages` that the interface has. Nothing in `text` can fail it.
    #[must_use]
    pub fn parse(text: Option<&str>, languages: &[String]) -> Self {
        let stored: Value = text
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default();
        let word = |name: &str| stored.get(name).and_then(Value::as_str).unwrap_or_default();
        let preferred = || languages.iter().find_map(|tag| Lang::from_tag(tag));
        Self {
            lang: Lang::from_tag(word("lang")).or_else(preferred).unwrap_or_default(),
            theme: Theme::ALL
                .into_iter()
                .find(|theme| theme.code() == word("theme"))
                .unwrap_or_default(),
            our_city: word("our_city").to_owned(),
        }
    }

    /// As they are stored.
    #[must_use]
    pub fn print(&self) -> String {
        json!({"lang": self.lang.tag(), "theme": self.theme.code(), "our_city": self.our_city}).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_visit_follows_the_browser_and_later_ones_the_choice() {
        let browser = ["fr-FR".to_owned(), "de-AT".to_owned()];
        assert_eq!(Settings::parse(None, &browser).lang, Lang::De);
        assert_eq!(Settings::parse(Some(r#"{"lang":"uk"}"#), &browser).lang, Lang::Uk);
        assert_eq!(Settings::parse(Some("][ broken"), &[]).lang, Lang::En);
        let chosen = Settings {
            lang: Lang::Uk,
            theme: Theme::Dark,
            our_city: "Житомир".into(),
        };
        assert_eq!(Settings::parse(Some(&chosen.print()), &browser), chosen);
    }
}

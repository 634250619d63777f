//! Text in several languages, and the languages of the interface.

use super::small_map::SmallMap;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Ukrainian
    Uk,
    /// German
    De,
    /// English
    #[default]
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Uk, Self::De, Self::En];

    /// The BCP 47 tag, which is also the key in a [`Text`].
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Uk => "uk",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag such as `de-AT`, if the interface has it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// Its own name in itself.
    #[must_use]
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Uk => "Українська",
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// The position in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A text by BCP 47 language tag; empty ones are absent. Tags that the interface does not have are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub SmallMap<String, String>);

impl Text {
    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.0
            .get(lang.tag())
            .map(String::as_str)
            .filter(|text| !text.trim().is_empty())
    }

    /// The text in `lang`, else in another language, with the tag of the language it is in.
    #[must_use]
    pub fn best(&self, lang: Lang) -> Option<(&str, &str)> {
        if let Some(text) = self.get(lang) {
            return Some((text, lang.tag()));
        }
        let fallback = [Lang::En, Lang::De, Lang::Uk]
            .into_iter()
            .find_map(|other| Some((self.get(other)?, other.tag())));
        fallback.or_else(|| {
            self.0
                .iter()
                .find(|(_, text)| !text.trim().is_empty())
                .map(|(tag, text)| (text.as_str(), tag.as_str()))
        })
    }

    /// The text of [`Self::best`] alone; empty where there is none.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        self.best(lang).map(|(text, _)| text.to_owned()).unwrap_or_default()
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

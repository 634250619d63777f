//! What this browser prefers. Not part of the records: the partner city has its own.

use serde_json::{Map, Value};

use crate::domain::queries::limits::Limits;
use crate::domain::text::Lang;

use super::copies::{Copied, Rhythm};
use super::dismissed::Dismissed;
use super::snooze::Snooze;

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
    /// From whom the last update was that was logged here; the next one begins with it.
    pub author: String,
    /// The last copy of all records outside this browser.
    pub copied: Option<Copied>,
    /// How long after it the next one is asked for.
    pub rhythm: Rhythm,
    /// Not before this time, in milliseconds since 1970: the reader has said "later".
    pub later: Option<u64>,
    /// From when on something is told.
    pub limits: Limits,
    /// What is put aside.
    pub snoozed: Vec<Snooze>,
    /// Drafts that were dismissed, the oldest first.
    pub dismissed: Vec<Dismissed>,
    /// What another version has set; kept as it came.
    pub unknown: Map<String, Value>,
}

impl Settings {
    /// What is stored, or the first of the browser's `languages` that the interface has. Nothing in `text` can fail it.
    #[must_use]
    pub fn parse(text: Option<&str>, languages: &[String]) -> Self {
        let mut stored: Map<String, Value> = text
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default();
        let mut take = |name: &str| stored.remove(name).unwrap_or_default();
        let [lang, theme, our_city, author, remind] = ["lang", "theme", "our_city", "author", "remind"].map(&mut take);
        let [copied, later, snoozed, limits, dismissed] =
            ["copied", "remind_after", "snoozed", "limits", "dismissed"].map(take);
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let preferred = || languages.iter().find_map(|tag| Lang::from_tag(tag));
        Self {
            lang: Lang::from_tag(&word(&lang)).or_else(preferred).unwrap_or_default(),
            theme: Theme::ALL
                .into_iter()
                .find(|known| known.code() == word(&theme))
                .unwrap_or_default(),
            our_city: word(&our_city),
            author: word(&author),
            copied: Copied::read(&copied),
            rhythm: Rhythm::from_code(&word(&remind)).unwrap_or_default(),
            later: later.as_u64(),
            limits: read_limits(&limits),
            snoozed: snoozed
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Snooze::read)
                .collect(),
            dismissed: dismissed
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Dismissed::read)
                .collect(),
            unknown: stored,
        }
    }

    /// As they are stored.
    #[must_use]
    pub fn print(&self) -> String {
        let mut all = self.unknown.clone();
        let mut put = |name: &str, value: Value| all.insert(name.to_owned(), value);
        put("lang", self.lang.tag().into());
        put("theme", self.theme.code().into());
        put("our_city", self.our_city.as_str().into());
        put("remind", self.rhythm.code().into());
        if !self.author.is_empty() {
            put("author", self.author.as_str().into());
        }
        if let Some(copied) = self.copied {
            put("copied", copied.value());
        }
        if let Some(later) = self.later {
            put("remind_after", later.into());
        }
        let Limits { silent, soon, lead } = self.limits;
        put("limits", vec![silent, soon, lead].into());
        if !self.snoozed.is_empty() {
            put("snoozed", self.snoozed.iter().map(Snooze::value).collect());
        }
        if !self.dismissed.is_empty() {
            put("dismissed", self.dismissed.iter().map(Dismissed::value).collect());
        }
        Value::Object(all).to_string()
    }
}

/// What is stored; the usual where that is no threshold.
fn read_limits(stored: &Value) -> Limits {
    let usual = Limits::default();
    let read = |at: usize, usual: i64| {
        let days = stored.get(at).and_then(Value::as_i64);
        days.filter(|days| Limits::RANGE.contains(days)).unwrap_or(usual)
    };
    Limits {
        silent: read(0, usual.silent),
        soon: read(1, usual.soon),
        lead: read(2, usual.lead),
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
            author: "Olena".into(),
            copied: Some(Copied {
                at: 1_790_000_000_000,
                records: 24,
            }),
            rhythm: Rhythm::Week,
            later: Some(1_790_000_000_001),
            limits: Limits {
                silent: 90,
                soon: 14,
                ..Limits::default()
            },
            snoozed: vec![Snooze {
                record: crate::domain::sample::id(7),
                until: crate::domain::sample::day("2026-12-01"),
                said: "agreed".into(),
            }],
            dismissed: vec![Dismissed::new(crate::store::commands::What::Event, "Besuch")],
            ..Settings::parse(None, &[])
        };
        assert_eq!(Settings::parse(Some(&chosen.print()), &browser), chosen);
    }

    #[test]
    fn what_another_version_has_set_is_kept() {
        let theirs = r#"{"lang": "uk", "mood": {"a": [1]}, "copied": "yesterday", "limits": [0, "14"]}"#;
        let mut settings = Settings::parse(Some(theirs), &[]);
        assert_eq!(settings.copied, None);
        assert_eq!(settings.limits, Limits::default());
        settings.theme = Theme::Dark;
        let again = Settings::parse(Some(&settings.print()), &[]);
        assert_eq!(again.unknown["mood"]["a"][0], 1);
        assert_eq!(again, settings);
    }
}

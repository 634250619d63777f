//! What this browser prefers. Not part of the records: the partner city has its own.

use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::queries::limits::Limits;
use crate::domain::text::Lang;

use super::alerts::Told;
use super::copies::{Copied, Rhythm};
use super::dismissed::Dismissed;
use super::folder::Linked;
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

/// What a reader has set in this browser; no part of the records.
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
    /// Whether notifications are wanted.
    pub notify: bool,
    /// What was last told by them.
    pub told: Option<Told>,
    /// The contacts that look like one and are two, the smaller id first.
    pub apart: Vec<(Id, Id)>,
    /// The columns of the table of commitments, by their codes; none until the reader chooses.
    pub columns: Option<Vec<String>>,
    /// What the cards of commitments show, by its codes; none until the reader chooses.
    pub on_card: Option<Vec<String>>,
    /// What the headings of tables were taken for: by type of record and heading, the key of a column, or empty for one that was left out.
    pub headings: Map<String, Value>,
    /// Drafts that were dismissed, the oldest first.
    pub dismissed: Vec<Dismissed>,
    /// The folder that is linked; its handle lies elsewhere.
    pub folder: Option<Linked>,
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
        let [copied, later, snoozed, limits] = ["copied", "remind_after", "snoozed", "limits"].map(&mut take);
        let [notify, told, apart] = ["notify", "told", "apart"].map(&mut take);
        let [columns, on_card] = ["columns", "card"].map(&mut take);
        let headings = take("headings");
        let [dismissed, folder] = ["dismissed", "folder"].map(&mut take);
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
            notify: notify == Value::Bool(true),
            told: Told::read(&told),
            apart: apart.as_array().into_iter().flatten().filter_map(read_pair).collect(),
            columns: read_codes(&columns),
            on_card: read_codes(&on_card),
            headings: match headings {
                Value::Object(headings) => headings,
                _ => Map::new(),
            },
            dismissed: dismissed
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Dismissed::read)
                .collect(),
            folder: Linked::read(&folder),
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
        if !self.headings.is_empty() {
            put("headings", Value::Object(self.headings.clone()));
        }
        if !self.snoozed.is_empty() {
            put("snoozed", self.snoozed.iter().map(Snooze::value).collect());
        }
        if self.notify {
            put("notify", true.into());
        }
        if let Some(told) = &self.told {
            put("told", told.value());
        }
        if !self.apart.is_empty() {
            let pair = |(a, b): &(Id, Id)| Value::from(vec![a.to_string(), b.to_string()]);
            put("apart", self.apart.iter().map(pair).collect());
        }
        for (name, codes) in [("columns", &self.columns), ("card", &self.on_card)] {
            if let Some(codes) = codes {
                put(name, codes.iter().map(String::as_str).collect());
            }
        }
        if !self.dismissed.is_empty() {
            put("dismissed", self.dismissed.iter().map(Dismissed::value).collect());
        }
        if let Some(folder) = &self.folder {
            put("folder", folder.value());
        }
        Value::Object(all).to_string()
    }
}

fn read_pair(stored: &Value) -> Option<(Id, Id)> {
    let id = |at: usize| stored.get(at)?.as_str()?.parse().ok();
    Some((id(0)?, id(1)?))
}

/// A list of codes; nothing where that is something else.
fn read_codes(stored: &Value) -> Option<Vec<String>> {
    let codes = stored.as_array()?.iter();
    Some(codes.filter_map(Value::as_str).map(str::to_owned).collect())
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
            notify: true,
            told: Some(Told {
                day: crate::domain::sample::day("2026-12-01"),
                records: vec![crate::domain::sample::id(7)],
            }),
            apart: vec![(crate::domain::sample::id(7), crate::domain::sample::id(8))],
            columns: Some(vec!["due".into(), "of_tomorrow".into()]),
            on_card: Some(Vec::new()),
            headings: Map::from_iter([("contact".to_owned(), serde_json::json!({"Name": "name"}))]),
            dismissed: vec![Dismissed::new(crate::store::commands::What::Event, "Besuch")],
            folder: Linked::read(&serde_json::json!({"name": "Kassel", "replica": "0000002a", "contacts": true})),
            ..Settings::parse(None, &[])
        };
        assert_eq!(Settings::parse(Some(&chosen.print()), &browser), chosen);
    }

    #[test]
    fn what_another_version_has_set_is_kept() {
        let theirs =
            r#"{"lang": "uk", "mood": {"a": [1]}, "copied": "yesterday", "limits": [0, "14"], "columns": "all"}"#;
        let mut settings = Settings::parse(Some(theirs), &[]);
        assert_eq!(settings.copied, None);
        assert_eq!(settings.limits, Limits::default());
        assert_eq!(settings.columns, None);
        settings.theme = Theme::Dark;
        let again = Settings::parse(Some(&settings.print()), &[]);
        assert_eq!(again.unknown["mood"]["a"][0], 1);
        assert_eq!(again, settings);
    }
}

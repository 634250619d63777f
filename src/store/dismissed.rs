//! Which drafts the reader has dismissed, so that their like is proposed less. This browser's, a member of its settings.

use serde_json::{Value, json};

use super::commands::What;

/// How many are remembered; the oldest go.
const MOST: usize = 100;
/// How many characters of each.
const LENGTH: usize = 80;

/// A draft that was dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// What it would have become.
    pub what: What,
    /// Its name or the beginning of its title.
    pub words: String,
}

impl Dismissed {
    /// That a draft of this name was dismissed.
    #[must_use]
    pub fn new(what: What, title: &str) -> Self {
        Self {
            what,
            words: title.chars().take(LENGTH).collect(),
        }
    }

    /// Reads one as it is stored; none where it is of another form.
    #[must_use]
    pub fn read(stored: &Value) -> Option<Self> {
        let code = stored.get(0)?.as_str()?;
        let what = What::ALL.into_iter().find(|what| what.code() == code)?;
        let words = stored.get(1)?.as_str()?.to_owned();
        Some(Self { what, words })
    }

    /// As it is stored.
    #[must_use]
    pub fn value(&self) -> Value {
        json!([self.what.code(), self.words])
    }

    /// Adds it to those that are known, or takes it out once.
    pub fn note(self, known: &mut Vec<Self>, is_dismissed: bool) {
        if is_dismissed {
            known.push(self);
            let over = known.len().saturating_sub(MOST);
            known.drain(..over);
        } else if let Some(at) = known.iter().rposition(|other| *other == self) {
            known.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_dismissed_is_remembered_and_can_be_forgotten() {
        let mut known = Vec::new();
        let one = Dismissed::new(What::Event, &"a".repeat(200));
        assert_eq!(one.words.len(), LENGTH);
        one.clone().note(&mut known, true);
        assert_eq!(Dismissed::read(&one.value()), Some(one.clone()));
        for n in 0..MOST {
            Dismissed::new(What::Person, &n.to_string()).note(&mut known, true);
        }
        assert_eq!((known.len(), known.contains(&one)), (MOST, false));
        Dismissed::new(What::Person, "7").note(&mut known, false);
        assert_eq!(known.len(), MOST - 1);
        assert_eq!(Dismissed::read(&json!(["mood", "a"])), None);
    }
}

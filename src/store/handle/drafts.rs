//! Half-filled forms, kept beside the records.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::order::gathered;
use crate::domain::record::Fields;
use crate::platform::storage::Storage;
use crate::store::keys;

use super::Store;

impl Store {
    /// What was typed into a form and not saved.
    #[must_use]
    pub fn draft(&self, name: &str) -> Option<Fields> {
        let text = self
            .inner
            .with_value(|inner| inner.storage.get(&format!("{}{name}", keys::DRAFT)).ok().flatten())?;
        match serde_json::from_str(&text) {
            Ok(Value::Object(fields)) => Some(gathered(fields)),
            _ => None,
        }
    }

    /// Keeps what is typed. A draft that does not fit is no reason to disturb: the form itself still has it.
    pub fn keep_draft(&self, name: &str, fields: &Fields) {
        let Ok(text) = serde_json::to_string(fields) else {
            return;
        };
        let _ = self
            .inner
            .with_value(|inner| inner.storage.set(&format!("{}{name}", keys::DRAFT), &text));
    }

    /// Forgets what was typed.
    pub fn drop_draft(&self, name: &str) {
        let _ = self
            .inner
            .with_value(|inner| inner.storage.remove(&format!("{}{name}", keys::DRAFT)));
    }
}

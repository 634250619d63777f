//! Widgets that get all they show as props. Must not know: the store, the domain, the platform.

mod choice_field;
mod combo_match;
mod combobox;
mod date_field;
mod date_parts;
mod field;
mod focus;
mod icon;
mod keys;
mod lang_tabs;
mod text_field;

pub use choice_field::{CheckField, CheckGroup, SelectField};
pub use combobox::{Choice, ComboTexts, Combobox, ComboboxMany};
pub use date_field::{DateField, DateLabels};
pub use field::Field;
pub use focus::focus_by_id;
pub use icon::{Glyph, Icon};
pub use lang_tabs::{LangTabs, TextLanguage};
pub use text_field::{Kind, NumberField, TextArea, TextField};

//! Widgets that get all they show as props. Must not know: the store, the domain, the platform.
//!
//! Texts come in as `Signal<String>`: pass a `&str`, a `String`, a signal or a closure. Callbacks take closures. A view
//! keeps the truth; a widget shows `value` and reports what was done.
//!
//! **Controls**: `id label value on_input [on_leave error hint required disabled]`, and
//! - [`TextField`] `[kind limit unit list]`, [`NumberField`] `[whole unit]`: the raw text
//! - [`TextArea`] `lang [limit]`: several lines in one language
//! - [`SelectField`] `options: Vec<(value, text)> [empty]`; [`CheckField`] `id label checked on_change [hint]`;
//!   [`CheckGroup`] `options values on_change`
//! - [`LangTabs`] `languages: Vec<TextLanguage> values: Vec<(tag, text)> on_input((tag, text)) [initial single rows limit]`
//! - [`DateField`] `labels: DateLabels [required: bool]`: `value` is an EDTF string, perhaps incomplete or impossible
//! - [`Combobox`] `options: Vec<Choice> texts: ComboTexts [create]`; [`ComboboxMany`] `values on_change` in place of `value`
//! - [`Field`]: the frame, for a control of one's own
//!
//! **Forms**: [`ErrorSummary`] `id title errors: Vec<(field id, text)> attempt`. A control's error stands in its `error`.
//!
//! **Acting**: [`Menu`] `id label items: Vec<MenuItem> on_choose(key) [glyph class start]`,
//! [`SearchField`] `id label value on_input clear`, [`SegmentedControl`] `id label options value on_input`
//!
//! **Showing**: [`Icon`] `glyph`, [`progress_bar`]`(value: 0..=1, label, text, with_text)`,
//! [`EmptyState`] `title [text glyph]` + buttons, [`Each`] `each key children` and [`Shown`] `when children [fallback]`, Leptos'
//! `For` and `Show` in less wasm, [`live`]`(move || view)` in place of a bare closure that makes a view, `.together()` in place of
//! `collect_view` ([`Together`]), [`plain`]`(tag)` for elements that are drawn many times and only hold texts, and [`Seats`] `each key held draw` for
//! a list of them whose elements are taken over by what comes,
//! [`BridgeArch`] `months: Vec<Pillar> today: Option<f64> today_label banks: (String, String) alt` + [`BridgeStands`] `id months: Vec<Option<Told>>
//! label`, which makes it answer; the same as a file by [`bridge_svg`], the schedule and the chronicle by [`chart_svg`] and [`chronicle_svg`],
//! [`MapPlot`] `id lands marks arcs hand: MapHand label on_open`, a map whose places can be pressed; the same as a file by [`map_svg`],
//! [`Reveal::new`]`(total, page)` with `.shown()` for `take`, and [`RevealMore`] `reveal text(rest)` after the list;
//! [`whole_on_paper`] for a list with a button of its own
//!
//! [`Trend`] `marks: Vec<Mark> target alt`: a value over time
//!
//! **Reading**: [`Memo`], Leptos' in less wasm
//!
//! **Focus**: [`focus_by_id`]; a table that is walked by arrow keys: [`grid_key`], [`grid_focus`], [`grid_stop`], [`focus_cell`], and
//! [`PickBox`] for its rows
//!
//! The classes for what has no widget (page head, facts, board, timeline, tables) are told at the top of each file of
//! `style/`.

mod bridge_arch;
mod bridge_shape;
mod bridge_stands;
mod bridge_svg;
mod chart_svg;
mod choice_field;
mod chronicle_svg;
mod combo_input;
mod combo_match;
mod combobox;
mod date_field;
mod date_inputs;
mod date_parts;
mod each;
mod empty_state;
mod error_summary;
mod field;
mod focus;
mod grid;
mod icon;
mod keys;
mod lang_tabs;
mod live;
mod map_hand;
mod map_plot;
mod map_shape;
mod map_svg;
mod memo;
mod menu;
mod near;
mod plain;
mod progress;
mod reveal;
mod search_field;
mod seats;
mod svg;
mod tabs;
mod text_area;
mod text_field;
mod trend;

pub use bridge_arch::{BridgeArch, Pillar};
pub use bridge_stands::{BridgeStands, Told};
pub use bridge_svg::{Picture, bridge_svg};
pub use chart_svg::{CHART, Chart, ChartLane, ChartTick, Shape, Sign, Tone, chart_svg, lane_height};
pub use choice_field::{CheckField, CheckGroup, SelectField};
pub use chronicle_svg::{Chronicle, Line, Note, chronicle_svg};
pub use combobox::{Choice, ComboTexts, Combobox, ComboboxMany};
pub use date_field::{DateField, DateLabels};
pub use each::Each;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use field::Field;
pub use focus::{blur, focus_by_id, id_around, id_near, leaves_group, name_beside, name_no_more, toggled};
pub use grid::{
    PickBox, column_of, focus_cell, grid_focus, grid_key, grid_stop, is_box, is_in_control, row_of, set_box, tabs_out,
};
pub use icon::{Glyph, Icon, icon};
pub use lang_tabs::{LangTabs, TextLanguage, lang_tab_id};
pub use live::{Shown, Together, live};
pub use map_hand::MapHand;
pub use map_plot::{MapMark, MapPlot, MapShape};
pub use map_shape::{Frame, Point, crown as map_crown};
pub use map_svg::{MapPicture, map_svg};
pub use memo::Memo;
pub use menu::{Menu, MenuItem};
pub use near::is_near;
pub use plain::{Piece, Plain, plain};
pub use progress::progress_bar;
pub use reveal::{Reveal, RevealMore, whole_on_paper};
pub use search_field::SearchField;
pub use seats::Seats;
pub use svg::Colours;
pub use tabs::SegmentedControl;
pub use text_area::TextArea;
pub use text_field::{Kind, NumberField, TextField};
pub use trend::{Mark, Trend};

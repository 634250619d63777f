//! The drawings: one line weight, 24 by 24, taken from the colour of the text around them.

use leptos::prelude::*;

use super::plain::{Plain, plain};

/// What an [`Icon`] shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // The names say it.
pub enum Glyph {
    Plus,
    Minus,
    Pencil,
    Trash,
    Copy,
    Undo,
    Redo,
    Check,
    Alert,
    Info,
    Clock,
    Link,
    Calendar,
    Person,
    Building,
    Menu,
    More,
    Close,
    Left,
    Right,
    Up,
    Down,
    Grip,
    Download,
    Upload,
    Globe,
    Gear,
    Book,
    Search,
    Home,
    Board,
    Timeline,
    Print,
    Pin,
    Bookmark,
    /// The mark of the product.
    Bridge,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Pencil => "M4.5 19.5l1-4.5L16 4.5 19.5 8 9 18.5zM13.5 7l3.5 3.5",
            Self::Trash => "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.2 10.5v5.5M13.8 10.5v5.5",
            Self::Copy => "M9 9h10.5v10.5H9zM6 15H4.5V4.5H15V6",
            Self::Undo => "M8.5 5L4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9",
            Self::Redo => "M15.5 5l4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h5",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Alert => "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1",
            Self::Info => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 11v5.5M12 7.8v.1",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"
            }
            Self::Calendar => "M4.5 6h15v13.5h-15zM4.5 10.5h15M8.5 3.8V7.5M15.5 3.8V7.5",
            Self::Person => "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20c.5-4 3.5-5.5 7.5-5.5s7 1.5 7.5 5.5",
            Self::Building => "M5 20V8l7-4 7 4v12M3.5 20h17M9 20v-4.5h6V20M9 11.5h.1M12 11.5h.1M15 11.5h.1",
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::More => {
                "M5.5 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M12 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M18.5 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4"
            }
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Left => "M15 6l-6 6 6 6",
            Self::Right => "M9 6l6 6-6 6",
            Self::Up => "M6 15l6-6 6 6",
            Self::Down => "M6 9l6 6 6-6",
            Self::Grip => {
                "M9 5.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M15 5.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M9 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M15 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M9 17.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M15 17.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4"
            }
            Self::Download => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15",
            Self::Upload => "M12 15.5V4.5M7.5 9L12 4.5 16.5 9M4.5 19.5h15",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"
            }
            Self::Gear => {
                "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 3.5v2.5M12 18v2.5M3.5 12H6M18 12h2.5M6 6l1.8 1.8M16.2 16.2L18 18M18 6l-1.8 1.8M7.8 16.2L6 18"
            }
            Self::Book => {
                "M12 6.5C9.5 4.5 6.5 4.5 4 5v13.5c2.5-.5 5.5-.5 8 1.5 2.5-2 5.5-2 8-1.5V5c-2.5-.5-5.5-.5-8 1.5V20"
            }
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.3 15.3L20 20",
            Self::Home => "M4 11.5L12 4.5l8 7M6 10v9.5h12V10M10 19.5V14h4v5.5",
            Self::Board => "M4.5 5h4v14h-4zM10.5 5h4v9h-4zM16.5 5h3.5v6h-3.5z",
            Self::Timeline => "M12 3.5v17M12 7H5v3h7M12 14h7v3h-7",
            Self::Print => "M7 9V4.5h10V9M7 17H4.5V9h15v8H17M7 14h10v5.5H7z",
            Self::Pin => "M12 20.5c4-4.5 6-7.5 6-10.5a6 6 0 0 0-12 0c0 3 2 6 6 10.5M12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4",
            Self::Bookmark => "M6.5 4h11v16l-5.5-4-5.5 4z",
            Self::Bridge => "M1 20V10M29 20V10M1 11C8 1 22 1 29 11M1 14H29M8 14V6.5M15 14V4M22 14V6.5",
        }
    }

    const fn view_box(self) -> &'static str {
        match self {
            Self::Bridge => "0 0 30 22",
            _ => "0 0 24 24",
        }
    }
}

/// A drawing beside a text, or in a button that has a name. Screen readers pass it over.
#[component]
pub fn Icon(
    /// What it shows.
    glyph: Glyph,
) -> impl IntoView {
    icon(glyph)
}

/// The same as an element.
#[must_use]
pub fn icon(glyph: Glyph) -> Plain {
    plain("svg")
        .class("icon")
        .set("viewBox", glyph.view_box())
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .with(plain("path").set("d", glyph.path()))
}

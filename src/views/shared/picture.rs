//! What is shown, as a file for a slide or a report, and on paper: the menu that all pictures have.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::PictureKind;
use crate::ui::{Colours, Glyph, Menu, MenuItem};

use super::t;

/// A drawing, ready to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What the file is called, without its ending.
    pub name: String,
    /// The text of the SVG file.
    pub svg: String,
}

impl Drawn {
    /// A drawing with this heading and this line below it.
    #[must_use]
    pub fn new(title: &str, period: &str, svg: String) -> Self {
        Self {
            name: file_name(title, period),
            svg,
        }
    }
}

/// Saves a picture of what is shown, or prints the page.
#[component]
pub fn SavePicture(
    /// The id of the menu.
    #[prop(into)]
    id: String,
    /// Draws it, in these colours.
    #[prop(into)]
    draw: Callback<Colours, Drawn>,
) -> impl IntoView {
    let store = Store::here();
    let items = Signal::derive(move || items(store.lang().get()));
    let choose = move |key: String| {
        if key == "print" {
            return store.print();
        }
        let kind = if key == "png" {
            PictureKind::Png
        } else {
            PictureKind::Svg
        };
        let drawn = untrack(|| draw.run(colours(store)));
        store.save_picture(&drawn.name, &drawn.svg, kind);
    };
    view! {
        <div class="no-print">
            <Menu id label=t(m::bridge_picture) items on_choose=choose class="small quiet"/>
        </div>
    }
}

fn items(lang: Lang) -> Vec<MenuItem> {
    let item = |key: &str, label: &str, glyph: Glyph| MenuItem {
        key: key.to_owned(),
        label: label.to_owned(),
        glyph: Some(glyph),
        ..MenuItem::default()
    };
    vec![
        item("svg", m::bridge_save_svg(lang), Glyph::Download),
        item("png", m::bridge_save_png(lang), Glyph::Download),
        item("print", m::bridge_print(lang), Glyph::Print),
    ]
}

/// The colours of the style sheet on white, whichever theme is on: slides and paper are white.
#[must_use]
pub fn colours(store: Store) -> Colours {
    let of = |token: &str| store.colour_on_white(token);
    Colours {
        surface: of("--surface"),
        sunken: of("--sunken"),
        ink: of("--ink"),
        soft: of("--soft"),
        line: of("--line"),
        line_strong: of("--line-strong"),
        brand: of("--brand"),
        today: of("--today"),
        bank_a: of("--bank-a"),
        bank_b: of("--bank-b"),
        joint: of("--joint"),
        late: of("--late"),
        bank_a_surface: of("--bank-a-surface"),
        bank_b_surface: of("--bank-b-surface"),
        joint_surface: of("--joint-surface"),
        late_surface: of("--late-surface"),
    }
}

/// The heading and the period, without what a file's name cannot hold.
#[must_use]
pub fn file_name(title: &str, period: &str) -> String {
    let whole = format!("{title} {period}");
    let kept = |letter: char| {
        if letter.is_alphanumeric() || letter == '.' {
            letter
        } else {
            ' '
        }
    };
    let words: String = whole.chars().map(kept).collect();
    let name = words.split_whitespace().collect::<Vec<_>>().join("-");
    name.chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_after_what_it_shows() {
        let named = |title: &str, period: &str| Drawn::new(title, period, String::new()).name;
        assert_eq!(
            named("Житомир – Кассель", "січень 2025 – грудень 2025"),
            "Житомир-Кассель-січень-2025-грудень-2025"
        );
        assert_eq!(named("a/b\\c: <d>?", "2025"), "a-b-c-d-2025");
        assert!(named(&"x".repeat(500), "2025").len() <= 100);
    }
}

//! The bridge as a file for a slide or a report, and on paper.

use leptos::prelude::*;

use crate::domain::queries::bridge::{Span, Stretch, months};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::PictureKind;
use crate::ui::{Colours, Glyph, Menu, MenuItem, Picture, bridge_svg};
use crate::views::shared::bridge::{names, period, pillars, place_of_today, summary};
use crate::views::shared::{Reader, t};

/// Saves the bridge as it is shown.
#[component]
pub fn SavePicture(
    /// Whose bridge.
    span: Span,
    /// Which months.
    stretch: Signal<Stretch>,
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
        let reader = untrack(|| Reader::of(store));
        let picture = store
            .workspace()
            .with_untracked(|workspace| picture(workspace, span, stretch.get_untracked(), &reader));
        let name = file_name(&picture);
        store.save_picture(&name, &bridge_svg(&picture, &colours(store)), kind);
    };
    view! {
        <div class="no-print">
            <Menu id="bridge-picture" label=t(m::bridge_picture) items on_choose=choose class="small quiet"/>
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

fn picture(workspace: &Workspace, span: Span, stretch: Stretch, reader: &Reader) -> Picture {
    let months = months(workspace, span, reader.today, stretch);
    let banks = names(workspace, span, reader);
    let today = place_of_today(&months, reader);
    Picture {
        lang: reader.lang.tag().to_owned(),
        title: format!("{} – {}", banks.0, banks.1),
        period: period(&months, reader),
        alt: summary(&months, reader),
        months: pillars(&months, reader),
        today: today.map(|today| (today, m::date_today(reader.lang).to_owned())),
        banks,
        legend: (
            m::bridge_held(reader.lang).to_owned(),
            m::bridge_planned(reader.lang).to_owned(),
        ),
    }
}

/// The colours of the style sheet on white, whichever theme is on: slides and paper are white.
fn colours(store: Store) -> Colours {
    let of = |token: &str| store.colour_on_white(token);
    Colours {
        surface: of("--surface"),
        ink: of("--ink"),
        soft: of("--soft"),
        brand: of("--brand"),
        today: of("--today"),
        bank_a: of("--bank-a"),
        bank_b: of("--bank-b"),
    }
}

/// The names and the period, without what a file's name cannot hold.
fn file_name(picture: &Picture) -> String {
    let whole = format!("{} {}", picture.title, picture.period);
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
        let named = |title: &str, period: &str| {
            file_name(&Picture {
                title: title.into(),
                period: period.into(),
                ..Picture::default()
            })
        };
        assert_eq!(
            named("Житомир – Кассель", "січень 2025 – грудень 2025"),
            "Житомир-Кассель-січень-2025-грудень-2025"
        );
        assert_eq!(named("a/b\\c: <d>?", "2025"), "a-b-c-d-2025");
        assert!(named(&"x".repeat(500), "2025").len() <= 100);
    }
}

//! Four figures, each leading to what it counts.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::clauses::coverage;
use crate::domain::queries::commitments::{overdue_by, unowned};
use crate::domain::queries::lists::banks;
use crate::domain::record::Kind;
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::names::named;
use crate::views::shared::{Reader, t};

use super::agreements::AGREEMENTS;

/// Four figures of the partnership with this id.
#[component]
pub fn Figures(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let cards = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let commitments = Commitments::of(workspace, id, &reader);
            view! {
                {commitments.in_work(id, &reader)}
                {commitments.overdue(id, &reader)}
                {commitments.unowned(id, &reader)}
                {clauses(workspace, id, &reader)}
            }
        })
    });
    view! { <section class="facts" aria-label=t(m::partnership_figures)>{cards}</section> }
}

/// What is counted of the commitments.
#[derive(Default)]
struct Commitments {
    all: usize,
    open: usize,
    overdue: usize,
    /// The title of the one that is overdue the longest.
    worst: Option<Text>,
    unowned: usize,
    /// How many nobody has, by the name of the side.
    sides: Vec<(String, usize)>,
}

impl Commitments {
    fn of(workspace: &Workspace, id: Id, reader: &Reader) -> Self {
        let mut found = Self::default();
        let Some(partnership) = workspace.partnership_of(id) else {
            return found;
        };
        let mut sides: Vec<(Id, String, usize)> = banks(partnership, &reader.our_city)
            .iter()
            .map(|(partner, details)| (*partner, details.name.show(reader.lang), 0))
            .collect();
        let mut worst = 0;
        for (_, commitment) in workspace
            .commitments()
            .filter(|(_, commitment)| commitment.partnership == Some(id))
        {
            found.all += 1;
            found.open += usize::from(commitment.status().is_open());
            if let Some(days) = overdue_by(commitment, reader.today) {
                found.overdue += 1;
                if days > worst {
                    worst = days;
                    found.worst = Some(commitment.title.clone());
                }
            }
            let nobody = unowned(commitment, partnership, workspace);
            found.unowned += usize::from(!nobody.is_empty());
            for (_, _, number) in sides.iter_mut().filter(|(partner, _, _)| nobody.contains(partner)) {
                *number += 1;
            }
        }
        found.sides = sides
            .into_iter()
            .map(|(_, name, number)| (name, number))
            .filter(|(_, number)| *number > 0)
            .collect();
        found
    }

    fn in_work(&self, id: Id, reader: &Reader) -> AnyView {
        let lang = reader.lang;
        let note = m::partnership_of_all(lang, count(self.all)).into_any();
        card(
            "",
            Place::Commitments(id).href(),
            m::partnership_open(lang),
            &number(self.open, reader),
            note,
        )
    }

    fn overdue(&self, id: Id, reader: &Reader) -> AnyView {
        let lang = reader.lang;
        let note = match &self.worst {
            Some(title) => named(title, lang),
            None => m::partnership_none_overdue(lang).into_any(),
        };
        let class = if self.overdue > 0 { "late" } else { "" };
        let list = format!("{}?overdue=1", Place::Commitments(id));
        card(
            class,
            list,
            m::partnership_overdue(lang),
            &number(self.overdue, reader),
            note,
        )
    }

    fn unowned(&self, id: Id, reader: &Reader) -> AnyView {
        let lang = reader.lang;
        let note = match &self.sides[..] {
            [] => m::partnership_all_owned(lang).to_owned(),
            [(name, _)] => m::partnership_on_side(lang, name),
            sides => {
                let parts: Vec<String> = sides
                    .iter()
                    .map(|(name, n)| format!("{name}: {}", number(*n, reader)))
                    .collect();
                parts.join(", ")
            }
        };
        let class = if self.unowned > 0 { "warn" } else { "" };
        let list = format!("{}?without=any", Place::Commitments(id));
        card(
            class,
            list,
            m::partnership_unowned(lang),
            &number(self.unowned, reader),
            note.into_any(),
        )
    }
}

fn clauses(workspace: &Workspace, id: Id, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let coverage = coverage(workspace, id);
    let note = if coverage.all == 0 {
        m::partnership_no_clauses(lang)
    } else {
        m::partnership_covered(lang)
    };
    let figure = format!(
        "{} / {}",
        number(coverage.covered, reader),
        number(coverage.all, reader)
    );
    let list = format!("{}#{AGREEMENTS}", Place::Show(Kind::Partnership, id));
    card("", list, m::partnership_clauses(lang), &figure, note.into_any())
}

fn number(n: usize, reader: &Reader) -> String {
    intl::number(reader.lang, count(n))
}

fn card(class: &str, href: String, name: &'static str, figure: &str, note: AnyView) -> AnyView {
    let figure = figure.to_owned();
    view! {
        <A href attr:class=format!("card {class}")>
            <span class="soft">{name}</span>
            <strong>{figure}</strong>
            <span class="soft">{note}</span>
        </A>
    }
    .into_any()
}

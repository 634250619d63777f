//! A report as a document, in one language: the same for the screen, for paper, and for a file. In another language it has the same
//! parts in the same order, so that the two can stand side by side.

mod dossier;
mod figures;
mod lists;

use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::queries::report::{Report, narrative, report};
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::handle::markdown::{Block, Document, Item};
use crate::views::shared::Reader;
use crate::views::shared::marks::count;
use crate::views::shared::writing::{Writer, list};

use super::asked::{Asked, Cut};

/// How many entries a list of the single page has.
const FEW: usize = 3;

/// The report of a partnership; `reader.lang` is its language.
pub(super) fn written(id: Id, asked: &Asked, workspace: &Workspace, reader: &Reader) -> Document {
    let (Some(record), Some(partnership)) = (workspace.get(id), workspace.partnership_of(id)) else {
        return Document::default();
    };
    let facts = report(workspace, id, asked.days, reader.today, &reader.limits);
    let writing = Writing {
        id,
        partnership,
        facts: &facts,
        asked,
        to: Writer { workspace, reader },
    };
    let name = title(record, reader.lang, &reader.our_city);
    let heading = match asked.cut {
        Cut::Period => m::report_title_period(reader.lang, &name),
        Cut::Overview => m::report_title_overview(reader.lang, &name),
        Cut::Dossier => m::report_title_dossier(reader.lang, &name),
    };
    Document {
        title: heading,
        blocks: writing.blocks(),
    }
}

struct Writing<'a> {
    id: Id,
    partnership: &'a Partnership,
    facts: &'a Report<'a>,
    asked: &'a Asked,
    to: Writer<'a>,
}

/// A part with its heading.
type Part = (&'static str, Vec<Block>);

impl Writing<'_> {
    fn blocks(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let mut blocks = vec![self.head()];
        if self.asked.cut == Cut::Dossier {
            blocks.extend(self.prose(&self.partnership.summary));
        } else if let Some((_, text)) = narrative(self.partnership, self.asked.days) {
            blocks.extend(self.prose(text));
        }
        blocks.push(Block::Picture);
        blocks.push(self.pulse());
        if self.asked.cut != Cut::Dossier {
            blocks.push(Block::Heading(m::report_figures(lang).to_owned()));
            blocks.push(self.figures());
        }
        for (heading, content) in self.parts().into_iter().filter(|(_, content)| !content.is_empty()) {
            blocks.push(Block::Heading(heading.to_owned()));
            blocks.extend(content);
        }
        blocks
    }

    fn parts(&self) -> Vec<Part> {
        let lang = self.to.lang();
        let past = [
            (m::report_took_place(lang), self.held()),
            (m::report_called_off(lang), self.cancelled()),
            (m::report_kept(lang), self.done()),
        ];
        let open = [
            (m::report_overdue(lang), self.overdue()),
            (m::report_put_off(lang), self.slipped()),
        ];
        let comes = (m::report_comes(lang), self.ahead());
        match self.asked.cut {
            Cut::Period => past
                .into_iter()
                .chain(open)
                .chain([
                    (m::report_open(lang), self.open()),
                    comes,
                    (m::report_clauses(lang), self.clauses()),
                ])
                .collect(),
            Cut::Overview => past
                .into_iter()
                .chain(open.into_iter().take(1))
                .chain([comes])
                .collect(),
            Cut::Dossier => vec![
                (m::report_people(lang), self.people()),
                (m::report_promised(lang), self.promised()),
                comes,
                (m::report_agreements(lang), self.agreements()),
                (m::report_clauses(lang), self.clauses()),
                (m::report_last_contacts(lang), self.last_contacts()),
            ],
        }
    }

    fn prose(&self, text: &Text) -> Option<Block> {
        (!text.is_empty()).then(|| Block::Prose(self.to.words(text)))
    }

    /// A list, on the single page cut to a few entries with the number of the others.
    fn listed(&self, items: impl Iterator<Item = Item>) -> Vec<Block> {
        let mut items: Vec<Item> = items.collect();
        if self.asked.cut == Cut::Overview && items.len() > FEW {
            let rest = items.len() - FEW;
            items.truncate(FEW);
            items.push(Item {
                head: m::report_more(self.to.lang(), count(rest)).into(),
                lines: Vec::new(),
            });
        }
        list(items, false)
    }
}

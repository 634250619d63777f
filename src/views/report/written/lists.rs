//! What took place, what was kept, what is open, and what comes.

use super::Writing;
use crate::domain::entity::{Commitment, DueMove, Event};
use crate::i18n::{dates, intl, m};
use crate::store::handle::markdown::{Block, Item, Words};
use crate::views::report::asked::Cut;
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;

impl Writing<'_> {
    /// Its title; when, what and where it was; how many came; what it was about.
    pub(super) fn event(&self, event: &Event) -> Item {
        let lang = self.to.lang();
        let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
        let kind = event.kind.map(|kind| code(lang, "event_kind", kind.code()).to_owned());
        let place = (!event.place.is_empty()).then(|| event.place.show(lang));
        let heads = event
            .heads()
            .filter(|heads| *heads > 0)
            .map(|heads| m::report_heads(lang, heads));
        let facts: Vec<String> = [when, kind, place, heads].into_iter().flatten().collect();
        let facts = (!facts.is_empty()).then(|| (String::new(), facts.join(" · ").into()));
        let about = self
            .to
            .line("", &event.summary)
            .filter(|_| self.asked.cut != Cut::Overview);
        Item {
            head: self.to.title(&event.title),
            lines: facts.into_iter().chain(about).collect(),
        }
    }

    pub(super) fn held(&self) -> Vec<Block> {
        self.listed(self.facts.held.iter().map(|(_, event)| self.event(event)))
    }

    pub(super) fn cancelled(&self) -> Vec<Block> {
        self.listed(self.facts.cancelled.iter().map(|(_, event)| self.event(event)))
    }

    pub(super) fn ahead(&self) -> Vec<Block> {
        self.listed(self.facts.ahead.iter().map(|(_, event)| self.event(event)))
    }

    pub(super) fn done(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let items = self.facts.done.iter().filter_map(|(record, day)| {
            let commitment = record.commitment()?;
            let mut lines = vec![(String::new(), dates::day(lang, *day).into())];
            if self.asked.cut != Cut::Overview {
                let shown = commitment
                    .evidence
                    .values()
                    .filter(|evidence| !evidence.title.is_empty());
                lines.extend(
                    shown.map(|evidence| (m::report_evidence(lang).to_owned(), self.to.words(&evidence.title))),
                );
            }
            Some(Item {
                head: self.to.title(&commitment.title),
                lines,
            })
        });
        self.listed(items)
    }

    pub(super) fn overdue(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let late = self.facts.overdue.iter().filter_map(|(record, days)| {
            let commitment = record.commitment()?;
            let due = commitment.due.as_ref().map(|due| dates::due(lang, due));
            let late: Vec<String> = due.into_iter().chain([dates::overdue_by(lang, *days)]).collect();
            let owners = self.to.owners(commitment);
            Some(Item {
                head: self.to.title(&commitment.title),
                lines: std::iter::once((String::new(), late.join(" · ").into()))
                    .chain(owners)
                    .collect(),
            })
        });
        self.listed(late)
    }

    pub(super) fn slipped(&self) -> Vec<Block> {
        let items = self.facts.slipped.iter().filter_map(|slipped| {
            let lines = slipped.moves.iter().filter_map(|moved| self.moved(moved));
            Some(Item {
                head: self.to.title(&slipped.record.commitment()?.title),
                lines: lines.collect(),
            })
        });
        self.listed(items)
    }

    /// "from May 2026 to autumn 2026: The hall was closed"
    pub(super) fn moved(&self, moved: &DueMove) -> Option<(String, Words)> {
        let lang = self.to.lang();
        let (from, to) = (moved.from.as_ref()?, moved.to.as_ref()?);
        let move_words = m::report_moved(lang, &dates::edtf(lang, from), &dates::edtf(lang, to));
        let reason = self.to.words(&moved.reason);
        let text = if reason.text.is_empty() {
            move_words
        } else {
            format!("{move_words}: {}", reason.text)
        };
        let words = Words {
            text,
            other: reason.other,
        };
        Some((String::new(), words))
    }

    pub(super) fn open(&self) -> Vec<Block> {
        let dated = self
            .facts
            .open
            .iter()
            .map(|(_, commitment)| self.commitment(commitment));
        let undated = self.facts.undated.iter().filter_map(|record| record.commitment());
        self.listed(dated.chain(undated.map(|commitment| self.commitment(commitment))))
    }

    pub(super) fn clauses(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let items = self.facts.covered.iter().filter_map(|covered| {
            let agreement = covered.record.agreement()?;
            let number = |n: usize| intl::number(lang, count(n));
            let share = m::report_of(lang, &number(covered.living()), &number(covered.all()));
            let share = (m::report_figure_clauses(lang).to_owned(), share.into());
            let missing = covered.missing.iter().map(|(number, text)| {
                let words = self.to.words(text);
                let text = format!("{number} {}", words.text).trim().to_owned();
                (m::report_no_step(lang).to_owned(), Words { text, ..words })
            });
            Some(Item {
                head: self.to.title(&agreement.title),
                lines: std::iter::once(share).chain(missing).collect(),
            })
        });
        self.listed(items)
    }

    pub(super) fn commitment(&self, commitment: &Commitment) -> Item {
        let standing = (String::new(), self.to.standing(commitment).into());
        Item {
            head: self.to.title(&commitment.title),
            lines: std::iter::once(standing).chain(self.to.owners(commitment)).collect(),
        }
    }
}

//! A report as a document, in one language: the same for the screen, for paper, and for a file. In another language it has the same
//! parts in the same order, so that the two can stand side by side.

use std::sync::Arc;

use crate::domain::codes::EventStatus;
use crate::domain::entity::{Commitment, Contact, DueMove, Event, Partnership};
use crate::domain::id::Id;
use crate::domain::queries::agreements::{Term, terms};
use crate::domain::queries::course::{next_step, updates};
use crate::domain::queries::lists::{banks, by_date, of_kind, title};
use crate::domain::queries::pulse::Pulse;
use crate::domain::queries::report::{Report, narrative, report};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::handle::markdown::{Block, Document, Item, Words};
use crate::views::shared::Reader;
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::pulse::{last_contact, next_contact, verdict};
use crate::views::shared::section::label;
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

    fn head(&self) -> Block {
        let lang = self.to.lang();
        let period = self.asked.period.parse().ok().map(|period| dates::edtf(lang, &period));
        let form = self
            .partnership
            .form
            .map(|form| code(lang, "form", form.code()).to_owned());
        let goal = self.partnership.goal.as_ref().and_then(|goal| {
            let form = code(lang, "form", goal.form?.code());
            let by = goal.by.as_ref().map(|by| dates::edtf(lang, by));
            Some(
                std::iter::once(form.to_owned())
                    .chain(by)
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        });
        let since = self.partnership.since.as_ref().map(|since| dates::edtf(lang, since));
        let about = [
            (
                m::report_period(lang),
                period.filter(|_| self.asked.cut != Cut::Dossier),
            ),
            (m::report_as_of(lang), Some(dates::day(lang, self.to.reader.today))),
            (label(lang, "partnership.form"), form),
            (
                label(lang, "partnership.since"),
                since.filter(|_| self.asked.cut == Cut::Dossier),
            ),
            (label(lang, "partnership.goal"), goal),
        ];
        Block::Facts(named(about))
    }

    fn pulse(&self) -> Block {
        let lang = self.to.lang();
        let pulse: &Pulse = &self.facts.pulse;
        let event = |known: Option<(i64, Id)>| {
            let event = known.and_then(|(_, id)| self.to.workspace.event(id));
            event
                .map(|event| format!(": {}", self.to.title(&event.title).text))
                .unwrap_or_default()
        };
        let last = format!("{}{}", last_contact(self.to.workspace, pulse, lang), event(pulse.last));
        let next = format!("{}{}", next_contact(self.to.workspace, pulse, lang), event(pulse.next));
        let mut words = vec![verdict(pulse, lang).to_owned()];
        if !pulse.is_before_the_first() {
            words.push(format!("{last}."));
        }
        words.push(format!("{next}."));
        Block::Prose(words.join(" ").into())
    }

    fn figures(&self) -> Block {
        let lang = self.to.lang();
        let number = |n: usize| intl::number(lang, count(n));
        let people = match self.facts.uncounted {
            0 => intl::number(lang, self.facts.people),
            some => m::report_uncounted(lang, count(some), &intl::number(lang, self.facts.people)),
        };
        let kinds = self.facts.kinds.iter();
        let kinds = kinds.map(|(kind, n)| format!("{}: {}", code(lang, "event_kind", kind.code()), number(*n)));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        let contacts = match self.facts.held.len() {
            0 => number(0),
            all => format!("{} ({kinds})", number(all)),
        };
        let (living, all) = self.facts.covered.iter().fold((0, 0), |(living, all), covered| {
            (living + covered.living(), all + covered.all())
        });
        let clauses = m::report_of(lang, &number(living), &number(all));
        let open = self.facts.overdue.len() + self.facts.open.len() + self.facts.undated.len();
        let figures = [
            (m::report_figure_contacts(lang), Some(contacts)),
            (
                m::report_figure_people(lang),
                (!self.facts.held.is_empty()).then_some(people),
            ),
            (m::report_figure_kept(lang), Some(number(self.facts.done.len()))),
            (m::report_figure_open(lang), Some(number(open))),
            (m::report_figure_overdue(lang), Some(number(self.facts.overdue.len()))),
            (m::report_figure_put_off(lang), Some(number(self.facts.slipped.len()))),
            (m::report_figure_clauses(lang), (all > 0).then_some(clauses)),
        ];
        Block::Facts(named(figures))
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

    fn held(&self) -> Vec<Block> {
        self.listed(self.facts.held.iter().map(|(_, event)| self.event(event)))
    }

    fn cancelled(&self) -> Vec<Block> {
        self.listed(self.facts.cancelled.iter().map(|(_, event)| self.event(event)))
    }

    fn ahead(&self) -> Vec<Block> {
        self.listed(self.facts.ahead.iter().map(|(_, event)| self.event(event)))
    }

    /// Its title; when, what and where it was; how many came; what it was about.
    fn event(&self, event: &Event) -> Item {
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

    fn done(&self) -> Vec<Block> {
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

    fn overdue(&self) -> Vec<Block> {
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

    fn slipped(&self) -> Vec<Block> {
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
    fn moved(&self, moved: &DueMove) -> Option<(String, Words)> {
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

    fn open(&self) -> Vec<Block> {
        let dated = self
            .facts
            .open
            .iter()
            .map(|(_, commitment)| self.commitment(commitment));
        let undated = self.facts.undated.iter().filter_map(|record| record.commitment());
        self.listed(dated.chain(undated.map(|commitment| self.commitment(commitment))))
    }

    fn commitment(&self, commitment: &Commitment) -> Item {
        let standing = (String::new(), self.to.standing(commitment).into());
        Item {
            head: self.to.title(&commitment.title),
            lines: std::iter::once(standing).chain(self.to.owners(commitment)).collect(),
        }
    }

    fn clauses(&self) -> Vec<Block> {
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

    /// The open commitments with all that is to be known of them.
    fn promised(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let late = self.facts.overdue.iter().map(|(record, _)| *record);
        let dated = self.facts.open.iter().map(|(record, _)| *record);
        let all = late.chain(dated).chain(self.facts.undated.iter().copied());
        let items = all.filter_map(|record| {
            let commitment = record.commitment()?;
            let mut item = self.commitment(commitment);
            item.lines.extend(self.to.line("", &commitment.description));
            let step = next_step(commitment).map(|(_, step)| {
                let due = step.due.as_ref().map(|due| dates::due(lang, due));
                let title = self.to.title(&step.title);
                let all: Vec<String> = std::iter::once(title.text).chain(due).collect();
                let words = Words {
                    text: all.join(", "),
                    other: title.other,
                };
                (m::report_next_step(lang).to_owned(), words)
            });
            let news = updates(commitment).first().map(|(_, update)| {
                let words = self.to.words(&update.text);
                let date = update.date.as_ref().map(|date| dates::edtf(lang, date));
                let text: Vec<String> = date.into_iter().chain([words.text]).collect();
                (
                    m::report_news(lang).to_owned(),
                    Words {
                        text: text.join(": "),
                        other: words.other,
                    },
                )
            });
            item.lines.extend(step.into_iter().chain(news));
            Some(item)
        });
        self.listed(items)
    }

    /// The contacts of each side, with how they are reached.
    fn people(&self) -> Vec<Block> {
        let all: Vec<&Arc<Record>> = of_kind(self.to.workspace, self.id, Kind::Contact).collect();
        let of = |partner: Option<Id>| {
            let those = all
                .iter()
                .filter_map(|record| record.contact())
                .filter(move |contact| contact.partner == partner);
            those
                .map(|contact| (String::new(), self.person(contact)))
                .collect::<Vec<_>>()
        };
        let sides = banks(self.partnership, &self.to.reader.our_city).into_iter();
        let sides = sides.map(|(partner, details)| Item {
            head: self.to.title(&details.name),
            lines: of(Some(partner)),
        });
        let others = Item {
            head: m::report_other_people(self.to.lang()).to_owned().into(),
            lines: of(None),
        };
        self.listed(sides.chain([others]).filter(|item| !item.lines.is_empty()))
    }

    /// "Olena Petrenko, head of office, City Council, o@example.org, +380…"
    fn person(&self, contact: &Contact) -> Words {
        let role = self.to.words(&contact.role);
        let organisation = self.to.words(&contact.organisation);
        let parts = [
            &contact.name,
            &role.text,
            &organisation.text,
            &contact.email,
            &contact.phone,
        ];
        let said: Vec<&str> = parts
            .iter()
            .map(|part| part.as_str())
            .filter(|part| !part.is_empty())
            .collect();
        Words {
            text: said.join(", "),
            other: if role.other.is_empty() {
                organisation.other
            } else {
                role.other
            },
        }
    }

    fn agreements(&self) -> Vec<Block> {
        let lang = self.to.lang();
        let found = self
            .to
            .workspace
            .agreements()
            .filter(|(_, it)| it.partnership == Some(self.id));
        let items = found.map(|(_, agreement)| {
            let signed = agreement.signed.as_ref().map(|signed| {
                let place = (!agreement.place.is_empty()).then(|| agreement.place.show(lang));
                let all: Vec<String> = std::iter::once(dates::edtf(lang, signed)).chain(place).collect();
                (label(lang, "agreement.signed").to_owned(), all.join(", ").into())
            });
            let terms = terms(agreement, self.to.reader.today, self.to.reader.limits.lead);
            let terms = terms.into_iter().map(|coming| {
                let name = match coming.term {
                    Term::Notice => "agreement.notice_by",
                    Term::Review => "agreement.review_on",
                    Term::Expiry => "agreement.valid_until",
                };
                (label(lang, name).to_owned(), dates::edtf(lang, &coming.date).into())
            });
            Item {
                head: self.to.title(&agreement.title),
                lines: signed.into_iter().chain(terms).collect(),
            }
        });
        self.listed(items)
    }

    /// The last contacts, whatever the period.
    fn last_contacts(&self) -> Vec<Block> {
        let held = self
            .to
            .workspace
            .events()
            .filter(|(_, event)| event.partnership == Some(self.id) && event.status() == EventStatus::Held);
        let mut held: Vec<&Event> = held.map(|(_, event)| event).collect();
        held.sort_by(|a, b| by_date(b.when.as_ref(), a.when.as_ref()));
        self.listed(held.into_iter().take(5).map(|event| self.event(event)))
    }
}

/// Those that have a value.
fn named<const N: usize>(facts: [(&'static str, Option<String>); N]) -> Vec<(String, Words)> {
    let said = facts
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), Words::from(value?))));
    said.collect()
}

//! What only whoever takes the partnership over is told: people, promises, agreements, and the last contacts.

use std::sync::Arc;

use super::Writing;
use crate::domain::codes::EventStatus;
use crate::domain::entity::{Contact, Event};
use crate::domain::id::Id;
use crate::domain::queries::agreements::{Term, terms};
use crate::domain::queries::course::{next_step, updates};
use crate::domain::queries::lists::{banks, by_date, of_kind};
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::handle::markdown::{Block, Item, Words};
use crate::views::shared::section::label;

impl Writing<'_> {
    /// The open commitments with all that is to be known of them.
    pub(super) fn promised(&self) -> Vec<Block> {
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
    pub(super) fn people(&self) -> Vec<Block> {
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
    pub(super) fn person(&self, contact: &Contact) -> Words {
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

    pub(super) fn agreements(&self) -> Vec<Block> {
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
    pub(super) fn last_contacts(&self) -> Vec<Block> {
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

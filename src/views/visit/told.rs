//! The report of an event as a document, in one language: the same for the screen, for paper, and for a file.

use crate::domain::codes::{EventStatus, PointOutcome};
use crate::domain::entity::{Commitment, Event, Participant, Point};
use crate::domain::id::Id;
use crate::domain::queries::agenda::{called, next_planned};
use crate::domain::queries::lists::title;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::handle::markdown::{Block, Document, Item, Words};
use crate::views::event::people::{by_bank, headcount};
use crate::views::shared::Reader;
use crate::views::shared::chips::{code, owners};
use crate::views::shared::names;
use crate::views::shared::section::{label, titled};
use crate::views::shared::writing::{Writer, list};

/// The report; `reader.lang` is its language.
pub(super) fn told(id: Id, event: &Event, workspace: &Workspace, reader: &Reader) -> Document {
    let lang = reader.lang;
    let report = Report {
        id,
        event,
        to: Writer { workspace, reader },
        lang,
    };
    let mut blocks = vec![report.facts()];
    blocks.extend((!event.summary.is_empty()).then(|| Block::Prose(report.to.words(&event.summary))));
    let sections = [
        (label(lang, "event.participants"), report.participants()),
        (label(lang, "event.stops"), report.stops()),
        (m::visit_part_agenda(lang), report.agenda()),
        (m::visit_promised(lang), report.promised()),
        (m::visit_next_steps(lang), report.next_steps()),
        (label(lang, "event.statements"), report.statements()),
    ];
    for (heading, content) in sections.into_iter().filter(|(_, content)| !content.is_empty()) {
        blocks.push(Block::Heading(heading.to_owned()));
        blocks.extend(content);
    }
    Document {
        title: m::visit_report_of(lang, &titled(event.title.show(lang), lang)),
        blocks,
    }
}

struct Report<'a> {
    id: Id,
    event: &'a Event,
    to: Writer<'a>,
    lang: Lang,
}

impl Report<'_> {
    fn facts(&self) -> Block {
        let (event, lang) = (self.event, self.lang);
        let tie = event.partnership.and_then(|id| self.to.workspace.get(id));
        let host = event.host.and_then(|host| {
            let tie = event.partnership.and_then(|id| self.to.workspace.partnership_of(id))?;
            Some(self.to.words(&tie.partners.get(&host)?.name))
        });
        let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
        let place = Some(&event.place)
            .filter(|place| !place.is_empty())
            .map(|place| self.to.words(place));
        let kind = event.kind.map(|kind| code(lang, "event_kind", kind.code()).to_owned());
        let facts = [
            (
                "event.partnership",
                tie.map(|tie| title(tie, lang, &self.to.reader.our_city).into()),
            ),
            ("event.kind", kind.map(Words::from)),
            ("event.when", when.map(Words::from)),
            ("event.place", place),
            ("event.host", host),
            (
                "event.headcount",
                headcount(self.to.workspace, event, self.to.reader).map(Words::from),
            ),
        ];
        let named = facts
            .into_iter()
            .filter_map(|(name, value)| Some((label(lang, name).to_owned(), value?)));
        Block::Facts(named.collect())
    }

    fn participants(&self) -> Vec<Block> {
        let groups = by_bank(self.to.workspace, self.event, self.to.reader);
        let group = |(_, city, people): (&str, String, Vec<&Participant>)| Item {
            head: city.into(),
            lines: people
                .into_iter()
                .map(|one| (String::new(), self.person(one)))
                .collect(),
        };
        list(groups.into_iter().map(group).collect(), false)
    }

    fn person(&self, one: &Participant) -> Words {
        let contact = one.contact.and_then(|id| self.to.workspace.contact(id));
        let name = contact.map_or_else(|| names::person(&one.name, self.lang), |contact| contact.name.clone());
        let name = if name.is_empty() {
            let deleted = m::form_gone_choice(self.lang);
            names::gone(self.to.workspace, one.contact, self.lang, deleted).to_owned()
        } else {
            name
        };
        let role = [Some(&one.role), contact.map(|contact| &contact.role)];
        match role.into_iter().flatten().find(|role| !role.is_empty()) {
            Some(role) => {
                let role = self.to.words(role);
                Words {
                    text: format!("{name}, {}", role.text),
                    other: role.other,
                }
            }
            None => name.into(),
        }
    }

    fn stops(&self) -> Vec<Block> {
        let stops = self.event.stops_in_order().into_iter().map(|(_, stop)| Item {
            head: self.to.title(&stop.title),
            lines: self.to.line("", &stop.note).into_iter().collect(),
        });
        list(stops.collect(), false)
    }

    fn agenda(&self) -> Vec<Block> {
        let points = self.event.agenda_in_order().into_iter().map(|(_, point)| Item {
            head: self.to.title(&called(point, self.to.workspace)),
            lines: self
                .to
                .line(label(self.lang, "event.agenda.note"), &point.note)
                .into_iter()
                .chain(self.outcome(point))
                .collect(),
        });
        list(points.collect(), true)
    }

    /// "What became of it: New commitment: Order the books".
    fn outcome(&self, point: &Point) -> Option<(String, Words)> {
        let lang = self.lang;
        let outcome = point.outcome?;
        let commitment = |id: Option<Id>| self.to.workspace.commitment(id?);
        let more = match outcome {
            PointOutcome::Update => commitment(point.commitment).map(|commitment| self.to.standing(commitment).into()),
            PointOutcome::Commitment => commitment(point.result).map(|made| self.to.title(&made.title)),
            PointOutcome::Event => {
                let event = point.result.and_then(|id| self.to.workspace.event(id));
                event.map(|event| self.to.meeting(event))
            }
            PointOutcome::Open | PointOutcome::Settled => None,
        };
        let outcome = code(lang, "point_outcome", outcome.code());
        let words = match more {
            Some(more) => Words {
                text: format!("{outcome}: {}", more.text),
                other: more.other,
            },
            None => outcome.to_owned().into(),
        };
        Some((label(lang, "event.agenda.outcome").to_owned(), words))
    }

    /// The commitments that came of it.
    fn promised(&self) -> Vec<Block> {
        let is_of_it =
            |commitment: &Commitment| commitment.origin.as_ref().and_then(|origin| origin.event) == Some(self.id);
        let found = self
            .to
            .workspace
            .commitments()
            .filter(|(_, commitment)| is_of_it(commitment));
        let items = found.map(|(_, commitment)| {
            let owners = owners(self.to.workspace, commitment, &self.to.reader.our_city, self.lang);
            let lead = owners.iter().find(|owner| Some(owner.partner) == commitment.lead);
            let lead = lead.map(|owner| m::visit_led_by(self.lang, &owner.city));
            let named = owners
                .iter()
                .filter_map(|owner| Some(format!("{}: {}", owner.city, owner.name.as_ref()?)));
            let lines = std::iter::once(self.to.standing(commitment)).chain(lead).chain(named);
            Item {
                head: self.to.title(&commitment.title),
                lines: lines.map(|line| (String::new(), line.into())).collect(),
            }
        });
        list(items.collect(), false)
    }

    /// The next event, and what is carried to it.
    fn next_steps(&self) -> Vec<Block> {
        let lang = self.lang;
        let next = next_planned(self.to.workspace, self.id, self.to.reader.today);
        let next = next.as_ref().and_then(|record| record.event()).map(|event| {
            let meeting = self.to.meeting(event);
            Item {
                head: Words {
                    text: format!("{}: {}", m::visit_next_meeting(lang), meeting.text),
                    other: meeting.other,
                },
                lines: Vec::new(),
            }
        });
        let open = self
            .event
            .agenda_in_order()
            .into_iter()
            .filter(|(_, point)| point.is_open());
        let open: Vec<_> = open
            .map(|(_, point)| (String::new(), self.to.title(&called(point, self.to.workspace))))
            .collect();
        // Before it took place, nothing of it has stayed open.
        let is_over = self.event.status() != EventStatus::Planned;
        let open = (is_over && !open.is_empty()).then(|| Item {
            head: m::visit_stays_open(lang).to_owned().into(),
            lines: open,
        });
        list(next.into_iter().chain(open).collect(), false)
    }

    fn statements(&self) -> Vec<Block> {
        let said = self.event.statements.values();
        said.map(|one| Block::Quote(self.to.words(&one.text), names::person(&one.speaker, self.lang)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::limits::Limits;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::store::handle::markdown::{Style, print};
    use serde_json::{Value, json};

    fn written(lang: Lang, visit: Value) -> String {
        let next = json!({"title": {"uk": "Другий візит"}, "when": "2027-05", "status": "planned"});
        let promise = json!({"title": {"en": "Buses"}, "status": "agreed", "due": "2027-02", "lead": "#3", "origin": {"event": "#10"}});
        let workspace = workspace([
            (10, Kind::Event, visit),
            (11, Kind::Event, next),
            (
                20,
                Kind::Commitment,
                json!({"title": {"en": "Books", "uk": "Книжки"}, "status": "under_way"}),
            ),
            (21, Kind::Commitment, promise),
        ]);
        let reader = Reader {
            lang,
            our_city: String::new(),
            today: day(TODAY),
            limits: Limits::default(),
        };
        print(
            &told(id(10), workspace.event(id(10)).unwrap(), &workspace, &reader),
            Style::Plain,
        )
    }

    #[test]
    fn a_report_tells_all_that_came_of_an_event() {
        let visit = json!({
            "title": {"en": "Visit"}, "kind": "visit", "when": "2026-11-20", "status": "held", "host": "#3", "headcount/#2": 4,
            "summary": {"en": "We met."},
            "participants/#30": {"name": "Olena", "partner": "#2", "role": {"uk": "голова"}},
            "stops/#31": {"title": {"en": "School"}, "note": {"en": "New roof"}},
            "agenda/#20": {"title": {"en": "Then"}, "commitment": "#20", "note": {"en": "They came"}, "outcome": "update", "position": 1},
            "agenda/#40": {"title": {"en": "Bus"}, "outcome": "commitment", "result": "#21", "position": 2},
            "agenda/#41": {"title": {"de": "Halle"}, "outcome": "open", "position": 3},
            "statements/#32": {"speaker": "Anna", "text": {"en": "Thank you"}},
        });
        let expect = "REPORT: VISIT

• Partnership: Zhytomyr – Kassel
• Kind: Visit
• When: 2026-11-20
• Host: Kassel (de)
• Number of participants: 4 people (Zhytomyr: 4)

We met.

Participants

• Zhytomyr
  • Olena, голова (uk)

Stops

• School
  • New roof

Agenda

1. Books
   • What was said: They came
   • What became of it: News of the commitment: Under way
2. Bus
   • What became of it: New commitment: Buses
3. Halle (de)
   • What became of it: Stays open

What was promised

• Buses
  • Agreed, due 2027-02
  • Led by Kassel

Next steps

• Next event: Другий візит, 2027-05 (uk)
• Stays open
  • Halle (de)

Statements

“Thank you” — Anna
";
        assert_eq!(written(Lang::En, visit), expect);
    }

    #[test]
    fn what_there_is_not_is_left_out() {
        let visit =
            json!({"status": "planned", "agenda/#40": {"title": {"en": "Bus"}, "outcome": "event", "result": "#99"}});
        let text = written(Lang::Uk, visit);
        assert!(text.contains("Bus (en)\n   • Результат: Нова подія\n"), "{text}");
        assert!(!text.contains("Учасники") && !text.contains("Лишається"), "{text}");
    }
}

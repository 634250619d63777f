//! How one asks somebody by e-mail how a commitment stands.

use crate::domain::entity::{Commitment, Contact};
use crate::domain::text::Lang;

use super::{dates, m};

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The subject.
    pub subject: String,
    /// The body; what can be left out is at its end.
    pub body: String,
}

/// The language in which a contact is written to: the first of its own that the interface has, else the reader's.
#[must_use]
pub fn language(contact: &Contact, reader: Lang) -> Lang {
    let known = contact.languages.iter().find_map(|tag| Lang::from_tag(tag));
    known.unwrap_or(reader)
}

/// Asks somebody of this name how a commitment between these cities stands.
#[must_use]
pub fn ask(lang: Lang, name: &str, commitment: &Commitment, cities: &str) -> Draft {
    let title = commitment.title.show(lang);
    let due = match &commitment.due {
        Some(due) => m::ask_due(lang, &dates::edtf(lang, due)),
        None => m::ask_undated(lang).to_owned(),
    };
    let about = m::ask_about(lang, &short(&title, 90), &short(cities, 60));
    let greeting = m::ask_greeting(lang, &short(name, 60));
    let mut body = format!("{greeting}\n\n{about}\n{due}\n\n{}\n", m::ask_question(lang));
    let steps = commitment.steps_in_order();
    if let Some((_, step)) = steps.iter().find(|(_, step)| step.done.is_none()) {
        body.push('\n');
        body.push_str(&m::ask_step(lang, &short(&step.title.show(lang), 90)));
        body.push('\n');
    }
    Draft {
        subject: m::ask_subject(lang, &short(&title, 50)),
        body,
    }
}

/// Tells somebody of this name which commitments between these cities are theirs from now on, and from whom.
#[must_use]
pub fn handed_over(lang: Lang, name: &str, from: &str, commitments: &[&Commitment], cities: &str) -> Draft {
    /// More would not fit into a link.
    const TOLD: usize = 12;
    let cities = short(cities, 60);
    let mut body = format!(
        "{}\n\n{}\n",
        m::ask_greeting(lang, &short(name, 60)),
        m::handover_mail_about(lang, &short(from, 60))
    );
    let mut tell = |line: &str| {
        body.push_str("\n– ");
        body.push_str(line);
    };
    for commitment in commitments.iter().take(TOLD) {
        let title = short(&commitment.title.show(lang), 70);
        match &commitment.due {
            Some(due) => tell(&format!("{title} ({})", dates::due(lang, due))),
            None => tell(&title),
        }
    }
    if let Some(more) = commitments.len().checked_sub(TOLD).filter(|more| *more > 0) {
        tell(&m::handover_mail_more(lang, i64::try_from(more).unwrap_or(i64::MAX)));
    }
    body.push('\n');
    Draft {
        subject: m::handover_mail_subject(lang, &cities),
        body,
    }
}

/// At most so many letters, with "…" where some were left out.
fn short(text: &str, most: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::parsed;

    fn commitment(text: &str) -> Commitment {
        Commitment::read(&parsed(text))
    }

    #[test]
    fn it_says_what_is_asked_when_it_is_due_and_the_next_step() {
        let promise = commitment(
            r#"{
            "title": {"uk": "Обмін", "en": "Exchange"}, "due": "2026-10",
            "steps/#5": {"title": {"en": "Done one"}, "done": "2026-01", "position": 1},
            "steps/#6": {"title": {"en": "Find a host"}, "position": 2}
        }"#,
        );
        let found = ask(Lang::En, "Olena", &promise, "Zhytomyr – Kassel");
        assert_eq!(found.subject, "How does it stand: Exchange");
        for words in [
            "Good day, Olena,\n",
            "“Exchange” (Zhytomyr – Kassel)",
            "2026-10",
            "Find a host",
        ] {
            assert!(found.body.contains(words), "{words}: {}", found.body);
        }
        assert!(!found.body.contains("Done one"));
        let found = ask(Lang::Uk, "Олено", &commitment(r#"{"title": {"uk": "Обмін"}}"#), "");
        assert!(found.body.contains("«Обмін»") && found.body.contains(m::ask_undated(Lang::Uk)));
    }

    #[test]
    fn a_successor_is_told_what_is_theirs_and_how_much_more_there_is() {
        let one = commitment(r#"{"title": {"en": "Exchange"}, "due": "2026-10"}"#);
        let found = handed_over(Lang::En, "Ivan", "Olena", &[&one; 14], "Zhytomyr – Kassel");
        assert_eq!(found.body.matches("– Exchange (").count(), 12);
        assert!(
            found.body.contains("Olena") && found.body.contains("2 more"),
            "{}",
            found.body
        );
        assert!(found.subject.contains("Zhytomyr – Kassel"));
    }

    #[test]
    fn a_contact_is_written_to_in_its_language_where_there_is_one() {
        let check = |languages: &str, expect: Lang| {
            let contact = Contact::read(&parsed(&format!(r#"{{"languages": {languages}}}"#)));
            assert_eq!(language(&contact, Lang::Uk), expect, "{languages}");
        };
        check(r#"["de", "en"]"#, Lang::De);
        check(r#"["pl", "en-GB"]"#, Lang::En);
        check(r#"["pl"]"#, Lang::Uk);
        check("[]", Lang::Uk);
    }

    #[test]
    fn long_titles_are_shortened_between_two_letters() {
        let promise = commitment(&format!(r#"{{"title": {{"uk": "{}"}}}}"#, "ї".repeat(300)));
        let found = ask(Lang::Uk, "Олено", &promise, "");
        assert!(
            found.subject.ends_with(&format!("{}…", "ї".repeat(50))),
            "{}",
            found.subject
        );
        assert!(found.body.contains(m::ask_question(Lang::Uk)));
    }
}

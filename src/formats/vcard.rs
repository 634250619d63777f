//! Contacts, `*.vcf`: vCard 4.0 out (RFC 6350), and in also 3.0 (RFC 2426) and 2.1 as Outlook, Google and telephones write them.

use std::collections::BTreeSet;

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::{Lang, Text};

use super::content_lines::{Line, add, escaped, lines};
use super::ics::utc;
use super::offer::{Offer, Tongue, Trouble, is_tag};
use super::table::{Ground, partner_named};

/// The most contacts that are read of a file.
pub const MOST: usize = 10_000;

/// A contact that goes out.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// Its id.
    pub id: Id,
    /// What is known of it.
    pub contact: &'a Contact,
    /// The name of its side; empty where it has none.
    pub city: &'a str,
    /// When it was last changed: milliseconds since 1970.
    pub changed: u64,
}

/// Prints contacts. A text in several languages is said in each (ALTID). The side is a category, because no property is made for it.
#[must_use]
pub fn print(cards: &[Card]) -> String {
    let mut text = String::new();
    for card in cards {
        print_card(&mut text, card);
    }
    text
}

fn print_card(text: &mut String, card: &Card) {
    let contact = card.contact;
    add(text, "BEGIN:VCARD");
    add(text, "VERSION:4.0");
    add(text, "PRODID:-//Pobratym//Pobratym//EN");
    add(text, &format!("UID:urn:uuid:{}", card.id));
    add(text, &format!("REV:{}", utc(card.changed)));
    add(text, &format!("FN:{}", plain(&contact.name)));
    print_text(text, "TITLE", &contact.role, plain);
    // The only one of parts, between which semicolons stand.
    print_text(text, "ORG", &contact.organisation, escaped);
    for (name, value) in [("EMAIL", &contact.email), ("TEL", &contact.phone)] {
        if !value.is_empty() {
            add(text, &format!("{name}:{}", plain(value)));
        }
    }
    for (place, tag) in contact.languages.iter().enumerate() {
        // Preferences go to 100.
        add(text, &format!("LANG;PREF={}:{}", (place + 1).min(100), escaped(tag)));
    }
    if !card.city.is_empty() {
        add(text, &format!("CATEGORIES:{}", escaped(card.city)));
    }
    print_text(text, "NOTE", &contact.note, plain);
    add(text, "END:VCARD");
}

/// A text value, in which a semicolon stands as it is (RFC 6350, 4.1).
fn plain(text: &str) -> String {
    escaped(text).replace("\\;", ";")
}

fn print_text(text: &mut String, name: &str, value: &Text, escape: fn(&str) -> String) {
    let several = if value.0.len() > 1 { ";ALTID=1" } else { "" };
    for (tag, one) in value.0.iter().filter(|(_, one)| !one.trim().is_empty()) {
        let language = if is_tag(tag) {
            format!(";LANGUAGE={tag}")
        } else {
            String::new()
        };
        add(text, &format!("{name}{several}{language}:{}", escape(one)));
    }
}

/// Reads the contacts of a file.
#[must_use]
pub fn read(text: &str, ground: &Ground) -> Vec<Offer> {
    let mut offers = Vec::new();
    let mut open: Option<Vec<Line>> = None;
    // How deep one lies in another (AGENT of vCard 2.1), which is not read.
    let mut within = 0usize;
    for line in lines(text) {
        let is_card = line.value.trim().eq_ignore_ascii_case("VCARD");
        match &mut open {
            None if line.name == "BEGIN" && is_card => open = Some(vec![line]),
            Some(_) if line.name == "BEGIN" && is_card => within += 1,
            Some(_) if line.name == "END" && is_card && within > 0 => within -= 1,
            Some(card) if line.name == "END" && is_card => {
                offers.push(offer(card, ground));
                open = None;
            }
            Some(card) if within == 0 => card.push(line),
            None | Some(_) => {}
        }
        if offers.len() >= MOST {
            break;
        }
    }
    if let Some(card) = open {
        let mut cut = offer(&card, ground);
        cut.troubles.push(Trouble::Cut);
        offers.push(cut);
    }
    offers
}

fn offer(card: &[Line], ground: &Ground) -> Offer {
    let mut offer = Offer::new(Kind::Contact, card.first().map_or(1, |line| line.number));
    let all = |name: &'static str| card.iter().filter(move |line| line.name == name);
    let text = |name: &'static str| {
        all(name)
            .map(Line::text)
            .map(|text| text.trim().to_owned())
            .find(|text| !text.is_empty())
    };
    if let Some(kind) = text("KIND").filter(|kind| kind.eq_ignore_ascii_case("group")) {
        offer.troubles.push(Trouble::Sort(format!("KIND:{kind}")));
    }
    offer.id = text("UID").map(|uid| id_of(&uid, ground));
    if let Some(name) = text("FN")
        .or_else(|| all("N").find_map(whole_name))
        .or_else(|| text("ORG"))
    {
        offer.say("name", name);
    }
    let role = if all("TITLE").next().is_some() { "TITLE" } else { "ROLE" };
    put_texts(
        &mut offer,
        "role",
        all(role).map(|line| (line, line.text())),
        ground.lang,
    );
    put_texts(
        &mut offer,
        "organisation",
        all("ORG").map(|line| (line, filled(line.pieces(';')))),
        ground.lang,
    );
    put_texts(
        &mut offer,
        "note",
        all("NOTE").map(|line| (line, line.text())),
        ground.lang,
    );
    if let Some(email) = preferred(all("EMAIL")) {
        offer.say("email", email.trim_start_matches("mailto:").to_owned());
    }
    if let Some(phone) = preferred(all("TEL")) {
        offer.say("phone", phone.trim_start_matches("tel:").to_owned());
    }
    let mut languages: Vec<&Line> = all("LANG").collect();
    languages.sort_by_key(|line| preference(line));
    let tags: Vec<String> = languages
        .iter()
        .map(|line| line.text())
        .filter(|tag| is_tag(tag))
        .collect();
    if !tags.is_empty() {
        offer.say("languages", tags);
    }
    let mut cities = all("CATEGORIES")
        .flat_map(|line| line.pieces(','))
        .chain(all("ADR").filter_map(|line| line.pieces(';').into_iter().nth(3)));
    if let Some(partner) = cities.find_map(|city| partner_named(ground, &city)) {
        offer.say("partner", partner.to_string());
    }
    offer
}

/// Its own where we have written it; else the same at each reading.
fn id_of(uid: &str, ground: &Ground) -> Id {
    let own = uid.strip_prefix("urn:uuid:").unwrap_or(uid).to_lowercase().parse();
    own.unwrap_or_else(|_| Id::of_name(&format!("{}/vcard/{uid}", ground.partnership)))
}

/// Given name first, as it is said: `N:Family;Given;Middle;Prefix;Suffix`.
fn whole_name(line: &Line) -> Option<String> {
    let parts = line.pieces(';');
    let part = |place: usize| parts.get(place).map(|part| part.trim()).filter(|part| !part.is_empty());
    let name: Vec<&str> = [3, 1, 2, 0, 4].into_iter().filter_map(part).collect();
    (!name.is_empty()).then(|| name.join(" "))
}

fn filled(pieces: Vec<String>) -> String {
    let pieces: Vec<String> = pieces
        .into_iter()
        .map(|piece| piece.trim().to_owned())
        .filter(|piece| !piece.is_empty())
        .collect();
    pieces.join(", ")
}

/// Each language once; of texts without one, the first.
fn put_texts<'a>(offer: &mut Offer, path: &str, said: impl Iterator<Item = (&'a Line, String)>, lang: Lang) {
    let mut seen = BTreeSet::new();
    for (line, text) in said {
        let text = text.trim();
        let tongue = Tongue::tagged(line.parameter("LANGUAGE"), lang);
        if !text.is_empty() && seen.insert(tongue.clone()) {
            offer.put(path, tongue, text);
        }
    }
}

/// The value that is preferred, else the first.
fn preferred<'a>(all: impl Iterator<Item = &'a Line>) -> Option<String> {
    let filled = all.filter(|line| !line.value.trim().is_empty());
    filled
        .min_by_key(|line| preference(line))
        .map(|line| line.text().trim().to_owned())
}

fn preference(line: &Line) -> u32 {
    let is_preferred = |(name, value): &(String, String)| {
        name == "TYPE" && value.to_ascii_lowercase().split(',').any(|one| one == "pref")
    };
    if line.parameters.iter().any(is_preferred) {
        return 0;
    }
    line.parameter("PREF").parse().unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, parsed, workspace};
    use crate::formats::table::Names;

    const NAMES: Names = Names {
        field: |_, _, _| "",
        code: |_, _, _| "",
    };

    fn offers(text: &str) -> Vec<Offer> {
        let workspace = workspace([]);
        let ground = Ground {
            workspace: &workspace,
            partnership: id(1),
            kind: Kind::Contact,
            lang: Lang::De,
            names: NAMES,
        };
        read(text, &ground)
    }

    /// What is said of the only contact, a line each.
    fn check(text: &str, expect: &[&str]) {
        let all = offers(text);
        assert_eq!(all.len(), 1, "{all:?}");
        let told = |said: &super::super::offer::Said| match &said.tongue {
            Tongue::In(tag) => format!("{}@{tag} {}", said.path, said.value),
            _ => format!("{} {}", said.path, said.value),
        };
        let said: Vec<String> = all[0].said.iter().map(told).collect();
        let expect: Vec<String> = expect
            .iter()
            .map(|line| line.replace("#3", &id(3).to_string()))
            .collect();
        assert_eq!((said, &all[0].troubles), (expect, &Vec::new()));
    }

    #[test]
    fn a_contact_that_goes_out_comes_in_again() {
        let contact = Contact::read(&parsed(
            r##"{"name": "Dr. Olena, Koval; x", "role": {"uk": "Голова", "de": "Leiterin\nAmt"}, "organisation": {"de": "Amt; 5"},
                "email": "o@example.org", "phone": "+380 412", "languages": ["uk", "de"], "partner": "#3", "note": {"pl": "n"}}"##,
        ));
        let card = Card {
            id: id(9),
            contact: &contact,
            city: "Kassel",
            changed: 0,
        };
        let text = print(&[card]);
        check(
            &text,
            &[
                "name \"Dr. Olena, Koval; x\"",
                "role@de \"Leiterin\\nAmt\"",
                "role@uk \"Голова\"",
                "organisation@de \"Amt; 5\"",
                "note@pl \"n\"",
                "email \"o@example.org\"",
                "phone \"+380 412\"",
                "languages [\"uk\",\"de\"]",
                "partner \"#3\"",
            ],
        );
        assert_eq!(offers(&text)[0].id, Some(id(9)));
    }

    #[test]
    fn other_programs_write_what_we_understand() {
        check(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de:Muster;Erika;;Dr.\r\nORG:Stadt Kassel;Amt\r\nTEL;WORK;VOICE:0561 1\r\nTEL;CELL;PREF:0170 2\r\nADR;WORK:;;Platz 1;Kassel;;34117\r\nEND:VCARD\r\n",
            &[
                "name \"Dr. Erika Muster\"",
                "organisation \"Stadt Kassel, Amt\"",
                "phone \"0170 2\"",
                "partner \"#3\"",
            ],
        );
        check(
            "begin:vcard\nversion:3.0\nfn:Erika\nitem1.EMAIL;type=INTERNET;type=pref:a@b.de\nEMAIL:c@d.de\nROLE:Rat\nAGENT:\nBEGIN:VCARD\nFN:Other\nEND:VCARD\nend:vcard",
            &["name \"Erika\"", "role \"Rat\"", "email \"a@b.de\""],
        );
    }

    #[test]
    fn what_is_cut_or_no_person_says_so() {
        let all = offers("BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:B\nEND:VCARD\n\nBEGIN:VCARD\nFN:C");
        let told: Vec<(usize, &[Trouble])> = all.iter().map(|offer| (offer.line, &offer.troubles[..])).collect();
        assert_eq!(
            told,
            [
                (1, &[][..]),
                (4, &[Trouble::Sort("KIND:group".into())]),
                (9, &[Trouble::Cut])
            ]
        );
    }

    #[test]
    fn a_foreign_name_gives_the_same_id_each_time() {
        let ids = |uid: &str| offers(&format!("BEGIN:VCARD\nFN:A\nUID:{uid}\nEND:VCARD"))[0].id;
        assert_eq!(ids("x"), ids("x"));
        assert_ne!(ids("x"), ids("y"));
    }
}

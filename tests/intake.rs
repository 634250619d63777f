//! What is read from a text, in single sentences of each language, and what holds of any text at all.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::ops::Range;

use pobratym::domain::text::Lang;
use pobratym::intake::{Confidence, Drafts, Group, Known, KnownName, Options, Reading, read};
use proptest::prelude::*;

/// Published on Friday, 5 September 2025.
fn drafts(lang: Lang, text: &str) -> Drafts {
    let options = Options {
        lang: Some(lang),
        published: Some("2025-09-05".parse().unwrap()),
        ..Options::default()
    };
    read(text, &options)
}

/// `expect`: kind, date, place of each event.
fn events(lang: Lang, text: &str, expect: &[(&str, &str, &str)]) {
    let drafts = drafts(lang, text);
    let found: Vec<(String, String, String)> = drafts
        .events
        .iter()
        .map(|event| {
            let date = event.value.date.map(|date| date.to_string()).unwrap_or_default();
            (
                event.value.kind.code().to_owned(),
                date,
                event.value.place.clone().unwrap_or_default(),
            )
        })
        .collect();
    let found: Vec<(&str, &str, &str)> = found.iter().map(|(a, b, c)| (&**a, &**b, &**c)).collect();
    assert_eq!(found, expect, "{text}");
}

fn promises(lang: Lang, text: &str, expect: &[&str]) {
    let drafts = drafts(lang, text);
    let found: Vec<&str> = drafts
        .commitments
        .iter()
        .map(|draft| draft.value.title.as_str())
        .collect();
    assert_eq!(found, expect, "{text}");
}

/// `expect`: speaker and first words.
fn statements(lang: Lang, text: &str, expect: &[(&str, &str)]) {
    let drafts = drafts(lang, text);
    let direct = drafts.statements.iter().filter(|draft| !draft.value.reported);
    let found: Vec<(&str, &str)> = direct
        .map(|draft| {
            (
                draft.value.speaker.as_deref().unwrap_or_default(),
                draft.value.text.as_str(),
            )
        })
        .collect();
    assert_eq!(found.len(), expect.len(), "{text}: {found:?}");
    for ((speaker, words), (expected, start)) in found.iter().zip(expect) {
        assert_eq!(speaker, expected, "{text}");
        assert!(words.starts_with(start), "{text}: {words}");
    }
}

fn stops(lang: Lang, text: &str, expect: &[&str]) {
    let drafts = drafts(lang, text);
    let found: Vec<&str> = drafts
        .places_visited
        .iter()
        .map(|draft| draft.value.name.as_str())
        .collect();
    assert_eq!(found, expect, "{text}");
}

fn partners(lang: Lang, text: &str, expect: &[&str]) {
    let drafts = drafts(lang, text);
    let found: Vec<&str> = drafts.partners.iter().map(|draft| draft.value.name.as_str()).collect();
    assert_eq!(found, expect, "{text}");
}

fn programmes(lang: Lang, text: &str, expect: &[&str]) {
    let drafts = drafts(lang, text);
    let found: Vec<&str> = drafts
        .programmes
        .iter()
        .map(|draft| draft.value.name.as_str())
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn events_in_english() {
    let events = |text, expect: &[_]| events(Lang::En, text, expect);
    events(
        "A delegation from Kharkiv visited Leeds from 3 to 6 June 2025.",
        &[("visit", "2025-06-03/2025-06-06", "Leeds")],
    );
    events(
        "On Tuesday the two mayors signed a twinning agreement in Leeds.",
        &[("signing", "2025-09-02", "Leeds")],
    );
    events(
        "Next spring, a youth choir from Kharkiv will perform in Leeds.",
        &[("exchange", "2026-21", "Leeds")],
    );
    events(
        "In July, Leeds sent two fire engines to Kharkiv.",
        &[("aid", "2025-07", "Kharkiv")],
    );
    events(
        "The councils held an online meeting on 2 September.",
        &[("online_meeting", "2025-09-02", "")],
    );
    events(
        "The mayors spoke by telephone on 1 September.",
        &[("call", "2025-09-01", "")],
    );
    events(
        "Ten firefighters from Kharkiv completed a training course in Leeds in May.",
        &[("training", "2025-05", "Leeds")],
    );
    events(
        "Representatives of both cities met in Warsaw in November 2024.",
        &[("meeting", "2024-11", "Warsaw")],
    );
    events(
        "A new playground was opened in Kharkiv on 1 June.",
        &[("ceremony", "2025-06-01", "Kharkiv")],
    );
    events("The town hall has 300 rooms and was painted white.", &[]);
}

#[test]
fn events_in_german() {
    let events = |text, expect: &[_]| events(Lang::De, text, expect);
    events(
        "Vom 5. bis 8. Juni besuchte eine Delegation aus Korosten die Stadt Fulda.",
        &[("visit", "2025-06-05/2025-06-08", "Fulda")],
    );
    events(
        "Am 12. Juni wurde in Fulda die Vereinbarung unterzeichnet.",
        &[("signing", "2025-06-12", "Fulda")],
    );
    events(
        "Im November 2024 trafen sich beide Bürgermeister in Berlin.",
        &[("meeting", "2024-11", "Berlin")],
    );
    events(
        "Am 3. Dezember 2024 gab es eine Videokonferenz.",
        &[("online_meeting", "2024-12-03", "")],
    );
    events(
        "Im Februar lieferte Fulda zwei Rettungswagen nach Korosten.",
        &[("aid", "2025-02", "Korosten")],
    );
    events(
        "Im März fand in Fulda ein Workshop für Ingenieure statt.",
        &[("training", "2025-03", "Fulda")],
    );
}

#[test]
fn events_in_ukrainian() {
    let events = |text, expect: &[_]| events(Lang::Uk, text, expect);
    events(
        "15 травня у Празі міста підписали угоду.",
        &[("signing", "2025-05-15", "Прага")],
    );
    events(
        "У серпні делегація з Касселя відвідала Житомир.",
        &[("visit", "2025-08", "Житомир")],
    );
    events(
        "У жовтні до Касселя поїде делегація Житомира.",
        &[("visit", "2025-10", "Кассель")],
    );
    events(
        "4 лютого відбулася онлайн-зустріч робочої групи.",
        &[("online_meeting", "2025-02-04", "")],
    );
    events(
        "У січні Кассель передав Житомиру два генератори.",
        &[("aid", "2025-01", "")],
    );
    events(
        "Угоду про партнерство підписали 17 лютого 2023 року в Касселі.",
        &[("signing", "2023-02-17", "Кассель")],
    );
}

#[test]
fn an_event_that_is_told_twice_is_one() {
    events(
        Lang::De,
        "Delegation aus Korosten besuchte Fulda\n\nVergangene Woche war eine Delegation aus Korosten zu Besuch in Fulda. Vom 26. bis 29. August lernten die Gäste die Stadt kennen.",
        &[("visit", "2025-08-26/2025-08-29", "Fulda")],
    );
}

#[test]
fn points_after_words_of_agreement_are_commitments() {
    promises(
        Lang::Uk,
        "Міста домовилися про такі кроки:\n• обмін між школами;\n• спільна виставка художників.",
        &["обмін між школами", "спільна виставка художників"],
    );
    promises(
        Lang::De,
        "Vereinbart wurden:\n- ein Austausch der Feuerwehren\n- gemeinsame Projekte der Schulen",
        &["ein Austausch der Feuerwehren", "gemeinsame Projekte der Schulen"],
    );
    promises(
        Lang::En,
        "The cities agreed to the following:\n1. share a model contract\n2. link six schools",
        &["share a model contract", "link six schools"],
    );
    promises(Lang::En, "Agenda:\n1. Matters arising\n2. Report of the chair", &[]);
}

#[test]
fn sentences_of_promising_are_commitments() {
    promises(Lang::En, "Leeds undertook to draft a bid.", &["draft a bid"]);
    promises(
        Lang::En,
        "Kharkiv will nominate twelve nurses.",
        &["nominate twelve nurses"],
    );
    promises(Lang::En, "People who will live there are glad.", &[]);
    promises(
        Lang::De,
        "Fulda kümmert sich um Entwürfe für ein Logo.",
        &["Entwürfe für ein Logo"],
    );
    promises(
        Lang::De,
        "Wir haben zugesagt, die Übersetzung zu bezahlen.",
        &["die Übersetzung zu bezahlen"],
    );
    promises(
        Lang::Uk,
        "Кассель пообіцяв надіслати креслення котельні.",
        &["надіслати креслення котельні"],
    );
    promises(
        Lang::Uk,
        "Сторони зобов’язалися щороку проводити спільний фестиваль та обмінюватися медичними працівниками лікарень.",
        &[
            "щороку проводити спільний фестиваль",
            "обмінюватися медичними працівниками лікарень",
        ],
    );
}

#[test]
fn statements_have_their_speakers() {
    statements(
        Lang::De,
        "„Das freut uns“, sagte Anna Schmidt.",
        &[("Anna Schmidt", "Das freut")],
    );
    statements(
        Lang::De,
        "Anna Schmidt betonte: „Das freut uns alle sehr.“",
        &[("Anna Schmidt", "Das freut")],
    );
    statements(
        Lang::De,
        "»Wir stehen zusammen«, so Anna Schmidt.",
        &[("Anna Schmidt", "Wir stehen")],
    );
    statements(
        Lang::De,
        "„Ohne Hilfe“, sagte Anna Schmidt, „wäre es schwer geworden.“",
        &[("Anna Schmidt", "Ohne Hilfe wäre")],
    );
    statements(Lang::De, "Das Projekt „Junge Brücken“ beginnt.", &[]);
    statements(
        Lang::En,
        "“We are proud,” said Mayor Jane Smith.",
        &[("Jane Smith", "We are proud")],
    );
    statements(
        Lang::En,
        "Jane Smith spoke first. \"We will come back,\" she said.",
        &[("Jane Smith", "We will")],
    );
    statements(
        Lang::Uk,
        "“Ми дуже раді”, – зазначив мер Свен Шоллер.",
        &[("Свен Шоллер", "Ми дуже")],
    );
    statements(
        Lang::Uk,
        "«Ми хочемо миру, – додала Олена Коваленко. – І ми працюємо».",
        &[("Олена Коваленко", "Ми хочемо")],
    );
    statements(
        Lang::Uk,
        "– Ми вдячні за підтримку, – сказала Олена Коваленко.",
        &[("Олена Коваленко", "Ми вдячні")],
    );
}

#[test]
fn stops_are_taken_from_enumerations() {
    stops(
        Lang::Uk,
        "Гості побували у Прозорому офісі та Центрі життєстійкості.",
        &["Прозорий офіс", "Центр життєстійкості"],
    );
    stops(
        Lang::De,
        "Die Gäste besichtigten das Klinikum, die Feuerwache und das Museum.",
        &["Klinikum", "Feuerwache", "Museum"],
    );
    stops(
        Lang::En,
        "The guests toured the tram depot, the central library and a fire station.",
        &["tram depot", "central library", "fire station"],
    );
    stops(Lang::En, "The guests visited Leeds.", &[]);
}

#[test]
fn stops_with_the_street_they_stand_in_and_after_a_participle_that_begins() {
    stops(
        Lang::De,
        "Besichtigt wurden bisher das Klinikum, die Feuerwache und das Stadtmuseum.",
        &["Klinikum", "Feuerwache", "Stadtmuseum"],
    );
    stops(
        Lang::De,
        "Anschließend führte Amtsleiter Udo Merz die Gruppe durch das Blockheizkraftwerk und die Kläranlage.",
        &["Blockheizkraftwerk", "Kläranlage"],
    );
    stops(
        Lang::En,
        "The guests were shown the fire station on Mill Road, the mart (yes, really) and saw a winery.",
        &["fire station on Mill Road", "mart", "winery"],
    );
    stops(
        Lang::Uk,
        "Делегація побувала в лікарні, на пожежній станції та у двох школах.",
        &["лікарня", "пожежна станція", "школи"],
    );
    stops(
        Lang::Uk,
        "Гості оглянули котельню на вулиці Незалежності та КП «Водоканал».",
        &["котельня на вулиці Незалежності", "КП «Водоканал»"],
    );
}

#[test]
fn partners_co_operate_and_venues_do_not() {
    partners(
        Lang::Uk,
        "У Брюсселі Житомир та німецький Кассель підписали угоду про партнерство.",
        &["Житомир", "Кассель"],
    );
    partners(
        Lang::De,
        "Delegation aus Korosten in Fulda. Die Delegation reiste über Warschau an. Fulda und Korosten sind Partnerstädte.",
        &["Korosten", "Fulda"],
    );
    partners(
        Lang::En,
        "The Mayor of Leeds met the Mayor of Kharkiv in Vienna. Leeds and Kharkiv are twinned.",
        &["Leeds", "Kharkiv"],
    );
    // In no list: known by how the text speaks of it.
    partners(
        Lang::Uk,
        "Делегація міста Трешнівка приїхала до Касселя. Між Касселем і Трешнівкою діє угода.",
        &["Трешнівка", "Кассель"],
    );
}

#[test]
fn a_city_is_a_partner_that_names_itself_but_once() {
    partners(
        Lang::De,
        "Stadt Quickenburg, Pressestelle\n\nUnsere Stadt empfing Gäste aus der Partnerstadt Korosten. Korosten dankte.",
        &["Quickenburg", "Korosten"],
    );
    partners(
        Lang::De,
        "Seit 2023 liefert die Feuerwehr Bad Quellheim Fahrzeuge an die Partnerstadt Korosten.",
        &["Bad Quellheim", "Korosten"],
    );
    partners(
        Lang::En,
        "TOWN OF WELLBURY RIDGE\n\nA delegation from Korosten came on Monday. Korosten is our twin.",
        &["Wellbury Ridge", "Korosten"],
    );
    partners(
        Lang::Uk,
        "Пресслужба Шосткинської міської ради\n\nДелегація громади побувала в Брно. Брно передало автобус.",
        &["Шостка", "Брно"],
    );
    partners(
        Lang::Uk,
        "Кам'янець-Подільська міська рада уклала угоду з німецьким містом Марл. Марл готує візит.",
        &["Кам’янець-Подільський", "Марл"],
    );
}

#[test]
fn programmes_are_known_or_called_so() {
    programmes(
        Lang::De,
        "Gefördert von der Servicestelle Kommunen in der Einen Welt (SKEW).",
        &["Servicestelle Kommunen in der Einen Welt (SKEW)"],
    );
    programmes(
        Lang::De,
        "Ein Antrag im Förderprogramm „Junge Wege“ folgt.",
        &["Junge Wege"],
    );
    programmes(
        Lang::Uk,
        "За підтримки програми «Мости громад» та ініціативи Cities4Cities.",
        &["Мости громад", "Cities4Cities"],
    );
    programmes(
        Lang::En,
        "It was funded by the Green Recovery Programme for Ukraine and Erasmus+.",
        &["Green Recovery Programme for Ukraine", "Erasmus+"],
    );
    programmes(
        Lang::En,
        "Council will apply to the Towns Forward program.",
        &["Towns Forward"],
    );
}

#[test]
fn the_day_of_publication_is_found() {
    let check = |text: &str, expect: Option<&str>| {
        let found = read(text, &Options::default())
            .published
            .map(|span| span.value.to_string());
        assert_eq!(found.as_deref(), expect, "{text}");
    };
    check(
        "05.09.2025\n\nДелегація з Касселя відвідала Житомир і була рада.",
        Some("2025-09-05"),
    );
    check(
        "Kassel, 5. September 2025. Die Stadt hat eine Partnerschaft mit Schytomyr.",
        Some("2025-09-05"),
    );
    check(
        "LEEDS, 5 September 2025 – The city has a partner in the east of the country.",
        Some("2025-09-05"),
    );
    check(
        "Date: 5 September 2025\nSubject: The visit\n\nDear all, the visit was good.",
        Some("2025-09-05"),
    );
    check(
        "The city signed the agreement with its partner on 5 September 2025.",
        None,
    );
}

#[test]
fn the_language_is_recognised() {
    let check = |text: &str, expect| assert_eq!(read(text, &Options::default()).lang, expect, "{text}");
    check("Делегація з міста відвідала музей і школу.", Some(Lang::Uk));
    check(
        "Die Delegation der Stadt besuchte das Museum und die Schule.",
        Some(Lang::De),
    );
    check(
        "The delegation of the city visited the museum and the school.",
        Some(Lang::En),
    );
    check("Делегация посетила музей, был объявлен съезд этих людей.", None);
    check("12345 67890", None);
    check("", None);
}

#[test]
fn what_the_workspace_knows_is_recognised_in_its_forms() {
    let name = |key: &str, names: &[&str]| KnownName {
        key: key.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    let known = Known {
        partners: vec![name("p1", &["Трешнівка", "Treschniwka"])],
        people: vec![name("c1", &["Зореслав Трач"])],
        ..Known::default()
    };
    let options = Options {
        known,
        ..Options::default()
    };
    let drafts = read("Мер Зореслав Трач привітав гостей із Касселя у Трешнівці.", &options);
    let partner = drafts
        .partners
        .iter()
        .find(|draft| draft.value.name == "Трешнівка")
        .unwrap();
    assert_eq!(partner.value.known.as_deref(), Some("p1"));
    let person = drafts
        .people
        .iter()
        .find(|draft| draft.value.name == "Зореслав Трач")
        .unwrap();
    assert_eq!(
        (person.value.known.as_deref(), person.confidence),
        (Some("c1"), Confidence::High)
    );
}

#[test]
fn what_was_dismissed_is_proposed_less() {
    let text = "Leeds undertook to draft a bid.";
    let with = |times: usize| {
        let dismissed = vec![(Group::Commitments, "draft a bid".to_owned()); times];
        let options = Options {
            lang: Some(Lang::En),
            dismissed,
            ..Options::default()
        };
        read(text, &options).commitments.first().map(|draft| draft.confidence)
    };
    assert_eq!(with(0), Some(Confidence::High));
    assert_eq!(with(1), Some(Confidence::Medium));
    assert_eq!(with(3), None);
}

#[test]
fn hostile_texts_get_a_plain_answer() {
    let long = "a ".repeat(5_000);
    let quotes = "„".repeat(2_000);
    let zalgo = "д\u{301}\u{302}\u{303}".repeat(1_000);
    let text = [
        "x".repeat(1_000_000),
        long,
        quotes,
        zalgo,
        "2025 ".repeat(2_000),
        "שלום עולם ".repeat(1_000),
        "\0\u{1}\u{fffd}".repeat(1_000),
        "- \n".repeat(1_000),
        // Dates within dates.
        "last Monday ".repeat(5_000),
        "around early mid ".repeat(5_000),
        "vom 3. bis ".repeat(5_000),
    ];
    for text in text {
        for lang in Lang::ALL {
            holds(&text, &drafts(lang, &text));
        }
    }
}

/// What holds of the drafts of any text.
fn holds(text: &str, drafts: &Drafts) {
    fn inside(text: &str, range: &Range<usize>) {
        assert!(
            range.start <= range.end && text.get(range.clone()).is_some(),
            "{range:?} is no part of {text:?}"
        );
    }
    fn apart(text: &str, kind: &str, ranges: &mut [Range<usize>]) {
        for range in ranges.iter() {
            inside(text, range);
        }
        ranges.sort_by_key(|range| range.start);
        for pair in ranges.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{kind} overlap in {text:?}: {pair:?}");
        }
    }
    macro_rules! each {
        ($($group:ident),+) => { $(
            apart(text, stringify!($group), &mut drafts.$group.iter().map(|draft| draft.anchor.clone()).collect::<Vec<_>>());
            drafts.$group.iter().flat_map(|draft| &draft.mentions).for_each(|range| inside(text, range));
        )+ };
    }
    each!(
        partners,
        agreements,
        events,
        commitments,
        people,
        offices,
        statements,
        programmes,
        places_visited,
        spheres
    );
    apart(
        text,
        "dates",
        &mut drafts
            .dates
            .iter()
            .map(pobratym::intake::Span::range)
            .collect::<Vec<_>>(),
    );
    apart(
        text,
        "links",
        &mut drafts
            .links
            .iter()
            .map(pobratym::intake::Span::range)
            .collect::<Vec<_>>(),
    );
    drafts.title.iter().for_each(|range| inside(text, range));
    drafts.published.iter().for_each(|span| inside(text, &span.range()));
    for commitment in &drafts.commitments {
        match commitment.value.origin {
            Some(pobratym::intake::Origin::Event(number)) => assert!(number < drafts.events.len()),
            Some(pobratym::intake::Origin::Agreement(number)) => assert!(number < drafts.agreements.len()),
            None => {}
        }
    }
}

/// Pieces of reports and of nonsense, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Am 5. Mai 2025 besuchte eine Delegation aus Kassel die Stadt Korosten. "),
        Just("„Das freut uns“, sagte Oberbürgermeister Dr. Sven Schoeller. "),
        Just("Vereinbart wurden:\n- ein Austausch\n- zwei Projekte der Schulen\n"),
        Just("У травні у Брюсселі Житомир та Кассель підписали угоду. "),
        Just("«Ми раді, – додав мер Свен Шоллер. – Дякуємо». "),
        Just("Гості побували у школі, музеї та лікарні. "),
        Just("Mayor Jane Smith agreed to link six schools, and Kharkiv will send nurses. "),
        Just("\n\n"),
        Just("\r\n"),
        Just(" – "),
        Just("“"),
        Just("»"),
        Just("\""),
        Just("("),
        Just("12."),
        Just("2025"),
        Just("е\u{301}"),
        Just("🇺🇦"),
        Just("\u{200f}"),
        Just("Dr. "),
        Just("з "),
        Just("до "),
        Just(":\n1) "),
    ];
    prop::collection::vec(prop_oneof![4 => piece.prop_map(str::to_owned), 1 => ".{0,12}"], 0..24)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn spans_lie_inside_the_text_and_do_not_overlap(text in pieces()) {
        for lang in [None, Some(Lang::Uk), Some(Lang::De), Some(Lang::En)] {
            let options = Options { lang, published: "2025-09-05".parse().ok(), ..Options::default() };
            holds(&text, &read(&text, &options));
        }
    }

    #[test]
    fn steps_read_what_is_read_at_once(text in pieces()) {
        let options = Options::default();
        let mut reading = Reading::new(&text, &options);
        reading.step();
        reading.step();
        prop_assert_eq!(reading.finish(), read(&text, &options));
    }
}

use super::split;

/// Numbers and texts; the introduction as "intro".
fn check(text: &str, expect: &[(&str, &str)]) {
    let found: Vec<(String, String)> = split(text)
        .into_iter()
        .map(|piece| (if piece.is_intro { "intro".into() } else { piece.number }, piece.text))
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(number, text)| (number.as_str(), text.as_str()))
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn ukrainian_texts() {
    check("1. Енергія.\n2. Освіта.", &[("1", "Енергія."), ("2", "Освіта.")]);
    check("1) енергія;\n2) освіта", &[("1)", "енергія;"), ("2)", "освіта")]);
    check(
        "Стаття 1\nПредмет угоди\nСтаття 2. Строк",
        &[("Стаття 1", "Предмет угоди"), ("Стаття 2", "Строк")],
    );
    check(
        "СТАТТЯ 1. Мета\nСТАТТЯ 2. Строк",
        &[("СТАТТЯ 1", "Мета"), ("СТАТТЯ 2", "Строк")],
    );
    check("п. 1 Енергія\nп. 2 Освіта", &[("п. 1", "Енергія"), ("п. 2", "Освіта")]);
    check(
        "а) енергія;\nб) освіта;\nв) культура.",
        &[("а)", "енергія;"), ("б)", "освіта;"), ("в)", "культура.")],
    );
    check(
        "г) енергія;\nґ) освіта;\nд) культура.",
        &[("г)", "енергія;\nґ) освіта;"), ("д)", "культура.")],
    );
    check("І. Енергія\nІІ. Освіта", &[("І", "Енергія"), ("ІІ", "Освіта")]);
    check(
        "Сторони домовилися:\n1. Енергія",
        &[("intro", "Сторони домовилися:"), ("1", "Енергія")],
    );
    check(
        "1. Міста приймуть\n2 000 школярів до\n5. травня 2027 року.\n2. Далі",
        &[
            ("1", "Міста приймуть 2 000 школярів до 5. травня 2027 року."),
            ("2", "Далі"),
        ],
    );
    check(
        "1. У місті живе\n260 000 людей\nі росте.",
        &[("1", "У місті живе 260 000 людей і росте.")],
    );
}

#[test]
fn german_texts() {
    check("§ 1 Energie\n§ 2 Bildung", &[("§ 1", "Energie"), ("§ 2", "Bildung")]);
    check(
        "Art. 1 Energie\nArt. 2 Bildung",
        &[("Art. 1", "Energie"), ("Art. 2", "Bildung")],
    );
    check(
        "Artikel 1\n\nEnergie\n\nArtikel 2\n\nBildung",
        &[("Artikel 1", "Energie"), ("Artikel 2", "Bildung")],
    );
    check(
        "Artikel 1\n(1) Energie.\n(2) Bildung.\nArtikel 2\n(1) Dauer.",
        &[
            ("Artikel 1 (1)", "Energie."),
            ("Artikel 1 (2)", "Bildung."),
            ("Artikel 2 (1)", "Dauer."),
        ],
    );
    check(
        "1. Die Städte treffen sich am\n5. Mai 2026 in Kassel.\n2. Sie gehen gemäß\nArtikel 7 der Satzung vor.",
        &[
            ("1", "Die Städte treffen sich am 5. Mai 2026 in Kassel."),
            ("2", "Sie gehen gemäß\nArtikel 7 der Satzung vor."),
        ],
    );
    check(
        "1. Schüler-\nund Lehreraustausch",
        &[("1", "Schüler- und Lehreraustausch")],
    );
    check("1. Zusam-\nmenarbeit", &[("1", "Zusam-menarbeit")]);
    check("– Energie\n– Bildung", &[("", "Energie"), ("", "Bildung")]);
    check(
        "1. Themen:\n– Energie\n– Bildung\n2. Dauer",
        &[("1", "Themen:\n– Energie\n– Bildung"), ("2", "Dauer")],
    );
    check(
        "Ziffer 1: Energie\nZiffer 2: Dauer",
        &[("Ziffer 1", "Energie"), ("Ziffer 2", "Dauer")],
    );
    check("1.) Energie\n2.) Dauer", &[("1.)", "Energie"), ("2.)", "Dauer")]);
}

#[test]
fn english_texts() {
    check(
        "Article 1\nEnergy\nArticle 2\nSchools",
        &[("Article 1", "Energy"), ("Article 2", "Schools")],
    );
    check(
        "Article I – Energy\nArticle II – Schools",
        &[("Article I", "Energy"), ("Article II", "Schools")],
    );
    check(
        "1.1. Energy\n1.2. Schools\n2.1. Term",
        &[("1.1", "Energy"), ("1.2", "Schools"), ("2.1", "Term")],
    );
    check(
        "1. Fields\n1.1 Energy\n1.2 Schools\n2. Term",
        &[("1", "Fields"), ("1.1", "Energy"), ("1.2", "Schools"), ("2", "Term")],
    );
    check(
        "1. Fields:\na) energy;\nb) schools.\n2. Term",
        &[
            ("1", "Fields:"),
            ("1 a)", "energy;"),
            ("1 b)", "schools."),
            ("2", "Term"),
        ],
    );
    check(
        "(i) energy\n(ii) schools\n(iii) term",
        &[("(i)", "energy"), ("(ii)", "schools"), ("(iii)", "term")],
    );
    check("1\nEnergy\n2\nSchools", &[("1", "Energy"), ("2", "Schools")]);
    check(
        "1. Energy\n2. Schools\n\n2\n\n3. Term",
        &[("1", "Energy"), ("2", "Schools\n2"), ("3", "Term")],
    );
    check("• energy\n• schools", &[("", "energy"), ("", "schools")]);
    check(
        "The cities agree:\n• energy",
        &[("intro", "The cities agree:"), ("", "energy")],
    );
    check(
        "Energy is shared.\n\nSchools meet.",
        &[("", "Energy is shared."), ("", "Schools meet.")],
    );
    check(
        "I. Ivanenko signs.\nA. Smith signs.",
        &[("", "I. Ivanenko signs."), ("", "A. Smith signs.")],
    );
    check(
        "I. Fields\n1. Energy\n2. Schools\nII. Rest\n3. Term",
        &[
            ("I", "Fields"),
            ("I, 1", "Energy"),
            ("I, 2", "Schools"),
            ("II", "Rest"),
            ("II, 3", "Term"),
        ],
    );
    check("3. Energy\n4. Schools", &[("3", "Energy"), ("4", "Schools")]);
    check("1.\tEnergy\r\n2.\tSchools\r\n", &[("1", "Energy"), ("2", "Schools")]);
    check(
        "1. The cities exchange pupils of all ages and\nteachers every year.\n2. They meet.",
        &[
            ("1", "The cities exchange pupils of all ages and teachers every year."),
            ("2", "They meet."),
        ],
    );
    check(
        "1. The cities, which have signed this agreement on the day of\n2. Their schools and their universities take part in\nthe work.",
        &[(
            "1",
            "The cities, which have signed this agreement on the day of 2. Their schools and their universities take part in the work.",
        )],
    );
    check("", &[]);
    check(" \n\n", &[]);
    check("1.", &[("", "1")]);
    check("1. Energy\n2.", &[("1", "Energy\n2")]);
}

/// Each word and each figure of the text is there as often as it was.
#[test]
fn nothing_of_a_text_is_lost() {
    const LINES: &[&str] = &[
        "1.",
        "1. Energy",
        "2. Освіта;",
        "1.1 Fields",
        "1.2. Bildung",
        "(1) one",
        "(2)",
        "a) x",
        "б) у;",
        "Art. 1",
        "Артикул",
        "Стаття 2. Мета",
        "§ 3",
        "II. Two",
        "I. One",
        "ii) two",
        "i) one",
        "– dash",
        "• point",
        "7",
        "on",
        "5. May 2026.",
        "2 000 pupils",
        "a line that is broken in the middle and goes",
        "",
        "Zusam-",
        "menarbeit",
        "Section II",
        "Розділ",
    ];
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    // A walk that does not come round for long: the same texts at each run.
    let mut state: usize = 7;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..9 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(LINES[(state >> 33) % LINES.len()]);
            text.push('\n');
        }
        let pieces = split(&text);
        let mut kept: Vec<String> = pieces
            .iter()
            .flat_map(|piece| [words(&piece.number), words(&piece.text)].concat())
            .collect();
        for word in words(&text).iter().filter(|word| !word.is_empty()) {
            let place = kept.iter().position(|kept| kept == word);
            assert!(
                place.map(|place| kept.swap_remove(place)).is_some(),
                "{word} of {text}\n{pieces:#?}"
            );
        }
        assert!(pieces.iter().all(|piece| !piece.text.trim().is_empty()), "{text}");
        assert!(pieces.iter().skip(1).all(|piece| !piece.is_intro), "{text}");
    }
}

#[test]
fn a_long_agreement_is_split_whole() {
    let clauses: Vec<String> = (1..=200).map(|n| format!("{n}. {}", "Слово ".repeat(800))).collect();
    let text = clauses.join("\n");
    let pieces = split(&text);
    assert_eq!((pieces.len(), pieces[199].number.as_str()), (200, "200"));
}

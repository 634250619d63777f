use super::*;

fn check(text: &str, expect: &[&str]) {
    let mut tokens = Tokens::new(text);
    while tokens.more(2) {}
    let found: Vec<&str> = (0..tokens.len()).map(|at| tokens.raw(at)).collect();
    assert_eq!(found, expect, "{text:?}");
}

#[test]
fn words_numbers_and_marks_are_told_apart() {
    check(
        "Am 15. Mai, um 10:30",
        &["Am", "15", ".", "Mai", ",", "um", "10", ":", "30"],
    );
    check(
        "Кам’янець-Подільський і п'ять",
        &["Кам’янець-Подільський", "і", "п'ять"],
    );
    check(
        "mayors' U-LEAD Cities4Cities",
        &["mayors", "'", "U-LEAD", "Cities4Cities"],
    );
    check("12–14 May", &["12", "–", "14", "May"]);
    check("a\n\nb", &["a", "b"]);
    check(
        "siehe https://kassel.de/a_(b), oder office@kassel.de.",
        &["siehe", "https://kassel.de/a_(b)", ",", "oder", "office@kassel.de", "."],
    );
    check(
        "Verein-\nbarung, Vor-\nund",
        &["Verein-\nbarung", ",", "Vor", "-", "und"],
    );
    check("", &[]);
}

#[test]
fn a_line_is_made_of_lines() {
    assert_eq!(
        in_a_line("die Verein-\n  barung mit\nVor- und Nachteilen"),
        "die Vereinbarung mit Vor- und Nachteilen"
    );
}

#[test]
fn words_are_folded() {
    let check = |word: &str, expect: &str| assert_eq!(folded(word), expect, "{word}");
    check("Пам’ять", "пам'ять");
    check("Жито\u{301}мир", "житомир");
    check("и\u{306}", "й");
    check("Mu\u{308}nchen", "münchen");
    check("Städ\u{ad}te", "städte");
    check("Verein-\r\n  barung", "vereinbarung");
    check("Новий Сонч", "новий сонч");
}

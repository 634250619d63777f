//! How clauses are numbered: "1", "1.1", "Art. 2 (3)", "§ 4", "4 а)", "II". One reading of a number serves both to put clauses in
//! order and to find the same clause in another language.

/// The letters that lists in Ukrainian go by: the official ones leave out those that are easily mistaken.
const CYRILLIC: &str = "абвгдежзиклмнпрстуфхцшщюя";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// What a number consists of. Figures come before letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A figure, Arabic or Roman.
    Figure(u32),
    /// The place of a letter in the alphabet, from 1.
    Letter(u32),
}

/// The parts of a number, without the words and signs around them; nothing for one that has none.
#[must_use]
pub fn parts(number: &str) -> Vec<Part> {
    let mut found = Vec::new();
    let mut rest = number;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let from = rest.get(start..).unwrap_or_default();
        let is_figure = from.starts_with(|c: char| c.is_ascii_digit());
        let end = from
            .find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != is_figure)
            .unwrap_or(from.len());
        let (token, after) = from.split_at_checked(end).unwrap_or((from, ""));
        // "п. 3" is point 3 and not letter п.
        let is_word = after.starts_with(". ") && after.contains(|c: char| c.is_ascii_digit());
        found.extend(part(token).filter(|_| is_figure || !is_word));
        rest = after;
    }
    found
}

fn part(token: &str) -> Option<Part> {
    if let Ok(figure) = token.parse() {
        return Some(Part::Figure(figure));
    }
    roman(token)
        .map(Part::Figure)
        .or_else(|| letter(token).map(Part::Letter))
}

/// The value of a Roman numeral in capitals, up to 89. Ukrainian keyboards have letters that look like them.
#[must_use]
pub fn roman(token: &str) -> Option<u32> {
    let mut sum = 0;
    let mut before = 0;
    for letter in token.chars().rev() {
        let value = match letter {
            'I' | 'І' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            'L' => 50,
            _ => return None,
        };
        sum = if value < before { sum - value } else { sum + value };
        before = before.max(value);
    }
    (sum > 0 && token.chars().count() < 9 && token != "L").then_some(sum)
}

/// The place of a single letter in its alphabet, from 1.
#[must_use]
pub fn letter(token: &str) -> Option<u32> {
    let mut letters = token.chars().flat_map(char::to_lowercase);
    let (only, None) = (letters.next()?, letters.next()) else {
        return None;
    };
    // Those that some lists have and others leave out stand with the one before.
    let only = match only {
        'ґ' => 'г',
        'є' => 'е',
        'і' | 'ї' | 'й' => 'и',
        'о' => 'н',
        'ч' => 'ц',
        other => other,
    };
    [LATIN, CYRILLIC]
        .iter()
        .find_map(|alphabet| alphabet.chars().position(|known| known == only))
        .and_then(|place| u32::try_from(place + 1).ok())
}

/// A key that puts numbers in order as a person counts, 2 before 2.1 before 10; what has no number comes last.
#[must_use]
pub fn order(number: &str) -> (bool, Vec<Part>) {
    let parts = parts(number);
    (parts.is_empty(), parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::order::Arrange;

    #[test]
    fn clauses_stand_in_the_order_of_their_numbers() {
        let check = |expect: &[&str]| {
            let mut numbers: Vec<&str> = expect.iter().rev().copied().collect();
            numbers.arrange_by_key(|number| order(number));
            assert_eq!(numbers, expect);
        };
        check(&["2", "2.1", "2.10", "3", "10", "a", "–"]);
        check(&["1.", "1 а)", "1 б)", "1 в)", "2."]);
        check(&["Art. 1", "Art. 1 (1)", "Art. 1 (2)", "Art. 2", "Art. 11"]);
        check(&["§ 1", "§ 2", "§ 10"]);
        check(&["I", "II", "IV", "IX", "XIV"]);
        check(&["п. 1", "п. 2", "п. 12"]);
    }

    #[test]
    fn the_same_number_is_found_in_another_language() {
        let check = |one: &str, other: &str| assert_eq!(parts(one), parts(other), "{one} {other}");
        check("Стаття 1", "Artikel 1");
        check("п. 3", "3.");
        check("1 а)", "1 a)");
        check("1 б)", "1 b)");
        check("ст. 2 (1)", "Art. 2 (1)");
        check("ІІ.", "II.");
        check("(4)", "4)");
        assert_ne!(parts("1"), parts("1.1"));
        assert_eq!(parts("–"), []);
        assert_eq!(parts(""), []);
        assert_eq!(parts("99999999999999999999"), []);
    }
}

//! Ukrainian names in Latin letters: the English way (resolution 55 of 2010) and the German way (Duden).

use crate::domain::text::Lang;

const LETTERS: &[(char, &str, &str)] = &[
    ('а', "a", "a"),
    ('б', "b", "b"),
    ('в', "v", "w"),
    ('г', "h", "h"),
    ('ґ', "g", "g"),
    ('д', "d", "d"),
    ('е', "e", "e"),
    ('є', "ie", "je"),
    ('ж', "zh", "sch"),
    ('з', "z", "s"),
    ('и', "y", "y"),
    ('і', "i", "i"),
    ('ї', "i", "ji"),
    ('й', "i", "j"),
    ('к', "k", "k"),
    ('л', "l", "l"),
    ('м', "m", "m"),
    ('н', "n", "n"),
    ('о', "o", "o"),
    ('п', "p", "p"),
    ('р', "r", "r"),
    ('с', "s", "s"),
    ('т', "t", "t"),
    ('у', "u", "u"),
    ('ф', "f", "f"),
    ('х', "kh", "ch"),
    ('ц', "ts", "z"),
    ('ч', "ch", "tsch"),
    ('ш', "sh", "sch"),
    ('щ', "shch", "schtsch"),
    ('ю', "iu", "ju"),
    ('я', "ia", "ja"),
];

/// A name, written for readers of English or German.
pub fn latin(name: &str, lang: Lang) -> String {
    let mut out = String::new();
    let mut before = ' ';
    let letters: Vec<char> = name.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let low = letter.to_lowercase().next().unwrap_or(*letter);
        let starts = !before.is_alphabetic() && before != '\'' && before != '’';
        let is_vowel =
            |c: Option<&char>| c.is_some_and(|c| "аеєиіїоуюя".contains(c.to_lowercase().next().unwrap_or(*c)));
        let new = match (low, lang) {
            ('є', Lang::En) if starts => "ye",
            ('ї', Lang::En) if starts => "yi",
            ('й', Lang::En) if starts => "y",
            ('ю', Lang::En) if starts => "yu",
            ('я', Lang::En) if starts => "ya",
            ('г', Lang::En) if before == 'з' => "gh",
            // Between vowels a German "s" would be voiced.
            ('с', Lang::De) if is_vowel(Some(&before)) && is_vowel(letters.get(at + 1)) => "ss",
            _ => LETTERS
                .iter()
                .find(|(own, ..)| *own == low)
                .map_or("", |(_, en, de)| if lang == Lang::De { de } else { en }),
        };
        if matches!(low, ' ' | '-') {
            out.push(low);
        } else if letter.is_uppercase() {
            let mut rest = new.chars();
            out.extend(rest.next().into_iter().flat_map(char::to_uppercase));
            out.push_str(rest.as_str());
        } else {
            out.push_str(new);
        }
        before = low;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_their_readers_write_them() {
        let check = |name: &str, en: &str, de: &str| {
            assert_eq!(
                (latin(name, Lang::En).as_str(), latin(name, Lang::De).as_str()),
                (en, de)
            );
        };
        check("Житомир", "Zhytomyr", "Schytomyr");
        check("Бучач", "Buchach", "Butschatsch");
        check("Яворів", "Yavoriv", "Jaworiw");
        check("Кам'янка-Бузька", "Kamianka-Buzka", "Kamjanka-Buska");
        check("Новий Розділ", "Novyi Rozdil", "Nowyj Rosdil");
    }
}

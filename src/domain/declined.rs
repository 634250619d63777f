//! Whether a word is a name in another case, both in Latin letters as names are compared.

/// More letters than these are no ending.
const ENDING: usize = 3;
/// Less of a name than this could be of any.
const STEM: usize = 3;

/// Whether a word of a text is this word of a name, perhaps declined: "oleni" is of "olena", "olzi" of "olha", "shevtsia" of "shvets".
#[must_use]
pub fn is_form(word: &str, of: &str) -> bool {
    if word == of {
        return true;
    }
    let same = word.chars().zip(of.chars()).take_while(|(a, b)| a == b).count();
    let (long, short) = (of.chars().count(), word.chars().count());
    let is_ending = same + 1 >= long && same >= STEM && short.abs_diff(long) <= ENDING && short <= same + ENDING;
    is_ending || stems(of).iter().any(|stem| is_on(word, stem))
}

fn is_on(word: &str, stem: &str) -> bool {
    let rest = word.strip_prefix(stem).map(str::len);
    stem.len() >= STEM && rest.is_some_and(|rest| (1..=ENDING).contains(&rest))
}

/// Stems that differ from the nominative: г, к, х before "-і"; a vowel that falls out or changes in the last syllable.
fn stems(of: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (end, new) in [("kha", "s"), ("ha", "z"), ("ga", "z"), ("ka", "ts"), ("ka", "c")] {
        found.extend(of.strip_suffix(end).map(|head| format!("{head}{new}")));
    }
    let is_vowel = |c: char| "aeiouy".contains(c);
    let Some((at, vowel)) = of.char_indices().rev().find(|(_, c)| is_vowel(*c)) else {
        return found;
    };
    let (head, tail) = (&of[..at], &of[at + vowel.len_utf8()..]);
    if head.is_empty() || !(1..=3).contains(&tail.len()) || head.ends_with(is_vowel) {
        return found;
    }
    match vowel {
        // "Федір", "Лебідь"
        'i' => found.extend(["o", "e"].map(|new| format!("{head}{new}{tail}"))),
        // "Кравець", "Швець", "Жупанок"
        'e' | 'o' => found.push(format!("{head}{tail}")),
        _ => {}
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declined_names_are_known() {
        for (word, of) in [
            ("oleni", "olena"),
            ("olzi", "olha"),
            ("odartsi", "odarka"),
            ("fedora", "fedir"),
            ("kravtsia", "kravets"),
            ("lebedem", "lebid"),
            ("kovalenka", "kovalenko"),
        ] {
            assert!(is_form(word, of), "{word} is of {of}");
        }
        for (word, of) in [
            ("oles", "olena"),
            ("olia", "olha"),
            ("feodosii", "fedir"),
            ("krava", "kravets"),
        ] {
            assert!(!is_form(word, of), "{word} is not of {of}");
        }
    }
}

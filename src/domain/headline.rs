//! A title out of a text: its first sentence, without the words with which clauses begin, and no longer than a title.

use super::text::Lang;

/// The most characters of a title that is made.
const MOST: usize = 100;
/// Fewer words than this are no title.
const FEWEST: usize = 2;

const WHO: [&[&str]; 3] = [
    &[
        "сторони",
        "міста",
        "обидва міста",
        "обидві сторони",
        "міста-партнери",
        "партнери",
        "громади",
        "обидві громади",
    ],
    &[
        "die parteien",
        "die vertragsparteien",
        "die städte",
        "beide städte",
        "die beiden städte",
        "die partnerstädte",
        "die partner",
        "die kommunen",
        "beide seiten",
    ],
    &[
        "the parties",
        "both parties",
        "the cities",
        "both cities",
        "the two cities",
        "the partners",
        "the sides",
        "both sides",
        "the municipalities",
    ],
];
const DO: [&[&str]; 3] = [
    &[
        "зобов’язуються",
        "зобов'язуються",
        "домовилися",
        "домовляються",
        "погодилися",
        "погоджуються",
        "будуть",
    ],
    &[
        "verpflichten sich,",
        "verpflichten sich",
        "vereinbaren,",
        "kommen überein,",
        "beabsichtigen,",
    ],
    &[
        "shall",
        "will",
        "agree to",
        "undertake to",
        "commit to",
        "commit themselves to",
        "intend to",
        "have agreed to",
    ],
];
/// Words with a full stop that ends no sentence, besides those of one or two letters.
const SHORT: &[&str] = &[
    "art", "abs", "nr", "bzw", "usw", "inkl", "ggf", "vgl", "etc", "напр", "тис", "млн", "грн", "вул", "mio",
];

/// The title.
#[must_use]
pub fn headline(text: &str, lang: Lang) -> String {
    let sentence = first_sentence(text.trim());
    let sentence = sentence.trim_end_matches(['.', ';', ':', ',']).trim();
    let said = without_opening(sentence, lang).unwrap_or(sentence);
    let mut letters = shortened(said).chars().collect::<Vec<char>>().into_iter();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn first_sentence(text: &str) -> &str {
    for (place, sign) in text.char_indices() {
        let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
        let after = after.get(sign.len_utf8()..).unwrap_or_default();
        let ends = match sign {
            '\n' => true,
            '!' | '?' | ';' => after.starts_with(char::is_whitespace),
            '.' => ends_at_stop(before, after),
            _ => false,
        };
        if ends {
            return before;
        }
    }
    text
}

fn ends_at_stop(before: &str, after: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_short = word.chars().count() < 3 || SHORT.contains(&word.to_lowercase().as_str());
    let next = after.trim_start().chars().next();
    after.starts_with(char::is_whitespace) && !is_short && next.is_some_and(|next| !next.is_lowercase())
}

/// "Exchange pupils" of "The cities shall exchange pupils".
fn without_opening(sentence: &str, lang: Lang) -> Option<&str> {
    let after_who = after_any(sentence, WHO.get(lang.index())?)?;
    let rest = after_any(after_who, DO.get(lang.index())?)?;
    (rest.split_whitespace().count() >= FEWEST).then_some(rest)
}

/// What comes after the longest of the words that the text begins with.
fn after_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let after = |word: &&str| {
        let (start, rest) = text.split_at_checked(word.len())?;
        (start.to_lowercase() == **word && rest.starts_with(' ')).then(|| rest.trim_start())
    };
    words.iter().filter_map(after).min_by_key(|rest| rest.len())
}

fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST) else {
        return text.to_owned();
    };
    let start = text.get(..end).unwrap_or(text);
    let whole = start
        .rfind(char::is_whitespace)
        .and_then(|place| start.get(..place))
        .unwrap_or(start);
    format!("{}…", whole.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_gives_a_title() {
        let check = |lang, text: &str, expect: &str| assert_eq!(headline(text, lang), expect, "{text}");
        check(
            Lang::En,
            "The cities exchange pupils. They do so each year.",
            "The cities exchange pupils",
        );
        check(
            Lang::En,
            "The Parties shall exchange pupils each year.",
            "Exchange pupils each year",
        );
        check(
            Lang::En,
            "Both sides agree to meet twice, e.g. in May. Then they part.",
            "Meet twice, e.g. in May",
        );
        check(Lang::En, "The parties agree to meet", "The parties agree to meet");
        check(Lang::En, "Energy\nThe cities save energy.", "Energy");
        check(Lang::En, "Fields of work:\na) energy", "Fields of work");
        check(Lang::En, "energy; schools", "Energy");
        check(
            Lang::De,
            "Die Städte verpflichten sich, Schüler auszutauschen. Dies gilt ab 2027.",
            "Schüler auszutauschen",
        );
        check(
            Lang::De,
            "Sie treffen sich am 5. Mai in Ulm. Danach folgt mehr.",
            "Sie treffen sich am 5. Mai in Ulm",
        );
        check(
            Lang::De,
            "Nach Art. 5 und Nr. 3 der Satzung wird z. B. Strom gespart.",
            "Nach Art. 5 und Nr. 3 der Satzung wird z. B. Strom gespart",
        );
        check(
            Lang::Uk,
            "Сторони зобов’язуються обмінюватися учнями щороку.",
            "Обмінюватися учнями щороку",
        );
        check(
            Lang::Uk,
            "Міста обмінюються учнями у м. Полтава. Далі більше.",
            "Міста обмінюються учнями у м. Полтава",
        );
        check(Lang::Uk, "", "");
    }

    #[test]
    fn a_long_sentence_ends_at_a_word() {
        let title = headline(&"слово ".repeat(800), Lang::Uk);
        assert!(
            title.ends_with("слово…") && title.chars().count() <= MOST + 1,
            "{title}"
        );
        assert_eq!(headline(&"x".repeat(5_000), Lang::En).chars().count(), MOST + 1);
    }
}

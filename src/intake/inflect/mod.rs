//! Ukrainian declension of names, both ways: the forms of a name, and the names that a form may be of.
//!
//! After the classes of the school grammar (first and second declension, adjectives, plural names of places). All in small letters.
//! Forms that only might be are made as well; a form that no text has does no harm.

mod adjective;
mod back;
#[cfg(test)]
mod tests;

pub use adjective::adjective;
pub use back::lemmas;

/// The cases, without the vocative.
pub const NOM: usize = 0;
/// Genitive.
pub const GEN: usize = 1;
/// Dative.
pub const DAT: usize = 2;
/// Accusative.
pub const ACC: usize = 3;
/// Instrumental.
pub const INS: usize = 4;
/// Locative.
pub const LOC: usize = 5;

/// What a word names, for which decides how it is declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A place or a thing.
    Place,
    /// A first name or title of a man, or a man's surname.
    Man,
    /// A woman's.
    Woman,
}

/// The forms of a word by case.
pub type Cases = [Vec<String>; 6];

/// The forms of a word; of a hyphenated one the last part changes, in "Франкфурт-на-Майні" the first.
pub fn cases(word: &str, sort: Sort) -> Cases {
    if let Some(at) = word
        .find("-на-")
        .or_else(|| word.find("-ан-"))
        .or_else(|| word.find("-над-"))
    {
        let (head, rest) = word.split_at(at);
        return simple(head, sort).map(|forms| forms.into_iter().map(|form| form + rest).collect());
    }
    match word.rsplit_once('-') {
        // "Кам'янець-Подільський": of a noun with its adjective both change.
        Some((head, tail)) if sort == Sort::Place && ends(tail, &["ський", "цький", "зький"]) => {
            let (heads, tails) = (simple(head, sort), simple(tail, sort));
            std::array::from_fn(|case| {
                let pairs = heads[case]
                    .iter()
                    .flat_map(|head| tails[case].iter().map(move |tail| format!("{head}-{tail}")));
                pairs.collect()
            })
        }
        Some((head, tail)) => {
            simple(tail, sort).map(|forms| forms.into_iter().map(|form| format!("{head}-{form}")).collect())
        }
        None => simple(word, sort),
    }
}

/// The vocative of a first name, where it differs from the nominative.
pub fn vocative(word: &str) -> Option<String> {
    let last = word.chars().next_back()?;
    let stem = &word[..word.len() - last.len_utf8()];
    match last {
        'а' => Some(format!("{stem}о")),
        'я' if stem.ends_with(is_vowel) => Some(format!("{stem}є")),
        'я' | 'й' | 'ь' => Some(format!("{stem}ю")),
        'о' => Some(format!("{stem}е")),
        c if is_vowel(c) => None,
        'г' => Some(format!("{stem}же")),
        'к' => Some(format!("{word}у")),
        _ => Some(format!("{word}е")),
    }
}

fn is_vowel(c: char) -> bool {
    "аеєиіїоуюя".contains(c)
}

fn simple(word: &str, sort: Sort) -> Cases {
    let mut letters = word.chars().rev();
    let (Some(last), before) = (letters.next(), letters.next().unwrap_or(' ')) else {
        return Cases::default();
    };
    let stem = &word[..word.len() - last.len_utf8()];
    if word.chars().count() < 2 || !word.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c)) {
        return fixed(word);
    }
    match last {
        'а' if sort == Sort::Woman && is_adjectival(word) => woman(stem),
        'а' if sort == Sort::Place && ends(word, &["ська", "цька", "зька"]) => {
            both(woman(stem), first_hard(stem, before))
        }
        'а' => first_hard(stem, before),
        'я' => first_soft(stem, before),
        _ if sort == Sort::Woman => {
            if word == "любов" {
                love()
            } else {
                fixed(word)
            }
        }
        'о' if before == 'к'
            || sort == Sort::Place
            || ends(
                word,
                &["дмитро", "петро", "павло", "михайло", "данило", "кирило", "гаврило"],
            ) =>
        {
            second_hard(&[stem], word, sort, before)
        }
        'ь' => soft(word, sort),
        'й' if before == 'и' => {
            let adjective = man(&stem[..stem.len() - before.len_utf8()], word, sort);
            if sort == Sort::Place {
                both(adjective, jot(stem, word, sort))
            } else {
                adjective
            }
        }
        'й' => jot(stem, word, sort),
        'е' if sort == Sort::Place => neuter(stem, word),
        'и' | 'і' if sort == Sort::Place => plural(stem, word, last),
        c if is_vowel(c) => fixed(word),
        // "Ігоря", "Ігорем": soft, though it is not written so.
        _ if word == "ігор" => {
            let mut out = soft("ігорь", sort);
            out[NOM] = vec![word.to_owned()];
            out
        }
        _ => consonant(word, sort, last),
    }
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

fn is_adjectival(word: &str) -> bool {
    ends(
        word,
        &[
            "ська", "цька", "зька", "ова", "ева", "єва", "іна", "їна", "ина", "на", "ла", "ста", "ра",
        ],
    ) && word.chars().count() > 4
}

fn fixed(word: &str) -> Cases {
    std::array::from_fn(|_| vec![word.to_owned()])
}

fn both(one: Cases, other: Cases) -> Cases {
    let mut out = one;
    for (forms, more) in out.iter_mut().zip(other) {
        forms.extend(more);
    }
    out
}

/// The forms of a stem with these endings, by case, separated by spaces; `_` is no ending.
fn with(stem: &str, endings: [&str; 6]) -> Cases {
    endings.map(|ends| {
        let end = |end: &str| format!("{stem}{}", if end == "_" { "" } else { end });
        ends.split_whitespace().map(end).collect()
    })
}

fn woman(stem: &str) -> Cases {
    let mut cases = with(stem, ["а", "ої", "ій", "у", "ою", "ій"]);
    if !ends(stem, &["ськ", "цьк", "зьк"]) {
        let noun = with(stem, ["", "и", "і", "у", "ою", "і"]);
        cases = both(cases, noun);
    }
    cases
}

fn love() -> Cases {
    with("любов", ["_", "і", "і", "_", "'ю", "і"])
}

fn man(stem: &str, word: &str, sort: Sort) -> Cases {
    let mut cases = with(stem, ["ий", "ого", "ому", "ого", "им", "ому ім"]);
    if sort == Sort::Place {
        cases[ACC] = vec![word.to_owned()];
    }
    cases
}

/// г, к, х before -і.
fn softened(stem: &str) -> String {
    let change = |last: char, new: &str| stem.strip_suffix(last).map(|head| format!("{head}{new}"));
    change('г', "з")
        .or_else(|| change('к', "ц"))
        .or_else(|| change('х', "с"))
        .unwrap_or_else(|| stem.to_owned())
}

fn first_hard(stem: &str, before: char) -> Cases {
    let soft = format!("{}і", softened(stem));
    let mut cases = if "жчшщ".contains(before) {
        with(stem, ["а", "і", "і", "у", "ею", "і"])
    } else {
        with(stem, ["а", "и", "_", "у", "ою", "_"])
    };
    cases[DAT] = vec![soft.clone()];
    cases[LOC] = vec![soft];
    cases
}

fn first_soft(stem: &str, before: char) -> Cases {
    if is_vowel(before) || before == '\'' {
        with(stem, ["я", "ї", "ї", "ю", "єю", "ї"])
    } else {
        with(stem, ["я", "і", "і", "ю", "ею", "і"])
    }
}

/// The second declension of these stems, of which the nominative is `word`.
fn second_hard(stems: &[&str], word: &str, sort: Sort, last: char) -> Cases {
    let mut out = Cases::default();
    for stem in stems {
        let endings = if "жчшщ".contains(last) || (last == 'р' && sort == Sort::Place) {
            ["", "а у", "у еві ові", "а", "ем ом", "і у еві ові"]
        } else {
            ["", "а у", "у ові", "а", "ом", "і у ові"]
        };
        let mut cases = with(stem, endings);
        if sort == Sort::Place {
            cases[LOC].push(format!("{}і", softened(stem)));
        }
        if sort == Sort::Man {
            cases[GEN] = vec![format!("{stem}а")];
            if ends(stem, &["ов", "ев", "єв", "ин", "ін", "їн", "ів", "їв"]) {
                cases[INS].push(format!("{stem}им"));
            }
        }
        out = both(out, cases);
    }
    out[NOM] = vec![word.to_owned()];
    if sort == Sort::Place {
        out[ACC] = vec![word.to_owned()];
    }
    out
}

fn consonant(word: &str, sort: Sort, last: char) -> Cases {
    let other = |end: &str, new: &str| word.strip_suffix(end).map(|head| format!("{head}{new}"));
    let mut stems: Vec<String> = match () {
        () if word.ends_with("їв") => other("їв", "єв").into_iter().collect(),
        () if word.ends_with("ів") => other("ів", "ов").into_iter().chain(other("ів", "ев")).collect(),
        () if word.ends_with("ріг") => other("іг", "ог").into_iter().collect(),
        () => vec![word.to_owned()],
    };
    if sort == Sort::Man && ends(word, &["ів", "їв"]) {
        stems.push(word.to_owned());
    }
    let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
    second_hard(&stems, word, sort, last)
}

fn soft(word: &str, sort: Sort) -> Cases {
    let other = |end: &str, new: &str| word.strip_suffix(end).map(|head| format!("{head}{new}"));
    let changed = other("ець", "ц")
        .or_else(|| other("єць", "йц"))
        .or_else(|| other("інь", "ен"))
        .or_else(|| (sort == Sort::Place).then(|| other("піль", "пол")).flatten());
    let stems: Vec<String> = changed
        .into_iter()
        .chain(std::iter::once(word[..word.len() - 2].to_owned()))
        .collect();
    let mut out = Cases::default();
    for stem in stems {
        out = both(out, with(&stem, ["", "я", "ю еві ові", "я", "ем", "і ю еві ові"]));
    }
    out[NOM] = vec![word.to_owned()];
    if sort == Sort::Place {
        out[ACC] = vec![word.to_owned()];
    }
    out
}

fn jot(stem: &str, word: &str, sort: Sort) -> Cases {
    let mut out = with(stem, ["й", "я ю", "ю єві", "я", "єм", "ї ю єві"]);
    if sort == Sort::Place {
        out[ACC] = vec![word.to_owned()];
    }
    out
}

fn neuter(stem: &str, word: &str) -> Cases {
    let adjective = with(stem, ["е", "ого", "ому", "е", "им", "ому ім"]);
    if word.ends_with("ще") {
        return both(adjective, with(stem, ["е", "а", "у", "е", "ем", "і"]));
    }
    adjective
}

fn plural(stem: &str, word: &str, last: char) -> Cases {
    let mut out = if last == 'и' {
        with(stem, ["и", "_ ів", "ам", "и", "ами", "ах"])
    } else {
        with(stem, ["і", "ів ь їв", "ям ам", "і", "ями ами", "ях ах"])
    };
    let mut letters = stem.chars().rev();
    if let (Some(one), Some(two)) = (letters.next(), letters.next())
        && !is_vowel(one)
        && !is_vowel(two)
        && two != 'ь'
    {
        let head = &stem[..stem.len() - one.len_utf8()];
        out[GEN].extend([format!("{head}е{one}"), format!("{head}о{one}")]);
    }
    out[NOM] = vec![word.to_owned()];
    out
}

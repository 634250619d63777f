//! Adjectives of the names of places: "житомирський", "рівненський", "шосткинський".

use super::is_vowel;

/// How the end of a stem changes before the ending.
const CHANGES: &[(&str, &str)] = &[
    ("г", "зьк"),
    ("к", "цьк"),
    ("ч", "цьк"),
    ("ц", "цьк"),
    ("х", "ськ"),
    ("ж", "зьк"),
    ("з", "зьк"),
    ("с", "ськ"),
    ("ськ", "ськ"),
    ("цьк", "цьк"),
    // "берегівський", "мукачівський"
    ("ов", "івськ"),
    ("ев", "івськ"),
    ("єв", "ївськ"),
];

/// What may stand between the stem of a name that ends in a vowel and the ending.
const BETWEEN: &[&str] = &["инськ", "їнськ", "анськ", "янськ", "івськ", "енськ"];

/// The beginnings that the adjective of a place's name may have: "житомирськ", "празьк". More than one is made; which is used is custom.
pub fn adjective(place: &str) -> Vec<String> {
    let place = place.rsplit_once(' ').map_or(place, |(_, last)| last);
    // "Хмельницький", "Кам'янець-Подільський" are adjectives themselves.
    if let Some(own) = place.strip_suffix("ий").filter(|own| own.ends_with("ьк")) {
        return vec![own.to_owned()];
    }
    let stem = ["а", "я", "о", "е", "и", "і", "ь"]
        .iter()
        .find_map(|end| place.strip_suffix(end))
        .unwrap_or(place);
    let mut out: Vec<String> = CHANGES
        .iter()
        .filter_map(|(end, new)| Some(format!("{}{new}", stem.strip_suffix(end)?)))
        .collect();
    let soft = if stem.ends_with('л') { "ь" } else { "" };
    out.push(format!("{stem}{soft}ськ"));
    let ends_in_vowel = place.len() > stem.len() && !place.ends_with('ь');
    if ends_in_vowel {
        out.extend(BETWEEN.iter().map(|between| format!("{stem}{between}")));
        // "горлівський", "жмеринський" of names in "-ка"
        out.extend(stem.strip_suffix('к').map(|head| format!("{head}ськ")));
        // "лубенський" of "Лубни", "чернівецький" of "Чернівці": a vowel comes between two consonants.
        let mut letters = stem.chars().rev();
        let (last, before) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
        if !is_vowel(last) && !is_vowel(before) {
            let head = &stem[..stem.len() - last.len_utf8()];
            out.push(format!("{head}е{last}ськ"));
            if last == 'ц' {
                out.push(format!("{head}ецьк"));
            }
        }
        if last == 'ц' {
            out.extend(stem.strip_suffix('ц').map(|head| format!("{head}ецьк")));
        }
    } else {
        // "самарівський"
        out.push(format!("{stem}івськ"));
    }
    out
}

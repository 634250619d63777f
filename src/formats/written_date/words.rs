//! The words of dates in three languages: months, seasons, quarters, and what stands between them.

/// A word that is part of a date.
pub(super) enum Word {
    /// And whether it is shortened.
    Month(u8, bool),
    Season(u8),
    Quarter(u8),
    /// Its number stands beside it.
    QuarterOf,
}

pub(super) fn named(word: &str) -> Option<Word> {
    let place = |names: &[&[&str]]| names.iter().position(|names| names.contains(&word));
    let number = |place: usize| u8::try_from(place).unwrap_or_default();
    if let Some(place) = place(&MONTHS) {
        return Some(Word::Month(
            number(place) + 1,
            word.chars().count() <= 4 && word != "june" && word != "juni" && word != "july" && word != "juli",
        ));
    }
    if let Some(place) = place(&SEASONS) {
        return Some(Word::Season(number(place) + 21));
    }
    None
}

pub(super) fn quarter(word: &str) -> Option<u8> {
    let names: [&[&str]; 4] = [
        &["q1", "i", "і"],
        &["q2", "ii", "іі"],
        &["q3", "iii", "ііі"],
        &["q4", "iv", "іv"],
    ];
    let place = names.iter().position(|names| names.contains(&word))?;
    u8::try_from(place + 1).ok()
}

/// "31st" and the like.
pub(super) const ORDINAL: &[char] = &['s', 't', 'n', 'd', 'r', 'h'];
pub(super) const FILLING: [&str; 7] = ["of", "the", "в", "у", "im", "in", "року"];
pub(super) const QUARTER: [&str; 5] = ["квартал", "кварталі", "quartal", "quarter", "кв"];
pub(super) const MONTHS: [&[&str]; 12] = [
    &["січень", "січня", "січні", "січ", "januar", "jänner", "january", "jan"],
    &["лютий", "лютого", "лютому", "лют", "februar", "february", "feb"],
    &[
        "березень",
        "березня",
        "березні",
        "бер",
        "märz",
        "mär",
        "mrz",
        "march",
        "mar",
    ],
    &["квітень", "квітня", "квітні", "квіт", "april", "apr"],
    &["травень", "травня", "травні", "трав", "тра", "mai", "may"],
    &["червень", "червня", "червні", "черв", "чер", "juni", "june", "jun"],
    &["липень", "липня", "липні", "лип", "juli", "july", "jul"],
    &["серпень", "серпня", "серпні", "серп", "сер", "august", "aug"],
    &["вересень", "вересня", "вересні", "вер", "september", "sept", "sep"],
    &[
        "жовтень",
        "жовтня",
        "жовтні",
        "жовт",
        "жов",
        "oktober",
        "okt",
        "october",
        "oct",
    ],
    &["листопад", "листопада", "листопаді", "лист", "лис", "november", "nov"],
    &[
        "грудень",
        "грудня",
        "грудні",
        "груд",
        "гру",
        "dezember",
        "dez",
        "december",
        "dec",
    ],
];
const SEASONS: [&[&str]; 4] = [
    &["весна", "весни", "весною", "навесні", "frühling", "frühjahr", "spring"],
    &["літо", "літа", "влітку", "sommer", "summer"],
    &["осінь", "осені", "восени", "herbst", "autumn", "fall"],
    &["зима", "зими", "взимку", "winter"],
];

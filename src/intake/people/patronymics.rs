//! Patronymics: the name after the father, between first name and surname.

/// The endings of the patronymics of a daughter and of a son, as the three languages write them, in all cases.
const ENDINGS: [&[&str]; 2] = [
    &[
        "ivna",
        "iwna",
        "івна",
        "івни",
        "івні",
        "івною",
        "івну",
        "ївна",
        "ївни",
        "ївні",
        "ївною",
        "ївну",
    ],
    &[
        "ovych",
        "ovich",
        "evych",
        "evich",
        "owytsch",
        "owitsch",
        "ewytsch",
        "ович",
        "овича",
        "овичу",
        "овичем",
        "євич",
        "євича",
        "євичем",
        "йович",
        "йовича",
        "йовичем",
    ],
];

/// Whether a word is a patronymic by its ending.
pub(crate) fn is_patronymic(word: &str) -> bool {
    ENDINGS.iter().copied().flatten().any(|end| word.ends_with(end))
}

/// Whether a word is the patronymic of a woman, which never is a surname.
pub(super) fn is_daughter(word: &str) -> bool {
    let [daughters, _] = ENDINGS;
    let is_long = |end: &str| word.chars().count() > end.chars().count() + 2;
    daughters.iter().any(|end| word.ends_with(end) && is_long(end))
}

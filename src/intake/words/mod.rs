//! The vocabularies, each with what its words mean.

pub mod cities;
pub mod dates;
pub mod events;
pub mod names;
pub mod partners;
pub mod people;
pub mod places;
pub mod programmes;
pub mod promises;
pub mod roles;
pub mod speech;
pub mod spheres;
pub mod stays;
pub mod tense;
pub mod towns;
pub mod visited;

/// Whether a Ukrainian word begins a relative clause.
pub fn is_relative_uk(word: &str) -> bool {
    matches!(
        word,
        "який"
            | "яка"
            | "яке"
            | "які"
            | "якого"
            | "якої"
            | "яку"
            | "яких"
            | "якому"
            | "якій"
            | "де"
    )
}

/// Whether a word is a German or an English article.
pub fn is_article(word: &str) -> bool {
    matches!(
        word,
        "der"
            | "die"
            | "das"
            | "den"
            | "dem"
            | "des"
            | "ein"
            | "eine"
            | "einen"
            | "einem"
            | "einer"
            | "eines"
            | "the"
            | "a"
            | "an"
    )
}

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::record::Kind;
use pobratym_fuzz::formats::table::{Glossary, kind_of};

// What the columns may be called does not hang on the headings.
static GLOSSARIES: LazyLock<Vec<(Kind, Glossary)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    pobratym_fuzz::on_ground(Kind::Commitment, |ground| all = Glossary::of_types(ground));
    all
});

fuzz_target!(|text: &str| {
    let header: Vec<String> = text.split(';').map(str::to_owned).collect();
    let kind = kind_of(&header, Kind::Commitment, &GLOSSARIES);
    let Some((_, glossary)) = GLOSSARIES.iter().find(|(of, _)| *of == kind) else { return };
    let places = glossary.guess(&header, &|_| None);
    // One meaning for each heading, and no meaning twice.
    assert_eq!(places.len(), header.len());
    let mut taken: Vec<usize> = places.into_iter().flatten().collect();
    let named = taken.len();
    taken.sort_unstable();
    taken.dedup();
    assert_eq!(taken.len(), named);
});

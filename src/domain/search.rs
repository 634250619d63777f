//! Search that reads as people write: no matter the case, the diacritics, the apostrophe, or how an umlaut is spelled.
//!
//! A text and a query are folded in the same way: `Ä` and `а́` become `a`, `ß` becomes `ss`, `ї` becomes `і`, `ґ` becomes `г`, `є`
//! becomes `е`, and apostrophes go. `Mueller` finds `Müller` and the other way round: where a text or a query has `ae`, `oe` or
//! `ue`, it is looked at a second time with the `e` left out.

use std::ops::Range;

use serde_json::Value;

use super::id::Id;
use super::read::{Read, element};
use super::record::Fields;

/// A query: words that must all be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    words: Vec<Word>,
    /// The pairs of letters that stand in whatever has them all.
    pairs: Pairs,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    plain: String,
    short: String,
}

impl Word {
    fn stands_in(&self, text: &str) -> bool {
        has(text, &self.plain) || self.short != self.plain && has(text, &self.short)
    }

    /// The pairs that stand wherever it stands, in either spelling.
    fn pairs(&self) -> Pairs {
        Pairs::of(&self.plain).common(Pairs::of(&self.short))
    }
}

impl Words {
    /// The words of what was typed.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let word = |word: &str| {
            let plain = folded(word);
            let short = shortened(&plain);
            (!plain.is_empty()).then_some(Word { plain, short })
        };
        let words: Vec<Word> = query.split_whitespace().filter_map(word).collect();
        let pairs = words.iter().map(Word::pairs).fold(Pairs::default(), Pairs::both);
        Self { words, pairs }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each of them stands in one of these keys.
    #[must_use]
    pub fn are_in(&self, keys: &[&Key]) -> bool {
        let pairs = keys.iter().map(|key| key.pairs).fold(Pairs::default(), Pairs::both);
        let stands = |word: &Word| keys.iter().any(|key| word.stands_in(&key.text));
        pairs.have(self.pairs) && self.words.iter().all(stands)
    }

    /// Whether any of them stands in this key.
    #[must_use]
    pub fn is_one_in(&self, key: &Key) -> bool {
        self.words.iter().any(|word| word.stands_in(&key.text))
    }

    /// Whether they are in nothing in which `before` are not: as when one goes on typing.
    #[must_use]
    pub fn narrow(&self, before: &Self) -> bool {
        let asks_more = |word: &Word, less: &Word| word.plain.contains(&less.plain) && word.short.contains(&less.short);
        before
            .words
            .iter()
            .all(|less| self.words.iter().any(|word| asks_more(word, less)))
    }

    /// Where they stand in a text: byte ranges in order, none of which touches another.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let letters = letters(text);
        let short = short_letters(&letters);
        let mut hit = vec![false; text.len()];
        // Each spelling in each, as a key has both of the text.
        for word in self.words.iter().flat_map(|word| [&word.plain, &word.short]) {
            for letters in [&letters, &short] {
                for place in occurrences(letters, word) {
                    hit[place].fill(true);
                }
            }
        }
        ranges(&hit)
    }
}

/// Which pairs of neighbouring letters stand in a text, each as one of 128 bits that it may share with others. A word cannot stand where one of its
/// pairs does not: so most of ten thousand texts need not be gone through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs([u32; 4]);

impl Pairs {
    fn of(text: &str) -> Self {
        let mut pairs = Self::default();
        for (one, next) in text.chars().zip(text.chars().skip(1)) {
            // Fibonacci hashing: the highest bits of a product with 2^32 divided by the golden ratio.
            let hash = (u32::from(one) * 31 + u32::from(next)).wrapping_mul(0x9e37_79b1);
            pairs.0[(hash >> 30) as usize] |= 1 << (hash >> 25 & 31);
        }
        pairs
    }

    fn both(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    fn common(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    fn have(self, other: Self) -> bool {
        self.common(other) == other
    }
}

/// A text, or several, ready to be searched: folded, and where a spelled-out umlaut is in it, in both spellings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    text: Box<str>,
    pairs: Pairs,
}

/// The keys of many records side by side: where ten thousand of them lie all over the memory, the way to each takes longer than to search it.
#[derive(Debug, Default)]
pub struct Keys {
    pairs: Vec<Pairs>,
    texts: String,
    /// Where each text ends, and the next begins.
    ends: Vec<usize>,
}

impl Keys {
    /// A copy of these, in their order.
    #[must_use]
    pub fn of<'a>(all: impl Iterator<Item = &'a Key>) -> Self {
        let mut keys = Self::default();
        for key in all {
            keys.pairs.push(key.pairs);
            keys.texts.push_str(&key.text);
            keys.ends.push(keys.texts.len());
        }
        keys
    }

    /// Whether the key at this place has each of these words.
    #[must_use]
    pub fn have(&self, at: usize, words: &Words) -> bool {
        let has_pairs = self.pairs.get(at).is_some_and(|pairs| pairs.have(words.pairs));
        let text = || {
            let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
            self.texts.get(start.copied().unwrap_or_default()..*self.ends.get(at)?)
        };
        has_pairs && text().is_some_and(|text| words.words.iter().all(|word| word.stands_in(text)))
    }
}

/// Whether a text has a word. Looks for its last letter, which the standard library does some bytes at a time, and of a letter by its last byte: in
/// Cyrillic text every other byte is one of two. To look byte by byte takes most of a key where ten thousand texts are searched.
fn has(text: &str, word: &str) -> bool {
    let Some(last) = word.chars().next_back() else {
        return true;
    };
    // As bytes, because where the bytes of whole letters stand, the letters do.
    let ends = |(start, letter): (usize, &str)| text.as_bytes()[..start + letter.len()].ends_with(word.as_bytes());
    text.match_indices(last).any(ends)
}

/// All that is passed, ready for [`Words::are_in`].
#[must_use]
pub fn key<'a>(texts: impl IntoIterator<Item = &'a str>) -> Key {
    let mut out = String::new();
    for text in texts {
        let plain = folded(text);
        let short = shortened(&plain);
        out.push_str(&plain);
        out.push('\n');
        if short != plain {
            out.push_str(&short);
            out.push('\n');
        }
    }
    Key {
        pairs: Pairs::of(&out),
        text: out.into(),
    }
}

/// By what a record is found.
#[derive(Clone, Debug)]
pub struct Findable {
    /// The key of what a reader sees of it, in all of its languages; codes and references aside.
    pub key: Key,
    /// The contacts who took part in it, or answer for it.
    pub people: Box<[Id]>,
}

impl Findable {
    /// By what a record with these fields is found.
    #[must_use]
    pub(super) fn of(fields: &Fields) -> Self {
        let (mut texts, mut people) = (Vec::new(), Vec::new());
        for (name, value) in fields {
            match name.as_str() {
                "partnership" | "kind" | "status" | "host" | "lead" | "origin" | "spheres" => {}
                name => {
                    collect(value, &mut texts);
                    if matches!(element(name), Some(("participants" | "responsible", _))) {
                        people.extend(value.get("contact").and_then(Id::read));
                    }
                }
            }
        }
        Self {
            key: key(texts),
            people: people.into(),
        }
    }
}

fn collect<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(list) => list.iter().for_each(|value| collect(value, texts)),
        Value::Object(map) => map.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// A text as all its spellings have it: folded, and without the `e` of a spelled-out umlaut.
#[must_use]
pub(super) fn spelled(text: &str) -> String {
    shortened(&folded(text))
}

/// A text as it is compared: without case, diacritics and apostrophes, and Ukrainian letters as their neighbours.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars()
        .for_each(|letter| fold(letter, &mut |folded| out.push(folded)));
    out
}

fn shortened(folded: &str) -> String {
    let mut before = ' ';
    let mut out = String::with_capacity(folded.len());
    for letter in folded.chars() {
        if !ends_umlaut(before, letter) {
            out.push(letter);
        }
        before = letter;
    }
    out
}

const fn ends_umlaut(before: char, letter: char) -> bool {
    letter == 'e' && matches!(before, 'a' | 'o' | 'u')
}

/// What a letter is folded to: one, none or two.
fn fold(letter: char, give: &mut dyn FnMut(char)) {
    for letter in letter.to_lowercase() {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => give('a'),
            'æ' => "ae".chars().for_each(&mut *give),
            'ç' | 'ć' | 'č' => give('c'),
            'ď' | 'đ' => give('d'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => give('e'),
            'ì'..='ï' => give('i'),
            'ł' => give('l'),
            'ñ' | 'ń' | 'ň' => give('n'),
            'ò'..='ö' | 'ø' | 'ő' => give('o'),
            'œ' => "oe".chars().for_each(&mut *give),
            'ř' => give('r'),
            'ś' | 'š' => give('s'),
            'ß' => "ss".chars().for_each(&mut *give),
            'ť' => give('t'),
            'ù'..='ü' | 'ű' | 'ů' => give('u'),
            'ý' | 'ÿ' => give('y'),
            'ź' | 'ż' | 'ž' => give('z'),
            'ї' => give('і'),
            'ґ' => give('г'),
            'є' | 'ё' => give('е'),
            'й' => give('и'),
            // Combining marks: the accent of a letter that was written in two parts. And the apostrophes.
            '\u{300}'..='\u{36f}' | '\'' | '’' | 'ʼ' | '`' | '\u{ad}' => {}
            other => give(other),
        }
    }
}

/// A folded letter, and where in the text it comes from.
type Letter = (char, Range<usize>);

fn letters(text: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        fold(letter, &mut |folded| {
            out.push((folded, start..start + letter.len_utf8()));
        });
    }
    out
}

/// Without the `e` of a spelled-out umlaut, which belongs to the letter before it.
fn short_letters(letters: &[Letter]) -> Vec<Letter> {
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut before = ' ';
    for (letter, place) in letters {
        match out.last_mut() {
            Some(last) if ends_umlaut(before, *letter) => last.1.end = place.end,
            _ => out.push((*letter, place.clone())),
        }
        before = *letter;
    }
    out
}

fn occurrences<'a>(letters: &'a [Letter], word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let length = word.chars().count().max(1);
    letters.windows(length).filter_map(move |window| {
        let same = window.iter().map(|(letter, _)| *letter).eq(word.chars());
        let (first, last) = (window.first()?, window.last()?);
        same.then_some(first.1.start..last.1.end)
    })
}

fn ranges(hit: &[bool]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for place in (0..hit.len()).filter(|place| hit[*place]) {
        match out.last_mut() {
            Some(last) if last.end == place => last.end = place + 1,
            _ => out.push(place..place + 1),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::record;
    use proptest::prelude::*;
    use serde_json::json;

    fn finds(query: &str, text: &str, expect: bool) {
        assert_eq!(Words::of(query).are_in(&[&key([text])]), expect, "{query} in {text}");
    }

    #[test]
    fn case_and_diacritics_do_not_matter() {
        finds("ÉLAN cafe", "Café Élan", true);
        finds("lodz", "Łódź", true);
        finds("Жит́омир", "ЖИТОМИР", true);
        finds("Київ", "Киі\u{308}в", true);
        finds("kassel", "Kiel", false);
    }

    #[test]
    fn ukrainian_letters_are_found_by_their_neighbours() {
        finds("Ґанок", "ганок", true);
        finds("єднання", "Еднання", true);
        finds("Украіна", "Україна", true);
        finds("обовязки", "обов’язки", true);
        finds("обов'язки", "обовʼязки", true);
    }

    #[test]
    fn umlauts_are_found_however_they_are_spelled() {
        for query in ["Müller", "Mueller", "muller"] {
            for text in ["Frau Müller", "Frau Mueller", "Frau Muller"] {
                finds(query, text, true);
            }
        }
        finds("strasse", "Straße", true);
        finds("Straße", "STRASSE", true);
        // The e of "ue" is a letter of its own as well.
        finds("etry", "Poetry", true);
        finds("neue", "neu", true);
        finds("mut", "Muet", true);
    }

    #[test]
    fn every_word_must_be_found_and_no_word_is_always_found() {
        finds("visit kassel", "Kassel: a visit", true);
        finds("visit bonn", "Kassel: a visit", false);
        finds("  ", "", true);
        finds("'", "", true);
    }

    #[test]
    fn a_record_is_found_by_every_language_and_not_by_codes() {
        let event = record(
            10,
            Kind::Event,
            json!({"title": {"uk": "Візит"}, "status": "held", "stops/#5": {"title": {"de": "Straße"}}}),
        );
        for (query, expect) in [("візит", true), ("strasse", true), ("held", false)] {
            assert_eq!(Words::of(query).are_in(&[event.search_key()]), expect, "{query}");
        }
    }

    #[test]
    fn what_was_found_is_shown_as_it_is_written() {
        let check = |query: &str, text: &str, expect: &[&str]| {
            let found: Vec<&str> = Words::of(query)
                .places(text)
                .into_iter()
                .map(|place| &text[place])
                .collect();
            assert_eq!(found, expect, "{query} in {text}");
        };
        check("muller", "Dr. Müller und Frau Mueller", &["Müller", "Mueller"]);
        check("ss", "Straße", &["ß"]);
        check("обовязки", "Обов’язки", &["Обов’язки"]);
        check("an na", "Anna", &["Anna"]);
        check("üee", "ue", &["ue"]);
        check("ueß", "ueeß", &["ueeß"]);
        check("x", "Anna", &[]);
        check("", "Anna", &[]);
    }

    proptest! {
        #[test]
        fn a_word_is_marked_where_it_is_found(text in "[aäuüeßїйЖж'’ ]{0,12}", query in "[aäuüeßїйЖж]{1,4}") {
            let words = Words::of(&query);
            let places = words.places(&text);
            prop_assert_eq!(!places.is_empty() || words.is_empty(), words.are_in(&[&key([text.as_str()])]));
            for place in &places {
                prop_assert!(text.get(place.clone()).is_some());
            }
            prop_assert!(places.windows(2).all(|pair| pair[0].end < pair[1].start));
        }

        #[test]
        fn what_narrows_finds_nothing_new(text in "[aoueü й]{0,8}", before in "[aoueüй ]{0,4}", typed in "[aoueüй ]{0,3}", first in proptest::bool::ANY) {
            let now = if first { format!("{typed}{before}") } else { format!("{before}{typed}") };
            let (now, before, text) = (Words::of(&now), Words::of(&before), key([text.as_str()]));
            prop_assert!(!now.narrow(&before) || !now.are_in(&[&text]) || before.are_in(&[&text]));
        }

        #[test]
        fn whatever_is_typed_from_a_text_finds_it(text in ".{0,20}", from in 0..20_usize, to in 0..20_usize) {
            let letters: Vec<char> = text.chars().collect();
            let (from, to) = (from.min(letters.len()), to.min(letters.len()));
            let piece: String = letters[from.min(to)..from.max(to)].iter().collect();
            prop_assert!(Words::of(&piece).are_in(&[&key([text.as_str()])]), "{piece} in {text}");
        }
    }
}

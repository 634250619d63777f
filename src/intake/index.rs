//! Where a word stands among the words of a text, and whether it can stand there at all.

use std::iter::once;

/// The words of a text in their order, and which letters stand beside which in them.
#[derive(Debug)]
pub struct Index {
    /// The numbers of the words, by the words.
    order: Vec<u32>,
    triples: Triples,
}

impl Index {
    /// That of these words; the word of nothing is none.
    pub fn new(words: &[String]) -> Self {
        let mut order: Vec<u32> = (0..).take(words.len()).collect();
        order.sort_unstable_by_key(|number| words.get(*number as usize));
        let mut triples = Triples::none();
        for word in words.iter().filter(|word| !word.is_empty()) {
            triples.add(whole(word));
        }
        Self { order, triples }
    }

    /// The numbers of the words, sorted by the words.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Whether this can be one of the words; as with all that follow, no is certain.
    pub fn may_have(&self, word: &str) -> bool {
        self.triples.may_have(whole(word))
    }

    /// Whether one can begin with these letters.
    pub fn may_begin(&self, letters: impl Iterator<Item = char>) -> bool {
        self.triples.may_have(starting(letters))
    }

    /// Whether one can end so.
    pub fn may_end(&self, end: &str) -> bool {
        self.triples.may_have(end.chars().chain(once(EDGE)))
    }

    /// Whether one can have this within.
    pub fn may_contain(&self, part: &str) -> bool {
        self.triples.may_have(part.chars())
    }
}

/// Beside its letters a word has an edge on either side.
const EDGE: char = '\0';

fn whole(word: &str) -> impl Iterator<Item = char> {
    starting(word.chars()).chain(once(EDGE))
}

fn starting(letters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    once(EDGE).chain(letters)
}

/// Which three letters follow each other in words, as one bit for each hash of three: most of what is asked for has three that no word of the text has,
/// and is answered by that.
#[derive(Debug)]
struct Triples(Vec<u64>);

impl Triples {
    /// As many as a long report fills by a tenth.
    const BITS: u32 = 16;

    fn none() -> Self {
        Self(vec![0; 1 << (Self::BITS - 6)])
    }

    fn add(&mut self, letters: impl Iterator<Item = char>) {
        each(letters, |bit| {
            if let Some(word) = self.0.get_mut(bit >> 6) {
                *word |= 1 << (bit & 63);
            }
            true
        });
    }

    /// Whether all of them follow each other so in words, as far as can be told; fewer than three letters always do.
    fn may_have(&self, letters: impl Iterator<Item = char>) -> bool {
        each(letters, |bit| {
            self.0.get(bit >> 6).is_some_and(|word| word >> (bit & 63) & 1 == 1)
        })
    }
}

/// Calls this with the bit of each three letters until it returns false; whether it never did.
fn each(mut letters: impl Iterator<Item = char>, mut is: impl FnMut(usize) -> bool) -> bool {
    let (Some(mut first), Some(mut second)) = (letters.next(), letters.next()) else {
        return true;
    };
    letters.all(|third| {
        let three = u32::from(first) ^ u32::from(second).rotate_left(11) ^ u32::from(third).rotate_left(22);
        (first, second) = (second, third);
        // Multiplicative hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4): the upper bits of the product.
        is((three.wrapping_mul(0x9E37_79B1) >> (32 - Triples::BITS)) as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_may() {
        let words = ["", "рада", "ради", "stadtrat", "я"].map(str::to_owned);
        let index = Index::new(&words);
        let order: Vec<&str> = index
            .order()
            .iter()
            .map(|number| words[*number as usize].as_str())
            .collect();
        assert_eq!(order, ["", "stadtrat", "рада", "ради", "я"]);
        for word in &words[1..] {
            assert!(
                index.may_have(word) && index.may_begin(word.chars()) && index.may_end(word),
                "{word}"
            );
            assert!(index.may_contain(&word[word.len() / 4 * 2..]), "{word}");
        }
    }

    #[test]
    fn what_has_other_letters_may_not() {
        let index = Index::new(&["рада", "stadtrat"].map(str::to_owned));
        for word in ["рад", "ада", "stadt", "rat", "мер"] {
            assert!(!index.may_have(word), "{word}");
        }
        assert!(!index.may_begin("ада".chars()) && !index.may_end("рад") && !index.may_contain("stand"));
    }
}

//! The letters of words: which are the same, and which are not seen.

/// Whether a line ends with it.
pub const fn is_end_of_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Soft hyphens, zero-width marks, marks of direction.
pub const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether it is a mark above or below the letter before it.
pub const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether it is one of the apostrophes that words are written with.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '′')
}

/// Whether a word can be broken at it.
pub const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// In small letters, composed, with one apostrophe and one hyphen, without stress marks and what is not seen.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut is_broken = false;
    for c in word
        .chars()
        .filter(|c| !is_joiner(*c) && *c != '\r')
        .flat_map(char::to_lowercase)
    {
        is_broken &= c.is_whitespace();
        match c {
            // The hyphen of a word that a page broke.
            '\n' if out.ends_with('-') => {
                out.pop();
                is_broken = true;
            }
            c if is_broken && c.is_whitespace() => {}
            c if is_apostrophe(c) => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            c if is_accent(c) => {
                let composed = out.chars().next_back().and_then(|last| composed(last, c));
                if let Some(composed) = composed {
                    out.pop();
                    out.push(composed);
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// A letter and a mark above it as one letter, where the three languages have it.
const fn composed(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        ('и', '\u{306}') => Some('й'),
        ('і', '\u{308}') => Some('ї'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        ('u', '\u{308}') => Some('ü'),
        ('e', '\u{301}') => Some('é'),
        _ => None,
    }
}

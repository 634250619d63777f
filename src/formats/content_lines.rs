//! The lines of iCalendar (RFC 5545, 3.1) and vCard (RFC 6350, 3.2 and 3.3): folded, with parameters, with escaped text.

use std::fmt::Write as _;

use super::decode::{decode, detect};

/// A line, unfolded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The line of the file on which it begins, from 1.
    pub number: usize,
    /// Its name in upper case, without a group before it.
    pub name: String,
    /// Names in upper case, with their values.
    pub parameters: Vec<(String, String)>,
    /// Its value as it stands there, still escaped.
    pub value: String,
}

impl Line {
    /// The first value of a parameter; empty where it has none.
    #[must_use]
    pub fn parameter(&self, name: &str) -> &str {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Its value as text.
    #[must_use]
    pub fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// Its value in pieces, where `separator` stands between them.
    #[must_use]
    pub fn pieces(&self, separator: char) -> Vec<String> {
        let mut pieces = Vec::new();
        let (mut from, mut escaped) = (0, false);
        for (place, sign) in self.value.char_indices() {
            if sign == separator && !escaped {
                pieces.push(unescaped(self.value.get(from..place).unwrap_or_default()));
                from = place + sign.len_utf8();
            }
            escaped = sign == '\\' && !escaped;
        }
        pieces.push(unescaped(self.value.get(from..).unwrap_or_default()));
        pieces
    }
}

/// The lines of a text; what is none is passed over.
pub fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut raw = text.split('\n').enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (number, start) = raw.next()?;
            let mut whole = start.strip_suffix('\r').unwrap_or(start).to_owned();
            loop {
                let is_soft = whole.ends_with('=') && is_quoted_printable(&whole);
                let Some((_, next)) = raw.peek() else { break };
                match next.strip_prefix([' ', '\t']) {
                    _ if is_soft => {
                        whole.pop();
                        whole.push_str(next.strip_suffix('\r').unwrap_or(next));
                    }
                    Some(rest) => whole.push_str(rest.strip_suffix('\r').unwrap_or(rest)),
                    None => break,
                }
                raw.next();
            }
            if let Some(line) = parsed(&whole, number + 1) {
                return Some(line);
            }
        }
    })
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.len() < 1_000 && head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

fn parsed(line: &str, number: usize) -> Option<Line> {
    let (head, value) = line.split_at_checked(end_of_head(line)?)?;
    let mut parts = split_quoted(head, ';').into_iter();
    let name = parts.next()?.trim();
    let name = name.rsplit('.').next()?.to_ascii_uppercase();
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return None;
    }
    let parameter = |part: &str| match part.split_once('=') {
        Some((name, value)) => (
            name.trim().to_ascii_uppercase(),
            value.trim().trim_matches('"').to_owned(),
        ),
        // vCard 2.1 has them without a name.
        None if part.eq_ignore_ascii_case("QUOTED-PRINTABLE") => ("ENCODING".to_owned(), part.to_owned()),
        None => ("TYPE".to_owned(), part.to_owned()),
    };
    let mut line = Line {
        number,
        name,
        parameters: parts.map(parameter).collect(),
        value: value.get(1..)?.to_owned(),
    };
    if line.parameter("ENCODING").eq_ignore_ascii_case("QUOTED-PRINTABLE") {
        line.value = from_quoted_printable(&line.value);
    }
    Some(line)
}

/// Where the colon stands that ends name and parameters, beyond those in quotation marks.
fn end_of_head(line: &str) -> Option<usize> {
    let mut quoted = false;
    line.char_indices().find_map(|(place, sign)| {
        quoted ^= sign == '"';
        (sign == ':' && !quoted).then_some(place)
    })
}

fn split_quoted(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |sign| {
        quoted ^= sign == '"';
        sign == separator && !quoted
    })
    .collect()
}

/// RFC 2045, 6.7. What it says of its character set is often not so: the bytes tell. A break of the text is one of the value.
fn from_quoted_printable(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let Some(byte) = byte.filter(|_| *first == b'=') {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    let text = decode(&bytes, detect(&bytes));
    text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// What an escaped text says (RFC 5545, 3.3.11; RFC 6350, 3.4).
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            text.push(sign);
            continue;
        }
        match signs.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(other) => text.push(other),
            None => text.push('\\'),
        }
    }
    text
}

/// A text as a value, without characters that no line may hold.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded so that no piece is longer than 75 bytes.
pub fn add(text: &mut String, content: &str) {
    let mut room = 75;
    for letter in content.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    let _ = text.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn first(text: &str) -> Line {
        lines(text).next().unwrap_or_default()
    }

    #[test]
    fn lines_are_unfolded_and_known_by_number() {
        let all: Vec<Line> = lines("BEGIN:VCARD\r\nNOTE:one\r\n  two\r\n\t three\r\n\r\nx\r\nEND:VCARD").collect();
        let told: Vec<(usize, &str, &str)> = all
            .iter()
            .map(|line| (line.number, &*line.name, &*line.value))
            .collect();
        assert_eq!(
            told,
            [(1, "BEGIN", "VCARD"), (2, "NOTE", "one two three"), (7, "END", "VCARD")]
        );
    }

    #[test]
    fn names_parameters_and_values_are_told_apart() {
        let line = first("item1.tel;type=\"a:b;c\";PREF=1;HOME:+1; 2:3");
        assert_eq!(
            (
                &*line.name,
                line.parameter("TYPE"),
                line.parameter("PREF"),
                &*line.value
            ),
            ("TEL", "a:b;c", "1", "+1; 2:3")
        );
        assert_eq!(first("N:a\\;b;c\\\\;d").pieces(';'), ["a;b", "c\\", "d"]);
        assert_eq!(first(r"NOTE:a\, b\nc\N\\n\").text(), "a, b\nc\n\\n\\");
        assert_eq!(first("no colon"), Line::default());
    }

    #[test]
    fn quoted_printable_of_older_programs_is_read() {
        let line =
            first("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=\r\n=D0=B5=D0=BD=D0=B0=0D=0Ax=ZZ\r\n");
        assert_eq!(line.text(), "Олена\nx=ZZ");
        assert_eq!(first("FN;QUOTED-PRINTABLE:M=FCller").text(), "Müller");
    }

    proptest! {
        #[test]
        fn what_is_added_is_read_again(text in "[\\PC\n\\\\;,:\"]{0,120}") {
            let mut file = String::new();
            add(&mut file, &format!("NOTE:{}", escaped(&text)));
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            prop_assert_eq!(first(&file).text(), text);
        }

        #[test]
        fn any_text_has_lines(text in any::<String>()) {
            prop_assert!(lines(&text).count() <= text.len());
        }
    }
}

//! Bytes of a text file to text. Files of older Windows programs say nothing of their encoding: what is no UTF-8 is read as
//! windows-1251 where most of its letters beyond ASCII are Cyrillic there, else as windows-1252 (both by the WHATWG Encoding Standard).

/// The text; none where the bytes are none.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if is_binary(bytes) {
        return None;
    }
    Some(String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| one_byte(bytes)))
}

/// No text has a zero byte, or many control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let control = |byte: &&u8| matches!(**byte, 0x01..=0x08 | 0x0E..=0x1F | 0x7F);
    bytes.contains(&0) || bytes.iter().filter(control).count() * 50 > bytes.len()
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    (!text.contains('\0')).then_some(text)
}

fn one_byte(bytes: &[u8]) -> String {
    let beyond = bytes.iter().filter(|byte| **byte >= 0x80).count();
    // In windows-1251 the Cyrillic letters stand close together; of German text these would be one letter in twenty.
    let runs = bytes
        .windows(2)
        .filter(|pair| pair.iter().all(|byte| is_cyrillic(*byte)))
        .count();
    let decode = if runs * 2 > beyond { cyrillic } else { latin };
    bytes.iter().map(|byte| decode(*byte)).collect()
}

const fn is_cyrillic(byte: u8) -> bool {
    matches!(
        byte,
        0xC0..=0xFF | 0xA5 | 0xAA | 0xAF | 0xB2 | 0xB3 | 0xB4 | 0xBA | 0xBF
    )
}

/// 0x80 to 0xBF of windows-1251.
const CYRILLIC: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’', '“', '”', '•', '–',
    '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«',
    '¬', '\u{ad}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];
/// 0x80 to 0x9F of windows-1252.
const LATIN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn cyrillic(byte: u8) -> char {
    match byte {
        0x80..=0xBF => CYRILLIC[usize::from(byte - 0x80)],
        0xC0.. => char::from_u32(u32::from(byte) - 0xC0 + 0x410).unwrap_or('?'),
        _ => char::from(byte),
    }
}

fn latin(byte: u8) -> char {
    match byte {
        0x80..=0x9F => LATIN[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn text_is_read_in_whatever_it_was_written() {
        for (bytes, expect) in [
            ("Житомир".as_bytes(), "Житомир"),
            (b"\xEF\xBB\xBFKassel", "Kassel"),
            (
                b"\xC2\xB3\xE7\xE8\xF2 \xE4\xEE \xCA\xE0\xF1\xF1\xE5\xEB\xFF",
                "Візит до Касселя",
            ),
            (b"Gr\xFC\xDFe aus K\xF6ln \x84ja\x93", "Grüße aus Köln „ja“"),
            (b"\xFF\xFEA\x00\x16\x04", "AЖ"),
            (b"\xFE\xFF\x00A\x04\x16", "AЖ"),
            (b"", ""),
        ] {
            assert_eq!(decoded(bytes).as_deref(), Some(expect));
        }
        for bytes in [&b"a\0b"[..], &[0x01, 0x02, b'a', 0x1B], b"\xFF\xFE\x00\xD8"] {
            assert_eq!(decoded(bytes), None);
        }
    }
}

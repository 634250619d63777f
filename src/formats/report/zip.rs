//! One member of a ZIP container, by its central directory (APPNOTE.TXT 6.3, sections 4.3 and 4.4). Only what office documents are made
//! of: no encryption, no parts, no ZIP64; stored or DEFLATE.

use super::{MOST, NoText};

/// A member as it lies in the container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Whether they are compressed.
    pub is_packed: bool,
}

const END: &[u8] = b"PK\x05\x06";
const CENTRAL: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// The end record without its comment, and the longest comment.
const END_LENGTH: usize = 22;
const COMMENT: usize = 65_535;
/// No document has more members.
const MEMBERS: usize = 10_000;

/// The member of this name; none where the container has no such member.
///
/// # Errors
/// It is no container, is damaged, is locked, or the member is too large.
pub fn member<'a>(bytes: &'a [u8], name: &str) -> Result<Option<Member<'a>>, NoText> {
    let end = end_record(bytes).ok_or(NoText::Damaged)?;
    let mut at = long(bytes, end + 16).ok_or(NoText::Damaged)?;
    let members = usize::from(short(bytes, end + 10).ok_or(NoText::Damaged)?).min(MEMBERS);
    for _ in 0..members {
        let head = Head::read(bytes, at).ok_or(NoText::Damaged)?;
        if head.name == name.as_bytes() {
            return found(bytes, &head).map(Some);
        }
        at = head.next;
    }
    Ok(None)
}

fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(COMMENT);
    (first..=last).rev().find(|at| bytes[*at..].starts_with(END))
}

fn found<'a>(bytes: &'a [u8], head: &Head) -> Result<Member<'a>, NoText> {
    if head.flags & 1 == 1 {
        return Err(NoText::Locked);
    }
    if head.size > MOST {
        return Err(NoText::TooLarge);
    }
    let is_packed = match head.method {
        0 => false,
        8 => true,
        _ => return Err(NoText::Damaged),
    };
    let data = || {
        bytes.get(head.local..)?.starts_with(LOCAL).then_some(())?;
        let name = usize::from(short(bytes, head.local + 26)?);
        let extra = usize::from(short(bytes, head.local + 28)?);
        let start = head.local + 30 + name + extra;
        bytes.get(start..start.checked_add(head.packed)?)
    };
    let bytes = data().ok_or(NoText::Damaged)?;
    Ok(Member { bytes, is_packed })
}

/// An entry of the central directory.
struct Head<'a> {
    flags: u16,
    method: u16,
    packed: usize,
    size: usize,
    local: usize,
    name: &'a [u8],
    next: usize,
}

impl<'a> Head<'a> {
    fn read(bytes: &'a [u8], at: usize) -> Option<Self> {
        bytes.get(at..)?.starts_with(CENTRAL).then_some(())?;
        let length = |offset| short(bytes, at + offset).map(usize::from);
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        Some(Self {
            flags: short(bytes, at + 8)?,
            method: short(bytes, at + 10)?,
            packed: long(bytes, at + 20)?,
            size: long(bytes, at + 24)?,
            local: long(bytes, at + 42)?,
            name: bytes.get(at + 46..at + 46 + name)?,
            next: at + 46 + name + extra + comment,
        })
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes([four[0], four[1], four[2], four[3]])).ok()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A container of members that are not compressed.
    pub fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut directory = Vec::new();
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        for (name, bytes) in members {
            let (at, name_length) = (size(&out), u16::try_from(name.len()).unwrap().to_le_bytes());
            out.extend(LOCAL);
            out.extend([0; 14]);
            out.extend([size(bytes), size(bytes)].concat());
            out.extend([&name_length[..], &[0, 0], name.as_bytes(), bytes].concat());
            directory.extend(CENTRAL);
            directory.extend([0; 16]);
            directory.extend([size(bytes), size(bytes)].concat());
            directory.extend([&name_length[..], &[0; 12], &at, name.as_bytes()].concat());
        }
        let count = u16::try_from(members.len()).unwrap().to_le_bytes();
        let end = [END, &[0; 4], &count, &count, &size(&directory), &size(&out), &[0, 0]].concat();
        [out, directory, end].concat()
    }

    #[test]
    fn a_member_is_found_by_its_name() {
        let bytes = stored(&[("a.xml", b"one"), ("b/c.xml", b"two")]);
        let two = Member {
            bytes: b"two",
            is_packed: false,
        };
        assert_eq!(member(&bytes, "b/c.xml"), Ok(Some(two)));
        assert_eq!(member(&bytes, "c.xml"), Ok(None));
    }

    #[test]
    fn what_is_cut_or_altered_is_damaged_and_never_a_panic() {
        let whole = stored(&[("a.xml", b"one"), ("b.xml", b"two")]);
        for end in 0..whole.len() {
            assert_eq!(member(&whole[..end], "b.xml"), Err(NoText::Damaged), "{end}");
        }
        for at in 0..whole.len() {
            let mut altered = whole.clone();
            altered[at] = 0xFF;
            let _ = member(&altered, "b.xml");
        }
    }

    #[test]
    fn what_is_locked_or_too_large_says_so() {
        let whole = stored(&[("a.xml", b"one")]);
        let directory = whole.windows(4).position(|four| four == CENTRAL).unwrap();
        for (offset, byte, expect) in [
            (8, 1, NoText::Locked),
            (27, 0x7F, NoText::TooLarge),
            (10, 12, NoText::Damaged),
        ] {
            let mut altered = whole.clone();
            altered[directory + offset] = byte;
            assert_eq!(member(&altered, "a.xml"), Err(expect));
        }
    }
}

//! The members of a ZIP container, by its central directory (APPNOTE.TXT 6.3, sections 4.3 and 4.4), and a container of members. Only what
//! office documents are made of: no encryption, no parts, no ZIP64; stored or DEFLATE.

/// The most bytes that a member may hold when it is unpacked.
pub const MOST: usize = 20 * 1024 * 1024;

/// Why a member cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// It is no container, or damaged
    Damaged,
    /// It is locked with a password
    Locked,
    /// It holds more than [`MOST`]
    TooLarge,
}

/// A member as it lies in the container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Whether they are compressed.
    pub is_packed: bool,
    /// How many they are said to be when they are unpacked.
    pub size: usize,
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
pub fn member<'a>(bytes: &'a [u8], name: &str) -> Result<Option<Member<'a>>, Unopened> {
    let found = members(bytes, &|other| other == name)?.into_iter().next();
    Ok(found.map(|(_, member)| member))
}

/// The members whose names are wanted, with their names.
///
/// # Errors
/// It is no container, is damaged, or one of them is locked or too large.
pub fn members<'a>(bytes: &'a [u8], wanted: &dyn Fn(&str) -> bool) -> Result<Vec<(&'a str, Member<'a>)>, Unopened> {
    let end = end_record(bytes).ok_or(Unopened::Damaged)?;
    let mut at = long(bytes, end + 16).ok_or(Unopened::Damaged)?;
    let number = usize::from(short(bytes, end + 10).ok_or(Unopened::Damaged)?).min(MEMBERS);
    let mut all = Vec::new();
    for _ in 0..number {
        let head = Head::read(bytes, at).ok_or(Unopened::Damaged)?;
        if let Some(name) = std::str::from_utf8(head.name).ok().filter(|name| wanted(name)) {
            all.push((name, found(bytes, &head)?));
        }
        at = head.next;
    }
    Ok(all)
}

fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(COMMENT);
    (first..=last).rev().find(|at| bytes[*at..].starts_with(END))
}

fn found<'a>(bytes: &'a [u8], head: &Head) -> Result<Member<'a>, Unopened> {
    if head.flags & 1 == 1 {
        return Err(Unopened::Locked);
    }
    if head.size > MOST {
        return Err(Unopened::TooLarge);
    }
    let is_packed = match head.method {
        0 => false,
        8 => true,
        _ => return Err(Unopened::Damaged),
    };
    let data = || {
        bytes.get(head.local..)?.starts_with(LOCAL).then_some(())?;
        let name = usize::from(short(bytes, head.local + 26)?);
        let extra = usize::from(short(bytes, head.local + 28)?);
        let start = head.local + 30 + name + extra;
        bytes.get(start..start.checked_add(head.packed)?)
    };
    let bytes = data().ok_or(Unopened::Damaged)?;
    Ok(Member {
        bytes,
        is_packed,
        size: head.size,
    })
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

/// A member that goes into a container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    name: String,
    /// How long it is when it is unpacked, and its checksum then.
    size: usize,
    crc: u32,
    bytes: Vec<u8>,
    is_deflated: bool,
}

impl Packed {
    /// One that lies there as it is.
    #[must_use]
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            size: bytes.len(),
            crc: crc(bytes),
            bytes: bytes.to_vec(),
            is_deflated: false,
        }
    }

    /// One that is compressed: `packed` are these `bytes`, by DEFLATE.
    #[must_use]
    pub fn deflated(name: &str, bytes: &[u8], packed: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            size: bytes.len(),
            crc: crc(bytes),
            bytes: packed,
            is_deflated: true,
        }
    }

    /// What the heads of the member and of its entry have in common: version, flags (names are UTF-8), method, the first day that there is,
    /// checksum, sizes, length of the name, no more fields.
    fn head(&self) -> Vec<u8> {
        let method = if self.is_deflated { 8_u16 } else { 0 };
        let shorts = [20, 1 << 11, method, 0, 0x21].map(u16::to_le_bytes);
        let longs = [self.crc, size(self.bytes.len()), size(self.size)].map(u32::to_le_bytes);
        let name = u16::try_from(self.name.len()).unwrap_or(u16::MAX).to_le_bytes();
        [shorts.concat(), longs.concat(), name.to_vec(), vec![0, 0]].concat()
    }
}

/// A container of these members, the same for the same.
#[must_use]
pub fn print(members: &[Packed]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for member in members {
        let (at, name) = (size(out.len()).to_le_bytes(), member.name.as_bytes());
        out.extend([LOCAL, &member.head(), name, &member.bytes].concat());
        directory.extend([CENTRAL, &[20, 0], &member.head(), &[0; 10], &at, name].concat());
    }
    let count = u16::try_from(members.len()).unwrap_or(u16::MAX).to_le_bytes();
    let (length, at) = (size(directory.len()).to_le_bytes(), size(out.len()).to_le_bytes());
    let end = [END, &[0; 4], &count, &count, &length, &at, &[0, 0]].concat();
    [out, directory, end].concat()
}

/// What is made here is far below four gigabytes.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// CRC-32 (ISO/IEC 8802-3), bit by bit: a few megabytes at most, once a file.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1));
    !bytes
        .iter()
        .fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
        let plain = |(name, bytes): &(&str, &[u8])| Packed::stored(name, bytes);
        print(&members.iter().map(plain).collect::<Vec<_>>())
    }

    #[test]
    fn a_member_is_found_by_its_name() {
        let bytes = stored(&[("a.xml", b"one"), ("b/c.xml", b"two")]);
        let two = Member {
            bytes: b"two",
            is_packed: false,
            size: 3,
        };
        assert_eq!(member(&bytes, "b/c.xml"), Ok(Some(two)));
        assert_eq!(member(&bytes, "c.xml"), Ok(None));
    }

    #[test]
    fn a_container_has_the_checksum_of_what_is_in_it() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        let whole = print(&[Packed::deflated("a", b"123456789", b"packed".to_vec())]);
        assert_eq!(&whole[14..18], 0xCBF4_3926_u32.to_le_bytes());
        let packed = Member {
            bytes: b"packed",
            is_packed: true,
            size: 9,
        };
        assert_eq!(member(&whole, "a"), Ok(Some(packed)));
    }

    #[test]
    fn what_is_cut_or_altered_is_damaged_and_never_a_panic() {
        let whole = stored(&[("a.xml", b"one"), ("b.xml", b"two")]);
        for end in 0..whole.len() {
            assert_eq!(member(&whole[..end], "b.xml"), Err(Unopened::Damaged), "{end}");
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
            (8, 1, Unopened::Locked),
            (27, 0x7F, Unopened::TooLarge),
            (10, 12, Unopened::Damaged),
        ] {
            let mut altered = whole.clone();
            altered[directory + offset] = byte;
            assert_eq!(member(&altered, "a.xml"), Err(expect));
        }
    }
}

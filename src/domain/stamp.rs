//! When a field was written: a hybrid logical clock (Kulkarni et al., 2014), so that copies of a record
//! edited in different places can be joined the same way everywhere.

use std::fmt;
use std::str::FromStr;

/// Milliseconds since 1970, a counter within the millisecond, and the replica that wrote.
/// Sorted in this order; written as 24 hexadecimal digits that sort the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    millis: u64,
    counter: u16,
    replica: u32,
}

/// A day, in the milliseconds that a stamp counts.
pub const DAY: u64 = 24 * 60 * 60 * 1000;

const MAX_MILLIS: u64 = (1 << 48) - 1;

impl Stamp {
    /// Milliseconds since 1970, as the writing clock had them.
    #[must_use]
    pub const fn millis(self) -> u64 {
        self.millis
    }

    /// The next one. The very last there is, which only a forged file can hold, is followed by itself.
    fn after(self, replica: u32) -> Self {
        let ticks = (self.millis << 16 | u64::from(self.counter)).saturating_add(1);
        let next = Self {
            millis: ticks >> 16,
            counter: u16::try_from(ticks & 0xffff).unwrap_or(u16::MAX),
            replica,
        };
        next.max(self)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}{:04x}{:08x}", self.millis, self.counter, self.replica)
    }
}

/// The text is not a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAStamp;

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        if text.len() != 24 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAStamp);
        }
        let part = |range: std::ops::Range<usize>| u64::from_str_radix(&text[range], 16).map_err(|_| NotAStamp);
        Ok(Self {
            millis: part(0..12)?,
            counter: u16::try_from(part(12..16)?).map_err(|_| NotAStamp)?,
            replica: u32::try_from(part(16..24)?).map_err(|_| NotAStamp)?,
        })
    }
}

/// Gives the stamps of one page load.
#[derive(Clone, Debug)]
pub struct Clock {
    last: Stamp,
}

impl Clock {
    /// A clock for a replica, a number drawn at random at every page load, so that a copied browser
    /// profile cannot write the same stamp twice.
    #[must_use]
    pub const fn new(replica: u32) -> Self {
        Self {
            last: Stamp {
                millis: 0,
                counter: 0,
                replica,
            },
        }
    }

    /// The replica for which it gives stamps.
    #[must_use]
    pub const fn replica(&self) -> u32 {
        self.last.replica
    }

    /// The next stamp: not before `now` (milliseconds since 1970) and after every earlier one.
    pub fn tick(&mut self, now: u64) -> Stamp {
        let replica = self.last.replica;
        let now = Stamp {
            millis: now.min(MAX_MILLIS),
            counter: 0,
            replica,
        };
        self.last = if now > self.last { now } else { self.last.after(replica) };
        self.last
    }

    /// `stamp`, or the least later one that is greater than `over`, the stamp it overwrites. The clock itself
    /// does not follow a stamp from the future, so that a wrong clock elsewhere harms one field only.
    #[must_use]
    pub fn over(&self, stamp: Stamp, over: Stamp) -> Stamp {
        if stamp > over {
            stamp
        } else {
            over.after(self.last.replica)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_prints_as_it_is_read_and_sorts_as_text() {
        let mut clock = Clock::new(7);
        let (a, b) = (clock.tick(255), clock.tick(256));
        assert!(a < b && a.to_string() < b.to_string());
        assert_eq!(b.to_string().parse(), Ok(b));
        for text in ["", "x", "+00000000000000000000000", "00000000000000000000000g"] {
            assert_eq!(text.parse::<Stamp>(), Err(NotAStamp), "{text}");
        }
    }

    #[test]
    fn the_clock_never_goes_back() {
        let mut clock = Clock::new(7);
        let first = clock.tick(1000);
        let second = clock.tick(10);
        assert!(second > first);
        assert!(clock.tick(1001).millis() == 1001);
    }

    #[test]
    fn a_stamp_from_the_future_is_passed_in_one_field_only() {
        let mut clock = Clock::new(7);
        let far = Stamp {
            millis: 9_000_000,
            counter: u16::MAX,
            replica: 9,
        };
        let stamp = clock.tick(1000);
        assert!(clock.over(stamp, far) > far);
        assert_eq!(clock.tick(1001).millis(), 1001);
    }

    #[test]
    fn no_stamp_is_followed_by_a_lesser_one() {
        let check = |over: &str, expect: &str| {
            let stamp = Clock::new(7).over("000000000001000000000007".parse().unwrap(), over.parse().unwrap());
            assert_eq!(stamp.to_string(), expect, "{over}");
        };
        check("000000000000ffff00000009", "000000000001000000000007");
        check("000000000001000000000009", "000000000001000100000007");
        check("000000000001ffff00000009", "000000000002000000000007");
        check("ffffffffffffffff00000009", "ffffffffffffffff00000009");
        check("ffffffffffffffff00000001", "ffffffffffffffff00000007");
    }
}

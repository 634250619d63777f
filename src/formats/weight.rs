//! How much a JSON text would take to read, found without reading it: a text of some megabytes can claim more values than a
//! browser has memory for. What is counted is an upper bound of what reading makes.

/// Deeper than this nothing of ours is nested.
const DEPTH: usize = 64;
/// More values than local storage could hold.
const VALUES: usize = 2_000_000;
/// More groups and lists than local storage could hold; each takes much more than its text.
const GROUPS: usize = 400_000;

/// A text is nested deeper than anything of ours, or holds more than a browser can keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

/// Weighs a text. What is no JSON is weighed as if it were, and refused by its reader.
///
/// # Errors
/// It would take too much to read.
pub fn weigh(text: &str) -> Result<(), TooMuch> {
    let (mut depth, mut values, mut groups) = (0_usize, 0_usize, 0_usize);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        if is_quoted {
            is_quoted = is_escaped || byte != b'"';
            is_escaped = !is_escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => is_quoted = true,
            b'{' | b'[' => {
                depth += 1;
                groups += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > DEPTH || groups > GROUPS || values > VALUES {
            return Err(TooMuch);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_weighed_by_what_it_holds_and_not_by_what_it_says() {
        let check = |text: &str, expect: Result<(), TooMuch>| assert_eq!(weigh(text), expect);
        check("", Ok(()));
        check(&"[".repeat(DEPTH), Ok(()));
        check(&"[".repeat(DEPTH + 1), Err(TooMuch));
        check(&format!("\"{}\\\"[\"", "[".repeat(10_000)), Ok(()));
        check(&"{},".repeat(GROUPS), Ok(()));
        check(&"{},".repeat(GROUPS + 1), Err(TooMuch));
        check(&"0,".repeat(VALUES + 1), Err(TooMuch));
        check(&"]}".repeat(9), Ok(()));
    }
}

//! The text cut where what was recognised begins and ends. Pure.

use std::ops::Range;

/// A stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes.
    pub range: Range<usize>,
    /// The drafts that speak of it, the shortest stretch first: what a reader would mean by it.
    pub keys: Vec<u32>,
}

/// Cuts a text of this many bytes at the ends of all ranges. Empty ranges and those beyond the text are left out. Takes time in proportion
/// to the segments and how many ranges lie over each other.
fn segments(length: usize, ranges: &[(u32, Range<usize>)]) -> Vec<Segment> {
    let mut cuts: Vec<usize> = vec![0, length];
    let mut sorted: Vec<&(u32, Range<usize>)> = ranges
        .iter()
        .filter(|(_, it)| it.start < it.end && it.end <= length)
        .collect();
    cuts.extend(sorted.iter().flat_map(|(_, range)| [range.start, range.end]));
    cuts.sort_unstable();
    cuts.dedup();
    sorted.sort_by_key(|(_, range)| range.start);
    let mut open: Vec<&(u32, Range<usize>)> = Vec::new();
    let mut coming = sorted.into_iter().peekable();
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        let [start, end] = [pair[0], pair[1]];
        open.retain(|(_, range)| range.end > start);
        while let Some(next) = coming.next_if(|(_, range)| range.start == start) {
            open.push(next);
        }
        let mut over = open.clone();
        over.sort_by_key(|(_, range)| range.len());
        let mut keys: Vec<u32> = Vec::new();
        for (key, _) in over {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        out.push(Segment {
            range: start..end,
            keys,
        });
    }
    out
}

/// The most bytes of a block: a browser that lays out a line of a million letters has no time for anything else.
const BLOCK: usize = 4_000;

/// The blocks in which a text is drawn: its lines, each with its end, and pieces of those that are very long.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while end - start > BLOCK {
            let mut cut = start + BLOCK;
            while !text.is_char_boundary(cut) {
                cut -= 1;
            }
            out.push(start..cut);
            start = cut;
        }
        out.push(start..end);
        start = end;
    }
    out
}

/// The segments of each block, none of which goes on in the next. What marks nothing but space is not marked.
pub fn lines(text: &str, ranges: &[(u32, Range<usize>)]) -> Vec<Vec<Segment>> {
    let mut coming = segments(text.len(), ranges).into_iter().peekable();
    let mut of_block = |block: Range<usize>| {
        let mut inside = Vec::new();
        while let Some(segment) = coming.peek() {
            let range = segment.range.start.max(block.start)..segment.range.end.min(block.end);
            let goes_on = segment.range.end > block.end;
            let says = text.get(range.clone()).is_some_and(|words| !words.trim().is_empty());
            let keys = if says { segment.keys.clone() } else { Vec::new() };
            if !range.is_empty() {
                inside.push(Segment { range, keys });
            }
            if goes_on {
                break;
            }
            coming.next();
        }
        inside
    };
    blocks(text).into_iter().map(&mut of_block).collect()
}

/// The bytes of a stretch that is told in UTF-16 units, as browsers do, without the space at its ends; none where nothing is left.
pub fn bytes_of(text: &str, (from, to): (u32, u32)) -> Option<Range<usize>> {
    let (mut units, mut start, mut end) = (0_u32, text.len(), text.len());
    for (at, letter) in text.char_indices() {
        if units >= from && start == text.len() {
            start = at;
        }
        if units >= to {
            end = at;
            break;
        }
        units += if letter.len_utf16() == 2 { 2 } else { 1 };
    }
    let selected = text.get(start..end)?;
    let start = start + selected.len() - selected.trim_start().len();
    let selected = selected.trim();
    (!selected.is_empty()).then_some(start..start + selected.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_something_begins_or_ends() {
        let found = segments(10, &[(1, 2..8), (2, 4..6), (2, 4..6), (3, 9..20), (4, 5..5)]);
        let told: Vec<(Range<usize>, &[u32])> = found.iter().map(|it| (it.range.clone(), &it.keys[..])).collect();
        assert_eq!(
            told,
            [
                (0..2, &[][..]),
                (2..4, &[1]),
                (4..6, &[2, 1]),
                (6..8, &[1]),
                (8..10, &[])
            ]
        );
        assert_eq!(segments(0, &[]), []);
    }

    #[test]
    fn blocks_are_the_text_and_none_is_long() {
        let long = "є".repeat(BLOCK);
        for text in ["", "a", "a\n\nb\n", &long] {
            let blocks = blocks(text);
            let whole: String = blocks.iter().map(|range| &text[range.clone()]).collect();
            assert_eq!(whole, text);
            assert!(blocks.iter().all(|range| range.len() <= BLOCK));
        }
        assert_eq!(blocks("a\n\nb").len(), 3);
    }

    #[test]
    fn a_mark_ends_with_its_line() {
        let text = "ab\ncd\n\nef";
        let found = lines(text, &[(1, 1..8)]);
        let told: Vec<Vec<(&str, bool)>> = found
            .iter()
            .map(|line| {
                line.iter()
                    .map(|it| (&text[it.range.clone()], !it.keys.is_empty()))
                    .collect()
            })
            .collect();
        assert_eq!(
            told,
            [
                vec![("a", false), ("b\n", true)],
                vec![("cd\n", true)],
                vec![("\n", false)],
                vec![("e", true), ("f", false)]
            ]
        );
    }

    #[test]
    fn a_selection_is_found_in_any_script() {
        for (text, units, expect) in [
            ("Візит у травні", (6, 14), Some("у травні")),
            ("a 😀 b", (2, 4), Some("😀")),
            ("a b", (1, 3), Some("b")),
            ("a  b", (1, 3), None),
            ("ab", (2, 9), None),
            ("ab", (0, 9), Some("ab")),
        ] {
            let found = bytes_of(text, units).map(|range| &text[range]);
            assert_eq!(found, expect, "{text} {units:?}");
        }
    }
}

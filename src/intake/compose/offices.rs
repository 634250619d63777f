//! Offices and organisations: a noun of one, with what names it.

use std::collections::HashMap;
use std::ops::Range;

use super::super::lexicon::Lexicon;
use super::super::tokens::folded;
use super::super::{Confidence, Draft, Office};
use super::Read;
use crate::domain::text::Lang;

const NOUNS: &[&str] = &[
    "департамент*|управлінн*|комунальн* підприємств*|кп|го|асоціаці*|фонд|спілка|спілки|альянс*|товариств*|інститут|університет*|агенці*|посольств*",
    "fachbereich|amt|*amt|stadtwerke|verein|partnerschaftsverein|stabsstelle|dezernat|referat|universität|hochschule|stiftung|ministerium|botschaft|handwerkskammer|verband|gesellschaft|klinikum",
    "department|association|society|university|college|ministry|embassy|foundation|chamber|trust|agency|institute|council|committee|authority",
];

/// The offices, each once.
pub fn offices(read: &Read) -> Vec<Draft<Office>> {
    let nouns = Lexicon::new(read.tokens, NOUNS.iter().map(|words| (*words, ())));
    let mut found: Vec<Draft<Office>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut end = 0;
    for (at, length, ()) in nouns.all(read.tokens, 0..read.tokens.len()) {
        let Some(range) = name(read, at, length).filter(|range| range.start >= end) else {
            continue;
        };
        end = range.end;
        let bytes = read.bytes(&range);
        let text = read.tokens.span(&range);
        if let Some(number) = known.get(&folded(text)) {
            found[*number].mentions.push(bytes);
            continue;
        }
        known.insert(folded(text), found.len());
        found.push(Draft {
            value: Office { name: text.to_owned() },
            anchor: bytes.clone(),
            mentions: vec![bytes],
            confidence: Confidence::Low,
        });
    }
    found
}

fn name(read: &Read, at: usize, length: usize) -> Option<Range<usize>> {
    let tokens = read.tokens;
    let same_line = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.before == super::super::tokens::Before::Space)
    };
    let mut start = at;
    let mut end = at + length;
    match read.lang.unwrap_or_default() {
        Lang::En => {
            tokens.is_name(at).then_some(())?;
            while start > 0 && tokens.is_name(start - 1) && same_line(start) && at - start < 5 {
                start -= 1;
            }
            if tokens.low(end) == "of" && tokens.is_name(end + 1) {
                end += 2;
            }
        }
        Lang::De => {
            tokens.is_name(at).then_some(())?;
            while tokens.is_name(end) && same_line(end) && end - at < 4 {
                end += 1;
            }
        }
        Lang::Uk => {
            if tokens.is_mark(end, '«') {
                end = (end..tokens.len().min(end + 10)).find(|at| tokens.is_mark(*at, '»'))? + 1;
            } else {
                while tokens.is_word(end)
                    && same_line(end)
                    && end - at < 4
                    && !tokens.low(end).ends_with("ла")
                    && !tokens.low(end).ends_with("ли")
                {
                    end += 1;
                }
            }
        }
    }
    (end - start >= 2).then_some(start..end)
}

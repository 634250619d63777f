//! The post before a name: "der Leiter des Amtes, …", "заступниця міського голови …".

use std::ops::Range;

use super::super::super::tokens::{Before, Kind, Tokens};
use super::super::super::words::speech;
use super::{FAR, Roles};
use crate::domain::text::Lang;

impl Roles {
    /// The tokens of the post before a name: from its first word to where the name or its title begins.
    pub fn before(
        &self,
        tokens: &Tokens,
        name: usize,
        first: usize,
        is_taken: impl Fn(usize) -> bool,
    ) -> Option<Range<usize>> {
        let end = self.before_titles(tokens, name, first);
        let mut end_of_role = end;
        let mut at = end;
        let has_comma = at > first && tokens.is_any(at - 1, &[',', '–', '—', ':']);
        if has_comma {
            at -= 1;
            end_of_role = at;
        }
        let mut found = None;
        let mut quotes = 0;
        while at > first && end - at < FAR {
            let here = at - 1;
            if is_taken(here) || tokens.get(here + 1).is_some_and(|next| next.before == Before::Blank) {
                break;
            }
            match tokens.get(here).map(|token| token.kind) {
                Some(Kind::Word) => {
                    if self.head(tokens, here).is_some() && !Self::is_councillor(tokens, here) {
                        found = Some(here);
                        // Heads that touch belong together ("заступник міського голови"); over a comma one is enough.
                        if has_comma && self.lang != Lang::Uk {
                            break;
                        }
                    } else if self.stops(tokens, here) {
                        break;
                    }
                }
                Some(Kind::Mark('«' | '»' | '"' | '“' | '”' | '„')) => quotes += 1,
                Some(Kind::Mark('-' | '/' | '&' | '.' | '№') | Kind::Number) => {}
                _ => break,
            }
            if quotes > 2 {
                break;
            }
            at = here;
        }
        let Some(mut start) = found else {
            // "Cllr Jane Smith": a title where another post stands, and the post where none does.
            return (end < name && Self::is_councillor(tokens, end)).then(|| end..end + 1);
        };
        while start > first && self.is_adjective(tokens, start - 1) && !is_taken(start - 1) {
            start -= 1;
        }
        (start < end_of_role).then_some(start..end_of_role)
    }

    /// Whether a word cannot stand between a post and the name.
    pub(super) fn stops(&self, tokens: &Tokens, at: usize) -> bool {
        if tokens.is_name(at) {
            return false;
        }
        let word = tokens.low(at);
        if self.verbs.is_at(tokens, at) && !matches!(word, "school" | "planned") {
            return !(self.lang == Lang::Uk
                && (word.ends_with("или") || word.ends_with("али") || word.ends_with("ила"))
                && !speech::VERBS.contains(&word));
        }
        match self.lang {
            Lang::Uk => {
                matches!(
                    word,
                    "що" | "який"
                        | "яка"
                        | "як"
                        | "чолі"
                        | "разом"
                        | "також"
                        | "але"
                        | "щоб"
                        | "коли"
                        | "де"
                        | "зі"
                        | "словами"
                ) || ["ться", "вся", "лася", "лися", "лось", "лись"]
                    .iter()
                    .any(|end| word.ends_with(end))
            }
            Lang::De => {
                let is_small = matches!(
                    word,
                    "der"
                        | "des"
                        | "die"
                        | "das"
                        | "dem"
                        | "den"
                        | "für"
                        | "von"
                        | "und"
                        | "im"
                        | "in"
                        | "vom"
                        | "zur"
                        | "zum"
                        | "beim"
                        | "bei"
                        | "am"
                        | "an"
                        | "auf"
                        | "aus"
                );
                let is_adjective = ["en", "er", "es", "em"].iter().any(|end| word.ends_with(end)) && word.len() > 4;
                !is_small && !is_adjective
            }
            Lang::En => matches!(
                word,
                "by" | "with"
                    | "as"
                    | "that"
                    | "when"
                    | "who"
                    | "which"
                    | "is"
                    | "while"
                    | "but"
                    | "because"
                    | "including"
                    | "from"
                    | "between"
                    | "where"
                    | "our"
                    | "both"
                    | "will"
                    | "also"
                    | "than"
                    | "his"
                    | "her"
                    | "their"
            ),
        }
    }
}

//! Verbs of promising whose form or place in the clause decides.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::Commitments;
use super::clause::is_infinitive;
use crate::domain::text::Lang;

/// Verbs that tell what is or what is an event, though their form is that of a promise.
const NO_PROMISE: [&str; 21] = [
    "вируш",
    "приїд",
    "прибуд",
    "поїд",
    "відвіда",
    "зустрін",
    "побува",
    "відбуд",
    "водить",
    "возить",
    "носить",
    "ходить",
    "лежить",
    "стоїть",
    "лежать",
    "пройд",
    "вирішить",
    "виступ",
    "отрима",
    "посід",
    "доповн",
];

/// Whether a Ukrainian verb has the form of the perfective future, third person or "we": "переоснастить", "відремонтують", "відпишемо".
pub(super) fn is_perfective(word: &str) -> bool {
    const PREFIXES: [&str; 16] = [
        "пере",
        "відре",
        "від",
        "об",
        "про",
        "роз",
        "за",
        "під",
        "ви",
        "на",
        "при",
        "по",
        "до",
        "спро",
        "с",
        "о",
    ];
    let ends = ["ить", "лять", "чать", "жать", "шать", "сять", "зять", "тять"]
        .iter()
        .any(|ending| word.ends_with(ending));
    // "відпишемо", "привеземо": of "-ємо" most are what is done always.
    let is_ours = word.ends_with("емо") || word.ends_with("имо");
    let is_repeated = [
        "ходимо",
        "водимо",
        "возимо",
        "носимо",
        "просимо",
        "бачимо",
        "стоїмо",
        "чекаємо",
    ]
    .iter()
    .any(|ending| word.ends_with(ending));
    (ends || is_ours && !is_repeated)
        && word.chars().count() > 7
        && PREFIXES.iter().any(|prefix| word.starts_with(prefix))
        && !NO_PROMISE
            .iter()
            .any(|part| word.starts_with(part) || word.ends_with(part))
}

impl Commitments {
    /// Whether a verb promises by its form: a Ukrainian perfective future, a German present with a term beside it.
    pub(super) fn is_promising(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> bool {
        match self.lang {
            Lang::Uk => is_perfective(tokens.low(at)) && !tokens.is_name(at),
            Lang::De => self.present.is_at(tokens, at) && self.terms.is_in(tokens, range.start..range.end),
            Lang::En => false,
        }
    }

    /// What has the form of a promising verb and is none: "…, finanziert aus Spenden", "verantwortet werden könne", "hätte sitzen sollen",
    /// "хто оплачуватиме", "would like his tin back".
    pub(super) fn is_no_verb(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> bool {
        let (before, word, next) = (
            at.checked_sub(1).filter(|before| *before >= range.start),
            tokens.low(at),
            tokens.low(at + 1),
        );
        match self.lang {
            Lang::De => {
                let is_participle = word.ends_with('t')
                    && before.is_some_and(|before| tokens.is_mark(before, ','))
                    && matches!(next, "aus" | "von" | "vom" | "durch" | "mit");
                let is_infinitive = word == "werden"
                    && matches!(
                        next,
                        "kann"
                            | "könne"
                            | "können"
                            | "konnte"
                            | "konnten"
                            | "könnte"
                            | "muss"
                            | "müsse"
                            | "müssen"
                            | "darf"
                            | "dürfe"
                    );
                let is_unreal = matches!(word, "sollen" | "wollen")
                    && !tokens.is_word(at + 1)
                    && (range.start..at).any(|at| matches!(tokens.low(at), "hätte" | "hätten"));
                is_participle || is_infinitive || is_unreal
            }
            Lang::Uk => before.is_some_and(|before| tokens.low(before) == "хто"),
            Lang::En => word == "would" && (next == "have" || next == "like" && tokens.low(at + 2) != "to"),
        }
    }

    /// "Im Gegenzug bringt Luzk eine Ausstellung nach Kassel": the verb behind what answers a promise.
    pub(super) fn return_verb(&self, tokens: &Tokens, range: &Range<usize>) -> Option<usize> {
        const NO: [&str; 9] = ["hat", "ist", "gibt", "steht", "gilt", "geht", "heißt", "dankt", "kommt"];
        let start = range.start;
        let length = match (tokens.low(start), tokens.low(start + 1)) {
            ("im", "gegenzug") => 2,
            ("dafür" | "demnach" | "umgekehrt", _) => 1,
            _ => return None,
        };
        let verb = tokens.low(start + length);
        let is_present = verb.ends_with('t') && !tokens.is_name(start + length) && !NO.contains(&verb);
        (self.lang == Lang::De && is_present).then_some(start + length)
    }

    /// "… zu schicken", "will … schicken": the verb of another.
    pub(super) fn is_bare_infinitive(&self, tokens: &Tokens, at: usize, end: usize) -> bool {
        self.lang == Lang::De
            && at > 0
            && tokens.low(at).ends_with("en")
            && !matches!(tokens.low(at), "werden" | "sollen" | "stellen" | "bereiten" | "geben")
            && (tokens.low(at - 1) == "zu" || at + 1 >= end || !tokens.is_word(at + 1) || tokens.low(at + 1) == "und")
    }

    /// "планують створити", "will zudem fünf Geräte spenden": somebody has set out to do it, also where the sentence does not name who.
    pub(super) fn has_infinitive(&self, tokens: &Tokens, from: usize, end: usize) -> bool {
        match self.lang {
            Lang::Uk => (from..end.min(from + 3)).any(|at| is_infinitive(tokens.low(at))),
            Lang::De => {
                let last = (from..end)
                    .find(|at| tokens.is_any(*at, &['.', ';', '!', ',']))
                    .unwrap_or(end)
                    .saturating_sub(1);
                tokens.low(from - 1) != "geplant"
                    && last > from + 1
                    && !tokens.is_name(last)
                    && (tokens.low(last).ends_with("en") || tokens.low(last).ends_with("rn"))
            }
            Lang::En => false,
        }
    }

    /// "sagte … zu", "kündigte … an", "bot … an": the prefix of the German verb ends the clause.
    pub(super) fn split_verb(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<(usize, bool)> {
        if self.lang != Lang::De {
            return None;
        }
        let (prefixes, is_strong): (&[&str], bool) = match tokens.low(at) {
            "sagte" | "sagten" | "sagt" | "sagen" | "sage" | "sicherte" | "sicherten" | "sichert" | "sichern" => {
                (&["zu"], true)
            }
            "kündigte" | "kündigten" | "kündigt" | "kündigen" | "bot" | "boten" | "bietet" | "bieten" | "biete"
            | "strebt" | "streben" => (&["an"], true),
            "nehmen" | "nahmen" | "nimmt" | "nahm" => (&["vor"], true),
            "stellt" | "stellen" | "stelle" => (&["bereit", "verfügung"], false),
            "bereitet" | "bereiten" | "legt" | "legen" => (&["vor"], false),
            "arbeitet" | "arbeiten" | "richtet" | "richten" => (&["aus", "ein"], false),
            "gibt" | "geben" => (&["weiter", "heraus"], false),
            _ => return None,
        };
        let end = (at + 1..range.end.min(at + 40))
            .find(|at| tokens.is_any(*at, &['.', ';', '!', ',']) || tokens.low(*at) == "und")
            .unwrap_or(range.end);
        (end > at + 1 && prefixes.contains(&tokens.low(end - 1))).then_some((1, is_strong))
    }
}

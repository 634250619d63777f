//! Which of the municipalities of a text co-operate: by what is said around their names, and how often.
//!
//! A capital in passing, a venue, a place on the way are none.

use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::places::{Mention, Place, Places};
use super::tokens::Tokens;
use super::words::partners as words;

/// What is said of a place.
#[derive(Clone, Debug, Default)]
struct Signs {
    score: i32,
    mentions: i32,
    /// Signs that it is a party and not only a place.
    party: i32,
    /// How often it stands beside another one: "A und B".
    joined: i32,
    first: usize,
}

/// The weighing for one text.
pub struct Partners {
    signs: Vec<Signs>,
    before: Lexicon<i32>,
    after: Lexicon<i32>,
    tie: Lexicon<()>,
    prepositions: Lexicon<()>,
    seen: usize,
}

impl Partners {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, places: &Places) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            signs: vec![Signs::default(); places.list.len()],
            before: Lexicon::new(tokens, words::BEFORE.iter().copied()),
            after: Lexicon::new(tokens, words::AFTER.iter().copied()),
            tie: list(words::TIE),
            prepositions: list(words::VENUE),
            seen: 0,
        }
    }

    /// Weighs the mentions of a sentence; those in a statement count less.
    pub fn weigh(
        &mut self,
        tokens: &Tokens,
        sentence: &Sentence,
        number: usize,
        mentions: &[Mention],
        is_quoted: bool,
    ) {
        let has_tie = self.tie.is_in(tokens, sentence.tokens.clone());
        for (at, mention) in mentions.iter().enumerate() {
            let (start, end) = (mention.tokens.start, mention.tokens.end);
            let mut score = 1;
            let mut party = 0;
            let mut joined = 0;
            if !is_quoted {
                for back in 1..=4_usize {
                    let Some(here) = start.checked_sub(back).filter(|here| *here >= sentence.tokens.start) else {
                        break;
                    };
                    if mentions.iter().any(|other| other.tokens.contains(&here)) {
                        break;
                    }
                    if let Some((length, weight)) = self.before.at(tokens, here)
                        && here + length <= start
                    {
                        party += weight;
                        break;
                    }
                }
                if let Some((_, weight)) = self.after.at(tokens, end) {
                    party += weight;
                }
                // "Kassel und Schytomyr", "Полтава – Фільдерштадт"
                let stand_together = |one: usize, other: usize| {
                    other > one
                        && other - one <= 3
                        && (one..other).any(|at| {
                            tokens.is_any(at, &['–', '-', '—'])
                                || matches!(
                                    tokens.low(at),
                                    "and" | "und" | "та" | "і" | "й" | "з" | "із" | "mit" | "with"
                                )
                        })
                        || other == one + 1 && tokens.is_mark(one, ',')
                };
                let next = mentions
                    .get(at + 1)
                    .is_some_and(|next| next.place != mention.place && stand_together(end, next.tokens.start));
                let previous = at.checked_sub(1).is_some_and(|before| {
                    mentions[before].place != mention.place && stand_together(mentions[before].tokens.end, start)
                });
                party += 2 * i32::from(next || previous);
                joined = i32::from(next || previous);
                party += i32::from(has_tie && mentions.len() >= 2)
                    + i32::from(mention.is_adjective && !matches!(tokens.low(end), "час" | "часом" | "часу" | "zeit"));
            }
            let is_venue = is_quoted || start > sentence.tokens.start && self.prepositions.is_at(tokens, start - 1);
            score += i32::from(!is_venue);
            score +=
                4 * i32::from(number == 0) + 2 * i32::from(number <= 2) + i32::from(sentence.line == Line::Heading);
            if let Some(signs) = self.signs.get_mut(mention.place) {
                if signs.mentions == 0 {
                    signs.first = self.seen;
                    self.seen += 1;
                }
                signs.mentions += 1;
                signs.score += score.min(12);
                signs.party += party;
                signs.joined += joined;
            }
        }
    }

    /// The places that co-operate, in the order of the text.
    pub fn chosen(&self, list: &[Place]) -> Vec<usize> {
        let total = |signs: &Signs| signs.score.min(40) + 3 * signs.party.min(14) + 2 * signs.mentions.min(8);
        let mut all: Vec<(i32, usize)> = self
            .signs
            .iter()
            .enumerate()
            .filter(|(_, signs)| signs.mentions > 0)
            .map(|(place, signs)| (total(signs) + 6 * i32::from(list[place].known.is_some()), place))
            .collect();
        all.sort_by_key(|(total, place)| (std::cmp::Reverse(*total), self.signs[*place].first));
        let Some((best, first)) = all.first().copied() else {
            return Vec::new();
        };
        if self.signs[first].party == 0 && best < 5 {
            return Vec::new();
        }
        let mut chosen = vec![first];
        let country = |place: usize| list[place].country;
        // A report tells of two sides: of the other country the likeliest is taken, be it named but once, as a city names itself.
        let is_home = |place: usize| country(place) == Some("UA");
        let is_across = |place: usize| is_home(first) != is_home(place);
        // The counterpart is rather of another country.
        let other = all[1..].iter().map(|(total, place)| {
            let same = country(*place).is_some() && country(*place) == country(first);
            (total - if same { total / 3 } else { 0 }, *place)
        });
        let mut rest: Vec<(i32, usize)> = other.collect();
        rest.sort_by_key(|(total, place)| (std::cmp::Reverse(*total), self.signs[*place].first));
        let Some((second_best, second)) = rest.first().copied() else {
            return chosen;
        };
        let across = rest.iter().find(|(_, place)| is_across(*place)).copied();
        let is_sure = self.signs[second].party > 0 || second_best * 3 >= best;
        let (second_best, second) = match across {
            // Without a sign of its own a place of the same side does not come before one of the other.
            Some((total, place))
                if !is_across(second) && (self.signs[second].joined == 0 || total * 2 >= second_best) =>
            {
                (total, place)
            }
            _ => (second_best, second),
        };
        if is_sure || is_across(second) {
            chosen.push(second);
        }
        for (total, place) in rest.iter().filter(|(_, place)| *place != second) {
            let signs = &self.signs[*place];
            if signs.party >= 2
                && signs.joined > 0
                && signs.mentions >= 2
                && total * 2 >= second_best
                && chosen.len() < 6
            {
                chosen.push(*place);
            }
        }
        chosen.sort_by_key(|place| self.signs[*place].first);
        chosen
    }
}

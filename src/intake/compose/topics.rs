//! Spheres by weighted words.

use std::ops::Range;

use super::super::lexicon::Lexicon;
use super::super::tokens::Tokens;
use super::super::words::spheres::SPHERES;
use super::super::{Confidence, Draft};
use super::Read;
use crate::domain::codes::Sphere;

/// The words of spheres, sought in one text.
pub struct Topics(Lexicon<(Sphere, u8)>);

impl Topics {
    /// For the words of a text.
    pub fn new(tokens: &Tokens) -> Self {
        Self(Lexicon::new(
            tokens,
            SPHERES
                .iter()
                .map(|(words, sphere, weight)| (*words, (*sphere, *weight))),
        ))
    }

    fn sums(&self, tokens: &Tokens, range: &Range<usize>) -> Vec<(Sphere, u32)> {
        let mut sums: Vec<(Sphere, u32)> = Vec::new();
        for (_, _, (sphere, weight)) in self.0.all(tokens, range.clone()) {
            match sums.iter_mut().find(|(known, _)| known == sphere) {
                Some((_, sum)) => *sum += u32::from(*weight),
                None => sums.push((*sphere, u32::from(*weight))),
            }
        }
        sums.sort_by_key(|(_, sum)| std::cmp::Reverse(*sum));
        sums
    }

    /// The sphere that a stretch speaks of most.
    pub fn best(&self, tokens: &Tokens, range: &Range<usize>) -> Option<Sphere> {
        self.sums(tokens, range).first().map(|(sphere, _)| *sphere)
    }

    /// All spheres that a stretch speaks of, up to four.
    pub fn some(&self, tokens: &Tokens, range: &Range<usize>) -> Vec<Sphere> {
        self.sums(tokens, range)
            .into_iter()
            .take(4)
            .map(|(sphere, _)| sphere)
            .collect()
    }

    /// The spheres of the whole text: those spoken of more than in passing.
    pub fn of_text(&self, read: &Read) -> Vec<Draft<Sphere>> {
        let whole = 0..read.tokens.len();
        let sums = self.sums(read.tokens, &whole);
        let top = sums.first().map_or(0, |(_, sum)| *sum);
        let mut places: Vec<(Sphere, Vec<Range<usize>>)> = sums
            .iter()
            .filter(|(_, sum)| *sum >= 4 && *sum * 5 >= top)
            .take(8)
            .map(|(sphere, _)| (*sphere, Vec::new()))
            .collect();
        for (at, length, (sphere, _)) in self.0.all(read.tokens, whole) {
            if let Some((_, places)) = places.iter_mut().find(|(known, _)| known == sphere) {
                places.push(read.bytes(&(at..at + length)));
            }
        }
        let draft = |(sphere, mentions): (Sphere, Vec<Range<usize>>)| {
            let confidence = if mentions.len() >= 4 {
                Confidence::High
            } else {
                Confidence::Medium
            };
            Some(Draft {
                value: sphere,
                anchor: mentions.first()?.clone(),
                mentions,
                confidence,
            })
        };
        places.into_iter().filter_map(draft).collect()
    }
}

//! Whether a name is that of somebody who was named before: with initials, the other way round, spelled a little otherwise.

use super::{Human, Name, People};

impl People {
    /// The person whose first name and surname were told the other way round.
    pub(super) fn turned(&self, name: &Name) -> Option<usize> {
        let others = self.by_last.get(&name.first).filter(|_| !name.first.is_empty())?;
        others
            .iter()
            .copied()
            .find(|number| self.list[*number].first == name.last)
    }

    pub(super) fn same(&self, name: &Name) -> Option<usize> {
        let fits = |number: &usize| {
            let human = &self.list[*number];
            human.first.is_empty()
                || name.first.is_empty()
                || human.first == name.first
                || is_initial_of(&name.first, &human.first)
                || is_initial_of(&human.first, &name.first)
                || near(&human.first, &name.first, 2)
        };
        if let Some(found) = self
            .by_last
            .get(&name.last)
            .and_then(|numbers| numbers.iter().copied().find(fits))
        {
            return Some(found);
        }
        // "Пані Довіле": a first name that no list has, of somebody who was named in full.
        let recent = self.list.len().saturating_sub(60);
        if name.first.is_empty()
            && let Some(found) = (recent..self.list.len()).find(|number| self.list[*number].first == name.last)
        {
            return Some(found);
        }
        let is_spelled_alike =
            |human: &Human| human.first == name.first && !name.first.is_empty() && near(&human.last, &name.last, 2);
        // Only the people named last: many names, and a comparison of each with each, would take long.
        let start = self.list.len().saturating_sub(60);
        (start..self.list.len()).find(|number| is_spelled_alike(&self.list[*number]))
    }
}

fn is_initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// Whether two words differ in so few letters, and not in the first.
pub(super) fn near(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().take(24).collect(), other.chars().take(24).collect());
    let shorter = one.len().min(other.len());
    if shorter < 4 || one.first() != other.first() || one.len().abs_diff(other.len()) > most {
        return false;
    }
    let most = if shorter < 7 { 1 } else { most };
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let best = (corner + usize::from(a != b)).min(row[j] + 1).min(row[j + 1] + 1);
            corner = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row.last().is_some_and(|distance| *distance <= most)
}

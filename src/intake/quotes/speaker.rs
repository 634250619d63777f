//! Who said it: a person that is named, a pronoun for the one before, a post.

use std::ops::Range;

use super::super::inflect::Sort;
use super::super::layout::{Line, Sentence};
use super::super::lexicon::Lexicon;
use super::super::people::{Human, Naming};
use super::Quotes;
use crate::domain::text::Lang;

impl Quotes<'_> {
    pub(super) fn speaker(
        &self,
        open: usize,
        before: &Range<usize>,
        after: &Range<usize>,
        has_colon: bool,
        says_after: bool,
    ) -> (Option<usize>, Option<String>) {
        let none = (None, None);
        if says_after {
            let found = self.who(after, true);
            if found.0.is_none() && self.is_nobody(after) || self.means_unnamed(after) {
                return none;
            }
            if found != none {
                return found;
            }
        }
        if has_colon || self.says_any(before) {
            let starts = self.indefinite.is_at(self.tokens, before.start)
                && self.tokens.is_word(before.start + 1)
                && self.tokens.low(before.start + 1) != "thing";
            if starts && self.named(before).next().is_none() {
                return none;
            }
            let found = self.who(before, false);
            if found != none || self.is_nobody(before) {
                return found;
            }
        }
        if !says_after
            && let Some(naming) = self.named(&(after.start..after.end.min(after.start + 12))).next()
            && self.tokens.is_any(after.start, &[',', '–', '—', '('])
        {
            return (Some(naming.person), None);
        }
        if let Some(naming) = self.named(before).next_back() {
            return (Some(naming.person), None);
        }
        // The sentence before tells who speaks.
        let number = self.sentence(open);
        let number = if self
            .sentences
            .get(number)
            .is_some_and(|sentence| sentence.tokens.start < open.saturating_sub(1))
            && !before.is_empty()
        {
            number
        } else {
            number.saturating_sub(1)
        };
        let same = |sentence: &&Sentence| {
            self.sentences.get(self.sentence(open)).is_some_and(|own| {
                own.paragraph == sentence.paragraph
                    || self.tokens.is_mark(sentence.tokens.end.saturating_sub(1), ':')
                    || own.paragraph == sentence.paragraph + 1
            })
        };
        if let Some(sentence) = self.sentences.get(number).filter(same) {
            let floor = self.found.last().map_or(0, |said| said.tokens.end);
            if sentence.tokens.end > floor {
                let found = self.who(&(sentence.tokens.start.max(floor)..sentence.tokens.end), false);
                if found != none {
                    return found;
                }
            }
        }
        let next = before.is_empty() && after.is_empty();
        if let Some(person) = next.then(|| self.speaks_next(open)).flatten() {
            return (Some(person), None);
        }
        (self.found.last().and_then(|said| said.person), None)
    }

    /// "“…” Anna Hill smiles as she says so.": who speaks by the sentence behind a statement that stands alone.
    fn speaks_next(&self, open: usize) -> Option<usize> {
        const NEAR: usize = 10;
        let own = self.sentences.get(self.sentence(open))?;
        let next = self.sentences[self.sentence(open)..].iter().skip(1).take(3);
        let next = next
            .filter(|sentence| sentence.paragraph == own.paragraph)
            .find(|sentence| {
                !self
                    .tokens
                    .is_any(sentence.tokens.start, &['„', '“', '«', '"', '”', '»'])
            })?;
        let near = next.tokens.start..next.tokens.end.min(next.tokens.start + NEAR);
        let is_said = self.says_any(&near) && !self.tokens.is_mark(next.tokens.end - 1, ':');
        let naming = self.named(&near).next().filter(|_| is_said)?;
        let opens = near.clone().any(|at| self.tokens.is_any(at, &['„', '«', '“', '"']));
        (!opens).then_some(naming.person)
    }

    /// Whether the speaker of a range is somebody without a name: "sagt ein Mitglied", "one visitor said", "сміється 15-річна Соломія".
    fn is_nobody(&self, range: &Range<usize>) -> bool {
        let is_verb = |at: &usize| self.verbs.is_at(self.tokens, *at) && !self.tokens.is_name(*at);
        let Some(verb) = range.clone().find(is_verb) else {
            return false;
        };
        let near = range.start.max(verb.saturating_sub(5))..range.end.min(verb + 5);
        near.take_while(|at| *at < verb + 2 || !self.tokens.is_any(*at - 1, &[',', '.']))
            .any(|at| {
                self.indefinite.is_at(self.tokens, at) && self.tokens.is_word(at + 1)
                    || self.people.first_names().is_at(self.tokens, at)
                    || self.is_aged(at)
            })
    }

    /// "Dana, 11": a name with an age and without a surname.
    pub(super) fn is_aged(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.is_name(at)
            && tokens.is_mark(at + 1, ',')
            && tokens.number(at + 2).is_some_and(|age| (3..100).contains(&age))
    }

    /// Who speaks in a range: a person, a pronoun for the last one, a post.
    pub(super) fn who(&self, range: &Range<usize>, is_after: bool) -> (Option<usize>, Option<String>) {
        // "Mr Ellery asked …; the Mayor answered, …": the last clause before the statement tells.
        let clause = range.clone().rev().find(|at| self.tokens.is_mark(*at, ';'));
        if let Some(clause) = clause.filter(|at| !is_after && at + 2 < range.end) {
            let found = self.who(&(clause + 1..range.end), false);
            if found != (None, None) {
                return found;
            }
        }
        let verb = range
            .clone()
            .find(|at| self.verbs.is_at(self.tokens, *at) && !self.tokens.is_name(*at));
        let mut people = self.named(range);
        let naming = match verb {
            // Before the statement: the person nearest before the verb is its subject, else the one after.
            Some(verb) if !is_after => {
                let until = range.start..verb;
                let mut before = self.named(&until);
                // "Asked by Councillor Reed whether …, the Mayor replied"
                let is_asked = matches!(
                    self.tokens.low(range.start),
                    "asked" | "gefragt" | "angesprochen" | "auf" | "на" | "quoting" | "цитуючи"
                ) && verb > range.start;
                let before = if is_asked { before.next_back() } else { before.next() };
                before.or_else(|| self.named(&(verb..range.end)).next())
            }
            _ => people.next(),
        };
        if let Some(naming) = naming {
            return (Some(naming.person), None);
        }
        if let Some(person) = self
            .counterpart(range)
            .or_else(|| self.reporter(range))
            .or_else(|| self.by_surname(range, verb))
        {
            return (Some(person), None);
        }
        let pronoun = |list: &Lexicon<()>| range.clone().take(8).any(|at| list.is_at(self.tokens, at));
        let begins = |list: &Lexicon<()>| !is_after && list.is_at(self.tokens, range.start);
        let means_her = pronoun(&self.she) || begins(&self.hers) || self.describes(range, verb, Sort::Woman);
        let means_him =
            !means_her && (pronoun(&self.he) || begins(&self.his) || self.describes(range, verb, Sort::Man));
        if means_her || means_him {
            let earlier = self.namings.partition_point(|naming| naming.tokens.start < range.start);
            let wanted = if means_her { Sort::Woman } else { Sort::Man };
            let recent = self.namings[..earlier].iter().rev().take(12);
            let fits = |naming: &&Naming| self.people.list[naming.person].sort.is_none_or(|sort| sort == wanted);
            if let Some(name) = self.first_name_before(range.start) {
                return (None, Some(name));
            }
            if let Some(subject) = self.subject_before(range.start) {
                return self.post(&subject);
            }
            // The subject of the sentence before comes first in it.
            if let Some(last) = self.namings[..earlier].last()
                && let Some(sentence) = self.sentences.get(self.sentence(last.tokens.start))
                && let Some(naming) = self.named(&(sentence.tokens.start..range.start)).find(fits)
            {
                return (Some(naming.person), None);
            }
            if let Some(naming) = recent.clone().find(fits) {
                return (Some(naming.person), None);
            }
        }
        self.post(range)
    }

    /// The sentence before, where a post without a name is its subject: "Очільник делегації подякував …".
    fn subject_before(&self, at: usize) -> Option<Range<usize>> {
        const NEAR: usize = 3;
        let number = self.sentence(at);
        let own = self.sentences.get(number)?;
        let before = self.sentences.get(number.checked_sub(1)?)?;
        let range = before.tokens.clone();
        let has_head = range
            .clone()
            .take(NEAR)
            .any(|at| self.people.roles().head(self.tokens, at).is_some());
        let is_near = own.paragraph <= before.paragraph + 1 && own.line == Line::Plain && before.line == Line::Plain;
        let has_name = self.named(&(range.start..at)).next().is_some();
        (is_near && has_head && !has_name).then_some(range)
    }

    /// Whether the subject beside the verb is a person by a noun that is no post: "findet die Bibliothekarin", "so der Jurist".
    fn describes(&self, range: &Range<usize>, verb: Option<usize>, sort: Sort) -> bool {
        let at = verb.map_or(range.start, |verb| verb + 1);
        let article = if sort == Sort::Woman { "die" } else { "der" };
        let (word, tokens) = (self.tokens.low(at + 1), self.tokens);
        let is_woman = word.ends_with("in") && word.chars().count() > 5;
        let fits = match sort {
            Sort::Woman => is_woman,
            _ => ["er", "ist", "or", "ent", "mann", "at"]
                .iter()
                .any(|end| word.ends_with(end)),
        };
        self.lang == Lang::De
            && tokens.low(at) == article
            && tokens.is_name(at + 1)
            && fits
            && self.people.roles().head(tokens, at + 1).is_none()
    }

    /// A post without a name: the person who has it, else the post itself.
    pub(super) fn post(&self, range: &Range<usize>) -> (Option<usize>, Option<String>) {
        let roles = self.people.roles();
        let Some(head) = range.clone().find(|at| roles.head(self.tokens, *at).is_some()) else {
            return (None, None);
        };
        let stem: String = self
            .tokens
            .low(head)
            .chars()
            .take(6.min(self.tokens.low(head).chars().count().max(3)))
            .collect();
        let is_woman = |word: &str| self.lang == Lang::De && word.ends_with("in");
        let post = self.tokens.low(head);
        // "Kassels Oberbürgermeister", "the mayor of Kassel": the name beside the post.
        let around = (head.saturating_sub(2).max(range.start)..head).chain(head + 1..range.end.min(head + 5));
        let rest: Vec<String> = around
            .filter(|at| self.tokens.is_name(*at) && self.tokens.low(*at).chars().count() > 3)
            .map(|at| {
                self.tokens
                    .low(at)
                    .chars()
                    .take(self.tokens.low(at).chars().count().saturating_sub(2).max(4))
                    .collect()
            })
            .collect();
        let has = |human: &Human| {
            let role = human.role.to_lowercase();
            let same_sort = self.lang != Lang::De
                || role
                    .split_whitespace()
                    .next()
                    .is_none_or(|first| is_woman(first) == is_woman(post));
            role.contains(&stem) && same_sort
        };
        let earlier = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let with_place = self
            .people
            .list
            .iter()
            .take(500)
            .position(|human| has(human) && rest.iter().any(|word| human.post.contains(word.as_str())));
        let last = self.namings[..earlier]
            .iter()
            .rev()
            .take(30)
            .map(|naming| naming.person)
            .find(|person| has(&self.people.list[*person]));
        let any = self
            .people
            .list
            .iter()
            .take(500)
            .position(|human| has(human) && !human.name.is_empty());
        let person = with_place.or(last).or(any);
        if person.is_some() {
            return (person, None);
        }
        // "the grandmother of one pupil": somebody's.
        if head > range.start && self.indefinite.is_at(self.tokens, head - 1) && self.lang == Lang::En {
            return (None, None);
        }
        // "die 16-jährige Anna", "водій Арунас": a first name alone is nobody's.
        if (head + 1..range.end.min(head + 4)).any(|at| self.people.first_names().is_at(self.tokens, at)) {
            return (None, None);
        }
        let mut end = head + 1;
        // "the mayor beamed": an English post goes on with what it is of.
        let goes_on = |at: usize| {
            self.lang != Lang::En
                || at > head + 1
                || self.tokens.is_name(at)
                || matches!(
                    self.tokens.low(at),
                    "of" | "for" | "at" | "in" | "from" | "teacher" | "officer" | "nurse"
                )
        };
        while end < range.end
            && self.tokens.is_word(end)
            && !self.verbs.is_at(self.tokens, end)
            && end < head + 5
            && goes_on(end)
        {
            end += 1;
        }
        // "Начальник частини високо оцінив …": how it was said is no part of the post.
        while self.lang == Lang::Uk
            && end > head + 1
            && self.tokens.low(end - 1).ends_with('о')
            && !self.tokens.is_name(end - 1)
        {
            end -= 1;
        }
        (None, Some(roles.nominative(self.tokens, &(head..end))))
    }
}

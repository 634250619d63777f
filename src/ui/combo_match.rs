//! What a combobox offers for what is typed.

/// Something to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is shown and searched.
    pub label: String,
    /// What is shown beside it and searched too, such as an office.
    pub detail: String,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    Choice(Choice),
    /// Make a new one with this text.
    Create(String),
}

/// The most choices shown at once: more are found by typing.
const MOST: usize = 60;

/// The choices in which every typed word occurs, those that begin with the query first; then the entry that makes a new
/// one, where that is possible and no choice has that very name.
pub(super) fn rows(options: &[Choice], query: &str, can_create: bool) -> Vec<Row> {
    let query = query.trim();
    let folded = query.to_lowercase();
    let fits = |choice: &&Choice| {
        let text = format!("{} {}", choice.label, choice.detail).to_lowercase();
        folded.split_whitespace().all(|word| text.contains(word))
    };
    let (first, rest): (Vec<_>, Vec<_>) = options
        .iter()
        .filter(fits)
        .partition(|choice| choice.label.to_lowercase().starts_with(&folded));
    let named = options.iter().any(|choice| choice.label.to_lowercase() == folded);
    let create = (can_create && !query.is_empty() && !named).then(|| Row::Create(query.to_owned()));
    first
        .into_iter()
        .chain(rest)
        .take(MOST)
        .cloned()
        .map(Row::Choice)
        .chain(create)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Choice, Row, rows};

    fn people() -> Vec<Choice> {
        [
            ("1", "Jürgen Mülhausen", "Schulamt"),
            ("2", "Müller, Anna", "Kulturamt"),
            ("3", "Олена Ковальчук", "Департамент освіти"),
        ]
        .map(|(value, label, detail)| Choice {
            value: value.into(),
            label: label.into(),
            detail: detail.into(),
        })
        .into()
    }

    fn found(query: &str) -> Vec<String> {
        rows(&people(), query, false)
            .into_iter()
            .map(|row| match row {
                Row::Choice(choice) => choice.value,
                Row::Create(text) => text,
            })
            .collect()
    }

    #[test]
    fn names_that_begin_so_come_first() {
        assert_eq!(found("mül"), ["2", "1"]);
    }

    #[test]
    fn every_word_must_occur_in_name_or_detail() {
        assert_eq!(found("освіти олена"), ["3"]);
        assert!(found("mül освіти").is_empty());
    }

    #[test]
    fn nothing_typed_shows_all() {
        assert_eq!(found(" ").len(), 3);
    }

    #[test]
    fn a_new_one_is_offered_unless_it_is_there() {
        assert_eq!(
            rows(&people(), " Petro ", true).last(),
            Some(&Row::Create("Petro".into()))
        );
        assert!(
            !rows(&people(), "müller, anna", true)
                .iter()
                .any(|row| matches!(row, Row::Create(_)))
        );
        assert!(rows(&[], "", true).is_empty());
    }
}

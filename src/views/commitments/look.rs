//! How the commitments are shown, and in what order; it stands in the address beside the filter.

use crate::views::shared::filter::Why;
use crate::views::shared::filter::own::Own;

/// What the address says of this page alone.
pub const OWN: [Own; 2] = [
    Own::one("view", Why::NoChoice, |code| code == View::Table.code()),
    Own::one("sort", Why::NoChoice, |order| {
        Column::from_code(order.trim_start_matches('-')).is_some()
    }),
];

/// The column by which the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Its title
    Title,
    /// Its status
    Status,
    /// When it is due
    #[default]
    Due,
    /// Who is responsible
    Owners,
    /// How far it is
    Progress,
}

impl Column {
    const ALL: [Self; 5] = [Self::Title, Self::Status, Self::Due, Self::Owners, Self::Progress];

    const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Status => "status",
            Self::Due => "due",
            Self::Owners => "owners",
            Self::Progress => "progress",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }
}

/// How they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A column a status
    #[default]
    Board,
    /// A row a commitment
    Table,
}

impl View {
    /// Its code in the address; empty for the board.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Board => "",
            Self::Table => "table",
        }
    }

    /// The view of a code in the address.
    pub fn read(code: &str) -> Self {
        if code == Self::Table.code() {
            Self::Table
        } else {
            Self::Board
        }
    }
}

/// How they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// As a board or as a table.
    pub view: View,
    /// The order of the table.
    pub sort: Column,
    /// Turned round.
    pub down: bool,
}

impl Look {
    /// What the address asks for; what it does not know asks for nothing.
    pub fn read(view: &str, sort: &str) -> Self {
        Self {
            view: View::read(view),
            sort: Column::from_code(sort.trim_start_matches('-')).unwrap_or_default(),
            down: sort.starts_with('-'),
        }
    }

    /// The order, as the address has it; empty for the first one.
    pub fn order(self) -> String {
        match (self.sort, self.down) {
            (Column::Due, false) => String::new(),
            (column, down) => format!("{}{}", if down { "-" } else { "" }, column.code()),
        }
    }

    /// Sorted by this column; turned round where it already was.
    pub fn sorted_by(self, column: Column) -> Self {
        Self {
            sort: column,
            down: self.sort == column && !self.down,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_the_same_again_and_nonsense_for_nothing() {
        for (view, sort, expect) in [
            ("", "", ""),
            ("table", "-owners", "-owners"),
            ("table", "-due", "-due"),
            ("table", "mood", ""),
        ] {
            let look = Look::read(view, sort);
            assert_eq!((look.view.code(), look.order().as_str()), (view, expect));
        }
        assert_eq!(View::read("x"), View::Board);
    }

    #[test]
    fn a_second_press_turns_the_order_round() {
        let by_title = Look::default().sorted_by(Column::Title);
        assert!(!by_title.down);
        assert!(by_title.sorted_by(Column::Title).down);
        assert!(!by_title.sorted_by(Column::Title).sorted_by(Column::Due).down);
    }
}

//! How the commitments are shown, and in what order; it stands in the address beside the filter. What a row and a card show is a
//! setting of this browser.

use crate::domain::codes::codes;
use crate::views::shared::filter::Why;
use crate::views::shared::filter::own::Own;

/// What the address says of this page alone.
pub const OWN: [Own; 3] = [
    Own::one("view", Why::NoChoice, |code| View::from_code(code).is_some()),
    Own::one("by", Why::NoChoice, |code| By::from_code(code).is_some()),
    Own::one("sort", Why::NoChoice, |order| {
        Fact::from_code(order.trim_start_matches('-')).is_some()
    }),
];

codes! {
    /// What can be shown of a commitment, and what the table can be sorted by.
    pub enum Fact {
        Title = "title",
        Status = "status",
        Due = "due",
        Owners = "owners",
        Progress = "progress",
        News = "news",
        Sphere = "sphere",
        Lead = "lead",
        Programme = "programme",
        Start = "start",
    }
}

impl Fact {
    /// The columns of a table until the reader chooses; the title always stands before them.
    pub const COLUMNS: &'static [Self] = &[Self::Status, Self::Due, Self::Owners, Self::Progress];
    /// What a card shows below its title until the reader chooses.
    pub const ON_CARD: &'static [Self] = &[Self::Status, Self::Owners, Self::Progress, Self::Due, Self::News];

    /// Those of a setting in the order in which they are offered; the usual ones where there is no setting. What only another version
    /// knows is not shown.
    pub fn chosen(setting: Option<&Vec<String>>, usual: &[Self]) -> Vec<Self> {
        let is_chosen = |fact: &&Self| match setting {
            Some(codes) => codes.iter().any(|code| code == fact.code()),
            None => usual.contains(fact),
        };
        let all = Self::ALL.iter().filter(|fact| **fact != Self::Title);
        all.filter(is_chosen).copied().collect()
    }

    /// Whether it can be altered in its cell.
    pub const fn is_editable(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Status | Self::Due | Self::Sphere | Self::Lead | Self::Programme
        )
    }

    /// Whether its order follows from the commitment alone, and not from other records.
    pub const fn is_own(self) -> bool {
        !matches!(self, Self::Owners | Self::Lead | Self::Programme | Self::News)
    }
}

codes! {
    /// How they are shown.
    pub enum View {
        /// Cards in columns side by side
        Board = "board",
        /// A row a commitment
        Table = "table",
        /// Cards in groups, one below the other
        List = "list",
    }
}

codes! {
    /// What puts them into columns or groups.
    pub enum By { Status = "status", Partner = "partner", Sphere = "sphere", Programme = "programme", }
}

impl By {
    /// The fact that it is.
    pub const fn fact(self) -> Fact {
        match self {
            Self::Status => Fact::Status,
            Self::Partner => Fact::Lead,
            Self::Sphere => Fact::Sphere,
            Self::Programme => Fact::Programme,
        }
    }
}

/// How they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// As a board, a table or a list.
    pub view: View,
    /// The columns of the board, the groups of the list.
    pub by: By,
    /// The order of the table.
    pub sort: Fact,
    /// Turned round.
    pub down: bool,
}

impl Look {
    /// What the address asks for; what it does not know asks for nothing, and then it is shown as the screen is best used.
    pub fn read(view: &str, by: &str, sort: &str, usual: View) -> Self {
        Self {
            view: View::from_code(view).unwrap_or(usual),
            by: By::from_code(by).unwrap_or(By::Status),
            sort: Fact::from_code(sort.trim_start_matches('-')).unwrap_or(Fact::Due),
            down: sort.starts_with('-'),
        }
    }

    /// The order, as the address has it; empty for the first one.
    pub fn order(self) -> String {
        match (self.sort, self.down) {
            (Fact::Due, false) => String::new(),
            (fact, down) => format!("{}{}", if down { "-" } else { "" }, fact.code()),
        }
    }

    /// Sorted by this column; turned round where it already was.
    pub fn sorted_by(self, sort: Fact) -> Self {
        Self {
            sort,
            down: self.sort == sort && !self.down,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(view: &str, by: &str, sort: &str) -> Look {
        Look::read(view, by, sort, View::Board)
    }

    #[test]
    fn an_address_asks_for_the_same_again_and_nonsense_for_nothing() {
        for (view, by, sort, expect) in [
            ("", "", "", (View::Board, By::Status, "")),
            ("table", "sphere", "-owners", (View::Table, By::Sphere, "-owners")),
            ("list", "partner", "-due", (View::List, By::Partner, "-due")),
            ("x", "mood", "mood", (View::Board, By::Status, "")),
        ] {
            let look = read(view, by, sort);
            assert_eq!((look.view, look.by, look.order().as_str()), expect);
        }
        assert_eq!(Look::read("", "", "", View::List).view, View::List);
        assert_eq!(Look::read("board", "", "", View::List).view, View::Board);
    }

    #[test]
    fn a_second_press_turns_the_order_round() {
        let by_title = read("", "", "").sorted_by(Fact::Title);
        assert!(!by_title.down);
        assert!(by_title.sorted_by(Fact::Title).down);
        assert!(!by_title.sorted_by(Fact::Title).sorted_by(Fact::Due).down);
    }

    #[test]
    fn what_is_chosen_stands_in_one_order_and_nothing_can_be_chosen() {
        let check = |setting: Option<&[&str]>, expect: &[Fact]| {
            let setting = setting.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect());
            assert_eq!(Fact::chosen(setting.as_ref(), Fact::COLUMNS), expect, "{setting:?}");
        };
        check(None, Fact::COLUMNS);
        check(
            Some(&["sphere", "status", "of_tomorrow", "title"]),
            &[Fact::Status, Fact::Sphere],
        );
        check(Some(&[]), &[]);
    }
}

//! What the address asks for: the view, the order, and which commitments. It can be sent to a colleague.

use crate::domain::codes::Sphere;
use crate::domain::id::Id;
use crate::views::shared::query::Query;

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

/// On which side nobody is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Without {
    /// Any commitment
    #[default]
    No,
    /// Nobody on some side
    Any,
    /// Nobody on this partner's side
    Side(Id),
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

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// How it is shown.
    pub view: View,
    /// The order of the table.
    pub sort: Column,
    /// Turned round.
    pub down: bool,
    /// What must stand in it.
    pub text: String,
    /// Its sphere.
    pub sphere: Option<Sphere>,
    /// Where nobody is named.
    pub without: Without,
    /// Only what is overdue.
    pub overdue: bool,
    /// Only what is silent.
    pub silent: bool,
}

impl Filter {
    /// What a query asks for; what it does not know asks for nothing.
    pub fn read(query: &Query) -> Self {
        let sort = query.get("sort");
        Self {
            view: View::read(query.get("view")),
            sort: Column::from_code(sort.trim_start_matches('-')).unwrap_or_default(),
            down: sort.starts_with('-'),
            text: query.get("q").to_owned(),
            sphere: Sphere::from_code(query.get("sphere")),
            without: Without::read(query.get("without")),
            overdue: query.get("overdue") == "1",
            silent: query.get("silent") == "1",
        }
    }

    /// The query that asks for this.
    pub fn query(&self) -> Query {
        let flag = |on: bool| if on { "1" } else { "" };
        let sort = match (self.sort, self.down) {
            (Column::Due, false) => String::new(),
            (column, down) => format!("{}{}", if down { "-" } else { "" }, column.code()),
        };
        Query::default()
            .with("view", self.view.code())
            .with("sort", sort)
            .with("q", self.text.as_str())
            .with("sphere", self.sphere.map_or("", Sphere::code))
            .with("without", self.without.code())
            .with("overdue", flag(self.overdue))
            .with("silent", flag(self.silent))
    }

    /// The same view and order of everything.
    pub fn cleared(&self) -> Self {
        Self {
            view: self.view,
            sort: self.sort,
            down: self.down,
            ..Self::read(&Query::default())
        }
    }

    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        *self != self.cleared()
    }

    /// Whether `other` differs by what is typed, and by nothing else.
    pub fn differs_by_text(&self, other: &Self) -> bool {
        let with_its_text = Self {
            text: other.text.clone(),
            ..self.clone()
        };
        self != other && with_its_text == *other
    }

    /// Sorted by this column; turned round where it already was.
    pub fn sorted_by(&self, column: Column) -> Self {
        Self {
            sort: column,
            down: self.sort == column && !self.down,
            ..self.clone()
        }
    }
}

impl Without {
    /// The side of a code in the address.
    pub fn read(code: &str) -> Self {
        match code {
            "any" => Self::Any,
            code => code.parse().map_or(Self::No, Self::Side),
        }
    }

    /// Its code in the address; empty for any commitment.
    pub fn code(self) -> String {
        match self {
            Self::No => String::new(),
            Self::Any => "any".to_owned(),
            Self::Side(partner) => partner.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(filter: &Filter) -> Filter {
        Filter::read(&Query::parse(&filter.query().after("")))
    }

    #[test]
    fn an_address_asks_for_the_same_again() {
        let plain = Filter::read(&Query::default());
        assert_eq!(plain.query().after("/x"), "/x");
        assert_eq!(round(&plain), plain);
        let full = Filter {
            view: View::Table,
            sort: Column::Owners,
            down: true,
            text: "музей & 50 %".into(),
            sphere: Some(Sphere::Culture),
            without: Without::Side(Id::v7(1, [1; 10])),
            overdue: true,
            silent: true,
        };
        assert_eq!(round(&full), full);
    }

    #[test]
    fn a_second_press_turns_the_order_round() {
        let by_title = Filter::read(&Query::default()).sorted_by(Column::Title);
        assert!(!by_title.down);
        assert!(by_title.sorted_by(Column::Title).down);
        assert!(!by_title.sorted_by(Column::Title).sorted_by(Column::Due).down);
    }

    #[test]
    fn only_typing_takes_no_place_in_the_history() {
        let before = Filter::read(&Query::parse("q=a"));
        let typed = Filter::read(&Query::parse("q=ab"));
        let pressed = Filter::read(&Query::parse("q=ab&overdue=1"));
        assert!(before.differs_by_text(&typed));
        assert!(!before.differs_by_text(&pressed) && !typed.differs_by_text(&pressed));
        assert!(!before.differs_by_text(&before));
    }

    #[test]
    fn clearing_keeps_the_view_and_nonsense_asks_for_nothing() {
        let filter = Filter::read(&Query::parse("view=table&sort=-title&q=x&sphere=mood&without=me"));
        assert!(filter.narrows());
        let cleared = filter.cleared();
        assert!(cleared.view == View::Table && cleared.down && !cleared.narrows());
    }
}

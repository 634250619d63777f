//! What the drawing shows, in words, lengths and rows.

/// Whose colour something has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // The names are those of the classes in style/.
pub enum Tone {
    A,
    B,
    #[default]
    Mid,
    Late,
}

/// The shape of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An event on a day.
    Dot,
    /// A due date.
    Diamond,
    /// A date beside events and commitments.
    Flag,
    /// What takes longer, or is not known to the day.
    Bar {
        /// How much of it is done, 0 to 1.
        done: f64,
        /// Its steps: from, to, and whether each was done.
        steps: Vec<(f64, f64, bool)>,
        /// How far its two ends are not certain.
        fade: (f64, f64),
    },
    /// So many things in one place.
    Many(String),
}

/// Something on the drawing. Lengths are in units from the left of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Its row in the lane.
    pub row: usize,
    /// Where it begins; the middle of a mark.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How far its title may go.
    pub room: f64,
    /// Its shape.
    pub shape: Shape,
    /// Its colour.
    pub tone: Tone,
    /// Planned, or still to be done.
    pub hollow: bool,
    /// Called off.
    pub struck: bool,
    /// Its title, where there is room for it.
    pub label: String,
}

/// A lane: a name, and rows of signs beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartLane {
    /// Its name.
    pub name: String,
    /// How many rows it has.
    pub rows: usize,
    /// What stands in it.
    pub signs: Vec<Sign>,
}

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTick {
    /// Where it is, in units from the left of the plot.
    pub from: f64,
    /// Where the next one is.
    pub to: f64,
    /// Its words.
    pub label: String,
    /// Whether it stands in the upper line.
    pub above: bool,
}

/// What the drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The language of its words, a BCP 47 tag.
    pub lang: String,
    /// The heading, and the title of the file.
    pub title: String,
    /// The part of time, and how much there is in it.
    pub period: String,
    /// The marks of the axis.
    pub ticks: Vec<ChartTick>,
    /// Today, and its word.
    pub today: Option<(f64, String)>,
    /// The lanes.
    pub lanes: Vec<ChartLane>,
    /// What the signs mean.
    pub legend: Vec<(Shape, bool, String)>,
}

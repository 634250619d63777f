//! Closed lists of codes, each an enum with its code as text.

/// Makes an enum whose variants have a code: `ALL`, `code()`, `from_code()`, and reading from JSON.
/// Variants may go undocumented: their code says what they are.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        // Not every list is offered as a whole, nor checked by its codes.
        #[allow(dead_code)]
        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The codes of all of them, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The code that is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The variant of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::domain::read::Read for $name {
            fn read(value: &serde_json::Value) -> Option<Self> {
                Self::from_code(value.as_str()?)
            }
        }
    };
}

pub use codes;

codes! {
    /// A municipality's rank.
    pub enum PartnerKind { City = "city", District = "district", Region = "region", Other = "other", }
}
codes! {
    /// How close the partnership is.
    pub enum Form { Solidarity = "solidarity", Twinning = "twinning", Friendship = "friendship", Project = "project", Other = "other", }
}
codes! {
    /// Where the partnership stands.
    pub enum Stage { Exploring = "exploring", Active = "active", Review = "review", Dormant = "dormant", Ended = "ended", }
}
codes! {
    /// What kind of text was signed.
    pub enum AgreementKind { Memorandum = "memorandum", Solidarity = "solidarity", Twinning = "twinning", LetterOfIntent = "letter_of_intent", Project = "project", }
}
codes! {
    /// What kind of event it is.
    pub enum EventKind {
        Signing = "signing", Visit = "visit", Meeting = "meeting", OnlineMeeting = "online_meeting", Call = "call",
        Exchange = "exchange", Training = "training", Aid = "aid", Ceremony = "ceremony", Milestone = "milestone", Other = "other",
    }
}
codes! {
    /// Whether an event took place.
    pub enum EventStatus { Planned = "planned", Held = "held", Cancelled = "cancelled", }
}
codes! {
    /// What became of a point of an agenda.
    pub enum PointOutcome {
        /// It stays open, and is carried to the next event
        Open = "open",
        /// It was dealt with
        Settled = "settled",
        /// It became news of its commitment
        Update = "update",
        /// It became a commitment
        Commitment = "commitment",
        /// It became an event
        Event = "event",
    }
}
codes! {
    /// Where a commitment stands.
    pub enum CommitmentStatus {
        Proposed = "proposed", Agreed = "agreed", UnderWay = "under_way", Paused = "paused", Done = "done", Dropped = "dropped",
    }
}
codes! {
    /// A field of co-operation.
    pub enum Sphere {
        Governance = "governance", Energy = "energy", Environment = "environment", Resilience = "resilience",
        Infrastructure = "infrastructure", Housing = "housing", Health = "health", Social = "social",
        Education = "education", Youth = "youth", Culture = "culture", Sport = "sport", Economy = "economy",
        CivilSociety = "civil_society", Veterans = "veterans", Humanitarian = "humanitarian", Digital = "digital",
        CivilProtection = "civil_protection", Remembrance = "remembrance",
    }
}

impl CommitmentStatus {
    /// Whether there is still something to do: neither done nor dropped.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

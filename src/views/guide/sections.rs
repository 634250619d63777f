//! What the guide says, section by section.

use crate::domain::text::Lang;
use crate::i18n::m;

/// A message of the interface.
pub(super) type Message = fn(Lang) -> &'static str;

/// A section of the guide.
pub(super) struct Section {
    /// The fragment of its address, and the id of its heading.
    pub(super) id: &'static str,
    pub(super) title: Message,
    pub(super) parts: &'static [Part],
}

/// What a section is made of.
pub(super) enum Part {
    /// A paragraph.
    Text(Message),
    /// Things to do one after the other.
    Steps(&'static [Message]),
    /// Words and what they mean; the words are those of the interface.
    Terms(&'static [(Term, Message)]),
    /// A link to the rescue page.
    Rescue(Message),
    /// Keys and what they do.
    Keys(&'static [(&'static [Message], Message)]),
}

/// A word that is explained.
pub(super) enum Term {
    /// A type of record, by its code.
    Kind(&'static str),
    /// Any other word.
    Word(Message),
}

use Part::{Keys, Rescue, Steps, Terms, Text};

/// All sections, in their order.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        id: "start",
        title: m::guide_start,
        parts: &[Steps(&[
            m::guide_start_example,
            m::guide_start_own,
            m::guide_start_ours,
            m::guide_start_enter,
            m::guide_start_monday,
        ])],
    },
    Section {
        id: "report",
        title: m::guide_report,
        parts: &[
            Steps(&[
                m::guide_report_bring,
                m::guide_report_look,
                m::guide_report_decide,
                m::guide_report_take,
            ]),
            Text(m::guide_report_rules),
        ],
    },
    Section {
        id: "words",
        title: m::guide_words,
        parts: &[Terms(&[
            (Term::Kind("partnership"), m::guide_partnership),
            (Term::Kind("agreement"), m::guide_agreement),
            (Term::Word(m::guide_clause_name), m::guide_clause),
            (Term::Kind("event"), m::guide_event),
            (Term::Kind("commitment"), m::guide_commitment),
            (Term::Kind("contact"), m::guide_contact),
            (Term::Kind("programme"), m::guide_programme),
        ])],
    },
    Section {
        id: "sides",
        title: m::guide_sides,
        parts: &[
            Text(m::guide_sides_ours),
            Text(m::guide_sides_owner),
            Text(m::guide_sides_lang),
        ],
    },
    Section {
        id: "dates",
        title: m::guide_dates,
        parts: &[
            Text(m::guide_dates_what),
            Text(m::guide_dates_kept),
            Text(m::guide_dates_order),
        ],
    },
    Section {
        id: "chronicle",
        title: m::guide_chronicle,
        parts: &[
            Text(m::guide_chronicle_search),
            Text(m::guide_chronicle_views),
            Text(m::guide_chronicle_beside),
            Text(m::guide_chronicle_became),
        ],
    },
    Section {
        id: "states",
        title: m::guide_states,
        parts: &[Terms(&[
            (Term::Word(m::guide_overdue_name), m::guide_overdue),
            (Term::Word(m::guide_silent_name), m::guide_silent),
            (Term::Word(m::guide_unowned_name), m::guide_unowned),
            (Term::Word(m::guide_pulse_name), m::guide_pulse),
            (Term::Word(m::guide_bridge_name), m::guide_bridge),
            (Term::Word(m::guide_clauses_name), m::guide_clauses),
        ])],
    },
    Section {
        id: "work",
        title: m::guide_work,
        parts: &[
            Text(m::guide_work_log),
            Text(m::guide_work_date),
            Text(m::guide_work_steps),
            Text(m::guide_work_people),
        ],
    },
    Section {
        id: "visit",
        title: m::guide_visit,
        parts: &[
            Text(m::guide_visit_agenda),
            Text(m::guide_visit_notes),
            Text(m::guide_visit_closing),
            Text(m::guide_visit_report),
        ],
    },
    Section {
        id: "reports",
        title: m::report_title,
        parts: &[
            Text(m::guide_reports_what),
            Text(m::guide_reports_words),
            Text(m::guide_reports_out),
        ],
    },
    Section {
        id: "people",
        title: m::guide_people,
        parts: &[
            Text(m::guide_people_what),
            Text(m::guide_people_double),
            Text(m::guide_people_depends),
            Text(m::guide_people_over),
        ],
    },
    Section {
        id: "many",
        title: m::guide_many,
        parts: &[
            Text(m::guide_many_board),
            Text(m::guide_many_table),
            Text(m::guide_many_pick),
        ],
    },
    Section {
        id: "schedule",
        title: m::schedule_title,
        parts: &[
            Text(m::guide_schedule_what),
            Text(m::guide_schedule_beside),
            Text(m::guide_schedule_ends),
            Text(m::guide_schedule_many),
            Text(m::guide_schedule_move),
            Text(m::guide_schedule_month),
            Text(m::guide_schedule_ics),
        ],
    },
    Section {
        id: "map",
        title: m::map_title,
        parts: &[Text(m::guide_map_what), Text(m::guide_map_place)],
    },
    Section {
        id: "reminders",
        title: m::guide_reminders,
        parts: &[Text(m::guide_reminders_ics), Text(m::guide_reminders_notify)],
    },
    Section {
        id: "paper",
        title: m::guide_paper,
        parts: &[Text(m::guide_paper_print), Text(m::guide_paper_picture)],
    },
    Section {
        id: "undo",
        title: m::guide_undo,
        parts: &[
            Text(m::guide_undo_all),
            Text(m::guide_undo_draft),
            Text(m::guide_undo_trash),
            Text(m::guide_undo_history),
            Text(m::guide_undo_since),
            Text(m::guide_undo_both),
        ],
    },
    Section {
        id: "keys",
        title: m::guide_keys,
        parts: &[
            Text(m::guide_keys_all),
            Keys(&[
                (&[m::guide_tab], m::guide_key_tab),
                (&[|_| "←", |_| "→", |_| "↑", |_| "↓"], m::guide_key_arrows),
                (&[m::guide_escape], m::guide_key_escape),
                (&[m::guide_ctrl, |_| "Z"], m::guide_key_undo),
                (&[m::guide_ctrl, m::guide_shift, |_| "Z"], m::guide_key_redo),
                (&[m::guide_alt, |_| "← →"], m::guide_key_move),
                (&[m::guide_alt, |_| "↑ ↓"], m::guide_key_order),
                (&[m::guide_space], m::guide_key_pick),
                (&[m::guide_ctrl, |_| "A"], m::guide_key_pick_all),
                (&[|_| "F2"], m::guide_key_edit),
            ]),
            Text(m::guide_key_mac),
        ],
    },
    Section {
        id: "offline",
        title: m::guide_offline,
        parts: &[
            Text(m::guide_offline_works),
            Text(m::guide_offline_install),
            Text(m::guide_offline_update),
        ],
    },
    Section {
        id: "saved",
        title: m::guide_saved,
        parts: &[
            Terms(&[
                (Term::Word(m::safety_saving), m::guide_saved_saving),
                (Term::Word(m::safety_saved), m::guide_saved_saved),
                (Term::Word(m::safety_less), m::guide_saved_less),
                (Term::Word(m::safety_not), m::guide_saved_not),
            ]),
            Text(m::guide_saved_tabs),
            Text(m::guide_saved_damage),
            Text(m::guide_saved_rescue),
            Rescue(m::guide_saved_rescue_link),
        ],
    },
    Section {
        id: "data",
        title: m::guide_data,
        parts: &[
            Text(m::guide_data_here),
            Text(m::guide_data_lost),
            Text(m::guide_data_out),
            Text(m::guide_data_snapshots),
            Text(m::guide_data_archive),
        ],
    },
    Section {
        id: "import",
        title: m::import_guide,
        parts: &[
            Text(m::import_guide_in),
            Text(m::import_guide_rule),
            Text(m::import_guide_dates),
            Text(m::import_guide_out),
        ],
    },
    Section {
        id: "exchange",
        title: m::guide_exchange,
        parts: &[
            Text(m::guide_exchange_how),
            Text(m::guide_exchange_take),
            Text(m::guide_exchange_both),
            Text(m::guide_exchange_past),
            Text(m::guide_exchange_link),
            Text(m::guide_exchange_protect),
            Text(m::guide_exchange_folder),
            Text(m::guide_exchange_folder_rules),
        ],
    },
    Section {
        id: "example",
        title: m::guide_example,
        parts: &[
            Text(m::guide_example_what),
            Text(m::guide_example_dates),
            Text(m::guide_example_remove),
        ],
    },
    Section {
        id: "privacy",
        title: m::guide_privacy,
        parts: &[
            Text(m::guide_privacy_none),
            Text(m::guide_privacy_people),
            Text(m::guide_privacy_trash),
            Text(m::guide_privacy_person),
            Text(m::guide_privacy_keep),
            Text(m::guide_privacy_all),
            Text(m::guide_privacy_device),
        ],
    },
];

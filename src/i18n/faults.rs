//! What is wrong with a field, in words that say what to do.

use crate::domain::date::DateErrorKind;
use crate::domain::text::Lang;
use crate::domain::validate::Fault;

use super::{dates, intl, m};

/// A sentence for beside the field that has this fault.
#[must_use]
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let plain: fn(Lang) -> &'static str = match fault {
        Fault::TooLong { max } => return m::fault_too_long(lang, &count(lang, *max)),
        Fault::TooLongIn { tag, max } => return m::fault_too_long_in(lang, &language(lang, tag), &count(lang, *max)),
        Fault::TwoNumbers { thousands, decimal } => {
            return m::fault_two_numbers(
                lang,
                thousands,
                &decimal.replace('.', &intl::decimal_sign(lang).to_string()),
            );
        }
        Fault::TooMany { max } => return m::fault_too_many(lang, &count(lang, *max)),
        Fault::OutOfRange { min, max } => return m::fault_out_of_range(lang, &number(lang, *min), &number(lang, *max)),
        Fault::Date(kind) => return date(lang, *kind),
        Fault::Required => m::fault_required,
        Fault::EndBeforeStart => m::fault_end_before_start,
        Fault::Url => m::fault_url,
        Fault::Email => m::fault_email,
        Fault::Phone => m::fault_phone,
        Fault::Time => m::fault_time,
        Fault::NotANumber => m::fault_not_a_number,
        Fault::NotWhole => m::fault_not_whole,
        Fault::Negative => m::fault_negative,
        Fault::NotAChoice => m::fault_not_a_choice,
        Fault::Gone => m::fault_gone,
        Fault::Lost => m::fault_lost,
        Fault::TwoPartners => m::fault_two_partners,
        Fault::HeldInFuture => m::fault_held_in_future,
        Fault::NobodyNamed => m::fault_nobody_named,
        Fault::Shape => m::fault_shape,
    };
    plain(lang).to_owned()
}

/// A language by the name that its tab has; another one as the browser calls it.
fn language(lang: Lang, tag: &str) -> String {
    let ours = Lang::ALL.into_iter().find(|ours| ours.tag() == tag);
    ours.map_or_else(
        || intl::installed().language(lang, tag),
        |ours| ours.endonym().to_owned(),
    )
}

/// Why it is no date, and what to do; [`dates::reason`] alone already says it where an interval has no ends.
fn date(lang: Lang, kind: DateErrorKind) -> String {
    let why = dates::reason(lang, kind);
    match kind {
        DateErrorKind::NotADate => m::fault_date_not_a_date(lang, why),
        DateErrorKind::NoEnds => why.to_owned(),
        _ => m::fault_date_check(lang, why),
    }
}

fn count(lang: Lang, n: usize) -> String {
    intl::number(lang, i64::try_from(n).unwrap_or(i64::MAX))
}

fn number(lang: Lang, value: f64) -> String {
    intl::installed().number(lang, value, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_of_its_own_in_every_language() {
        let mut faults = vec![
            Fault::Required,
            Fault::TooLong { max: 300 },
            Fault::TooLongIn {
                tag: "de".into(),
                max: 300,
            },
            Fault::TwoNumbers {
                thousands: "1200".into(),
                decimal: "1.2".into(),
            },
            Fault::EndBeforeStart,
            Fault::Url,
            Fault::Email,
            Fault::Phone,
            Fault::Time,
            Fault::NotANumber,
            Fault::NotWhole,
            Fault::Negative,
            Fault::OutOfRange { min: -90.0, max: 90.0 },
            Fault::NotAChoice,
            Fault::Gone,
            Fault::Lost,
            Fault::TwoPartners,
            Fault::TooMany { max: 200 },
            Fault::HeldInFuture,
            Fault::NobodyNamed,
            Fault::Shape,
        ];
        faults.extend(
            [
                DateErrorKind::NotADate,
                DateErrorKind::NoSuchYear,
                DateErrorKind::NoSuchMonth,
                DateErrorKind::NoSuchDay,
                DateErrorKind::EndBeforeStart,
                DateErrorKind::NoEnds,
            ]
            .map(Fault::Date),
        );
        for lang in Lang::ALL {
            let said: std::collections::BTreeSet<String> = faults.iter().map(|one| fault(lang, one)).collect();
            assert_eq!(said.len(), faults.len(), "{lang:?}");
            assert!(said.iter().all(|words| words.ends_with('.')), "{lang:?}");
        }
    }

    #[test]
    fn bounds_are_named() {
        let said = fault(Lang::De, &Fault::OutOfRange { min: 1.0, max: 3650.0 });
        assert!(said.contains('1') && said.contains("3650"), "{said}");
        assert!(fault(Lang::Uk, &Fault::TooLong { max: 300 }).contains("300"));
    }

    #[test]
    fn the_language_of_a_text_is_named_as_on_its_tab_and_both_numbers_as_one_would_write_them() {
        let too_long = Fault::TooLongIn {
            tag: "de".into(),
            max: 300,
        };
        let numbers = Fault::TwoNumbers {
            thousands: "1200".into(),
            decimal: "1.2".into(),
        };
        for lang in Lang::ALL {
            assert!(fault(lang, &too_long).contains("Deutsch"), "{lang:?}");
        }
        assert!(fault(Lang::De, &numbers).contains("1200") && fault(Lang::De, &numbers).contains("1,2 "));
        assert!(fault(Lang::En, &numbers).contains("1.2"));
    }

    #[test]
    fn a_wrong_date_says_why_and_what_to_do() {
        let said = |kind| fault(Lang::En, &Fault::Date(kind));
        assert_eq!(
            said(DateErrorKind::NoSuchDay),
            "There is no such day in this month. Please check the date."
        );
        assert_eq!(said(DateErrorKind::NoEnds), "Please give a start or an end.");
    }
}

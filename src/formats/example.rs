//! The built-in example is an exchange file whose invented dates are written relative to the day on which it is
//! opened, so that it always shows something overdue, something silent and something ahead.

use crate::domain::date::Day;

/// Replaces `{today}`, `{today-12}`, `{month+3}` and the like by days (`2026-11-11`) and months (`2027-02`). What is of another form
/// stays as it is.
#[must_use]
pub fn dated(template: &str, today: Day) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        if let Some((date, length)) = token(rest, today) {
            out.push_str(&date);
            rest = &rest[length..];
        } else {
            out.push('{');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn token(text: &str, today: Day) -> Option<(String, usize)> {
    let length = text.get(..16).unwrap_or(text).find('}')? + 1;
    let inner = text.get(1..length - 1)?;
    if let Some(offset) = inner.strip_prefix("today") {
        return Some((today.plus(number(offset)?).to_string(), length));
    }
    let offset = i32::try_from(number(inner.strip_prefix("month")?)?).ok()?;
    let index = today.month_index() + offset;
    Some((
        format!("{:04}-{:02}", index.div_euclid(12), index.rem_euclid(12) + 1),
        length,
    ))
}

fn number(offset: &str) -> Option<i64> {
    if offset.is_empty() {
        Some(0)
    } else {
        offset.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_become_dates_and_nothing_else_changes() {
        let today = Day::new(2026, 11, 23).unwrap();
        for (template, text) in [
            (r#""{today}""#, r#""2026-11-23""#),
            (r#""{today-23}/{today+8}""#, r#""2026-10-31/2026-12-01""#),
            (r#""{month+2}""#, r#""2027-01""#),
            (r#"{"today": 1}"#, r#"{"today": 1}"#),
            ("{тиждень} {", "{тиждень} {"),
        ] {
            assert_eq!(dated(template, today), text);
        }
    }
}

//! Calendar files in (iCalendar, RFC 5545): entries as events, tasks as commitments, and our own entries as the dates that they came from.

use crate::domain::date::{Dated, Day, Edtf, Point, Shape};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

use super::content_lines::{Line, lines};
use super::offer::{Offer, Remark, Tongue, Trouble};
use super::table::Ground;

/// The most entries that are read of a file.
pub const MOST: usize = 10_000;

/// A day and a time of it, hours and minutes.
pub type Moment = (Day, (u8, u8));

/// The moment of UTC as the clocks of a zone show it (a name of the IANA database; empty for the reader's own); none where the zone is not known.
pub type Zone<'a> = &'a dyn Fn(&str, Moment) -> Option<Moment>;

/// Reads the entries of a file.
#[must_use]
pub fn read(text: &str, ground: &Ground, zone: Zone) -> Vec<Offer> {
    let mut reading = Reading {
        ground,
        zone,
        own_zone: String::new(),
    };
    let mut offers = Vec::new();
    let mut open: Option<Vec<Line>> = None;
    let mut within = 0usize;
    for line in lines(text) {
        let is_entry = matches!(
            line.value.trim().to_ascii_uppercase().as_str(),
            "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY"
        );
        match (&mut open, &*line.name) {
            (None, "X-WR-TIMEZONE") => line.text().trim().clone_into(&mut reading.own_zone),
            (None, "BEGIN") if is_entry => open = Some(vec![line]),
            (Some(_), "BEGIN") => within += 1,
            (Some(_), "END") if within > 0 => within -= 1,
            (Some(entry), "END") => {
                offers.push(reading.offer(entry));
                open = None;
            }
            (Some(entry), _) if within == 0 => entry.push(line),
            (None | Some(_), _) => {}
        }
        if offers.len() >= MOST {
            break;
        }
    }
    if let Some(entry) = open {
        let mut cut = reading.offer(&entry);
        cut.troubles.push(Trouble::Cut);
        offers.push(cut);
    }
    offers
}

struct Reading<'a> {
    ground: &'a Ground<'a>,
    zone: Zone<'a>,
    /// The zone that the file names for all of its entries.
    own_zone: String,
}

/// The days of an entry, and its time where it begins and ends on one.
struct Days {
    first: Day,
    last: Day,
    time: Option<(u8, u8)>,
}

impl Reading<'_> {
    fn offer(&self, entry: &[Line]) -> Offer {
        let line = entry.first().map_or(1, |line| line.number);
        let sort = entry
            .first()
            .map(|line| line.value.trim().to_ascii_uppercase())
            .unwrap_or_default();
        let uid = text(entry, "UID").unwrap_or_default();
        if let Some((id, what)) = own(&uid) {
            return self.own(entry, line, id, what);
        }
        let mut offer = Offer::new(if sort == "VTODO" { Kind::Commitment } else { Kind::Event }, line);
        match &*sort {
            "VEVENT" => self.event(&mut offer, entry),
            "VTODO" => self.task(&mut offer, entry),
            _ => offer.troubles.push(Trouble::Sort(sort)),
        }
        if !uid.is_empty() {
            let once = text(entry, "RECURRENCE-ID").unwrap_or_default();
            offer.id = Some(Id::of_name(&format!("{}/ics/{uid}/{once}", self.ground.partnership)));
        }
        offer
    }

    fn event(&self, offer: &mut Offer, entry: &[Line]) {
        self.texts(
            offer,
            entry,
            &[("SUMMARY", "title"), ("DESCRIPTION", "summary"), ("LOCATION", "place")],
        );
        if let Some(days) = self.days(offer, entry) {
            offer.say("when", date(&days));
            if let Some((hours, minutes)) = days.time {
                offer.say("time", format!("{hours:02}:{minutes:02}"));
            }
        }
        if is(entry, "STATUS", "CANCELLED") {
            offer.say("status", "cancelled");
        }
    }

    fn task(&self, offer: &mut Offer, entry: &[Line]) {
        self.texts(offer, entry, &[("SUMMARY", "title"), ("DESCRIPTION", "description")]);
        for (name, path) in [("DTSTART", "start"), ("DUE", "due")] {
            if let Some(found) = line(entry, name).map(|line| self.moment(offer, line)) {
                match found {
                    Some((day, _)) => offer.say(path, Edtf::from_day(day).to_string()),
                    None => bad_date(offer, path, entry, name),
                }
            }
        }
        let status = text(entry, "STATUS").unwrap_or_default().to_ascii_uppercase();
        let status = match &*status {
            "COMPLETED" => "done",
            "IN-PROCESS" => "under_way",
            "CANCELLED" => "dropped",
            _ => return,
        };
        offer.say("status", status);
    }

    fn texts(&self, offer: &mut Offer, entry: &[Line], names: &[(&str, &str)]) {
        for (name, path) in names {
            if let (Some(line), Some(text)) = (line(entry, name), text(entry, name)) {
                let tongue = Tongue::tagged(line.parameter("LANGUAGE"), self.ground.lang);
                offer.put(*path, tongue, text);
            }
        }
    }

    /// An entry that this program has written: it is the date that it was made of. What it says of an event besides is taken too.
    fn own(&self, entry: &[Line], line: usize, id: Id, what: &str) -> Offer {
        let record = self.ground.workspace.get(id);
        let path = match what {
            "event" => "when".to_owned(),
            "due" => "due".to_owned(),
            "review" => "review_on".to_owned(),
            "notice" => "notice_by".to_owned(),
            "expiry" => "valid_until".to_owned(),
            element => match record.map(|record| record.kind) {
                Some(Kind::Programme) => format!("deadlines/{element}.due"),
                _ => format!("steps/{element}.due"),
            },
        };
        let is_event = what == "event";
        let usual = if is_event { Kind::Event } else { Kind::Commitment };
        let mut offer = Offer::new(record.map_or(usual, |record| record.kind), line);
        offer.id = Some(id);
        offer.only_known = !is_event;
        let has_field = record.is_some_and(|record| {
            path.split_once('.')
                .is_none_or(|(field, _)| record.fields.contains_key(field))
        });
        if offer.only_known && !has_field {
            offer.troubles.push(Trouble::Unknown);
        }
        if is_event {
            self.texts(&mut offer, entry, &[("SUMMARY", "title"), ("LOCATION", "place")]);
        }
        if let Some(days) = self.days(&mut offer, entry) {
            // A month is printed as its days, and is still a month.
            let same = record
                .and_then(|record| kept(record, &path))
                .is_some_and(|kept| (kept.earliest(), kept.latest()) == (Some(days.first), Some(days.last)));
            if !same {
                offer.say(path, date(&days));
            }
            if let Some((hours, minutes)) = days.time.filter(|_| is_event) {
                offer.say("time", format!("{hours:02}:{minutes:02}"));
            }
        }
        if is_event && is(entry, "STATUS", "CANCELLED") {
            offer.say("status", "cancelled");
        }
        offer
    }

    fn days(&self, offer: &mut Offer, entry: &[Line]) -> Option<Days> {
        if ["RRULE", "RDATE"].into_iter().any(|name| line(entry, name).is_some()) {
            offer.remarks.push(Remark::Repeats);
        }
        let start = line(entry, "DTSTART")?;
        let Some((first, time)) = self.moment(offer, start) else {
            bad_date(offer, "when", entry, "DTSTART");
            return None;
        };
        let end = match line(entry, "DTEND") {
            Some(end) => {
                let Some(end) = self.moment(offer, end) else {
                    bad_date(offer, "when", entry, "DTEND");
                    return None;
                };
                Some(end)
            }
            None => text(entry, "DURATION")
                .and_then(|text| minutes(&text))
                .map(|minutes| after((first, time), minutes)),
        };
        let last = match end {
            // The end is the first day, or the moment, at which it is over.
            Some((day, None | Some((0, 0)))) if day > first => day.plus(-1),
            Some((day, _)) => day.max(first),
            None => first,
        };
        Some(Days {
            first,
            last,
            time: time.filter(|_| first == last),
        })
    }

    /// A day, and a time where it has one: as the place has it that the file names. Only times of UTC need to be moved.
    fn moment(&self, offer: &mut Offer, line: &Line) -> Option<(Day, Option<(u8, u8)>)> {
        let value = line.value.trim();
        let (day, rest) = value.split_at_checked(8)?;
        let number = |range: std::ops::Range<usize>| {
            day.get(range)
                .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let day = Day::new(
            number(0..4)?.parse().ok()?,
            number(4..6)?.parse().ok()?,
            number(6..8)?.parse().ok()?,
        )?;
        let Some(time) = rest.strip_prefix('T') else {
            return rest.is_empty().then_some((day, None));
        };
        let part = |range: std::ops::Range<usize>, end: u8| {
            let digits = time
                .get(range)
                .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
            digits
                .and_then(|digits| digits.parse().ok())
                .filter(|part: &u8| *part < end)
        };
        let time_of_day = (part(0..2, 24)?, part(2..4, 60)?);
        if !time.ends_with('Z') {
            return Some((day, Some(time_of_day)));
        }
        if let Some((day, time)) = (self.zone)(&self.own_zone, (day, time_of_day)) {
            return Some((day, Some(time)));
        }
        let remark = Remark::Zone(self.own_zone.clone());
        if !offer.remarks.contains(&remark) {
            offer.remarks.push(remark);
        }
        Some((day, Some(time_of_day)))
    }
}

fn line<'a>(entry: &'a [Line], name: &str) -> Option<&'a Line> {
    entry.iter().find(|line| line.name == name)
}

fn text(entry: &[Line], name: &str) -> Option<String> {
    let text = line(entry, name)?.text();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn is(entry: &[Line], name: &str, value: &str) -> bool {
    text(entry, name).is_some_and(|text| text.eq_ignore_ascii_case(value))
}

fn bad_date(offer: &mut Offer, path: &str, entry: &[Line], name: &str) {
    let value: String = text(entry, name).unwrap_or_default().chars().take(60).collect();
    offer.troubles.push(Trouble::Date(
        path.to_owned(),
        value,
        super::written_date::Unread::Unknown,
    ));
}

/// Record and date of an entry that we have written: `<record>-due@pobratym`.
fn own(uid: &str) -> Option<(Id, &str)> {
    let name = uid.strip_suffix("@pobratym")?;
    let (id, what) = name.split_at_checked(36)?;
    let what = what.strip_prefix('-')?;
    let is_known = matches!(what, "event" | "due" | "review" | "notice" | "expiry") || what.parse::<Id>().is_ok();
    Some((id.parse().ok().filter(|_| is_known)?, what))
}

fn kept(record: &Record, path: &str) -> Option<Edtf> {
    let value = match path.split_once('.') {
        Some((field, member)) => record.fields.get(field)?.get(member)?,
        None => record.fields.get(path)?,
    };
    value.as_str()?.parse().ok()
}

fn date(days: &Days) -> String {
    let exact = |day| Some(Dated::exact(Point::Day(day)));
    if days.first == days.last {
        return Edtf::from_day(days.first).to_string();
    }
    let shape = Shape::Interval {
        start: exact(days.first),
        end: exact(days.last),
    };
    Edtf::new(shape)
        .unwrap_or_else(|_| Edtf::from_day(days.first))
        .to_string()
}

/// The minutes of a duration: `P1W`, `P2DT3H`, `PT90M`; none of one that goes back or beyond a year.
fn minutes(text: &str) -> Option<i64> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut total: i64 = 0;
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let end = rest.find(|sign: char| !sign.is_ascii_digit())?;
        let (number, unit) = rest.split_at_checked(end)?;
        let number: i64 = number.parse::<u16>().ok()?.into();
        let each = match unit.chars().next()? {
            'W' => 10_080,
            'D' => 1_440,
            'H' => 60,
            'M' => 1,
            'S' => 0,
            _ => return None,
        };
        total += number * each;
        rest = unit.get(1..)?;
    }
    (total <= 527_040).then_some(total)
}

fn after((day, time): (Day, Option<(u8, u8)>), minutes: i64) -> (Day, Option<(u8, u8)>) {
    let (hours, past) = time.unwrap_or_default();
    let total = i64::from(hours) * 60 + i64::from(past) + minutes;
    let of_day = total.rem_euclid(1_440);
    let small = |value: i64| u8::try_from(value).unwrap_or_default();
    (
        day.plus(total.div_euclid(1_440)),
        time.map(|_| (small(of_day / 60), small(of_day % 60))),
    )
}

#[cfg(test)]
mod tests;

//! What can be done to the rows that are picked, all at once.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::codes::codes;
use crate::domain::date::{Edtf, Span};
use crate::domain::id::Id;
use crate::domain::validate::Fault;
use crate::i18n::{faults, m};
use crate::store::commands::Alteration;
use crate::store::handle::Which;
use crate::ui::{
    Choice, Combobox, DateField, Glyph, Icon, Memo, Menu, MenuItem, NumberField, SegmentedControl, SelectField, Shown,
    live,
};
use crate::views::form::choices;
use crate::views::form::words::{combo_texts, date_labels};
use crate::views::shared::marks::count;
use crate::views::shared::{Browser, t, tr};

use super::Seen;
use super::facts::name;
use super::groups::Group;
use super::look::{By, Fact};
use super::picked::Picked;
use super::refused::{self, Stopped};
use super::table::WRAP;

const DUE: &str = "many-due";
const WHO: &str = "many-who";

/// What stands open below the buttons.
#[derive(Clone, Debug, PartialEq)]
enum Panel {
    Due,
    Who,
    Stopped(Stopped),
}

/// What the parts share; cheap to copy.
#[derive(Clone, Copy)]
struct Hand {
    seen: Seen,
    chosen: Memo<Vec<Id>>,
    browser: Browser,
    panel: RwSignal<Option<Panel>>,
    /// What opened the panel, and gets the focus back.
    opener: StoredValue<&'static str>,
}

impl Hand {
    /// Does it to all that are picked, or says who cannot take it.
    fn alter(self, to: Alteration, which: Which) {
        let ids = self.chosen.get_untracked();
        match self.seen.store.alter(&ids, &to, which) {
            Ok(()) => self.close(),
            Err(refused) => {
                let asked = ids.len();
                self.panel.set(Some(Panel::Stopped(Stopped { to, asked, refused })));
                self.browser.focus.run(refused::HEADING.to_owned());
            }
        }
    }

    /// The focus goes back; to the table, where nothing that is picked is seen any more.
    fn close(self) {
        self.panel.set(None);
        let is_empty = self.chosen.with_untracked(Vec::is_empty);
        let back = if is_empty { WRAP } else { self.opener.get_value() };
        self.browser.focus.run(back.to_owned());
    }

    fn open(self, panel: Panel, opener: &'static str, first: &str) {
        self.opener.set_value(opener);
        self.panel.set(Some(panel));
        self.browser.focus.run(first.to_owned());
    }
}

/// The bar; it is there as long as something is picked.
#[component]
pub fn Bulk(seen: Seen, chosen: Memo<Vec<Id>>) -> impl IntoView {
    let hand = Hand {
        seen,
        chosen,
        browser: Browser::here(),
        panel: RwSignal::new(None),
        opener: StoredValue::new(DUE),
    };
    let is_there = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    view! { <Shown when=move || is_there.get()><Bar hand/></Shown> }
}

#[component]
fn Bar(hand: Hand) -> impl IntoView {
    let counted = tr(move |lang| m::many_picked(lang, hand.chosen.with(|chosen| count(chosen.len()))));
    let clear = move |_| {
        hand.seen.picked.update(Picked::none);
        hand.browser.focus.run(WRAP.to_owned());
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && hand.panel.with_untracked(Option::is_some) {
            event.prevent_default();
            hand.close();
        }
    };
    let panel = live(move || {
        Some(match hand.panel.get()? {
            Panel::Due => view! { <DueForm hand/> }.into_any(),
            Panel::Who => view! { <WhoForm hand/> }.into_any(),
            Panel::Stopped(stopped) => {
                let to = stopped.to.clone();
                let others = Callback::new(move |()| hand.alter(to.clone(), Which::Others));
                refused::draw(hand.seen, &stopped, others, Callback::new(move |()| hand.close()))
            }
        })
    });
    let is_open = move |of: Panel| (hand.panel.with(|panel| panel.as_ref() == Some(&of))).to_string();
    view! {
        <div class="bulk card no-print" role="region" aria-label=t(m::many_bar) on:keydown=on_key>
            <div class="row">
                <p role="status"><strong>{counted}</strong></p>
                <Into hand by=By::Status id="many-status"/>
                <button type="button" class="btn" id=DUE aria-expanded=move || is_open(Panel::Due)
                    on:click=move |_| hand.open(Panel::Due, DUE, "many-number")>{t(name(Fact::Due))}</button>
                <button type="button" class="btn" id=WHO aria-expanded=move || is_open(Panel::Who)
                    on:click=move |_| hand.open(Panel::Who, WHO, "many-side")>{t(name(Fact::Owners))}</button>
                <Into hand by=By::Sphere id="many-sphere"/>
                <button type="button" class="btn quiet icon-only" aria-label=t(m::many_clear) title=t(m::many_clear) on:click=clear><Icon glyph=Glyph::Close/></button>
            </div>
            {panel}
        </div>
    }
}

/// A menu that puts all of them into one group.
#[component]
fn Into(hand: Hand, by: By, id: &'static str) -> impl IntoView {
    let seen = hand.seen;
    let items = Signal::derive(move || {
        let (reader, partnership) = (seen.reader.read(), seen.asking.partnership);
        seen.store.workspace().with(|workspace| {
            let item = |group: Group| MenuItem {
                key: group.key(),
                label: group.name(workspace, partnership, &reader),
                ..MenuItem::default()
            };
            let all = Group::all(by, &[], partnership, workspace, &reader);
            all.into_iter().map(item).collect::<Vec<_>>()
        })
    });
    let choose = move |key: String| {
        if let Some(group) = Group::from_key(by, &key) {
            hand.opener.set_value(id);
            hand.alter(group.alteration(), Which::All);
        }
    };
    view! { <Menu id=id label=t(name(by.fact())) items on_choose=choose start=true/> }
}

codes! {
    /// Whether a date is set, or moved.
    pub enum Mode { Set = "set", Move = "move", }
}
codes! {
    /// By what a date is moved.
    pub enum Unit { Days = "days", Weeks = "weeks", Months = "months", }
}
codes! {
    /// Which way.
    pub enum Way { Later = "later", Earlier = "earlier", }
}

/// The due dates: one for all, or each moved by the same time.
#[component]
fn DueForm(hand: Hand) -> impl IntoView {
    let lang = hand.seen.store.lang();
    let (mode, unit, way) = (
        RwSignal::new(Mode::Move),
        RwSignal::new(Unit::Weeks),
        RwSignal::new(Way::Later),
    );
    let (date, number) = (RwSignal::new(String::new()), RwSignal::new("1".to_owned()));
    let faulty = RwSignal::new(false);
    let parsed = move || match mode.get() {
        Mode::Set => date
            .read()
            .parse::<Edtf>()
            .map(|date| Alteration::Due(Some(date)))
            .map_err(|it| Fault::Date(it.kind())),
        Mode::Move => span(&number.read(), unit.get(), way.get()).map(Alteration::Later),
    };
    let error = Signal::derive(move || {
        let fault = parsed().err().filter(|_| faulty.get())?;
        Some(faults::fault(lang.get(), &fault))
    });
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match untrack(parsed) {
            Ok(to) => hand.alter(to, Which::All),
            Err(_) => faulty.set(true),
        }
    };
    let modes = Signal::derive(move || {
        let lang = lang.get();
        let named = [(Mode::Move, m::many_move(lang)), (Mode::Set, m::many_set(lang))];
        named
            .map(|(mode, words)| (mode.code().to_owned(), words.to_owned()))
            .to_vec()
    });
    let units = Signal::derive(move || {
        let lang = lang.get();
        let named = [
            (Unit::Days, m::many_days(lang)),
            (Unit::Weeks, m::many_weeks(lang)),
            (Unit::Months, m::many_months(lang)),
        ];
        named
            .map(|(unit, words)| (unit.code().to_owned(), words.to_owned()))
            .to_vec()
    });
    let ways = Signal::derive(move || {
        let lang = lang.get();
        let named = [(Way::Later, m::many_later(lang)), (Way::Earlier, m::many_earlier(lang))];
        named
            .map(|(way, words)| (way.code().to_owned(), words.to_owned()))
            .to_vec()
    });
    let fields = live(move || {
        match mode.get() {
        Mode::Set => view! {
            <DateField id="many-date" label=t(name(Fact::Due)) value=date labels=date_labels() required=true error on_input=move |text| date.set(text)/>
        }
        .into_any(),
        Mode::Move => view! {
            <div class="row by">
                <NumberField id="many-number" label=t(m::many_by) whole=true value=number error on_input=move |text| number.set(text)/>
                <SelectField id="many-unit" label=t(m::many_unit) options=units value=Signal::derive(move || unit.get().code().to_owned())
                    on_input=move |code: String| if let Some(to) = Unit::from_code(&code) { unit.set(to) }/>
                <SelectField id="many-way" label=t(m::many_way) options=ways value=Signal::derive(move || way.get().code().to_owned())
                    on_input=move |code: String| if let Some(to) = Way::from_code(&code) { way.set(to) }/>
            </div>
            <p class="hint">{t(m::many_move_hint)}</p>
        }
        .into_any(),
    }
    });
    view! {
        <form class="stack" novalidate aria-label=t(name(Fact::Due)) on:submit=save>
            <SegmentedControl id="many-mode-choice" label=t(name(Fact::Due)) options=modes value=Signal::derive(move || mode.get().code().to_owned())
                on_input=move |code: String| if let Some(to) = Mode::from_code(&code) { faulty.set(false); mode.set(to) }/>
            {fields}
            <Buttons hand/>
        </form>
    }
}

/// So much time; a number of more than four digits leaves the calendar anyway.
fn span(number: &str, unit: Unit, way: Way) -> Result<Span, Fault> {
    let number: i64 = number.trim().parse().map_err(|_| Fault::NotANumber)?;
    if !(1..=9999).contains(&number) {
        return Err(Fault::OutOfRange { min: 1.0, max: 9999.0 });
    }
    let number = if way == Way::Earlier { -number } else { number };
    Ok(match unit {
        Unit::Days => Span::Days(number),
        Unit::Weeks => Span::Days(number * 7),
        Unit::Months => Span::Months(number),
    })
}

/// Who answers for them, on one side.
#[component]
fn WhoForm(hand: Hand) -> impl IntoView {
    let seen = hand.seen;
    let partnership = seen.asking.partnership;
    let sides = Memo::new(move |_| {
        let reader = seen.reader.read();
        seen.store.workspace().with(|workspace| {
            let all = Group::all(By::Partner, &[], partnership, workspace, &reader);
            let here = all.into_iter().filter(|group| *group != Group::Partner(None));
            here.map(|group| (group.key(), group.name(workspace, partnership, &reader)))
                .collect::<Vec<_>>()
        })
    });
    let side = RwSignal::new(
        sides
            .with_untracked(|sides| sides.first().map(|(key, _)| key.clone()))
            .unwrap_or_default(),
    );
    let who = RwSignal::new(String::new());
    let faulty = RwSignal::new(false);
    let options = Memo::new(move |_| {
        let lang = seen.reader.read().lang;
        let partner = side.read().parse().ok();
        let nobody = Choice {
            value: NOBODY.to_owned(),
            label: m::many_nobody(lang).to_owned(),
            detail: String::new(),
        };
        let contacts = seen
            .store
            .workspace()
            .with(|workspace| choices::contacts(workspace, partnership, partner, lang));
        std::iter::once(nobody).chain(contacts).collect::<Vec<_>>()
    });
    let error = tr(move |lang| faults::fault(lang, &Fault::Required));
    let error = Signal::derive(move || (faulty.get() && who.read().is_empty()).then(|| error.get()));
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (partner, contact) = (side.read_untracked().parse::<Id>(), who.get_untracked());
        let contact = if contact == NOBODY {
            Ok(None)
        } else {
            contact.parse::<Id>().map(Some)
        };
        match (partner, contact) {
            (Ok(partner), Ok(contact)) => hand.alter(Alteration::Responsible { partner, contact }, Which::All),
            _ => faulty.set(true),
        }
    };
    view! {
        <form class="stack" novalidate aria-label=t(name(Fact::Owners)) on:submit=save>
            <div class="row by">
                <SelectField id="many-side" label=t(m::many_side) options=Signal::derive(move || sides.get()) value=side
                    on_input=move |key| { side.set(key); who.set(String::new()) }/>
                <Combobox id="many-contact" label=t(name(Fact::Owners)) value=who options error texts=combo_texts() on_input=move |chosen| who.set(chosen)/>
            </div>
            <Buttons hand/>
        </form>
    }
}

/// What stands for nobody among the contacts.
const NOBODY: &str = "nobody";

#[component]
fn Buttons(hand: Hand) -> impl IntoView {
    let change = tr(move |lang| m::many_change(lang, hand.chosen.with(|chosen| count(chosen.len()))));
    view! {
        <div class="row">
            <button type="submit" class="btn primary">{change}</button>
            <button type="button" class="btn" on:click=move |_| hand.close()>{t(m::form_cancel)}</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_whole_number_of_days_weeks_or_months_one_way_or_the_other() {
        let check = |number: &str, unit: Unit, way: Way, expect: Result<Span, Fault>| {
            assert_eq!(span(number, unit, way), expect, "{number}");
        };
        let out = || Err(Fault::OutOfRange { min: 1.0, max: 9999.0 });
        check("3", Unit::Days, Way::Later, Ok(Span::Days(3)));
        check(" 2 ", Unit::Weeks, Way::Earlier, Ok(Span::Days(-14)));
        check("1", Unit::Months, Way::Later, Ok(Span::Months(1)));
        check("0", Unit::Days, Way::Later, out());
        check("-1", Unit::Days, Way::Later, out());
        check("99999", Unit::Days, Way::Later, out());
        check("1,5", Unit::Days, Way::Later, Err(Fault::NotANumber));
        check("", Unit::Days, Way::Later, Err(Fault::NotANumber));
    }
}

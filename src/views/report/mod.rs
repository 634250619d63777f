//! Reports: over a period, on one page, for a successor. What is asked for stands in the address; what is seen is what is printed and
//! saved.

mod asked;
mod narrative;
mod period;
mod written;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::bridge::{Span, Stretch};
use crate::domain::queries::lists::title;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::html::{Article, Side};
use crate::store::handle::markdown::{Document, Style, print};
use crate::ui::{
    BridgeArch, CheckGroup, EmptyState, Glyph, Icon, Memo, Picture, SegmentedControl, SelectField, Shown, Together,
    bridge_svg, live,
};
use crate::views::shared::bridge::picture;
use crate::views::shared::document::drawn;
use crate::views::shared::links::Place;
use crate::views::shared::picture::{colours, file_name};
use crate::views::shared::query::{Query, replacing};
use crate::views::shared::ways_out::{language, named, ways_out};
use crate::views::shared::{PageHead, Reader, t};

use asked::{Asked, Cut};

/// The longest period of which the bridge is drawn, in months: with more its pillars are too thin to be told apart.
const MOST_MONTHS: i32 = 60;

/// What the parts of the page share; cheap to copy.
#[derive(Clone, Copy)]
struct Page {
    store: Store,
    query: Memo<Query>,
    asked: Memo<Asked>,
}

impl Page {
    /// The partnerships of the report: those asked for that are there, or all.
    fn partnerships(self) -> Vec<(Id, String)> {
        let reader = Reader::of(self.store);
        let asked = self.asked.with(|asked| asked.of.clone());
        self.store.workspace().with(|workspace| {
            let all = workspace.partnerships().map(|(record, _)| record);
            let named: Vec<(Id, String)> = all
                .map(|record| (record.id, title(record, reader.lang, &reader.our_city)))
                .collect();
            let chosen: Vec<(Id, String)> = named.iter().filter(|(id, _)| asked.contains(id)).cloned().collect();
            if chosen.is_empty() { named } else { chosen }
        })
    }

    /// The documents of each partnership, one a language.
    fn documents(self) -> Vec<(Id, Vec<(Lang, Document)>)> {
        let asked = self.asked.get();
        let reader = Reader::of(self.store);
        let langs = std::iter::once(asked.lang).chain(asked.beside);
        let langs: Vec<Lang> = langs.collect();
        let of = |id: Id, workspace: &Workspace| {
            let side = |lang: &Lang| {
                let reader = Reader {
                    lang: *lang,
                    ..reader.clone()
                };
                (*lang, written::written(id, &asked, workspace, &reader))
            };
            (id, langs.iter().map(side).collect())
        };
        let ids: Vec<Id> = self.partnerships().into_iter().map(|(id, _)| id).collect();
        self.store
            .workspace()
            .with(|workspace| ids.into_iter().map(|id| of(id, workspace)).collect())
    }

    /// Another value in the address, in place of the one that it had.
    fn go(self) -> impl Fn(&str, String) + Clone + Send + Sync + 'static {
        let replace = replacing();
        move |name: &str, value: String| {
            let query = self.query.get_untracked().put(name, value);
            replace(&query.after(&Place::Reports.href()));
        }
    }
}

/// The report that the address asks for, and what to ask.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let asked = Memo::new(move |_| query.with(|query| Asked::read(query, store.today().get(), store.lang().get())));
    let page = Page { store, query, asked };
    let is_empty = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| workspace.partnerships().next().is_none())
    });
    let nothing = move || view! { <EmptyState title=t(m::report_nothing) text=t(m::report_nothing_text)/> };
    view! {
        <div class="page reports">
            <div class="no-print"><PageHead title=t(m::report_title)/></div>
            <Shown when=move || !is_empty.get() fallback=nothing>
                <Choices page/>
                <narrative::Narratives page/>
                <Ways page/>
                {paper(page)}
            </Shown>
        </div>
    }
}

/// What the report is of, and for.
#[component]
fn Choices(page: Page) -> impl IntoView {
    let store = page.store;
    let go = page.go();
    let all = Memo::new(move |_| {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let all = workspace.partnerships();
            let named = all.map(|(record, _)| (record.id.to_string(), title(record, reader.lang, &reader.our_city)));
            named.collect::<Vec<_>>()
        })
    });
    let several = Memo::new(move |_| all.with(|all| all.len() > 1));
    let chosen = Signal::derive(move || {
        page.partnerships()
            .into_iter()
            .map(|(id, _)| id.to_string())
            .collect::<Vec<_>>()
    });
    let choose = {
        let go = go.clone();
        Callback::new(move |ids: Vec<String>| {
            let is_all = all.with_untracked(|all| all.len() == ids.len());
            go("of", if is_all { String::new() } else { ids.join(",") });
        })
    };
    let cuts = Signal::derive(move || {
        let lang = store.lang().get();
        let name = |cut: &Cut| match cut {
            Cut::Period => m::report_cut_period(lang),
            Cut::Overview => m::report_cut_overview(lang),
            Cut::Dossier => m::report_cut_dossier(lang),
        };
        Cut::ALL
            .iter()
            .map(|cut| (cut.name().to_owned(), name(cut).to_owned()))
            .collect::<Vec<_>>()
    });
    let cut = Signal::derive(move || page.asked.with(|asked| asked.cut.name().to_owned()));
    let set_cut = {
        let go = go.clone();
        move |cut: String| {
            go(
                "for",
                if cut == Cut::default().name() {
                    String::new()
                } else {
                    cut
                },
            );
        }
    };
    let has_period = Memo::new(move |_| page.asked.with(|asked| asked.cut != Cut::Dossier));
    view! {
        <section class="stack no-print" aria-label=t(m::report_choices)>
            <Shown when=move || several.get()>
                <CheckGroup id="report-of" label=t(m::report_of_which) options=all values=chosen on_change=choose/>
            </Shown>
            <div><SegmentedControl id="report-for" label=t(m::report_cut) options=cuts value=cut on_input=set_cut/></div>
            <Shown when=move || page.asked.with(|asked| asked.cut == Cut::Dossier)>
                <p class="hint">{t(m::report_dossier_hint)}</p>
            </Shown>
            <Shown when=move || has_period.get()><period::Periods page/></Shown>
            <div class="fields">{languages(page, go)}</div>
        </section>
    }
}

/// The language, and another one beside it.
fn languages(page: Page, go: impl Fn(&str, String) + Clone + Send + Sync + 'static) -> AnyView {
    let value = Signal::derive(move || page.asked.with(|asked| asked.lang));
    let others = Signal::derive(move || {
        let others = Lang::ALL.into_iter().filter(|other| *other != value.get());
        named(&others.collect::<Vec<_>>())
    });
    let beside = Signal::derive(move || {
        page.asked
            .with(|asked| asked.beside.map(|lang| lang.tag().to_owned()).unwrap_or_default())
    });
    let set_lang = {
        let go = go.clone();
        move |lang: Lang| go("lang", lang.tag().to_owned())
    };
    view! {
        {language("report-lang", t(m::report_lang), value, set_lang)}
        <SelectField id="report-beside" label=t(m::report_beside) value=beside options=others empty=t(m::report_beside_none)
            on_input=move |tag| go("beside", tag)/>
    }
    .into_any()
}

/// The ways out of the page: paper, a web page, Markdown, the clipboard.
#[component]
fn Ways(page: Page) -> impl IntoView {
    let store = page.store;
    let text = move |style: Style| {
        let all = untrack(move || page.documents());
        let texts = all
            .iter()
            .flat_map(|(_, sides)| sides.iter().map(|(_, document)| print(document, style)));
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let name = move || {
        let all = untrack(move || page.documents());
        let first = all.first().and_then(|(_, sides)| sides.first());
        let title = first.map(|(_, document)| document.title.clone()).unwrap_or_default();
        let (period, is_dossier) = page
            .asked
            .with_untracked(|asked| (asked.period.replace('/', " "), asked.cut == Cut::Dossier));
        file_name(&title, if is_dossier { "" } else { &period })
    };
    let save_page = move |_| {
        let all = untrack(move || page.documents());
        let articles: Vec<Article> = all.iter().map(|(id, sides)| article(page, *id, sides)).collect();
        let title = all
            .first()
            .and_then(|(_, sides)| sides.first())
            .map(|(_, it)| it.title.clone())
            .unwrap_or_default();
        let lang = page.asked.with_untracked(|asked| asked.lang.tag());
        store.save_page(&name(), lang, &title, &articles);
    };
    let web_page = view! {
        <button type="button" class="btn" on:click=save_page><Icon glyph=Glyph::Download/>{t(m::report_save_page)}</button>
    };
    ways_out(name, text, web_page.into_any())
}

fn article(page: Page, id: Id, sides: &[(Lang, Document)]) -> Article<'_> {
    let (lang, stretch) = page.asked.with_untracked(|asked| (asked.lang, stretch(asked)));
    let reader = Reader {
        lang,
        ..untrack(move || Reader::of(page.store))
    };
    let picture = stretch.map(|stretch| {
        let picture = page
            .store
            .workspace()
            .with_untracked(|workspace| picture(workspace, Span::whole(id), stretch, &reader));
        bridge_svg(&picture, &colours(page.store))
    });
    Article {
        sides: sides
            .iter()
            .map(|(lang, document)| Side {
                lang: lang.tag(),
                document,
            })
            .collect(),
        picture: picture.unwrap_or_default(),
    }
}

/// The months of the bridge; none for a period that is too long for it. A dossier has the last two years.
fn stretch(asked: &Asked) -> Option<Stretch> {
    if asked.cut == Cut::Dossier {
        return Some(Stretch::Recent(24));
    }
    let (first, last) = (asked.days.from.month_index(), asked.days.to.month_index());
    (last - first < MOST_MONTHS).then_some(Stretch::Between(first, last))
}

/// The report as it is printed.
fn paper(page: Page) -> AnyView {
    live(move || {
        let asked = page.asked.get();
        let reader = Reader {
            lang: asked.lang,
            ..Reader::of(page.store)
        };
        let stretch = stretch(&asked);
        let all = page.documents().into_iter().map(|(id, sides)| {
            let sides: Vec<(&'static str, Document)> = sides
                .into_iter()
                .map(|(lang, document)| (lang.tag(), document))
                .collect();
            let bridge = || {
                let stretch = stretch?;
                let drawing = page
                    .store
                    .workspace()
                    .with(|workspace| picture(workspace, Span::whole(id), stretch, &reader));
                Some(arch(drawing))
            };
            drawn(&sides, || bridge().into_any())
        });
        all.together()
    })
}

fn arch(picture: Picture) -> AnyView {
    let (today, word) = picture
        .today
        .map_or((None, String::new()), |(today, word)| (Some(today), word));
    let (months, banks, alt) = (picture.months, picture.banks, picture.alt);
    view! {
        <div class="report-picture" lang=picture.lang>
            <BridgeArch months=Signal::stored(months) today=Signal::stored(today) today_label=word banks=Signal::stored(banks) alt=alt/>
        </div>
    }
    .into_any()
}

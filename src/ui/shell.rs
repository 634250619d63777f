//! The frame of every page.

use leptos::html;
use leptos::prelude::*;

use super::focus::{focus_by_id, happened_in};
use super::icon::{Glyph, Icon};

/// The texts of the [`Shell`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShellLabels {
    /// The link over everything: "Skip to the content".
    pub skip: String,
    /// The name of the bottom bar: "Main places".
    pub places: String,
    /// The button that opens the rail on a narrow screen.
    pub menu: String,
    /// The button that closes it.
    pub close: String,
}

/// The link to the main part, seen when it has the focus.
#[component]
pub fn SkipLink(
    /// The id of the main part.
    #[prop(into)]
    target: String,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let href = format!("#{target}");
    let go = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        focus_by_id(&target);
    };
    view! { <a class="skip" href=href on:click=go>{move || text.get()}</a> }
}

/// The rail, the main part (`main#main`) and, on a narrow screen, a bar above and one below. There the rail is a drawer:
/// the browser's own popover, so that Escape and a tap outside close it, and so does a link chosen in it.
#[component]
pub fn Shell(
    /// The texts.
    #[prop(into)]
    labels: Signal<ShellLabels>,
    /// Where the mark leads.
    #[prop(into)]
    home: String,
    /// What the rail holds below the mark: `nav`s with `small` and links, `p.soft`.
    #[prop(into)]
    rail: ViewFn,
    /// Links of the bottom bar, three at most: `a` with an icon and a word. The menu button follows them.
    #[prop(into)]
    places: ViewFn,
    /// Buttons of the bar above.
    #[prop(optional, into)]
    tools: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let drawer = NodeRef::<html::Aside>::new();
    let hide = move || {
        if let Some(drawer) = drawer.get_untracked() {
            // It refuses where it is not open, and that is as well.
            let _ = drawer.hide_popover();
        }
    };
    let mark = |href: String| view! { <a class="mark" href=href><Icon glyph=Glyph::Bridge />"Pobratym"</a> };
    view! {
        <SkipLink target="main" text=Signal::derive(move || labels.read().skip.clone()) />
        <div class="app">
            <header class="topbar">
                {mark(home.clone())}
                <div class="row">{tools.run()}</div>
            </header>
            <aside
                class="rail"
                id="rail"
                popover="auto"
                node_ref=drawer
                on:click=move |ev| if happened_in(&ev, "a") { hide() }
            >
                {mark(home)}
                <button type="button" class="btn quiet icon-only rail-close" aria-label=move || labels.read().close.clone() on:click=move |_| hide()>
                    <Icon glyph=Glyph::Close />
                </button>
                {rail.run()}
            </aside>
            <main id="main" tabindex="-1">{children()}</main>
            <nav class="bottomnav" aria-label=move || labels.read().places.clone()>
                {places.run()}
                <button type="button" popovertarget="rail">
                    <Icon glyph=Glyph::Menu />
                    {move || labels.read().menu.clone()}
                </button>
            </nav>
        </div>
    }
}

//! What is drawn anew when a signal changes, and lists. Leptos compiles each reactive closure, each `Show` and each list of
//! another type anew, one to two kilobytes at a time; here they are boxed first, so that the program has one of each.

use leptos::either::Either;
use leptos::prelude::*;

/// The view that `draw` makes, made anew whenever a signal that it reads changes.
pub fn live<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    boxed(Box::new(move || draw().into_any()))
}

#[inline(never)]
fn boxed(draw: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    draw.into_any()
}

/// Views one after the other, as one view.
pub trait Together {
    /// The views in their order, in place of Leptos' `collect_view`.
    fn together(self) -> AnyView;
}

impl<I: Iterator<Item: IntoView + 'static>> Together for I {
    fn together(self) -> AnyView {
        self.map(IntoAny::into_any).collect::<Vec<AnyView>>().into_any()
    }
}

/// Shows its children while a condition holds. The props are those of Leptos' `Show`.
#[component]
pub fn Shown(
    /// The condition.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown while it holds.
    children: ChildrenFn,
    /// What is shown while it does not hold; nothing, unless it is said.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    shown(Box::new(when), children, fallback)
}

#[inline(never)]
fn shown(when: Box<dyn Fn() -> bool + Send + Sync>, children: ChildrenFn, fallback: ViewFn) -> AnyView {
    let when = ArcMemo::new(move |_| when());
    live(move || {
        if when.get() {
            Either::Left(children())
        } else {
            Either::Right(fallback.run())
        }
    })
}

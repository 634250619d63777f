//! Whether an element is in view or near it: what is drawn on demand waits for that.

use js_sys::Array;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Nearer to what is seen than this is near.
const MARGIN: &str = "400px";

/// Whether an element is near to what is seen; `at_first` until the browser has looked, which is a frame later.
pub fn is_near(element: NodeRef<html::Section>, at_first: bool) -> Signal<bool> {
    let near = RwSignal::new(at_first);
    let look = move |entries: Array| {
        let last: Option<IntersectionObserverEntry> = entries.iter().last().map(JsCast::unchecked_into);
        if let Some(entry) = last {
            // The page may be gone by then.
            near.try_set(entry.is_intersecting());
        }
    };
    let look = StoredValue::new_local(Closure::<dyn FnMut(Array)>::new(look));
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            look.with_value(|look| IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &options));
        match observer {
            Ok(observer) => {
                observer.observe(&element);
                watch.set_value(Some(observer));
            }
            Err(_) => near.set(true),
        }
    });
    on_cleanup(move || {
        watch.update_value(|watch: &mut Option<IntersectionObserver>| {
            if let Some(watch) = watch.take() {
                watch.disconnect();
            }
        });
    });
    near.into()
}

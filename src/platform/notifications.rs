//! Notifications (Notifications API): whether they may be shown, asking for it, and showing them.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether notifications may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The browser has none, or the page is not served safely.
    Missing,
    /// The reader was not asked yet.
    NotAsked,
    /// They may.
    Granted,
    /// They may not, and only the reader can change that, in the browser.
    Denied,
}

/// A notification. It is shown outside of the page, where others may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its first line.
    pub title: String,
    /// What stands below.
    pub body: String,
    /// Of two with the same tag the later takes the place of the earlier, also where another tab has shown it.
    pub tag: String,
    /// The path that it leads to.
    pub path: String,
}

/// What shows notifications; tests have one of their own.
pub trait Bell {
    /// Whether it may.
    fn permission(&self) -> Permission;
    /// Shows one.
    fn show(&self, message: &Message);
}

/// That of the browser.
pub struct BrowserBell;

impl Bell for BrowserBell {
    fn permission(&self) -> Permission {
        let said = class().and_then(|class| get(&class, "permission")?.as_string());
        match said.as_deref() {
            None => Permission::Missing,
            Some("granted") => Permission::Granted,
            Some("denied") => Permission::Denied,
            Some(_) => Permission::NotAsked,
        }
    }

    fn show(&self, message: &Message) {
        let message = message.clone();
        leptos::task::spawn_local(async move {
            if by_worker(&message).await.is_none() {
                by_page(&message);
            }
        });
    }
}

/// Asks the reader; browsers let a page ask only when something was pressed.
pub fn ask(then: impl FnOnce() + 'static) {
    let asked = class().and_then(|class| promise(&class, "requestPermission", &[]));
    leptos::task::spawn_local(async move {
        if let Some(asked) = asked {
            let _ = JsFuture::from(asked).await;
        }
        then();
    });
}

/// Calls `go` with the path of each notification that is pressed while the page is open: the service worker says so.
pub fn when_pressed(go: impl Fn(String) + 'static) {
    let Some(container) = workers() else { return };
    let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let data = get(&event, "data").filter(JsValue::is_object);
        let text = |name: &str| data.as_ref().and_then(|data| get(data, name)?.as_string());
        if let (Some("OPEN"), Some(path)) = (text("type").as_deref(), text("path")) {
            go(path);
        }
    });
    let heard = heard.into_js_value();
    let _ = method(&container, "addEventListener")
        .and_then(|listen| listen.call2(&container, &"message".into(), &heard).ok());
    let _ = method(&container, "startMessages").and_then(|start| start.call0(&container).ok());
}

/// By the service worker, where the installed app has one: only its notifications stay when the page is closed, and phones show no others.
async fn by_worker(message: &Message) -> Option<()> {
    let found = promise(&workers()?, "getRegistration", &[])?;
    let registration = JsFuture::from(found).await.ok().filter(JsValue::is_object)?;
    get(&registration, "active").filter(JsValue::is_object)?;
    let shown = promise(
        &registration,
        "showNotification",
        &[message.title.as_str().into(), options(message)],
    )?;
    JsFuture::from(shown).await.ok().map(|_| ())
}

fn by_page(message: &Message) {
    let Some(class) = class() else { return };
    let arguments = js_sys::Array::of2(&message.title.as_str().into(), &options(message));
    let Ok(shown) = Reflect::construct(&class, &arguments) else {
        return;
    };
    let path = message.path.clone();
    let pressed = Closure::once_into_js(move || {
        // What the service worker would say: one way to hear of it.
        let said = object(&[("type", "OPEN".into()), ("path", path.into())]);
        let (Some(container), Some(window)) = (workers(), web_sys::window()) else {
            return;
        };
        let _ = window.focus();
        let init = object(&[("data", said)]);
        let event = get(&js_sys::global(), "MessageEvent").and_then(|class| class.dyn_into::<Function>().ok());
        let event =
            event.and_then(|class| Reflect::construct(&class, &js_sys::Array::of2(&"message".into(), &init)).ok());
        if let (Some(event), Some(dispatch)) = (event, method(&container, "dispatchEvent")) {
            let _ = dispatch.call1(&container, &event);
        }
    });
    let _ = Reflect::set(&shown, &"onclick".into(), &pressed);
}

fn options(message: &Message) -> JsValue {
    object(&[
        ("body", message.body.as_str().into()),
        ("tag", message.tag.as_str().into()),
        ("data", message.path.as_str().into()),
    ])
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn class() -> Option<Function> {
    get(&js_sys::global(), "Notification")?.dyn_into().ok()
}

fn workers() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    get(&navigator, "serviceWorker").filter(JsValue::is_object)
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}

/// What a method promises; what it gives at once is promised as well, as older browsers answer by a callback.
fn promise(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<Promise> {
    let arguments: js_sys::Array = arguments.iter().collect();
    let given = method(object, name)?.apply(object, &arguments).ok()?;
    Some(Promise::resolve(&given))
}

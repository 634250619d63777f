//! Elements that hold plain values, for what is drawn many times: rows, cards, and the marks in them. With erased components Leptos takes all
//! attributes off an element that it draws again, and sets them anew; here only what is another one is touched, and there is one type
//! of element for the compiler instead of one for each place. They listen to nothing and follow nothing: who draws them again is a [`live`]
//! around them, who listens is an element around that.
//!
//! [`live`]: super::live

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Render};

type Words = Cow<'static, str>;

/// The property that takes a whole style.
const CSS: &str = "style";

/// An element.
pub struct Plain {
    tag: &'static str,
    values: Vec<Value>,
    inside: Vec<Piece>,
}

/// What stands in an element.
pub enum Piece {
    /// A text
    Text(Words),
    /// An element
    Element(Plain),
    /// A view of Leptos, which may listen and follow
    View(AnyView),
}

/// What an element has.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Attribute(&'static str, Words),
    /// A property of the element that is true or not.
    Is(&'static str, bool),
    /// A property of its style: the content security policy allows no attribute for it.
    Style(&'static str, Words),
    /// All of its style.
    Css(Words),
}

impl Value {
    const fn name(&self) -> &'static str {
        match self {
            Self::Attribute(name, _) | Self::Is(name, _) | Self::Style(name, _) => name,
            Self::Css(_) => CSS,
        }
    }

    fn put_on(&self, element: &types::Element) {
        match self {
            Self::Attribute(name, text) => Rndr::set_attribute(element, name, text),
            Self::Is(name, is) => {
                IntoProperty::build(*is, element, name);
            }
            Self::Style(name, text) => Rndr::set_css_property(&Rndr::style(element), name, text),
            Self::Css(text) => {
                IntoProperty::build(text.to_string(), element, CSS);
            }
        }
    }

    fn take_off(&self, element: &types::Element) {
        match self {
            Self::Attribute(name, _) => Rndr::remove_attribute(element, name),
            Self::Is(name, _) => {
                IntoProperty::build(false, element, name);
            }
            Self::Style(name, _) => Rndr::remove_css_property(&Rndr::style(element), name),
            Self::Css(_) => {
                IntoProperty::build(String::new(), element, CSS);
            }
        }
    }
}

/// An element with this tag.
#[must_use]
pub fn plain(tag: &'static str) -> Plain {
    Plain {
        tag,
        values: Vec::new(),
        inside: Vec::new(),
    }
}

impl Plain {
    /// With this attribute.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.values.push(Value::Attribute(name, value.into()));
        self
    }

    /// With this attribute, where there is a value.
    #[must_use]
    pub fn set_some(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With this class.
    #[must_use]
    pub fn class(self, class: impl Into<Words>) -> Self {
        self.set("class", class)
    }

    /// With this property true or not, such as `checked`.
    #[must_use]
    pub fn is(mut self, name: &'static str, is: bool) -> Self {
        self.values.push(Value::Is(name, is));
        self
    }

    /// With this property of its style.
    #[must_use]
    pub fn style(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.values.push(Value::Style(name, value.into()));
        self
    }

    /// With this style, several properties in one call; not together with [`Plain::style`].
    #[must_use]
    pub fn css(mut self, style: impl Into<Words>) -> Self {
        self.values.push(Value::Css(style.into()));
        self
    }

    /// With one more thing in it.
    #[must_use]
    pub fn with(mut self, piece: impl Into<Piece>) -> Self {
        self.inside.push(piece.into());
        self
    }

    /// With more things in it.
    #[must_use]
    pub fn with_all(mut self, pieces: impl IntoIterator<Item = impl Into<Piece>>) -> Self {
        self.inside.extend(pieces.into_iter().map(Into::into));
        self
    }
}

impl From<&'static str> for Piece {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Plain> for Piece {
    fn from(element: Plain) -> Self {
        Self::Element(element)
    }
}

impl From<AnyView> for Piece {
    fn from(view: AnyView) -> Self {
        Self::View(view)
    }
}

/// An element that is drawn, and what it was drawn from.
pub struct Drawn {
    element: types::Element,
    tag: &'static str,
    values: Vec<Value>,
    inside: Vec<DrawnPiece>,
}

enum DrawnPiece {
    Text(types::Text, Words),
    Element(Drawn),
    View(<AnyView as Render>::State),
}

impl DrawnPiece {
    fn mountable(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Text(text, _) => text,
            Self::Element(drawn) => drawn,
            Self::View(view) => view,
        }
    }
}

impl Piece {
    fn build(self) -> DrawnPiece {
        match self {
            Self::Text(words) => DrawnPiece::Text(Rndr::create_text_node(&words), words),
            Self::Element(element) => DrawnPiece::Element(element.build()),
            Self::View(view) => DrawnPiece::View(view.build()),
        }
    }

    fn rebuild(self, drawn: &mut DrawnPiece) {
        match (self, drawn) {
            (Self::Text(now), DrawnPiece::Text(text, before)) => {
                if now != *before {
                    Rndr::set_text(text, &now);
                    *before = now;
                }
            }
            (Self::Element(element), DrawnPiece::Element(drawn)) => element.rebuild(drawn),
            (Self::View(view), DrawnPiece::View(drawn)) => view.rebuild(drawn),
            (piece, drawn) => {
                let mut new = piece.build();
                drawn.mountable().insert_before_this(new.mountable());
                drawn.mountable().unmount();
                *drawn = new;
            }
        }
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Render for Plain {
    type State = Drawn;

    fn build(self) -> Drawn {
        let is_svg = matches!(self.tag, "svg" | "path");
        let element = Rndr::create_element(self.tag, is_svg.then_some(SVG));
        for value in &self.values {
            value.put_on(&element);
        }
        let mut inside: Vec<DrawnPiece> = self.inside.into_iter().map(Piece::build).collect();
        for piece in &mut inside {
            piece.mountable().mount(&element, None);
        }
        Drawn {
            element,
            tag: self.tag,
            values: self.values,
            inside,
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self.tag != drawn.tag {
            let mut new = self.build();
            drawn.insert_before_this(&mut new);
            drawn.unmount();
            *drawn = new;
            return;
        }
        let (off, on) = differing(&drawn.values, &self.values);
        off.for_each(|value| value.take_off(&drawn.element));
        on.for_each(|value| value.put_on(&drawn.element));
        drawn.values = self.values;
        for mut piece in drawn.inside.drain(self.inside.len().min(drawn.inside.len())..) {
            piece.mountable().unmount();
        }
        for (at, piece) in self.inside.into_iter().enumerate() {
            if let Some(known) = drawn.inside.get_mut(at) {
                piece.rebuild(known);
            } else {
                let mut new = piece.build();
                new.mountable().mount(&drawn.element, None);
                drawn.inside.push(new);
            }
        }
    }
}

/// Of the values that an element had and those that it is to have: which to take off, and which to put on.
fn differing<'a>(
    before: &'a [Value],
    now: &'a [Value],
) -> (impl Iterator<Item = &'a Value>, impl Iterator<Item = &'a Value>) {
    let is_gone = |value: &&Value| now.iter().all(|other| other.name() != value.name());
    let is_new = |value: &&Value| !before.contains(value);
    (before.iter().filter(is_gone), now.iter().filter(is_new))
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

/// What Leptos asks of a view besides: how it is written on a server, and taken over from there. There is none.
macro_rules! only_in_the_browser {
    ($view:ty) => {
        leptos::tachys::no_attrs!($view);

        impl leptos::prelude::RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut leptos::tachys::view::Position,
                _: bool,
                _: bool,
                _: Vec<leptos::attr::any_attribute::AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &leptos::tachys::hydration::Cursor,
                _: &leptos::tachys::view::PositionState,
            ) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}
pub(super) use only_in_the_browser;

only_in_the_browser!(Plain);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_another_one_is_touched() {
        let check = |before: Plain, now: Plain, off: &[&str], on: &[&str]| {
            let (gone, new) = differing(&before.values, &now.values);
            assert_eq!(gone.map(Value::name).collect::<Vec<_>>(), off);
            assert_eq!(new.map(Value::name).collect::<Vec<_>>(), on);
        };
        let link = |to: &str| plain("a").class("cover").set("href", to.to_owned());
        check(link("/1"), link("/1"), &[], &[]);
        check(link("/1"), link("/2"), &[], &["href"]);
        check(link("/1"), plain("a").class("cover"), &["href"], &[]);
        check(plain("a").set("href", "/1"), link("/1"), &[], &["class"]);
        let pick = |is| plain("input").is("checked", is);
        check(pick(false), pick(true), &[], &["checked"]);
        check(pick(true), pick(true), &[], &[]);
        let bar = |wide| plain("i").style("inline-size", wide);
        check(bar("50%"), bar("51%"), &[], &["inline-size"]);
        check(bar("50%"), plain("i"), &["inline-size"], &[]);
    }
}

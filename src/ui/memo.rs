//! Values that are worked out when what they depend on changes. Leptos' `Memo` is compiled anew for each type of value, one
//! kilobyte at a time; here the value is boxed first, so that the program has one.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Signal};

type Boxed = Arc<dyn Any + Send + Sync>;

/// A value that is kept until what it was worked out from changes, and that tells its readers when it is another one.
/// Its functions are those of Leptos' `Memo`.
pub struct Memo<T> {
    boxed: leptos::prelude::Memo<Boxed>,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    /// The value that `make` works out; it is given the value before.
    pub fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let step = move |before: Option<Boxed>| {
            let before = before.as_deref().and_then(|before| before.downcast_ref());
            let now = make(before);
            let is_other = before != Some(&now);
            (Arc::new(now) as Boxed, is_other)
        };
        Self {
            boxed: memo(Box::new(step)),
            holds: PhantomData,
        }
    }

    /// The value; whoever reads it is told when it is another one.
    #[must_use]
    pub fn read(&self) -> Arc<T> {
        typed(tracked(self.boxed))
    }

    /// The value as it is now.
    #[must_use]
    pub fn read_untracked(&self) -> Arc<T> {
        typed(untracked(self.boxed))
    }

    /// A look at the value; whoever looks is told when it is another one.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read())
    }

    /// A look at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read_untracked())
    }

    /// A copy of the value; whoever asks is told when it is another one.
    #[must_use]
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of the value as it is now.
    #[must_use]
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

impl<T: Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}

type Step = Box<dyn Fn(Option<Boxed>) -> (Boxed, bool) + Send + Sync>;

#[inline(never)]
fn memo(step: Step) -> leptos::prelude::Memo<Boxed> {
    leptos::prelude::Memo::new_owning(step)
}

#[inline(never)]
fn tracked(boxed: leptos::prelude::Memo<Boxed>) -> Boxed {
    boxed.get()
}

#[inline(never)]
fn untracked(boxed: leptos::prelude::Memo<Boxed>) -> Boxed {
    boxed.get_untracked()
}

fn typed<T: Send + Sync + 'static>(boxed: Boxed) -> Arc<T> {
    match boxed.downcast() {
        Ok(value) => value,
        Err(_) => unreachable!("a memo is made with its type"),
    }
}

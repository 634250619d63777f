//! One folder a route. Must not know: the platform.

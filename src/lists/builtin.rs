//! The lists that come with the crate.

use std::sync::LazyLock;

use super::Lists;
#[cfg(any(feature = "small-lists", feature = "large-lists"))]
use super::stored::read;

#[cfg(feature = "small-lists")]
static SMALL: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/small.lists"))).unwrap_or(Lists::none()));

#[cfg(not(feature = "small-lists"))]
static SMALL: LazyLock<Lists> = LazyLock::new(Lists::none);

#[cfg(feature = "large-lists")]
static LARGE: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/large.lists"))).unwrap_or(Lists::none()));

impl Lists {
    /// The lists that come with the crate: the small edition of all, or none where the feature `small-lists` is off.
    ///
    /// Natively this costs nothing. In wasm the first call looks for where the branches of the trie begin: see [the
    /// room](super) for how long.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &SMALL
    }

    /// The large edition, for a server whose policies name it: those of its lists that the crate was built with.
    #[cfg(feature = "large-lists")]
    #[must_use]
    pub fn large() -> &'static Self {
        &LARGE
    }
}

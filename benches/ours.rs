//! Our estimator as it is measured: the one place to change when the call changes.

use passmuster::report::ReferenceYear;
use passmuster::strength;
use passmuster::text::Prepared;

/// What a caller keeps between two estimates.
pub(crate) struct Ours;

impl Ours {
    pub(crate) fn new() -> Self {
        Self
    }

    /// The whole estimate, of which something is returned so that none of it can be left out.
    pub(crate) fn estimate(&mut self, text: &Prepared) -> u32 {
        strength::estimate(text, &[], ReferenceYear::DEFAULT).guesses_log10_thousandths
    }
}

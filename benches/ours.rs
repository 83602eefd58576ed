//! Our estimator as it is measured: the one place to change when the call changes.

use passmuster::strength::{Estimator, Inputs};
use passmuster::text::Prepared;

/// What a caller keeps between two estimates.
pub(crate) struct Ours(Estimator);

impl Ours {
    pub(crate) fn new() -> Self {
        Self(Estimator::new())
    }

    /// The whole estimate, of which something is returned so that none of it can be left out.
    pub(crate) fn estimate(&mut self, text: &Prepared) -> u32 {
        self.0.estimate(text, &[], &Inputs::default()).log10_thousandths
    }
}

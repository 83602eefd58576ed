//! Several policies made one that refuses whatever any of them refuses.
//!
//! Rules whose parameters are numbers are taken apart into facets: of each the strictest value is kept. Of the others
//! one is left out only where another certainly refuses all that it refuses. What is left out, and because of what, is told.

mod choices;
mod contribution;
mod error;
mod facets;
mod implied;
mod merge;
mod slots;

pub use contribution::{Contribution, DropReason, Dropped, Origin, Tightened};
pub use error::{Place, TightenError, TightenProblem};
pub(super) use merge::{Part, merge};

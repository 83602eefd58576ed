//! The words for what comes of an access code or a temporary password, for two audiences.
//!
//! Whoever has proved nothing reads the same for a code that is wrong, expired, used, locked or deactivated, and for an
//! account that does not exist. Administrators read which it is.
//!
//! ```
//! use passmuster::messages::{Audience, Language, render_claim};
//! use passmuster::report::ClaimOutcome;
//!
//! let told = |outcome, audience| render_claim(outcome, audience, Language::Sv);
//! assert_eq!(
//!     told(ClaimOutcome::Expired, Audience::Outsider),
//!     told(ClaimOutcome::WrongCode, Audience::Outsider)
//! );
//! assert_eq!(
//!     told(ClaimOutcome::Expired, Audience::Administrator),
//!     "Åtkomstkoden har upphört att gälla. Skapa en ny."
//! );
//! ```

mod catalogue;
mod render;

mod en;
mod nl;
mod ru;
mod sv;
mod zh;

#[cfg(test)]
mod tests;

pub use render::{Audience, render_claim, render_entry, render_sign_in};

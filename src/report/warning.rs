use super::Span;
use super::tagged::{tagged, with_kind};

/// Something that may hinder the user at the next sign-in, although it is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub code: WarningCode,
    /// Where; empty when it concerns the whole.
    pub spans: Vec<Span>,
}

with_kind!(Warning { code, spans });

tagged! {
    "code", open;

    /// The codes of warnings.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum WarningCode {
        /// Full-width forms, as a Chinese input method makes them; another device may not.
        FullWidth,
        /// Characters without a shape of their own (joiners, variation selectors, soft hyphens).
        Invisible,
        /// Characters that RFC 8264 allows only in certain contexts, such as the middle dot.
        Contextual,
        /// It begins with a space.
        LeadingSpace,
        /// It ends with a space.
        TrailingSpace,
        /// A space other than U+0020 was taken for U+0020.
        SpaceMapped,
        /// Normalisation (NFC) changed the code points.
        ChangedByNormalisation,
        /// The password in use can soon be used no more.
        ExpiresSoon {
            /// How many days are left after today; 0 on the last day.
            days_left: u32,
        },
    }
}

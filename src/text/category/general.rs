/// What sort of code point it is: one general category, or several that nothing here tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Category {
    /// `Cn`
    Unassigned,
    /// `Ll`
    Lower,
    /// `Lu`, `Lt`
    Upper,
    /// `Lo`, `Lm`
    Caseless,
    /// `Nd`
    Digit,
    /// `Mn`, `Mc`, `Me`, `Cf`
    Mark,
    /// `Cc`, `Cs`, `Zl`, `Zp`
    Control,
    /// `Co`
    PrivateUse,
    /// `Zs`
    Space,
    /// All others.
    Symbol,
}

impl Category {
    /// In the order of their numbers.
    pub(crate) const ALL: [Self; 10] = [
        Self::Unassigned,
        Self::Lower,
        Self::Upper,
        Self::Caseless,
        Self::Digit,
        Self::Mark,
        Self::Control,
        Self::PrivateUse,
        Self::Space,
        Self::Symbol,
    ];
}

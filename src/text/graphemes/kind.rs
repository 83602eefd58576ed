/// How a code point joins its neighbours: `Grapheme_Cluster_Break`, with `Extended_Pictographic` and `Indic_Conjunct_Break`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In no way of its own.
    Other,
    /// Stands alone; carriage return and line feed are told apart by themselves.
    Control,
    /// Belongs to what stands before it.
    Extend,
    /// The same, and the conjuncts of a script go on behind it.
    ConjunctExtend,
    /// The same, and joins two consonants to a conjunct.
    Linker,
    /// U+200D.
    Joiner,
    /// A mark with a width of its own.
    SpacingMark,
    /// Belongs to what stands behind it.
    Prepend,
    /// A consonant that forms conjuncts.
    Consonant,
    /// What forms emoji.
    Pictographic,
    /// Half of a flag.
    Regional,
    /// Hangul: a leading consonant,
    Lead,
    /// a vowel,
    Vowel,
    /// a final,
    Final,
    /// a syllable without a final,
    Open,
    /// or with one.
    Closed,
}

impl Kind {
    /// In the order of their numbers.
    pub(crate) const ALL: [Self; 16] = [
        Self::Other,
        Self::Control,
        Self::Extend,
        Self::ConjunctExtend,
        Self::Linker,
        Self::Joiner,
        Self::SpacingMark,
        Self::Prepend,
        Self::Consonant,
        Self::Pictographic,
        Self::Regional,
        Self::Lead,
        Self::Vowel,
        Self::Final,
        Self::Open,
        Self::Closed,
    ];
}

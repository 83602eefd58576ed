use std::fmt;

/// A set of characters, as the format can name them: any at all, or some of the printable ones of ASCII.
///
/// ```
/// use passmuster::passwordrules::Characters;
///
/// let most = Characters::UPPER.union(Characters::LOWER).union(Characters::of("-]_"));
/// assert_eq!(most.to_string(), "upper, lower, [-_]]");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Characters {
    any: bool,
    /// One bit for each character of ASCII; only printable ones, and none where `any` stands.
    ascii: u128,
}

/// The bits of a range.
const fn bits(from: u8, to: u8) -> u128 {
    ((1 << (to - from + 1)) - 1) << from
}

impl Characters {
    /// No character.
    pub const NONE: Self = Self { any: false, ascii: 0 };
    /// `unicode`: any character.
    pub const UNICODE: Self = Self { any: true, ascii: 0 };
    /// `upper`: A to Z.
    pub const UPPER: Self = Self::ascii(bits(b'A', b'Z'));
    /// `lower`: a to z.
    pub const LOWER: Self = Self::ascii(bits(b'a', b'z'));
    /// `digit`: 0 to 9.
    pub const DIGIT: Self = Self::ascii(bits(b'0', b'9'));
    /// `ascii-printable`: U+0020 to U+007E.
    pub const ASCII_PRINTABLE: Self = Self::ascii(bits(b' ', b'~'));
    /// `special`: what of them is no letter and no digit, the space among them.
    pub const SPECIAL: Self =
        Self::ASCII_PRINTABLE.without(Self::UPPER).without(Self::LOWER).without(Self::DIGIT);

    /// The classes that the format has names for, in the order in which they are written.
    pub(super) const NAMED: [(&'static str, Self); 4] =
        [("upper", Self::UPPER), ("lower", Self::LOWER), ("digit", Self::DIGIT), ("special", Self::SPECIAL)];

    const fn ascii(ascii: u128) -> Self {
        Self { any: false, ascii }
    }

    /// The printable characters of ASCII in a text; others are left aside.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let printable = text.bytes().filter(|byte| (b' '..=b'~').contains(byte));
        Self::ascii(printable.fold(0, |all, byte| all | (1 << byte)))
    }

    /// The characters of both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        if self.any || other.any { Self::UNICODE } else { Self::ascii(self.ascii | other.ascii) }
    }

    /// The characters that both have.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        match (self.any, other.any) {
            (true, _) => other,
            (_, true) => self,
            _ => Self::ascii(self.ascii & other.ascii),
        }
    }

    /// The characters of ASCII that the other one does not have.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        let ascii = if self.any { Self::ASCII_PRINTABLE.ascii } else { self.ascii };
        let other = if other.any { u128::MAX } else { other.ascii };
        Self::ascii(ascii & !other)
    }

    /// Whether it has all that the other one has.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.any || (!other.any && other.ascii & !self.ascii == 0)
    }

    /// Whether it has no character.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        !self.any && self.ascii == 0
    }

    /// Whether it has every character, also those beyond ASCII.
    #[must_use]
    pub const fn is_unicode(self) -> bool {
        self.any
    }

    /// Its characters of ASCII, in their order.
    pub fn chars(self) -> impl Iterator<Item = char> {
        let ascii = if self.any { Self::ASCII_PRINTABLE.ascii } else { self.ascii };
        (b' '..=b'~').filter(move |byte| ascii & (1 << *byte) != 0).map(char::from)
    }
}

impl fmt::Display for Characters {
    /// The shortest way to write it: classes by their names, the rest in brackets. `-` comes first there and `]` last: at
    /// other places the format does not take them for themselves.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.any {
            return f.write_str("unicode");
        }
        if *self == Self::ASCII_PRINTABLE {
            return f.write_str("ascii-printable");
        }
        let mut rest = *self;
        let mut separator = "";
        for (name, class) in Self::NAMED {
            if self.holds(class) {
                rest = rest.without(class);
                write!(f, "{separator}{name}")?;
                separator = ", ";
            }
        }
        if rest.is_empty() && !self.is_empty() {
            return Ok(());
        }
        write!(f, "{separator}[")?;
        let (first, last) = (Self::of("-"), Self::of("]"));
        let middle = rest.without(first).without(last);
        for part in [rest.intersection(first), middle, rest.intersection(last)] {
            for c in part.chars() {
                write!(f, "{c}")?;
            }
        }
        f.write_str("]")
    }
}

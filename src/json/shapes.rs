//! Macros that read our own types: what has names, and what has keys.

/// Reads an enum without data by the names of its variants, in snake case unless another is given, as serde writes them.
macro_rules! names {
    ($name:ident { $($variant:ident $(= $written:literal)?),+ $(,)? }) => {
        impl $crate::json::FromNode for $name {
            fn from_node(place: &$crate::json::Place<'_>) -> Self {
                const NAMES: &[&str] = &[$($crate::json::name!($variant $($written)?)),+];
                const ALL: [$name; NAMES.len()] = [$($name::$variant),+];
                let [first, ..] = ALL;
                ALL.get(place.choice(NAMES)).copied().unwrap_or(first)
            }
        }

        /// No variant may be forgotten.
        const _: fn($name) = |value| match value {
            $($name::$variant => (),)+
        };
    };
}

/// The name of a variant in JSON.
macro_rules! name {
    ($variant:ident $written:literal) => {
        $written
    };
    ($variant:ident) => {{
        const WRITTEN: &str = stringify!($variant);
        const BYTES: [u8; $crate::json::snake_length(WRITTEN)] = $crate::json::snake(WRITTEN);
        const NAME: &str = match ::core::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => WRITTEN,
        };
        NAME
    }};
}

/// Reads a struct, and refuses keys that are none of its own. A field that may be missing is followed by what makes its value
/// then: `default`, or a function.
macro_rules! fields {
    ($name:ident { $($field:ident $(= $none:ident)?),* $(,)? }) => {
        impl $crate::json::FromFields for $name {
            fn from_fields(fields: &mut $crate::json::Fields<'_>) -> Self {
                let read = Self { $($field: $crate::json::take!(fields, $field $($none)?),)* };
                fields.end(&[$(stringify!($field)),*]);
                read
            }
        }

        impl $crate::json::FromNode for $name {
            fn from_node(place: &$crate::json::Place<'_>) -> Self {
                let mut fields = $crate::json::Fields::as_written(place, "an object");
                $crate::json::FromFields::from_fields(&mut fields)
            }
        }
    };
}

/// Reads one field.
macro_rules! take {
    ($fields:ident, $field:ident) => {
        $fields.take(stringify!($field))
    };
    ($fields:ident, $field:ident default) => {
        $fields.take_or(stringify!($field), Default::default)
    };
    ($fields:ident, $field:ident $none:ident) => {
        $fields.take_or(stringify!($field), $none)
    };
}
pub(crate) use {fields, name, names, take};

/// The length of a name in snake case.
pub(crate) const fn snake_length(name: &str) -> usize {
    let mut rest = name.as_bytes();
    let mut length = 0;
    while let [first, after @ ..] = rest {
        length += if first.is_ascii_uppercase() && rest.len() < name.len() { 2 } else { 1 };
        rest = after;
    }
    length
}

/// A name in snake case, as serde makes it: an underscore before each capital letter but the first.
pub(crate) const fn snake<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut snake = [b'_'; LENGTH];
    let mut free: &mut [u8] = &mut snake;
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        let skip = if first.is_ascii_uppercase() && rest.len() < name.len() { 1 } else { 0 };
        if let Some((_, [slot, behind @ ..])) = free.split_at_mut_checked(skip) {
            *slot = first.to_ascii_lowercase();
            free = behind;
        } else {
            break;
        }
        rest = after;
    }
    snake
}

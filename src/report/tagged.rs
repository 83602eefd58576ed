/// Makes a type whose variants are told apart by one key, and reads it. Variants and their codes stand in one order.
///
/// `open` where other keys may stand beside its own, because the type is a part of something larger, else `closed`.
macro_rules! tagged {
    (
        $tag:literal, $other_keys:ident;
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $({
                    $($(#[$field_meta:meta])* $field:ident : $type:ty $(= $default:ident)?,)*
                })?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Serialize)]
        #[serde(tag = $tag, rename_all = "snake_case")]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                $variant $({ $($(#[$field_meta])* $field: $type,)* })?,
            )*
        }

        impl $name {
            /// The names of all variants, as Rust writes them; codes are the same in snake case.
            pub const VARIANTS: &[&str] = &[$(stringify!($variant)),*];

            pub(super) fn taken_from(fields: &mut crate::json::Fields) -> Result<Self, crate::json::InputError> {
                #[derive(serde::Deserialize)]
                #[serde(rename_all = "snake_case")]
                enum Code {
                    $($variant,)*
                }

                let read = match fields.take($tag)? {
                    $(Code::$variant => Self::$variant $({
                        $($field: $crate::report::tagged::take!(fields, $field $($default)?),)*
                    })?,)*
                };
                $crate::report::tagged::end!(fields, $other_keys);
                Ok(read)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::Fields::read(deserializer, Self::taken_from)
            }
        }
    };
}

macro_rules! take {
    ($fields:ident, $field:ident) => {
        $fields.take(stringify!($field))?
    };
    ($fields:ident, $field:ident default) => {
        $fields.take_or_default(stringify!($field))?
    };
}

macro_rules! end {
    ($fields:ident, open) => {};
    ($fields:ident, closed) => {
        $fields.end()?
    };
}

/// Reads a struct, and refuses keys that are none of its own.
macro_rules! closed {
    ($name:ident { $($field:ident $(= $default:ident)?),+ }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::Fields::read(deserializer, |fields| {
                    let read = Self {
                        $($field: $crate::report::tagged::take!(fields, $field $($default)?),)+
                    };
                    fields.end()?;
                    Ok(read)
                })
            }
        }
    };
}

/// Reads a struct one of whose fields, the first, lies open among the others.
macro_rules! with_kind {
    ($name:ident { $kind:ident : $type:ident, $($field:ident),+ }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::Fields::read(deserializer, |fields| {
                    Ok(Self { $kind: $type::taken_from(fields)?, $($field: fields.take(stringify!($field))?,)+ })
                })
            }
        }
    };
}
pub(super) use {closed, end, tagged, take, with_kind};

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

        }

        impl $crate::json::FromFields for $name {
            fn from_fields(fields: &mut $crate::json::Fields<'_>) -> Self {
                #[derive(Clone, Copy)]
                enum Code {
                    $($variant,)*
                }

                $crate::json::names!(Code { $($variant),* });

                let read = match fields.take($tag) {
                    $(Code::$variant => Self::$variant $({
                        $($field: $crate::json::take!(fields, $field $($default)?),)*
                    })?,)*
                };
                $crate::report::tagged::end!(fields, $other_keys);
                read
            }
        }

        $crate::report::tagged::as_asked!($name);
    };
}

/// Reads a type by its fields, in their order.
macro_rules! as_asked {
    ($name:ident) => {
        impl $crate::json::FromNode for $name {
            fn from_node(place: &$crate::json::Place<'_>) -> Self {
                let mut fields = $crate::json::Fields::as_asked(place, "an object");
                $crate::json::FromFields::from_fields(&mut fields)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::bridge(deserializer)
            }
        }
    };
}

macro_rules! end {
    ($fields:ident, open) => {};
    ($fields:ident, closed) => {
        $fields.end(&[])
    };
}

/// Reads a struct, and refuses keys that are none of its own.
macro_rules! closed {
    ($name:ident { $($field:ident $(= $default:ident)?),+ }) => {
        impl $crate::json::FromFields for $name {
            fn from_fields(fields: &mut $crate::json::Fields<'_>) -> Self {
                let read = Self { $($field: $crate::json::take!(fields, $field $($default)?),)+ };
                fields.end(&[]);
                read
            }
        }

        $crate::report::tagged::as_asked!($name);
    };
}

/// Reads a struct one of whose fields, the first, lies open among the others.
macro_rules! with_kind {
    ($name:ident { $kind:ident, $($field:ident),+ }) => {
        impl $crate::json::FromFields for $name {
            fn from_fields(fields: &mut $crate::json::Fields<'_>) -> Self {
                Self {
                    $kind: $crate::json::FromFields::from_fields(fields),
                    $($field: $crate::json::take!(fields, $field),)+
                }
            }
        }

        $crate::report::tagged::as_asked!($name);
    };
}
pub(super) use {as_asked, closed, end, tagged, with_kind};

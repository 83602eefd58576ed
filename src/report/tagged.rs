use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What is written of a type whose variants are told apart by one key: all of it, or a part of something larger.
pub(super) trait Tagged {
    /// How many fields that are.
    fn count(&self) -> usize;

    /// Writes them.
    fn write<S: SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error>;
}

/// The code of a variant, written as a variant and not as a text: so that writers know it for a name of ours. Formats that write
/// numbers of variants have no use for it.
pub(super) struct Code(pub(super) &'static str);

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Code", 0, self.0)
    }
}

/// Makes a type whose variants are told apart by one key, reads and writes it. Variants and their codes stand in one order. A
/// field that is followed by `default` may be missing, and is not written where it is that.
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

        impl $crate::report::tagged::Tagged for $name {
            fn count(&self) -> usize {
                match self {
                    $(Self::$variant $({ $($field),* })? => {
                        1 $($(+ usize::from($crate::report::tagged::is_written!($field $($default)?)))*)?
                    })*
                }
            }

            fn write<S: serde::ser::SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
                match self {
                    $(Self::$variant $({ $($field),* })? => {
                        fields.serialize_field($tag, &$crate::report::tagged::Code($crate::json::name!($variant)))?;
                        $($(
                            if $crate::report::tagged::is_written!($field $($default)?) {
                                fields.serialize_field(stringify!($field), $field)?;
                            }
                        )*)?
                    })*
                }
                Ok(())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::report::tagged::Tagged;
                use serde::ser::SerializeStruct;

                let mut fields = serializer.serialize_struct(stringify!($name), self.count())?;
                self.write(&mut fields)?;
                fields.end()
            }
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

/// Whether a field is written.
macro_rules! is_written {
    ($field:ident) => {{
        let _ = $field;
        true
    }};
    ($field:ident default) => {
        *$field != Default::default()
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

/// Reads and writes a struct one of whose fields, the first, lies open among the others.
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

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::report::tagged::Tagged;
                use serde::ser::SerializeStruct;

                let others = [$(stringify!($field)),+].len();
                let mut fields = serializer.serialize_struct(stringify!($name), self.$kind.count() + others)?;
                self.$kind.write(&mut fields)?;
                $(fields.serialize_field(stringify!($field), &self.$field)?;)+
                fields.end()
            }
        }

        $crate::report::tagged::as_asked!($name);
    };
}
pub(super) use {as_asked, closed, end, is_written, tagged, with_kind};

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

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use crate::evidence::Context;
    use crate::json::{FromNode, Node, from_str, read, read_by};
    use crate::policy::{Checked, Lists, Source, SourceStatus};
    use crate::report::{
        Advice, Alphabet, Attacker, CharacterClass, CharacterSet, Disguise, Edition, KeyboardLayout,
        ListLanguage, ListMatch, ListName, Missing, Mode, PersonalField, TimeUnit, Unit, Verdict,
    };

    /// Both readers know the same names: the list in the error of the one is read by the other.
    fn names_agree<T: FromNode + DeserializeOwned + std::fmt::Debug>() {
        let node = Node::parse("\"\"").unwrap();
        let error = read::<T>(&node).err().unwrap();
        assert_eq!(Some(&error), from_str::<T>("\"\"").err().as_ref());
        let crate::InputProblem::UnknownName { known } = error.problem else { panic!("{error}") };
        for name in known {
            let json = Value::from(name).to_string();
            let ours = read::<T>(&Node::parse(&json).unwrap()).unwrap();
            assert_eq!(format!("{ours:?}"), format!("{:?}", from_str::<T>(&json).unwrap()));
        }
    }

    #[test]
    fn names_are_those_of_serde() {
        names_agree::<Advice>();
        names_agree::<Alphabet>();
        names_agree::<Attacker>();
        names_agree::<CharacterClass>();
        names_agree::<Checked>();
        names_agree::<Disguise>();
        names_agree::<Edition>();
        names_agree::<KeyboardLayout>();
        names_agree::<ListLanguage>();
        names_agree::<ListMatch>();
        names_agree::<ListName>();
        names_agree::<Missing>();
        names_agree::<Mode>();
        names_agree::<PersonalField>();
        names_agree::<SourceStatus>();
        names_agree::<TimeUnit>();
        names_agree::<Unit>();
        names_agree::<Verdict>();
    }

    fn agree<T: FromNode + DeserializeOwned + std::fmt::Debug>(texts: &[&str]) {
        for text in texts {
            let ours = Node::parse(text).and_then(|node| read_by(&node, T::from_node));
            assert_eq!(format!("{ours:?}"), format!("{:?}", from_str::<T>(text)), "{text}");
        }
    }

    /// What is wrong several times over is told once, and the same by both readers.
    #[test]
    fn mistakes_are_those_of_serde() {
        agree::<Source>(&[
            r#"{"text": "a", "status": "draft", "checked": null}"#,
            r#"{"status": "drafd", "text": 5}"#,
            r#"{"clause": 1, "txt": "a"}"#,
            r#"{"txt": "a", "clause": 1}"#,
            r#"{"clause": "1"}"#,
            r#"{"status": "draft"}"#,
            "[]",
            "null",
        ]);
        agree::<CharacterSet>(&[
            "{}",
            r#"{"ascii": null}"#,
            r#"{"characters": 1.5, "classes": ["lower", "uper", 3]}"#,
            r#"{"classes": ["lower", "uper", 3], "characters": 1.5}"#,
            r#"{"classes": "lower"}"#,
        ]);
        agree::<Lists>(&["{}", r#"{"languages": null}"#, r#"{"editon": "small"}"#]);
        agree::<Context>(&[
            "{}",
            r#"{"must_change": null, "user": null, "today": "2026-02-28"}"#,
            r#"{"must_change": 1, "reference_year": 31}"#,
            r#"{"reference_year": 31, "must_change": 1}"#,
            r#"{"reference_year": 4294967296}"#,
            r#"{"reference_year": -1}"#,
            r#"{"today": "2026-02-30", "confirmation": 90125}"#,
            r#"{"confirmation": 90125, "today": "2026-02-30"}"#,
            r#"{"user": {"names": ["a", 1], "emial": 2}}"#,
            r#"{"usr": {}}"#,
        ]);
    }
}

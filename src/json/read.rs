//! A serde deserializer over [`Node`] whose errors carry a path.

use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::inside;
use super::{InputError, InputProblem, Node};

/// Reads any value as this crate reads policies and contexts: for a caller whose own JSON holds one of them, or a
/// [`crate::Password`].
///
/// Keys that stand twice are errors, errors carry the path, and values are never quoted. Limits that a type
/// states apart, such as [`crate::User::validate`], are the caller's to check.
///
/// ```
/// use passmuster::{Context, Password, json};
///
/// #[derive(serde::Deserialize)]
/// #[serde(deny_unknown_fields)]
/// struct Question {
///     password: Password,
///     context: Context,
/// }
///
/// let error = json::from_str::<Question>(r#"{"password": "regenboog", "context": {"user": 7}}"#).err();
/// assert_eq!(error.map(|error| error.path).as_deref(), Some("$.context.user"));
/// ```
///
/// # Errors
///
/// When it is not JSON, or not the JSON of that type.
pub fn from_str<T: DeserializeOwned>(json: &str) -> Result<T, InputError> {
    deserialize(&Node::parse(json)?)
}

/// Reads a value as serde does; the paths of errors begin at `$`.
pub(crate) fn deserialize<'de, T: Deserialize<'de>>(node: &'de Node) -> Result<T, InputError> {
    T::deserialize(At { node })
}

/// A node. Its errors begin at `$`; whoever descended into it puts the way before them.
struct At<'de> {
    node: &'de Node,
}

impl<'de> Deserializer<'de> for At<'de> {
    type Error = InputError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.node {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(*value),
            Node::Integer(value) => match (u64::try_from(*value), i64::try_from(*value)) {
                (Ok(value), _) => visitor.visit_u64(value),
                (_, Ok(value)) => visitor.visit_i64(value),
                _ => Err(de::Error::invalid_type(de::Unexpected::Other("number"), &visitor)),
            },
            Node::Fraction => Err(de::Error::invalid_type(de::Unexpected::Other("number"), &visitor)),
            Node::Text(text) => visitor.visit_str(text),
            Node::List(items) => visitor.visit_seq(Items { items: items.iter(), at: 0 }),
            Node::Object(entries) => visitor.visit_map(Entries { entries: entries.iter(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.node {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    /// Derived code also takes a list for a struct, its fields one after the other; a list here is a mistake.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self.node {
            Node::Object(_) => self.deserialize_any(visitor),
            _ => Err(de::Error::invalid_type(de::Unexpected::Other("no object"), &"an object")),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, InputError> {
        visitor.visit_newtype_struct(self)
    }

    /// Only enums without data: those with data have a tag and are read as maps.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self.node {
            Node::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            _ => Err(de::Error::invalid_type(de::Unexpected::Other("no name"), &"a name")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Items<'de> {
    items: std::slice::Iter<'de, Node>,
    at: usize,
}

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = InputError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, InputError> {
        let Some(node) = self.items.next() else { return Ok(None) };
        let at = self.at;
        self.at += 1;
        seed.deserialize(At { node }).map(Some).map_err(|error| error.within(&format!("$[{at}]")))
    }
}

struct Entries<'de> {
    entries: std::slice::Iter<'de, (String, Node)>,
    value: Option<(&'de str, &'de Node)>,
}

impl<'de> de::MapAccess<'de> for Entries<'de> {
    type Error = InputError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, InputError> {
        let Some((key, node)) = self.entries.next() else { return Ok(None) };
        self.value = Some((key, node));
        let name: de::value::StrDeserializer<'_, InputError> = key.as_str().into_deserializer();
        seed.deserialize(name).map(Some).map_err(|error| error.within(&inside("$", key)))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, InputError> {
        let (key, node) = self.value.take().unwrap_or(("", &Node::Null));
        seed.deserialize(At { node }).map_err(|error| error.within(&inside("$", key)))
    }
}

/// What serde's derived code finds wrong, in our words. Values are never quoted.
impl de::Error for InputError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self::contradiction("$", reason.to_string())
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new("$", InputProblem::WrongType { expected: expected.to_string() })
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new("$", InputProblem::WrongType { expected: expected.to_string() })
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self::unknown_name("$", variant, known.iter().copied())
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::unknown_key("$", field, known)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new("$", InputProblem::MissingKey { key: key.to_owned() })
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self::new("$", InputProblem::DuplicateKey)
    }
}

use serde::de::{Deserialize, Deserializer, Error as _};

use super::{InputError, InputProblem, Node, read};

/// The keys of an object, for types that are told apart by one of them.
///
/// What serde derives for such types is large in code: for each variant a reader of lists, a reader of maps and a type of
/// its keys. For the reports it was 26 KB of the download (compressed), and this is 3.
pub(crate) struct Fields(Vec<(String, Node)>);

impl Fields {
    /// Reads an object whole and makes something of its keys.
    pub(crate) fn read<'de, D: Deserializer<'de>, T>(
        deserializer: D,
        make: fn(&mut Self) -> Result<T, InputError>,
    ) -> Result<T, D::Error> {
        let made = match Node::deserialize(deserializer)? {
            Node::Object(entries) => make(&mut Self(entries)),
            _ => Err(InputError::new("$", InputProblem::WrongType { expected: "an object".to_owned() })),
        };
        made.map_err(D::Error::custom)
    }

    /// The value of a key, which must be there.
    pub(crate) fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str) -> Result<T, InputError> {
        self.take_any(key).unwrap_or_else(|| Err(InputError::missing_field(key)))
    }

    /// The value of a key, or what stands for none.
    pub(crate) fn take_or_default<T: for<'de> Deserialize<'de> + Default>(
        &mut self,
        key: &'static str,
    ) -> Result<T, InputError> {
        self.take_any(key).unwrap_or_else(|| Ok(T::default()))
    }

    fn take_any<T: for<'de> Deserialize<'de>>(&mut self, key: &str) -> Option<Result<T, InputError>> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        let (name, node) = self.0.swap_remove(at);
        Some(read(&node, &super::inside("$", &name)))
    }

    /// Refuses keys that nobody took.
    pub(crate) fn end(&self) -> Result<(), InputError> {
        self.0.first().map_or(Ok(()), |(key, _)| {
            Err(InputError::new(super::inside("$", key), InputProblem::UnknownKey))
        })
    }
}

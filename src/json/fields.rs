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

    /// The keys of an object.
    pub(crate) fn of(node: Node, expected: &str) -> Result<Self, InputError> {
        match node {
            Node::Object(entries) => Ok(Self(entries)),
            _ => Err(InputError::new("$", InputProblem::WrongType { expected: expected.to_owned() })),
        }
    }

    /// The list under a key, which must be there.
    pub(crate) fn list(&mut self, key: &'static str, expected: &str) -> Result<Vec<Node>, InputError> {
        match self.node(key) {
            None => Err(InputError::missing_field(key)),
            Some((_, Node::List(items))) => Ok(items),
            Some(_) => {
                let problem = InputProblem::WrongType { expected: expected.to_owned() };
                Err(InputError::new(super::inside("$", key), problem))
            }
        }
    }

    /// What nobody took yet.
    pub(crate) fn rest(self) -> Node {
        Node::Object(self.0)
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
        let (name, node) = self.node(key)?;
        Some(read(&node, &super::inside("$", &name)))
    }

    fn node(&mut self, key: &str) -> Option<(String, Node)> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.swap_remove(at))
    }

    /// Refuses the first key that is none of those known, before any is taken: so that a misspelt key is told and not only
    /// that the right one is missing.
    pub(crate) fn refuse_unknown(&self, known: &[&str]) -> Result<(), InputError> {
        let unknown = self.0.iter().find(|(key, _)| !known.contains(&key.as_str()));
        unknown.map_or(Ok(()), |(key, _)| Err(InputError::unknown_key(super::inside("$", key), key, known)))
    }

    /// Refuses keys that nobody took.
    pub(crate) fn end(&self) -> Result<(), InputError> {
        self.0.first().map_or(Ok(()), |(key, _)| {
            Err(InputError::new(super::inside("$", key), InputProblem::UnknownKey))
        })
    }
}

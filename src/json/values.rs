//! How values of JSON become ours.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error as _};
use zeroize::Zeroizing;

use super::place::{Step, read_by};
use super::{Fields, InputError, Node, Place};

/// A type that is read from JSON by this crate's own reader.
///
/// Not serde's: its derived code is several times as large, and errors carry a path here.
pub(crate) trait FromNode: Sized {
    /// Reads a value. Always makes one: where the JSON is wrong, any, and the place knows of the mistake. So a reader of many
    /// fields need not stop after each of them.
    fn from_node(place: &Place<'_>) -> Self;
}

/// A type that is read from the keys of an object.
pub(crate) trait FromFields: Sized {
    /// Reads a value, as [`FromNode::from_node`] does.
    fn from_fields(fields: &mut Fields<'_>) -> Self;
}

/// Reads a value; the paths of errors begin at `$`.
pub(crate) fn read<T: FromNode>(node: &Node) -> Result<T, InputError> {
    read_by(node, T::from_node)
}

/// Reads a value for serde.
pub(crate) fn bridge<'de, D: Deserializer<'de>, T: FromNode>(deserializer: D) -> Result<T, D::Error> {
    let node = Node::deserialize(deserializer)?;
    node.refuse_duplicates().and_then(|()| read(&node)).map_err(D::Error::custom)
}

impl FromNode for bool {
    fn from_node(place: &Place<'_>) -> Self {
        match place.node() {
            Node::Bool(value) => *value,
            _ => {
                place.refuse_type("a boolean");
                false
            }
        }
    }
}

impl FromNode for u8 {
    fn from_node(place: &Place<'_>) -> Self {
        Self::try_from(place.whole(Self::MAX.into(), "u8")).unwrap_or_default()
    }
}

impl FromNode for u32 {
    fn from_node(place: &Place<'_>) -> Self {
        Self::try_from(place.whole(Self::MAX.into(), "u32")).unwrap_or_default()
    }
}

#[cfg(feature = "workbench")]
impl FromNode for u64 {
    fn from_node(place: &Place<'_>) -> Self {
        place.whole(Self::MAX, "u64")
    }
}

impl FromNode for String {
    fn from_node(place: &Place<'_>) -> Self {
        place.text().to_owned()
    }
}

impl FromNode for Zeroizing<String> {
    fn from_node(place: &Place<'_>) -> Self {
        Self::new(place.text().to_owned())
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(place: &Place<'_>) -> Self {
        if matches!(place.node(), Node::Null) { None } else { Some(T::from_node(place)) }
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(place: &Place<'_>) -> Self {
        list(place, "a sequence")
    }
}

/// Reads a list up to its first mistake.
pub(crate) fn list<T: FromNode>(place: &Place<'_>, expected: &str) -> Vec<T> {
    let mut list = Vec::new();
    let Node::List(items) = place.node() else {
        place.refuse_type(expected);
        return list;
    };
    let before = place.mistakes();
    for (at, item) in items.iter().enumerate() {
        list.push(T::from_node(&place.inner(item, Step::Item(at), at)));
        if place.mistakes() > before {
            break;
        }
    }
    list
}

impl<K: FromNode + Ord, V: FromNode> FromNode for BTreeMap<K, V> {
    fn from_node(place: &Place<'_>) -> Self {
        let mut map = Self::new();
        let Node::Object(entries) = place.node() else {
            place.refuse_type("a map");
            return map;
        };
        let before = place.mistakes();
        for (at, (key, value)) in entries.iter().enumerate() {
            let name = Node::Text(Zeroizing::new(key.clone()));
            let name = K::from_node(&place.inner(&name, Step::Key(key), at));
            map.insert(name, V::from_node(&place.inner(value, Step::Key(key), at)));
            if place.mistakes() > before {
                break;
            }
        }
        map
    }
}

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use zeroize::Zeroizing;

use super::place::{Place, Step, read_by};
use super::{InputError, InputProblem, parser};

/// A piece of JSON: all keys kept in their order, also equal ones, and texts wiped when they go.
pub(crate) enum Node {
    Null,
    Bool(bool),
    /// A whole number; −2^63 to 2^64 − 1.
    Integer(i128),
    /// Any other number. Nothing of ours is one, so its value is not kept.
    Fraction,
    Text(Zeroizing<String>),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Parses a text and finds keys that stand twice.
    pub(crate) fn parse(json: &str) -> Result<Self, InputError> {
        let node = parser::parse(json).map_err(|fault| {
            let (line, column) = fault.line_and_column(json);
            let expected = fault.expected.to_owned();
            InputError::new("$", InputProblem::Syntax { line, column, expected })
        })?;
        node.refuse_duplicates()?;
        Ok(node)
    }

    /// Finds keys that stand twice.
    pub(super) fn refuse_duplicates(&self) -> Result<(), InputError> {
        read_by(self, refuse_duplicates)
    }
}

/// Up to so many keys are compared one by one.
const FEW: usize = 16;

fn refuse_duplicates(place: &Place<'_>) {
    match place.node() {
        Node::List(items) => {
            for (at, item) in items.iter().enumerate() {
                refuse_duplicates(&place.inner(item, Step::Item(at), at));
            }
        }
        Node::Object(entries) => {
            let again = if entries.len() > FEW {
                again_among_many(entries)
            } else {
                let mut keys = entries.iter().enumerate();
                keys.position(|(at, (key, _))| entries.iter().take(at).any(|(earlier, _)| earlier == key))
            };
            for (at, (key, value)) in entries.iter().enumerate() {
                let inner = place.inner(value, Step::Key(key), at);
                if again == Some(at) {
                    return inner.refuse(InputError::new("$", InputProblem::DuplicateKey));
                }
                refuse_duplicates(&inner);
            }
        }
        _ => {}
    }
}

/// The same of more keys, apart because V8 compiles a function as a whole when it is first called.
#[inline(never)]
fn again_among_many(entries: &[(String, Node)]) -> Option<usize> {
    let mut again = None;
    in_order(entries, 0, &mut again);
    again
}

/// Keys in order, with where they stand, the first of which is `first`. Notes the earliest that stood there before. A set of
/// the standard library would be 0.3 KB more of a download.
fn in_order<'a>(
    entries: &'a [(String, Node)],
    first: usize,
    again: &mut Option<usize>,
) -> Vec<(&'a str, usize)> {
    let mut keys = Vec::with_capacity(entries.len());
    let half = entries.len() / 2;
    let (Some((_, [_, ..])), Some((earlier, later))) =
        (entries.split_first(), entries.split_at_checked(half))
    else {
        keys.extend(entries.first().map(|(key, _)| (key.as_str(), first)));
        return keys;
    };
    let mut earlier = in_order(earlier, first, again).into_iter().peekable();
    for (key, at) in in_order(later, first + half, again) {
        while let Some(before) = earlier.next_if(|(before, _)| *before < key) {
            keys.push(before);
        }
        if earlier.peek().is_some_and(|(before, _)| *before == key) {
            *again = Some(again.map_or(at, |again| again.min(at)));
        }
        keys.push((key, at));
    }
    keys.extend(earlier);
    keys
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_none<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
                deserializer.deserialize_any(Self)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Bool(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Integer(value.into()))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Integer(value.into()))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
                Ok(Node::Fraction)
            }

            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Text(Zeroizing::new(value.to_owned())))
            }

            fn visit_string<E>(self, value: String) -> Result<Node, E> {
                Ok(Node::Text(Zeroizing::new(value)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Node::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
                let mut object = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    object.push(entry);
                }
                Ok(Node::Object(object))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_key_that_stands_again_is_found(keys in prop::collection::vec("[a-d]{1,4}", 0..40)) {
            let entries: Vec<_> = keys.iter().map(|key| (key.clone(), Node::Null)).collect();
            let again = (0..keys.len()).find(|at| keys[..*at].contains(&keys[*at]));
            prop_assert_eq!(again_among_many(&entries), again);
            let path = Node::Object(entries).refuse_duplicates().err().map(|error| error.path);
            prop_assert_eq!(path, again.map(|at| format!("$.{}", keys[at])));
        }
    }
}

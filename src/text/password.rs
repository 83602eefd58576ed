use std::fmt;

use serde::{Deserialize, Deserializer, de};
use zeroize::{Zeroize, Zeroizing};

/// A password: a guest that is not copied, not shown, and leaves no trace.
///
/// No `Clone`, no `Serialize`, an elided `Debug`, wiped when dropped. Takes over the `String` it is made
/// from, so that no copy stays with the caller. What it cannot wipe are copies made before it got the text:
/// network buffers, the JavaScript string, registers and the stack.
///
/// ```
/// use passmuster::Password;
///
/// let password = Password::new(String::from("regenboog"));
/// assert_eq!(format!("{password:?}"), "Password(…)");
/// ```
#[derive(Deserialize)]
#[serde(transparent)]
pub struct Password(#[serde(deserialize_with = "text")] Zeroizing<String>);

impl Password {
    /// Takes over a text as a password.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Takes over bytes as a password.
    ///
    /// # Errors
    ///
    /// When they are not UTF-8; the bytes are wiped all the same.
    pub fn from_utf8(bytes: Vec<u8>) -> Result<Self, NotUtf8> {
        String::from_utf8(bytes).map(Self::new).map_err(|error| {
            let valid_up_to = error.utf8_error().valid_up_to();
            error.into_bytes().zeroize();
            NotUtf8 { valid_up_to }
        })
    }

    /// The text as it was typed. For hashing use [`super::bytes_to_hash`], never this.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Password {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// Copies: the original stays where it is, unwiped.
impl From<&str> for Password {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Reads a string without ever quoting what stands there instead of one.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Zeroizing<String>, D::Error> {
    struct Text;

    impl de::Visitor<'_> for Text {
        type Value = Zeroizing<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(Zeroizing::new(text.to_owned()))
        }

        fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
            Ok(Zeroizing::new(text))
        }

        // serde's default errors quote the value, and a password of digits may come as a number.
        fn visit_i64<E: de::Error>(self, _: i64) -> Result<Self::Value, E> {
            Err(E::invalid_type(de::Unexpected::Other("number"), &self))
        }

        fn visit_u64<E: de::Error>(self, _: u64) -> Result<Self::Value, E> {
            Err(E::invalid_type(de::Unexpected::Other("number"), &self))
        }

        fn visit_f64<E: de::Error>(self, _: f64) -> Result<Self::Value, E> {
            Err(E::invalid_type(de::Unexpected::Other("number"), &self))
        }

        fn visit_bool<E: de::Error>(self, _: bool) -> Result<Self::Value, E> {
            Err(E::invalid_type(de::Unexpected::Other("boolean"), &self))
        }
    }

    // Not `deserialize_string`: serde_json then reports the value itself, before the visitor can elide it.
    deserializer.deserialize_any(Text)
}

/// The bytes are no UTF-8. Holds a position, never the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8 {
    /// How many bytes at the beginning are UTF-8.
    pub valid_up_to: usize,
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text is not UTF-8 from byte {} on", self.valid_up_to)
    }
}

impl std::error::Error for NotUtf8 {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_password_in_the_wrong_json_type_is_not_quoted() {
        for json in ["90125", "-90125", "90125.5", "[\"90125\"]", "{\"90125\":1}", "true", "null"] {
            let error = serde_json::from_str::<Password>(json).expect_err("not a string").to_string();
            assert!(!error.contains("90125"), "{json}: {error}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_told_by_position() {
        let error = Password::from_utf8(b"abc\xFFdef".to_vec()).expect_err("not UTF-8");
        assert_eq!(error.valid_up_to, 3);
    }
}

//! Answers as JSON text, for JavaScript's own parser: one text crosses the border instead of every key and value.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// The answer as JSON. Fails for what no answer holds: fractions, bytes, tuples and variants with data and no tag.
pub(super) fn json(answer: &impl Serialize) -> Result<String, Error> {
    let mut json = String::new();
    answer.serialize(Writer(&mut json))?;
    Ok(json)
}

/// Writes a text with its quotation marks.
pub(super) fn quoted(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        if character < ' ' {
            let digit = |value| char::from_digit(value, 16).unwrap_or_default();
            json.push_str("\\u00");
            json.push(digit(u32::from(character) >> 4));
            json.push(digit(u32::from(character) & 15));
            continue;
        }
        if matches!(character, '"' | '\\') {
            json.push('\\');
        }
        json.push(character);
    }
    json.push('"');
}

/// What stands before the next item or key.
fn separate(json: &mut String) {
    // A text ends with a quotation mark, so that these are no part of one.
    if !json.ends_with(['[', '{']) {
        json.push(',');
    }
}

struct Writer<'a>(&'a mut String);

impl<'a> Writer<'a> {
    fn open(self, bracket: char) -> Result<Self, Error> {
        self.0.push(bracket);
        Ok(self)
    }

    /// Writes a name of ours, which holds nothing that is to be escaped.
    fn name(&mut self, name: &'static str) {
        self.0.push('"');
        self.0.push_str(name);
        self.0.push('"');
    }

    fn close(self, bracket: char) -> Result<(), Error> {
        self.0.push(bracket);
        Ok(())
    }

    fn raw(self, text: &str) -> Result<(), Error> {
        self.0.push_str(text);
        Ok(())
    }
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.raw(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.raw(&value.to_string())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.raw(&value.to_string())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        quoted(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.raw("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.raw("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.raw("null")
    }

    fn serialize_unit_variant(mut self, _: &'static str, _: u32, name: &'static str) -> Result<(), Error> {
        self.name(name);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.open('[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.open('{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.open('{')
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }
}

impl SerializeSeq for Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        separate(self.0);
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.close(']')
    }
}

impl SerializeMap for Writer<'_> {
    type Ok = ();
    type Error = Error;

    /// Keys are texts and names.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        separate(self.0);
        key.serialize(Writer(self.0))?;
        self.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.close('}')
    }
}

impl SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        separate(self.0);
        self.name(key);
        self.0.push(':');
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.close('}')
    }
}

//! Answers as JSON text, for JavaScript's own parser: one text crosses the border instead of every key and value.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// Most reports are as long at most, in bytes.
const USUAL: usize = 4_096;

/// The answer as JSON. Fails for what no answer holds: fractions, bytes, tuples and variants with data and no tag.
pub(super) fn json(answer: &impl Serialize) -> Result<String, Error> {
    let mut json = String::with_capacity(USUAL);
    answer.serialize(Writer(&mut json))?;
    Ok(json)
}

// What writes is never compiled into what is written: the derived code calls it for every field of every type, which
// was 2 KB more to download.

/// Writes a text with its quotation marks.
#[inline(never)]
fn quoted(json: &mut String, text: &str) {
    json.push('"');
    if text.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        text.chars().for_each(|c| character(json, c));
    } else {
        json.push_str(text);
    }
    json.push('"');
}

/// Writes one character of a text.
#[inline(never)]
pub(super) fn character(json: &mut String, character: char) {
    if character < ' ' {
        let digit = |value| char::from_digit(value, 16).unwrap_or_default();
        json.push_str("\\u00");
        json.push(digit(u32::from(character) >> 4));
        json.push(digit(u32::from(character) & 15));
        return;
    }
    if matches!(character, '"' | '\\') {
        json.push('\\');
    }
    json.push(character);
}

/// What stands before the next item or key.
#[inline(never)]
fn separate(json: &mut String) {
    // A text ends with a quotation mark, so that these are no part of one.
    if !matches!(json.as_bytes().last(), Some(b'[' | b'{')) {
        json.push(',');
    }
}

/// Writes a name of ours, which holds nothing that is to be escaped.
#[inline(never)]
fn name(json: &mut String, name: &'static str) {
    json.push('"');
    json.push_str(name);
    json.push('"');
}

/// Writes the name of a field and what stands before and behind it.
#[inline(never)]
fn field(json: &mut String, key: &'static str) {
    separate(json);
    name(json, key);
    json.push(':');
}

#[inline(never)]
fn raw(json: &mut String, text: &str) {
    json.push_str(text);
}

/// Not `to_string`, whose text would be freed, and wiped, for each number.
#[inline(never)]
fn whole(json: &mut String, value: i64) {
    if value < 0 {
        json.push('-');
    }
    let (mut digits, mut length, mut rest) = ([0; 20], 0, value.unsigned_abs());
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        length += 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    digits.iter().skip(digits.len() - length).for_each(|digit| json.push(char::from(*digit)));
}

struct Writer<'a>(&'a mut String);

impl<'a> Writer<'a> {
    fn open(self, bracket: &str) -> Result<Self, Error> {
        raw(self.0, bracket);
        Ok(self)
    }

    fn raw(self, text: &str) -> Result<(), Error> {
        raw(self.0, text);
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
        whole(self.0, value);
        Ok(())
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

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        name(self.0, variant);
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
        self.open("[")
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
        self.open("{")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.open("{")
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
        self.raw("]")
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
        self.raw("}")
    }
}

impl SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        field(self.0, key);
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.raw("}")
    }
}

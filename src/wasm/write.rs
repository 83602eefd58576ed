//! Answers as numbers, from which `pkg/load/plain.js` makes plain data.
//!
//! Each is a token, in its lowest three bits what it is and above them how much, how long or where. A name of ours (of a field
//! or a variant) is told by where it stands in the module: JavaScript reads it there when it meets it first. As JSON text the
//! estimate of a usual password took Chromium 7.5 µs to decode and parse, which was most of the time from call to answer; of
//! tokens it makes the same in 2.3 µs.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// Most reports are as long at most, in tokens.
const USUAL: usize = 1_024;

/// A whole number from 0.
const NUMBER: u32 = 0;
/// One that is larger or less than 0: its high word follows, then the low one. Above the kind stands 1 where it is less than 0.
const LARGE: u32 = 1;
/// A name, which is ASCII: where it stands, and above that its length.
const NAME: u32 = 2;
/// A text of so many UTF-16 units, each a word.
const TEXT: u32 = 3;
/// What follows up to [`END`] are items; or keys, each with its value behind it.
const LIST: u32 = 4;
const OBJECT: u32 = 5;
/// What there is one of.
const NULL: u32 = 6;
const TRUE: u32 = 6 | 1 << 3;
const FALSE: u32 = 6 | 2 << 3;
const END: u32 = 6 | 3 << 3;

/// Bits of a token that say what it is.
const KIND: u32 = 3;
/// Bits of a name's place: static data stand within the first 16 MB.
const PLACE: u32 = 24;
/// Bits of its length.
const LENGTH: u32 = 32 - KIND - PLACE;

/// The answer as tokens. Fails for what no answer holds: fractions, bytes, tuples and variants with data and no tag.
pub(super) fn tokens(answer: &impl Serialize) -> Result<Vec<u32>, Error> {
    let mut tokens = Vec::with_capacity(USUAL);
    answer.serialize(Writer(&mut tokens))?;
    Ok(tokens)
}

// What writes is never compiled into what is written: the derived code calls it for every field of every type, which
// was 2 KB more to download.

#[inline(never)]
fn put(tokens: &mut Vec<u32>, token: u32) {
    tokens.push(token);
}

/// Writes a name, which stands where it is as long as the module does.
#[inline(never)]
fn name(tokens: &mut Vec<u32>, name: &'static str) {
    let (place, length) = (name.as_ptr().addr() as u32, name.len() as u32);
    if place >> PLACE != 0 || length >> LENGTH != 0 {
        text(tokens, name);
        return;
    }
    tokens.push(NAME | place << KIND | length << (KIND + PLACE));
}

#[inline(never)]
fn text(tokens: &mut Vec<u32>, text: &str) {
    tokens.push(TEXT | (text.encode_utf16().count() as u32) << KIND);
    tokens.extend(text.encode_utf16().map(u32::from));
}

#[inline(never)]
fn whole(tokens: &mut Vec<u32>, is_negative: bool, value: u64) {
    match u32::try_from(value) {
        Ok(value) if !is_negative && value >> (32 - KIND) == 0 => tokens.push(NUMBER | value << KIND),
        _ => tokens.extend([LARGE | u32::from(is_negative) << KIND, (value >> 32) as u32, value as u32]),
    }
}

struct Writer<'a>(&'a mut Vec<u32>);

impl<'a> Writer<'a> {
    fn put(self, token: u32) -> Result<(), Error> {
        put(self.0, token);
        Ok(())
    }

    fn open(self, token: u32) -> Result<Self, Error> {
        put(self.0, token);
        Ok(self)
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
        self.put(if value { TRUE } else { FALSE })
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
        whole(self.0, value < 0, value.unsigned_abs());
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
        whole(self.0, false, value);
        Ok(())
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
        text(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.put(NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.put(NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.put(NULL)
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
        self.open(LIST)
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
        self.open(OBJECT)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.open(OBJECT)
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
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.put(END)
    }
}

impl SerializeMap for Writer<'_> {
    type Ok = ();
    type Error = Error;

    /// Keys are texts and names.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        key.serialize(Writer(self.0))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.put(END)
    }
}

impl SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        name(self.0, key);
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Error> {
        self.put(END)
    }
}

//! JSON text to [`Node`]s.
//!
//! What is refused, where and in which words is as in `serde_json`, which read here before and still reads for other callers of the
//! library; tests compare the two. With its reader for any type, its powers of ten and the errors of files it was 6 KB of a
//! form's download.

use zeroize::Zeroizing;

use super::Node;

/// How deep lists and objects may stand within each other.
const MAX_DEPTH: u32 = 127;

/// What was expected, and the byte behind which it was.
pub(super) struct Fault {
    pub(super) expected: &'static str,
    pub(super) at: usize,
}

impl Fault {
    /// Where it is, as `serde_json` counts: lines from 1, columns in bytes.
    pub(super) fn line_and_column(&self, text: &str) -> (usize, usize) {
        let before = text.as_bytes().get(..self.at).unwrap_or_default();
        let lines = before.iter().filter(|byte| **byte == b'\n').count();
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
        (lines + 1, column)
    }
}

/// Parses a text.
pub(super) fn parse(text: &str) -> Result<Node, Fault> {
    let mut parser = Parser { text, bytes: text.as_bytes(), at: 0 };
    let node = parser.value(0)?;
    match parser.next_token() {
        Some(_) => Err(parser.fault_at_next("trailing characters")),
        None => Ok(node),
    }
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

const NO_VALUE: &str = "EOF while parsing a value";
const NO_STRING: &str = "EOF while parsing a string";
const NO_NUMBER: &str = "invalid number";
const TOO_LARGE: &str = "number out of range";

impl Parser<'_> {
    /// A fault behind what was read.
    fn fault(&self, expected: &'static str) -> Fault {
        Fault { expected, at: self.at.min(self.bytes.len()) }
    }

    /// A fault behind the byte that is read next.
    fn fault_at_next(&self, expected: &'static str) -> Fault {
        Fault { expected, at: (self.at + 1).min(self.bytes.len()) }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Reads a byte.
    fn next(&mut self, or: &'static str) -> Result<u8, Fault> {
        let byte = self.peek().ok_or_else(|| self.fault(or))?;
        self.at += 1;
        Ok(byte)
    }

    /// What comes behind white space, not read yet.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn value(&mut self, depth: u32) -> Result<Node, Fault> {
        let Some(first) = self.next_token() else { return Err(self.fault_at_next(NO_VALUE)) };
        if matches!(first, b'[' | b'{') && depth >= MAX_DEPTH {
            return Err(self.fault_at_next("recursion limit exceeded"));
        }
        if !matches!(first, b'-' | b'0'..=b'9') {
            self.at += 1;
        }
        match first {
            b'n' => self.word(b"ull", Node::Null),
            b't' => self.word(b"rue", Node::Bool(true)),
            b'f' => self.word(b"alse", Node::Bool(false)),
            b'-' | b'0'..=b'9' => self.number(),
            b'"' => Ok(Node::Text(self.string()?)),
            b'[' => self.list(depth + 1),
            b'{' => self.object(depth + 1),
            _ => Err(self.fault("expected value")),
        }
    }

    fn word(&mut self, rest: &[u8], value: Node) -> Result<Node, Fault> {
        for expected in rest {
            if self.next(NO_VALUE)? != *expected {
                return Err(self.fault("expected ident"));
            }
        }
        Ok(value)
    }

    fn list(&mut self, depth: u32) -> Result<Node, Fault> {
        let mut items = Vec::new();
        while self.goes_on(b']', items.is_empty(), "EOF while parsing a list", "expected `,` or `]`")? {
            items.push(self.value(depth)?);
        }
        Ok(Node::List(items))
    }

    fn object(&mut self, depth: u32) -> Result<Node, Fault> {
        const OPEN: &str = "EOF while parsing an object";
        let mut entries = Vec::new();
        while self.goes_on(b'}', entries.is_empty(), OPEN, "expected `,` or `}`")? {
            if self.peek() != Some(b'"') {
                return Err(self.fault_at_next("key must be a string"));
            }
            self.at += 1;
            let mut key = self.string()?;
            match self.next_token() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(self.fault_at_next("expected `:`")),
                None => return Err(self.fault_at_next(OPEN)),
            }
            entries.push((std::mem::take(&mut *key), self.value(depth)?));
        }
        Ok(Node::Object(entries))
    }

    /// Whether another item or entry comes, up to where it begins.
    fn goes_on(
        &mut self,
        end: u8,
        is_first: bool,
        open: &'static str,
        or: &'static str,
    ) -> Result<bool, Fault> {
        match self.next_token() {
            None => Err(self.fault_at_next(open)),
            Some(byte) if byte == end => {
                self.at += 1;
                Ok(false)
            }
            Some(_) if is_first => Ok(true),
            Some(b',') => {
                self.at += 1;
                match self.next_token() {
                    None => Err(self.fault_at_next(NO_VALUE)),
                    Some(byte) if byte == end => Err(self.fault_at_next("trailing comma")),
                    Some(_) => Ok(true),
                }
            }
            Some(_) => Err(self.fault_at_next(or)),
        }
    }

    /// A text behind its first quotation mark.
    fn string(&mut self) -> Result<Zeroizing<String>, Fault> {
        // No escape is shorter than what it stands for, so that the text never moves and leaves nothing behind.
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut escaped = false;
        let end = rest.iter().position(|byte| {
            let is_end = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            is_end
        });
        let mut string = Zeroizing::new(String::with_capacity(end.unwrap_or(rest.len())));
        loop {
            let start = self.at;
            while let Some(b' '..=b'!' | b'#'..=b'[' | b']'..) = self.peek() {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.next(NO_STRING)? {
                b'"' => return Ok(string),
                b'\\' => {
                    let c = self.escaped()?;
                    string.push(c);
                }
                _ => {
                    return Err(
                        self.fault("control character (\\u0000-\\u001F) found while parsing a string")
                    );
                }
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        const LONE: &str = "lone leading surrogate in hex escape";
        const HALF: &str = "unexpected end of hex escape";
        Ok(match self.next(NO_STRING)? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hexadecimal()?;
                if let 0xD800..=0xDBFF = code {
                    for expected in [b'\\', b'u'] {
                        if self.next(NO_STRING)? != expected {
                            return Err(self.fault(HALF));
                        }
                    }
                    let low = self.hexadecimal()?;
                    if !(0xDC00..=0xDFFF).contains(&low) {
                        return Err(self.fault(LONE));
                    }
                    code = 0x1_0000 + ((code - 0xD800) << 10 | (low - 0xDC00));
                }
                char::from_u32(code).ok_or_else(|| self.fault(LONE))?
            }
            _ => return Err(self.fault("invalid escape")),
        })
    }

    fn hexadecimal(&mut self) -> Result<u32, Fault> {
        let Some(digits) = self.bytes.get(self.at..self.at + 4) else {
            self.at = self.bytes.len();
            return Err(self.fault(NO_STRING));
        };
        self.at += 4;
        let value =
            digits.iter().try_fold(0, |value, digit| Some(value << 4 | char::from(*digit).to_digit(16)?));
        value.ok_or_else(|| self.fault("invalid escape"))
    }

    fn number(&mut self) -> Result<Node, Fault> {
        let negative = self.peek() == Some(b'-');
        self.at += usize::from(negative);
        let (mut whole, mut exponent, mut is_whole) = (0, 0_i32, true);
        match self.next(NO_VALUE)? {
            b'0' => {
                if let Some(b'0'..=b'9') = self.peek() {
                    return Err(self.fault_at_next(NO_NUMBER));
                }
            }
            b'1'..=b'9' => {
                self.at -= 1;
                let dropped = self.digits(&mut whole);
                is_whole = dropped == 0;
                exponent = dropped;
            }
            _ => return Err(self.fault(NO_NUMBER)),
        }
        if self.peek() == Some(b'.') {
            is_whole = false;
            self.at += 1;
            let start = self.at;
            let dropped = self.digits(&mut whole);
            if self.at == start {
                return Err(self.fault_at_next(if self.peek().is_some() { NO_NUMBER } else { NO_VALUE }));
            }
            exponent += dropped - i32::try_from(self.at - start).unwrap_or(i32::MAX);
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_whole = false;
            self.at += 1;
            exponent = exponent.saturating_add(self.exponent(whole)?);
        }
        if !is_whole {
            return if is_finite(whole, exponent) { Ok(Node::Fraction) } else { Err(self.fault(TOO_LARGE)) };
        }
        Ok(match (negative, i128::from(whole)) {
            (false, whole) => Node::Integer(whole),
            (true, whole @ 1..=0x8000_0000_0000_0000) => Node::Integer(-whole),
            (true, _) => Node::Fraction,
        })
    }

    /// Reads digits behind those of a number, and tells how many had no room any more.
    fn digits(&mut self, number: &mut u64) -> i32 {
        let mut dropped = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            let longer = number.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit - b'0')));
            match longer {
                Some(longer) if dropped == 0 => *number = longer,
                _ => dropped += 1,
            }
            self.at += 1;
        }
        dropped
    }

    /// The exponent of a number with these digits.
    fn exponent(&mut self, whole: u64) -> Result<i32, Fault> {
        let sign = self.peek().filter(|byte| matches!(byte, b'+' | b'-'));
        self.at += usize::from(sign.is_some());
        if !self.next(NO_VALUE)?.is_ascii_digit() {
            return Err(self.fault(NO_NUMBER));
        }
        self.at -= 1;
        let negative = sign == Some(b'-');
        let mut exponent = 0_i32;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            let longer = exponent.checked_mul(10).and_then(|tens| tens.checked_add(i32::from(digit - b'0')));
            if longer.is_none() && whole > 0 && !negative {
                return Err(self.fault(TOO_LARGE));
            }
            exponent = longer.unwrap_or(i32::MAX);
        }
        Ok(if negative { -exponent } else { exponent })
    }
}

/// Whether a floating-point number has room for it. One within 10⁻¹³ of the largest may be taken for the other.
fn is_finite(whole: u64, exponent: i32) -> bool {
    let mut value = whole as f64;
    for _ in 0..exponent {
        if value == 0.0 || !value.is_finite() {
            break;
        }
        value *= 10.0;
    }
    value.is_finite()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(a: &Node, b: &Node) -> bool {
        match (a, b) {
            (Node::Null, Node::Null) | (Node::Fraction, Node::Fraction) => true,
            (Node::Bool(a), Node::Bool(b)) => a == b,
            (Node::Integer(a), Node::Integer(b)) => a == b,
            (Node::Text(a), Node::Text(b)) => a == b,
            (Node::List(a), Node::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Node::Object(a), Node::Object(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
            }
            _ => false,
        }
    }

    fn assert_as_by_serde(text: &str) {
        match (parse(text), serde_json::from_str::<Node>(text)) {
            (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text:?}"),
            (Err(fault), Err(theirs)) => {
                let (line, column) = fault.line_and_column(text);
                let ours = format!("{} at line {line} column {column}", fault.expected);
                assert_eq!(ours, theirs.to_string(), "{text:?}");
            }
            (ours, theirs) => {
                panic!("{text:?}: {:?}, {:?}", ours.err().map(|fault| fault.expected), theirs.err())
            }
        }
    }

    #[test]
    fn numbers_and_depths_are_as_by_serde_json() {
        for number in [
            "0",
            "-0",
            "-",
            "-a",
            "00",
            "01",
            "1",
            "-1",
            "1.",
            "1.a",
            "1.5",
            ".5",
            "1e",
            "1e+",
            "1e-a",
            "1e5",
            "1E-5",
            "0e999999999999",
            "1e308",
            "1e309",
            "-1e309",
            "0.0001e312",
            "0.0001e313",
            "1e999999999999",
            "1e-999999999999x",
            "0.0",
            "0e0",
            "2e308",
            "18446744073709551615",
            "18446744073709551616",
            "18446744073709551619.5",
            "-9223372036854775808",
            "-9223372036854775809",
            "123456789012345678901234567890",
            "1234567890123456789012.5e3",
        ] {
            assert_as_by_serde(number);
            assert_as_by_serde(&format!("[{number},\n {number}]"));
        }
        for zeros in [300, 307, 308, 309, 400] {
            assert_as_by_serde(&format!("1{}", "0".repeat(zeros)));
            assert_as_by_serde(&format!("0.{}1e{zeros}", "0".repeat(zeros)));
        }
        for depth in [1, 126, 127, 128, 129] {
            for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
                assert_as_by_serde(&format!("{}0{}", open.repeat(depth), close.repeat(depth)));
                assert_as_by_serde(&open.repeat(depth));
            }
        }
    }

    /// Pieces that stand at the right place often enough, and at the wrong one.
    const PIECES: [&str; 44] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"b\":",
        "{\"c\":",
        "\\",
        "\\n",
        "\\/",
        "\\x",
        "\\u0041",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\ude00",
        "\\u00",
        "\\u+123",
        "\u{1}",
        "\t",
        "\n",
        " ",
        "\r",
        "é",
        "😀",
        "\u{7F}",
        "null",
        "nul",
        "true",
        "false",
        "fa",
        "0",
        "-1",
        "12",
        "1.5",
        "1e3",
        "-",
        ".",
        "e",
        "\"\\ud83d\\ude00\"",
        "[1,",
        "{}",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn texts_are_read_and_refused_as_by_serde_json(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12),
            any in any::<String>(),
        ) {
            assert_as_by_serde(&pieces.concat());
            assert_as_by_serde(&format!("\"{}\"", pieces.concat()));
            assert_as_by_serde(&format!("[\"{any}\"]"));
        }
    }
}

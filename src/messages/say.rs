//! Sentences with gaps.
//!
//! Not `format!`: what it leaves behind at every text, once for each of five languages, was 2 KB more of a download.

/// What stands in a gap.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gap<'a> {
    Number(u32),
    Word(&'a str),
    /// A number and what is counted.
    Counted(u32, &'a str),
}

/// Something that can be put into a gap.
pub(super) trait Fill {
    fn gap(&self) -> Gap<'_>;
}

impl Fill for u32 {
    fn gap(&self) -> Gap<'_> {
        Gap::Number(*self)
    }
}

impl Fill for str {
    fn gap(&self) -> Gap<'_> {
        Gap::Word(self)
    }
}

impl Fill for String {
    fn gap(&self) -> Gap<'_> {
        Gap::Word(self)
    }
}

impl Fill for Gap<'_> {
    fn gap(&self) -> Gap<'_> {
        *self
    }
}

impl<T: Fill + ?Sized> Fill for &T {
    fn gap(&self) -> Gap<'_> {
        (**self).gap()
    }
}

/// A text, each `{}` of it filled with what follows, in the same order.
macro_rules! say {
    ($text:literal) => {
        $crate::messages::say::own($text)
    };
    ($text:literal $(, $fill:expr)+ $(,)?) => {
        $crate::messages::say::fill($text, &[$($crate::messages::say::Fill::gap(&$fill)),+])
    };
}
pub(super) use say;

/// A text without gaps.
#[inline(never)]
pub(super) fn own(text: &str) -> String {
    text.to_owned()
}

/// See [`say`]. A gap for which there is nothing stays empty.
#[inline(never)]
pub(super) fn fill(text: &str, gaps: &[Gap<'_>]) -> String {
    let mut said = String::new();
    let mut gaps = gaps.iter();
    for piece in text.split('}') {
        let Some(before) = piece.strip_suffix('{') else {
            said.push_str(piece);
            continue;
        };
        said.push_str(before);
        let (number, word) = match *gaps.next().unwrap_or(&Gap::Word("")) {
            Gap::Number(number) => (Some(number), ""),
            Gap::Word(word) => (None, word),
            Gap::Counted(number, word) => (Some(number), word),
        };
        if let Some(number) = number {
            said.push_str(&number.to_string());
            if !word.is_empty() {
                said.push(' ');
            }
        }
        said.push_str(word);
    }
    said
}

/// Texts one behind the other, without those that are empty.
pub(super) struct List {
    told: String,
    separator: &'static str,
}

impl List {
    pub(super) fn new(separator: &'static str) -> Self {
        Self { told: String::new(), separator }
    }

    pub(super) fn of(texts: &[String], separator: &'static str) -> Self {
        let mut list = Self::new(separator);
        for text in texts {
            list.add(text);
        }
        list
    }

    #[inline(never)]
    pub(super) fn add(&mut self, text: &str) {
        if !self.told.is_empty() && !text.is_empty() {
            self.told.push_str(self.separator);
        }
        self.told.push_str(text);
    }
}

impl From<List> for String {
    fn from(list: List) -> Self {
        list.told
    }
}

impl Fill for List {
    fn gap(&self) -> Gap<'_> {
        Gap::Word(&self.told)
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, List};

    #[test]
    fn empty_texts_stand_in_no_list() {
        for (texts, told) in
            [(&["", "a", "", "b", ""][..], "a, b"), (&["", ""], ""), (&["a"], "a"), (&[], "")]
        {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            assert_eq!(String::from(List::of(&texts, ", ")), told, "{texts:?}");
        }
    }

    #[test]
    fn gaps_are_filled_in_order() {
        let word = "b".to_owned();
        assert_eq!(say!("{}, a {}{} and {}.", 7, word, &&"c", Gap::Counted(23, "d")), "7, a bc and 23 d.");
        assert_eq!(say!("{}", Gap::Word("{}")), "{}", "what is filled in is no text with gaps");
        assert_eq!(say!("a}b{}", 1), "ab1");
    }
}

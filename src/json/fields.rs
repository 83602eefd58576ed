use super::place::{LAST, Step};
use super::{FromNode, InputError, InputProblem, Node, Place};

/// The keys of an object that is being read.
///
/// What serde derives for types that are told apart by a key is large in code: for each variant a reader of lists, a reader
/// of maps and a type of its keys. For the reports it was 26 KB of the download (compressed), and this is 3.
pub(crate) struct Fields<'a> {
    place: &'a Place<'a>,
    entries: &'a [(String, Node)],
    /// The entries that were taken, one bit each. No type has so many keys, so that beyond 64 there is one too many
    /// before.
    taken: u64,
    /// Whether mistakes are told in the order in which keys are asked for, not in that of the text.
    asked: bool,
    turn: usize,
    /// Keys that are suggested where none of those known is close.
    others: &'static [&'static str],
}

impl<'a> Fields<'a> {
    /// The keys of an object; mistakes in them are told in the order of the text.
    #[inline(never)]
    pub(crate) fn as_written(place: &'a Place<'a>, expected: &str) -> Self {
        let entries: &[(String, Node)] = match place.node() {
            Node::Object(entries) => entries,
            _ => {
                place.refuse_type(expected);
                &[]
            }
        };
        Self { place, entries, taken: 0, asked: false, turn: 0, others: &[] }
    }

    /// The keys of an object; mistakes in them are told in the order in which they are asked for.
    pub(crate) fn as_asked(place: &'a Place<'a>, expected: &str) -> Self {
        Self { asked: true, ..Self::as_written(place, expected) }
    }

    /// The same object, with mistakes told in the order of the text from here on.
    pub(crate) fn then_as_written(&mut self) -> &mut Self {
        self.asked = false;
        self.turn += 1;
        self
    }

    /// Suggests these keys where a key that is not known is like none that is.
    pub(crate) fn suggest_also(&mut self, others: &'static [&'static str]) {
        self.others = others;
    }

    /// The value of a key, if it is there.
    #[inline(never)]
    pub(crate) fn place(&mut self, key: &'static str) -> Option<Place<'a>> {
        let found = self.entries.iter().position(|(name, _)| name == key);
        let turn = self.turn_of(found);
        let (at, (name, node)) = found.and_then(|at| Some((at, self.entries.get(at)?)))?;
        self.taken |= bit(at);
        Some(self.place.inner(node, Step::Key(name), turn))
    }

    fn turn_of(&mut self, entry: Option<usize>) -> usize {
        if self.asked {
            self.turn += 1;
            return self.turn;
        }
        entry.map_or(LAST, |at| self.turn + 1 + at)
    }

    /// The value of a key, which must be there.
    #[inline(never)]
    pub(crate) fn required(&mut self, key: &'static str) -> Place<'a> {
        self.place(key).unwrap_or_else(|| {
            let turn = if self.asked { self.turn } else { LAST };
            let problem = InputProblem::MissingKey { key: key.to_owned() };
            self.place.refuse_inside(turn, InputError::new("$", problem));
            self.place.inner(&Node::Null, Step::Key(key), turn)
        })
    }

    /// Reads the value of a key, which must be there.
    pub(crate) fn take<T: FromNode>(&mut self, key: &'static str) -> T {
        T::from_node(&self.required(key))
    }

    /// Reads the value of a key, or makes what stands for none.
    pub(crate) fn take_or<T: FromNode>(&mut self, key: &'static str, none: impl FnOnce() -> T) -> T {
        self.place(key).map_or_else(none, |place| T::from_node(&place))
    }

    /// Reads the value of a key, if it is there.
    pub(crate) fn take_if_given<T: FromNode>(&mut self, key: &'static str) -> Option<T> {
        self.place(key).map(|place| T::from_node(&place))
    }

    /// Refuses a value that was read already. The paths of errors begin at `$`, the object.
    pub(crate) fn refuse(&self, error: InputError) {
        self.place.refuse_inside(self.turn, error);
    }

    /// Refuses the first key that was not taken and is none of those known, before any of these is taken: so that a misspelt
    /// key is told and not only that the right one is missing.
    pub(crate) fn refuse_unknown(&self, known: &[&str]) {
        let unknown = self.left().find(|(_, key)| !known.contains(key));
        if let Some((_, key)) = unknown {
            self.refuse(self.unknown_key(key, known));
        }
    }

    /// Refuses keys that nobody took, and suggests one of those known.
    #[inline(never)]
    pub(crate) fn end(&mut self, known: &[&str]) {
        let unknown = self.left().next();
        if let Some((at, key)) = unknown {
            let turn = self.turn_of(Some(at));
            self.place.refuse_inside(turn, self.unknown_key(key, known));
        }
    }

    fn unknown_key(&self, key: &str, known: &[&str]) -> InputError {
        let unknown = |known: &[&str]| InputError::unknown_key(super::inside("$", key), key, known);
        let error = unknown(known);
        if error.suggestion.is_some() { error } else { unknown(self.others) }
    }

    /// The keys that nobody took.
    fn left(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let taken = self.taken;
        let entries = self.entries.iter().enumerate();
        entries.filter(move |(at, _)| taken & bit(*at) == 0).map(|(at, (key, _))| (at, key.as_str()))
    }
}

/// The bit of an entry.
fn bit(at: usize) -> u64 {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or_default()
}

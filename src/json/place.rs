use std::cell::Cell;

use super::error::inside;
use super::{InputError, InputProblem, Node};

/// A value within a piece of JSON that is being read, with the way that leads to it.
///
/// The way is not written out until something is wrong.
pub(crate) struct Place<'a> {
    node: &'a Node,
    step: Step<'a>,
    /// Its turn among its neighbours.
    turn: usize,
    outer: Option<&'a Place<'a>>,
    mistakes: &'a Mistakes,
}

/// The last step of the way.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// What was found wrong in the whole.
#[derive(Default)]
struct Mistakes {
    count: Cell<usize>,
    first: Cell<Option<Mistake>>,
}

struct Mistake {
    /// The turns that lead to it, from the outermost on.
    turns: Vec<usize>,
    error: InputError,
}

/// The turn of what is told last: that something is missing.
pub(super) const LAST: usize = usize::MAX;

/// Reads a piece of JSON, its outermost value at `$`.
///
/// `make` always makes something; it counts for nothing where mistakes were found, and of these the first one is told.
pub(crate) fn read_by<T>(node: &Node, make: impl FnOnce(&Place<'_>) -> T) -> Result<T, InputError> {
    let mistakes = Mistakes::default();
    let made = make(&Place { node, step: Step::Item(0), turn: 0, outer: None, mistakes: &mistakes });
    mistakes.first.into_inner().map_or(Ok(made), |mistake| Err(mistake.error))
}

impl<'a> Place<'a> {
    pub(super) fn node(&self) -> &'a Node {
        self.node
    }

    /// A value inside this one.
    pub(super) fn inner<'b>(&'b self, node: &'b Node, step: Step<'b>, turn: usize) -> Place<'b> {
        Place { node, step, turn, outer: Some(self), mistakes: self.mistakes }
    }

    /// How many mistakes were found so far, here and elsewhere.
    pub(crate) fn mistakes(&self) -> usize {
        self.mistakes.count.get()
    }

    /// Notes that the value is wrong. The paths of errors begin at `$`, the value.
    #[inline(never)]
    pub(crate) fn refuse(&self, error: InputError) {
        self.note(self.turns(), error);
    }

    /// Notes that something inside the value is wrong that has a turn of its own.
    pub(super) fn refuse_inside(&self, turn: usize, error: InputError) {
        let mut turns = self.turns();
        turns.push(turn);
        self.note(turns, error);
    }

    /// Notes that the value is not what is expected.
    #[inline(never)]
    pub(crate) fn refuse_type(&self, expected: &str) {
        self.refuse(InputError::new("$", InputProblem::WrongType { expected: expected.to_owned() }));
    }

    fn note(&self, turns: Vec<usize>, error: InputError) {
        self.mistakes.count.set(self.mistakes.count.get().saturating_add(1));
        let first = match self.mistakes.first.take() {
            Some(known) if known.turns <= turns => known,
            _ => Mistake { turns, error: error.within(&self.path()) },
        };
        self.mistakes.first.set(Some(first));
    }

    fn turns(&self) -> Vec<usize> {
        self.outer.map_or_else(Vec::new, |outer| {
            let mut turns = outer.turns();
            turns.push(self.turn);
            turns
        })
    }

    fn path(&self) -> String {
        match (self.outer.map(Place::path), self.step) {
            (None, _) => "$".to_owned(),
            (Some(outer), Step::Key(key)) => inside(&outer, key),
            (Some(outer), Step::Item(at)) => format!("{outer}[{at}]"),
        }
    }

    /// How many items stand here, where it is a list.
    pub(crate) fn length(&self) -> usize {
        if let Node::List(items) = self.node { items.len() } else { 0 }
    }

    /// The text that stands here, or an empty one.
    #[inline(never)]
    pub(crate) fn text(&self) -> &'a str {
        match self.node {
            Node::Text(text) => text,
            _ => {
                self.refuse_type("a string");
                ""
            }
        }
    }

    /// The whole number that stands here, or 0. Refuses one above `most`, and tells the type that it does not fit into.
    #[inline(never)]
    pub(super) fn whole(&self, most: u64, expected: &str) -> u64 {
        match self.node {
            Node::Integer(number) => u64::try_from(*number).ok().filter(|number| *number <= most),
            _ => None,
        }
        .unwrap_or_else(|| {
            self.refuse_type(expected);
            0
        })
    }

    /// Which of these names stands here, or the first.
    #[inline(never)]
    pub(crate) fn choice(&self, names: &[&str]) -> usize {
        let Node::Text(name) = self.node else {
            self.refuse_type("a name");
            return 0;
        };
        names.iter().position(|known| *known == name.as_str()).unwrap_or_else(|| {
            self.refuse(InputError::unknown_name("$", name, names.iter().copied()));
            0
        })
    }
}

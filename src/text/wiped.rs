use std::ops::{Deref, DerefMut};

use zeroize::Zeroize;

/// A growing list that leaves nothing behind: wiped when it is dropped and whenever it moves to grow.
///
/// A plain `Vec` frees its old memory unwiped when it grows, and with it a piece of the password.
pub struct Wiped<T: Zeroize + Clone>(Vec<T>);

impl<T: Zeroize + Clone> Wiped<T> {
    /// An empty list with room for `capacity` items.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// Adds one item.
    pub fn push(&mut self, item: T) {
        if self.0.len() == self.0.capacity() {
            let mut larger = Vec::with_capacity((self.0.len() * 2).max(16));
            larger.extend_from_slice(&self.0);
            self.clear();
            self.0 = larger;
        }
        self.0.push(item);
    }

    /// Wipes all items, and keeps the room for others.
    pub fn clear(&mut self) {
        // What lies beyond them has been wiped before.
        self.0.iter_mut().zeroize();
        self.0.clear();
    }

    /// Wipes all items and puts `length` equal ones in their place.
    pub fn refill(&mut self, length: usize, item: T) {
        self.clear();
        if self.0.capacity() < length {
            self.0 = Vec::with_capacity(length);
        }
        self.0.resize(length, item);
    }
}

impl<T: Zeroize + Clone> Deref for Wiped<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Zeroize + Clone> DerefMut for Wiped<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T: Zeroize + Clone> Drop for Wiped<T> {
    /// As `clear` does: a `Vec` wipes its room as well, byte by byte, which nothing but wiped items ever stood in.
    fn drop(&mut self) {
        self.clear();
    }
}

impl<T: Zeroize + Clone> FromIterator<T> for Wiped<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items = items.into_iter();
        let mut list = Self::with_capacity(items.size_hint().0);
        items.for_each(|item| list.push(item));
        list
    }
}

impl<T: Zeroize + Clone> std::fmt::Debug for Wiped<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wiped(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_and_keeps_order() {
        let list: Wiped<u32> = (0..1_000).filter(|n| n % 3 == 0).collect();
        assert_eq!(list.len(), 334);
        assert!(list.windows(2).all(|pair| pair[1] == pair[0] + 3));
        assert_eq!(format!("{list:?}"), "Wiped(…)");
    }
}

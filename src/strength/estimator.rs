use super::level;
use super::model;
use super::search::{self, Explanation, Known, Way};
use super::view::{self, Place};
use crate::lists::{ListName, ListSet, Lists, Sort};
use crate::report::{ListLanguage, Pattern, PatternKind, ReferenceYear, Segment, SegmentKind};
use crate::text::{Prepared, Wiped};

/// Estimates passwords one after the other in the same room: once it has seen a long one nothing is allocated any more.
///
/// What it keeps of a password is wiped with the next one and when it is dropped.
pub struct Estimator {
    places: Wiped<Place>,
    ways: Wiped<Way>,
    capitals: Wiped<u32>,
    known: Wiped<Known>,
    segments: Vec<Segment>,
}

/// What an estimate rests on beside the password and its owner.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The lists that are loaded.
    pub lists: &'a Lists,
    /// Those of them that may be looked into.
    pub allowed: ListSet,
    /// The year from which dates and years are counted.
    pub reference_year: ReferenceYear,
}

impl Default for Inputs<'_> {
    /// The lists that come with the crate, all of them, and the year of this version's release.
    fn default() -> Self {
        Self { lists: Lists::builtin(), allowed: ListSet::ALL, reference_year: ReferenceYear::DEFAULT }
    }
}

/// The guess number of a password and what it rests on.
#[derive(Debug, Clone, Copy)]
pub struct Guesses<'a> {
    /// log10 of the guess number, in thousandths.
    pub log10_thousandths: u32,
    /// −log10 of the probability that the model gives to the cheapest explanation, in thousandths: what the guess
    /// number is read off from. 0 for what is known of the user.
    pub price_thousandths: u32,
    /// The cheapest explanation, piece by piece.
    pub segments: &'a [Segment],
}

impl Default for Estimator {
    fn default() -> Self {
        Self::new()
    }
}

impl Estimator {
    /// An estimator with room for an ordinary password.
    #[must_use]
    pub fn new() -> Self {
        Self::with_room(64, 8)
    }

    /// An estimator with room for one password and so many patterns: room that is not used would be wiped all the same.
    pub(super) fn with_room(code_points: usize, patterns: usize) -> Self {
        Self {
            places: Wiped::with_capacity(code_points),
            ways: Wiped::with_capacity(code_points + 1),
            capitals: Wiped::with_capacity(code_points + 1),
            known: Wiped::with_capacity(patterns),
            segments: Vec::with_capacity(code_points.min(16)),
        }
    }

    /// Estimates one password. Of the patterns that were found in it only the personal data are looked at: the others
    /// are found again, priced and with fewer scruples.
    pub fn estimate(&mut self, text: &Prepared, patterns: &[Pattern], inputs: &Inputs<'_>) -> Guesses<'_> {
        view::fill(&mut self.places, text);
        let count = self.places.len();
        self.known.clear();
        for pattern in patterns {
            if let PatternKind::PersonalData { field, disguise } = pattern.kind {
                let here = text.code_points(pattern.span);
                let at = |code_point| {
                    self.places.partition_point(|place| usize::from(place.code_point) < code_point)
                };
                let what = Explanation::Personal { field, disguise };
                let (start, end) = (at(here.start), at(here.end));
                let mut at = self.known.len();
                self.known.push(Known { start, end, what });
                // Patterns come in order, so that nothing is left to sort.
                while self
                    .known
                    .get(at.wrapping_sub(1))
                    .is_some_and(|other| (other.start, other.end) > (start, end))
                {
                    self.known.swap(at - 1, at);
                    at -= 1;
                }
            }
        }
        self.ways.refill(count + 1, Way::UNREACHED);
        self.capitals.refill(count + 1, 0);
        let found = search::search(
            &self.places,
            &self.known,
            inputs.lists,
            inputs.allowed,
            inputs.reference_year.get(),
            &mut self.ways,
            &mut self.capitals,
        );
        self.segments.clear();
        if self.is_personal() {
            self.trace(text);
            return Guesses { log10_thousandths: 0, price_thousandths: 0, segments: &self.segments };
        }
        let cover = self.ways.last().map_or(0, |way| way.cost).saturating_add(model::UNKNOWN);
        let whole = found.whole.filter(|(price, _)| *price <= cover);
        match whole {
            Some((price, what)) => self.segments.extend(self.segment(text, 0, count, what, price)),
            None if count == 0 => self.segments.extend(invisible(text)),
            None => self.trace(text),
        }
        let price = whole.map_or(cover, |(price, _)| price);
        let log10_thousandths = if text.chars().is_empty() { 0 } else { level::guesses(price) };
        Guesses { log10_thousandths, price_thousandths: price, segments: &self.segments }
    }

    /// Whether what is known of the user, and signs between, make up all of it: that is tried before anything else. The
    /// ways then lead over these pieces.
    fn is_personal(&mut self) -> bool {
        let mut at = 0;
        while let Some((end, _)) = self.personal_step(at) {
            at = end;
        }
        if at == 0 || at < self.places.len() {
            return false;
        }
        at = 0;
        while let Some((end, what)) = self.personal_step(at) {
            if let Some(way) = self.ways.get_mut(end) {
                *way = Way { cost: 0, from: at as u32, what };
            }
            at = end;
        }
        true
    }

    /// The longest piece of personal data that begins here, or the sign behind one: where it ends, and what it is.
    fn personal_step(&self, at: usize) -> Option<(usize, Explanation)> {
        let first = self.known.partition_point(|piece| piece.start < at);
        let following = self.known.get(first..).unwrap_or_default().iter();
        let pieces = following.take_while(|piece| piece.start == at).filter(|piece| piece.end > at);
        let sign = self.places.get(at).is_some_and(|place| place.is_sign());
        match pieces.max_by_key(|piece| piece.end) {
            Some(piece) => Some((piece.end, piece.what)),
            None => (sign && at > 0).then_some((at + 1, Explanation::Separator)),
        }
    }

    /// The segments of the cheapest way, from the end backwards and then put in order.
    fn trace(&mut self, text: &Prepared) {
        let mut end = self.places.len();
        let mut later = None;
        while end > 0 {
            let Some(way) = self.ways.get(end).copied() else { return };
            let from = way.from as usize;
            let before = self.ways.get(from).map_or(0, |way| way.cost);
            let segment = self.segment(text, from, end, way.what, way.cost.saturating_sub(before));
            match (self.segments.last_mut(), segment) {
                // Copies of copies are one repeat, syllables one word, and characters one stretch on whichever keys.
                (Some(last), Some(segment)) if later == Some(way.what) && joins(segment.kind) => {
                    *last = join(*last, segment);
                }
                (_, Some(segment)) => self.segments.push(segment),
                (_, None) => {}
            }
            if from >= end {
                return;
            }
            later = Some(way.what);
            end = from;
        }
        self.segments.reverse();
    }

    fn segment(
        &self,
        text: &Prepared,
        from: usize,
        end: usize,
        what: Explanation,
        price: u32,
    ) -> Option<Segment> {
        let first = self.places.get(from)?.code_point as usize;
        let behind = self.places.get(end).map_or(text.chars().len(), |place| place.code_point as usize);
        // What folds to nothing (joiners, marks) goes with what stands before it.
        let first = if from == 0 { 0 } else { first };
        Some(Segment {
            kind: kind(what, self.places.get(from)?.symbol),
            span: text.span(first..behind)?,
            length: u32::try_from(behind - first).ok()?,
            guesses_log10_thousandths: price,
        })
    }
}

fn joins(kind: SegmentKind) -> bool {
    matches!(kind, SegmentKind::Repeat { .. } | SegmentKind::Pinyin | SegmentKind::Characters)
}

/// All of a password in which nothing can be seen.
fn invisible(text: &Prepared) -> Option<Segment> {
    let length = text.chars().len();
    Some(Segment {
        kind: SegmentKind::Characters,
        span: text.span(0..length)?,
        length: u32::try_from(length).ok()?,
        guesses_log10_thousandths: 0,
    })
}

fn join(later: Segment, earlier: Segment) -> Segment {
    let kind = match (later.kind, earlier.kind) {
        (SegmentKind::Repeat { times }, SegmentKind::Repeat { times: more }) => {
            SegmentKind::Repeat { times: times + more - 1 }
        }
        (kind, _) => kind,
    };
    Segment {
        kind,
        span: earlier.span.join(later.span),
        length: earlier.length + later.length,
        guesses_log10_thousandths: earlier.guesses_log10_thousandths + later.guesses_log10_thousandths,
    }
}

fn kind(what: Explanation, symbol: u8) -> SegmentKind {
    match what {
        Explanation::Characters => SegmentKind::Characters,
        Explanation::Entry { sort: Sort::Password, disguise, .. } => SegmentKind::KnownPassword { disguise },
        Explanation::Entry { list, sort, disguise } => {
            let Some(language) = language(list) else { return SegmentKind::KnownPassword { disguise } };
            match sort {
                Sort::Name => SegmentKind::Name { language, disguise },
                Sort::Place => SegmentKind::Place { language, disguise },
                _ if language == ListLanguage::Zh && symbol.is_ascii() => SegmentKind::Pinyin,
                _ => SegmentKind::Word { language, disguise },
            }
        }
        Explanation::Walk { layout } => SegmentKind::KeyboardWalk { layout },
        Explanation::Sequence { alphabet, descending } => SegmentKind::Sequence { alphabet, descending },
        Explanation::Copy { .. } => SegmentKind::Repeat { times: 2 },
        Explanation::Date => SegmentKind::Date,
        Explanation::Year => SegmentKind::Year,
        Explanation::NumberIdiom => SegmentKind::NumberIdiom,
        Explanation::Separator => SegmentKind::Separator,
        Explanation::Personal { field, disguise } => SegmentKind::PersonalData { field, disguise },
    }
}

fn language(list: ListName) -> Option<ListLanguage> {
    Some(match list {
        ListName::English => ListLanguage::En,
        ListName::Dutch => ListLanguage::Nl,
        ListName::Swedish => ListLanguage::Sv,
        ListName::Russian => ListLanguage::Ru,
        ListName::Chinese => ListLanguage::Zh,
        _ => return None,
    })
}

//! The parts' rules, put together by what they are about.

use super::facets::{Facet, Group, Key, Made, put_together, take_apart};
use super::implied::implied;
use crate::policy::RuleEntry;
use crate::report::Mode;
use crate::rules::Rule;

/// A rule of a part.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The part's index.
    pub(super) part: usize,
    /// The rule's index in it.
    pub(super) rule: usize,
    /// The rule.
    pub(super) entry: &'a RuleEntry,
}

impl Asked<'_> {
    fn place(&self) -> (usize, usize) {
        (self.part, self.rule)
    }
}

/// A rule of the merged policy, and what asked for it.
pub(super) struct Kept<'a> {
    pub(super) entry: RuleEntry,
    /// Who asked for it, and what of it.
    pub(super) from: Vec<(Asked<'a>, Vec<Key>)>,
    /// None for a rule that is no numbers.
    group: Option<Group>,
}

/// What of a rule stands no longer, and which rule of the merged policy asks for as much.
pub(super) struct Outdone<'a> {
    pub(super) asked: Asked<'a>,
    pub(super) keys: Vec<Key>,
    pub(super) because: usize,
    /// It only advised, and the other enforces.
    pub(super) advised: bool,
}

/// Rules of one mode that are numbers of one kind.
struct Slot<'a> {
    mode: Mode,
    group: Group,
    members: Vec<(Asked<'a>, Vec<Facet>)>,
}

/// A rule that is no numbers, and its JSON, by which it is compared.
struct Whole<'a> {
    asked: Asked<'a>,
    json: String,
}

/// Both kinds, in the order in which they are first asked.
enum Place<'a> {
    Numbers(Slot<'a>),
    Whole(Whole<'a>),
}

/// The union of the rules, without what others imply.
pub(super) fn union<'a>(asked: &[Asked<'a>]) -> (Vec<Kept<'a>>, Vec<Outdone<'a>>) {
    let places = places(asked);
    let wholes: Vec<&Whole<'a>> = places.iter().filter_map(Place::whole).collect();
    let slots: Vec<&Slot<'a>> = places.iter().filter_map(Place::slot).collect();
    let mut kept: Vec<Kept<'a>> = Vec::new();
    for place in &places {
        match place {
            Place::Whole(whole) => kept.extend(whole.kept(&wholes)),
            Place::Numbers(slot) => kept.extend(slot.kept(&slots)),
        }
    }
    let of_wholes = wholes.iter().filter_map(|whole| whole.outdone(&wholes, &kept));
    let of_slots = slots.iter().flat_map(|slot| slot.outdone(&kept));
    let mut outdone: Vec<Outdone<'a>> = of_wholes.chain(of_slots).collect();
    outdone.sort_by_key(|outdone| (outdone.asked.place(), outdone.because));
    (kept, outdone)
}

fn places<'a>(asked: &[Asked<'a>]) -> Vec<Place<'a>> {
    let mut places: Vec<Place<'a>> = Vec::new();
    for &asked in asked {
        let mode = asked.entry.mode;
        let Some((group, facets)) = take_apart(&asked.entry.rule) else {
            let json = serde_json::to_string(&asked.entry.rule).unwrap_or_default();
            places.push(Place::Whole(Whole { asked, json }));
            continue;
        };
        let same = |place: &&mut Place<'a>| matches!(place, Place::Numbers(slot) if slot.mode == mode && slot.group == group);
        match places.iter_mut().find(same) {
            Some(Place::Numbers(slot)) => slot.members.push((asked, facets)),
            _ => places.push(Place::Numbers(Slot { mode, group, members: vec![(asked, facets)] })),
        }
    }
    places
}

impl<'a> Place<'a> {
    fn whole(&self) -> Option<&Whole<'a>> {
        if let Self::Whole(whole) = self { Some(whole) } else { None }
    }

    fn slot(&self) -> Option<&Slot<'a>> {
        if let Self::Numbers(slot) = self { Some(slot) } else { None }
    }
}

impl<'a> Whole<'a> {
    fn mode(&self) -> Mode {
        self.asked.entry.mode
    }

    /// Whether the two are written alike, sources aside.
    fn same(&self, other: &Self) -> bool {
        !self.json.is_empty() && self.json == other.json
    }

    /// Whether another one asks for all that this one asks. What enforces is never answered by what advises.
    fn answered(&self, by: &Self) -> bool {
        (by.mode() == Mode::Enforce || by.mode() == self.mode())
            && (self.same(by) || implied(&self.asked.entry.rule, &by.asked.entry.rule))
    }

    /// Another one that makes this one needless: of two that answer each other the earlier one stays.
    fn needless_by<'b>(&self, wholes: &[&'b Self]) -> Option<&'b Self> {
        wholes.iter().copied().find(|by| {
            by.asked.place() != self.asked.place()
                && self.answered(by)
                && (!by.answered(self) || by.asked.place() < self.asked.place())
        })
    }

    fn kept(&self, wholes: &[&Self]) -> Option<Kept<'a>> {
        if self.needless_by(wholes).is_some() {
            return None;
        }
        let same = |other: &&&Self| other.mode() == self.mode() && self.same(other);
        let mut from: Vec<(Asked<'a>, Vec<Key>)> =
            wholes.iter().filter(same).map(|other| (other.asked, Vec::new())).collect();
        if from.is_empty() {
            from.push((self.asked, Vec::new()));
        }
        Some(Kept { entry: self.asked.entry.clone(), from, group: None })
    }

    fn outdone(&self, wholes: &[&Self], kept: &[Kept<'a>]) -> Option<Outdone<'a>> {
        let holds = |whole: &Self| {
            kept.iter().position(|kept| kept.from.iter().any(|(a, _)| a.place() == whole.asked.place()))
        };
        if holds(self).is_some() {
            return None;
        }
        // One that makes it needless may be needless itself; each step leads to a stricter or an earlier one.
        let mut by = self.needless_by(wholes)?;
        for _ in wholes {
            if let Some(because) = holds(by) {
                let advised = self.mode() != by.mode();
                return Some(Outdone { asked: self.asked, keys: Vec::new(), because, advised });
            }
            by = by.needless_by(wholes)?;
        }
        None
    }
}

impl<'a> Slot<'a> {
    /// The strictest value of every facet.
    fn strictest(&self) -> Vec<Facet> {
        let mut strictest: Vec<Facet> = Vec::new();
        for facet in self.members.iter().flat_map(|(_, facets)| facets) {
            match strictest.iter_mut().find(|other| other.key == facet.key) {
                Some(other) => other.value = facet.key.stricter(other.value, facet.value),
                None => strictest.push(facet.clone()),
            }
        }
        strictest
    }

    /// The same without what is enforced as strictly, if this only advises.
    fn needed(&self, slots: &[&Self]) -> Vec<Facet> {
        let mut facets = self.strictest();
        let enforced = slots.iter().find(|other| other.mode == Mode::Enforce && other.group == self.group);
        if let (Mode::Advise, Some(enforced)) = (self.mode, enforced) {
            let enforced = enforced.strictest();
            facets.retain(|facet| {
                let same = enforced.iter().find(|other| other.key == facet.key);
                same.is_none_or(|other| facet.key.stricter(other.value, facet.value) != other.value)
            });
        }
        facets
    }

    /// The rules that it comes to: one for each source that is named, so that none is said of what it does not ask.
    fn kept(&self, slots: &[&Self]) -> Vec<Kept<'a>> {
        let made: Option<Vec<Kept<'a>>> = self
            .bundles(self.needed(slots))
            .into_iter()
            .map(|(asked, facets)| {
                let made = self.made(asked, &facets);
                // A letter without case meets a least number of lower-case letters and a most of none: in one rule that
                // is taken for a mistake, in two it is not. And what only advises may contradict itself.
                let sound = !made.is_empty() && made.iter().all(|kept| Rule::new(&kept.entry.rule).is_ok());
                sound.then_some(made)
            })
            .collect::<Option<Vec<_>>>()
            .map(|made| made.into_iter().flatten().collect());
        made.unwrap_or_else(|| {
            let verbatim = |(asked, all): &(Asked<'a>, Vec<Facet>)| {
                let keys = all.iter().map(|facet| facet.key.clone()).collect();
                Kept { entry: asked.entry.clone(), from: vec![(*asked, keys)], group: Some(self.group) }
            };
            self.members.iter().map(verbatim).collect()
        })
    }

    /// The facets by the source of the first rule that asks for each, and the first rule of that source.
    fn bundles(&self, facets: Vec<Facet>) -> Vec<(Asked<'a>, Vec<Facet>)> {
        let mut bundles: Vec<(Asked<'a>, Vec<Facet>)> = Vec::new();
        for facet in facets {
            let Some((asked, _)) = self.members.iter().find(|(_, theirs)| theirs.contains(&facet)) else {
                continue;
            };
            // Fields are one line of the checklist, whoever names them.
            let one_line = matches!(facet.key, Key::Field(_));
            let same = |bundle: &&mut (Asked<'a>, Vec<Facet>)| {
                one_line || bundle.0.entry.source == asked.entry.source
            };
            match bundles.iter_mut().find(same) {
                Some((_, facets)) => facets.push(facet),
                None => bundles.push((*asked, vec![facet])),
            }
        }
        bundles
    }

    /// The rules of some facets: that of a part as it is written, if it asks for exactly these.
    fn made(&self, asked: Asked<'a>, facets: &[Facet]) -> Vec<Kept<'a>> {
        let whole = self.members.iter().any(|(one, all)| one.place() == asked.place() && all == facets);
        let made = if whole {
            vec![(asked.entry.rule.clone(), (0..facets.len()).collect())]
        } else {
            put_together(self.group, facets)
        };
        made.into_iter()
            .map(|(rule, places): Made| {
                let own: Vec<&Facet> = places.iter().filter_map(|at| facets.get(*at)).collect();
                let source = asked.entry.source.clone();
                let entry = RuleEntry { rule, mode: self.mode, source };
                Kept { entry, from: self.decisive(&own), group: Some(self.group) }
            })
            .filter(|kept| !kept.from.is_empty())
            .collect()
    }

    /// The rules that ask for exactly one of these facets, and which.
    fn decisive(&self, facets: &[&Facet]) -> Vec<(Asked<'a>, Vec<Key>)> {
        let theirs = |(asked, all): &(Asked<'a>, Vec<Facet>)| {
            let keys: Vec<Key> =
                all.iter().filter(|facet| facets.contains(facet)).map(|facet| facet.key.clone()).collect();
            (!keys.is_empty()).then_some((*asked, keys))
        };
        self.members.iter().filter_map(theirs).collect()
    }

    fn outdone(&self, kept: &[Kept<'a>]) -> Vec<Outdone<'a>> {
        let mut outdone: Vec<Outdone<'a>> = Vec::new();
        for (asked, facets) in &self.members {
            let credited = |key: &Key| {
                let mut from = kept.iter().flat_map(|kept| &kept.from);
                from.any(|(other, keys)| other.place() == asked.place() && keys.contains(key))
            };
            for facet in facets.iter().filter(|facet| !credited(&facet.key)) {
                let holds = |kept: &Kept<'a>, mode| {
                    kept.group == Some(self.group)
                        && kept.entry.mode == mode
                        && kept.from.iter().any(|(_, keys)| keys.contains(&facet.key))
                };
                let in_mode = |mode| kept.iter().position(|kept| holds(kept, mode));
                let Some(because) = in_mode(self.mode).or_else(|| in_mode(Mode::Enforce)) else { continue };
                let advised = kept.get(because).is_some_and(|kept| kept.entry.mode != self.mode);
                match outdone.last_mut() {
                    Some(last) if last.asked.place() == asked.place() && last.because == because => {
                        last.keys.push(facet.key.clone());
                    }
                    _ => outdone.push(Outdone {
                        asked: *asked,
                        keys: vec![facet.key.clone()],
                        because,
                        advised,
                    }),
                }
            }
        }
        outdone
    }
}

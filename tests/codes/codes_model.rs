//! Random sequences of what can happen to access codes, against a model that remembers every code there ever was.

use std::collections::BTreeSet;

use passmuster::Password;
use passmuster::codes::{
    AccessCodeRecord, Actor, CLOCK_TOLERANCE, CodeOptions, CodeSpec, CodeState, Entry, Event, EventKind,
    IssueOrder, Issued, Moment, issue_all,
};
use passmuster::report::ClaimOutcome;

use crate::support::{DAY, NOW, Plain, Random};

const SEQUENCES: u64 = 100_000;
const ACCOUNTS: usize = 2;
const MOST_FAILURES: u32 = 3;
const LIFETIME: u64 = DAY;

/// Why a code of the model is no longer valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gone {
    Voided,
    Claimed,
    Expired,
    Deactivated,
    Locked,
}

/// A code of the model, remembered for ever.
struct Remembered {
    account: usize,
    entry: Entry,
    text: String,
    issued: u64,
    wrong: u32,
    gone: Option<Gone>,
}

/// The model beside what it is a model of.
struct World {
    random: Random,
    options: CodeOptions,
    now: u64,
    records: Vec<AccessCodeRecord>,
    codes: Vec<Remembered>,
    /// Codes that opened an account.
    opened: BTreeSet<String>,
}

impl World {
    fn new(seed: u64, options: &CodeOptions) -> Self {
        let records = (0..ACCOUNTS).map(|n| AccessCodeRecord::new(n.to_string())).collect();
        Self {
            random: Random::new(seed),
            options: options.clone(),
            now: NOW.unix_seconds(),
            records,
            codes: Vec::new(),
            opened: BTreeSet::new(),
        }
    }

    fn moment(&self) -> Moment {
        Moment::from_unix_seconds(self.now)
    }

    /// What the model takes note of whenever an account is touched: its code is over from its last second on.
    fn notice_the_time(&mut self, account: usize) -> bool {
        let now = self.now;
        let over = |code: &&mut Remembered| {
            code.account == account && code.gone.is_none() && now >= code.issued + LIFETIME
        };
        self.codes.iter_mut().filter(over).map(|code| code.gone = Some(Gone::Expired)).count() > 0
    }

    fn step(&mut self) {
        let account = self.random.below(ACCOUNTS);
        match self.random.below(16) {
            0..=2 => self.issue(account),
            3 => self.issue_to_all(),
            4 | 5 => self.claim_the_latest(account),
            6 => self.claim_any(account),
            7..=9 => self.claim_wrongly(account),
            10 => self.deactivate(account),
            11 => self.sweep(account),
            12 => self.store(account),
            _ => self.let_time_pass(),
        }
        self.hold_together(account);
    }

    fn order(&self) -> IssueOrder<'_> {
        IssueOrder { options: &self.options, actor: Actor::Administrator, now: self.moment(), hasher: &Plain }
    }

    fn issue(&mut self, account: usize) {
        let mut record = self.records[account].clone();
        let mut random = Random::new(self.random.next());
        let issued = record.issue(&self.order(), &mut |bytes| random.fill(bytes)).unwrap();
        self.records[account] = record;
        self.remember(account, &issued);
    }

    fn issue_to_all(&mut self) {
        let mut records = self.records.clone();
        let mut random = Random::new(self.random.next());
        let issued = issue_all(&mut records, &self.order(), &mut |bytes| random.fill(bytes)).unwrap();
        self.records = records;
        for (account, issued) in issued.iter().enumerate() {
            self.remember(account, issued);
        }
    }

    fn remember(&mut self, account: usize, issued: &Issued) {
        let mut told = Vec::new();
        if self.notice_the_time(account) {
            told.push("expired");
        }
        for code in self.codes.iter_mut().filter(|code| code.account == account && code.gone.is_none()) {
            code.gone = Some(Gone::Voided);
            told.push("voided");
        }
        told.push("issued");
        assert_eq!(names(&issued.events), told);
        let text = issued.code.expose().to_owned();
        assert!(self.codes.iter().all(|code| code.text != text), "the same code twice");
        let entry = Entry::read(&Password::from(issued.code.grouped().as_str()), &self.options).unwrap();
        self.codes.push(Remembered { account, entry, text, issued: self.now, wrong: 0, gone: None });
    }

    fn claim_the_latest(&mut self, account: usize) {
        if let Some(at) = self.codes.iter().rposition(|code| code.account == account) {
            self.claim(account, Some(at));
        }
    }

    /// By any code there ever was, also of the other account.
    fn claim_any(&mut self, account: usize) {
        if !self.codes.is_empty() {
            let at = self.random.below(self.codes.len());
            self.claim(account, Some(at));
        }
    }

    fn claim_wrongly(&mut self, account: usize) {
        self.claim(account, None);
    }

    fn claim(&mut self, account: usize, code: Option<usize>) {
        let expired = self.notice_the_time(account);
        let latest = self.codes.iter().rposition(|code| code.account == account);
        let expected = match latest.map(|at| (at, &self.codes[at])) {
            None => ClaimOutcome::NoCode,
            Some((at, latest)) => match latest.gone {
                Some(Gone::Claimed) => ClaimOutcome::AlreadyUsed,
                Some(Gone::Expired) => ClaimOutcome::Expired,
                Some(Gone::Deactivated) => ClaimOutcome::Deactivated,
                Some(Gone::Locked) => ClaimOutcome::Locked,
                Some(Gone::Voided) => panic!("the latest code has no newer one"),
                None if self.now + CLOCK_TOLERANCE < latest.issued => ClaimOutcome::ClockBehind,
                None if code == Some(at) => ClaimOutcome::Claimed,
                None => ClaimOutcome::WrongCode,
            },
        };
        let wrong = Entry::read(&Password::from("ABCDEFGH"), &self.options).unwrap();
        let entry = code.map_or(&wrong, |at| &self.codes[at].entry);
        let now = self.moment();
        let claim = self.records[account].claim(entry, now, &Plain).unwrap();
        assert_eq!(claim.outcome, expected);
        assert_eq!(claim.proof.is_some(), expected == ClaimOutcome::Claimed);

        let mut told = if expired { vec!["expired"] } else { Vec::new() };
        told.push(if expected == ClaimOutcome::Claimed { "claimed" } else { "refused" });
        if let Some(latest) = latest.map(|at| &mut self.codes[at]) {
            match expected {
                ClaimOutcome::Claimed => {
                    latest.gone = Some(Gone::Claimed);
                    assert!(self.opened.insert(latest.text.clone()), "a code opened an account twice");
                    assert!(self.now < latest.issued + LIFETIME, "a code opened an account after its time");
                }
                ClaimOutcome::WrongCode => {
                    latest.wrong += 1;
                    if latest.wrong == MOST_FAILURES {
                        latest.gone = Some(Gone::Locked);
                        told.push("locked");
                    }
                }
                _ => {}
            }
        }
        assert_eq!(names(&claim.events), told);
    }

    fn deactivate(&mut self, account: usize) {
        let now = self.now;
        let valid = self
            .codes
            .iter_mut()
            .find(|code| code.account == account && code.gone.is_none() && now < code.issued + LIFETIME);
        let expected = valid.is_some();
        if let Some(code) = valid {
            code.gone = Some(Gone::Deactivated);
        }
        let now = self.moment();
        assert_eq!(self.records[account].deactivate(Actor::Administrator, now).is_ok(), expected);
    }

    fn sweep(&mut self, account: usize) {
        let now = self.moment();
        let expired = self.notice_the_time(account);
        assert_eq!(self.records[account].expire(now).is_some(), expired);
        assert_eq!(self.records[account].expire(now), None, "expired once");
    }

    fn store(&mut self, account: usize) {
        let json = serde_json::to_string(&self.records[account]).unwrap();
        self.records[account] = serde_json::from_str(&json).unwrap();
        for code in &self.codes {
            assert!(!json.contains(&code.text), "a code in what is stored");
        }
    }

    /// Hours, days, to the edge of a code's life, or back.
    fn let_time_pass(&mut self) {
        let ends: Vec<u64> = self.codes.iter().map(|code| code.issued + LIFETIME).collect();
        self.now = match self.random.below(8) {
            0 => self.now + 60,
            1 | 2 => self.now + 3_600,
            3 => self.now + LIFETIME / 2,
            4 => self.now.saturating_sub(CLOCK_TOLERANCE),
            5 => self.now.saturating_sub(CLOCK_TOLERANCE + 1),
            6 => self.now.saturating_sub(2 * LIFETIME),
            _ => match ends.last() {
                Some(end) => end - self.random.next() % 2,
                None => self.now + 1,
            },
        };
    }

    /// What an administrator sees is what the model has.
    fn hold_together(&self, account: usize) {
        let of_account = || self.codes.iter().filter(|code| code.account == account);
        assert!(of_account().filter(|code| code.gone.is_none()).count() <= 1, "two valid codes");
        let seen = self.records[account].state(self.moment());
        let expected = match of_account().next_back().map(|code| (code, code.gone)) {
            None => matches!(seen, CodeState::None),
            Some((code, None)) if self.now >= code.issued + LIFETIME => {
                matches!(seen, CodeState::Expired { .. })
            }
            Some((code, None)) => {
                matches!(seen, CodeState::Valid { failures, .. } if failures == code.wrong)
            }
            Some((_, Some(Gone::Claimed))) => matches!(seen, CodeState::Claimed { .. }),
            Some((_, Some(Gone::Expired))) => matches!(seen, CodeState::Expired { .. }),
            Some((_, Some(Gone::Deactivated))) => matches!(seen, CodeState::Deactivated { .. }),
            Some((_, Some(Gone::Locked))) => matches!(seen, CodeState::Locked { .. }),
            Some((_, Some(Gone::Voided))) => false,
        };
        assert!(expected, "{seen:?}");
    }

    /// At the end every code there ever was is tried at every account: one opens it at most.
    fn try_every_code(&self) {
        for (account, record) in self.records.iter().enumerate() {
            let opens = self.codes.iter().filter(|code| {
                let claim = record.clone().claim(&code.entry, self.moment(), &Plain).unwrap();
                let opened = claim.outcome == ClaimOutcome::Claimed;
                assert!(!opened || (code.account == account && !self.opened.contains(&code.text)));
                opened
            });
            assert!(opens.count() <= 1);
        }
    }
}

fn names(events: &[Event]) -> Vec<&'static str> {
    let name = |event: &Event| match event.what {
        EventKind::CodeIssued { .. } => "issued",
        EventKind::CodeVoided => "voided",
        EventKind::CodeClaimed => "claimed",
        EventKind::CodeExpired { .. } => "expired",
        EventKind::CodeDeactivated => "deactivated",
        EventKind::CodeLocked { .. } => "locked",
        EventKind::ClaimRefused { .. } => "refused",
        _ => "something of passwords",
    };
    events.iter().map(name).collect()
}

#[test]
fn random_sequences_agree_with_the_model() {
    let mut spec = CodeSpec::default();
    (spec.length, spec.lifetime_seconds, spec.most_failures) = (8, LIFETIME, MOST_FAILURES);
    let options = CodeOptions::new(spec).unwrap();
    let mut opened = 0;
    for seed in 0..SEQUENCES {
        let sequence = std::panic::catch_unwind(|| {
            let mut world = World::new(seed, &options);
            for _ in 0..1 + world.random.below(16) {
                world.step();
            }
            world.try_every_code();
            world.opened.len()
        });
        opened += sequence.unwrap_or_else(|_| panic!("sequence {seed}"));
    }
    // Otherwise the sequences would say little.
    assert!(opened > 10_000, "{opened}");
}

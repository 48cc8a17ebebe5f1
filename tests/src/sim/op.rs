//! What may happen. Numbers pick among what there is (modulo), so that a list with some left out still means something.

use crate::SeededRng;

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "`who`, `which`, `from`, `to` pick a phone, an entry, a message")]
pub enum Op {
    /// Somebody writes an entry, of a kind that the role may write.
    Add { who: u16, kind: u16 },
    /// Somebody corrects an entry.
    Correct { who: u16, which: u16 },
    /// Somebody takes an entry back.
    Retract { who: u16, which: u16 },
    /// Somebody says what the child is called.
    SetProfile { who: u16, field: u16 },
    /// Somebody picks among the names.
    PickProfile { who: u16, which: u16 },
    /// A phone begins to sync, or is told to again.
    Sync { who: u16 },
    /// A message arrives, any of those under way.
    Deliver { which: u16 },
    /// A message is lost; the phone learns by a timeout.
    Drop { which: u16 },
    /// A message will arrive twice.
    Repeat { which: u16 },
    /// A phone goes offline.
    Partition { who: u16 },
    /// It comes back.
    Heal { who: u16 },
    /// A phone dies between two steps.
    Crash { who: u16 },
    /// A phone will die within one, at this many draws of randomness from now.
    CrashWithin { who: u16, draws: u16 },
    /// A phone is closed properly.
    Close { who: u16 },
    /// A backup of a phone is restored onto another one; both go on.
    Clone { who: u16 },
    /// A file goes from phone to phone, cut off at `cut` thousandths where that is below 1,000, perhaps taken in twice.
    Doorstep { from: u16, to: u16, cut: u16, twice: bool },
    /// The same, with only what the other's own file says is missing there.
    DoorstepAnswer { from: u16, to: u16 },
    /// Somebody writes on many days, each a frame of its own, and meets nobody.
    Visits { who: u16, count: u16 },
    /// The relay's machine is down.
    RelayDown { which: u16 },
    /// It is up again.
    RelayUp { which: u16 },
    /// The relay begins with an empty disk.
    RelayLoses { which: u16 },
    /// The relay's operator makes a backup.
    RelayBacksUp { which: u16 },
    /// The relay goes back to the last backup.
    RelayRollsBack { which: u16 },
    /// The relay's disk does not take the next commits.
    RelayDiskFails { which: u16, times: u16 },
    /// A phone's clock jumps.
    ClockJump { who: u16, to: u16 },
    /// Time passes; phones that wait try again.
    Tick { seconds: u16 },
    /// A guardian invites somebody.
    Invite { who: u16, role: u16 },
    /// A guardian types the code of somebody who asked.
    Approve { which: u16 },
    /// A guardian seals the keys to somebody once more.
    SealAgain { who: u16, whom: u16 },
    /// Somebody moves a phone to another relay.
    MoveRelay { who: u16, which: u16 },
    /// A phone's disk goes back to how the phone was when new. No seed does it: it breaks what was promised, for the check of the checks.
    ForgetHome { who: u16 },
    /// Somebody has the doctor look.
    Doctor { who: u16 },
}

impl Op {
    /// Whom it happens to, where that is one phone.
    pub(super) fn who(&self) -> Option<u16> {
        match *self {
            Self::Add { who, .. }
            | Self::Correct { who, .. }
            | Self::Retract { who, .. }
            | Self::SetProfile { who, .. }
            | Self::PickProfile { who, .. }
            | Self::Sync { who }
            | Self::Crash { who }
            | Self::Close { who }
            | Self::Doctor { who }
            | Self::Visits { who, .. }
            | Self::ForgetHome { who }
            | Self::SealAgain { who, .. }
            | Self::MoveRelay { who, .. } => Some(who),
            _ => None,
        }
    }
}

/// Ops of a seed: at least so many, and up to so many more; some seeds run longer.
const OPS_MIN: usize = 60;
const OPS_SPREAD: usize = 160;
const LONG: usize = 3;

/// The ops of a seed.
#[must_use]
pub fn ops_of(seed: u64) -> Vec<Op> {
    let mut rng = SeededRng::new(seed ^ 0x0b5);
    let length = if rng.below(16) == 0 { LONG } else { 1 };
    let count = (OPS_MIN + rng.below(OPS_SPREAD)) * length;
    // Worlds differ in what mostly goes wrong in them: a thing is left out, or happens up to three times as often.
    let calm = rng.below(4) == 0;
    let weights: Vec<usize> = TABLE
        .iter()
        .map(|(trouble, weight, _)| match trouble {
            Trouble::No => weight * (2 + rng.below(3)),
            Trouble::Yes if calm => 0,
            Trouble::Yes => weight * rng.below(4),
        })
        .collect();
    (0..count).map(|_| make(&mut rng, &weights)).collect()
}

type Make = fn(&mut dyn FnMut() -> u16) -> Op;

/// Whether something goes wrong by it.
enum Trouble {
    No,
    Yes,
}

/// How often each happens.
const TABLE: &[(Trouble, usize, Make)] = &[
    (Trouble::No, 16, |n| Op::Add { who: n(), kind: n() }),
    (Trouble::No, 3, |n| Op::Correct { who: n(), which: n() }),
    (Trouble::No, 2, |n| Op::Retract { who: n(), which: n() }),
    (Trouble::No, 3, |n| Op::SetProfile { who: n(), field: n() }),
    (Trouble::No, 2, |n| Op::PickProfile { who: n(), which: n() }),
    (Trouble::No, 16, |n| Op::Sync { who: n() }),
    (Trouble::No, 40, |n| Op::Deliver { which: n() }),
    (Trouble::No, 2, |n| Op::Invite { who: n(), role: n() }),
    (Trouble::No, 3, |n| Op::Approve { which: n() }),
    (Trouble::No, 2, |n| Op::Doorstep { from: n(), to: n(), cut: n() % 2_000, twice: n() % 4 == 0 }),
    (Trouble::No, 1, |n| Op::DoorstepAnswer { from: n(), to: n() }),
    (Trouble::No, 2, |n| Op::Tick { seconds: n() }),
    (Trouble::No, 1, |n| Op::Heal { who: n() }),
    (Trouble::No, 1, |n| Op::RelayUp { which: n() }),
    (Trouble::Yes, 1, |n| Op::Visits { who: n(), count: n() }),
    (Trouble::Yes, 4, |n| Op::Drop { which: n() }),
    (Trouble::Yes, 4, |n| Op::Repeat { which: n() }),
    (Trouble::Yes, 2, |n| Op::Partition { who: n() }),
    (Trouble::Yes, 3, |n| Op::Crash { who: n() }),
    (Trouble::Yes, 4, |n| Op::CrashWithin { who: n(), draws: n() }),
    (Trouble::Yes, 1, |n| Op::Close { who: n() }),
    (Trouble::Yes, 2, |n| Op::Clone { who: n() }),
    (Trouble::Yes, 3, |n| Op::Doorstep { from: n(), to: n(), cut: n() % 1_000, twice: n() % 4 == 0 }),
    (Trouble::Yes, 1, |n| Op::RelayDown { which: n() }),
    (Trouble::Yes, 1, |n| Op::RelayLoses { which: n() }),
    (Trouble::Yes, 2, |n| Op::RelayBacksUp { which: n() }),
    (Trouble::Yes, 1, |n| Op::RelayRollsBack { which: n() }),
    (Trouble::Yes, 1, |n| Op::RelayDiskFails { which: n(), times: n() }),
    (Trouble::Yes, 2, |n| Op::ClockJump { who: n(), to: n() }),
    (Trouble::Yes, 1, |n| Op::SealAgain { who: n(), whom: n() }),
    (Trouble::Yes, 1, |n| Op::MoveRelay { who: n(), which: n() }),
    (Trouble::Yes, 1, |n| Op::Doctor { who: n() }),
];

fn make(rng: &mut SeededRng, weights: &[usize]) -> Op {
    let mut left = rng.below(weights.iter().sum());
    let at = weights.iter().position(|weight| {
        let hit = left < *weight;
        left = left.saturating_sub(*weight);
        hit
    });
    let (_, _, op) = &TABLE[at.unwrap_or(0)];
    op(&mut || rng.number() as u16)
}

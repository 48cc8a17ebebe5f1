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
            | Self::SealAgain { who, .. }
            | Self::MoveRelay { who, .. } => Some(who),
            _ => None,
        }
    }
}

/// Fewest and most ops of a seed.
const OPS_MIN: usize = 60;
const OPS_SPREAD: usize = 160;

/// The ops of a seed.
#[must_use]
pub fn ops_of(seed: u64) -> Vec<Op> {
    let mut rng = SeededRng::new(seed ^ 0x0b5);
    let count = OPS_MIN + rng.below(OPS_SPREAD);
    // Worlds differ in what mostly goes wrong in them.
    let calm = rng.below(3) == 0;
    (0..count).map(|_| make(&mut rng, calm)).collect()
}

type Make = fn(&mut dyn FnMut() -> u16) -> Op;

/// How often each happens, in a calm world and in a rough one.
const TABLE: &[(usize, usize, Make)] = &[
    (20, 20, |n| Op::Add { who: n(), kind: n() }),
    (4, 4, |n| Op::Correct { who: n(), which: n() }),
    (3, 3, |n| Op::Retract { who: n(), which: n() }),
    (4, 4, |n| Op::SetProfile { who: n(), field: n() }),
    (2, 2, |n| Op::PickProfile { who: n(), which: n() }),
    (16, 16, |n| Op::Sync { who: n() }),
    (40, 34, |n| Op::Deliver { which: n() }),
    (2, 5, |n| Op::Drop { which: n() }),
    (2, 4, |n| Op::Repeat { which: n() }),
    (1, 3, |n| Op::Partition { who: n() }),
    (1, 2, |n| Op::Heal { who: n() }),
    (1, 4, |n| Op::Crash { who: n() }),
    (1, 4, |n| Op::CrashWithin { who: n(), draws: n() }),
    (1, 1, |n| Op::Close { who: n() }),
    (0, 2, |n| Op::Clone { who: n() }),
    (3, 5, |n| Op::Doorstep { from: n(), to: n(), cut: n() % 2_000, twice: n() % 4 == 0 }),
    (0, 1, |n| Op::RelayDown { which: n() }),
    (1, 2, |n| Op::RelayUp { which: n() }),
    (0, 1, |n| Op::RelayLoses { which: n() }),
    (1, 2, |n| Op::RelayBacksUp { which: n() }),
    (0, 1, |n| Op::RelayRollsBack { which: n() }),
    (0, 1, |n| Op::RelayDiskFails { which: n(), times: n() }),
    (1, 3, |n| Op::ClockJump { who: n(), to: n() }),
    (3, 3, |n| Op::Tick { seconds: n() }),
    (2, 2, |n| Op::Invite { who: n(), role: n() }),
    (3, 3, |n| Op::Approve { which: n() }),
    (1, 1, |n| Op::SealAgain { who: n(), whom: n() }),
    (0, 1, |n| Op::MoveRelay { who: n(), which: n() }),
    (1, 1, |n| Op::Doctor { who: n() }),
];

fn make(rng: &mut SeededRng, calm: bool) -> Op {
    let weight = |row: &(usize, usize, Make)| if calm { row.0 } else { row.1 };
    let mut left = rng.below(TABLE.iter().map(weight).sum());
    let row = TABLE.iter().find(|row| {
        let hit = left < weight(row);
        left = left.saturating_sub(weight(row));
        hit
    });
    let (_, _, op) = row.unwrap_or(&TABLE[0]);
    op(&mut || rng.number() as u16)
}

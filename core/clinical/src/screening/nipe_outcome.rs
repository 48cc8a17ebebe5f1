//! What the examination found in one of its parts.

use std::fmt;
use std::str::FromStr;

use super::NipeSystem;
use crate::typed::hyphenated;

/// Which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both.
    Bilateral,
}

/// What the examination of one part found. It is a screen: what is not normal is suspected, in the words of the source too.
/// Which outcomes a part can have: [`super::NipeSystem::outcomes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NipeOutcome {
    /// No abnormality.
    Normal {
        /// There is a risk factor.
        risk_factor: bool,
    },
    /// An abnormality is suspected on a side.
    Abnormal {
        /// Which.
        side: Side,
        /// There is a risk factor.
        risk_factor: bool,
    },
    /// An abnormality is suspected, and there are no sides (heart).
    Suspected {
        /// There is a risk factor.
        risk_factor: bool,
    },
    /// Begun and not finished.
    Incomplete,
    /// The parents declined.
    Declined,
    /// Not done.
    NotDone,
}

/// What is wrong with the words of an outcome. It never repeats them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseNipeOutcomeError {
    /// No outcome, or several.
    #[error(
        "expected one of: normal, abnormal, suspected, incomplete, declined, not done; got {got} of them"
    )]
    Outcome {
        /// How many were found.
        got: usize,
    },
    /// A word that is not known.
    #[error("expected an outcome, a side (left, right, both) and \"risk factor\", got another word")]
    Word,
    /// Abnormal, of a part that has two sides, without one of them or both.
    #[error("expected one side (left, right, both) beside \"abnormal\", got {got}")]
    Side {
        /// How many were found.
        got: usize,
    },
    /// A side beside what has none.
    #[error("expected a side only beside \"abnormal\", got one beside another outcome")]
    NoSide,
    /// A risk factor beside what has none.
    #[error(
        "expected \"risk factor\" only beside normal, abnormal or suspected, got it beside another outcome"
    )]
    NoRiskFactor,
    /// An outcome that the part cannot have.
    #[error("expected an outcome of the {system}, got one that it cannot have")]
    NotOf {
        /// The part.
        system: NipeSystem,
    },
}

impl Side {
    /// All.
    pub const ALL: [Self; 3] = [Self::Left, Self::Right, Self::Bilateral];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Bilateral => "bilateral",
        }
    }
}

impl NipeOutcome {
    /// Every outcome, whether a part of the examination has it or not.
    pub fn all() -> impl Iterator<Item = Self> {
        let with_risk = [false, true].into_iter().flat_map(|risk_factor| {
            let abnormal = Side::ALL.map(|side| Self::Abnormal { side, risk_factor });
            abnormal.into_iter().chain([Self::Normal { risk_factor }, Self::Suspected { risk_factor }])
        });
        with_risk.chain([Self::Incomplete, Self::Declined, Self::NotDone])
    }

    /// As it is written in data, such as "abnormal-left-risk-factor". Never changes.
    #[must_use]
    pub fn id(self) -> String {
        let risk = if self.has_risk_factor() { "-risk-factor" } else { "" };
        match self {
            Self::Normal { .. } => format!("normal{risk}"),
            Self::Abnormal { side, .. } => format!("abnormal-{}{risk}", side.id()),
            Self::Suspected { .. } => format!("suspected{risk}"),
            Self::Incomplete => "incomplete".to_owned(),
            Self::Declined => "declined".to_owned(),
            Self::NotDone => "not-done".to_owned(),
        }
    }

    /// Whether a risk factor stands beside it.
    #[must_use]
    pub const fn has_risk_factor(self) -> bool {
        match self {
            Self::Normal { risk_factor }
            | Self::Abnormal { risk_factor, .. }
            | Self::Suspected { risk_factor } => risk_factor,
            Self::Incomplete | Self::Declined | Self::NotDone => false,
        }
    }
}

/// What the words say, before it is asked whether they fit together.
#[derive(Default)]
struct Said {
    outcomes: Vec<&'static str>,
    sides: Vec<Side>,
    risk_factor: bool,
}

/// Pairs of words that mean one thing.
const PAIRS: [(&str, &str); 4] =
    [("not-done", "undone"), ("no-abnormality", "normal"), ("no-risk-factors", ""), ("no-risk-factor", "")];

/// Words that say nothing by themselves.
const FILLERS: [&str; 9] = ["with", "a", "and", "on", "the", "side", "sides", "done", "factors"];

impl Said {
    fn read(text: &str) -> Result<Self, ParseNipeOutcomeError> {
        let mut said = Self::default();
        let typed = hyphenated(text).replace('+', "-");
        let typed = PAIRS.iter().fold(typed, |text, (pair, one)| text.replace(pair, one));
        for word in typed.split('-').filter(|word| !word.is_empty()) {
            match word {
                "normal" => said.outcomes.push("normal"),
                "abnormal" | "abnormality" => said.outcomes.push("abnormal"),
                "suspected" => said.outcomes.push("suspected"),
                "incomplete" => said.outcomes.push("incomplete"),
                "declined" => said.outcomes.push("declined"),
                "undone" => said.outcomes.push("not-done"),
                "left" => said.sides.push(Side::Left),
                "right" => said.sides.push(Side::Right),
                "bilateral" | "both" => said.sides.push(Side::Bilateral),
                "risk" | "rf" | "factor" => said.risk_factor = true,
                word if FILLERS.contains(&word) => {}
                _ => return Err(ParseNipeOutcomeError::Word),
            }
        }
        Ok(said)
    }

    /// An abnormality, on the side that was said.
    fn suspected(&self) -> Result<NipeOutcome, ParseNipeOutcomeError> {
        let risk_factor = self.risk_factor;
        match *self.sides {
            [] => Ok(NipeOutcome::Suspected { risk_factor }),
            [side] => Ok(NipeOutcome::Abnormal { side, risk_factor }),
            [Side::Left, Side::Right] | [Side::Right, Side::Left] => {
                Ok(NipeOutcome::Abnormal { side: Side::Bilateral, risk_factor })
            }
            _ => Err(ParseNipeOutcomeError::Side { got: self.sides.len() }),
        }
    }

    fn no_risk_factor(&self, outcome: NipeOutcome) -> Result<NipeOutcome, ParseNipeOutcomeError> {
        if self.risk_factor { Err(ParseNipeOutcomeError::NoRiskFactor) } else { Ok(outcome) }
    }
}

impl FromStr for NipeOutcome {
    type Err = ParseNipeOutcomeError;

    /// From words in any order: "normal", "no abnormality with risk factor", "left abnormal", "abnormality suspected both
    /// sides + RF", "incomplete", "declined", "not done". Whether a part has such an outcome: [`NipeSystem::read`].
    fn from_str(text: &str) -> Result<Self, ParseNipeOutcomeError> {
        let said = Said::read(text)?;
        let outcome = match *said.outcomes {
            ["abnormal"] | ["suspected"] | ["abnormal", "suspected"] | ["suspected", "abnormal"] => {
                return said.suspected();
            }
            ["normal"] => Self::Normal { risk_factor: said.risk_factor },
            ["incomplete"] => said.no_risk_factor(Self::Incomplete)?,
            ["declined"] => said.no_risk_factor(Self::Declined)?,
            ["not-done"] => said.no_risk_factor(Self::NotDone)?,
            _ => return Err(ParseNipeOutcomeError::Outcome { got: said.outcomes.len() }),
        };
        if said.sides.is_empty() { Ok(outcome) } else { Err(ParseNipeOutcomeError::NoSide) }
    }
}

impl fmt::Display for NipeOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self {
            Self::Normal { .. } => "no abnormality",
            Self::Abnormal { side: Side::Left, .. } => "left abnormality suspected",
            Self::Abnormal { side: Side::Right, .. } => "right abnormality suspected",
            Self::Abnormal { side: Side::Bilateral, .. } => "bilateral abnormality suspected",
            Self::Suspected { .. } => "abnormality suspected",
            Self::Incomplete => "incomplete",
            Self::Declined => "declined",
            Self::NotDone => "not done",
        };
        let risk = if self.has_risk_factor() { ", with a risk factor" } else { "" };
        write!(f, "{said}{risk}")
    }
}

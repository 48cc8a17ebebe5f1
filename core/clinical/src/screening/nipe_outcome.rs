//! What the examination found in one of its parts.

use std::fmt;
use std::str::FromStr;

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

/// What the examination of one part found. Which outcomes a part can have: [`super::NipeSystem::outcomes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NipeOutcome {
    /// Normal.
    Normal {
        /// There is a risk factor.
        risk_factor: bool,
    },
    /// Abnormal, on a side.
    Abnormal {
        /// Which.
        side: Side,
        /// There is a risk factor.
        risk_factor: bool,
    },
    /// An abnormality is suspected (heart).
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
    /// Abnormal without one side.
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

/// Words that say nothing by themselves.
const FILLERS: [&str; 9] = ["with", "a", "and", "on", "the", "side", "sides", "done", "factors"];

impl Said {
    fn read(text: &str) -> Result<Self, ParseNipeOutcomeError> {
        let mut said = Self::default();
        let typed = hyphenated(text).replace('+', "-");
        for word in typed.split('-').filter(|word| !word.is_empty()) {
            match word {
                "normal" => said.outcomes.push("normal"),
                "abnormal" | "abnormality" => said.outcomes.push("abnormal"),
                "suspected" => said.outcomes.push("suspected"),
                "incomplete" => said.outcomes.push("incomplete"),
                "declined" => said.outcomes.push("declined"),
                "not" => said.outcomes.push("not-done"),
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

    fn side(&self) -> Result<Side, ParseNipeOutcomeError> {
        match *self.sides {
            [side] => Ok(side),
            [Side::Left, Side::Right] | [Side::Right, Side::Left] => Ok(Side::Bilateral),
            _ => Err(ParseNipeOutcomeError::Side { got: self.sides.len() }),
        }
    }

    fn no_risk_factor(&self, outcome: NipeOutcome) -> Result<NipeOutcome, ParseNipeOutcomeError> {
        if self.risk_factor { Err(ParseNipeOutcomeError::NoRiskFactor) } else { Ok(outcome) }
    }
}

impl FromStr for NipeOutcome {
    type Err = ParseNipeOutcomeError;

    /// From words in any order: "normal", "normal with risk factor", "left abnormal", "abnormal both sides + RF",
    /// "abnormality suspected", "incomplete", "declined", "not done".
    fn from_str(text: &str) -> Result<Self, ParseNipeOutcomeError> {
        // "not" is only known in "not done": "not normal" would be two outcomes, a bare "not" half a word.
        let typed = hyphenated(text);
        if typed.split('-').any(|word| word == "not") != typed.contains("not-done") {
            return Err(ParseNipeOutcomeError::Word);
        }
        let said = Said::read(text)?;
        let risk_factor = said.risk_factor;
        let outcome = match *said.outcomes {
            ["abnormal"] => return Ok(Self::Abnormal { side: said.side()?, risk_factor }),
            ["normal"] => Self::Normal { risk_factor },
            ["suspected"] | ["abnormal", "suspected"] | ["suspected", "abnormal"] => {
                Self::Suspected { risk_factor }
            }
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
            Self::Normal { .. } => "normal",
            Self::Abnormal { side: Side::Left, .. } => "abnormal, left",
            Self::Abnormal { side: Side::Right, .. } => "abnormal, right",
            Self::Abnormal { side: Side::Bilateral, .. } => "abnormal, both sides",
            Self::Suspected { .. } => "abnormality suspected",
            Self::Incomplete => "incomplete",
            Self::Declined => "declined",
            Self::NotDone => "not done",
        };
        let risk = if self.has_risk_factor() { ", with a risk factor" } else { "" };
        write!(f, "{said}{risk}")
    }
}

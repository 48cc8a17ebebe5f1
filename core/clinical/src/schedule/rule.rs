//! One rule as it stands in the data files.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::age::Age;
use super::moment::Moment;
use super::{Answer, Kind, MessageId, Question};

/// When something is due, for whom, and where that is written. Two dates govern a rule, and they are not the same: when
/// the child was born (`born_from`, `born_until`), and when the appointment is (`valid_from`, `valid_until`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) id: String,
    /// The vaccine's, screening's or review's word.
    pub(super) what: String,
    /// Which dose, where there is more than one.
    pub(super) dose: Option<u8>,
    /// Doses of one course are counted together: MMR and MMRV are one. Else `what`.
    course: Option<String>,
    pub(super) kind: Kind,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub(super) valid_until: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub(super) born_from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub(super) born_until: Option<NaiveDate>,

    /// The first day.
    pub(super) from: Moment,
    /// The last day of the window, where a source gives one. Else the project's convention, `BY_DAYS` after `from`.
    pub(super) by: Option<Moment>,
    /// A day inside the window that is better.
    pub(super) best_by: Option<Moment>,
    /// The last day on which it can be done or is worth having.
    pub(super) last: Option<Moment>,

    /// A dose below this age does not count.
    pub(super) min_age: Option<Age>,
    /// A dose that counts is called early below this age.
    pub(super) early_below: Option<Age>,
    /// From the dose given before, whether that one counted or not.
    pub(super) min_interval: Option<Age>,
    /// The last day on which a dose can be this one and not a later one of the course.
    counts_until: Option<Moment>,
    /// Whether it cannot be had without the dose before.
    #[serde(default)]
    pub(super) needs_previous: bool,
    pub(super) after: Option<After>,
    /// From this age the sources do not say what is still needed.
    pub(super) ask_from: Option<Age>,

    /// Only for those who gave the answer `wanted`.
    pub(super) asks: Option<Question>,
    wanted: Option<Answer>,
    pub(super) if_begun: Option<Begun>,
    pub(super) unless_begun: Option<Begun>,
    /// Not before the result of a test is known, where that test is made.
    pub(super) after_result: Option<AfterResult>,
    pub(super) stand_in: Option<StandIn>,
    /// Not needed once so many doses of the course are this vaccine, given or to come.
    pub(super) enough: Option<Enough>,
    /// Not for those who had so many doses of another vaccine.
    pub(super) enough_recorded: Option<Enough>,
    pub(super) season: Option<Season>,
    /// Part of one test: done when that one is.
    pub(super) part_of: Option<String>,
    /// Not for every child: not asked for once its window has passed.
    #[serde(default)]
    pub(super) optional: bool,
    /// Not offered, although people may expect it: the message that says so.
    pub(super) offered: Option<MessageId>,
    /// Of what is not offered: whether something is still needed is for people to ask.
    #[serde(default)]
    pub(super) ask: bool,
    /// What people should know beside the reason.
    pub(super) note: Option<MessageId>,

    pub(super) text: String,
    /// What of it is the project's choice and no source's.
    pub(super) convention: Option<String>,
    /// What of it no document was found for.
    pub(super) unsure: Option<String>,
    pub(super) sources: Vec<String>,
}

/// Not before some time after another course's doses.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct After {
    pub(super) course: String,
    /// After the last that counts of the first so many. Else after the last given at all.
    pub(super) doses: Option<u8>,
    pub(super) interval: Age,
}

/// A test whose outcome has to allow it (not suspected, not offered, declined), unless the question is answered no.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AfterResult {
    pub(super) check: String,
    pub(super) asks: Question,
    /// What is said while no outcome is recorded.
    pub(super) waits: MessageId,
    /// What is said while no outcome is recorded and nobody asked whether the test is made for this child.
    pub(super) unasked: MessageId,
    /// What is said where the outcome does not allow it.
    pub(super) stops: MessageId,
}

/// Whether a vaccine was begun before a day: given before it, or (while that day is to come) old enough before it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Begun {
    pub(super) vaccine: String,
    #[serde(deserialize_with = "certain_day")]
    pub(super) before: NaiveDate,
    pub(super) from: Age,
}

/// Other vaccines that do in its place from an age on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StandIn {
    pub(super) vaccines: Vec<String>,
    pub(super) from: Age,
}

/// So many doses of a vaccine.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Enough {
    pub(super) vaccine: String,
    pub(super) doses: usize,
}

/// Who is offered what comes each season.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, untagged)]
pub(super) enum Season {
    /// By the age in years on 31 August.
    Ages { youngest: i32, oldest: i32 },
    /// By risk, from the rule's `min_age` on.
    AtRisk {
        /// Always true.
        #[serde(rename = "at_risk")]
        _at_risk: bool,
    },
}

impl Rule {
    pub(super) fn course(&self) -> &str {
        self.course.as_deref().unwrap_or(&self.what)
    }

    pub(super) fn wanted(&self) -> Answer {
        self.wanted.unwrap_or(Answer::Yes)
    }

    /// Whether any dose of the vaccine does, to whatever course it belongs: a catch-up.
    pub(super) fn is_catch_up(&self) -> bool {
        self.stand_in.as_ref().is_some_and(|stand_in| stand_in.vaccines.contains(&self.what))
    }

    pub(super) fn counts_until(&self) -> Option<Moment> {
        self.counts_until.or(self.last)
    }

    pub(super) fn is_for_birth(&self, birth: NaiveDate) -> bool {
        within(birth, self.born_from, self.born_until)
    }

    pub(super) fn is_valid_on(&self, appointment: NaiveDate) -> bool {
        within(appointment, self.valid_from, self.valid_until)
    }
}

fn within(day: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    certain_day(deserializer).map(Some)
}

fn certain_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

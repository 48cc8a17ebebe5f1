//! What a family sees of growth: every measurement that stands beside UK-WHO, what they say together, and what is missing
//! to say more. Facts with their sources, never a verdict.
//!
//! Computed anew from the entries each time, and nothing of it is stored: the view says by which reference, policy and data
//! version it was made. Nothing is computed from what people dispute (two sexes, two days of birth); the view says that a
//! person has to pick.
//!
//! - [`known`]: who the child is; [`missing`]: what is not settled, in words;
//! - [`taken`]: the measurements that stand, and which of them disagree;
//! - [`view`]: what is shown; [`assess`]: one measurement beside the reference, under each policy;
//! - [`doubts`]: what is asked about before a measurement is kept;
//! - [`chart`]: the same on a chart.

mod assess;
mod chart;
mod doubts;
mod known;
mod missing;
mod taken;
mod view;

pub use chart::ChartQuery;
pub use view::{CitedView, FactView, GrowthAssessmentView, GrowthView, MeasurementView};

use std::collections::BTreeSet;

use chrono::NaiveDate;
use redbook_clinical::growth::facts::{RULES_VERSION, disputed_loss, facts_of};
use redbook_clinical::growth::{Child, DATA_VERSION, GestationPolicy, MidParental, REFERENCE};
use redbook_protocol::RecordId;
use redbook_record::Kind;

use self::known::Known;
use self::missing::Missing;
use self::taken::Taken;
use super::Phone;
use super::open_record::OpenRecord;
use crate::MessageView;
use crate::error::AppError;

impl Phone {
    /// How the child grows beside other children, by one of the three ways to count age. Where a loss is recorded the
    /// measurements stay to be read, and nothing is made of them, asked about them or doubted.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn growth(&mut self, record: &RecordId, policy: GestationPolicy) -> Result<GrowthView, AppError> {
        let open = self.open_record(record)?;
        // After a loss nothing is made of the measurements, asked about them or doubted.
        let has_loss = open.book.current(&open.roles).any(|it| it.entry.kind() == Kind::Loss);
        Ok(open.growth(policy, has_loss, !has_loss))
    }

    /// The measurements beside the reference and nothing more, for whoever is shown the record: what is asked of the family is
    /// not theirs to answer.
    pub(in crate::phone) fn growth_readings(
        &mut self,
        record: &RecordId,
        policy: GestationPolicy,
    ) -> Result<GrowthView, AppError> {
        Ok(self.open_record(record)?.growth(policy, false, false))
    }
}

/// The last of each sort of measurement, beside the reference.
#[derive(Debug, Clone)]
pub(in crate::phone) struct LatestGrowth {
    pub(in crate::phone) measurements: Vec<MeasurementView>,
    /// How age was counted.
    pub(in crate::phone) counted: MessageView,
}

impl Phone {
    /// The last of each sort that has a day and lies before the end of `on`: a slip in the year must not hide the others.
    pub(in crate::phone) fn latest_growth(
        &mut self,
        record: &RecordId,
        policy: GestationPolicy,
        on: NaiveDate,
    ) -> Result<LatestGrowth, AppError> {
        let open = self.open_record(record)?;
        let known = open.known();
        let taken = open.taken(known.birth.ok(), &BTreeSet::new());
        let latest = latest(&taken, on).into_iter();
        Ok(LatestGrowth {
            measurements: latest.map(|it| assess::measurement(it, &taken, &known, false)).collect(),
            counted: assess::counted(policy, known.gestation.ok().flatten()),
        })
    }
}

/// They are sorted by method and by when, so that the last of each that has come is found from the end.
fn latest(taken: &[Taken], on: NaiveDate) -> Vec<&Taken> {
    // ISO 8601: texts compare as days do, however much of the day is known.
    let today = on.to_string();
    let has_come = |it: &&Taken| {
        let when = it.when.map(|when| when.to_string());
        when.is_some_and(|when| when.split('T').next().is_some_and(|day| day <= today.as_str()))
    };
    let of_methods = taken.chunk_by(|it, next| it.method == next.method);
    of_methods.filter_map(|of_method| of_method.iter().rev().find(has_come)).collect()
}

impl OpenRecord {
    /// `asks`: with what the measurements say together, what is missing, and what is doubtful.
    fn growth(&self, policy: GestationPolicy, has_loss: bool, asks: bool) -> GrowthView {
        let known = self.known();
        let taken = self.taken(known.birth.ok(), &BTreeSet::new());
        let child = known.child();
        let (facts, missing) = match asks {
            false => (Vec::new(), Vec::new()),
            true => (self.facts(child.as_ref(), &taken, policy), self.missing(&known, &taken)),
        };
        GrowthView {
            sex: known.sex.ok().map(|sex| sex.id()),
            born: known.birth.ok().map(|birth| birth.to_string()),
            gestation: known.gestation.ok().flatten().map(view::weeks),
            policy: policy.id(),
            counted: assess::counted(policy, known.gestation.ok().flatten()),
            reference: REFERENCE,
            data_version: DATA_VERSION,
            rules_version: RULES_VERSION,
            measurements: taken.iter().map(|it| assess::measurement(it, &taken, &known, asks)).collect(),
            facts,
            missing: missing.into_iter().map(Missing::says).collect(),
            has_loss,
        }
    }

    fn facts(&self, child: Option<&Child>, taken: &[Taken], policy: GestationPolicy) -> Vec<FactView> {
        let Some(child) = child else { return Vec::new() };
        let heights = self.parents().ok().flatten();
        let parents = heights.and_then(|(mother, father)| MidParental::of(child.sex, mother, father).ok());
        let facts = facts_of(child, &taken::together(taken), parents.as_ref(), policy);
        let disputed = disputed_loss(child, &taken::with_disputed(taken), policy);
        disputed.iter().chain(&facts).map(FactView::from).collect()
    }

    fn missing(&self, known: &Known, taken: &[Taken]) -> Vec<Missing> {
        let mut missing = known.missing();
        missing.extend(taken::disagreements(taken));
        missing.extend(self.parents().err());
        if taken.is_empty() {
            missing.push(Missing::NothingMeasured(None));
        }
        missing
    }
}

/// A sentence of this module's own.
fn says(id: &'static str, english: &str) -> MessageView {
    MessageView::new(id, [], english)
}

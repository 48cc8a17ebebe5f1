//! One measurement beside the reference, by each of the three ways to count age.

use chrono::NaiveDate;
use redbook_clinical::Gestation;
use redbook_clinical::age::{AgeError, age_words, corrected_age_words};
use redbook_clinical::growth::plausible::doubts_of;
use redbook_clinical::growth::{
    AssessError, Assessment, Child, ChildError, DATA_VERSION, GestationPolicy, Measurement, NoReference,
    REFERENCE,
};
use serde_json::json;

use super::known::Known;
use super::says;
use super::taken::{Taken, together_without};
use super::view::{GrowthAssessmentView, MeasurementView, weeks};
use crate::MessageView;

/// A measurement, beside the others that stand; what is doubtful in it only where anybody is to be asked.
pub(super) fn measurement(it: &Taken, all: &[Taken], known: &Known, asks: bool) -> MeasurementView {
    let child = known.child();
    let not_assessed = not_assessed(it, child.as_ref());
    let assessable = child.as_ref().zip(it.dated()).filter(|_| not_assessed.is_none());
    let by_policy = |(child, dated): (&Child, Measurement)| {
        GestationPolicy::ALL.map(|policy| assessment(child, &dated, policy)).to_vec()
    };
    MeasurementView {
        entries: it.entries.iter().map(ToString::to_string).collect(),
        what: it.what,
        method: it.method.id(),
        says: it.shown.clone(),
        value: it.measured.map(|measured| measured.value()),
        unit: it.method.unit(),
        when: it.when.map(|when| when.to_string()),
        at_birth: it.is_at_birth,
        age: known.birth.ok().zip(it.on()).and_then(|(birth, on)| age(birth, known.gestation.ok()?, on)),
        doubts: assessable
            .filter(|_| asks)
            .map(|(child, dated)| doubts(child, it, all, &dated))
            .unwrap_or_default(),
        assessments: assessable.map(by_policy).unwrap_or_default(),
        not_assessed,
        disputed: it.disputed,
        confirmed: it.confirmed,
    }
}

/// How age is counted, in words.
pub(super) fn counted(policy: GestationPolicy, gestation: Option<Gestation>) -> MessageView {
    let born = gestation.map(weeks);
    let args = [("gestation", json!(born))];
    match (policy, &born) {
        (GestationPolicy::AsTerm, _) => MessageView::new(
            "growth.policy.as-40+0",
            args,
            "Age is counted from birth, as if born at 40+0 weeks, however long the pregnancy was.",
        ),
        (GestationPolicy::ExactForLife, Some(born)) => MessageView::new(
            "growth.policy.exact",
            args,
            format!("Age is counted from the due date (born at {born} weeks) at every age."),
        ),
        (GestationPolicy::PaperChart, Some(born)) => MessageView::new(
            "growth.policy.paper",
            args,
            format!("Age is counted as on the printed chart (born at {born} weeks)."),
        ),
        (GestationPolicy::ExactForLife, None) => MessageView::new(
            "growth.policy.exact-unknown",
            args,
            "Age is counted from the due date at every age; the length of the pregnancy is taken as 40+0 weeks.",
        ),
        (GestationPolicy::PaperChart, None) => MessageView::new(
            "growth.policy.paper-unknown",
            args,
            "Age is counted as on the printed chart; the length of the pregnancy is taken as 40+0 weeks.",
        ),
    }
}

/// Why it is beside no reference, whatever the way to count age.
fn not_assessed(it: &Taken, child: Option<&Child>) -> Option<MessageView> {
    if it.measured.is_none() {
        return Some(says("growth.none.zero", "A measurement of nothing is not compared."));
    }
    let Some(on) = it.on() else {
        return Some(says("growth.none.no-day", "The day is not known, so it is not compared."));
    };
    let Some(child) = child else {
        return Some(says(
            "growth.none.child",
            "Something about the child is missing, so it is not compared.",
        ));
    };
    let is_before_birth = child.age_days(on).is_none();
    is_before_birth
        .then(|| says("growth.none.before-birth", "It is from before the birth, so it is not compared."))
}

/// With the corrected age where people count with it.
fn age(birth: NaiveDate, gestation: Option<Gestation>, on: NaiveDate) -> Option<MessageView> {
    let wording: Result<_, AgeError> = match gestation {
        Some(gestation) => corrected_age_words(birth, gestation, on).map(|age| age.wording()),
        None => age_words(birth, on).map(|age| age.wording()),
    };
    wording.ok().as_ref().map(MessageView::from)
}

fn doubts(child: &Child, it: &Taken, all: &[Taken], dated: &Measurement) -> Vec<MessageView> {
    doubts_of(child, &together_without(it, all), dated)
        .iter()
        .map(|doubt| MessageView::from(&doubt.says()))
        .collect()
}

fn assessment(child: &Child, dated: &Measurement, policy: GestationPolicy) -> GrowthAssessmentView {
    let assessed = child.assess(dated, policy);
    let found: Option<&Assessment> = assessed.as_ref().ok();
    GrowthAssessmentView {
        policy: policy.id(),
        sds: found.map(|found| found.sds.value()),
        centile: found.map(|found| found.centile.percent()),
        centile_says: found.map(|found| found.centile.to_string()),
        band: found.map(|found| MessageView::from(found.band)),
        decimal_age: found.map(|found| found.age.years()),
        table: found.map(|found| found.table.id()),
        reference: REFERENCE,
        data_version: DATA_VERSION,
        nothing: assessed.as_ref().err().map(nothing),
    }
}

/// Why the reference has no value there.
fn nothing(error: &ChildError) -> MessageView {
    let ChildError::Assess(AssessError::NoReference(why)) = error else {
        return says("growth.none.beyond", "It is too far from every other child's to be compared.");
    };
    match *why {
        NoReference::TooYoung { from_weeks, .. } => MessageView::new(
            "growth.none.too-young",
            [("weeks", json!(from_weeks))],
            format!("The reference begins at {from_weeks} weeks of pregnancy for this."),
        ),
        NoReference::TooOld { until_years, .. } => MessageView::new(
            "growth.none.too-old",
            [("years", json!(until_years))],
            format!("The reference ends at {until_years} years for this."),
        ),
        NoReference::FirstTwoWeeks { from_days } => MessageView::new(
            "growth.none.first-two-weeks",
            [("days", json!(from_days))],
            format!("The printed chart has no lines between birth and {from_days} days."),
        ),
        NoReference::AtBirth => {
            says("growth.none.at-birth", "The printed chart has no value for this on the day of birth.")
        }
        NoReference::NotInThisBuild { table } => MessageView::new(
            "growth.none.not-in-this-build",
            [("table", json!(table.id()))],
            format!("The table {} is not in this build.", table.id()),
        ),
    }
}

//! What the schedule makes of the doses: protection by disease, and what is due. Facts with the rules they follow.

use chrono::NaiveDate;
use redbook_clinical::{Disease, Vaccine};

use super::immunization::against;
use crate::clean::line;
use crate::fhir::ids;
use crate::fhir::resource::{DateCriterion, ImmunizationRecommendation, Recommendation, Resource};
use crate::fhir::types::{Coding, Concept, Meta, Reference, instant};
use crate::fhir::writing::{Made, Writing};
use crate::{DueItem, Protection};

const FORECAST: &str = "http://terminology.hl7.org/CodeSystem/immunization-recommendation-status";

/// All of it; `None` where the schedule says nothing.
pub(crate) fn recommendation(writing: &Writing<'_>) -> Option<Made> {
    let summary = writing.summary;
    let rules = summary.rules.as_deref().and_then(line);
    let diseases = summary.protection.iter().filter_map(of_disease);
    let doses = summary.due.iter().filter_map(|item| of_dose(item, rules.as_deref()));
    let recommendation: Vec<Recommendation> = diseases.chain(doses).collect();
    if recommendation.is_empty() {
        return None;
    }
    let resource = ImmunizationRecommendation {
        meta: Meta::default(),
        patient: Reference::to(writing.child()),
        date: instant(summary.made_ms),
        recommendation,
    };
    let full_url = ids::of_record(&summary.record, "recommendation", &[]);
    Some(Made { full_url, author: None, resource: Resource::ImmunizationRecommendation(Box::new(resource)) })
}

fn of_disease(protection: &Protection) -> Option<Recommendation> {
    let description = line(&protection.text)?;
    let disease = Disease::from_id(&protection.disease);
    let target = disease.map_or_else(|| Concept::words(&protection.disease), |disease| against(&disease));
    // Whether a child is protected is no program's to say: only that a dose is due has a code.
    let status = if protection.expected_now > 0 {
        Concept::of(vec![Coding::new(FORECAST, "due")], "a dose is due")
    } else {
        Concept::words("no dose is due now")
    };
    Some(Recommendation {
        vaccine_code: Vec::new(),
        target_disease: Some(target),
        forecast_status: status,
        date_criterion: criterion("next from", protection.next_from).into_iter().collect(),
        description,
        dose_number_positive_int: None,
    })
}

fn of_dose(item: &DueItem, rules: Option<&str>) -> Option<Recommendation> {
    let name = line(&item.name)?;
    let vaccine = Vaccine::from_id(&item.what);
    let status = match item.status.as_str() {
        "due" => Concept::of(vec![Coding::new(FORECAST, "due")], "due"),
        "overdue" => Concept::of(vec![Coding::new(FORECAST, "overdue")], "overdue"),
        other => Concept::words(other),
    };
    // The reason is a sentence that names the dose.
    let mut description = line(&item.reason).unwrap_or_else(|| format!("{name}."));
    if let Some(rules) = rules {
        description.push_str(&format!(" Rules: {rules}."));
    }
    let days = [("from", item.from), ("by", item.by), ("last", item.last)];
    Some(Recommendation {
        vaccine_code: vec![Concept::words(vaccine.map_or(&name, |vaccine| vaccine.name()))],
        target_disease: None,
        forecast_status: status,
        date_criterion: days.into_iter().filter_map(|(what, day)| criterion(what, day)).collect(),
        description,
        dose_number_positive_int: item.dose.filter(|dose| *dose > 0),
    })
}

fn criterion(what: &str, day: Option<NaiveDate>) -> Option<DateCriterion> {
    day.map(|day| DateCriterion { code: Concept::words(what), value: day.to_string() })
}

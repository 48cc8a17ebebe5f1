//! What a line is answered.

use serde::Serialize;
use serde_json::Value;

use super::BatchError;
use super::request::Request;
use crate::growth::{
    AssessError, Assessment, DATA_VERSION, GestationPolicy, NoReference, REFERENCE, ReferenceTable, assess,
};

/// Both ways to count the age, and where the numbers are from.
pub(super) struct Answer {
    chronological: Looked,
    corrected: Looked,
    policy: GestationPolicy,
}

/// What looking in the reference gave.
enum Looked {
    Found(Assessment),
    Nothing,
    NotInThisBuild(ReferenceTable),
}

#[derive(Serialize)]
struct Written<'a> {
    id: &'a Value,
    chronological: Option<Body>,
    corrected: Option<Body>,
    reference: &'static str,
    policy: &'static str,
    data_version: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_in_this_build: Vec<&'static str>,
}

#[derive(Serialize)]
struct Body {
    decimal_age: f64,
    sds: f64,
    centile: f64,
    band: String,
    table: &'static str,
}

impl Answer {
    pub(super) fn to(request: &Request) -> Result<Self, BatchError> {
        let policy = request.policy;
        Ok(Self {
            chronological: look(request, GestationPolicy::AsTerm)?,
            corrected: look(request, policy)?,
            policy,
        })
    }

    /// As a line.
    pub(super) fn write(&self, id: &Value) -> serde_json::Result<String> {
        let looked = [&self.chronological, &self.corrected];
        serde_json::to_string(&Written {
            id,
            chronological: self.chronological.body(),
            corrected: self.corrected.body(),
            reference: REFERENCE,
            policy: self.policy.id(),
            data_version: DATA_VERSION,
            not_in_this_build: looked.into_iter().filter_map(Looked::missing).collect(),
        })
    }
}

fn look(request: &Request, policy: GestationPolicy) -> Result<Looked, BatchError> {
    match assess(request.sex, request.gestation, request.age_days, request.measured, policy) {
        Ok(assessment) => Ok(Looked::Found(assessment)),
        Err(AssessError::NoReference(NoReference::NotInThisBuild { table })) => {
            Ok(Looked::NotInThisBuild(table))
        }
        Err(AssessError::NoReference(_)) => Ok(Looked::Nothing),
        Err(error) => Err(error.into()),
    }
}

impl Looked {
    fn body(&self) -> Option<Body> {
        let Self::Found(assessment) = self else { return None };
        Some(Body {
            decimal_age: assessment.age.years(),
            sds: assessment.sds.value(),
            centile: assessment.centile.percent(),
            band: assessment.band.to_string(),
            table: assessment.table.id(),
        })
    }

    const fn missing(&self) -> Option<&'static str> {
        match self {
            Self::NotInThisBuild(table) => Some(table.id()),
            Self::Found(_) | Self::Nothing => None,
        }
    }
}

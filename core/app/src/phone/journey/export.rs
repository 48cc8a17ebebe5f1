//! The journey for others: what services did, and nothing that says whose it is.
//!
//! No name, no number, no date of birth, no place, no date, no text that anybody typed: months of age and words of fixed
//! lists only. Still it is a sequence of contacts of one child, and whoever knows the child may know it again; so it is
//! written on the parent's command only, and never sent anywhere.

use std::io::Write;

use redbook_protocol::RecordId;
use serde::Serialize;

use super::super::Phone;
use super::Service;
use super::view::{JourneyStage, JourneyStep};
use crate::error::AppError;

/// The journey without whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JourneyExport {
    /// "redbook-journey".
    pub format: &'static str,
    /// Of the format.
    pub version: u32,
    /// Contacts, oldest first.
    pub contacts: Vec<JourneyContact>,
}

/// One contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JourneyContact {
    /// Before or after the birth.
    pub stage: JourneyStage,
    /// Completed months of age, from the birth on, where it is known.
    pub months: Option<u32>,
    /// "service_contact", "antenatal_contact" or "review".
    pub kind: &'static str,
    /// What sort of service.
    pub service: Service,
    /// Which review.
    pub review: Option<&'static str>,
    /// How it took place.
    pub how: Option<&'static str>,
    /// Whether the parent said anything about its help; what was said stays in the record.
    pub said_whether_it_helped: bool,
}

impl Phone {
    /// The journey without name, number, date of birth, place or free text.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn journey_export(&mut self, record: &RecordId) -> Result<JourneyExport, AppError> {
        let contacts = self.journey(record)?.contacts.into_iter().map(|step| anonymous(&step));
        Ok(JourneyExport { format: "redbook-journey", version: 1, contacts: contacts.collect() })
    }

    /// The same as JSON.
    ///
    /// # Errors
    /// [`AppError::Export`] where `out` does not take it, and those of [`Self::journey_export`].
    pub fn journey_export_to(&mut self, record: &RecordId, out: &mut dyn Write) -> Result<(), AppError> {
        let export = self.journey_export(record)?;
        serde_json::to_writer_pretty(&mut *out, &export).map_err(std::io::Error::from)?;
        Ok(out.write_all(b"\n")?)
    }
}

/// Takes over field by field, so that a field that is added to the view is not given away by itself.
fn anonymous(step: &JourneyStep) -> JourneyContact {
    JourneyContact {
        stage: step.stage,
        months: step.months,
        kind: step.kind,
        service: step.sort,
        review: step.review,
        how: step.how,
        said_whether_it_helped: step.helped.is_some(),
    }
}

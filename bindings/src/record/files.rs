//! Files: the hand-over at the doorstep, exports, imports.

use std::io::Write as _;

use chrono::NaiveDate;
use redbook_app::{AppError, CalendarNames, ImportAnswers, Phone};

use super::{Record, day};
use crate::error::RedbookError;
use crate::views::Imported;

#[uniffi::export]
impl Record {
    /// The doorstep file for others of the record, sealed: `visit.redbook`.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn doorstep_export(&self) -> Result<Vec<u8>, RedbookError> {
        Ok(self.phone.with(|phone| phone.doorstep_export(&self.id, None))?)
    }

    /// What others of the record lack, as answer to a hand-over file of theirs: small enough for a QR code after a visit.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no hand-over file of this record, [`RedbookError::Storage`].
    pub fn doorstep_answer(&self, theirs: Vec<u8>) -> Result<Vec<u8>, RedbookError> {
        Ok(self.phone.with(|phone| phone.doorstep_export(&self.id, Some(&theirs)))?)
    }

    /// The whole record: signed, as FHIR, and as text. It is not sealed: whoever has the file can read it.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn export_all(&self) -> Result<Vec<u8>, RedbookError> {
        self.written(|phone, out| phone.export(&self.id, out).map(drop))
    }

    /// What stands, as FHIR R4 for other record systems. It is not sealed.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn export_fhir(&self) -> Result<Vec<u8>, RedbookError> {
        self.written(|phone, out| phone.export_fhir(&self.id, out).map(drop))
    }

    /// The journey without name, number, date of birth, place or free text, as JSON.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn export_journey(&self) -> Result<Vec<u8>, RedbookError> {
        self.written(|phone, out| phone.journey_export_to(&self.id, out))
    }

    /// What is due, as an iCalendar file without names.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn export_calendar(&self, on: String) -> Result<Vec<u8>, RedbookError> {
        let on: NaiveDate = day(&on)?;
        self.written(|phone, out| {
            let file = phone.due_calendar(&self.id, on, CalendarNames::Without)?;
            out.write_all(file.text.as_bytes()).map_err(AppError::Export)
        })
    }

    /// Takes in FHIR R4 of another system: all that is new, or nothing. `same_child` and `confirmed` say that a person looked.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is none, [`RedbookError::Check`] where it seems to be another child's or to hold slips,
    /// [`RedbookError::NotAllowed`], [`RedbookError::Storage`].
    pub fn import_fhir(
        &self,
        file: Vec<u8>,
        same_child: bool,
        confirmed: bool,
    ) -> Result<Imported, RedbookError> {
        self.with(|phone, record| phone.import_fhir(record, &file, ImportAnswers { same_child, confirmed }))
    }
}

impl Record {
    fn written(
        &self,
        write: impl FnOnce(&mut Phone, &mut Vec<u8>) -> Result<(), AppError>,
    ) -> Result<Vec<u8>, RedbookError> {
        let mut out = Vec::new();
        self.phone.with(|phone| write(phone, &mut out))?;
        Ok(out)
    }
}

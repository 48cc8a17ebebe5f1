//! The measurement that lies at a centile.

use crate::growth::{
    DATA_VERSION, DecimalAge, Measured, MeasurementMethod, NoReference, REFERENCE, ReferenceTable, Sds, Sex,
};

/// The measurement at a distance from the median, and where it is from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasurementAt {
    /// The measurement, in the unit of its method.
    pub measured: Measured,
    /// The age, as it was given: the caller's policy has been applied to it.
    pub age: DecimalAge,
    /// The table.
    pub table: ReferenceTable,
    /// The growth reference: [`REFERENCE`].
    pub reference: &'static str,
    /// The version of the numbers: [`DATA_VERSION`].
    pub data_version: &'static str,
}

/// Why there is no such measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InverseError {
    /// The reference has nothing there.
    #[error(transparent)]
    NoReference(#[from] NoReference),
    /// The distribution ends before.
    #[error("expected a distance from the median that some measurement has, got one beyond")]
    NoSuchMeasurement,
}

/// The measurement at `sds` at an age. For a centile: [`crate::growth::Centile::sds`]; for a line of the chart:
/// [`crate::growth::CentileLine::sds`].
///
/// # Errors
/// UK-WHO has nothing at that age, or no measurement is so far out.
pub fn measurement_at_sds(
    sex: Sex,
    method: MeasurementMethod,
    age: DecimalAge,
    sds: Sds,
) -> Result<MeasurementAt, InverseError> {
    measurement_in_table(ReferenceTable::covering(sex, method, age)?, sex, method, age, sds)
}

/// As [`measurement_at_sds`], in a table of the caller's choice: where two tables meet, a line has to be drawn in both.
///
/// # Errors
/// The table does not have the method or is not built in, or no measurement is so far out.
pub fn measurement_in_table(
    table: ReferenceTable,
    sex: Sex,
    method: MeasurementMethod,
    age: DecimalAge,
    sds: Sds,
) -> Result<MeasurementAt, InverseError> {
    let lms = table.lms(sex, method, age)?;
    let value = lms.value(sds.value()).ok_or(InverseError::NoSuchMeasurement)?;
    let measured = Measured::new(method, value).map_err(|_| InverseError::NoSuchMeasurement)?;
    Ok(MeasurementAt { measured, age, table, reference: REFERENCE, data_version: DATA_VERSION })
}

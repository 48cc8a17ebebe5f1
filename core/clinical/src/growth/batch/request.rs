//! What a line asks.

use serde::Deserialize;
use serde_json::Value;

use super::fields::Field;
use super::{BatchError, LINE_LEN_MAX};
use crate::Gestation;
use crate::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

const DAYS_PER_WEEK: u16 = 7;
const TERM_WEEKS: u16 = 40;

/// A line as it came: JSON, with fields of any type.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Line {
    pub(super) id: Value,
    sex: Value,
    method: Value,
    value: Value,
    unit: Value,
    birth_date: Value,
    measurement_date: Value,
    gestation_weeks: Value,
    gestation_days: Value,
    policy: Value,
}

/// A request that can be answered.
pub(super) struct Request {
    pub(super) sex: Sex,
    pub(super) gestation: Gestation,
    pub(super) age_days: u32,
    pub(super) measured: Measured,
    pub(super) policy: GestationPolicy,
}

impl Line {
    pub(super) fn read(line: &[u8]) -> Result<Self, BatchError> {
        if line.len() > LINE_LEN_MAX {
            return Err(BatchError::LineTooLong { max: LINE_LEN_MAX, got: line.len() });
        }
        // An array would be taken for the fields in their order.
        if !line.trim_ascii_start().starts_with(b"{") {
            return Err(BatchError::NotAnObject);
        }
        serde_json::from_slice(line).map_err(|_| BatchError::NotAnObject)
    }
}

impl Request {
    pub(super) fn of(line: &Line) -> Result<Self, BatchError> {
        let field = |name, value| Field { name, value };
        let sex = field("sex", &line.sex).word(Sex::from_id, "male, female")?;
        let method =
            field("method", &line.method).word(MeasurementMethod::from_id, "weight, height, ofc, bmi")?;
        let value = field("value", &line.value).number()?;
        if field("unit", &line.unit).text()? != method.unit() {
            return Err(BatchError::WrongUnit { expected: method.unit() });
        }
        Ok(Self {
            sex,
            gestation: gestation(line)?,
            age_days: age_days(line)?,
            measured: Measured::new(method, value)?,
            policy: policy(field("policy", &line.policy))?,
        })
    }
}

fn age_days(line: &Line) -> Result<u32, BatchError> {
    let birth = Field { name: "birth_date", value: &line.birth_date }.date()?;
    let measurement = Field { name: "measurement_date", value: &line.measurement_date }.date()?;
    u32::try_from((measurement - birth).num_days()).map_err(|_| BatchError::BeforeBirth)
}

/// 40+0 where nothing or 0 is said, as the RCPCH's software has it.
fn gestation(line: &Line) -> Result<Gestation, BatchError> {
    let weeks = Field { name: "gestation_weeks", value: &line.gestation_weeks }.count()?.unwrap_or_default();
    let days = Field { name: "gestation_days", value: &line.gestation_days }.count()?.unwrap_or_default();
    if days >= DAYS_PER_WEEK {
        return Err(BatchError::DaysOfWeek);
    }
    let total = match (weeks, days) {
        (0, 0) => TERM_WEEKS * DAYS_PER_WEEK,
        (0, _) => return Err(BatchError::Missing { field: "gestation_weeks" }),
        (weeks, days) => weeks.saturating_mul(DAYS_PER_WEEK).saturating_add(days),
    };
    Ok(Gestation::from_days(total))
}

fn policy(field: Field<'_>) -> Result<GestationPolicy, BatchError> {
    if field.value.is_null() {
        return Ok(GestationPolicy::default());
    }
    field.word(GestationPolicy::from_id, "exact, paper, as-40+0")
}

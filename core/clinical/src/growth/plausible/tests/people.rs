//! A child and what is entered.

use chrono::{Days, NaiveDate};

use crate::growth::plausible::{GrowthDoubt, doubts_of};
use crate::growth::{
    Child, DecimalAge, Measured, Measurement, MeasurementMethod, Sds, Sex, measurement_at_sds,
};

pub(super) fn day(after_birth: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap().checked_add_days(Days::new(after_birth)).unwrap()
}

pub(super) fn boy() -> Child {
    Child { sex: Sex::Male, birth: day(0), gestation: Some("40+0".parse().unwrap()) }
}

pub(super) fn entered(method: MeasurementMethod, after_birth: u64, value: f64) -> Measurement {
    Measurement { on: day(after_birth), measured: Measured::new(method, value).unwrap() }
}

pub(super) fn at(method: MeasurementMethod, after_birth: u64, sds: f64) -> Measurement {
    let age = DecimalAge::from_days(after_birth as i32);
    let at = measurement_at_sds(Sex::Male, method, age, Sds::new(sds).unwrap()).unwrap();
    Measurement { on: day(after_birth), measured: at.measured }
}

pub(super) fn doubts(others: &[Measurement], new: &Measurement) -> Vec<GrowthDoubt> {
    doubts_of(&boy(), others, new)
}

pub(super) fn ids(doubts: &[GrowthDoubt]) -> Vec<&'static str> {
    doubts.iter().map(GrowthDoubt::id).collect()
}

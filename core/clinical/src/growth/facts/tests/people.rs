//! Children for the stories.

use chrono::{Days, NaiveDate};

use crate::growth::facts::{Fact, facts_of};
use crate::growth::{
    Child, DecimalAge, GestationPolicy, Measured, Measurement, MeasurementMethod, ReferenceTable, Sds, Sex,
    measurement_at_sds,
};

pub(super) fn day(after_birth: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap().checked_add_days(Days::new(after_birth)).unwrap()
}

pub(super) fn girl(gestation: &str) -> Child {
    Child { sex: Sex::Female, birth: day(0), gestation: Some(gestation.parse().unwrap()) }
}

pub(super) fn weighed(after_birth: u64, kg: f64) -> Measurement {
    Measurement { on: day(after_birth), measured: Measured::new(MeasurementMethod::Weight, kg).unwrap() }
}

/// A girl of 40 weeks who lies at that distance from the median on that day.
pub(super) fn at(method: MeasurementMethod, after_birth: u64, sds: f64) -> Measurement {
    let age = DecimalAge::from_days(after_birth as i32);
    let at = measurement_at_sds(Sex::Female, method, age, Sds::new(sds).unwrap()).unwrap();
    assert!(ReferenceTable::ALL.contains(&at.table));
    Measurement { on: day(after_birth), measured: at.measured }
}

pub(super) fn facts(child: &Child, measurements: &[Measurement]) -> Vec<Fact> {
    facts_of(child, measurements, None, GestationPolicy::ExactForLife)
}

pub(super) fn find<'f>(facts: &'f [Fact], id: &str) -> Option<&'f Fact> {
    let mut found = facts.iter().filter(|fact| fact.says.id == id);
    let first = found.next();
    assert!(found.next().is_none(), "{id} is said once");
    first
}

pub(super) fn cited(fact: &Fact) -> Vec<&'static str> {
    fact.cites.iter().map(|cited| cited.rule.id).collect()
}

pub(super) fn noted(fact: &Fact) -> Vec<&'static str> {
    fact.notes.iter().map(|note| note.id).collect()
}

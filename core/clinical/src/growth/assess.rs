//! One measurement beside the reference.

use crate::Gestation;
use crate::growth::{
    Centile, CentileBand, CountedAge, DATA_VERSION, DecimalAge, GestationPolicy, Lms, Measured, NoReference,
    REFERENCE, ReferenceTable, Sds, Sex,
};

/// What a measurement is beside the reference, with all that is needed to know where the numbers are from. To be kept as
/// it is: a later version makes a new one and does not change this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment {
    /// Standard deviations from the median.
    pub sds: Sds,
    /// The share of children below.
    pub centile: Centile,
    /// Where it lies among the nine lines.
    pub band: CentileBand,
    /// The age that was looked up.
    pub age: DecimalAge,
    /// The table that it was looked up in.
    pub table: ReferenceTable,
    /// How the length of the pregnancy counted.
    pub policy: GestationPolicy,
    /// The growth reference: [`REFERENCE`].
    pub reference: &'static str,
    /// The version of the numbers: [`DATA_VERSION`].
    pub data_version: &'static str,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AssessError {
    /// A gestation that the policies are not made for.
    #[error(
        "expected a gestation of {}+0 to {}+6 weeks, got {got_days} days",
        Gestation::GROWTH_MIN.days() / 7,
        Gestation::GROWTH_MAX.days() / 7
    )]
    Gestation {
        /// What was given.
        got_days: u16,
    },
    /// The reference has nothing there.
    #[error(transparent)]
    NoReference(#[from] NoReference),
    /// So far from the median that it cannot be computed.
    #[error("expected a measurement that can be compared at all, got one beyond computing")]
    BeyondComputing,
}

impl Gestation {
    /// The shortest that growth is assessed for (RCPCH): 22+0.
    pub const GROWTH_MIN: Self = Self::from_days(22 * 7);
    /// The longest that growth is assessed for (RCPCH): 44+6.
    pub const GROWTH_MAX: Self = Self::from_days(44 * 7 + 6);
}

/// What a measurement `age_days` after birth is beside UK-WHO. Any measurement is put there, however unlikely.
///
/// # Errors
/// The gestation is outside 22 to 44 weeks, or the reference has nothing at that age.
pub fn assess(
    sex: Sex,
    gestation: Gestation,
    age_days: u32,
    measured: Measured,
    policy: GestationPolicy,
) -> Result<Assessment, AssessError> {
    if !(Gestation::GROWTH_MIN..=Gestation::GROWTH_MAX).contains(&gestation) {
        return Err(AssessError::Gestation { got_days: gestation.days() });
    }
    let counted = policy.counted_age(gestation, age_days)?;
    let (table, age) = place(sex, measured, counted)?;
    let lms = table.lms(sex, measured.method(), age)?;
    let sds = sds(lms, measured)?;
    Ok(Assessment {
        sds,
        centile: sds.centile(),
        band: sds.band(),
        age,
        table,
        policy,
        reference: REFERENCE,
        data_version: DATA_VERSION,
    })
}

fn place(
    sex: Sex,
    measured: Measured,
    counted: CountedAge,
) -> Result<(ReferenceTable, DecimalAge), NoReference> {
    match counted {
        CountedAge::Age(age) => Ok((ReferenceTable::covering(sex, measured.method(), age)?, age)),
        CountedAge::BirthAtTerm => Ok((ReferenceTable::Uk90Term, DecimalAge::from_days(0))),
    }
}

fn sds(lms: Lms, measured: Measured) -> Result<Sds, AssessError> {
    Sds::new(lms.sds(measured.value())).ok_or(AssessError::BeyondComputing)
}

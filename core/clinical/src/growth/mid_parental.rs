//! How tall children of these parents become, by the parents' heights.

use crate::Length;
use crate::growth::{
    Centile, DATA_VERSION, DecimalAge, Lms, MeasurementMethod, NoReference, REFERENCE, ReferenceTable, Sds,
    Sex,
};

/// Mothers and fathers differ by about this much, and so do their daughters and sons (Tanner 1966, as the RCPCH has it).
const BETWEEN_SEXES_MM: i64 = 130;
/// Children are nearer to the average than their parents: half as far (Wright and Cheetham 1999).
const REGRESSION: f64 = 0.5;
/// 9 in 10 children are within this of what is expected (Wright and Cheetham 1999): about two centile spaces.
const NINE_IN_TEN_SDS: f64 = 1.4;
const ADULT_DAYS: i32 = 7_305;
const MM_PER_CM: f64 = 10.0;

/// What the parents' heights say about the height of a child as an adult.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MidParental {
    /// (mother + father + 13 cm) / 2 for a boy, - 13 cm for a girl, in cm.
    pub height_cm: f64,
    /// Where that height lies among adults of the child's sex (UK90 at 20 years).
    pub sds: Sds,
    /// The same as a centile.
    pub centile: Centile,
    /// What is expected: half of the mean of the parents' standard deviations. This is the mid-parental centile of UK
    /// charts, and the one that rules are about.
    pub expected: Sds,
    /// 9 in 10 children are between these two.
    pub target: [TargetEnd; 2],
    /// The growth reference: [`REFERENCE`].
    pub reference: &'static str,
    /// The version of the numbers: [`DATA_VERSION`].
    pub data_version: &'static str,
}

/// One end of the range that 9 in 10 children are in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetEnd {
    /// Standard deviations from the median.
    pub sds: Sds,
    /// As an adult, in cm.
    pub height_cm: f64,
}

/// Why there is no mid-parental height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MidParentalError {
    /// A parent shorter than the RCPCH's software takes.
    #[error("expected a parent's height of at least {}, got a smaller one", MidParental::PARENT_HEIGHT_MIN)]
    TooShort,
    /// So far from the median that it cannot be computed, or that no adult height belongs to the range.
    #[error("expected parents' heights that can be compared at all, got some beyond computing")]
    BeyondComputing,
    /// This build has no reference for adults.
    #[error(transparent)]
    NoReference(#[from] NoReference),
}

impl MidParental {
    /// The shortest height of a parent that is taken (RCPCH).
    pub const PARENT_HEIGHT_MIN: Length = Length::from_mm(500);

    /// For a child of that sex.
    ///
    /// # Errors
    /// A parent is shorter than 50 cm, the heights are beyond computing, or the build has no UK90.
    pub fn of(sex: Sex, mother: Length, father: Length) -> Result<Self, MidParentalError> {
        if mother.min(father) < Self::PARENT_HEIGHT_MIN {
            return Err(MidParentalError::TooShort);
        }
        let height_cm = height_cm(sex, mother, father);
        let sds = adult_sds(sex, height_cm)?;
        let mean = f64::midpoint(
            adult_sds(Sex::Female, f64::from(mother.mm()) / MM_PER_CM)?.value(),
            adult_sds(Sex::Male, f64::from(father.mm()) / MM_PER_CM)?.value(),
        );
        let expected = mean * REGRESSION;
        Ok(Self {
            height_cm,
            sds,
            centile: sds.centile(),
            expected: Sds::of(expected),
            target: [
                target_end(sex, expected - NINE_IN_TEN_SDS)?,
                target_end(sex, expected + NINE_IN_TEN_SDS)?,
            ],
            reference: REFERENCE,
            data_version: DATA_VERSION,
        })
    }
}

fn height_cm(sex: Sex, mother: Length, father: Length) -> f64 {
    let sum = i64::from(mother.mm()) + i64::from(father.mm());
    let twice_mm = match sex {
        Sex::Female => sum - BETWEEN_SEXES_MM,
        Sex::Male => sum + BETWEEN_SEXES_MM,
    };
    twice_mm as f64 / (2.0 * MM_PER_CM)
}

fn adult_lms(sex: Sex) -> Result<Lms, NoReference> {
    ReferenceTable::Uk90Child.lms(sex, MeasurementMethod::Height, DecimalAge::from_days(ADULT_DAYS))
}

fn adult_sds(sex: Sex, height_cm: f64) -> Result<Sds, MidParentalError> {
    Sds::new(adult_lms(sex)?.sds(height_cm)).ok_or(MidParentalError::BeyondComputing)
}

fn target_end(sex: Sex, sds: f64) -> Result<TargetEnd, MidParentalError> {
    let height_cm = adult_lms(sex)?.value(sds).ok_or(MidParentalError::BeyondComputing)?;
    Ok(TargetEnd { sds: Sds::of(sds), height_cm })
}

#[cfg(test)]
#[cfg(feature = "uk90")]
mod tests {
    use super::*;

    fn of(sex: Sex, mother: &str, father: &str) -> Result<MidParental, MidParentalError> {
        MidParental::of(sex, mother.parse().unwrap(), father.parse().unwrap())
    }

    /// What rcpchgrowth 4.6.5 gives; its halved mean is `expected`, which is not to be halved again.
    #[test]
    fn known_parents() {
        let boy = of(Sex::Male, "165 cm", "180 cm").unwrap();
        assert_eq!(boy.height_cm, 179.0);
        let girl = of(Sex::Female, "165 cm", "180 cm").unwrap();
        assert_eq!(girl.height_cm, 166.0);
        let known = [
            (boy.expected.value(), 0.151_75),
            (girl.expected.value(), 0.151_75),
            (boy.sds.value(), 0.238_24),
            (girl.sds.value(), 0.390_84),
            (boy.target[0].height_cm, 168.6426),
            (boy.target[1].height_cm, 188.1521),
            (girl.target[0].height_cm, 156.1027),
            (girl.target[1].height_cm, 173.0099),
        ];
        for (got, expected) in known {
            assert!((got - expected).abs() < 5.1e-5, "{got} {expected}");
        }
        assert_eq!(boy.centile, boy.sds.centile());
        assert_eq!((boy.reference, boy.data_version), (REFERENCE, DATA_VERSION));
    }

    #[test]
    fn nine_in_ten_are_within_1_4_of_what_is_expected() {
        let girl = of(Sex::Female, "150 cm", "165 cm").unwrap();
        let [low, high] = girl.target;
        assert!((girl.expected.value() - low.sds.value() - 1.4).abs() < 1e-12);
        assert!((high.sds.value() - girl.expected.value() - 1.4).abs() < 1e-12);
        for end in [low, high] {
            let sds = adult_sds(Sex::Female, end.height_cm).unwrap();
            assert!((sds.value() - end.sds.value()).abs() < 1e-9);
        }
        assert!(girl.expected.value() > girl.sds.value(), "nearer to the average than the parents");
    }

    #[test]
    fn half_millimetres_are_kept() {
        assert_eq!(of(Sex::Male, "160.1 cm", "170 cm").unwrap().height_cm, 171.55);
    }

    #[test]
    fn a_parent_below_half_a_metre_is_refused() {
        assert_eq!(of(Sex::Male, "49.9 cm", "170 cm"), Err(MidParentalError::TooShort));
        assert_eq!(of(Sex::Male, "170 cm", "49.9 cm"), Err(MidParentalError::TooShort));
        assert!(of(Sex::Male, "50 cm", "170 cm").is_ok());
        let error = MidParentalError::TooShort.to_string();
        assert_eq!(error, "expected a parent's height of at least 50 cm, got a smaller one");
    }
}

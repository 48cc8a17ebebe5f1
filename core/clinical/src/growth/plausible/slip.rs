//! The slips that are known, each as what would have to be done to the number to undo it.

use crate::growth::MeasurementMethod;

const KG_PER_LB: f64 = 0.453_592_37;
const CM_PER_INCH: f64 = 2.54;

/// A likely slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// "3500 kg" for 3500 g.
    GramsAsKilograms,
    /// "4 g" for 4 kg.
    KilogramsAsGrams,
    /// "9 kg" for 9 lb.
    PoundsAsKilograms,
    /// "4 lb" for 4 kg.
    KilogramsAsPounds,
    /// "42 kg" for 4.2 kg.
    PointTooFarRight,
    /// "0.42 kg" for 4.2 kg.
    PointTooFarLeft,
    /// "523 cm" for 523 mm, or a decimal point forgotten.
    MillimetresAsCentimetres,
    /// "52 mm" for 52 cm, or a decimal point too far left.
    CentimetresAsMillimetres,
    /// "20.5 cm" for 20.5 in.
    InchesAsCentimetres,
    /// "52 in" for 52 cm.
    CentimetresAsInches,
    /// "1.02 cm" for 1.02 m.
    MetresAsCentimetres,
}

impl Slip {
    const OF_WEIGHT: [Self; 6] = [
        Self::GramsAsKilograms,
        Self::KilogramsAsGrams,
        Self::PoundsAsKilograms,
        Self::KilogramsAsPounds,
        Self::PointTooFarRight,
        Self::PointTooFarLeft,
    ];
    const OF_LENGTH: [Self; 5] = [
        Self::MillimetresAsCentimetres,
        Self::CentimetresAsMillimetres,
        Self::InchesAsCentimetres,
        Self::CentimetresAsInches,
        Self::MetresAsCentimetres,
    ];

    /// Those that can happen to a measurement. A body mass index is computed: its slips are those of weight and height.
    pub(super) const fn of(method: MeasurementMethod) -> &'static [Self] {
        match method {
            MeasurementMethod::Weight => &Self::OF_WEIGHT,
            MeasurementMethod::Height | MeasurementMethod::HeadCircumference => &Self::OF_LENGTH,
            MeasurementMethod::Bmi => &[],
        }
    }

    /// What the number has to be multiplied by to undo the slip.
    pub(super) const fn undone_by(self) -> f64 {
        match self {
            Self::GramsAsKilograms => 1e-3,
            Self::KilogramsAsGrams => 1e3,
            Self::PoundsAsKilograms => KG_PER_LB,
            Self::KilogramsAsPounds => 1.0 / KG_PER_LB,
            Self::PointTooFarRight | Self::MillimetresAsCentimetres => 0.1,
            Self::PointTooFarLeft | Self::CentimetresAsMillimetres => 10.0,
            Self::InchesAsCentimetres => CM_PER_INCH,
            Self::CentimetresAsInches => 1.0 / CM_PER_INCH,
            Self::MetresAsCentimetres => 100.0,
        }
    }

    /// The message, and its English, in which `{value}` is what was meant.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::GramsAsKilograms => {
                ("growth.slip.grams-as-kilograms", "{value} kg, if grams were entered as kilograms.")
            }
            Self::KilogramsAsGrams => {
                ("growth.slip.kilograms-as-grams", "{value} kg, if kilograms were entered as grams.")
            }
            Self::PoundsAsKilograms => {
                ("growth.slip.pounds-as-kilograms", "{value} kg, if pounds were entered as kilograms.")
            }
            Self::KilogramsAsPounds => {
                ("growth.slip.kilograms-as-pounds", "{value} kg, if kilograms were entered as pounds.")
            }
            Self::PointTooFarRight => {
                ("growth.slip.point-too-far-right", "{value} kg, if the decimal point slipped to the right.")
            }
            Self::PointTooFarLeft => {
                ("growth.slip.point-too-far-left", "{value} kg, if the decimal point slipped to the left.")
            }
            Self::MillimetresAsCentimetres => (
                "growth.slip.millimetres-as-centimetres",
                "{value} cm, if millimetres were entered as centimetres or the decimal point slipped.",
            ),
            Self::CentimetresAsMillimetres => (
                "growth.slip.centimetres-as-millimetres",
                "{value} cm, if centimetres were entered as millimetres or the decimal point slipped.",
            ),
            Self::InchesAsCentimetres => {
                ("growth.slip.inches-as-centimetres", "{value} cm, if inches were entered as centimetres.")
            }
            Self::CentimetresAsInches => {
                ("growth.slip.centimetres-as-inches", "{value} cm, if centimetres were entered as inches.")
            }
            Self::MetresAsCentimetres => {
                ("growth.slip.metres-as-centimetres", "{value} cm, if metres were entered as centimetres.")
            }
        }
    }
}

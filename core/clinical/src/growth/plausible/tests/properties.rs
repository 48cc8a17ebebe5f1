//! Whatever is entered.

use proptest::prelude::*;

use super::people::{at, boy, entered};
use crate::growth::plausible::{GrowthDoubt, doubts_of};
use crate::growth::{Measurement, MeasurementMethod};

fn method() -> impl Strategy<Value = MeasurementMethod> {
    prop::sample::select(MeasurementMethod::ALL.to_vec())
}

proptest! {
    #![proptest_config(crate::fixed_seed::fixed_seed(400))]

    /// An explanation is never one that would be asked about again.
    #[test]
    fn an_explanation_raises_no_doubt_about_how_far_it_is(
        method in method(),
        after_birth in 14_u64..7_000,
        exponent in -3.0_f64..4.0,
        before in prop::option::of(-3.0_f64..3.0),
    ) {
        let new = entered(method, after_birth, libm::pow(10.0, exponent));
        let others: Vec<Measurement> = before.into_iter().filter(|_| method != MeasurementMethod::HeadCircumference)
            .map(|sds| at(method, after_birth.saturating_sub(30).max(14), sds)).collect();
        for doubt in doubts_of(&boy(), &others, &new) {
            for reading in doubt.readings() {
                let meant = Measurement { measured: reading.measured, ..new };
                for again in doubts_of(&boy(), &others, &meant) {
                    let is_beside = matches!(again, GrowthDoubt::Shrunk { .. } | GrowthDoubt::WeightChanged { .. });
                    prop_assert!(is_beside, "{again:?}");
                }
            }
        }
    }

    /// What is between the outermost lines and beside nothing else is never asked about.
    #[test]
    fn most_children_are_never_asked_about(method in method(), after_birth in 14_u64..6_000, sds in -2.7_f64..2.7) {
        prop_assert_eq!(doubts_of(&boy(), &[], &at(method, after_birth, sds)), []);
    }
}

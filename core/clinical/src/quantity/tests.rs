//! Whatever is typed.

use proptest::prelude::*;

use crate::{Length, Weight};

/// The nearest whole number to a fraction, half up, by another way than the code's.
fn nearest(numerator: u128, denominator: u128) -> u32 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    u32::try_from(if rest * 2 >= denominator { whole + 1 } else { whole }).unwrap()
}

proptest! {
    #![proptest_config(crate::fixed_seed::fixed_seed(500))]

    #[test]
    fn what_is_printed_reads_back(value: u32) {
        prop_assert_eq!(Weight::from_g(value).to_string().parse(), Ok(Weight::from_g(value)));
        prop_assert_eq!(Length::from_mm(value).to_string().parse(), Ok(Length::from_mm(value)));
        prop_assert_eq!(format!("{value}g").parse(), Ok(Weight::from_g(value)));
    }

    #[test]
    fn pounds_and_ounces_are_their_definition_rounded_once(lb in 0_u32..400, sixteenths in 0_u32..256) {
        let oz = f64::from(sixteenths) / 16.0;
        let g = nearest(u128::from(lb * 256 + sixteenths) * 45_359_237, 256 * 100_000);
        prop_assert_eq!(format!("{lb} lb {oz} oz").parse(), Ok(Weight::from_g(g)));
    }

    #[test]
    fn feet_and_inches_are_their_definition_rounded_once(ft in 0_u32..8, tenths in 0_u32..120) {
        let mm = nearest(u128::from(ft * 120 + tenths) * 254, 100);
        let typed = format!("{ft}ft {}.{}in", tenths / 10, tenths % 10);
        prop_assert_eq!(typed.parse(), Ok(Length::from_mm(mm)));
    }

    #[test]
    fn anything_at_all_is_read_or_refused_and_a_bare_number_never_read(text in "\\PC{0,24}", number in "[0-9]{1,30}([.,][0-9]{1,30})?") {
        let _ = (Weight::parse_typed(&text), Length::parse_typed(&text));
        for asked in [Weight::parse_typed(&number).map(|_| ()).unwrap_err().readings.len(),
                      Length::parse_typed(&number).map(|_| ()).unwrap_err().readings.len()] {
            prop_assert!(asked <= 4);
        }
    }

    #[test]
    fn every_reading_is_a_quantity_that_can_be_typed(whole in 0_u32..10_000, tenths in 0_u32..10) {
        let asked = Weight::parse_typed(&format!("{whole}.{tenths}")).unwrap_err();
        for reading in asked.readings {
            let typed = format!("{whole}.{tenths} {}", reading.unit);
            prop_assert_eq!(Weight::parse_typed(&typed), Ok(reading));
        }
    }
}

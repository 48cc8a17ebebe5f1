//! Single values that rcpchgrowth 4.6.5 gives for `uk-who`, at ages of any number of decimals.

use crate::growth::{DecimalAge, MeasurementMethod, ReferenceTable, Sds, Sex};
use MeasurementMethod::{Bmi, HeadCircumference, Height, Weight};
use Sex::{Female, Male};

#[test]
fn sds_and_centile() {
    let vectors = [
        (0.0, Weight, 3.5, Male, -0.12081, 45.19),
        (-0.05, Weight, 3.0, Female, 0.22562, 58.93),
        (0.03, Weight, 3.6, Male, -0.44101, 32.96),
        (0.0384, Weight, 3.6, Male, -0.29459, 38.42),
        (0.25, Weight, 6.0, Male, -0.51592, 30.30),
        (1.0, Weight, 9.0, Female, 0.04716, 51.88),
        (1.0, HeadCircumference, 45.0, Female, 0.07621, 53.04),
        (1.99, Height, 86.0, Male, -0.56173, 28.72),
        (2.0, Height, 86.0, Male, -0.36980, 35.58),
        (3.99, Height, 101.0, Female, -0.38584, 34.98),
        (4.0, Height, 101.0, Female, -0.13406, 44.67),
        (10.0, Bmi, 18.0, Male, 0.77432, 78.06),
        (17.9, HeadCircumference, 57.0, Male, -0.12942, 44.85),
    ];
    for (years, method, value, sex, sds, percent) in vectors {
        let age = DecimalAge::from_years(years).unwrap();
        let table = ReferenceTable::covering(sex, method, age).unwrap();
        let got = Sds::new(table.lms(sex, method, age).unwrap().sds(value)).unwrap();
        assert!((got.value() - sds).abs() < 5.1e-6, "{years} {method:?}: {}", got.value());
        assert!((got.centile().percent() - percent).abs() < 5.1e-3, "{years} {method:?}");
    }
}

/// At 2 and at 4 years the same child steps from one centile to another, because the tables do.
#[test]
fn a_boundary_is_a_step() {
    let sds = |years, method, value, sex| {
        let age = DecimalAge::from_years(years).unwrap();
        ReferenceTable::covering(sex, method, age).unwrap().lms(sex, method, age).unwrap().sds(value)
    };
    assert!((sds(2.0, Height, 86.0, Male) - sds(1.99, Height, 86.0, Male) - 0.19).abs() < 0.005);
    assert!((sds(4.0, Height, 101.0, Female) - sds(3.99, Height, 101.0, Female) - 0.25).abs() < 0.005);
}

//! Every limit can be read, and those that the RCPCH has are told from those that are this project's.

use crate::growth::MeasurementMethod::{self, Bmi, HeadCircumference, Height, Weight};
use crate::growth::plausible::limit::{CSV, Which};
use crate::growth::plausible::{LIMITS_VERSION, Limit};
use crate::growth::rows::{head, rows};

#[test]
fn every_row_is_a_limit() {
    let all = [
        Which::AskAgain,
        Which::LikelySlip,
        Which::Jumped,
        Which::Shrunk,
        Which::ShrunkLyingToStanding,
        Which::Lost,
        Which::LostFromAge,
        Which::Gained,
        Which::GainedWithin,
    ];
    let found = all.into_iter().flat_map(|which| MeasurementMethod::ALL.map(|method| which.of(method)));
    assert_eq!(found.flatten().count(), rows(CSV).count());
    for cells in rows(CSV) {
        let unit = match cells[0] {
            "lost" | "gained" => "percent",
            "lost-from-age" | "gained-within" => "days",
            which if which.starts_with("shrunk") => "cm",
            _ => "sds",
        };
        assert!(cells.len() == 5 && cells[3] == unit, "{cells:?}");
        assert!(["rcpch-package", "project"].contains(&cells[4]), "{cells:?}");
    }
    assert_eq!(head(CSV, "Version"), Some(LIMITS_VERSION));
    assert!(head(CSV, "Valid").is_some() && head(CSV, "Sources").is_some());
}

#[test]
fn the_figures() {
    let rcpch = |value| Some(Limit { value, is_convention: false });
    let ours = |value| Some(Limit { value, is_convention: true });
    for method in [Weight, Height, HeadCircumference] {
        assert_eq!(Which::AskAgain.of(method), rcpch(4.0));
        assert_eq!(Which::LikelySlip.of(method), rcpch(8.0));
        assert_eq!(Which::Jumped.of(method), ours(3.0));
    }
    assert_eq!((Which::AskAgain.of(Bmi), Which::LikelySlip.of(Bmi)), (rcpch(4.0), rcpch(15.0)));
    assert_eq!(Which::Jumped.of(Bmi), ours(4.0));
    assert_eq!((Which::Shrunk.of(Height), Which::Shrunk.of(HeadCircumference)), (ours(1.0), ours(0.5)));
    assert_eq!((Which::Shrunk.of(Weight), Which::Shrunk.of(Bmi)), (None, None), "weights go down");
    assert_eq!(Which::ShrunkLyingToStanding.of(Height), ours(2.0));
    assert_eq!((Which::Lost.of(Weight), Which::LostFromAge.of(Weight)), (ours(10.0), ours(14.0)));
    assert_eq!((Which::Gained.of(Weight), Which::GainedWithin.of(Weight)), (ours(10.0), ours(3.0)));
}

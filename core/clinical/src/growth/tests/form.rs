//! The form of the tables: each packed one is its CSV file, ages go up row by row, tables do not overlap, and the numbers
//! are in the ranges that L, M and S of children have.

use std::ops::RangeInclusive;

use crate::growth::age::AgeUnit;
use crate::growth::{DecimalAge, Lms, MeasurementMethod, NoReference, ReferenceTable, Sex, data};

/// One method of a CSV file: age in the file's unit, and what stands there.
type Rows = Vec<(u16, Lms)>;

macro_rules! csv {
    ($name:literal) => {
        include_str!(concat!("../../../data/growth/", $name, ".csv"))
    };
}

/// The tables of this build, with the files that they were packed from.
fn tables() -> Vec<(ReferenceTable, Sex, &'static str)> {
    use ReferenceTable as T;
    use Sex::{Female, Male};
    let all = [
        (T::Uk90Preterm, Female, csv!("uk90/preterm-female")),
        (T::Uk90Preterm, Male, csv!("uk90/preterm-male")),
        (T::Uk90Term, Female, csv!("uk90/term-female")),
        (T::Uk90Term, Male, csv!("uk90/term-male")),
        (T::Who2006Infant, Female, csv!("who/infant-female")),
        (T::Who2006Infant, Male, csv!("who/infant-male")),
        (T::Who2006Child, Female, csv!("who/child-female")),
        (T::Who2006Child, Male, csv!("who/child-male")),
        (T::Uk90Child, Female, csv!("uk90/child-female")),
        (T::Uk90Child, Male, csv!("uk90/child-male")),
    ];
    all.into_iter().filter(|(table, ..)| table.is_built_in()).collect()
}

fn packed_rows(table: ReferenceTable, sex: Sex, method: MeasurementMethod) -> Rows {
    data::packed(table, sex).unwrap().curve(method).map(|curve| curve.all()).unwrap_or_default()
}

fn csv_rows(csv: &str, method: &str) -> Rows {
    let mut lines = csv.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    let column = |what: &str| names.iter().position(|name| *name == format!("{method}_{what}"));
    let (Some(m), Some(s)) = (column("m"), column("s")) else { return Vec::new() };
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |at: usize| cells[at].parse::<f64>().unwrap();
        let l = column("l").map_or(1.0, |at| if cells[at].is_empty() { 0.0 } else { number(at) });
        let age = cells[0].parse().unwrap();
        (!cells[m].is_empty()).then(|| (age, Lms { l, m: number(m), s: number(s) }))
    };
    lines.filter_map(row).collect()
}

fn name_in_csv(method: MeasurementMethod) -> &'static str {
    if method == MeasurementMethod::HeadCircumference { "head" } else { method.id() }
}

#[test]
fn every_packed_table_is_its_csv_file() {
    let mut row_count = 0;
    for (table, sex, csv) in tables() {
        for method in MeasurementMethod::ALL {
            let rows = packed_rows(table, sex, method);
            assert_eq!(rows, csv_rows(csv, name_in_csv(method)), "{table:?} {sex:?} {method:?}");
            row_count += rows.len();
        }
    }
    let uk90 = if cfg!(feature = "uk90") { 116 + 6 + 1_484 } else { 0 };
    assert_eq!(row_count, 8 * 719 + 8 * 732 + uk90);
}

#[test]
fn every_file_says_its_source_its_hash_and_since_when() {
    for (_, _, csv) in tables() {
        let head: Vec<&str> = csv.lines().take(4).collect();
        assert!(head[1].contains("PyPI rcpchgrowth 4.6.5"), "{head:?}");
        let hash = head[2].rsplit(' ').next().unwrap();
        assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{head:?}");
        assert!(head[3].starts_with("# Valid: "), "{head:?}");
    }
}

#[test]
fn ages_go_up_and_cover_what_the_table_is_for() {
    for (table, sex, csv) in tables() {
        for method in MeasurementMethod::ALL {
            let ages: Vec<u16> = csv_rows(csv, name_in_csv(method)).into_iter().map(|(age, _)| age).collect();
            assert!(ages.windows(2).all(|two| two[1] == two[0] + 1), "{table:?} {sex:?} {method:?}");
            let (first, last) = ages_of(table, sex, method);
            assert_eq!((ages.first(), ages.last()), (first.as_ref(), last.as_ref()), "{table:?} {method:?}");
        }
    }
}

fn ages_of(table: ReferenceTable, sex: Sex, method: MeasurementMethod) -> (Option<u16>, Option<u16>) {
    use MeasurementMethod::{Bmi, HeadCircumference, Height};
    match (table, method) {
        (ReferenceTable::Uk90Preterm | ReferenceTable::Uk90Term, Bmi) => (None, None),
        (ReferenceTable::Uk90Preterm, Height) => (Some(25), Some(42)),
        (ReferenceTable::Uk90Preterm, _) => (Some(23), Some(42)),
        (ReferenceTable::Uk90Term, _) => (Some(40), Some(40)),
        (ReferenceTable::Who2006Infant, _) => (Some(12), Some(730)),
        (ReferenceTable::Who2006Child, _) => (Some(731), Some(1_462)),
        (ReferenceTable::Uk90Child, HeadCircumference) if sex == Sex::Female => (Some(48), Some(17 * 12)),
        (ReferenceTable::Uk90Child, HeadCircumference) => (Some(48), Some(18 * 12)),
        (ReferenceTable::Uk90Child, _) => (Some(48), Some(240)),
    }
}

#[test]
fn one_day_has_one_table() {
    let last_day = 20 * 366;
    for sex in Sex::ALL {
        let tables: Vec<ReferenceTable> = (-119..=last_day)
            .filter_map(|day| {
                ReferenceTable::covering(sex, MeasurementMethod::Weight, DecimalAge::from_days(day)).ok()
            })
            .collect();
        assert!(tables.is_sorted(), "an older table never comes before a younger one");
        assert!(!tables.contains(&ReferenceTable::Uk90Term), "only the paper chart has it");
        let days = |table| tables.iter().filter(|other| **other == table).count();
        assert_eq!(days(ReferenceTable::Uk90Preterm), 119 + 14);
        assert_eq!(days(ReferenceTable::Who2006Infant), 731 - 14);
        assert_eq!(days(ReferenceTable::Who2006Child), 1_461 - 731);
        assert_eq!(days(ReferenceTable::Uk90Child), 7_305 - 1_461 + 1);
    }
}

#[test]
fn every_method_begins_and_ends_where_uk_who_says() {
    use MeasurementMethod::{Bmi, HeadCircumference, Height, Weight};
    let ends = [
        (Weight, 23, [20.0, 20.0]),
        (Height, 25, [20.0, 20.0]),
        (HeadCircumference, 23, [17.0, 18.0]),
        (Bmi, 42, [20.0, 20.0]),
    ];
    for (method, weeks, years) in ends {
        for (sex, years) in Sex::ALL.into_iter().zip(years) {
            let covering = |age| ReferenceTable::covering(sex, method, age);
            let first = (weeks - 40) * 7;
            let error = NoReference::TooYoung { method, from_weeks: weeks as u8 };
            assert_eq!(covering(DecimalAge::from_days(first - 1)), Err(error));
            assert!(covering(DecimalAge::from_days(first)).is_ok());
            let error = NoReference::TooOld { method, until_years: years as u8 };
            assert_eq!(covering(DecimalAge::from_years(years + 0.001).unwrap()), Err(error));
            assert_eq!(covering(DecimalAge::from_years(years).unwrap()), Ok(ReferenceTable::Uk90Child));
        }
    }
}

#[test]
fn l_m_and_s_are_in_the_ranges_of_children_and_never_jump() {
    for (table, sex, csv) in tables() {
        for method in MeasurementMethod::ALL {
            let rows = csv_rows(csv, name_in_csv(method));
            for (age, lms) in &rows {
                let place = format!("{table:?} {sex:?} {method:?} {age}");
                assert!((-2.0..=1.4).contains(&lms.l), "{place}");
                assert!(medians(method).contains(&lms.m), "{place}");
                assert!((0.02..=0.2).contains(&lms.s), "{place}");
            }
            let steps = rows.windows(2).map(|two| (two[1].1.m / two[0].1.m - 1.0).abs());
            assert!(steps.fold(0.0, f64::max) < 0.19, "{table:?} {sex:?} {method:?}");
        }
    }
}

const fn medians(method: MeasurementMethod) -> RangeInclusive<f64> {
    match method {
        MeasurementMethod::Weight => 0.5..=70.0,
        MeasurementMethod::Height => 34.0..=178.0,
        MeasurementMethod::HeadCircumference => 21.0..=58.0,
        MeasurementMethod::Bmi => 13.0..=22.0,
    }
}

#[test]
fn a_table_cut_short_has_no_curve_and_none_panics() {
    let whole = data::packed(ReferenceTable::Who2006Infant, Sex::Female).unwrap();
    for len in 0..whole.bytes.len() {
        let cut = crate::growth::packed::PackedTable { bytes: &whole.bytes[..len], unit: AgeUnit::Days };
        assert!(cut.curve(MeasurementMethod::Bmi).is_none(), "{len}");
    }
}

/// Whoever changes a number changes the version too.
#[test]
#[cfg(feature = "uk90")]
fn the_data_version_stands_for_these_bytes() {
    let bytes = ReferenceTable::ALL
        .into_iter()
        .flat_map(|table| Sex::ALL.into_iter().flat_map(move |sex| data::packed(table, sex).unwrap().bytes));
    // FNV-1a, 64 bits.
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    assert_eq!((crate::growth::DATA_VERSION, hash), ("uk-who-1", 13_773_256_204_283_611_573));
}

//! The NHS number and its kin in Scotland, Northern Ireland and Ireland.
//!
//! Rule and ranges: the NHS data dictionary's "NHS NUMBER" (Modulus 11), with the ranges as the `nhs-number` package
//! 2.2.0 gives them. A number that passes is *well formed*; only the NHS can say that it is verified
//! ([`NhsNumberStatus`]).

mod status;

pub use status::{NhsNumberStatus, ParseNhsNumberStatusError};

use std::fmt;
use std::str::FromStr;

const DIGITS: usize = 10;
const MODULUS: u64 = 11;

/// A well-formed number. Its `Debug` shows nothing of it, because it names a child.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NhsNumber {
    value: u64,
    issuer: Issuer,
}

/// Who gives out numbers of this range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issuer {
    /// England, Wales and the Isle of Man.
    EnglandWales,
    /// Scotland: a CHI number, which begins with the date of birth.
    Scotland,
    /// Northern Ireland: a Health and Care number.
    NorthernIreland,
    /// Ireland: an Individual Health Identifier.
    Ireland,
    /// Nobody: kept for tests, never a person's.
    Test,
}

/// What is wrong with an NHS number. It never repeats the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NhsNumberError {
    /// Not ten digits.
    #[error("expected {DIGITS} digits, spaces or hyphens between them allowed, got {got} digits")]
    Length {
        /// Digits found.
        got: usize,
    },
    /// Something that is neither digit, space nor hyphen.
    #[error("expected only digits, spaces and hyphens, got another character")]
    Character,
    /// One digit ten times: it passes the check, and is nobody's.
    #[error("expected an NHS number, got the same digit ten times")]
    Repeated,
    /// The first nine digits cannot have a check digit, so the number was never given out.
    #[error("expected a number that can exist, got one whose first nine digits have no check digit")]
    NeverIssued,
    /// The last digit is not the check digit: a slip in one of the ten.
    #[error("expected another last digit for the nine before it: one of the ten digits is wrong")]
    CheckDigit,
    /// The check digit fits, but nobody gives out numbers of this range.
    #[error("expected a number from a range that is in use, got one from a range that nobody gives out")]
    Range,
    /// A number for tests.
    #[error("expected a person's number, got one that begins with 9: those are for tests")]
    Test,
}

impl NhsNumberError {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Length { .. } => "nhs_number_length",
            Self::Character => "nhs_number_character",
            Self::Repeated => "nhs_number_repeated",
            Self::NeverIssued => "nhs_number_never_issued",
            Self::CheckDigit => "nhs_number_check_digit",
            Self::Range => "nhs_number_range",
            Self::Test => "nhs_number_test",
        }
    }
}

impl NhsNumber {
    /// As [`str::parse`], but a number that is kept for tests (it begins with 9) is taken too.
    ///
    /// # Errors
    /// [`NhsNumberError`], never [`NhsNumberError::Test`].
    pub fn parse_with_test_numbers(text: &str) -> Result<Self, NhsNumberError> {
        let digits = ten_digits(text)?;
        if digits.iter().all(|digit| Some(digit) == digits.first()) {
            return Err(NhsNumberError::Repeated);
        }
        check(&digits)?;
        let value = digits.iter().fold(0, |sum, digit| sum * 10 + digit);
        let issuer = issuer_of(value).ok_or(NhsNumberError::Range)?;
        Ok(Self { value, issuer })
    }

    /// Who gave it out.
    #[must_use]
    pub const fn issuer(self) -> Issuer {
        self.issuer
    }

    /// Its ten digits without spaces, as messages between systems carry it.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{:010}", self.value)
    }
}

impl FromStr for NhsNumber {
    type Err = NhsNumberError;

    /// From ten digits, however grouped by spaces or hyphens.
    fn from_str(text: &str) -> Result<Self, NhsNumberError> {
        let number = Self::parse_with_test_numbers(text)?;
        if number.issuer == Issuer::Test { Err(NhsNumberError::Test) } else { Ok(number) }
    }
}

fn ten_digits(text: &str) -> Result<[u64; DIGITS], NhsNumberError> {
    let written = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let digits: Option<Vec<u64>> = written.map(|c| c.to_digit(10).map(u64::from)).collect();
    let digits = digits.ok_or(NhsNumberError::Character)?;
    digits.try_into().map_err(|digits: Vec<u64>| NhsNumberError::Length { got: digits.len() })
}

/// Modulus 11: the first nine digits weigh 10 to 2; eleven less the remainder is the tenth, where 11 stands for 0.
fn check(digits: &[u64; DIGITS]) -> Result<(), NhsNumberError> {
    let [stem @ .., last] = digits;
    let sum: u64 = stem.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match MODULUS - sum % MODULUS {
        10 => Err(NhsNumberError::NeverIssued),
        11 if *last == 0 => Ok(()),
        expected if expected == *last => Ok(()),
        _ => Err(NhsNumberError::CheckDigit),
    }
}

fn issuer_of(value: u64) -> Option<Issuer> {
    match value {
        100_000_000..=3_112_999_999 if begins_with_date(value) => Some(Issuer::Scotland),
        3_200_000_000..=3_999_999_999 => Some(Issuer::NorthernIreland),
        4_000_000_000..=4_999_999_999 | 6_000_000_000..=7_999_999_999 => Some(Issuer::EnglandWales),
        8_000_000_000..=8_599_999_999 => Some(Issuer::Ireland),
        9_000_000_000..=9_999_999_999 => Some(Issuer::Test),
        _ => None,
    }
}

/// Whether the first six digits are a day, a month and a year. The century is not known, so 29 February always may be.
fn begins_with_date(value: u64) -> bool {
    let (day, month) = (value / 100_000_000, value / 1_000_000 % 100);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => return false,
    };
    (1..=last).contains(&day)
}

impl fmt::Display for NhsNumber {
    /// Grouped 3-3-4, as it is printed everywhere.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second, third) =
            (self.value / 10_000_000, self.value / 10_000 % 1_000, self.value % 10_000);
        write!(f, "{first:03} {second:03} {third:04}")
    }
}

impl fmt::Debug for NhsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NhsNumber").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixed_seed::fixed_seed;

    const VALID: [&str; 8] = [
        "9434765919",
        "9434765870",
        "4505577104",
        "4010232137",
        "9990000018",
        "9999999468",
        "9876543210",
        "9000000009",
    ];

    fn error_of(text: &str) -> NhsNumberError {
        text.parse::<NhsNumber>().unwrap_err()
    }

    #[test]
    fn published_vectors_pass_the_check() {
        for text in VALID {
            let number = NhsNumber::parse_with_test_numbers(text).unwrap();
            assert_eq!(number.digits(), text);
        }
    }

    #[test]
    fn every_other_last_digit_fails_the_check() {
        for text in VALID {
            let (stem, last) = text.split_at(9);
            for digit in ('0'..='9').filter(|digit| !last.starts_with(*digit)) {
                assert_eq!(error_of(&format!("{stem}{digit}")), NhsNumberError::CheckDigit);
            }
        }
    }

    #[test]
    fn any_single_wrong_digit_and_any_swap_of_neighbours_is_noticed() {
        let right = "4505577104".as_bytes();
        for place in 0..10 {
            for digit in b'0'..=b'9' {
                let mut wrong = right.to_vec();
                wrong[place] = digit;
                let accepted = String::from_utf8(wrong.clone()).unwrap().parse::<NhsNumber>().is_ok();
                assert_eq!(accepted, wrong == right);
            }
            let mut swapped = right.to_vec();
            swapped.swap(place, (place + 1).min(9));
            let accepted = String::from_utf8(swapped.clone()).unwrap().parse::<NhsNumber>().is_ok();
            assert_eq!(accepted, swapped == right);
        }
    }

    #[test]
    fn one_digit_ten_times_is_refused_though_it_passes_the_check() {
        for digit in '0'..='9' {
            assert_eq!(error_of(&digit.to_string().repeat(10)), NhsNumberError::Repeated);
        }
    }

    #[test]
    fn a_stem_without_check_digit_was_never_issued() {
        // 4 × 10 + 6 × 2 = 52, remainder 8, wants 3; 4 × 10 + 8 × 2 = 56, remainder 1, would want 10.
        assert!("4000000063".parse::<NhsNumber>().is_ok());
        for last in 0..=9 {
            assert_eq!(error_of(&format!("400000008{last}")), NhsNumberError::NeverIssued);
        }
    }

    #[test]
    fn about_one_stem_in_eleven_has_no_number() {
        let never = (400_000_000..400_011_000_u64)
            .filter(|stem| error_or_ok(&format!("{stem}0")) == Some(NhsNumberError::NeverIssued))
            .count();
        assert!((900..=1_100).contains(&never), "{never} of 11,000");
    }

    fn error_or_ok(text: &str) -> Option<NhsNumberError> {
        text.parse::<NhsNumber>().err()
    }

    /// The stem with its check digit, where it has one.
    fn complete(stem: &str) -> Option<String> {
        let whole = (0..=9).map(|last| format!("{stem}{last}"));
        whole.into_iter().find(|text| {
            !matches!(error_or_ok(text), Some(NhsNumberError::CheckDigit | NhsNumberError::NeverIssued))
        })
    }

    #[test]
    fn ranges_say_who_gave_the_number_out() {
        let of = |stem: &str| complete(stem).unwrap().parse::<NhsNumber>().map(NhsNumber::issuer);
        assert_eq!(of("010100000"), Ok(Issuer::Scotland));
        assert_eq!(of("311299999"), Ok(Issuer::Scotland));
        assert_eq!(of("320000000"), Ok(Issuer::NorthernIreland));
        assert_eq!(of("400000006"), Ok(Issuer::EnglandWales));
        assert_eq!(of("799999999"), Ok(Issuer::EnglandWales));
        assert_eq!(of("800000000"), Ok(Issuer::Ireland));
        for unused in ["000000001", "320499999", "500000000", "860000000", "899999999"] {
            let expected =
                if unused == "320499999" { Ok(Issuer::NorthernIreland) } else { Err(NhsNumberError::Range) };
            assert_eq!(of(unused), expected, "{unused}");
        }
        assert_eq!(of("310200000"), Err(NhsNumberError::Range), "31 February");
        assert_eq!(of("011300000"), Err(NhsNumberError::Range), "month 13");
    }

    #[test]
    fn every_edge_of_every_range() {
        let edges = [
            (99_999_999, None),
            (3_199_999_999, None),
            (3_200_000_000, Some(Issuer::NorthernIreland)),
            (3_999_999_999, Some(Issuer::NorthernIreland)),
            (4_000_000_000, Some(Issuer::EnglandWales)),
            (4_999_999_999, Some(Issuer::EnglandWales)),
            (5_000_000_000, None),
            (5_999_999_999, None),
            (6_000_000_000, Some(Issuer::EnglandWales)),
            (7_999_999_999, Some(Issuer::EnglandWales)),
            (8_000_000_000, Some(Issuer::Ireland)),
            (8_599_999_999, Some(Issuer::Ireland)),
            (8_600_000_000, None),
            (8_999_999_999, None),
            (9_000_000_000, Some(Issuer::Test)),
            (9_999_999_999, Some(Issuer::Test)),
        ];
        for (value, issuer) in edges {
            assert_eq!(issuer_of(value), issuer, "{value}");
        }
        // Scotland: the first six digits are a date.
        for (date, is_date) in [("290200", true), ("300200", false), ("310400", false), ("010100", true)] {
            let value = format!("{date}0000").parse().unwrap();
            assert_eq!(issuer_of(value).is_some(), is_date, "{date}");
        }
        for date in ["010000", "300200", "310900", "311300"] {
            assert_eq!(issuer_of(format!("{date}0000").parse().unwrap()), None, "{date}");
        }
    }

    proptest! {
        #![proptest_config(fixed_seed(512))]

        #[test]
        fn no_text_makes_it_panic_and_no_error_shows_it(text in "\\PC{0,20}") {
            if let Err(error) = text.parse::<NhsNumber>() {
                prop_assert!(text.trim().len() < 3 || !error.to_string().contains(text.trim()));
            }
        }

        #[test]
        fn every_stem_has_one_last_digit_or_none_and_reads_back(stem in 0_u64..1_000_000_000) {
            let stem = format!("{stem:09}");
            let accepted: Vec<NhsNumber> =
                (0..=9).filter_map(|last| NhsNumber::parse_with_test_numbers(&format!("{stem}{last}")).ok()).collect();
            prop_assert!(accepted.len() <= 1);
            for number in accepted {
                prop_assert_eq!(NhsNumber::parse_with_test_numbers(&number.digits()), Ok(number));
                prop_assert_eq!(NhsNumber::parse_with_test_numbers(&number.to_string()), Ok(number));
            }
        }

        #[test]
        fn one_slip_in_any_number_is_noticed(stem in 0_u64..1_000_000_000, place in 0_usize..10, by in 1_u8..10) {
            if let Some(right) = complete(&format!("{stem:09}")) {
                let mut wrong = right.into_bytes();
                wrong[place] = (wrong[place] - b'0' + by) % 10 + b'0';
                let wrong = String::from_utf8(wrong).unwrap();
                prop_assert!(check(&ten_digits(&wrong).unwrap()).is_err());
            }
        }
    }

    #[test]
    fn test_numbers_are_taken_only_where_asked_for() {
        assert_eq!(error_of("999 000 0018"), NhsNumberError::Test);
        assert_eq!(NhsNumber::parse_with_test_numbers("999 000 0018").unwrap().issuer(), Issuer::Test);
    }

    #[test]
    fn form() {
        for text in ["401 023 2137", "401-023-2137", " 4010232137 "] {
            assert_eq!(text.parse::<NhsNumber>().unwrap().to_string(), "401 023 2137");
        }
        assert_eq!(error_of(""), NhsNumberError::Length { got: 0 });
        assert_eq!(error_of("401023213"), NhsNumberError::Length { got: 9 });
        assert_eq!(error_of("40102321377"), NhsNumberError::Length { got: 11 });
        assert_eq!(error_of("401023213x"), NhsNumberError::Character);
        assert_eq!(error_of("４010232137"), NhsNumberError::Character);
    }

    #[test]
    fn debug_shows_no_digit() {
        let shown = format!("{:?}", "4010232137".parse::<NhsNumber>().unwrap());
        assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{shown}");
    }
}

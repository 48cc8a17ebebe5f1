//! The check digit of SNOMED CT and dm+d identifiers: Verhoeff's, over the symmetries of a pentagon.
//!
//! Jacobus Verhoeff, *Error Detecting Decimal Codes* (1969). It notices every single wrong digit and every swap of two
//! neighbours, because the symmetries of a pentagon do not commute: turning and then flipping is not flipping and then
//! turning. Digits 0 to 4 are the turns, 5 to 9 the flips.

/// Sides of the pentagon.
const SIDES: u8 = 5;
/// SNOMED CT identifiers are at most this long, and so is every number judged here.
const DIGITS_MAX: usize = 18;

/// Whether the last digit of a number is the check digit of those before it. Anything but 2 to 18 digits is not.
#[must_use]
pub fn passes(number: &str) -> bool {
    (2..=DIGITS_MAX).contains(&number.len()) && composed(number, 0) == Some(0)
}

/// The check digit to put behind these digits; `None` for anything but 1 to 17 digits.
#[must_use]
pub fn check_digit(stem: &str) -> Option<u8> {
    if !(1..DIGITS_MAX).contains(&stem.len()) {
        return None;
    }
    composed(stem, 1).map(inverse)
}

/// All digits composed, from the right; the rightmost stands at `place`.
fn composed(number: &str, place: usize) -> Option<u8> {
    let placed = number.bytes().rev().zip(place..);
    placed.map(|(byte, place)| Some(permuted(digit(byte)?, place))).try_fold(0, |sum, digit| {
        let digit: Option<u8> = digit;
        Some(compose(sum, digit?))
    })
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte.wrapping_sub(b'0'))
}

/// One symmetry after another.
const fn compose(first: u8, second: u8) -> u8 {
    let (turn, next) = (first % SIDES, second % SIDES);
    match (first < SIDES, second < SIDES) {
        (true, true) => (turn + next) % SIDES,
        (true, false) => (turn + next) % SIDES + SIDES,
        (false, true) => (turn + SIDES - next) % SIDES + SIDES,
        (false, false) => (turn + SIDES - next) % SIDES,
    }
}

/// What undoes a symmetry: a turn is turned back, a flip undoes itself.
const fn inverse(digit: u8) -> u8 {
    if digit < SIDES { (SIDES - digit) % SIDES } else { digit }
}

/// Verhoeff's permutation, as often as the digit's place says; after eight times it is where it began.
fn permuted(digit: u8, place: usize) -> u8 {
    (0..place % 8).fold(digit, |digit, _| permuted_once(digit))
}

const fn permuted_once(digit: u8) -> u8 {
    match digit {
        0 => 1,
        1 => 5,
        2 => 7,
        3 => 6,
        4 => 2,
        5 => 8,
        6 => 3,
        7 => 0,
        8 => 9,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Verhoeff's table of the pentagon, as it is printed everywhere.
    const PRINTED: [&str; 10] = [
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210",
    ];

    #[test]
    fn composing_is_the_printed_table() {
        for (first, row) in PRINTED.iter().enumerate() {
            for (second, expected) in row.bytes().enumerate() {
                assert_eq!(compose(first as u8, second as u8), expected - b'0', "{first} then {second}");
            }
        }
    }

    #[test]
    fn every_symmetry_is_undone_by_its_inverse() {
        for digit in 0..10 {
            assert_eq!(compose(digit, inverse(digit)), 0);
            assert_eq!(compose(inverse(digit), digit), 0);
        }
    }

    #[test]
    fn the_permutation_comes_round_after_eight_and_not_before() {
        let order = |times| (0..10).all(|digit| (0..times).fold(digit, |d, _| permuted_once(d)) == digit);
        assert!(order(8));
        assert!((1..8).all(|times| !order(times)));
    }

    #[test]
    fn known_vectors() {
        // The textbook one, and codes of the three kinds: international, UK edition, dm+d.
        // The last has as many digits as there can be.
        for number in [
            "2363",
            "27113001",
            "1082441000000108",
            "34765811000001105",
            "100005",
            "123037004",
            "999002021000000105",
        ] {
            assert!(passes(number), "{number}");
            let (stem, last) = number.split_at(number.len() - 1);
            assert_eq!(check_digit(stem).map(|digit| digit.to_string()).as_deref(), Some(last), "{number}");
        }
    }

    #[test]
    fn every_wrong_digit_is_noticed() {
        for right in ["2363", "27113001", "34765811000001105"] {
            for (place, was) in right.bytes().enumerate() {
                for digit in (b'0'..=b'9').filter(|digit| *digit != was) {
                    let mut wrong = right.as_bytes().to_vec();
                    wrong[place] = digit;
                    assert!(!passes(&String::from_utf8(wrong).unwrap()), "{right}: {place}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_noticed() {
        for right in ["2363", "27113001", "1082441000000108", "34765811000001105"] {
            for place in 1..right.len() {
                let mut swapped = right.as_bytes().to_vec();
                swapped.swap(place - 1, place);
                let swapped = String::from_utf8(swapped).unwrap();
                assert_eq!(passes(&swapped), swapped == right, "{right}: {place}");
            }
        }
    }

    #[test]
    fn what_is_no_number_of_that_length_does_not_pass() {
        for text in ["", "0", "2363 ", "236x", "２３６３", "0000000000000000000"] {
            assert!(!passes(text), "{text}");
        }
        assert_eq!(check_digit(""), None);
        assert_eq!(check_digit("23a"), None);
        assert_eq!(check_digit(&"1".repeat(18)), None);
        assert!(check_digit(&"1".repeat(17)).is_some());
    }
}

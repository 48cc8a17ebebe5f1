//! The check digit of LOINC identifiers: modulus 10 (Luhn's), behind a hyphen.

/// Whether this is digits, a hyphen and their check digit, such as "29463-7".
#[must_use]
pub fn passes(identifier: &str) -> bool {
    let Some((stem, last)) = identifier.split_once('-') else {
        return false;
    };
    check_digit(stem).is_some_and(|digit| last == digit.to_string())
}

/// From the right, every other digit is doubled (its digits added), and the sum is filled up to a multiple of ten.
fn check_digit(stem: &str) -> Option<u32> {
    if stem.is_empty() {
        return None;
    }
    let digits: Option<Vec<u32>> = stem.chars().rev().map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits?.iter().zip([2, 1].into_iter().cycle()).map(|(digit, by)| added(digit * by)).sum();
    Some((10 - sum % 10) % 10)
}

const fn added(doubled: u32) -> u32 {
    doubled / 10 + doubled % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_identifiers_pass_and_no_other_last_digit_does() {
        for right in ["29463-7", "8302-2", "9843-4", "8287-5", "2160-0", "718-7"] {
            let stem = right.split_once('-').unwrap().0;
            for digit in 0..10 {
                let text = format!("{stem}-{digit}");
                assert_eq!(passes(&text), text == right, "{text}");
            }
        }
    }

    #[test]
    fn other_forms_do_not_pass() {
        for text in ["", "-", "-0", "294637", "29463-", "29463-77", "29463-x", "2946３-7"] {
            assert!(!passes(text), "{text}");
        }
    }
}

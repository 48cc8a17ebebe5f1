//! A PIN of the person's own, beside the phone's: for whoever shares a phone, or its PIN, with somebody.

use zeroize::Zeroizing;

use super::KeyStoreError;

const DIGITS_MIN: usize = 4;
const DIGITS_MAX: usize = 12;

/// What was typed as a PIN: 4 to 12 digits.
pub struct Pin(Zeroizing<String>);

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(..)")
    }
}

impl Pin {
    /// From what a person typed to get in. Spaces between digits are let pass.
    ///
    /// # Errors
    /// [`KeyStoreError::NotAPin`]; it does not count as a try.
    pub fn typed(text: String) -> Result<Self, KeyStoreError> {
        let text = Zeroizing::new(text);
        let mut digits = Zeroizing::new(String::with_capacity(DIGITS_MAX));
        for typed in text.chars().filter(|typed| !typed.is_whitespace()) {
            if !typed.is_ascii_digit() || digits.len() == DIGITS_MAX {
                return Err(KeyStoreError::NotAPin);
            }
            digits.push(typed);
        }
        if digits.len() < DIGITS_MIN { Err(KeyStoreError::NotAPin) } else { Ok(Self(digits)) }
    }

    /// From what a person chooses.
    ///
    /// # Errors
    /// [`KeyStoreError::NotAPin`]; [`KeyStoreError::EasyPin`] where it is among the first that anybody would try.
    pub fn chosen(text: String) -> Result<Self, KeyStoreError> {
        let pin = Self::typed(text)?;
        if pin.is_easy() { Err(KeyStoreError::EasyPin) } else { Ok(pin) }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The same step from each digit to the next: 0000, 1234, 987654, 2468.
    fn is_easy(&self) -> bool {
        let digits = self.0.as_bytes();
        let mut steps =
            digits.iter().zip(digits.iter().skip(1)).map(|(from, to)| i16::from(*to) - i16::from(*from));
        let first = steps.next();
        steps.all(|step| Some(step) == first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(text: &str, why: &KeyStoreError) -> bool {
        Pin::chosen(text.to_owned()).is_err_and(|error| error.to_string() == why.to_string())
    }

    #[test]
    fn a_pin_is_four_to_twelve_digits_with_or_without_spaces() {
        for good in ["4071", "40 71 93", "407193827465"] {
            let digits: String = good.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(Pin::chosen(good.to_owned()).unwrap().as_str(), digits);
        }
        for bad in ["", "407", "4071938274650", "40a1", "４０７１", "-4071"] {
            assert!(is_refused(bad, &KeyStoreError::NotAPin), "{bad}");
        }
    }

    #[test]
    fn what_anybody_would_try_first_cannot_be_chosen_but_can_be_typed() {
        for easy in ["0000", "1234", "987654", "2468", "111111111111"] {
            assert!(is_refused(easy, &KeyStoreError::EasyPin), "{easy}");
            assert!(Pin::typed(easy.to_owned()).is_ok(), "{easy}");
        }
        assert!(Pin::chosen("1235".to_owned()).is_ok());
        assert_eq!(format!("{:?}", Pin::typed("4071".to_owned()).unwrap()), "Pin(..)");
    }
}

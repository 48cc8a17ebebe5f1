//! Reading one of a few choices from the words that a person types.

/// None of the choices was typed. It never repeats what was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of: {choices}; got something else")]
pub struct ParseChoiceError {
    /// The choices, as they may be typed.
    pub choices: &'static str,
}

/// Longer than any words of a choice: what is longer is not looked at.
const TYPED_LEN_MAX: usize = 200;

/// The words in lower case with one hyphen between them, whatever stood there: "No clear  response" is
/// "no-clear-response", which is also how ids are written.
pub(crate) fn hyphenated(text: &str) -> String {
    let looked_at: String = text.chars().take(TYPED_LEN_MAX).collect();
    let lower = looked_at.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// The choice that goes by these words.
pub(crate) fn choose<T: Copy>(
    text: &str,
    table: &[(&str, T)],
    choices: &'static str,
) -> Result<T, ParseChoiceError> {
    let typed = hyphenated(text);
    let found = table.iter().find(|(words, _)| *words == typed);
    found.map(|(_, choice)| *choice).ok_or(ParseChoiceError { choices })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_capitals_and_hyphens_do_not_matter() {
        for text in ["No clear response", " no-clear-response ", "no_clear, RESPONSE.", "NO  CLEAR/RESPONSE"]
        {
            assert_eq!(hyphenated(text), "no-clear-response", "{text}");
        }
        assert_eq!(hyphenated(" - ,"), "");
        assert_eq!(hyphenated(&"é".repeat(1_000)).chars().count(), 200, "no more than this is looked at");
    }

    #[test]
    fn what_is_no_choice_is_refused_and_the_choices_are_named() {
        let table = [("yes", true), ("no", false)];
        assert_eq!(choose("Yes!", &table, "yes, no"), Ok(true));
        let error = choose("perhaps", &table, "yes, no").unwrap_err();
        assert_eq!(error.to_string(), "expected one of: yes, no; got something else");
    }
}

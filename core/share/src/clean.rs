//! Texts that people wrote, as they may stand in a file for others: no control characters, no text of blanks alone.

/// One line: blanks at the ends are gone, what breaks lines is a blank. `None`: nothing is left.
pub(crate) fn line(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|letter: char| letter.is_control() || letter.is_whitespace()).collect();
    let text = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Several lines: they stay lines, and every other control character is gone. `None`: nothing is left.
pub(crate) fn page(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let text: String = text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_other_scripts_stay() {
        assert_eq!(line("  Zoë\u{0} 👶🏽\tمايا\n").as_deref(), Some("Zoë 👶🏽 مايا"));
        assert_eq!(page("one\r\ntwo\u{1b}[31m\u{85}").as_deref(), Some("one\ntwo[31m"));
    }

    #[test]
    fn blanks_alone_are_nothing() {
        assert_eq!(line(" \u{a0}\u{2003}\n"), None);
        assert_eq!(page("\r\n\t \u{7}"), None);
    }

    #[test]
    fn what_is_clean_stays_as_it_is() {
        for text in ["a b", "a\nb"] {
            assert_eq!(page(text).as_deref(), Some(text));
        }
        assert_eq!(line("a b").as_deref(), Some("a b"));
    }
}

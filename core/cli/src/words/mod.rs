//! Saying things to people: calm, plain, aligned, and safe to print.
//!
//! - [`clean`] takes out of others' texts what could steer a terminal;
//! - [`table`] aligns, [`date`] says a date, [`short`] an id;
//! - [`growth`] says how a child grows, [`due`] what is due;
//! - [`entry`] says what an entry says, [`person`] who somebody is, [`needs`] what needs a person.

pub(crate) mod date;
pub(crate) mod due;
pub(crate) mod entry;
pub(crate) mod growth;
pub(crate) mod needs;
pub(crate) mod person;
pub(crate) mod profile;
pub(crate) mod saved;
pub(crate) mod table;

/// Digits of an id that people see.
const SHORT_DIGITS: usize = 8;

/// The first digits of an id. A unique beginning of any length is understood.
pub(crate) fn short(id: &str) -> &str {
    id.get(..SHORT_DIGITS).unwrap_or(id)
}

/// On one line, without anything that steers a terminal: control characters, and marks that turn the direction of text.
pub(crate) fn clean(text: &str) -> String {
    let safe = |c: char| if c.is_control() || is_invisible(c) { ' ' } else { c };
    let text: String = text.chars().map(safe).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// "1 entry", "3 entries".
pub(crate) fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// Lines under a heading, moved in by two blanks; nothing where there is none.
pub(crate) fn section(heading: &str, lines: &str) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines = lines.lines().map(|line| format!("  {line}").trim_end().to_owned());
    format!("{heading}\n{}", lines.collect::<Vec<_>>().join("\n"))
}

/// Those of these parts that say something, with an empty line between.
pub(crate) fn paragraphs(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_others_write_steers_the_terminal() {
        assert_eq!(clean("a\x1b[2Jb\nc\u{9b}d\u{202e}e\u{7f}"), "a [2Jb c d e");
        assert_eq!(clean("  Zoë  Amelia "), "Zoë Amelia");
    }

    #[test]
    fn an_id_is_shown_short() {
        assert_eq!(short("0123456789abcdef"), "01234567");
        assert_eq!(short("01"), "01");
    }
}

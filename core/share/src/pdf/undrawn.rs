//! What the fonts have no letters for. Nothing of it is lost: a mark stands in its place, the mark carries the text for whoever
//! copies it or has it read out, and the attached plain text has it too.

use std::fmt::Write as _;

use super::font::Faces;
use super::piece::Piece;
use super::style::Style;

/// The scripts that are named; the first and the last of the letters of each.
const SCRIPTS: [(u32, u32, &str); 14] = [
    (0x0530, 0x058F, "Armenian letters"),
    (0x0590, 0x05FF, "Hebrew letters"),
    (0x0600, 0x08FF, "Arabic letters"),
    (0x0900, 0x097F, "Devanagari letters"),
    (0x0980, 0x09FF, "Bengali letters"),
    (0x0A00, 0x0A7F, "Gurmukhi letters"),
    (0x0A80, 0x0AFF, "Gujarati letters"),
    (0x0B80, 0x0BFF, "Tamil letters"),
    (0x0E00, 0x0E7F, "Thai letters"),
    (0x10A0, 0x10FF, "Georgian letters"),
    (0x1200, 0x139F, "Ethiopic letters"),
    (0x3040, 0x30FF, "Japanese letters"),
    (0x4E00, 0x9FFF, "Chinese letters"),
    (0xAC00, 0xD7AF, "Korean letters"),
];
const EMOJI: &str = "emoji";
const PICTURES: [(u32, u32); 3] = [(0x1F000, 0x1FAFF), (0x2600, 0x27BF), (0x2B00, 0x2BFF)];

/// The texts that could not be drawn, each once, by the number of their mark.
#[derive(Debug, Default)]
pub(super) struct Undrawn {
    texts: Vec<String>,
}

impl Undrawn {
    /// A text as pieces of one look, with marks for what cannot be drawn.
    pub(super) fn pieces(&mut self, faces: &Faces<'_>, text: &str, style: Style) -> Vec<Piece> {
        let text = blanks(text);
        let mut pieces = Vec::new();
        let mut done = 0;
        for (start, end) in joined(&text, faces.missing(&text)) {
            pieces.extend(text.get(done..start).and_then(|drawn| Piece::drawn(drawn, style)));
            if let Some(missing) = text.get(start..end) {
                pieces.push(Piece::mark(self.mark(missing), writable(missing), style));
            }
            done = end;
        }
        pieces.extend(text.get(done..).and_then(|drawn| Piece::drawn(drawn, style)));
        pieces
    }

    fn mark(&mut self, text: &str) -> String {
        let known = self.texts.iter().position(|known| known == text);
        let at = known.unwrap_or_else(|| {
            self.texts.push(text.to_owned());
            self.texts.len() - 1
        });
        match kind(text) {
            EMOJI => format!("[{EMOJI} {}]", at + 1),
            kind => format!("[{kind}, see {}]", at + 1),
        }
    }

    /// They, in the order of their numbers.
    pub(super) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// They, as the end of the attached plain text.
    pub(super) fn appendix(&self) -> String {
        let mut text = String::new();
        if !self.texts.is_empty() {
            text.push_str("\nWHAT THE PAGES SHOW AS A MARK\n");
        }
        for (missing, number) in self.texts.iter().zip(1..) {
            let _infallible = writeln!(text, "{number}: {}", missing.replace('\n', " "));
        }
        text
    }
}

/// Every blank but the end of a line is the usual one; what turns the direction of a text would turn what stands around it.
fn blanks(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let blank = |letter: char| if letter != '\n' && letter.is_whitespace() { ' ' } else { letter };
    text.chars().filter(|letter| !turns(letter)).map(blank).collect()
}

/// "Arabic letters", "emoji".
pub(super) fn kind(text: &str) -> &'static str {
    let codes = || text.chars().map(u32::from);
    let script =
        codes().find_map(|code| SCRIPTS.iter().find(|(first, last, _)| (*first..=*last).contains(&code)));
    if let Some((_, _, name)) = script {
        return name;
    }
    let is_picture =
        codes().any(|code| PICTURES.iter().any(|(first, last)| (*first..=*last).contains(&code)));
    if is_picture { EMOJI } else { "other signs" }
}

/// Parts that only blanks and points lie between are one: a name of several words has one mark.
fn joined(text: &str, missing: Vec<std::ops::Range<usize>>) -> Vec<(usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for range in missing {
        let is_between = |letter: char| letter != '\n' && !letter.is_alphanumeric();
        match joined.last_mut() {
            Some((_, end)) if text.get(*end..range.start).is_some_and(|gap| gap.chars().all(is_between)) => {
                *end = range.end;
            }
            _ => joined.push((range.start, range.end)),
        }
    }
    joined
}

/// Without what the archive standard does not take: signs that mean something only to one program.
fn writable(text: &str) -> String {
    let keep = |letter: char| match u32::from(letter) {
        0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF => char::REPLACEMENT_CHARACTER,
        _ => letter,
    };
    let is_letter = |letter: &char| !matches!(u32::from(*letter), 0xFEFF | 0xFFFE | 0xFFFF);
    text.chars().filter(is_letter).map(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::font::Files;
    use crate::pdf::style::BODY;

    #[test]
    fn a_name_of_several_words_has_one_mark_which_carries_it() {
        let files = Files::open().unwrap();
        let (faces, mut undrawn) = (Faces::of(&files), Undrawn::default());
        let pieces = undrawn.pieces(&faces, "Maya, مايا بنت عمر, Zoë", BODY);
        let shown: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(shown, ["Maya, ", "[Arabic letters, see 1]", ", Zoë"]);
        assert_eq!(pieces.get(1).and_then(|piece| piece.actual.as_deref()), Some("مايا بنت عمر"));
        assert_eq!(undrawn.pieces(&faces, "مايا بنت عمر", BODY).len(), 1);
        assert_eq!(undrawn.texts().len(), 1);
        assert_eq!(undrawn.appendix(), "\nWHAT THE PAGES SHOW AS A MARK\n1: مايا بنت عمر\n");
    }

    #[test]
    fn scripts_are_named() {
        for (text, expected) in [
            ("山田", "Chinese letters"),
            ("👩‍👩‍👧", "emoji"),
            ("ਗੁਰ", "Gurmukhi letters"),
            ("\u{e000}", "other signs"),
        ] {
            assert_eq!(kind(text), expected);
        }
        assert_eq!(writable("\u{feff}a\u{e000}"), "a\u{fffd}");
    }
}

//! The labels of screens, beside the screens.

use std::collections::BTreeSet;

use redbook_messages::Piece;

use super::CATALOGUE;
use super::sources::{files, root};

const LANGUAGES_OF_SHELLS: [&str; 2] = ["kt", "swift"];

/// A label that no screen shows would be translated for nobody.
#[test]
fn every_label_of_a_screen_is_used_in_one() {
    let shells = ["android", "ios"].map(|folder| root().join(folder));
    let sources = shells.iter().flat_map(|shell| LANGUAGES_OF_SHELLS.iter().flat_map(|of| files(shell, of)));
    let sources: String = sources.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let words: BTreeSet<&str> =
        sources.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').collect();
    let vocabularies = vocabularies();
    let unused: Vec<&String> = CATALOGUE.keys().filter(|id| id.starts_with("screen.")).collect();
    let unused: Vec<_> = unused
        .into_iter()
        .filter(|id| !spellings(id).iter().any(|spelling| words.contains(spelling.as_str())))
        .filter(|id| !vocabularies.iter().any(|of| id.starts_with(of)))
        .collect();
    assert!(unused.is_empty(), "no screen shows {unused:?}");
}

/// As a shell may name "screen.home.due": by its id, as a constant, as a case.
fn spellings(id: &str) -> [String; 3] {
    let name = id.trim_start_matches("screen.");
    let mut parts = name.split(['.', '-']);
    let first = parts.next().unwrap_or_default().to_owned();
    let case = parts.fold(first, |case, part| {
        let (head, tail) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
        format!("{case}{}{tail}", head.to_uppercase())
    });
    [id.to_owned(), name.replace(['.', '-'], "_").to_uppercase(), case]
}

/// "screen.measured.", whose words other labels look up.
fn vocabularies() -> BTreeSet<String> {
    let pieces = CATALOGUE.values().flat_map(|template| template.pieces());
    let looked_up = pieces.filter_map(|piece| match piece {
        Piece::Argument { by, .. } => by.split_once(" of ").map(|(_, of)| format!("{of}.")),
        Piece::Text(_) => None,
    });
    looked_up.collect()
}

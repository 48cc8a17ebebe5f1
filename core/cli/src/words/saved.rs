//! That something is saved.

use redbook_app::{Added, Kind};

use super::short;

/// "Saved as 1a2b3c4d, on this phone." with the doubts it was kept with.
pub(crate) fn saved(done: &str, added: &Added) -> String {
    let doubts = added.doubts.iter().map(|doubt| format!("\n  kept as entered, although {doubt}"));
    format!("{done} as {}, on this phone.{}", short(&added.id), doubts.collect::<String>())
}

/// What is said after saving, for the one kind that asks for more than the fact.
pub(crate) const fn after(kind: Kind) -> &'static str {
    match kind {
        Kind::Loss => "\nEverything that was written here stays, to be read whenever you wish.",
        _ => "",
    }
}

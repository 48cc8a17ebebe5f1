//! The command line.

use std::path::PathBuf;

use super::BENCHES;
use super::rig::Shape;

pub(super) const HELP: &str = "\
bench [--check] [NAME ...]

  save            a durable save of one entry, beside one bare SQLite commit
  open            a record of 2,000 entries, to its first page
  bytes           what one entry costs on the wire
  phone-to-phone  from a save on one phone to the other's screen
  relay           appends a second, beside a bare rig; memory at rest
  relay-parts     what a relay itself does for an append, beside its signature check
  take-in         1,000 frames of one entry; 2,000 entries on a new phone
  share           making a share of 300 entries, and its bytes

All of them where none is named. --check: fails where a target is missed.";

/// What is asked for.
pub(super) enum Args {
    /// Measure.
    Run {
        /// Fail where a target is missed.
        check: bool,
        /// Which; none: all.
        names: Vec<String>,
    },
    /// Be the bare rig, with a table of this shape, over this folder: the bench starts itself so.
    Rig(Shape, PathBuf),
    /// Explain.
    Help,
    /// A word that is no measurement.
    Unknown(String),
}

impl Args {
    pub(super) fn parse(words: impl Iterator<Item = String>) -> Self {
        let (mut check, mut names, mut words) = (false, Vec::new(), words);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--check" => check = true,
                "--help" | "-h" => return Self::Help,
                "--rig-keyed" => return Self::rig(Shape::Keyed, words.next()),
                "--rig-heap" => return Self::rig(Shape::Heap, words.next()),
                name if BENCHES.iter().any(|(known, _)| *known == name) => names.push(word),
                _ => return Self::Unknown(word),
            }
        }
        Self::Run { check, names }
    }

    fn rig(shape: Shape, folder: Option<String>) -> Self {
        folder.map_or(Self::Help, |folder| Self::Rig(shape, folder.into()))
    }
}

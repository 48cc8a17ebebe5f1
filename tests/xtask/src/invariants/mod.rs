//! What the design says must be absent, each a check of its own that names the places which break it.

mod bans;
mod dependencies;
mod leftovers;
mod lengths;
mod licences;
mod lints;
mod papers;
mod places;
mod pure;
mod relay;
mod strings;

use crate::shell::TaskError;
use crate::source::Code;
use crate::tree::{self, TextFile};

/// A place that breaks an invariant.
#[derive(Debug, PartialEq)]
pub(crate) struct Finding {
    /// A file and line, or a package.
    pub(crate) place: String,
    /// What is wrong there, and what to do.
    pub(crate) what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }

    fn at_line(file: &TextFile, line: usize, what: impl Into<String>) -> Self {
        Self::new(format!("{}:{line}", file.path), what)
    }
}

/// One invariant.
pub(crate) struct Check {
    /// As a sentence that holds.
    pub(crate) name: &'static str,
    pub(crate) find: fn() -> Result<Vec<Finding>, TaskError>,
}

/// All of them.
pub(crate) const CHECKS: [Check; 12] = [
    Check { name: "the relay is built from nothing that opens", find: relay::find },
    Check { name: "dependencies among our crates point one way", find: dependencies::find },
    Check { name: "every crate takes the workspace's lints", find: lints::find },
    Check {
        name: "pure crates know no clock, randomness, file, socket, thread or environment",
        find: pure::find,
    },
    Check { name: "SQL, Automerge, signing and opening stand only where they belong", find: places::find },
    Check { name: "files and functions are short", find: lengths::find },
    Check { name: "nothing is left behind", find: leftovers::find },
    Check { name: "what the papers point at is there", find: papers::find },
    Check { name: "the apps' strings are those of the catalogue", find: strings::find },
    Check { name: "every licence is allowed by deny.toml", find: licences::find },
    Check { name: "nothing that deny.toml bans is built", find: bans::find_banned },
    Check {
        name: "everything comes from a registry that deny.toml allows",
        find: bans::find_foreign_sources,
    },
];

/// The findings of `in_file` over all Rust source.
fn in_rust_files(in_file: fn(&TextFile, &Code) -> Vec<Finding>) -> Result<Vec<Finding>, TaskError> {
    let files = tree::rust_files()?;
    Ok(files.iter().flat_map(|file| in_file(file, &Code::read(file))).collect())
}

#[cfg(test)]
mod samples {
    //! Bad samples for the checks' own tests.

    use super::Finding;
    use crate::source::Code;
    use crate::tree::TextFile;

    /// The places that a check finds in one file made of `text`.
    pub(super) fn places(
        in_file: fn(&TextFile, &Code) -> Vec<Finding>,
        path: &str,
        text: &str,
    ) -> Vec<String> {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        in_file(&file, &Code::read(&file)).into_iter().map(|finding| finding.place).collect()
    }
}

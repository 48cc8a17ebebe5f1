//! What may stand in one place only: SQL, Automerge, signing, the opening of seals.

use super::{Finding, in_rust_files};
use crate::shell::TaskError;
use crate::source::{Code, words};
use crate::tree::TextFile;

/// Names that stand for one concern, and the folders it may be in.
struct Place {
    concern: &'static str,
    names: &'static [&'static str],
    folders: &'static [&'static str],
}

const PLACES: [Place; 6] = [
    Place {
        concern: "SQL",
        names: &["rusqlite", "rusqlite_migration"],
        folders: &["core/store/", "sync-server/src/storage"],
    },
    Place { concern: "Automerge", names: &["automerge"], folders: &["core/record/"] },
    Place {
        concern: "signing",
        names: &["Ed25519KeyPair", "RsaKeyPair", "EcdsaKeyPair"],
        folders: &["core/vault/"],
    },
    Place {
        concern: "the opening of seals",
        names: &["OpeningKey", "LessSafeKey", "open_in_place", "open_within", "single_shot_open"],
        folders: &["core/vault/"],
    },
    // What seals needs it too; `protocol` makes a SealingKey of it, which opens nothing.
    Place {
        concern: "the keys of seals",
        names: &["UnboundKey"],
        folders: &["core/vault/", "core/protocol/src/sealing.rs"],
    },
    Place { concern: "HPKE", names: &["hpke"], folders: &["core/vault/"] },
];

/// The packages of tests look at everything from outside.
const TESTS: &str = "tests/";

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    in_rust_files(in_file)
}

fn in_file(file: &TextFile, code: &Code) -> Vec<Finding> {
    if file.path.starts_with(TESTS) {
        return Vec::new();
    }
    let elsewhere = |place: &&Place| !place.folders.iter().any(|folder| file.path.starts_with(folder));
    PLACES.iter().filter(elsewhere).flat_map(|place| of_place(file, code, place)).collect()
}

fn of_place(file: &TextFile, code: &Code, place: &Place) -> Vec<Finding> {
    let of_line = |(line, text)| {
        let name = words(text).find(|word| place.names.contains(word))?;
        let what = format!("has {name}: {} belongs to {}", place.concern, place.folders.join(" and "));
        Some(Finding::at_line(file, line, what))
    };
    code.lines().filter_map(of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::samples::places;

    #[test]
    fn every_name_is_found_outside_its_place() {
        for place in PLACES {
            for name in place.names {
                let text = format!("use x::{name};\n");
                assert_eq!(places(in_file, "core/app/src/a.rs", &text), ["core/app/src/a.rs:1"], "{name}");
            }
            for folder in place.folders {
                let path = format!("{folder}/a.rs");
                assert_eq!(
                    places(in_file, &path, &format!("use {}::x;\n", place.names[0])).len(),
                    0,
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn comments_tests_and_the_tests_package_are_left_alone() {
        let text =
            "// automerge\nfn a() { b(\"rusqlite\") }\n#[cfg(test)]\nmod tests {\n    use hpke::x;\n}\n";
        assert_eq!(places(in_file, "core/app/src/a.rs", text).len(), 0);
        assert_eq!(places(in_file, "tests/src/a.rs", "use rusqlite::Connection;\n").len(), 0);
    }
}

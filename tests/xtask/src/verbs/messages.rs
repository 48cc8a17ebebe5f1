//! `cargo xtask messages`: the catalogue as strings of Android and iOS.

use super::Verb;
use crate::shell::TaskError;
use crate::strings;
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "messages",
    summary: "the catalogue (core/messages) as Android strings and an iOS string catalogue",
    help: "\
cargo xtask messages

Writes every message of core/messages, in every language, as android/ui/src/main/res-generated/values*/strings.xml and
ios/Generated/Localizable.xcstrings. Both are committed; `cargo xtask invariants` says when they are not what would be written.

  cargo xtask messages
",
    run: |_| run(),
};

fn run() -> Result<(), TaskError> {
    for output in strings::outputs()? {
        let path = tree::root().join(output.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|source| TaskError::io(folder, &source))?;
        }
        std::fs::write(&path, output.text).map_err(|source| TaskError::io(&path, &source))?;
    }
    Ok(())
}

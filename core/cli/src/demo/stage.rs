//! The relay and the three phones.

use std::path::{Path, PathBuf};

use super::folder::Folder;
use super::gate::Gate;
use super::phone::DemoPhone;
use super::reader::Reader;
use super::relay::{Relay, RelayProcess};
use super::stop;
use crate::failure::Failure;

/// The relay and the three phones, in a directory.
pub(super) struct Stage {
    // Dropped in this order: the relay ends before its directory goes.
    pub(super) relay: Relay,
    pub(super) mum: DemoPhone,
    pub(super) dad: DemoPhone,
    pub(super) visitor: DemoPhone,
    /// The clinician's program, where there is one.
    pub(super) reader: Option<Reader>,
    folder: Folder,
}

impl Stage {
    /// Makes the directory and starts the relay in it; the phones' homes are made in the story.
    pub(super) fn set(keep: Option<&Path>) -> Result<Self, Failure> {
        let gate = Gate::default();
        let folder = Folder::make(keep, gate.clone())?;
        let process = RelayProcess::default();
        stop::when_told(process.clone(), gate.clone(), folder.to_remove().map(Path::to_owned))?;
        let root = folder.path();
        let relay = Relay::start(root, process, gate.clone())?;
        Ok(Self {
            relay,
            mum: DemoPhone::new(root, "mum", "Mum", ["Amira Hartley", "mother", "guardian"], &gate),
            dad: DemoPhone::new(root, "dad", "Dad", ["Tomasz Quillfeather", "father", "guardian"], &gate),
            visitor: DemoPhone::new(
                root,
                "health-visitor",
                "Health visitor",
                ["Sister Okonkwo", "health visitor", "practitioner"],
                &gate,
            ),
            reader: Reader::find(&gate),
            folder,
        })
    }

    pub(super) fn phones(&self) -> impl Iterator<Item = &DemoPhone> {
        [&self.mum, &self.dad, &self.visitor].into_iter()
    }

    pub(super) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The file that the health visitor leaves.
    pub(super) fn visit_file(&self) -> PathBuf {
        self.root().join("visit.redbook")
    }
}

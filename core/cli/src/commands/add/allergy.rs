//! `redbook add allergy`

use redbook_app::{Allergy, EntryDraft, Payload};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct AllergyArgs {
    /// What to
    #[arg(conflicts_with = "none_known")]
    substance: Option<String>,
    /// No allergy is known
    #[arg(long)]
    none_known: bool,
    /// What happened
    #[arg(long, conflicts_with = "none_known")]
    reaction: Option<String>,
    /// Anything to add
    #[arg(long)]
    note: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

impl AllergyArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let missing = ("a substance, or that none is known", "redbook add allergy egg, or --none-known");
        let substance = match self.none_known {
            true => None,
            false => Some(ask.text(self.substance, "Allergic to what?", missing)?),
        };
        let allergy = Allergy { substance, reaction: self.reaction, note: self.note };
        Ok(drafted(Payload::Allergy(allergy), self.common.optional_when()?, self.common.confirm))
    }
}

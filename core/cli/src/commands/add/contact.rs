//! `redbook add contact`

use redbook_app::{Contact, EntryDraft, Payload};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct ContactArgs {
    /// Name of the person or place
    name: Option<String>,
    /// Their part: health visitor, GP ...
    #[arg(long)]
    role: Option<String>,
    /// Telephone number
    #[arg(long)]
    telephone: Option<String>,
    /// Email address
    #[arg(long)]
    email: Option<String>,
    /// Where they work
    #[arg(long)]
    organisation: Option<String>,
    /// Anything to add
    #[arg(long)]
    note: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

impl ContactArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let missing = ("a name", "redbook add contact NAME");
        let contact = Contact {
            name: ask.text(self.name, "What are they called?", missing)?,
            role: self.role,
            telephone: self.telephone,
            email: self.email,
            organisation: self.organisation,
            note: self.note,
        };
        Ok(drafted(Payload::Contact(contact), self.common.optional_when()?, self.common.confirm))
    }
}

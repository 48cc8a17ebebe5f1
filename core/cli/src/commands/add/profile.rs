//! `redbook add profile`: says a value beside what others say. `redbook profile set` replaces one.

use redbook_app::{EntryDraft, Payload, ProfileField};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct AddProfileArgs {
    /// Which field: name, nhs-number, date-of-birth, sex, address ...
    field: Option<String>,
    /// What it is
    value: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

impl AddProfileArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let give = "redbook add profile FIELD VALUE";
        let field =
            ask.text(self.field, "Which field (name, nhs-number, address ...)?", ("a field", give))?;
        let value = ask.text(self.value, "What is it?", ("a value", give))?;
        let said = ProfileField { field, value };
        Ok(drafted(Payload::ProfileField(said), self.common.optional_when()?, self.common.confirm))
    }
}

//! `redbook add note`

use std::io::Read;

use redbook_app::{EntryDraft, Payload};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// More than any note may have; the core says how long one may be.
const INPUT_LEN_MAX: u64 = 65_536;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct NoteArgs {
    /// The text; "-" takes it from standard input
    text: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

impl NoteArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let given = match self.text.as_deref() {
            Some("-") => Some(standard_input()?),
            _ => self.text,
        };
        let text =
            ask.text(given, "What do you want to write?", ("a text", "redbook add note \"First smile\""))?;
        Ok(drafted(Payload::Note { text }, self.common.optional_when()?, self.common.confirm))
    }
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin().lock().take(INPUT_LEN_MAX).read_to_string(&mut text).map_err(Failure::Terminal)?;
    Ok(text.trim_end().to_owned())
}

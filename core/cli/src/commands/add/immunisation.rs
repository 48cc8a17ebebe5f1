//! `redbook add immunisation`

use redbook_app::{EntryDraft, Immunisation, Payload};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct ImmunisationArgs {
    /// Which vaccine: 6-in-1, MenB, rotavirus, MMRV ...
    vaccine: Option<String>,
    /// Which dose of it
    #[arg(long)]
    dose: Option<u32>,
    /// The batch number on the box
    #[arg(long)]
    batch: Option<String>,
    /// Where on the body
    #[arg(long)]
    site: Option<String>,
    /// The product's name
    #[arg(long)]
    product: Option<String>,
    /// Where it was given
    #[arg(long)]
    place: Option<String>,
    /// Copied from the paper book, by somebody who did not see it given
    #[arg(long)]
    from_paper_book: bool,
    /// Anything to add
    #[arg(long)]
    note: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

impl ImmunisationArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let missing = ("a vaccine", "redbook add immunisation 6-in-1, for example");
        let vaccine = ask.text(self.vaccine, "Which vaccine (6-in-1, MenB, rotavirus ...)?", missing)?;
        let when = self.common.required_when(ask, "When was it given (today, or a date)?")?;
        let given = Immunisation {
            vaccine,
            dose: self.dose,
            batch: self.batch,
            site: self.site,
            product: self.product,
            place: self.place,
            from_paper_book: self.from_paper_book,
            note: self.note,
        };
        Ok(drafted(Payload::Immunisation(given), when, self.common.confirm))
    }
}

//! `redbook import FILE`

use std::path::PathBuf;

use redbook_app::{ImportAnswers, ImportReport, is_card};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;
use crate::words::{count, paragraphs, section};

const WHAT: &str = "file to import";
const KEYS: &str = "file of keys";
/// More than any import takes: the core says what its limit is.
const LEN_MAX: u64 = 8_000_000;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
FHIR R4 as JSON: a Bundle (International Patient Summary, UK Core, the NHS's immunisation history) or one resource; or SMART Health
Cards, as a file, a signed text or a code's shc:/ digits, whose signatures are checked against --card-keys. Each resource becomes
an entry that says where it came from; what is not understood is kept as a note. The same file again adds nothing.

Example:
  redbook import summary.json
  redbook import card.smart-health-card --card-keys issuers.json")]
pub(crate) struct ImportArgs {
    /// The file
    file: PathBuf,
    /// It is this child's, although number, birth date or name say otherwise or nothing
    #[arg(long)]
    same_child: bool,
    /// For SMART Health Cards: the keys of issuers whom you trust, a JSON Web Key Set
    #[arg(long, value_name = "FILE")]
    card_keys: Option<PathBuf>,
    /// Keep what looks like a slip, as it came
    #[arg(long)]
    confirm: bool,
}

pub(crate) fn run(context: &Context, args: &ImportArgs) -> Result<Answer, Failure> {
    let bytes = file::read(WHAT, &args.file, LEN_MAX)?;
    let answers = ImportAnswers { same_child: args.same_child, confirmed: args.confirm };
    let keys = args.card_keys.as_deref().map(|path| file::read(KEYS, path, LEN_MAX)).transpose()?;
    let report = context.with_record(|phone, record| match (is_card(&bytes), &keys) {
        (true, Some(keys)) => Ok(phone.import_cards(record, &bytes, keys, answers)?),
        (true, None) => {
            Err(Failure::Missing { what: "the keys of the health card's issuer", give: "--card-keys FILE" })
        }
        (false, _) => Ok(phone.import_fhir(record, &bytes, answers)?),
    })?;
    let text = text(&report);
    Answer::new(&report, text)
}

fn text(report: &ImportReport) -> String {
    let saved = format!("{} saved on this phone.", count(report.entries.len(), "entry", "entries"));
    let notes = match report.kept_as_notes {
        0 => String::new(),
        notes => format!("{} of them could not be understood, and stand as notes, as they came.", notes),
    };
    let here = match report.already_here {
        0 => String::new(),
        here => format!("{here} had been imported before, and were not added again."),
    };
    let not_taken: Vec<String> = report
        .not_taken
        .iter()
        .map(|it| format!("{}: {}", crate::words::clean(&it.resource), it.why))
        .collect();
    paragraphs(&[saved, notes, here, section("No entries of their own", &not_taken.join("\n"))])
}

//! `redbook import FILE`

use std::path::{Path, PathBuf};

use redbook_app::{CardIssuer, ImportAnswers, ImportReport, is_card};

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
Cards, as a file, a signed text or a code's shc:/ digits, whose signatures are checked against --card-keys (whether a card was revoked since is not looked up). Each resource becomes
an entry that says where it came from; what is not understood is kept as a note. The same file again adds nothing.

Example:
  redbook import summary.json
  redbook import card.smart-health-card --card-keys https://clinic.example=keys.json")]
pub(crate) struct ImportArgs {
    /// The file
    file: PathBuf,
    /// It is this child's, although number, birth date or name say otherwise or nothing
    #[arg(long)]
    same_child: bool,
    /// For SMART Health Cards: an issuer whom you trust, and a file with its keys (a JSON Web Key Set); several times for several
    #[arg(long, value_name = "ISSUER=FILE")]
    card_keys: Vec<String>,
    /// Keep what looks like a slip, as it came
    #[arg(long)]
    confirm: bool,
}

pub(crate) fn run(context: &Context, args: &ImportArgs) -> Result<Answer, Failure> {
    let bytes = file::read(WHAT, &args.file, LEN_MAX)?;
    let answers = ImportAnswers { same_child: args.same_child, confirmed: args.confirm };
    let keys = args.card_keys.iter().map(|given| keys_of(given)).collect::<Result<Vec<_>, _>>()?;
    let issuers: Vec<CardIssuer<'_>> =
        keys.iter().map(|(issuer, jwks)| CardIssuer { issuer, jwks }).collect();
    let report = context.with_record(|phone, record| match (is_card(&bytes), issuers.as_slice()) {
        (true, []) => Err(Failure::Missing {
            what: "the health card's issuer and its keys",
            give: "--card-keys ISSUER=FILE",
        }),
        (true, issuers) => Ok(phone.import_cards(record, &bytes, issuers, answers)?),
        (false, _) => Ok(phone.import_fhir(record, &bytes, answers)?),
    })?;
    let text = text(&report);
    Answer::new(&report, text)
}

/// An issuer, and what is in the file of its keys.
fn keys_of(given: &str) -> Result<(String, Vec<u8>), Failure> {
    let expected = "expected an issuer's address, an equals sign and a file";
    let (issuer, path) = given.rsplit_once('=').ok_or_else(|| Failure::value("card keys", expected))?;
    Ok((issuer.trim_end_matches('/').to_owned(), file::read(KEYS, Path::new(path), LEN_MAX)?))
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

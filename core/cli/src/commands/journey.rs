//! `redbook journey`, `redbook journey export FILE`

use std::io::Write;
use std::path::{Path, PathBuf};

use redbook_app::{JourneyStep, JourneyView};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;
use crate::words::{clean, date, paragraphs, section};

const WHAT: &str = "journey";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook journey
  redbook journey export journey.json")]
pub(crate) struct JourneyArgs {
    #[command(subcommand)]
    verb: Option<JourneyVerb>,
}

/// What to do with the journey.
#[derive(clap::Subcommand)]
enum JourneyVerb {
    /// Write it for others, without name, number, date of birth, place, or anything that somebody typed
    #[command(after_help = "\
The file has months of age and words of fixed lists only. It is still one child's way: give it to people you trust.

Example:
  redbook journey export journey.json")]
    Export {
        /// Where to
        file: PathBuf,
        /// Write over a file that is there
        #[arg(long)]
        replace: bool,
    },
}

pub(crate) fn run(context: &Context, args: &JourneyArgs) -> Result<Answer, Failure> {
    match &args.verb {
        Some(JourneyVerb::Export { file, replace }) => export(context, file, *replace),
        None => {
            let journey = context.with_record(|phone, record| Ok(phone.journey(record)?))?;
            let text = text(&journey);
            Answer::new(&journey, text)
        }
    }
}

fn export(context: &Context, path: &Path, replace: bool) -> Result<Answer, Failure> {
    let journey = context.with_record(|phone, record| Ok(phone.journey_export(record)?))?;
    let document = serde_json::to_string_pretty(&journey).map_err(Failure::Json)?;
    file::write(WHAT, path, replace, |file| writeln!(file, "{document}").map_err(Failure::writing(WHAT)))?;
    let text = "Written, without name, number, date of birth, place or anything that somebody typed.";
    Answer::new(json!({ "file": path, "contacts": journey.contacts.len() }), text)
}

fn text(journey: &JourneyView) -> String {
    if journey.contacts.is_empty() {
        return "No contact with a service is written here yet: redbook add service-contact --help"
            .to_owned();
    }
    let contacts: Vec<String> = journey.contacts.iter().map(step).collect();
    let later = match journey.later {
        0 => String::new(),
        later => format!("{later} after the second birthday: redbook timeline"),
    };
    paragraphs(&[contacts.join("\n"), later])
}

fn step(step: &JourneyStep) -> String {
    let when = step.when.as_deref().map_or_else(|| "date not known".to_owned(), date::say);
    let age = step.age.as_ref().map(|age| format!(" ({})", age.english)).unwrap_or_default();
    let how = step.how_words.map(|how| format!(", {how}")).unwrap_or_default();
    let service = if step.service.is_empty() { step.kind.replace('_', " ") } else { clean(&step.service) };
    let more = [
        step.what.as_deref().map(clean),
        step.helped.as_deref().map(|helped| format!("Did it help: {}", clean(helped))),
        step.note.as_deref().map(clean),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let heading = format!("{when}{age}: {service}{how}");
    // A heading with nothing below it is no section, and still a contact.
    if more.is_empty() { heading } else { section(&heading, &more.join("\n")) }
}

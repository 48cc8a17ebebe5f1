//! `redbook profile set|show|pick`

use redbook_app::ProfileSigned;

use super::keep::keep;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words;
use crate::words::saved::saved;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook profile set name \"Zoë Amelia\"
  redbook profile show
  redbook profile pick name 1a2b3c4d")]
pub(crate) struct ProfileArgs {
    #[command(subcommand)]
    verb: ProfileVerb,
}

/// What to do with the profile.
#[derive(clap::Subcommand)]
enum ProfileVerb {
    /// Say what a field is
    #[command(after_help = "Example:\n  redbook profile set nhs-number \"401 023 2137\"")]
    Set {
        /// Which field: name, nhs-number, date-of-birth, sex, address ...
        field: Option<String>,
        /// What it is
        value: Option<String>,
        /// Keep it although it looks like a slip
        #[arg(long)]
        confirm: bool,
    },
    /// Show every field with who said what
    #[command(after_help = "Example:\n  redbook profile show")]
    Show,
    /// Choose one of several values
    #[command(after_help = "Example:\n  redbook profile pick name 1a2b3c4d")]
    Pick {
        /// Which field
        field: String,
        /// The entry that says the value, by the first digits of its id
        entry: String,
    },
}

pub(crate) fn run(context: &Context, args: ProfileArgs) -> Result<Answer, Failure> {
    match args.verb {
        ProfileVerb::Set { field, value, confirm } => set(context, field, value, confirm),
        ProfileVerb::Show => show(context),
        ProfileVerb::Pick { field, entry } => pick(context, &field, &entry),
    }
}

fn set(
    context: &Context,
    field: Option<String>,
    value: Option<String>,
    confirm: bool,
) -> Result<Answer, Failure> {
    let ask = context.ask();
    let give = "redbook profile set FIELD VALUE";
    let field = ask.text(field, "Which field (name, nhs-number, address ...)?", ("a field", give))?;
    let value = ask.text(value, "What is it?", ("a value", give))?;
    let added = context.with_record(|phone, record| {
        keep(ask, confirm, |confirmed| phone.set_profile(record, &field, &value, confirmed))
    })?;
    Answer::new(&added, saved("Saved", &added))
}

fn show(context: &Context) -> Result<Answer, Failure> {
    let profile = context.with_record(|phone, record| Ok(phone.profile(record)?))?;
    let text = text(&profile);
    Answer::new(&profile, text)
}

fn text(profile: &ProfileSigned) -> String {
    if profile.fields.is_empty() {
        return "Nothing is said yet: redbook profile set name NAME".to_owned();
    }
    let shown = words::profile::profile(profile);
    match profile.fields.iter().find(|field| field.disagreement) {
        Some(field) => {
            let name = words::clean(&field.field);
            format!("{shown}\n\nWhere two things are said, choose: redbook profile pick {name} ID")
        }
        None => shown,
    }
}

fn pick(context: &Context, field: &str, entry: &str) -> Result<Answer, Failure> {
    let added = context.with_record(|phone, record| {
        let picked = phone.resolve_entry(record, entry)?;
        Ok(phone.pick_profile(record, field, &picked)?)
    })?;
    Answer::new(&added, saved("Chosen, and saved", &added))
}

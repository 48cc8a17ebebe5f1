//! `redbook record new|list|relay`

use redbook_app::{RecordSummary, in_one_line};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::table::table;
use crate::words::{clean, count, short};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook record new --relay https://relay.example.org
  redbook record list")]
pub(crate) struct RecordArgs {
    #[command(subcommand)]
    verb: RecordVerb,
}

/// What to do with records.
#[derive(clap::Subcommand)]
enum RecordVerb {
    /// Begin a child's record; you are its first guardian
    #[command(after_help = "Example:\n  redbook record new --relay https://relay.example.org")]
    New {
        /// The relay that carries its sealed changes; it can be named later
        #[arg(long, value_name = "URL")]
        relay: Option<String>,
    },
    /// List the records on this phone
    #[command(after_help = "Example:\n  redbook record list")]
    List,
    /// Name the relay of a record, or none
    #[command(after_help = "Example:\n  redbook record relay https://relay.example.org")]
    Relay {
        /// Its address; left out, the record has no relay any more
        url: Option<String>,
    },
}

pub(crate) fn run(context: &Context, args: RecordArgs) -> Result<Answer, Failure> {
    match args.verb {
        RecordVerb::New { relay } => new(context, &relay.unwrap_or_default()),
        RecordVerb::List => list(context),
        RecordVerb::Relay { url } => relay(context, &url.unwrap_or_default()),
    }
}

fn new(context: &Context, relay: &str) -> Result<Answer, Failure> {
    let record = context.with_phone(|phone| Ok(phone.new_record(relay)?))?.to_string();
    let text = format!(
        "A new record, {}. Now say whose it is: redbook profile set name NAME{}",
        short(&record),
        if relay.is_empty() { "\nIt has no relay yet: redbook record relay URL" } else { "" },
    );
    Answer::new(json!({ "record": record, "relay": relay }), text)
}

fn list(context: &Context) -> Result<Answer, Failure> {
    let records = context.with_phone(|phone| Ok(phone.records()))?;
    let text = match records.as_slice() {
        [] => "There is no record on this phone yet: redbook record new, or redbook join LINK.".to_owned(),
        records => table(&records.iter().map(row).collect::<Vec<_>>()),
    };
    Answer::new(json!({ "records": records }), text)
}

fn row(record: &RecordSummary) -> [String; 5] {
    let child = record.child.as_deref().map_or_else(|| "(no name yet)".to_owned(), clean);
    let role = record.role.map_or_else(|| record.state.to_owned(), |role| format!("you are {role}"));
    let stands = in_one_line(&record.words);
    [short(&record.id).to_owned(), child, role, count(record.entries, "entry", "entries"), stands]
}

fn relay(context: &Context, url: &str) -> Result<Answer, Failure> {
    let record = context.with_record(|phone, record| {
        phone.set_relay(record, url)?;
        Ok(record.to_string())
    })?;
    let text = match url {
        "" => format!("Record {} has no relay now.", short(&record)),
        url => format!("Record {} uses the relay {url} from now on.", short(&record)),
    };
    Answer::new(json!({ "record": record, "relay": url }), text)
}

//! `redbook members [seal-again]`

use redbook_app::{HoldsView, LogId, MemberView};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::table::table;
use crate::words::{clean, count, date, person, short};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook members
  redbook members seal-again 1a2b3c4d")]
pub(crate) struct MembersArgs {
    #[command(subcommand)]
    verb: Option<MembersVerb>,
}

/// What to do about a member.
#[derive(clap::Subcommand)]
enum MembersVerb {
    /// Seal the record's keys again to a member whose phone cannot open them
    #[command(after_help = "Example:\n  redbook members seal-again 1a2b3c4d")]
    SealAgain {
        /// The member, by the first digits of its id
        member: String,
    },
}

pub(crate) fn run(context: &Context, args: &MembersArgs) -> Result<Answer, Failure> {
    match &args.verb {
        None => list(context),
        Some(MembersVerb::SealAgain { member }) => seal_again(context, member),
    }
}

fn list(context: &Context) -> Result<Answer, Failure> {
    let members = context.with_record(|phone, record| Ok(phone.members(record)?))?;
    let text = table(&members.iter().map(row).collect::<Vec<_>>());
    Answer::new(json!({ "members": members }), text)
}

fn row(member: &MemberView) -> [String; 5] {
    let you = if member.you { " (you)" } else { "" };
    let by = member.admitted_by.as_ref().map(|name| format!("let in by {}", clean(name))).unwrap_or_default();
    let name = format!("{}{you}", person::name(&member.name, &member.relation));
    let role =
        if member.succeeded { format!("{}, on an earlier key", member.role) } else { member.role.to_owned() };
    [short(&member.log).to_owned(), name, role, by, member.holds.as_ref().map(holds).unwrap_or_default()]
}

fn holds(holds: &HoldsView) -> String {
    let seen = date::say(&holds.as_of);
    match usize::try_from(holds.frames_behind).unwrap_or(usize::MAX) {
        0 => format!("had all of yours on {seen}"),
        behind => format!("lacked {} of yours on {seen}", count(behind, "parcel", "parcels")),
    }
}

fn seal_again(context: &Context, prefix: &str) -> Result<Answer, Failure> {
    let (record, log) = context.with_record(|phone, record| {
        let log = resolve(&phone.members(record)?, prefix)?;
        phone.seal_again(record, &log)?;
        Ok((record.to_string(), log.to_string()))
    })?;
    let text = format!("The keys are sealed again to {}; they go out with the next sync.", short(&log));
    Answer::new(json!({ "record": record, "log": log }), text)
}

fn resolve(members: &[MemberView], prefix: &str) -> Result<LogId, Failure> {
    let prefix = prefix.to_ascii_lowercase();
    let mut fitting = members.iter().filter(|member| !member.you && member.log.starts_with(&prefix));
    match (fitting.next(), fitting.next()) {
        (Some(member), None) => member.log.parse().map_err(|_| Failure::NoSuchMember),
        _ => Err(Failure::NoSuchMember),
    }
}

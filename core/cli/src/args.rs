//! What may be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::commands::add::AddArgs;
use crate::commands::answer::AnswerArgs;
use crate::commands::approve::ApproveArgs;
use crate::commands::chart::ChartArgs;
use crate::commands::correct::CorrectArgs;
use crate::commands::doctor::DoctorArgs;
use crate::commands::doorstep::DoorstepArgs;
use crate::commands::due::DueArgs;
use crate::commands::export::ExportArgs;
use crate::commands::growth::GrowthArgs;
use crate::commands::import::ImportArgs;
use crate::commands::init::InitArgs;
use crate::commands::invite::InviteArgs;
use crate::commands::join::JoinArgs;
use crate::commands::journey::JourneyArgs;
use crate::commands::members::MembersArgs;
use crate::commands::profile::ProfileArgs;
use crate::commands::record::RecordArgs;
use crate::commands::relay::RelayArgs;
use crate::commands::retract::RetractArgs;
use crate::commands::schedule::ScheduleArgs;
use crate::commands::share::ShareArgs;
use crate::commands::show::ShowArgs;
use crate::commands::status::StatusArgs;
use crate::commands::sync::SyncArgs;
use crate::commands::timeline::TimelineArgs;
use crate::commands::viewer::ViewerArgs;
use crate::demo::DemoArgs;

const ABOUT: &str = "A child's health record that its family holds, in a terminal";

const LONG_ABOUT: &str = "\
A child's health record that its family holds, in a terminal.

The record is kept, encrypted, in a home directory: one home is one phone. Everything works without a network; 'sync'
and 'doorstep' carry sealed changes to the other phones. Not for real children's data yet: nobody outside has audited it.";

const EXAMPLE: &str = "\
Example:
  export REDBOOK_HOME=~/redbook
  redbook init --name Amira --relation mother
  redbook record new --relay https://relay.example.org
  redbook add weight \"4.2 kg\" --when today
  redbook timeline

A passphrase for the key file is taken from REDBOOK_PASSPHRASE or --passphrase-file, never from an argument.
Where a relay lets new records in by token, REDBOOK_RELAY_ADMISSION is that token.

Exit codes: 0 done, 1 could not be done, 2 not understood or something missing, 3 a person has to decide or do
something first, 4 no such thing or several, 5 the relay (everything stays saved), 6 the home is in use.";

/// The command line.
#[derive(Parser)]
#[command(name = "redbook", version, about = ABOUT, long_about = LONG_ABOUT, after_help = EXAMPLE)]
#[command(max_term_width = 110, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Args)]
#[command(next_help_heading = "For every command")]
pub(crate) struct GlobalArgs {
    /// The phone: the directory of its store and key
    #[arg(long, global = true, env = "REDBOOK_HOME", value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,

    /// The record, by the first digits of its id; not needed where there is only one
    #[arg(long, global = true, env = "REDBOOK_RECORD", value_name = "ID")]
    pub(crate) record: Option<String>,

    /// Answer with one JSON document on standard output, and nothing is asked
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Take the key file's passphrase from the first line of this file
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// The commands.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a phone: a home directory with a store and a key
    Init(InitArgs),
    /// Begin a record, list the records, or name a record's relay
    Record(RecordArgs),
    /// Write something in the record
    Add(AddArgs),
    /// Correct an entry; what it said before stays to be seen
    Correct(Box<CorrectArgs>),
    /// Take an entry back; it stays to be seen
    Retract(RetractArgs),
    /// Show the record at a glance, or one entry with its history
    Show(ShowArgs),
    /// Show the entries, newest first
    Timeline(TimelineArgs),
    /// What is due: immunisations, screening, reviews
    Due(DueArgs),
    /// Answer a question that decides what is offered
    Answer(AnswerArgs),
    /// The rules behind what is due
    Schedule(ScheduleArgs),
    /// Contacts with services, from conception to two
    Journey(JourneyArgs),
    /// Who the child is: name, NHS number, address ...
    Profile(ProfileArgs),
    /// Invite somebody into the record
    Invite(InviteArgs),
    /// Take up an invitation
    Join(JoinArgs),
    /// Let in who took up an invitation, after comparing the code
    Approve(ApproveArgs),
    /// Who belongs to the record
    Members(MembersArgs),
    /// Show the record to a clinician, by a QR code, and stay in charge
    Share(Box<ShareArgs>),
    /// Hand over to the relay what is unsent, and fetch what is new
    Sync(SyncArgs),
    /// Hand the record over by a file, without a relay
    Doorstep(DoorstepArgs),
    /// How the record stands on this phone
    Status(StatusArgs),
    /// Check the store, and mend what is safe to mend
    Doctor(DoctorArgs),
    /// Write the whole record into one file that anybody can read
    Export(ExportArgs),
    /// Take in what others wrote: a FHIR file
    Import(ImportArgs),
    /// How the child grows beside other children, and what the measurements say together
    Growth(GrowthArgs),
    /// Draw a growth chart into a file
    Chart(ChartArgs),
    /// Run a relay
    Relay(RelayArgs),
    /// Serve the page on which clinicians open shares
    Viewer(ViewerArgs),
    /// A story with a real relay and three phones, on this computer
    Demo(DemoArgs),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_finds_no_contradiction() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_help_of_every_command_has_an_example() {
        let mut seen = 0;
        let mut to_visit = vec![(Cli::command(), String::from("redbook"))];
        while let Some((command, path)) = to_visit.pop() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let (_, example) =
                help.split_once("Example:\n").unwrap_or_else(|| panic!("{path} has no example"));
            assert!(example.contains(&path), "the example of {path} does not use it");
            assert!(command.get_about().is_some(), "{path} does not say what it is");
            seen += 1;
            to_visit.extend(
                command.get_subcommands().map(|sub| (sub.clone(), format!("{path} {}", sub.get_name()))),
            );
        }
        assert!(seen > 36, "only {seen} commands were looked at");
    }
}

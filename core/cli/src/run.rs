//! From the command line to the answer.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use log::LevelFilter;

use crate::answer::Answer;
use crate::args::{Cli, Command};
use crate::commands;
use crate::context::Context;
use crate::failure::Failure;
use crate::{demo, logger, output, usage};

const JSON: &str = "--json";

/// Runs a command line.
pub(crate) fn run(args: Vec<OsString>) -> ExitCode {
    let json = args.iter().any(|arg| arg == JSON);
    let done = match Cli::try_parse_from(args) {
        Ok(cli) => command(cli),
        Err(error) => not_a_command(&error, json),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::failure(&failure, json);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn command(cli: Cli) -> Result<(), Failure> {
    // An operator wants to see more than a parent.
    logger::start(if matches!(cli.command, Command::Relay(_)) {
        LevelFilter::Info
    } else {
        LevelFilter::Warn
    });
    let context = Context::new(cli.global);
    let answer = dispatch(&context, cli.command)?;
    if answer.json.is_null() {
        return Ok(());
    }
    output::answer(&answer, context.json())?;
    answer.but.map_or(Ok(()), Err)
}

fn dispatch(context: &Context, command: Command) -> Result<Answer, Failure> {
    match command {
        Command::Init(args) => commands::init::run(context, args),
        Command::Record(args) => commands::record::run(context, args),
        Command::Add(args) => commands::add::run(context, &args),
        Command::Correct(args) => commands::correct::run(context, *args),
        Command::Retract(args) => commands::retract::run(context, &args),
        Command::Show(args) => commands::show::run(context, &args),
        Command::Timeline(args) => commands::timeline::run(context, args),
        Command::Due(args) => commands::due::run(context, &args),
        Command::Answer(args) => commands::answer::run(context, args),
        Command::Schedule(args) => commands::schedule::run(&args),
        Command::Import(args) => commands::import::run(context, &args),
        Command::Viewer(args) => commands::viewer::run(context, &args),
        Command::Share(args) => commands::share::run(context, &args),
        Command::Journey(args) => commands::journey::run(context, &args),
        Command::Profile(args) => commands::profile::run(context, args),
        Command::Invite(args) => commands::invite::run(context, &args),
        Command::Join(args) => commands::join::run(context, args),
        Command::Approve(args) => commands::approve::run(context, args),
        Command::Members(args) => commands::members::run(context, &args),
        Command::Sync(args) => commands::sync::run(context, &args),
        Command::Doorstep(args) => commands::doorstep::run(context, &args),
        Command::Status(args) => commands::status::run(context, &args),
        Command::Doctor(args) => commands::doctor::run(context, &args),
        Command::Export(args) => commands::export::run(context, &args),
        Command::Growth(args) => commands::growth::run(context, &args),
        Command::Chart(args) => commands::chart::run(context, &args),
        Command::Relay(args) => commands::relay::run(context, args),
        Command::Demo(args) => demo::run(context, &args),
    }
}

/// Help and the version are answers; the rest of what clap says is not, because it repeats what was typed.
fn not_a_command(error: &clap::Error, json: bool) -> Result<(), Failure> {
    let Some(failure) = usage::failure(error) else {
        let help = error.render();
        return output::line(help.to_string().trim_end());
    };
    if !json && error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _nowhere_to_say = write!(std::io::stderr().lock(), "{}", error.render());
    }
    Err(failure)
}

//! `redbook-relay`: the relay as a process of its own.

mod logger;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use log::LevelFilter;
use redbook_sync_server::ServerOptions;

const EXAMPLE: &str = "\
Example:
  redbook-relay --data /var/lib/redbook-relay --listen 127.0.0.1:8080 --admission-token-file /etc/redbook/token

The first line on standard output says where it listens. Logs go to standard error and hold no id, token or address.
SIGTERM and SIGINT let what is under way end and then stop it, with exit code 0. GET /healthz answers 200 while the
database does. It speaks plain HTTP: put a proxy with TLS in front of it.";

/// Keeps the sealed frames of child health records and passes them between phones. It can read none of them.
#[derive(Parser)]
#[command(name = "redbook-relay", version, after_help = EXAMPLE)]
struct Command {
    #[command(flatten)]
    server: ServerOptions,
    /// How much to log: off, error, warn, info, debug.
    #[arg(long, env = "REDBOOK_RELAY_LOG", default_value = "info", value_name = "LEVEL", value_parser = logger::parse_level)]
    log: LevelFilter,
}

fn main() -> ExitCode {
    let command = Command::parse();
    logger::start(command.log);
    let told = |address| {
        // Nobody may be reading: that is no reason not to run.
        let mut out = std::io::stdout();
        let _ = writeln!(out, "redbook-relay listening on http://{address}").and_then(|()| out.flush());
    };
    match redbook_sync_server::run(&command.server, told) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "redbook-relay: {error}");
            ExitCode::FAILURE
        }
    }
}

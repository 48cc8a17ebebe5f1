//! `redbook relay`

use redbook_sync_server::ServerOptions;
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::output;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
It keeps sealed frames for phones and can read none of them. The same as redbook-relay.

Example:
  redbook relay --listen 127.0.0.1:8400 --data relay-data --admission open")]
pub(crate) struct RelayArgs {
    #[command(flatten)]
    options: ServerOptions,
}

pub(crate) fn run(context: &Context, args: RelayArgs) -> Result<Answer, Failure> {
    let mut told = Ok(());
    let ready = |address: std::net::SocketAddr| told = tell(context.json(), &format!("http://{address}"));
    redbook_sync_server::run(&args.options, ready).map_err(|error| Failure::Relay(error.to_string()))?;
    told?;
    // The one document was printed when it began to listen.
    Ok(Answer { json: serde_json::Value::Null, text: String::new(), but: None })
}

/// Says where it listens, as soon as it does.
fn tell(json: bool, address: &str) -> Result<(), Failure> {
    match json {
        true => output::document(&json!({ "listening": address })),
        false => output::line(&format!("listening on {address}")),
    }
}

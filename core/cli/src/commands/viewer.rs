//! `redbook viewer`

use std::collections::BTreeSet;
use std::net::SocketAddr;

use redbook_app::relay_origin;
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::output;
use crate::runtime::{block_on, told_to_stop};
use crate::viewer::{Page, serve};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The page that opens shares, for whoever scans a code. Host it on another name than the relay, and let somebody else run it
where you can: who serves the page could change it. HTTPS is a proxy's to add; without it browsers open shares on this
computer only. The same files go to any web host: viewer/README.md.

Example:
  redbook viewer --listen 127.0.0.1:8401 --relay https://relay.example.org")]
pub(crate) struct ViewerArgs {
    /// Where to answer
    #[arg(long, env = "REDBOOK_VIEWER_LISTEN", default_value = "127.0.0.1:8401", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// A relay that the page may call; several times for several
    #[arg(long, env = "REDBOOK_VIEWER_RELAYS", value_delimiter = ' ', required = true, value_name = "URL")]
    relay: Vec<String>,
}

pub(crate) fn run(context: &Context, args: &ViewerArgs) -> Result<Answer, Failure> {
    let relays: BTreeSet<String> =
        args.relay.iter().map(|relay| relay_origin(relay)).collect::<Result<_, _>>()?;
    let page = Page::of(&relays.into_iter().collect::<Vec<_>>());
    block_on(async {
        let stop = told_to_stop().map_err(Failure::Runtime)?;
        let listener = tokio::net::TcpListener::bind(args.listen).await.map_err(Failure::Runtime)?;
        tell(context.json(), listener.local_addr().map_err(Failure::Runtime)?)?;
        serve(page, listener, stop).await.map_err(Failure::Runtime)
    })?;
    // The one document was printed when it began to listen.
    Ok(Answer { json: serde_json::Value::Null, text: String::new(), but: None })
}

/// Says where it listens, as soon as it does.
fn tell(json: bool, address: SocketAddr) -> Result<(), Failure> {
    let address = format!("http://{address}/");
    match json {
        true => output::document(&json!({ "listening": address })),
        false => output::line(&format!("listening on {address}")),
    }
}

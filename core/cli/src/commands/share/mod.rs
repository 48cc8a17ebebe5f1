//! `redbook share`: showing the record to a clinician, and staying in charge.

mod list;
mod log;
mod new;
mod offline;
mod revoke;
mod to;
mod update;

use redbook_app::{Phone, RecordId};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;

/// The page that opens shares, where none is named.
pub(super) const VIEWER: &str = "REDBOOK_VIEWER";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook share new --sections growth,immunisations,allergies --label \"A&E\"
  redbook share list
  redbook share revoke 1f2e3d4c")]
pub(crate) struct ShareArgs {
    #[command(subcommand)]
    verb: ShareVerb,
}

/// What to do with shares.
#[derive(clap::Subcommand)]
enum ShareVerb {
    /// Show the record to somebody for a while, by a QR code
    New(new::NewArgs),
    /// Show the record on a screen without a camera, by the code that the screen shows
    To(to::ToArgs),
    /// The shares of this record, and how they stand
    List(list::ListArgs),
    /// Show a share's QR code again
    Show(list::ShowArgs),
    /// End a share: the relay deletes it
    Revoke(revoke::RevokeArgs),
    /// Who opened a share, and when
    Log(log::LogArgs),
    /// Bring a share that goes on up to date
    Update(update::UpdateArgs),
    /// Show the least that an emergency needs, inside the QR code itself: no network, no relay
    Offline(offline::OfflineArgs),
}

pub(crate) fn run(context: &Context, args: &ShareArgs) -> Result<Answer, Failure> {
    match &args.verb {
        ShareVerb::New(args) => new::run(context, args),
        ShareVerb::To(args) => to::run(context, args),
        ShareVerb::List(_) => list::run(context),
        ShareVerb::Show(args) => list::show(context, args),
        ShareVerb::Revoke(args) => revoke::run(context, args),
        ShareVerb::Log(args) => log::run(context, args),
        ShareVerb::Update(args) => update::run(context, args),
        ShareVerb::Offline(args) => offline::run(context, args),
    }
}

/// Works with the share that is meant by the beginning of its id.
fn with_share<T>(
    context: &Context,
    start: &str,
    work: impl FnOnce(&mut Phone, &RecordId, &str) -> Result<T, Failure>,
) -> Result<T, Failure> {
    context.with_record(|phone, record| {
        let id = phone.find_share(record, start.trim())?;
        work(phone, record, &id)
    })
}

//! `redbook share offline`

use std::path::PathBuf;

use redbook_app::{OfflineShareRequest, OfflineShareView};

use super::VIEWER;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::qr;
use crate::words::paragraphs;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
It holds name, birth, allergies, doses, the last measurements, health problems and whom to call. It needs no relay, cannot
be revoked, and nobody hears when it is read. Under four words it is safe to print; --open is for whoever finds it.

Example:
  redbook share offline --viewer https://view.example.org/
  redbook share offline --open --confirm --viewer https://view.example.org/ --qr card.svg")]
pub(crate) struct OfflineArgs {
    /// Whoever sees the code can read it, without words
    #[arg(long)]
    open: bool,
    /// You know that an open code can be read by everybody who ever sees or photographs it
    #[arg(long)]
    confirm: bool,
    /// The page that opens it
    #[arg(long, env = VIEWER, default_value = "", value_name = "URL")]
    viewer: String,
    /// Write the QR code into a file too, for printing: .svg or .png
    #[arg(long, value_name = "FILE")]
    qr: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    replace: bool,
}

const WARNING: &str = "Everybody who ever sees or photographs this code can read it, for ever";

pub(crate) fn run(context: &Context, args: &OfflineArgs) -> Result<Answer, Failure> {
    if args.open && !args.confirm && !context.ask().yes(&format!("Sure? {WARNING}."))? {
        return Err(Failure::Missing {
            what: "that you know what open means",
            give: "--confirm, or leave out --open",
        });
    }
    let picture = args.qr.as_deref().map(|path| qr::Picture::of(path, args.replace)).transpose()?;
    let request = OfflineShareRequest { viewer: args.viewer.clone(), words: !args.open };
    let made = context.with_record(|phone, record| Ok(phone.share_offline(record, &request)?))?;
    let unwritten = picture.and_then(|picture| picture.write(&made.link).err());
    let text = text(&made, context.colour());
    Ok(Answer::new(&made, text)?.but(unwritten))
}

fn text(made: &OfflineShareView, colour: bool) -> String {
    let code = qr::half_blocks(&made.link, colour).unwrap_or_default();
    let words = match &made.words {
        Some(words) => format!("Words, to be told and not printed beside it: {words}"),
        None => format!("{WARNING}."),
    };
    let left_out = match made.left_out.as_slice() {
        [] => String::new(),
        parts => format!("Left out for want of room: {}.", parts.join(", ")),
    };
    paragraphs(&[code, made.link.clone(), words, left_out])
}

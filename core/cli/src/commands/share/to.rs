//! `redbook share to CODE`

use redbook_app::{Phone, RecordId, ShareToRequest, ToPageView};

use super::{list, new};
use crate::answer::Answer;
use crate::ask::say;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;
use crate::words::{date, paragraphs};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
For a computer without a camera: its page shows a code to be scanned, and then six digits. Type them here; only if they are
right does the share go, to that screen alone. Then say so, and the button on the screen opens it. It has no passcode.

In a script it is two steps, and between them and with neither `redbook share to` says how it stands.

Example:
  redbook share to redbook:to/AQIDBAUG...
  redbook share to --digits 482913")]
pub(crate) struct ToArgs {
    /// What the screen's code holds: redbook:to/ and more
    #[arg(conflicts_with = "digits")]
    code: Option<String>,
    /// The six digits that the screen shows
    #[arg(long)]
    digits: Option<String>,
    /// What goes, with commas between; all unless said otherwise
    #[arg(long, default_value = "all")]
    sections: String,
    /// For how long it can be opened: 15m, 2h, 7d
    #[arg(long, default_value = "15m")]
    expires: String,
    /// How often it may be opened
    #[arg(long, default_value_t = 1)]
    opens: u32,
    /// What the screen and your list of shares call it
    #[arg(long, default_value = "To a screen")]
    label: String,
    /// Growth charts go with it, as pictures
    #[arg(long)]
    charts: bool,
    /// The summary goes with it as PDF too, to print or to file
    #[arg(long)]
    pdf: bool,
}

pub(crate) fn run(context: &Context, args: &ToArgs) -> Result<Answer, Failure> {
    let request = request(args)?;
    let view = context.with_record(|phone, record| match &args.digits {
        Some(digits) => block_on(phone.share_to_finish(record, digits)),
        None => begin(context, phone, record, args.code.as_deref(), &request),
    })?;
    let text = text(&view);
    Answer::new(&view, text)
}

/// A script has to come back; a person is asked as soon as the screen shows its digits.
fn begin(
    context: &Context,
    phone: &mut Phone,
    record: &RecordId,
    code: Option<&str>,
    request: &ShareToRequest,
) -> Result<ToPageView, Failure> {
    let view = match code {
        Some(code) => block_on(phone.share_to(record, code, request))?,
        None => block_on(phone.share_to_state(record))?,
    };
    if !context.ask().somebody_is_there() {
        return Ok(view);
    }
    say("Waiting for the screen to answer. Ctrl-C leaves it; the same command goes on.");
    block_on(phone.share_to_wait(record))?;
    loop {
        let missing = ("the digits", "redbook share to --digits 482913");
        let digits = context.ask().text(None, "Type the six digits that the screen shows:", missing)?;
        match block_on(phone.share_to_finish(record, &digits)) {
            Err(failure) if is_asked_again(&failure) => say(&format!("  {failure}.")),
            finished => return finished,
        }
    }
}

/// Mistyped: the phone counts how often.
fn is_asked_again(failure: &Failure) -> bool {
    matches!(failure.code(), "wrong-digits" | "not-six-digits")
}

fn request(args: &ToArgs) -> Result<ShareToRequest, Failure> {
    if args.opens == 0 {
        return Err(Failure::value("opens", "expected at least 1, got 0"));
    }
    Ok(ShareToRequest {
        sections: new::sections(&args.sections)?,
        lifetime_s: new::lifetime_s(&args.expires)?,
        opens_max: args.opens,
        charts: args.charts,
        pdf: args.pdf,
        label: args.label.clone(),
    })
}

fn text(view: &ToPageView) -> String {
    match (view.state, &view.share) {
        (_, Some(share)) => {
            let opens = share.opens_max.unwrap_or_default();
            let times = if opens == 1 { "once".to_owned() } else { format!("at most {opens} times") };
            paragraphs(&[
                "The digits were right, and the share is there for that screen. Say so to the person at the screen: it opens \
                 when she presses the button there, and not before."
                    .to_owned(),
                format!("Share {}: {}, {times}. It holds: {}.", share.id, list::says(share), share.sections.join(", ")),
                format!("To end it sooner: redbook share revoke {}", share.id),
            ])
        }
        ("digits", None) => format!(
            "The screen shows six digits now. Type them: redbook share to --digits 482913. Until {} UTC.",
            date::say(&view.expires)
        ),
        _ => format!(
            "Waiting for the screen to show six digits; then: redbook share to --digits 482913. Until {} UTC.",
            date::say(&view.expires)
        ),
    }
}

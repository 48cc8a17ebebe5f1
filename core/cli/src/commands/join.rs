//! `redbook join [LINK]`

use std::time::Duration;

use redbook_app::{JoinView, Phone, RecordId};

use crate::answer::Answer;
use crate::ask::{self, say};
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;
use crate::words::short;

/// How often the relay is asked whether the other phone has answered.
const POLL_EVERY: Duration = Duration::from_secs(1);

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Read the code that is shown out to the person who invited you, best face to face; they type it on their phone. Without a
link it goes on where it was. A link is a secret: \"-\" takes it from standard input.

Example:
  redbook join 'redbook:...'
  redbook join --wait")]
pub(crate) struct JoinArgs {
    /// The invitation's link
    link: Option<String>,
    /// Wait until there is something new: the code, or that this phone was let in
    #[arg(long)]
    wait: bool,
}

pub(crate) fn run(context: &Context, args: JoinArgs) -> Result<Answer, Failure> {
    let link = match args.link.as_deref() {
        Some("-") => Some(ask::line("")?.unwrap_or_default().trim().to_owned()),
        _ => args.link,
    };
    let joined = match link {
        Some(link) => context.with_phone(|phone| {
            let before = block_on(phone.online().join(&link))?;
            go_on(context, args.wait, phone, before)
        })?,
        None => context.with_record(|phone, record| {
            // What this phone knew: the step that is waited for may have come before the first look.
            let known = phone.join_view(record)?;
            let now = block_on(phone.online().join_poll(record))?;
            let wait = args.wait && now.state == known.state;
            go_on(context, wait, phone, now)
        })?,
    };
    let text = text(&joined);
    Answer::new(&joined, text)
}

/// Waits for what comes next: a person until they are in, a script only if it said so, and for one thing.
fn go_on(context: &Context, wait: bool, phone: &mut Phone, mut now: JoinView) -> Result<JoinView, Failure> {
    if context.ask().somebody_is_there() {
        while now.state != MEMBER {
            say(&text(&now));
            now = wait_beyond(phone, now)?;
        }
        return Ok(now);
    }
    if wait && now.state != MEMBER { wait_beyond(phone, now) } else { Ok(now) }
}

fn wait_beyond(phone: &mut Phone, before: JoinView) -> Result<JoinView, Failure> {
    let expected = "expected a record's id from the core, got something else";
    let record: RecordId = before.record.parse().map_err(|_| Failure::value("record", expected))?;
    block_on(async {
        loop {
            tokio::time::sleep(POLL_EVERY).await;
            let now = phone.online().join_poll(&record).await?;
            if now.state != before.state {
                return Ok::<_, Failure>(now);
            }
        }
    })
}

const MEMBER: &str = "member";

fn text(joined: &JoinView) -> String {
    match (joined.state, joined.code.as_deref()) {
        (MEMBER, _) => format!("You are in. Record {} is on this phone now: redbook show", short(&joined.record)),
        (_, Some(code)) => format!("Read this code out to the person who invited you:\n\n    {}\n", spaced(code)),
        _ => "The other phone has been asked. It answers when it is next online (there: redbook approve), then there \
              is a code to compare: redbook join"
            .to_owned(),
    }
}

/// "123 456".
fn spaced(code: &str) -> String {
    match code.split_at_checked(code.len() / 2) {
        Some((left, right)) if !code.contains(' ') => format!("{left} {right}"),
        _ => code.to_owned(),
    }
}

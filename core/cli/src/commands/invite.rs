//! `redbook invite`

use redbook_app::{InvitationView, PendingInvitationView, Role};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::qr;
use crate::runtime::block_on;
use crate::words::table::table;
use crate::words::{date, person, short};

const HOUR_S: u32 = 3_600;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Give the link, or show the QR code, only to the person whom you invite. When they have taken it up, compare the code
that their phone shows, and let them in: redbook approve.

Example:
  redbook invite --role guardian
  redbook invite --role practitioner --hours 2
  redbook invite --list")]
pub(crate) struct InviteArgs {
    /// guardian (may do everything), carer (reads, writes the family's pages), practitioner (reads, writes clinical pages)
    #[arg(long, conflicts_with = "list")]
    role: Option<String>,
    /// For how many hours the invitation holds
    #[arg(long, default_value_t = 24, conflicts_with = "list")]
    hours: u32,
    /// List the open invitations, and who has taken them up
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(context: &Context, args: &InviteArgs) -> Result<Answer, Failure> {
    if args.list {
        return list(context);
    }
    let missing = ("a role", "--role guardian, carer or practitioner");
    let question = "In what role (guardian, carer, practitioner)?";
    let role = context.ask().parsed(args.role.clone(), question, missing, parse_role)?;
    let lifetime_s = args.hours.checked_mul(HOUR_S);
    let lifetime_s =
        lifetime_s.ok_or_else(|| Failure::value("hours", "expected fewer hours, got too many"))?;
    let invitation =
        context.with_record(|phone, record| block_on(phone.online().invite(record, role, lifetime_s)))?;
    let text = text(&invitation, context.colour());
    Answer::new(&invitation, text)
}

fn parse_role(text: &str) -> Result<Role, Failure> {
    let expected = "expected guardian, carer or practitioner, got something else";
    Role::from_word(text.trim().to_lowercase().as_str()).ok_or_else(|| Failure::value("role", expected))
}

fn text(invitation: &InvitationView, colour: bool) -> String {
    let code = qr::half_blocks(&invitation.link, colour).unwrap_or_default();
    format!(
        "{code}\n\nOn the other phone: redbook join '{}'\n\nIt invites one {}, until {} UTC. Then, on this phone: redbook approve",
        invitation.link,
        invitation.role,
        date::say(&invitation.expires),
    )
}

fn list(context: &Context) -> Result<Answer, Failure> {
    let open = context.with_record(|phone, record| block_on(phone.online().invitations(record)))?;
    let text = match open.as_slice() {
        [] => "There is no open invitation: redbook invite".to_owned(),
        open => table(&open.iter().map(row).collect::<Vec<_>>()),
    };
    Answer::new(json!({ "invitations": open }), text)
}

fn row(invitation: &PendingInvitationView) -> [String; 3] {
    [short(&invitation.id).to_owned(), invitation.role.to_string(), taken_up_by(invitation)]
}

/// Who took an invitation up.
pub(crate) fn taken_up_by(invitation: &PendingInvitationView) -> String {
    match invitation.state {
        "asked" => format!("taken up by {}", person::name(&invitation.name, &invitation.relation)),
        "open" => "not taken up yet".to_owned(),
        _ => "run out".to_owned(),
    }
}

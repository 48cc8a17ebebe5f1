//! `redbook approve [CODE]`

use redbook_app::{MemberView, PendingInvitationView, Phone, RecordId};

use super::invite::taken_up_by;
use crate::answer::Answer;
use crate::ask::say;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;
use crate::words::person;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The newcomer's phone shows a code once this phone has seen that the invitation was taken up (redbook invite --list, or
this command without a code). Let the newcomer read it out, best face to face, and type what you hear.

Example:
  redbook approve
  redbook approve \"123 456\"")]
pub(crate) struct ApproveArgs {
    /// The six digits that the newcomer reads out
    code: Vec<String>,
    /// Which invitation, by the first digits of its id; not needed where only one was taken up
    #[arg(long, value_name = "ID")]
    invitation: Option<String>,
}

pub(crate) fn run(context: &Context, args: ApproveArgs) -> Result<Answer, Failure> {
    let given = (!args.code.is_empty()).then(|| args.code.join(" "));
    let invitation = args.invitation.unwrap_or_default();
    let member = context.with_record(|phone, record| {
        let code = match given {
            Some(code) => code,
            None => heard(context, phone, record)?,
        };
        block_on(phone.online().approve(record, &invitation, &code))
    })?;
    let text = text(&member);
    Answer::new(&member, text)
}

/// Looks who took an invitation up, which lets their phone show the code, and asks for it.
fn heard(context: &Context, phone: &mut Phone, record: &RecordId) -> Result<String, Failure> {
    for invitation in block_on(phone.online().invitations(record))?.iter().filter(|open| is_asked(open)) {
        say(&format!("The invitation was {}.", taken_up_by(invitation)));
    }
    let missing = ("the code that the newcomer reads out", "redbook approve CODE");
    context.ask().text(None, "What code does their phone show?", missing)
}

fn is_asked(invitation: &PendingInvitationView) -> bool {
    invitation.state == "asked"
}

fn text(member: &MemberView) -> String {
    format!("{} is in now, as {}.", person::name(&member.name, &member.relation), member.role)
}

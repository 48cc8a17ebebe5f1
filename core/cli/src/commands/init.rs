//! `redbook init`

use redbook_app::{Label, Phone};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::person;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook --home ~/redbook init --name Amira --relation mother --device \"Amira's laptop\"")]
pub(crate) struct InitArgs {
    /// What the other members call you
    #[arg(long)]
    name: Option<String>,
    /// What you are to the child: mother, father, health visitor ...
    #[arg(long)]
    relation: Option<String>,
    /// What this computer is called
    #[arg(long, default_value = "this computer")]
    device: String,
}

pub(crate) fn run(context: &Context, args: InitArgs) -> Result<Answer, Failure> {
    let home = context.home()?;
    let ask = context.ask();
    let name = ask.text(args.name, "What is your name?", ("your name", "--name NAME"))?;
    let relation = ask.text(
        args.relation,
        "What are you to the child (mother, father, health visitor ...)?",
        ("what you are to the child", "--relation mother, for example"),
    )?;
    let owner = Label { name, relation, device: args.device };
    Phone::init(home, context.options()?, &owner)?.close()?;
    let text = format!(
        "This phone is ready, for {}. Now begin a record (redbook record new) or join one (redbook join LINK).",
        person::name(&owner.name, &owner.relation)
    );
    let json =
        json!({ "home": home, "name": owner.name, "relation": owner.relation, "device": owner.device });
    Answer::new(json, text)
}

//! `redbook growth`: how the child grows; with `--batch`, JSON lines for programs, without any record.

mod batch;

use redbook_clinical::growth::GestationPolicy;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::growth::growth;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Every measurement beside UK-WHO, and what they say together. Age is counted from the due date unless you say otherwise:
'paper' counts as the printed chart does, 'as-40+0' from birth. The three can be far apart, so the answer says which.

With --batch: a request a line on standard input, an answer a line on standard output, in the same order; docs/batch.md
has the fields. A line that is wrong is answered with an error, and the rest goes on. No record and no home are needed.

Example:
  redbook growth
  redbook growth --policy paper
  redbook growth --batch < requests.jsonl > answers.jsonl")]
pub(crate) struct GrowthArgs {
    /// Answer JSON lines from standard input
    #[arg(long, conflicts_with = "policy")]
    batch: bool,
    /// How age is counted: exact, paper, as-40+0
    #[arg(long, default_value = GestationPolicy::ExactForLife.id())]
    policy: String,
}

pub(crate) fn run(context: &Context, args: &GrowthArgs) -> Result<Answer, Failure> {
    if args.batch {
        return batch::run();
    }
    let policy = policy(&args.policy)?;
    let view = context.with_record(|phone, record| Ok(phone.growth(record, policy)?))?;
    let text = growth(&view);
    Answer::new(&view, text)
}

/// Reads how age is counted.
pub(crate) fn policy(text: &str) -> Result<GestationPolicy, Failure> {
    let named = GestationPolicy::from_id(text.trim());
    named.ok_or_else(|| Failure::value("policy", "expected exact, paper or as-40+0, got something else"))
}

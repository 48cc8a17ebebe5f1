//! `redbook answer QUESTION yes|no|unknown`

use redbook_app::Said;

use super::keep::keep;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::saved::saved;

const GIVE: &str = "redbook answer QUESTION yes; the questions: redbook due";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
It replaces the one answer that stands, which stays to be seen. Where two people answered differently, neither is used:
correct or retract one of the entries that `redbook due` names.

Example:
  redbook answer tb-family no
  redbook answer clinical-risk unknown")]
pub(crate) struct AnswerArgs {
    /// tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk or scid-area
    question: Option<String>,
    /// yes, no, or unknown
    answer: Option<String>,
    /// Keep it although no rule that this version knows asks that
    #[arg(long)]
    confirm: bool,
}

pub(crate) fn run(context: &Context, args: AnswerArgs) -> Result<Answer, Failure> {
    let ask = context.ask();
    let question = ask.text(args.question, "Which question (tb-family ...)?", ("a question", GIVE))?;
    let said =
        ask.parsed(args.answer, "What is the answer (yes, no, unknown)?", ("an answer", GIVE), parse)?;
    let added = context.with_record(|phone, record| {
        keep(ask, args.confirm, |confirmed| phone.answer(record, &question, said, confirmed))
    })?;
    Answer::new(&added, saved("Saved", &added))
}

fn parse(text: &str) -> Result<Said, Failure> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" => Ok(Said::Yes),
        "no" | "n" => Ok(Said::No),
        "unknown" | "not known" => Ok(Said::NotKnown),
        _ => Err(Failure::value("answer", "expected yes, no or unknown, got something else")),
    }
}

//! `redbook schedule explain RULE`, `redbook schedule list`

use redbook_clinical::schedule::{Nation, RuleText, explain, rules};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::words::{date, section, table};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook schedule list
  redbook schedule explain eng-menb-2-2025-07")]
pub(crate) struct ScheduleArgs {
    #[command(subcommand)]
    verb: ScheduleVerb,
}

/// What to do with the schedule.
#[derive(clap::Subcommand)]
enum ScheduleVerb {
    /// Say what a rule is, for whom, since when, and where it is from
    #[command(after_help = "Example:\n  redbook schedule explain eng-menb-2-2025-07")]
    Explain {
        /// The rule's id, as `redbook due --why` and `redbook schedule list` give it
        rule: String,
    },
    /// List the rules of a nation
    #[command(after_help = "Example:\n  redbook schedule list --nation england")]
    List {
        /// england, wales, scotland or northern-ireland
        #[arg(long, default_value = "england")]
        nation: String,
    },
}

pub(crate) fn run(args: &ScheduleArgs) -> Result<Answer, Failure> {
    match &args.verb {
        ScheduleVerb::Explain { rule } => {
            let rule = explain(rule.trim()).ok_or(Failure::NoSuchRule)?;
            Answer::new(json(&rule), text(&rule))
        }
        ScheduleVerb::List { nation } => list(nation),
    }
}

fn list(nation: &str) -> Result<Answer, Failure> {
    let expected = "expected england, wales, scotland or northern-ireland, got something else";
    let nation = Nation::from_id(nation.trim()).ok_or_else(|| Failure::value("nation", expected))?;
    let rules: Vec<RuleText<'_>> = rules(nation).collect();
    let rows: Vec<[String; 2]> = rules.iter().map(|rule| [rule.id, rule.text].map(str::to_owned)).collect();
    let text = match rows.is_empty() {
        true => "This version has no rules for this nation.".to_owned(),
        false => table::table(&rows),
    };
    Answer::new(json!({ "nation": nation.id(), "rules": rules.iter().map(json).collect::<Vec<_>>() }), text)
}

fn json(rule: &RuleText<'_>) -> Value {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let source = |(id, title): &(&str, &str)| json!({ "id": id, "title": title });
    json!({
        "rule": rule.id, "what": rule.what, "dose": rule.dose, "kind": rule.kind.id(), "text": rule.text,
        "valid_from": day(rule.valid_from), "valid_until": day(rule.valid_until),
        "born_from": day(rule.born_from), "born_until": day(rule.born_until),
        "sources": rule.sources.iter().map(source).collect::<Vec<_>>(),
        "unsure": rule.unsure, "convention": rule.convention, "by_is_convention": rule.by_is_convention,
    })
}

fn text(rule: &RuleText<'_>) -> String {
    let mut lines = vec![rule.text.to_owned()];
    lines.extend(span("For appointments", rule.valid_from, rule.valid_until));
    lines.extend(span("For children born", rule.born_from, rule.born_until));
    let sources: Vec<String> = rule.sources.iter().map(|(id, title)| format!("{id}: {title}")).collect();
    lines.push(section("From", &sources.join("\n")));
    lines.extend(rule.unsure.map(|unsure| format!("No document was found for this: {unsure}")));
    lines.extend(rule.convention.map(|ours| format!("This project's choice: {ours}")));
    if rule.by_is_convention {
        lines.push("This project's choice: no source gives an end, so 28 days are shown.".to_owned());
    }
    lines.push("No clinician has signed this rule.".to_owned());
    lines.join("\n")
}

fn span(what: &str, from: Option<chrono::NaiveDate>, until: Option<chrono::NaiveDate>) -> Option<String> {
    let day = |day: chrono::NaiveDate| date::say(&day.to_string());
    match (from.map(day), until.map(day)) {
        (None, None) => None,
        (Some(from), None) => Some(format!("{what} from {from} on.")),
        (None, Some(until)) => Some(format!("{what} up to {until}.")),
        (Some(from), Some(until)) => Some(format!("{what} from {from} to {until}.")),
    }
}

//! What needs a person. The program decides nothing of it.

use redbook_app::{AsideView, Attention, EntryView, NeedsView};

use super::entry::{field_name, happened, says};
use super::{clean, person, short};

/// Everything that needs a person, a line each.
pub(crate) fn needs(needs: &NeedsView) -> String {
    let attention = needs.attention.iter().map(attention);
    let aside = needs.aside.iter().map(aside);
    attention.chain(aside).collect::<Vec<_>>().join("\n")
}

fn attention(attention: &Attention) -> String {
    match attention {
        Attention::ProfileDisagreement { field, values } => {
            let said: Vec<String> =
                values.iter().map(|value| format!("\"{}\"", clean(&value.value))).collect();
            let field_as_typed = clean(field);
            let name = field_name(field);
            format!(
                "{name}: {} are both said. Choose: redbook profile pick {field_as_typed} ID",
                said.join(" and ")
            )
        }
        Attention::BirthDetailsDiffer { entries } => {
            format!("The birth details differ: {}. Correct or take back one", listed(entries))
        }
        Attention::LikelyDuplicate { entries } => {
            format!("Perhaps one dose, written twice: {}. If so, take one back", listed(entries))
        }
        Attention::BloodSpotsDiffer { entries } => {
            let ask =
                "Ask your health visitor or GP practice which is right, and correct or take back the other";
            format!("These results of the blood spot differ: {}. {ask}", listed(entries))
        }
        Attention::AllergiesDiffer { entries } => {
            format!(
                "An allergy is written here, and that none is known: {}. Correct or take back one",
                listed(entries)
            )
        }
        Attention::RivalReplacements { replaced, entries } => {
            format!(
                "{} was changed in different ways: {}. Correct or take back one",
                short(replaced),
                listed(entries)
            )
        }
        Attention::Doubt { entry } => {
            let why: Vec<String> = entry.doubts.iter().map(ToString::to_string).collect();
            let kept = if entry.confirmed { " (its author was asked, and kept it)" } else { "" };
            format!("Check {}: {}{kept}", one(entry), why.join("; "))
        }
    }
}

fn listed(entries: &[EntryView]) -> String {
    entries.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn one(entry: &EntryView) -> String {
    format!("{} {}, {}", short(&entry.id), says(entry), happened(entry))
}

fn aside(aside: &AsideView) -> String {
    let from = aside.written_by.as_ref().map_or_else(|| "somebody unknown".to_owned(), person::author);
    format!("Kept aside, not counted: something from {from}: {} ({})", aside.outcome, aside.reason)
}

//! How a child grows, for people: facts with where they are from, and whom to ask.

use redbook_app::{FactView, GrowthAssessmentView, GrowthView, MeasurementView, MessageView};

use super::table::table;
use super::{date, paragraphs, section, short};

/// What is measured, by the reference's name for it, in the order of the view.
const METHODS: [(&str, &str); 4] = [
    ("weight", "Weight"),
    ("height", "Length and height"),
    ("ofc", "Head circumference"),
    ("bmi", "Body mass index"),
];

/// All of it.
pub(crate) fn growth(view: &GrowthView) -> String {
    let mut parts = vec![heading(view)];
    parts.extend(METHODS.map(|(method, name)| section(name, &rows(view, method))));
    parts.push(other_ways(view));
    parts.push(section("What they say together", &facts(&view.facts)));
    parts.push(section("To say more", &missing(&view.missing)));
    if view.measurements.is_empty() && view.missing.is_empty() {
        parts.push("No measurement is in the record.".to_owned());
    }
    paragraphs(&parts)
}

/// Who it is about, and how the numbers were made.
fn heading(view: &GrowthView) -> String {
    let who = match view.sex {
        Some("female") => "A girl",
        Some("male") => "A boy",
        _ => "A child",
    };
    let born = view.born.as_deref().map(|born| format!(", born {}", date::say(born))).unwrap_or_default();
    let weeks = view.gestation.as_deref().map(|weeks| format!(", at {weeks} weeks")).unwrap_or_default();
    let is_compared = view.measurements.iter().any(|measurement| !measurement.assessments.is_empty());
    let made = match is_compared {
        true => format!("\nBeside UK-WHO (data: {}). {}", view.data_version, view.counted.english),
        false => String::new(),
    };
    format!("{who}{born}{weeks}.{made}")
}

fn rows(view: &GrowthView, method: &str) -> String {
    let of_method = view.measurements.iter().filter(|measurement| measurement.method == method);
    let rows: Vec<[String; 5]> = of_method.map(|measurement| row(measurement, view.policy)).collect();
    table(&rows)
}

fn row(measurement: &MeasurementView, policy: &str) -> [String; 5] {
    let ids: Vec<&str> = measurement.entries.iter().map(|id| short(id)).collect();
    let when = measurement.when.as_deref().map_or_else(|| "day not known".to_owned(), date::day);
    let age = measurement.age.as_ref().map(|age| age.english.clone()).unwrap_or_default();
    let place = match (&measurement.not_assessed, measurement.by(policy)) {
        (Some(why), _) => why.english.clone(),
        (None, Some(assessment)) => place(assessment),
        (None, None) => String::new(),
    };
    [ids.join(" "), when, age, measurement.says.clone(), format!("{place}{}", marks(measurement))]
}

/// "42nd centile: between the 25th and 50th centiles"; beyond the outermost lines, only the words.
fn place(assessment: &GrowthAssessmentView) -> String {
    if let Some(nothing) = &assessment.nothing {
        return nothing.english.clone();
    }
    let band = assessment.band.as_ref().map(|band| band.english.as_str()).unwrap_or_default();
    match assessment.centile_says.as_deref() {
        Some(centile) if centile.ends_with(|c: char| c.is_alphabetic()) && !centile.contains(' ') => {
            format!("{centile} centile: {band}")
        }
        _ => band.to_owned(),
    }
}

fn marks(measurement: &MeasurementView) -> String {
    let check = if measurement.doubts.is_empty() { "" } else { "  [check]" };
    let disputed = if measurement.disputed { "  [another value stands beside it]" } else { "" };
    format!("{check}{disputed}")
}

/// A centile is only one of three, and people should know where they differ.
fn other_ways(view: &GrowthView) -> String {
    let differs = |measurement: &&MeasurementView| {
        let mut bands = measurement.assessments.iter().filter_map(|assessment| assessment.band.as_ref());
        let first = bands.next();
        bands.any(|band| Some(band) != first)
    };
    match view.measurements.iter().filter(differs).count() {
        0 => String::new(),
        _ => "Age can be counted in other ways, and then some of these lie elsewhere:\n  \
              redbook growth --policy exact, paper (as the printed chart) or as-40+0 (from birth)"
            .to_owned(),
    }
}

fn facts(facts: &[FactView]) -> String {
    let mut lines: Vec<String> = facts.iter().map(fact).collect();
    // The same for each, and the last thing said.
    lines.extend(facts.last().map(|fact| fact.followed_by.english.clone()));
    lines.join("\n")
}

fn fact(fact: &FactView) -> String {
    let cited = fact.cites.iter().map(|cited| &cited.says);
    let said = std::iter::once(&fact.says).chain(cited).chain(&fact.notes);
    format!("- {}", said.map(|message| message.english.as_str()).collect::<Vec<_>>().join(" "))
}

fn missing(missing: &[MessageView]) -> String {
    let lines = missing.iter().map(|message| match hint(message) {
        Some(hint) => format!("- {}\n    {hint}", message.english),
        None => format!("- {}", message.english),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What to type.
fn hint(message: &MessageView) -> Option<&'static str> {
    let is_of = |parent: &str| message.args.get("parent").is_some_and(|arg| arg == parent);
    Some(match &*message.id {
        "growth.missing.sex" | "growth.unread.sex" => "redbook profile set sex female, or male",
        "growth.disputed.sex" => "redbook profile show, then: redbook profile pick sex ID",
        "growth.missing.birth" | "growth.no-day.birth" => {
            "redbook add birth --when 2026-01-09 --gestation 39+4"
        }
        "growth.unread.birth" => "redbook profile set date-of-birth 2026-01-09",
        "growth.disputed.birth" | "growth.disputed.gestation" | "growth.outside.gestation" => {
            "redbook show, then: redbook correct ID, redbook retract ID, or redbook profile pick date-of-birth ID"
        }
        "growth.missing.gestation" => {
            "redbook add birth --when 2026-01-09 --gestation 39+4; if it is there: redbook correct ID --gestation 39+4"
        }
        "growth.disputed.measurements" => "redbook correct ID, or redbook retract ID",
        "growth.missing.parent-height" if is_of("father") => {
            "redbook add parent-height father --height \"178 cm\""
        }
        "growth.missing.parent-height" => "redbook add parent-height mother --height \"165 cm\"",
        "growth.missing.measurement" => "redbook add weight \"4.2 kg\" --when today",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assessment(centile_says: &str, band: &str) -> GrowthAssessmentView {
        GrowthAssessmentView {
            policy: "exact",
            sds: Some(0.0),
            centile: Some(50.0),
            centile_says: Some(centile_says.to_owned()),
            band: Some(MessageView { id: "x".into(), args: Default::default(), english: band.to_owned() }),
            decimal_age: None,
            table: None,
            reference: "uk-who",
            data_version: "v",
            nothing: None,
        }
    }

    #[test]
    fn a_centile_is_said_once() {
        let inside = assessment("42nd", "between the 25th and 50th centiles");
        assert_eq!(place(&inside), "42nd centile: between the 25th and 50th centiles");
        let below = assessment("below the 0.4th", "below the 0.4th centile");
        assert_eq!(place(&below), "below the 0.4th centile");
    }
}

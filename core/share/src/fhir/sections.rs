//! The sections of a document: what each is called, what is in it, and why it is empty where it is.

use std::collections::BTreeMap;

use redbook_record::Payload;

use super::coded::LOINC;
use super::map::{body_mass_indexes, open_questions, recommendation, remark, resources, unread};
use super::types::{Coding, Concept};
use super::writing::{Made, Writing};
use crate::clean::line;
use crate::gather::{Child, line_of};
use crate::{Going, Profile, Section, SummaryEntry};

const EMPTY_REASON: &str = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

/// A section.
pub(crate) struct Shown {
    pub(crate) title: &'static str,
    pub(crate) code: Concept,
    /// A line for each entry, oldest first.
    pub(crate) lines: Vec<String>,
    pub(crate) made: Vec<Made>,
    /// Why there is nothing in it, where that is so.
    pub(crate) empty: Option<Empty>,
}

/// Why there is nothing in a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Empty {
    /// The family did not choose it.
    Withheld,
    /// Nobody has recorded whether there is any.
    NotAsked,
    /// Nobody has recorded any.
    Unavailable,
}

impl Empty {
    pub(crate) fn concept(self) -> Concept {
        let code = match self {
            Self::Withheld => "withheld",
            Self::NotAsked => "notasked",
            Self::Unavailable => "unavailable",
        };
        Concept::of(vec![Coding::new(EMPTY_REASON, code)], self.words())
    }

    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Withheld => "The family did not choose to share this.",
            Self::NotAsked => "Nobody has recorded any, nor that there are none.",
            Self::Unavailable => "Nothing is recorded.",
        }
    }
}

/// Title and LOINC code (IPS STU 2) of each section that has entries of kinds.
const TABLE: [(Section, &str, Option<&str>); 9] = [
    (Section::Allergies, "Allergies", Some("48765-2")),
    (Section::Medicines, "Medicines", Some("10160-0")),
    (Section::Problems, "Problems", Some("11450-4")),
    (Section::Immunisations, "Immunisations", Some("11369-6")),
    (Section::Growth, "Growth", Some("8716-3")),
    // IPS has none for one's own birth: its "history of pregnancies" is that of the patient.
    (Section::Birth, "Birth", None),
    (Section::Screening, "Screening", Some("30954-2")),
    (Section::Development, "Development", Some("47420-5")),
    (Section::Notes, "Notes and questions", Some("81338-6")),
];
const PLAN_OF_CARE: &str = "18776-5";

/// Of each measure, the newest so many go; the charts have them all. With more, a Bundle of a long record is beyond what
/// the strictest readers open (250,000 bytes).
pub(crate) const MEASUREMENTS_MAX: usize = 24;

/// All sections of a summary.
pub(crate) fn sections(writing: &Writing<'_>, child: &Child<'_>) -> Vec<Shown> {
    let mut all = Vec::new();
    for (section, title, loinc) in TABLE {
        all.extend(of_section(writing, section, title, loinc));
        if section == Section::Immunisations {
            all.extend(plan(writing));
        }
    }
    all.extend(differences(writing, child));
    all.extend(everything_else(writing));
    all
}

fn code(title: &str, loinc: Option<&'static str>) -> Concept {
    Concept::of(loinc.map(|code| Coding::new(LOINC, code)).into_iter().collect(), title)
}

fn of_section(
    writing: &Writing<'_>,
    section: Section,
    title: &'static str,
    loinc: Option<&'static str>,
) -> Option<Shown> {
    // IPS requires these three in every document.
    let is_required = [Section::Allergies, Section::Medicines, Section::Problems].contains(&section);
    let mut shown =
        Shown { title, code: code(title, loinc), lines: Vec::new(), made: Vec::new(), empty: None };
    if !writing.summary.has(section) {
        shown.empty = Some(Empty::Withheld);
        return is_required.then_some(shown);
    }
    let entries: Vec<&SummaryEntry<'_>> = writing
        .summary
        .entries
        .iter()
        .filter(|entry| entry.payload.is_some() && Section::of(entry.kind) == Going::To(section))
        .collect();
    let (entries, left_out) = newest(writing, entries);
    for entry in &entries {
        let Some(payload) = entry.payload else { continue };
        shown.made.extend(resources(&writing.telling(entry), payload));
        shown.lines.push(with_reading(writing, entry, line_of(writing.summary, entry)));
    }
    if section == Section::Growth {
        shown.made.extend(body_mass_indexes(writing, &entries));
        put_left_out(writing, &mut shown, left_out);
    }
    if shown.made.is_empty() {
        shown.empty = Some(if is_required { Empty::NotAsked } else { Empty::Unavailable });
    }
    Some(shown)
}

/// The entries without the older of many measurements, and how many those are. The whole record leaves none out.
fn newest<'e>(
    writing: &Writing<'_>,
    entries: Vec<&'e SummaryEntry<'e>>,
) -> (Vec<&'e SummaryEntry<'e>>, usize) {
    if writing.summary.profile == Profile::Whole {
        return (entries, 0);
    }
    let all = entries.len();
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut newest: Vec<&SummaryEntry<'_>> = entries.into_iter().rev().collect();
    newest.retain(|entry| {
        let Some(Payload::Measurement(measurement)) = entry.payload else { return true };
        let taken = taken.entry(measurement.measured.name()).or_default();
        *taken += 1;
        *taken <= MEASUREMENTS_MAX
    });
    newest.reverse();
    let left_out = all - newest.len();
    (newest, left_out)
}

/// Says that there are more.
fn put_left_out(writing: &Writing<'_>, shown: &mut Shown, left_out: usize) {
    if left_out == 0 {
        return;
    }
    let text =
        format!("{left_out} earlier measurements are not among these; growth charts have all of them.");
    shown.made.push(remark(writing, "Earlier measurements", &text));
    shown.lines.insert(0, text);
}

/// A measurement's line goes on with what the growth reference makes of it.
fn with_reading(writing: &Writing<'_>, entry: &SummaryEntry<'_>, line: String) -> String {
    let Some(Payload::Measurement(measurement)) = entry.payload else { return line };
    let reading = writing.reading(&entry.id, measurement.measured.name());
    reading.map(|reading| format!("{line} [{}]", reading.words())).unwrap_or(line)
}

fn plan(writing: &Writing<'_>) -> Option<Shown> {
    if !writing.summary.has(Section::Immunisations) {
        return None;
    }
    let made = recommendation(writing)?;
    let title = "Protection by disease, and what is due";
    let protection = writing.summary.protection.iter().filter_map(|protection| line(&protection.text));
    let due = writing.summary.due.iter().filter_map(|item| line(&format!("{}: {}", item.name, item.status)));
    let lines = protection.chain(due).collect();
    Some(Shown { title, code: code(title, Some(PLAN_OF_CARE)), lines, made: vec![made], empty: None })
}

fn differences(writing: &Writing<'_>, child: &Child<'_>) -> Option<Shown> {
    let (made, lines): (Vec<Made>, Vec<String>) = open_questions(writing, child).into_iter().unzip();
    let title = "Who the child is: what is said differently, or cannot be read";
    (!made.is_empty()).then(|| Shown { title, code: code(title, None), lines, made, empty: None })
}

/// For who leaves with the whole record: what no clinician is sent, and what has a place in the child's own resource only.
fn everything_else(writing: &Writing<'_>) -> Option<Shown> {
    if writing.summary.profile != Profile::Whole {
        return None;
    }
    let title = "Everything else in the record";
    let mut shown =
        Shown { title, code: code(title, None), lines: Vec::new(), made: Vec::new(), empty: None };
    for entry in &writing.summary.entries {
        let telling = writing.telling(entry);
        match entry.payload {
            Some(_) if has_its_section(entry) => continue,
            Some(payload) => shown.made.extend(resources(&telling, payload)),
            None => shown.made.push(unread(&telling)),
        }
        shown.lines.push(line_of(writing.summary, entry));
    }
    (!shown.made.is_empty()).then_some(shown)
}

fn has_its_section(entry: &SummaryEntry<'_>) -> bool {
    match Section::of(entry.kind) {
        Going::To(Section::Contacts) | Going::WithTheChild | Going::Stays => false,
        Going::To(_) => true,
    }
}

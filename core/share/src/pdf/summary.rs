//! The summary for a clinician.

use redbook_clinical::chart::Chart;
use redbook_record::{Kind, Payload, When};

use super::flow::Flow;
use super::style::{BODY, FACT, NOTE, STRONG, TITLE};
use super::tables::of_kinds;
use super::telling::{minute, moment, who as author};
use super::who;
use crate::fhir::Empty;
use crate::gather::{BORN, Child, NAME, SEX};
use crate::{DueItem, Going, Section, Summary, SummaryEntry};

/// The rest, in the order of the pages: allergies, protection, doses and growth come first.
const SECTIONS: [(Section, &str); 7] = [
    (Section::Problems, "Problems"),
    (Section::Medicines, "Medicines"),
    (Section::Contacts, "Whom to call"),
    (Section::Birth, "Birth"),
    (Section::Screening, "Screening"),
    (Section::Development, "Development"),
    (Section::Notes, "Notes and questions"),
];
/// IPS requires these to be said in every summary, whatever was chosen.
const REQUIRED: [Section; 3] = [Section::Allergies, Section::Medicines, Section::Problems];
/// Sections that grow with the years, and whose old entries a clinician does not look for on paper.
const LONG: [Section; 2] = [Section::Development, Section::Notes];
/// How many entries of such a section stand on paper, and how many measurements.
const ENTRIES_MAX: usize = 60;

/// The status of what is not due yet.
const UPCOMING: &str = "upcoming";

impl<'c> Flow<'_, 'c> {
    /// All of it.
    pub(super) fn summary(&mut self, summary: &Summary<'_>, child: &Child<'_>, charts: &'c [Chart]) {
        self.top(summary, child);
        self.allergies(summary);
        self.protection(summary, child);
        self.growth(summary, charts);
        for (section, title) in SECTIONS {
            self.plain_section(summary, section, title);
        }
        self.differences(summary, child);
        self.withheld(summary);
        self.undrawn_list();
    }

    fn top(&mut self, summary: &Summary<'_>, child: &Child<'_>) {
        self.sheets.begin_section();
        self.heading(1, &who::name(child), TITLE);
        self.space(2.0);
        let mut panel = vec![self.pieces(&who::first_line(summary, child), FACT)];
        if summary.has(Section::Growth) {
            panel.push(self.pieces(&who::last_weight(summary), FACT));
        }
        for (label, said) in who::lines(child, &[NAME, SEX, BORN]) {
            panel.push(self.pieces(&format!("{label}: {said}"), BODY));
        }
        self.panel(&panel);
        let made_by = summary.made_by.and_then(|place| summary.people.get(place));
        let made_by = made_by.and_then(|person| crate::clean::line(&person.words()));
        let made_by = made_by.map(|words| format!(" by {words}")).unwrap_or_default();
        let made = minute(moment(summary.made_ms));
        self.text(
            &format!(
                "Summary of the health record that this child's family holds, made {made}{made_by}. It says who wrote each \
                 thing and when; what a family wrote was not checked by a professional, and a professional is who the family \
                 says she is."
            ),
            NOTE,
        );
    }

    /// Three states: listed, none known as somebody recorded, not asked.
    fn allergies(&mut self, summary: &Summary<'_>) {
        self.section("Allergies");
        if !summary.has(Section::Allergies) {
            return self.text(Empty::Withheld.words(), BODY);
        }
        let all = of_kinds(summary, |kind| kind == Kind::Allergy);
        if all.is_empty() {
            return self.text(Empty::NotAsked.words(), STRONG);
        }
        let is_none_known = |payload: Option<&Payload>| matches!(payload, Some(Payload::Allergy(allergy)) if allergy.substance.is_none());
        let (none_known, listed): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|entry| is_none_known(entry.payload));
        self.entries(summary, &listed);
        for entry in none_known {
            let mut pieces = self.pieces("No allergy is known", STRONG);
            pieces.extend(self.pieces(&format!(" says {}", author(summary, entry)), BODY));
            self.paragraph(&pieces, 0.0);
        }
    }

    fn protection(&mut self, summary: &Summary<'_>, child: &Child<'_>) {
        if !summary.has(Section::Immunisations) {
            return;
        }
        self.section("Protection by disease");
        for protection in &summary.protection {
            self.text(&protection.text, BODY);
        }
        if summary.protection.is_empty() {
            self.text(Empty::Unavailable.words(), BODY);
        }
        if child.died.is_none() {
            self.due(summary);
        }
        if let Some(rules) = &summary.rules {
            self.text(&format!("Counted by the schedule {rules}."), NOTE);
        }
        self.section("Vaccinations");
        let doses = of_kinds(summary, |kind| kind == Kind::Immunisation);
        if doses.is_empty() {
            self.text(Empty::Unavailable.words(), BODY);
        }
        self.doses(summary, &doses);
    }

    /// What is due or overdue, and apart from it what is to come.
    fn due(&mut self, summary: &Summary<'_>) {
        let (to_come, now): (Vec<&DueItem>, Vec<&DueItem>) =
            summary.due.iter().partition(|item| item.status == UPCOMING);
        self.space(3.0);
        for (title, items) in [("Due now: ", now), ("To come: ", to_come)] {
            let items: Vec<String> = items.into_iter().map(due_words).collect();
            if items.is_empty() {
                continue;
            }
            let mut pieces = self.pieces(title, STRONG);
            pieces.extend(self.pieces(&format!("{}.", items.join("; ")), BODY));
            self.paragraph(&pieces, 0.0);
        }
    }

    fn growth(&mut self, summary: &Summary<'_>, charts: &'c [Chart]) {
        if !summary.has(Section::Growth) {
            return;
        }
        self.section("Growth");
        let measurements = measured(summary);
        if measurements.is_empty() {
            self.text(Empty::Unavailable.words(), BODY);
        }
        let newest = self.newest(&measurements);
        self.measurements(summary, newest);
        for chart in charts {
            self.space(10.0);
            self.chart(chart);
        }
    }

    fn plain_section(&mut self, summary: &Summary<'_>, section: Section, title: &str) {
        let has = summary.has(section);
        if !has && !REQUIRED.contains(&section) {
            return;
        }
        self.section(title);
        if !has {
            return self.text(Empty::Withheld.words(), BODY);
        }
        let entries = of_kinds(summary, |kind| Section::of(kind) == Going::To(section));
        if entries.is_empty() {
            let empty = if REQUIRED.contains(&section) { Empty::NotAsked } else { Empty::Unavailable };
            return self.text(empty.words(), BODY);
        }
        let shown = if LONG.contains(&section) { self.newest(&entries) } else { &entries };
        self.entries(summary, shown);
    }

    /// The newest of many, after a line that says how many are left out.
    fn newest<'e>(&mut self, entries: &'e [&'e SummaryEntry<'e>]) -> &'e [&'e SummaryEntry<'e>] {
        let left_out = entries.len().saturating_sub(ENTRIES_MAX);
        if left_out > 0 {
            let words =
                format!("The {left_out} earliest are left out here; the attached plain text has them.");
            self.text(&words, NOTE);
        }
        entries.get(left_out..).unwrap_or_default()
    }

    /// Who said what, where people disagree about who the child is, or where it cannot be read.
    fn differences(&mut self, summary: &Summary<'_>, child: &Child<'_>) {
        let questions = child.open_questions();
        if questions.is_empty() {
            return;
        }
        self.section("Who the child is: what is said differently, or cannot be read");
        for value in questions.into_iter().flat_map(|(_, said)| said) {
            self.entry(summary, value.entry, BODY);
        }
    }

    /// What the family did not choose, by name: a page that is silent about it would look complete.
    fn withheld(&mut self, summary: &Summary<'_>) {
        let withheld: Vec<&str> =
            Section::ALL.into_iter().filter(|section| !summary.has(*section)).map(Section::name).collect();
        if !withheld.is_empty() {
            self.space(12.0);
            self.text(&format!("Not chosen to be shared: {}.", withheld.join(", ")), NOTE);
        }
    }
}

/// Measurements, and those of the birth where the family chose to tell of it.
fn measured<'s>(summary: &'s Summary<'_>) -> Vec<&'s SummaryEntry<'s>> {
    let mut found = of_kinds(summary, |kind| match kind {
        Kind::BirthDetails => summary.has(Section::Birth),
        _ => kind == Kind::Measurement,
    });
    found.retain(|entry| match entry.payload {
        Some(Payload::BirthDetails(birth)) => birth.measured().next().is_some(),
        _ => true,
    });
    found
}

/// "MenB, dose 2 (overdue)", "MMRV, dose 1 (from 30 November 2026)".
fn due_words(item: &DueItem) -> String {
    let from = item.from.filter(|_| item.status == UPCOMING).and_then(When::day);
    let when = from.map_or_else(|| item.status.clone(), |from| format!("from {}", from.words()));
    format!("{} ({when})", item.name)
}

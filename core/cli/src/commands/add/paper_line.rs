//! Lines of a page: `VACCINE [DOSE] DATE [BATCH]`.

use redbook_app::{AppError, EntryDraft, When};
use redbook_clinical::Vaccine;

use super::paper::draft;
use crate::failure::Failure;
use crate::when;

/// The most lines of a page: more than any childhood has doses.
const LINES_MAX: usize = 500;
const COMMENT: char = '#';

/// A page that was read.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) drafts: Vec<EntryDraft>,
    /// The number of the line of each; empty where a person was asked.
    pub(super) lines: Vec<usize>,
}

impl Page {
    /// Names the line of each doubtful dose, so that it is found in the file.
    pub(super) fn with_line_numbers(&self, error: AppError) -> AppError {
        let AppError::DoubtfulEntries(mut entries) = error else { return error };
        for entry in &mut entries {
            if let Some(number) = self.lines.get(entry.place) {
                entry.entry = format!("line {number}: {}", entry.entry);
            }
        }
        AppError::DoubtfulEntries(entries)
    }
}

/// All lines, or each wrong one by its number; what stands in it is not repeated.
pub(super) fn read(text: &str, takes_unknown: bool) -> Result<Page, Failure> {
    let numbered = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    let lines: Vec<(usize, &str)> =
        numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with(COMMENT)).collect();
    if lines.len() > LINES_MAX {
        let reason = format!("expected at most {LINES_MAX} lines, got {}", lines.len());
        return Err(Failure::value("page", reason));
    }
    let (mut page, mut wrong) = (Page { drafts: Vec::new(), lines: Vec::new() }, Vec::new());
    for (number, line) in lines {
        match dose(line, takes_unknown) {
            Ok(draft) => {
                page.drafts.push(draft);
                page.lines.push(number);
            }
            Err(reason) => wrong.push(format!("line {number}: {reason}")),
        }
    }
    if wrong.is_empty() { Ok(page) } else { Err(Failure::value("page", wrong.join("; "))) }
}

fn dose(line: &str, takes_unknown: bool) -> Result<EntryDraft, &'static str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_date = |word: &&str| when::parse(word).is_ok();
    let at = words.iter().position(is_date).ok_or("expected a date such as 2026-03-11, got none")?;
    let (before, rest) = words.split_at(at);
    let (vaccine, dose) = vaccine(before);
    if vaccine.is_empty() {
        return Err("expected a vaccine before the date, got none");
    }
    if !takes_unknown && Vaccine::parse(&vaccine).is_err() {
        return Err("expected a vaccine that is known (or --confirm to keep it as written), got another");
    }
    let (date, batch) = rest.split_first().ok_or("expected a date, got none")?;
    let when: Option<When> = when::parse(date).map_err(|_| "expected a date, got none")?;
    // A second dose, or a season's year before its day: neither is a batch.
    if batch.iter().any(is_date) {
        return Err("expected one date, got two: one line is one dose");
    }
    let batch = (!batch.is_empty()).then(|| batch.join(" "));
    Ok(draft(&vaccine, dose, batch, when))
}

/// The vaccine, and the dose after it: "Prevenar 13" is a product, "MenB 2" is a second dose.
fn vaccine(words: &[&str]) -> (String, Option<u32>) {
    let whole = words.join(" ");
    let Some((last, name)) = words.split_last() else { return (whole, None) };
    match last.parse::<u32>() {
        Ok(dose) if !name.is_empty() && Vaccine::parse(&whole).is_err() => (name.join(" "), Some(dose)),
        _ => (whole, None),
    }
}

#[cfg(test)]
mod tests {
    use redbook_app::Payload;

    use super::*;

    fn said(line: &str) -> String {
        let draft = dose(line, false).unwrap();
        let Payload::Immunisation(dose) = draft.payload else { panic!("another kind") };
        let when = draft.when.map_or_else(|| "unknown".to_owned(), |when| when.to_string());
        format!("{}|{:?}|{when}|{:?}", dose.vaccine, dose.dose, dose.batch)
    }

    #[test]
    fn a_line_is_read_as_it_stands_in_the_book() {
        assert_eq!(said("6-in-1 1 2026-03-11 A12"), "6-in-1|Some(1)|2026-03-11|Some(\"A12\")");
        assert_eq!(said("Infanrix hexa 2026-03"), "Infanrix hexa|None|2026-03|None");
        assert_eq!(said("Prevenar 13 2026-03-11"), "Prevenar 13|None|2026-03-11|None");
        assert_eq!(said("Prevenar 13 2 2026-03-11"), "Prevenar 13|Some(2)|2026-03-11|None");
        assert_eq!(said("MenB 2 unknown BX 44"), "MenB|Some(2)|unknown|Some(\"BX 44\")");
    }

    #[test]
    fn a_line_is_one_dose() {
        for line in ["MMR 2026-03-11 2026-07-11", "Flu 2025 2025-10-01"] {
            assert!(dose(line, false).is_err_and(|reason| reason.contains("got two")), "{line}");
        }
    }

    #[test]
    fn each_wrong_line_is_named_and_none_is_repeated() {
        let page = "# the page\nMenB 2026-03-11\n\nZoë 2026-03-11\nMenB\n2026-03-11\n";
        let failure = read(page, false).unwrap_err();
        assert_eq!(failure.code(), "bad-value");
        let text = failure.to_string();
        for number in [4, 5, 6] {
            assert!(text.contains(&format!("line {number}: expected")), "{text}");
        }
        assert!(!text.contains("line 2:") && !text.contains("Zoë"), "{text}");
        assert_eq!(
            read("Zoë 2026-03-11", true).unwrap().drafts.len(),
            1,
            "kept as written, if somebody says so"
        );
    }
}

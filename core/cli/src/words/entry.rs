//! What an entry says.

use redbook_app::{EntryView, PayloadView, SignedEntryView, Status};

use super::{clean, date, person, short, table::table};

/// Characters of an entry on one line of a list.
const LINE_LEN_MAX: usize = 72;

/// What it says, in one line: "Weight 4.2 kg".
pub(crate) fn says(entry: &EntryView) -> String {
    match &entry.payload {
        PayloadView::Retraction { reason } => join("Taken back", [reason.as_deref()]),
        PayloadView::BirthDetails { .. } => birth(&entry.payload),
        PayloadView::Measurement { what, text, note, .. } => {
            join(&format!("{} {text}", measured(what)), [note.as_deref()])
        }
        PayloadView::Immunisation { .. } => immunisation(&entry.payload),
        PayloadView::Note { text } => format!("Note: {}", clean(text)),
        PayloadView::Contact { name, role, telephone, email, organisation, note } => {
            let parts = [role, organisation, telephone, email, note].map(|part| part.as_deref());
            join(&format!("Contact: {}", clean(name)), parts)
        }
        PayloadView::Allergy { substance: Some(substance), reaction, note } => {
            join(&format!("Allergy to {}", clean(substance)), [reaction.as_deref(), note.as_deref()])
        }
        PayloadView::Allergy { substance: None, note, .. } => join("No known allergies", [note.as_deref()]),
        PayloadView::ProfileField { field, value } => format!("{}: {}", field_name(field), clean(value)),
        PayloadView::Unknown { .. } => "Something that only a newer version can show".to_owned(),
        PayloadView::Unreadable { .. } => "Something that this version cannot read".to_owned(),
    }
}

/// "Name", "NHS number".
pub(crate) fn field_name(field: &str) -> String {
    let words = clean(field).replace('-', " ").replace("nhs", "NHS");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Entries as lines: when, who, what, and the beginning of the id.
pub(crate) fn list(entries: &[SignedEntryView]) -> String {
    let rows: Vec<[String; 4]> = entries.iter().map(row).collect();
    let list = table(&rows);
    if entries.iter().any(|signed| !signed.entry.sent) {
        return format!("{list}\n\n* on this phone only, until the next sync or hand-over");
    }
    list
}

fn row(signed: &SignedEntryView) -> [String; 4] {
    let entry = &signed.entry;
    let unsent = if entry.sent { "" } else { " *" };
    let what = format!("{}{}{unsent}", cut(&says(entry)), marks(entry));
    [short(&entry.id).to_owned(), happened(entry), person::author(&signed.written_by), what]
}

/// When it happened; where that is not known, when it was written down.
pub(crate) fn happened(entry: &EntryView) -> String {
    match &entry.when {
        Some(when) => date::say(when),
        None => format!("({})", date::day(&entry.recorded)),
    }
}

/// How it stands, where that is not simply so.
pub(crate) fn marks(entry: &EntryView) -> &'static str {
    match entry.status {
        Status::Replaced => "  [corrected since]",
        Status::Retracted => "  [taken back]",
        Status::Current if !entry.doubts.is_empty() => "  [check]",
        Status::Current => "",
    }
}

fn measured(what: &str) -> &'static str {
    match what {
        "weight" => "Weight",
        "length_lying" => "Length",
        "height_standing" => "Height",
        "head_circumference" => "Head circumference",
        _ => "Measurement",
    }
}

fn birth(payload: &PayloadView) -> String {
    let PayloadView::BirthDetails { gestation, birth_weight, head_circumference, length, place, .. } =
        payload
    else {
        return String::new();
    };
    let head = head_circumference.as_ref().map(|head| format!("head {head}"));
    let long = length.as_ref().map(|length| format!("{length} long"));
    let parts =
        [gestation.clone().map(|at| format!("at {at}")), birth_weight.clone(), long, head, place.clone()];
    join("Born", parts.each_ref().map(Option::as_deref))
}

fn immunisation(payload: &PayloadView) -> String {
    let PayloadView::Immunisation { vaccine, dose, batch, site, product, place, from_paper_book, note } =
        payload
    else {
        return String::new();
    };
    let dose = dose.map(|dose| format!("dose {dose}"));
    let batch = batch.as_ref().map(|batch| format!("batch {batch}"));
    let paper = from_paper_book.then(|| "copied from the paper book".to_owned());
    let parts = [dose, product.clone(), batch, site.clone(), place.clone(), paper, note.clone()];
    join(&format!("Immunisation: {}", clean(vaccine)), parts.each_ref().map(Option::as_deref))
}

/// "Weight 4.2 kg, on the home scales".
fn join<const N: usize>(first: &str, parts: [Option<&str>; N]) -> String {
    let parts = parts.into_iter().flatten().map(clean).filter(|part| !part.is_empty());
    std::iter::once(first.to_owned()).chain(parts).collect::<Vec<_>>().join(", ")
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LINE_LEN_MAX) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

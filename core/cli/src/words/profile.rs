//! Who the child is, with who said it.

use redbook_app::{ProfileFieldSigned, ProfileSigned, ProfileValueSigned};
use redbook_clinical::NhsNumber;

use super::entry::field_name;
use super::table::table;
use super::{clean, person, short};

/// The profile's field, as an entry names it.
const NHS_NUMBER: &str = "nhs-number";

/// The profile; values that disagree stand side by side.
pub(crate) fn profile(profile: &ProfileSigned) -> String {
    let rows: Vec<[String; 4]> = profile.fields.iter().flat_map(field).collect();
    table(&rows)
}

fn field(field: &ProfileFieldSigned) -> Vec<[String; 4]> {
    let rows = field.values.iter().enumerate().map(|(place, value)| {
        let name = if place == 0 { field_name(&field.field) } else { String::new() };
        let id = value.said_by.first().map(|said| short(&said.entry).to_owned()).unwrap_or_default();
        let pick = if field.disagreement { format!("pick: {id}") } else { String::new() };
        [name, said(field, value), said_by(value), pick]
    });
    rows.collect()
}

fn said(field: &ProfileFieldSigned, value: &ProfileValueSigned) -> String {
    let check = if value.doubts.is_empty() { "" } else { "  [check]" };
    let quote = if field.disagreement { "\"" } else { "" };
    format!("{quote}{}{quote}{check}", clean(&grouped(&field.field, &value.value)))
}

/// An NHS number is read and compared in groups of 3, 3 and 4; one that cannot be right stays as it was written.
fn grouped(field: &str, value: &str) -> String {
    let number = Some(value)
        .filter(|_| field == NHS_NUMBER)
        .and_then(|it| NhsNumber::parse_with_test_numbers(it).ok());
    number.map_or_else(|| value.to_owned(), |number| number.to_string())
}

fn said_by(value: &ProfileValueSigned) -> String {
    let names: Vec<String> = value.said_by.iter().map(|said| person::author(&said.written_by)).collect();
    format!("said by {}", names.join(" and "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_nhs_number_is_shown_in_its_groups_and_nothing_else_is_changed() {
        assert_eq!(grouped(NHS_NUMBER, "4010232137"), "401 023 2137");
        assert_eq!(grouped(NHS_NUMBER, "401-023-2137"), "401 023 2137");
        assert_eq!(grouped(NHS_NUMBER, "4010232138"), "4010232138");
        assert_eq!(grouped("phone", "4010232137"), "4010232137");
    }
}

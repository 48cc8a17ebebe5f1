//! The files of the page, inside the program.

/// Name and text of each.
macro_rules! files {
    ($($name:literal,)+) => {
        &[ $( ($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../viewer/", $name))), )+ ]
    };
}

/// Those that viewer/hashes.txt lists.
pub(super) const FILES: &[(&str, &str)] = files![
    "bytes.js",
    "dates.js",
    "fhir/allergies.js",
    "fhir/bundle.js",
    "fhir/child.js",
    "fhir/due.js",
    "fhir/growth.js",
    "fhir/items.js",
    "fhir/pictures.js",
    "fhir/read.js",
    "fhir/record.js",
    "fhir/short.js",
    "fhir/who.js",
    "index.html",
    "keep.js",
    "limits.js",
    "link.js",
    "offline.js",
    "opening.js",
    "relay.js",
    "relays.js",
    "seal.js",
    "style.css",
    "sw.js",
    "text.js",
    "trouble.js",
    "view/allergies.js",
    "view/contacts.js",
    "view/describe.js",
    "view/dom.js",
    "view/frame.js",
    "view/growth.js",
    "view/items.js",
    "view/pictures.js",
    "view/protection.js",
    "view/record.js",
    "view/screens.js",
    "viewer.js",
    "words.js",
    "words/cy.js",
    "words/en.js",
    "words/vaccines.js",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_whose_hashes_are_published() {
        let published = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../viewer/hashes.txt"));
        let listed: Vec<&str> = published.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
        assert_eq!(FILES.iter().map(|(name, _)| *name).collect::<Vec<_>>(), listed);
    }
}

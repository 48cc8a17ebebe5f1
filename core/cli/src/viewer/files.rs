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
    "fhir/forms.js",
    "fhir/items.js",
    "fhir/read.js",
    "fhir/record.js",
    "index.html",
    "limits.js",
    "qr.js",
    "relay.js",
    "style.css",
    "sw.js",
    "topage.js",
    "view/describe.js",
    "view/dom.js",
    "view/items.js",
    "view/screens.js",
    "viewer.js",
    "words.js",
    "words/record.js",
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

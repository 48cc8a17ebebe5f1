//! The sources that facts name, as data (`data/growth/facts/sources.csv`).

use crate::growth::rows::rows;

const CSV: &str = include_str!("../../data/growth/facts/sources.csv");

/// Where a rule or a statement is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// As it is written in data, such as "nice-ng75". Never changes.
    pub id: &'static str,
    /// As people are told: "NICE NG75".
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Where it can be read.
    pub place: &'static str,
}

impl Source {
    /// All.
    pub fn all() -> impl Iterator<Item = Self> {
        rows(CSV).filter_map(|cells| match *cells {
            [id, name, title, place] => Some(Self { id, name, title, place }),
            _ => None,
        })
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|source| source.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::rows::head;

    #[test]
    fn every_row_is_a_source_with_all_it_needs() {
        let sources: Vec<Source> = Source::all().collect();
        assert_eq!(sources.len(), rows(CSV).count());
        assert_eq!(sources.len(), 6);
        for source in &sources {
            for text in [source.id, source.name, source.title, source.place] {
                assert!(!text.is_empty() && text.trim() == text, "{source:?}");
            }
            assert_eq!(Source::from_id(source.id).as_ref(), Some(source), "ids are used once");
        }
        assert_eq!(Source::from_id("nice"), None);
        assert!(head(CSV, "Version").is_some() && head(CSV, "Valid").is_some());
    }
}

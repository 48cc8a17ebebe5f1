//! The words as they are read from the data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

const TEXT: &str = include_str!("../../data/schedule/vaccines.json");

/// Read once. That it can be read is proved by a test; if it could not, no vaccine would be known.
pub(super) static VOCABULARY: LazyLock<serde_json::Result<Vocabulary>> =
    LazyLock::new(|| Vocabulary::read(TEXT));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vocabulary {
    #[serde(rename = "title")]
    _title: String,
    #[serde(rename = "version")]
    _version: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "unsure")]
    _unsure: String,
    /// Word and plain name.
    pub(super) diseases: BTreeMap<String, String>,
    pub(super) vaccines: Vec<Entry>,
    /// Everything a vaccine is called, [`folded`], and its place in `vaccines`.
    #[serde(skip)]
    names: BTreeMap<String, usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    pub(super) diseases: Vec<String>,
    pub(super) live: Option<bool>,
    #[serde(default)]
    pub(super) in_pregnancy: bool,
}

impl Entry {
    fn names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.name].into_iter().chain(&self.aliases).map(String::as_str)
    }
}

impl Vocabulary {
    fn read(text: &str) -> serde_json::Result<Self> {
        let mut vocabulary: Self = serde_json::from_str(text)?;
        let numbered = vocabulary.vaccines.iter().enumerate();
        vocabulary.names =
            numbered.flat_map(|(at, entry)| entry.names().map(move |name| (folded(name), at))).collect();
        Ok(vocabulary)
    }

    pub(super) fn by_alias(&self, text: &str) -> Option<&Entry> {
        self.vaccines.get(*self.names.get(&folded(text))?)
    }
}

/// As names are compared: letters and digits only, in small letters.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_well_formed() {
        let vocabulary = VOCABULARY.as_ref().unwrap();
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for entry in &vocabulary.vaccines {
            assert!(entry.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            assert!(!entry.diseases.is_empty(), "{}", entry.id);
            for disease in &entry.diseases {
                assert!(vocabulary.diseases.contains_key(disease), "{disease} of {}", entry.id);
            }
            for name in entry.names() {
                let owner = *owners.entry(folded(name)).or_insert(&entry.id);
                assert_eq!(owner, entry.id, "two vaccines are called {name}");
            }
        }
        for disease in vocabulary.diseases.keys() {
            let protects = |entry: &Entry| entry.diseases.contains(disease);
            assert!(vocabulary.vaccines.iter().any(protects), "nothing protects against {disease}");
        }
    }

    #[test]
    fn the_words_of_the_batch_are_all_there() {
        let words =
            "dtap-ipv-hib-hepb menb rotavirus pcv mmr mmrv hib-menc dtap-ipv hpv td-ipv menacwy flu bcg hepb";
        for word in words.split(' ') {
            assert!(VOCABULARY.as_ref().unwrap().vaccines.iter().any(|entry| entry.id == word), "{word}");
        }
    }
}

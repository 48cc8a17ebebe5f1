//! That no file of the relay or of a phone holds one word of it: every byte of every file is searched, for every text
//! that was written and every longer word of it, in UTF-8 and in UTF-16.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::demo::failed;
use crate::demo::stage::Stage;
use crate::demo::texts;
use crate::failure::Failure;

/// A shorter word could stand anywhere by chance: a word this long is found in a gigabyte of noise about once in 200,000 times.
const WORD_LEN_MIN: usize = 6;

pub(super) fn check(stage: &Stage) -> Result<String, Failure> {
    let needles = Needles::new(secrets(stage));
    finds_what_is_there(stage, &needles)?;
    let mut files = Vec::new();
    collect(stage.root(), &mut files)?;
    let mut bytes = 0;
    for file in &files {
        let content = fs::read(file).map_err(unreadable)?;
        bytes += content.len();
        if let Some(found) = needles.found_in(&content).first().and_then(|found| needles.texts.get(*found)) {
            let name = file.strip_prefix(stage.root()).unwrap_or(file).display();
            return Err(failed(format!("sealed: the file {name} holds \"{found}\"")));
        }
    }
    Ok(format!(
        "Not one of {} texts and words is in any of the {} files of the relay and the phones ({} KB searched)",
        needles.texts.len(),
        files.len(),
        bytes / 1_024
    ))
}

/// A search that finds nothing proves something only if it finds what is there: in the export, which is in the clear.
fn finds_what_is_there(stage: &Stage, needles: &Needles) -> Result<(), Failure> {
    let open = Opened(stage.root().join("export.json"));
    stage.mum.run_quietly(&["export", &open.0.to_string_lossy()])?;
    let content = fs::read(&open.0).map_err(unreadable)?;
    match needles.found_in(&content).len() {
        found if found == needles.texts.len() => Ok(()),
        found => Err(failed(format!(
            "sealed: the search finds only {found} of {} texts where all of them are",
            needles.texts.len()
        ))),
    }
}

/// A file in the clear, which goes away with this.
struct Opened(PathBuf);

impl Drop for Opened {
    fn drop(&mut self) {
        let _was_not_written = fs::remove_file(&self.0);
    }
}

/// Everything that was written, who the members are, and the longer words of it all.
fn secrets(stage: &Stage) -> BTreeSet<String> {
    let said = [texts::MUM, texts::DAD, texts::VISITOR].into_iter().flatten();
    let written = said.flat_map(|saying| saying.texts).copied();
    let people = stage.phones().flat_map(|phone| [phone.name, phone.relation]);
    let texts: BTreeSet<&str> = written.chain(people).filter(|text| text.len() >= WORD_LEN_MIN).collect();
    let word_ends = |c: char| !c.is_alphanumeric();
    let words = texts.iter().flat_map(|text| text.split(word_ends)).filter(|word| word.len() >= WORD_LEN_MIN);
    texts.iter().copied().chain(words).map(str::to_owned).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn unreadable(error: std::io::Error) -> Failure {
    failed(format!("sealed: a file cannot be searched: {error}"))
}

/// What is searched for, by its first byte: one pass over a file looks for all of it.
struct Needles {
    by_first_byte: BTreeMap<u8, Vec<(usize, Vec<u8>)>>,
    texts: Vec<String>,
}

impl Needles {
    fn new(texts: BTreeSet<String>) -> Self {
        let mut by_first_byte: BTreeMap<u8, Vec<(usize, Vec<u8>)>> = BTreeMap::new();
        for (at, text) in texts.iter().enumerate() {
            for bytes in [text.as_bytes().to_vec(), utf_16(text)] {
                if let Some(first) = bytes.first() {
                    by_first_byte.entry(*first).or_default().push((at, bytes));
                }
            }
        }
        Self { by_first_byte, texts: texts.into_iter().collect() }
    }

    /// Which of the texts are there.
    fn found_in(&self, content: &[u8]) -> BTreeSet<usize> {
        let starting = |at: usize, first: &u8| {
            let here = content.get(at..).unwrap_or_default();
            let needles = self.by_first_byte.get(first).into_iter().flatten();
            needles.filter(move |(_, needle)| here.starts_with(needle)).map(|(text, _)| *text)
        };
        content.iter().enumerate().flat_map(|(at, first)| starting(at, first)).collect()
    }
}

/// In UTF-16, without the last byte: for letters up to U+00FF it then stands in little endian and in big endian text.
fn utf_16(text: &str) -> Vec<u8> {
    let mut bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.pop();
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_encoding_and_nowhere_else() {
        let needles = Needles::new(BTreeSet::from(["Amélie".to_owned()]));
        let around = |bytes: Vec<u8>| [vec![0xff; 3], bytes, vec![0; 3]].concat();
        let little = "Amélie".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big = "Amélie".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in ["Amélie".as_bytes().to_vec(), little, big] {
            assert_eq!(needles.found_in(&around(bytes)), BTreeSet::from([0]));
        }
        for other in ["Amelie, Améli", ""] {
            assert_eq!(needles.found_in(other.as_bytes()), BTreeSet::new());
        }
    }
}

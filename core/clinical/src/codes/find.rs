//! Looking codes up. The files are read in place: nothing is built at start, nothing is kept.

use super::{Code, Subject, System};

/// Every code of a subject, in the order of its file.
pub fn all(subject: Subject) -> impl Iterator<Item = Code> {
    rows(subject.file()).filter_map(move |row| Code::read(subject, row))
}

/// The codes of one thing: one for each system that has it, or for each variant. None where the key is not known.
///
/// ```
/// use redbook_clinical::codes::{self, Subject, System};
///
/// let weight: Vec<_> = codes::find(Subject::Measurements, "weight").collect();
/// assert_eq!(weight[0].system(), System::Snomed);
/// assert_eq!(weight[0].sure(), Some("27113001"));
/// assert_eq!(weight[1].system_uri(), Some("http://loinc.org"));
/// ```
pub fn find(subject: Subject, key: &str) -> impl Iterator<Item = Code> {
    // Only the rows of the key are taken apart: a file has up to 266.
    let of_key = move |row: &&str| row.strip_prefix(key).is_some_and(|rest| rest.starts_with(','));
    let codes = rows(subject.file()).filter(of_key).filter_map(move |row| Code::read(subject, row));
    codes.filter(move |code| code.key() == key)
}

/// The usual code of a thing in a system: the one without a variant. Head circumference has none in LOINC: the profiles
/// disagree, so one of them has to be named ([`variant`]).
#[must_use]
pub fn usual(subject: Subject, key: &str, system: System) -> Option<Code> {
    variant(subject, key, system, "")
}

/// The code of a thing in a system by its variant, such as "uk-core".
#[must_use]
pub fn variant(subject: Subject, key: &str, system: System, variant: &str) -> Option<Code> {
    find(subject, key).find(|code| code.system() == system && code.variant() == variant)
}

/// The other way round: what a code from elsewhere stands for. Text is compared with text, so leading zeros count; spaces
/// around it do not, because some published value sets (MCADD, MSUD, IVA) have codes with one. One code may stand for
/// several things ("specimen received" is the same for every blood spot condition).
pub fn meaning(subject: Subject, system: System, text: &str) -> impl Iterator<Item = Code> {
    all(subject).filter(move |code| code.system() == system && code.as_found() == text.trim())
}

/// Why there is no code for something that one would expect to have one.
#[must_use]
pub fn why_none(subject: Subject, key: &str) -> Option<&'static str> {
    left_out().find(|row| row.subject == subject.id() && row.key == key).map(|row| row.why)
}

/// Why a code that a source has for something is not one to take for it: what comes in with it does not mean what it says.
#[must_use]
pub fn why_wrong(subject: Subject, key: &str, text: &str) -> Option<&'static str> {
    let of_key = left_out().find(|row| row.subject == subject.id() && row.key == key);
    of_key.filter(|row| !text.is_empty() && row.code == text).map(|row| row.why)
}

/// What the sources do not have, or have wrongly.
pub(super) struct LeftOut {
    pub(super) subject: &'static str,
    pub(super) key: &'static str,
    pub(super) code: &'static str,
    pub(super) why: &'static str,
}

pub(super) const LEFT_OUT: &str = include_str!("../../data/codes/left-out.csv");

pub(super) fn left_out() -> impl Iterator<Item = LeftOut> {
    rows(LEFT_OUT).filter_map(|row| {
        let mut fields = row.split(',');
        Some(LeftOut {
            subject: fields.next()?,
            key: fields.next()?,
            code: fields.next()?,
            why: fields.next()?,
        })
    })
}

/// The rows of a file below its head (lines that begin with `#`) and the names of its columns.
pub(crate) fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1)
}

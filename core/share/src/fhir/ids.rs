//! Names of resources: UUIDs made from what the record itself names things by, so that the same entry has the same name in
//! every share of the record, and no name says anything else.

use redbook_protocol::{EntryId, RecordId, hash};

/// The name of an entry's own resource (`tag` empty), or of one of several made from it.
pub(crate) fn of_entry(id: &EntryId, tag: &str) -> String {
    if tag.is_empty() {
        return urn(*id.as_bytes());
    }
    hashed("share-part", &[id.as_bytes(), tag.as_bytes()])
}

/// The name of what the record as a whole gives rise to.
pub(crate) fn of_record(record: &RecordId, what: &str, parts: &[&str]) -> String {
    // Each part with its length, so that no two lists of parts are the same bytes.
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    hashed("share-whole", &[record.as_bytes(), what.as_bytes(), &[0], &bytes])
}

/// The name of the child's own resource in every file that a record makes.
#[must_use]
pub fn child_name(record: &RecordId) -> String {
    of_record(record, "child", &[])
}

fn hashed(tag: &str, parts: &[&[u8]]) -> String {
    let mut id = [0; EntryId::LEN];
    for (to, from) in id.iter_mut().zip(hash(tag, parts)) {
        *to = from;
    }
    urn(id)
}

/// A UUID of version 8 (RFC 9562: whatever its maker likes), in the form that Bundles name resources by.
fn urn(bytes: [u8; EntryId::LEN]) -> String {
    let number = u128::from_be_bytes(bytes);
    let number = number & !(0xf << 76) | 8 << 76;
    let number = number & !(0b11 << 62) | 0b10 << 62;
    let digits = format!("{number:032x}");
    let mut text = "urn:uuid:".to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if [8, 12, 16, 20].contains(&at) {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_uuid_of_version_8_and_keeps_the_rest_of_the_id() {
        assert_eq!(urn([0xff; 16]), "urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff");
        assert_eq!(urn([0; 16]), "urn:uuid:00000000-0000-8000-8000-000000000000");
    }

    #[test]
    fn parts_of_one_entry_have_names_of_their_own() {
        let id = EntryId::from_bytes([7; 16]);
        assert_ne!(of_entry(&id, ""), of_entry(&id, "weight"));
        assert_ne!(of_entry(&id, "weight"), of_entry(&id, "length"));
        let record = RecordId::from_bytes([1; 32]);
        assert_ne!(of_record(&record, "person", &["ab", "c"]), of_record(&record, "person", &["a", "bc"]));
    }
}

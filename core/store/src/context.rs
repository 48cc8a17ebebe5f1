//! The place of a sealed row, as bytes: what it is sealed for, so that it opens nowhere else.

use redbook_protocol::RecordId;

/// Table, record (zeros for the phone itself) and the row's key in it.
fn place(table: &[u8], record: Option<&RecordId>, key: &[u8]) -> Vec<u8> {
    let mut context = Vec::with_capacity(table.len() + 1 + RecordId::LEN + key.len());
    context.extend_from_slice(table);
    context.push(0);
    context.extend_from_slice(record.unwrap_or(&RecordId::NONE).as_bytes());
    context.extend_from_slice(key);
    context
}

pub(crate) fn key_check() -> Vec<u8> {
    place(b"key check", None, &[])
}

pub(crate) fn secrets(record: &RecordId) -> Vec<u8> {
    place(b"secrets", Some(record), &[])
}

pub(crate) fn state(scope: Option<&RecordId>, name: &str) -> Vec<u8> {
    place(b"state", scope, name.as_bytes())
}

pub(crate) fn journal(record: &RecordId, row: u64) -> Vec<u8> {
    place(b"journal", Some(record), &row.to_be_bytes())
}

pub(crate) fn snapshot(record: &RecordId, through: u64) -> Vec<u8> {
    place(b"snapshot", Some(record), &through.to_be_bytes())
}

//! Nothing that was said about a child is in the files.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::fs;

use common::{Home, fill, record};

const MARKER: &str = "Persephone-Marker";

fn assert_no_marker(home: &Home) {
    let mut bytes_seen = 0;
    for file in fs::read_dir(home.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        bytes_seen += bytes.len();
        let wide: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for needle in [MARKER.as_bytes(), &wide, b"secrets of", b"document of", b"seed"] {
            assert!(!bytes.windows(needle.len()).any(|window| window == needle));
        }
    }
    assert!(bytes_seen > 50_000, "expected files to look at, got {bytes_seen} bytes");
}

#[test]
fn no_word_of_it_is_in_any_file() {
    let home = Home::new();
    let mut store = home.create();
    fill(&mut store, MARKER);
    assert_no_marker(&home);
    let rows = store.read().journal(&record(1)).unwrap().rows;
    assert!(String::from_utf8_lossy(&rows[0].entry).contains(MARKER));
    let rows: Vec<_> = rows.iter().map(|row| row.row).collect();
    store.write(|tx| tx.clear_journal(&record(1), &rows)).unwrap();
    assert_no_marker(&home);
    store.close().unwrap();
    assert_no_marker(&home);
}

#[test]
fn nothing_prints_it() {
    let home = Home::new();
    let mut store = home.create();
    fill(&mut store, MARKER);
    let rows = store.read().journal(&record(1)).unwrap();
    let shown = format!("{store:?} {:?} {rows:?} {:?}", store.read(), store.read().snapshot(&record(1)));
    assert!(!shown.contains(MARKER) && !shown.contains("80, 101, 114"), "{shown}");
}

/// A row of another place, put in by someone who can write the file, does not open there.
#[test]
fn a_row_moved_elsewhere_does_not_open() {
    let home = Home::new();
    let mut store = home.create();
    fill(&mut store, MARKER);
    store.close().unwrap();
    let conn = rusqlite::Connection::open(home.database()).unwrap();
    let sql =
        "UPDATE records SET secrets = (SELECT secrets FROM records WHERE record = ?1) WHERE record = ?2";
    conn.execute(sql, (record(1).as_bytes(), record(2).as_bytes())).unwrap();
    let sql = "UPDATE journal SET sealed = (SELECT sealed FROM journal ORDER BY row DESC LIMIT 1)
               WHERE row = (SELECT min(row) FROM journal) RETURNING row";
    let row: u64 = conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap().into();
    drop(conn);
    let store = home.open();
    assert!(store.read().secrets(&record(1)).is_ok());
    assert_eq!(
        store.read().secrets(&record(2)).unwrap_err(),
        redbook_store::StoreError::DoesNotOpen { table: "records" }
    );
    let journal = store.read().journal(&record(1)).unwrap();
    assert_eq!((journal.rows.len(), journal.unreadable), (9, vec![row]));
}

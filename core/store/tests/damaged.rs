//! Files that are not what was written: every region flipped, cut at every length, of another version, of another key.
//! Each is told apart or read right; never wrong, never lost, never silently begun anew.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{Home, TestRng, fill, filled, frame, log, options, options_with, record};
use redbook_store::{OpenError, Store, StoreError};

/// Bytes between two flips.
const REGION_BYTES: usize = 48;
/// Bytes between two cuts.
const CUT_BYTES: usize = 256;

/// Everything that is sealed or signed: what rot must never change unnoticed.
type Contents = BTreeMap<String, Vec<u8>>;

struct Sound {
    database: Vec<u8>,
    wal: Vec<u8>,
    contents: Contents,
}

/// A closed database, and beside it the log of what came after.
fn sound() -> Sound {
    let home = Home::new();
    fill(&mut home.create(), "text");
    let database = fs::read(home.database()).unwrap();
    let mut store = home.open();
    for n in 0..5 {
        store.write(|tx| tx.push_journal(&record(2), &filled(n, 200))).unwrap();
    }
    let wal = fs::read(home.wal()).unwrap();
    Sound { database, wal, contents: contents(&store).0 }
}

/// What can be read, and whether anything said that it cannot.
fn contents(store: &Store) -> (Contents, bool) {
    let (read, mut found, mut told) = (store.read(), Contents::new(), false);
    let mut note = |name: String, value: Result<Option<Vec<u8>>, StoreError>| match value {
        Ok(Some(value)) => drop(found.insert(name, value)),
        Ok(None) => {}
        Err(StoreError::Damaged { .. } | StoreError::DoesNotOpen { .. } | StoreError::Database { .. }) => {
            told = true
        }
        // The name of the record itself has rotted.
        Err(StoreError::UnknownRecord(_)) => told = true,
        Err(other) => panic!("{other}"),
    };
    for n in 1..=2 {
        let record = record(n);
        note(format!("secrets {n}"), read.secrets(&record).map(|secrets| Some(secrets.to_vec())));
        note(format!("document {n}"), read.snapshot(&record).map(|found| found.map(|found| found.bytes)));
        note(
            format!("epochs {n}"),
            read.state(Some(&record), "epochs").map(|found| found.map(|found| found.to_vec())),
        );
        note(
            format!("phone {n}"),
            read.state(None, &format!("phone {n}")).map(|found| found.map(|found| found.to_vec())),
        );
        match read.journal(&record) {
            Ok(journal) => {
                journal
                    .rows
                    .into_iter()
                    .for_each(|row| note(format!("save {}", row.row), Ok(Some(row.entry))));
                journal
                    .unreadable
                    .iter()
                    .for_each(|row| note(format!("save {row}"), Err(StoreError::DoesNotOpen { table: "" })));
            }
            Err(error) => note(String::new(), Err(error)),
        }
        match read.frames(&record, 0) {
            Ok(frames) => {
                frames
                    .rows
                    .into_iter()
                    .for_each(|frame| note(format!("frame {}", frame.header.hash), Ok(Some(frame.bytes))));
                frames
                    .unreadable
                    .iter()
                    .for_each(|_| note(String::new(), Err(StoreError::DoesNotOpen { table: "" })));
            }
            Err(error) => note(String::new(), Err(error)),
        }
    }
    told |= !store.check().is_ok_and(|findings| findings.is_empty());
    (found, told)
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Told {
    Aside,
    WrongKey,
    Newer,
    Unharmed,
    Row,
    Missing,
}

/// Opens a damaged file and holds it to the promise of this page.
fn told_of(sound: &Sound, database: &[u8], wal: Option<&[u8]>, what: &str) -> Told {
    let home = Home::new();
    home.lay_out(database, wal);
    let untouched = || fs::read(home.database()).unwrap() == database;
    match Store::open(home.path(), options()) {
        Ok(store) => {
            let (found, told) = contents(&store);
            for (name, value) in &found {
                assert_eq!(sound.contents.get(name), Some(value), "{what}: {name} reads wrong");
            }
            match (found.len() == sound.contents.len(), told) {
                (_, true) => Told::Row,
                (true, false) => Told::Unharmed,
                (false, false) => Told::Missing,
            }
        }
        Err(OpenError::SetAside { path, .. }) => {
            assert!(fs::read(path.join("redbook.db")).unwrap() == database, "{what}: moved as it was");
            let log = fs::read(path.join("redbook.db-wal")).unwrap_or_default();
            assert!(log == wal.unwrap_or_default(), "{what}: with its log");
            let again = Store::open(home.path(), options()).unwrap_err();
            assert!(matches!(again, OpenError::NoStore { set_aside: Some(_), .. }), "{what}: {again}");
            Told::Aside
        }
        Err(OpenError::WrongKey) if untouched() => Told::WrongKey,
        Err(OpenError::NewerSchema { .. }) if untouched() => Told::Newer,
        Err(other) => panic!("{what}: {other}"),
    }
}

fn flipped(bytes: &[u8], at: usize, rng: &mut TestRng) -> Vec<u8> {
    let mut bad = bytes.to_vec();
    bad[at] ^= 1 << (rng.number() % 8);
    bad
}

#[test]
fn a_flipped_bit_anywhere_never_reads_wrong() {
    let sound = sound();
    let mut rng = TestRng(11);
    let mut tally: BTreeMap<Told, u32> = BTreeMap::new();
    for region in (0..sound.database.len() - REGION_BYTES).step_by(REGION_BYTES) {
        let at = region + rng.number() as usize % REGION_BYTES;
        let bad = flipped(&sound.database, at, &mut rng);
        let told = told_of(&sound, &bad, Some(&sound.wal), &format!("byte {at}"));
        assert_ne!(told, Told::Missing, "byte {at}: something is gone and nothing said so");
        *tally.entry(told).or_default() += 1;
    }
    println!("{tally:?}");
    assert!(tally[&Told::Aside] > 5 && tally[&Told::Row] > 100, "{tally:?}");
}

/// SQLite takes a bad frame for the log's end: what came before it is there, in order, and nothing else is.
#[test]
fn a_flipped_bit_in_the_log_leaves_a_beginning_of_it() {
    let sound = sound();
    let mut rng = TestRng(12);
    for region in (0..sound.wal.len() - REGION_BYTES).step_by(REGION_BYTES) {
        let at = region + rng.number() as usize % REGION_BYTES;
        let bad = flipped(&sound.wal, at, &mut rng);
        let told = told_of(&sound, &sound.database, Some(&bad), &format!("byte {at} of the log"));
        assert!(matches!(told, Told::Missing | Told::Unharmed), "byte {at} of the log: {told:?}");
    }
}

#[test]
fn a_file_cut_anywhere_is_moved_aside() {
    let sound = sound();
    for length in (0..sound.database.len()).step_by(CUT_BYTES) {
        for wal in [None, Some(&sound.wal[..])] {
            let told = told_of(&sound, &sound.database[..length], wal, &format!("cut to {length}"));
            // Beside a log the file may rightly be short: then what was cut is told when it is read.
            let is_told = told == Told::Aside || wal.is_some() && told != Told::Missing;
            assert!(is_told, "cut to {length}: {told:?}");
        }
    }
}

#[test]
fn something_else_is_moved_aside() {
    let sound = sound();
    assert_eq!(told_of(&sound, &filled(1, 50_000), None, "noise"), Told::Aside);
    assert_eq!(told_of(&sound, &[0; 50_000], None, "zeros"), Told::Aside);
    let home = Home::new();
    fs::create_dir_all(home.path()).unwrap();
    rusqlite::Connection::open(home.database()).unwrap().execute_batch("CREATE TABLE other (a)").unwrap();
    assert_eq!(told_of(&sound, &fs::read(home.database()).unwrap(), None, "another program's"), Told::Aside);
}

#[test]
fn starting_anew_is_a_decision_and_each_damaged_store_is_kept() {
    let home = Home::new();
    for n in 1..=2 {
        home.lay_out_beside(n);
        let error = Store::open(home.path(), options()).unwrap_err();
        let OpenError::SetAside { path, why } = error else { panic!("{error}") };
        assert_eq!(path, home.path().join(format!("set-aside-{n}")));
        assert!(!why.is_empty() && !Store::exists(home.path()));
        home.create().close().unwrap();
        fs::remove_file(home.database()).unwrap();
    }
    assert_eq!(fs::read(home.path().join("set-aside-1/redbook.db")).unwrap(), b"damaged 1");
}

impl Home {
    /// A damaged store in a home that keeps what else is there.
    fn lay_out_beside(&self, n: u32) {
        fs::create_dir_all(self.path()).unwrap();
        fs::write(self.database(), format!("damaged {n}")).unwrap();
    }
}

/// A log whose database has gone must not be taken for a new one's.
#[test]
fn a_log_without_its_database_is_moved_aside() {
    let sound = sound();
    let home = Home::new();
    home.lay_out(&sound.database, Some(&sound.wal));
    fs::remove_file(home.database()).unwrap();
    let store = home.create();
    assert_eq!(store.read().records(), []);
    assert_eq!(fs::read(home.path().join("set-aside-1/redbook.db-wal")).unwrap(), sound.wal);
}

#[test]
fn another_key_and_a_later_schema_leave_the_file_alone() {
    let home = Home::new();
    fill(&mut home.create(), "text");
    let before = fs::read(home.database()).unwrap();
    assert!(matches!(Store::open(home.path(), options_with(8)), Err(OpenError::WrongKey)));
    assert!(fs::read(home.database()).unwrap() == before);
    rusqlite::Connection::open(home.database()).unwrap().execute_batch("PRAGMA user_version = 7").unwrap();
    let before = fs::read(home.database()).unwrap();
    let error = Store::open(home.path(), options()).unwrap_err();
    assert!(matches!(error, OpenError::NewerSchema { found: 7, newest: redbook_store::SCHEMA_NEWEST }));
    assert!(error.to_string().contains("Update redbook"));
    assert!(fs::read(home.database()).unwrap() == before);
}

/// Damage that is met in use is looked for in the whole file at the next opening.
#[test]
fn damage_met_in_use_is_told_at_the_next_opening() {
    let sound = sound();
    let home = Home::new();
    let conn = {
        home.lay_out(&sound.database, None);
        rusqlite::Connection::open(home.database()).unwrap()
    };
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'journal'";
    let page: u32 = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    drop(conn);
    let mut bad = sound.database.clone();
    bad[(page as usize - 1) * 4096..][..200].fill(0xff);
    home.lay_out(&bad, None);
    let store = home.open();
    assert!(matches!(store.read().journal(&record(1)), Err(StoreError::Damaged { .. })));
    assert_eq!(store.read().frames(&record(1), 0).unwrap().rows.len(), 40, "the rest is still there");
    drop(store);
    assert!(matches!(Store::open(home.path(), options()), Err(OpenError::SetAside { .. })));
}

#[test]
fn a_rotten_frame_is_told_and_healed_by_another_copy() {
    let home = Home::new();
    fill(&mut home.create(), "text");
    let conn = rusqlite::Connection::open(home.database()).unwrap();
    let sql = "UPDATE frames SET bytes = x'00' WHERE record = 1 AND seq = 7 RETURNING arrival";
    let arrival: u64 = conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap().into();
    drop(conn);
    let mut store = home.open();
    let baby = record(1);
    assert_eq!(store.read().frames(&baby, 0).unwrap().unreadable, [arrival]);
    let findings = store.check().unwrap();
    assert_eq!(findings[0].kind, redbook_store::FindingKind::RottenFrame);
    let bytes = filled(1 << 32 | 7, 300);
    assert_eq!(store.write(|tx| tx.add_frame(&baby, &frame(&baby, log(1), 7, &bytes))), Ok(None));
    assert_eq!(store.check().unwrap(), []);
}

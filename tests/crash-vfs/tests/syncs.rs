//! What a save costs the disk.

mod common;

use common::{Action, act, home_with_record, options};
use redbook_crash_vfs::{Disk, Op};
use redbook_store::Store;

const SAVES: u64 = 200;

#[test]
fn a_save_is_one_sync() {
    let disk = Disk::register("syncs");
    let home = home_with_record();
    let mut store = Store::open(home.path(), options().vfs("syncs")).unwrap();
    act(&mut store, Action::Save, 0).unwrap();
    drop(disk.take_ops());
    let mut written = 0;
    for n in 1..=SAVES {
        act(&mut store, Action::Save, n).unwrap();
        let ops = disk.take_ops();
        let wal = "redbook.db-wal";
        let is_write = |op: &&Op| matches!(op, Op::Write { file, .. } if file == wal);
        assert_eq!(ops.last(), Some(&Op::Sync { file: wal.to_owned() }));
        assert_eq!(
            ops.iter().filter(is_write).count() + 1,
            ops.len(),
            "only writes to the log and one sync: {n}"
        );
        written += ops
            .iter()
            .map(|op| if let Op::Write { bytes, .. } = op { bytes.len() } else { 0 })
            .sum::<usize>();
    }
    println!("{} bytes written a save of 300 bytes", written / SAVES as usize);
}

#[test]
fn opening_a_sound_store_makes_an_empty_log_and_writes_nothing() {
    let disk = Disk::register("opens");
    let home = home_with_record();
    let store = Store::open(home.path(), options().vfs("opens")).unwrap();
    assert_eq!(disk.take_ops(), [Op::Create { file: "redbook.db-wal".to_owned() }]);
    store.close().unwrap();
}

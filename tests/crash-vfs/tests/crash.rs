//! Power loss and kill -9 between any two disk operations of what a phone does with its store.

mod common;

use common::{Action, Home, View, act, home_with_record, options, script};
use redbook_crash_vfs::{Disk, Files, Loss, Op, image};
use redbook_store::{OpenError, Store};

const SCRIPTS: u64 = 3;
const ACTIONS_A_SCRIPT: usize = 30;
const SEEDS_A_POINT: u64 = 2;
const IMAGES_MIN: usize = 500;

/// What was recorded of one run, and what could be seen after each action.
struct Run {
    base: Files,
    ops: Vec<Op>,
    views: Vec<View>,
}

fn run(disk: &Disk, vfs: &str, seed: u64) -> Run {
    let home = home_with_record();
    let base = home.files();
    let open = || Store::open(home.path(), options().vfs(vfs)).unwrap();
    drop(disk.take_ops());
    let mut store = open();
    let mut views = vec![View::of(&store).unwrap()];
    for (n, action) in script(seed, ACTIONS_A_SCRIPT).into_iter().enumerate() {
        if action == Action::Reopen {
            store.close().unwrap();
            store = open();
        } else {
            act(&mut store, action, n as u64).unwrap();
        }
        views.push(View::of(&store).unwrap());
        disk.note(n as u64);
    }
    Run { base, ops: disk.take_ops(), views }
}

/// An image opens, and shows what was acknowledged; what was in flight, whole or not at all. Then saves go on.
fn check_image(home: &Home, run: &Run, upto: usize, loss: Loss) {
    let acknowledged = run.ops[..upto].iter().filter(|op| matches!(op, Op::Note(_))).count();
    home.lay_out(&image(&run.base, &run.ops[..upto], loss));
    let store = Store::open(home.path(), options());
    let mut store = store.unwrap_or_else(|error| panic!("point {upto}, {loss:?}: {error}"));
    let view = View::of(&store).unwrap();
    let allowed = &run.views[acknowledged..run.views.len().min(acknowledged + 2)];
    assert!(allowed.contains(&view), "point {upto}, {loss:?}, after {acknowledged} actions: {view:?}");
    if upto.is_multiple_of(8) {
        act(&mut store, Action::Save, 1 << 40).unwrap();
        assert_eq!(View::of(&store).unwrap().journal.len(), view.journal.len() + 1);
        assert_eq!(
            store.check().unwrap().into_iter().map(|finding| finding.text).find(|text| !text.contains("log")),
            None
        );
    }
}

#[test]
fn nothing_acknowledged_is_lost_at_any_point() {
    let disk = Disk::register("crash");
    let home = Home::new();
    let mut images = 0;
    for seed in 0..SCRIPTS {
        let run = run(&disk, "crash", seed);
        println!("script seed {seed}: {} operations", run.ops.len());
        for upto in 0..=run.ops.len() {
            let seeds = (0..SEEDS_A_POINT).map(|n| Loss::Some(seed << 32 | (upto as u64) << 8 | n));
            for loss in [Loss::Nothing, Loss::All].into_iter().chain(seeds) {
                check_image(&home, &run, upto, loss);
                images += 1;
            }
        }
    }
    println!("{images} crash images");
    assert!(images >= IMAGES_MIN, "expected at least {IMAGES_MIN} images, got {images}");
}

/// A store in the making is not yet one: whatever is left of it, opening says that there is none, and creating goes well.
#[test]
fn power_lost_while_creating_leaves_no_half_store() {
    let disk = Disk::register("creating");
    let home = Home::new();
    Store::create(home.path(), options().vfs("creating")).unwrap();
    let ops: Vec<_> = disk.take_ops().into_iter().take_while(|op| !names(op, "redbook.db-wal")).collect();
    let base = Files::from([("redbook.db.new".to_owned(), Vec::new())]);
    for upto in 0..=ops.len() {
        for loss in [Loss::Nothing, Loss::All, Loss::Some(upto as u64)] {
            home.lay_out(&image(&base, &ops[..upto], loss));
            assert!(
                matches!(Store::open(home.path(), options()), Err(OpenError::NoStore { .. })),
                "point {upto}, {loss:?}"
            );
            Store::create(home.path(), options()).unwrap().close().unwrap();
        }
    }
    assert!(ops.len() > 20, "expected more than 20 operations, got {}", ops.len());
}

fn names(op: &Op, name: &str) -> bool {
    matches!(op, Op::Create { file } if file == name)
}

/// The same disk catches a store that answers before it syncs: the harness can fail.
#[test]
fn a_store_that_does_not_sync_is_caught() {
    let disk = Disk::register("careless");
    let home = Home::new();
    let path = home.path().join("redbook.db");
    let open = |path| {
        let conn = rusqlite::Connection::open(path).unwrap();
        conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL").unwrap();
        conn
    };
    open(&path).execute_batch("CREATE TABLE t (a)").unwrap();
    let base = home.files();
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    drop(disk.take_ops());
    let conn = rusqlite::Connection::open_with_flags_and_vfs(&path, flags, "careless").unwrap();
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL").unwrap();
    conn.execute_batch("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)").unwrap();
    let ops = disk.take_ops();
    let count = |loss| {
        home.lay_out(&image(&base, &ops, loss));
        open(&path).query_row("SELECT count(*) FROM t", [], |row| row.get::<_, u32>(0)).unwrap()
    };
    drop(conn);
    assert_eq!((count(Loss::Nothing), count(Loss::All)), (2, 0));
}

//! The n-th disk operation fails, for every n: a typed error, nothing saved before is lost, and saving goes on.

mod common;

use common::{Action, Home, View, act, home_with_record, options, script};
use redbook_crash_vfs::{Disk, Fault, Files};
use redbook_store::{OpenError, Store, StoreError};

const ACTIONS: usize = 14;

/// Runs the script with the `n`-th operation refused. Gives how many operations were.
fn run(disk: &Disk, vfs: &str, base: &Files, n: u64, fault: Fault) -> u64 {
    let home = Home::new();
    home.lay_out(base);
    let mut store = Store::open(home.path(), options().vfs(vfs)).unwrap();
    let mut view = View::of(&store).unwrap();
    disk.fail(n, fault);
    for (at, action) in
        script(5, ACTIONS).into_iter().enumerate().filter(|(_, action)| *action != Action::Reopen)
    {
        match act(&mut store, action, at as u64) {
            Ok(()) => view = seen(&store),
            Err(StoreError::DiskFull | StoreError::Io { .. }) => assert_unchanged(&store, &view, n),
            Err(other) => panic!("operation {n}, {fault:?}, {action:?}: {other}"),
        }
    }
    let refused = disk.heal();
    assert_unchanged(&store, &view, n);
    act(&mut store, Action::Save, 1 << 40).unwrap();
    view = View::of(&store).unwrap();
    store.close().unwrap();
    let store = Store::open(home.path(), options()).unwrap();
    assert_eq!(View::of(&store).unwrap(), view, "operation {n}, {fault:?}");
    refused
}

/// What is seen; the one refused operation may be a read of ours: then again.
fn seen(store: &Store) -> View {
    View::of(store).or_else(|_| View::of(store)).unwrap()
}

fn assert_unchanged(store: &Store, view: &View, n: u64) {
    assert_eq!(&seen(store), view, "operation {n}");
}

fn every_operation(vfs: &str, fault: Fault) {
    let disk = Disk::register(vfs);
    let base = home_with_record().files();
    let mut n = 0;
    while run(&disk, vfs, &base, n, fault) > 0 {
        n += 1;
    }
    println!("{n} operations refused in turn, {fault:?}");
    assert!(n > 50, "expected more than 50 operations, got {n}");
}

#[test]
fn the_disk_is_full_at_every_operation() {
    every_operation("full", Fault::Full);
}

#[test]
fn every_operation_fails_once() {
    every_operation("io", Fault::IoOnce);
}

/// Creating and opening: a typed error, and the next try goes well.
fn creating(vfs: &str, fault: Fault) {
    let disk = Disk::register(vfs);
    let mut n = 0;
    loop {
        let home = Home::new();
        disk.fail(n, fault);
        let made = Store::create(home.path(), options().vfs(vfs));
        let refused = disk.heal();
        match made {
            Ok(store) => store.close().unwrap(),
            Err(OpenError::DiskFull | OpenError::Database(_)) if Store::exists(home.path()) => {
                Store::open(home.path(), options()).unwrap().close().unwrap();
            }
            Err(OpenError::DiskFull | OpenError::Database(_)) => {
                Store::create(home.path(), options()).unwrap().close().unwrap();
            }
            Err(other) => panic!("operation {n}, {fault:?}: {other:?}"),
        }
        if refused == 0 {
            break;
        }
        n += 1;
    }
    println!("{n} operations of creating refused in turn, {fault:?}");
    assert!(n > 5, "expected more than 5 operations, got {n}");
}

#[test]
fn the_disk_is_full_while_creating() {
    creating("full while creating", Fault::Full);
}

#[test]
fn creating_fails_once_at_every_operation() {
    creating("io while creating", Fault::IoOnce);
}

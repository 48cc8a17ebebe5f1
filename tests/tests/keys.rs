//! The phone's key, as an app has it: the platform's keystore, a PIN before it, and taking everything off the phone.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use redbook_ffi::platform::{Clock, ClockError, KeyVault, KeyVaultError};
use redbook_ffi::{Owner, Redbook, RedbookError, begin_anew, phone_exists};
use redbook_tests::Home;

const MINUTE_MS: u64 = 60_000;
const PIN: &str = "4071";

/// A keystore that remembers what it wrapped, gives a ticket for it, and can be locked. One that has lost its key wraps nothing more until
/// it is told to let go of it, as Android's does.
#[derive(Default)]
struct Vault {
    held: Mutex<Vec<Vec<u8>>>,
    is_locked: AtomicBool,
    is_lost: AtomicBool,
    keeps_its_key: AtomicBool,
}

impl Vault {
    fn lose(&self) {
        self.held.lock().unwrap().clear();
        self.is_lost.store(true, Ordering::SeqCst);
    }
}

impl KeyVault for Vault {
    fn wrap(&self, key: Vec<u8>) -> Result<Vec<u8>, KeyVaultError> {
        if self.is_lost.load(Ordering::SeqCst) {
            return Err(KeyVaultError::Wiped);
        }
        let mut held = self.held.lock().unwrap();
        held.push(key);
        Ok(vec![u8::try_from(held.len() - 1).unwrap()])
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, KeyVaultError> {
        if self.is_locked.load(Ordering::SeqCst) {
            return Err(KeyVaultError::Locked);
        }
        self.held.lock().unwrap().get(usize::from(wrapped[0])).cloned().ok_or(KeyVaultError::Wiped)
    }

    fn delete(&self) -> Result<(), KeyVaultError> {
        if self.keeps_its_key.load(Ordering::SeqCst) {
            return Err(KeyVaultError::Failed);
        }
        self.held.lock().unwrap().clear();
        self.is_lost.store(false, Ordering::SeqCst);
        Ok(())
    }
}

struct Set(AtomicU64);

impl Clock for Set {
    fn now_ms(&self) -> Result<u64, ClockError> {
        Ok(self.0.load(Ordering::SeqCst))
    }
}

/// A phone that can be closed and opened again.
struct Bench {
    _home: Home,
    place: PathBuf,
    vault: Arc<Vault>,
    clock: Arc<Set>,
}

impl Bench {
    fn new(name: &str) -> Self {
        let home = Home::new(name);
        let place = home.path().join("phone");
        Self {
            _home: home,
            place,
            vault: Arc::default(),
            clock: Arc::new(Set(AtomicU64::new(1_000 * MINUTE_MS))),
        }
    }

    fn make(&self) -> Arc<Redbook> {
        let owner = Owner { name: "Amina".into(), relation: "mother".into(), device: "phone".into() };
        let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
        Redbook::create(self.place(), owner, Arc::clone(&self.vault) as Arc<dyn KeyVault>, clock).unwrap()
    }

    /// With one record in it, and a PIN.
    fn with_pin(name: &str) -> Self {
        let bench = Self::new(name);
        let phone = bench.make();
        phone.new_record(String::new()).unwrap();
        assert!(!phone.has_pin().unwrap());
        phone.set_pin(None, Some(PIN.into())).unwrap();
        assert!(phone.has_pin().unwrap());
        bench
    }

    fn place(&self) -> String {
        self.place.to_str().unwrap().to_owned()
    }

    #[allow(clippy::result_large_err, reason = "the facade's own error")]
    fn open(&self, pin: Option<&str>) -> Result<Arc<Redbook>, RedbookError> {
        let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
        let vault = Arc::clone(&self.vault) as Arc<dyn KeyVault>;
        Redbook::open(self.place(), pin.map(str::to_owned), vault, clock)
    }

    /// The code of what stands in the way, or "open" with the one record.
    fn tries(&self, pin: Option<&str>) -> String {
        match self.open(pin) {
            Ok(phone) => {
                assert_eq!(phone.children().len(), 1);
                "open".into()
            }
            Err(error) => code(&error),
        }
    }

    fn later(&self, minutes: u64) {
        self.clock.0.fetch_add(minutes * MINUTE_MS, Ordering::SeqCst);
    }
}

fn code(error: &RedbookError) -> String {
    match error {
        RedbookError::Key { trouble }
        | RedbookError::Given { trouble }
        | RedbookError::Check { trouble, .. }
        | RedbookError::Storage { trouble } => trouble.code.clone(),
        other => panic!("{other}"),
    }
}

#[test]
fn a_phone_with_a_pin_opens_with_it_and_with_nothing_else() {
    let bench = Bench::with_pin("pin");
    assert_eq!(bench.tries(None), "pin-needed");
    assert_eq!(bench.tries(Some("4072")), "wrong-pin");
    assert_eq!(bench.tries(Some("4071")), "open");
    assert_eq!(bench.tries(Some(" 40 71")), "open");
    assert_eq!(bench.tries(Some("40")), "not-a-pin");
    for file in fs::read_dir(&bench.place).unwrap() {
        let path = file.unwrap().path();
        assert!(!String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(PIN), "{}", path.display());
    }
    // What the keystore was given to wrap is the key under the PIN, from then on.
    let held = bench.vault.held.lock().unwrap();
    assert!(held.last().unwrap().len() > held.first().unwrap().len());
}

#[test]
fn a_pin_is_changed_and_lifted_by_who_knows_it() {
    let bench = Bench::with_pin("pin-changes");
    let phone = bench.open(Some(PIN)).unwrap();
    let change = |from: Option<&str>, to: Option<&str>| {
        phone.set_pin(from.map(str::to_owned), to.map(str::to_owned)).map_err(|error| code(&error))
    };
    assert_eq!(change(None, None), Err("pin-needed".into()));
    assert_eq!(change(Some("4072"), None), Err("wrong-pin".into()));
    assert_eq!(change(Some(PIN), Some("1234")), Err("easy-pin".into()));
    assert_eq!(change(Some(PIN), Some("12 34 5678 90123")), Err("not-a-pin".into()));
    assert_eq!(phone.check_pin(PIN.into()), Ok(()), "nothing of that changed it");
    assert_eq!(change(Some(PIN), Some("902718")), Ok(()));
    assert_eq!(phone.check_pin(PIN.into()).map_err(|error| code(&error)), Err("wrong-pin".into()));
    assert_eq!(change(Some("902718"), None), Ok(()));
    assert_eq!(phone.has_pin(), Ok(false));
    assert_eq!(phone.check_pin("5555".into()), Ok(()), "there is none to be wrong");
    drop(phone);
    assert_eq!(bench.tries(None), "open");
}

#[test]
fn the_fifth_wrong_pin_is_followed_by_longer_and_longer_waits_and_by_nothing_worse() {
    let bench = Bench::with_pin("pin-waits");
    for _ in 0..5 {
        assert_eq!(bench.tries(Some("9999")), "wrong-pin");
    }
    for wait in [1, 5, 15, 15, 60, 60] {
        assert_eq!(bench.tries(Some(PIN)), "pin-wait", "not even the right one is looked at");
        bench.later(wait - 1);
        let left = bench.open(Some(PIN)).unwrap_err();
        assert_eq!(
            left.to_string(),
            "pin-wait: the PIN was wrong too often: try again in 1 min. Nothing was changed."
        );
        bench.later(1);
        assert_eq!(bench.tries(Some("9999")), "wrong-pin");
    }
    bench.later(60);
    assert_eq!(bench.tries(Some(PIN)), "open");
    // It was right: what was wrong before is forgotten.
    for _ in 0..5 {
        assert_eq!(bench.tries(Some("9999")), "wrong-pin");
    }
    assert_eq!(bench.tries(Some(PIN)), "pin-wait");
}

#[test]
fn a_clock_that_is_set_back_makes_nobody_wait_longer_than_once_more() {
    let bench = Bench::with_pin("pin-clock");
    for _ in 0..5 {
        assert_eq!(bench.tries(Some("9999")), "wrong-pin");
    }
    bench.clock.0.fetch_sub(900 * MINUTE_MS, Ordering::SeqCst);
    assert_eq!(bench.tries(Some(PIN)), "pin-wait");
    bench.later(1);
    assert_eq!(bench.tries(Some(PIN)), "open");
}

#[test]
fn a_count_that_cannot_be_read_is_the_longest_wait_once() {
    let bench = Bench::with_pin("pin-count");
    assert_eq!(bench.tries(Some("9999")), "wrong-pin");
    let count = bench.place.join("redbook.tries");
    fs::write(&count, b"half a").unwrap();
    assert_eq!(bench.tries(Some(PIN)), "pin-wait");
    bench.later(59);
    assert_eq!(bench.tries(Some(PIN)), "pin-wait");
    bench.later(1);
    assert_eq!(bench.tries(Some(PIN)), "open");
    assert!(!count.exists());
}

#[test]
fn a_phone_that_is_locked_has_not_looked_at_the_pin() {
    let bench = Bench::with_pin("pin-locked");
    bench.vault.is_locked.store(true, Ordering::SeqCst);
    for _ in 0..9 {
        assert_eq!(bench.tries(Some(PIN)), "key-locked");
    }
    bench.vault.is_locked.store(false, Ordering::SeqCst);
    assert_eq!(bench.tries(Some(PIN)), "open");
    bench.vault.delete().unwrap();
    assert_eq!(bench.tries(Some(PIN)), "key-wiped");
}

#[test]
fn a_change_that_was_cut_short_leaves_the_pin_that_was() {
    let bench = Bench::with_pin("pin-cut");
    // As it lies there when the phone went off before the new file had its name.
    let left_behind = bench.place.join("redbook.key.new");
    fs::write(&left_behind, b"RBKPIN0\nhalf").unwrap();
    let phone = bench.open(Some(PIN)).unwrap();
    phone.set_pin(Some(PIN.into()), Some("902718".into())).unwrap();
    assert!(!left_behind.exists());
    drop(phone);
    assert_eq!(bench.tries(Some("902718")), "open");
}

#[test]
fn what_only_this_phone_has_is_erased_after_it_was_asked_and_then_wholly() {
    let bench = Bench::with_pin("erase");
    let phone = bench.open(Some(PIN)).unwrap();
    let record = phone.record(phone.children()[0].id.clone()).unwrap();
    record.set_profile("name".into(), "Maya".into(), false).unwrap();
    let RedbookError::Check { trouble, doubts } = phone.erase(None, false).unwrap_err() else {
        panic!("nobody else has it")
    };
    assert_eq!(trouble.code, "would-erase");
    let doubts: Vec<&str> = doubts.iter().map(|doubt| doubt.text.as_str()).collect();
    assert_eq!(doubts, ["Maya: no other guardian's phone is known to have all of it"]);
    assert_eq!(code(&phone.erase(None, true).unwrap_err()), "pin-needed");
    assert_eq!(code(&phone.erase(Some("4072".into()), true).unwrap_err()), "wrong-pin");
    assert_eq!(phone.children().len(), 1, "nothing of that erased it");

    phone.erase(Some(PIN.into()), true).unwrap();
    assert!(bench.vault.held.lock().unwrap().is_empty(), "the key is gone");
    assert_eq!(fs::read_dir(&bench.place).unwrap().count(), 0, "nothing is left");
    assert!(phone.children().is_empty());
    assert!(record.set_profile("name".into(), "Maia".into(), false).is_err(), "nothing is said to be saved");
    assert_eq!(code(&phone.new_record(String::new()).unwrap_err()), "erased", "and nothing to be kept");
    drop((phone, record));
    is_as_new(&bench);
}

/// No phone is there, and another can be made.
fn is_as_new(bench: &Bench) {
    assert!(!phone_exists(bench.place()));
    assert_eq!(code(&bench.open(None).unwrap_err()), "no-store");
    bench.make().new_record(String::new()).unwrap();
    assert!(phone_exists(bench.place()));
    assert_eq!(bench.tries(None), "open");
}

#[test]
fn what_would_not_be_erased_at_once_is_gone_on_with_when_the_phone_is_opened() {
    let bench = Bench::with_pin("erase-part");
    let phone = bench.open(Some(PIN)).unwrap();
    bench.vault.keeps_its_key.store(true, Ordering::SeqCst);
    assert_eq!(code(&phone.erase(Some(PIN.into()), true).unwrap_err()), "erased-in-part");
    assert!(phone.children().is_empty());
    drop(phone);
    assert!(!phone_exists(bench.place()), "it is on its way out");
    assert_eq!(code(&bench.open(None).unwrap_err()), "erased-in-part", "and still does not go");
    bench.vault.keeps_its_key.store(false, Ordering::SeqCst);
    is_as_new(&bench);
}

#[test]
fn what_was_moved_aside_and_what_was_in_the_making_is_erased_too() {
    let bench = Bench::with_pin("erase-aside");
    // A folder between them is gone, as after an erasing that was cut short among them.
    for aside in ["set-aside-2", "set-aside-11"] {
        fs::create_dir(bench.place.join(aside)).unwrap();
        fs::write(bench.place.join(aside).join("redbook.db"), b"sealed").unwrap();
    }
    // What a PIN was just being written as when the phone went off.
    for left in ["redbook.key.new", "redbook.tries.new"] {
        fs::write(bench.place.join(left), b"wrapped").unwrap();
    }
    let phone = bench.open(Some(PIN)).unwrap();
    phone.erase(Some(PIN.into()), true).unwrap();
    assert_eq!(fs::read_dir(&bench.place).unwrap().count(), 0, "nothing is left");
    drop(phone);
    is_as_new(&bench);
}

/// The phone goes off after each step of it.
#[test]
fn an_erasing_that_was_cut_short_anywhere_is_gone_on_with() {
    let steps: [&[&str]; 4] = [
        &[],
        &["redbook.db"],
        &["redbook.db", "redbook.lock"],
        &["redbook.db", "redbook.lock", "redbook.key"],
    ];
    for gone in steps {
        let bench = Bench::with_pin("erase-cut");
        assert_eq!(bench.tries(Some("4072")), "wrong-pin", "so that there is a count of tries");
        fs::write(bench.place.join("redbook.erasing"), b"").unwrap();
        gone.iter().for_each(|name| fs::remove_file(bench.place.join(name)).unwrap());
        assert!(!phone_exists(bench.place()));
        assert_eq!(code(&bench.open(Some(PIN)).unwrap_err()), "no-store");
        assert_eq!(fs::read_dir(&bench.place).unwrap().count(), 0, "nothing is left after {gone:?}");
        assert!(bench.vault.held.lock().unwrap().is_empty(), "nor the key");
        is_as_new(&bench);
    }
}

impl Bench {
    fn begin_anew(&self) {
        let vault = Arc::clone(&self.vault) as Arc<dyn KeyVault>;
        begin_anew(self.place(), vault, Arc::clone(&self.clock) as Arc<dyn Clock>).unwrap();
    }

    fn aside(&self, name: &str) -> PathBuf {
        self.place.join("set-aside-1").join(name)
    }
}

#[test]
fn whoever_forgot_their_pin_begins_anew_and_nothing_is_deleted() {
    let bench = Bench::with_pin("anew");
    assert_eq!(bench.tries(Some("4072")), "wrong-pin");
    bench.begin_anew();
    // Whoever asks for it twice, because the phone went off, moves nothing more.
    bench.begin_anew();
    assert!(!bench.place.join("set-aside-2").exists());
    bench.make();
    assert_eq!(bench.open(None).unwrap().children().len(), 0);
    // What was moved aside is whole: moved back, its PIN opens it.
    for name in ["redbook.db", "redbook.key"] {
        fs::rename(bench.aside(name), bench.place.join(name)).unwrap();
    }
    assert_eq!(bench.tries(Some(PIN)), "open");
}

/// The phone goes off after the store was moved, and before its key was.
#[test]
fn a_beginning_anew_that_was_cut_short_keeps_a_store_and_its_key_together() {
    let bench = Bench::with_pin("anew-cut");
    assert_eq!(bench.tries(Some("4072")), "wrong-pin");
    fs::create_dir(bench.place.join("set-aside-1")).unwrap();
    fs::rename(bench.place.join("redbook.db"), bench.aside("redbook.db")).unwrap();
    assert!(phone_exists(bench.place()), "so nobody is told that there was none");
    assert_eq!(code(&bench.open(None).unwrap_err()), "no-store");
    bench.begin_anew();
    assert!(["redbook.db", "redbook.key", "redbook.tries"].iter().all(|name| bench.aside(name).exists()));
    bench.make().new_record(String::new()).unwrap();
    assert_eq!(bench.tries(None), "open");
    // The next time it is another folder.
    bench.begin_anew();
    assert!(bench.place.join("set-aside-2/redbook.key").exists());
}

#[test]
fn whose_keystore_lost_the_key_begins_anew() {
    let bench = Bench::with_pin("anew-wiped");
    bench.vault.lose();
    assert_eq!(bench.tries(Some(PIN)), "key-wiped");
    bench.vault.keeps_its_key.store(true, Ordering::SeqCst);
    let vault = Arc::clone(&bench.vault) as Arc<dyn KeyVault>;
    let cannot = begin_anew(bench.place(), vault, Arc::clone(&bench.clock) as Arc<dyn Clock>).unwrap_err();
    assert_eq!(code(&cannot), "key-platform");
    assert_eq!(bench.tries(Some(PIN)), "key-wiped", "all is as it was");
    bench.vault.keeps_its_key.store(false, Ordering::SeqCst);
    bench.begin_anew();
    bench.make().new_record(String::new()).unwrap();
    assert_eq!(bench.tries(None), "open");
    assert!(bench.aside("redbook.db").exists());
}

#[test]
fn a_phone_whose_keystore_lost_the_key_can_still_be_erased_while_it_is_open() {
    let bench = Bench::with_pin("erase-wiped");
    let phone = bench.open(Some(PIN)).unwrap();
    bench.vault.lose();
    phone.erase(Some(PIN.into()), true).unwrap();
    assert!(phone.children().is_empty());
    drop(phone);
    is_as_new(&bench);
}

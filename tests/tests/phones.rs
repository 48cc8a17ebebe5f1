//! One phone and bad luck: lying clocks, lost keys, damaged and full disks, a second process, a newcomer with few rights.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use redbook_app::{
    Clock, EntryDraft, FileKeyStore, Label, Payload, Phone, PhoneOptions, RecordId, Role, SystemEntropy,
    TimelineQuery,
};
use redbook_tests::{Home, RelayProcess};

/// A clock that says what it is told.
#[derive(Clone, Default)]
struct Lying(Arc<AtomicU64>);

impl Clock for Lying {
    fn now_ms(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A phone with that clock.
fn options(home: &Home, clock: Lying) -> PhoneOptions {
    let entropy = || Box::new(SystemEntropy::default());
    PhoneOptions::new(Box::new(FileKeyStore::new(home.path(), None)), Box::new(clock), entropy(), entropy())
}

pub(super) fn owner() -> Label {
    Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() }
}

pub(super) fn note(text: &str) -> EntryDraft {
    let mut draft = EntryDraft::new(Payload::Note(redbook_app::Note { text: text.into() }));
    draft.confirmed = true;
    draft
}

fn texts(phone: &mut Phone, record: &RecordId) -> Vec<String> {
    let page = phone.timeline(record, &TimelineQuery::default()).unwrap();
    page.entries.into_iter().map(|entry| format!("{:?}", entry.entry.payload)).collect()
}

#[test]
fn a_clock_in_1970_and_2099_keeps_every_entry_in_order() {
    let home = Home::new("mum");
    let clock = Lying::default();
    let options = || options(&home, clock.clone());
    let mut mum = Phone::init(home.path(), options(), &owner()).unwrap();
    let record = mum.new_record("").unwrap();
    let mut recorded = Vec::new();
    for (ms, text) in [
        (0, "1970"),
        (4_102_444_800_000, "2099"),
        (0, "1970 again"),
        (u64::MAX, "beyond all"),
        (1_795_000_000_000, "now"),
    ] {
        clock.0.store(ms, Ordering::Relaxed);
        recorded.push(mum.add(&record, note(text)).unwrap().recorded);
        mum.doorstep_export(&record, None).unwrap();
    }
    assert!(recorded.is_sorted() && recorded.windows(2).all(|pair| pair[0] != pair[1]), "{recorded:?}");
    mum.close().unwrap();
    let mut mum = Phone::open(home.path(), options()).unwrap();
    assert_eq!(texts(&mut mum, &record).len(), 5);
    let status = mum.status(&record).unwrap();
    assert_eq!((status.refused, status.waits), (0, 0), "no frame breaks the order of recorded times");
    assert!(mum.doctor(None).unwrap().healthy);
}

#[test]
fn a_passphrase_keeps_others_out_and_deletes_nothing() {
    let home = Home::new("mum");
    let options =
        |passphrase: Option<&str>| PhoneOptions::file_based(home.path(), passphrase.map(str::to_owned));
    let mut mum = Phone::init(home.path(), options(Some("correct horse")), &owner()).unwrap();
    let record = mum.new_record("").unwrap();
    mum.add(&record, note("first tooth")).unwrap();
    mum.close().unwrap();
    for (passphrase, code) in [(None, "passphrase-needed"), (Some("wrong"), "wrong-passphrase")] {
        assert_eq!(Phone::open(home.path(), options(passphrase)).unwrap_err().code(), code);
    }
    let mut mum = Phone::open(home.path(), options(Some("correct horse"))).unwrap();
    assert_eq!(texts(&mut mum, &record).len(), 1);
}

#[test]
fn a_second_use_of_one_home_is_told_so() {
    let home = Home::new("mum");
    let mum = home.init(&owner());
    let second = Phone::open(home.path(), PhoneOptions::file_based(home.path(), None));
    assert_eq!(second.unwrap_err().code(), "home-in-use");
    drop(mum);
    let again = Phone::init(home.path(), PhoneOptions::file_based(home.path(), None), &owner());
    assert_eq!(again.unwrap_err().code(), "already-there");
}

#[test]
fn a_damaged_store_is_moved_aside_and_a_lost_key_changes_nothing() {
    let home = Home::new("mum");
    let mut mum = home.init(&owner());
    let record = mum.new_record("").unwrap();
    mum.add(&record, note("first word")).unwrap();
    mum.close().unwrap();
    let key = fs::read(home.path().join("redbook.key")).unwrap();
    fs::remove_file(home.path().join("redbook.key")).unwrap();
    let open = || Phone::open(home.path(), PhoneOptions::file_based(home.path(), None));
    assert_eq!(open().unwrap_err().code(), "no-key");
    fs::write(home.path().join("redbook.key"), key).unwrap();
    make_private(&home.path().join("redbook.key"));
    assert_eq!(texts(&mut open().unwrap(), &record).len(), 1);
    let database = home.path().join("redbook.db");
    let good = fs::read(&database).unwrap();
    fs::write(&database, vec![0x5a; good.len()]).unwrap();
    let error = open().unwrap_err();
    assert_eq!(error.code(), "store-set-aside");
    let aside = fs::read_dir(home.path())
        .unwrap()
        .flatten()
        .find(|entry| entry.file_name() == "set-aside-1")
        .unwrap();
    assert_eq!(fs::read(aside.path().join("redbook.db")).unwrap(), vec![0x5a; good.len()], "kept as it was");
    assert_eq!(open().unwrap_err().code(), "no-store", "never made anew by itself");
}

fn make_private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn a_key_file_that_others_can_read_is_not_used() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new("mum");
    drop(home.init(&owner()));
    fs::set_permissions(home.path().join("redbook.key"), fs::Permissions::from_mode(0o644)).unwrap();
    let open = Phone::open(home.path(), PhoneOptions::file_based(home.path(), None));
    assert_eq!(open.unwrap_err().code(), "key-exposed");
}

#[test]
fn a_slip_of_the_finger_is_asked_about_and_kept_when_confirmed() {
    let home = Home::new("mum");
    let mut mum = home.init(&owner());
    let record = mum.new_record("").unwrap();
    let nhs_number = mum.set_profile(&record, "nhs-number", "943 476 5918", false);
    assert_eq!(nhs_number.unwrap_err().code(), "doubtful", "its check digit is wrong");
    let kept = mum.set_profile(&record, "nhs-number", "943 476 5918", true).unwrap();
    assert!(!kept.doubts.is_empty());
    let needs = mum.needs_a_person(&record).unwrap();
    assert_eq!(needs.attention.len(), 1, "kept as entered, with the doubt");
}

#[test]
fn a_doorstep_file_cut_at_any_byte_gives_what_came_before_it() {
    let (home, other) = (Home::new("mum"), Home::new("copy"));
    let mut mum = home.init(&owner());
    let record = mum.new_record("").unwrap();
    drop(mum);
    let copy = home.copy("second");
    let mut mum = home.open();
    for text in ["one", "two", "three"] {
        mum.add(&record, note(text)).unwrap();
        mum.doorstep_export(&record, None).unwrap();
    }
    let file = mum.doorstep_export(&record, None).unwrap();
    let mut stranger = other.init(&owner());
    assert_eq!(stranger.doorstep_import(&file).unwrap_err().code(), "no-such-record");
    let mut second = copy.open();
    for cut in (0..file.len()).step_by(7) {
        match second.doorstep_import(&file[..cut]) {
            Ok(report) => assert!(report.cut_off, "cut at {cut}"),
            Err(error) => assert_eq!(error.code(), "not-a-doorstep-file", "cut at {cut}"),
        }
    }
    second.doorstep_import(&file).unwrap();
    assert_eq!(texts(&mut second, &record).len(), 3);
}

/// Flips one bit in the stored bytes of the frame at this place of the phone's own log.
fn damage_frame(home: &Home, contains: &[u8]) {
    let path = home.path().join("redbook.db");
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes
        .windows(contains.len())
        .position(|window| window == contains)
        .expect("the frame is in the file");
    bytes[at + contains.len() - 1] ^= 1;
    fs::write(&path, bytes).unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn a_frame_that_rots_on_the_disk_is_had_again_and_nothing_is_forked() {
    let relay = RelayProcess::start();
    let home = Home::new("mum");
    let mut mum = home.init(&owner());
    let record = mum.new_record(&relay.url()).unwrap();
    mum.add(&record, note("before the damage")).unwrap();
    mum.online().sync(&[record]).await.unwrap();
    let doorstep = mum.doorstep_export(&record, None).unwrap();
    let log = mum.members(&record).unwrap()[0].log.clone();
    mum.close().unwrap();
    // The end of the last frame of the file is its signature.
    let end = doorstep.len() - 1;
    damage_frame(&home, &doorstep[end - 40..end]);
    let mut mum = home.open();
    let report = mum.doctor(None).unwrap();
    assert!(
        !report.healthy && report.findings.iter().any(|finding| finding.what == "damaged-frames"),
        "{report:?}"
    );
    mum.add(&record, note("after the damage")).unwrap();
    assert_eq!(mum.doorstep_export(&record, None).unwrap_err().code(), "damaged-frames");
    for _ in 0..2 {
        assert_eq!(mum.online().sync(&[record]).await.unwrap()[0].trouble, None);
    }
    assert_eq!(texts(&mut mum, &record).len(), 2);
    let status = mum.status(&record).unwrap();
    assert_eq!((status.unsent, status.waits, status.not_handed), (0, 0, 0), "{status:?}");
    assert_eq!(mum.members(&record).unwrap()[0].log, log, "healing is no sign of another phone");
    assert!(mum.doctor(None).unwrap().healthy);
}

#[tokio::test(flavor = "current_thread")]
async fn junk_in_an_invitations_box_spoils_that_invitation_and_nothing_else() {
    let relay = RelayProcess::start();
    let (home, other) = (Home::new("mum"), Home::new("thief"));
    let mut mum = home.init(&owner());
    let mut thief = other.init(&owner());
    let record = mum.new_record(&relay.url()).unwrap();
    let invitation = mum.online().invite(&record, Role::Guardian, 3_600).await.unwrap();
    // Whoever has the link can ask for another role than the one it offers.
    let mut link: redbook_vault::InvitationLink = invitation.link.parse().unwrap();
    link.role = Role::Carer;
    thief.online().join(&link.to_text()).await.unwrap();
    mum.add(&record, note("goes on")).unwrap();
    assert_eq!(mum.online().sync(&[record]).await.unwrap()[0].trouble, None);
    assert_eq!(mum.online().invitations(&record).await.unwrap()[0].state, "spoilt");
    assert_eq!(mum.status(&record).unwrap().unsent, 0);
    let again = mum.online().invite(&record, Role::Guardian, 3_600).await.unwrap();
    assert_ne!(again.id, invitation.id);
}

/// Makes the keys of a record unreadable, as rot in its row would.
fn damage_record(home: &Home, place: usize) {
    let database = rusqlite::Connection::open(home.path().join("redbook.db")).unwrap();
    let rows: Vec<i64> = database
        .prepare("SELECT id FROM records WHERE id > 0 ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    database.execute("UPDATE records SET secrets = zeroblob(64) WHERE id = ?1", [rows[place]]).unwrap();
}

#[test]
fn a_damaged_record_is_shown_as_such_and_keeps_no_other_from_its_screens() {
    let home = Home::new("visitor");
    let mut phone = home.init(&owner());
    let records = [phone.new_record("").unwrap(), phone.new_record("").unwrap()];
    let today: chrono::NaiveDate = "2026-11-28".parse().unwrap();
    for record in &records {
        let mut due = EntryDraft::new(Payload::Pregnancy(redbook_app::Pregnancy {
            due: Some((today + chrono::Days::new(200)).to_string().parse().unwrap()),
            ..redbook_app::Pregnancy::default()
        }));
        due.confirmed = true;
        phone.add(record, due).unwrap();
    }
    phone.close().unwrap();
    damage_record(&home, 0);
    let mut phone = home.open();
    let listed = phone.records();
    let states: Vec<_> = listed.iter().map(|record| record.state).collect();
    assert!(states.contains(&"damaged") && states.contains(&"member"), "{states:?}");
    let (damaged, sound): (Vec<_>, Vec<_>) = listed.iter().partition(|record| record.state == "damaged");
    assert!(redbook_app::in_one_line(&damaged[0].words).contains("nothing is deleted"));
    let caseload = phone.caseload(today).unwrap();
    assert_eq!(caseload.families.iter().map(|family| &family.record).collect::<Vec<_>>(), [&sound[0].id]);
    assert_eq!(caseload.damaged, [damaged[0].id.clone()]);
    let receipt = phone.receipt(today, 0, u64::MAX).unwrap();
    assert_eq!((receipt.visits.len(), receipt.damaged), (1, vec![damaged[0].id.clone()]));
    let reminders = phone.reminders(today, 60).unwrap();
    assert!(!reminders.is_empty() && reminders.iter().all(|one| one.record == sound[0].id));
    assert_eq!(phone.record_ids().len(), 2, "nothing is deleted");
}

/// Lets somebody in as a guardian, with both phones.
pub(super) async fn let_in(mum: &mut Phone, dad: &mut Phone, record: &RecordId) {
    let invitation = mum.online().invite(record, Role::Guardian, 3_600).await.unwrap();
    dad.online().join(&invitation.link).await.unwrap();
    mum.online().invitations(record).await.unwrap();
    let code = dad.online().join_poll(record).await.unwrap().code.unwrap();
    mum.online().approve(record, "", &code).await.unwrap();
    dad.online().sync(&[*record]).await.unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn what_the_relay_took_and_gave_is_counted_by_the_month() {
    let relay = RelayProcess::start();
    let (home, clock) = (Home::new("mum"), Lying::default());
    let november_ms = 1_796_083_199_000;
    clock.0.store(november_ms, Ordering::Relaxed);
    let mut mum = Phone::init(home.path(), options(&home, clock.clone()), &owner()).unwrap();
    let record = mum.new_record(&relay.url()).unwrap();
    assert_eq!(mum.data_used().unwrap().bytes, 0);
    mum.add(&record, note("first smile")).unwrap();
    mum.online().sync(&[record]).await.unwrap();
    let used = mum.data_used().unwrap().bytes;
    assert!((1_000..100_000).contains(&used), "{used} bytes");
    mum.close().unwrap();
    let mut mum = Phone::open(home.path(), options(&home, clock.clone())).unwrap();
    assert_eq!(mum.data_used().unwrap().bytes, used, "kept");
    clock.0.store(november_ms + 1_000, Ordering::Relaxed);
    assert_eq!(mum.data_used().unwrap().bytes, 0, "another month");
}

/// What is kept of a screen is only kept while nothing that it was made of has changed.
#[tokio::test(flavor = "current_thread")]
async fn the_screen_of_a_child_is_the_same_as_on_a_phone_that_was_just_opened() {
    let relay = RelayProcess::start();
    let (home, other) = (Home::new("mum"), Home::new("dad"));
    let (mut mum, mut dad) = (home.init(&owner()), other.init(&Label { name: "Bilal".into(), ..owner() }));
    let record = mum.new_record(&relay.url()).unwrap();
    let on = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let birth = |day: &str| {
        let mut birth = EntryDraft::new(Payload::BirthDetails(redbook_app::BirthDetails::default()));
        (birth.when, birth.confirmed) = (Some(day.parse().unwrap()), true);
        birth
    };
    let mut seen = Vec::new();
    for step in 0..6 {
        match step {
            0 => drop(mum.add(&record, birth("2026-06-03")).unwrap()),
            1 => drop(mum.add(&record, note("first smile")).unwrap()),
            2 => let_in(&mut mum, &mut dad, &record).await,
            3 => {
                dad.add(&record, birth("2026-06-04")).unwrap();
                dad.online().sync(&[record]).await.unwrap();
                mum.online().sync(&[record]).await.unwrap();
            }
            4 => mum.looked(&record).unwrap(),
            _ => drop(mum.add(&record, note("first tooth")).unwrap()),
        }
        for day in ["2026-11-28", "2026-12-05"] {
            let shown = mum.home(&record, on(day)).unwrap();
            assert_eq!(shown, mum.home(&record, on(day)).unwrap());
            seen.push(shown);
        }
        let shown = mum.home(&record, on("2026-11-29")).unwrap();
        mum.close().unwrap();
        mum = home.open();
        assert_eq!(mum.home(&record, on("2026-11-29")).unwrap(), shown, "step {step}");
    }
    assert_ne!(seen[5].state, seen[6].state, "two days of birth are for a person to decide");
    assert_ne!(seen[0].age, seen[1].age);
}

//! The courier: what was written reaches the relay, and what others wrote this phone, while its own key is not to be had.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use redbook_app::{
    Carried, Conditions, Courier, FileKeyStore, Label, Network, Phone, RecordId, SystemClock, SystemEntropy,
    TimelineQuery,
};
use redbook_tests::{Home, RelayProcess};

use super::phones::{let_in, note, owner};

const WIFI: Conditions = Conditions { network: Network::Unmetered, is_saving_power: false };

/// Mum's phone and Dad's, in one record, and the courier of Mum's.
struct Family {
    relay: RelayProcess,
    home: Home,
    _dads: Home,
    bag: Home,
    mum: Option<Phone>,
    dad: Phone,
    record: RecordId,
}

impl Family {
    async fn new() -> Self {
        let relay = RelayProcess::start();
        let (home, dads, bag) = (Home::new("mum"), Home::new("dad"), Home::new("bag"));
        let mut mum = home.init(&owner());
        let mut dad = dads.init(&Label { name: "Bilal".into(), ..owner() });
        let record = mum.new_record(&relay.url()).unwrap();
        let_in(&mut mum, &mut dad, &record).await;
        mum.online().sync(&[record]).await.unwrap();
        Self { relay, home, _dads: dads, bag, mum: Some(mum), dad, record }
    }

    fn courier(&self) -> Courier {
        let keys = Box::new(FileKeyStore::new(self.bag.path(), None));
        let (clock, rng) = (Box::new(SystemClock), Box::new(SystemEntropy::default()));
        Courier::new(self.bag.path(), keys, clock, rng).patience(Duration::from_secs(20))
    }

    fn mum(&mut self) -> &mut Phone {
        self.mum.get_or_insert_with(|| self.home.open())
    }

    /// Mum leaves the app: her phone packs, and is closed.
    fn leave(&mut self) {
        let mut courier = self.courier();
        self.mum().pack(&mut courier).unwrap();
        self.mum.take().unwrap().close().unwrap();
    }

    /// She comes back.
    fn come(&mut self) -> bool {
        let mut courier = self.courier();
        let record = self.record;
        self.mum().unpack(&mut courier).unwrap() == [record]
    }

    async fn carry(&self) -> Carried {
        self.courier().run(WIFI).await.unwrap()
    }

    async fn dad_syncs(&mut self) {
        self.dad.online().sync(&[self.record]).await.unwrap();
    }

    async fn dad_writes(&mut self, text: &str) {
        self.dad.add(&self.record, note(text)).unwrap();
        self.dad_syncs().await;
    }

    fn says(&mut self) -> String {
        let record = self.record;
        redbook_app::in_one_line(&self.mum().status(&record).unwrap().words)
    }
}

fn has_bag(folder: &Home) -> bool {
    folder.path().join("courier.bag").exists()
}

fn texts(phone: &mut Phone, record: &RecordId) -> Vec<String> {
    let page = phone.timeline(record, &TimelineQuery::default()).unwrap();
    page.entries.iter().flat_map(|entry| entry.entry.payload.says().to_vec()).map(|said| said.text).collect()
}

fn has(phone: &mut Phone, record: &RecordId, text: &str) -> bool {
    texts(phone, record).iter().any(|said| said.contains(text))
}

#[tokio::test(flavor = "current_thread")]
async fn what_was_written_goes_and_what_others_wrote_comes_while_the_phone_is_locked() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    // The phone's own key is not to be had.
    let key = family.home.path().join("redbook.key");
    let kept = family.bag.path().join("elsewhere");
    fs::rename(&key, &kept).unwrap();
    family.dad_writes("slept through").await;
    let carried = family.carry().await;
    assert_eq!((carried.synced, carried.troubled.len()), (vec![record.to_string()], 0));
    family.dad_syncs().await;
    assert!(has(&mut family.dad, &record, "first smile"), "what Mum wrote has reached Dad");

    fs::rename(&kept, &key).unwrap();
    family.relay.kill();
    assert!(!has(family.mum(), &record, "slept through"));
    assert!(family.come());
    assert!(has(family.mum(), &record, "slept through"), "without a network");
    assert_eq!(family.says(), "handed to the relay");
    assert!(family.mum().status(&record).unwrap().last_sync.is_some());
    assert!(!family.come(), "it is unpacked once");
}

#[tokio::test(flavor = "current_thread")]
async fn the_bag_tells_nobody_anything() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    family.dad_writes("slept through").await;
    family.carry().await;
    for told in ["first smile", "slept through", "Amira", "Bilal", "127.0.0.1"] {
        assert!(!family.bag.contains(told), "{told}");
    }
    assert_eq!(format!("{:?}", family.courier()), "Courier(..)");
}

#[tokio::test(flavor = "current_thread")]
async fn it_goes_often_and_loses_nothing_of_what_it_heard() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    for n in 0..5 {
        family.dad_writes(&format!("night {n}")).await;
        family.carry().await;
    }
    assert!(family.come());
    for n in 0..5 {
        assert!(has(family.mum(), &record, &format!("night {n}")));
    }
    // The phone goes on where the courier was: nothing is fetched twice.
    let synced = family.mum().online().sync(&[record]).await.unwrap();
    assert_eq!((synced[0].pulled, synced[0].handed, synced[0].trouble), (0, 0, None));
}

#[tokio::test(flavor = "current_thread")]
async fn a_bag_that_was_packed_before_the_phone_last_synced_is_dropped() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    family.dad_writes("slept through").await;
    family.carry().await;
    // The phone is opened, syncs by itself, and only then looks into the bag.
    family.mum().online().sync(&[record]).await.unwrap();
    family.mum().add(&record, note("first tooth")).unwrap();
    assert!(!family.come());
    assert!(has(family.mum(), &record, "slept through"));
    assert_eq!(family.says(), "1 entry is on this phone only");
    family.mum().online().sync(&[record]).await.unwrap();
    assert_eq!(family.says(), "handed to the relay");
}

#[tokio::test(flavor = "current_thread")]
async fn an_unpacking_that_was_cut_short_is_done_again_without_harm() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    family.dad_writes("slept through").await;
    family.carry().await;
    let bag = fs::read(family.bag.path().join("courier.bag")).unwrap();
    assert!(family.come());
    // The phone went off before the bag was dropped.
    write_private(&family.bag.path().join("courier.bag"), &bag);
    assert!(!family.come());
    assert_eq!(texts(family.mum(), &record).iter().filter(|said| said.contains("slept through")).count(), 1);
    assert_eq!(family.says(), "handed to the relay");
}

fn write_private(path: &std::path::Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn a_relay_that_lost_its_disk_is_given_again_what_the_phone_has() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    family.relay.kill_and_lose();
    let carried = family.carry().await;
    assert_eq!(carried.troubled, [record.to_string()], "the courier does not have what comes before");
    family.come();
    assert_ne!(family.says(), "handed to the relay", "what the relay lost counts as handed no more");
    family.mum().online().sync(&[record]).await.unwrap();
    assert_eq!(family.says(), "handed to the relay");
    family.dad_syncs().await;
    assert!(has(&mut family.dad, &record, "first smile"));
}

#[tokio::test(flavor = "current_thread")]
async fn no_relay_is_trouble_and_nothing_else() {
    let mut family = Family::new().await;
    let record = family.record;
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    family.relay.kill();
    assert_eq!(family.carry().await.troubled, [record.to_string()]);
    assert!(!family.come());
    assert!(family.says().starts_with("some of it is on this phone only"), "{}", family.says());
}

#[tokio::test(flavor = "current_thread")]
async fn what_costs_is_only_used_to_hand_something_on() {
    let mut family = Family::new().await;
    let record = family.record;
    let metered = Conditions { network: Network::Metered, is_saving_power: false };
    let none = Conditions { network: Network::None, is_saving_power: false };
    family.leave();
    assert!(family.courier().run(metered).await.unwrap().synced.is_empty(), "nothing is to be handed on");
    assert_eq!(family.carry().await.synced, [record.to_string()]);
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    assert!(family.courier().run(none).await.unwrap().synced.is_empty());
    assert_eq!(family.courier().run(metered).await.unwrap().synced, [record.to_string()]);
    assert!(family.courier().run(metered).await.unwrap().synced.is_empty(), "it was handed on");
}

#[tokio::test(flavor = "current_thread")]
async fn whatever_is_wrong_with_the_bag_costs_a_download_and_no_entry() {
    let mut family = Family::new().await;
    let record = family.record;
    let spoils: [fn(&std::path::Path); 5] = [
        |bag| fs::write(bag.join("courier.bag"), b"").unwrap(),
        |bag| {
            let mut bytes = fs::read(bag.join("courier.bag")).unwrap();
            bytes[40] ^= 1;
            fs::write(bag.join("courier.bag"), bytes).unwrap();
        },
        |bag| fs::remove_file(bag.join("courier.bag")).unwrap(),
        |bag| fs::remove_file(bag.join("redbook.key")).unwrap(),
        |bag| fs::write(bag.join("courier.bag.new"), b"half").unwrap(),
    ];
    for (n, spoil) in spoils.into_iter().enumerate() {
        let text = format!("smile {n}");
        family.mum().add(&record, note(&text)).unwrap();
        family.leave();
        spoil(family.bag.path());
        family.carry().await;
        family.come();
        family.mum().online().sync(&[record]).await.unwrap();
        family.dad_syncs().await;
        assert!(has(&mut family.dad, &record, &text), "{n}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_bag_of_another_phone_changes_nothing() {
    let mut family = Family::new().await;
    family.leave();
    family.dad_writes("slept through").await;
    family.carry().await;
    let (other, mut courier) = (Home::new("other"), family.courier());
    let mut other = other.init(&owner());
    assert!(other.unpack(&mut courier).unwrap().is_empty());
    assert!(other.record_ids().is_empty());
    assert!(!has_bag(&family.bag));
}

#[tokio::test(flavor = "current_thread")]
async fn one_has_the_bag_at_a_time() {
    let mut family = Family::new().await;
    let record = family.record;
    family.leave();
    let lock =
        fs::File::options().read(true).write(true).open(family.bag.path().join("courier.lock")).unwrap();
    lock.lock().unwrap();
    assert!(family.carry().await.synced.is_empty());
    assert!(!family.come());
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    lock.unlock().unwrap();
    assert_eq!(family.carry().await.synced, [record.to_string()], "the bag from before is there still");
    family.mum().online().sync(&[record]).await.unwrap();
    assert_eq!(family.says(), "handed to the relay");
}

#[tokio::test(flavor = "current_thread")]
async fn with_the_phone_its_bag_goes() {
    let mut family = Family::new().await;
    family.leave();
    assert!(has_bag(&family.bag));
    family.courier().empty().unwrap();
    assert_eq!(fs::read_dir(family.bag.path()).unwrap().count(), 0, "nothing is left");
    assert!(family.carry().await.synced.is_empty());
}

#[tokio::test(flavor = "current_thread")]
async fn what_it_took_is_counted_with_the_phone_s() {
    let mut family = Family::new().await;
    family.leave();
    family.dad_writes("slept through").await;
    family.carry().await;
    let before = family.mum().data_used().unwrap().bytes;
    family.come();
    assert!(family.mum().data_used().unwrap().bytes > before + 500);
}

/// Somebody who has not been let in has no key: whether they are, only their phone can see.
#[tokio::test(flavor = "current_thread")]
async fn a_phone_that_waits_to_be_let_in_packs_nothing() {
    let family = Family::new().await;
    let (home, bag) = (Home::new("gran"), Home::new("bag"));
    let mut gran = home.init(&Label { name: "Gran".into(), ..owner() });
    let (record, mut mum) = (family.record, family.mum.unwrap());
    let invitation = mum.online().invite(&record, redbook_app::Role::Carer, 3_600).await.unwrap();
    gran.online().join(&invitation.link).await.unwrap();
    let keys = Box::new(FileKeyStore::new(bag.path(), None));
    let mut courier =
        Courier::new(bag.path(), keys, Box::new(SystemClock), Box::new(SystemEntropy::default()));
    gran.pack(&mut courier).unwrap();
    assert!(!has_bag(&bag));
}

#[tokio::test(flavor = "current_thread")]
async fn a_record_that_the_relay_has_never_heard_of_is_begun_there() {
    let relay = RelayProcess::start();
    let (home, bag) = (Home::new("mum"), Home::new("bag"));
    let mut mum = home.init(&owner());
    let record = mum.new_record(&relay.url()).unwrap();
    mum.add(&record, note("first smile")).unwrap();
    let keys = Box::new(FileKeyStore::new(bag.path(), None));
    let mut courier =
        Courier::new(bag.path(), keys, Box::new(SystemClock), Box::new(SystemEntropy::default()));
    mum.pack(&mut courier).unwrap();
    let carried = courier.run(WIFI).await.unwrap();
    assert_eq!((carried.synced, carried.troubled.len()), (vec![record.to_string()], 0));
    assert_eq!(mum.unpack(&mut courier).unwrap(), [record]);
    let words = mum.status(&record).unwrap().words;
    assert_eq!(redbook_app::in_one_line(&words), "handed to the relay");
    let synced = mum.online().sync(&[record]).await.unwrap();
    assert_eq!((synced[0].pulled, synced[0].handed, synced[0].trouble), (0, 0, None));
}

/// The system ends what runs in the background whenever it likes: here while the relay is asked a second time.
#[tokio::test(flavor = "current_thread")]
async fn what_was_heard_is_kept_before_more_is_asked() {
    let mut family = Family::new().await;
    let record = family.record;
    family.dad_writes("slept through").await;
    let (asked_again, address) = answers_once(family.relay.url());
    family.mum().set_relay(&record, &address).unwrap();
    family.mum().add(&record, note("first smile")).unwrap();
    family.leave();
    let mut courier = family.courier();
    tokio::select! {
        carried = courier.run(WIFI) => panic!("nobody answers: {carried:?}"),
        asked = asked_again => asked.unwrap(),
    }
    assert!(family.come(), "and its bag is free");
    assert!(has(family.mum(), &record, "slept through"));
    assert!(family.says().starts_with("some of it is on this phone only"), "{}", family.says());
}

/// Stands before a relay, hands on one request and its answer, tells of the next and does not answer it.
fn answers_once(relay: String) -> (tokio::sync::oneshot::Receiver<()>, String) {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", door.local_addr().unwrap());
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let (mut phone, _) = door.accept().unwrap();
        let mut behind = TcpStream::connect(relay.trim_start_matches("http://")).unwrap();
        behind.write_all(&one_message(&mut phone)).unwrap();
        phone.write_all(&one_message(&mut behind)).unwrap();
        one_message(&mut phone);
        let _nobody_waits = tell.send(());
        // Until the phone hangs up.
        let _ended = phone.read(&mut [0]);
    });
    (told, address)
}

/// A request or an answer of HTTP with its body.
fn one_message(from: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let mut part = [0; 4_096];
        let count = from.read(&mut part).unwrap();
        assert_ne!(count, 0, "cut off");
        bytes.extend_from_slice(&part[..count]);
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        let Some((head, _)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
        let body = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        if bytes.len() >= body + length.unwrap_or(0) {
            return bytes;
        }
    }
}

//! Stories with named people: real phones with real stores, a real relay on a socket.

use redbook_app::{
    EntryDraft, Label, Measured, Measurement, Payload, Phone, RecordId, Role, SyncView, TimelineQuery,
};
use redbook_tests::{Home, RelayProcess};

fn label(name: &str, relation: &str) -> Label {
    Label { name: name.into(), relation: relation.into(), device: format!("{name}'s phone") }
}

fn weight(text: &str) -> EntryDraft {
    let measured = Measured::Weight(text.parse().unwrap());
    let mut draft = EntryDraft::new(Payload::Measurement(Measurement::of(measured)));
    draft.when = Some("2026-03-14".parse().unwrap());
    draft
}

fn note(text: &str) -> EntryDraft {
    EntryDraft::new(Payload::Note(redbook_app::Note { text: text.into() }))
}

async fn sync(phone: &mut Phone, record: &RecordId) -> SyncView {
    phone.online().sync(&[*record]).await.unwrap().remove(0)
}

/// Everything that a phone shows of a record, as JSON without what is about the phone itself.
fn shown(phone: &mut Phone, record: &RecordId) -> Vec<(String, String, String)> {
    let query = TimelineQuery { include_replaced: true, ..TimelineQuery::default() };
    let page = phone.timeline(record, &query).unwrap();
    let entries = page.entries.into_iter();
    entries.map(|e| (e.entry.id, format!("{:?}", e.entry.payload), e.written_by.name)).collect()
}

async fn let_in(inviter: &mut Phone, newcomer: &mut Phone, record: &RecordId, role: Role) {
    let invitation = inviter.online().invite(record, role, 3_600).await.unwrap();
    assert_eq!(newcomer.online().join(&invitation.link).await.unwrap().state, "asked");
    let asked = inviter.online().invitations(record).await.unwrap();
    assert_eq!(asked[0].state, "asked");
    let joining = newcomer.online().join_poll(record).await.unwrap();
    let code = joining.code.expect("the code is ready once the inviter's phone has seen the request");
    inviter.online().approve(record, "", &code).await.unwrap();
    let view = sync(newcomer, record).await;
    assert_eq!(view.trouble, None);
    assert_eq!(newcomer.online().join_poll(record).await.unwrap().state, "member");
}

#[tokio::test(flavor = "current_thread")]
async fn a_weight_written_by_mum_is_seen_by_dad_and_the_relay_reads_nothing() {
    let relay = RelayProcess::start();
    let (mum_home, dad_home) = (Home::new("mum"), Home::new("dad"));
    let mut mum = mum_home.init(&label("Amira", "mother"));
    let mut dad = dad_home.init(&label("Tom", "father"));
    let record = mum.new_record(&relay.url()).unwrap();
    mum.add(&record, weight("4.2 kg")).unwrap();
    let_in(&mut mum, &mut dad, &record, Role::Guardian).await;
    assert_eq!(shown(&mut dad, &record), shown(&mut mum, &record));
    assert_eq!(dad.timeline(&record, &TimelineQuery::default()).unwrap().entries[0].written_by.name, "Amira");
    dad.add(&record, note("Schläft endlich durch")).unwrap();
    assert_eq!(sync(&mut dad, &record).await.handed, 1);
    assert_eq!(sync(&mut mum, &record).await.entries, 1);
    assert_eq!(shown(&mut dad, &record), shown(&mut mum, &record));
    assert_eq!(mum.status(&record).unwrap().heads, dad.status(&record).unwrap().heads);
    mum.close().unwrap();
    dad.close().unwrap();
    for word in ["Amira", "Schläft", "father", "mother"] {
        assert!(!relay.data_contains(word), "the relay's files hold {word:?}");
        assert!(!mum_home.contains(word), "Mum's files hold {word:?}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_saved_is_there_after_the_phone_is_dropped_without_a_word() {
    let home = Home::new("mum");
    let mut mum = home.init(&label("Amira", "mother"));
    let record = mum.new_record("").unwrap();
    let first = mum.add(&record, weight("4.2 kg")).unwrap();
    let corrected = mum.correct(&record, &first.id.parse().unwrap(), weight("4.3 kg")).unwrap();
    drop(mum);
    let mut mum = home.open();
    let view = mum.entry(&record, &corrected.id.parse().unwrap()).unwrap();
    assert_eq!(view.history.len(), 2, "a correction keeps what it corrects");
    assert_eq!(mum.timeline(&record, &TimelineQuery::default()).unwrap().entries.len(), 1);
    assert!(mum.doctor(None).unwrap().healthy);
}

#[tokio::test(flavor = "current_thread")]
async fn a_clone_takes_fresh_keys_and_nothing_is_lost() {
    let relay = RelayProcess::start();
    let (mum_home, dad_home) = (Home::new("mum"), Home::new("dad"));
    let mut mum = mum_home.init(&label("Amira", "mother"));
    let mut dad = dad_home.init(&label("Tom", "father"));
    let record = mum.new_record(&relay.url()).unwrap();
    let_in(&mut mum, &mut dad, &record, Role::Guardian).await;
    mum.close().unwrap();
    let clone_home = mum_home.copy("clone");
    let (mut mum, mut clone) = (mum_home.open(), clone_home.open());
    mum.add(&record, note("written on the phone")).unwrap();
    clone.add(&record, note("written on its clone")).unwrap();
    // The clone's frame reaches Dad by a file before either has synced: a real fork.
    dad.doorstep_import(&clone.doorstep_export(&record, None).unwrap()).unwrap();
    for _ in 0..3 {
        for phone in [&mut mum, &mut clone, &mut dad] {
            sync(phone, &record).await;
        }
    }
    let expected = shown(&mut dad, &record);
    let texts: Vec<&str> = expected.iter().map(|(_, payload, _)| payload.as_str()).collect();
    assert!(texts.iter().any(|text| text.contains("written on the phone")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("written on its clone")), "{texts:?}");
    assert_eq!(shown(&mut mum, &record), expected);
    assert_eq!(shown(&mut clone, &record), expected);
    assert!(expected.iter().all(|(_, _, name)| name == "Amira"), "fresh keys, the same person");
}

#[tokio::test(flavor = "current_thread")]
async fn what_the_original_has_sent_a_restored_phone_does_not_offer_again() {
    let relay = RelayProcess::start();
    let mum_home = Home::new("mum");
    let mut mum = mum_home.init(&label("Amira", "mother"));
    let record = mum.new_record(&relay.url()).unwrap();
    sync(&mut mum, &record).await;
    mum.add(&record, note("saved before the backup")).unwrap();
    mum.close().unwrap();
    let restored_home = mum_home.copy("restored");
    let (mut mum, mut restored) = (mum_home.open(), restored_home.open());
    sync(&mut mum, &record).await;
    restored.add(&record, note("saved after it was restored")).unwrap();
    for _ in 0..3 {
        for phone in [&mut restored, &mut mum] {
            sync(phone, &record).await;
        }
    }
    assert_eq!(shown(&mut mum, &record).len(), 2, "each once");
    assert_eq!(shown(&mut restored, &record), shown(&mut mum, &record));
}

#[tokio::test(flavor = "current_thread")]
async fn a_wrong_code_lets_nobody_in() {
    let relay = RelayProcess::start();
    let (mum_home, dad_home) = (Home::new("mum"), Home::new("dad"));
    let mut mum = mum_home.init(&label("Amira", "mother"));
    let mut dad = dad_home.init(&label("Tom", "father"));
    let record = mum.new_record(&relay.url()).unwrap();
    let invitation = mum.online().invite(&record, Role::Carer, 3_600).await.unwrap();
    assert_eq!(mum.online().approve(&record, "", "000 000").await.unwrap_err().code(), "not-asked-yet");
    dad.online().join(&invitation.link).await.unwrap();
    mum.online().invitations(&record).await.unwrap();
    let code = dad.online().join_poll(&record).await.unwrap().code.unwrap();
    let wrong = if code == "000 000" { "000 001" } else { "000 000" };
    for expected in ["code-mismatch", "code-mismatch", "invitation-burnt"] {
        assert_eq!(mum.online().approve(&record, "", wrong).await.unwrap_err().code(), expected);
    }
    assert_eq!(mum.online().approve(&record, "", &code).await.unwrap_err().code(), "no-such-invitation");
    assert_eq!(mum.members(&record).unwrap().len(), 1);
    assert_eq!(dad.add(&record, note("x")).unwrap_err().code(), "not-a-member");
}

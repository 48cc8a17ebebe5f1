//! Where a record is: on this phone only, at the relay, with another phone; and what is said of that before everything goes.

use redbook_app::{FileKeyStore, Label, Phone, RecordId};
use redbook_tests::{Home, RelayProcess};

use super::phones::{let_in, note, owner};
use super::turns::request;

fn dad() -> Label {
    Label { name: "Bilal".into(), ..owner() }
}

fn says(phone: &mut Phone, record: &RecordId) -> String {
    redbook_app::in_one_line(&phone.status(record).unwrap().words)
}

async fn sync(phone: &mut Phone, record: &RecordId) {
    phone.online().sync(&[*record]).await.unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn what_somebody_writes_says_what_their_phone_had_by_then() {
    let relay = RelayProcess::start();
    let (home, other) = (Home::new("mum"), Home::new("dad"));
    let (mut mum, mut dad) = (home.init(&owner()), other.init(&dad()));
    let record = mum.new_record(&relay.url()).unwrap();
    let_in(&mut mum, &mut dad, &record).await;
    mum.add(&record, note("first smile")).unwrap();
    sync(&mut mum, &record).await;
    dad.add(&record, note("written before he had the smile")).unwrap();
    sync(&mut dad, &record).await;
    sync(&mut mum, &record).await;
    assert_eq!(
        says(&mut mum, &record),
        "handed to the relay",
        "it went by the same wire, and he wrote before"
    );
    let behind = |phone: &mut Phone| {
        let members = phone.members(&record).unwrap();
        members.into_iter().find(|member| !member.you).unwrap().holds.map(|holds| holds.frames_behind)
    };
    assert_eq!(behind(&mut mum), Some(1));

    dad.add(&record, note("and after")).unwrap();
    sync(&mut dad, &record).await;
    sync(&mut mum, &record).await;
    assert_eq!(says(&mut mum, &record), "handed to the relay; with Bilal's phone");
    // Who has only read says nothing.
    assert_eq!(says(&mut dad, &record), "handed to the relay");
    mum.close().unwrap();
    let mut mum = home.open();
    assert_eq!(says(&mut mum, &record), "handed to the relay; with Bilal's phone", "it is in the record");
    mum.add(&record, note("first tooth")).unwrap();
    sync(&mut mum, &record).await;
    assert_eq!(says(&mut mum, &record), "handed to the relay", "what came later he may not have");
    sync(&mut dad, &record).await;
    assert_eq!(says(&mut dad, &record), "handed to the relay; with Amira's phone");
}

#[tokio::test(flavor = "current_thread")]
async fn a_record_is_with_a_phone_once_that_phone_said_what_it_has() {
    let relay = RelayProcess::start();
    let (home, other) = (Home::new("mum"), Home::new("dad"));
    let (mut mum, mut dad) = (home.init(&owner()), other.init(&dad()));
    let record = mum.new_record(&relay.url()).unwrap();
    let_in(&mut mum, &mut dad, &record).await;
    assert_eq!(says(&mut mum, &record), "handed to the relay", "handed over is not received");
    let given = mum.doorstep_export(&record, None).unwrap();
    let answer = dad.doorstep_export(&record, Some(&given)).unwrap();
    mum.doorstep_import(&answer).unwrap();
    assert_eq!(says(&mut mum, &record), "handed to the relay; with Bilal's phone");
    mum.add(&record, note("first tooth")).unwrap();
    assert_eq!(says(&mut mum, &record), "1 entry is on this phone only", "what came later is not there");
}

#[tokio::test(flavor = "current_thread")]
async fn before_a_phone_is_erased_it_says_who_else_has_all_of_it() {
    let relay = RelayProcess::start();
    let (home, other) = (Home::new("mum"), Home::new("dad"));
    let (mut mum, mut dad) = (home.init(&owner()), other.init(&dad()));
    let record = mum.new_record(&relay.url()).unwrap();
    let keys = FileKeyStore::new(home.path(), None);
    let asks = |phone: &mut Phone| match phone.erase(&keys, false) {
        Err(error) => {
            error.asks().into_iter().map(|said| (said.id.into_owned(), said.english)).collect::<Vec<_>>()
        }
        Ok(()) => panic!("it is always asked"),
    };
    let hand_over = |from: &mut Phone, to: &mut Phone| {
        let given = from.doorstep_export(&record, None).unwrap();
        let answer = to.doorstep_export(&record, Some(&given)).unwrap();
        from.doorstep_import(&answer).unwrap();
    };
    let_in(&mut mum, &mut dad, &record).await;
    mum.online().sync(&[record]).await.unwrap();
    assert_eq!(
        asks(&mut mum)[0].0,
        "erase.unnamed-only-here",
        "the relay has no key: it brings nothing back"
    );
    hand_over(&mut mum, &mut dad);
    assert_eq!(asks(&mut mum)[0].0, "erase.unnamed-with");
    let said = asks(&mut mum).remove(0).1;
    assert!(said.starts_with("A record without a name: Bilal's phone had all of it on 20"), "{said}");

    // What somebody else wrote, and he does not have, is not with him.
    let (third, mut visitor) = (Home::new("visitor"), Label { name: "Grace".into(), ..owner() });
    visitor.relation = "health visitor".into();
    let mut grace = third.init(&visitor);
    let_in(&mut mum, &mut grace, &record).await;
    mum.online().sync(&[record]).await.unwrap();
    dad.online().sync(&[record]).await.unwrap();
    hand_over(&mut mum, &mut dad);
    assert_eq!(asks(&mut mum)[0].0, "erase.unnamed-with");
    grace.add(&record, note("seen at home")).unwrap();
    let hers = grace.doorstep_export(&record, None).unwrap();
    mum.doorstep_import(&hers).unwrap();
    let said = asks(&mut mum).remove(0).1;
    assert!(said.starts_with("A record without a name: Grace's phone had all of it on 20"), "{said}");

    mum.erase(&keys, true).unwrap();
    assert!(mum.record_ids().is_empty());
    mum.close().unwrap();
    dad.online().sync(&[record]).await.unwrap();
    assert_eq!(dad.record_ids(), [record], "others keep what they have");
}

/// Whoever has the link can read a share until the relay was told to end it.
#[tokio::test(flavor = "current_thread")]
async fn before_a_phone_is_erased_it_says_which_shares_nobody_could_end_any_more() {
    let mut relay = RelayProcess::start();
    let home = Home::new("mum");
    let mut mum = home.init(&owner());
    let record = mum.new_record(&relay.url()).unwrap();
    let keys = FileKeyStore::new(home.path(), None);
    let asks = |phone: &mut Phone| {
        let asked = phone.erase(&keys, false).unwrap_err().asks();
        asked.into_iter().map(|said| said.english).skip(1).collect::<Vec<_>>()
    };
    let begins = |said: Vec<String>, with: &str| {
        assert!(said.len() == 1 && said[0].starts_with(with), "{said:?}");
    };
    assert!(asks(&mut mum).is_empty());
    let first = mum.online().share_new(&record, &request()).await.unwrap().share.id;
    let second = mum.online().share_new(&record, &request()).await.unwrap().share.id;
    begins(asks(&mut mum), "2 shares can still be read");
    mum.online().share_revoke(&record, &first).await.unwrap();
    begins(asks(&mut mum), "1 share can still be read");
    relay.kill();
    let _unreachable = mum.online().share_revoke(&record, &second).await;
    assert_eq!(mum.share_list(&record).unwrap().iter().filter(|share| share.state == "revoking").count(), 1);
    begins(asks(&mut mum), "1 share can still be read");
}

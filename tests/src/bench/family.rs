//! Real phones that share a record: three who write, and one who has just been let in.

use chrono::NaiveDate;
use redbook_app::{BirthDetails, EntryDraft, Payload, Phone, RecordId, Role};
use redbook_tests::Home;

use super::entries::{label, mixed, mixed_clinical};
use super::server::Server;

/// A parent, another, a health visitor; and a grandmother whose phone holds no entry yet.
pub(super) struct Family {
    pub(super) record: RecordId,
    /// Mum's, Dad's, the health visitor's.
    writers: [(Home, Phone); 3],
    /// Closed: to be copied, and opened as often as wanted.
    pub(super) reader: Home,
}

impl Family {
    /// Lets everybody in, over a relay that is then gone.
    pub(super) fn new() -> Self {
        let relay = Server::relay();
        let people =
            [("Amira", "mother"), ("Tom", "father"), ("Asha", "health visitor"), ("Nan", "grandmother")];
        let [mut mum, mut dad, mut asha, mut nan] = people.map(|(name, relation)| {
            let home = Home::new(name);
            let phone = home.init(&label(name, relation));
            (home, phone)
        });
        let record = mum.1.new_record(relay.url()).expect("a record");
        runtime().block_on(async {
            let_in(&mut mum.1, &mut dad.1, &record, Role::Guardian).await;
            let_in(&mut mum.1, &mut asha.1, &record, Role::Practitioner).await;
            let_in(&mut mum.1, &mut nan.1, &record, Role::Carer).await;
            for phone in [&mut dad.1, &mut asha.1] {
                phone.online().sync(&[record]).await.expect("a sync");
            }
        });
        nan.1.close().expect("a clean end");
        Self { record, writers: [mum, dad, asha], reader: nan.0 }
    }

    /// Says who the child is: without it nothing is due, and nothing is beside a reference.
    pub(super) fn of_a_child(&mut self, born: NaiveDate) {
        let mum = &mut self.writers[0].1;
        mum.set_profile(&self.record, "sex", "female", false).expect("a profile");
        let mut birth = EntryDraft::new(Payload::BirthDetails(BirthDetails::default()));
        birth.when = Some(born.to_string().parse().expect("a date"));
        mum.add(&self.record, birth).expect("a birth");
    }

    /// The three write `total` entries in frames of `per_frame`, in turns; everything as one doorstep file.
    pub(super) fn write(&mut self, total: usize, per_frame: usize) -> Vec<u8> {
        self.write_dated(total, per_frame, |_, _| {})
    }

    /// The same, each entry on the day that `date` gives it.
    pub(super) fn write_dated(
        &mut self,
        total: usize,
        per_frame: usize,
        date: impl Fn(usize, &mut EntryDraft),
    ) -> Vec<u8> {
        let record = self.record;
        let mut gathered: [Option<Vec<u8>>; 3] = [const { None }; 3];
        for n in 0..total / per_frame {
            let who = n % 3;
            let phone = &mut self.writers[who].1;
            for entry in n * per_frame..(n + 1) * per_frame {
                let mut draft = if who == 2 { mixed_clinical(entry) } else { mixed(entry) };
                date(entry, &mut draft);
                phone.add(&record, draft).expect("a save");
            }
            // An export gathers what is unsent; answering the last one, it has little to carry.
            let before = gathered[who].as_deref();
            gathered[who] = Some(phone.doorstep_export(&record, before).expect("an export"));
        }
        let [mum, others @ ..] = &mut self.writers;
        for (_, phone) in others {
            mum.1
                .doorstep_import(&phone.doorstep_export(&record, None).expect("an export"))
                .expect("an import");
        }
        mum.1.doorstep_export(&record, None).expect("an export")
    }

    /// Mum's home, closed: it holds everything.
    pub(super) fn close(self) -> (RecordId, Home) {
        let [(home, mum), ..] = self.writers;
        mum.close().expect("a clean end");
        (self.record, home)
    }
}

/// A runtime for what phones do over the network.
pub(super) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Invites, joins, compares, approves.
pub(super) async fn let_in(inviter: &mut Phone, newcomer: &mut Phone, record: &RecordId, role: Role) {
    let invitation = inviter.online().invite(record, role, 3_600).await.expect("an invitation");
    newcomer.online().join(&invitation.link).await.expect("a request");
    inviter.online().invitations(record).await.expect("the request");
    let code = newcomer.online().join_poll(record).await.expect("an answer").code.expect("a code");
    inviter.online().approve(record, "", &code).await.expect("the code is right");
    newcomer.online().sync(&[*record]).await.expect("a sync");
    assert_eq!(newcomer.online().join_poll(record).await.expect("a state").state, "member");
}

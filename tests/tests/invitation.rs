//! Letting somebody in, from the link to the first entry read.

use redbook_protocol::{Role, TipVector};
use redbook_sync::{NewMember, Outcome, Replica};
use redbook_tests::household::{Household, keys_of, label_of, weight};
use redbook_vault::{Invitation, InvitationBox, InvitationLink, JoinRequest, Keyring};

const RELAY: &str = "https://relay.example";

#[test]
fn dad_joins_by_link_and_reads_what_mum_wrote() {
    let mut home = Household::new(700);
    home.write("mum", &[weight(4_200)]);
    let invitation = Invitation::make(&mut home.rng);
    let shown = invitation.link(home.record, Role::Guardian, RELAY);

    // Dad's phone.
    let scanned: InvitationLink = shown.to_text().parse().unwrap();
    let seed: [u8; 32] = home.rng.bytes();
    let request = JoinRequest { member: keys_of(&seed).member(scanned.role), label: label_of("dad") };
    let keys = scanned.box_keys(InvitationBox::Request).unwrap();
    let left = keys.seal(&mut home.rng, &request.to_bytes()).unwrap();

    // Mum's phone, and then the people.
    let taken = shown.box_keys(InvitationBox::Request).unwrap().open(&left).unwrap();
    let taken = shown.read_request(&taken).unwrap();
    let nonce = scanned.check_nonce(&invitation.nonce()).unwrap();
    assert_eq!(scanned.compared_code(&nonce, &request), shown.compared_code(&invitation.nonce(), &taken));
    let newcomer = NewMember { member: taken.member, label: taken.label };
    let mut rng = home.rng.clone();
    let admitted = home.person_mut("mum").replica.admit(&mut rng, &newcomer).unwrap();
    home.keep(&admitted);

    let mut dad = Replica::new(home.record, keys_of(&seed), Keyring::default());
    let taken = dad.take_in(home.frames.iter().map(Vec::as_slice));
    assert!(taken.frames.iter().all(|frame| frame.outcome == Outcome::Counted));
    assert_eq!(taken.entries.len(), 1);
    assert_eq!(dad.own_member().unwrap().member.role, Role::Guardian);
    assert_eq!(dad.label(&dad.own_log()).unwrap().name, "dad");
    assert_eq!(dad.tips(), home.person("mum").replica.tips());
    assert_ne!(dad.tips(), TipVector::default());
}

/// The relay, or whoever stole the link, leaves a request with keys of his own: Mum sees a code that Dad does not read out.
#[test]
fn a_swapped_request_is_noticed_by_the_people() {
    let mut home = Household::new(701);
    let invitation = Invitation::make(&mut home.rng);
    let link = invitation.link(home.record, Role::Guardian, RELAY);
    let mut request = |name: &str| {
        let seed: [u8; 32] = home.rng.bytes();
        JoinRequest { member: keys_of(&seed).member(Role::Guardian), label: label_of(name) }
    };
    let (honest, swapped) = (request("dad"), request("dad"));
    let nonce = invitation.nonce();
    assert_ne!(link.compared_code(&nonce, &honest), link.compared_code(&nonce, &swapped));
}

//! Acts that must not change who belongs, and frames of those who do not belong.

use redbook_protocol::{Act, Deed, FrameHash, Label, Member, Role, TipVector};
use redbook_record::join_content;

use super::{Vector, make};
use crate::forge::{FrameDraft, derive_signing_key, derive_writing_key, pack_stored};
use crate::household::{Household, keys_of, label_of, weight};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    vec![
        ("bad-heads-unknown", heads_unknown()),
        ("bad-heads-refused", heads_refused()),
        ("bad-heads-gone-back", heads_gone_back()),
        ("bad-author-not-a-member", author_not_a_member()),
        ("bad-author-admitted-later", author_admitted_later()),
        ("bad-admit-by-carer", admit_by(202, Role::Carer, "A carer admits somebody.")),
        ("bad-admit-by-practitioner", admit_by(203, Role::Practitioner, "A practitioner admits somebody.")),
        ("bad-admit-by-stranger", admit_by_stranger()),
        ("bad-admit-again", admit_again()),
        ("bad-admit-read-token-again", admit_token_again()),
        ("bad-create-elsewhere", create_elsewhere()),
        ("bad-create-by-stranger", create_by_stranger()),
        ("bad-seal-to-stranger", seal_to_stranger()),
        ("bad-seal-by-carer", seal_by_carer()),
        (
            "bad-successor-role",
            successor("Of another role than its predecessor's.", 210, |s| s.role = Role::Guardian),
        ),
        (
            "bad-successor-not-signed",
            successor("The predecessor did not sign.", 211, |s| s.signed_by_predecessor = false),
        ),
        (
            "bad-successor-not-own",
            successor("In the predecessor's log, not in its own.", 212, |s| s.in_own_log = false),
        ),
        (
            "bad-act-type-later",
            act_with(213, "An act of a later type waits for a newer app.", |clear| clear[2] = 9),
        ),
        ("bad-act-role-later", act_role_later()),
        ("bad-act-not-cbor", act_with(215, "The clear part is not CBOR.", |clear| *clear = vec![0xff])),
        ("bad-act-goes-on", act_with(216, "Bytes after the clear part's map.", |clear| clear.push(0))),
        ("bad-act-keys-unsorted", act_with(217, "The map's keys do not ascend.", swap_first_pairs)),
        ("bad-act-without-tips", act_with(218, "An act without its tip vector.", drop_tips)),
        ("bad-act-nesting", act_with(219, "Nested deeper than 16, under a key that is not known.", nest)),
        ("bad-sealed-key-commitment", sealed_key_not_committed()),
    ]
}

/// An admission of a stranger, the clear part changed before it is signed by Mum.
fn act_with(seed: u64, description: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vector {
    let mut home = Household::new(seed);
    let (_, member) = home.stranger(Role::Carer);
    let mut draft = home.draft_act("mum", Deed::Admit { member, keys: Vec::new() });
    let mut clear = draft.clear.take().unwrap();
    change(&mut clear);
    draft.clear = Some(clear);
    push_signed(&mut home, &draft, "mum");
    make::record(description, &home)
}

fn push_signed(home: &mut Household, draft: &FrameDraft, who: &str) {
    let bytes = draft.sign(&home.person(who).seed);
    home.frames.push(bytes);
}

/// `{0: type, 1: [], …}` with the first two pairs swapped; tips there are of one log.
fn swap_first_pairs(clear: &mut Vec<u8>) {
    let rest = clear.split_off(3);
    let tips_len = 1 + redbook_protocol::cbor::item_len(&rest[1..]).unwrap();
    let first = clear.split_off(1);
    clear.extend_from_slice(&rest[..tips_len]);
    clear.extend_from_slice(&first);
    clear.extend_from_slice(&rest[tips_len..]);
}

fn drop_tips(clear: &mut Vec<u8>) {
    let tips_len = 1 + redbook_protocol::cbor::item_len(&clear[4..]).unwrap();
    clear.drain(3..3 + tips_len);
    clear[0] -= 1;
}

fn nest(clear: &mut Vec<u8>) {
    clear[0] += 1;
    clear.extend_from_slice(&[0x18, 99]);
    clear.extend_from_slice(&[0x81; 16]);
    clear.push(0);
}

fn act_role_later() -> Vector {
    act_with(214, "A role of a later version waits for a newer app.", |clear| {
        // The member map's last pair, `3: role`, stands before `4: keys`, which is `04 80`.
        let at = clear.len() - 3;
        assert_eq!(clear[at], Role::Carer.code());
        clear[at] = 4;
    })
}

/// Dad's weight under these heads.
fn weight_under(home: &mut Household, who: &str, heads: Vec<FrameHash>) -> FrameDraft {
    let entry = home.encode(&weight(4_300));
    let mut draft = home.draft(who);
    draft.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
    (draft.heads, draft.heads_unchanged) = (heads, false);
    draft
}

fn heads_unknown() -> Vector {
    let mut home = Household::of_three(220);
    let draft = weight_under(&mut home, "dad", vec![FrameHash::from_bytes([7; 32])]);
    push_signed(&mut home, &draft, "dad");
    make::record("It names an act that nobody has: it waits.", &home)
}

fn heads_refused() -> Vector {
    let mut home = Household::new(221);
    home.admit("mum", "gran", Role::Carer);
    let (_, member) = home.stranger(Role::Carer);
    let act = home.draft_act("gran", Deed::Admit { member, keys: Vec::new() });
    push_signed(&mut home, &act, "gran");
    let refused = FrameHash::of(&home.record, home.frames.last().unwrap());
    let draft = weight_under(&mut home, "mum", vec![refused]);
    push_signed(&mut home, &draft, "mum");
    make::record("It names a refused act as a head.", &home)
}

fn heads_gone_back() -> Vector {
    let mut home = Household::of_three(222);
    let first = home.record.first_act();
    let draft = weight_under(&mut home, "mum", vec![first]);
    push_signed(&mut home, &draft, "mum");
    make::record("It knows less than the frame before it in its log.", &home)
}

fn author_not_a_member() -> Vector {
    let mut home = Household::of_three(223);
    let first = home.record.first_act();
    let draft = weight_under(&mut home, "dad", vec![first]);
    push_signed(&mut home, &draft, "dad");
    make::record("As of its heads, Dad is not a member yet.", &home)
}

/// A stranger's frame whose key a refused act names.
fn author_admitted_later() -> Vector {
    let mut home = Household::new(224);
    home.admit("mum", "gran", Role::Carer);
    let (seed, member) = home.stranger(Role::Guardian);
    let act = home.draft_act("gran", Deed::Admit { member: member.clone(), keys: Vec::new() });
    push_signed(&mut home, &act, "gran");
    let entry = home.encode(&weight(4_300));
    let mut draft = FrameDraft::new(home.record, member.log());
    draft.heads = home.heads();
    draft.writing_key = derive_writing_key(&home.epoch_key);
    draft.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
    home.frames.push(draft.sign(&seed));
    make::record(
        "A carer admits a stranger, which is refused; the stranger, whose key is now known, writes.",
        &home,
    )
}

fn admit_by(seed: u64, role: Role, description: &str) -> Vector {
    let mut home = Household::new(seed);
    home.admit("mum", "gran", role);
    let (_, member) = home.stranger(Role::Carer);
    let act = home.draft_act("gran", Deed::Admit { member, keys: Vec::new() });
    push_signed(&mut home, &act, "gran");
    make::record(description, &home)
}

/// The first frame of a stranger's own log, with any deed.
fn of_stranger(home: &mut Household, make_deed: impl FnOnce(Member) -> Deed) -> Vec<u8> {
    let (seed, member) = home.stranger(Role::Guardian);
    let mut draft = FrameDraft::new(home.record, member.log());
    draft.kind = 2;
    draft.heads = home.heads();
    draft.clear = Some(Act { tips: TipVector::default(), deed: make_deed(member) }.to_bytes());
    draft.sign(&seed)
}

fn admit_by_stranger() -> Vector {
    let mut home = Household::new(204);
    let bytes = of_stranger(&mut home, |member| Deed::Admit { member, keys: Vec::new() });
    home.frames.push(bytes);
    make::record("A stranger admits himself.", &home)
}

fn create_by_stranger() -> Vector {
    let mut home = Household::new(207);
    let bytes = of_stranger(&mut home, |member| Deed::Create { member, epoch_commitment: [1; 32] });
    home.frames.push(bytes);
    make::record("A stranger's create act in this record.", &home)
}

fn admit_again() -> Vector {
    let mut home = Household::of_three(205);
    let member = keys_of(&home.person("dad").seed).member(Role::Practitioner);
    let act = home.draft_act("mum", Deed::Admit { member, keys: Vec::new() });
    push_signed(&mut home, &act, "mum");
    make::record("Mum admits Dad once more, in another role.", &home)
}

fn admit_token_again() -> Vector {
    let mut home = Household::of_three(206);
    let token = keys_of(&home.person("dad").seed).member(Role::Guardian).read_token_hash;
    let (_, member) = home.stranger(Role::Carer);
    let act = home.draft_act(
        "mum",
        Deed::Admit { member: Member { read_token_hash: token, ..member }, keys: Vec::new() },
    );
    push_signed(&mut home, &act, "mum");
    make::record("A newcomer with a member's read token.", &home)
}

fn create_elsewhere() -> Vector {
    let mut home = Household::new(208);
    let (_, member) = home.stranger(Role::Guardian);
    let act = home.draft_act("mum", Deed::Create { member, epoch_commitment: [1; 32] });
    push_signed(&mut home, &act, "mum");
    make::record("A create act that is not the record's first frame.", &home)
}

fn seal_to_stranger() -> Vector {
    let mut home = Household::new(209);
    let (_, member) = home.stranger(Role::Guardian);
    let act = home.draft_act("mum", Deed::Seal { subject: member.log(), keys: Vec::new() });
    push_signed(&mut home, &act, "mum");
    make::record("Keys sealed to somebody who is no member.", &home)
}

fn seal_by_carer() -> Vector {
    let mut home = Household::new(225);
    home.admit("mum", "gran", Role::Carer);
    let subject = home.person("mum").replica.own_log();
    let act = home.draft_act("gran", Deed::Seal { subject, keys: Vec::new() });
    push_signed(&mut home, &act, "gran");
    make::record("A carer seals keys.", &home)
}

struct Successor {
    role: Role,
    signed_by_predecessor: bool,
    in_own_log: bool,
}

fn successor(description: &str, seed: u64, change: impl FnOnce(&mut Successor)) -> Vector {
    let mut wanted = Successor { role: Role::Carer, signed_by_predecessor: true, in_own_log: true };
    change(&mut wanted);
    let mut home = Household::new(seed);
    home.admit("mum", "gran", Role::Carer);
    let gran = home.person("gran").seed;
    let (fresh, member) = home.stranger(wanted.role);
    let predecessor = home.person("gran").replica.own_log();
    let signer = if wanted.signed_by_predecessor { gran } else { fresh };
    let statement = redbook_protocol::successor_statement(&home.record, &member);
    let signature = derive_signing_key(&signer).sign(&statement).as_ref().try_into().unwrap();
    let deed = Deed::Successor { member: member.clone(), predecessor, signature };
    let mut draft = home.draft_act("gran", deed);
    if wanted.in_own_log {
        (draft.log, draft.seq, draft.prev) = (member.log(), 0, None);
        (draft.heads, draft.heads_unchanged) = (home.heads(), false);
    }
    let signer = if wanted.in_own_log { fresh } else { gran };
    home.frames.push(draft.sign(&signer));
    make::record(&format!("A successor: {description}"), &home)
}

/// The admission stands, but its key is not the one that the create act committed to: the newcomer has none.
fn sealed_key_not_committed() -> Vector {
    let mut home = Household::new(226);
    home.write("mum", &[weight(4_200)]);
    let seed = home.add_phone("dad");
    let member = keys_of(&seed).member(Role::Guardian);
    let (record, epoch) = (home.record, home.record.first_act());
    let other = redbook_vault::EpochKey::from_bytes([9; 32]);
    let key = redbook_vault::seal_epoch_key(&mut home.rng, &record, &epoch, &other, &member).unwrap();
    let mut act = home.draft_act("mum", Deed::Admit { member, keys: vec![key] });
    let label: Label = label_of("dad");
    act.plaintext = Some(pack_stored(&label.to_bytes()));
    push_signed(&mut home, &act, "mum");
    // Mum reads; Dad would wait for a key, and is left out.
    home.people.pop();
    make::record(
        "The key sealed to Dad is not the one that the record's first act committed to. The admission stands.",
        &home,
    )
}

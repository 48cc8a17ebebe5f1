//! Where frames stand depends on the set of frames held and on nothing else; and who may do what, walked through.

use std::collections::BTreeMap;

use redbook_protocol::limits::ACTS_MAX;
use redbook_protocol::{
    Act, ActId, Class, Deed, Frame, FrameHash, Ledger, LogId, Refusal, Role, Standing, Taken, TipVector,
    Trust, Wait, successor_statement,
};
use redbook_record::{EntryDraft, join_content};
use redbook_sync::{Outcome, Reason};
use redbook_tests::SeededRng;
use redbook_tests::forge::{FrameDraft, derive_signing_key, derive_writing_key, pack_stored};
use redbook_tests::household::{Household, keys_of, label_of, note, weight};

/// Honest frames of six people, with a fork, a successor, gaps and frames of the hostile kinds in between.
fn everything() -> Household {
    let mut home = Household::of_three(500);
    home.admit("dad", "gran", Role::Carer);
    home.write("mum", &[weight(4_200)]);
    home.write_apart("dad", &[weight(4_210)]);
    home.write_apart("nurse", &[weight(4_220)]);
    home.write("gran", &[note("First word")]);
    let fresh: [u8; 32] = home.rng.bytes();
    let taken = home.person_mut("nurse").replica.succeed(keys_of(&fresh)).unwrap();
    home.keep(&taken);
    home.write("nurse", &[weight(4_230)]);
    fork(&mut home, "gran");
    hostile(&mut home);
    home
}

/// Two frames at the next place of somebody's log, and one behind the first.
fn fork(home: &mut Household, who: &str) {
    let seed = home.person(who).seed;
    let mut frames = Vec::new();
    for text in ["one", "two"] {
        let mut draft = home.draft(who);
        let entry = home.encode(&note(text));
        draft.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
        frames.push((draft.sign(&seed), draft));
    }
    let (first, mut behind) = frames[0].clone();
    behind.seq += 1;
    behind.prev = Some(FrameHash::of(&home.record, &first));
    home.frames.extend(frames.into_iter().map(|(bytes, _)| bytes));
    home.frames.push(behind.sign(&seed));
}

/// A carer's admission, what stands on it, a stranger's create act, and damage.
fn hostile(home: &mut Household) {
    let (_, member) = home.stranger(Role::Guardian);
    let refused = home.draft_act("mum", Deed::Create { member, epoch_commitment: [1; 32] });
    home.frames.push(refused.sign(&home.person("mum").seed));
    let (seed, stranger) = home.stranger(Role::Guardian);
    let mut create = FrameDraft::new(home.record, stranger.log());
    create.kind = 2;
    create.heads = home.heads();
    create.clear = Some(
        Act {
            tips: TipVector::default(),
            deed: Deed::Create { member: stranger, epoch_commitment: [2; 32] },
        }
        .to_bytes(),
    );
    home.frames.push(create.sign(&seed));
    for at in 0..6 {
        let mut bytes = home.frames[at].clone();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        home.frames.push(bytes);
    }
}

fn take(ledger: &mut Ledger, bytes: &[u8]) -> FrameHash {
    ledger.take(Frame::parse(bytes).unwrap(), Trust::Verify).hash()
}

/// All that anybody can ask of a ledger.
#[derive(Debug, PartialEq, Eq)]
struct View {
    standings: BTreeMap<FrameHash, Standing>,
    members: BTreeMap<LogId, (Role, ActId)>,
    heads: Vec<ActId>,
    tips: TipVector,
    forks: Vec<(LogId, Option<u64>)>,
}

fn view(ledger: &Ledger) -> View {
    let members = ledger.members();
    View {
        standings: ledger.standings().collect(),
        members: members.iter().map(|(log, state)| (*log, (state.member.role, state.admitted_by))).collect(),
        heads: ledger.heads(),
        tips: ledger.tips(),
        forks: ledger.logs().into_iter().map(|log| (log, ledger.forked_at(&log))).collect(),
    }
}

#[test]
fn any_order_and_any_repetition_of_any_set_gives_the_same() {
    let home = everything();
    for seed in 0..150 {
        let mut rng = SeededRng::new(seed);
        let mut set: Vec<&[u8]> = home.frames.iter().map(Vec::as_slice).collect();
        rng.shuffle(&mut set);
        // One run in three has everything; the others miss some.
        if seed % 3 != 0 {
            set.truncate(1 + rng.below(home.frames.len()));
        }
        let mut expected = Ledger::new(home.record);
        for bytes in &set {
            take(&mut expected, bytes);
        }
        expected.judge();

        for _ in 0..2 {
            let repeats = set[rng.below(set.len())..].to_vec();
            set.extend(repeats);
            rng.shuffle(&mut set);
            let mut ledger = Ledger::new(home.record);
            for bytes in &set {
                take(&mut ledger, bytes);
                if rng.below(3) == 0 {
                    ledger.judge();
                }
            }
            ledger.judge();
            assert_eq!(view(&ledger), view(&expected), "seed {seed}");
        }
    }
}

/// What stands is taken back by a fork of its own log alone, and what is refused is refused for ever but for that.
#[test]
fn statements_are_monotone() {
    let home = everything();
    for seed in 0..60 {
        let mut rng = SeededRng::new(seed);
        let mut set: Vec<&[u8]> = home.frames.iter().map(Vec::as_slice).collect();
        rng.shuffle(&mut set);
        let mut ledger = Ledger::new(home.record);
        for bytes in set {
            let forks: BTreeMap<LogId, Option<u64>> = view(&ledger).forks.into_iter().collect();
            take(&mut ledger, bytes);
            for change in ledger.judge() {
                let log = ledger.position_of(&change.hash).map(|(log, _)| log);
                let forked_now =
                    log.is_some_and(|log| ledger.forked_at(&log) != forks.get(&log).copied().flatten());
                let allowed = match (change.from, change.to) {
                    (None | Some(Standing::Waits(_)), _) => true,
                    (Some(Standing::Linked | Standing::Refused(_)), Standing::Waits(Wait::Fork)) => {
                        forked_now
                    }
                    _ => false,
                };
                assert!(allowed, "seed {seed}: {change:?}");
            }
        }
    }
}

/// The frame behind arrives first, and the key only with the frame before it.
#[test]
fn a_successors_frames_may_come_before_the_act_that_names_its_key() {
    let mut home = Household::new(501);
    let fresh: [u8; 32] = home.rng.bytes();
    let taken = home.person_mut("mum").replica.succeed(keys_of(&fresh)).unwrap();
    let act = home.keep(&taken);
    let entries = home.write_apart("mum", &[weight(4_200)]);
    let mut ledger = Ledger::new(home.record);
    for bytes in home.frames.iter().rev() {
        take(&mut ledger, bytes);
        ledger.judge();
    }
    assert_eq!(ledger.standing(&act), Some(Standing::Linked));
    assert_eq!(ledger.standing(&entries), Some(Standing::Linked));
}

/// Mum's phone is cloned; Dad already knows an act of one of the clones. The act stands, and what Dad builds on it.
#[test]
fn nobody_falls_with_an_act_of_a_forked_log() {
    let mut home = Household::new(502);
    home.admit("mum", "dad", Role::Guardian);
    let mut other = home.draft("mum");
    let entry = home.encode(&weight(4_200));
    other.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
    let act = home.admit("mum", "gran", Role::Carer);
    let before = home.write("dad", &[weight(4_210)]);
    let other = other.sign(&home.person("mum").seed);
    home.frames.push(other.clone());
    home.hand_on();
    let after = home.write_apart("dad", &[weight(4_220)]);
    let dad = &home.person("dad").replica;
    for hash in [act, before, after] {
        assert_eq!(dad.outcome(&hash), Some(Outcome::Counted));
    }
    let entries = FrameHash::of(&home.record, &other);
    assert_eq!(dad.ledger().standing(&entries), Some(Standing::Waits(Wait::Fork)));
    assert_eq!(dad.ledger().members().len(), 3);
}

/// After a refused act nothing can follow in its log: fresh keys can go on.
#[test]
fn a_log_that_holds_a_refused_act_goes_on_under_fresh_keys() {
    let mut home = Household::new(504);
    home.admit("mum", "gran", Role::Carer);
    let (_, member) = home.stranger(Role::Carer);
    let act = home.draft_act("gran", Deed::Admit { member, keys: Vec::new() });
    home.frames.push(act.sign(&home.person("gran").seed));
    home.hand_on();
    let gran = &mut home.person_mut("gran").replica;
    assert_eq!(gran.ledger().next_place(&gran.own_log()), None);
    let taken = gran.succeed(keys_of(&[7; 32])).unwrap();
    assert_eq!(taken.frames[0].outcome, Outcome::Counted);
    home.keep(&taken);
    let written = home.write("gran", &[note("First word")]);
    assert_eq!(home.person("mum").replica.outcome(&written), Some(Outcome::Counted));
}

/// The record's first frame cannot be forked away, and whatever else claims its place does not count.
#[test]
fn nothing_stands_beside_the_first_frame() {
    let mut home = Household::new(503);
    let head = home.record.first_act();
    let (_, member) = home.stranger(Role::Guardian);
    let mut second = home.draft_act("mum", Deed::Admit { member: member.clone(), keys: Vec::new() });
    (second.seq, second.prev, second.heads_unchanged) = (0, None, false);
    let bytes = second.sign(&home.person("mum").seed);
    let mut ledger = Ledger::new(home.record);
    take(&mut ledger, &home.frames[0]);
    let hash = take(&mut ledger, &bytes);
    ledger.judge();
    assert_eq!(ledger.standing(&head), Some(Standing::Linked));
    assert_eq!(ledger.standing(&hash), Some(Standing::Waits(Wait::Fork)));
    assert!(ledger.member(&member.log()).is_none());
}

const CLASSES: [Class; 5] =
    [Class::Clinical, Class::Family, Class::Profile, Class::Arrangement, Class::Unknown(200)];

/// The table of docs/protocol.md §4.2 once more, here against frames that are sealed, signed, sent and opened.
#[test]
fn every_role_writes_its_classes_and_no_others() {
    let table = [
        (Role::Guardian, [true, true, true, true, true]),
        (Role::Carer, [false, true, false, false, false]),
        (Role::Practitioner, [true, false, false, true, false]),
    ];
    for (role, allowed) in table {
        for (class, allowed) in CLASSES.into_iter().zip(allowed) {
            let mut home = Household::new(510);
            home.admit("mum", "somebody", role);
            let draft = EntryDraft { class, ..note("text") };
            // An honest phone does not write what its person may not.
            let hash = home.force("somebody", &[draft]);
            home.hand_on();
            let expected = if allowed { Outcome::Counted } else { Outcome::Refused(Reason::Rights) };
            for person in &home.people {
                assert_eq!(
                    person.replica.outcome(&hash),
                    Some(expected),
                    "{role:?} {class:?} for {}",
                    person.name
                );
                assert_eq!(person.replica.document().len(), usize::from(allowed));
            }
        }
    }
}

/// Each act by each role, and by somebody who does not belong.
#[test]
fn every_role_does_its_acts_and_no_others() {
    let roles = [Some(Role::Guardian), Some(Role::Carer), Some(Role::Practitioner), None];
    for role in roles {
        for deed in ["create", "admit", "seal", "successor"] {
            let expected = match (deed, role) {
                ("create", _) => Err(Refusal::NotFirst),
                ("successor", Some(_)) | (_, Some(Role::Guardian)) => Ok(()),
                (_, Some(_)) => Err(Refusal::NotAllowed),
                (_, None) => Err(Refusal::NotAMember),
            };
            let expected = expected.map_or_else(Standing::Refused, |()| Standing::Linked);
            assert_eq!(act_of(role, deed), expected, "{deed} by {role:?}");
        }
    }
}

/// Where an act stands that somebody in this role signs; `None`: a stranger, whose key a refused act has made known.
fn act_of(role: Option<Role>, deed: &str) -> Standing {
    let mut home = Household::new(511);
    home.admit("mum", "dad", Role::Guardian);
    let (seed, log) = author(&mut home, role);
    let (fresh, member) = home.stranger(role.unwrap_or(Role::Guardian));
    let dad = home.person("dad").replica.own_log();
    let signature = derive_signing_key(&seed).sign(&successor_statement(&home.record, &member));
    let mut draft = FrameDraft::new(home.record, log);
    draft.kind = 2;
    draft.heads = home.heads();
    let deed = match deed {
        "create" => Deed::Create { member, epoch_commitment: [1; 32] },
        "admit" => Deed::Admit { member, keys: Vec::new() },
        "seal" => Deed::Seal { subject: dad, keys: Vec::new() },
        _ => Deed::Successor { member, predecessor: log, signature: signature.as_ref().try_into().unwrap() },
    };
    let signer = match &deed {
        Deed::Successor { member, .. } => {
            draft.log = member.log();
            fresh
        }
        _ => seed,
    };
    draft.clear = Some(Act { tips: TipVector::default(), deed }.to_bytes());
    draft.writing_key = derive_writing_key(&home.epoch_key);
    home.frames.push(draft.sign(&signer));
    let mut ledger = Ledger::new(home.record);
    let hashes: Vec<FrameHash> = home.frames.iter().map(|bytes| take(&mut ledger, bytes)).collect();
    ledger.judge();
    ledger.standing(hashes.last().unwrap()).unwrap()
}

/// Keys that belong in this role, and have written nothing.
fn author(home: &mut Household, role: Option<Role>) -> ([u8; 32], LogId) {
    if let Some(role) = role {
        home.admit("mum", "somebody", role);
        let person = home.person("somebody");
        return (person.seed, person.replica.own_log());
    }
    home.admit("mum", "gran", Role::Carer);
    let (seed, member) = home.stranger(Role::Guardian);
    let act = home.draft_act("gran", Deed::Admit { member: member.clone(), keys: Vec::new() });
    home.frames.push(act.sign(&home.person("gran").seed));
    (seed, member.log())
}

/// Two guardians let in the same keys apart. Whichever act has the lower id, nobody is demoted by it.
#[test]
fn of_several_acts_for_one_member_the_strongest_role_holds() {
    let (mut lower_is_weaker, mut lower_is_stronger) = (false, false);
    let cases = [
        (Role::Guardian, Role::Carer),
        (Role::Guardian, Role::Practitioner),
        (Role::Practitioner, Role::Carer),
    ];
    for (strong, weak) in cases {
        for seed in 520..528 {
            let mut home = Household::new(seed);
            home.admit("mum", "dad", Role::Guardian);
            let seed = home.add_phone("somebody");
            let by_mum = home.admit_apart("mum", &seed, &label_of("somebody"), strong);
            let by_dad = home.admit_apart("dad", &seed, &label_of("somebody"), weak);
            home.hand_on();
            (lower_is_weaker, lower_is_stronger) =
                (lower_is_weaker || by_dad < by_mum, lower_is_stronger || by_mum < by_dad);
            let written = home.write("somebody", &[weight(4_200)]);
            for person in &home.people {
                let ledger = person.replica.ledger();
                let log = home.person("somebody").replica.own_log();
                let now = ledger.member(&log).unwrap();
                let then = ledger.author_of(&written);
                assert_eq!((now.member.role, now.admitted_by), (strong, by_mum), "{strong:?} {weak:?}");
                assert_eq!(then.map(|then| then.member.role), Some(strong));
            }
        }
    }
    assert!(lower_is_weaker && lower_is_stronger);
}

/// Acts of Mum's log, one behind the other, each sealing nothing to herself.
fn seals(home: &mut Household, count: usize) -> Vec<Frame> {
    let mum = home.person("mum").replica.own_log();
    let seed = home.person("mum").seed;
    let mut draft = home.draft_act("mum", Deed::Seal { subject: mum, keys: Vec::new() });
    let mut frames = Vec::new();
    for _ in 0..count {
        let bytes = draft.sign(&seed);
        let hash = FrameHash::of(&home.record, &bytes);
        frames.push(Frame::parse(&bytes).unwrap());
        (draft.seq, draft.prev, draft.heads, draft.heads_unchanged) =
            (draft.seq + 1, Some(hash), vec![hash], true);
    }
    frames
}

fn beginning(home: &Household) -> Ledger {
    let mut ledger = Ledger::new(home.record);
    take(&mut ledger, &home.frames[0]);
    ledger.judge();
    ledger
}

#[test]
fn a_record_has_at_most_1024_acts() {
    let mut home = Household::new(530);
    let seals = seals(&mut home, ACTS_MAX + 1);
    let mut ledger = beginning(&home);
    for seal in &seals[..ACTS_MAX - 2] {
        assert!(matches!(ledger.take(seal.clone(), Trust::Verify), Taken::New(_)));
    }
    ledger.judge();
    assert!(!ledger.acts_are_full());
    assert!(matches!(ledger.take_standing(seals[ACTS_MAX - 2].clone()), Ok(Taken::New(_))));
    assert_eq!(ledger.acts().len(), ACTS_MAX);
    assert!(ledger.acts_are_full());
    for beyond in &seals[ACTS_MAX - 1..] {
        assert!(matches!(ledger.take(beyond.clone(), Trust::Verify), Taken::Full(_)));
        assert!(matches!(ledger.take_standing(beyond.clone()), Ok(Taken::Full(_))));
    }
    assert!(matches!(ledger.take(seals[0].clone(), Trust::Verify), Taken::Known(_)));
    // Entries go on, and whoever reads the store again has all of it.
    let mut again = Ledger::new(home.record);
    take(&mut again, &home.frames[0]);
    for seal in &seals[..ACTS_MAX - 1] {
        assert!(matches!(again.take(seal.clone(), Trust::Stored), Taken::New(_)));
    }
    again.judge();
    assert_eq!(again.acts().len(), ACTS_MAX);
}

/// An act of a made-up log, which brings its own key.
fn stranger_act(home: &Household, like: &redbook_protocol::Member, at: u64) -> Frame {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&at.to_be_bytes());
    let key = derive_signing_key(&seed);
    let mut member = like.clone();
    member.signing_public_key = ring::signature::KeyPair::public_key(&key).as_ref().try_into().unwrap();
    let mut draft = FrameDraft::new(home.record, member.log());
    draft.kind = 2;
    draft.heads = vec![home.record.first_act()];
    let deed = Deed::Create { member, epoch_commitment: [1; 32] };
    draft.clear = Some(Act { tips: TipVector::default(), deed }.to_bytes());
    Frame::parse(&draft.sign(&seed)).unwrap()
}

#[test]
fn strangers_acts_take_no_room_from_members() {
    let mut home = Household::new(531);
    let (_, like) = home.stranger(Role::Guardian);
    let seals = seals(&mut home, 1);
    let mut ledger = beginning(&home);
    for at in 0..ACTS_MAX as u64 {
        assert!(matches!(ledger.take(stranger_act(&home, &like, at), Trust::Verify), Taken::New(_)));
    }
    let more = stranger_act(&home, &like, u64::MAX);
    assert!(matches!(ledger.take(more.clone(), Trust::Verify), Taken::Full(_)));
    let seal = ledger.take(seals[0].clone(), Trust::Verify);
    assert!(matches!(seal, Taken::New(_)));
    ledger.judge();
    assert_eq!(ledger.standing(&seal.hash()), Some(Standing::Linked));
    // They are refused, and what is refused takes no room.
    assert!(matches!(ledger.take(more, Trust::Verify), Taken::New(_)));
}

/// What a relay refuses leaves no trace: an act that names it waits for it, as if it had never come.
#[test]
fn a_refused_act_is_forgotten_without_a_trace() {
    let mut home = Household::new(532);
    home.admit("mum", "gran", Role::Carer);
    let (_, member) = home.stranger(Role::Carer);
    let seed = home.person("gran").seed;
    let mut draft = home.draft_act("gran", Deed::Admit { member, keys: Vec::new() });
    let bytes = draft.sign(&seed);
    let refused = FrameHash::of(&home.record, &bytes);
    let mum = home.person("mum").replica.own_log();
    let mut names_it = home.draft_act("mum", Deed::Seal { subject: mum, keys: Vec::new() });
    let mut ledger = Ledger::new(home.record);
    for frame in &home.frames {
        take(&mut ledger, frame);
    }
    ledger.judge();
    let before = view(&ledger);
    let refusal = Standing::Refused(Refusal::NotAllowed);
    assert_eq!(ledger.take_standing(Frame::parse(&bytes).unwrap()), Err(refusal));
    assert_eq!(view(&ledger), before);
    (names_it.heads, names_it.heads_unchanged) = (vec![refused], false);
    let names_it = Frame::parse(&names_it.sign(&home.person("mum").seed)).unwrap();
    assert_eq!(ledger.take_standing(names_it), Err(Standing::Waits(Wait::Act)));
    assert_eq!(view(&ledger), before);
    // Once more, kept this time by somebody who keeps what waits, and forgotten then.
    draft.salt = [9; 16];
    let bytes = draft.sign(&seed);
    let hash = take(&mut ledger, &bytes);
    ledger.judge();
    assert_eq!(ledger.standing(&hash), Some(refusal));
    ledger.forget(&hash);
    assert_eq!(view(&ledger), before);
}

/// An entry that would take the whole frame with it is left out, and what is around it goes.
#[test]
fn what_would_be_refused_is_not_gathered() {
    let mut home = Household::new(533);
    home.admit("mum", "gran", Role::Carer);
    let early = home.encode(&note("early"));
    let first = home.encode(&note("first"));
    let clinical = home.encode(&weight(4_200));
    let second = home.encode(&note("second"));
    let mut rng = home.rng.clone();
    let gran = &mut home.person_mut("gran").replica;
    let entries: [&[u8]; 5] = [&first, &clinical, &early, b"not CBOR", &second];
    let gathered = gran.gather(&mut rng, &entries).unwrap().unwrap();
    assert_eq!(gathered.indices, [0, 4]);
    assert_eq!(gathered.taken.frames[0].outcome, Outcome::Counted);
    assert_eq!(gathered.taken.entries.len(), 2);
    // A later frame neither goes back behind an earlier one.
    assert!(gran.gather(&mut rng, &[&second, &clinical, &early]).unwrap().is_none());
    let frame = gathered.taken.frames[0].bytes.clone();
    home.frames.push(frame);
    home.hand_on();
    assert_eq!(home.person("mum").replica.document().len(), 2);
}

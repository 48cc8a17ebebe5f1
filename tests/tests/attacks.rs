//! Bad input: whatever arrives, there is an outcome for it, and what is honest goes on counting.

use redbook_protocol::limits::{FRAME_LEN_MAX, WAITING_FRAMES_MAX};
use redbook_protocol::{Act, Deed, FrameHash, Role};
use redbook_record::{Entry, join_content, split_content};
use redbook_sync::{Outcome, Reason, Replica, StoredFrame, was_verified};
use redbook_tests::SeededRng;
use redbook_tests::forge::{FrameDraft, pack, pack_deflated, pack_stored};
use redbook_tests::household::{Household, keys_of, note, weight};
use redbook_vault::{EpochKey, Keyring};

/// Mum's phone, empty, with her keys.
fn empty_phone(home: &Household) -> Replica {
    let mut keyring = Keyring::default();
    keyring.add(home.record.first_act(), EpochKey::from_bytes(home.epoch_key));
    Replica::new(home.record, keys_of(&home.person("mum").seed), keyring)
}

/// Three people who have written, and what an honest phone makes of it.
fn honest() -> (Household, Vec<[u8; 32]>) {
    let mut home = Household::of_three(600);
    home.write("mum", &[weight(4_200)]);
    home.write("dad", &[note("First smile")]);
    home.write("nurse", &[weight(4_250), weight(4_260)]);
    let heads = home.person("mum").replica.document().heads();
    (home, heads)
}

/// A phone that takes in `hostile` first, then everything honest, counts all that is honest and nothing more.
fn stands_beside(home: &Household, heads: &[[u8; 32]], hostile: &[Vec<u8>], what: &str) -> Replica {
    let mut phone = empty_phone(home);
    phone.take_in(hostile.iter().map(Vec::as_slice));
    let taken = phone.take_in(home.frames.iter().map(Vec::as_slice));
    assert!(!taken.rebuild, "{what}");
    assert_eq!(phone.document().heads(), heads, "{what}");
    assert_eq!(phone.ledger().members().len(), 3, "{what}");
    for bytes in &home.frames {
        let hash = FrameHash::of(&home.record, bytes);
        let outcome = phone.outcome(&hash).or_else(|| phone.outcome(&home.record.first_act()));
        assert_eq!(outcome, Some(Outcome::Counted), "{what}");
    }
    phone
}

/// No outcome but waits and refused for frames that are not honest.
fn none_counts(home: &Household, phone: &Replica, hostile: &[Vec<u8>], what: &str) {
    for bytes in hostile {
        let outcome = phone.outcome(&FrameHash::of(&home.record, bytes));
        let kept_or_too_long = outcome.is_some() || bytes.len() > FRAME_LEN_MAX;
        assert!(kept_or_too_long, "{what}: everything is kept");
        assert!(!matches!(outcome, Some(Outcome::Counted | Outcome::Late)), "{what}: {outcome:?}");
    }
}

#[test]
fn truncated_frames() {
    let (home, heads) = honest();
    for (at, frame) in home.frames.iter().enumerate() {
        // All short cuts, then one in seven. Not more than are kept of what is no frame at all.
        let cuts = (0..frame.len()).filter(|cut| *cut < 40 || cut % (frame.len() / 40) == 0);
        let hostile: Vec<Vec<u8>> = cuts.map(|cut| frame[..cut].to_vec()).collect();
        let phone = stands_beside(&home, &heads, &hostile, &format!("frame {at} cut"));
        none_counts(&home, &phone, &hostile, &format!("frame {at} cut"));
    }
}

#[test]
fn flipped_bits() {
    let (home, heads) = honest();
    for (at, frame) in home.frames.iter().enumerate() {
        let bits = frame.len() * 8;
        // Every bit of the header, some of the rest.
        let step = (bits / 500).max(1) | 1;
        let flips = (0..bits).filter(|bit| *bit < 60 * 8 || bit % step == 0);
        let flip = |bit: usize| {
            let mut bytes = frame.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            bytes
        };
        let hostile: Vec<Vec<u8>> = flips.map(flip).collect();
        for chunk in hostile.chunks(200) {
            let phone = stands_beside(&home, &heads, chunk, &format!("frame {at} flipped"));
            none_counts(&home, &phone, chunk, &format!("frame {at} flipped"));
        }
    }
}

#[test]
fn oversized_frames_are_not_even_kept() {
    let (home, heads) = honest();
    let mut hostile = vec![vec![0; FRAME_LEN_MAX + 1], vec![0xff; 10 * FRAME_LEN_MAX]];
    let mut padded = home.frames[3].clone();
    padded.resize(FRAME_LEN_MAX + 1, 0);
    hostile.push(padded);
    let phone = stands_beside(&home, &heads, &hostile, "oversized");
    none_counts(&home, &phone, &hostile, "oversized");
    assert_eq!(empty_phone(&home).take_in(hostile.iter().map(Vec::as_slice)).not_kept, 3);
}

#[test]
fn repeated_and_reordered_frames() {
    let (home, heads) = honest();
    for seed in 0..20 {
        let mut rng = SeededRng::new(seed);
        let mut frames: Vec<Vec<u8>> = [home.frames.clone(), home.frames.clone()].concat();
        rng.shuffle(&mut frames);
        let mut phone = empty_phone(&home);
        let counted: usize = frames.iter().map(|bytes| phone.take_in([bytes.as_slice()]).entries.len()).sum();
        assert_eq!(phone.document().heads(), heads, "seed {seed}");
        assert_eq!(counted, 4, "each entry comes to count once, seed {seed}");
    }
}

#[test]
fn frames_of_another_record() {
    let (home, heads) = honest();
    let mut other = Household::of_three(601);
    other.write("mum", &[weight(5_000)]);
    let phone = stands_beside(&home, &heads, &other.frames, "another record's frames");
    none_counts(&home, &phone, &other.frames, "another record's frames");
}

#[test]
fn wrongly_signed_chained_and_sealed_frames() {
    let (mut home, _) = honest();
    let mut hostile = Vec::new();
    let entry = home.encode(&weight(9_000));
    let content = pack_stored(&join_content(&[&entry]).unwrap());
    let (stranger, _) = home.stranger(Role::Guardian);
    let (mum, dad) = (home.person("mum").seed, home.person("dad").seed);
    let base = FrameDraft { plaintext: Some(content), ..home.draft("mum") };
    hostile.push(base.sign(&stranger));
    hostile.push(base.sign(&dad));
    hostile.push(FrameDraft { prev: Some(FrameHash::from_bytes([9; 32])), ..base.clone() }.sign(&mum));
    hostile.push(FrameDraft { seq: base.seq + 7, ..base.clone() }.sign(&mum));
    let heads = home.person("mum").replica.document().heads();
    let phone = stands_beside(&home, &heads, &hostile, "wrongly made");
    none_counts(&home, &phone, &hostile, "wrongly made");

    // Signed properly, sealed with another key: it is sound, takes its place, and is refused.
    let sealed = FrameDraft { writing_key: [3; 32], ..base }.sign(&mum);
    let phone = stands_beside(&home, &heads, std::slice::from_ref(&sealed), "wrong epoch key");
    assert_eq!(phone.outcome(&FrameHash::of(&home.record, &sealed)), Some(Outcome::Refused(Reason::Seal)));
}

/// A flood of what cannot be verified is bounded, and what can stand is taken in all the same.
#[test]
fn a_flood_is_bounded_and_blocks_nobody() {
    let (mut home, heads) = honest();
    let (seed, member) = home.stranger(Role::Guardian);
    let mut hostile = Vec::new();
    for at in 0..3_000u32 {
        // At the place of Mum's next frame, signed by somebody else; and of an author nobody has admitted.
        let mut bytes = home.frames[3].clone();
        let end = bytes.len();
        bytes[end - 70..end - 66].copy_from_slice(&at.to_le_bytes());
        hostile.push(bytes);
        let mut draft = FrameDraft::new(home.record, member.log());
        (draft.plaintext, draft.salt[0], draft.salt[1]) =
            (Some(pack_stored(&[0x80])), at as u8, (at >> 8) as u8);
        hostile.push(draft.sign(&seed));
    }
    let mut phone = empty_phone(&home);
    phone.take_in([home.frames[0].as_slice()]);
    let taken = phone.take_in(hostile.iter().map(Vec::as_slice));
    assert!(taken.frames.len() <= WAITING_FRAMES_MAX);
    assert_eq!(taken.frames.len() + taken.not_kept, hostile.len());
    phone.take_in(home.frames.iter().map(Vec::as_slice));
    assert_eq!(phone.document().heads(), heads);
    // Whoever waited for a place among them can be taken in again.
    assert!(phone.take_in(home.frames.iter().map(Vec::as_slice)).frames.is_empty());
}

/// One change of a well-formed content: bits, bytes, lengths, cuts, repeats, splices of CBOR's own heads.
fn mutate(rng: &mut SeededRng, content: &[u8]) -> Vec<u8> {
    const HEADS: [u8; 16] =
        [0x9b, 0xbb, 0x5b, 0x7b, 0x9f, 0xbf, 0x5f, 0x7f, 0xff, 0xc1, 0xf9, 0xfb, 0x1b, 0x3b, 0x81, 0xa1];
    let mut bytes = content.to_vec();
    for _ in 0..=rng.below(4) {
        let at = rng.below(bytes.len().max(1));
        match rng.below(7) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << rng.below(8),
            1 if !bytes.is_empty() => bytes[at] = rng.below(256) as u8,
            2 => bytes.insert(at.min(bytes.len()), HEADS[rng.below(HEADS.len())]),
            3 if !bytes.is_empty() => drop(bytes.remove(at)),
            4 => bytes.truncate(at),
            5 => {
                let piece =
                    bytes.get(at..(at + 1 + rng.below(40)).min(bytes.len())).unwrap_or_default().to_vec();
                let to = rng.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            _ if !bytes.is_empty() => bytes[at] = HEADS[rng.below(HEADS.len())],
            _ => bytes.push(0x9f),
        }
    }
    bytes
}

/// A frame's content as phones write it.
fn some_content(home: &mut Household) -> Vec<u8> {
    let mut correction = weight(4_300);
    correction.replaces.insert(redbook_protocol::EntryId::from_bytes([7; 16]));
    correction.confirmed = true;
    let entries: Vec<Vec<u8>> =
        [weight(4_200), note("First smile"), correction].iter().map(|draft| home.encode(draft)).collect();
    let entries: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
    join_content(&entries).unwrap()
}

#[test]
fn a_hundred_thousand_mutations_of_content() {
    let mut home = Household::new(602);
    let content = some_content(&mut home);
    let (mut rng, mut split, mut read) = (SeededRng::new(1), 0u32, 0u32);
    for at in 0..100_000 {
        let mutated = mutate(&mut rng, &content);
        let Ok(entries) = split_content(&mutated) else { continue };
        split += 1;
        assert!(entries.iter().map(|entry| entry.len()).sum::<usize>() <= mutated.len(), "mutation {at}");
        for entry in entries {
            if let Ok(entry) = Entry::decode(entry) {
                read += 1;
                assert!(entry.bytes().len() <= mutated.len(), "mutation {at}");
                // What the views call on every entry.
                let _ = (entry.doubts(), entry.payload(), entry.when().map(ToString::to_string));
            }
        }
    }
    // The mutations are near enough to the real thing to get past each check.
    assert!(split > 10_000 && read > 10_000, "{split} split, {read} read");
}

/// The same by a member who seals and signs properly: every frame has an outcome, on every phone the same.
#[test]
fn mutations_by_a_malicious_member() {
    const MUTATIONS: u64 = 3_000;
    let mut home = Household::new(603);
    home.admit("mum", "dad", Role::Guardian);
    let content = some_content(&mut home);
    let mut rng = SeededRng::new(2);
    let dad = home.person("dad").seed;
    let mut draft = home.draft("dad");
    let mut hostile: Vec<Vec<u8>> = Vec::new();
    for _ in 0..MUTATIONS {
        let mutated = mutate(&mut rng, &content);
        let plaintext = if rng.below(2) == 0 { pack_stored(&mutated) } else { pack_deflated(&mutated) };
        draft.plaintext = Some(plaintext);
        draft.salt = rng.bytes();
        let bytes = draft.sign(&dad);
        draft.prev = Some(FrameHash::of(&home.record, &bytes));
        draft.seq += 1;
        draft.heads_unchanged = true;
        hostile.push(bytes);
    }
    home.hand_on();
    let written = home.write_apart("mum", &[weight(4_400)]);
    let all: Vec<Vec<u8>> = [home.frames.clone(), hostile.clone()].concat();
    let mut forwards = empty_phone(&home);
    forwards.take_in(all.iter().map(Vec::as_slice));
    let mut backwards = empty_phone(&home);
    backwards.take_in(all.iter().rev().map(Vec::as_slice));
    assert!(forwards.outcomes().eq(backwards.outcomes()));
    assert_eq!(forwards.document().heads(), backwards.document().heads());
    assert_eq!(forwards.outcome(&written), Some(Outcome::Counted));
    for bytes in &hostile {
        let outcome = forwards.outcome(&FrameHash::of(&home.record, bytes)).unwrap();
        let allowed = [
            Outcome::Counted,
            Outcome::Refused(Reason::Content),
            Outcome::Refused(Reason::RecordedTime),
            Outcome::Refused(Reason::Rights),
        ];
        assert!(allowed.contains(&outcome), "{outcome:?}");
    }
}

/// Somebody in a role writes content of his own making; what comes of it.
fn outcome_of(role: Role, plaintext: Vec<u8>) -> Outcome {
    let mut home = Household::new(604);
    home.admit("mum", "somebody", role);
    let mut draft = home.draft("somebody");
    draft.plaintext = Some(plaintext);
    let bytes = draft.sign(&home.person("somebody").seed);
    // Somebody else's frame after it counts.
    let written = home.write("mum", &[weight(4_200)]);
    let mut phone = empty_phone(&home);
    phone.take_in(home.frames.iter().map(Vec::as_slice).chain([bytes.as_slice()]));
    assert_eq!(phone.outcome(&written), Some(Outcome::Counted));
    phone.outcome(&FrameHash::of(&home.record, &bytes)).unwrap()
}

#[test]
fn bombs_nesting_and_false_counts_by_a_malicious_member() {
    let bomb = |len: usize| pack_deflated(&vec![0x80; len]);
    // 60 KB that would inflate to 60 MB.
    let large = pack(1, &miniz_oxide::deflate::compress_to_vec(&vec![0; 60_000_000], 9));
    let deep = |head: u8| pack_deflated(&[vec![head; 200_000], vec![0x00]].concat());
    let claims = |head: u8, rest: &[u8]| pack_stored(&[&[head][..], rest].concat());
    let million: Vec<u8> = [vec![0x9a, 0x00, 0x0f, 0x42, 0x40], vec![0xa0; 200_000]].concat();
    let contents = [
        bomb(262_145),
        large,
        deep(0x81),
        deep(0x9f),
        deep(0xc1),
        deep(0xa1),
        pack_deflated(&million),
        claims(0x9b, &[0xff; 8]),
        claims(0xbb, &[0xff; 8]),
        claims(0x81, &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        pack(2, &[0x81, 0xa0]),
        vec![0; 64],
        vec![0xff; 64],
        Vec::new(),
    ];
    for (at, plaintext) in contents.into_iter().enumerate() {
        assert_eq!(outcome_of(Role::Guardian, plaintext), Outcome::Refused(Reason::Content), "content {at}");
    }
}

#[test]
fn classes_that_the_author_may_not_write() {
    let mut home = Household::new(605);
    let content = |home: &mut Household, drafts: &[redbook_record::EntryDraft]| {
        let entries: Vec<Vec<u8>> = drafts.iter().map(|draft| home.encode(draft)).collect();
        pack_stored(&join_content(&entries.iter().map(Vec::as_slice).collect::<Vec<_>>()).unwrap())
    };
    let weight_alone = content(&mut home, &[weight(4_200)]);
    let among_others = content(&mut home, &[note("one"), weight(4_200), note("two")]);
    for plaintext in [weight_alone, among_others] {
        assert_eq!(outcome_of(Role::Carer, plaintext), Outcome::Refused(Reason::Rights));
    }
    let note = content(&mut home, &[note("one")]);
    assert_eq!(outcome_of(Role::Practitioner, note), Outcome::Refused(Reason::Rights));
}

/// Acts out of shape, by a guardian who signs them properly.
#[test]
fn mutations_of_acts_by_a_malicious_member() {
    const MUTATIONS: usize = 1_000;
    let mut home = Household::new(606);
    home.write("mum", &[weight(4_200)]);
    let (_, member) = home.stranger(Role::Carer);
    let tips = home.person("mum").replica.tips();
    let clear = Act { tips, deed: Deed::Admit { member, keys: Vec::new() } }.to_bytes();
    let mut rng = SeededRng::new(3);
    let base = home.draft("mum");
    let mum = home.person("mum").seed;
    for at in 0..MUTATIONS {
        let draft = FrameDraft { kind: 2, clear: Some(mutate(&mut rng, &clear)), ..base.clone() };
        let bytes = draft.sign(&mum);
        let mut phone = empty_phone(&home);
        phone.take_in(home.frames.iter().map(Vec::as_slice).chain([bytes.as_slice()]));
        let outcome = phone.outcome(&FrameHash::of(&home.record, &bytes));
        let allowed = matches!(outcome, Some(Outcome::Counted | Outcome::Waits(_) | Outcome::Refused(_)));
        assert!(allowed, "mutation {at}: {outcome:?}");
        assert_eq!(phone.document().len(), 1, "mutation {at}");
    }
}

/// What is kept unverified (badly signed, or waiting for its place) is no better for having been stored.
#[test]
fn what_was_never_verified_is_verified_when_it_comes_back_from_the_store() {
    let (mut home, _) = honest();
    let (stranger, member) = home.stranger(Role::Guardian);
    let admission = home.draft_act("mum", Deed::Admit { member: member.clone(), keys: Vec::new() });
    let before = home.frames.clone();
    home.write("mum", &[weight(4_500)]);
    let mut behind = home.draft_act("mum", Deed::Admit { member, keys: Vec::new() });
    behind.heads_unchanged = false;
    // In Mum's name, signed by a stranger: one at her next place, one behind a frame that has not arrived.
    let hostile = [admission.sign(&stranger), behind.sign(&stranger)];
    let mut phone = empty_phone(&home);
    phone.take_in(before.iter().chain(&hostile).map(Vec::as_slice));

    let settled = |bytes: &[u8]| {
        let first = home.record.first_act();
        let hash = if bytes == home.frames[0] { first } else { FrameHash::of(&home.record, bytes) };
        phone.outcome(&hash).filter(|outcome| matches!(outcome, Outcome::Counted | Outcome::Refused(_)))
    };
    let stored: Vec<StoredFrame<'_>> = before
        .iter()
        .chain(&hostile)
        .map(|bytes| StoredFrame {
            bytes,
            settled: settled(bytes),
            was_verified: was_verified(settled(bytes)),
        })
        .collect();
    let mut keyring = Keyring::default();
    keyring.add(home.record.first_act(), EpochKey::from_bytes(home.epoch_key));
    let keys = keys_of(&home.person("mum").seed);
    let (mut again, _) = Replica::restore(keys, keyring, phone.document().clone(), home.record, stored);
    assert!(again.outcomes().eq(phone.outcomes()));
    again.take_in(home.frames.iter().map(Vec::as_slice));
    assert_eq!(again.ledger().members().len(), 3, "nobody has joined");
    let heads = home.person("mum").replica.document().heads();
    assert_eq!(again.document().heads(), heads, "and nothing is forked");
}

/// Strangers who make up keys, each with an act that brings its own: kept up to a limit, and handed on to nobody.
#[test]
fn strangers_fill_no_disk() {
    let (mut home, _) = honest();
    let mut flood = Vec::new();
    for _ in 0..WAITING_FRAMES_MAX + 404 {
        let (stranger, member) = home.stranger(Role::Guardian);
        let mut draft = home.draft_act("mum", Deed::Admit { member, keys: Vec::new() });
        (draft.log, draft.seq, draft.prev, draft.heads_unchanged) =
            (keys_of(&stranger).log(), 0, None, false);
        flood.push(draft.sign(&stranger));
    }
    let mut phone = empty_phone(&home);
    phone.take_in(home.frames.iter().map(Vec::as_slice));
    let held = phone.outcomes().count();
    let taken = phone.take_in(flood.iter().map(Vec::as_slice));
    assert!(taken.not_kept >= 400, "{} not kept", taken.not_kept);
    assert!(phone.outcomes().count() <= held + WAITING_FRAMES_MAX);
    let handed_on = phone.ledger().missing_from(&redbook_protocol::TipVector::default());
    assert_eq!(handed_on.len(), home.frames.len(), "nothing of theirs is handed on");
    home.write("mum", &[weight(4_600)]);
    phone.take_in(home.frames.iter().map(Vec::as_slice));
    assert!(phone.document().heads() == home.person("mum").replica.document().heads(), "honest frames go on");
}

"""A second reader of Redbook's protocol, written from docs/protocol.md: opens every vector under a folder.

Usage: python reader.py FOLDER. Needs `cryptography` and nothing else; `cargo xtask reader` runs it."""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import cbor
import crypto
import entries
import invitation
import payloads
import share_log
import to_page
from crypto import kdf, tagged_hash
from record import COUNTED, NONE, ROLES, Frame, NotAFrame, Record, frame_hash, log_of, refused, waits


def same(what, got, expected):
    if got != expected:
        raise AssertionError(f"{what}: expected {str(expected)[:200]}, got {str(got)[:200]}")


class Device:
    """Section 2."""

    def __init__(self, seed):
        self.signing_public = crypto.raw_public(crypto.signing_key(kdf(b"", seed, "device/sign")))
        self.kem = crypto.XWing(kdf(b"", seed, "device/kem"))
        self.read_token = kdf(b"", seed, "device/read")
        self.log = log_of(self.signing_public)


def check_device(vector):
    device = Device(bytes.fromhex(vector["seed"]))
    for name, value in (
        ("signing_public_key", device.signing_public),
        ("kem_public_key_sha256", crypto.sha256(device.kem.public)),
        ("read_token", device.read_token),
        ("read_token_hash", tagged_hash("read token", device.read_token)),
        ("log", device.log),
    ):
        same(f"{vector['name']}'s {name}", value.hex(), vector[name])
    return device


def find_epoch_key(record, device):
    """Opens what the acts seal to this device; the key is the one that the first act committed to."""
    commitment = record.sound[record.record].act.commitment
    for hash_ in sorted(record.valid_acts()):
        act = record.sound[hash_].act
        for_device = act.subject == device.log if act.type == 3 else log_of(act.member[0]) == device.log
        for epoch, enc, sealed in (act.keys or []) if for_device else []:
            info = b"redbook/v0/epoch seal\0" + record.record + epoch + device.signing_public
            key = crypto.hpke_open(device.kem, enc, info, sealed) if epoch == record.record else None
            if key and tagged_hash("epoch key", key) == commitment:
                return key
    return None


def unseal(frame, writing_key):
    key = kdf(frame.salt, writing_key, "frame", frame.header_hash)
    return crypto.gcm_open(key, frame.ciphertext, frame.header_hash)


def read_label(frame, writing_key):
    plaintext = unseal(frame, writing_key) if frame.salt else None
    content = crypto.unpack(plaintext) if plaintext is not None else None
    item = cbor.decode(content, indefinite=False) if content is not None else cbor.Map()
    return [item.get(key, "") for key in range(3)]


def open_entries(record, unseal):
    """Sections 3.3, 5 and 6: opens each log in order; a frame behind one that waits, waits."""
    found, last = {}, {}
    for log, seq in sorted(record.places):
        frame = next((f for f in record.places[log, seq] if not record.is_forked(f)), None)
        if frame is None or frame.kind != 1 or record.outcome[frame.hash] != COUNTED:
            continue
        if any(record.outcome[f.hash][0] == "waits" for f in ancestors(frame) if f.kind == 1):
            record.outcome[frame.hash] = waits("frame-before")
            continue
        plaintext = unseal(frame)
        content = crypto.unpack(plaintext) if plaintext is not None else None
        if plaintext is None or content is None:
            record.outcome[frame.hash] = refused("seal" if plaintext is None else "content")
            continue
        author = record.author(frame)
        outcome, spans, recorded = entries.judge(content, author.role, last.get(log))
        record.outcome[frame.hash] = outcome
        if outcome == COUNTED:
            last[log] = recorded
            found[frame.hash] = [(entry_id(record, author, span), span) for span in spans]
    return found


def ancestors(frame):
    while frame.parent is not None:
        frame = frame.parent
        yield frame


def entry_id(record, author, span):
    return tagged_hash("entry", record.record + author.member[0] + span)[:16]


def check_record(vector):
    id_, frames = bytes.fromhex(vector["record"]), [bytes.fromhex(f["frame"]) for f in vector["frames"]]
    record = Record(id_, frames)
    for described in vector["devices"]:
        device = check_device(described)
        if described["reads"]:
            key = bytes.fromhex(vector["epoch_key"])
            if not described["holds_epoch_key"]:
                same(f"epoch key for {described['name']}", find_epoch_key(record, device), key)
            same("commitment", tagged_hash("epoch key", key), record.sound[id_].act.commitment)
    writing_key = kdf(b"", bytes.fromhex(vector["epoch_key"]), "writing key")
    found = open_entries(record, lambda frame: unseal(frame, writing_key))
    for at, (data, expected) in enumerate(zip(frames, vector["frames"])):
        check_frame(record, found, writing_key, data, expected, f"frame {at}")
    everybody = record.members(record.valid_acts())
    members = [{"log": log.hex(), "role": ROLES[act.role], "admitted_by": by.hex()} for log, (by, act) in everybody.items()]
    same("members", sorted(members, key=lambda member: member["log"]), vector["members"])
    same("heads", [head.hex() for head in record.heads()], vector["heads"])


def check_frame(record, found, writing_key, data, expected, where):
    hash_ = record.record if frame_hash(NONE, data) == record.record else frame_hash(record.record, data)
    same(f"{where}: hash", hash_.hex(), expected["hash"])
    same(f"{where}: outcome", record.outcome[hash_], (expected["outcome"], expected["reason"]))
    got = [
        {"id": id_.hex(), "bytes": span.hex(), "decoded": cbor.as_json(cbor.decode(span))}
        for id_, span in found.get(hash_, [])
    ]
    for entry, described in zip(got, expected.get("entries", [])):
        if "payload" in described:
            entry["payload"] = payloads.read(cbor.decode(bytes.fromhex(entry["bytes"])))
    same(f"{where}: entries", got, expected.get("entries", []))
    if "label" in expected:
        same(f"{where}: label", read_label(record.sound[hash_], writing_key), expected["label"])


def check_signatures(vector):
    for case in vector["cases"]:
        parts = (bytes.fromhex(case[name]) for name in ("public_key", "signature", "message"))
        same(case["what"], crypto.verifies(*parts), case["valid"])


CHECKS = {
    "record": check_record,
    "ed25519": check_signatures,
    "invitation": lambda vector: invitation.check(vector, Device, same),
    "share_log": lambda vector: share_log.check(vector, same),
    "to_page": lambda vector: to_page.check(vector, same),
}


def main(folder):
    passed, failed = 0, 0
    for path in sorted(Path(folder).glob("*.json")):
        vector = json.loads(path.read_text(encoding="utf-8"))
        try:
            CHECKS[vector["type"]](vector)
            passed += 1
        except Exception as error:
            failed += 1
            print(f"{path.name}: {type(error).__name__}: {error}")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

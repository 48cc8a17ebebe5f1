"""Checks an export of a record (docs/protocol.md §13) with nothing but that paper: who wrote what, and that nothing was changed.

Usage: python verify.py FILE [--print]. Needs `cryptography` and nothing else. --print writes out every entry as it stands in
the signed frames. It ends with 0 where everything holds, and otherwise says what does not."""

import json
import re
import sys
from base64 import b64decode
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True

import cbor
import crypto
import payloads
from reader import open_entries
from record import COUNTED, NONE, ROLES, Record, frame_hash

FORMAT, VERSION = "redbook-export", 2


class Broken(Exception):
    """What does not hold."""


def need(condition, what):
    if not condition:
        raise Broken(what)


def read(path):
    try:
        export = json.loads(Path(path).read_text(encoding="utf-8"))
        need(export["format"] == FORMAT, "this is no export of Redbook")
        need(export["version"] == VERSION, f"this export is of version {export['version']}, not {VERSION}")
        frames = [(b64decode(f["frame"], validate=True), b64decode(f.get("key", ""))) for f in export["frames"]]
        return export, bytes.fromhex(export["record"]), frames
    except (ValueError, KeyError, TypeError) as error:
        raise Broken(f"the file is cut off or of another form ({type(error).__name__})") from None


def hash_of(id_, data):
    """Section 3: the record's first frame names the record."""
    return id_ if frame_hash(NONE, data) == id_ else frame_hash(id_, data)


def verify(path):
    """The export, the record as judged, and every counted entry by its id: (frame, bytes)."""
    export, id_, frames = read(path)
    record = Record(id_, [data for data, _ in frames])
    keys = {hash_of(id_, data): key for data, key in frames}
    need(id_ in record.sound, "the record's first frame is missing or not signed by its author")

    def unseal(frame):
        return crypto.gcm_open(keys[frame.hash], frame.ciphertext, frame.header_hash) if keys[frame.hash] else None

    opened = open_entries(record, unseal)
    for hash_, outcome in record.outcome.items():
        need(outcome != ("refused", "signature"), f"frame {hash_.hex()}: its signature does not hold")
        need(outcome != ("refused", "seal"), f"frame {hash_.hex()}: its key does not open it")
    entries = {entry: (record.sound[hash_], span) for hash_, found in opened.items() for entry, span in found}
    return export, record, entries


def compare(export, record, entries):
    """What the file says in plain text is what was signed."""
    listed = {bytes.fromhex(entry["id"]): entry for entry in export["entries"]}
    for id_ in entries:
        need(id_ in listed, f"entry {id_.hex()} was signed, and the plain text leaves it out")
    for id_, said in listed.items():
        need(id_ in entries, f"entry {id_.hex()} stands in the plain text, and nobody signed it")
        frame, span = entries[id_]
        differs = next((name for name, a, b in claims(said, frame, cbor.decode(span)) if a != b), None)
        need(differs is None, f"entry {id_.hex()}: the plain text's {differs} is not what was signed")
    members = {log.hex(): ROLES[act.role] for log, (_, act) in record.members(record.valid_acts()).items()}
    said = {member["log"]: member["role"] for member in export["members"]}
    need(said == members, "the list of members is not what was signed")


def claims(said, frame, entry):
    yield "author", said["author"], frame.log.hex()
    yield "kind", said["kind_code"], entry.get(1)
    yield "class", said["class_code"], entry.get(0)
    yield "version", said["version"], entry.get(2)
    yield "time of writing", said["recorded"], iso(entry.get(4))
    yield "replaced entries", sorted(said["replaces"]), sorted(id_.hex() for id_ in entry.get(6, []))
    for name, value in (payloads.read(entry) or {}).items():
        yield name, plain(said["payload"].get(name)), value


QUANTITY = re.compile(r"([\d.]+) (g|kg|mm|cm)|(\d+)\+(\d) weeks")
SIZES = {"g": 1, "kg": 1_000, "mm": 1, "cm": 10}


def plain(value):
    """Quantities stand in the plain text as people say them; signed are grams, millimetres and days."""
    said = QUANTITY.fullmatch(value) if isinstance(value, str) else None
    if said is None:
        return value
    return int(Decimal(said[1]) * SIZES[said[2]]) if said[1] else int(said[3]) * 7 + int(said[4])


def iso(ms):
    seconds, rest = divmod(ms, 1_000)
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S") + f".{rest:03}Z"


def write_out(entries):
    for id_, (frame, span) in sorted(entries.items(), key=lambda item: cbor.decode(item[1][1]).get(4)):
        entry = cbor.decode(span)
        kind = payloads.KINDS.get(entry.get(1), ("of a later version",))[0]
        said = json.dumps(payloads.read(entry), ensure_ascii=False)
        print(f"{iso(entry.get(4))} {frame.log.hex()} {kind} {id_.hex()} {said}")


def main(arguments):
    files = [argument for argument in arguments if argument != "--print"]
    if len(files) != 1:
        print(__doc__)
        return 2
    try:
        export, record, entries = verify(files[0])
        compare(export, record, entries)
    except (Broken, OSError) as error:
        print(f"It does not hold: {error}")
        return 1
    if "--print" in arguments:
        write_out(entries)
    frames = sum(outcome == COUNTED for outcome in record.outcome.values())
    authors = len({frame.log for frame, _ in entries.values()})
    print(f"It holds: {len(entries)} entries by {authors} authors in {frames} signed frames, as they were written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Checks an export of a record (docs/protocol.md §13) with nothing but that paper: who wrote what, and that nothing was changed.

Usage: python verify.py FILE [--print]. Needs `cryptography` and nothing else. --print writes out every entry as it stands in
the signed frames. It ends with 0 where everything holds, and otherwise says what does not."""

import json
import re
import sys
from base64 import b64decode
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True

import cbor
import crypto
import fhir
import payloads
from reader import open_entries
from record import COUNTED, NONE, ROLES, Record, frame_hash, may_write

FORMAT, VERSION = "redbook-export", 3
LABEL = ("name", "relation", "device")
# What an entry says in this file, and what is only said of it for people, made from the rest.
FIELDS = {
    "id", "author", "kind_code", "class_code", "version", "recorded", "replaces", "when", "confirmed", "imported_from",
    "payload", "written_by", "replaced_by", "status",
}  # fmt: skip
DERIVED = {"kind", "class", "when_precision", "sent", "doubts", "has_unread_parts"}
# A measurement's value in words, and its unit; of a kind that is not known, only that.
WORDED = {"unit", "text"}
NUMBERED = ("_g", "_mm", "_days")
UNREAD = {"type", "bytes", "cbor", "size"}


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
    record.labels = {hash_: label_of(record.sound[hash_], unseal) for hash_ in record.valid_acts()}
    for hash_, outcome in record.outcome.items():
        need(outcome != ("refused", "signature"), f"frame {hash_.hex()}: its signature does not hold")
        need(outcome != ("refused", "seal"), f"frame {hash_.hex()}: its key does not open it")
    entries = {entry: (record.sound[hash_], span) for hash_, found in opened.items() for entry, span in found}
    return export, record, entries


def label_of(frame, unseal):
    """Section 4: what a member goes by; three empty texts where this file does not say."""
    content = crypto.unpack(unseal(frame)) if frame.salt and unseal(frame) is not None else None
    item = cbor.decode(content, indefinite=False) if content is not None else cbor.Map()
    return [item.get(key, "") for key in range(3)]


def compare(export, record, entries):
    """What the file says in plain text and as FHIR is what was signed."""
    try:
        compare_all(export, record, entries)
        standing = Standing(record, entries)
        read = {id_: cbor.decode(span) for id_, (_, span) in entries.items()}
        fhir.compare(export["fhir"], read, standing.status, lambda entry: when_text(entry.get(3)))
    except fhir.Differs as differs:
        raise Broken(f"its FHIR: {differs}") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise Broken(f"its plain text is of another form ({type(error).__name__})") from None


def compare_all(export, record, entries):
    listed = {bytes.fromhex(entry["id"]): entry for entry in export["entries"]}
    for id_ in entries:
        need(id_ in listed, f"entry {id_.hex()} was signed, and the plain text leaves it out")
    need(len(listed) == len(export["entries"]), "an entry stands in the plain text twice")
    standing = Standing(record, entries)
    for id_, said in listed.items():
        need(id_ in entries, f"entry {id_.hex()} stands in the plain text, and nobody signed it")
        frame, span = entries[id_]
        entry = cbor.decode(span)
        every = [*claims(said, frame, entry), *standing.claims(said, id_), *author_claims(said, record, frame)]
        differs = next((name for name, a, b in every if a != b), None)
        unknown = set(said) - FIELDS - DERIVED
        need(not unknown, f"entry {id_.hex()}: {sorted(unknown)} is nothing that this version knows")
        need(differs is None, f"entry {id_.hex()}: the plain text's {differs} is not what was signed")
    members = record.members(record.valid_acts()).items()
    signed = {log.hex(): [ROLES[act.role], *record.labels[hash_]] for log, (hash_, act) in members}
    said = {member["log"]: [member[name] for name in ("role", *LABEL)] for member in export["members"]}
    need(said == signed, "the list of members is not what was signed")


def claims(said, frame, entry):
    yield "author", said["author"], frame.log.hex()
    yield "kind", said["kind_code"], entry.get(1)
    yield "class", said["class_code"], entry.get(0)
    yield "version", said["version"], entry.get(2)
    yield "time of writing", said["recorded"], iso(entry.get(4))
    yield "replaced entries", sorted(said["replaces"]), sorted(id_.hex() for id_ in entry.get(6, []))
    yield "time when it happened", said["when"], when_text(entry.get(3))
    yield "confirmation", said["confirmed"], entry.get(7) is True
    origin = entry.get(8)
    yield "origin", said.get("imported_from"), origin.get(1) if isinstance(origin, cbor.Map) else None
    read = payloads.read(entry)
    if read is None:
        # A kind of a later version: nothing of it may be told in words.
        yield "payload", {key for key in said["payload"] if key not in UNREAD}, set()
        return
    payload = said["payload"]
    for name in set(read) | (set(payload) - {"type"}):
        if name not in read and name in WORDED and "value" in read:
            continue
        # A quantity stands twice: in words, and as the number that was signed.
        base = name.rpartition("_")[0] if name.endswith(NUMBERED) else ""
        signed = read.get(base) if name not in read and base in read else read.get(name)
        yield name, plain(payload.get(name)) or None, signed or None
    if "value" in read and "text" in payload and "text" not in read:
        yield "text", plain(payload["text"]), read["value"]


def author_claims(said, record, frame):
    """Who wrote it, as the act that made them a member names them."""
    hash_, act = record.members(record.closure_of(frame.full_heads))[frame.log]
    yield "author's role", said["written_by"]["role"], ROLES[act.role]
    for name, text in zip(LABEL, record.labels[hash_]):
        yield f"author's {name}", said["written_by"][name], text


class Standing:
    """Section 6: what an entry replaces stops being current if the author may write the class of what is replaced."""

    def __init__(self, record, entries):
        self.replacers = {}
        for id_, (frame, span) in entries.items():
            entry = cbor.decode(span)
            role = record.author(frame).role
            for target in entry.get(6, []):
                if target in entries and may_write(role, cbor.decode(entries[target][1]).get(0)):
                    self.replacers.setdefault(target, []).append((id_, entry.get(1)))

    def claims(self, said, id_):
        replacers = self.replacers.get(id_, [])
        yield "replacers", sorted(said["replaced_by"]), sorted(by.hex() for by, _ in replacers)
        yield "status", said["status"], self.status(id_)

    def status(self, id_):
        replacers = self.replacers.get(id_, [])
        return "replaced" if any(kind != 0 for _, kind in replacers) else "retracted" if replacers else "current"


def when_text(when):
    """ISO 8601, as precisely as was signed."""
    if when is None or when[0] not in (1, 2, 3, 4):
        return None
    precision, value = when[:2]
    if precision == 1:
        return f"{value:04}"
    if precision == 2:
        return f"{value // 12:04}-{value % 12 + 1:02}"
    if precision == 3:
        return (date(1970, 1, 1) + timedelta(days=value)).isoformat()
    local = datetime(1970, 1, 1) + timedelta(minutes=value + when[2])
    sign, offset = "-" if when[2] < 0 else "+", abs(when[2])
    zone = f"{sign}{offset // 60:02}:{offset % 60:02}" if offset else "Z"
    return local.strftime("%Y-%m-%dT%H:%M") + zone


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
    print("Not looked at: profile, aside and text, and in the FHIR more than sorts, names, times, values and what was given.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

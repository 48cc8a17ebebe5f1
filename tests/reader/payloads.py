"""The payloads of entries: reads the tables of section 6 of docs/protocol.md, and then payloads by them. What the paper does
not say, this reader does not know."""

import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import cbor

PAPER = Path(__file__).parents[2] / "docs" / "protocol.md"
ROW = re.compile(r"^\| (\d+) \| (\w+) \| [\w ]+ \| (.*) \|$")
FIELD = re.compile(r"(\d+): (\*\*)?(\w+)(?:\*\*)? (.+)")
EPOCH = date(1970, 1, 1)


class Unreadable(Exception):
    pass


def kinds():
    """By number: the name, and by key the name of each field, whether it must be there, and what it holds."""
    section = PAPER.read_text(encoding="utf-8").split("\n## 6. ")[1].split("\n## 7. ")[0]
    found = {}
    for line in section.splitlines():
        if row := ROW.match(line):
            fields = (FIELD.fullmatch(field) for field in row[3].split("; "))
            found[int(row[1])] = row[2], {int(f[1]): (f[3], bool(f[2]), f[4]) for f in fields}
    return found


KINDS = kinds()


def read(entry):
    """The payload's fields by name; None where the kind is unknown, or the payload not readable."""
    kind = KINDS.get(entry.get(1))
    payload = entry.get(5, cbor.Map())
    if kind is None or entry.get(2) != 1 or not isinstance(payload, cbor.Map):
        return None
    try:
        return fields(kind[1], payload)
    except Unreadable:
        return None


def fields(declared, payload):
    found = {}
    for key, (name, required, holds) in declared.items():
        item = payload.get(key)
        value = None if item is None else plain(holds, item)
        if value is None and required:
            raise Unreadable(name)
        # A flag that is false is one that is left out.
        if value is not None and not (holds == "flag" and value is False):
            found[name] = value
    return found


def plain(holds, item):
    if holds.startswith("("):
        names = dict(reversed(choice.split(" ")) for choice in holds[1:-1].split(", "))
        numbers = {int(number): name for name, number in names.items()}
        return numbers.get(number(item), item)
    if holds in ("flag", "yes or no"):
        return need(item, item is True or item is False)
    if holds == "date":
        return iso(item)
    if holds == "record id":
        return need(item, isinstance(item, bytes) and len(item) == 32).hex()
    if holds in ("number", "g", "mm", "g or mm", "days"):
        return need(number(item), item < 1 << (16 if holds == "days" else 32))
    return need(item, isinstance(item, str))


def number(item):
    return need(item, type(item) is int and item >= 0)


def need(item, is_so):
    if not is_so:
        raise Unreadable(item)
    return item


def iso(when):
    """As key 3 of an entry; None for a precision that this reader does not know."""
    need(when, isinstance(when, list) and len(when) >= 2)
    precision, value = when[0], when[1]
    if precision == 1:
        return f"{value:04}"
    if precision == 2:
        return f"{value // 12:04}-{value % 12 + 1:02}"
    if precision == 3:
        return (EPOCH + timedelta(days=value)).isoformat()
    if precision != 4:
        return None
    zone = timezone(timedelta(minutes=when[2]))
    local = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=value)
    text = local.astimezone(zone).isoformat(timespec="minutes")
    return text.replace("+00:00", "Z")

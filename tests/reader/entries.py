"""The content of a frame: sections 5 and 6 of docs/protocol.md."""

import cbor
from cbor import Malformed
from record import COUNTED, may_write, need, number, refused

ENTRY_LEN_MAX = 16_384
ENTRIES_MAX = 4_096
RECORDED_MS_MAX = 253_402_300_799_999


def judge(content, role, last):
    """Outcome, the bytes of each entry, the last recorded time."""
    try:
        spans = cbor.spans(content)
        need(1 <= len(spans) <= ENTRIES_MAX and all(len(span) <= ENTRY_LEN_MAX for span in spans))
    except Malformed:
        return refused("content"), [], last
    for span in spans:
        try:
            entry_class, recorded = envelope(cbor.decode(span, cbor.DEPTH_MAX - 1))
        except Malformed:
            return refused("content"), [], last
        if not may_write(role, entry_class):
            return refused("rights"), [], last
        if last is not None and recorded <= last:
            return refused("recorded-time"), [], last
        last = recorded
    return COUNTED, spans, last


def envelope(item):
    need(isinstance(item, cbor.Map))
    keys = [key for key, _ in item if type(key) is int and key >= 0]
    need(len(keys) == len(set(keys)))
    need(number(item.get(0)) < 256 and number(item.get(1)) >= 0 and number(item.get(2)) >= 1)
    recorded = number(item.get(4))
    need(recorded <= RECORDED_MS_MAX)
    if item.get(3) is not None:
        check_when(item.get(3))
    if item.get(6) is not None:
        ids = item.get(6)
        need(type(ids) is list and len(ids) <= 64)
        need(all(isinstance(id_, bytes) and len(id_) == 16 for id_ in ids) and ids == sorted(set(ids)))
    need(item.get(7) in (None, True, False))
    return item.get(0), recorded


def check_when(when):
    """Years 1 to 9999, offsets to 18 hours; a precision of a later version is not judged."""
    need(type(when) is list and when)
    precision = number(when[0])
    if precision not in (1, 2, 3, 4):
        return
    need(len(when) >= (3 if precision == 4 else 2) and all(type(part) is int for part in when[1:3]))
    days_first, days_after = -719_162, 2_932_897
    value = when[1]
    if precision == 1:
        need(1 <= value <= 9_999)
    elif precision == 2:
        need(1 <= value // 12 <= 9_999)
    elif precision == 3:
        need(days_first <= value < days_after)
    else:
        need(-1_080 <= when[2] <= 1_080 and days_first * 1_440 <= value + when[2] < days_after * 1_440)

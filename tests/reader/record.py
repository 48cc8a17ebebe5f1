"""Frames, acts and what becomes of them: sections 3 to 6 of docs/protocol.md."""

import cbor
import crypto
from crypto import tagged_hash

NONE = bytes(32)
GUARDIAN, CARER, PRACTITIONER = 1, 2, 3
ROLES = {GUARDIAN: "guardian", CARER: "carer", PRACTITIONER: "practitioner"}
STRONGEST_FIRST = (GUARDIAN, PRACTITIONER, CARER)
ACTS_MAX = 1024
COUNTED = ("counted", "")


def refused(reason):
    return ("refused", reason)


def waits(reason):
    return ("waits", reason)


def may_write(role, entry_class):
    known = {CARER: (2,), PRACTITIONER: (1, 4)}
    return role == GUARDIAN or entry_class in known[role]


def log_of(public_key):
    return tagged_hash("log", public_key)[:16]


def frame_hash(record, frame):
    return tagged_hash("frame hash", record + frame)


class NotAFrame(Exception):
    """Its argument is the outcome."""


class Frame:
    """Section 3, taken apart."""

    def __init__(self, data):
        self.data = data
        if len(data) > 65_536 or len(data) < 64:
            raise NotAFrame(refused("form"))
        self.before, self.signature = data[:-64], data[-64:]
        for at, known in ((0, (0,)), (1, (1,)), (2, (1, 2))):
            if len(self.before) <= at:
                raise NotAFrame(refused("form"))
            if self.before[at] not in known:
                raise NotAFrame(waits("newer-version"))
        self.kind, self.log, self.at = self.before[2], self.before[3:19], 19
        self.seq = self.number()
        self.prev = self.take(8) if self.seq else b""
        self.heads = self.read_heads()
        self.clear = self.take(self.number()) if self.kind == 2 else None
        self.salt = None
        if self.kind == 1 or self.at < len(self.before):
            self.salt = self.take(16)
            if len(self.before) - self.at < 16:
                raise NotAFrame(refused("form"))
        self.start, self.ciphertext = self.before[: self.at], self.before[self.at :]
        self.act = read_act(self.clear) if self.kind == 2 else None

    def take(self, count):
        if count > len(self.before) - self.at:
            raise NotAFrame(refused("form"))
        self.at += count
        return self.before[self.at - count : self.at]

    def number(self):
        read = crypto.varint(self.before, self.at)
        if read is None or self.at > len(self.before):
            raise NotAFrame(refused("form"))
        self.at = read[1]
        return read[0]

    def read_heads(self):
        """None for unchanged."""
        count = self.take(1)[0]
        if count == 0xFF and self.seq:
            return None
        if count > 64 or (count == 0 and self.seq):
            raise NotAFrame(refused("form"))
        heads = [self.take(32) for _ in range(count)]
        if any(a >= b for a, b in zip(heads, heads[1:])):
            raise NotAFrame(refused("form"))
        return heads

    def header(self, place):
        record, key, prev, heads = place
        return b"redbook/v0/frame\0" + record + key + prev + bytes([len(heads)]) + b"".join(heads) + self.start


class Act:
    pass


def need(condition):
    if not condition:
        raise cbor.Malformed("form")


def keyed(item):
    """A map whose keys are unsigned and ascend."""
    need(isinstance(item, cbor.Map))
    keys = [key for key, _ in item]
    need(all(type(key) is int and key >= 0 for key in keys) and keys == sorted(set(keys)))
    return item


def fixed(item, length):
    need(isinstance(item, bytes) and len(item) == length)
    return item


def number(item):
    need(type(item) is int and 0 <= item < 1 << 64)
    return item


def read_act(clear):
    """Section 4: an Act, or the outcome of what is none."""
    try:
        return parse_act(keyed(cbor.decode(clear, indefinite=False)))
    except cbor.Malformed:
        return refused("act-form")


def parse_act(item):
    act = Act()
    act.type = number(item.get(0))
    if act.type not in (1, 2, 3, 4):
        return waits("newer-version")
    check_tips(item.get(1))
    act.member = None
    if act.type != 3 or item.get(2) is not None:
        member = keyed(item.get(2))
        act.member = (fixed(member.get(0), 32), fixed(member.get(1), 1216), fixed(member.get(2), 32))
        act.role = number(member.get(3))
        if act.role not in ROLES:
            return waits("newer-version")
    for key, types, length in ((3, (1,), 32), (5, (3,), 16), (6, (4,), 16), (7, (4,), 64)):
        if act.type in types or item.get(key) is not None:
            fixed(item.get(key), length)
    act.commitment, act.subject, act.predecessor, act.signature = (item.get(key) for key in (3, 5, 6, 7))
    act.keys = item.get(4)
    if act.type in (2, 3) or act.keys is not None:
        need(type(act.keys) is list and len(act.keys) <= 64)
        for key in act.keys:
            need(type(key) is list and len(key) == 3)
            for part, length in zip(key, (32, 1120, 48)):
                fixed(part, length)
    return act


def check_tips(tips):
    need(type(tips) is list and len(tips) <= 1024)
    for tip in tips:
        need(type(tip) is list and len(tip) == 3)
        fixed(tip[0], 16), number(tip[1]), fixed(tip[2], 32)
    logs = [tip[0] for tip in tips]
    need(logs == sorted(set(logs)))


def member_bytes(act):
    """Keys 0 to 3, in deterministic CBOR."""
    signing, kem, token = act.member
    out = b"\xa4"
    for key, part in ((0, signing), (1, kem), (2, token)):
        out += bytes([key]) + cbor.head(2, len(part)) + part
    return out + bytes([3, act.role])


class Record:
    """All frames, judged: order of arrival never matters."""

    def __init__(self, record, frames):
        self.record, self.outcome, self.frames = record, {}, {}
        for data in frames:
            try:
                frame = Frame(data)
                first = frame.kind == 2 and frame.seq == 0 and frame.heads == [] and frame_hash(NONE, data) == record
                frame.hash = record if first else frame_hash(record, data)
                self.frames[frame.hash] = frame
            except NotAFrame as error:
                self.outcome[frame_hash(record, data)] = error.args[0]
        self.find_keys()
        self.find_sound()
        self.find_forks()
        self.fold()
        for frame in self.sound.values():
            self.outcome[frame.hash] = self.standing(frame)

    def find_keys(self):
        acts = [frame.act for frame in self.frames.values() if isinstance(frame.act, Act)]
        self.keys = {log_of(act.member[0]): act.member[0] for act in acts if act.member}

    def find_sound(self):
        """A frame is sound under a sound frame before it; the first of a log under nothing."""
        self.sound, self.places = {}, {}
        for frame in sorted(self.frames.values(), key=lambda frame: frame.seq):
            if frame.log not in self.keys:
                self.outcome[frame.hash] = waits("author-unknown")
                continue
            before = self.places.get((frame.log, frame.seq - 1), [])
            parents = [p for p in before if p.hash.startswith(frame.prev)] if frame.seq else [None]
            if not parents:
                self.outcome[frame.hash] = waits("frame-before")
            elif not any(self.try_parent(frame, parent) for parent in parents):
                self.outcome[frame.hash] = refused("signature")

    def try_parent(self, frame, parent):
        heads = frame.heads if frame.heads is not None else parent.heads_after
        record = NONE if frame.hash == self.record else self.record
        place = (record, self.keys[frame.log], parent.hash if parent else NONE, heads)
        header = frame.header(place)
        if not crypto.verifies(place[1], frame.signature, header + frame.ciphertext):
            return False
        frame.parent, frame.full_heads, frame.header_hash = parent, heads, crypto.sha256(header)
        frame.heads_after = [frame.hash] if frame.kind == 2 else heads
        self.sound[frame.hash] = frame
        self.places.setdefault((frame.log, frame.seq), []).append(frame)
        return True

    def find_forks(self):
        self.ends = {}
        for (log, seq), frames in self.places.items():
            if len(frames) > 1:
                # The record's first frame stands whatever else its author signs for that place.
                end = seq + 1 if any(frame.hash == self.record for frame in frames) else seq
                self.ends[log] = min(end, self.ends.get(log, end))

    def is_forked(self, frame):
        """Entries wait from the fork on; acts only beside the record's first frame."""
        beside_first = frame.hash != self.record and any(
            other.hash == self.record for other in self.places[frame.log, frame.seq]
        )
        return beside_first or (frame.kind == 1 and frame.seq >= self.ends.get(frame.log, frame.seq + 1))

    def fold(self):
        """Acts, each judged once all it names is judged; what cannot be judged waits for an act."""
        self.verdict, self.closure = {}, {}
        open_acts = [f for f in self.sound.values() if f.kind == 2 and not self.is_forked(f)]
        while True:
            left = [frame for frame in open_acts if not self.decide(frame)]
            if len(left) == len(open_acts):
                return
            open_acts = left

    def decide(self, frame):
        closure = self.closure_of(frame.full_heads)
        if isinstance(closure, tuple):
            if closure[0] == "waits":
                return False
            verdict = closure
        elif isinstance(frame.act, tuple):
            verdict = frame.act
        else:
            verdict = self.check(frame, frame.act, closure)
        self.verdict[frame.hash] = verdict
        if verdict == COUNTED:
            self.closure[frame.hash] = closure | {frame.hash}
        return True

    def closure_of(self, heads):
        """The acts that these heads know, or the outcome of a frame that names them."""
        verdicts = [self.verdict.get(head, waits("act-missing")) for head in heads]
        if any(verdict[0] == "refused" for verdict in verdicts):
            return refused("heads")
        waiting = [verdict for verdict in verdicts if verdict[0] == "waits"]
        if waiting:
            return waiting[-1]
        return set().union(*(self.closure[head] for head in heads))

    def members(self, closure):
        """Members as of a set of acts: log to (act id, act); of several for one, the strongest role, then the lower id."""
        found = {}
        makers = [(hash_, self.sound[hash_].act) for hash_ in closure if self.sound[hash_].act.type != 3]
        for hash_, act in sorted(makers, key=lambda made: (STRONGEST_FIRST.index(made[1].role), made[0])):
            found.setdefault(log_of(act.member[0]), (hash_, act))
        return found

    def goes_back(self, frame, closure):
        return frame.parent is not None and not set(frame.parent.heads_after) <= closure

    def check(self, frame, act, closure):
        """Section 4.1, rules 3 to 5."""
        if len(closure) >= ACTS_MAX:
            return refused("too-many-acts")
        if frame.hash == self.record:
            own = act.type == 1 and log_of(act.member[0]) == frame.log and act.role == GUARDIAN
            return COUNTED if own else refused("not-first")
        if not frame.full_heads or self.goes_back(frame, closure):
            return refused("heads")
        members = self.members(closure)
        if act.type == 1:
            return refused("not-first")
        if act.type in (2, 3):
            if frame.log not in members:
                return refused("not-a-member")
            if members[frame.log][1].role != GUARDIAN:
                return refused("not-allowed")
        if act.type == 3:
            return COUNTED if act.subject in members else refused("not-a-member")
        if any(set(act.member) & set(known.member) for _, known in members.values()):
            return refused("already-a-member")
        return self.check_successor(frame, act, members) if act.type == 4 else COUNTED

    def check_successor(self, frame, act, members):
        if act.predecessor not in members:
            return refused("not-a-member")
        before = members[act.predecessor][1]
        own = frame.seq == 0 and log_of(act.member[0]) == frame.log and act.role == before.role
        statement = b"redbook/v0/successor\0" + self.record + crypto.sha256(member_bytes(act))
        signed = own and crypto.verifies(before.member[0], act.signature, statement)
        return COUNTED if signed else refused("successor")

    def standing(self, frame):
        if self.is_forked(frame):
            return waits("fork")
        if frame.kind == 2:
            return self.verdict.get(frame.hash, waits("act-missing"))
        closure = self.closure_of(frame.full_heads)
        if isinstance(closure, tuple):
            return closure
        if not frame.full_heads or self.goes_back(frame, closure):
            return refused("heads")
        return COUNTED if frame.log in self.members(closure) else refused("not-a-member")

    def author(self, frame):
        return self.members(self.closure_of(frame.full_heads))[frame.log][1]

    def valid_acts(self):
        return {hash_ for hash_, verdict in self.verdict.items() if verdict == COUNTED}

    def heads(self):
        acts = self.valid_acts()
        return sorted(acts - {head for act in acts for head in self.sound[act].full_heads})

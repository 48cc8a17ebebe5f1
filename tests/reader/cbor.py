"""CBOR (RFC 8949) as docs/protocol.md section 1 wants it: well-formed, nested at most 16 deep, read without recursion on
what somebody else claims."""


class Malformed(Exception):
    pass


BREAK = object()
DEPTH_MAX = 16


class Map(list):
    """Pairs in the order in which they came."""

    def get(self, key, default=None):
        return next((value for at, value in self if type(at) is int and at == key), default)


class Other:
    """A tag, a float or a simple value: well-formed, and of no meaning here."""


class Reader:
    def __init__(self, data, indefinite):
        self.data, self.at, self.indefinite = data, 0, indefinite

    def take(self, count):
        if count > len(self.data) - self.at:
            raise Malformed("cut off")
        self.at += count
        return self.data[self.at - count : self.at]

    def item(self, depth):
        """One item; depth is how many arrays, maps and tags may still be opened."""
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info == 31:
            return self.without_length(major, depth)
        if info > 27:
            raise Malformed("reserved")
        value = info if info < 24 else int.from_bytes(self.take(1 << (info - 24)), "big")
        if major == 0:
            return value
        if major == 1:
            return -1 - value
        if major == 2:
            return bytes(self.take(value))
        if major == 3:
            return self.text(value)
        if major == 7:
            return self.simple(info, value)
        if depth == 0:
            raise Malformed("nested too deep")
        if major == 6:
            self.item(depth - 1)
            return Other()
        count = value * (2 if major == 5 else 1)
        if count > len(self.data) - self.at:
            raise Malformed("claims more than there is")
        return self.container(major, [self.item(depth - 1) for _ in range(count)])

    def text(self, length):
        try:
            return self.take(length).decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed("not UTF-8") from None

    @staticmethod
    def simple(info, value):
        if info == 24 and value < 32:
            raise Malformed("simple value below 32 in two bytes")
        return {20: False, 21: True}.get(info, Other())

    @staticmethod
    def container(major, items):
        if any(item is BREAK for item in items):
            raise Malformed("break")
        return items if major == 4 else Map(zip(items[::2], items[1::2]))

    def without_length(self, major, depth):
        if not self.indefinite or major in (0, 1, 6):
            raise Malformed("no length")
        if major == 7:
            return BREAK
        if major in (2, 3):
            return self.pieces(major)
        if depth == 0:
            raise Malformed("nested too deep")
        items = []
        while (item := self.item(depth - 1)) is not BREAK:
            items.append(item)
        if major == 5 and len(items) % 2:
            raise Malformed("a key without a value")
        return self.container(major, items)

    def pieces(self, major):
        joined = b"" if major == 2 else ""
        while self.data[self.at : self.at + 1] != b"\xff":
            head = self.data[self.at : self.at + 1]
            if not head or head[0] >> 5 != major or head[0] & 31 == 31:
                raise Malformed("a piece of another type")
            joined += self.item(0)
        self.at += 1
        return joined


def decode(data, depth=DEPTH_MAX, indefinite=True):
    """Exactly one item."""
    reader = Reader(data, indefinite)
    item = reader.item(depth)
    if item is BREAK or reader.at != len(data):
        raise Malformed("something follows, or nothing is there")
    return item


def spans(data, depth=DEPTH_MAX):
    """The bytes of each item of the array that `data` is, after checking the whole."""
    if not isinstance(decode(data, depth), list) or data[0] >> 5 != 4:
        raise Malformed("not an array")
    reader = Reader(data, True)
    count = None
    info = reader.take(1)[0] & 31
    if info != 31:
        count = info if info < 24 else int.from_bytes(reader.take(1 << (info - 24)), "big")
    found = []
    while len(found) != count and reader.data[reader.at :] != b"\xff":
        start = reader.at
        reader.item(depth - 1)
        found.append(data[start : reader.at])
    return found


def as_json(item):
    if isinstance(item, Map):
        return {str(key): as_json(value) for key, value in item}
    if isinstance(item, list):
        return [as_json(value) for value in item]
    return f"h'{item.hex()}'" if isinstance(item, bytes) else item


def head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    size = next(size for size in range(4) if value < 1 << (8 << size))
    return bytes([major << 5 | 24 + size]) + value.to_bytes(1 << size, "big")

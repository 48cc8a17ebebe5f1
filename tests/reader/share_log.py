"""The log of a share: section 11.4 of docs/protocol.md."""

import unicodedata

import cbor
import crypto

INFO = b"redbook/v0/share log"
ENC_LEN, PLAIN_LEN, NAME_CHARS_MAX = 32, 832, 200
# Unicode's White_Space, which is not what Python strips.
WHITE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
TURNING = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF}


def check(vector, same):
    key = crypto.X25519Kem(bytes.fromhex(vector["log_private_key"]))
    same("log key", key.public.hex(), vector["log_key"])
    for number, entry in enumerate(vector["entries"], 1):
        check_entry(key, bytes.fromhex(vector["share"]), entry, f"entry {number}", same)
    for name in vector["names"]:
        same(ascii(name["said"]), kept(name["said"]), name["kept"])


def check_entry(key, share, entry, where, same):
    sealed = bytes.fromhex(entry["sealed"])
    same(f"{where}: length", len(sealed), ENC_LEN + PLAIN_LEN + 16)
    plain = crypto.hpke_open(key, sealed[:ENC_LEN], INFO, sealed[ENC_LEN:], share)
    content = bytes.fromhex(entry["content"])
    same(f"{where}: content", plain, content + bytes(PLAIN_LEN - len(content)))
    other = bytes([share[0] ^ 1]) + share[1:]
    same(f"{where}: of another share", crypto.hpke_open(key, sealed[:ENC_LEN], INFO, sealed[ENC_LEN:], other), None)
    happened = cbor.decode(content, indefinite=False)
    same(f"{where}: when and what", (happened.get(0), happened.get(1)), (entry["at_seconds"], entry["what"]))
    same(f"{where}: who", kept(happened.get(2, "")), entry["recipient"])


def kept(said):
    """What is kept of a name; None where nothing is left."""
    shown = [c for c in said.strip(WHITE) if unicodedata.category(c) not in ("Cc", "Zl", "Zp") and ord(c) not in TURNING]
    return "".join(shown[:NAME_CHARS_MAX]).strip(WHITE) or None

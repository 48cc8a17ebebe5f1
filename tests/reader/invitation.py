"""Invitations: section 9 of docs/protocol.md."""

import base64

import cbor
import crypto
from crypto import kdf, tagged_hash
from record import ROLES

SCHEME = "redbook:join/"


def check(vector, device_of, same):
    text = vector["link"].removeprefix(SCHEME)
    link = cbor.decode(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), indefinite=False)
    record, secret, commitment = (link.get(key) for key in range(3))
    same("record", record.hex(), vector["record"])
    same("secret", secret.hex(), vector["secret"])
    same("relay", link.get(3), vector["relay"])
    same("role", ROLES[link.get(4)], vector["role"])
    request, nonce = (open_box(record, secret, code, box, same) for code, box in enumerate(vector["boxes"], 1))
    same("nonce", nonce.hex(), vector["nonce"])
    same("commitment", tagged_hash("invitation nonce", nonce), commitment)
    check_request(request, vector, link.get(4), device_of, same)
    digest = tagged_hash("compared code", record + secret + nonce + request)
    number = int.from_bytes(digest[:8], "big") % 1_000_000
    same("code", f"{number // 1000:03} {number % 1000:03}", vector["code"])


def open_box(record, secret, code, box, same):
    derived = {name: kdf(record, secret, f"invitation/{name}", bytes([code])) for name in ("id", "write", "read", "seal")}
    for name, key in (("id", "id"), ("write", "write_key"), ("read", "read_key")):
        same(f"box {code}: {key}", derived[name].hex(), box[key])
    context = (b"invitation request", b"invitation reply")[code - 1]
    sealed = bytes.fromhex(box["sealed"])
    content = crypto.gcm_open(kdf(sealed[:16], derived["seal"], "rest", context), sealed[16:], context)
    same(f"box {code}: content", content.hex() if content else None, box["content"])
    return content


def check_request(request, vector, role, device_of, same):
    member, label = (cbor.decode(part, indefinite=False) for part in cbor.decode(request, indefinite=False))
    device = device_of(bytes.fromhex(vector["newcomer_seed"]))
    token_hash = tagged_hash("read token", device.read_token)
    same("member", [member.get(key) for key in range(4)], [device.signing_public, device.kem.public, token_hash, role])
    same("label", [label.get(key) for key in range(3)], vector["newcomer_label"])

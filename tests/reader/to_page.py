"""A share on its way to a screen, as the page sees it: section 11.8 of docs/protocol.md."""

import base64

import crypto
from crypto import kdf, tagged_hash
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

SCHEME = "redbook:to/"
CONTEXTS = (b"page hello", b"page answer", b"page link")


def check(vector, same):
    text = vector["code"].removeprefix(SCHEME)
    same("code's length", len(text), 87)
    code = base64.urlsafe_b64decode(text + "=")
    version, secret, commitment = code[0], code[1:33], code[33:]
    same("version", version, 1)
    same("secret", secret.hex(), vector["secret"])
    page = X25519PrivateKey.from_private_bytes(bytes.fromhex(vector["page_private_key"]))
    phone = X25519PrivateKey.from_private_bytes(bytes.fromhex(vector["phone_private_key"]))
    page_key, phone_key = crypto.raw_public(page), crypto.raw_public(phone)
    same("page key", page_key.hex(), vector["page_key"])
    same("phone key", phone_key.hex(), vector["phone_key"])
    nonce = bytes.fromhex(vector["nonce"])
    same("commitment", tagged_hash("page", page_key + nonce), commitment)
    seals = [check_names(secret, number, box, same) for number, box in enumerate(vector["boxes"], 1)]
    hello, answer = (open_rest(seal, *parts) for seal, *parts in zip(seals, vector["boxes"], CONTEXTS[:2]))
    same("hello", hello, phone_key)
    same("answer", answer, page_key + nonce)
    digest = tagged_hash("compared code to page", secret + hello + answer)
    number = int.from_bytes(digest[:8], "big") % 1_000_000
    same("digits", f"{number // 1000:03} {number % 1000:03}", vector["digits"])
    agreed = page.exchange(X25519PublicKey.from_public_bytes(hello))
    same("agreed", agreed, phone.exchange(X25519PublicKey.from_public_bytes(answer[:32])))
    key = kdf(secret, agreed, "page/link", hello + answer)
    link = crypto.gcm_open(key, bytes.fromhex(vector["boxes"][2]["sealed"]), CONTEXTS[2])
    same("link", link, bytes.fromhex(vector["boxes"][2]["content"]))
    same("link's text", link.decode(), vector["link"])


def check_names(secret, number, box, same):
    """The names and keys of a box; gives the key of its seal."""
    derived = {name: kdf(b"", secret, f"page/{name}", bytes([number])) for name in ("id", "write", "read", "seal")}
    for name, key in (("id", "id"), ("write", "write_key"), ("read", "read_key")):
        same(f"box {number}: {key}", derived[name].hex(), box[key])
    return derived["seal"]


def open_rest(seal, box, context):
    sealed = bytes.fromhex(box["sealed"])
    content = crypto.gcm_open(kdf(sealed[:16], seal, "rest", context), sealed[16:], context)
    return content if content == bytes.fromhex(box["content"]) else None

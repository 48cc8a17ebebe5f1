"""The algorithms of suite 1, from the primitives of `cryptography` and the standard library."""

import hashlib
import hmac
import zlib

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

PREFIX = b"redbook/v0/"
CONTENT_LEN_MAX = 262_144


def sha256(data):
    return hashlib.sha256(data).digest()


def tagged_hash(tag, data):
    return sha256(PREFIX + tag.encode() + b"\0" + data)


def hkdf_extract(salt, key):
    return hmac.digest(salt or bytes(32), key, "sha256")


def hkdf_expand(prk, info, length):
    out, block, count = b"", b"", 1
    while len(out) < length:
        block = hmac.digest(prk, block + info + bytes([count]), "sha256")
        out, count = out + block, count + 1
    return out[:length]


def kdf(salt, key, name, rest=b""):
    return hkdf_expand(hkdf_extract(salt, key), PREFIX + name.encode() + b"\0" + rest, 32)


def raw_public(key):
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def signing_key(seed):
    return Ed25519PrivateKey.from_private_bytes(seed)


def verifies(public_key, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def gcm_open(key, sealed, data):
    try:
        return AESGCM(key).decrypt(bytes(12), sealed, data)
    except InvalidTag:
        return None


class XWing:
    """draft-connolly-cfrg-xwing-kem: ML-KEM-768 and X25519 from 32 bytes."""

    number = 0x647A

    def __init__(self, key):
        expanded = hashlib.shake_256(key).digest(96)
        self.mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self.x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])
        self.public = raw_public(self.mlkem) + raw_public(self.x25519)

    def decapsulate(self, enc):
        x_public = enc[1088:]
        shared_m = self.mlkem.decapsulate(enc[:1088])
        shared_x = self.x25519.exchange(X25519PublicKey.from_public_bytes(x_public))
        label = bytes([0x5C, 0x2E, 0x2F, 0x2F, 0x5E, 0x5C])
        return hashlib.sha3_256(shared_m + shared_x + x_public + self.public[1184:] + label).digest()


class X25519Kem:
    """RFC 9180 §4.1: DHKEM(X25519, HKDF-SHA256)."""

    number = 0x0020

    def __init__(self, private):
        self.private = X25519PrivateKey.from_private_bytes(private)
        self.public = raw_public(self.private)

    def decapsulate(self, enc):
        suite = b"KEM" + self.number.to_bytes(2, "big")
        agreed = self.private.exchange(X25519PublicKey.from_public_bytes(enc))
        secret = hkdf_extract(b"", b"HPKE-v1" + suite + b"eae_prk" + agreed)
        context = (32).to_bytes(2, "big") + b"HPKE-v1" + suite + b"shared_secret" + enc + self.public
        return hkdf_expand(secret, context, 32)


def hpke_open(private, enc, info, sealed, aad=b""):
    """RFC 9180, base mode, HKDF-SHA256 (1), AES-256-GCM (2), first message."""
    suite = b"HPKE" + private.number.to_bytes(2, "big") + bytes([0, 1, 0, 2])

    def extract(salt, label, key):
        return hkdf_extract(salt, b"HPKE-v1" + suite + label + key)

    def expand(secret, label, context, length):
        return hkdf_expand(secret, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context, length)

    shared = private.decapsulate(enc)
    context = b"\0" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
    try:
        return AESGCM(key).decrypt(nonce, sealed, aad)
    except InvalidTag:
        return None


def varint(data, at):
    """The number at `at` and where it ends; None where it is cut off, too large or not in its shortest form."""
    value = 0
    for count in range(10):
        if at + count >= len(data):
            return None
        byte = data[at + count]
        value |= (byte & 0x7F) << (7 * count)
        if byte < 0x80:
            shortest = byte != 0 or count == 0
            return (value, at + count + 1) if shortest and value < 1 << 64 else None
    return None


def padded_len(length):
    if length <= 64:
        return 64
    e = length.bit_length() - 1
    step = 1 << (e - e.bit_length())
    return -(-length // step) * step


def unpack(plaintext):
    """Section 3.3; None where it is not as it must be."""
    read = varint(plaintext, 1)
    if not plaintext or read is None:
        return None
    length, start = read
    end = start + length
    if end > len(plaintext) or any(plaintext[end:]) or len(plaintext) != padded_len(end):
        return None
    body = plaintext[start:end]
    if plaintext[0] == 0:
        return body if length <= CONTENT_LEN_MAX else None
    return inflate(body) if plaintext[0] == 1 else None


def inflate(body):
    stream = zlib.decompressobj(-15)
    try:
        out = stream.decompress(body, CONTENT_LEN_MAX + 1)
    except zlib.error:
        return None
    whole = stream.eof and not stream.unused_data
    return out if whole and len(out) <= CONTENT_LEN_MAX else None

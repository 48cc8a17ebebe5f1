// Seals as a sender does, with node:crypto: JWE for a link, §12 of docs/protocol.md for an offline share.

import { createCipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";

const base64url = (bytes) => Buffer.from(bytes).toString("base64url");

/** A compact JWE of `value` (JSON, or bytes as they are). `head` replaces parts of the protected header. */
export function sealed(value, key, { zip = false, head = {} } = {}) {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value));
  const header = { alg: "dir", enc: "A256GCM", cty: "application/fhir+json", ...(zip && { zip: "DEF" }), ...head };
  const protectedHead = base64url(JSON.stringify(header));
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(protectedHead));
  const text = Buffer.concat([cipher.update(zip ? deflateRawSync(bytes) : bytes), cipher.final()]);
  return [protectedHead, "", base64url(nonce), base64url(text), base64url(cipher.getAuthTag())].join(".");
}

/** `#shlink:/...` of a payload. */
export function shlink(payload) {
  return `#shlink:/${base64url(JSON.stringify(payload))}`;
}

/** `#rb1....` of an offline share; under words if there are any. */
export function offlineFragment(share, { words = null, rounds = 1_000_000 } = {}) {
  const plain = deflateRawSync(Buffer.from(JSON.stringify(share)), { level: 9 });
  if (words === null) return `#rb1.${base64url(Buffer.concat([Buffer.of(0), plain]))}`;
  const [salt, nonce, count] = [randomBytes(16), randomBytes(12), Buffer.alloc(4)];
  count.writeUInt32BE(rounds);
  const before = Buffer.concat([Buffer.of(1), salt, count, nonce]);
  const cipher = createCipheriv("aes-256-gcm", pbkdf2Sync(words, salt, rounds, 32, "sha256"), nonce);
  cipher.setAAD(before);
  return `#rb1.${base64url(Buffer.concat([before, cipher.update(plain), cipher.final(), cipher.getAuthTag()]))}`;
}

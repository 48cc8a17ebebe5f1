// Boxes of a relay that says when it is asked, and a phone of somebody unknown: docs/protocol.md §11.8 once more, by node's own crypto.

import { createCipheriv, createHash, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, createDecipheriv } from "node:crypto";
import { createServer } from "node:http";
import { once, EventEmitter } from "node:events";
import { closed } from "./host.mjs";

/** `{origin, put(id, blob), read(id), asked(id), count, busy, close}`; with `busy` it says to wait so many seconds. */
export async function startBoxes() {
  const held = new Map();
  const events = new EventEmitter();
  const boxes = { busy: 0, count: 0, put: (id, blob) => held.set(id.toString("hex"), Buffer.from(blob)), read: (id) => held.get(id.toString("hex")) };
  boxes.asked = async (id) => (await once(events, id.toString("hex")))[0];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const headers = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type", "Access-Control-Expose-Headers": "retry-after", "Content-Type": "application/cbor" };
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    boxes.count += 1;
    const id = body.subarray(4, 36);
    if (boxes.busy) response.writeHead(429, { ...headers, "Retry-After": String(boxes.busy) }).end();
    else if (request.url === "/v0/box/put") { boxes.put(id, body.subarray(body.length - 80)); response.writeHead(200, headers).end(Buffer.from([0xa0])); }
    else answer(response, headers, boxes.read(id));
    events.emit(id.toString("hex"), performance.now());
    return undefined;
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  boxes.origin = `http://127.0.0.1:${server.address().port}`;
  boxes.close = () => closed(server);
  return boxes;
}

function answer(response, headers, blob) {
  const time = Buffer.from([1, 0x1a, 0x70, 0, 0, 0]);
  if (!blob) return response.writeHead(200, headers).end(Buffer.concat([Buffer.from([0xa1]), time]));
  const head = blob.length > 255 ? [0xa2, 0, 0x59, blob.length >> 8, blob.length & 255] : [0xa2, 0, 0x58, blob.length];
  return response.writeHead(200, headers).end(Buffer.concat([Buffer.from(head), blob, time]));
}

const tagged = (tag) => Buffer.from(`redbook/v0/${tag}\0`);
const kdf = (salt, key, name, rest) => Buffer.from(hkdfSync("sha256", key, salt, Buffer.concat([tagged(name), rest]), 32));
const hash = (tag, ...parts) => createHash("sha256").update(Buffer.concat([tagged(tag), ...parts])).digest();
const ZERO = Buffer.alloc(12);

function encrypted(key, context, plain) {
  const cipher = createCipheriv("aes-256-gcm", key, ZERO).setAAD(Buffer.from(context));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypted(key, context, sealed) {
  const cipher = createDecipheriv("aes-256-gcm", key, ZERO).setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

/** Somebody who has seen the code. */
export async function stranger(code) {
  const secret = Buffer.from(code.slice("redbook:to/".length), "base64url").subarray(1, 33);
  const commitment = Buffer.from(code.slice("redbook:to/".length), "base64url").subarray(33);
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const mine = Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url");
  const derived = (name, box) => kdf("", secret, name, Buffer.from([box]));
  const restKey = (box, context, salt) => kdf(salt, derived("page/seal", box), "rest", Buffer.from(context));
  const box = (number) => ({ id: derived("page/id", number) });
  const phone = { code, hello: box(1), answer: box(2), link: box(3) };
  phone.hello.sealed = async (key = mine) => {
    const salt = randomBytes(16);
    return Buffer.concat([salt, encrypted(restKey(1, "page hello", salt), "page hello", key)]);
  };
  phone.link.sealed = async (answered, link) => {
    const plain = decrypted(restKey(2, "page answer", answered.subarray(0, 16)), "page answer", answered.subarray(16));
    if (!hash("page", plain).equals(commitment)) throw new Error("the page answered with what it had not committed to");
    const [page, nonce] = [plain.subarray(0, 32), plain.subarray(32)];
    const digits = String(hash("compared code to page", secret, mine, page, nonce).readBigUInt64BE() % 1_000_000n).padStart(6, "0");
    phone.digits = () => `${digits.slice(0, 3)} ${digits.slice(3)}`;
    const theirs = createPublicKey({ key: { kty: "OKP", crv: "X25519", x: page.toString("base64url") }, format: "jwk" });
    const key = kdf(secret, diffieHellman({ privateKey, publicKey: theirs }), "page/link", Buffer.concat([mine, page, nonce]));
    return encrypted(key, "page link", Buffer.from(link));
  };
  return phone;
}

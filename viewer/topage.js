// A share comes to this screen by its code, three boxes and six digits: docs/protocol.md §11.8, ADR 0032. Nothing is opened here:
// what comes of it is a link, and a person says whether it may be opened.

import { Trouble, decrypted, joined, orTrouble, readCapped, toBase64url, utf8 } from "./bytes.js";
import { BOX_BYTES_MAX } from "./limits.js";
import { ask, waitSeconds } from "./relay.js";

const CODE = "redbook:to/";
const VERSION = 1;
const HELLO = 1;
const ANSWER = 2;
const LINK = 3;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const ATTEMPT_MS = 600_000;
const POLL_MS = 2_000;
const ONE_USE = new Uint8Array(12);

const bytesOf = (text) => new TextEncoder().encode(text);
const random = (size) => crypto.getRandomValues(new Uint8Array(size));
const keyPair = () => crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);

/** Whether this browser can: it needs X25519. */
export async function canReceive() {
  try {
    return Boolean(await keyPair());
  } catch {
    return false;
  }
}

/** An attempt, good for ten minutes. `text` is what its code says, `ended` stops it, the rest are its keys. */
export async function beginAttempt() {
  const { privateKey, publicKey } = await keyPair();
  const [secret, nonce] = [random(KEY_BYTES), random(SALT_BYTES)];
  const page = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
  const text = CODE + toBase64url(joined([[VERSION], secret, await hash("page", page, nonce)]));
  return { text, secret, nonce, page, privateKey, until: Date.now() + ATTEMPT_MS, ended: false };
}

/**
 * Waits at all `relays` for a phone. Tells `digits(text)` once, and `silent(whether)`: that none answers, or one does again.
 * Gives the link, or null where the attempt was ended. Throws Trouble("screen-late", "screen-taken").
 */
export async function linkOf(attempt, relays, { digits, silent }) {
  const [relay, phone] = await firstHello(attempt, relays, silent);
  if (attempt.ended) return null;
  const { secret, nonce, page, privateKey } = attempt;
  const key = await orTrouble("screen-taken", () => linkKey(secret, privateKey, phone, joined([phone, page, nonce])));
  const put = await seal(secret, ANSWER, joined([page, nonce]));
  if (!(await asked(attempt, relay, ANSWER, silent, put))) return null;
  digits(await digitsOf(secret, phone, page, nonce));
  const sealed = await asked(attempt, relay, LINK, silent);
  return sealed && orTrouble("screen-taken", async () => utf8(await decrypted(key, ONE_USE, bytesOf("page link"), sealed)));
}

/** The relay and the phone's key of the first hello that opens. No other is looked at after it. */
async function firstHello(attempt, relays, silent) {
  const mute = new Set();
  let found = false;
  const race = { secret: attempt.secret, until: attempt.until, get ended() { return found || attempt.ended; } };
  return Promise.race(relays.map(async (relay) => {
    const heard = (isMute) => {
      mute[isMute ? "add" : "delete"](relay);
      silent(mute.size === relays.length);
    };
    const phone = await asked(race, relay, HELLO, heard);
    found = true;
    return [relay, phone];
  }));
}

/** Puts `put` into a box, or looks until something is there; of hello, until it opens. Null where the attempt was ended. */
async function asked(attempt, relay, box, silent, put) {
  const { secret } = attempt;
  const [id, key] = [await derived(secret, "page/id", box), await derived(secret, put ? "page/write" : "page/read", box)];
  const body = cborOf([id, key, ...(put ? [put] : [])]);
  while (!attempt.ended) {
    // By the clock: the timers of a computer that sleeps stand still.
    if (Date.now() > attempt.until) throw new Trouble("screen-late");
    const { status, bytes, wait } = await once(`${relay}/v0/box/${put ? "put" : "get"}`, body);
    if (attempt.ended) return null;
    silent(status === 0);
    if (put && status === 409) throw new Trouble("screen-taken");
    const blob = status === 200 && (put ?? blobIn(bytes));
    const taken = blob && (box === HELLO ? await opened(secret, blob) : blob);
    if (taken) return taken;
    await new Promise((done) => setTimeout(done, Math.min(wait ? wait * 1000 : POLL_MS * (0.8 + Math.random() * 0.4), Math.max(attempt.until - Date.now(), 0) + 1)));
  }
  return null;
}

/** One request; status 0 where there is no answer that a relay gives. */
async function once(url, body) {
  try {
    const answer = await ask(url, { method: "POST", headers: { "content-type": "application/cbor" }, body });
    const { status } = answer;
    const known = [200, 404, 409, 429, 503].includes(status);
    return { status: known ? status : 0, bytes: await readCapped(answer.body, BOX_BYTES_MAX), wait: waitSeconds(answer) };
  } catch {
    return { status: 0, bytes: null, wait: null };
  }
}

/** The CBOR map `{0: bytes, 1: bytes, ...}`, each of at most 255 bytes. */
function cborOf(parts) {
  return joined([[0xa0 + parts.length], ...parts.flatMap((part, key) => [[key, 0x58, part.length], part])]);
}

/** The blob in the CBOR map `{0: blob, 1: time}`, or null where there is none yet. */
function blobIn(bytes) {
  const [map, key, head, high, low] = bytes;
  if (map !== 0xa2 || key !== 0) return null;
  const [start, size] = head === 0x59 ? [5, high * 256 + low] : head === 0x58 ? [4, high] : [3, head - 0x40];
  return bytes.length > start + size ? bytes.subarray(start, start + size) : null;
}

/** `H` of docs/protocol.md §1. */
async function hash(tag, ...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined([bytesOf(`redbook/v0/${tag}\0`), ...parts])));
}

/** `KDF` of §1. */
async function kdf(salt, key, name, rest) {
  const info = joined([bytesOf(`redbook/v0/${name}\0`), rest]);
  const from = await crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, from, KEY_BYTES * 8));
}

const derived = (secret, name, box) => kdf(new Uint8Array(), secret, name, [box]);

const CONTEXT = { [HELLO]: bytesOf("page hello"), [ANSWER]: bytesOf("page answer") };

const boxKey = async (secret, box, salt) => kdf(salt, await derived(secret, "page/seal", box), "rest", CONTEXT[box]);

async function seal(secret, box, plain) {
  const salt = random(SALT_BYTES);
  const key = await crypto.subtle.importKey("raw", await boxKey(secret, box, salt), "AES-GCM", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: ONE_USE, additionalData: CONTEXT[box] }, key, plain);
  return joined([salt, new Uint8Array(sealed)]);
}

/** What hello holds; null where it does not open. */
async function opened(secret, blob) {
  const key = await boxKey(secret, HELLO, blob.subarray(0, SALT_BYTES));
  return decrypted(key, ONE_USE, CONTEXT[HELLO], blob.subarray(SALT_BYTES)).catch(() => null);
}

/** The key of the link: both sides' keys make it. All zeros would be anybody's. */
async function linkKey(secret, privateKey, phone, rest) {
  const theirs = await crypto.subtle.importKey("raw", phone, { name: "X25519" }, false, []);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, privateKey, KEY_BYTES * 8));
  if (!shared.some(Boolean)) throw new Trouble("screen-taken");
  return kdf(secret, shared, "page/link", rest);
}

async function digitsOf(secret, phone, page, nonce) {
  const { buffer } = await hash("compared code to page", secret, phone, page, nonce);
  const digits = String(new DataView(buffer).getBigUint64(0) % 1_000_000n).padStart(6, "0");
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

// What can go wrong, bytes and JSON with an end, and what is sealed: a JWE, or an offline share (docs/protocol.md §12).

import { DEPTH_MAX, PLAIN_BYTES_MAX, ROUNDS_MAX, SEALED_CHARS_MAX } from "./limits.js";

/** Codes: the names under `troubles` in words.js. `detail` is a number or an origin that the sentence needs. */
export class Trouble extends Error {
  constructor(code, detail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Runs `work`; whatever it throws that is no Trouble becomes one of `code`. */
export async function orTrouble(code, work) {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof Trouble ? thrown : new Trouble(code);
  }
}

/** The bytes of base64url text without padding, or null. */
export function fromBase64url(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    return null;
  }
  return fromBase64(text.replace(/-/g, "+").replace(/_/g, "/"));
}

/** Base64url text without padding. */
export function toBase64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/** The bytes of base64 text, with or without padding, or null. */
export function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Reads a stream to its end, and no further than `bytesMax`. Throws Trouble("too-big"). */
export async function readCapped(stream, bytesMax) {
  const reader = stream.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return joined(parts);
    }
    size += value.length;
    if (size > bytesMax) {
      reader.cancel().catch(() => {});
      throw new Trouble("too-big");
    }
    parts.push(value);
  }
}

/** Bytes one after the other. */
export function joined(parts) {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Undoes raw deflate (RFC 1951), stopping beyond `bytesMax`. */
export async function inflateRaw(bytes, bytesMax) {
  let inflating;
  try {
    inflating = new DecompressionStream("deflate-raw");
  } catch {
    throw new Trouble("browser");
  }
  return readCapped(new Blob([bytes]).stream().pipeThrough(inflating), bytesMax);
}

/** UTF-8 bytes as text; throws on bytes that are none. */
export function utf8(bytes) {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** Parses JSON that nests no deeper than DEPTH_MAX. Throws Trouble("unreadable"). */
export function parseJson(text) {
  if (nestsTooDeep(text)) {
    throw new Trouble("unreadable");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("unreadable");
  }
}

function nestsTooDeep(text) {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Opens a JWE in compact form: alg dir, enc A256GCM, perhaps zip DEF, and nothing else. `{value, contentType}`: what was sealed,
 * parsed. Throws Trouble("tampered", "too-big", "too-new", "unreadable").
 */
export async function openSealed(sealed, key) {
  const parts = sealed.trim().split(".");
  if (sealed.length > SEALED_CHARS_MAX) throw new Trouble("too-big");
  if (parts.length !== 5 || parts[1] !== "") throw new Trouble("tampered");
  const [header, , nonce, text, tag] = parts.map(fromBase64url);
  if (!header || !text || nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) throw new Trouble("tampered");
  const head = headOf(header);
  checkHead(head);
  const additional = new TextEncoder().encode(parts[0]);
  const plain = await decrypted(key, nonce, additional, joined([text, tag]));
  const bytes = head.zip ? await orTrouble("unreadable", () => inflateRaw(plain, PLAIN_BYTES_MAX)) : plain;
  if (bytes.length > PLAIN_BYTES_MAX) throw new Trouble("too-big");
  const value = parseJson(await orTrouble("unreadable", () => utf8(bytes)));
  return { value, contentType: typeof head.cty === "string" ? head.cty : "" };
}

function headOf(bytes) {
  try {
    return parseJson(utf8(bytes));
  } catch {
    throw new Trouble("tampered");
  }
}

/** What another version may have chosen is told from what is damaged. */
function checkHead(head) {
  const known = head?.alg === "dir" && head.enc === "A256GCM" && (head.zip === undefined || head.zip === "DEF");
  if (!known || head.crit !== undefined) throw new Trouble("too-new");
}

/** Opens AES-256-GCM; `sealed` ends with the tag. */
export async function decrypted(key, nonce, additional, sealed) {
  const how = { name: "AES-GCM", iv: nonce, additionalData: additional, tagLength: TAG_BYTES * 8 };
  return orTrouble("tampered", async () => {
    const secret = key instanceof CryptoKey ? key : await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
    return new Uint8Array(await crypto.subtle.decrypt(how, secret, sealed));
  });
}

const OPEN = 0;
const WORDS = 1;
const SALT_END = 1 + 16;
const ROUNDS_END = SALT_END + 4;
const NONCE_END = ROUNDS_END + 12;

/** Whether it asks for words. Throws Trouble where the form is another. */
export function needsWords(bytes) {
  if (bytes[0] === OPEN) return false;
  if (bytes[0] !== WORDS) throw new Trouble("too-new");
  if (bytes.length < NONCE_END + TAG_BYTES) throw new Trouble("not-a-link");
  return true;
}

/** The JSON of the share; `words` as somebody typed them. Throws Trouble("words") where they do not open it. */
export async function openOffline(bytes, words) {
  const deflated = needsWords(bytes) ? await unsealed(bytes, words) : bytes.subarray(1);
  const plain = await orTrouble("unreadable", () => inflateRaw(deflated, PLAIN_BYTES_MAX));
  return parseJson(await orTrouble("unreadable", () => utf8(plain)));
}

async function unsealed(bytes, words) {
  const rounds = new DataView(bytes.buffer, bytes.byteOffset).getUint32(SALT_END);
  if (rounds === 0 || rounds > ROUNDS_MAX) throw new Trouble("too-new");
  const secret = new TextEncoder().encode(asSent(words));
  const typed = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes.subarray(1, SALT_END), iterations: rounds };
  const key = await crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const nonce = bytes.subarray(ROUNDS_END, NONCE_END);
  return opened(key, nonce, bytes);
}

async function opened(key, nonce, bytes) {
  try {
    return await decrypted(key, nonce, bytes.subarray(0, NONCE_END), bytes.subarray(NONCE_END));
  } catch {
    throw new Trouble("words");
  }
}

/** As the sender joined them: lower case, single spaces. People type commas and hyphens. */
function asSent(words) {
  return words.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");
}

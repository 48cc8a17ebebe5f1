// An offline share: docs/protocol.md §12. Opens it and gives its JSON; what the JSON says is read in fhir/short.js.

import { inflateRaw, parseJson, utf8 } from "./bytes.js";
import { PLAIN_BYTES_MAX, ROUNDS_MAX } from "./limits.js";
import { decrypted } from "./seal.js";
import { Trouble, orTrouble } from "./trouble.js";

const OPEN = 0;
const WORDS = 1;
const SALT_END = 1 + 16;
const ROUNDS_END = SALT_END + 4;
const NONCE_END = ROUNDS_END + 12;
const TAG_BYTES = 16;

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

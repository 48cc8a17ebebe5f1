// Opens a JWE in compact form: alg dir, enc A256GCM, perhaps zip DEF. Nothing else is opened.

import { fromBase64url, inflateRaw, parseJson, utf8 } from "./bytes.js";
import { PLAIN_BYTES_MAX, SEALED_CHARS_MAX } from "./limits.js";
import { Trouble, orTrouble } from "./trouble.js";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `{value, contentType}`: what was sealed, parsed. Throws Trouble("tampered", "too-big", "too-new" or "unreadable"). */
export async function openSealed(sealed, key) {
  const parts = sealed.trim().split(".");
  if (sealed.length > SEALED_CHARS_MAX) throw new Trouble("too-big");
  if (parts.length !== 5 || parts[1] !== "") throw new Trouble("tampered");
  const [header, , nonce, text, tag] = parts.map(fromBase64url);
  if (!header || !text || nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) throw new Trouble("tampered");
  const head = headOf(header);
  checkHead(head);
  const additional = new TextEncoder().encode(parts[0]);
  const plain = await decrypted(key, nonce, additional, joined(text, tag));
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

function joined(a, b) {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

// Bytes: base64url, reading and inflating with an end, UTF-8, JSON that does not nest without one.

import { DEPTH_MAX } from "./limits.js";
import { Trouble } from "./trouble.js";

/** The bytes of base64url text without padding, or null. */
export function fromBase64url(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    return null;
  }
  return fromBase64(text.replace(/-/g, "+").replace(/_/g, "/"));
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
      return joined(parts, size);
    }
    size += value.length;
    if (size > bytesMax) {
      reader.cancel().catch(() => {});
      throw new Trouble("too-big");
    }
    parts.push(value);
  }
}

function joined(parts, size) {
  const all = new Uint8Array(size);
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

// Reads what stood behind the # of the address, or what somebody pasted: a SMART Health Link, or an offline share.

import { fromBase64url, parseJson, utf8 } from "./bytes.js";
import { LABEL_CHARS_MAX, LINK_CHARS_MAX, URL_CHARS_MAX } from "./limits.js";
import { allowedUrl } from "./relays.js";
import { clean } from "./fhir/read.js";
import { Trouble } from "./trouble.js";

const SHLINK = "shlink:/";
const OFFLINE = "rb1.";
const KEY_BYTES = 32;
const VERSION = 1;
/** Seconds beyond this are milliseconds that somebody took for seconds: the year 5138. */
const SECONDS_MAX = 100_000_000_000;

/**
 * The link in `text`: `{kind: "link", url, key, exp, needsPasscode, goesOn, direct, label}` or `{kind: "offline", bytes}`.
 * Throws Trouble: "not-a-link", "too-new", "relay".
 */
export function readLink(text, relays) {
  const body = bodyOf(text.trim());
  if (body.length > LINK_CHARS_MAX) throw new Trouble("not-a-link");
  if (body.startsWith(OFFLINE)) return offline(body.slice(OFFLINE.length));
  if (/^rb\d+\./.test(body)) throw new Trouble("too-new");
  if (body.toLowerCase().startsWith(SHLINK)) return link(payloadOf(body.slice(SHLINK.length)), relays);
  throw new Trouble("not-a-link");
}

function bodyOf(text) {
  const body = text.slice(text.lastIndexOf("#") + 1);
  if (!body.includes("%")) return body;
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}

function offline(text) {
  const bytes = fromBase64url(text);
  if (!bytes || bytes.length === 0) throw new Trouble("not-a-link");
  return { kind: "offline", bytes };
}

function payloadOf(text) {
  const bytes = fromBase64url(text);
  try {
    return parseJson(utf8(bytes));
  } catch {
    throw new Trouble("not-a-link");
  }
}

function link(payload, relays) {
  if (typeof payload !== "object" || payload === null) throw new Trouble("not-a-link");
  const version = payload.v ?? VERSION;
  if (typeof version === "number" && version > VERSION) throw new Trouble("too-new");
  const flag = typeof payload.flag === "string" ? payload.flag : "";
  const has = (letter) => flag.includes(letter);
  const key = fromBase64url(payload.key);
  const broken = version !== VERSION || key?.length !== KEY_BYTES || (has("U") && has("P"));
  if (broken || typeof payload.url !== "string" || payload.url.length > URL_CHARS_MAX) {
    throw new Trouble("not-a-link");
  }
  const url = allowedUrl(payload.url, relays);
  if (!url) throw new Trouble("relay", hostOf(payload.url));
  return {
    kind: "link",
    url: url.href,
    host: url.host,
    key,
    exp: secondsOf(payload.exp),
    needsPasscode: has("P"),
    goesOn: has("L"),
    direct: has("U"),
    label: clean(payload.label, LABEL_CHARS_MAX),
  };
}

function secondsOf(exp) {
  const seconds = Number(exp ?? NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return null;
  return seconds > SECONDS_MAX ? seconds / 1000 : seconds;
}

function hostOf(text) {
  try {
    return new URL(text).host.slice(0, LABEL_CHARS_MAX);
  } catch {
    return "";
  }
}

// Which relays may be called, the link to one, asking it, and what it answers opened to a record. Sends nothing but what the standard
// names.

import { Trouble, fromBase64url, openOffline, openSealed, orTrouble, parseJson, readCapped, utf8 } from "./bytes.js";
import { clean, obj } from "./fhir/read.js";
import { addAttachments, recordOf } from "./fhir/record.js";
import { shortRecordOf } from "./fhir/forms.js";
import { EMBEDDED_CHARS_MAX, FILES_MAX, LABEL_CHARS_MAX, LINK_CHARS_MAX, MANIFEST_BYTES_MAX, REQUEST_MS_MAX, SEALED_CHARS_MAX, URL_CHARS_MAX, WAIT_SECONDS_MAX } from "./limits.js";

const FHIR = "application/fhir+json";
const LOCAL = ["127.0.0.1", "localhost"];

/** The origins that connect-src of the page's own policy names. */
export function allowedRelays() {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
  const connect = policy.split(";").map((part) => part.trim().split(/\s+/));
  return connect.filter(([name]) => name === "connect-src").flatMap(([, ...origins]) => origins);
}

/** The URL in `text` if this page may call it: https, or http on this computer, of an allowed relay. Otherwise null. */
export function allowedUrl(text, relays) {
  const url = parsed(text);
  if (!url || url.username || url.password) return null;
  const secure = url.protocol === "https:" || (url.protocol === "http:" && LOCAL.includes(url.hostname));
  return secure && relays.includes(url.origin) ? url : null;
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

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

/** Where a busy relay does not say how long. */
const BUSY_SECONDS = 30;

/** `{files: [{contentType, embedded, location, ended}], more, waitSeconds}`. Throws Trouble. */
async function askManifest(link, recipient, passcode) {
  const asked = { recipient, embeddedLengthMax: EMBEDDED_CHARS_MAX };
  if (link.needsPasscode) asked.passcode = passcode;
  const answer = await ask(link.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  if (answer.status === 401) throw new Trouble("passcode", await triesLeft(answer));
  checkStatus(answer);
  const manifest = parseJson(await textOf(answer, MANIFEST_BYTES_MAX));
  const files = Array.isArray(manifest?.files) ? manifest.files : null;
  if (!files) throw new Trouble("unreadable");
  return {
    files: files.slice(0, FILES_MAX).map(file),
    more: Math.max(0, files.length - FILES_MAX),
    waitSeconds: waitSeconds(answer) ?? 0,
  };
}

function file(entry) {
  const text = (value) => (typeof value === "string" ? value : "");
  return {
    contentType: text(entry?.contentType),
    embedded: text(entry?.embedded),
    location: text(entry?.location),
    ended: entry?.status === "no-longer-valid",
  };
}

/** The sealed text of a file of the manifest. */
async function fetchFile(listed, link, relays) {
  if (listed.embedded) return listed.embedded;
  const url = allowedUrl(listed.location, relays);
  if (!url) throw new Trouble("file-elsewhere");
  const answer = await ask(url.href, { method: "GET" });
  checkStatus(answer);
  return textOf(answer, SEALED_CHARS_MAX);
}

/** The sealed text behind a link that is one file. */
async function fetchDirect(link, recipient) {
  const url = new URL(link.url);
  url.searchParams.set("recipient", recipient);
  const answer = await ask(url.href, { method: "GET" });
  checkStatus(answer);
  return { sealed: await textOf(answer, SEALED_CHARS_MAX), waitSeconds: waitSeconds(answer) ?? 0 };
}

/** Sends no more than it is told to. Throws Trouble("network"). */
export function ask(url, how) {
  const same = {
    mode: "cors", credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(REQUEST_MS_MAX),
  };
  return orTrouble("network", () => fetch(url, { ...how, ...same }));
}

function checkStatus(answer) {
  if (answer.status === 404 || answer.status === 410) throw new Trouble("gone");
  const wait = waitSeconds(answer);
  if (answer.status === 429 || (answer.status === 503 && wait)) throw new Trouble("busy", wait ?? BUSY_SECONDS);
  if (!answer.ok) throw new Trouble("relay-fault", answer.status);
}

async function textOf(answer, bytesMax) {
  const bytes = await orTrouble("network", () => readCapped(answer.body, bytesMax));
  return orTrouble("unreadable", () => utf8(bytes));
}

/** None where the relay does not say. */
async function triesLeft(answer) {
  try {
    const left = parseJson(await textOf(answer, MANIFEST_BYTES_MAX))?.remainingAttempts;
    return Number.isInteger(left) && left >= 0 ? left : null;
  } catch {
    return null;
  }
}

/** What Retry-After asks for; null where it does not. */
export function waitSeconds(answer) {
  const header = answer.headers.get("retry-after");
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(1, Math.ceil(seconds)), WAIT_SECONDS_MAX);
}

/** The record of an offline share. */
export async function openShort(link, words) {
  return shortRecordOf(await openOffline(link.bytes, words));
}

/**
 * Opens a link. Gives `{record, waitSeconds, rest}`: the record in words, and `rest(arrived)`, which fetches what else there
 * is, calls `arrived` after each file and ends when all have come. Throws Trouble.
 */
export async function openLink(link, { recipient, passcode, relays }) {
  if (link.direct) return openDirect(link, recipient);
  const manifest = await askManifest(link, recipient, passcode);
  const files = manifest.files.map((listed) => ({ listed, opened: null }));
  const found = await firstBundle(files, link, relays);
  const record = found.record;
  record.cut += manifest.more;
  return { record, waitSeconds: manifest.waitSeconds, rest: (arrived) => restOf(files, found, link, relays, arrived) };
}

async function openDirect(link, recipient) {
  const { sealed, waitSeconds } = await fetchDirect(link, recipient);
  const { value } = await openSealed(sealed, link.key);
  return { record: recordOf(value), waitSeconds, rest: async () => {} };
}

function isFhir({ listed }) {
  return listed.contentType === "" || listed.contentType.split(";")[0].trim() === FHIR;
}

/** Opens file after file until one is a Bundle; a file whose trouble hides the Bundle is the trouble of the whole. */
async function firstBundle(files, link, relays) {
  let trouble = null;
  for (const file of files.filter(isFhir)) {
    try {
      file.opened = await opened(file.listed, link, relays);
      if (file.opened.resourceType === "Bundle") return { file, record: recordOf(file.opened) };
    } catch (thrown) {
      file.fault = true;
      trouble ??= thrown;
    }
  }
  throw trouble ?? new Trouble("nothing");
}

async function opened(listed, link, relays) {
  const { value } = await openSealed(await fetchFile(listed, link, relays), link.key);
  return obj(value);
}

/** All at once: a place to fetch from may be good for a minute only. */
async function restOf(files, { file: bundle, record }, link, relays, arrived) {
  if (bundle.listed.ended) record.filesUnread.push("ended");
  await Promise.all(files.filter((file) => file !== bundle).map(async (file) => {
    await addFile(file, record, link, relays);
    arrived();
  }));
}

async function addFile(file, record, link, relays) {
  if (!isFhir(file)) return record.filesUnread.push("kind");
  if (file.fault) return record.filesUnread.push("fault");
  try {
    const resource = file.opened ?? (await opened(file.listed, link, relays));
    if (file.listed.ended) return record.filesUnread.push("ended");
    if (resource.resourceType !== "DocumentReference") return record.filesUnread.push("kind");
    return addAttachments(record, resource);
  } catch {
    return record.filesUnread.push("fault");
  }
}

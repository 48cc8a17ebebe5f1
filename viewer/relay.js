// Asks a relay: manifest by POST, files by GET, or one file directly. Sends nothing but what the standard names.

import { parseJson, readCapped, utf8 } from "./bytes.js";
import {
  EMBEDDED_CHARS_MAX, FILES_MAX, MANIFEST_BYTES_MAX, REQUEST_MS_MAX, SEALED_CHARS_MAX, WAIT_SECONDS_MAX,
} from "./limits.js";
import { allowedUrl } from "./relays.js";
import { Trouble, orTrouble } from "./trouble.js";

/** Where a busy relay does not say how long. */
const BUSY_SECONDS = 30;

/** `{files: [{contentType, embedded, location, ended}], more, waitSeconds}`. Throws Trouble. */
export async function askManifest(link, recipient, passcode) {
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
export async function fetchFile(listed, link, relays) {
  if (listed.embedded) return listed.embedded;
  const url = allowedUrl(listed.location, relays);
  if (!url) throw new Trouble("file-elsewhere");
  const answer = await ask(url.href, { method: "GET" });
  checkStatus(answer);
  return textOf(answer, SEALED_CHARS_MAX);
}

/** The sealed text behind a link that is one file. */
export async function fetchDirect(link, recipient) {
  const url = new URL(link.url);
  url.searchParams.set("recipient", recipient);
  const answer = await ask(url.href, { method: "GET" });
  checkStatus(answer);
  return { sealed: await textOf(answer, SEALED_CHARS_MAX), waitSeconds: waitSeconds(answer) ?? 0 };
}

function ask(url, how) {
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

function waitSeconds(answer) {
  const header = answer.headers.get("retry-after");
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(1, Math.ceil(seconds)), WAIT_SECONDS_MAX);
}

// From a link and what somebody typed to a record.

import { Trouble, openOffline, openSealed } from "./bytes.js";
import { obj } from "./fhir/read.js";
import { addAttachments, recordOf } from "./fhir/record.js";
import { shortRecordOf } from "./fhir/short.js";
import { askManifest, fetchDirect, fetchFile } from "./relay.js";

const FHIR = "application/fhir+json";

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

// The relay that the tests of the page talk to: the SMART Health Links endpoints, over node:http, in memory.

import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { closed } from "./host.mjs";
import { sealed, shlink } from "./seal.mjs";

const TRIES = 5;

/** `{origin, share, asked, close}`. */
export async function startRelay() {
  const relay = { shares: new Map(), locations: new Map(), asked: [] };
  const server = createServer((request, response) => answer(relay, request, response));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  relay.origin = `http://127.0.0.1:${server.address().port}`;
  relay.close = () => closed(server);
  relay.share = (files, rules) => share(relay, files, rules);
  return relay;
}

/**
 * Puts a share up. `files`: JSON values, or `{sealed}` as it is to be sent, or `{value, ...fields of the manifest}`.
 * Rules: passcode, flag, label, exp, payload (replaces parts of the link), zip, locationOf(url), status, headers.
 * Gives the share: `{link, key, passcode, tries, revoked, ...}`; a test may change it.
 */
function share(relay, files, rules = {}) {
  const id = randomBytes(32).toString("base64url");
  const key = randomBytes(32);
  const flag = rules.flag ?? (rules.passcode ? "P" : "");
  const made = { id, key, files, tries: TRIES, revoked: false, opens: 0, recipients: [], headers: {}, ...rules };
  relay.shares.set(id, made);
  const payload = { url: `${relay.origin}/s/${id}`, key: key.toString("base64url"), flag, label: rules.label, exp: rules.exp, v: 1 };
  made.link = shlink({ ...payload, ...rules.payload });
  return made;
}

async function answer(relay, request, response) {
  const url = new URL(request.url, relay.origin);
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "content-type");
  response.setHeader("Access-Control-Expose-Headers", "retry-after");
  response.setHeader("Cache-Control", "no-store");
  if (request.method === "OPTIONS") return response.writeHead(204).end();
  const body = await bodyOf(request);
  relay.asked.push({ method: request.method, path: url.pathname, query: url.search, body, headers: request.headers });
  const [, kind, id] = url.pathname.split("/");
  if (kind === "f") return sendFile(relay, id, response);
  const found = relay.shares.get(id);
  if (!found || found.revoked || found.tries === 0) return response.writeHead(404).end();
  for (const [name, value] of Object.entries(found.headers)) response.setHeader(name, value);
  if (found.status) return response.writeHead(found.status).end();
  return request.method === "GET" ? sendDirect(found, url, response) : sendManifest(relay, found, body, response);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString();
  return text && request.headers["content-type"] === "application/json" ? JSON.parse(text) : null;
}

function sendFile(relay, id, response) {
  const text = relay.locations.get(id);
  relay.locations.delete(id);
  if (text === undefined) return response.writeHead(404).end();
  return response.writeHead(200, { "Content-Type": "application/jose" }).end(text);
}

function sendDirect(found, url, response) {
  found.recipients.push(url.searchParams.get("recipient"));
  return response.writeHead(200, { "Content-Type": "application/jose" }).end(sealedOf(found, found.files[0]));
}

function sendManifest(relay, found, body, response) {
  if (found.passcode && body.passcode !== found.passcode) {
    found.tries -= 1;
    return response.writeHead(401, { "Content-Type": "application/json" }).end(JSON.stringify({ remainingAttempts: found.tries }));
  }
  found.opens += 1;
  found.recipients.push(body.recipient);
  const files = found.files.map((file) => listed(relay, found, file, body.embeddedLengthMax ?? 0));
  return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ files }));
}

function listed(relay, found, file, embeddedMax) {
  const text = sealedOf(found, file);
  const fields = { contentType: "application/fhir+json", ...file.fields };
  if (text.length <= embeddedMax) return { ...fields, embedded: text };
  const ticket = randomBytes(32).toString("base64url");
  relay.locations.set(ticket, text);
  const location = `${relay.origin}/f/${ticket}`;
  return { ...fields, location: found.locationOf?.(location) ?? location };
}

function sealedOf(found, file) {
  return file.sealed ?? sealed(file.fields ? file.value : file, found.key, { zip: found.zip });
}

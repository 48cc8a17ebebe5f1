// A mother shares from a real phone over a real relay: the page opens it, clients that are not ours open it, and she stays in charge.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PHONE, says, screen, submit, type } from "./browser.mjs";
import { jsQR, killTheClipboard, PNG } from "./modules.mjs";
import { startReal } from "./real.mjs";
import { sound, visit } from "./setting.mjs";

const { SHLViewer } = killTheClipboard;
const REAL = {};

before(async () => {
  REAL.parts = await startReal();
  REAL.mum = REAL.parts.phone("mum");
  await REAL.mum.begin(REAL.parts.relay);
});

after(async () => {
  await REAL.parts?.close();
});

const bare = (link) => link.slice(link.indexOf("shlink:/"));
const resolve = (link, how = {}) => new SHLViewer({ shlinkURI: bare(link) }).resolveSHL({ recipient: "St Elsewhere A&E", ...how });

/** The one summary among the resources that a client found. */
function summary(resolved) {
  const bundles = resolved.fhirResources.filter((resource) => resource.resourceType === "Bundle");
  assert.equal(bundles.length, 1);
  return bundles[0];
}

const open = (made, act, how = {}) =>
  visit(`#${bare(made.link)}`, act, { host: { origin: REAL.parts.viewer.replace(/\/$/, "") }, ...how });

test("the page of this program opens a share of this program's phone, on a phone and at a desk", async () => {
  const made = await REAL.mum.share("--charts", "--label", "A&E");
  for (const [name, how] of [["desk", {}], ["phone", { viewport: PHONE }], ["dark", { scheme: "dark" }]]) {
    await open(made, async (page) => {
      await screen(page, "ask");
      await type(page, "#passcode", made.passcode);
      await submit(page);
      const seen = await screen(page, "record");
      for (const said of ["Zoë O'Neil <b>", "6.2 kg", "egg", "rash", "Amina", "Asha", "01632 960001"]) assert.ok(seen.includes(said), `${said} in ${seen}`);
      assert.equal(await page.$$eval("img", (images) => images.filter((image) => image.src.startsWith("blob:")).length > 0), true);
      await sound(page, `real-${name}`);
    }, how);
  }
});

test("a passcode typed in groups, as it is told, opens the share and costs no try", async () => {
  const made = await REAL.mum.share();
  await open(made, async (page) => {
    await screen(page, "ask");
    await type(page, "#passcode", `${made.passcode.slice(0, 3)} ${made.passcode.slice(3)}`);
    await submit(page);
    await screen(page, "record");
  });
  assert.equal((await REAL.mum.say("share", "log", made.id)).wrong_tries, 0);
});

test("a wrong passcode is said, counted, and told to the mother", async () => {
  const made = await REAL.mum.share();
  await open(made, async (page) => {
    await screen(page, "ask");
    await type(page, "#passcode", made.passcode === "000000" ? "000001" : "000000");
    await submit(page);
    await says(page, "4");
  });
  const log = await REAL.mum.say("share", "log", made.id);
  assert.deepEqual(log.accesses.map((access) => access.what), ["wrong-passcode"]);
  assert.equal(log.wrong_tries, 1);
});

test("a share that she revoked is gone for the page", async () => {
  const made = await REAL.mum.share("--no-passcode");
  await REAL.mum.say("share", "revoke", made.id);
  await open(made, async (page) => {
    await screen(page, "ask");
    await submit(page);
    const said = await screen(page, "trouble");
    assert.match(said, /There is no record behind this link any more/);
  });
});

test("kill-the-clipboard opens every form of share, by location and embedded", async () => {
  const forms = [
    ["P", []], ["", ["--no-passcode"]], ["LP", ["--goes-on"]], ["L", ["--goes-on", "--no-passcode"]],
    ["U", ["--profile", "ktc", "--no-passcode"]],
  ];
  for (const [flag, args] of forms) {
    const made = await REAL.mum.share("--sections", "growth,immunisations,allergies", ...args);
    const payload = JSON.parse(Buffer.from(bare(made.link).slice(8), "base64url"));
    assert.equal(payload.flag, flag);
    for (const embeddedLengthMax of flag === "U" ? [undefined] : [undefined, 10, 1_000_000]) {
      const found = summary(await resolve(made.link, { passcode: made.passcode ?? undefined, embeddedLengthMax }));
      assert.equal(found.type, flag === "U" ? "collection" : "document");
      const weights = found.entry.filter(({ resource }) => resource.code?.coding?.some(({ code }) => code === "29463-7"));
      assert.ok(weights.length >= 3, "the weights are there");
      assert.deepEqual(weights.map(({ resource }) => resource.valueQuantity.value).sort(), [2.4, 3.1, 4.9, 6.2].slice(4 - weights.length));
    }
    const log = await REAL.mum.say("share", "log", made.id);
    assert.ok(log.accesses.length > 0 && log.accesses.every((access) => access.what === "opened" && access.said_to_be === "St Elsewhere A&E"));
  }
});

test("its errors are ours: a wrong passcode, a revoked share, one opened too often", async () => {
  const made = await REAL.mum.share("--opens", "1");
  const wrong = made.passcode === "111111" ? "222222" : "111111";
  await assert.rejects(resolve(made.link, { passcode: wrong }), { name: "SHLInvalidPasscodeError" });
  summary(await resolve(made.link, { passcode: made.passcode }));
  await assert.rejects(resolve(made.link, { passcode: made.passcode }), { name: "SHLManifestNotFoundError" });
  assert.equal((await REAL.mum.say("share", "list")).shares.find(({ id }) => id === made.id).state, "used-up");
});

test("a share that goes on shows what is written later", async () => {
  const made = await REAL.mum.share("--goes-on", "--no-passcode");
  await REAL.mum.say("add", "weight", "6.5 kg", "--when", "2026-11-27");
  await REAL.mum.say("sync");
  assert.match(JSON.stringify(summary(await resolve(made.link))), /"value":6\.5[,}]/);
});

test("the printed code, read from its picture, opens the page", async () => {
  const picture = join(REAL.parts.folder, "share.png");
  const made = await REAL.mum.share("--qr", picture);
  const { width, height, data } = PNG.sync.read(readFileSync(picture));
  assert.equal(jsQR(new Uint8ClampedArray(data), width, height)?.data, made.link);
});

test("an offline code opens on the page without any relay, under its words", async () => {
  const picture = join(REAL.parts.folder, "offline.png");
  const made = await REAL.mum.say("share", "offline", "--viewer", REAL.parts.viewer, "--qr", picture);
  const { width, height, data } = PNG.sync.read(readFileSync(picture));
  const scanned = jsQR(new Uint8ClampedArray(data), width, height).data;
  assert.equal(scanned, made.link);
  await visit(scanned.slice(scanned.indexOf("#")), async (page) => {
    await screen(page, "words");
    await type(page, "#words", made.words.toUpperCase());
    await submit(page);
    const seen = await screen(page, "record");
    for (const said of ["Zoë O'Neil <b>", "6.5 kg", "egg", "Asha"]) assert.ok(seen.includes(said), `${said} in ${seen}`);
    await sound(page, "real-offline");
  }, { host: { origin: REAL.parts.viewer.replace(/\/$/, "") } });
});

test("a health card that another issuer signed comes in as issued by whom, and a forged one does not", async () => {
  const [issuer, forger] = await Promise.all([cardIssuer(), cardIssuer()]);
  const dose = { resourceType: "Immunization", status: "completed", patient: { reference: "resource:0" }, occurrenceDateTime: "2026-07-31", vaccineCode: { coding: [{ system: "http://snomed.info/sct", code: "23584211000001109" }] }, lotNumber: "M7" };
  const patient = { resourceType: "Patient", name: [{ text: "Zoë" }], birthDate: "2026-06-03" };
  const bundle = { resourceType: "Bundle", type: "collection", entry: [patient, dose].map((resource, place) => ({ fullUrl: `resource:${place}`, resource })) };
  const keys = join(REAL.parts.folder, "issuers.json");
  writeFileSync(keys, JSON.stringify({ keys: [issuer.jwk] }));
  const file = async (from, name) => {
    const card = await from.issuer.issue(bundle);
    const path = join(REAL.parts.folder, name);
    writeFileSync(path, JSON.stringify({ verifiableCredential: [card.asJWS()] }));
    return path;
  };
  await assert.rejects(REAL.mum.say("import", await file(forger, "forged.smart-health-card"), "--card-keys", `https://clinic.example=${keys}`), { code: "health-card" });
  // A key says for its own issuer alone.
  await assert.rejects(REAL.mum.say("import", await file(issuer, "other.smart-health-card"), "--card-keys", `https://other.example=${keys}`), { code: "health-card" });
  const report = await REAL.mum.say("import", await file(issuer, "card.smart-health-card"), "--card-keys", `https://clinic.example=${keys}`);
  assert.equal(report.entries.length, 1);
  const shown = await REAL.mum.say("show", report.entries[0]);
  assert.match(shown.entry.imported_from, /health card of https:\/\/clinic\.example/);
  assert.equal(shown.entry.payload.batch, "M7");
});

/** An issuer of cards: kill-the-clipboard's own, with a key made here. */
async function cardIssuer() {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const { x, y } = await crypto.subtle.exportKey("jwk", publicKey);
  return { jwk: { kty: "EC", crv: "P-256", use: "sig", alg: "ES256", x, y }, issuer: new killTheClipboard.SHCIssuer({ issuer: "https://clinic.example", privateKey, publicKey }) };
}

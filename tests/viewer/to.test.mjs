// A share comes to a screen without a camera (docs/protocol.md §11.8): real relay, page and phones; and what a stranger can try.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { PHONE, says, screen, submit, text } from "./browser.mjs";
import { PNG, jsQR } from "./modules.mjs";
import { startReal } from "./real.mjs";
import { startBoxes, stranger } from "./boxes.mjs";
import { setting, sound, soundEverywhere, visit } from "./setting.mjs";
import { startHost } from "./host.mjs";
import { SIDE, qrOf } from "../../viewer/qr.js";
import { cy, en } from "../../viewer/words.js";

const REAL = {};

before(async () => {
  REAL.parts = await startReal();
  REAL.mum = REAL.parts.phone("mum");
  await REAL.mum.begin(REAL.parts.relay);
  REAL.boxes = await startBoxes();
  REAL.host = await startHost([REAL.boxes.origin, setting.relay.origin]);
});

after(async () => {
  await REAL.host?.close();
  await REAL.boxes?.close();
  await REAL.parts?.close();
});

const real = (act, how = {}) => visit("", act, { host: { origin: REAL.parts.viewer.replace(/\/$/, "") }, ...how });
const beside = (act, how = {}) => visit("", act, { host: REAL.host, ...how });

async function begun(page) {
  await screen(page, "start");
  await page.click("#receive");
  await screen(page, "code");
  return scanned(page);
}

/** What a camera would read from the screen. */
async function scanned(page) {
  const { width, height, data } = PNG.sync.read(Buffer.from(await page.screenshot()));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

const shownDigits = (page) => page.$eval(".six [aria-hidden]", (digits) => digits.textContent);

test("the code is read back from its modules, also with a tenth of a block damaged", () => {
  for (let round = 0; round < 40; round += 1) {
    const said = `redbook:to/${randomBytes(65).toString("base64url")}`;
    const rows = qrOf(said);
    if (round % 2) for (let at = 0; at < 8; at += 1) rows[20 + (at % 4)][12 + at] ^= 1;
    assert.equal(jsQR(pixels(rows), (SIDE + 8) * 4, (SIDE + 8) * 4)?.data, said);
  }
});

function pixels(rows) {
  const side = (SIDE + 8) * 4;
  return Uint8ClampedArray.from({ length: side * side * 4 }, (_, at) => {
    const [x, y] = [Math.floor((at / 4) % side / 4) - 4, Math.floor(at / 4 / side / 4) - 4];
    return at % 4 < 3 && rows[y]?.[x] ? 0 : 255;
  });
}

test("a mother's phone scans the screen, she types its digits, and the record is there after the press alone", async () => {
  for (const [name, how] of [["desk", {}], ["phone", { viewport: PHONE }], ["dark", { scheme: "dark" }]]) {
    await real(async (page) => {
      const code = await begun(page);
      assert.match(code, /^redbook:to\/[\w-]{87}$/);
      await sound(page, `to-real-code-${name}`);
      await REAL.mum.say("share", "to", code);
      await screen(page, "digits");
      await sound(page, `to-real-digits-${name}`);
      const made = await REAL.mum.say("share", "to", "--digits", await shownDigits(page));
      await says(page, en.screen.came);
      assert.equal((await REAL.mum.say("share", "list")).shares.find(({ id }) => id === made.share.id).opens, 0, "nothing was opened before the press");
      await sound(page, `to-real-came-${name}`);
      await page.click("#agreed");
      await screen(page, "ask");
      await submit(page);
      assert.match(await screen(page, "record"), /6\.2 kg/);
    }, how);
  }
});

test("digits that are wrong send nothing", () => real(async (page) => {
  await REAL.mum.say("share", "to", await begun(page));
  await screen(page, "digits");
  const shown = (await shownDigits(page)).replace(" ", "");
  const before = (await REAL.mum.say("share", "list")).shares.length;
  for (let round = 1; round <= 3; round += 1) {
    await assert.rejects(REAL.mum.say("share", "to", "--digits", String((Number(shown) + round) % 1_000_000).padStart(6, "0")));
  }
  assert.equal((await REAL.mum.say("share", "list")).shares.length, before);
  assert.equal(await page.$eval("#agreed", ({ disabled }) => disabled), true);
}));

test("by keyboard alone, from the start to the record", () => real(async (page) => {
  await screen(page, "start");
  const to = async (id) => {
    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
    }
    throw new Error(`#${id} is not reached by Tab`);
  };
  await to("receive");
  await screen(page, "code");
  assert.match(await page.$eval("#live", (live) => live.textContent), /Waiting for the phone/);
  await REAL.mum.say("share", "to", await scanned(page));
  await screen(page, "digits");
  const shown = await shownDigits(page);
  assert.ok((await page.$eval("#live", (live) => live.textContent)).includes([...shown.replace(" ", "")].join(", ")), "the digits are told one by one");
  await REAL.mum.say("share", "to", "--digits", shown);
  await says(page, en.screen.came);
  assert.equal(await page.$eval("#live", (live) => live.textContent), en.screen.came);
  await to("agreed");
  await screen(page, "ask");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await screen(page, "record");
}));

test("a photographer's hello first: the page shows digits, and opens nothing of his without the press", () => beside(async (page) => {
  const share = setting.relay.share([{ resourceType: "Bundle", entry: [] }]);
  const thief = await stranger(await begun(page));
  REAL.boxes.put(thief.hello.id, await thief.hello.sealed());
  await screen(page, "digits");
  REAL.boxes.put(thief.link.id, await thief.link.sealed(REAL.boxes.read(thief.answer.id), share.link.slice(1)));
  await says(page, en.screen.came);
  assert.equal(thief.digits(), await shownDigits(page));
  assert.deepEqual([share.opens, setting.relay.asked.filter(({ path }) => path.includes(share.id)).length], [0, 0]);
  await page.click("#other");
  await screen(page, "code");
  assert.notEqual(await scanned(page), thief.code);
}));

test("a hello that takes the place of the first is not looked at", () => beside(async (page) => {
  const code = await begun(page);
  const [first, second] = [await stranger(code), await stranger(code)];
  REAL.boxes.put(first.hello.id, await first.hello.sealed());
  await screen(page, "digits");
  const shown = await shownDigits(page);
  REAL.boxes.put(first.hello.id, await second.hello.sealed());
  REAL.boxes.put(first.link.id, await first.link.sealed(REAL.boxes.read(first.answer.id), "shlink:/e30"));
  await says(page, en.screen.came);
  assert.equal(await shownDigits(page), shown);
  assert.equal(first.digits(), shown);
}));

test("what is not a hello is passed over, a key that is none ends it", () => beside(async (page) => {
  const phone = await stranger(await begun(page));
  REAL.boxes.put(phone.hello.id, randomBytes(80));
  await REAL.boxes.asked(phone.hello.id);
  await REAL.boxes.asked(phone.hello.id);
  await screen(page, "code");
  REAL.boxes.put(phone.hello.id, await phone.hello.sealed(new Uint8Array(32)));
  assert.match(await screen(page, "trouble"), /Somebody else may have used this code/);
}));

test("a busy relay is asked again only after its Retry-After; leaving the screen ends the asking", () => beside(async (page) => {
  REAL.boxes.busy = 3;
  const phone = await stranger(await begun(page));
  const first = await REAL.boxes.asked(phone.hello.id);
  REAL.boxes.busy = 0;
  const second = await REAL.boxes.asked(phone.hello.id);
  assert.ok(second - first >= 2_900, `${second - first} ms`);
  await page.click("main button.quiet");
  await screen(page, "start");
  const asked = REAL.boxes.count;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 3_000)));
  assert.ok(REAL.boxes.count <= asked + 1, "at most what was on its way");
}));

const late = (page) => page.evaluate(() => { const now = Date.now; Date.now = () => now() + 601_000; });
const STATES = [
  ["to-start", async (page) => screen(page, "start"), (w) => w.screen.offer],
  ["to-code", async (page) => begun(page), (w) => w.screen.how],
  ["to-digits", async (page) => { const phone = await stranger(await begun(page)); REAL.boxes.put(phone.hello.id, await phone.hello.sealed()); await screen(page, "digits"); }, (w) => w.screen.secret],
  ["to-came", async (page) => { const phone = await stranger(await begun(page)); REAL.boxes.put(phone.hello.id, await phone.hello.sealed()); await screen(page, "digits"); REAL.boxes.put(phone.link.id, await phone.link.sealed(REAL.boxes.read(phone.answer.id), "shlink:/e30")); await says(page, en.screen.came); }, (w) => w.screen.came],
  ["to-late", async (page) => { await begun(page); await late(page); await screen(page, "trouble"); }, (w) => w.troubles["screen-late"]()[1]],
  ["to-taken", async (page) => { const phone = await stranger(await begun(page)); REAL.boxes.put(phone.hello.id, await phone.hello.sealed(new Uint8Array(32))); await screen(page, "trouble"); }, (w) => w.troubles["screen-taken"]()[1]],
  ["to-silent", async (page) => { await page.setOfflineMode(true); await begun(page); await says(page, en.screen.silent); }, (w) => w.screen.silent],
  ["to-too-old", async (page) => { await page.evaluateOnNewDocument(() => { const make = SubtleCrypto.prototype.generateKey; SubtleCrypto.prototype.generateKey = function (how, ...rest) { return how.name === "X25519" ? Promise.reject(new TypeError("no such curve")) : make.call(this, how, ...rest); }; }); await page.reload(); await says(page, en.screen.tooOld); }, (w) => w.screen.tooOld],
];

for (const [name, reach, sentence] of STATES) {
  test(`${name}: is said plainly in both languages on every screen, and axe finds nothing`, () => beside(async (page) => {
    await reach(page);
    assert.ok((await text(page)).includes(sentence(en)));
    await soundEverywhere(page, name);
    await page.click("#language");
    await says(page, sentence(cy));
    await soundEverywhere(page, `${name}-cy`);
  }));
}

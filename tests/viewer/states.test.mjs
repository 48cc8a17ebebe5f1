// Every state of the page but the record: a plain sentence, and what to do. Each on a phone, a desktop and at 320 pixels, light and
// dark, in English and Welsh, with axe.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { randomBytes } from "node:crypto";
import { says, screen, submit, text, type } from "./browser.mjs";
import { short } from "./bundles/short.mjs";
import { ours } from "./bundles/ours.mjs";
import { closed } from "./host.mjs";
import { sealed, shlink, offlineFragment } from "./seal.mjs";
import { opened, setting, sound, soundEverywhere, visit } from "./setting.mjs";
import { en } from "../../viewer/words.js";
import { cy } from "../../viewer/words.js";

const PASSCODE = "482913";
const WORDS = "apple river candle moon";
/** Few rounds where the time is not what is tested. */
const ROUNDS = 1_000;

const withPasscode = (rules = {}) => setting.relay.share([ours()], { passcode: PASSCODE, ...rules });
const tried = async (page, passcode) => {
  await screen(page, "ask");
  await type(page, "#passcode", passcode);
  await submit(page);
};
const trouble = (page) => screen(page, "trouble");

/** Name, fragment, how to get there, words that must be said, in English and Welsh. */
const STATES = [
  ["start", () => "", (page) => screen(page, "start"), (w) => w.start.head],
  ["ask", () => withPasscode({ label: "A&E visit" }).link, (page) => screen(page, "ask"), (w) => w.ask.passcodeHint],
  ["ask-without-passcode", () => setting.relay.share([ours()]).link, (page) => screen(page, "ask"), (w) => w.ask.recipientHint],
  ["wrong-passcode", () => withPasscode().link, async (page) => { await tried(page, "1"); await says(page, "4 tries left"); }, (w) => w.ask.passcodeHint],
  ["offline-words", () => offlineFragment(short(), { words: WORDS, rounds: ROUNDS }), (page) => screen(page, "words"), (w) => w.words.hint],
  ["wrong-words", () => offlineFragment(short(), { words: WORDS, rounds: ROUNDS }), async (page) => { await screen(page, "words"); await type(page, "#words", "no no no no"); await submit(page); await says(page, en.words.wrong); }, (w) => w.words.hint],
  ["not-a-link", () => "#shlink:/eyJ1", trouble, (w) => w.troubles["not-a-link"]()[0]],
  ["too-new", () => withPasscode({ payload: { v: 2 } }).link, trouble, (w) => w.troubles["too-new"]()[0]],
  ["relay-not-allowed", () => withPasscode({ payload: { url: `https://elsewhere.example/s/${"a".repeat(43)}` } }).link, trouble, (w) => w.troubles.relay("elsewhere.example")[0]],
  ["expired", () => withPasscode({ exp: 1_767_225_600 }).link, trouble, (w) => w.troubles.expired("")[0]],
  ["gone", () => withPasscode({ revoked: true }).link, async (page) => { await tried(page, PASSCODE); await trouble(page); }, (w) => w.troubles.gone()[1]],
  ["busy", () => withPasscode({ status: 429, headers: { "retry-after": "90" } }).link, async (page) => { await tried(page, PASSCODE); await trouble(page); }, (w) => w.troubles.busy()[0]],
  ["relay-fault", () => withPasscode({ status: 503 }).link, async (page) => { await tried(page, PASSCODE); await trouble(page); }, (w) => w.troubles["relay-fault"](503)[1]],
  ["tampered", () => setting.relay.share([{ sealed: sealed(ours(), randomBytes(32)) }]).link, async (page) => { await screen(page, "ask"); await submit(page); await trouble(page); }, (w) => w.troubles.tampered()[1]],
  ["unreadable", () => setting.relay.share([{ resourceType: "Bundle" }]).link, async (page) => { await screen(page, "ask"); await submit(page); await trouble(page); }, (w) => w.troubles.unreadable()[0]],
  ["nothing", () => setting.relay.share([{ value: { verifiableCredential: [] }, fields: { contentType: "application/smart-health-card" } }]).link, async (page) => { await screen(page, "ask"); await submit(page); await trouble(page); }, (w) => w.troubles.nothing()[0]],
  ["closed", () => setting.relay.share([ours()]).link, async (page) => { await opened(page); await page.click("#close"); await screen(page, "closed"); }, (w) => w.closed.body],
];

for (const [name, fragment, reach, sentence] of STATES) {
  test(`${name}: is said plainly in both languages on every screen, and axe finds nothing`, () => visit(fragment(), async (page) => {
    await reach(page);
    assert.ok((await text(page)).includes(sentence(en)));
    await soundEverywhere(page, name);
    await page.click("#language");
    await says(page, sentence(cy));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
    await soundEverywhere(page, `${name}-cy`);
  }));
}

test("the fifth wrong passcode closes the link, and the page says that it cannot know why there is nothing", () => {
  const share = withPasscode();
  return visit(share.link, async (page) => {
    for (const left of [4, 3, 2, 1]) {
      await tried(page, "000000");
      await says(page, left === 1 ? "1 try left" : `${left} tries left`);
    }
    await tried(page, "000000");
    await says(page, "No tries are left.");
    await tried(page, PASSCODE);
    assert.match(await trouble(page), /The server does not say which/);
    assert.equal(share.opens, 0);
  });
});

test("an empty passcode is not sent, and costs no try", () => {
  const share = withPasscode();
  return visit(share.link, async (page) => {
    await tried(page, " ");
    await says(page, en.ask.empty);
    assert.equal(share.tries, 5);
  });
});

test("no network is said, and trying again goes on where it stopped", () => visit(setting.relay.share([ours()]).link, async (page) => {
  await screen(page, "ask");
  await page.setOfflineMode(true);
  await submit(page);
  assert.match(await trouble(page), /No answer from the server/);
  await sound(page, "no-network-desktop");
  await page.setOfflineMode(false);
  await page.click("#again");
  await screen(page, "record");
}));

test("a busy relay's Retry-After is waited for before the button works", () => {
  const share = setting.relay.share([ours()], { status: 429, headers: { "retry-after": "2" } });
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    await submit(page);
    await trouble(page);
    const asked = setting.relay.asked.length;
    assert.equal(await page.$eval("#again", (button) => button.disabled), true);
    share.status = undefined;
    share.headers = {};
    await page.waitForFunction(() => !document.querySelector("#again").disabled);
    assert.equal(setting.relay.asked.length, asked, "nothing is asked by itself");
    await page.click("#again");
    await screen(page, "record");
  });
});

test("a relay that is down for a moment and says for how long is waited for too", () => {
  const share = setting.relay.share([ours()], { status: 503, headers: { "retry-after": "60" } });
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    await submit(page);
    assert.match(await trouble(page), /The server asks us to wait[^]*Wait (60|59) seconds/);
  });
});

test("a link that says it has run out may be asked for anyway, as the clock here may be wrong", () => {
  const share = setting.relay.share([ours()], { exp: 1_767_225_600 });
  return visit(share.link, async (page) => {
    assert.match(await trouble(page), /good until 1 January 2026/);
    assert.equal(share.opens, 0);
    await page.evaluate(() => [...document.querySelectorAll("button")].find((button) => button.textContent === "Ask anyway").click());
    await opened(page);
  });
});

test("a link to another relay is refused before anything is sent there", async () => {
  const asked = [];
  const other = createServer((request, response) => { asked.push(request.url); response.end(); });
  await new Promise((ready) => other.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${other.address().port}/s/${"a".repeat(43)}`;
  await visit(shlink({ url, key: "A".repeat(43), flag: "P" }), trouble);
  await closed(other);
  assert.deepEqual(asked, []);
});

test("a pasted link opens like a scanned one", () => {
  const share = setting.relay.share([ours()]);
  return visit("", async (page) => {
    await screen(page, "start");
    await page.$eval("#link", (field, link) => { field.value = link; field.dispatchEvent(new Event("input")); }, `https://viewer.example/${share.link}`);
    await submit(page);
    await opened(page);
  });
});

test("a second link in the same tab replaces the first", () => {
  const [one, two] = [setting.relay.share([ours()]), withPasscode()];
  return visit(one.link, async (page) => {
    await opened(page);
    await page.evaluate((link) => { location.hash = link; }, two.link);
    assert.match(await screen(page, "ask"), /Passcode/);
    assert.equal(await page.evaluate(() => location.href.includes("#")), false);
  });
});

test("a browser without WebCrypto is told so", () => visit("", async (page) => {
  await page.evaluateOnNewDocument(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  await page.reload();
  await page.evaluate(() => { location.hash = "#shlink:/e30"; });
  assert.match(await trouble(page), /This browser is too old/);
  await sound(page, "browser-too-old-desktop");
}));

test("a browser that cannot inflate opens what is not compressed, and is told so for what is", async () => {
  const before = (page) => page.evaluateOnNewDocument(() => { globalThis.DecompressionStream = class { constructor() { throw new TypeError("no such format"); } }; });
  for (const zip of [false, true]) {
    const share = setting.relay.share([ours()], { zip });
    await visit("", async (page) => {
      await before(page);
      await page.reload();
      await page.evaluate((link) => { location.hash = link; }, share.link);
      await screen(page, "ask");
      await submit(page);
      if (zip) assert.match(await trouble(page), /This browser is too old/);
      else await screen(page, "record");
    });
  }
});

test("without scripts the page says what to do", () => visit("", async (page) => {
  await page.setJavaScriptEnabled(false);
  await page.reload();
  assert.match(await text(page), /scripts are off in this browser/);
}));

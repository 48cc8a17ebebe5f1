// Offline shares, and the page without network.

import { test } from "node:test";
import assert from "node:assert/strict";
import { newPage, PHONE, says, screen, submit, text, type } from "./browser.mjs";
import { daysAgo, words } from "./bundles/days.mjs";
import { NAME, ours } from "./bundles/ours.mjs";
import { short } from "./bundles/short.mjs";
import { startHost } from "./host.mjs";
import { offlineFragment } from "./seal.mjs";
import { opened, setting, sound, visit } from "./setting.mjs";
import { pageFiles } from "../../viewer/hashes.mjs";

const WORDS = "apple river candle moon";

test("an open offline code is shown at once, and asks nothing of anybody", () => {
  const asked = setting.relay.asked.length;
  return visit(offlineFragment(short()), async (page) => {
    const said = await screen(page, "record");
    for (const part of ["Maya O'Neill", "1 year 1 month old", "2 allergies", "Peanut", "severe", "9.12 kg", "weighed 12 days ago", "74.2 cm", "45.6 cm", "6-in-1", "MMR", "a new one", "Febrile seizure in July", "Sean O'Neill", "07700 900456", "3 hours ago", "Short record from an offline code"]) {
      assert.ok(said.includes(part), part);
    }
    assert.equal(setting.relay.asked.length, asked);
    await sound(page, "offline-phone");
  }, { viewport: PHONE });
});

test("four words open a locked code, however they are typed, at the sender's million rounds", () => visit(offlineFragment(short(), { words: WORDS }), async (page) => {
  await screen(page, "words");
  await type(page, "#words", "  Apple, RIVER candle-moon ");
  await submit(page);
  await screen(page, "record");
}));

test("none known and not asked are told apart in an offline code", async () => {
  await visit(offlineFragment(short({ a: "none", aw: ["Amina (guardian)", daysAgo(9)] })), async (page) => {
    assert.match(await screen(page, "record"), new RegExp(`No known allergies\\s+Said by Amina \\(guardian\\), written ${words(daysAgo(9))}`));
  });
  await visit(offlineFragment(short({ a: undefined })), async (page) => assert.match(await screen(page, "record"), /Not asked\./));
});

test("what is broken in an offline code is counted", () => visit(offlineFragment(short({ a: [[7]], i: [["mmr", "never"], 5], m: { w: ["x", 1] } })), async (page) => {
  const said = await screen(page, "record");
  assert.match(said, /1 allergy[\s\S]*1 item could not be read/);
  assert.match(said, /No weight in this share/);
  assert.equal(said.match(/1 item could not be read/g).length, 3);
}));

test("a code of a later form or with absurd rounds is refused", async () => {
  const later = `#rb1.${Buffer.of(9, 1, 2).toString("base64url")}`;
  const absurd = Buffer.from(offlineFragment(short(), { words: WORDS, rounds: 1 }).slice(5), "base64url");
  absurd.writeUInt32BE(4_000_000_000, 17);
  for (const fragment of [later, "#rb2.AAAA", offlineFragment(short({ v: 2 }))]) {
    await visit(fragment, async (page) => assert.match(await screen(page, "trouble"), /needs a newer page/));
  }
  await visit(`#rb1.${absurd.toString("base64url")}`, async (page) => {
    await screen(page, "words");
    await type(page, "#words", WORDS);
    await submit(page);
    assert.match(await screen(page, "trouble"), /needs a newer page/);
  });
});

/** The page, opened once where there was a network, whose host is then gone. */
async function kept(act) {
  const host = await startHost([setting.relay.origin]);
  const page = await newPage(setting.browser);
  try {
    await page.goto(host.origin);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await act(page, host);
    assert.deepEqual(page.faults.filter((fault) => !fault.startsWith("console: Failed to load resource")), []);
  } finally {
    await page.context.close();
    await host.close().catch(() => {});
  }
}

test("where the page was open before, a code opens with no network at all", () => kept(async (page, host) => {
  await host.close();
  await page.setOfflineMode(true);
  await page.goto("about:blank");
  await page.goto(`${host.origin}/${offlineFragment(short(), { words: WORDS })}`);
  await screen(page, "words");
  await type(page, "#words", WORDS);
  await submit(page);
  assert.match(await screen(page, "record"), /Maya O'Neill/);
  await sound(page, "no-network-at-all-desktop");
}));

test("the kept page also answers to its file's name", () => kept(async (page, host) => {
  await host.close();
  await page.goto("about:blank");
  await page.goto(`${host.origin}/index.html${offlineFragment(short())}`);
  assert.match(await screen(page, "record"), /Maya O'Neill/);
}));

test("a link without network says so, from the kept page", () => kept(async (page, host) => {
  await host.close();
  await page.setOfflineMode(true);
  await page.goto("about:blank");
  await page.goto(`${host.origin}/${setting.relay.share([ours()]).link}`);
  await screen(page, "ask");
  await submit(page);
  assert.match(await screen(page, "trouble"), /No answer from the server/);
}));

test("the browser keeps the page's own files and never an answer of a relay", () => kept(async (page, host) => {
  await page.goto("about:blank");
  await page.goto(`${host.origin}/${setting.relay.share([ours()]).link}`);
  assert.match(await opened(page), new RegExp(NAME));
  const held = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(1))));
    return { names: names.length, files: keys.flat().sort() };
  });
  const expected = pageFiles().filter((file) => !["sw.js", "index.html"].includes(file));
  assert.deepEqual(held, { names: 1, files: ["", ...expected].sort() });
}));

test("a kept page of an older version is replaced, and its files let go", () => kept(async (page) => {
  const names = await page.evaluate(async () => {
    await caches.open("redbook-page older");
    await caches.open("somebody else's");
    const registration = await navigator.serviceWorker.ready;
    await registration.unregister();
    location.reload();
  }).then(async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForFunction(async () => !(await caches.keys()).includes("redbook-page older"));
    return page.evaluate(() => caches.keys());
  });
  assert.equal(names.length, 2);
  assert.ok(names.includes("somebody else's"));
}));

test("the Welsh page speaks Welsh of an offline code too", () => visit(offlineFragment(short()), async (page) => {
  await screen(page, "record");
  await page.click("#language");
  assert.match(await says(page, "Pwysau diwethaf"), /Cofnod byr o god all-lein/);
  assert.doesNotMatch(await text(page), /Last weight|Vaccines given|Who to call/);
}));

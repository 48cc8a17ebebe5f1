// Whoever has a link's key may put anything into a share. None of it runs, breaks the page, or hides.

import { test } from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { PHONE, says, screen, submit, text } from "./browser.mjs";
import { PLAIN_CHART, chart, ours } from "./bundles/ours.mjs";
import { sealed } from "./seal.mjs";
import { opened, setting, sound, visit } from "./setting.mjs";

const MARKUP = "<img src=x onerror=\"globalThis.ran=1\"><script>globalThis.ran=1</script><b>BOLD</b>javascript:globalThis.ran=1//";
/** What FHIR and the page give a meaning to; the rest is text that somebody wrote. */
const MEANT = ["resourceType", "reference", "fullUrl", "system", "code", "birthDate", "timestamp", "type", "contentType", "data", "language", "gender", "status"];

/** The Bundle with every text that is only text replaced, and every date and number left. */
function withEveryText(bundle, replace) {
  const walk = (value, name) => {
    if (Array.isArray(value)) return value.map((one) => walk(one, name));
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, key)]));
    const plain = typeof value === "string" && !MEANT.includes(name) && !/^\d{4}-\d\d/.test(value) && name !== "value";
    return plain ? replace(value) : value;
  };
  return walk(bundle, "");
}

const share = (bundle, rules) => setting.relay.share(Array.isArray(bundle) ? bundle : [bundle], rules).link;
const ran = (page) => page.evaluate(() => globalThis.ran === 1);
const refused = async (page) => { await screen(page, "ask"); await submit(page); return screen(page, "trouble"); };

test("script and markup in every text field stay text", () => visit(share(withEveryText(ours(), () => MARKUP)), async (page) => {
  const said = await opened(page);
  assert.ok(said.includes(MARKUP));
  assert.equal(await page.$$eval("main img, main script, main b", (found) => found.length), 0);
  assert.equal(await ran(page), false);
  const addresses = await page.$$eval("a", (links) => links.map((link) => link.href));
  assert.ok(addresses.every((href) => /^(tel:|blob:|http:\/\/127\.0\.0\.1:\d+\/#)/.test(href)), addresses.join(" "));
  await sound(page, "markup-desktop");
}));

test("markup in the link's label stays text", () => visit(share(ours(), { label: MARKUP }), async (page) => {
  assert.ok((await screen(page, "ask")).includes("<img src=x onerror"));
  assert.equal(await ran(page), false);
}));

test("a javascript: address in a telephone number is no link", () => {
  const bundle = ours({ change: ({ entry }) => { entry[1].resource.contact[0].telecom[0].value = "javascript:globalThis.ran=1"; } });
  return visit(share(bundle), async (page) => {
    await opened(page);
    assert.equal(await page.$$eval("a[href^='javascript']", (links) => links.length), 0);
    assert.ok((await text(page)).includes("javascript:globalThis.ran=1"));
  });
});

test("an SVG with script and outside pictures is drawn, runs nothing and loads nothing", () => {
  const asked = setting.relay.asked.length;
  const svg = PLAIN_CHART.replace("</svg>", `<script>globalThis.ran=1; parent.ran=1</script><image href="${setting.relay.origin}/stolen"/><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="${setting.relay.origin}/stolen" onload="parent.ran=1"/></foreignObject></svg>`);
  return visit(share([ours(), chart(svg)]), async (page) => {
    await opened(page);
    await page.waitForFunction(() => document.querySelector("#charts img")?.naturalWidth > 0);
    assert.equal(await ran(page), false);
    assert.ok(setting.relay.asked.slice(asked).every(({ path }) => path !== "/stolen"));
    await sound(page, "hostile-chart-desktop");
  });
});

test("a chart that is no picture is counted", () => visit(share([ours(), chart("not a picture")]), async (page) => {
  await opened(page);
  await says(page, "1 item could not be read");
}));

test("a zip bomb is not inflated to its end", () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 32), { level: 9 });
  const key = randomBytes(32);
  // The seal deflates once more; the header says that it was deflated once.
  const made = setting.relay.share([], { payload: { key: key.toString("base64url") } });
  made.files = [{ sealed: sealed(bomb, key, { head: { zip: "DEF" } }) }];
  return visit(made.link, async (page) => assert.match(await refused(page), /larger than this page will open/));
});

test("a file that never ends is not read to its end", () => {
  const made = setting.relay.share([{ sealed: `${"A".repeat(5 * 1024 * 1024)}` }]);
  return visit(made.link, async (page) => assert.match(await refused(page), /larger than this page will open/));
});

test("a Bundle of 20,000 entries shows what the page reads and says how much it does not", () => {
  const one = { resource: { resourceType: "Basic", code: { text: "x" } } };
  const bundle = ours({ change: ({ entry }) => { while (entry.length < 20_000) entry.push(one); } });
  return visit(share(bundle, { zip: true }), async (page) => {
    await opened(page);
    assert.match(await text(page), /15000 items beyond what this page reads/);
  });
});

test("nesting without end is refused", () => {
  const key = randomBytes(32);
  const made = setting.relay.share([], { payload: { key: key.toString("base64url") } });
  made.files = [{ sealed: sealed(Buffer.from("[".repeat(500_000) + "]".repeat(500_000)), key) }];
  return visit(made.link, async (page) => assert.match(await refused(page), /not in a form this page can read/));
});

test("names that are right to left, combined, of emoji, or turn the line around are shown, each in its place", async () => {
  const names = ["محمد عبد الله", "שרה בת־דוד", "👩🏽‍👧‍👦 Zoë", `Z${"\u0300".repeat(300)}algo`, "\u202Egnorw\u202C kg 01", "n\u0303an\u0303ez ﷽﷽﷽", "A".repeat(900)];
  for (const [at, name] of names.entries()) {
    const bundle = ours({ change: ({ entry }) => { entry[1].resource.name = [{ text: name }]; entry[1].resource.contact[0].name.text = name; } });
    await visit(share(bundle), async (page) => {
      const said = await opened(page);
      assert.doesNotMatch(said, /[\u202a-\u202e\u2066-\u2069]/);
      const tall = await page.$eval("h1", (head) => head.scrollHeight - head.clientHeight);
      assert.ok(tall < 60, `${tall} px of a name hang out of it`);
      await sound(page, `name-${at}-phone`);
    }, { viewport: PHONE });
  }
});

test("texts without a space and without an end do not widen the page or push the first line away", () => visit(share(withEveryText(ours(), () => "W".repeat(5_000))), async (page) => {
  await opened(page);
  assert.ok(await page.$eval(".cards", (cards) => cards.getBoundingClientRect().top) < PHONE.height * 1.25);
  await sound(page, "overflow-phone");
}, { viewport: PHONE }));

test("a label longer than the standard allows is cut", () => visit(share(ours(), { label: "L".repeat(3_000) }), async (page) => {
  assert.ok((await screen(page, "ask")).length < 800);
  await sound(page, "label-phone");
}, { viewport: PHONE }));

test("words of JavaScript itself as types, codes and states are only words", () => {
  for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) assert.ok(word in {});
  const bundle = ours({ change: ({ entry }) => {
    for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      entry.push({ fullUrl: word, resource: { resourceType: word, id: word, code: { text: word }, status: word } });
      entry.push({ resource: { resourceType: "Condition", code: { text: `state ${word}` }, verificationStatus: { coding: [{ code: word }] } } });
      entry.push({ resource: { resourceType: "Observation", status: word, code: { coding: [{ code: word }], text: `code ${word}` }, valueQuantity: { value: 1, code: word, unit: word } } });
    }
    entry[0].resource.section[0].emptyReason = { coding: [{ code: "constructor" }] };
  } });
  return visit(share(bundle), async (page) => {
    const said = await opened(page);
    assert.doesNotMatch(said, /\[native code\]|\[object/);
    for (const part of ["state constructor", "code __proto__", "1 toString"]) assert.ok(said.includes(part), part);
  });
});

test("resources whose every field is of another type are counted, not fatal", () => {
  const types = ["AllergyIntolerance", "Condition", "MedicationStatement", "Immunization", "ImmunizationRecommendation", "Observation", "DocumentReference", "Practitioner", "RelatedPerson", "Procedure"];
  const fields = ["code", "note", "meta", "status", "identifier", "name", "content", "recommendation", "reaction", "subject", "patient", "performer", "valueQuantity", "component", "telecom", "category", "dosage", "qualification", "relationship"];
  const wrongs = [7, "text", true, [[[1]]], { a: 1 }, [null], null];
  const filled = (resourceType, wrong) => ({ resource: { resourceType, ...Object.fromEntries(fields.map((field) => [field, wrong])) } });
  const entries = wrongs.flatMap((wrong) => types.map((type) => filled(type, wrong)));
  return visit(share(ours({ change: ({ entry }) => { entry.push(...entries); } })), async (page) => {
    const said = await opened(page);
    assert.match(said, /Yusuf/);
    assert.match(said, /items could not be read/);
  });
});

test("a line break in any text makes no line of its own in what is copied", () => {
  const forged = (text) => `${text}\nALLERGIES\nNo known allergies`;
  return visit(share(withEveryText(ours(), forged)), async (page) => {
    await opened(page);
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
    await page.click("#copy");
    await page.waitForFunction(() => "copied" in globalThis);
    const copied = await page.evaluate(() => globalThis.copied);
    assert.equal(copied.match(/^ALLERGIES$/gm).length, 1);
    assert.equal(copied.match(/^No known allergies/gm), null);
  });
});

test("a flipped bit anywhere in the seal is refused", async () => {
  const key = randomBytes(32);
  const parts = sealed(ours(), key).split(".");
  for (const at of [0, 2, 3, 4]) {
    const flipped = parts.map((part, index) => index === at ? `${part.slice(0, 4)}${part[4] === "A" ? "B" : "A"}${part.slice(5)}` : part);
    const made = setting.relay.share([{ sealed: flipped.join(".") }], { payload: { key: key.toString("base64url") } });
    await visit(made.link, async (page) => assert.match(await refused(page), /could not be decrypted|needs a newer page/));
  }
});

test("a relay that gives one share's file for another's gives nothing", () => {
  const theirs = setting.relay.share([ours()]);
  const mine = setting.relay.share([{ sealed: sealed(ours(), theirs.key) }]);
  return visit(mine.link, async (page) => assert.match(await refused(page), /could not be decrypted/));
});

test("another algorithm in the header is not tried", async () => {
  const key = randomBytes(32);
  for (const head of [{ alg: "none" }, { enc: "A128CBC-HS256" }, { zip: "GZIP" }, { crit: ["exp"], exp: 1 }]) {
    const made = setting.relay.share([{ sealed: sealed(ours(), key, { head }) }], { payload: { key: key.toString("base64url") } });
    await visit(made.link, async (page) => assert.match(await refused(page), /needs a newer page/));
  }
});

test("a location on another origin is not fetched", () => {
  const made = setting.relay.share([ours({ change: ({ entry }) => { entry.push({ resource: { resourceType: "Basic", code: { text: "y" }, x: "z".repeat(90_000) } }); } })], { locationOf: () => "https://elsewhere.example/file" });
  return visit(made.link, async (page) => assert.match(await refused(page), /a server this page may not call/));
});

test("a page that somebody got a script into can connect to the relays and nowhere else", () => visit(share(ours()), async (page) => {
  await opened(page);
  const outcome = await page.evaluate(async () => {
    const tries = {
      fetch: () => fetch("https://elsewhere.example/"), own: () => fetch(`${location.origin}/x`),
      markup: async () => { document.createElement("p").innerHTML = "<b>x</b>"; },
      policy: async () => trustedTypes.createPolicy("other", {}), again: async () => trustedTypes.createPolicy("redbook-sw", {}),
      worker: () => navigator.serviceWorker.register("other.js"),
    };
    const ended = {};
    for (const [name, act] of Object.entries(tries)) ended[name] = await act().then(() => "done", () => "refused");
    return ended;
  });
  // In a turn of the page's own: what the driver runs itself may do this.
  await page.evaluate(() => { setTimeout(() => { try { globalThis.evaluated = (0, eval)("'done'"); } catch { globalThis.evaluated = "refused"; } }); });
  await page.waitForFunction(() => "evaluated" in globalThis);
  assert.equal(await page.evaluate(() => globalThis.evaluated), "refused");
  page.faults.length = 0;
  assert.deepEqual(outcome, { fetch: "refused", own: "refused", markup: "refused", policy: "refused", again: "refused", worker: "refused" });
}));

test("the link is gone from the address and the history, and nothing is stored", () => visit(share([ours(), chart(PLAIN_CHART)]), async (page) => {
  await opened(page);
  assert.equal(await page.evaluate(() => location.hash + document.referrer), "");
  assert.equal(await page.evaluate(() => history.length), 2);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, [0, 0, "", 0]);
}));

test("after leaving, going back shows no record", () => visit(share(ours()), async (page) => {
  await opened(page);
  await page.goto("about:blank");
  await page.goBack();
  await page.waitForFunction(() => ["start", "closed", ""].includes(document.body.className));
  assert.doesNotMatch(await text(page), /Yusuf/);
}));

test("programs that preview links use up no opens", async () => {
  const made = setting.relay.share([ours()]);
  await visit(made.link, (page) => screen(page, "ask"));
  assert.equal(made.opens, 0);
});

// The page as files: their size, their hashes, what they may not contain, the words of both languages; and the parts that need no browser.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { PAGE, ROOT } from "./modules.mjs";
import { readmeHeaders, startHost } from "./host.mjs";
import { ageOf, correctedAge, readDate } from "../../viewer/dates.js";
import { clean } from "../../viewer/fhir/read.js";
import { readLink } from "../../viewer/relay.js";
import { allowedUrl } from "../../viewer/relay.js";
import { cy } from "../../viewer/words.js";
import { en } from "../../viewer/words.js";
import { VACCINE_WORDS } from "../../viewer/fhir/forms.js";
import { expected, pageFiles } from "../../viewer/hashes.mjs";
import { shlink } from "./seal.mjs";

const BYTES_MAX = 60 * 1024;
const LINES_MAX = 300;
const read = (path) => readFileSync(join(PAGE, path), "utf8");

test("hashes.txt and the version in sw.js are those of the files", () => {
  const { worker, hashes } = expected();
  assert.equal(read("sw.js"), worker);
  assert.equal(read("hashes.txt"), hashes);
});

test("hashes.txt lists every file of the page", () => {
  const listed = read("hashes.txt").trim().split("\n").map((line) => line.split("  ")[1]);
  assert.deepEqual(listed, pageFiles());
});

test("what a host serves can be compared with the hashes, and a changed script is found", async () => {
  const relay = "https://relay.your.example";
  const host = await startHost([relay]);
  const served = async (path) => (await (await fetch(`${host.origin}/${path}`)).text()).replaceAll(relay, "https://relay.example");
  const differing = async (change) => {
    const lines = await Promise.all(pageFiles().map(async (path) => `${createHash("sha256").update(change(path, await served(path))).digest("hex")}  ${path}`));
    const published = read("hashes.txt").trim().split("\n");
    return lines.filter((line) => !published.includes(line)).length;
  };
  assert.equal(await differing((path, text) => text), 0);
  assert.equal(await differing((path, text) => path === "bytes.js" ? `${text} ` : text), 1);
  await host.close();
});

test("all files together, each compressed by itself, are at most 60 KB", () => {
  const sizes = pageFiles().map((path) => gzipSync(read(path), { level: 9 }).length);
  const size = sizes.reduce((all, one) => all + one, 0);
  assert.ok(size <= BYTES_MAX, `${size} bytes`);
});

test("no file is longer than a person can take in", () => {
  for (const path of pageFiles()) assert.ok(read(path).split("\n").length <= LINES_MAX, path);
});

test("no file of the page makes markup or code from text, stores anything, or names another host", () => {
  const never = [/innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|setHTML|createContextualFragment/, /\beval\(|new Function|import\(/, /localStorage|sessionStorage|indexedDB|document\.cookie/, /https?:\/\/(?!relay\.example|fhir\.nhs\.uk\/Id\/nhs-number|www\.w3\.org\/2000\/svg)/, /console\./, /style=|onclick|onload/];
  for (const path of pageFiles()) for (const pattern of never) assert.doesNotMatch(read(path), pattern, path);
});

test("every module that is imported is there, and every one that is there is imported", () => {
  const scripts = pageFiles().filter((path) => path.endsWith(".js"));
  const imported = scripts.flatMap((path) => [...read(path).matchAll(/from "(\.[^"]+)"/g)].map(([, name]) => new URL(name, `file:///${path}`).pathname.slice(1)));
  assert.deepEqual([...new Set([...imported, "sw.js", "viewer.js"])].sort(), scripts);
});

test("the policy of the page and that of the headers differ only where a meta element or the worker needs it", () => {
  const parts = (policy) => policy.split(";").map((part) => part.trim()).sort();
  const header = readmeHeaders().find(([name]) => name === "Content-Security-Policy")[1];
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read("index.html"))[1];
  const asMeta = parts(header).filter((part) => !part.startsWith("frame-ancestors")).map((part) => part.replace("connect-src 'self'", "connect-src"));
  assert.deepEqual(asMeta, parts(meta));
});

/** The names of all words, and whether each is a text or made by so many arguments. */
function shape(words) {
  if (typeof words !== "object") return typeof words === "function" ? `of ${words.length}` : typeof words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, shape(value)]));
}

test("the Welsh has every word that the English has, and no English left in it", () => {
  assert.deepEqual(shape(cy), shape(en));
  const texts = (words) => Object.entries(words).flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : typeof value === "object" ? texts(value) : []);
  const english = new Map(texts(en));
  const same = texts(cy).filter(([name, value]) => value !== "" && english.get(name) === value);
  assert.deepEqual(same, [["lang", "cy"], ["name", "Redbook"], ["bmi", "BMI"]]);
});

test("the vaccines' words are those of docs/batch.md", () => {
  const batch = readFileSync(join(ROOT, "docs/batch.md"), "utf8");
  const [, listed] = /^Vaccines: ([\s\S]+?)\n\n/m.exec(batch);
  assert.deepEqual(Object.keys(VACCINE_WORDS).sort(), [...listed.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort());
});

test("ages are in the words people use", () => {
  const age = (birth, on) => { const { unit, n, rest } = ageOf(readDate(birth), readDate(on)); return `${unit} ${n} ${rest}`; };
  assert.equal(age("2026-11-28", "2026-11-28"), "today 0 0");
  assert.equal(age("2026-11-15", "2026-11-28"), "days 13 0");
  assert.equal(age("2026-11-14", "2026-11-28"), "weeks 2 0");
  assert.equal(age("2026-07-29", "2026-11-28"), "weeks 17 3");
  assert.equal(age("2026-07-28", "2026-11-28"), "months 4 0");
  assert.equal(age("2026-01-31", "2026-09-30"), "months 7 4");
  assert.equal(age("2026-01-31", "2026-10-01"), "months 8 0");
  assert.equal(age("2024-02-29", "2025-02-28"), "months 11 4");
  assert.equal(age("2024-02-29", "2025-03-01"), "years 1 0");
  assert.equal(age("2021-12-01", "2026-11-28"), "years 4 11");
  assert.equal(age("2020-12-01", "2026-11-28"), "years 5 0");
  assert.equal(ageOf(readDate("2026-12-01"), readDate("2026-11-28")), null);
  assert.equal(ageOf(readDate("2026-11"), readDate("2026-11-28")), null);
});

test("the age is corrected below 37 weeks until one year, and below 32 weeks until two", () => {
  const corrected = (days, birth) => correctedAge(readDate(birth), days, readDate("2026-11-28"));
  assert.equal(corrected(37 * 7, "2026-08-01"), null);
  assert.deepEqual(corrected(36 * 7 + 6, "2026-11-20"), { early: 14 });
  assert.deepEqual(corrected(36 * 7, "2026-10-31"), { unit: "today", n: 0, rest: 0 });
  assert.deepEqual(corrected(32 * 7, "2025-11-29")?.unit, "months");
  assert.equal(corrected(32 * 7, "2025-11-28"), null);
  assert.deepEqual(corrected(31 * 7, "2025-11-28")?.unit, "months");
  assert.equal(corrected(31 * 7, "2024-11-28"), null);
});

test("days that no calendar has are no dates", () => {
  for (const text of ["2026-02-30", "2026-13", "0000", "yesterday", "2026-1-1", 7, null]) assert.equal(readDate(text), null);
});

test("only an allowed relay over https, or http on this computer, may be called", () => {
  const relays = ["https://relay.one", "http://127.0.0.1:9", "http://relay.plain"];
  for (const good of ["https://relay.one/s/x", "http://127.0.0.1:9/s"]) assert.ok(allowedUrl(good, relays), good);
  for (const bad of ["https://relay.one:444/s", "http://relay.one/s", "http://relay.plain/s", "https://relay.one@elsewhere.example/", "https://a:b@relay.one/", "//relay.one/s", "javascript:1", "data:,x", "http://localhost:9/s", "https://relay.one.elsewhere.example/"]) {
    assert.equal(allowedUrl(bad, relays), null, bad);
  }
});

test("links are read as the standard says: what is unknown is ignored, what contradicts itself is refused", () => {
  const payload = { url: "https://relay.one/s/x", key: "A".repeat(43), flag: "LPX", label: "a", v: 1, _more: 1, extension: [] };
  const link = readLink(`https://viewer.example/page${shlink(payload)}`, ["https://relay.one"]);
  assert.deepEqual([link.needsPasscode, link.goesOn, link.direct, link.label, link.exp], [true, true, false, "a", null]);
  const code = (change) => { try { readLink(shlink({ ...payload, ...change }), ["https://relay.one"]); return "read"; } catch (trouble) { return trouble.code; } };
  assert.equal(code({ v: undefined, flag: undefined }), "read");
  assert.equal(code({ exp: 1_767_225_600 }), "read");
  assert.equal(code({ v: 2 }), "too-new");
  for (const change of [{ flag: "PU" }, { key: "A".repeat(42) }, { key: 5 }, { url: 5 }, { v: "1" }, { url: `https://relay.one/${"a".repeat(600)}` }]) assert.equal(code(change), "not-a-link", JSON.stringify(change));
  assert.equal(code({ url: "https://relay.two/s" }), "relay");
  assert.equal(readLink(shlink({ ...payload, exp: "1767225600000" }), ["https://relay.one"]).exp, 1_767_225_600);
});

test("what would change how other text is drawn is taken out", () => {
  assert.equal(clean("a\u202Eb\u2066c\u0000d\u200Be"), "abcde");
  assert.equal(clean(`e${"\u0301".repeat(50)}`), `e${"\u0301".repeat(6)}`);
  assert.equal(clean("line\nline\t."), "line\nline\t.");
  assert.equal(clean("x".repeat(2000)).length, 1001);
  for (const other of [7, null, undefined, {}, []]) assert.equal(clean(other), "");
});

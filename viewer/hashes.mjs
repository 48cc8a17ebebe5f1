// Writes the version into sw.js and the SHA-256 of every file of the page into hashes.txt; with --check only compares.
// Run by node: `node viewer/hashes.mjs [--check]`. Not a file of the page.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const NOT_OF_THE_PAGE = ["hashes.mjs", "hashes.txt", "package.json", "README.md"];
const VERSION_CHARS = 16;

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The page's files, by path, sorted. */
export function pageFiles() {
  const all = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(here.length + 1).replaceAll("\\", "/"));
  return paths.filter((path) => !NOT_OF_THE_PAGE.includes(path)).sort();
}

/** `{worker, hashes}`: sw.js and hashes.txt as they must be. */
export function expected() {
  const files = pageFiles();
  const kept = files.filter((path) => path !== "sw.js");
  const lines = (paths, of) => paths.map((path) => `${sha256(of(path))}  ${path}\n`).join("");
  const read = (path) => readFileSync(join(here, path));
  const version = sha256(lines(kept, read)).slice(0, VERSION_CHARS);
  const list = ["./", ...kept.filter((path) => path !== "index.html")].map((path) => `  ${JSON.stringify(path)},\n`).join("");
  const worker = read("sw.js").toString()
    .replace(/^const VERSION = .*$/m, `const VERSION = "${version}";`)
    .replace(/^const FILES = \[[^\]]*\];$/m, `const FILES = [\n${list}];`);
  return { worker, hashes: lines(files, (path) => (path === "sw.js" ? worker : read(path))) };
}

function run() {
  const { worker, hashes } = expected();
  const places = [["sw.js", worker], ["hashes.txt", hashes]];
  if (!process.argv.includes("--check")) return places.forEach(([path, text]) => writeFileSync(join(here, path), text));
  const stale = places.filter(([path, text]) => readFileSync(join(here, path)).toString() !== text);
  for (const [path] of stale) console.error(`viewer/${path} is not that of these files: run node viewer/hashes.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run();

// What the tests need from npm stands in target/viewer-tests, where `cargo xtask viewer` puts it; nothing is beside the sources.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const PAGE = join(ROOT, "viewer");
export const PICTURES = join(ROOT, "target/viewer");

const require = createRequire(join(ROOT, "target/viewer-tests/package.json"));

export const puppeteer = require("puppeteer-core");
export const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const jsQR = require("jsqr");
export const { PNG } = require("pngjs");
export const killTheClipboard = require("kill-the-clipboard");

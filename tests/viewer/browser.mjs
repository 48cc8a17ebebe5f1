// Chromium, driven: a page of the size, scheme and language asked for, what it shows, axe, screenshots.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ZONE } from "./bundles/days.mjs";
import { PICTURES, axeSource, puppeteer } from "./modules.mjs";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
export const DESKTOP = { width: 1280, height: 800 };
const WAIT_MS = 20_000;
const PICTURE_HEIGHT_MAX = 7_000;

/** Chromium; `--no-sandbox` because containers that run tests as root have none. */
export function startBrowser() {
  mkdirSync(PICTURES, { recursive: true });
  return puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--lang=en-GB", "--disable-dev-shm-usage"], env: { ...process.env, LANGUAGE: "en_GB" } });
}

/** A page in a context of its own, with what went wrong in it: `page.faults`. */
export async function newPage(browser, { viewport = DESKTOP, scheme = "light" } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.faults = [];
  page.context = context;
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && page.faults.push(`console: ${message.text()}`));
  page.on("dialog", (dialog) => { page.faults.push("dialog"); dialog.dismiss(); });
  await page.setViewport(viewport);
  await page.emulateTimezone(ZONE);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  return page;
}

/** Waits until the page is on that screen, and gives the text of its main part. */
export async function screen(page, name) {
  await page.waitForFunction((wanted) => document.body.className === wanted, { timeout: WAIT_MS }, name);
  return text(page);
}

export function text(page) {
  return page.$eval("main", (main) => main.innerText);
}

/** Waits until the main part says this. */
export async function says(page, words) {
  await page.waitForFunction((wanted) => document.querySelector("main").innerText.includes(wanted), { timeout: WAIT_MS }, words);
  return text(page);
}

/** Empties a field and types into it. */
export async function type(page, selector, typed) {
  await page.$eval(selector, (field) => { field.value = ""; });
  await page.type(selector, typed);
}

/** Submits the form that is shown. */
export function submit(page) {
  return page.click("form button[type=submit]");
}

/** What axe finds against WCAG 2.2 AA, as lines. */
export async function axeFindings(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`${axeSource}; undefined`);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 140)} ${failureSummary}`));
  });
}

/** Whether something stands wider than the window. */
export function overflows(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Keeps a picture under target/viewer, of as much as Chromium can draw in one. */
export async function picture(page, name) {
  const [width, height] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollHeight]);
  const clip = { x: 0, y: 0, width, height: Math.min(height, PICTURE_HEIGHT_MAX) };
  await page.screenshot({ path: join(PICTURES, `${name}.png`), clip, captureBeyondViewport: true });
}

// One host, one relay, one browser for a file of tests.

import { after, before } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, newPage, axeFindings, overflows, picture, screen, startBrowser, submit } from "./browser.mjs";
import { startHost } from "./host.mjs";
import { startRelay } from "./relay.mjs";

/** Filled before the first test of the file: `{relay, host, browser}`. */
export const setting = {};

before(async () => {
  setting.relay = await startRelay();
  setting.host = await startHost([setting.relay.origin]);
  setting.browser = await startBrowser();
});

after(async () => {
  await setting.browser?.close();
  await setting.host?.close();
  await setting.relay?.close();
});

/** What a browser says by itself of an answer that is no success, or that cannot be had. */
const BROWSERS_OWN = /^console: Failed to load resource: /;

/** Opens the page at a fragment, lets `act` go through it, and checks that nothing failed in it on the way. */
export async function visit(fragment, act, how = {}) {
  const page = await newPage(setting.browser, how);
  try {
    await page.goto(`${(how.host ?? setting.host).origin}/${fragment}`);
    const given = await act(page);
    assert.deepEqual(page.faults.filter((fault) => !BROWSERS_OWN.test(fault)), []);
    return given;
  } finally {
    await page.context.close();
  }
}

/** Opens a share that needs no passcode, up to the record. */
export async function opened(page) {
  await screen(page, "ask");
  await submit(page);
  return screen(page, "record");
}

const SCREENS = [["phone", { width: 360, height: 740 }], ["desktop", DESKTOP], ["narrow", { width: 320, height: 640 }]];

/** The same on a phone, a desktop and at 320 pixels, in both colour schemes. */
export async function soundEverywhere(page, name) {
  for (const [size, viewport] of SCREENS) {
    await page.setViewport(viewport);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await sound(page, `${name}-${size}-${scheme}`);
    }
  }
}

/** axe finds nothing, nothing stands out of the window, and a picture is kept. */
export async function sound(page, name) {
  assert.deepEqual(await axeFindings(page), [], `axe, ${name}`);
  assert.equal(await overflows(page), false, `${name} is wider than the window`);
  await picture(page, name);
}

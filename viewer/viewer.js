// The clinician's page. One state, one screen for it; every act changes the state and draws again.

import { Trouble, needsWords } from "./bytes.js";
import { daysBetween, localDate, orderOf } from "./dates.js";
import { allowedRelays, openLink, openShort, readLink } from "./relay.js";
import { beginAttempt, canReceive, linkOf } from "./topage.js";
import { textOf } from "./view/describe.js";
import { announce, copyByHand, frame, speakContent } from "./view/dom.js";
import { forgetPictures, showPictures } from "./view/items.js";
import { askScreen, closedScreen, codeScreen, digitsScreen, recordView, renewAgo, spelt, startScreen, troubleScreen, wordsScreen, workingScreen } from "./view/screens.js";
import { switchLanguage, words } from "./words.js";

const AGO_EVERY_MS = 20_000;
const TICK_MS = 250;

const relays = allowedRelays();
/** Whether a phone can send to this browser; so until it is known. */
let receives = true;
let state = fresh("start");

function fresh(screen) {
  return {
    screen, receives, attempt: null, digits: "", came: "", silent: false, link: null, record: null, trouble: null, wrong: "", letters: false, waitUntil: 0, canRefresh: false, loading: false,
    typed: { link: "", passcode: "", recipient: null, words: "" },
  };
}

const SCREENS = {
  start: startScreen, code: codeScreen, digits: digitsScreen, ask: askScreen, words: wordsScreen, working: workingScreen, trouble: troubleScreen, closed: closedScreen,
  record: ({ record }) => recordView(record),
};

/** Draws the state. `focus`: the id of what to go to, or none to leave it. */
function draw(focus = "") {
  frame(state, act);
  speakContent(state.record?.language ?? "");
  document.getElementById("main").replaceChildren(...SCREENS[state.screen](state, act).flat(4).filter(Boolean));
  document.body.className = state.screen;
  if (state.record) showPictures(state.record, state.loading);
  renew();
  document.getElementById(focus)?.focus();
}

/** Goes to a screen, tells it, and puts the focus at its head or its field. */
function show(screen, changes = {}, focus = "head", more = "") {
  Object.assign(state, { screen, ...changes });
  draw(focus);
  announce([document.getElementById("head").textContent, more].filter(Boolean).join(". "));
}

function showTrouble(thrown) {
  const trouble = thrown instanceof Trouble ? thrown : new Trouble("unreadable");
  const waits = trouble.code === "busy" ? trouble.detail * 1000 : 0;
  if (trouble.code === "passcode") return askAgain(words().ask.wrong(trouble.detail), "ask", "passcode");
  if (trouble.code === "words") return askAgain(words().words.wrong, "words", "words");
  return show("trouble", { trouble, waitUntil: Date.now() + waits });
}

/** The same question, with what was wrong. The field is emptied: what stood there was refused. */
function askAgain(wrong, screen, field) {
  state.typed[field] = "";
  show(screen, { wrong }, field);
  announce(wrong);
}

/** Takes up what stood behind the # or was pasted. */
function take(text) {
  begin("start");
  try {
    if (!globalThis.crypto?.subtle) throw new Trouble("browser");
    state.link = readLink(text, relays);
    if (state.link.kind === "offline") return needsWords(state.link.bytes) ? show("words", {}, "words") : void open();
    return expired(state.link) ? showTrouble(new Trouble("expired", localDate(state.link.exp * 1000))) : ask();
  } catch (thrown) {
    return showTrouble(thrown);
  }
}

function expired({ exp }) {
  return exp !== null && exp * 1000 < Date.now() && daysBetween({ y: 1970, m: 1, d: 1 }, localDate(exp * 1000)) !== null;
}

function ask() {
  show("ask", {}, state.link.needsPasscode ? "passcode" : "head");
}

/** Fetches and opens. Key and passcode are kept for "fetch again" alone: for a link that goes on. */
async function open() {
  const mine = state;
  const { link, typed } = mine;
  const waiting = { ask: ["passcode", words().ask.empty], words: ["words", words().words.empty] }[mine.screen];
  const needed = link.kind === "offline" ? mine.screen === "words" : link.needsPasscode;
  if (waiting && needed && !typed[waiting[0]].trim()) return askAgain(waiting[1], mine.screen, waiting[0]);
  show("working", { wrong: "" });
  try {
    const opening = link.kind === "offline" ? { record: await openShort(link, typed.words), waitSeconds: 0, rest: null } : await openLink(link, asked());
    if (state === mine) await showRecord(opening);
  } catch (thrown) {
    if (state === mine) showTrouble(thrown);
  }
  return undefined;
}

function asked() {
  const { passcode, recipient } = state.typed;
  return { recipient: (recipient ?? "").trim() || words().ask.unnamed, passcode: asTold(passcode), relays };
}

/** Digits are told in groups; the blank between them is not one of them, and a wrong passcode costs a try. */
function asTold(passcode) {
  return /^[\d\s-]+$/.test(passcode) ? passcode.replace(/\D/g, "") : passcode.trim();
}

async function showRecord({ record, waitSeconds, rest }) {
  const mine = state;
  const { link } = mine;
  show("record", { record, loading: rest !== null, canRefresh: link.goesOn === true, waitUntil: Date.now() + waitSeconds * 1000 });
  if (!rest) return;
  await rest(() => state === mine && showPictures(record, true));
  if (state !== mine || mine.record !== record) return;
  mine.loading = false;
  if (!mine.canRefresh) Object.assign(mine, { link: null, typed: fresh("").typed });
  const doubtful = record.filesUnread.length > 0 || record.unread > 0;
  if (doubtful) draw(document.activeElement?.id);
  else showPictures(record, false);
}

/** Asks again; what is shown stays until there is something newer. */
async function refresh() {
  const mine = state;
  try {
    const before = mine.record;
    const opening = await openLink(mine.link, asked());
    if (state !== mine) return;
    opening.record.older = orderOf(opening.record.made) < orderOf(before.made);
    forgetPictures();
    const shown = showRecord(opening);
    announce(words().actions.refreshed);
    await shown;
  } catch (thrown) {
    if (state !== mine) return;
    if (thrown.code === "gone" || thrown.code === "passcode") return void showTrouble(thrown);
    mine.waitUntil = Date.now() + (thrown.code === "busy" ? thrown.detail * 1000 : 0);
    draw("refresh");
    announce(words().actions.refreshFailed);
  }
}

async function copy() {
  const text = textOf(state.record);
  try {
    await navigator.clipboard.writeText(text);
    announce(words().actions.copied);
    document.getElementById("copy").textContent = words().actions.copied;
  } catch {
    copyByHand(text);
  }
}

/** Lets go of everything that was shown, typed or fetched. */
function forget(screen) {
  forgetPictures();
  begin(screen);
}

/** A state without anything of the one before. An attempt at a code ends, and its keys with it. */
function begin(screen) {
  if (state.attempt) state.attempt.ended = true;
  state = fresh(screen);
}

/** Shows a code for a phone, then six digits, and keeps the link that comes for the press of a person. */
async function receive() {
  forget("start");
  const mine = state;
  try {
    const attempt = await beginAttempt();
    if (state !== mine) return;
    const w = words().screen;
    show("code", { attempt }, "head", w.waiting);
    const link = await linkOf(attempt, relays, {
      digits: (digits) => state === mine && show("digits", { digits, silent: false }, "head", spelt(digits)),
      silent: (now) => state === mine && silent(now),
    });
    if (state !== mine) return;
    // No "#": it would make something else of it.
    if (!/^shlink:\/[\w-]+$/.test(link)) throw new Trouble("screen-taken");
    mine.came = link;
    redraw(words().screen.came);
  } catch (thrown) {
    if (state === mine) showTrouble(thrown);
  }
}

/** While a code is shown no relay answers, or one does again. */
function silent(now) {
  if (state.silent === now) return;
  state.silent = now;
  redraw(now ? words().screen.silent : words().screen.waiting);
}

/** What changed under somebody's hands: the focus stays where it is. */
function redraw(told) {
  draw(document.activeElement?.id);
  announce(told);
}

const act = {
  receive, agreed: () => take(state.came),
  paste: () => take(state.typed.link),
  open,
  letters: () => { state.letters = !state.letters; draw("passcode"); },
  again: open,
  askAnyway: ask,
  startOver: () => { forget("start"); show("start"); },
  close: () => { forget("closed"); show("closed"); },
  refresh, copy,
  print: () => window.print(),
  language: () => { switchLanguage(); state.wrong = ""; draw("language"); },
};

/** The fragment, taken out of the address and of the history at once. */
function takeFragment() {
  const fragment = location.hash;
  if (fragment.length <= 1) return false;
  history.replaceState(null, "", location.pathname + location.search);
  forgetPictures();
  take(fragment);
  return true;
}

/** Buttons that wait count down without the screen being drawn again under somebody's hands. */
function tick() {
  const waits = Math.ceil((state.waitUntil - Date.now()) / 1000);
  for (const [id, ready] of [["again", words().again], ["refresh", words().actions.refresh]]) {
    const shown = document.getElementById(id);
    if (!shown?.disabled) continue;
    shown.disabled = waits > 0;
    shown.textContent = waits > 0 ? words().waitFor(waits) : ready;
  }
}

function renew() {
  if (state.screen === "record") renewAgo(state.record);
}

const WORKER = "sw.js";

/** Lets the browser keep this page's own files, so that an offline code opens without network: registers the service worker. Where the browser knows Trusted Types, one policy makes this one address and no other. */
function keepPage() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const policy = globalThis.trustedTypes?.createPolicy("redbook-sw", { createScriptURL: (url) => (url === WORKER ? url : "") });
  workers.register(policy ? policy.createScriptURL(WORKER) : WORKER).catch(() => {
    // The page works without; only a code shown where there is no network does not.
  });
}

window.addEventListener("hashchange", takeFragment);
window.addEventListener("pagehide", () => { forget("closed"); draw(); });
setInterval(renew, AGO_EVERY_MS);
window.addEventListener("beforeprint", renew);
setInterval(tick, TICK_MS);
if (!takeFragment()) draw();
canReceive().then((can) => {
  receives = can;
  state.receives = can;
  if (state.screen === "start") draw(document.activeElement?.id);
});
keepPage();

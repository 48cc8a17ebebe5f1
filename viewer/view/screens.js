// Every screen but the record: the start, the questions, waiting, and each trouble with what to do about it.

import { RECIPIENT_CHARS_MAX, LINK_CHARS_MAX } from "../limits.js";
import { words } from "../words.js";
import { button, el, said } from "./dom.js";

/** A field with its label above, its hint below it, and what was wrong with what stood in it. */
function field(id, { label, hint, wrong, value, changed, ...attributes }) {
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  const input = el("input", { id, type: "text", spellcheck: "false", autocapitalize: "none", "aria-describedby": described || null, "aria-invalid": wrong ? "true" : null, ...attributes });
  input.value = value;
  input.addEventListener("input", () => changed(input.value));
  return el("div", { class: "field" }, el("label", { for: id }, label),
    hint && el("p", { class: "hint", id: `${id}-hint` }, hint),
    wrong && el("p", { class: "warn", id: `${id}-wrong` }, wrong), input);
}

function form(act, ...children) {
  const made = el("form", { autocomplete: "off" }, children);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
  return made;
}

const head = (text) => el("h1", { tabindex: "-1", id: "head" }, text);
const submit = (text) => el("button", { type: "submit", class: "main" }, text);

/** No link yet. */
export function startScreen(state, act) {
  const w = words().start;
  return [head(w.head), el("p", {}, w.body), form(act.paste,
    field("link", { label: w.label, value: state.typed.link, changed: (text) => { state.typed.link = text; }, autocomplete: "off", maxlength: LINK_CHARS_MAX }),
    submit(w.open))];
}

/** Passcode, where one is needed, and who is reading. */
export function askScreen(state, act) {
  const w = words().ask;
  const { link, typed, wrong } = state;
  const passcode = link.needsPasscode && [
    field("passcode", { label: w.passcode, hint: w.passcodeHint, wrong, value: typed.passcode, changed: (text) => { typed.passcode = text; }, autocomplete: "off", class: "code", inputmode: state.letters ? "text" : "numeric" }),
    button(state.letters ? w.digits : w.letters, act.letters, { class: "quiet", id: "letters" }),
  ];
  return [head(w.head), link.label && el("p", {}, said(w.label(link.label))), form(act.open, passcode,
    field("recipient", { label: w.recipient, hint: w.recipientHint, value: typed.recipient ?? w.unnamed, changed: (text) => { typed.recipient = text; }, autocomplete: "off", autocapitalize: "words", maxlength: RECIPIENT_CHARS_MAX }),
    submit(w.open)), el("p", { class: "small" }, w.from(link.host))];
}

/** The four words of an offline share. */
export function wordsScreen(state, act) {
  const w = words().words;
  const { typed, wrong } = state;
  return [head(w.head), form(act.open,
    field("words", { label: w.label, hint: w.hint, wrong, value: typed.words, changed: (text) => { typed.words = text; }, autocomplete: "off", class: "code" }),
    submit(w.open))];
}

/** While it is fetched and opened. */
export function workingScreen() {
  const w = words().working;
  return [head(w.head), el("p", { class: "working" }, w.body)];
}

/** After the record was closed. */
export function closedScreen(state, act) {
  const w = words().closed;
  return [head(w.head), el("p", {}, w.body), el("p", {}, button(words().startOver, act.startOver, { class: "main" }))];
}

/** What goes on trying, for these troubles. */
const TRY_AGAIN = ["network", "busy", "relay-fault"];

/** A trouble: what it is, what to do, and the button for it. */
export function troubleScreen(state, act) {
  const w = words();
  const { code, detail } = state.trouble;
  const shown = code === "expired" ? w.dayTime(detail) : detail;
  const [title, body] = w.troubles[code](shown);
  const again = TRY_AGAIN.includes(code) && againButton(state, act);
  const anyway = code === "expired" && button(w.askAnyway, act.askAnyway);
  return [head(title), el("p", {}, code === "relay" ? said(body) : body), el("p", { class: "buttons" }, again, anyway, button(w.startOver, act.startOver, { class: "quiet" }))];
}

function againButton(state, act) {
  const wait = state.waitUntil - Date.now();
  const made = button(words().again, act.again, { class: "main", id: "again", disabled: wait > 0 });
  if (wait > 0) made.textContent = words().waitFor(Math.ceil(wait / 1000));
  return made;
}

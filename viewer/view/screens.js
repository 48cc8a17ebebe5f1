// Every screen: the start, the questions, the code for a phone, waiting, each trouble with what to do about it; and the record: how
// fresh it is, who the child is, weight and allergies, then section by section.

import { localDate } from "../dates.js";
import { ALWAYS_SHOWN, SECTION_IDS } from "../fhir/forms.js";
import { LINK_CHARS_MAX, RECIPIENT_CHARS_MAX } from "../limits.js";
import { qrOf } from "../qr.js";
import { agoOf, childLine, doubts, weightAge } from "./describe.js";
import { button, el, jump, said } from "./dom.js";
import { allergiesCard, contactList, emptyLine, growthSection, itemList, protectionList, whoPart } from "./items.js";
import { words } from "../words.js";

/** Modules of white around a code. */
const QUIET = 4;

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
    submit(w.open)), state.receives ? receivePart(act) : el("p", {}, words().screen.tooOld)];
}

const receivePart = (act) => [el("p", {}, words().screen.why), el("p", {}, button(words().screen.offer, act.receive, { id: "receive" }))];

/** The code that the family's phone scans: black on white in every scheme, with its quiet zone. */
export function codeScreen(state, act) {
  const w = words().screen;
  const { text } = state.attempt;
  return [head(w.head), el("p", {}, w.how), drawing(qrOf(text), w.code), waitingLine(state, w.waiting),
    el("p", {}, button(words().startOver, act.startOver, { class: "quiet" }))];
}

function drawing(rows, name) {
  const side = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) => row.map((module, x) => (module ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ""))).join("");
  const svg = vector("svg", { class: "qr", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges" });
  svg.append(vector("path", { fill: "#fff", d: `M0 0h${side}v${side}h-${side}z` }), vector("path", { fill: "#000", d: dark }));
  return svg;
}

function vector(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function waitingLine({ silent }, waiting) {
  return silent ? el("p", { class: "warn" }, words().screen.silent) : el("p", { class: "working" }, waiting);
}

/** The six digits. The link that came is opened by the press alone. */
export function digitsScreen(state, act) {
  const w = words().screen;
  const { digits, came } = state;
  return [head(w.digits), el("p", { class: "six" }, el("span", { "aria-hidden": "true" }, digits), el("span", { class: "unseen" }, spelt(digits))), el("p", {}, w.secret),
    came ? el("p", {}, w.came) : waitingLine(state, w.typing),
    // There from the start: what jumps under a hand is pressed.
    el("p", { class: "buttons" }, button(w.agreed, act.agreed, { class: "main", id: "agreed", disabled: !came }), button(w.other, act.receive, { id: "other" })),
    el("p", {}, button(words().startOver, act.startOver, { class: "quiet" }))];
}

/** "4, 8, 2, 9, 1, 3": a voice says "482 913" as numbers. */
export const spelt = (digits) => [...digits.replace(" ", "")].join(", ");

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
  const anew = code.startsWith("screen-") && button(w.screen.anew, act.receive, { class: "main" });
  const anyway = code === "expired" && button(w.askAnyway, act.askAnyway);
  return [head(title), el("p", {}, code === "relay" ? said(body) : body), el("p", { class: "buttons" }, again, anew, anyway, button(w.startOver, act.startOver, { class: "quiet" }))];
}

function againButton(state, act) {
  const wait = state.waitUntil - Date.now();
  const made = button(words().again, act.again, { class: "main", id: "again", disabled: wait > 0 });
  if (wait > 0) made.textContent = words().waitFor(Math.ceil(wait / 1000));
  return made;
}

/** Weights of one time that stand in the card; all are among the measurements. */
const WEIGHTS_MAX = 3;

/** All of it, for <main>. */
export function recordView(record) {
  return [
    el("p", { class: "printed", id: "printed" }),
    freshLine(record),
    childPart(record),
    ...doubts(record).map((text) => el("p", { class: "notice" }, text)),
    el("div", { class: "cards" }, allergiesCard(record.allergies), weightCard(record)),
    el("div", { class: "columns" }, contents(record), el("div", { class: "sections" }, ...sections(record), ending(record))),
  ];
}

function freshLine(record) {
  const w = words();
  if (!record.made) return el("p", { class: "fresh" }, el("strong", {}, w.record.noTime));
  const ago = agoOf(record.made);
  return el("p", { class: "fresh" }, `${w.record.asOf} `, el("strong", {}, w.dayTime(record.made)), ago && [" ", el("span", { class: "ago", id: "ago" }, ago)]);
}

/** Says again how long ago it was, and for paper when it was printed: the page may stay open. */
export function renewAgo(record) {
  document.getElementById("printed").textContent = words().record.printed(localDate(Date.now()));
  const shown = document.getElementById("ago");
  if (shown && record.made) shown.textContent = agoOf(record.made);
}

function childPart(record) {
  const w = words();
  const { name, died, diedOn } = record.child;
  const line = childLine(record).map(({ label, text, strong }) => el("li", { class: strong ? "strong" : null }, label && `${label} `, said(text)));
  return el("div", { class: "child" },
    el("h1", { tabindex: "-1", id: "head" }, said(name) || w.record.noName),
    died && el("p", { class: "notice" }, w.record.died(diedOn)),
    el("ul", { class: "line" }, line));
}

function weightCard(record) {
  const w = words();
  const { weights } = record;
  const ages = weights.map((weight) => weightAge(weight, record.child.birth));
  const flagged = ages.some(({ stale }) => stale > 0);
  return el("section", { class: flagged ? "card flagged" : "card", "aria-labelledby": "weight" },
    el("h2", { id: "weight", tabindex: "-1" }, w.record.weight),
    weights.length === 0 && el("p", {}, w.record.noWeight),
    weights.length > 1 && el("p", { class: "warn" }, w.record.weightsDiffer),
    flagged && el("p", { class: "warn" }, w.record.stale(Math.max(...ages.map(({ stale }) => stale)))),
    weights.slice(0, WEIGHTS_MAX).map((weight, at) => oneWeight(weight, ages[at])),
    weights.length > WEIGHTS_MAX && el("p", {}, w.record.moreBelow(weights.length - WEIGHTS_MAX)));
}

function oneWeight(weight, { ago }) {
  const w = words();
  return [
    el("p", { class: "figure" }, said(weight.text), " ", el("span", { class: "beside" }, `${ago}${weight.when ? ` (${w.day(weight.when)})` : ""}`)),
    weight.said && el("p", {}, said(weight.said)),
    weight.state && el("p", { class: "warn" }, w.states[weight.state] ?? weight.state),
    weight.notes.map((note) => el("p", { class: "note" }, said(note))),
    whoPart(weight.who, weight.when),
  ];
}

function shownIds(record) {
  const shown = ({ id, reason, items, unread, mistakes }) => (ALWAYS_SHOWN.includes(id) && !record.short) || reason !== undefined || items.length + unread + mistakes > 0;
  const measured = (id) => id === "growth" && record.values.length > 0;
  return SECTION_IDS.filter((id) => measured(id) || shown(record.sections[id]));
}

function contents(record) {
  const w = words();
  const links = shownIds(record).map((id) => el("li", {}, jump(id, w.sections[id])));
  return el("nav", { class: "contents", "aria-label": w.record.onPage }, el("ul", {}, links));
}

function sections(record) {
  return shownIds(record).map((id) => {
    const section = record.sections[id];
    return el("section", { class: "part", "aria-labelledby": id },
      el("h2", { id, tabindex: "-1" }, words().sections[id]), bodyOf(record, section), counts(section));
  });
}

function bodyOf(record, section) {
  if (section.id === "growth") return growthSection(record);
  if (section.items.length === 0) return section.unread === 0 ? emptyLine(section.reason) : null;
  if (section.id === "contacts") return contactList(section.items);
  if (section.id === "protection" || section.id === "due") return protectionList(section);
  return itemList(section.items, record.child.birth);
}

function counts({ unread, mistakes }) {
  const w = words().record;
  return [unread > 0 && el("p", { class: "warn" }, w.unread(unread)), mistakes > 0 && el("p", { class: "small" }, w.mistakes(mistakes))];
}

/** Sections of which this share has nothing, as words. */
export function absentNames(record) {
  const shown = shownIds(record);
  return SECTION_IDS.filter((id) => !shown.includes(id) && id !== "alerts" && id !== "other").map((id) => words().sections[id]);
}

function ending(record) {
  const w = words();
  const absent = absentNames(record);
  return el("div", { class: "ending" },
    absent.length > 0 && el("p", {}, el("strong", {}, `${w.record.notIn}: `), absent.join(", "), "."),
    el("p", {}, w.record.notDecided, " ", w.record.trust, " ", record.madeBy && said(w.record.from(record.madeBy))),
    record.people.map(({ name, part }) => el("p", {}, said(name), ": ", said(part))),
    el("div", { id: "papers" }));
}

// Making elements, and what stands around every screen. Text only ever becomes text: there is no way here to make markup from a
// string, and an attribute is one of those listed.

import { words } from "../words.js";

const ATTRIBUTES = [
  "class", "id", "type", "name", "for", "lang", "dir", "role", "tabindex", "autocomplete", "autocapitalize", "spellcheck", "inputmode",
  "maxlength", "scope", "alt", "aria-describedby", "aria-labelledby", "aria-label", "aria-invalid", "aria-hidden", "data-label", "rows",
  "readonly", "disabled", "download",
];

/** An element with attributes (those absent, false or null are left out) and children: elements, strings, nothing. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.includes(key)) throw new TypeError(`no attribute ${key} is made here`);
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== "" && child !== false));
  return made;
}

let contentLanguage = "";

/** The language that the record is written in, "" where it is not said. */
export function speakContent(language) {
  contentLanguage = language;
}

/** Text from outside: its own direction, its own language, never mixed with what stands beside it. */
export function said(text, attributes = {}) {
  if (!text) return "";
  return el("bdi", { lang: contentLanguage === words().lang ? null : contentLanguage, ...attributes }, text);
}

/** A button that does `act`. */
export function button(text, act, attributes = {}) {
  const made = el("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** A place on this page to jump to. */
export function jump(id, text) {
  const made = el("a", {}, text);
  made.href = `#${id}`;
  made.addEventListener("click", (event) => {
    event.preventDefault();
    const target = document.getElementById(id);
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  return made;
}

/** A number to call; `digits` has been checked to be digits. */
export function callLink(text, digits) {
  const made = el("a", { class: "call" }, text);
  made.href = `tel:${digits}`;
  return made;
}

/** Elements with `between` between them. */
export function joinedBy(between, parts) {
  return parts.filter(Boolean).flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** Fills header, footer and the document's own words. */
export function frame(state, act) {
  const w = words();
  document.documentElement.lang = w.lang;
  document.title = w.page.title;
  const language = button(w.other.name, act.language, { lang: w.other.lang, class: "quiet", id: "language" });
  byId("skip").textContent = w.page.skip;
  byId("skip").addEventListener("click", skip);
  const held = state.screen === "record" ? [el("div", { class: "actions" }, actions(state, act))] : [];
  byId("bar").replaceChildren(el("span", { class: "brand" }, w.page.name), ...held, language);
  byId("foot").replaceChildren(w.page.footer);
}

function actions(state, act) {
  const w = words().actions;
  const wait = state.waitUntil - Date.now();
  return [
    button(w.copy, act.copy, { id: "copy", class: "main" }),
    button(w.print, act.print, { id: "print" }),
    state.canRefresh && button(wait > 0 ? words().waitFor(Math.ceil(wait / 1000)) : w.refresh, act.refresh, { id: "refresh", disabled: wait > 0 }),
    button(w.close, act.close, { id: "close" }),
  ];
}

const byId = (id) => document.getElementById(id);

/** To the main part, without a fragment: that would be taken for a link. */
function skip(event) {
  event.preventDefault();
  byId("main").focus();
}

/** Says it to whoever listens instead of looking. */
export function announce(text) {
  byId("live").textContent = text;
}

/** The text to copy by hand, where the browser does not let the page do it. */
export function copyByHand(text) {
  const area = el("textarea", { readonly: true, rows: "8", id: "by-hand", "aria-label": words().actions.copyByHand });
  area.value = text;
  byId("main").prepend(el("div", { class: "notice noprint" }, el("p", {}, words().actions.copyByHand), area));
  area.focus();
  area.select();
}

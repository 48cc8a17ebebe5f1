// Making elements. Text only ever becomes text: there is no way here to make markup from a string, and an attribute is
// one of those listed.

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

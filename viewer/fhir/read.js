// Reading JSON that nobody has checked: each getter gives a value of its type, or an empty one.

import { LIST_MAX, MARKS_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX } from "../limits.js";
import { readDate } from "../dates.js";

/** The object, or an empty one. */
export function obj(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** The array, cut at LIST_MAX, or an empty one. */
export function list(value) {
  return Array.isArray(value) ? value.slice(0, LIST_MAX) : [];
}

/** The first of an array as an object. */
export function first(value) {
  return obj(list(value)[0]);
}

/** The finite number, or null. */
export function num(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

// Control characters; those that turn the order of what follows them; and what draws nothing.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029\ufeff]/g;
const HEAPED_MARKS = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, "gu");

/** The text without what would change how other text is drawn, cut where it is too long. Another type: "". */
export function clean(value, charsMax = TEXT_CHARS_MAX) {
  if (typeof value !== "string") return "";
  const cut = value.length > charsMax ? `${value.slice(0, charsMax)}…` : value;
  return cut.toWellFormed ? tidied(cut.toWellFormed()) : tidied(cut);
}

function tidied(text) {
  return text.replace(UNSEEN, "").replace(HEAPED_MARKS, "$1").trim();
}

/** A CodeableConcept in words: its text, a display, or its codes. */
export function concept(value) {
  const { text, coding } = obj(value);
  const codings = list(coding).map(obj);
  const shown = clean(text) || codings.map((one) => clean(one.display)).find(Boolean);
  return shown || codings.map((one) => clean(one.code)).filter(Boolean).join(", ");
}

/** The codes of a CodeableConcept. */
export function codes(value) {
  return list(obj(value).coding).map((one) => clean(obj(one).code)).filter(Boolean);
}

/** A Quantity in words, as it was sent: "7.34 kg". */
export function quantity(value) {
  const { comparator, unit, code } = obj(value);
  const amount = num(obj(value).value);
  if (amount === null) return "";
  const word = UNIT_WORDS[clean(code, 40)] ?? unitWord(clean(unit, 40) || clean(code, 40));
  return [clean(comparator), String(amount), word].filter(Boolean).join(" ");
}

const UNIT_WORDS = { __proto__: null, kilogram: "kg", gram: "g", centimeter: "cm", centimetre: "cm", "kg/m2": "kg/m²", wk: "weeks", "{score}": "" };

function unitWord(unit) {
  return UNIT_WORDS[unit] ?? unit;
}

/** A HumanName of a list in words: the usual or official one before others. */
export function personName(value) {
  const names = list(value).map(obj);
  const best = names.find((one) => one.use === "official") ?? names.find((one) => one.use === "usual") ?? names[0];
  return nameWords(best);
}

/** One HumanName in words. */
export function nameWords(value) {
  const { text, prefix, given, family } = obj(value);
  const parts = [...list(prefix), ...list(given), family].map((part) => clean(part)).filter(Boolean);
  return clean(clean(text) || parts.join(" "), NAME_CHARS_MAX);
}

/** The first of the named fields that is a date. */
export function dateOf(resource, ...fields) {
  for (const field of fields) {
    const value = resource[field];
    const date = readDate(typeof value === "string" ? value : obj(value).start ?? obj(value).end);
    if (date) return date;
  }
  return null;
}

// Measurements: rows by day, and the last weight.

import { effective, notesOf } from "./items.js";
import { clean, codes, concept, list, num, obj, quantity } from "./read.js";
import { whoSaid } from "./who.js";
import { daysBetween, isoDay, newestFirst, orderOf, today } from "../dates.js";

const MEASURES = {
  __proto__: null,
  "29463-7": "weight", "3141-9": "weight", "8302-2": "length", "8306-3": "length", "8308-9": "length",
  "9843-4": "head", "8287-5": "head", "8289-1": "head", "39156-5": "bmi",
};
export const MEASURE_NAMES = ["weight", "length", "head", "bmi"];
const GRAMS_PER = { __proto__: null, g: 1, kg: 1_000, kilogram: 1_000, gram: 1 };

/** Which measure an Observation is of, or none. */
export function measureOf(resource) {
  return codes(resource.code).map((code) => MEASURES[code]).find(Boolean) ?? "";
}

/** One value: `{measure, text, grams, said, when, who, notes, doubtful}`, or null where there is none. */
export function measurement(resource, bundle) {
  const text = quantity(resource.valueQuantity);
  if (!text) return null;
  const grams = gramsOf(obj(resource.valueQuantity));
  return {
    measure: measureOf(resource),
    text: grams === null ? text : `${grams / 1_000} kg`,
    grams,
    said: list(resource.interpretation).map(concept).filter(Boolean).join("; "),
    when: effective(resource),
    who: whoSaid(resource, bundle),
    notes: notesOf(resource),
    state: ["preliminary", "registered", "unknown"].includes(resource.status) ? resource.status : "",
  };
}

/** Null where a unit is not one of weight: nothing is guessed. */
function gramsOf({ value, unit, code, comparator }) {
  const factor = GRAMS_PER[clean(code, 20)] ?? GRAMS_PER[clean(unit, 20)];
  const amount = num(value);
  return factor && amount !== null && amount > 0 && !comparator ? Math.round(amount * factor * 1000) / 1000 : null;
}

/** `[{when, cells: {weight: [value], length: [...], ...}}]`, newest first; values of one day stand side by side. */
export function rowsOf(values) {
  const rows = new Map();
  for (const value of values) {
    const day = value.when ? isoDay(value.when) : "";
    if (!rows.has(day)) rows.set(day, { when: value.when, cells: { weight: [], length: [], head: [], bmi: [] } });
    rows.get(day).cells[value.measure].push(value);
  }
  return newestFirst([...rows.values()]);
}

/** Whether its date has not come yet: nobody was weighed then. */
export const isAhead = ({ when }) => when !== null && (daysBetween(when, today()) ?? 0) < 0;

/**
 * The newest values of one measure: more than one where people wrote different ones for the same day. What is dated ahead of
 * today hides nothing; what has no date stands only where nothing has.
 */
export function lastOf(values, measure) {
  const of = values.filter((value) => value.measure === measure && !isAhead(value));
  const dated = of.filter(({ when }) => when);
  if (dated.length === 0) return of;
  const newest = isoDay(dated.reduce((last, value) => (orderOf(value.when) > orderOf(last.when) ? value : last)).when);
  return dated.filter(({ when }) => isoDay(when) === newest);
}

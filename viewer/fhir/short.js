// Measurements; and the record in an offline share (docs/protocol.md §12).

import { Trouble } from "../bytes.js";
import { daysBetween, isoDay, localDate, newestFirst, orderOf, readDate, today } from "../dates.js";
import { sectionsWith } from "./bundle.js";
import { effective, notesOf } from "./items.js";
import { clean, codes, concept, list, num, obj, possibleGestation, quantity, way, whoSaid } from "./read.js";
import { NAME_CHARS_MAX } from "../limits.js";

/** By LOINC, and what is of the birth by SNOMED CT too. */
const MEASURES = {
  __proto__: null,
  "29463-7": "weight", "3141-9": "weight", "8302-2": "length", "8306-3": "length", "8308-9": "length",
  "9843-4": "head", "8287-5": "head", "8289-1": "head", "39156-5": "bmi",
  "364589006": "weight", "8339-4": "weight", "169876006": "head",
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

export const VACCINE_WORDS = {
  __proto__: null,
  "dtap-ipv-hib-hepb": "6-in-1 (DTaP/IPV/Hib/HepB)", menb: "MenB", rotavirus: "Rotavirus", pcv: "PCV", mmr: "MMR", mmrv: "MMRV",
  varicella: "Varicella", "hib-menc": "Hib/MenC", "dtap-ipv": "4-in-1 (dTaP/IPV)", hpv: "HPV", "td-ipv": "3-in-1 (Td/IPV)",
  menacwy: "MenACWY", flu: "Influenza", bcg: "BCG", hepb: "HepB", "pertussis-pregnancy": "Pertussis (mother)",
  "rsv-pregnancy": "RSV (mother)", "flu-pregnancy": "Influenza (mother)",
};

const VERSION = 1;
const SEXES = { m: "male", f: "female" };
const NOBODY = { name: "", when: null, family: false };

/** The record in the JSON of an offline share. Throws Trouble("too-new", "unreadable"). */
export function shortRecordOf(json) {
  const share = obj(json);
  if (typeof share.v === "number" && share.v > VERSION) throw new Trouble("too-new");
  if (share.v !== VERSION) throw new Trouble("unreadable");
  const seconds = num(share.t);
  const record = {
    short: true,
    made: seconds !== null && Math.abs(seconds) < 1e11 ? localDate(seconds * 1000) : null,
    language: "", madeBy: "", people: [], patients: 1,
    child: { name: clean(share.n, NAME_CHARS_MAX), birth: readDate(share.b), sex: SEXES[share.s] ?? "", otherNames: [], addresses: [], nhsNumber: "", died: false, diedOn: null },
    gestationDays: possibleGestation(num(share.g)), gestations: new Set(),
    allergies: allergies(share),
    sections: sectionsWith({}),
    pictures: [], papers: [], values: measurements(obj(share.m)),
    foreign: 0, unread: 0, cut: 0, filesUnread: [],
  };
  fill(record.sections.doses, share.i, dose);
  fill(record.sections.problems, share.p, (text) => plain(clean(text)));
  fill(record.sections.contacts, share.c, contact);
  record.sections.doses.items = newestFirst(record.sections.doses.items);
  record.sections.growth.unread = Object.keys(obj(share.m)).length - record.values.length;
  record.weights = lastOf(record.values, "weight");
  record.ahead = record.values.filter(isAhead).length;
  record.leftOut = list(share.x).map((text) => clean(text)).filter(Boolean);
  return record;
}

function plain(title, fields = {}) {
  return title ? { when: null, notes: [], state: "", tone: "", who: NOBODY, facts: [], ...fields, title } : null;
}

function fill(section, listed, read) {
  const all = list(listed).map(read);
  section.items = all.filter(Boolean);
  section.unread = all.length - section.items.length + (listed === undefined || Array.isArray(listed) ? 0 : 1);
}

function allergies({ a, aw }) {
  const none = { state: "none", items: [], nones: [noneBy(aw)], unread: 0, mistakes: 0 };
  if (a === "none") return none;
  const read = list(a).map((one) => allergy(list(one)));
  const items = read.filter(Boolean);
  const broken = a !== undefined && !Array.isArray(a) ? 1 : 0;
  const state = read.length + broken > 0 ? "listed" : "notasked";
  return { state, listed: read.length + broken, items, nones: [], unread: read.length - items.length + broken, mistakes: 0 };
}

function noneBy(aw) {
  const [name, when] = typeof aw === "string" ? [aw] : list(aw);
  return { name: clean(name), when: readDate(when), family: false };
}

function allergy([text, severity]) {
  const facts = clean(severity) ? [{ label: "severity", text: clean(severity) }] : [];
  return plain(clean(text), { facts });
}

function dose(given) {
  const [word, date] = list(given);
  const id = clean(word);
  return plain(VACCINE_WORDS[id] ?? id, { when: readDate(date) });
}

function contact(one) {
  const [name, relation, tel] = list(one).map((text) => clean(text));
  return name || tel ? { name: name ?? "", relation: relation ?? "", ways: tel ? [way(tel)] : [] } : null;
}

function measurements({ w, l, h }) {
  const all = [["weight", w], ["length", l], ["head", h]].map(([measure, pair]) => measured(measure, list(pair)));
  return all.filter(Boolean);
}

function measured(measure, [amount, date]) {
  if (num(amount) === null || amount <= 0) return null;
  const text = measure === "weight" ? `${amount / 1000} kg` : `${amount / 10} cm`;
  const grams = measure === "weight" ? amount : null;
  return { measure, text, grams, said: "", when: readDate(date), who: NOBODY, notes: [], state: "" };
}

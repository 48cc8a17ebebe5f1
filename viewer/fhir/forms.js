// The two forms in which a record comes: a Bundle, taken apart into its resources, what refers to what, and which section of the
// Composition names them; and that of an offline share (docs/protocol.md §12). First: measurements.

import { Trouble } from "../bytes.js";
import { daysBetween, isoDay, localDate, newestFirst, orderOf, readDate, today } from "../dates.js";
import { effective, notesOf } from "./items.js";
import { clean, codes, concept, list, num, obj, possibleGestation, quantity, way, whoSaid } from "./read.js";
import { ENTRIES_MAX, NAME_CHARS_MAX } from "../limits.js";

/** Of the birth, by SNOMED CT or LOINC: never the last while there is another, whatever day somebody wrote for it. */
const AT_BIRTH = { __proto__: null, "364589006": "weight", "8339-4": "weight", "169876006": "head" };
const MEASURES = {
  ...AT_BIRTH,
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

/** One value: `{atBirth, measure, text, grams, said, when, who, notes, state}`, or null where there is none. */
export function measurement(resource, bundle) {
  const text = quantity(resource.valueQuantity);
  if (!text) return null;
  const grams = gramsOf(obj(resource.valueQuantity));
  const atBirth = codes(resource.code).some((code) => AT_BIRTH[code]);
  return {
    atBirth,
    measure: measureOf(resource),
    text: grams === null ? text : `${grams / 1_000} kg`,
    grams,
    said: [atBirth && concept(resource.code), ...list(resource.interpretation).map(concept)].filter(Boolean).join("; "),
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
  const all = values.filter((value) => value.measure === measure && !isAhead(value));
  const later = all.filter(({ atBirth }) => !atBirth);
  const of = later.length > 0 ? later : all;
  const dated = of.filter(({ when }) => when);
  if (dated.length === 0) return of;
  const newest = isoDay(dated.reduce((last, value) => (orderOf(value.when) > orderOf(last.when) ? value : last)).when);
  return dated.filter(({ when }) => isoDay(when) === newest);
}

export const VACCINE_WORDS = {
  __proto__: null,
  "dtap-ipv-hib-hepb": "6-in-1 (DTaP/IPV/Hib/HepB)", "dtap-ipv-hib": "5-in-1 (DTaP/IPV/Hib)", "dtap-ipv": "4-in-1 (dTaP/IPV)",
  "td-ipv": "3-in-1 (Td/IPV)", "hib-menc": "Hib/MenC", menc: "MenC", menb: "MenB", menacwy: "MenACWY", rotavirus: "Rotavirus",
  pcv: "PCV", mmr: "MMR", mmrv: "MMRV", varicella: "Varicella", hpv: "HPV", flu: "Influenza", bcg: "BCG", hepb: "HepB",
  "pertussis-pregnancy": "Pertussis (mother)", "rsv-pregnancy": "RSV (mother)", "flu-pregnancy": "Influenza (mother)",
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

/** Sections by their LOINC code. */
const SECTIONS = {
  __proto__: null,
  "48765-2": "allergies", "10160-0": "medicines", "11450-4": "problems", "11348-0": "problems", "11369-6": "doses",
  "18776-5": "due", "8716-3": "growth", "10162-6": "birth", "30954-2": "screening", "47420-5": "development",
  "81338-6": "notes", "104605-1": "alerts",
};

/** Sections of our senders for which IPS has no code. */
const TITLES = { Birth: "birth", "Who the child is": "alerts" };
/** Of a section that the page does not know; "" is that of a resource which no section names. */
const UNKNOWN = "unknown";

/**
 * `{made, language, composition, resources: [{resource, section}], broken, cut, find(reference), reasons}`.
 * `reasons`: by section, its emptyReason code, or "" where the section stands without one. Throws Trouble("unreadable").
 */
export function openBundle(json) {
  const bundle = obj(json);
  if (bundle.resourceType !== "Bundle" || !Array.isArray(bundle.entry)) throw new Trouble("unreadable");
  const entries = bundle.entry.slice(0, ENTRIES_MAX).map(obj);
  const whole = entries.filter((entry) => clean(obj(entry.resource).resourceType, 64));
  const composition = obj(whole.find((entry) => entry.resource.resourceType === "Composition")?.resource);
  const index = indexOf(whole);
  const { placed, reasons } = sectionsOf(composition, index);
  return {
    made: here(readDate(bundle.timestamp) ?? readDate(composition.date)),
    language: languageOf(composition.language) || languageOf(bundle.language),
    composition,
    resources: whole.map(({ resource }) => ({ resource, section: placed.get(resource) ?? "" })),
    broken: entries.length - whole.length,
    cut: Math.max(0, bundle.entry.length - ENTRIES_MAX),
    find: (reference) => found(index, reference),
    reasons,
  };
}

function languageOf(value) {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) && value.length < 36 ? value : "";
}

function indexOf(entries) {
  const index = new Map();
  for (const { fullUrl, resource } of entries) {
    const one = { url: clean(fullUrl), resource };
    const id = `${resource.resourceType}/${clean(resource.id, 64)}`;
    if (index.has(id) && index.get(id).url !== one.url) index.get(id).twice = true;
    for (const name of [one.url, id]) {
      if (name && !index.has(name)) index.set(name, one);
    }
  }
  return index;
}

/** The resource that a Reference names, or none. Another server's, or one of two, is none, but for the child: nothing may be hidden. */
function found(index, reference) {
  const name = clean(obj(reference).reference);
  const one = index.get(name) ?? index.get(name.split("/").slice(-2).join("/"));
  if (!one) return null;
  const isOther = name.includes(":") ? one.url !== name && one.url.startsWith("http") : one.twice;
  return isOther && one.resource.resourceType !== "Patient" ? null : one.resource;
}

/** What a section is to the page: by its code, or ours that have none by their title. */
function nameOf(section) {
  const titled = Object.entries(TITLES).find(([start]) => clean(section.title).startsWith(start));
  return codes(section.code).map((code) => SECTIONS[code]).find(Boolean) ?? titled?.[1] ?? UNKNOWN;
}

function sectionsOf(composition, index) {
  const placed = new Map();
  const reasons = {};
  for (const section of list(composition.section).map(obj)) {
    const name = nameOf(section);
    if (name !== UNKNOWN) reasons[name] ??= codes(section.emptyReason)[0] ?? "";
    for (const reference of Array.isArray(section.entry) ? section.entry.slice(0, ENTRIES_MAX) : []) {
      const resource = found(index, reference);
      if (resource && !placed.has(resource)) placed.set(resource, name);
    }
  }
  return { placed, reasons };
}

/** By the clock where the reader is, if it says an instant. */
const here = (date) => (date && date.at !== null ? localDate(date.at) : date);

/** In the order in which they are shown; allergies stand before all. */
export const SECTION_IDS = [
  "alerts", "problems", "medicines", "protection", "due", "doses", "growth", "birth", "screening", "development", "contacts",
  "notes", "other",
];
/** Those a reader looks for even where the share says nothing of them. */
export const ALWAYS_SHOWN = ["problems", "medicines", "protection", "due", "doses", "growth"];

/** Empty sections, each with why it is empty. */
export function sectionsWith(reasons) {
  const of = { ...reasons, protection: reasons.protection ?? reasons.due };
  return Object.fromEntries(SECTION_IDS.map((id) => [id, { id, reason: of[id], items: [], unread: 0, mistakes: 0 }]));
}

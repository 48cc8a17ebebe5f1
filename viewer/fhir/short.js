// The record in an offline share: docs/protocol.md §12.

import { VACCINE_WORDS } from "../words/vaccines.js";
import { localDate, newestFirst, readDate } from "../dates.js";
import { possibleGestation, way } from "./child.js";
import { isAhead, lastOf } from "./growth.js";
import { NAME_CHARS_MAX } from "../limits.js";
import { clean, list, num, obj } from "./read.js";
import { sectionsWith } from "./record.js";
import { Trouble } from "../trouble.js";

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

// Reading JSON that nobody has checked: each getter gives a value of its type, or an empty one. Pictures are drawn as <img>, where
// an SVG runs no script and loads nothing. Then who said a thing, who the child is, and whom to call.

import { fromBase64 } from "../bytes.js";
import { readDate } from "../dates.js";
import { LIST_MAX, MARKS_MAX, NAMES_MAX, NAME_CHARS_MAX, PICTURE_BYTES_MAX, TEXT_CHARS_MAX } from "../limits.js";

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

const PICTURES = ["image/svg+xml", "image/png", "image/jpeg"];

/** `{pictures: [{title, type, bytes}], papers: [...], unread}` of one DocumentReference. */
export function attachmentsOf(resource) {
  const all = list(resource.content).map((content) => attachment(obj(obj(content).attachment), resource));
  const read = all.filter(Boolean);
  return {
    pictures: read.filter(({ type }) => PICTURES.includes(type)),
    papers: read.filter(({ type }) => type === "application/pdf"),
    texts: read.filter(({ type }) => type === "text/plain"),
    unread: all.length - read.length + (all.length === 0 ? 1 : 0),
  };
}

function attachment({ contentType, data, title }, resource) {
  const type = clean(contentType, 80).split(";")[0].toLowerCase();
  const known = [...PICTURES, "application/pdf", "text/plain"].includes(type);
  if (!known || typeof data !== "string" || data.length > PICTURE_BYTES_MAX * 1.4) return null;
  const bytes = fromBase64(data);
  if (!bytes || bytes.length === 0 || bytes.length > PICTURE_BYTES_MAX) return null;
  return { type, bytes, title: clean(title) || clean(resource.description) || concept(resource.type) };
}

const PATIENT_ASSERTED = "PATAST";
const PART_CHARS_BESIDE = 30;
/** Where other senders say who: the first that is there. */
const PEOPLE = ["asserter", "recorder", "informationSource", "author", "source"];

/** `{name, when, family}`: a name as it was sent or "", a date or null, and whether the family wrote it. */
export function whoSaid(resource, bundle) {
  const note = first(resource.note);
  return {
    name: noteAuthor(note, bundle) || otherAuthor(resource, bundle),
    when: dateOf(note, "time") ?? dateOf(resource, "recordedDate", "dateAsserted", "recorded", "issued"),
    family: list(obj(resource.meta).security).some((label) => obj(label).code === PATIENT_ASSERTED),
  };
}

function noteAuthor(note, bundle) {
  return actorName(bundle.find(note.authorReference)) || clean(obj(note.authorReference).display) || clean(note.authorString);
}

function otherAuthor(resource, bundle) {
  const named = PEOPLE.map((field) => resource[field]).filter(Boolean).map((one) => (Array.isArray(one) ? one[0] : one));
  const performers = list(resource.performer).map((one) => obj(one).actor ?? one);
  for (const reference of [...named, ...performers]) {
    const actor = bundle.find(reference);
    const name = (actor?.resourceType === "Patient" ? "" : actorName(actor)) || clean(obj(reference).display);
    if (name) return name;
  }
  return "";
}

/** What a person or body goes by, with the part they play where that is a word or two: "Amina (guardian)". */
export function actorName(actor) {
  if (!actor) return "";
  const part = partOf(actor);
  return [bareName(actor), part && part.length <= PART_CHARS_BESIDE && `(${part})`].filter(Boolean).join(" ");
}

/** `[{name, part}]`: those of whom more is said than stands beside a name. */
export function peopleOf(bundle) {
  const people = bundle.resources.map(({ resource }) => ({ name: bareName(resource), part: partOf(resource) }));
  return people.filter(({ name, part }) => name && part.length > PART_CHARS_BESIDE);
}

function bareName(actor) {
  const name = Array.isArray(actor.name) ? personName(actor.name) : clean(actor.name) || nameWords(actor.name);
  return name || clean(first(actor.deviceName).name);
}

function partOf(actor) {
  const parts = [...list(actor.relationship), ...list(actor.qualification).map((one) => obj(one).code)];
  return parts.map(concept).filter(Boolean).join(", ");
}

const NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
const GESTATION = "11884-4";
const DAYS_PER = { __proto__: null, wk: 7, weeks: 7, week: 7, d: 1, days: 1, day: 1 };
const CALLED_BY = ["phone", "sms", "email", ""];

/** `{name, birth, sex, nhsNumber, died}` from the Patient. */
export function childOf(patient) {
  const nhs = list(patient.identifier).map(obj).find((one) => one.system === NHS_NUMBER);
  return {
    ...namesOf(patient.name),
    addresses: few(list(patient.address).map(addressWords).filter(Boolean)),
    birth: dateOf(patient, "birthDate"),
    sex: ["female", "male", "other", "unknown"].includes(patient.gender) ? patient.gender : "",
    nhsNumber: spaced(clean(nhs?.value, 20)),
    died: patient.deceasedBoolean === true || typeof patient.deceasedDateTime === "string",
    diedOn: dateOf(patient, "deceasedDateTime"),
  };
}

/** A person may be looked for under any name. Where nothing says which is the one, all that may be it stand as the name. */
function namesOf(value) {
  const all = list(value).map((one) => ({ use: obj(one).use, words: nameWords(one) })).filter(({ words }) => words);
  const of = (...uses) => all.filter(({ use }) => uses.includes(use));
  const best = [of("official"), of("usual"), of(undefined, "temp"), all].find((some) => some.length > 0) ?? [];
  const wordsOf = (some) => [...new Set(some.map(({ words }) => words))];
  const names = wordsOf(best);
  return { name: few(names).join(" / "), otherNames: few(wordsOf(all).filter((words) => !names.includes(words))) };
}

function few(texts) {
  const more = texts.length - NAMES_MAX;
  return more > 0 ? [...texts.slice(0, NAMES_MAX), `+${more}`] : texts;
}

function addressWords(address) {
  const { text, line, city, postalCode } = obj(address);
  const parts = [...list(line), city, postalCode].map((part) => clean(part)).filter(Boolean);
  return clean(clean(text) || parts.join(", "), NAME_CHARS_MAX);
}

function spaced(number) {
  return /^\d{10}$/.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}` : number;
}

/** Days of pregnancy at birth that a resource says; null where it does not, or it cannot be. */
export function gestationIn(resource) {
  if (!isGestation(resource)) return null;
  const { value, code, unit } = obj(resource.valueQuantity);
  const amount = num(value);
  const perUnit = DAYS_PER[clean(code, 20)] ?? DAYS_PER[clean(unit, 20)];
  return possibleGestation(amount !== null && perUnit ? Math.round(amount * perUnit) : null);
}

/** Nobody was born after fewer or more days. */
export function possibleGestation(days) {
  return days !== null && days >= 20 * 7 && days <= 45 * 7 ? days : null;
}

export function isGestation(resource) {
  return hasCode(resource, GESTATION);
}

function hasCode(resource, code) {
  return list(obj(resource.code).coding).some((one) => obj(one).code === code);
}

/** `{items, unread}`: whom to call, `{name, relation, ways: [{text, tel}]}`. */
export function contactsOf(patient, bundle) {
  const people = list(patient.contact).map(obj).map((contact) => ({
    name: [nameWords(contact.name), actorName(bundle.find(contact.organization)) || clean(obj(contact.organization).display)].filter(Boolean).join(", "),
    relation: list(contact.relationship).map(concept).filter(Boolean).join(", "),
    ways: [...waysOf(contact.telecom), ...remarksOf(contact)],
  }));
  const practices = list(patient.generalPractitioner).map((reference) => {
    const actor = bundle.find(reference);
    return { name: actorName(actor) || clean(obj(reference).display), relation: "gp", ways: waysOf(actor?.telecom) };
  });
  const all = [...people, ...practices];
  const items = all.filter((one) => one.name || one.ways.length > 0);
  return { items, unread: all.length - items.length };
}

/** What was written of a contact, which FHIR has no field for. */
function remarksOf({ extension }) {
  const texts = list(extension).map((one) => clean(obj(one).valueString)).filter(Boolean);
  return texts.map((text) => ({ text, tel: "" }));
}

function waysOf(telecom) {
  const ways = list(telecom).map(obj).filter((one) => CALLED_BY.includes(clean(one.system)));
  return ways.map((one) => way(clean(one.value, 80))).filter(({ text }) => text);
}

/** A number that can be called is a link; nothing else ever is. */
export function way(text) {
  const digits = text.replace(/[^\d+]/g, "");
  return { text, tel: /^[\d\s()+.-]+$/.test(text) && digits.length >= 3 ? digits : "" };
}

// The child, and whom to call.

import { clean, concept, dateOf, list, num, obj, nameWords, personName } from "./read.js";
import { actorName } from "./who.js";
import { NAMES_MAX, NAME_CHARS_MAX } from "../limits.js";

const NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
const GESTATION = "11884-4";
const DAYS_PER = { __proto__: null, wk: 7, weeks: 7, week: 7, d: 1, days: 1, day: 1 };
const CALLED_BY = ["phone", "sms", "email", ""];

/** `{name, birth, sex, nhsNumber, died}` from the Patient. */
export function childOf(patient) {
  const nhs = list(patient.identifier).map(obj).find((one) => one.system === NHS_NUMBER);
  return {
    name: personName(patient.name),
    otherNames: otherNames(patient.name),
    addresses: few(list(patient.address).map(addressWords).filter(Boolean)),
    birth: dateOf(patient, "birthDate"),
    sex: ["female", "male", "other", "unknown"].includes(patient.gender) ? patient.gender : "",
    nhsNumber: spaced(clean(nhs?.value, 20)),
    died: patient.deceasedBoolean === true || typeof patient.deceasedDateTime === "string",
    diedOn: dateOf(patient, "deceasedDateTime"),
  };
}

/** What else the child is or was called: a person may be looked for under any. */
function otherNames(value) {
  const names = list(value).map((name) => nameWords(name)).filter(Boolean);
  return few([...new Set(names)].filter((name) => name !== personName(value)));
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

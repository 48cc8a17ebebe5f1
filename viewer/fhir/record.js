// The record as the page shows it, made from what was opened. Nothing of it is dropped: what could not be read, what is
// marked as a mistake and what names another child is counted where it would have stood.

import { newestFirst } from "../dates.js";
import { allergiesOf, immunisation, isMistake, item, medicine, modifiersOf, observation, other, problem, recommendations } from "./items.js";
import { actorName, attachmentsOf, childOf, clean, contactsOf, gestationIn, isGestation, list, obj, peopleOf } from "./read.js";
import { isAhead, lastOf, measureOf, measurement, openBundle, sectionsWith } from "./forms.js";

const TYPES = {
  __proto__: null,
  AllergyIntolerance: "allergies", Condition: "problems", MedicationStatement: "medicines", MedicationRequest: "medicines",
  MedicationAdministration: "medicines", Immunization: "doses", Flag: "alerts",
};
const READERS = { problems: problem, medicines: medicine, doses: immunisation };
/** A problem that is no more. */
const OVER = ["inactive", "resolved", "remission", "refuted"];
/** What presses, by how little; others stand after these. */
const FORECASTS = ["contraindicated", "overdue", "due"];
/** Named by others, and shown with them. */
const SUPPORT = [
  "Composition", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Organization", "Device", "Location",
  "Medication", "Provenance", "Bundle", "Substance",
];

/** The record in one Bundle. Throws Trouble("unreadable") where it is none. */
export function recordOf(json) {
  const bundle = openBundle(json);
  const patients = bundle.resources.filter(({ resource }) => resource.resourceType === "Patient");
  const patient = patientOf(bundle, patients);
  const record = {
    short: false,
    made: bundle.made,
    language: bundle.language,
    madeBy: actorName(bundle.find(list(bundle.composition.author)[0])),
    people: peopleOf(bundle),
    child: childOf(patient),
    patients: patients.length,
    gestationDays: null, gestations: new Set(),
    allergies: null,
    sections: sectionsWith(bundle.reasons),
    pictures: [], papers: [], values: [],
    foreign: 0, unread: bundle.broken, cut: bundle.cut, filesUnread: [],
  };
  const allergies = [];
  for (const placed of bundle.resources) {
    try {
      place(record, bundle, patient, placed, allergies);
    } catch {
      record.unread += 1;
    }
  }
  record.allergies = allergiesOf(allergies, bundle);
  finish(record, patient, bundle);
  return record;
}

function patientOf(bundle, patients) {
  const named = bundle.find(bundle.composition.subject);
  return obj(named?.resourceType === "Patient" ? named : patients[0]?.resource);
}

function place(record, bundle, patient, { resource, section }, allergies) {
  const type = resource.resourceType;
  if (SUPPORT.includes(type)) return;
  const id = sectionOf(resource, section);
  const target = record.sections[id];
  if (isForeign(record, bundle, patient, resource.patient ?? resource.subject)) record.foreign += 1;
  else if (id === "allergies") allergies.push(resource);
  else if (isMistake(resource)) target.mistakes += 1;
  else if (isGestation(resource)) placeGestation(record, target, resource, bundle);
  else if (type === "ImmunizationRecommendation") placeDue(record, recommendations(resource, bundle));
  else if (type === "DocumentReference" && section !== "notes") addAttachments(record, resource);
  else if (id === "growth" && measureOf(resource) && !modifiersOf(resource)) placeMeasurement(record, target, measurement(resource, bundle));
  else placeItem(target, read(resource, bundle, id, section));
}

/** A reference that names somebody, and not the child: another patient here, or one who is not here at all. */
function isForeign(record, bundle, patient, reference) {
  return record.patients > 0 && clean(obj(reference).reference) !== "" && bundle.find(reference) !== patient;
}

/** The corrected age follows from it: so only where all that counts says the same. */
function placeGestation(record, target, resource, bundle) {
  const days = gestationIn(resource);
  if (days !== null) record.gestations.add(days);
  placeItem(target, observation(resource, bundle));
}

function sectionOf(resource, section) {
  const type = resource.resourceType;
  if (TYPES[type]) return TYPES[type];
  if (type === "ImmunizationRecommendation") return "due";
  if (type !== "Observation") return section === "notes" ? "notes" : section === "alerts" ? "alerts" : "other";
  if (isGestation(resource)) return "birth";
  if (measureOf(resource)) return "growth";
  if (["birth", "screening", "development", "growth", "notes", "alerts"].includes(section)) return section;
  return section === "" ? byCategory(resource) : "other";
}

function byCategory(resource) {
  const text = JSON.stringify(resource.category ?? "").slice(0, 2000);
  if (text.includes("vital-signs")) return "growth";
  if (text.includes("survey")) return "development";
  return ["laboratory", "exam", "imaging"].some((category) => text.includes(category)) ? "screening" : "other";
}

function read(resource, bundle, id, section) {
  if (READERS[id]) return READERS[id](resource, bundle);
  if (resource.resourceType === "Observation") return observation(resource, bundle);
  if (resource.resourceType === "DocumentReference" && section === "notes") return writtenNote(resource, bundle);
  return other(resource, bundle);
}

function writtenNote(resource, bundle) {
  const texts = attachmentsOf(resource).texts.map(({ bytes }) => new TextDecoder().decode(bytes));
  const made = other(resource, bundle);
  return made && { ...made, facts: [...made.facts, ...texts.map((text) => ({ label: "", text: clean(text, 12_000) }))] };
}

function placeItem(target, made) {
  if (made) target.items.push(made);
  else target.unread += 1;
}

function placeMeasurement(record, target, value) {
  if (value) record.values.push(value);
  else target.unread += 1;
}

function placeDue(record, { protection, due, unread }) {
  record.sections.protection.items.push(...protection);
  record.sections.due.items.push(...due);
  record.sections.due.unread += unread;
}

/** Adds the pictures and papers of a DocumentReference, from the Bundle or from a file of its own. */
export function addAttachments(record, resource) {
  const { pictures, papers, texts, unread } = attachmentsOf(resource);
  record.pictures.push(...pictures);
  record.papers.push(...papers);
  record.unread += unread;
  for (const { bytes, title } of texts) {
    const facts = [{ label: "", text: clean(new TextDecoder().decode(bytes), 12_000) }];
    placeItem(record.sections.notes, item({}, { find: () => null }, title || "—", { facts }));
  }
}

function finish(record, patient, bundle) {
  const contacts = contactsOf(patient, bundle);
  record.sections.contacts.items = contacts.items;
  record.sections.contacts.unread = contacts.unread;
  for (const id of ["problems", "medicines", "doses", "screening", "development", "notes", "other"]) {
    record.sections[id].items = newestFirst(record.sections[id].items);
  }
  record.sections.problems.items = pressingFirst(record.sections.problems.items, ({ state }) => Number(OVER.includes(state)));
  for (const id of ["protection", "due"]) {
    record.sections[id].items = pressingFirst(record.sections[id].items, ({ status }) => forecastOrder(status));
  }
  if (record.gestations.size === 1) [record.gestationDays] = record.gestations;
  record.weights = lastOf(record.values, "weight");
  record.ahead = record.values.filter(isAhead).length;
}

/** By what `rank` says, the least first; those that are equal as they came. */
function pressingFirst(items, rank) {
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function forecastOrder(status) {
  const at = FORECASTS.indexOf(status);
  return at < 0 ? FORECASTS.length : at;
}

// One resource, one item to show: `{title, facts, notes, when, until, who, state, tone}`. A reader that cannot find what
// the thing is gives null, and the thing is counted as one that could not be read.
// `facts` are `{label, text}`, the label a name under `facts` in the words or ""; `state` is a code as it was sent, or "".

import { NOTE_CHARS_MAX } from "../limits.js";
import { clean, codes, concept, dateOf, first, list, num, obj, quantity } from "./read.js";
import { gestationIn } from "./child.js";
import { whoSaid } from "./who.js";

/** What our own senders write into the first note is who wrote it; that is shown with the name. */
const WRITTEN_BY = /^Written by /;
const MISTAKE = "entered-in-error";

/** The item, with what all kinds have. Null without a title. */
export function item(resource, bundle, title, fields = {}) {
  if (!title) return null;
  const facts = (fields.facts ?? []).filter((fact) => fact.text);
  return { when: null, state: "", tone: "", ...fields, title, facts, notes: notesOf(resource), who: whoSaid(resource, bundle) };
}

/** The notes as written, without the one that only says by whom. */
export function notesOf(resource) {
  const texts = list(resource.note).map((note) => clean(obj(note).text, NOTE_CHARS_MAX));
  return texts.filter((text) => text && !WRITTEN_BY.test(text));
}

export function fact(label, text) {
  return { label, text };
}

export function allergy(resource, bundle) {
  const reactions = list(resource.reaction).map(obj);
  const shown = reactions.flatMap((one) => list(one.manifestation).map(concept)).filter(Boolean);
  const severe = reactions.map((one) => clean(one.severity, 20)).filter(Boolean);
  const facts = [
    fact("reaction", shown.join(", ")), fact("severity", [...new Set(severe)].join(", ")),
    fact("criticality", clean(resource.criticality, 40)), fact("type", resource.type === "intolerance" ? resource.type : ""),
  ];
  const title = concept(resource.code) || clean(obj(first(resource.reaction).substance).text);
  return item(resource, bundle, title, { facts, when: dateOf(resource, "onsetDateTime", "onsetPeriod"), state: statusOf(resource) });
}

export function problem(resource, bundle) {
  const facts = [fact("severity", concept(resource.severity)), fact("stage", concept(first(resource.stage).summary))];
  const when = dateOf(resource, "onsetDateTime", "onsetPeriod", "recordedDate");
  const until = dateOf(resource, "abatementDateTime", "abatementPeriod");
  return item(resource, bundle, concept(resource.code), { facts, when, until, state: statusOf(resource) });
}

/** Doubt weighs more than activity: "refuted" is said before "active". */
function statusOf(resource) {
  const verified = codes(resource.verificationStatus)[0] ?? "";
  const clinical = codes(resource.clinicalStatus)[0] ?? "";
  return ["", "confirmed"].includes(verified) ? (clinical === "active" ? "" : clinical) : verified;
}

export function medicine(resource, bundle) {
  const held = obj(bundle.find(resource.medicationReference));
  const title = concept(resource.medicationCodeableConcept) || concept(held.code) || clean(obj(resource.medicationReference).display);
  const doses = [...list(resource.dosage), ...list(resource.dosageInstruction)].map(obj);
  const facts = [
    fact("dose", doses.map(dosageWords).filter(Boolean).join("; ")),
    fact("reason", list(resource.reasonCode).map(concept).filter(Boolean).join(", ")),
  ];
  const when = dateOf(resource, "effectiveDateTime", "effectivePeriod", "authoredOn");
  const status = clean(resource.status, 40);
  return item(resource, bundle, title, { facts, when, until: dateOf({ end: obj(resource.effectivePeriod).end }, "end"), state: status === "active" ? "" : status });
}

function dosageWords(dose) {
  const amount = quantity(first(dose.doseAndRate).doseQuantity);
  return clean(dose.text) || [amount, concept(dose.route), clean(dose.patientInstruction)].filter(Boolean).join(", ");
}

export function immunisation(resource, bundle) {
  const status = clean(resource.status, 40);
  const protocol = first(resource.protocolApplied);
  const dose = num(protocol.doseNumberPositiveInt) ?? clean(protocol.doseNumberString, 60);
  const facts = [
    fact("dose-number", String(dose ?? "")), fact("batch", clean(resource.lotNumber, 60)), fact("site", concept(resource.site)),
    fact("reason", concept(resource.statusReason)), fact("when-said", clean(resource.occurrenceString)),
  ];
  return item(resource, bundle, concept(resource.vaccineCode), {
    facts, when: dateOf(resource, "occurrenceDateTime"), state: status === "completed" ? "" : status,
    tone: status === "not-done" ? "not-given" : "",
  });
}

export function observation(resource, bundle) {
  const value = valueOf(resource);
  const parts = list(resource.component).map(obj).map((part) => fact(concept(part.code), valueOf(part)));
  const absent = concept(resource.dataAbsentReason);
  const title = concept(resource.code);
  const broken = Object.keys(resource).some((field) => field.startsWith("value"));
  if (!value && !absent && parts.length === 0 && broken) return null;
  const days = gestationIn(resource);
  const facts = [fact("", days === null ? value : ""), ...parts, fact("not-known", absent), fact("", list(resource.interpretation).map(concept).join("; "))];
  const status = clean(resource.status, 40);
  const plain = ["final", "amended", "corrected", ""].includes(status);
  return item(resource, bundle, title, { facts, when: effective(resource), state: plain ? "" : status, gestationDays: days });
}

/** When it was observed. */
export function effective(resource) {
  return dateOf(resource, "effectiveDateTime", "effectiveInstant", "effectivePeriod");
}

/** value[x] in words. */
export function valueOf(resource) {
  const { valueQuantity, valueCodeableConcept, valueString, valueInteger, valueBoolean, valueDateTime, valueTime } = resource;
  if (typeof valueBoolean === "boolean") return valueBoolean ? "yes" : "no";
  if (num(valueInteger) !== null) return String(valueInteger);
  const { low, high } = obj(resource.valueRange);
  const range = [quantity(low), quantity(high)].filter(Boolean).join(" – ");
  return quantity(valueQuantity) || concept(valueCodeableConcept) || clean(valueString, NOTE_CHARS_MAX) || range
    || clean(valueDateTime, 40) || clean(valueTime, 40);
}

const DONE = ["completed", "final", "current", "active"];

/** "FamilyMemberHistory" as words. */
function spaced(kind) {
  return kind.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whatever has no reader of its own: what it is called, what it says, when. */
export function other(resource, bundle) {
  const kind = clean(resource.resourceType, 64);
  const said = [resource.description, resource.conclusion, obj(first(resource.payload)).contentString, resource.comment, valueOf(resource)];
  const relation = kind === "FamilyMemberHistory" ? concept(resource.relationship) : "";
  const conditions = list(resource.condition).map((one) => concept(obj(one).code)).filter(Boolean);
  const facts = [fact("relation", relation), fact("", conditions.join(", ")), ...said.map((text) => fact("", clean(text, NOTE_CHARS_MAX))), fact("kind", spaced(kind))];
  const title = concept(resource.code) || concept(resource.type) || clean(resource.title) || kind;
  const when = dateOf(resource, "effectiveDateTime", "performedDateTime", "performedPeriod", "date", "sent", "authored", "period", "issued", "created");
  return item(resource, bundle, title, { facts, when, state: DONE.includes(resource.status) ? "" : clean(resource.status, 40) });
}

/** As FHIR marks it: in the status, or in the verification of allergies and problems. */
export function isMistake(resource) {
  const verified = obj(resource.verificationStatus).coding;
  return resource.status === MISTAKE || (Array.isArray(verified) && verified.some((one) => obj(one).code === MISTAKE));
}

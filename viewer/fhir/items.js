// One resource, one item to show: `{title, facts, notes, when, until, who, state, tone}`. A reader that cannot find what
// the thing is gives null, and the thing is counted as one that could not be read.
// `facts` are `{label, text}`, the label a name under `facts` in the words or ""; `state` is a code as it was sent, or "".

import { clean, codes, concept, dateOf, first, gestationIn, list, num, obj, quantity, whoSaid } from "./read.js";
import { NOTE_CHARS_MAX } from "../limits.js";

/** What our own senders write into the first note is who wrote it; that is shown with the name. */
const WRITTEN_BY = /^Written by /;
const MISTAKE = "entered-in-error";

/** The item, with what all kinds have. Null without a title. */
export function item(resource, bundle, title, fields = {}) {
  if (!title) return null;
  const facts = [...(fields.facts ?? []), fact("modifier", modifiersOf(resource))].filter((fact) => fact.text);
  return { when: null, state: "", tone: "", ...fields, title, facts, notes: notesOf(resource), who: whoSaid(resource, bundle) };
}

/** Names of what changes the meaning, and cannot be read here. */
export function modifiersOf(resource) {
  return list(resource.modifierExtension).map((one) => clean(obj(one).url, 80) || "?").join(", ");
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
  const shown = reactions.flatMap((one) => [...list(one.manifestation).map(concept), clean(one.description)]).filter(Boolean);
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
  const status = resource.doNotPerform === true ? "do-not-perform" : clean(resource.status, 40);
  return item(resource, bundle, title, { facts, when, until: dateOf({ end: obj(resource.effectivePeriod).end }, "end"), state: status === "active" ? "" : status });
}

function dosageWords(dose) {
  const amount = quantity(first(dose.doseAndRate).doseQuantity);
  const { code, repeat } = obj(dose.timing);
  const { frequency, period, periodUnit } = obj(repeat);
  const often = num(period) !== null && `${num(frequency) ?? 1} × / ${period} ${clean(periodUnit, 20)}`;
  const parts = [amount, concept(code), often, dose.asNeededBoolean === true && "PRN", concept(dose.route), clean(dose.patientInstruction)];
  return clean(dose.text) || parts.filter(Boolean).join(", ");
}

export function immunisation(resource, bundle) {
  const status = clean(resource.status, 40);
  const protocol = first(resource.protocolApplied);
  const dose = num(protocol.doseNumberPositiveInt) ?? clean(protocol.doseNumberString, 60);
  const facts = [
    fact("dose-number", String(dose ?? "")), fact("batch", clean(resource.lotNumber, 60)), fact("site", concept(resource.site)),
    fact("reason", concept(resource.statusReason)), fact("subpotent", resource.isSubpotent === true ? "yes" : ""), fact("when-said", clean(resource.occurrenceString)),
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

/** "No known allergy" by SNOMED CT and by the code system of older summaries. */
const NONE_KNOWN = ["716186003", "no-known-allergies"];
/** Of one kind only, as "no known drug allergy": by those older codes, or by what the sender calls it. */
const NONE_OF_A_KIND = /^no-known-[a-z]+-allergies$/;
const CALLED_NONE = /^no known /i;
const NOT_KNOWN = ["1287211007", "no-allergy-info"];

/** `{state, items, nones: [{who, when}], unread, mistakes}`; state is listed, none, both, partly (none known of one kind), or why the list is empty. */
export function allergiesOf(resources, bundle) {
  const stands = resources.filter((resource) => !isMistake(resource));
  const has = (resource, wanted) => codes(resource.code).some((code) => wanted.includes(code));
  const nones = stands.filter((resource) => has(resource, NONE_KNOWN) && statusOf(resource) === "" && !modifiersOf(resource));
  const others = stands.filter((resource) => !nones.includes(resource) && !has(resource, NOT_KNOWN));
  const read = others.map((resource) => allergy(resource, bundle));
  const items = read.filter(Boolean);
  const unread = read.length - items.length;
  const ofAKind = others.filter((resource, at) => isNoneOfAKind(resource, read[at])).length;
  const listed = items.length + unread - ofAKind;
  return {
    state: listed === 0 && nones.length === 0 && ofAKind > 0 ? "partly" : stateOf(listed > 0, nones.length > 0, bundle.reasons.allergies),
    listed,
    items,
    nones: nones.map((resource) => whoSaid(resource, bundle)),
    unread,
    mistakes: resources.length - stands.length,
  };
}

function isNoneOfAKind(resource, made) {
  return codes(resource.code).some((code) => NONE_OF_A_KIND.test(code)) || CALLED_NONE.test(made?.title ?? "");
}

function stateOf(listed, none, reason) {
  if (listed) return none ? "both" : "listed";
  if (none) return "none";
  if (reason === undefined) return "absent";
  return ["withheld", "notasked", "nilknown", "unavailable"].includes(reason) ? reason : "notasked";
}

/** `{protection, due, unread}`; items as in fhir/items.js. */
export function recommendations(resource, bundle) {
  const who = whoSaid(resource, bundle);
  const all = list(resource.recommendation).map(obj).map((one) => recommendation(one, who));
  const items = all.filter((one) => one.title);
  return {
    protection: items.filter((one) => !one.vaccine),
    due: items.filter((one) => one.vaccine),
    unread: all.length - items.length + (Array.isArray(resource.recommendation) ? 0 : 1),
  };
}

function recommendation(one, who) {
  const vaccine = list(one.vaccineCode).map(concept).filter(Boolean).join(", ");
  const disease = concept(one.targetDisease);
  const dose = one.doseNumberPositiveInt ?? one.doseNumberString;
  const dates = list(one.dateCriterion).map(obj);
  const described = clean(one.description);
  const reasons = list(one.forecastReason).map(concept).filter(Boolean);
  return {
    vaccine,
    title: vaccine || disease,
    facts: [{ label: "dose-number", text: vaccine && (typeof dose === "number" || typeof dose === "string") ? clean(String(dose), 60) : "" }, { label: "", text: unnamed(described, disease) }, { label: "reason", text: reasons.join("; ") }].filter((fact) => fact.text),
    // Our senders say the next day in the description too.
    dates: dates.map((date) => ({ label: concept(date.code), when: dateOf(date, "value") })).filter(({ label, when }) => when && !(described && label === "next from")),
    status: codes(one.forecastStatus)[0] ?? concept(one.forecastStatus),
    statusText: concept(one.forecastStatus),
    when: null, notes: [], state: "", tone: "", who,
  };
}

/** "measles: 1 given" under the heading "measles" is "1 given". */
function unnamed(text, disease) {
  const start = `${disease}: `.toLowerCase();
  return disease && text.toLowerCase().startsWith(start) ? text.slice(start.length) : text;
}

// What is doubtful is said, and nothing of it is taken for the child's: read by the page's own modules, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { daysAgo } from "./bundles/days.mjs";
import { short } from "./bundles/short.mjs";
import { recordOf } from "../../viewer/fhir/record.js";
import { shortRecordOf } from "../../viewer/fhir/forms.js";
import { textOf } from "../../viewer/view/describe.js";
import { correctedAge, today } from "../../viewer/dates.js";

const CHILD = { reference: "Patient/a" };

function bundle(...resources) {
  const patient = { resourceType: "Patient", id: "a", name: [{ text: "Zoë" }], birthDate: daysAgo(200) };
  return { resourceType: "Bundle", type: "collection", entry: [patient, ...resources].map((resource) => ({ resource })) };
}

function weight(value, effectiveDateTime, more = {}) {
  return { resourceType: "Observation", status: "final", subject: CHILD, code: { coding: [{ code: "29463-7" }] }, valueQuantity: { value, unit: "kg", code: "kg" }, ...(effectiveDateTime && { effectiveDateTime }), ...more };
}

function gestation(weeks, more = {}) {
  return { resourceType: "Observation", status: "final", subject: CHILD, code: { coding: [{ code: "11884-4" }] }, valueQuantity: { value: weeks, unit: "wk", code: "wk" }, ...more };
}

const last = (...resources) => recordOf(bundle(...resources)).weights.map(({ text }) => text).sort();

test("a weight dated ahead of today hides no other, and is said", () => {
  const ahead = weight(75, daysAgo(-60));
  assert.deepEqual(last(ahead, weight(7.5, daysAgo(3))), ["7.5 kg"]);
  assert.equal(recordOf(bundle(ahead)).ahead, 1);
  assert.deepEqual(last(ahead), []);
});

test("of one day both values stand, whether a time is given or not", () => {
  assert.deepEqual(last(weight(7.5, daysAgo(3)), weight(75, `${daysAgo(3)}T10:00:00+00:00`)), ["7.5 kg", "75 kg"]);
});

test("a weight without a day stands only where none has one", () => {
  assert.deepEqual(last(weight(7.1)), ["7.1 kg"]);
  assert.deepEqual(last(weight(7.1), weight(6, daysAgo(30))), ["6 kg"]);
});

test("gestation is the child's own, not a mistake's, not another's, and none where people differ", () => {
  const days = (...resources) => recordOf(bundle(...resources)).gestationDays;
  assert.equal(days(gestation(40)), 280);
  assert.equal(days(gestation(27, { status: "entered-in-error" }), gestation(40)), 280);
  assert.equal(days(gestation(30, { subject: { reference: "Patient/twin" } }), gestation(40)), 280);
  const differing = recordOf(bundle(gestation(30), gestation(40)));
  assert.equal(differing.gestationDays, null);
  assert.equal(differing.gestations.size, 2);
  assert.equal(correctedAge({ y: 2020, m: 1, d: 1 }, differing.gestationDays, today()), null);
});

test("what names a patient who is not here is about another, and is counted", () => {
  const record = recordOf(bundle(weight(20, daysAgo(1), { subject: { reference: "Patient/sibling" } }), weight(7.5, daysAgo(3))));
  assert.deepEqual(record.weights.map(({ text }) => text), ["7.5 kg"]);
  assert.equal(record.foreign, 1);
});

test("a short record bounds the length of the pregnancy, and says what is not in it", () => {
  assert.equal(shortRecordOf(short({ g: 5 })).gestationDays, null);
  assert.equal(shortRecordOf(short({ g: 247 })).gestationDays, 247);
  assert.deepEqual(shortRecordOf(short({ x: ["4 more vaccine doses", 7] })).leftOut.slice(0, 1), ["4 more vaccine doses"]);
});

const factsOf = ({ facts }) => Object.fromEntries(facts.map(({ label, text }) => [label, text]));

test("a medicine that must not be given says so, and a dose in numbers alone is shown", () => {
  const ask = { resourceType: "MedicationRequest", status: "active", subject: CHILD, medicationCodeableConcept: { text: "ibuprofen" } };
  const dose = { doseAndRate: [{ doseQuantity: { value: 5, unit: "mL" } }], timing: { repeat: { frequency: 3, period: 1, periodUnit: "d" } }, asNeededBoolean: true };
  const [never, sometimes] = ["doNotPerform", "dosageInstruction"].map((name) => recordOf(bundle({ ...ask, [name]: name === "doNotPerform" || [dose] })).sections.medicines.items[0]);
  assert.equal(never.state, "do-not-perform");
  assert.equal(factsOf(sometimes).dose, "5 mL, 3 × / 1 d, PRN");
});

test("a vaccine said to be subpotent, and a reaction that was only described, are said", () => {
  const dose = { resourceType: "Immunization", status: "completed", patient: CHILD, vaccineCode: { text: "MMR" }, occurrenceDateTime: daysAgo(9), isSubpotent: true };
  const allergy = { resourceType: "AllergyIntolerance", patient: CHILD, code: { text: "egg" }, reaction: [{ description: "could not breathe" }] };
  const record = recordOf(bundle(dose, allergy));
  assert.equal(factsOf(record.sections.doses.items[0]).subpotent, "yes");
  assert.equal(factsOf(record.allergies.items[0]).reaction, "could not breathe");
});

test("none known that was ruled out, or has a meaning that cannot be read, is not none known", () => {
  const none = { resourceType: "AllergyIntolerance", patient: CHILD, code: { coding: [{ code: "716186003" }], text: "No known allergy" } };
  const state = (more) => recordOf(bundle({ ...none, ...more })).allergies.state;
  assert.equal(state({}), "none");
  assert.equal(state({ verificationStatus: { coding: [{ code: "refuted" }] } }), "partly");
  assert.equal(state({ modifierExtension: [{ url: "https://x.example/not" }] }), "partly");
});

test("what a sender says that changes a meaning is said, and such a weight is no weight to dose by", () => {
  const modifierExtension = [{ url: "https://x.example/estimated-by-parent" }];
  const record = recordOf(bundle(weight(75, daysAgo(1), { modifierExtension }), weight(7.5, daysAgo(3))));
  assert.deepEqual(record.weights.map(({ text }) => text), ["7.5 kg"]);
  assert.match(factsOf(record.sections.growth.items[0]).modifier, /estimated-by-parent/);
});

test("copied as text says a value's status and notes, and who worked each forecast out where they differ", () => {
  const noted = weight(7.5, daysAgo(3), { status: "preliminary", note: [{ text: "with clothes" }] });
  const forecast = (name, disease) => ({ resourceType: "ImmunizationRecommendation", patient: CHILD, note: [{ authorString: name, text: "x" }], recommendation: [{ targetDisease: { text: disease }, forecastStatus: { text: "due" } }] });
  const text = textOf(recordOf(bundle(noted, forecast("Ann", "measles"), forecast("Bob", "mumps"))));
  assert.match(text, /7\.5 kg \| preliminary \| with clothes/);
  assert.match(text, /measles \| due \| .*Ann/);
  assert.match(text, /mumps \| due \| .*Bob/);
});

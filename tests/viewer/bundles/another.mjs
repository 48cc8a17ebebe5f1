// A summary as another sender makes it, after the International Patient Summary alone: relative references, codes without
// text, coded absence, people named in other places, kinds of resources that our sender never makes.

const LOINC = "http://loinc.org";
const SNOMED = "http://snomed.info/sct";
const one = (system, code, display) => ({ coding: [{ system, code, display }] });
const BASE = "https://ehr.clinic.example/fhir";
const entry = (resource) => ({ fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`, resource });
const me = { reference: "Patient/p1" };

const resources = () => [
  { resourceType: "Patient", id: "p1", name: [{ use: "usual", given: ["Lucía"], family: "Fernández Ortega" }], gender: "female", birthDate: "2019-04-30", generalPractitioner: [{ reference: "Practitioner/d1" }] },
  { resourceType: "Practitioner", id: "d1", name: [{ prefix: ["Dra."], given: ["Carmen"], family: "Ruiz" }], telecom: [{ system: "phone", value: "+34 910 000 000" }] },
  { resourceType: "AllergyIntolerance", id: "a1", clinicalStatus: one("x", "active"), code: one(SNOMED, "91936005", "Allergy to penicillin"), patient: me, onsetDateTime: "2022", recorder: { reference: "Practitioner/d1" }, recordedDate: "2022-05-01" },
  { resourceType: "Condition", id: "c1", clinicalStatus: one("x", "active"), code: one(SNOMED, "195967001", "Asthma"), subject: me, onsetDateTime: "2023-02", asserter: { reference: "Practitioner/d1" } },
  { resourceType: "Medication", id: "m1", code: one(SNOMED, "372897005", "Salbutamol") },
  { resourceType: "MedicationStatement", id: "s1", status: "active", medicationReference: { reference: "Medication/m1" }, subject: me, effectivePeriod: { start: "2023-03-01" }, dosage: [{ text: "2 puffs when needed", route: one(SNOMED, "447694001", "Inhalation") }] },
  { resourceType: "Immunization", id: "i1", status: "completed", vaccineCode: one("http://hl7.org/fhir/sid/cvx", "03", "MMR"), patient: me, occurrenceDateTime: "2020-05-04", performer: [{ actor: { reference: "Practitioner/d1" } }] },
  { resourceType: "Observation", id: "o1", status: "final", category: [one("http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs")], code: one(LOINC, "85354-9", "Blood pressure"), subject: me, effectiveDateTime: "2025-11-02T10:15:00+01:00", component: [{ code: one(LOINC, "8480-6", "Systolic"), valueQuantity: { value: 98, unit: "mmHg" } }, { code: one(LOINC, "8462-4", "Diastolic"), valueQuantity: { value: 61, unit: "mmHg" } }] },
  { resourceType: "Observation", id: "o2", status: "final", code: one(LOINC, "3141-9", "Body weight measured"), subject: me, effectiveDateTime: "2025-11-02T10:15:00+01:00", valueQuantity: { value: 22.4, unit: "kg", code: "kg" } },
  { resourceType: "Procedure", id: "x1", status: "completed", code: one(SNOMED, "80146002", "Appendectomy"), subject: me, performedDateTime: "2024-08-19" },
  { resourceType: "FamilyMemberHistory", id: "f1", status: "completed", patient: me, relationship: one("x", "MTH", "mother"), code: one(SNOMED, "1", "Hay fever") },
];

const sections = () => [["48765-2", "Allergies", "a1"], ["11450-4", "Problems", "c1"], ["10160-0", "Medication", "s1"], ["11369-6", "Immunizations", "i1"], ["8716-3", "Vital signs", "o1", "o2"], ["47519-4", "Procedures", "x1"]].map(([code, title, ...ids]) => ({
  title, code: one(LOINC, code), entry: ids.map((id) => ({ reference: `${resources().find((resource) => resource.id === id).resourceType}/${id}` })),
}));

/** The Bundle. */
export function another() {
  const composition = { resourceType: "Composition", id: "k1", status: "final", language: "es", type: one(LOINC, "60591-5"), subject: me, date: "2025-11-03", author: [{ reference: "Practitioner/d1" }], title: "IPS", section: sections() };
  return { resourceType: "Bundle", type: "document", timestamp: "2025-11-03T08:00:00+01:00", entry: [composition, ...resources()].map(entry) };
}

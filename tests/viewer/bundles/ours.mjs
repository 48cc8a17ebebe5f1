// A share as this project's sender makes it (docs/sharing.md): a boy born at 30+2, seven months old.

import { daysAgo, minutesAgo } from "./days.mjs";

const LOINC = "http://loinc.org";
const SNOMED = "http://snomed.info/sct";
const uuid = (n) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const coded = (system, code, text) => ({ coding: [{ system, code, display: text }], text });
const PATAST = { security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", code: "PATAST" }] };

const PATIENT = uuid(1);
const AMINA = uuid(2);
const NURSE = uuid(3);

export const NAME = "Yusuf Ibrahim Hassan-Whitfield";

const said = (by, day) => {
  const who = by === AMINA ? "Amina (guardian)" : "Ruth Okafor (practitioner)";
  return { note: [{ authorReference: { reference: by }, time: `${day}T09:30:00+00:00`, text: `Written by ${who}.` }], ...(by === AMINA && { meta: PATAST }) };
};

const people = () => [
  [PATIENT, {
    resourceType: "Patient", identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: "9990000018" }],
    name: [{ use: "official", family: "Hassan-Whitfield", given: ["Yusuf", "Ibrahim"] }], gender: "male", birthDate: daysAgo(214),
    contact: [
      { name: { text: "Amina Hassan" }, relationship: [{ text: "mother" }], telecom: [{ system: "phone", value: "07700 900123" }] },
      { name: { text: "Joan Whitfield" }, relationship: [{ text: "grandmother" }], telecom: [{ system: "phone", value: "0161 496 0000" }] },
    ],
  }],
  [AMINA, { resourceType: "RelatedPerson", patient: { reference: PATIENT }, name: [{ text: "Amina Hassan" }], relationship: [{ text: "guardian" }] }],
  [NURSE, { resourceType: "Practitioner", name: [{ text: "Ruth Okafor" }], qualification: [{ code: { text: "as known to the family: health visitor; not checked with any register" } }] }],
];

function observed(n, code, text, day, by, value, more = {}) {
  return [uuid(n), {
    resourceType: "Observation", status: "final", code: coded(LOINC, code, text), subject: { reference: PATIENT }, effectiveDateTime: day, ...value, ...said(by, day), ...more,
  }];
}

const kilograms = (value) => ({ valueQuantity: { value, unit: "kilogram", system: "http://unitsofmeasure.org", code: "kg" } });
const centimetres = (value) => ({ valueQuantity: { value, unit: "centimeter", system: "http://unitsofmeasure.org", code: "cm" } });
const centile = (band) => ({ interpretation: [{ text: `${band}; UK-WHO, corrected age, uk-who-1` }] });

const growth = (weightAge) => [
  observed(20, "29463-7", "Body weight", daysAgo(weightAge), NURSE, kilograms(6.84), centile("between the 9th and 25th centiles")),
  observed(21, "8306-3", "Body length", daysAgo(weightAge), NURSE, centimetres(65.2), centile("on or near the 25th centile")),
  observed(22, "9843-4", "Head circumference", daysAgo(weightAge), NURSE, centimetres(42.9), centile("on or near the 25th centile")),
  observed(23, "29463-7", "Body weight", daysAgo(60), AMINA, kilograms(5.9), centile("between the 9th and 25th centiles")),
  observed(24, "29463-7", "Body weight", daysAgo(120), NURSE, kilograms(4.15), centile("on or near the 9th centile")),
  observed(25, "9843-4", "Head circumference", daysAgo(120), NURSE, centimetres(37.6)),
];

const birth = () => [
  observed(30, "11884-4", "Gestational age", daysAgo(214), AMINA, { valueQuantity: { value: 30.2857, unit: "weeks", code: "wk" } }),
  observed(31, "8339-4", "Birth weight", daysAgo(214), AMINA, { valueQuantity: { value: 1420, unit: "g", code: "g" } }),
  observed(32, "9274-2", "Apgar score at 5 minutes", daysAgo(214), AMINA, { valueInteger: 8 }),
];

const vaccines = () => [["6-in-1", 158, 1], ["MenB", 158, 1], ["rotavirus", 158, 1], ["6-in-1", 130, 2], ["pneumococcal (PCV)", 100, 1]].map(([text, age, dose], at) => [uuid(40 + at), {
  resourceType: "Immunization", status: "completed", vaccineCode: { text }, patient: { reference: PATIENT }, occurrenceDateTime: daysAgo(age),
  protocolApplied: [{ doseNumberPositiveInt: dose }], lotNumber: `AB${100 + at}`, ...said(NURSE, daysAgo(age)),
}]);

const notGiven = () => [uuid(49), {
  resourceType: "Immunization", status: "not-done", statusReason: { text: "fever on the day" }, vaccineCode: { text: "rotavirus" },
  patient: { reference: PATIENT }, occurrenceDateTime: daysAgo(130), ...said(AMINA, daysAgo(130)),
}];

const status = (code) => ({ coding: [{ system: "http://terminology.hl7.org/CodeSystem/immunization-recommendation-status", code }] });

const recommended = () => [uuid(60), {
  resourceType: "ImmunizationRecommendation", patient: { reference: PATIENT }, date: minutesAgo(12), recommendation: [
    { targetDisease: { text: "diphtheria" }, description: "diphtheria: 2 given, 2 counted, next now", forecastStatus: status("overdue") },
    { targetDisease: { text: "rotavirus" }, description: "rotavirus: 1 given, 1 counted, too late for more", forecastStatus: status("complete") },
    { targetDisease: { text: "meningococcal B" }, description: "meningococcal B: 1 given, 1 counted, next now", forecastStatus: status("due") },
    { targetDisease: { text: "measles" }, description: `measles: none given, next from ${daysAgo(-152)}`, forecastStatus: { text: "not yet" } },
    { vaccineCode: [{ text: "6-in-1, dose 3" }], forecastStatus: status("overdue"), dateCriterion: [{ code: { text: "Due from" }, value: daysAgo(100) }, { code: { text: "Overdue after" }, value: daysAgo(72) }] },
    { vaccineCode: [{ text: "MenB, dose 2" }], forecastStatus: status("due"), dateCriterion: [{ code: { text: "Due from" }, value: daysAgo(20) }] },
  ],
}];

const allergy = () => [uuid(10), {
  resourceType: "AllergyIntolerance", code: { text: "Cow's milk protein" }, criticality: "high", type: "allergy", patient: { reference: PATIENT },
  clinicalStatus: { coding: [{ code: "active" }] }, verificationStatus: { coding: [{ code: "confirmed" }] },
  reaction: [{ manifestation: [{ text: "hives" }, { text: "vomiting" }], severity: "severe" }], ...said(AMINA, daysAgo(40)),
}];

const noneKnown = () => [uuid(10), {
  resourceType: "AllergyIntolerance", code: coded(SNOMED, "716186003", "No known allergy"), patient: { reference: PATIENT }, ...said(NURSE, daysAgo(33)),
}];

const rest = () => [
  [uuid(70), { resourceType: "Condition", code: { text: "Bronchopulmonary dysplasia" }, subject: { reference: PATIENT }, onsetDateTime: daysAgo(180), clinicalStatus: { coding: [{ code: "active" }] }, ...said(AMINA, daysAgo(150)) }],
  [uuid(71), { resourceType: "Condition", code: { text: "Bronchiolitis, in hospital for 4 days" }, subject: { reference: PATIENT }, onsetDateTime: daysAgo(90), abatementDateTime: daysAgo(80), clinicalStatus: { coding: [{ code: "resolved" }] }, ...said(AMINA, daysAgo(79)) }],
  [uuid(72), { resourceType: "MedicationStatement", status: "active", medicationCodeableConcept: { text: "Colecalciferol 400 units/mL oral drops" }, subject: { reference: PATIENT }, effectivePeriod: { start: daysAgo(170) }, dosage: [{ text: "1 mL once a day" }], ...said(AMINA, daysAgo(40)) }],
  observed(80, "54109-4", "Newborn hearing screen", daysAgo(170), NURSE, { valueCodeableConcept: { text: "clear response, both ears" } }),
  observed(81, "57700-7", "Blood spot: cystic fibrosis", daysAgo(205), NURSE, { valueCodeableConcept: { text: "not suspected" } }),
  observed(90, "99999-1", "Smiles", daysAgo(110), AMINA, {}),
  observed(95, "99999-2", "Question for the doctor", daysAgo(6), AMINA, { valueString: "He is fed by bottle every three hours.\nMay he have the milk from the pharmacy?" }),
];

const twice = () => [[daysAgo(214), AMINA], [daysAgo(215), NURSE]].map(([day, by], at) => [uuid(97 + at), {
  resourceType: "Observation", status: "final", code: { text: "As recorded: date-of-birth" }, subject: { reference: PATIENT }, valueString: day, ...said(by, daysAgo(200)),
}]);

const section = (code, title, entries, emptyReason) => ({
  title, code: { ...(code && { coding: [{ system: LOINC, code }] }), text: title }, text: { status: "generated", div: "<div xmlns=\"http://www.w3.org/1999/xhtml\"><b>NARRATIVE</b></div>" },
  ...(entries.length > 0 ? { entry: entries.map(([reference]) => ({ reference })) } : { emptyReason: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: emptyReason }] } }),
});

/** The Bundle. `allergies`: listed, none, notasked or withheld; `weightAge` in days; `disputed`: two dates of birth; `change` may alter it. */
export function ours({ allergies = "listed", weightAge = 5, madeMinutesAgo = 12, disputed = false, change = (bundle) => bundle } = {}) {
  const held = { listed: [allergy()], none: [noneKnown()] }[allergies] ?? [];
  const [problems, medicine, screening, development, notes] = [rest().slice(0, 2), rest().slice(2, 3), rest().slice(3, 5), rest().slice(5, 6), rest().slice(6)];
  const sections = [
    section("48765-2", "Allergies", held, allergies), section("10160-0", "Medications", medicine), section("11450-4", "Problems", problems),
    section("11369-6", "Immunizations", [...vaccines(), notGiven()]), section("18776-5", "Plan of care", [recommended()]), section("8716-3", "Vital signs", growth(weightAge)),
    section(null, "Birth", birth()), section("30954-2", "Results", screening), section("47420-5", "Functional status", development),
    section("81338-6", "Patient story", notes), ...(disputed ? [section(null, "Who the child is: what is said differently, or cannot be read", twice())] : []),
  ];
  const composition = [uuid(0), {
    resourceType: "Composition", status: "final", language: "en-GB", type: coded(LOINC, "60591-5", "Patient summary"), subject: { reference: PATIENT }, date: minutesAgo(madeMinutesAgo),
    author: [{ reference: AMINA }], title: "Summary", section: sections,
  }];
  const all = [composition, ...people(), ...held, ...growth(weightAge), ...birth(), ...vaccines(), notGiven(), recommended(), ...rest(), ...(disputed ? twice() : [])];
  const bundle = { resourceType: "Bundle", type: "document", identifier: { value: uuid(999) }, timestamp: minutesAgo(madeMinutesAgo), entry: all.map(([fullUrl, resource]) => ({ fullUrl, resource })) };
  return change(bundle) ?? bundle;
}

/** A growth chart as a file of its own. */
export function chart(svg, title = "Weight, boys, 0 to 1 year, corrected age") {
  return {
    resourceType: "DocumentReference", status: "current", subject: { reference: PATIENT }, type: coded(LOINC, "82294-0", "Growth chart"),
    content: [{ attachment: { contentType: "image/svg+xml", title, data: Buffer.from(svg).toString("base64") } }],
  };
}

/** A chart with lines and nothing else. */
export const PLAIN_CHART = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 300"><rect width="420" height="300" fill="#fff"/>${[0, 1, 2, 3, 4, 5, 6].map((n) =>
  `<path d="M40 ${250 - n * 12} C 150 ${190 - n * 16}, 260 ${150 - n * 17}, 400 ${120 - n * 17}" fill="none" stroke="#356" stroke-width="1"/>`).join("")}<path d="M40 20V260H410" fill="none" stroke="#333"/><text x="46" y="284" font-size="13">Age in months</text><circle cx="300" cy="110" r="4" fill="#a01"/></svg>`;

/** The summary as PDF, as a file of its own. */
export function paper() {
  const data = Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64");
  return { resourceType: "DocumentReference", status: "current", content: [{ attachment: { contentType: "application/pdf", title: "Summary", data } }] };
}
